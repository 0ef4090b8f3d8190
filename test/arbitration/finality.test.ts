import { expect } from "chai";
import { id as hashOf, keccak256, ZeroHash } from "ethers";
import {
  coder,
  DAY,
  disposition,
  ethers,
  hashDisposition,
  particularsHash,
  Phase,
  PRICE,
  saleTerms,
  signTerms,
  Stage,
  Then,
  time,
  type CaseWorld,
  type Terms,
} from "../fixtures.ts";
import {
  arbiterAt,
  at,
  award,
  bringAward,
  deliberatedCase,
  deliberatedCaseOfThree,
  DISCLOSURE,
  enforceAward,
  giveReasons,
  ordered,
  signaturesOf,
  state,
} from "./cases.ts";

const SPLIT = disposition({ toFirst: PRICE - 7n, toSecond: 7n });
const ALL_BACK = disposition({ toFirst: PRICE });

/** The order to replace an agreement is told from a disposition by its own hash. */
const hashId = (id: string): string => keccak256(coder.encode(["bytes32"], [id]));

async function awardedCase(): Promise<CaseWorld> {
  const world = await deliberatedCase();
  await award(world, SPLIT);
  return world;
}

async function reasonedCase(): Promise<CaseWorld> {
  const world = await awardedCase();
  await giveReasons(world);
  return world;
}

/** The award lets new terms stand for the seller's consent: another address of the seller's, with a lost key. */
async function replacingCase(): Promise<CaseWorld & { next: Terms; nextId: string }> {
  const world = await deliberatedCase();
  const next = await saleTerms(world, {
    second: world.stranger.address,
    replaces: world.id,
    offerEndsAt: 2n ** 39n,
  });
  next.particulars.deliverBy = 2n ** 39n;
  const nextId = await world.sale.idOf(next.common, particularsHash(next));
  await award(world, ALL_BACK, [world.a], nextId);
  await giveReasons(world);
  return { ...world, next, nextId };
}

async function amend(world: Awaited<ReturnType<typeof replacingCase>>) {
  const { sale, buyer, stranger, next, terms, hash } = world;
  const acceptance = await signTerms(world, stranger, next);
  return await sale.connect(buyer).amend(next.common, next.particulars, terms.common, hash, [acceptance]);
}

describe("Tribunal: finality", () => {
  describe("ordered", () => {
    it("is nothing for a case that doesn't exist, or in another turn", async () => {
      const world = await state(reasonedCase);
      const { sale, tribunal } = world;
      await time.increase(31n * DAY);
      expect(await tribunal.ordered(await sale.getAddress(), hashOf("none"), 1n)).to.equal(ZeroHash);
      expect(await tribunal.ordered(await tribunal.getAddress(), world.id, 1n)).to.equal(ZeroHash);
      for (const turn of [0n, 2n]) expect(await ordered(world, turn)).to.equal(ZeroHash);
    });

    it("is nothing for an award without reasons, ever", async () => {
      const world = await state(awardedCase);
      expect(await ordered(world)).to.equal(ZeroHash);
      await time.increase(1_000n * DAY);
      expect(await ordered(world)).to.equal(ZeroHash);
    });

    it("is nothing up to the moment in which the award becomes final, and the award from the next second on", async () => {
      const world = await state(reasonedCase);
      const { finalAt } = await world.tribunal.caseOf(world.caseId);
      await time.increaseTo(finalAt);
      expect(await ordered(world)).to.equal(ZeroHash);
      await time.increaseTo(finalAt + 1n);
      expect(await ordered(world)).to.equal(hashDisposition(SPLIT));
    });

    it("stays the award, as long as it may take", async () => {
      const world = await state(reasonedCase);
      await time.increase(10_000n * DAY);
      expect(await ordered(world)).to.equal(hashDisposition(SPLIT));
    });

    it("is the replacement for thirty days, and the disposition afterwards", async () => {
      const world = await state(replacingCase);
      const { finalAt } = await world.tribunal.caseOf(world.caseId);
      for (const [moment, order] of [
        [finalAt, ZeroHash],
        [finalAt + 1n, hashId(world.nextId)],
        [finalAt + 30n * DAY, hashId(world.nextId)],
        [finalAt + 30n * DAY + 1n, hashDisposition(ALL_BACK)],
      ] as const) {
        await time.increaseTo(moment);
        expect(await ordered(world)).to.equal(order);
      }
    });
  });

  describe("enforce", () => {
    it("reverts in the second in which the award becomes final", async () => {
      const world = await state(reasonedCase);
      const { sale, tribunal, terms, hash, id, caseId } = world;
      await at((await tribunal.caseOf(caseId)).finalAt);
      await expect(sale.enforce(terms.common, hash, SPLIT))
        .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
        .withArgs(id, 1n, hashDisposition(SPLIT));
    });

    it("reverts with another disposition than the one awarded", async () => {
      const world = await state(reasonedCase);
      const { sale, terms, hash, id } = world;
      await time.increase(31n * DAY);
      await expect(sale.enforce(terms.common, hash, ALL_BACK))
        .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
        .withArgs(id, 1n, hashDisposition(ALL_BACK));
    });

    it("carries the award out in the next second, once", async () => {
      const world = await state(reasonedCase);
      const { sale, tribunal, tenge, stranger, buyer, seller, terms, hash, id, caseId } = world;
      await at((await tribunal.caseOf(caseId)).finalAt + 1n);
      const call = sale.connect(stranger).enforce(terms.common, hash, SPLIT);
      await expect(call).to.emit(sale, "Enforced").withArgs(id, Object.values(SPLIT));
      await expect(call).to.changeTokenBalances(ethers, tenge, [buyer, seller], [PRICE - 7n, 7n]);
      await expect(sale.enforce(terms.common, hash, SPLIT))
        .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
        .withArgs(id);
    });

    it("carries out an award that lets performance go on, and one that leaves the dispute open", async () => {
      for (const [then, phase, claimant] of [
        [Then.Resume, Phase.Performing, 0n],
        [Then.Stay, Phase.Suspended, 1n],
      ] as const) {
        const world = await state(deliberatedCase);
        const part = disposition({ toSecond: 5n, then });
        await award(world, part);
        await giveReasons(world);
        await enforceAward(world, part);
        const record = await world.sale.recordOf(world.id);
        expect([record.phase, record.claimant, record.turn, record.held]).to.deep.equal([
          phase,
          claimant,
          2n,
          PRICE - 5n,
        ]);
      }
    });

    it("reverts while the agreement may still be replaced, and carries the disposition out afterwards", async () => {
      const world = await state(replacingCase);
      const { sale, tribunal, terms, hash, id, caseId } = world;
      const { finalAt } = await tribunal.caseOf(caseId);
      await at(finalAt + 30n * DAY);
      await expect(sale.enforce(terms.common, hash, ALL_BACK))
        .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
        .withArgs(id, 1n, hashDisposition(ALL_BACK));
      await at(finalAt + 30n * DAY + 1n);
      await sale.enforce(terms.common, hash, ALL_BACK);
      expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
    });
  });

  describe("amend, by an award", () => {
    it("reverts without the old party's consent until the award is final", async () => {
      const world = await state(replacingCase);
      const { sale, tribunal, seller, caseId } = world;
      await at((await tribunal.caseOf(caseId)).finalAt);
      await expect(amend(world)).to.be.revertedWithCustomError(sale, "AgreementNotAccepted").withArgs(seller.address);
    });

    it("reverts after the thirty days: the disposition is in force", async () => {
      const world = await state(replacingCase);
      await at((await world.tribunal.caseOf(world.caseId)).finalAt + 30n * DAY + 1n);
      await expect(amend(world)).to.be.revertedWithCustomError(world.sale, "AgreementDecided").withArgs();
    });

    it("stands for the consent that is missing within the thirty days, to the second", async () => {
      for (const late of [1n, 30n * DAY]) {
        const world = await state(replacingCase);
        const { finalAt } = await world.tribunal.caseOf(world.caseId);
        await at(finalAt + late);
        await expect(amend(world)).to.emit(world.sale, "Amended").withArgs(world.id, world.nextId);
        expect((await world.sale.recordOf(world.nextId)).held).to.equal(PRICE);
      }
    });

    it("reverts when the new party hasn't accepted, though an award names the terms", async () => {
      const world = await state(replacingCase);
      const { sale, buyer, stranger, next, terms, hash } = world;
      await time.increase(31n * DAY);
      await expect(sale.connect(buyer).amend(next.common, next.particulars, terms.common, hash, []))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(stranger.address);
    });
  });

  describe("replace, after an award without reasons", () => {
    it("reverts while the reasons aren't late, to the second", async () => {
      const { tribunal, caseId } = await state(awardedCase);
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
    });

    it("lets the award lapse in the next second: others decide anew, in a period of their own", async () => {
      const world = await state(awardedCase);
      const { tribunal, caseId } = world;
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline + 1n);
      await expect(tribunal.replace(caseId, 0)).to.emit(tribunal, "AwardLapsed").withArgs(caseId);
      const lapsed = await tribunal.caseOf(caseId);
      expect([lapsed.stage, lapsed.deadline]).to.deep.equal([Stage.Deliberation, deadline + 1n + 30n * DAY]);
      expect([lapsed.order, lapsed.replacement]).to.deep.equal([ZeroHash, ZeroHash]);
      await expect(giveReasons(world))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Deliberation);
    });

    it("makes the signatures under the lapsed award void", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, c, caseId } = world;
      const signatures = await signaturesOf(world, [a, b, c], SPLIT);
      await bringAward(world, SPLIT, signatures);
      await time.increase(11n * DAY);
      await tribunal.replace(caseId, 2);
      await expect(bringAward(world, SPLIT, signatures))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotSigned")
        .withArgs(0n, a.address);
    });

    it("leaves nothing of a replacement that the lapsed award named", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, c, caseId } = world;
      await award(world, ALL_BACK, [a, b, c], hashOf("new terms"));
      await time.increase(11n * DAY);
      await tribunal.replace(caseId, 2);
      const d = arbiterAt(world, (await tribunal.seatsOf(caseId))[2]!.arbiter);
      await tribunal.connect(d).accept(caseId, 2, DISCLOSURE);
      await award(world, SPLIT, [a, b, d]);
      await giveReasons(world, [a, b, d]);
      await time.increase(30n * DAY + 1n);
      expect(await ordered(world)).to.equal(hashDisposition(SPLIT));
    });

    it("gives the other seats the whole award period again", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, c, caseId } = world;
      await award(world, SPLIT, [a, b, c]);
      await time.increase(11n * DAY);
      await tribunal.replace(caseId, 2);
      const { deadline } = await tribunal.caseOf(caseId);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
    });

    it("is no way to appeal: reasons given in time end it", async () => {
      const world = await state(awardedCase);
      const { tribunal, caseId } = world;
      await giveReasons(world);
      await time.increase(11n * DAY);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Reasoned);
    });
  });
});
