/**
 * What people write: an amount with two decimals, a length of "5 days", a day.
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";
import { refuse, string } from "./shape.ts";
import { LAST_MOMENT } from "./slots/time.ts";

const DAY = 86_400n;
/** In the three languages, in the forms that follow a number. A day is 24 hours. */
const UNITS: ReadonlyMap<string, bigint> = new Map(
  (
    [
      [1n, FIELDS.lengths.second],
      [60n, FIELDS.lengths.minute],
      [3_600n, FIELDS.lengths.hour],
      [DAY, FIELDS.lengths.day],
    ] as const
  ).flatMap(([seconds, words]) =>
    Object.values(words)
      .flatMap((forms) => forms.split(" "))
      .map((word) => [word, seconds] as const),
  ),
);

/**
 * "18450000.00" as base units. No grouping, no more decimals than the currency has: nothing is rounded.
 * @throws {BiyError} `input`.
 */
export function amount(written: string, decimals: number, path: string): bigint {
  const [, whole, fraction = ""] = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(string(written, path)) ?? [];
  if (whole === undefined) throw refuse(path, EXPECTED.amount);
  if (fraction.length > decimals) {
    const words = say(FIELDS.manyDecimals, { path, given: fraction.length, most: decimals });
    throw new BiyError("input", words, { field: path });
  }
  if (whole.length > 40) throw refuse(path, EXPECTED.smaller);
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (value >= 1n << 112n) throw refuse(path, EXPECTED.smaller);
  return value;
}

/** "5 days", "1 day 12 hours", in any of the three languages, as seconds. @throws {BiyError} `input`. */
export function period(written: string, path: string): bigint {
  const parts = [...string(written, path).matchAll(/\s*([0-9]+) (\p{L}+)/guy)];
  const read = parts.map((each) => each[0]).join("");
  if (parts.length === 0 || read !== written) throw refuse(path, EXPECTED.period);
  const seconds = parts.reduce((sum, [, count = "0", word = ""]) => {
    const unit = UNITS.get(word);
    if (unit === undefined) throw refuse(path, EXPECTED.period);
    return sum + BigInt(count) * unit;
  }, 0n);
  if (seconds >= 1n << 32n) throw refuse(path, EXPECTED.shorter);
  return seconds;
}

/**
 * "2026-12-20", which is the end of that day; "2026-12-20 18:00"; both at UTC+05:00, Kazakhstan's time, unless an offset is given:
 * "2026-12-20T18:00:00+05:00". Or a length from `now`. As seconds since 1970. @throws {BiyError} `input`.
 */
export function moment(written: string, path: string, now: bigint): bigint {
  if (/^[0-9]+ \p{L}/u.test(string(written, path))) {
    const at = now + period(written, path);
    if (at > LAST_MOMENT) throw refuse(path, EXPECTED.moment);
    return at;
  }
  const [, date, time = "23:59", seconds, offset = "+05:00"] = MOMENT.exec(written) ?? [];
  if (date === undefined) throw refuse(path, EXPECTED.moment);
  const milliseconds = Date.parse(`${date}T${time}${seconds ?? (written === date ? ":59" : ":00")}${offset}`);
  // A day too many in a month is the next month's first to the engine, and no moment that anybody wrote.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date))
    throw refuse(path, EXPECTED.realDate);
  if (milliseconds < 0) throw refuse(path, EXPECTED.realDate);
  return BigInt(milliseconds) / 1_000n;
}

const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})? ?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/;
