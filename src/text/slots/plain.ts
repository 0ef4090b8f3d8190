/**
 * Slots of plain values: shares, counts, addresses, parties, hashes, text, choices.
 * @module
 */

import { getAddress } from "ethers";
import { requireVisible } from "../visible.ts";
import { TermsError } from "../errors.ts";
import type { Lang } from "../../words/lang.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { grouped, shareIn } from "../figures.ts";
import { inWords, LARGEST_IN_WORDS } from "../numerals.ts";
import {
  digits,
  either,
  groupedPattern,
  integer,
  literal,
  phraseIn,
  slot,
  type Scalar,
  type Slot,
  type SlotContext,
  type Value,
} from "./slot.ts";

const SHARE = { min: 0n, max: 2n ** 16n - 1n };
const COUNT = { min: 0n, max: LARGEST_IN_WORDS };
const ADDRESS = "0x[0-9a-fA-F]{40}";

/** An address in full, with its EIP-55 checksum. */
export const inFull = (value: Value): string => checksummed(hex(value, 40));
/** What all slots of addresses have in common. */
export const OF_ADDRESSES = { values: { kind: "hex", bytes: 20 }, canonical: inFull } as const;

/** A share in 1/10 000, with two decimals, so that none is lost. */
export const percent: Slot = /* @__PURE__ */ slot(() => ({
  type: "percent",
  values: { kind: "integer", ...SHARE },
  format: (value, lang) => shareIn(integer(value, "percent", SHARE), lang),
  pattern: (lang) => `[0-9]{1,3}${lang === "en" ? "\\." : ","}[0-9]{2}\\u00a0%`,
  read: (text) => digits(text),
}));

/** A whole number, in digits and, but for the key facts, in words, as what is counted asks for. */
const counting = (type: "count" | "tally") => ({
  type,
  values: { kind: "integer", ...COUNT } as const,
  format(value: Value, lang: Lang, { inFigures }: SlotContext) {
    const n = integer(value, type, COUNT);
    return inFigures === true ? grouped(n, lang) : `${grouped(n, lang)} (${inWords(n, lang, type === "tally")})`;
  },
  pattern: (lang: Lang, { inFigures }: SlotContext) =>
    `${groupedPattern(lang)}${inFigures === true ? "" : " \\([^()]+\\)"}`,
  read: (text: string) => digits(text),
});

/** How many of what is not feminine in Russian: addresses, blocks, people. */
export const count: Slot = /* @__PURE__ */ slot(() => counting("count"));

/** How many of what is feminine in Russian: units, shares, records. */
export const tally: Slot = /* @__PURE__ */ slot(() => counting("tally"));

/** An address in full, with its EIP-55 checksum. A value may be in lower case; text may not. */
export const address: Slot = /* @__PURE__ */ slot(() => ({
  type: "address",
  ...OF_ADDRESSES,
  format: inFull,
  pattern: () => ADDRESS,
  read: (text) => text,
}));

/** An address that the contract has in a word of 32 bytes. */
export const agent: Slot = /* @__PURE__ */ slot(() => ({
  type: "agent",
  values: { kind: "hex", bytes: 32 },
  format(value) {
    const word = hex(value, 64);
    if (!/^0x0{24}/.test(word)) throw new TermsError("ValueRefused", say(VALUE.noAddress, { text: word }));
    return checksummed(`0x${word.slice(26)}`);
  },
  pattern: () => ADDRESS,
  read: (text) => `0x${"0".repeat(24)}${text.slice(2).toLowerCase()}`,
}));

/** An address: that of a party with its role in the edition, any other as it is. */
export const party: Slot = /* @__PURE__ */ slot(() => ({
  type: "party",
  ...OF_ADDRESSES,
  format(value, lang, { parties = [] }) {
    const full = inFull(value);
    if (parties.length === 0 || parties.some((each) => each.address === undefined)) {
      throw new TermsError("PartiesMissing", VALUE.noParties);
    }
    const found = parties.find((each) => each.address?.toLowerCase() === full.toLowerCase());
    return found === undefined ? full : `${found.role[lang]} (${full})`;
  },
  pattern: (lang, { parties = [] }) =>
    either([...parties.map(({ role }) => `${literal(role[lang])} \\(${ADDRESS}\\)`), ADDRESS]),
  read: (text) => /(0x[0-9a-fA-F]{40})\)?$/.exec(text)?.[1],
}));

/**
 * A party of the agreement, which is bound by its address. What is shown is its name, where the private part has it: there it is salted, and
 * in a leaf of its own anyone could guess it.
 */
export const named: Slot = /* @__PURE__ */ slot(() => ({
  ...OF_ADDRESSES,
  type: "named",
  format: inFull,
  pattern: (lang, { name }) => (name === undefined ? ADDRESS : either([ADDRESS, literal(phraseIn(name, lang))])),
  read: (text) => text,
}));

/** 32 bytes in lower case. */
export const hash: Slot = /* @__PURE__ */ slot(() => ({
  type: "hash",
  values: { kind: "hex", bytes: 32 },
  format(value) {
    const text = hex(value, 64);
    if (text !== text.toLowerCase()) {
      throw new TermsError("ValueRefused", say(VALUE.upperCase, { text }));
    }
    return text;
  },
  pattern: () => "0x[0-9a-f]{64}",
  read: (text) => text,
}));

/** Free text between « and »; it can't hold them, nor anything that is not seen or that reorders what is seen. */
export const text: Slot = /* @__PURE__ */ slot(() => ({
  type: "text",
  values: { kind: "text" },
  format(value) {
    if (typeof value !== "string" || /[«»]/.test(value)) {
      throw new TermsError("ValueRefused", say(VALUE.quotes, { value: String(value) }));
    }
    requireVisible(value);
    return `«${value}»`;
  },
  pattern: () => "«[^«»\\n]*»",
  read: (found) => found.slice(1, -1),
}));

/** One of the values that the edition lists for the field, by its words. */
export const choice: Slot = /* @__PURE__ */ slot(() => ({
  type: "choice",
  values: { kind: "choice" },
  format(value, lang, { choices = {} }) {
    const found = Object.entries(choices).find(([key]) => choiceValue(key) === value);
    if (found === undefined) {
      throw new TermsError(
        "ValueRefused",
        say(VALUE.choice, { value: String(value), choices: Object.keys(choices).join(", ") }),
      );
    }
    return found[1][lang];
  },
  pattern: (lang, { choices = {} }) =>
    either(
      Object.values(choices)
        .map((words) => words[lang])
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .map(literal),
    ),
  read(found, lang, { choices = {} }) {
    const entry = Object.entries(choices).find(([, words]) => words[lang] === found);
    return entry === undefined ? undefined : choiceValue(entry[0]);
  },
}));

/** The value that a key of `choices` stands for: a decimal is a bigint, anything else is itself. */
export function choiceValue(key: string): Scalar {
  return /^(?:0|[1-9][0-9]*)$/.test(key) ? BigInt(key) : key;
}

/** Addresses that were found right: a document repeats few of them often, and each check is a hash. */
const checked = new Map<string, string>();

function checksummed(text: string): string {
  const known = checked.get(text);
  if (known !== undefined) return known;
  try {
    const full = getAddress(text);
    if (checked.size >= 16_384) checked.clear();
    checked.set(text, full);
    return full;
  } catch {
    throw new TermsError("ValueRefused", say(VALUE.checksum, { text }));
  }
}

function hex(value: Value, length: number): string {
  if (typeof value !== "string" || value.length !== length + 2 || !/^0x[0-9a-fA-F]*$/.test(value)) {
    throw new TermsError("ValueRefused", say(VALUE.hex, { value: String(value), length }));
  }
  return value;
}
