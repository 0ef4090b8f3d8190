/**
 * 2027 in Kazakhstan, as far as the Law on Holidays fixes it.
 * @module
 */

import type { YearOfDays } from "../calendar.ts";

export const YEAR_2027: YearOfDays = {
  year: 2027,
  holidays: [
    "2027-01-01",
    "2027-01-02",
    "2027-03-08",
    "2027-03-15",
    "2027-03-21",
    "2027-03-22",
    "2027-03-23",
    "2027-05-01",
    "2027-05-07",
    "2027-05-09",
    "2027-07-06",
    "2027-10-25",
    "2027-12-16",
  ],
  daysOff: ["2027-01-07"],
};
