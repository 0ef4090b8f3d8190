/**
 * The shapes of what comes in as JSON: what is not of its shape is refused, naming the field, and nothing that isn't known is let through.
 * They are schemas of valibot, so that editors are told the same (`schemas/`).
 * @module
 */

import { getAddress } from "ethers";
import * as v from "valibot";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/expected.ts";
import type { Reason } from "../words/later.ts";
import { LANGS, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";
import { TermsError } from "./errors.ts";
import { inField, unseenBy, type Seen } from "./visible.ts";

/* WHAT IS WRONG: messages of schemas are strings, ours are reasons, and what a message is goes through a schema as it is */

type Problem = "ValueRefused" | "PrivateFileRefused";
type Expected = string | Words | Reason;
type Refused = { readonly expected: Expected } | { readonly problem: Problem; readonly says: Words | Reason };
const message = (refused: Refused) => refused as unknown as string;

/** A schema's message: what the value should have been, the same in all languages or in each. */
export function expects(expected: Expected): () => string {
  return () => message({ expected });
}

/** A schema's message that is a sentence of its own, which follows the field. */
export function says(problem: Problem, sentence: Words | Reason): () => string {
  return () => message({ problem, says: sentence });
}

/** The error that says which field is wrong. @param path of the field @param expected what it should have been: the same in all languages, or in each */
export function refuse(path: string, expected: Expected): BiyError {
  const words = path === "" ? say(FIELDS.wrongWhole, { expected }) : say(FIELDS.wrong, { path, expected });
  return new BiyError("input", words, { field: path });
}

/**
 * What a value is by a schema.
 * @param path of the value, if it is a part of what was read: `terms.common`
 * @throws {BiyError} `input`, naming the field, and so does a `TermsError`: `ValueRefused` for text that can't be seen, `PrivateFileRefused`
 */
export function parsed<S extends v.GenericSchema>(shape: S, value: unknown, path = ""): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(shape, value, {
    abortEarly: true,
    message: (issue) => expects(issue.expected ?? "…")(),
  });
  if (success) return output;
  const [{ message: given, path: within = [] }] = issues;
  const field = within.reduce<string>((at, { key }) => {
    if (typeof key === "number") return `${at}[${key}]`;
    return at === "" ? String(key) : `${at}.${String(key)}`;
  }, path);
  const refused = given as unknown as Refused;
  if ("expected" in refused) throw refuse(field, refused.expected);
  throw new TermsError(refused.problem, inField(field, refused.says), { path: field });
}

/** The value of a JSON text, with or without a byte order mark. @throws {BiyError} `input` unless it is JSON */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (thrown) {
    throw new BiyError("input", FIELDS.notJson, { cause: thrown });
  }
}

/* OBJECTS AND LISTS */

/** An object with just these keys, of which some are needed. What nobody reads would be bound unseen, or left out unsaid. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries) {
  const needed = Object.keys(entries).filter((key) => entries[key]?.type !== "exact_optional");
  return v.strictObject(entries, ({ path, expected }) => {
    if (path === undefined) return expects(`{ ${needed.join(", ")} }`)();
    return expects(expected === "never" ? EXPECTED.unknown : EXPECTED.value)();
  });
}

/** What need not be there. */
export const maybe = <S extends v.GenericSchema>(shape: S) => v.exactOptional(shape);

/** A list of at least one. @param expected what else there should have been */
export const someOf = <S extends v.GenericSchema>(shape: S, expected: Words | Reason) =>
  v.pipe(listOf(shape), v.minLength(1, expects(expected)));

/** A list. */
export const listOf = <S extends v.GenericSchema>(shape: S) => v.array(shape, expects(EXPECTED.list));

/** An object of whatever keys, each of which has the same shape. */
export const recordOf = <S extends v.GenericSchema>(shape: S) => {
  const expected = expects("{ … }");
  // Valibot leaves these keys out without a word.
  const isLossy = (given: unknown) =>
    Array.isArray(given) || ["__proto__", "prototype", "constructor"].some((key) => hasKey(key)(given));
  return either(isLossy, v.never(expected), v.record(v.string(), shape, expected));
};

/** An object with some of these keys, or none, each of which has the same shape. */
export const someKeys = <const Key extends string, S extends v.GenericSchema>(keys: readonly Key[], shape: S) => {
  const expected = `{ ${keys.join(", ")} }`;
  const entries = each(keys, maybe(shape));
  return unlisted(
    v.strictObject(entries, ({ path }) => expects(path === undefined ? expected : EXPECTED.unknown)()),
    expected,
  );
};

/** No list, which to valibot is an object, too. */
export const unlisted = <S extends v.GenericSchema>(shape: S, expected: string) =>
  either(Array.isArray, v.never(expects(expected)), shape);

/** The same shape at each of some keys. */
export function each<const Key extends string, S extends v.GenericSchema>(keys: readonly Key[], shape: S) {
  return Object.fromEntries(keys.map((key) => [key, shape])) as { readonly [key in Key]: S };
}

/** One of two shapes, by what is given: the first, if it `fits`. What is wrong is said by that one alone. */
export function either<One extends v.GenericSchema, Other extends v.GenericSchema>(
  fits: (given: unknown) => boolean,
  one: One,
  other: Other,
) {
  return Object.assign(
    v.lazy((given): One | Other => (fits(given) ? one : other)),
    { options: [one, other] as const },
  );
}

/** Whether a value is an object with a key of its own. */
export const hasKey = (key: string) => (given: unknown) =>
  typeof given === "object" && given !== null && Object.hasOwn(given, key);

/* VALUES */

/** One of some words. */
export const oneOf = <const T extends string>(all: readonly T[]) =>
  v.picklist(all, expects(all.map((word) => `"${word}"`).join(", ")));

/** This value and no other. */
export const only = <const T extends string | number>(value: T) => v.literal(value, expects(JSON.stringify(value)));

export const boolean = /* @__PURE__ */ (() => v.boolean(expects("true, false")))();

/** Text that is not empty. */
export const someText = /* @__PURE__ */ (() =>
  v.pipe(v.string(expects(EXPECTED.text)), v.nonEmpty(expects(EXPECTED.text))))();

/** A number of JSON without a fraction, from `min` to `max`. */
export function integer(min: number, max: number) {
  const expected = expects(say(EXPECTED.integer, { min, max }));
  return v.pipe(v.number(expected), v.safeInteger(expected), v.minValue(min, expected), v.maxValue(max, expected));
}

/** An address; in mixed case with its checksum (ERC-55), as any other case hides no mistake that it could show. */
export const address = /* @__PURE__ */ (() =>
  v.pipe(
    v.string(expects(EXPECTED.address)),
    v.regex(/^0x[0-9a-fA-F]{40}$/, expects(EXPECTED.address)),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return getAddress(dataset.value);
      } catch {
        addIssue({ message: expects(EXPECTED.checksum) });
        return NEVER;
      }
    }),
  ))();

/** 32 bytes in lower case. */
export const hash = /* @__PURE__ */ (() =>
  v.pipe(v.string(expects(EXPECTED.hash)), v.regex(/^0x[0-9a-f]{64}$/, expects(EXPECTED.hash))))();

const BYTES = /^0x(?:[0-9a-f]{2})*$/i;

/** Whether a value is bytes as text. */
export function isBytes(given: unknown): given is string {
  return typeof given === "string" && BYTES.test(given);
}

/** Bytes of any length, as text. */
export const bytes = /* @__PURE__ */ (() =>
  v.pipe(v.string(expects(EXPECTED.bytes)), v.regex(BYTES, expects(EXPECTED.bytes))))();

/** A number as decimal text, less than 2^`bits`. */
export function wholeNumber(bits: bigint) {
  const expected = expects(say(EXPECTED.wholeNumber, { bits }));
  return v.pipe(
    v.string(expected),
    v.regex(/^(?:0|[1-9][0-9]{0,77})$/, expected),
    v.transform((value) => BigInt(value)),
    v.check((value) => value < 1n << bits, expected),
  );
}

/** A value of a contract, as JSON has it, by its type there: an address, 32 bytes, a number without a sign. */
export function valueOf(type: string): v.GenericSchema<string, bigint | string> {
  if (type === "address") return address;
  return type === "bytes32" ? hash : wholeNumber(BigInt(type.slice("uint".length)));
}

/** Text that is seen. @param prose see `requireVisible` */
export function seen(prose: Omit<Seen, "field"> = {}) {
  return v.pipe(
    someText,
    v.check((value) => value.trim() !== "", expects(EXPECTED.text)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const found = unseenBy(dataset.value, prose);
      if (found !== undefined) addIssue({ message: says("ValueRefused", found) });
    }),
  );
}

/** Words in each of the three languages, and no other: none may be empty. @param prose see `requireVisible` */
export const words = (prose: Omit<Seen, "field"> = {}) => strict(each(LANGS, seen(prose)));
