/**
 * 2026 in Kazakhstan, as far as the Law on Holidays fixes it. 30 August is no day off any more: by the Constitution that was adopted on
 * 15 March 2026 its day is 15 March, from 2027 on.
 * @module
 */

import type { YearOfDays } from "../calendar.ts";

export const YEAR_2026: YearOfDays = {
  year: 2026,
  holidays: [
    "2026-01-01",
    "2026-01-02",
    "2026-03-08",
    "2026-03-21",
    "2026-03-22",
    "2026-03-23",
    "2026-05-01",
    "2026-05-07",
    "2026-05-09",
    "2026-07-06",
    "2026-10-25",
    "2026-12-16",
  ],
  daysOff: ["2026-01-07"],
};
