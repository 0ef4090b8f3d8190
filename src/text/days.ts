/**
 * Civil days in Kazakhstan, as `2026-12-31`: their text sorts as they follow each other.
 * @module
 */

const DAY = 86_400_000;
/** All of Kazakhstan since 1 March 2024. */
const OFFSET = 5 * 3_600_000;

/** The civil day of a moment in seconds since 1970, at UTC+05:00. */
export function dayOf(moment: bigint): string {
  return new Date(Number(moment) * 1_000 + OFFSET).toISOString().slice(0, 10);
}

/** The day after a day. */
export const nextDay = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The last of `count` working days, of which the first is the next one after `day` (Civil Code, art. 173 to 175). Saturdays and
 * Sundays are not counted. Public holidays and days off that are moved are not known here: whatever shows the day has to say so.
 * @example workingDayAfter("2026-07-10", 3); // "2026-07-15": the 10th is a Friday
 */
export function workingDayAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0;) {
    at = nextDay(at);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** A civil day as numbers. @example civilDay("2026-12-31").month; // 12 */
export function civilDay(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(Number);
  return { year, month, day: ofMonth };
}
