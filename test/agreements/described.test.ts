import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { saleAbi } from "../../src/abi/index.ts";
import { agreements, COIN, LANGS, TermsError } from "../../src/index.ts";
import { SALE } from "../../src/templates/sale/template.ts";

const WORDS: agreements.TemplateWords = {
  domain: "Biy Sale",
  amount: "particulars.price",
  summary: { kk: "Баға {particulars.price}", ru: "Цена {particulars.price}", en: "Price {particulars.price}" },
  errors: { SaleWithoutPrice: "State a price." },
  steps: { release: "pay it out" },
  decision: { at: "at", none: "none", keptAt: "kept at", keptNone: "kept" },
};
const described = agreements.template({ abi: saleAbi, editions: SALE.editions, words: WORDS });
const withWords = (more: Partial<agreements.TemplateWords>) =>
  agreements.template({ abi: saleAbi, editions: SALE.editions, words: { ...WORDS, ...more } });

type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Sale = { readonly price: bigint; readonly deliverBy: bigint; readonly inspectionPeriod: bigint };

describe("a template that is described", () => {
  it("has its particulars from its ABI: their types, and how they are signed", () => {
    const exact: Same<agreements.ParticularsOf<typeof saleAbi>, Sale> = true;
    const inexact: Same<agreements.ParticularsOf<agreements.Abi>, { readonly [field: string]: bigint | string }> = true;
    expect([exact, inexact]).to.deep.equal([true, true]);
    expect(described.particularsType).to.equal("Particulars(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)");
    expect(() => agreements.particularsTypeOf(saleAbi.filter(({ type }) => type !== "function"))).to.throw(TermsError);
  });

  it("has the words that are given, in each language", async () => {
    const amount = described.amount({ price: 7n, deliverBy: 1n, inspectionPeriod: 2n });
    expect([described.name, described.domain, amount]).to.deep.equal(["Sale", "Biy Sale", 7n]);
    expect(described.summary((path) => `<${path}>`, "kk", { currency: COIN, paymentAgent: COIN })).to.equal(
      "Баға <particulars.price>",
    );
    for (const lang of LANGS)
      expect(await described.errors?.sentence("SaleWithoutPrice", lang)).to.equal("State a price.");
    const sum = withWords({ amount: "particulars.price + particulars.deliverBy" });
    expect(sum.amount({ price: 7n, deliverBy: 2n, inspectionPeriod: 1n })).to.equal(9n);
    for (const amount_ of ["price", "progress", "particulars.price +", "7"])
      expect(() => withWords({ amount: amount_ }), amount_).to.throw(TermsError, /sum of fields/);
    expect(() => agreements.template({ abi: saleAbi, editions: [], words: WORDS })).to.throw(TermsError, /no edition/);
  });

  it("has the next steps that follow from its effects: those that a sale has", async () => {
    const particulars = { price: 100n, deliverBy: 5_000n, inspectionPeriod: 300n };
    const common = {
      first: ZeroAddress,
      second: ZeroAddress,
      currency: COIN,
      tribunal: ZeroAddress,
      rules: ZeroHash,
      reviewPeriod: 40n,
      offerEndsAt: 1n,
      costsCap: 0n,
      paymentAgent: ZeroHash,
      replaces: ZeroHash,
      document: ZeroHash,
      summary: ZeroHash,
      salt: ZeroHash,
    };
    const nextOf = async (kind: agreements.Template<Sale>, state: agreements.AgreementState) => {
      const file = { kind: kind as agreements.Template, edition: "sale-1", terms: { common, particulars } };
      const as = { buyer: "first", seller: "second" } as { [actor: string]: string };
      const found = (await agreements.nextSteps(file, state)).map(({ step, actor, from, until, ready }) => {
        return { step, actor: as[actor] ?? actor, from, until, ready };
      });
      return found.toSorted((one, other) => (one.step < other.step ? -1 : 1));
    };
    for (const progress of [0n, 4_000n])
      for (const suspendedFor of [0n, 70n])
        for (const now of [4_100n, 5_000n, 5_001n, 5_070n, 5_071n, 9_000n]) {
          const state: agreements.AgreementState = {
            id: ZeroHash,
            phase: "performing",
            claimant: undefined,
            turn: 0n,
            since: 100n,
            suspendedFor,
            progress,
            rest: ZeroHash,
            held: 100n,
            purse: ZeroAddress,
            credits: { first: 0n, second: 0n },
            now,
          };
          expect(await nextOf(described, state), `${progress} ${suspendedFor} ${now}`).to.deep.equal(
            await nextOf(SALE, state),
          );
        }
  });
});
