import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ZeroAddress, ZeroHash, toBeHex, zeroPadValue, type FunctionFragment } from "ethers";
import type { GarbageSigner, Ledger, SmartAccount } from "../../src/typechain/index.ts";
import { at, DAY, disposition, domainOf, ethers, networkHelpers, Phase, Then, time } from "../conformance/world.ts";
import {
  agentIn,
  amended,
  deployedStages,
  dispute,
  enforced,
  FINAL,
  FOREVER,
  formedIn,
  identified,
  OUTSIDE,
  PRICE,
  receiptOf,
  restOf,
  signReceipt,
  signSettlement,
  signTerms,
  SILENCE,
  stagesTerms,
  MOST,
  type Common,
  type Identified,
  type Receipt,
} from "./stages.ts";
import { deployReceiver, undone } from "./states.ts";

const { loadFixture } = networkHelpers;

const UNANSWERED = ethers.encodeBytes32String("ledger.unanswered");
const REPORTED = ethers.encodeBytes32String("reported");
const TIME = ethers.encodeBytes32String("time");

/* STATES: who confirms beside the payee. All of the price is owed in part: 400 000. */

async function owing(paymentAgent: (world: { agent: HardhatEthersSigner }) => string) {
  const world = await deployedStages();
  const here = await formedIn(world, { paymentAgent: paymentAgent(world) });
  await here.stages.connect(here.first).payOut(here.terms.common, here.terms.particulars, 1n, 0n, 400_000n);
  return here;
}
const withNobody = async () => await owing(() => ZeroAddress);
const withAgent = async () => await owing(({ agent }) => agent.address);
const withSilence = async () => await owing(() => SILENCE);

async function reported() {
  const world = await withSilence();
  const receipt = await receiptOf(world);
  await report(world, receipt);
  return { ...world, receipt, since: BigInt(await time.latest()) };
}

/* STEPS */

const confirm = async (
  { ledger, terms, hash }: Identified,
  by: HardhatEthersSigner,
  receipt: Receipt,
  signature = "0x",
  overrides = {},
) => await ledger.connect(by).confirmPayment(terms.common, hash, receipt, signature, overrides);
const report = async ({ ledger, first, terms, hash }: Identified, receipt: Receipt, by = first) =>
  await ledger.connect(by).reportPayment(terms.common, hash, receipt);
const deny = async ({ ledger, second, terms, hash }: Identified, receipt: Receipt, by = second) =>
  await ledger.connect(by).denyPayment(terms.common, hash, receipt);
const confirmUnanswered = async ({ ledger, stranger, terms, hash }: Identified, receipt: Receipt, by = stranger) =>
  await ledger.connect(by).confirmUnanswered(terms.common, hash, receipt);

/** A receipt of the payee, brought by a stranger. */
async function relayed(world: Identified, parts: Partial<Receipt> = {}) {
  const receipt = await receiptOf(world, parts);
  return await confirm(world, world.stranger, receipt, await signReceipt(world, world.second, receipt));
}
const digestOf = async ({ ledger, id }: Identified, receipt: Receipt) => await ledger.receiptDigest(id, receipt);

/** Both have signed to settle. */
async function settle(world: Identified, parts: Parameters<typeof disposition>[0]) {
  const { stages, first, second, terms, hash, id } = world;
  const d = disposition(parts);
  const signed = { agreement: id, turn: (await stages.recordOf(id)).turn, disposition: d, validUntil: FOREVER };
  const acceptance = await signSettlement(world, second, signed);
  return await stages.connect(first).settle(terms.common, hash, d, FOREVER, [acceptance]);
}

const accountOf = async ({ ledger, id }: Identified) => {
  const { paidToFirst, paidToSecond, owed, replaced } = await ledger.accountOf(id);
  return { paidToFirst, paidToSecond, owed, replaced };
};
const OWED = { paidToFirst: 0n, paidToSecond: 0n, owed: 400_000n, replaced: false };

/** Every way in which `receipt` could come to count, or be reported, is refused with that error. */
async function nowhere(world: Identified, receipt: Receipt, error: string, ...args: unknown[]) {
  const { ledger, first, second, stranger, terms } = world;
  const payee = receipt.payee === first.address ? first : second;
  const payer = payee === first ? second : first;
  const signature = await signReceipt(world, payee, receipt);
  const ways = [
    () => confirm(world, payee, receipt),
    () => confirm(world, stranger, receipt, signature),
    () => report(world, receipt, payer),
    ...(agentIn(terms.common) === SILENCE && (await ledger.reportedAt(await digestOf(world, receipt))) !== 0n
      ? [() => confirmUnanswered(world, receipt)]
      : []),
  ];
  for (const way of ways)
    await expect(way())
      .to.be.revertedWithCustomError(ledger, error)
      .withArgs(...args);
}

describe("ledger", () => {
  describe("what only the template does", () => {
    it("reverts for everybody else", async () => {
      const world = await loadFixture(withAgent);
      const { ledger, first, second, agent, stranger, id } = world;
      for (const caller of [first, second, agent, stranger]) {
        const as = ledger.connect(caller);
        for (const sent of [as.owe(id, 1n), as.setPaid(id, 1n), as.carryOver(id, ZeroHash)])
          await expect(sent).to.be.revertedWithCustomError(ledger, "LedgerOnlyTemplate").withArgs(caller.address);
      }
      expect(await accountOf(world)).to.deep.equal(OWED);
    });

    it("is all that there is beside what parties do: a new function is listed here", async () => {
      const { ledger } = await loadFixture(withAgent);
      const changing = ledger.interface.fragments
        .filter((fragment): fragment is FunctionFragment => fragment.type === "function")
        .filter(({ constant }) => !constant)
        .map(({ name }) => name);
      expect(changing).to.have.members([
        "owe",
        "setPaid",
        "carryOver",
        "confirmPayment",
        "reportPayment",
        "denyPayment",
        "confirmUnanswered",
      ]);
      expect([ledger.interface.receive, ledger.interface.fallback]).to.deep.equal([false, null]);
    });

    it("is done by the template that made it: one ledger is not another's", async () => {
      const [world, other] = [await loadFixture(withAgent), await deployedStages()];
      expect(other.ledger.target).not.to.equal(world.ledger.target);
      const template = await ethers.getImpersonatedSigner(other.template);
      await networkHelpers.setBalance(other.template, 10n ** 18n);
      await expect(world.ledger.connect(template).owe(world.id, 1n))
        .to.be.revertedWithCustomError(world.ledger, "LedgerOnlyTemplate")
        .withArgs(other.template);
    });
  });

  describe("what is agreed at formation", () => {
    const refused = async (common: Partial<Common>, error: string, ...args: unknown[]) => {
      const world = await loadFixture(deployedStages);
      const terms = await stagesTerms(world, common);
      const { currency } = terms.common;
      const acceptance = await signTerms(world, world.second, terms);
      const value = currency === ZeroAddress ? PRICE : 0n;
      await expect(world.stages.connect(world.first).form(terms.common, terms.particulars, [acceptance], { value }))
        .to.be.revertedWithCustomError(world.stages, error)
        .withArgs(...args);
    };

    it("reverts with costs where nothing is held", async () => {
      for (const costsCap of [1n, 1_000n, 10_000n, 65_535n])
        await refused({ costsCap }, "AgreementCostsTooHigh", costsCap, 0n);
    });

    it("reverts with a payment agent where money moves on the chain", async () => {
      const { tenge, agent } = await loadFixture(deployedStages);
      for (const currency of [ZeroAddress, await tenge.getAddress()])
        for (const paymentAgent of [agent.address, SILENCE])
          await refused({ currency, paymentAgent }, "AgreementPaymentAgentNotAllowed", zeroPadValue(paymentAgent, 32));
    });

    it("reverts with a party, the tribunal or the template as payment agent", async () => {
      const { first, second, tribunal, template } = await loadFixture(deployedStages);
      for (const paymentAgent of [first.address, second.address, await tribunal.getAddress(), template])
        await refused({ paymentAgent }, "AgreementPaymentAgentNotAllowed", zeroPadValue(paymentAgent, 32));
    });

    it("reverts with more than an address in the agent's word, whoever that is", async () => {
      const world = await loadFixture(deployedStages);
      const { common, particulars } = await stagesTerms(world);
      for (const address of [0n, 1n, BigInt(world.agent.address)])
        for (const bit of [160n, 161n, 255n]) {
          const paymentAgent = toBeHex(address | (1n << bit), 32);
          const terms = { common: { ...common, paymentAgent }, particulars };
          const acceptance = await signTerms(world, world.second, terms);
          await expect(world.stages.connect(world.first).form(terms.common, particulars, [acceptance]))
            .to.be.revertedWithCustomError(world.stages, "AgreementPaymentAgentNotAllowed")
            .withArgs(paymentAgent);
        }
    });

    it("reverts with coin, and with more than 63 bits promised", async () => {
      const world = await loadFixture(deployedStages);
      const terms = await stagesTerms(world);
      const acceptance = await signTerms(world, world.second, terms);
      await expect(world.stages.connect(world.first).form(terms.common, terms.particulars, [acceptance], { value: 1n }))
        .to.be.revertedWithCustomError(world.stages, "AgreementWrongAmount")
        .withArgs(0n, 1n);
      await expect(formedIn(world, {}, { price: MOST + 1n }))
        .to.be.revertedWithCustomError(world.stages, "AgreementAmountTooHigh")
        .withArgs(MOST + 1n, MOST);
    });

    it("is formed (begin) once, though no purse is there that could exist already", async () => {
      const world = await loadFixture(withNobody);
      const { stages, first, second, terms, id } = world;
      const acceptance = await signTerms(world, second, terms);
      await expect(stages.connect(first).form(terms.common, terms.particulars, [acceptance]))
        .to.be.revertedWithCustomError(stages, "AgreementNotInPhase")
        .withArgs(id, Phase.Performing);
    });

    it("opens no purse, and owes nothing yet", async () => {
      const world = await formedIn(await loadFixture(deployedStages), {}, { price: MOST });
      const { stages, id } = world;
      expect(await ethers.provider.getCode(await stages.purseOf(id))).to.equal("0x");
      expect((await stages.recordOf(id)).held).to.equal(MOST);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: 0n });
      await expect(stages.connect(world.first).accept(world.terms.common, world.terms.particulars))
        .to.emit(world.ledger, "Owed")
        .withArgs(id, MOST);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: MOST });
    });
  });

  describe("what is owed", () => {
    it("is what the second party is given, and never what goes back to the first", async () => {
      const world = await loadFixture(withNobody);
      const { stages, first, second, terms, hash, id } = world;
      await stages.connect(first).payOut(terms.common, terms.particulars, 2n, 100_000n, 0n);
      expect(await accountOf(world)).to.deep.equal(OWED);
      for (const [act, owed] of [
        [async () => await stages.connect(first).surrender(terms.common, hash), PRICE - 100_000n],
        [async () => await stages.connect(second).surrender(terms.common, hash), 400_000n],
        [async () => await settle(world, { toFirst: 499_999n, toSecond: 1n }), 400_001n],
        [
          async () => {
            await dispute(world);
            return await enforced(world, { toFirst: 499_998n, toSecond: 2n });
          },
          400_002n,
        ],
      ] as const)
        await undone(async () => {
          await act();
          expect(await accountOf(world)).to.deep.equal({ ...OWED, owed });
          expect((await stages.recordOf(id)).held).to.equal(0n);
          // Nothing waits for anybody in the chain.
          for (const { address } of [first, second]) expect(await stages.creditOf(id, address)).to.equal(0n);
        });
    });
  });

  describe("confirmPayment", () => {
    it("reverts for who is neither the payee nor the agent, and has no signature of theirs", async () => {
      for (const [state, agentOf] of [
        [withNobody, () => ZeroAddress],
        [withAgent, ({ agent }: Identified) => agent.address],
        [withSilence, () => SILENCE],
      ] as const) {
        const world = await loadFixture(state);
        const { ledger, first, second, agent, stranger } = world;
        const receipt = await receiptOf(world);
        const agentsSignature = await signReceipt(world, agent, receipt);
        const wrong = [
          "0x",
          "0x" + "00".repeat(65),
          await signReceipt(world, first, receipt),
          await signReceipt(world, stranger, receipt),
          await signReceipt(world, second, { ...receipt, amount: receipt.amount - 1n }),
          ...(state === withAgent ? [] : [agentsSignature]),
        ];
        for (const by of [first, stranger])
          for (const signature of wrong)
            await expect(confirm(world, by, receipt, signature))
              .to.be.revertedWithCustomError(ledger, "LedgerNotConfirmed")
              .withArgs(second.address, agentOf(world));
        expect(await accountOf(world)).to.deep.equal(OWED);
      }
    });

    it("reverts for a stranger, who is the payee of its own receipt", async () => {
      for (const state of [withNobody, withAgent, withSilence]) {
        const world = await loadFixture(state);
        const { ledger, stranger, agent } = world;
        for (const by of [stranger, ...(state === withAgent ? [agent] : [])])
          await expect(confirm(world, by, await receiptOf(world, { payee: stranger.address })))
            .to.be.revertedWithCustomError(ledger, "LedgerOnlyParty")
            .withArgs(stranger.address);
        const isAgent = state === withAgent;
        await expect(confirm(world, agent, await receiptOf(world, { payee: ZeroAddress })))
          .to.be.revertedWithCustomError(ledger, isAgent ? "LedgerOnlyParty" : "LedgerNotConfirmed")
          .withArgs(ZeroAddress, ...(isAgent ? [] : [agentIn(world.terms.common)]));
      }
    });

    it("counts what the payee says itself, signs for others to bring, and what the agent says or signs", async () => {
      const world = await loadFixture(withAgent);
      const { ledger, first, second, agent, stranger, id } = world;
      for (const [payee, payer] of [
        [second, first],
        [first, second],
      ] as const) {
        let paid = 0n;
        for (const [by, signer] of [
          [payee, undefined],
          [agent, undefined],
          [stranger, payee],
          [payer, payee],
          [payer, agent],
          [stranger, agent],
        ] as const) {
          const receipt = await receiptOf(world, { payee: payee.address, before: paid, amount: 10n });
          const signature = signer === undefined ? "0x" : await signReceipt(world, signer, receipt);
          paid += 10n;
          await expect(confirm(world, by, receipt, signature))
            .to.emit(ledger, "PaymentConfirmed")
            .withArgs(id, payee.address, paid, Object.values(receipt));
        }
      }
      expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToFirst: 60n, paidToSecond: 60n });
    });

    it("counts what a payee signs that has code, as it and as nobody else signs", async () => {
      const here = await loadFixture(deployedStages);
      const account = (await ethers.deployContract("SmartAccount", [here.second.address])) as unknown as SmartAccount;
      const party = await account.getAddress();
      const terms = await stagesTerms(here, { second: party });
      const acceptance = await signTerms(here, here.second, terms, party);
      await here.stages.connect(here.first).form(terms.common, terms.particulars, [acceptance]);
      const world = await identified(here, terms);
      const receipt = await receiptOf(world, { payee: party });
      await expect(confirm(world, here.stranger, receipt, await signReceipt(world, here.stranger, receipt)))
        .to.be.revertedWithCustomError(here.ledger, "LedgerNotConfirmed")
        .withArgs(party, ZeroAddress);
      // The key of the account is not the account.
      await expect(confirm(world, here.second, receipt)).to.be.revertedWithCustomError(
        here.ledger,
        "LedgerNotConfirmed",
      );
      await confirm(world, here.stranger, receipt, await signReceipt(world, here.second, receipt));
      const next = await receiptOf(world, { payee: party, before: 100n });
      const call = here.ledger.interface.encodeFunctionData("confirmPayment", [terms.common, world.hash, next, "0x"]);
      await account.connect(here.second).execute(await here.ledger.getAddress(), 0n, call);
      expect((await accountOf(world)).paidToSecond).to.equal(200n);
    });

    it("counts no wrong answer of an account with code", async () => {
      const here = await loadFixture(deployedStages);
      const agent = await deployReceiver<GarbageSigner>("GarbageSigner");
      const world = await formedIn(here, { paymentAgent: await agent.getAddress() });
      const receipt = await receiptOf(world);
      for (const mode of [0, 1, 2, 3, 4, 5]) {
        await agent.setMode(mode);
        await expect(
          confirm(world, here.stranger, receipt, "0x1234", { gasLimit: 10_000_000n }),
        ).to.be.revertedWithCustomError(here.ledger, "LedgerNotConfirmed");
      }
      await agent.setMode(6);
      await confirm(world, here.stranger, receipt, "0x1234");
      expect((await accountOf(world)).paidToSecond).to.equal(100n);
    });

    it("counts what the agent signs, though a payee with code burns the gas of who asks it", async () => {
      const here = await loadFixture(deployedStages);
      const payee = await deployReceiver<GarbageSigner>("GarbageSigner");
      await payee.setMode(6);
      const party = await payee.getAddress();
      const terms = await stagesTerms(here, { second: party, paymentAgent: here.agent.address });
      await here.stages.connect(here.first).form(terms.common, terms.particulars, [{ party, signature: "0x" }]);
      const world = await identified(here, terms);
      const receipt = await receiptOf(world, { payee: party });
      const signature = await signReceipt(world, here.agent, receipt);
      await payee.setMode(2);
      await confirm(world, here.stranger, receipt, signature, { gasLimit: 500_000n });
      expect((await accountOf(world)).paidToSecond).to.equal(100n);
    });

    it("takes silence for nobody's signature, and nobody for silence", async () => {
      const world = await loadFixture(withSilence);
      const { ledger, second, stranger } = world;
      const receipt = await receiptOf(world);
      for (const signature of ["0x", "0x" + "00".repeat(65), "0x" + "00".repeat(64) + "1b", "0x" + "01".repeat(65)])
        await expect(confirm(world, stranger, receipt, signature))
          .to.be.revertedWithCustomError(ledger, "LedgerNotConfirmed")
          .withArgs(second.address, SILENCE);
      await relayed(world);
    });

    it("takes no zero signer for an agent that nobody is", async () => {
      const world = await loadFixture(withNobody);
      const receipt = await receiptOf(world);
      for (const v of ["00", "1b", "1c", "ff"])
        await expect(confirm(world, world.stranger, receipt, "0x" + "00".repeat(64) + v)).to.be.revertedWithCustomError(
          world.ledger,
          "LedgerNotConfirmed",
        );
    });

    it("adds nothing for the same receipt twice, for an earlier one that is late, or for a part of another", async () => {
      const world = await loadFixture(withNobody);
      const { ledger } = world;
      await relayed(world, { before: 0n, amount: 100n });
      await expect(relayed(world, { before: 0n, amount: 100n }))
        .to.be.revertedWithCustomError(ledger, "LedgerNotNew")
        .withArgs(100n, 100n);
      // Out of order: the later one says what came before it.
      await relayed(world, { before: 150n, amount: 25n });
      expect((await accountOf(world)).paidToSecond).to.equal(175n);
      for (const [before, amount] of [
        [100n, 50n],
        [150n, 25n],
        [150n, 0n],
        [0n, 175n],
      ] as const)
        await expect(relayed(world, { before, amount }))
          .to.be.revertedWithCustomError(ledger, "LedgerNotNew")
          .withArgs(175n, before + amount);
      // One that overlaps adds what is new in it.
      await relayed(world, { before: 160n, amount: 20n });
      expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToSecond: 180n });
    });

    it("reverts rather than count more than 63 bits", async () => {
      const world = await loadFixture(withNobody);
      await expect(relayed(world, { before: 1n, amount: MOST }))
        .to.be.revertedWithCustomError(world.ledger, "LedgerNotNew")
        .withArgs(0n, MOST + 1n);
      await expect(relayed(world, { before: MOST, amount: MOST }))
        .to.be.revertedWithCustomError(world.ledger, "LedgerNotNew")
        .withArgs(0n, 2n * MOST);
      await relayed(world, { before: 0n, amount: MOST });
      await expect(relayed(world, { before: MOST, amount: 1n })).to.be.revertedWithCustomError(
        world.ledger,
        "LedgerNotNew",
      );
    });

    it("counts it for the party, the agreement, the ledger and the chain that it is signed for, and no other", async () => {
      const world = await loadFixture(withNobody);
      const { ledger, first, second, stranger } = world;
      const twin = await formedIn(world);
      const elsewhere = await deployedStages();
      const receipt = await receiptOf(world);
      const signatures = [
        await signReceipt(twin, second, receipt),
        await signReceipt({ ...world, ledger: elsewhere.ledger }, second, receipt),
        await signReceipt({ ...world, ledger: world.stages as unknown as Ledger }, second, receipt),
        await signReceipt(world, second, receipt, 1n),
        await signReceipt(world, second, { ...receipt, finding: 1n }),
        await signReceipt(world, second, { ...receipt, payee: first.address }),
        await signReceipt(world, second, { ...receipt, obligation: ZeroHash }),
        await signReceipt(world, second, { ...receipt, before: 1n }),
        await signReceipt(world, second, { ...receipt, paidOn: receipt.paidOn - 1n }),
        await signReceipt(world, second, { ...receipt, bankDocument: ZeroHash }),
        (await signTerms(world, second, world.terms)).signature,
      ];
      for (const signature of signatures)
        await expect(confirm(world, stranger, receipt, signature)).to.be.revertedWithCustomError(
          ledger,
          "LedgerNotConfirmed",
        );
      expect(await digestOf(world, receipt)).not.to.equal(await digestOf(twin, receipt));
    });

    it("does nothing to the agreement, nor to the other party's account", async () => {
      const world = await loadFixture(withNobody);
      const before = await world.stages.recordOf(world.id);
      await relayed(world);
      expect(await world.stages.recordOf(world.id)).to.deep.equal(before);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToSecond: 100n });
      expect(await world.stages.restOf(world.id)).to.equal(restOf(0n, 100n, 1n));
    });
  });

  describe("when a receipt counts", () => {
    it("not before the agreement is formed, nor if its offer was withdrawn", async () => {
      const here = await loadFixture(deployedStages);
      const world = await identified(here, await stagesTerms(here));
      await nowhere(world, await receiptOf(world), "LedgerNotInPhase", world.id);
      await here.stages.connect(here.first).withdrawOffer(world.terms.common, world.hash);
      await nowhere(world, await receiptOf(world), "LedgerNotInPhase", world.id);
    });

    it("not where money moves on the chain", async () => {
      const here = await loadFixture(deployedStages);
      for (const currency of [ZeroAddress, await here.tenge.getAddress()]) {
        const world = await formedIn(here, { currency });
        await nowhere(world, await receiptOf(world), "LedgerMoneyOnChain", currency);
        expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: 0n });
      }
    });

    it("not in another turn, nor paid in the future", async () => {
      const world = await loadFixture(reported);
      await nowhere(world, await receiptOf(world, { finding: 1n }), "LedgerFoundOtherwise", 0n, 1n);
      const now = BigInt(await time.latest());
      const receipt = await receiptOf(world, { paidOn: now + 101n });
      await at(now + 100n);
      await expect(confirm(world, world.second, receipt))
        .to.be.revertedWithCustomError(world.ledger, "LedgerPaidInFuture")
        .withArgs(receipt.paidOn);
      await at(now + 101n);
      await confirm(world, world.second, receipt);
      await nowhere(world, await receiptOf(world, { paidOn: 2n ** 40n - 1n }), "LedgerPaidInFuture", 2n ** 40n - 1n);
    });

    it("not while a human is asked, during performance or after it, whoever asked", async () => {
      const world = await loadFixture(reported);
      const { stages, first, second, terms, receipt, id } = world;
      for (const by of [first, second])
        for (const isClosed of [false, true])
          await undone(async () => {
            if (isClosed) await stages.connect(first).accept(terms.common, terms.particulars);
            await dispute(world, by);
            await time.increase(6n * DAY);
            for (const finding of [0n, 1n]) await nowhere(world, { ...receipt, finding }, "LedgerNotInPhase", id);
          });
    });

    it("after the agreement has ended too, however it ended", async () => {
      const world = await loadFixture(withAgent);
      const { stages, first, second, terms, hash } = world;
      for (const end of [
        async () => await stages.connect(first).accept(terms.common, terms.particulars),
        async () => await stages.connect(second).surrender(terms.common, hash),
        async () => await settle(world, { toSecond: PRICE - 400_000n }),
      ])
        await undone(async () => {
          await end();
          expect((await stages.recordOf(world.id)).phase).to.equal(Phase.Closed);
          await relayed(world);
          await report(world, await receiptOf(world, { before: 100n }));
          expect((await accountOf(world)).paidToSecond).to.equal(100n);
        });
    });

    it("in the agreement that an amendment made, and no more in the old one: the account goes over", async () => {
      const world = await loadFixture(withNobody);
      const { ledger, id, second, stranger } = world;
      await relayed(world, { payee: second.address, amount: 100n });
      await confirm(world, world.first, await receiptOf(world, { payee: world.first.address, amount: 7n }));
      const signed = await receiptOf(world, { before: 100n, amount: 1n });
      const signature = await signReceipt(world, second, signed);
      const { next, sent } = await amended(world, PRICE, { reviewPeriod: 6n * DAY });
      await sent;
      const account = { ...OWED, paidToFirst: 7n, paidToSecond: 100n };
      expect(await accountOf(next)).to.deep.equal(account);
      expect(await accountOf(world)).to.deep.equal({ ...account, replaced: true });
      expect(await world.stages.restOf(next.id)).to.equal(restOf(7n, 100n));
      for (const parts of [{ before: 100n }, { before: 0n, amount: MOST }, { payee: world.first.address, before: 9n }])
        await nowhere(world, await receiptOf(world, parts), "LedgerReplaced", id);
      await expect(confirm(next, stranger, signed, signature)).to.be.revertedWithCustomError(
        ledger,
        "LedgerNotConfirmed",
      );
      await expect(relayed(next, { amount: 100n })).to.be.revertedWithCustomError(ledger, "LedgerNotNew");
      await relayed(next, { before: 100n, amount: 1n });
      expect(await accountOf(next)).to.deep.equal({ ...account, paidToSecond: 101n });
    });

    it("in a replacement of a replacement, also of a disputed one", async () => {
      const world = await loadFixture(withNobody);
      await relayed(world);
      const { next, sent } = await amended(world, PRICE);
      await sent;
      await dispute(next);
      const { next: last, sent: again } = await amended(next, PRICE);
      await again;
      expect(await accountOf(last)).to.deep.equal({ ...OWED, paidToSecond: 100n });
      expect((await accountOf(next)).replaced).to.equal(true);
      await relayed(last, { before: 100n });
    });
  });

  describe("reportPayment", () => {
    it("reverts for who is not the payer of that receipt", async () => {
      const world = await loadFixture(withAgent);
      const { ledger, second, agent, stranger } = world;
      const receipt = await receiptOf(world);
      for (const by of [second, agent, stranger])
        await expect(report(world, receipt, by))
          .to.be.revertedWithCustomError(ledger, "LedgerOnlyParty")
          .withArgs(by.address);
      // Of a payee that is no party neither is the payer.
      await expect(report(world, { ...receipt, payee: stranger.address }))
        .to.be.revertedWithCustomError(ledger, "LedgerOnlyParty")
        .withArgs(stranger.address);
    });

    it("reverts when it is reported or denied already, and when nothing is new in it", async () => {
      const world = await loadFixture(reported);
      const { ledger, receipt, since } = world;
      await expect(report(world, receipt)).to.be.revertedWithCustomError(ledger, "LedgerReported").withArgs(since);
      await deny(world, receipt);
      await expect(report(world, receipt))
        .to.be.revertedWithCustomError(ledger, "LedgerDenied")
        .withArgs(await digestOf(world, receipt));
      await relayed(world, { amount: 100n });
      await expect(report(world, await receiptOf(world, { amount: 100n, paidOn: 1n })))
        .to.be.revertedWithCustomError(ledger, "LedgerNotNew")
        .withArgs(100n, 100n);
    });

    it("notes the moment and counts nothing, whoever confirms payments", async () => {
      for (const state of [withNobody, withAgent, withSilence]) {
        const world = await loadFixture(state);
        const { ledger, first, second, id } = world;
        for (const [payee, payer] of [
          [second, first],
          [first, second],
        ] as const) {
          const receipt = await receiptOf(world, { payee: payee.address });
          const digest = await digestOf(world, receipt);
          expect(await ledger.reportedAt(digest)).to.equal(0n);
          await expect(report(world, receipt, payer))
            .to.emit(ledger, "PaymentReported")
            .withArgs(id, payee.address, digest, Object.values(receipt));
          expect(await ledger.reportedAt(digest)).to.equal(await time.latest());
        }
        expect(await accountOf(world)).to.deep.equal(OWED);
      }
    });
  });

  describe("denyPayment", () => {
    it("reverts for who is not the payee", async () => {
      const world = await loadFixture(reported);
      for (const by of [world.first, world.agent, world.stranger])
        await expect(deny(world, world.receipt, by))
          .to.be.revertedWithCustomError(world.ledger, "LedgerOnlyParty")
          .withArgs(by.address);
    });

    it("reverts when it is not reported, or denied already", async () => {
      const world = await loadFixture(reported);
      const { ledger, stranger, receipt } = world;
      for (const [other, by] of [
        [{ ...receipt, amount: 99n }, world.second],
        [{ ...receipt, payee: stranger.address }, stranger],
      ] as const)
        await expect(deny(world, other, by))
          .to.be.revertedWithCustomError(ledger, "LedgerNotReported")
          .withArgs(await digestOf(world, other));
      await deny(world, receipt);
      await expect(deny(world, receipt))
        .to.be.revertedWithCustomError(ledger, "LedgerNotReported")
        .withArgs(await digestOf(world, receipt));
    });

    it("takes the report away: it never counts by silence, and does when the payee confirms it after all", async () => {
      const world = await loadFixture(reported);
      const { ledger, second, receipt, id } = world;
      const digest = await digestOf(world, receipt);
      await expect(deny(world, receipt)).to.emit(ledger, "PaymentDenied").withArgs(id, second.address, digest);
      expect(await ledger.reportedAt(digest)).to.equal(0n);
      await time.increase(30n * DAY);
      await expect(confirmUnanswered(world, receipt)).to.be.revertedWithCustomError(ledger, "LedgerConditionsNotMet");
      await confirm(world, second, receipt);
      expect((await accountOf(world)).paidToSecond).to.equal(100n);
    });

    it("is possible up to the moment at which silence confirms, also while a human is asked", async () => {
      const world = await loadFixture(reported);
      await undone(async () => {
        await at(world.since + world.terms.common.reviewPeriod);
        await deny(world, world.receipt);
      });
      await dispute(world, world.first);
      await deny(world, world.receipt);
      expect(await world.ledger.reportedAt(await digestOf(world, world.receipt))).to.equal(0n);
    });
  });

  describe("confirmUnanswered", () => {
    it("reverts where silence says nothing", async () => {
      for (const state of [withNobody, withAgent]) {
        const world = await loadFixture(state);
        const receipt = await receiptOf(world);
        await report(world, receipt);
        await time.increase(30n * DAY);
        await expect(confirmUnanswered(world, receipt))
          .to.be.revertedWithCustomError(world.ledger, "LedgerSilenceSaysNothing")
          .withArgs(agentIn(world.terms.common));
      }
    });

    it("reverts for what was not reported, saying on what", async () => {
      const world = await loadFixture(withSilence);
      const receipt = await receiptOf(world);
      const now = BigInt(await time.latest()) + 5n;
      await at(now);
      await expect(confirmUnanswered(world, receipt))
        .to.be.revertedWithCustomError(world.ledger, "LedgerConditionsNotMet")
        .withArgs(UNANSWERED, [
          [REPORTED, 0n, 1n, false],
          [TIME, now, world.terms.common.reviewPeriod, true],
        ]);
    });

    it("counts one second after the wait and not at its end, decided on what is shown, whoever calls", async () => {
      const world = await loadFixture(reported);
      const { ledger, first, second, stranger, terms, hash, receipt, since, id } = world;
      const limit = since + terms.common.reviewPeriod;
      const decidedOn = (moment: bigint) => [
        [REPORTED, since, 1n, true],
        [TIME, moment, limit, moment > limit],
      ];
      const shownAt = async (moment: bigint) => {
        await time.increaseTo(moment);
        return await ledger.unansweredFactors(terms.common, hash, receipt);
      };
      await undone(async () => {
        expect(await shownAt(limit)).to.deep.equal(decidedOn(limit));
      });
      await at(limit);
      await expect(confirmUnanswered(world, receipt))
        .to.be.revertedWithCustomError(ledger, "LedgerConditionsNotMet")
        .withArgs(UNANSWERED, decidedOn(limit));
      for (const by of [first, second, stranger])
        await undone(async () => {
          await at(limit + 1n);
          const sent = confirmUnanswered(world, receipt, by);
          await expect(sent)
            .to.emit(ledger, "AutomaticDecision")
            .withArgs(id, UNANSWERED, decidedOn(limit + 1n));
          await expect(sent)
            .to.emit(ledger, "PaymentConfirmed")
            .withArgs(id, second.address, 100n, Object.values(receipt));
          expect(await shownAt(limit + 2n)).to.deep.equal(decidedOn(limit + 2n));
          await expect(confirmUnanswered(world, receipt)).to.be.revertedWithCustomError(ledger, "LedgerNotNew");
        });
    });

    it("counts nothing that the payee has confirmed meanwhile", async () => {
      const world = await loadFixture(reported);
      await relayed(world, { amount: 100n, paidOn: 1n });
      await time.increase(6n * DAY);
      await expect(confirmUnanswered(world, world.receipt))
        .to.be.revertedWithCustomError(world.ledger, "LedgerNotNew")
        .withArgs(100n, 100n);
    });

    it("counts no more than the payment itself: what was paid before it is confirmed first, or not at all", async () => {
      const world = await loadFixture(reported);
      const { ledger, receipt } = world;
      const next = await receiptOf(world, { before: 100n, amount: 20n });
      await report(world, next);
      await time.increase(world.terms.common.reviewPeriod + 1n);
      await expect(confirmUnanswered(world, next))
        .to.be.revertedWithCustomError(ledger, "LedgerNotPaidBefore")
        .withArgs(0n, 100n);
      await undone(async () => {
        await confirmUnanswered(world, receipt);
        await confirmUnanswered(world, next);
        expect((await accountOf(world)).paidToSecond).to.equal(120n);
      });
      await deny(world, receipt);
      await expect(confirmUnanswered(world, next)).to.be.revertedWithCustomError(ledger, "LedgerNotPaidBefore");
    });

    it("counts nothing that was reported before a human found something, and all that was if nothing was found", async () => {
      const world = await loadFixture(reported);
      await dispute(world);
      await time.increase(6n * DAY);
      for (const [paid, final] of [
        [1n, 0n],
        [1n, FINAL],
        [0n, FINAL],
      ] as const)
        await undone(async () => {
          await enforced(world, { then: Then.Resume, rest: toBeHex(BigInt(restOf(0n, paid, 1n)) | final, 32) });
          await nowhere(world, world.receipt, "LedgerFoundOtherwise", 1n, 0n);
          expect((await accountOf(world)).paidToSecond).to.equal(paid);
          expect(await world.stages.restOf(world.id)).to.equal(restOf(0n, paid, 1n));
        });
      await expect(enforced(world, { then: Then.Resume, rest: restOf(0n, 0n, 1n) })).not.to.emit(
        world.ledger,
        "PaidFound",
      );
      await confirmUnanswered(world, world.receipt);
      expect((await accountOf(world)).paidToSecond).to.equal(100n);
    });

    it("counts up to what is owed, promised and was paid back, and not a unit more", async () => {
      const world = await loadFixture(withSilence);
      await confirm(world, world.first, await receiptOf(world, { payee: world.first.address, amount: 7n }));
      const due = PRICE + 7n;
      const after = world.terms.common.reviewPeriod + 1n;
      const [most, more] = [await receiptOf(world, { amount: due }), await receiptOf(world, { amount: due + 1n })];
      for (const receipt of [most, more]) await report(world, receipt);
      await time.increase(after);
      await expect(confirmUnanswered(world, more))
        .to.be.revertedWithCustomError(world.ledger, "LedgerMoreThanDue")
        .withArgs(due, due + 1n);
      await confirmUnanswered(world, most);
    });

    it("counts for the first party in the same way", async () => {
      const world = await loadFixture(withSilence);
      const receipt = await receiptOf(world, { payee: world.first.address });
      await report(world, receipt, world.second);
      await time.increase(world.terms.common.reviewPeriod + 1n);
      // What the second party was paid too much is all that it can owe.
      for (const [paid, due] of [
        [0n, 0n],
        [400_099n, 99n],
      ] as const)
        await undone(async () => {
          if (paid !== 0n) await relayed(world, { amount: paid });
          await expect(confirmUnanswered(world, receipt))
            .to.be.revertedWithCustomError(world.ledger, "LedgerMoreThanDue")
            .withArgs(due, 100n);
        });
      await relayed(world, { amount: 400_100n });
      await confirmUnanswered(world, receipt);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToFirst: 100n, paidToSecond: 400_100n });
    });
  });

  describe("what a human finds of payments", () => {
    it("an award says it, up or down, and receipts go on from there", async () => {
      const world = await loadFixture(withNobody);
      const { stages, ledger, id } = world;
      await relayed(world, { amount: 300n });
      for (const [toFirst, toSecond, stage] of [
        [5n, 200n, 4n],
        [0n, 0n, 0n],
        [MOST, 2n ** 64n - 1n, 2n ** 128n - 1n],
        [0n, 100n, 1n],
      ] as const) {
        await dispute(world);
        const rest = restOf(toFirst, toSecond, stage);
        await expect(enforced(world, { then: Then.Resume, rest }))
          .to.emit(ledger, "PaidFound")
          .withArgs(id, toFirst, toSecond);
        expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToFirst: toFirst, paidToSecond: toSecond });
        expect(await stages.restOf(id)).to.equal(rest);
      }
      expect((await ledger.accountOf(id)).finding).to.equal(4n);
      await relayed(world, { before: 100n, amount: 1n });
      expect(await stages.restOf(id)).to.equal(restOf(0n, 101n, 1n));
      await stages.connect(world.first).payOut(world.terms.common, world.terms.particulars, 3n, 0n, 1n);
      expect(await stages.restOf(id)).to.equal(restOf(0n, 101n, 3n));
    });

    it("an award on an agreement that is closed says it too, and one that stays leaves the dispute", async () => {
      const world = await loadFixture(withNobody);
      const { stages, first, terms, id } = world;
      await stages.connect(first).accept(terms.common, terms.particulars);
      await relayed(world, { amount: 300n });
      await dispute(world);
      await enforced(world, { then: Then.Stay, rest: restOf(1n, 2n) });
      await nowhere(world, await receiptOf(world, { before: 300n }), "LedgerNotInPhase", id);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: PRICE, paidToFirst: 1n, paidToSecond: 2n });
      await enforced(world, { rest: restOf(0n, 250n) });
      await relayed(world, { before: 250n, amount: 750n });
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: PRICE, paidToSecond: 1_000n });
    });

    it("a receipt of before does not count after it, though it was signed for more", async () => {
      const world = await loadFixture(withNobody);
      const receipt = await receiptOf(world, { amount: 999n });
      const signature = await signReceipt(world, world.second, receipt);
      await dispute(world);
      await enforced(world, { then: Then.Resume, rest: toBeHex(FINAL, 32) });
      await expect(confirm(world, world.stranger, receipt, signature))
        .to.be.revertedWithCustomError(world.ledger, "LedgerFoundOtherwise")
        .withArgs(1n, 0n);
    });

    it("an award gives no costs, and what it gives the second party is owed", async () => {
      const world = await loadFixture(withNobody);
      await dispute(world);
      await expect(enforced(world, { costs: 1n, toSecond: 599_999n }))
        .to.be.revertedWithCustomError(world.stages, "AgreementCostsTooHigh")
        .withArgs(1n, 0n);
      await enforced(world, { toSecond: 600_000n, rest: restOf(0n, 1n) });
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: PRICE, paidToSecond: 1n });
    });

    it("a settlement while performing repeats what is paid, and one that does not is refused", async () => {
      const world = await loadFixture(withNobody);
      const { stages, id } = world;
      await relayed(world, { amount: 300n });
      for (const rest of [restOf(0n, 0n), restOf(0n, 299n, 7n), restOf(1n, 300n), restOf(300n, 0n)])
        await expect(settle(world, { then: Then.Resume, rest }))
          .to.be.revertedWithCustomError(stages, "AgreementPaidOtherwise")
          .withArgs(restOf(0n, 300n), rest);
      await settle(world, { toSecond: 1n, then: Then.Resume, rest: restOf(0n, 300n, 7n) });
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: 400_001n, paidToSecond: 300n });
      expect(await stages.restOf(id)).to.equal(restOf(0n, 300n, 7n));
    });

    it("a settlement that was signed before a receipt came does not undo it", async () => {
      const world = await loadFixture(withNobody);
      const { stages, first, second, terms, hash, id } = world;
      const d = disposition({ toSecond: 600_000n });
      const acceptance = await signSettlement(world, second, {
        agreement: id,
        turn: 0n,
        disposition: d,
        validUntil: FOREVER,
      });
      await relayed(world, { amount: 300n });
      await expect(stages.connect(first).settle(terms.common, hash, d, FOREVER, [acceptance]))
        .to.be.revertedWithCustomError(stages, "AgreementPaidOtherwise")
        .withArgs(restOf(0n, 300n), ZeroHash);
    });

    it("a settlement in a dispute says what was paid, also less", async () => {
      const world = await loadFixture(withNobody);
      await relayed(world, { amount: 300n });
      await dispute(world);
      await expect(settle(world, { then: Then.Resume, rest: restOf(2n, 1n, 5n) }))
        .to.emit(world.ledger, "PaidFound")
        .withArgs(world.id, 2n, 1n);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, paidToFirst: 2n, paidToSecond: 1n });
      expect(await world.stages.restOf(world.id)).to.equal(restOf(2n, 1n, 5n));
    });

    it("of an agreement on the chain nothing is said: its whole word is the template's", async () => {
      const here = await loadFixture(deployedStages);
      const world = await formedIn(here, { currency: ZeroAddress });
      const rest = restOf(3n, 4n, 5n);
      await settle(world, { then: Then.Resume, rest });
      expect(await here.stages.restOf(world.id)).to.equal(rest);
      expect(await accountOf(world)).to.deep.equal({ ...OWED, owed: 0n });
    });
  });

  it("tells its domain, so that a wallet shows what is signed", async () => {
    const { ledger } = await loadFixture(deployedStages);
    const { name, version, chainId, verifyingContract } = await ledger.eip712Domain();
    expect({ name, version, chainId: Number(chainId), verifyingContract }).to.deep.equal(
      await domainOf(ledger, "Biy Receipts"),
    );
    expect(OUTSIDE).to.equal(SILENCE);
  });
});
