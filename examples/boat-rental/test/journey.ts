import { expect } from "chai";
import { agreements, cases, COIN, decide, decisionContext, requireBalanced, type BiyError, type Words } from "biy";
import { deployedTribunal, ethers, networkHelpers } from "biy/conformance";
import { BOAT_RENTAL } from "../boatRental.ts";

type Particulars = Parameters<typeof BOAT_RENTAL.amount>[0];

const DAY = 86_400n;
const ONE = 10n ** 18n;
const same = (words: string): Words => ({ kk: words, ru: words, en: words });

/** Invented, as everyone here. */
const parties: agreements.Parties = {
  first: {
    kind: "legalEntity",
    name: same("Yesil Tours LLP"),
    bin: "190340099879",
    address: "Astana",
    email: "a@tours.example",
    signatory: { name: same("A. Asanova"), office: "director", basis: "charter" },
  },
  second: {
    kind: "soleTrader",
    name: same("Nurlan Oidan"),
    iin: "850714309874",
    address: "Burabay",
    email: "n@boats.example",
    identified: "by identity card",
    consent: "given separately, in writing",
  },
  subject: { title: same("A rowing boat"), items: [{ name: same("boat"), quantity: "1", unit: same("piece") }] },
};

/** A rental in coin, for a week, that the owner has signed. */
async function signedRental(changed: Partial<Particulars> = {}) {
  const world = await deployedTribunal();
  const { tribunal, rules, buyer: hirer, seller: owner } = world;
  const now = BigInt(await networkHelpers.time.latest());
  const template = await (await ethers.deployContract("BoatRental")).getAddress();
  const file = agreements.compose({
    kind: BOAT_RENTAL,
    edition: "boat-rental-1",
    chainId: 31337n,
    template,
    codeHash: ethers.keccak256(await ethers.provider.getCode(template)),
    common: {
      first: hirer.address,
      second: owner.address,
      currency: COIN,
      tribunal: await tribunal.getAddress(),
      rules,
      reviewPeriod: 2n * DAY,
      offerEndsAt: now + DAY,
      costsCap: 500n,
    },
    particulars: { rent: ONE / 10n, deposit: ONE, returnBy: now + 7n * DAY, ...changed },
    parties,
    now,
  });
  return { ...world, hirer, owner, now, file: await agreements.sign({ signer: owner, file }) };
}

describe("a boat rental", () => {
  it("is drafted, signed, formed, disputed, decided and enforced", async () => {
    const { hirer, owner, a: arbiter, stranger, file: signed } = await signedRental();
    const provider = ethers.provider;
    expect(agreements.textOf(signed, "en")).to.match(/The deposit is 1\.0+ /);
    expect(() => agreements.textOf(signed, "kk")).to.throw("isn't complete in kk");

    const file = agreements.fromJson(agreements.toJson(signed), [BOAT_RENTAL]);
    expect(agreements.acceptedBy(file)).to.deep.equal([owner.address]);
    await agreements.form({ signer: hirer, file, save: () => undefined });
    await agreements.step({ signer: hirer, file }, "handOver");
    const next = agreements.nextSteps(file, await agreements.read({ provider, file }));
    expect(next.map(({ step }) => step).slice(0, 2)).to.deep.equal(["confirmReturn", "returnDeposit"]);
    expect(next[1]?.from).to.equal(file.terms.particulars.returnBy + 2n * DAY + 1n);
    const facts = await agreements.timeline({ provider, file, fromBlock: 0 });
    expect(facts.at(-1)?.words.en).to.match(/^The Hirer said that the boat was handed over, at /);
    const twice = agreements.step({ signer: hirer, file }, "handOver");
    const refusal = await twice.then(
      () => "",
      async (refused: BiyError) => await refused.sentence("en"),
    );
    expect(refusal).to.match(/^The boat was handed over already/);

    await agreements.dispute({ signer: owner, file, claim: cases.textHash("salt: the hull is scratched") });
    const { turn, held } = await agreements.read({ provider, file });
    const { caseId } = await cases.open({ signer: owner, file, turn });
    const inCase = { tribunal: file.terms.common.tribunal, caseId };
    for (const signer of [hirer, owner]) await cases.nominate({ signer, ...inCase, seat: 0, arbiter: arbiter.address });
    await cases.accept({ signer: arbiter, ...inCase, seat: 0, disclosure: cases.textHash("nothing to disclose") });
    for (const signer of [hirer, owner]) await cases.closeEvidence({ signer, ...inCase });

    const decision = decide(
      {
        toFirst: "0.8",
        toSecond: "0.2",
        costs: "0",
        then: "close",
        place: { en: "Astana" },
        claims: { en: "a fifth of the deposit" },
        objections: { en: "none" },
        facts: { en: "The hull has a scratch." },
        law: { en: "Civil Code" },
        conclusion: { en: "granted" },
        costsReason: { en: "none asked" },
      },
      await decisionContext({ provider, file, caseId }),
    );
    requireBalanced(decision.disposition, { file, held });
    const orders = agreements.orderedInWords(decision.disposition, { file, isKept: true, lang: "en" });
    expect(orders[0]).to.match(/^Out of the Purse is paid: The Hirer \(0x[^)]*\); the amount: 0\.80* /);
    const { disposition, document } = decision;
    const signatures = [await cases.signAward({ signer: arbiter, ...inCase, disposition, document })];
    await cases.award({ signer: arbiter, ...inCase, file, disposition, document, signatures });
    const under = [await cases.signReasons({ signer: arbiter, ...inCase, reasons: decision.reasons })];
    await cases.giveReasons({ signer: arbiter, ...inCase, reasons: decision.reasons, signatures: under });
    await networkHelpers.time.increase(30n * DAY + 1n);
    const before = await provider.getBalance(owner.address);
    await agreements.enforce({ signer: stranger, file, disposition });

    expect((await agreements.read({ provider, file })).phase).to.equal("closed");
    expect((await provider.getBalance(owner.address)) - before).to.equal(ONE / 5n);
  });

  it("says what another rental has otherwise", async () => {
    const [{ file }, other] = [await signedRental(), await signedRental({ deposit: 2n * ONE })];
    const { values } = agreements.diff(file, other.file);
    expect(values.find(({ path }) => path === "particulars.deposit")?.by).to.equal(ONE);
  });

  it("returns the deposit after the term, and says why", async () => {
    const { hirer, stranger, file } = await signedRental();
    await agreements.form({ signer: hirer, file, save: () => undefined });
    await networkHelpers.time.increase(9n * DAY + 1n);
    const { hash } = await agreements.step({ signer: stranger, file }, "returnDeposit");
    const { words, human } = await agreements.explain({ provider: ethers.provider, hash, file });
    expect(words.en).to.match(
      /^return the deposit after the term\.\n- Deposit: Money is held: 1\.000000000000000000 of the chain's coin\.\n {2}Required: something is held/,
    );
    expect(human.waitedUntil).to.equal(file.terms.particulars.returnBy + 2n * DAY);
    expect((await agreements.read({ provider: ethers.provider, file })).held).to.equal(0n);
  });
});
