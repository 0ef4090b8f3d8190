/**
 * The shape of what comes in as JSON: what is not of it is refused, naming the field, and nothing that isn't known is let through.
 * @module
 */

import { getAddress, isHexString } from "ethers";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/expected.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";
import { requireVisible, type Seen } from "./visible.ts";

/** The error that says which field is wrong. @param path of the field @param expected what it should have been: the same in all languages, or in each */
export function refuse(path: string, expected: string | Words): BiyError {
  return new BiyError("input", say(FIELDS.wrong, { path, expected }), { field: path });
}

/** The value of a JSON text, with or without a byte order mark. @throws {BiyError} `input` unless it is JSON */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (thrown) {
    throw new BiyError("input", FIELDS.notJson, { cause: thrown });
  }
}

/** An object with just these keys. What nobody reads would be bound unseen, or left out unsaid. */
export function object(
  value: unknown,
  path: string,
  keys: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(path, `{ ${keys.join(", ")} }`);
  for (const key of keys) if (!Object.hasOwn(value, key)) throw refuse(within(path, key), EXPECTED.value);
  for (const key of Object.keys(value)) {
    if (!keys.includes(key) && !optional.includes(key)) throw refuse(within(path, key), EXPECTED.unknown);
  }
  return value as Record<string, unknown>;
}

/** An object, whatever its keys. */
export function anyObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(path, "{ … }");
  return value as Record<string, unknown>;
}

/** The path of a key; at the top it is the key alone. */
const within = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);

/** A list, each of whose entries is read with its path. */
export function list<T>(value: unknown, path: string, read: (each: unknown, path: string, index: number) => T): T[] {
  if (!Array.isArray(value)) throw refuse(path, EXPECTED.list);
  return Array.from(value as unknown[], (each, index) => read(each, `${path}[${index}]`, index)); // A hole is nothing, too.
}

/** Text that is not empty. @throws {BiyError} `input`, naming the field */
export function string(value: unknown, path: string): string {
  if (typeof value !== "string" || value === "") throw refuse(path, EXPECTED.text);
  return value;
}

/** One of some words. */
export function oneOf<T extends string>(value: unknown, path: string, all: readonly T[]): T {
  const found = all.find((each) => each === value);
  if (found === undefined) throw refuse(path, all.map((each) => `"${each}"`).join(", "));
  return found;
}

export function boolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw refuse(path, "true, false");
  return value;
}

/** A number of JSON without a fraction. */
export function integer(value: unknown, path: string, { min, max }: { min: number; max: number }): number {
  if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
    throw refuse(path, say(EXPECTED.integer, { min, max }));
  return value as number;
}

/** An address; in mixed case with its checksum (ERC-55), as any other case hides no mistake that it could show. */
export function address(value: unknown, path: string): string {
  if (typeof value !== "string" || !/^0x[0-9a-fA-F]{40}$/.test(value)) throw refuse(path, EXPECTED.address);
  try {
    return getAddress(value);
  } catch {
    throw refuse(path, EXPECTED.checksum);
  }
}

/** 32 bytes in lower case. */
export function hash(value: unknown, path: string): string {
  if (!isHexString(value, 32) || value !== value.toLowerCase()) throw refuse(path, EXPECTED.hash);
  return value;
}

/** Whether a value is bytes as text. */
export function isBytes(given: unknown): given is string {
  return typeof given === "string" && isHexString(given.toLowerCase()) && given.length % 2 === 0;
}

/** Bytes of any length, as text. */
export function bytes(value: unknown, path: string): string {
  if (!isBytes(value)) throw refuse(path, EXPECTED.bytes);
  return value;
}

/** A number as decimal text, less than 2^`bits`. */
export function wholeNumber(value: unknown, path: string, bits: bigint): bigint {
  if (typeof value !== "string" || !/^(0|[1-9][0-9]{0,77})$/.test(value) || BigInt(value) >= 1n << bits) {
    throw refuse(path, say(EXPECTED.wholeNumber, { bits }));
  }
  return BigInt(value);
}

/** Words in each of the three languages, and no other: none may be empty. @param prose see {@link requireVisible} */
export function words(value: unknown, path: string, prose: Omit<Seen, "field"> = {}): Words {
  const read = object(value, path, LANGS);
  const of = (lang: Lang) => seen(read[lang], within(path, lang), prose);
  return { kk: of("kk"), ru: of("ru"), en: of("en") };
}

/** Text that is seen. */
export function seen(value: unknown, path: string, prose: Omit<Seen, "field"> = {}): string {
  const text = string(value, path);
  if (text.trim() === "") throw refuse(path, EXPECTED.text);
  requireVisible(text, { ...prose, field: path });
  return text;
}
