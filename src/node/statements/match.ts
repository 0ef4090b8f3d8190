/**
 * Which payment is for which agreement: by the code that the payer wrote, never by the amount alone.
 * @module
 */
import { paymentCode, paymentCodesIn } from "../../agreements/paymentCode.ts";
import type { Payment } from "./values.ts";

/** A payment that an agreement waits for. */
export type Expected = {
  /** The agreement's id, whose code the payer was told to write. */
  readonly agreement: string;
  readonly payee: string;
  readonly obligation: string;
  /** What is still to be paid, in hundredths. */
  readonly outstanding: bigint;
  /** What the payer was told to write. It tells the obligations of one agreement apart. */
  readonly purpose: string;
};

/** What a payment turned out to be. */
export type Match<E extends Expected = Expected> = { readonly payment: Payment } & (
  | {
      /** All that was outstanding, a part of it, or more than it. */
      readonly outcome: "matched" | "partial" | "more";
      readonly expected: E;
      /** What was outstanding before this payment, those before it in the list being counted. */
      readonly outstanding: bigint;
    }
  | {
      /** The code of an agreement that waits for nothing; no code; several codes, or one and no telling for which obligation. */
      readonly outcome: "unknown" | "none" | "several";
      readonly codes: readonly string[];
      /** What it may be for: of the same code, or else of the same amount. A person decides. */
      readonly suggestions: readonly E[];
    }
  /** Money that went the other way, that only came back, or of another currency. */
  | { readonly outcome: "otherWay" | "reversal" | "otherCurrency" }
);

/** What is asked of payments beside the code. */
export type MatchOptions = {
  /** Of the payee's statement `in`, of the payer's `out`. */
  readonly direction?: Payment["direction"];
  readonly currency?: string;
};

/**
 * What each payment is for. What one pays is no longer outstanding for the next.
 * @example const matches = matchPayments(readStatement(readBytes("december.xml"), "december.xml").payments, expected);
 */
export function matchPayments<E extends Expected>(
  payments: readonly Payment[],
  expected: readonly E[],
  { direction = "in", currency = "KZT" }: MatchOptions = {},
): Match<E>[] {
  const byCode = groupedBy(expected, ({ agreement }) => paymentCode(agreement));
  const outstanding = new Map(expected.map((each) => [each, each.outstanding]));
  const owed = (each: E) => outstanding.get(each) ?? 0n;

  const match = (payment: Payment): Match<E> => {
    if (payment.currency !== currency) return { payment, outcome: "otherCurrency" };
    if (payment.isReversal) return { payment, outcome: "reversal" };
    if (payment.direction !== direction) return { payment, outcome: "otherWay" };
    const { purpose, endToEndId, document } = payment.references;
    // A code may be cut in two by a line, not by the end of a text.
    const codes = [...new Set([purpose, endToEndId, document].flatMap(paymentCodesIn))];
    const known = codes.flatMap((code) => byCode.get(code) ?? []);
    if (known.length === 0)
      return { payment, outcome: codes.length === 0 ? "none" : "unknown", codes, suggestions: [] };
    const only = codes.length === 1 ? theOne(known, payment, owed) : undefined;
    if (only === undefined) return { payment, outcome: "several", codes, suggestions: known };
    const before = owed(only);
    outstanding.set(only, payment.amount < before ? before - payment.amount : 0n);
    const outcome = payment.amount === before ? "matched" : payment.amount < before ? "partial" : "more";
    return { payment, outcome, expected: only, outstanding: before };
  };

  const matches = payments.map(match);
  const open = expected.filter((each) => owed(each) > 0n);
  const byAmount = groupedBy(open, owed);
  return matches.map((each) =>
    each.outcome === "none" || each.outcome === "unknown"
      ? { ...each, suggestions: byAmount.get(each.payment.amount) ?? [] }
      : each,
  );
}

/** Of what one code is for, the one obligation that is meant: the only one, or else the one that the payer named, or that is of the amount. */
function theOne<E extends Expected>(known: readonly E[], payment: Payment, owed: (each: E) => bigint): E | undefined {
  // Ten digits can be made to agree. Then it is for a person to say which agreement is meant.
  if (new Set(known.map(({ agreement }) => agreement)).size > 1) return undefined;
  const text = worded(payment.references.purpose);
  const named = known.filter(({ purpose }) => text.includes(worded(purpose)));
  const open = known.filter((each) => owed(each) > 0n);
  const exact = open.filter((each) => owed(each) === payment.amount);
  return [known, named, open, exact].find(({ length }) => length === 1)?.[0];
}

/** A text by its words, so that one purpose is not found within another: 1 within 12. */
function worded(text: string): string {
  return ` ${(text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

function groupedBy<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}
