/**
 * What every statement is made of: payments with exact amounts and dates, and what is wrong with those that can't be read.
 * @module
 */
import { BiyError } from "../../words/biyError.ts";
import type { Words } from "../../words/lang.ts";
import * as STATEMENT_WORDS from "../../words/node/statement.ts";
import { say } from "../../words/say.ts";

/** A payment that a bank has booked. A text is empty where the statement doesn't say it. */
export type Payment = {
  /** Where it stands in the statement, from 1. */
  readonly line: number;
  /** In hundredths of the currency, such as tiyn; above zero. */
  readonly amount: bigint;
  /** As ISO 4217 has it. */
  readonly currency: string;
  /** The bank's date, such as 2026-12-01. */
  readonly bookedOn: string;
  /** Seen from the account that the statement is of. */
  readonly direction: "in" | "out";
  /** Whether the money only comes or goes back: no debt is paid with it. */
  readonly isReversal: boolean;
  readonly counterparty: {
    readonly name: string;
    /** IIN or BIN. */
    readonly identifier: string;
    readonly account: string;
  };
  readonly references: {
    readonly endToEndId: string;
    /** The number of the bank's document. */
    readonly document: string;
    /** What the payer wrote, and what the bank added. */
    readonly purpose: string;
  };
};

/** What could not be read of a statement, or was left out, and why. */
export type StatementProblem = { readonly line: number; readonly words: Words };

/** What a statement says. */
export type Statement = { readonly payments: readonly Payment[]; readonly problems: readonly StatementProblem[] };

export const MOST_BYTES = 20_000_000;
export const MOST_ROWS = 100_000;

/** That there is more than is read of one statement. */
export function tooLarge(): BiyError {
  return wrong(say(STATEMENT_WORDS.tooLarge, { megabytes: MOST_BYTES / 1_000_000, rows: MOST_ROWS }));
}

export function wrong(words: Words): BiyError {
  return new BiyError("input", words);
}

/** Collects what is read, and what is wrong with the rest. @returns takes the payments of one row or entry, if they can be read */
export function collecting(): Statement & { readonly take: (line: number, read: () => readonly Payment[]) => void } {
  const payments: Payment[] = [];
  const problems: StatementProblem[] = [];
  const take = (line: number, read: () => readonly Payment[]) => {
    try {
      for (const payment of read()) payments.push(payment);
    } catch (thrown) {
      if (!(thrown instanceof BiyError)) throw thrown;
      problems.push({ line, words: thrown.words });
    }
    if (payments.length > MOST_ROWS) throw tooLarge();
  };
  return { payments, problems, take };
}

const AMOUNT = /^([+\-\u2212\u2013]?)\s?(\d{1,3}(?:\s\d{3}){1,4}|\d{1,15})(?:[.,](\d{1,2}))?\s?(?:\u20b8|KZT)?$/;

/** An amount in hundredths, exactly, with its sign. @throws {BiyError} `input` */
export function amountIn(text: string): bigint {
  const [, sign = "", units = "", decimals = ""] = AMOUNT.exec(text.trim()) ?? [];
  if (units === "") throw wrong(say(STATEMENT_WORDS.amount, { value: short(text) }));
  const hundredths = BigInt(units.replace(/\s/g, "") + decimals.padEnd(2, "0"));
  return sign === "" || sign === "+" ? hundredths : -hundredths;
}

/** A day that there is, as 2026-12-01; what follows it, such as a time, is left. @throws {BiyError} `input` */
export function dateIn(text: string): string {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)\.(\d{4}))(?!\d)/.exec(text.trim());
  const [, year, month, day, dayFirst, monthSecond, yearLast] = found ?? [];
  const date = `${year ?? yearLast}-${month ?? monthSecond}-${day ?? dayFirst}`;
  const moment = Date.parse(`${date}T00:00:00Z`);
  // 31.02 would be a day of March.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== date)
    throw wrong(say(STATEMENT_WORDS.date, { value: short(text) }));
  return date;
}

/** A currency's code. @throws {BiyError} `input` */
export function currencyIn(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw wrong(say(STATEMENT_WORDS.currency, { value: short(text) }));
  return code;
}

/** The first IIN or BIN in a text. */
export function identifierIn(text: string): string {
  return /(?<!\d)\d{12}(?!\d)/.exec(text)?.[0] ?? "";
}

/** What others wrote, so long that one knows it again. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
}
