import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { agreements, sales, TermsError } from "../../src/index.ts";
import { SALE } from "../../src/templates/sale/template.ts";
import { editionOf, templateOf } from "../../src/agreements/file.ts";
import { summaryOf } from "../../src/agreements/summary.ts";
import { compileEdition } from "../../src/text/compile.ts";
import { rental } from "./boat.ts";
import { toySource } from "../text/toy.ts";

const edition = { ...compileEdition(toySource()), name: "toy-templates" };
const toy: agreements.Template<{ parts: bigint; carrier: string; note: string }> = {
  abi: SALE.abi,
  words: SALE.words,
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

describe("an agreement of another's template", () => {
  const [first, second] = ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"];
  const now = 1_790_000_000n;
  const file = rental({ first, second, now });
  const state: agreements.AgreementState = {
    id: agreements.idOfFile(file),
    phase: "none",
    claimant: undefined,
    turn: 0n,
    since: 0n,
    suspendedFor: 0n,
    progress: 0n,
    rest: ZeroHash,
    held: 0n,
    purse: ZeroAddress,
    credits: { first: 0n, second: 1n },
    now,
  };
  const stepsIn = (phase: agreements.AgreementState["phase"]) =>
    agreements.nextSteps(file, { ...state, phase }).map(({ step, actor }) => [step, actor]);

  it("has the steps that every agreement has, in the words of its template", () => {
    expect(stepsIn("none")).to.deep.equal([
      ["form", "party"],
      ["withdrawOffer", "party"],
    ]);
    expect(stepsIn("performing")).to.deep.equal([
      ["handOver", "first"],
      ["confirmReturn", "second"],
      ["returnDeposit", "anyone"],
      ["dispute", "party"],
      ["settle", "party"],
      ["surrender", "party"],
      ["withdrawCredit", "second"],
    ]);
    expect(stepsIn("suspended")[0]).to.deep.equal(["enforce", "anyone"]);
    expect(stepsIn("closed")[0]).to.deep.equal(["dispute", "party"]);
    expect(stepsIn("withdrawn")).to.deep.equal([]);
    const [form] = agreements.nextSteps(file, state);
    expect(form?.words.en).to.match(/^Either party may: pay the deposit in; last moment/);
    const credit = agreements
      .nextSteps(file, { ...state, phase: "closed" })
      .find(({ step }) => step === "withdrawCredit");
    expect(credit?.words.en).to.match(/^The Owner may: /);
  });

  it("has those that its template adds, and a calendar that names it", () => {
    const from = (since: bigint) =>
      agreements
        .nextSteps(file, { ...state, phase: "performing", suspendedFor: 5n, since })
        .find(({ step }) => step === "returnDeposit")?.from;
    const due = now + 7n * 86_400n + 5n;
    // Resumed after that, it waits for a review period from then.
    expect([from(due), from(due + 9n)]).to.deep.equal([due + 172_801n, due + 172_810n]);
    const ics = agreements.toIcs(file, state, "en").replace(/\r\n /g, "");
    expect(ics).to.include(`SUMMARY:pay the deposit in (A rowing boat\\, ${state.id.slice(0, 10)}…)`);
    const forgotten = { ...file, private: { ...file.private, subject: { leaf: ZeroHash } } };
    expect(agreements.toIcs(forgotten, state, "en")).to.include(`(${state.id.slice(0, 10)}…)`);
  });
});
