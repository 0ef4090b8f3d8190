/**
 * The shapes of what comes in as JSON: what is not of its shape is refused, naming the field, and nothing that isn't known is let through.
 * @module
 */

import { getAddress } from "ethers";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/expected.ts";
import type { Reason } from "../words/later.ts";
import { LANGS, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";
import { TermsError } from "./errors.ts";
import * as v from "./schema.ts";
import { inField, unseenBy, type Seen } from "./visible.ts";

/* WHAT IS WRONG */

/** What the value should have been, the same in all languages or in each. */
export function expects(expected: string | Words | Reason): v.Refused {
  return { expected };
}

/** A sentence of its own, which follows the field. */
export function says(problem: "ValueRefused" | "PrivateFileRefused", sentence: Words | Reason): v.Refused {
  return { problem, says: sentence };
}

/** The error that says which field is wrong. @param path of the field @param expected what it should have been: the same in all languages, or in each */
export function refuse(path: string, expected: string | Words | Reason): BiyError {
  const words = path === "" ? say(FIELDS.wrongWhole, { expected }) : say(FIELDS.wrong, { path, expected });
  return new BiyError("input", words, { field: path });
}

/**
 * What a value is by a schema.
 * @param path of the value, if it is a part of what was read: `terms.common`
 * @throws {BiyError} `input`, naming the field, and so does a `TermsError`: `ValueRefused` for text that can't be seen, `PrivateFileRefused`
 */
export function parsed<Out>(shape: v.Schema<Out>, value: unknown, path = ""): Out {
  try {
    return shape.read(value);
  } catch (thrown) {
    if (!(thrown instanceof v.Wrong)) throw thrown;
    const field = thrown.path.reduce<string>((at, key) => {
      if (typeof key === "number") return `${at}[${key}]`;
      return at === "" ? key : `${at}.${key}`;
    }, path);
    const { refused } = thrown;
    if ("expected" in refused) throw refuse(field, refused.expected);
    throw new TermsError(refused.problem, inField(field, refused.says), { path: field });
  }
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
export function strict<const E extends v.Entries>(entries: E) {
  const needed = Object.keys(entries).filter((key) => !("isOptional" in (entries[key] ?? {})));
  return keyed(entries, `{ ${needed.join(", ")} }`);
}

/** An object with some of these keys, or none, each of which has the same shape. */
export const someKeys = <const Key extends string, Out>(keys: readonly Key[], shape: v.Schema<Out>) =>
  keyed(each(keys, maybe(shape)), `{ ${keys.join(", ")} }`);

/** An object with just these keys. @param expected what is said of one that is none */
export function keyed<const E extends v.Entries>(entries: E, expected: string) {
  const [missing, more] = [expects(EXPECTED.value), expects(EXPECTED.unknown)];
  return v.strictObject(entries, { whole: expects(expected), missing, more });
}

/** What need not be there. */
export const maybe = v.optional;

/** A list of at least one. */
export const someOf = <Out>(shape: v.Schema<Out>, refused: v.Refused) =>
  v.pipe(listOf(shape), v.minLength<Out[]>(1, refused));

/** A list. */
export const listOf = <Out>(shape: v.Schema<Out>) => v.array(shape, expects(EXPECTED.list));

/** An object of whatever keys, each of which has the same shape. */
export const recordOf = <Out>(shape: v.Schema<Out>) => v.record(shape, expects("{ … }"));

/** The same shape at each of some keys. */
export function each<const Key extends string, S extends v.Schema>(keys: readonly Key[], shape: S) {
  return Object.fromEntries(keys.map((key) => [key, shape])) as { readonly [key in Key]: S };
}

/** One of two shapes, by what is given: the first, if it `fits`. What is wrong is said by that one alone. */
export function either<One, Other>(fits: (given: unknown) => boolean, one: v.Schema<One>, other: v.Schema<Other>) {
  return v.lazy<One | Other>((given) => (fits(given) ? one : other), [one, other]);
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

/** Text, which may be empty. */
export const anyText = /* @__PURE__ */ (() => v.string(expects(EXPECTED.text)))();

/** Text that is not empty. */
export const someText = /* @__PURE__ */ (() => v.pipe(anyText, v.minLength<string>(1, expects(EXPECTED.text))))();

/** A number of JSON without a fraction, from `min` to `max`. */
export const integer = (min: number, max: number) => v.integer(min, max, expects(say(EXPECTED.integer, { min, max })));

/** An address; in mixed case with its checksum (ERC-55), as any other case hides no mistake that it could show. */
export const address = /* @__PURE__ */ (() =>
  v.pipe(
    v.string(expects(EXPECTED.address)),
    v.regex(/^0x[0-9a-fA-F]{40}$/, expects(EXPECTED.address)),
    v.transform((given) => {
      try {
        return getAddress(given);
      } catch {
        throw new v.Wrong(expects(EXPECTED.checksum));
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
export function valueOf(type: string): v.Schema<bigint | string> {
  if (type === "address") return address;
  return type === "bytes32" ? hash : wholeNumber(BigInt(type.slice("uint".length)));
}

/** Text that is seen. @param prose see `requireVisible` */
export function seen(prose: Omit<Seen, "field"> = {}) {
  return v.pipe(
    someText,
    v.check((value) => value.trim() !== "", expects(EXPECTED.text)),
    v.check((value) => {
      const found = unseenBy(value, prose);
      if (found !== undefined) throw new v.Wrong(says("ValueRefused", found));
      return true;
    }, expects(EXPECTED.text)),
  );
}

/** Words in each of the three languages, and no other: none may be empty. @param prose see `requireVisible` */
export const words = (prose: Omit<Seen, "field"> = {}) => strict(each(LANGS, seen(prose)));
