/** @module Money outside the chain: receipts by which it counts, what they are refused for, and how the account stands. */
import { expect } from "chai";
import { Contract, id as hashOf, Interface, Wallet, ZeroHash } from "ethers";
import { ledgerAbi } from "../../src/abi/index.ts";
import { hasSigned } from "../../src/chain/signatures.ts";
import { decisionOf } from "../../src/agreements/decision.ts";
import { agreements, BiyError, decide, disposition, LANGS, sales, THEN } from "../../src/index.ts";
import { divided } from "../../src/cli/stakes.ts";
import { text } from "../../src/text/index.ts";
import { DECIDED } from "../arbitration/decidedCase.ts";
import { freshChain } from "./offers.ts";
import { DECISION } from "../fixtures/drafts.ts";
import { formedOutside, outsideFile, PRICE } from "./outside.ts";

const { receipts } = agreements;
const { ethers, networkHelpers } = freshChain();
const { time } = networkHelpers;
const DAY = 86_400n;
const now = async () => BigInt(await time.latest());

async function refusal(sent: Promise<unknown>): Promise<BiyError> {
  return await sent.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => {
      if (thrown instanceof BiyError) return thrown;
      throw thrown;
    },
  );
}

const byPayee = async () => await formedOutside();
const bySilence = async () => await formedOutside({ paymentAgent: "silence" });
const byAgent = async () => await formedOutside({ paymentAgent: new Wallet(hashOf("agent")).address });
const PENALTY = { penaltyRate: "0.1", penaltyCap: "1" };
const withPenalty = async () => await formedOutside({ ...PENALTY, payWithin: "2 days" });

/** The buyer has confirmed receipt: the price is owed. */
async function owing() {
  const world = await withPenalty();
  await sales.confirmReceipt({ signer: world.buyer, file: world.file });
  return world;
}

type World = Awaited<ReturnType<typeof formedOutside>>;
const nextOf = async ({ provider, file }: World, amount: bigint, more: object = {}) =>
  await receipts.next({ provider, file, payee: "second", amount, paidOn: await now(), ...more });

describe("a receipt", () => {
  it("is signed by the payee over what the contract hashes, and brought by anyone, once", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, seller, stranger } = world;
    const document = receipts.bankDocument(new TextEncoder().encode("payment order 17"));
    const receipt = await nextOf(world, 500n, { obligation: "price", document });
    expect(receipt).to.include({ finding: 0n, payee: seller.address, before: 0n, amount: 500n });
    expect(receipts.obligationIn(receipt)).to.equal("price");
    const ledger = new Contract(await receipts.ledgerOf({ provider, file }), ledgerAbi, provider);
    const digest = await receipts.digestOf({ provider, file, receipt });
    expect(await ledger.getFunction("receiptDigest")(sales.idOfFile(file), receipt)).to.equal(digest);
    const signature = await receipts.sign({ signer: seller, file, receipt });
    expect(await receipts.confirmerOf({ provider, file, receipt, signature })).to.equal(seller.address);
    await receipts.confirmPayment({ signer: stranger, file, receipt, signature });
    expect(await receipts.account({ provider, file })).to.deep.equal({
      paidToFirst: 0n,
      paidToSecond: 500n,
      owed: 0n,
      finding: 0n,
      isReplaced: false,
    });
    const again = await refusal(receipts.confirmPayment({ signer: stranger, file, receipt, signature }));
    expect([again.code, again.contractError]).to.deep.equal(["refused", "LedgerNotNew"]);
    for (const lang of LANGS) expect(await again.sentence(lang)).to.match(/5[.,]00/);
    expect(await nextOf(world, 7n)).to.include({ before: 500n });
  });

  it("needs no signature of who confirms by sending", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, seller } = world;
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, 500n) });
    expect((await receipts.account({ provider, file })).paidToSecond).to.equal(500n);
  });

  it("can be signed by the payment agent, and by nobody else beside the payee", async () => {
    const world = await networkHelpers.loadFixture(byAgent);
    const { provider, file, buyer, stranger } = world;
    const agent = new Wallet(hashOf("agent"), provider);
    const receipt = await nextOf(world, 500n);
    expect(receipts.confirmedBy(file)).to.equal("agent");
    for (const signer of [buyer, stranger])
      expect((await refusal(receipts.sign({ signer, file, receipt }))).code).to.equal("key");
    const signature = await receipts.sign({ signer: agent, file, receipt });
    expect(await receipts.confirmerOf({ provider, file, receipt, signature })).to.equal(agent.address);
    await receipts.confirmPayment({ signer: stranger, file, receipt, signature });
    // Silence is nobody's signature.
    const silent = await networkHelpers.loadFixture(bySilence);
    const other = await nextOf(silent, 500n);
    const given = { provider: silent.provider, file: silent.file, receipt: other, signature: "0x" };
    expect(await receipts.confirmerOf(given)).to.equal(undefined);
  });

  it("is refused before it is signed if the contract would refuse it", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { file, seller, buyer } = world;
    const receipt = await nextOf(world, 500n);
    for (const [error, changed] of [
      ["LedgerFoundOtherwise", { finding: 1n }],
      ["LedgerPaidInFuture", { paidOn: (await now()) + DAY }],
      ["LedgerNotNew", { amount: 0n }],
      ["LedgerNotNew", { before: 2n ** 64n - 1n }],
    ] as const) {
      const refused = await refusal(receipts.sign({ signer: seller, file, receipt: { ...receipt, ...changed } }));
      expect([refused.code, refused.contractError]).to.deep.equal(["refused", error]);
    }
    await sales.dispute({ signer: buyer, file, claim: hashOf("claim") });
    const disputed = await refusal(receipts.sign({ signer: seller, file, receipt: { ...receipt, finding: 1n } }));
    expect(disputed.contractError).to.equal("LedgerNotInPhase");
    const elsewhere = { ...file, chainId: 5n };
    expect((await refusal(receipts.sign({ signer: seller, file: elsewhere, receipt }))).code).to.be.oneOf([
      "document",
      "network",
    ]);
  });

  it("does not count for money on the chain", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { buyer, seller, deployment } = world;
    const file = await sales.sign({ signer: seller, file: await world.draft() });
    await sales.approve({ signer: buyer, file });
    await sales.form({ signer: buyer, file, save: () => undefined });
    expect(receipts.isOutside(file.terms.common)).to.equal(false);
    const receipt = await nextOf({ ...world, file, fromBlock: deployment.startBlock }, 500n);
    const refused = await refusal(receipts.confirmPayment({ signer: seller, file, receipt }));
    expect(refused.contractError).to.equal("LedgerMoneyOnChain");
  });

  it("says what people write, or which field is wrong", () => {
    expect(receipts.paidOn("2026-12-01")).to.equal(receipts.paidOn("2026-12-01 00:00"));
    for (const wrong of ["3 days", "2026-02-31", ""]) expect(() => receipts.paidOn(wrong)).to.throw(BiyError);
    for (const wrong of ["", "ä", "a".repeat(32)]) expect(() => receipts.obligationOf(wrong)).to.throw(BiyError);
    expect(receipts.obligationIn({ obligation: hashOf("no text") })).to.equal(hashOf("no text"));
    const bytes = new Uint8Array([1, 2, 3]);
    const { salt, hash } = receipts.bankDocument(bytes);
    expect(receipts.bankDocument(bytes, salt).hash).to.equal(hash);
    expect(receipts.bankDocument(bytes).hash).to.not.equal(hash);
    expect(receipts.bankDocument(new Uint8Array([1, 2]), salt).hash).to.not.equal(hash);
  });
});

describe("a signature", () => {
  it("is a smart account's as the contract finds: by its code (ERC-1271), or by its key besides", async () => {
    const { provider, seller, stranger } = await networkHelpers.loadFixture(byPayee);
    const digest = hashOf("digest");
    const signing = (key: { privateKey: string }) => new Wallet(key.privateKey).signingKey.sign(digest).serialized;
    const smart = await (await ethers.deployContract("SmartAccount", [seller.address])).getAddress();
    const by = async (account: string, signature: string) => await hasSigned(provider, { digest, signature, account });
    expect(await by(smart, signing(seller))).to.equal(true);
    expect(await by(smart, signing(stranger))).to.equal(false);
    expect(await by(seller.address, signing(seller))).to.equal(true);
    expect(await by(seller.address, signing(stranger))).to.equal(false);
    expect(await by(smart, "0x")).to.equal(false);
    expect(await by(smart, "nothing")).to.equal(false);
    const both = new Wallet(hashOf("an account with code besides its key"));
    await networkHelpers.setCode(both.address, "0xfe");
    expect(await by(both.address, signing(both))).to.equal(true);
    expect(await by(both.address, signing(seller))).to.equal(false);
    // Answers that are not the whole word are none, as to the contract.
    const garbage = await ethers.deployContract("GarbageSigner", []);
    const answers = [];
    for (let mode = 0; mode < 7; mode += 1) {
      await (await garbage.getFunction("setMode")(mode)).wait();
      answers.push(await by(await garbage.getAddress(), signing(seller)));
    }
    expect(answers).to.deep.equal([false, false, false, false, false, false, true]);
  });
});

describe("a payment that the payee does not confirm", () => {
  it("is reported, denied, and then does not count by silence", async () => {
    const world = await networkHelpers.loadFixture(bySilence);
    const { provider, file, buyer, seller, stranger, fromBlock } = world;
    const receipt = await nextOf(world, 500n);
    const early = await refusal(receipts.confirmUnanswered({ signer: stranger, file, receipt }));
    expect(early.contractError).to.equal("LedgerConditionsNotMet");
    expect((await refusal(receipts.reportPayment({ signer: seller, file, receipt }))).contractError).to.equal(
      "LedgerOnlyParty",
    );
    expect((await refusal(receipts.denyPayment({ signer: seller, file, receipt }))).contractError).to.equal(
      "LedgerNotReported",
    );
    await receipts.reportPayment({ signer: buyer, file, receipt });
    expect(await receipts.reportedAt({ provider, file, receipt })).to.equal(await now());
    const { reports } = await receipts.standing({ provider, file, fromBlock });
    expect(reports.map((each) => each.receipt)).to.deep.equal([receipt]);
    expect(reports[0]?.confirmsFrom).to.equal((await now()) + file.terms.common.reviewPeriod + 1n);
    await receipts.denyPayment({ signer: seller, file, receipt });
    expect(await receipts.reportedAt({ provider, file, receipt })).to.equal(undefined);
    await time.increase(file.terms.common.reviewPeriod + DAY);
    expect((await refusal(receipts.confirmUnanswered({ signer: stranger, file, receipt }))).contractError).to.equal(
      "LedgerConditionsNotMet",
    );
    expect((await receipts.standing({ provider, file, fromBlock })).reports).to.deep.equal([]);
  });

  it("counts after the review period, by a decision that is explained and in the history", async () => {
    const world = await networkHelpers.loadFixture(bySilence);
    const { provider, file, buyer, stranger, fromBlock } = world;
    const receipt = await nextOf(world, 500n);
    await receipts.reportPayment({ signer: buyer, file, receipt });
    const waiting = await receipts.unansweredFactors({ provider, file, receipt });
    expect(waiting.map(({ name, met }) => [name, met])).to.deep.equal([
      ["reported", true],
      ["time", false],
    ]);
    for (const { required, otherwise } of waiting)
      for (const said of [required, otherwise]) expect(said).to.be.an("object");
    await time.increase(file.terms.common.reviewPeriod + 1n);
    const { hash } = await receipts.confirmUnanswered({ signer: stranger, file, receipt });
    expect((await receipts.account({ provider, file })).paidToSecond).to.equal(500n);
    for (const given of [{ file }, {}]) {
      const { rule, factors, human, words } = await sales.explain({
        provider,
        hash,
        template: file.template,
        ...given,
      });
      expect([rule, human.step, human.waitedUntil]).to.deep.equal([
        "ledger.unanswered",
        "dispute",
        factors[1]?.criterion,
      ]);
      expect(words.en).to.match(/^Count a reported payment automatically, as the payee has not answered\.\n/);
      for (const lang of LANGS) expect(words[lang]).to.not.include("unanswered");
    }
    const facts = await agreements.timeline({ provider, file, fromBlock });
    expect(facts.map(({ event }) => event)).to.deep.equal([
      "Formed",
      "PaymentReported",
      "AutomaticDecision",
      "PaymentConfirmed",
    ]);
    for (const { words } of facts) for (const lang of LANGS) expect(words[lang]).to.not.match(/[{}[\]]/);
    expect(facts[3]?.words.en).to.include("5.00");
  });

  it("counts by no silence where the terms say nothing of it", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { file, buyer, stranger } = world;
    const receipt = await nextOf(world, 500n);
    await receipts.reportPayment({ signer: buyer, file, receipt });
    await time.increase(file.terms.common.reviewPeriod + 1n);
    const refused = await refusal(receipts.confirmUnanswered({ signer: stranger, file, receipt }));
    expect(refused.contractError).to.equal("LedgerSilenceSaysNothing");
  });
});

describe("how the money stands", () => {
  it("is owed from the step on, paid in parts, late by full days, up to the cap", async () => {
    const world = await networkHelpers.loadFixture(owing);
    const { provider, file, seller, fromBlock } = world;
    const owedAt = await now();
    const stands = async () => await receipts.standing({ provider, file, fromBlock });
    expect((await stands()).debt).to.deep.equal({
      from: "first",
      to: "second",
      amount: PRICE,
      isAdvance: false,
      parts: [{ amount: PRICE, since: owedAt, due: owedAt + 2n * DAY }],
    });
    const paid = async (amount: bigint, paidOn: bigint) =>
      await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, amount, { paidOn }) });
    await time.increaseTo(owedAt + 7n * DAY);
    // Made in time, and confirmed a week later: not late.
    await paid(1_000_000_000n, owedAt);
    await paid(345_000_000n, owedAt + 5n * DAY + 5n);
    const left = { amount: 500_000_000n, since: owedAt, due: owedAt + 2n * DAY };
    expect((await stands()).debt?.parts).to.deep.equal([left]);
    // 3 days of 3 450 000.00 and 5 of 5 000 000.00 at 0.1 % a day.
    expect((await stands()).penalty).to.deep.equal({
      rate: 10n,
      cap: 100n,
      byFirst: 1_035_000n + 2_500_000n,
      bySecond: 0n,
    });
    await time.increaseTo(owedAt + 40n * DAY);
    expect((await stands()).penalty?.byFirst).to.equal(1_035_000n + 5_000_000n);
    await paid(500_000_000n, owedAt + 40n * DAY);
    const even = await stands();
    expect([even.debt, even.isWhole]).to.deep.equal([undefined, true]);
    await paid(7n, owedAt + 40n * DAY);
    const more = await stands();
    expect(more.debt).to.include({ from: "second", to: "first", amount: 7n, isAdvance: false });
    expect(more.penalty?.bySecond).to.equal(0n);
  });

  it("is paid in advance before it is owed, and nobody is late with that", async () => {
    const world = await networkHelpers.loadFixture(withPenalty);
    const { provider, file, buyer, seller, fromBlock } = world;
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, PRICE) });
    await time.increase(10n * DAY);
    const before = await receipts.standing({ provider, file, fromBlock });
    expect(before.debt).to.include({ from: "second", amount: PRICE, isAdvance: true });
    expect(before.penalty).to.include({ byFirst: 0n, bySecond: 0n });
    await sales.confirmReceipt({ signer: buyer, file });
    const after = await receipts.standing({ provider, file, fromBlock });
    expect([after.debt, after.penalty?.byFirst, after.penalty?.bySecond]).to.deep.equal([undefined, 0n, 0n]);
  });

  it("is paid to an account, with a code, as long as there is something to pay", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, buyer, seller, fromBlock } = world;
    const said = async () => {
      const { debt } = await receipts.standing({ provider, file, fromBlock });
      const { held } = await sales.read({ provider, file });
      return receipts.payingInWords(file, { debt, held }).map(({ en }) => en);
    };
    const { second } = file.private;
    if (!("data" in second) || second.data.bank === undefined) return expect.fail("has no account");
    const { bank } = second.data;
    const name = typeof bank.name === "string" ? bank.name : bank.name.en;
    const to = `The account to pay to, of the Seller: ${bank.iban}, BIC ${bank.bic}, ${name}.`;
    const code = agreements.paymentCode(sales.idOfFile(file));
    const purpose = `In the purpose of the payment the payer writes this code: ${code}. The payment is recognised by it.`;
    expect(await said()).to.deep.equal([to, purpose]);
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, PRICE) });
    expect(await said()).to.deep.equal([]);
    await sales.confirmReceipt({ signer: buyer, file });
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, 7n) });
    const [back = ""] = await said();
    expect(back).to.include("of the Buyer: ");
    const forgotten = await agreements.forget(file, "second");
    expect(receipts.payingInWords(forgotten, { debt: undefined, held: 1n }).map(({ en }) => en)).to.deep.equal([
      purpose,
    ]);
  });

  it("goes on through an amendment", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, buyer, seller, fromBlock } = world;
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, 500n) });
    const replacing = await outsideFile(world, {}, { replaces: sales.idOfFile(file) });
    await sales.amend({ signer: buyer, file: replacing, old: file, save: () => undefined });
    await sales.confirmReceipt({ signer: buyer, file: replacing });
    const stands = await receipts.standing({ provider, file: replacing, fromBlock });
    expect(stands.isWhole).to.equal(true);
    expect(stands.debt).to.include({ from: "first", amount: PRICE - 500n });
    expect((await receipts.account({ provider, file })).isReplaced).to.equal(true);
    const late = await nextOf({ ...world, file }, 1_000n);
    expect((await refusal(receipts.sign({ signer: seller, file, receipt: late }))).contractError).to.equal(
      "LedgerReplaced",
    );
  });

  it("leaves out what can't be read, and says that it is not whole", async () => {
    const world = await networkHelpers.loadFixture(owing);
    const { provider, file, fromBlock } = world;
    const ledger = await receipts.ledgerOf({ provider, file });
    const topic = new Interface(ledgerAbi).getEvent("Owed")?.topicHash;
    const broken = new Proxy(provider, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name, of);
        if (name !== "send") return typeof value === "function" ? value.bind(of) : value;
        return async (method: string, params: unknown[]) => {
          const answer = await of.send(method, params);
          if (method !== "eth_getLogs") return answer;
          return (answer as { topics: string[]; data: string }[]).map((log) =>
            log.topics[0] === topic ? { ...log, data: "0x12" } : log,
          );
        };
      },
    });
    const read = await receipts.history({ provider: broken, file, fromBlock });
    expect([read.facts.length, read.unreadable.length]).to.deep.equal([0, 1]);
    const stands = await receipts.standing({ provider: broken, file, fromBlock });
    expect(stands.isWhole).to.equal(false);
    expect(stands.debt).to.deep.include({ amount: PRICE, parts: [] });
    expect(stands.penalty).to.equal(undefined);
    expect(ledger).to.match(/^0x/);
  });
});

describe("a decision about money outside the chain", () => {
  it("says by default that so much was paid as the account says", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, buyer, seller } = world;
    await receipts.confirmPayment({ signer: seller, file, receipt: await nextOf(world, 500n) });
    const state = await sales.read({ provider, file });
    expect(receipts.paidIn(state.rest)).to.deep.equal({ toFirst: 0n, toSecond: 500n });
    const settlement = {
      agreement: state.id,
      turn: state.turn,
      validUntil: (await now()) + DAY,
      disposition: {
        toFirst: 0n,
        toSecond: PRICE,
        costs: 0n,
        assets: 0n,
        then: THEN.close,
        progress: 0n,
        rest: state.rest,
      },
    };
    const wiped = { ...settlement, disposition: { ...settlement.disposition, rest: ZeroHash } };
    const settled = async (of: typeof settlement) =>
      await sales.settle({
        signer: buyer,
        file,
        settlement: of,
        acceptances: [await sales.signSettlement({ signer: seller, file, settlement: of })],
      });
    expect((await refusal(settled(wiped))).contractError).to.equal("AgreementPaidOtherwise");
    await settled(settlement);
    expect(await receipts.account({ provider, file })).to.include({ paidToSecond: 500n, owed: PRICE });
  });

  it("ends what was signed before it: the next receipt counts no more from there", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { provider, file, buyer, seller } = world;
    const kept = await nextOf(world, 500n);
    const given = { provider, file, payee: "second", amount: 7n, paidOn: await now(), after: kept } as const;
    expect((await receipts.next(given)).before).to.equal(500n);
    await sales.dispute({ signer: buyer, file, claim: hashOf("claim") });
    const { id, turn, progress, rest } = await sales.read({ provider, file });
    const found = receipts.withPaid(rest, { toFirst: 0n, toSecond: 20n });
    const ordered = { ...disposition({ then: THEN.resume, progress }), rest: found };
    const settlement = { agreement: id, turn, validUntil: (await now()) + DAY, disposition: ordered };
    const acceptances = [await sales.signSettlement({ signer: seller, file, settlement })];
    await sales.settle({ signer: buyer, file, settlement, acceptances });
    expect(await receipts.next({ ...given, paidOn: await now() })).to.include({ finding: 1n, before: 20n });
    expect(divided(file, { ...ordered, toFirst: 3n }).map(({ en }) => en)).to.include.members([
      "No money moves: this amount is promised no longer.",
      "Receipts given before this no longer count.",
    ]);
    expect(divided(file, { ...ordered, rest }).map(({ en }) => en)).not.to.include(
      "Receipts given before this no longer count.",
    );
  });

  it("is a paper that says what becomes the Debt and what was paid, and is read back", async () => {
    const world = await networkHelpers.loadFixture(byPayee);
    const { file, draft } = world;
    const own = { ...DECISION, toBuyer: "1000000.00", toSeller: "17450000.00", costs: "0.00" };
    const present = { progress: 0n, rest: receipts.withPaid(ZeroHash, { toFirst: 3n, toSecond: 500n }) };
    const context = { file, decided: DECIDED, present, now: await now() };
    const kept = await decide(own, context);
    expect(kept.disposition.rest).to.equal(present.rest);
    const found = await decide({ ...own, paidToSeller: "7.00" }, context);
    expect(receipts.paidIn(found.disposition.rest)).to.deep.equal({ toFirst: 3n, toSecond: 700n });
    for (const [made, paid] of [
      [kept, "5.00"],
      [found, "7.00"],
    ] as const) {
      const said = text(made.whole, "en");
      expect(said).to.include("the Debt from now on: 17,450,000.00").and.include("promised no longer: 1,000,000.00");
      expect(said).to.match(new RegExp(`Taken as paid until now, to: [^;]*; the amount: ${paid}`));
      expect(said).to.not.match(/Purse|Second value/);
      const texts = { kk: text(made.whole, "kk"), ru: text(made.whole, "ru"), en: said };
      expect((await decisionOf(texts, file)).whole.root).to.equal(made.whole.root);
    }
    const onChain = await draft();
    const refused = await refusal(decide({ ...own, paidToSeller: "7.00" }, { ...context, file: onChain }));
    expect([refused.code, refused.field]).to.deep.equal(["input", "decision.paidToSeller"]);
  });

  it("can say that something else was paid, and keeps what the template has in its word", () => {
    const rest = `0x${"ab".repeat(16)}${"00".repeat(16)}`;
    const changed = receipts.withPaid(rest, { toFirst: 1n, toSecond: 2n });
    expect(receipts.paidIn(changed)).to.deep.equal({ toFirst: 1n, toSecond: 2n });
    // It is a finding: no receipt from before counts any more.
    const final = `0x${"ab".repeat(16)}80${"00".repeat(15)}`;
    expect(receipts.withPaid(changed, { toFirst: 0n, toSecond: 0n })).to.equal(final);
    expect(receipts.paidIn(final)).to.deep.equal({ toFirst: 0n, toSecond: 0n });
    expect(() => receipts.withPaid(rest, { toFirst: 2n ** 63n, toSecond: 0n })).to.throw(BiyError);
  });
});
