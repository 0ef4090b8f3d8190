/** @module The working days of Kazakhstan: the tables that come with Biy, those of a reader's file, and the years of which there is none. */
import { expect } from "chai";
import { calendarOf, isWorkingDay, KNOWN_YEARS, workingDaysTo, yearFrom } from "../../src/text/calendar.ts";
import { BiyError, LANGS } from "../../src/index.ts";

const known = calendarOf(KNOWN_YEARS);

describe("the calendar of working days", () => {
  it("has what the law fixes: a holiday on a weekend takes the next working day, other days off take none", () => {
    const offOnWeekdays = [...known.values()].map(({ isOff }) =>
      [...isOff].flatMap(([day, isFree]) => (isFree && ![0, 6].includes(new Date(day).getUTCDay()) ? [day] : [])),
    );
    expect(offOnWeekdays.map((days) => days.toSorted())).to.deep.equal([
      // 8, 21 and 22 March, 9 May and 25 October are on weekends.
      [
        "2026-01-01",
        "2026-01-02",
        "2026-01-07",
        "2026-03-09",
        "2026-03-23",
        "2026-03-24",
        "2026-03-25",
        "2026-05-01",
        "2026-05-07",
        "2026-05-11",
        "2026-07-06",
        "2026-10-26",
        "2026-12-16",
      ],
      // 2 January, 21 March, 1 and 9 May are.
      [
        "2027-01-01",
        "2027-01-04",
        "2027-01-07",
        "2027-03-08",
        "2027-03-15",
        "2027-03-22",
        "2027-03-23",
        "2027-03-24",
        "2027-05-03",
        "2027-05-07",
        "2027-05-10",
        "2027-07-06",
        "2027-10-25",
        "2027-12-16",
      ],
    ]);
    const christmas = calendarOf([{ year: 2029, daysOff: ["2029-01-07"] }]);
    expect(isWorkingDay("2029-01-08", christmas)).to.equal(true);
  });

  it("counts from the next day on, to the last one, over the end of a year too", () => {
    for (const [from, to, count] of [
      ["2026-12-01", "2026-12-01", 0],
      ["2026-12-02", "2026-12-01", 0],
      ["2026-12-01", "2026-12-02", 1],
      ["2026-12-04", "2026-12-07", 1],
      ["2026-12-15", "2026-12-17", 1],
      ["2026-12-31", "2027-01-08", 3],
    ] as const)
      expect(workingDaysTo(from, to, known)?.count, `${from} to ${to}`).to.equal(count);
  });

  it("says of which years it isn't whole, and nothing of one without a table", () => {
    expect(workingDaysTo("2026-12-31", "2027-01-08", known)?.partlyKnown).to.deep.equal([2026, 2027]);
    expect(workingDaysTo("2027-12-30", "2028-01-10", known)).to.equal(undefined);
    expect(workingDaysTo("2030-01-10", "2030-01-10", known)).to.equal(undefined);
    expect(isWorkingDay("2028-01-10", known)).to.equal(undefined);
    expect(workingDaysTo("2026-01-01", "9999-12-31", known)).to.equal(undefined);
  });

  it("takes from a file what only a file can say: Kurban Ait, a moved day, that all is in it", () => {
    const own = yearFrom({ year: 2027, daysOff: ["2027-05-17"], workingDays: ["2027-05-22"], whole: true });
    const calendar = calendarOf([...KNOWN_YEARS, own]);
    expect(isWorkingDay("2027-05-17", calendar)).to.equal(false);
    expect(isWorkingDay("2027-05-22", calendar)).to.equal(true);
    // What comes with Biy stays.
    expect(isWorkingDay("2027-05-10", calendar)).to.equal(false);
    expect(workingDaysTo("2027-05-14", "2027-05-24", calendar)).to.deep.equal({ count: 6, partlyKnown: [] });
    const corrected = calendarOf([...KNOWN_YEARS, { year: 2026, workingDays: ["2026-12-16"] }]);
    expect(isWorkingDay("2026-12-16", corrected)).to.equal(true);
    const movedAgain = calendarOf([
      ...KNOWN_YEARS,
      { year: 2026, workingDays: ["2026-03-09"], daysOff: ["2026-03-13"] },
    ]);
    const march = ["2026-03-09", "2026-03-10", "2026-03-13"].map((day) => isWorkingDay(day, movedAgain));
    expect(march).to.deep.equal([true, true, false]);
  });

  it("refuses a file with a day that there is not, or of another year, or with what nobody reads", () => {
    for (const [given, field] of [
      [{ year: 2027, daysOff: ["2027-02-29"] }, "daysOff[0]"],
      [{ year: 2027, workingDays: ["2027-05-22", "22.05.2027"] }, "workingDays[1]"],
      [{ year: 2027, holidays: ["2028-01-01"] }, "holidays[0]"],
      [{ year: "2027" }, "year"],
      [{ year: 2027, days: [] }, "days"],
      [{ year: 2027, daysOff: Array.from({ length: 101 }, () => "2027-01-01") }, "daysOff"],
    ] as const) {
      let refused: unknown;
      try {
        yearFrom(given);
      } catch (thrown) {
        refused = thrown;
      }
      if (!(refused instanceof BiyError)) throw new Error(`${JSON.stringify(given)} was taken`);
      expect(refused.field).to.equal(field);
      expect(LANGS.every((lang) => (refused as BiyError).words[lang] !== "")).to.equal(true);
    }
  });
});
