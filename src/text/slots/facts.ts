/**
 * Slots of what a chain has, whatever it is: nothing of it can be refused, because it is there and has to be said. Numbers that name
 * something, moments of any year, bytes, and what others wrote.
 * @module
 */

import { isHexString, toUtf8Bytes, toUtf8String } from "ethers";
import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { grouped, LAST_MOMENT } from "../figures.ts";
import { digits, either, groupedPattern, integer, literal, slot, type Slot, type Value } from "./slot.ts";
import { moment } from "./time.ts";

const WORD = { min: 0n, max: 2n ** 256n - 1n };

/** A number that names something, and is not counted: as it is. */
export const number: Slot = /* @__PURE__ */ slot(() => ({
  type: "number",
  values: { kind: "integer", ...WORD },
  format: (value) => integer(value, "number", WORD).toString(),
  pattern: () => "[0-9]+",
  read: (text) => digits(text),
}));

/** A whole number in digits, in threes. */
export const figure: Slot = /* @__PURE__ */ slot(() => ({
  type: "figure",
  values: { kind: "integer", ...WORD },
  format: (value, lang) => grouped(integer(value, "figure", WORD), lang),
  pattern: (lang) => groupedPattern(lang),
  read: (text) => digits(text),
}));

const PARTS = 10_000n;

/** A part of a whole in millionths, as a percentage with four decimals. */
export const millionths: Slot = /* @__PURE__ */ slot(() => ({
  type: "millionths",
  values: { kind: "integer", ...WORD },
  format(value, lang) {
    const share = integer(value, "millionths", WORD);
    return `${grouped(share / PARTS, lang)}${lang === "en" ? "." : ","}${(share % PARTS).toString().padStart(4, "0")}\u00a0%`;
  },
  pattern: (lang) => `${groupedPattern(lang)}${lang === "en" ? "\\." : ","}[0-9]{4}\\u00a0%`,
  read: (text) => digits(text),
}));

/** A moment of any year: one after the year 9999 in seconds. */
export const instant: Slot = /* @__PURE__ */ slot(() => ({
  type: "instant",
  values: { kind: "integer", min: 0n, max: 2n ** 64n - 1n },
  format(value, lang, context) {
    const at = integer(value, "instant", { min: 0n, max: 2n ** 64n - 1n });
    return at > LAST_MOMENT ? `${WORDS.secondsSince[lang]} ${grouped(at, lang)}` : moment.format(at, lang, context);
  },
  pattern: (lang, context) =>
    either([`${literal(WORDS.secondsSince[lang])} ${groupedPattern(lang)}`, moment.pattern(lang, context)]),
  read: (text, lang, context) =>
    text.startsWith(WORDS.secondsSince[lang])
      ? digits(text.slice(WORDS.secondsSince[lang].length))
      : moment.parse(text, lang, context),
}));

/** Bytes of any length. */
export const bytes: Slot = /* @__PURE__ */ slot(() => ({
  type: "bytes",
  values: { kind: "bytes" },
  format(value) {
    if (!isHexString(value) || value !== value.toLowerCase())
      throw new TermsError("ValueRefused", say(VALUE.bytes, { value: String(value) }));
    return value;
  },
  pattern: () => "0x[0-9a-f]*",
  read: (text) => text,
}));

const RANGES = "[0-9]+(?:–[0-9]+)?(?:, [0-9]+(?:–[0-9]+)?)*";
/** Numbers of units, those in a row by the first and the last: `1–3, 7`. Anyone may cast ballots for no unit at all, and the log has it. */
export const units: Slot = /* @__PURE__ */ slot(() => ({
  type: "units",
  values: { kind: "units" },
  format(value, lang) {
    if (value === "") return WORDS.noUnits[lang];
    if (typeof value !== "string" || !new RegExp(`^${RANGES}$`).test(value))
      throw new TermsError("ValueRefused", say(VALUE.units, { value: String(value) }));
    return value;
  },
  pattern: (lang) => either([RANGES, literal(WORDS.noUnits[lang])]),
  read: (text, lang) => (text === WORDS.noUnits[lang] ? "" : text),
}));

/** Numbers as {@link units} takes them. */
export function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const each of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open !== undefined && open[1] === each - 1) open[1] = each;
    else found.push([each, each]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/**
 * Text of somebody else's, between « and ». What can't be seen, what reorders what is seen, and what would end it is shown by its code:
 * `[U+202E]`.
 */
export const quote: Slot = /* @__PURE__ */ slot(() => ({
  type: "quote",
  values: { kind: "text" },
  format: (value) => `«${shown(value)}»`,
  pattern: () => "«[^«»\\n]*»",
  read: (found) => found.slice(1, -1),
  canonical: shown,
}));

function shown(value: Value): string {
  if (typeof value !== "string") throw new TermsError("ValueRefused", say(VALUE.quotes, { value: String(value) }));
  return value.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}«»]|(?! )\p{Zs}/gu, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${code}]`;
  });
}

/** Prose of somebody else's, as {@link quote}, but that its own « and » become „ and “: a person quotes, and names firms. */
export const prose: Slot = /* @__PURE__ */ slot(() => ({
  type: "prose",
  values: { kind: "text" },
  format: (value) => `«${shown(inner(value))}»`,
  pattern: () => "«[^«»\\n]*»",
  read: (found) => found.slice(1, -1),
  canonical: (value) => shown(inner(value)),
}));

const inner = (value: Value) => (typeof value === "string" ? value.replaceAll("«", "„").replaceAll("»", "“") : value);

/** A kind in ASCII, from its 32 bytes; what is no text as the bytes. */
export const kind: Slot = /* @__PURE__ */ slot(() => ({
  type: "kind",
  values: { kind: "hex", bytes: 32 },
  format(value) {
    if (!isHexString(value, 32) || value !== value.toLowerCase())
      throw new TermsError("ValueRefused", say(VALUE.bytes, { value: String(value) }));
    const text = value.replace(/(?:00)+$/, "");
    const isAscii = /^0x(?:[2-7][0-9a-f])+$/.test(text) && !text.includes("7f");
    return isAscii ? `«${toUtf8String(text)}»` : value;
  },
  pattern: () => "(?:0x[0-9a-f]{64}|«[^«»\\n]*»)",
  read(found) {
    if (found.startsWith("0x")) return found;
    const hex = [...toUtf8Bytes(found.slice(1, -1))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `0x${hex.padEnd(64, "0")}`;
  },
}));
