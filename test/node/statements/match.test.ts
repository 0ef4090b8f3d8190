/** @module Which payment is for which agreement: by its code, and by the amount never more than as a suggestion. */
import { expect } from "chai";
import fc from "fast-check";
import { paymentCode } from "../../../src/agreements/paymentCode.ts";
import { matchPayments, readStatement, type Expected, type Payment } from "../../../src/node/statements/index.ts";

const idOf = (digits: string) => `0x${digits.padEnd(64, "0")}`;
const [SERVERS, RENT, SETTLED] = [idOf("1a2b3c4d5e"), idOf("77"), idOf("abc")];
const expected = (
  agreement: string,
  outstanding: bigint,
  obligation = "0x01",
  purpose = paymentCode(agreement),
): Expected => ({
  agreement,
  payee: "0x1111111111111111111111111111111111111111",
  obligation,
  outstanding,
  purpose,
});
const paid = (amount: bigint, purpose: string, more: Partial<Payment> = {}): Payment => ({
  line: 2,
  amount,
  currency: "KZT",
  bookedOn: "2026-12-01",
  direction: "in",
  isReversal: false,
  counterparty: { name: "Ulgi LLP", identifier: "", account: "" },
  references: { endToEndId: "", document: "", purpose },
  ...more,
});
const outcomes = (payments: readonly Payment[], all: readonly Expected[]) =>
  matchPayments(payments, all).map((each) =>
    "expected" in each ? `${each.outcome} ${each.expected.obligation} of ${each.outstanding}` : each.outcome,
  );

describe("matchPayments", () => {
  const code = paymentCode(SERVERS);

  it("finds an agreement by the code in any text of the payment", () => {
    const all = [expected(SERVERS, 500n), expected(RENT, 500n, "0x02")];
    const { references, ...rest } = paid(500n, "");
    for (const place of ["purpose", "endToEndId", "document"] as const) {
      const [match] = matchPayments([{ ...rest, references: { ...references, [place]: `no ${code}` } }], all);
      expect(match).to.include({ outcome: "matched", expected: all[0], outstanding: 500n });
    }
  });

  it("says whether it is a part, or more than is owed, and counts what was paid before in the same list", () => {
    const payments = [paid(300n, code), paid(200n, code), paid(1n, code)];
    expect(outcomes(payments, [expected(SERVERS, 500n)])).to.deep.equal([
      "partial 0x01 of 500",
      "matched 0x01 of 200",
      "more 0x01 of 0",
    ]);
    expect(outcomes([paid(501n, code)], [expected(SERVERS, 500n)])).to.deep.equal(["more 0x01 of 500"]);
  });

  it("guesses nothing by the amount: without a known code it only suggests what is still open", () => {
    const all = [expected(SERVERS, 500n), expected(RENT, 500n), expected(RENT, 700n, "0x02")];
    const [none, unknown, , other] = matchPayments(
      [paid(500n, "for the servers"), paid(700n, paymentCode(SETTLED)), paid(500n, code), paid(501n, "")],
      all,
    );
    expect(none).to.deep.include({ outcome: "none", codes: [], suggestions: [all[1]] });
    expect(unknown).to.deep.include({ outcome: "unknown", codes: [paymentCode(SETTLED)], suggestions: [all[2]] });
    expect(other).to.deep.include({ outcome: "none", suggestions: [] });
  });

  it("takes no refund, no payment that came back, and no other currency for a payment", () => {
    const all = [expected(SERVERS, 500n)];
    const payments = [
      paid(500n, code, { direction: "out" }),
      paid(500n, code, { isReversal: true }),
      paid(500n, code, { currency: "USD" }),
      paid(500n, code),
    ];
    expect(outcomes(payments, all)).to.deep.equal(["otherWay", "reversal", "otherCurrency", "matched 0x01 of 500"]);
    const ofPayer = matchPayments(payments, all, { direction: "out" }).map(({ outcome }) => outcome);
    expect(ofPayer).to.deep.equal(["matched", "reversal", "otherCurrency", "otherWay"]);
  });

  it("tells the obligations of one agreement apart by what the payer was told to write, or else by what is open, or by the amount", () => {
    const rows = [1, 12].map((no) => expected(RENT, BigInt(no) * 100n, `0x${no}`, `${paymentCode(RENT)} rent ${no}`));
    const rent = paymentCode(RENT);
    expect(outcomes([paid(50n, `${rent}, RENT 12.`)], rows)).to.deep.equal(["partial 0x12 of 1200"]);
    expect(outcomes([paid(1200n, `${rent} Rent 1`)], rows)).to.deep.equal(["more 0x1 of 100"]);
    expect(outcomes([paid(1200n, rent)], rows)).to.deep.equal(["matched 0x12 of 1200"]);
    expect(outcomes([paid(100n, rent), paid(5n, rent)], rows)).to.deep.equal([
      "matched 0x1 of 100",
      "partial 0x12 of 1200",
    ]);
    const again = paid(100n, `${rent} rent 1`);
    expect(outcomes([again, again], rows)).to.deep.equal(["matched 0x1 of 100", "more 0x1 of 0"]);
    expect(outcomes([paid(1300n, rent)], rows)).to.deep.equal(["several"]);
    const [match] = matchPayments([paid(1300n, rent)], rows);
    expect(match).to.deep.include({ codes: [rent], suggestions: rows });
  });

  it("leaves it to a person where there are two codes, or two agreements of one code", () => {
    const all = [expected(SERVERS, 500n), expected(RENT, 700n)];
    expect(outcomes([paid(500n, `${code} ${paymentCode(RENT)}`)], all)).to.deep.equal(["several"]);
    expect(outcomes([paid(500n, `${code} ${paymentCode(SETTLED)}`)], all)).to.deep.equal(["several"]);
    const alike = [expected(SERVERS, 500n), expected(`${SERVERS.slice(0, -1)}1`, 700n)];
    expect(outcomes([paid(500n, code)], alike)).to.deep.equal(["several"]);
  });

  it("pays nothing twice, and no more than was paid", () => {
    const agreements = [SERVERS, RENT, SETTLED];
    const amount = fc.bigInt({ min: 1n, max: 20n });
    const known = fc.array(fc.tuple(fc.constantFrom(SERVERS, RENT), amount), { maxLength: 5 });
    const texts = fc.constantFrom(...agreements.map(paymentCode), "none");
    fc.assert(
      fc.property(known, fc.array(fc.tuple(amount, texts), { maxLength: 12 }), (owed, list) => {
        const all = owed.map(([agreement, outstanding], at) => expected(agreement, outstanding, `0x${at}`));
        const matches = matchPayments(
          list.map(([sum, text]) => paid(sum, text)),
          all,
        );
        for (const each of all) {
          const own = matches.flatMap((match) => ("expected" in match && match.expected === each ? [match] : []));
          let left = each.outstanding;
          for (const { payment, outstanding, outcome } of own) {
            expect(payment.references.purpose).to.equal(paymentCode(each.agreement));
            expect(outstanding).to.equal(left);
            expect(outcome).to.equal(payment.amount === left ? "matched" : payment.amount < left ? "partial" : "more");
            left = payment.amount < left ? left - payment.amount : 0n;
          }
        }
      }),
    );
  });

  it("takes a statement from the bank to what it pays", () => {
    const { payments } = readStatement(
      `Date,Debit,Credit,Purpose\n01.12.2026,,"1 250 000,00",${code.toLowerCase()} servers\n02.12.2026,"5,00",,fee`,
      "december.csv",
    );
    expect(outcomes(payments, [expected(SERVERS, 125_000_000n)])).to.deep.equal([
      "matched 0x01 of 125000000",
      "otherWay",
    ]);
  });
});
