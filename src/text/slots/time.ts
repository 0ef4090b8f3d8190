/**
 * Slots of time: a moment and a length, in seconds.
 * @module
 */

import type { Lang } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import {
  civil,
  DAY,
  dateIn,
  LAST_MOMENT,
  lengthIn,
  momentIn,
  monthsIn,
  OFFSET,
  unitsIn,
  type Civil,
} from "../figures.ts";
import { inWords } from "../numerals.ts";
import { digits, either, integer, literal, slot, type Slot } from "./slot.ts";

const MOMENT = { min: 0n, max: LAST_MOMENT };
const PERIOD = { min: 0n, max: 2n ** 32n - 1n };

/** A number of days in words, as days are counted: in Russian a day is a plural. */
function daysInWords(days: bigint, lang: Lang): string {
  const spelled = inWords(days, lang);
  const counted = WORDS.countedDays[lang].split(" ").map((each) => each.split("/"));
  const found = counted.find(
    ([cardinal = ""]) => cardinal !== "" && new RegExp(`(?<!\\p{L})${cardinal}$`, "u").test(spelled),
  );
  const [cardinal = "", collective = ""] = found ?? [];
  return found === undefined ? spelled : spelled.slice(0, spelled.length - cardinal.length) + collective;
}

/** A moment in seconds since 1970-01-01 00:00:00 UTC, until the year 9999, written at UTC+05:00. */
export const moment: Slot = /* @__PURE__ */ slot(() => ({
  type: "moment",
  values: { kind: "integer", ...MOMENT },
  format: (value, lang) => momentIn(integer(value, "moment", MOMENT), lang),
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
}));

/** A length in seconds, in days of 24 hours, hours, minutes, seconds; parts that are zero are left out. */
export const period: Slot = /* @__PURE__ */ slot(() => ({
  type: "period",
  values: { kind: "integer", ...PERIOD },
  format: (value, lang, { inFigures }) =>
    lengthIn(integer(value, "period", PERIOD), lang, inFigures === true ? undefined : daysInWords),
  pattern(lang, { inFigures }) {
    const [many, ...rest] = unitsIn(lang);
    const one = rest.pop() ?? "";
    const [hour, minute, second] = rest.map((unit) => `[0-9]{1,2} ${unit}`);
    const days = `[0-9]{1,5}${inFigures === true ? "" : " \\([^()]+\\)"} (?:${literal(many)}|${literal(one)})`;
    return either([
      `${days}(?: ${hour})?(?: ${minute})?(?: ${second})?`,
      `${hour}(?: ${minute})?(?: ${second})?`,
      `${minute}(?: ${second})?`,
      `${second}`,
    ]);
  },
  read(text, lang) {
    const seconds = [DAY, 3_600n, 60n, 1n, DAY];
    let total = 0n;
    for (const part of text.matchAll(/([0-9]{1,5}) (?:\([^()]*\) )?([^ ]+)/g)) {
      const unit = seconds[unitsIn(lang).indexOf(part[2] ?? "")];
      if (unit === undefined) return undefined;
      total += (digits(part[1] ?? "") ?? 0n) * unit;
    }
    return total > PERIOD.max ? undefined : total;
  },
}));

/**
 * A civil date in words, as a moment begins.
 * @param date `2026-12-31`, a day that exists.
 * @throws {TermsError} `ValueRefused`.
 * @example dateInWords("2026-12-31", "en"); // "31 December 2026"
 */
export function dateInWords(date: string, lang: Lang): string {
  const [, year = "0", month = "0", day = "0"] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date) ?? [];
  const number = dayNumber({ year: BigInt(year), month: BigInt(month), day: BigInt(day) });
  const found = civil(number < -YEAR_ZERO ? 0n : number);
  if (found.year !== BigInt(year) || found.month !== BigInt(month) || found.day !== BigInt(day)) {
    throw new TermsError("ValueRefused", say(VALUE.date, { date: String(date) }));
  }
  return dateIn(found, lang);
}

function datePattern(lang: Lang): string {
  const patterns = ["[0-9]{4}", "[0-9]{1,2}", either(monthsIn(lang))];
  // The words have no digits of their own.
  return literal(say(WORDS.date, { year: 0, day: 1, month: 2 })[lang]).replace(
    /[0-9]/g,
    (at) => patterns[Number(at)] ?? "",
  );
}

/** Days from 1 March of the year 0, where our calendar's arithmetic begins, to 1970-01-01. */
const YEAR_ZERO = 719_468n;

/** Days since 1970-01-01 of a civil date: {@link civil}, back. */
function dayNumber({ year, month, day }: Civil): bigint {
  const y = month <= 2n ? year - 1n : year;
  const m = (month + 9n) % 12n;
  return 365n * y + y / 4n - y / 100n + y / 400n + (153n * m + 2n) / 5n + day - 1n - YEAR_ZERO;
}

/** A moment in words, outside a document. @param seconds since 1970. @throws {TermsError} `ValueRefused`. */
export function momentInWords(seconds: bigint, lang: Lang): string {
  return moment.format(seconds, lang, { currencies: [] });
}
