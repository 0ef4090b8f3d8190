/**
 * The working days of Kazakhstan: a table a year. What is fixed by law is here; what depends on the moon (Kurban Ait) or on a decision of the
 * Government (days that are moved) comes from a file of the reader's. A year without a table is not guessed.
 * @module
 */

import * as v from "valibot";
import { YEAR_2026 } from "./calendar/2026.ts";
import { YEAR_2027 } from "./calendar/2027.ts";
import { isWeekend, nextDay } from "./days.ts";
import { boolean, expects, integer, listOf, maybe, parsed, refuse, strict } from "./shape.ts";

/** What of a year is known. Days as `2027-12-31`. */
export type YearOfDays = {
  readonly year: number;
  /** Holidays: one that falls on a Saturday or a Sunday makes the next working day a day off. */
  readonly holidays?: readonly string[] | undefined;
  /** Other days off, which move no other day: 7 January, the first day of Kurban Ait, days to which a day off was moved. */
  readonly daysOff?: readonly string[] | undefined;
  /** Days that are worked though they would be off, because the day off was moved. */
  readonly workingDays?: readonly string[] | undefined;
  /** All is in the table: Kurban Ait, and what the Government has moved. */
  readonly whole?: boolean | undefined;
};

/** Which days of the years that are known are off or worked, against the week's order. */
export type Calendar = ReadonlyMap<number, { readonly isOff: ReadonlyMap<string, boolean>; readonly isWhole: boolean }>;

/** The years of which a table comes with Biy: without Kurban Ait, and without days that were moved. */
export const KNOWN_YEARS: readonly YearOfDays[] = [YEAR_2026, YEAR_2027];

/** As many days a table takes in each of its lists. */
const MOST_DAYS = 100;

const dayShape = () => {
  const expected = expects("2027-12-31");
  return v.pipe(v.string(expected), v.check(isDay, expected));
};
const daysShape = () => v.pipe(listOf(dayShape()), v.maxLength(MOST_DAYS, expects(`≤ ${MOST_DAYS}`)));

export const yearShape = () =>
  strict({
    year: integer(2000, 2999),
    holidays: maybe(daysShape()),
    daysOff: maybe(daysShape()),
    workingDays: maybe(daysShape()),
    whole: maybe(boolean),
  });

/** A year's table from its JSON. @throws {BiyError} `input`, naming the field; so a day of another year does */
export function yearFrom(given: unknown): YearOfDays {
  const read = parsed(yearShape(), given);
  for (const name of ["holidays", "daysOff", "workingDays"] as const)
    for (const [index, day] of (read[name] ?? []).entries())
      if (!day.startsWith(`${read.year}-`)) throw refuse(`${name}[${index}]`, `${read.year}-…`);
  return read;
}

/**
 * The calendar of all these tables. Several of one year are one; a day that one of them says is worked, is.
 * @example calendarOf([...KNOWN_YEARS, { year: 2027, daysOff: ["2027-05-16"], whole: true }]);
 */
export function calendarOf(tables: readonly YearOfDays[]): Calendar {
  const years = new Map<number, YearOfDays[]>();
  for (const table of tables) years.set(table.year, [...(years.get(table.year) ?? []), table]);
  return new Map([...years].map(([year, of]) => [year, { isOff: offIn(of), isWhole: of.some(({ whole }) => whole) }]));
}

function offIn(tables: readonly YearOfDays[]): ReadonlyMap<string, boolean> {
  const holidays = [...new Set(tables.flatMap((table) => table.holidays ?? []))].toSorted();
  const off = new Set([...holidays, ...tables.flatMap(({ daysOff = [] }) => daysOff)]);
  for (const day of holidays.filter(isWeekend)) {
    let next = day;
    do next = nextDay(next);
    while (off.has(next) || isWeekend(next));
    off.add(next);
  }
  const worked = tables.flatMap(({ workingDays = [] }) => workingDays);
  return new Map([...[...off].map((day) => [day, true] as const), ...worked.map((day) => [day, false] as const)]);
}

/** Whether a day is worked; `undefined`: of its year nothing is known. */
export function isWorkingDay(day: string, calendar: Calendar): boolean | undefined {
  const year = calendar.get(yearOf(day));
  return year === undefined ? undefined : !(year.isOff.get(day) ?? isWeekend(day));
}

/** How many working days there are, and of which years the table isn't whole: Kurban Ait, or what was moved, may be missing. */
export type WorkingDays = { readonly count: number; readonly partlyKnown: readonly number[] };

/** So many days are counted at most. */
const MOST_COUNTED = 4_000;

/**
 * The working days after `from`, up to and including `to`: none, if it is the same day or before. As a term is counted (Civil Code,
 * art. 172 to 176), the day on which it begins is left out.
 * @returns `undefined`, if nothing is known of one of the years, or it is more than ten years
 * @example workingDaysTo("2026-12-15", "2026-12-17", calendarOf(KNOWN_YEARS))?.count; // 1: the 16th is a holiday
 */
export function workingDaysTo(from: string, to: string, calendar: Calendar): WorkingDays | undefined {
  let count = 0;
  const years = new Set([yearOf(from)]);
  let counted = 0;
  for (let day = from; day < to; counted += 1) {
    day = nextDay(day);
    years.add(yearOf(day));
    const isWorked = isWorkingDay(day, calendar);
    if (isWorked === undefined || counted >= MOST_COUNTED) return undefined;
    if (isWorked) count += 1;
  }
  if (![...years].every((year) => calendar.has(year))) return undefined;
  return { count, partlyKnown: [...years].filter((year) => calendar.get(year)?.isWhole !== true) };
}

/* PRIVATE */

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A day that there is, as text. */
function isDay(given: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(given)) return false;
  const at = new Date(given);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given);
}
