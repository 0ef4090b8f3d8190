/**
 * How figures are written: shares, amounts, moments, lengths. Integer arithmetic only. What a value may be, and how a text is read back, is in
 * `slots/`: a page that only says a sentence does without that.
 * @module
 */

import type { Lang } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as WORDS from "../words/text/slots.ts";

/** In seconds. */
export const DAY = 86_400n;
/** All of Kazakhstan since 1 March 2024. The offset is a constant, not zone data. */
export const OFFSET = 5n * 3_600n;
/** The last moment that can be written, in seconds: 31 December 9999, 23:59:59 at the offset. */
export const LAST_MOMENT = 253_402_300_799n - OFFSET;
export const COIN_DECIMALS = 18;

export const POINT = { kk: ",", ru: ",", en: "." } as const;
export const monthsIn = (lang: Lang): string[] => WORDS.months[lang].split(" ");
/** Days, hours, minutes, seconds, and one day. */
export const unitsIn = (lang: Lang) => WORDS.units[lang].split(" ") as [string, string, string, string, string];

/** Digits in threes: a no-break space between them in Kazakh and Russian, a comma in English. */
export function grouped(n: bigint, lang: Lang): string {
  return n.toString().replace(/\B(?=(?:[0-9]{3})+$)/g, lang === "en" ? "," : "\u00a0");
}

/** A share in 1/10 000, with two decimals, so that none is lost. */
export function shareIn(share: bigint, lang: Lang): string {
  return `${share / 100n}${POINT[lang]}${(share % 100n).toString().padStart(2, "0")}\u00a0%`;
}

/** An amount with all its decimals, none rounded away. */
export function decimalIn(amount: bigint, decimals: number, lang: Lang): string {
  const one = 10n ** BigInt(decimals);
  if (decimals === 0) return grouped(amount, lang);
  return grouped(amount / one, lang) + POINT[lang] + (amount % one).toString().padStart(decimals, "0");
}

/** An amount without zeros at its end, none of it rounded away. */
export function shortIn(amount: bigint, decimals: number, lang: Lang): string {
  const all = decimalIn(amount, decimals, lang);
  return decimals === 0 ? all : all.replace(/[.,]?0+$/, "");
}

/** An amount of the chain's coin, in wei. */
export function coinIn(amount: bigint, lang: Lang): string {
  return `${decimalIn(amount, COIN_DECIMALS, lang)} ${WORDS.coinUnits[lang]}`;
}

/** A moment in seconds since 1970-01-01 00:00:00 UTC, until {@link LAST_MOMENT}, written at UTC+05:00. */
export function momentIn(seconds: bigint, lang: Lang): string {
  const local = seconds + OFFSET;
  const two = (n: bigint) => n.toString().padStart(2, "0");
  const time = [(local % DAY) / 3_600n, (local / 60n) % 60n, local % 60n].map(two).join(":");
  return `${dateIn(civil(local / DAY), lang)} ${time} (UTC+05:00)`;
}

/**
 * A length in seconds, in days of 24 hours, hours, minutes, seconds; parts that are zero are left out.
 * @param inWords what stands in brackets behind the number of days, if anything does
 */
export function lengthIn(seconds: bigint, lang: Lang, inWords?: (n: bigint, lang: Lang) => string): string {
  const [many, hour, minute, second, one] = unitsIn(lang);
  const days = seconds / DAY;
  const spelled = inWords === undefined ? "" : ` (${inWords(days, lang)})`;
  const parts = days === 0n ? [] : [`${days}${spelled} ${isOneDay(days, lang) ? one : many}`];
  for (const [n, unit] of [
    [(seconds % DAY) / 3_600n, hour],
    [(seconds / 60n) % 60n, minute],
    [seconds % 60n, second],
  ] as const) {
    if (n > 0n) parts.push(`${n} ${unit}`);
  }
  return parts.length === 0 ? `0 ${second}` : parts.join(" ");
}

/** Whether so many days are called a day. In Russian a day is a plural, which no cardinal counts below five. */
function isOneDay(days: bigint, lang: Lang): boolean {
  return lang === "ru" ? days % 10n === 1n && days % 100n !== 11n : days === 1n;
}

/** A date of the civil calendar. */
export type Civil = { year: bigint; month: bigint; day: bigint };

/** A date in words. */
export function dateIn({ year, month, day }: Civil, lang: Lang): string {
  const name = monthsIn(lang)[Number(month) - 1] ?? "";
  return say(WORDS.date, { year, day, month: name })[lang];
}

/** The date of a day, counted from 1970-01-01: years begin in March, so that a leap day is the last day. */
export function civil(days: bigint): Civil {
  const z = days + 719_468n;
  const era = z / 146_097n;
  const ofEra = z % 146_097n;
  const yearOfEra = (ofEra - ofEra / 1_460n + ofEra / 36_524n - ofEra / 146_096n) / 365n;
  const ofYear = ofEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const m = (5n * ofYear + 2n) / 153n;
  const day = ofYear - (153n * m + 2n) / 5n + 1n;
  const month = m < 10n ? m + 3n : m - 9n;
  return { year: yearOfEra + era * 400n + (month <= 2n ? 1n : 0n), month, day };
}
