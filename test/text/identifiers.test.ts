import { expect } from "chai";
import fc from "fast-check";
import {
  ageAt,
  checkDigit,
  IdentifierError,
  parseBin,
  parseIin,
  type IdentifierProblem,
} from "../../src/text/identifiers.ts";

describe("identifiers", () => {
  describe("parseIin", () => {
    it("refuses what isn't 12 digits", () => {
      for (const text of ["", "90010130000", "9001013000077", "90010130000x", " 900101300007", "900101300007\n"]) {
        expectProblem(() => parseIin(text), "format");
      }
      expectProblem(() => parseIin("٩٠٠١٠١٣٠٠٠٠٧"), "format");
    });

    it("refuses a number in place of a text", () => {
      expectProblem(() => parseIin(900101300007 as unknown as string), "format");
      expectProblem(() => parseIin(undefined as unknown as string), "format");
    });

    it("refuses a wrong check digit", () => {
      expectProblem(() => parseIin("123456789012"), "check-digit");
      expectProblem(() => parseIin("900101300008"), "check-digit");
    });

    it("refuses every last digit where no check digit exists", () => {
      for (let last = 0; last < 10; last++) expectProblem(() => parseIin(`90010130080${last}`), "check-digit");
    });

    it("refuses a BIN", () => {
      for (const bin of ["260740000017", "260750000011", "260641000019", complete("26076000001")]) {
        expectProblem(() => parseIin(bin), "bin-given");
      }
    });

    it("refuses a seventh digit that names no century", () => {
      for (const seventh of [0, 7, 8, 9]) {
        expectProblem(() => parseIin(complete(`900101${seventh}0001`)), "century");
      }
    });

    it("refuses twelve zeros, though their check digit is right", () => {
      expect(checkDigit("00000000000")).to.equal(0);
      expectProblem(() => parseIin("000000000000"), "century");
    });

    it("refuses a date that doesn't exist", () => {
      for (const date of ["900001", "901301", "900100", "900132", "900431", "910229", "900170"]) {
        expectProblem(() => parseIin(complete(`${date}30001`)), "date");
      }
      // 1900 was a common year, and 2000 a leap year.
      expectProblem(() => parseIin(complete("00022930001")), "date");
      expect(parseIin(complete("00022950001")).birthDate).to.deep.equal({ year: 2000, month: 2, day: 29 });
    });

    it("reads a number that needs the first pass", () => {
      const birthDate = { year: 1990, month: 1, day: 1 };
      expect(parseIin("900101300007")).to.deep.equal({ kind: "individual", birthDate, sex: "male" });
      expect(parseIin("900101400003")).to.deep.equal({ kind: "individual", birthDate, sex: "female" });
    });

    it("reads a number that needs the second pass", () => {
      const birthDate = { year: 2006, month: 12, day: 11 };
      expect(parseIin("061211600012")).to.deep.equal({ kind: "individual", birthDate, sex: "female" });
    });

    it("reads the century and the sex from the seventh digit", () => {
      const read = [1, 2, 3, 4, 5, 6].map((seventh) => parseIin(complete(`900101${seventh}0001`)));
      expect(read.map(({ birthDate }) => birthDate.year)).to.deep.equal([1890, 1890, 1990, 1990, 2090, 2090]);
      expect(read.map(({ sex }) => sex)).to.deep.equal(["male", "female", "male", "female", "male", "female"]);
    });
  });

  describe("parseBin", () => {
    it("refuses what isn't 12 digits", () => {
      for (const text of ["", "26074000001", "2607400000177", "26074000001x"]) {
        expectProblem(() => parseBin(text), "format");
      }
    });

    it("refuses a wrong check digit", () => {
      expectProblem(() => parseBin("260740000018"), "check-digit");
    });

    it("refuses an IIN", () => {
      expectProblem(() => parseBin("900101300007"), "iin-given");
      expectProblem(() => parseBin("000000000000"), "iin-given");
    });

    it("refuses an unknown kind", () => {
      for (const fifth of [7, 8, 9]) expectProblem(() => parseBin(complete(`2607${fifth}000001`)), "kind");
    });

    it("refuses an unknown division", () => {
      for (const sixth of [4, 5, 6, 7, 8, 9]) {
        expectProblem(() => parseBin(complete(`26074${sixth}00002`)), "division");
      }
    });

    it("refuses a month that doesn't exist", () => {
      for (const month of ["00", "13", "99"]) expectProblem(() => parseBin(complete(`26${month}4000001`)), "date");
    });

    it("reads the kind, the division and the month of registration", () => {
      const july = { year: 26, month: 7 };
      const bins = {
        "260740000017": { kind: "resident-entity", division: "head", registered: july },
        "260750000011": { kind: "foreign-entity", division: "head", registered: july },
        "260641000019": { kind: "resident-entity", division: "branch", registered: { year: 26, month: 6 } },
        [complete("26076000001")]: { kind: "joint-entrepreneurship", division: "head", registered: july },
        [complete("26074200001")]: { kind: "resident-entity", division: "representation", registered: july },
        [complete("26074300001")]: { kind: "resident-entity", division: "farm", registered: july },
      };
      for (const [bin, read] of Object.entries(bins)) expect(parseBin(bin)).to.deep.equal(read);
    });
  });

  describe("IdentifierError", () => {
    it("shows the last two digits of a number, and none of the others", () => {
      for (const text of ["900101300008", "90010130008", "9001013000008", "900101 300008", "260740000018"]) {
        const { message } = problemOf(() => parseIin(text));
        expect(message.match(/\*+[0-9]+/)?.[0]).to.match(/^\*{9,10}[0-9]{2}$/);
        expect(message).not.to.contain(text.slice(0, 3));
      }
    });

    it("shows no digit where there are two or fewer, and no text", () => {
      expect(problemOf(() => parseIin("12")).message).to.contain("** (2 characters)");
      expect(problemOf(() => parseIin("Қайрат")).message).not.to.contain("Қайрат");
    });
  });

  describe("checkDigit", () => {
    it("refuses what isn't 11 digits", () => {
      for (const text of ["", "9001013000", "900101300007", "9001013000x"]) {
        expectProblem(() => checkDigit(text), "format");
      }
    });

    it("is undefined where both passes leave 10", () => {
      expect(checkDigit("90010130080")).to.equal(undefined);
    });

    it("finds every wrong last digit", () => {
      fc.assert(
        fc.property(prefixes, fc.integer({ min: 1, max: 9 }), (first11, shift) => {
          const right = checkDigit(first11);
          fc.pre(right !== undefined);
          const wrong = first11 + String((right + shift) % 10);
          expectProblem(() => parseIin(wrong), "check-digit");
        }),
      );
    });

    it("finds every wrong digit of the first ten, if neither number needs the second pass", () => {
      fc.assert(
        fc.property(prefixes, fc.nat(9), fc.integer({ min: 1, max: 9 }), (first11, position, shift) => {
          const changed = change(first11, position, shift);
          fc.pre(!needsSecondPass(first11) && !needsSecondPass(changed));
          expect(checkDigit(changed)).not.to.equal(checkDigit(first11));
        }),
      );
    });

    it("finds every swap of neighbours in the first eleven, if neither number needs the second pass", () => {
      fc.assert(
        fc.property(prefixes, fc.nat(9), (first11, position) => {
          const [a, b] = [first11.charAt(position), first11.charAt(position + 1)];
          const swapped = first11.slice(0, position) + b + a + first11.slice(position + 2);
          fc.pre(a !== b && !needsSecondPass(first11) && !needsSecondPass(swapped));
          expect(checkDigit(swapped)).not.to.equal(checkDigit(first11));
        }),
      );
    });

    // What it can't do, so that nobody relies on it.

    it("misses a wrong eleventh digit, always, unless the second pass was needed", () => {
      fc.assert(
        fc.property(prefixes, fc.integer({ min: 1, max: 9 }), (first11, shift) => {
          const changed = change(first11, 10, shift);
          const missed = checkDigit(changed) === checkDigit(first11) && checkDigit(first11) !== undefined;
          expect(missed).to.equal(!needsSecondPass(first11));
        }),
      );
      expect(parseIin("900101300017")).to.deep.equal(parseIin("900101300007"));
    });

    it("misses some wrong digits of the others, where one of the numbers needs the second pass", () => {
      for (const [number, wrong] of [
        ["900101300057", "970101300057"],
        ["900101300146", "900201300146"],
        ["900101300811", "900105300811"],
        ["900101300166", "900101200166"],
      ] as const) {
        expect(needsSecondPass(number.slice(0, 11))).not.to.equal(needsSecondPass(wrong.slice(0, 11)));
        expect(() => [parseIin(number), parseIin(wrong)]).not.to.throw();
      }
    });
  });

  describe("ageAt", () => {
    const birthDate = { year: 1990, month: 5, day: 23 };

    it("refuses a day that doesn't exist", () => {
      expectProblem(() => ageAt({ year: 1990, month: 2, day: 30 }, birthDate), "date");
      expectProblem(() => ageAt(birthDate, { year: 2026, month: 0, day: 1 }), "date");
      expectProblem(() => ageAt(birthDate, { year: 2026, month: 1, day: 1.5 }), "date");
      expectProblem(() => ageAt(birthDate, { year: NaN, month: 1, day: 1 }), "date");
    });

    it("counts a year on the birthday, not a day before", () => {
      expect(ageAt(birthDate, { year: 2026, month: 5, day: 22 })).to.equal(35);
      expect(ageAt(birthDate, { year: 2026, month: 5, day: 23 })).to.equal(36);
      expect(ageAt(birthDate, { year: 2026, month: 4, day: 30 })).to.equal(35);
      expect(ageAt(birthDate, { year: 2026, month: 6, day: 1 })).to.equal(36);
    });

    it("counts a year on 1 March for those born on 29 February, but in leap years", () => {
      const leapDay = { year: 2008, month: 2, day: 29 };
      expect(ageAt(leapDay, { year: 2026, month: 2, day: 28 })).to.equal(17);
      expect(ageAt(leapDay, { year: 2026, month: 3, day: 1 })).to.equal(18);
      expect(ageAt(leapDay, { year: 2028, month: 2, day: 29 })).to.equal(20);
    });

    it("is 0 on the day of birth, and negative before", () => {
      expect(ageAt(birthDate, birthDate)).to.equal(0);
      expect(ageAt(birthDate, { year: 1990, month: 5, day: 22 })).to.equal(-1);
    });
  });
});

/** The first eleven digits of an IIN; some have no check digit. */
const prefixes = fc
  .tuple(
    fc.date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
    fc.boolean(),
    fc.nat(9999),
  )
  .map(([date, female, serial]) => {
    const day = date.toISOString();
    const century = (day.startsWith("19") ? 3 : 5) + (female ? 1 : 0);
    return day.slice(2, 10).replaceAll("-", "") + String(century) + String(serial).padStart(4, "0");
  });

function complete(first11: string): string {
  const last = checkDigit(first11);
  if (last === undefined) throw new Error(`${first11} has no check digit: take another one`);
  return first11 + String(last);
}

function change(digits: string, position: number, shift: number): string {
  const changed = (Number(digits.charAt(position)) + shift) % 10;
  return digits.slice(0, position) + String(changed) + digits.slice(position + 1);
}

function needsSecondPass(first11: string): boolean {
  return [...first11].reduce((sum, digit, i) => sum + (i + 1) * Number(digit), 0) % 11 === 10;
}

function problemOf(action: () => unknown): IdentifierError {
  try {
    action();
  } catch (error) {
    if (error instanceof IdentifierError) return error;
    throw error;
  }
  throw new Error("expected an IdentifierError, but nothing was thrown");
}

function expectProblem(action: () => unknown, code: IdentifierProblem): void {
  expect(problemOf(action).problem).to.equal(code);
}
