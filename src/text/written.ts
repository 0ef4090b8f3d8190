/**
 * What people write: an amount with two decimals, a length of "5 days", a day.
 * @module
 */

import * as v from "valibot";
import * as EXPECTED from "../words/draftsExpected.ts";
import type { Reason } from "../words/later.ts";
import { say } from "../words/say.ts";
import * as LENGTHS from "../words/text/lengths.ts";
import { expects, parsed, someText } from "./shape.ts";
import { LAST_MOMENT } from "./figures.ts";

const DAY = 86_400n;
/** In the three languages, in the forms that follow a number. A day is 24 hours. */
const UNITS: ReadonlyMap<string, bigint> = /* @__PURE__ */ (() =>
  new Map(
    (
      [
        [1n, LENGTHS.second],
        [60n, LENGTHS.minute],
        [3_600n, LENGTHS.hour],
        [DAY, LENGTHS.day],
      ] as const
    ).flatMap(([seconds, words]) =>
      Object.values(words)
        .flatMap((forms) => forms.split(" "))
        .map((word) => [word, seconds] as const),
    ),
  ))();

/* AS SHAPES: parts of what people write */

/** An amount in base units of a currency with so many decimals: see {@link amount}. */
export const amountOf = (decimals: number) => readBy((written) => amountIn(written, decimals));

/** A length in seconds: see {@link period}. */
export const periodText = /* @__PURE__ */ readBy(periodIn);

/** A moment in seconds since 1970: see {@link moment}. */
export const momentFrom = (now: bigint) => readBy((written) => momentIn(written, now));

/** Text that is a value to `read`, or words that say what it should have been. */
function readBy<T extends bigint>(read: (written: string) => T | Reason) {
  return v.pipe(
    someText,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (typeof value === "bigint") return value;
      addIssue({ message: expects(value) });
      return NEVER;
    }),
  );
}

/* ONE VALUE */

/**
 * "18450000.00" as base units. No grouping, no more decimals than the currency has: nothing is rounded.
 * @throws {BiyError} `input`.
 */
export function amount(written: string, decimals: number, path: string): bigint {
  return parsed(amountOf(decimals), written, path);
}

/** "5 days", "1 day 12 hours", in any of the three languages, as seconds. @throws {BiyError} `input`. */
export function period(written: string, path: string): bigint {
  return parsed(periodText, written, path);
}

/**
 * "2026-12-20", which is the end of that day; "2026-12-20 18:00"; both at UTC+05:00, Kazakhstan's time, unless an offset is given:
 * "2026-12-20T18:00:00+05:00". Or a length from `now`. As seconds since 1970. @throws {BiyError} `input`.
 */
export function moment(written: string, path: string, now: bigint): bigint {
  return parsed(momentFrom(now), written, path);
}

function amountIn(written: string, decimals: number): bigint | Reason {
  const [, whole, fraction = ""] = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(written) ?? [];
  if (whole === undefined) return EXPECTED.amount;
  if (fraction.length > decimals) return say(EXPECTED.decimals, { most: decimals });
  if (whole.length > 40) return EXPECTED.smaller;
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  return value < 1n << 112n ? value : EXPECTED.smaller;
}

function periodIn(written: string): bigint | Reason {
  const parts = [...written.matchAll(/\s*([0-9]+) (\p{L}+)/guy)];
  if (parts.length === 0 || parts.map((each) => each[0]).join("") !== written) return EXPECTED.period;
  let seconds = 0n;
  for (const [, count = "0", word = ""] of parts) {
    const unit = UNITS.get(word);
    if (unit === undefined) return EXPECTED.period;
    seconds += BigInt(count) * unit;
  }
  return seconds < 1n << 32n ? seconds : EXPECTED.shorter;
}

function momentIn(written: string, now: bigint): bigint | Reason {
  if (/^[0-9]+ \p{L}/u.test(written)) {
    const length = periodIn(written);
    if (typeof length !== "bigint") return length;
    return now + length <= LAST_MOMENT ? now + length : EXPECTED.moment;
  }
  const [, date, time = "23:59", seconds, offset = "+05:00"] = MOMENT.exec(written) ?? [];
  if (date === undefined) return EXPECTED.moment;
  const milliseconds = Date.parse(`${date}T${time}${seconds ?? (written === date ? ":59" : ":00")}${offset}`);
  // A day too many in a month is the next month's first to the engine, and no moment that anybody wrote.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date))
    return EXPECTED.realDate;
  return milliseconds < 0 ? EXPECTED.realDate : BigInt(milliseconds) / 1_000n;
}

const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})? ?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/;
