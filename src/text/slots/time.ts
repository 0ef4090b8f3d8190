/**
 * Slots of time: a moment and a length, in seconds. Integer arithmetic only; the offset is a constant, not zone data.
 * @module
 */

import type { Lang } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { inWords } from "../numerals.ts";
import { digits, either, integer, literal, slot, type Slot } from "./slot.ts";

const DAY = 86_400n;
/** All of Kazakhstan since 1 March 2024. */
const OFFSET = 5n * 3_600n;
/** 31 December 9999, 23:59:59 at the offset. */
const MOMENT = { min: 0n, max: 253_402_300_799n - OFFSET };
/** The last moment that can be written, in seconds. */
export const LAST_MOMENT = MOMENT.max;
const PERIOD = { min: 0n, max: 2n ** 32n - 1n };

const monthsIn = (lang: Lang) => WORDS.months[lang].split(" ");
/** Days, hours, minutes, seconds. */
const unitsIn = (lang: Lang) => WORDS.units[lang].split(" ") as [string, string, string, string];

/** A moment in seconds since 1970-01-01 00:00:00 UTC, until the year 9999, written at UTC+05:00. */
export const moment: Slot = slot({
  type: "moment",
  values: { kind: "integer", ...MOMENT },
  format(value, lang) {
    const local = integer(value, "moment", MOMENT) + OFFSET;
    const two = (n: bigint) => n.toString().padStart(2, "0");
    const time = [(local % DAY) / 3_600n, (local / 60n) % 60n, local % 60n].map(two).join(":");
    return `${dateWords(civil(local / DAY), lang)} ${time} (UTC+05:00)`;
  },
  pattern: (lang) => `${datePattern(lang)} [0-9]{2}:[0-9]{2}:[0-9]{2} \\(UTC\\+05:00\\)`,
  read(text, lang) {
    const numbers = text.match(/[0-9]+/g)?.map(BigInt) ?? [];
    const month = monthsIn(lang).findIndex((each) => text.includes(` ${each} `)) + 1;
    const [year, day] = lang === "kk" ? [numbers[0], numbers[1]] : [numbers[1], numbers[0]];
    const [, , hours, minutes, seconds] = numbers;
    if (year === undefined || day === undefined || month === 0) return undefined;
    if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
    const at = dayNumber({ year, month: BigInt(month), day }) * DAY + hours * 3_600n + minutes * 60n + seconds;
    return at - OFFSET < MOMENT.min || at - OFFSET > MOMENT.max ? undefined : at - OFFSET;
  },
});

/** A length in seconds, in days of 24 hours, hours, minutes, seconds; parts that are zero are left out. */
export const period: Slot = slot({
  type: "period",
  values: { kind: "integer", ...PERIOD },
  format(value, lang) {
    const length = integer(value, "period", PERIOD);
    const [day, hour, minute, second] = unitsIn(lang);
    const days = length / DAY;
    const parts = [`${days} (${inWords(days, lang)}) ${lang === "en" && days === 1n ? "day" : day}`];
    if (days === 0n) parts.pop();
    for (const [n, unit] of [
      [(length % DAY) / 3_600n, hour],
      [(length / 60n) % 60n, minute],
      [length % 60n, second],
    ] as const) {
      if (n > 0n) parts.push(`${n} ${unit}`);
    }
    return parts.length === 0 ? `0 ${second}` : parts.join(" ");
  },
  pattern(lang) {
    const [day, ...rest] = unitsIn(lang);
    const [hour, minute, second] = rest.map((unit) => `[0-9]{1,2} ${unit}`);
    const days = `[0-9]{1,5} \\([^()]+\\) ${lang === "en" ? "days?" : literal(day)}`;
    return either([
      `${days}(?: ${hour})?(?: ${minute})?(?: ${second})?`,
      `${hour}(?: ${minute})?(?: ${second})?`,
      `${minute}(?: ${second})?`,
      `${second}`,
    ]);
  },
  read(text, lang) {
    const seconds = { days: DAY, day: DAY, h: 3_600n, min: 60n, s: 1n } as const;
    const names = ["days", "h", "min", "s"] as const;
    let total = 0n;
    for (const part of text.matchAll(/([0-9]{1,5}) (?:\([^()]*\) )?([^ ]+)/g)) {
      const at = unitsIn(lang).indexOf(part[2] === "day" ? "days" : (part[2] ?? ""));
      const name = names[at];
      if (name === undefined) return undefined;
      total += (digits(part[1] ?? "") ?? 0n) * seconds[name];
    }
    return total > PERIOD.max ? undefined : total;
  },
});

/**
 * A civil date in words, as a moment begins.
 * @param date `2026-12-31`, a day that exists, from the year 1970.
 * @throws {TermsError} `ValueRefused`.
 * @example dateInWords("2026-12-31", "en"); // "31 December 2026"
 */
export function dateInWords(date: string, lang: Lang): string {
  const [, year = "0", month = "0", day = "0"] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date) ?? [];
  const number = dayNumber({ year: BigInt(year), month: BigInt(month), day: BigInt(day) });
  const found = civil(number < 0n ? 0n : number);
  if (found.year !== BigInt(year) || found.month !== BigInt(month) || found.day !== BigInt(day)) {
    throw new TermsError("ValueRefused", say(VALUE.date, { date: String(date) }));
  }
  return dateWords(found, lang);
}

type Civil = { year: bigint; month: bigint; day: bigint };

function dateWords({ year, month, day }: Civil, lang: Lang): string {
  const name = monthsIn(lang)[Number(month) - 1] ?? "";
  return say(WORDS.date, { year, day, month: name })[lang];
}

function datePattern(lang: Lang): string {
  const patterns = ["[0-9]{4}", "[0-9]{1,2}", either(monthsIn(lang))];
  // The words have no digits of their own.
  return literal(say(WORDS.date, { year: 0, day: 1, month: 2 })[lang]).replace(
    /[0-9]/g,
    (at) => patterns[Number(at)] ?? "",
  );
}

/** Days since 1970-01-01 of a civil date, and back: years begin in March, so that a leap day is the last day. */
function dayNumber({ year, month, day }: Civil): bigint {
  const y = month <= 2n ? year - 1n : year;
  const m = (month + 9n) % 12n;
  return 365n * y + y / 4n - y / 100n + y / 400n + (153n * m + 2n) / 5n + day - 1n - 719_468n;
}

function civil(days: bigint): Civil {
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

/** A moment in words, outside a document. @param seconds since 1970. @throws {TermsError} `ValueRefused`. */
export function momentInWords(seconds: bigint, lang: Lang): string {
  return moment.format(seconds, lang, { currencies: [] });
}
