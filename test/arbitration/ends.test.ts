import { expect } from "chai";
import { id as hashOf, ZeroHash } from "ethers";
import {
  DAY,
  disposition,
  hashDisposition,
  Phase,
  PRICE,
  signSettlement,
  Stage,
  Then,
  time,
  type CaseWorld,
} from "../fixtures.ts";
import {
  at,
  award,
  caseUnder,
  CLAIM,
  deliberatedCase,
  giveReasons,
  openCase,
  openedCase,
  ordered,
  performingSale,
  REASON,
  seatedCase,
  state,
} from "./cases.ts";

const ADVANCE = 1_000n;
const RESUME = disposition({ then: Then.Resume });
const UNKNOWN = hashOf("no case");

async function returnedCase(): Promise<CaseWorld> {
  const world = await openedCase();
  await time.increase(11n * DAY);
  await world.tribunal.connect(world.authority).returnClaim(world.caseId, REASON);
  return world;
}

async function openedBySeller(): Promise<CaseWorld> {
  const world = await performingSale();
  return await openCase(world, world.seller);
}

const openedForAUnit = (): Promise<CaseWorld> => caseUnder({ advance: 1n });

async function withdrawnCase(): Promise<CaseWorld> {
  const world = await openedCase();
  await world.tribunal.connect(world.buyer).withdrawClaim(world.caseId);
  return world;
}

const resume = ({ sale, terms, hash }: CaseWorld) => sale.enforce(terms.common, hash, RESUME);

async function settle(world: CaseWorld): Promise<void> {
  const { sale, buyer, seller, terms, hash, id } = world;
  const d = disposition({ toFirst: PRICE - 1n, toSecond: 1n });
  const validUntil = 2n ** 40n - 1n;
  const { turn } = await sale.recordOf(id);
  const settlement = { agreement: id, turn, disposition: d, validUntil };
  const acceptances = [await signSettlement(world, buyer, settlement), await signSettlement(world, seller, settlement)];
  await sale.settle(terms.common, hash, d, validUntil, acceptances);
}

describe("Tribunal: ends without an award", () => {
  describe("withdrawClaim", () => {
    it("reverts when there is no such case, or all seats have accepted", async () => {
      const { tribunal, buyer, caseId } = await state(seatedCase);
      for (const [which, stage] of [
        [UNKNOWN, 0n],
        [caseId, Stage.Evidence],
      ] as const) {
        await expect(tribunal.connect(buyer).withdrawClaim(which))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(which, stage);
      }
    });

    it("reverts when the caller isn't who claims", async () => {
      const { tribunal, seller, authority, stranger, caseId } = await state(openedCase);
      for (const caller of [seller, authority, stranger]) {
        await expect(tribunal.connect(caller).withdrawClaim(caseId))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("ends the case while the other party has not acted", async () => {
      const { tribunal, buyer, caseId } = await state(openedCase);
      await expect(tribunal.connect(buyer).withdrawClaim(caseId))
        .to.emit(tribunal, "Ended")
        .withArgs(caseId, Stage.Withdrawn, ZeroHash);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Withdrawn);
    });

    it("lets the other party's claim be withdrawn by that party only", async () => {
      const { tribunal, buyer, seller, caseId } = await state(openedBySeller);
      await expect(tribunal.connect(buyer).withdrawClaim(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(buyer.address);
      await tribunal.connect(seller).withdrawClaim(caseId);
    });

    it("reverts once the other party has answered, whichever claims; what the claimant does is no answer", async () => {
      for (const [opened, claims, answers] of [
        [openedCase, "buyer", "seller"],
        [openedBySeller, "seller", "buyer"],
      ] as const) {
        const world = await state(opened);
        const { tribunal, a, caseId } = world;
        await tribunal.connect(world[claims]).nominate(caseId, 0, a.address);
        expect((await tribunal.caseOf(caseId)).isAnswered).to.equal(false);
        await tribunal.connect(world[answers]).submitEvidence(caseId, hashOf("an answer"));
        await expect(tribunal.connect(world[claims]).withdrawClaim(caseId))
          .to.be.revertedWithCustomError(tribunal, "TribunalAnswered")
          .withArgs(caseId);
      }
    });

    it("reverts when the parties have ended the dispute themselves", async () => {
      const { sale, tribunal, buyer, seller, terms, hash, id, caseId } = await state(openedCase);
      await sale.connect(seller).surrender(terms.common, hash);
      await expect(tribunal.connect(buyer).withdrawClaim(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed")
        .withArgs(id);
    });

    it("gives an advance that another paid back to whoever paid it", async () => {
      const { tribunal, rulesContent, buyer, stranger, authority, caseId } = await state(openedCase);
      await tribunal.connect(stranger).payAdvance(caseId, { value: ADVANCE });
      await tribunal.connect(buyer).withdrawClaim(caseId);
      expect(await tribunal.dueTo(rulesContent.feeCurrency, stranger.address)).to.equal(ADVANCE);
      expect(await tribunal.dueTo(rulesContent.feeCurrency, authority.address)).to.equal(0n);
    });

    for (const [claims, opened, advance] of [
      ["buyer", openedCase, ADVANCE],
      ["seller", openedBySeller, ADVANCE],
      ["buyer", openedForAUnit, 1n],
    ] as const) {
      it(`leaves the ${advance} that the ${claims} advanced as claimant to the other party`, async () => {
        const world = await state(opened);
        const { tribunal, rulesContent, caseId } = world;
        const other = claims === "buyer" ? world.seller : world.buyer;
        await tribunal.connect(world[claims]).payAdvance(caseId, { value: advance });
        await tribunal.connect(world[claims]).withdrawClaim(caseId);
        expect(await tribunal.dueTo(rulesContent.feeCurrency, other.address)).to.equal(advance);
        expect(await tribunal.dueTo(rulesContent.feeCurrency, world[claims].address)).to.equal(0n);
      });
    }

    it("reverts once withdrawn claims have suspended the agreement for as long as they may, to the second", async () => {
      const world = await state(openedCase);
      const { sale, tribunal, rulesContent, buyer, id, caseId } = world;
      const most = rulesContent.nominationPeriod + rulesContent.acceptancePeriod;
      await at((await sale.recordOf(id)).since + most);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      expect(await tribunal.withdrawnFor(caseId)).to.equal(most);
      await resume(world);
      await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
      const next = await openCase(world);
      await expect(tribunal.connect(buyer).withdrawClaim(next.caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalSuspendedTooLong")
        .withArgs(most, most);
    });

    it("orders that performance goes on where it stood, at once, and nothing else", async () => {
      const world = await state(withdrawnCase);
      expect(await ordered(world)).to.equal(hashDisposition(RESUME));
      await resume(world);
      const record = await world.sale.recordOf(world.id);
      expect([record.phase, record.claimant, record.turn, record.held]).to.deep.equal([
        Phase.Performing,
        0n,
        2n,
        PRICE,
      ]);
    });

    it("keeps the progress that performance had made", async () => {
      const world = await state(performingSale);
      await world.sale.connect(world.seller).markDelivered(world.terms.common, world.terms.particulars);
      const { progress } = await world.sale.recordOf(world.id);
      const opened = await openCase(world);
      await opened.tribunal.connect(opened.buyer).withdrawClaim(opened.caseId);
      const order = disposition({ then: Then.Resume, progress });
      await world.sale.enforce(world.terms.common, world.hash, order);
      expect((await world.sale.recordOf(world.id)).progress).to.equal(progress);
    });

    it("takes nobody's time: what was suspended is added to every wait", async () => {
      const world = await state(openedCase);
      const { since } = await world.sale.recordOf(world.id);
      await world.tribunal.connect(world.buyer).withdrawClaim(world.caseId);
      const resumedAt = since + 7n * DAY;
      await at(resumedAt);
      await resume(world);
      expect((await world.sale.recordOf(world.id)).suspendedFor).to.equal(7n * DAY);
    });

    it("ends the claim on a closed agreement too, which stays closed", async () => {
      const formed = await state(performingSale);
      await formed.sale.connect(formed.buyer).confirmReceipt(formed.terms.common, formed.terms.particulars);
      const world = await openCase(formed);
      await world.tribunal.connect(world.buyer).withdrawClaim(world.caseId);
      // It suspended nothing.
      expect(await world.tribunal.withdrawnFor(world.caseId)).to.equal(0n);
      await resume(world);
      const record = await world.sale.recordOf(world.id);
      expect([record.phase, record.claimant, record.held]).to.deep.equal([Phase.Closed, 0n, 0n]);
    });
  });

  describe("returnClaim", () => {
    it("reverts when there is no such case, or all seats have accepted", async () => {
      const { tribunal, authority, caseId } = await state(seatedCase);
      for (const [which, stage] of [
        [UNKNOWN, 0n],
        [caseId, Stage.Evidence],
      ] as const) {
        await expect(tribunal.connect(authority).returnClaim(which, REASON))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(which, stage);
      }
    });

    it("reverts when the advance is paid", async () => {
      const { tribunal, authority, stranger, caseId } = await state(openedCase);
      await tribunal.connect(stranger).payAdvance(caseId, { value: ADVANCE });
      await time.increase(100n * DAY);
      await expect(tribunal.connect(authority).returnClaim(caseId, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalAdvanceNotDue")
        .withArgs();
    });

    it("reverts without a reason", async () => {
      const { tribunal, authority, caseId } = await state(openedCase);
      await time.increase(11n * DAY);
      await expect(tribunal.connect(authority).returnClaim(caseId, ZeroHash))
        .to.be.revertedWithCustomError(tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    it("reverts when the parties have ended the dispute themselves", async () => {
      const { sale, tribunal, authority, seller, terms, hash, id, caseId } = await state(openedCase);
      await sale.connect(seller).surrender(terms.common, hash);
      await time.increase(11n * DAY);
      await expect(tribunal.connect(authority).returnClaim(caseId, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed")
        .withArgs(id);
    });

    it("reverts when the caller is neither the authority nor its successor", async () => {
      const { tribunal, buyer, seller, stranger, caseId } = await state(openedCase);
      await time.increase(100n * DAY);
      for (const caller of [buyer, seller, stranger]) {
        await expect(tribunal.connect(caller).returnClaim(caseId, REASON))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("reverts while the claimant has time to pay, to the second", async () => {
      const { tribunal, authority, caseId } = await state(openedCase);
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline);
      await expect(tribunal.connect(authority).returnClaim(caseId, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
      await at(deadline + 1n);
      await expect(tribunal.connect(authority).returnClaim(caseId, REASON))
        .to.emit(tribunal, "Ended")
        .withArgs(caseId, Stage.Returned, REASON);
    });

    it("is the successor's only once the authority has been silent, to the second", async () => {
      const { tribunal, successor, caseId } = await state(openedCase);
      const silentUntil = (await tribunal.caseOf(caseId)).deadline + 10n * DAY;
      await at(silentUntil);
      await expect(tribunal.connect(successor).returnClaim(caseId, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(successor.address);
      await at(silentUntil + 1n);
      await tribunal.connect(successor).returnClaim(caseId, REASON);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Returned);
    });

    it("orders that performance goes on where it stood, for anyone to carry out", async () => {
      const world = await state(returnedCase);
      const { sale, stranger, terms, hash, id } = world;
      await sale.connect(stranger).enforce(terms.common, hash, RESUME);
      const record = await sale.recordOf(id);
      expect([record.phase, record.claimant, record.held]).to.deep.equal([Phase.Performing, 0n, PRICE]);
    });

    it("decides nothing: no other disposition can be carried out", async () => {
      const world = await state(returnedCase);
      const { sale, terms, hash, id } = world;
      for (const d of [disposition({ toFirst: PRICE }), disposition({ then: Then.Stay })]) {
        await expect(sale.enforce(terms.common, hash, d))
          .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
          .withArgs(id, 1n, hashDisposition(d));
      }
    });
  });

  describe("conclude", () => {
    it("reverts when there is no such case, or it has ended, or its award is reasoned", async () => {
      const { tribunal, caseId } = await state(returnedCase);
      for (const [which, stage] of [
        [UNKNOWN, 0n],
        [caseId, Stage.Returned],
      ] as const) {
        await expect(tribunal.conclude(which))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(which, stage);
      }
      const world = await state(deliberatedCase);
      await award(world, disposition({ toFirst: PRICE }));
      await giveReasons(world);
      await expect(world.tribunal.conclude(world.caseId))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
        .withArgs(world.caseId, Stage.Reasoned);
    });

    it("reverts while the agreement waits for the case", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, caseId } = world;
      await expect(tribunal.conclude(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalPending")
        .withArgs(caseId);
      await award(world, disposition({ toFirst: PRICE }));
      await expect(tribunal.conclude(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalPending")
        .withArgs(caseId);
    });

    it("notes a settlement at any stage before the reasons", async () => {
      for (const fixture of [openedCase, seatedCase, deliberatedCase]) {
        const world = await state(fixture);
        await settle(world);
        await expect(world.tribunal.connect(world.stranger).conclude(world.caseId))
          .to.emit(world.tribunal, "Ended")
          .withArgs(world.caseId, Stage.Settled, ZeroHash);
      }
    });

    it("notes a surrender", async () => {
      const world = await state(deliberatedCase);
      await world.sale.connect(world.seller).surrender(world.terms.common, world.hash);
      await world.tribunal.conclude(world.caseId);
      expect((await world.tribunal.caseOf(world.caseId)).stage).to.equal(Stage.Settled);
    });

    it("notes that an award without reasons has become useless", async () => {
      const world = await state(deliberatedCase);
      await award(world, disposition({ toFirst: PRICE }));
      await settle(world);
      await world.tribunal.conclude(world.caseId);
      await time.increase(1_000n * DAY);
      expect(await ordered(world)).to.equal(ZeroHash);
    });

    it("leaves the next dispute of the same agreement its own case", async () => {
      const world = await state(openedCase);
      await world.sale.connect(world.seller).surrender(world.terms.common, world.hash);
      const next = await openCase(world, world.seller);
      // What the agreement waits for now is another case.
      await world.tribunal.conclude(world.caseId);
      expect(next.caseId).not.to.equal(world.caseId);
      expect((await next.tribunal.caseOf(next.caseId)).turn).to.equal(2n);
      await expect(next.tribunal.conclude(next.caseId)).to.be.revertedWithCustomError(next.tribunal, "TribunalPending");
    });
  });

  describe("dispute, again", () => {
    it("reverts for a claimant whose claim was returned or withdrawn, until the advance is paid", async () => {
      for (const fixture of [returnedCase, withdrawnCase]) {
        const world = await state(fixture);
        const { sale, tribunal, buyer, terms, hash, id, caseId } = world;
        await resume(world);
        expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(false);
        await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM))
          .to.be.revertedWithCustomError(sale, "AgreementAdvanceDue")
          .withArgs(buyer.address);

        await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
        expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(true);
        await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
        expect((await sale.recordOf(id)).phase).to.equal(Phase.Suspended);
      }
    });

    it("never asks an advance of the other party", async () => {
      const world = await state(returnedCase);
      await resume(world);
      const next = await openCase(world, world.seller);
      expect((await next.sale.recordOf(next.id)).claimant).to.equal(2n);
    });

    it("moves what was paid to the new case, which can't be returned for want of it", async () => {
      const world = await state(returnedCase);
      await resume(world);
      await world.tribunal.connect(world.buyer).payAdvance(world.caseId, { value: ADVANCE });
      const next = await openCase(world);
      const { tribunal, buyer, authority } = next;
      const opened = await tribunal.caseOf(next.caseId);
      expect([opened.advance, opened.payer]).to.deep.equal([ADVANCE, buyer.address]);
      expect((await tribunal.caseOf(world.caseId)).advance).to.equal(0n);
      await time.increase(11n * DAY);
      await expect(tribunal.connect(authority).returnClaim(next.caseId, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalAdvanceNotDue")
        .withArgs();
    });

    it("admits the claimant freely after a case that was not returned", async () => {
      const world = await state(returnedCase);
      await resume(world);
      await world.tribunal.connect(world.buyer).payAdvance(world.caseId, { value: ADVANCE });
      const next = await openCase(world);
      await settle(next);
      await openCase(next);
      expect((await next.sale.recordOf(next.id)).claimant).to.equal(1n);
    });
  });
});
