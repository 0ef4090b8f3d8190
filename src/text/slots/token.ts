/**
 * What parties state of a token that no edition knows: its symbol and its decimals, as the token says them of itself.
 *
 * Anybody can give a token any symbol. So only plain letters reach the reader, in quotes and behind the word "token"; and not the names of the
 * tenge, whoever bears them: a token with such a symbol is written without one.
 * @module
 */

import type { Lang } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";

/** What is stated of a token: its symbol, or nothing, and how many decimals its amounts are written with. */
export type Token = {
  /** Empty where the token has none that can be shown. */
  readonly symbol: string;
  /** 0 to `MOST_DECIMALS`. */
  readonly decimals: number;
};

/** 2^112 base units, the most that an agreement holds, have 34 digits. */
export const MOST_DECIMALS = 36;
const LETTERS = "[A-Za-z](?:[A-Za-z0-9.-]{0,10}[A-Za-z0-9])?";
const SYMBOL = new RegExp(`^${LETTERS}$`);
const DECIMALS = "(?:[0-9]|[12][0-9]|3[0-6])";
/** Those of the tenge and of its test token. */
const TAKEN = ["kzt", "tkzt", "tenge", "testtenge", "tiyn"];
/** Digits that are read as letters. */
const ALIKE: { readonly [digit: string]: string } = {
  "0": "o",
  "1": "i",
  "2": "z",
  "3": "e",
  "5": "s",
  "6": "g",
  "7": "t",
  "9": "g",
  l: "i",
};

/** Whether a symbol can be shown to people: plain letters, at most 12, and none of those that say "tenge". */
export function isShown(symbol: string): boolean {
  const read = symbol.toLowerCase().replace(/[.-]/g, "");
  const same = (each: string) => each.replace(/[0-9l]/g, (letter) => ALIKE[letter] ?? letter);
  return SYMBOL.test(symbol) && !TAKEN.some((name) => same(name) === same(read));
}

/** @throws {TermsError} `ValueRefused` */
export function requireToken({ symbol, decimals }: Token): void {
  const isWhole = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  if (!isWhole)
    throw new TermsError("ValueRefused", say(VALUE.decimals, { value: String(decimals), most: MOST_DECIMALS }), {
      path: "token.decimals",
    });
  if (symbol !== "" && !isShown(symbol))
    throw new TermsError("ValueRefused", say(VALUE.symbol, { value: String(symbol) }), { path: "token.symbol" });
}

/** Whether two say the same. */
export function sameToken(one: Token | undefined, other: Token | undefined): boolean {
  return one?.symbol === other?.symbol && one?.decimals === other?.decimals;
}

/** The token as the text names it, with what is stated of it. */
export function tokenName({ symbol, decimals }: Token, lang: Lang): string {
  return named(symbol, decimals, lang);
}

/** What stands after an amount. */
export function tokenUnits({ symbol }: Token, lang: Lang): string {
  return unitsNamed(symbol, lang);
}

/** @param symbol as it is, or a pattern of it */
function unitsNamed(symbol: string, lang: Lang): string {
  return symbol === "" ? WORDS.tokenUnitsUnnamed[lang] : say(WORDS.tokenUnits, { symbol })[lang];
}

/** @param symbol and decimals as they are, or patterns of them */
function named(symbol: string, decimals: number | string, lang: Lang): string {
  return (symbol === "" ? say(WORDS.tokenUnnamed, { decimals }) : say(WORDS.token, { symbol, decimals }))[lang];
}

/** The patterns of {@link tokenName} and {@link tokenUnits}, of whatever token. */
export function namePattern(lang: Lang): string {
  return `(?:${named(LETTERS, DECIMALS, lang)}|${named("", DECIMALS, lang)})`;
}
export function unitsPattern(lang: Lang): string {
  return `(?:${unitsNamed(LETTERS, lang)}|${unitsNamed("", lang)})`;
}

/** What a text of the currency's slot states of a token; nothing, if it is another currency. */
export function tokenIn(text: string, lang: Lang): Token | undefined {
  for (const symbol of [`(${LETTERS})`, ""]) {
    const pattern = `^${named(symbol, `(${DECIMALS})`, lang)} \\(`;
    const found = new RegExp(pattern).exec(text)?.slice(1);
    if (found === undefined) continue;
    // In each language the symbol, if there is one, comes first.
    const decimals = Number(found.at(-1));
    return { symbol: found.length > 1 ? (found[0] ?? "") : "", decimals };
  }
  return undefined;
}
