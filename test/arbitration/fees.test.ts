import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import {
  DAY,
  deployed,
  disposition,
  ethers,
  formedSale,
  Phase,
  PRICE,
  Stage,
  time,
  type CaseWorld,
} from "../fixtures.ts";
import {
  award,
  caseUnder,
  closeRecord,
  deliberatedCase,
  deliberatedCaseOfThree,
  enforceAward,
  giveReasons,
  openCase,
  openedCase,
  performingSale,
  publishRules,
  seatedCase,
  seatThree,
  state,
  type Signer,
} from "./cases.ts";

const ADVANCE = 1_000n;
const COSTS = 1_000_001n;
const WITH_COSTS = disposition({ toFirst: PRICE - COSTS, costs: COSTS });
const WITHOUT_COSTS = disposition({ toFirst: PRICE });

const due = ({ tribunal }: CaseWorld, owner: { address: string }, currency = ZeroAddress) =>
  tribunal.dueTo(currency, owner.address);
const distribute = ({ tribunal, terms, hash, caseId }: CaseWorld) => tribunal.distribute(caseId, terms.common, hash);
const pay = ({ tribunal, buyer, caseId }: CaseWorld, value = ADVANCE) =>
  tribunal.connect(buyer).payAdvance(caseId, { value });

/** The fee is in a token of the given kind, which everybody has and has approved. */
async function caseInToken(kind: "TestTenge" | "FeeToken" | "BonusToken" | "BurningToken"): Promise<CaseWorld> {
  const world = await deployed();
  const token = await ethers.deployContract(kind);
  const feeCurrency = await token.getAddress();
  for (const payer of [world.buyer, world.stranger]) {
    await token.getFunction("mint")(payer.address, 10n ** 9n);
    await token.connect(payer).getFunction("approve")(await world.tribunal.getAddress(), 10n ** 9n);
  }
  const rules = await publishRules(world, { feeCurrency, advance: 777n });
  const opened = await openCase(await formedSale({ rules }, {}, world));
  return { ...opened, rulesContent: { ...world.rulesContent, feeCurrency, advance: 777n } };
}
const caseInTenge = (): Promise<CaseWorld> => caseInToken("TestTenge");
const caseInFeeToken = (): Promise<CaseWorld> => caseInToken("FeeToken");
const caseInBurningToken = (): Promise<CaseWorld> => caseInToken("BurningToken");
async function caseInBonusToken(): Promise<CaseWorld> {
  const world = await caseInToken("BonusToken");
  const token = await ethers.getContractAt("BonusToken", world.rulesContent.feeCurrency);
  await token.getFunction("setHostile")(true);
  return world;
}

async function coinCaseOfThree(): Promise<CaseWorld> {
  const world = await caseUnder({ seats: 3n }, { currency: ZeroAddress });
  await seatThree(world);
  await closeRecord(world);
  return world;
}

async function reasoned(world: CaseWorld, d = WITHOUT_COSTS, signers: Signer[] = [world.a]): Promise<CaseWorld> {
  await award(world, d, signers);
  await giveReasons(world, signers);
  return world;
}

describe("Fees", () => {
  describe("payAdvance", () => {
    it("reverts when there is no such case, or its award is made", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, buyer, caseId } = world;
      await expect(tribunal.connect(buyer).payAdvance(ZeroHash, { value: ADVANCE }))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(ZeroHash, 0n);
      await award(world, WITHOUT_COSTS);
      await expect(pay(world))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Awarded);
    });

    it("reverts when the case is settled", async () => {
      const world = await state(openedCase);
      await world.sale.connect(world.buyer).surrender(world.terms.common, world.hash);
      await world.tribunal.conclude(world.caseId);
      await expect(pay(world))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
        .withArgs(world.caseId, Stage.Settled);
    });

    it("reverts when it is paid already", async () => {
      const world = await state(openedCase);
      await pay(world);
      await expect(world.tribunal.connect(world.stranger).payAdvance(world.caseId, { value: ADVANCE }))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalAdvanceNotDue")
        .withArgs();
    });

    it("reverts when the coin sent is another amount", async () => {
      const world = await state(openedCase);
      for (const value of [0n, ADVANCE - 1n, ADVANCE + 1n]) {
        await expect(pay(world, value))
          .to.be.revertedWithCustomError(world.tribunal, "TribunalWrongAmount")
          .withArgs(ADVANCE, value);
      }
    });

    it("reverts when coin comes where a token is due", async () => {
      const world = await state(caseInTenge);
      await expect(pay(world, 1n))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalWrongAmount")
        .withArgs(0n, 1n);
    });

    it("reverts when the token keeps a part for itself", async () => {
      const world = await state(caseInFeeToken);
      await expect(pay(world, 0n))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalWrongAmount")
        .withArgs(777n, 770n);
    });

    it("reverts when more of the token arrives", async () => {
      const world = await state(caseInBonusToken);
      await expect(pay(world, 0n))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalWrongAmount")
        .withArgs(777n, 778n);
    });

    it("takes coin from anyone, and remembers who paid", async () => {
      const world = await state(openedCase);
      const { tribunal, stranger, caseId } = world;
      const call = tribunal.connect(stranger).payAdvance(caseId, { value: ADVANCE });
      await expect(call).to.emit(tribunal, "AdvancePaid").withArgs(caseId, stranger.address, ADVANCE);
      await expect(call).to.changeEtherBalances(ethers, [stranger, tribunal], [-ADVANCE, ADVANCE]);
      const { advance, payer } = await tribunal.caseOf(caseId);
      expect([advance, payer]).to.deep.equal([ADVANCE, stranger.address]);
    });

    it("takes exactly the amount in a token", async () => {
      const world = await state(caseInTenge);
      const { tribunal, buyer, rulesContent } = world;
      const token = await ethers.getContractAt("TestTenge", rulesContent.feeCurrency);
      await expect(pay(world, 0n)).to.changeTokenBalances(ethers, token, [buyer, tribunal], [-777n, 777n]);
    });

    it("takes it as late as during deliberation", async () => {
      const world = await state(deliberatedCase);
      await pay(world);
      expect((await world.tribunal.caseOf(world.caseId)).advance).to.equal(ADVANCE);
    });

    it("never blocks: without it a case is decided and the award carried out", async () => {
      const world = await state(deliberatedCase);
      await reasoned(world, WITH_COSTS);
      await enforceAward(world, WITH_COSTS);
      expect((await world.sale.recordOf(world.id)).phase).to.equal(Phase.Closed);
    });
  });

  describe("distribute", () => {
    it("reverts before the case is over", async () => {
      const world = await state(deliberatedCase);
      for (const stage of [Stage.Deliberation, Stage.Awarded]) {
        await expect(distribute(world))
          .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
          .withArgs(world.caseId, stage);
        if (stage === Stage.Deliberation) await award(world, WITHOUT_COSTS);
      }
    });

    it("reverts when nothing was advanced and the award gave no costs", async () => {
      const world = await state(deliberatedCase);
      await reasoned(world);
      await enforceAward(world, WITHOUT_COSTS);
      await expect(distribute(world)).to.be.revertedWithCustomError(world.tribunal, "TribunalNothingToPay").withArgs();
    });

    it("reverts when the parties ended the dispute and nothing was advanced", async () => {
      const world = await state(openedCase);
      await world.sale.connect(world.buyer).surrender(world.terms.common, world.hash);
      await world.tribunal.conclude(world.caseId);
      await expect(distribute(world)).to.be.revertedWithCustomError(world.tribunal, "TribunalNothingToPay").withArgs();
    });

    it("reverts while the award isn't carried out: its costs may still come", async () => {
      const world = await state(deliberatedCase);
      await pay(world);
      await reasoned(world, WITH_COSTS);
      for (const wait of [1n, 100n * DAY]) {
        await time.increase(wait);
        await expect(distribute(world))
          .to.be.revertedWithCustomError(world.tribunal, "TribunalPending")
          .withArgs(world.caseId);
      }
    });

    it("gives the advance to the arbiter when the award gave no costs, once", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, a, buyer, caseId } = world;
      await pay(world);
      await reasoned(world);
      await enforceAward(world, WITHOUT_COSTS);
      await expect(distribute(world)).to.emit(tribunal, "FeeDue").withArgs(caseId, a.address, ZeroAddress, ADVANCE);
      expect([await due(world, a), await due(world, buyer)]).to.deep.equal([ADVANCE, 0n]);
      await expect(distribute(world)).to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay").withArgs();
    });

    it("takes a token's advance though the tribunal holds some, and adds up what each is due", async () => {
      const world = await state(caseInTenge);
      const { tribunal, rulesContent, buyer, stranger, caseId } = world;
      for (const [owing, total] of [
        [world, 777n],
        [await openCase(await formedSale({ rules: world.terms.common.rules }, {}, world)), 2n * 777n],
      ] as const) {
        await tribunal.connect(stranger).payAdvance(owing.caseId);
        await tribunal.connect(buyer).withdrawClaim(owing.caseId);
        expect(await due(world, stranger, rulesContent.feeCurrency)).to.equal(total);
      }
      expect((await tribunal.caseOf(caseId)).advance).to.equal(0n);
    });

    it("gives costs from the purse to the arbiter, and the advance back to who paid it", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, sale, tenge, a, buyer, terms, id, caseId } = world;
      await pay(world);
      await reasoned(world, WITH_COSTS);
      await enforceAward(world, WITH_COSTS);
      const call = distribute(world);
      await expect(call).to.emit(tribunal, "FeeDue").withArgs(caseId, a.address, terms.common.currency, COSTS);
      await expect(call).to.emit(tribunal, "AdvanceReturned").withArgs(caseId, buyer.address, ADVANCE);
      await expect(call).to.changeTokenBalances(ethers, tenge, [a, await sale.purseOf(id)], [COSTS, -COSTS]);
      expect([await due(world, a), await due(world, buyer)]).to.deep.equal([0n, ADVANCE]);
      expect(await sale.costsOf(id, 1n)).to.equal(0n);
      await expect(distribute(world)).to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay").withArgs();
    });

    it("gives costs though nothing was advanced", async () => {
      const world = await state(deliberatedCase);
      await reasoned(world, WITH_COSTS);
      await enforceAward(world, WITH_COSTS);
      const call = distribute(world);
      await expect(call).to.changeTokenBalances(ethers, world.tenge, [world.a], [COSTS]);
      await expect(call).not.to.emit(world.tribunal, "AdvanceReturned");
    });

    it("shares equally among those who signed, with what does not divide to the first of them", async () => {
      for (const [picks, shares] of [
        [
          [0, 1, 2],
          [334n, 333n, 333n],
        ],
        [
          [1, 2],
          [0n, 500n, 500n],
        ],
        [
          [0, 2],
          [500n, 0n, 500n],
        ],
      ] as const) {
        const world = await state(deliberatedCaseOfThree);
        const panel = [world.a, world.b, world.c];
        await pay(world);
        await reasoned(
          world,
          WITHOUT_COSTS,
          panel.map((signer, seat) => ((picks as readonly number[]).includes(seat) ? signer : undefined)),
        );
        await enforceAward(world, WITHOUT_COSTS);
        await distribute(world);
        expect(await Promise.all(panel.map((arbiter) => due(world, arbiter)))).to.deep.equal(shares);
      }
    });

    it("shares odd costs from the purse in the same way", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { a, b, c } = world;
      const costs = disposition({ toFirst: PRICE - 8n, costs: 8n });
      await reasoned(world, costs, [a, b, c]);
      await enforceAward(world, costs);
      await expect(distribute(world)).to.changeTokenBalances(ethers, world.tenge, [a, b, c], [4n, 2n, 2n]);
    });

    it("gives a share of nothing to nobody", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, terms, caseId } = world;
      const costs = disposition({ toFirst: PRICE - 1n, costs: 1n });
      await reasoned(world, costs, [a, b, undefined]);
      await enforceAward(world, costs);
      const receipt = await (await distribute(world)).wait();
      const fees = receipt!.logs.filter((log) => log.topics[0] === tribunal.interface.getEvent("FeeDue").topicHash);
      expect(fees.length).to.equal(1);
      await expect(distribute(world)).to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay").withArgs();
      expect(await due(world, b, terms.common.currency)).to.equal(0n);
      expect((await tribunal.caseOf(caseId)).signed).to.equal(3n);
    });

    it("gives the advance to the arbiters when the parties end the dispute after the reasons", async () => {
      const world = await state(deliberatedCase);
      await pay(world);
      await reasoned(world, WITH_COSTS);
      await world.sale.connect(world.buyer).surrender(world.terms.common, world.hash);
      await distribute(world);
      expect([await due(world, world.a), await due(world, world.buyer)]).to.deep.equal([ADVANCE, 0n]);
    });

    it("gives the advance back when the parties ended the dispute before", async () => {
      const world = await state(seatedCase);
      const { tribunal, stranger, sale, seller, terms, hash, caseId } = world;
      await tribunal.connect(stranger).payAdvance(caseId, { value: ADVANCE });
      await sale.connect(seller).surrender(terms.common, hash);
      await tribunal.conclude(caseId);
      await expect(distribute(world)).to.emit(tribunal, "AdvanceReturned").withArgs(caseId, stranger.address, ADVANCE);
      expect([await due(world, stranger), await due(world, world.a)]).to.deep.equal([ADVANCE, 0n]);
    });

    it("reverts for a claim that was withdrawn: what the claimant advanced is the other party's", async () => {
      const world = await state(openedCase);
      const { tribunal, seller, buyer, caseId } = world;
      await pay(world);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      expect([await due(world, seller), await due(world, buyer)]).to.deep.equal([ADVANCE, 0n]);
      await expect(distribute(world))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Withdrawn);
    });

    it("gives costs in coin to all who signed", async () => {
      const world = await state(coinCaseOfThree);
      const { sale, tribunal, a, b, c, terms, hash, id } = world;
      const costs = disposition({ toFirst: PRICE - 9n, costs: 9n });
      await reasoned(world, costs, [a, b, c]);
      await enforceAward(world, costs);
      await expect(tribunal.distribute(world.caseId, terms.common, hash)).to.changeEtherBalances(
        ethers,
        [a, b, c],
        [3n, 3n, 3n],
      );
      expect(await sale.costsOf(id, 1n)).to.equal(0n);
    });
  });

  describe("withdraw", () => {
    it("reverts when the caller is due nothing in that currency", async () => {
      const { tribunal, tenge, stranger } = await state(performingSale);
      for (const currency of [ZeroAddress, await tenge.getAddress()]) {
        await expect(tribunal.connect(stranger).withdraw(currency, stranger.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay")
          .withArgs();
      }
    });

    it("reverts when coin is refused, and keeps what is due", async () => {
      const world = await state(openedCase);
      const { tribunal, seller, buyer, caseId } = world;
      await pay(world);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      const refusing = await (await ethers.deployContract("RevertingReceiver")).getAddress();
      await expect(tribunal.connect(seller).withdraw(ZeroAddress, refusing))
        .to.be.revertedWithCustomError(tribunal, "TribunalPaymentRefused")
        .withArgs(refusing);
      expect(await due(world, seller)).to.equal(ADVANCE);
    });

    it("pays coin to whom the owner says, once", async () => {
      const world = await state(openedCase);
      const { tribunal, seller, buyer, stranger, caseId } = world;
      await pay(world);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      const call = tribunal.connect(seller).withdraw(ZeroAddress, stranger.address);
      await expect(call)
        .to.emit(tribunal, "Withdrawn")
        .withArgs(seller.address, ZeroAddress, stranger.address, ADVANCE);
      await expect(call).to.changeEtherBalances(ethers, [tribunal, stranger], [-ADVANCE, ADVANCE]);
      await expect(tribunal.connect(seller).withdraw(ZeroAddress, stranger.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay")
        .withArgs();
    });

    it("pays tokens", async () => {
      const world = await state(caseInTenge);
      const { tribunal, seller, buyer, caseId, rulesContent } = world;
      await pay(world, 0n);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      const token = await ethers.getContractAt("TestTenge", rulesContent.feeCurrency);
      await expect(tribunal.connect(seller).withdraw(rulesContent.feeCurrency, seller.address)).to.changeTokenBalances(
        ethers,
        token,
        [tribunal, seller],
        [-777n, 777n],
      );
    });

    it("pays of a token that took units away what is there, and the rest when it has come", async () => {
      const world = await state(caseInBurningToken);
      const { tribunal, seller, buyer, caseId, rulesContent } = world;
      await pay(world, 0n);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      const token = await ethers.getContractAt("BurningToken", rulesContent.feeCurrency);
      const withdraw = () => tribunal.connect(seller).withdraw(rulesContent.feeCurrency, seller.address);
      await token.burn(await tribunal.getAddress(), 1n);
      await expect(withdraw()).to.changeTokenBalances(ethers, token, [tribunal, seller], [-776n, 776n]);
      expect(await due(world, seller, rulesContent.feeCurrency)).to.equal(1n);
      await expect(withdraw()).to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay").withArgs();
      await token.mint(await tribunal.getAddress(), 5n);
      await expect(withdraw()).to.changeTokenBalances(ethers, token, [tribunal, seller], [-1n, 1n]);
    });
  });
});
