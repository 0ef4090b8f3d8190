import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { DAY, disposition, Stage, Then, time, type CaseWorld } from "../fixtures.ts";
import { CLAIM, openedCase, REASON, state } from "./cases.ts";

const ADVANCE = 1_000n;
const RESUME = disposition({ then: Then.Resume });

/** The buyer's claim was returned, and performance goes on. */
async function returnedCase(): Promise<CaseWorld> {
  const world = await openedCase();
  const { sale, tribunal, authority, terms, hash, caseId } = world;
  await time.increase(11n * DAY);
  await tribunal.connect(authority).returnClaim(caseId, REASON);
  await sale.enforce(terms.common, hash, RESUME);
  return world;
}

/** The buyer has paid the advance for the next claim. */
async function prepaidCase(): Promise<CaseWorld> {
  const world = await returnedCase();
  await world.tribunal.connect(world.buyer).payAdvance(world.caseId, { value: ADVANCE });
  return world;
}

describe("Fees: the next claim", () => {
  describe("payAdvance", () => {
    it("reverts for another than the claimant: whoever pays it may take it back, and would decide on the claim", async () => {
      const { tribunal, seller, stranger, caseId } = await state(returnedCase);
      for (const caller of [seller, stranger]) {
        await expect(tribunal.connect(caller).payAdvance(caseId, { value: ADVANCE }))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("admits the claimant", async () => {
      const { sale, tribunal, buyer, id, caseId } = await state(returnedCase);
      expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(false);
      await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
      expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(true);
    });
  });

  describe("takeBackAdvance", () => {
    it("reverts for a case that waits for its award, or has one", async () => {
      const { tribunal, buyer, caseId } = await state(openedCase);
      await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
      await expect(tribunal.connect(buyer).takeBackAdvance(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Opened);
    });

    it("reverts when nothing was paid", async () => {
      const { tribunal, buyer, caseId } = await state(returnedCase);
      await expect(tribunal.connect(buyer).takeBackAdvance(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay")
        .withArgs();
    });

    it("reverts for another than its payer: nobody undoes a claimant's admission", async () => {
      const { sale, tribunal, buyer, seller, authority, id, caseId } = await state(prepaidCase);
      for (const caller of [seller, authority]) {
        await expect(tribunal.connect(caller).takeBackAdvance(caseId))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
      expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(true);
    });

    it("reverts while the claim that it was paid for is on its way, opened or not", async () => {
      const { sale, tribunal, buyer, terms, hash, caseId } = await state(prepaidCase);
      await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
      await expect(tribunal.connect(buyer).takeBackAdvance(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalPending")
        .withArgs(caseId);
      await tribunal.open(await sale.getAddress(), terms.common, hash);
      await expect(tribunal.connect(buyer).takeBackAdvance(caseId))
        .to.be.revertedWithCustomError(tribunal, "TribunalNothingToPay")
        .withArgs();
    });

    it("gives it back to its payer, who must pay again before the next claim", async () => {
      const { sale, tribunal, buyer, terms, hash, id, caseId } = await state(prepaidCase);
      await expect(tribunal.connect(buyer).takeBackAdvance(caseId))
        .to.emit(tribunal, "AdvanceReturned")
        .withArgs(caseId, buyer.address, ADVANCE);
      expect(await tribunal.dueTo(ZeroAddress, buyer.address)).to.equal(ADVANCE);
      expect(await tribunal.admits(await sale.getAddress(), id, buyer.address)).to.equal(false);
      await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM))
        .to.be.revertedWithCustomError(sale, "AgreementAdvanceDue")
        .withArgs(buyer.address);
    });

    it("gives it back while only the other party claims", async () => {
      const { sale, tribunal, buyer, seller, terms, hash, caseId } = await state(prepaidCase);
      await sale.connect(seller).dispute(terms.common, hash, CLAIM);
      await tribunal.connect(buyer).takeBackAdvance(caseId);
      expect(await tribunal.dueTo(ZeroAddress, buyer.address)).to.equal(ADVANCE);
    });
  });

  describe("withdrawClaim", () => {
    it("leaves what the claimant advanced to the other party, and to no authority", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, authority, caseId } = world;
      await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
      await tribunal.connect(buyer).withdrawClaim(caseId);
      expect(await tribunal.dueTo(ZeroAddress, seller.address)).to.equal(ADVANCE);
      expect(await tribunal.dueTo(ZeroAddress, authority.address)).to.equal(0n);
    });

    it("reverts once the other party has nominated, paid or submitted evidence", async () => {
      for (const answer of [
        ({ tribunal, seller, a, caseId }: CaseWorld) => tribunal.connect(seller).nominate(caseId, 0, a.address),
        ({ tribunal, seller, caseId }: CaseWorld) => tribunal.connect(seller).payAdvance(caseId, { value: ADVANCE }),
        ({ tribunal, seller, caseId }: CaseWorld) => tribunal.connect(seller).submitEvidence(caseId, CLAIM),
      ]) {
        const world = await state(openedCase);
        const { tribunal, buyer, a, caseId } = world;
        await tribunal.connect(buyer).nominate(caseId, 0, a.address);
        await tribunal.connect(buyer).submitEvidence(caseId, CLAIM);
        await tribunal.connect(buyer).withdrawClaim.staticCall(caseId);
        await answer(world);
        await expect(tribunal.connect(buyer).withdrawClaim(caseId))
          .to.be.revertedWithCustomError(tribunal, "TribunalAnswered")
          .withArgs(caseId);
      }
    });
  });
});
