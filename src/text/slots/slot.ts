/**
 * What a slot is: a typed place in a sentence, whose text starts and ends by itself and is never inflected.
 * @module
 */

import type { Lang, Words } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import type { Token } from "./token.ts";

/** Numbers, money, moments and lengths are bigint; addresses, hashes and text are strings. */
export type Scalar = bigint | string;

/** What a list holds. For templates to come: the SDK takes no agreement with an array yet. */
export type Rows = readonly (readonly Scalar[])[];

export type Value = Scalar | Rows;

/** Whether two values are the same; rows are compared cell by cell. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.length === other.length && one.every((row, index) => sameRow(row, other[index] ?? []));
}

function sameRow(one: Rows[number], other: Rows[number]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/**
 * A currency: known to the edition, the chain's coin, a token of which the parties state what it says of itself, or one of which nothing is
 * said yet. That decides how an amount is written.
 */
export type Currency =
  | { kind: "known"; address: string; name: Words; decimals: number; unit: Words; fraction: Words }
  | { kind: "coin" }
  | { kind: "token"; token: Token }
  | { kind: "unknown" };

/** Value (as a decimal, or as it is) to the words for it; distinct in each language. */
export type Choices = { readonly [value: string]: Words };

/** Who a party is in the edition, and its address once that is known. */
export type Party = { readonly role: Words; readonly address?: string };

/** A column of a list: its slot, and what that is written with. */
export type Placing = {
  readonly name: string;
  readonly slot: Slot;
  readonly context: SlotContext;
  readonly label?: Words;
  readonly head?: Words;
};

/** Words that are the same in all languages, or given in each. */
export type Phrase = string | Words;

export const phraseIn = (phrase: Phrase, lang: Lang): string => (typeof phrase === "string" ? phrase : phrase[lang]);

export type SlotContext = {
  /** All that can be met on this chain, or in this agreement; for the patterns, and for slots that name a currency. */
  currencies: readonly Currency[];
  /** The one of this agreement; for amounts. */
  currency?: Currency;
  /** That of the advance by the rules of disputes, which may be another. */
  fee?: Currency;
  /** Those of the edition; for addresses that are written with a role. */
  parties?: readonly Party[];
  /** What the party is called whose address the field holds. */
  name?: Phrase;
  choices?: Choices;
  /** Numbers have no words beside them. */
  inFigures?: true;
  /** Those of a list. */
  columns?: readonly Placing[];
  /** A table whose heads stand in its first column. */
  isTurned?: true;
};

/** Which values a slot takes: enough to generate them in a test. */
export type Values =
  | { kind: "integer"; min: bigint; max: bigint }
  | { kind: "hex"; bytes: number }
  | { kind: "text" }
  | { kind: "choice" }
  | { kind: "fraction" }
  | { kind: "bytes" }
  | { kind: "units" }
  | { kind: "list" };

/** What a list says of which each column has a head. */
export type Table = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Slot = {
  readonly type: string;
  readonly values: Values;
  /** @throws {TermsError} `ValueRefused`, `NumberOutOfRange`, `CurrencyMissing`. */
  format(value: Value, lang: Lang, context: SlotContext): string;
  /** The source of a regular expression (no groups that capture) that takes all that `format` gives. */
  pattern(lang: Lang, context: SlotContext): string;
  /** The value whose `format` is exactly this text. @throws {TermsError} `SlotMalformed` and those of `format`. */
  parse(text: string, lang: Lang, context: SlotContext): Value;
  /** The value as it is written, if several are written the same: an address has its checksum. */
  canonical?(value: Value, context: SlotContext): Value;
  /** The value as a table, if it is one. */
  table?(value: Value, lang: Lang, context: SlotContext): Table | undefined;
};

/**
 * A slot from its format and a loose reading, made exact: what doesn't format back to the same text is refused.
 * @param parts given when it is made, so that a page carries the slots that it writes
 */
export function slot(
  parts: () => Omit<Slot, "parse"> & { read(text: string, lang: Lang, context: SlotContext): Value | undefined },
): Slot {
  const { read, ...rest } = parts();
  return {
    ...rest,
    parse(text, lang, context) {
      const value = read(text, lang, context);
      if (value === undefined || rest.format(value, lang, context) !== text) {
        throw new TermsError("SlotMalformed", say(VALUE.malformed, { text, type: rest.type }));
      }
      return value;
    },
  };
}

/** @throws {TermsError} `ValueRefused` unless `value` is a bigint from `min` to `max`, both included. */
export function integer(value: Value, type: string, { min, max }: { min: bigint; max: bigint }): bigint {
  if (typeof value !== "bigint" || value < min || value > max) {
    throw new TermsError("ValueRefused", say(VALUE.integer, { value: String(value), type, min, max }));
  }
  return value;
}

/** The pattern of {@link grouped}. */
export function groupedPattern(lang: Lang): string {
  return lang === "en" ? "[0-9]{1,3}(?:,[0-9]{3})*" : "[0-9]{1,3}(?:\\u00a0[0-9]{3})*";
}

/** All digits of a text as one number; nothing if there are none. */
export function digits(text: string): bigint | undefined {
  const found = text.replace(/[^0-9]/g, "");
  return found === "" ? undefined : BigInt(found);
}

/** A text as the source of a regular expression that takes just it. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** One of several patterns. */
export function either(patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}
