/**
 * One agreement of a template from the first draft to the end of a dispute, as its parties and an arbiter go through it with the SDK.
 * @module
 */
import { expect } from "chai";
import { agreements, cases, COIN, decide, decisionContext, requireBalanced } from "../../src/index.ts";
import type { Person, Words } from "../../src/index.ts";
import { allLanguagesOf } from "../../src/text/edition.ts";
import type { Template as Known } from "../../src/agreements/template.ts";
import type { Values } from "../../src/agreements/terms.ts";
import type { Template } from "./agreement.ts";
import { DAY, deployedTribunal, ethers, networkHelpers } from "./world.ts";

const same = (words: string): Words => ({ kk: words, ru: words, en: words });

/** Invented, as everyone here. */
const PERSON: Person = {
  kind: "legalEntity",
  name: same("Yesil Tours LLP"),
  bin: "190340099879",
  address: "Astana",
  email: "a@tours.example",
  signatory: { name: same("A. Asanova"), office: "director", basis: "charter" },
};
const PARTIES: agreements.Parties = {
  first: PERSON,
  second: { ...PERSON, bin: "260740000017", name: same("Burabay Boats LLP"), email: "n@boats.example" },
  subject: { title: same("What it is about"), items: [{ name: same("thing"), quantity: "1", unit: same("piece") }] },
};

/** Who takes a step before the dispute, and what it takes besides the terms: `["first", "handOver"]`. */
export type Taken = readonly ["first" | "second" | "anyone", step: string, ...rest: unknown[]];

/**
 * Registers a test: an agreement in coin is drafted, signed, read back and formed, the steps are taken, the second party raises a dispute, an
 * arbiter gives each party half of what is held, and the decision is carried out.
 * @example journey(boatRental, [["first", "handOver"]]);
 */
export function journey<P extends Values>(template: Template<P>, steps: readonly Taken[] = []): void {
  it(`${template.name}: an agreement is drafted, signed, formed, disputed, decided and enforced`, async () => {
    const kind = template as unknown as Known;
    const world = await deployedTribunal();
    const { tribunal, rules, buyer: first, seller: second, a: arbiter, stranger } = world;
    const { provider } = ethers;
    const now = BigInt(await networkHelpers.time.latest());
    const contract = await (await ethers.deployContract(template.name)).getAddress();
    const edition = template.editions.at(-1)?.name ?? "";
    const drafted = await agreements.compose({
      kind,
      edition,
      chainId: 31337n,
      template: contract,
      codeHash: ethers.keccak256(await provider.getCode(contract)),
      tribunalCodeHash: ethers.keccak256(await provider.getCode(tribunal)),
      common: {
        first: first.address,
        second: second.address,
        currency: COIN,
        tribunal: await tribunal.getAddress(),
        reviewPeriod: 2n * DAY,
        offerEndsAt: now + DAY,
        costsCap: 500n,
      },
      rules: await cases.readRules({ provider, tribunal: await tribunal.getAddress(), rules }),
      particulars: template.particulars(now),
      parties: PARTIES,
      now,
    });
    const signed = await agreements.sign({ signer: second, file: drafted });
    const file = agreements.fromJson(agreements.toJson(signed), [kind]);
    expect(agreements.acceptedBy(file)).to.deep.equal([second.address]);
    expect(await agreements.textOf(file, "en")).to.include(contract);
    await agreements.form({ signer: first, file, save: () => undefined });

    const who = { first, second, anyone: stranger };
    for (const [role, step, ...rest] of steps) {
      const open = await agreements.nextSteps(file, await agreements.read({ provider, file }));
      expect(
        open.filter(({ step: each, ready }) => each === step && ready),
        step,
      ).to.have.length(1);
      await agreements.step({ signer: who[role], file }, step, ...rest);
    }
    await agreements.dispute({ signer: second, file, claim: cases.textHash("salt: it is not as agreed") });
    const { turn, held } = await agreements.read({ provider, file });
    const { caseId } = await cases.open({ signer: second, file, turn });
    const inCase = { tribunal: file.terms.common.tribunal, caseId };
    for (const signer of [first, second])
      await cases.nominate({ signer, ...inCase, seat: 0, arbiter: arbiter.address });
    await cases.accept({ signer: arbiter, ...inCase, seat: 0, disclosure: cases.textHash("nothing to disclose") });
    for (const signer of [first, second]) await cases.closeEvidence({ signer, ...inCase });

    // A draft is decided on in the languages that it has.
    const langs = allLanguagesOf(agreements.editionOf(file));
    const said = (text: string) => Object.fromEntries(langs.map((lang) => [lang, text]));
    const half = held / 2n;
    const decision = await decide(
      {
        toFirst: ethers.formatEther(half),
        toSecond: ethers.formatEther(held - half),
        costs: "0",
        then: "close",
        place: said("Astana"),
        claims: said("half of what is held"),
        objections: said("none"),
        facts: said("It is in part as agreed."),
        law: said("Civil Code"),
        conclusion: said("granted"),
        costsReason: said("none asked"),
      },
      await decisionContext({ provider, file, caseId }),
    );
    requireBalanced(decision.disposition, { file, held });
    const { disposition, document, reasons } = decision;
    const signatures = [await cases.signAward({ signer: arbiter, ...inCase, disposition, document })];
    await cases.award({ signer: arbiter, ...inCase, file, disposition, document, signatures });
    const under = [await cases.signReasons({ signer: arbiter, ...inCase, reasons })];
    await cases.giveReasons({ signer: arbiter, ...inCase, reasons, signatures: under });
    await networkHelpers.time.increase(30n * DAY + 1n);
    const before = await provider.getBalance(second.address);
    await agreements.enforce({ signer: stranger, file, disposition });
    expect((await agreements.read({ provider, file })).phase).to.equal("closed");
    expect((await provider.getBalance(second.address)) - before).to.equal(held - half);
  });
}
