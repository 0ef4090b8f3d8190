/**
 * Kazakhstan's identification numbers: the IIN of a person (ЖСН, ИИН) and the BIN of an organisation (БСН, БИН).
 *
 * Who holds which: Digital Code, art. 45(2). Persons have an IIN, and so do ordinary sole traders; legal entities, their
 * branches and representations, and sole traders in joint entrepreneurship have a BIN. Both have 12 digits, of which the
 * last is a check digit.
 *
 * **A valid number proves nothing about its holder.** The check digit finds slips of the pen, and not all of them (see
 * {@link checkDigit}). That a number was issued, to whom, and that this person is the one who signs, only the registers
 * and an identification can tell. And a number is personal data: messages here show its last two digits only.
 *
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import type { Reason } from "../words/later.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";

/** A day of the Gregorian calendar; months count from 1. */
export type CalendarDate = { year: number; month: number; day: number };

/** What an IIN says of its holder. */
export type Individual = { kind: "individual"; birthDate: CalendarDate; sex: "male" | "female" };

/**
 * What a BIN says of its holder. The year has two digits, as the number has: the century isn't in it.
 *
 * For an entity it is the year and month of registration. A farm is division 3, on no better authority than common use.
 */
export type Organisation = {
  kind: "resident-entity" | "foreign-entity" | "joint-entrepreneurship";
  division: "head" | "branch" | "representation" | "farm";
  registered: { year: number; month: number };
};

/**
 * What is wrong with a number:
 *
 * - `format`: not 12 digits, and nothing else;
 * - `check-digit`: the last digit isn't the one that the others ask for;
 * - `bin-given`: a BIN where an IIN was expected;
 * - `iin-given`: an IIN where a BIN was expected;
 * - `date`: the date in it doesn't exist;
 * - `century`: the seventh digit of an IIN names no century and sex;
 * - `kind`: the fifth digit of a BIN names no kind of organisation;
 * - `division`: the sixth digit of a BIN names no division.
 */
export type IdentifierProblem = keyof typeof EXPECTED.identifier;

/** @param count of digits */
const expectedFor = (problem: IdentifierProblem, count = 12) => say(EXPECTED.identifier[problem], { count });

/** A number that can't be an IIN, or a BIN. Its message shows the last two digits only, so that it may be logged. */
export class IdentifierError extends BiyError {
  override readonly name = "IdentifierError";
  readonly problem: IdentifierProblem;

  /** What it should have been. */
  readonly expected: Reason;

  constructor(problem: IdentifierProblem, shown: string | Reason, expected: Reason = expectedFor(problem)) {
    super("input", say(FIELDS.identifier, { shown, expected }));
    this.problem = problem;
    this.expected = expected;
  }
}

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const KINDS = new Map<string, Organisation["kind"]>([
  ["4", "resident-entity"],
  ["5", "foreign-entity"],
  ["6", "joint-entrepreneurship"],
]);

const DIVISIONS = new Map<string, Organisation["division"]>([
  ["0", "head"],
  ["1", "branch"],
  ["2", "representation"],
  ["3", "farm"],
]);

/**
 * Reads the IIN of a person (Digital Code, art. 45(2)). A valid check digit doesn't prove that the number exists.
 *
 * A seventh digit of 0 is refused: some validators accept it, but no source that we could confirm says which century it
 * means, and an age that is a guess is worse than none.
 *
 * A birth date in the future isn't refused, as nothing here reads a clock: {@link ageAt} is negative then.
 *
 * @param text - The 12 digits, without spaces.
 * @throws `IdentifierError` if it can't be an IIN.
 *
 * @example
 * ```ts
 * parseIin("900101300007"); // { kind: "individual", birthDate: { year: 1990, month: 1, day: 1 }, sex: "male" }
 * ```
 */
export function parseIin(text: string): Individual {
  requireChecked(text);
  if (KINDS.has(text.charAt(4))) {
    throw new IdentifierError("bin-given", mask(text));
  }

  const century = Number(text.charAt(6));
  if (century < 1 || century > 6) {
    throw new IdentifierError("century", mask(text));
  }

  const birthDate = {
    year: 1800 + 100 * Math.floor((century - 1) / 2) + Number(text.slice(0, 2)),
    month: Number(text.slice(2, 4)),
    day: Number(text.slice(4, 6)),
  };
  if (!exists(birthDate)) {
    throw new IdentifierError("date", mask(text));
  }

  return { kind: "individual", birthDate, sex: century % 2 === 1 ? "male" : "female" };
}

/**
 * Reads the BIN of an organisation (Digital Code, art. 45(2)). A valid check digit doesn't prove that the number exists.
 *
 * @param text - The 12 digits, without spaces.
 * @throws `IdentifierError` if it can't be a BIN.
 *
 * @example
 * ```ts
 * parseBin("260740000017"); // { kind: "resident-entity", division: "head", registered: { year: 26, month: 7 } }
 * ```
 */
export function parseBin(text: string): Organisation {
  requireChecked(text);
  if (text.charAt(4) <= "3") {
    throw new IdentifierError("iin-given", mask(text));
  }

  const kind = KINDS.get(text.charAt(4));
  if (kind === undefined) {
    throw new IdentifierError("kind", mask(text));
  }

  const division = DIVISIONS.get(text.charAt(5));
  if (division === undefined) {
    throw new IdentifierError("division", mask(text));
  }

  const registered = { year: Number(text.slice(0, 2)), month: Number(text.slice(2, 4)) };
  if (registered.month < 1 || registered.month > 12) {
    throw new IdentifierError("date", mask(text));
  }

  return { kind, division, registered };
}

/**
 * Computes the last digit of an IIN or a BIN, or `undefined` if there is none: such numbers are never issued.
 *
 * It is weaker than it looks. The weight of the eleventh digit is 11, and what is left over after a division by 11 can't
 * show it: unless the second pass was needed, a wrong eleventh digit goes unnoticed. A wrong digit before it is found
 * if neither number needs the second pass; otherwise it may by chance be missed. A wrong last digit is always found.
 *
 * @param first11 - The digits before it.
 *
 * @example
 * ```ts
 * checkDigit("90010130000"); // 7
 * checkDigit("90010130080"); // undefined
 * ```
 */
export function checkDigit(first11: string): number | undefined {
  requireDigits(first11, 11);
  const first = remainder(first11, FIRST_PASS);
  if (first < 10) return first;

  const second = remainder(first11, SECOND_PASS);
  return second < 10 ? second : undefined;
}

/**
 * Counts the full years of a person on a day; it is negative before the birth. A year is full on the birthday, and for
 * those born on 29 February on 1 March of a common year.
 *
 * @throws `IdentifierError` with the code `date` if one of the days doesn't exist.
 *
 * @example
 * ```ts
 * ageAt({ year: 1990, month: 1, day: 2 }, { year: 2026, month: 1, day: 1 }); // 35
 * ```
 */
export function ageAt(birthDate: CalendarDate, on: CalendarDate): number {
  for (const date of [birthDate, on]) {
    if (!exists(date)) throw new IdentifierError("date", "…", EXPECTED.realDate);
  }

  const hadBirthday = on.month > birthDate.month || (on.month === birthDate.month && on.day >= birthDate.day);
  return on.year - birthDate.year - (hadBirthday ? 0 : 1);
}

function requireChecked(text: string): void {
  requireDigits(text, 12);
  if (checkDigit(text.slice(0, 11)) !== Number(text.charAt(11))) {
    throw new IdentifierError("check-digit", mask(text));
  }
}

function requireDigits(text: string, count: number): void {
  // A JavaScript number is refused too: it would have lost the zeros that it began with.
  if (typeof text === "string" && text.length === count && /^[0-9]+$/.test(text)) return;

  const given =
    typeof text === "string"
      ? say(FIELDS.characters, { shown: mask(text), count: text.length })
      : say(FIELDS.ofType, { type: typeof text });
  throw new IdentifierError("format", given, expectedFor("format", count));
}

/** Shows the last two digits of a text, and nothing else of it. */
function mask(text: string): string {
  const digits = text.replace(/[^0-9]/g, "").slice(-12);
  return digits.length <= 2 ? "*".repeat(digits.length) : digits.slice(-2).padStart(digits.length, "*");
}

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0) % 11;
}

function exists({ year, month, day }: CalendarDate): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
