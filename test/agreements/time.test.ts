import { expect } from "chai";
import { DAY, Then, disposition, networkHelpers } from "../fixtures.ts";
import { award, deliberated, resumedUndelivered, suspended } from "./states.ts";

const { loadFixture } = networkHelpers;

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
      const world = await loadFixture(suspended);
      const { sale, buyer, terms, hash, id } = world;
      const stoppedAt = await sale.timeOf(id);
      await networkHelpers.time.increase(DAY);
      await sale.connect(buyer).surrender(terms.common, hash);
      expect(await sale.timeOf(id)).to.equal(stoppedAt);
    });
  });
});
