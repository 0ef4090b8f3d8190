import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { agreements, sales, TermsError } from "../../src/index.ts";
import { SALE } from "../../src/agreements/sale.ts";
import { editionOf, templateOf } from "../../src/agreements/file.ts";
import { summaryOf } from "../../src/agreements/summary.ts";
import { compileEdition } from "../../src/terms/compile.ts";
import { toySource } from "../terms/toy.ts";

const edition = { ...compileEdition(toySource()), name: "toy-templates" };
const toy: agreements.Template<{ parts: bigint; carrier: string; note: string }> = {
  ...SALE,
  name: "toy",
  domain: "Toy",
  particularsType: "Particulars(uint8 parts,address carrier,bytes32 note)",
  editions: [edition],
  amount: ({ parts }) => parts,
  summary: (say, lang) => `${lang}: ${say("common.first")}, ${say("particulars.parts")}`,
};
const refused = (template: Partial<typeof toy>) => () => agreements.register({ ...toy, ...template });

describe("register", () => {
  it("refuses particulars of other types than the SDK can read back", () => {
    for (const type of ["string note", "uint256[] parts", "uint8", "Part part"])
      expect(refused({ particularsType: `Particulars(${type})` }), type).to.throw(TermsError);
    expect(refused({ particularsType: "Parts(uint8 parts)" })).to.throw(TermsError);
  });

  it("refuses an edition of another contract, and another text under a name that is known", () => {
    expect(refused({ name: "Toy" })).to.throw(/isn't for Toy/);
    expect(refused({ editions: [{ ...edition, name: "sale-1" }] })).to.throw(/another sale-1/);
  });

  it("changes nothing of what is known", () => {
    agreements.register({ ...SALE, domain: "Forged" });
    expect(templateOf("sale-1")).to.equal(SALE);
  });

  it("makes the editions of a template known, as often as it is called", () => {
    expect(() => editionOf(edition.name)).to.throw(/register its template/);
    for (const _ of [1, 2]) agreements.register(toy);
    expect(editionOf(edition.name)).to.equal(edition);
  });

  it("lets its files be read, by the types of its particulars, and not as sales", () => {
    agreements.register(toy);
    const common = {
      first: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
      second: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
      currency: ZeroAddress,
      tribunal: ZeroAddress,
      rules: ZeroHash,
      reviewPeriod: 86_400n,
      offerEndsAt: 1n,
      costsCap: 0n,
      assets: ZeroHash,
      replaces: ZeroHash,
      document: ZeroHash,
      summary: ZeroHash,
      salt: ZeroHash,
    };
    const particulars = { parts: 7n, carrier: common.first, note: ZeroHash };
    const place = { chainId: 1n, template: common.second, codeHash: ZeroHash };
    const file = {
      biy: 1 as const,
      edition: edition.name,
      ...place,
      terms: { common, particulars },
      summary: "toy",
      private: { first: { leaf: ZeroHash }, second: { leaf: ZeroHash }, subject: { leaf: ZeroHash } },
      acceptances: [],
    };
    const json = agreements.toJson(file);
    expect(agreements.fromJson(json)).to.deep.equal(file);
    expect(agreements.amountOf(file)).to.equal(7n);
    expect(() => sales.fromJson(json)).to.throw(/edition of the sale/);
    for (const [from, to] of [
      ['"parts": "7"', '"parts": "256"'],
      ['"parts": "7"', '"parts": "7", "price": "1"'],
      [`"carrier": "${common.first}"`, '"carrier": "0x00"'],
      [`"note": "${ZeroHash}"`, '"note": "0x00"'],
    ] as const) {
      expect(json).to.include(from);
      expect(() => agreements.fromJson(json.replace(from, to)), to).to.throw(/terms\.particulars/);
    }
    expect(summaryOf(edition, { ...place, terms: file.terms }, toy.summary).split("\n")[2]).to.equal(
      `en: ${common.first}, 7 (seven)`,
    );
  });
});
