/**
 * Schemas: what a value of JSON has to be, read a part at a time. What is wrong is thrown at once, with where it is; the first is the only one.
 * Each says by its `type` and its parts what it takes, so that an editor can be told the same (`scripts/schemas.ts`). No library of schemas, as
 * a page of any kind carries this.
 * @module
 */

import type { Words } from "../words/lang.ts";
import type { Reason } from "../words/later.ts";

/** What a value should have been, the same in all languages or in each; or a sentence of its own, which follows the field. */
export type Refused =
  | { readonly expected: string | Words | Reason }
  | { readonly problem: "ValueRefused" | "PrivateFileRefused"; readonly says: Words | Reason };

/** What a schema throws. */
export class Wrong extends Error {
  readonly refused: Refused;
  /** From the whole to the part. */
  readonly path: (string | number)[];

  constructor(refused: Refused, path: (string | number)[] = []) {
    super();
    this.refused = refused;
    this.path = path;
  }
}

/** A step of reading: it gives what it makes of a value. @throws {Wrong} */
export type Step<In, Out> = { readonly type: string; read(value: In): Out };
/** Reads any value. */
export type Schema<Out = unknown> = Step<unknown, Out>;
/** What a schema gives. */
export type Output<S extends Schema> = S extends Schema<infer Out> ? Out : never;

/* VALUES */

export const unknown = (): Schema => ({ type: "unknown", read: (value) => value });

export const string = (refused: Refused): Schema<string> => ofType("string", refused);
export const number = (refused: Refused): Schema<number> => ofType("number", refused);
export const boolean = (refused: Refused): Schema<boolean> => ofType("boolean", refused);

function ofType<Out>(type: string, refused: Refused): Schema<Out> {
  return { type, read: (value) => held(typeof value === type, value as Out, refused) };
}

/** One of these values. */
export function picklist<const Option extends string | number>(options: readonly Option[], refused: Refused) {
  const read = (value: unknown) => held(options.includes(value as Option), value as Option, refused);
  return { type: "picklist", read, options };
}

export function literal<const Value extends string | number>(value: Value, refused: Refused) {
  return { ...picklist([value], refused), type: "literal" };
}

/** A number without a fraction. */
export function integer(min: number, max: number, refused: Refused) {
  const read = (value: unknown) =>
    held(Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max, value as number, refused);
  return { type: "integer", read, min, max };
}

function held<T>(isSo: boolean, value: T, refused: Refused): T {
  if (!isSo) throw new Wrong(refused);
  return value;
}

/* LISTS AND OBJECTS */

export function array<Out>(item: Schema<Out>, refused: Refused) {
  // A hole is no item, either.
  const read = (value: unknown): Out[] =>
    Array.from(held(Array.isArray(value), value as unknown[], refused), (each, index) => within(index, item, each));
  return { type: "array", read, item };
}

/** A list of just these. */
export function tuple<One, Other>(items: readonly [Schema<One>, Schema<Other>], refused: Refused) {
  const read = (value: unknown): [One, Other] => {
    const [one, other, ...more] = held(Array.isArray(value), value as unknown[], refused);
    held(more.length === 0, value, refused);
    return [within(0, items[0], one), within(1, items[1], other)];
  };
  return { type: "tuple", read, items };
}

/** What need not be there. */
export type Optional<Out> = Schema<Out> & { readonly isOptional: true };

export function optional<Out>(schema: Schema<Out>): Optional<Out> {
  return { ...schema, isOptional: true };
}

export type Entries = { readonly [key: string]: Schema };
type OutputOf<E extends Entries> = {
  -readonly [key in keyof E as E[key] extends Optional<unknown> ? never : key]: Output<E[key]>;
} & { -readonly [key in keyof E as E[key] extends Optional<unknown> ? key : never]?: Output<E[key]> };
/** As one type: what an object of such entries gives. */
type Whole<T> = { [key in keyof T]: T[key] } & {};

/** What is said of an object that is none, of an entry that is not there, and of one that should not be. */
export type OfObject = { readonly whole: Refused; readonly missing: Refused; readonly more: Refused };

/** An object with just these keys. */
export function strictObject<const E extends Entries>(entries: E, refused: OfObject) {
  const read = (value: unknown): Whole<OutputOf<E>> => {
    const given = objectIn(value, refused.whole);
    const found = entriesIn(given, entries, refused.missing);
    const unknown = Object.keys(given).find((key) => !Object.hasOwn(entries, key));
    if (unknown !== undefined) throw new Wrong(refused.more, [unknown]);
    return found;
  };
  return { type: "strict_object", read, entries };
}

/** An object with these keys, and others as they are. */
export function looseObject<const E extends Entries>(entries: E, refused: Refused) {
  const read = (value: unknown): Whole<OutputOf<E>> & { [key: string]: unknown } => {
    const given = objectIn(value, refused);
    return { ...given, ...entriesIn(given, entries, refused) };
  };
  return { type: "loose_object", read, entries };
}

/** An object of whatever keys. */
export function record<Out>(value: Schema<Out>, refused: Refused) {
  const read = (all: unknown): { [key: string]: Out } =>
    Object.fromEntries(
      Object.entries(objectIn(all, refused)).map(([key, each]) => {
        held(!["__proto__", "prototype", "constructor"].includes(key), key, refused);
        return [key, within(key, value, each)];
      }),
    );
  return { type: "record", read, value };
}

/** No list is one. */
function objectIn(value: unknown, refused: Refused): { readonly [key: string]: unknown } {
  return held(typeof value === "object" && value !== null && !Array.isArray(value), value as Entries, refused);
}

function entriesIn<E extends Entries>(
  given: { readonly [key: string]: unknown },
  entries: E,
  missing: Refused,
): Whole<OutputOf<E>> {
  const found = Object.entries(entries).flatMap(([key, schema]) => {
    if (Object.hasOwn(given, key)) return [[key, within(key, schema, given[key])]];
    if (!("isOptional" in schema)) throw new Wrong(missing, [key]);
    return [];
  });
  return Object.fromEntries(found) as Whole<OutputOf<E>>;
}

function within<In, Out>(key: string | number, step: Step<In, Out>, value: In): Out {
  try {
    return step.read(value);
  } catch (thrown) {
    if (thrown instanceof Wrong) thrown.path.unshift(key);
    throw thrown;
  }
}

/** One of some schemas, by what is given. What is wrong is said by that one alone. @param options all of them, for editors */
export function lazy<Out>(pick: (given: unknown) => Schema<Out>, options: readonly Schema[] = []) {
  return { type: "lazy", read: (value: unknown): Out => pick(value).read(value), options };
}

/* STEP BY STEP */

/** A schema, and what follows: each step takes what the one before gave. */
export function pipe<A, B>(first: Schema<A>, second: Step<A, B>): Schema<B>;
export function pipe<A, B, C>(first: Schema<A>, second: Step<A, B>, third: Step<B, C>): Schema<C>;
export function pipe<A, B, C, D>(a: Schema<A>, b: Step<A, B>, c: Step<B, C>, d: Step<C, D>): Schema<D>;
export function pipe<A, B, C, D, E>(
  a: Schema<A>,
  b: Step<A, B>,
  c: Step<B, C>,
  d: Step<C, D>,
  e: Step<D, E>,
): Schema<E>;
export function pipe(
  ...steps: Step<unknown, unknown>[]
): Schema & { readonly steps: readonly Step<unknown, unknown>[] } {
  const read = (value: unknown) => steps.reduce((last, step) => step.read(last), value);
  return { type: "pipe", read, steps };
}

export function check<In>(isSo: (value: In) => boolean, refused: Refused): Step<In, In> {
  return { type: "check", read: (value) => held(isSo(value), value, refused) };
}

/** What it throws is an entry's. */
export function forward<In, Out>(step: Step<In, Out>, key: string): Step<In, Out> {
  return { type: "check", read: (value) => within(key, step, value) };
}

export function regex(requirement: RegExp, refused: Refused | ((given: string) => Refused)) {
  const read = (value: string) =>
    held(requirement.test(value), value, typeof refused === "function" ? refused(value) : refused);
  return { type: "regex", read, requirement };
}

type Long = { readonly length: number };

/** Text or a list of so many at least. */
export function minLength<In extends Long>(requirement: number, refused: Refused) {
  return { ...check<In>(({ length }) => length >= requirement, refused), type: "min_length", requirement };
}

/** Text or a list of so many at most. */
export function maxLength<In extends Long>(requirement: number, refused: Refused) {
  return { ...check<In>(({ length }) => length <= requirement, refused), type: "max_length", requirement };
}

/** What becomes of a value. */
export function transform<In, Out>(read: (value: In) => Out): Step<In, Out> {
  return { type: "transform", read };
}
