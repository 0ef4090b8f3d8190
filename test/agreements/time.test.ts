import { expect } from "chai";
import { id as hashOf } from "ethers";
import { DAY, Then, disposition, networkHelpers, signSettlement, type SaleWorld } from "../fixtures.ts";
import { award, deliberated, now, performing, resumedUndelivered, suspended } from "./states.ts";

const { loadFixture } = networkHelpers;

/** Both agree that performance goes on. */
async function resume(world: SaleWorld): Promise<void> {
  const { sale, buyer, seller, terms, hash, id } = world;
  const { turn, progress } = await sale.recordOf(id);
  const d = disposition({ then: Then.Resume, progress });
  const settlement = { agreement: id, turn, disposition: d, validUntil: 2n ** 40n - 1n };
  const acceptance = await signSettlement(world, seller, settlement);
  await sale.connect(buyer).settle(terms.common, hash, d, settlement.validUntil, [acceptance]);
}

describe("agreement time", () => {
  describe("progress set by a human", () => {
    it("makes release due from the moment that an award names as delivery", async () => {
      const world = await loadFixture(suspended);
      const { sale, seller, terms, hash, id } = world;
      const deliveredAt = terms.common.offerEndsAt;
      const d = disposition({ then: Then.Resume, progress: deliveredAt });
      await award(await deliberated(world), d);
      await sale.enforce(terms.common, hash, d);
      const { suspendedFor } = await sale.recordOf(id);
      expect((await sale.releaseFactors(terms.common, terms.particulars))[1]?.criterion).to.equal(
        deliveredAt + terms.particulars.inspectionPeriod + terms.common.reviewPeriod + suspendedFor,
      );
      await expect(sale.connect(seller).markDelivered(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "SaleAlreadyDelivered")
        .withArgs(deliveredAt);
    });

    it("is never due where it lies beyond all time, and stays a number", async () => {
      const world = await loadFixture(suspended);
      const { sale, terms, hash } = world;
      const d = disposition({ then: Then.Resume, progress: 2n ** 40n - 1n });
      await award(await deliberated(world), d);
      await sale.enforce(terms.common, hash, d);
      expect((await sale.releaseFactors(terms.common, terms.particulars))[1]?.met).to.equal(false);
      for (const step of ["release", "refund"] as const) {
        await expect(sale[step](terms.common, terms.particulars)).to.be.revertedWithCustomError(
          sale,
          "AgreementConditionsNotMet",
        );
      }
    });
  });

  describe("timeOf", () => {
    it("counts every second of each suspension, whether they are many, odd, or one", async () => {
      const world = await loadFixture(performing);
      const { sale, buyer, terms, hash, id } = world;
      let [suspended, ran] = [0n, await sale.timeOf(id)];
      for (const seconds of [1n, 2n, 3n, 86_399n, 7n]) {
        await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
        const since = await now();
        ran = since - suspended;
        await networkHelpers.time.setNextBlockTimestamp(since + seconds);
        await resume(world);
        suspended += seconds;
        expect((await sale.recordOf(id)).suspendedFor).to.equal(suspended);
        expect(await sale.timeOf(id)).to.equal(ran);
        // Nothing is lost between two suspensions, either.
        await networkHelpers.time.increase(5n);
        expect(await sale.timeOf(id)).to.equal(ran + 5n);
      }
    });

    it("stands still while a dispute suspends the sale, and goes on after it", async () => {
      const { sale, id, disputedAt, resumedAt } = await loadFixture(resumedUndelivered);
      expect(await sale.timeOf(id)).to.equal(disputedAt);
      await networkHelpers.time.increaseTo(resumedAt + DAY);
      expect(await sale.timeOf(id)).to.equal(disputedAt + DAY);
      const world = await loadFixture(suspended);
      const { since } = await world.sale.recordOf(world.id);
      expect(await world.sale.timeOf(world.id)).to.equal(since);
      await networkHelpers.time.increase(DAY);
      expect(await world.sale.timeOf(world.id)).to.equal(since);
    });

    it("shows of an ended sale the moment at which it stopped, also when it ended in a dispute", async () => {
      const performed = await loadFixture(performing);
      await performed.sale.connect(performed.buyer).confirmReceipt(performed.terms.common, performed.terms.particulars);
      expect(await performed.sale.timeOf(performed.id)).to.equal(await now());
      for (const seconds of [DAY, DAY + 1n]) {
        const world = await loadFixture(suspended);
        const { sale, buyer, terms, hash, id } = world;
        await resume(world);
        const { suspendedFor: before } = await sale.recordOf(id);
        await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
        const stoppedAt = await sale.timeOf(id);
        await networkHelpers.time.setNextBlockTimestamp((await now()) + seconds);
        await sale.connect(buyer).surrender(terms.common, hash);
        expect(await sale.timeOf(id)).to.equal(stoppedAt);
        // Of both disputes.
        expect((await sale.recordOf(id)).suspendedFor).to.equal(before + seconds);
      }
    });
  });
});
