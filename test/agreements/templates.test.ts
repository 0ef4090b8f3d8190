import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { agreements, sales, TermsError } from "../../src/index.ts";
import { SALE } from "../../src/templates/sale/template.ts";
import { templateOf } from "../../src/agreements/template.ts";
import { summaryOf } from "../../src/agreements/summary.ts";
import { compileEdition } from "../../src/text/compile.ts";
import { rental } from "./boat.ts";
import { toySource } from "../text/toy.ts";
import { RULES } from "./rules.ts";
import { rulesHash } from "../../src/arbitration/rules.ts";

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
const given = (template: Partial<typeof toy>) => () =>
  templateOf(edition.name, [SALE, { ...toy, ...template } as agreements.Template]);

describe("the template of an edition", () => {
  it("is the one that has it, of those given", () => {
    expect(templateOf("sale-1", [toy, SALE])).to.equal(SALE);
    expect(given({})().name).to.equal("toy");
    expect(() => templateOf(edition.name, [SALE])).to.throw(/give its template/);
    expect(() => templateOf("constructor", [SALE])).to.throw(/no edition "constructor"/);
  });

  it("says of each step of a sale to whom it pays: a person is asked with that", () => {
    const paid = agreements
      .ownSteps(SALE)
      .map(({ name }) => [name, agreements.payeeOf({ kind: SALE, edition: "sale-1" }, name)]);
    expect(Object.fromEntries(paid)).to.deep.equal({
      markDelivered: "nobody",
      confirmReceipt: "second",
      release: "second",
      refund: "first",
    });
    expect(agreements.payeeOf({ kind: SALE, edition: "sale-1" }, "constructor")).to.equal(undefined);
  });

  it("has particulars of types that the SDK can read back", () => {
    for (const type of ["string note", "uint256[] parts", "uint8", "Part part"])
      expect(given({ particularsType: `Particulars(${type})` }), type).to.throw(TermsError);
    expect(given({ particularsType: "Parts(uint8 parts)" })).to.throw(TermsError);
  });

  it("is the contract's that the edition is of, and no other has another text under its name", () => {
    expect(given({ name: "Toy" })).to.throw(/isn't for Toy/);
    const forged = { ...toy, editions: [{ ...edition, name: "sale-1" }] };
    for (const both of [
      [SALE, forged],
      [forged, SALE],
    ])
      expect(() => templateOf("sale-1", both)).to.throw(/sale-1/);
    expect(templateOf("sale-1", [SALE, SALE])).to.equal(SALE);
  });

  it("lets its files be read, by the types of its particulars, and not as sales", () => {
    const common = {
      first: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
      second: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
      currency: ZeroAddress,
      tribunal: ZeroAddress,
      rules: rulesHash(RULES),
      reviewPeriod: 86_400n,
      offerEndsAt: 1n,
      costsCap: 0n,
      paymentAgent: ZeroHash,
      replaces: ZeroHash,
      document: ZeroHash,
      summary: ZeroHash,
      salt: ZeroHash,
    };
    const particulars = { parts: 7n, carrier: common.first, note: ZeroHash };
    const place = { chainId: 1n, template: common.second, codeHash: ZeroHash, tribunalCodeHash: ZeroHash };
    const file = {
      biy: 1 as const,
      kind: toy,
      edition: edition.name,
      ...place,
      terms: { common, particulars },
      rules: RULES,
      summary: "toy",
      private: { first: { leaf: ZeroHash }, second: { leaf: ZeroHash }, subject: { leaf: ZeroHash } },
      roots: { en: ZeroHash },
      acceptances: [],
    };
    const json = agreements.toJson(file);
    expect(agreements.fromJson(json, [toy])).to.deep.equal(file);
    expect(agreements.amountOf(file)).to.equal(7n);
    expect(() => sales.fromJson(json)).to.throw(/no edition "toy-templates"/);
    for (const [from, to] of [
      ['"parts": "7"', '"parts": "256"'],
      ['"parts": "7"', '"parts": "7", "price": "1"'],
      [`"carrier": "${common.first}"`, '"carrier": "0x00"'],
      [`"note": "${ZeroHash}"`, '"note": "0x00"'],
    ] as const) {
      expect(json).to.include(from);
      expect(() => agreements.fromJson(json.replace(from, to), [toy]), to).to.throw(/terms\.particulars/);
    }
    // The base adds its own: who decides, and the rest.
    const [, , summary] = summaryOf(edition, { ...place, terms: file.terms }, toy.summary).split("\n");
    expect(summary).to.match(/^en: 0x7099…79C8, 7 \(seven\) People from the Register decide/);
  });
});

const STATE: Omit<agreements.AgreementState, "id" | "now"> = {
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
};

describe("an agreement of another's template", () => {
  const [first, second] = ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"];
  const now = 1_790_000_000n;
  let file: agreements.AgreementFile;
  let state: agreements.AgreementState;
  before(async () => {
    file = await rental({ first, second, now });
    state = { ...STATE, id: agreements.idOfFile(file), now };
  });
  const stepsIn = async (phase: agreements.AgreementState["phase"]) =>
    (await agreements.nextSteps(file, { ...state, phase })).map(({ step, actor }) => [step, actor]);

  it("has the steps that every agreement has, in the words of its template", async () => {
    expect(await stepsIn("none")).to.deep.equal([
      ["form", "party"],
      ["withdrawOffer", "party"],
    ]);
    expect(await stepsIn("performing")).to.deep.equal([
      ["handOver", "first"],
      ["confirmReturn", "second"],
      ["returnDeposit", "anyone"],
      ["dispute", "party"],
      ["settle", "party"],
      ["surrender", "party"],
      ["withdrawCredit", "second"],
    ]);
    expect((await stepsIn("suspended"))[0]).to.deep.equal(["enforce", "anyone"]);
    expect((await stepsIn("closed"))[0]).to.deep.equal(["dispute", "party"]);
    expect(await stepsIn("withdrawn")).to.deep.equal([]);
    const [form] = await agreements.nextSteps(file, state);
    expect(form?.words.en).to.match(/^Either party may: pay the deposit in; last moment/);
    const credit = (await agreements.nextSteps(file, { ...state, phase: "closed" })).find(
      ({ step }) => step === "withdrawCredit",
    );
    expect(credit?.words.en).to.match(/^The Owner may: /);
  });

  it("has those that its template adds, and a calendar that names it", async () => {
    const from = async (since: bigint) =>
      (await agreements.nextSteps(file, { ...state, phase: "performing", suspendedFor: 5n, since })).find(
        ({ step }) => step === "returnDeposit",
      )?.from;
    const due = now + 7n * 86_400n + 5n;
    // Resumed after that, it waits for a review period from then.
    expect([await from(due), await from(due + 9n)]).to.deep.equal([due + 172_801n, due + 172_810n]);
    const ics = (await agreements.toIcs(file, state, "en")).replace(/\r\n /g, "");
    expect(ics).to.include(`SUMMARY:pay the deposit in (A rowing boat\\, ${state.id.slice(0, 10)}…)`);
    const forgotten = { ...file, private: { ...file.private, subject: { leaf: ZeroHash } } };
    expect(await agreements.toIcs(forgotten, state, "en")).to.include(`(${state.id.slice(0, 10)}…)`);
  });
});
