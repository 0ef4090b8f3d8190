import { expect } from "chai";
import { encodeBytes32String, id as hashOf } from "ethers";
import {
  DAY,
  PRICE,
  Phase,
  Then,
  deliveredSale,
  deployed,
  disposition,
  ethers,
  networkHelpers,
  particularsHash,
  saleTerms,
  type SaleWorld,
} from "../fixtures.ts";
import {
  at,
  award,
  closed,
  deliberated,
  now,
  performing,
  performingInCoin,
  resumedUndelivered,
  suspended,
} from "./states.ts";

const { loadFixture } = networkHelpers;

const RELEASE = encodeBytes32String("sale.release");
const REFUND = encodeBytes32String("sale.refund");

/** When the last wait of an automatic step is over: from then on, a second later, anyone may trigger it. */
const refundable = ({ terms }: SaleWorld) => terms.particulars.deliverBy + terms.common.reviewPeriod;
const releasable = async ({ sale, terms, id }: SaleWorld) =>
  (await sale.recordOf(id)).progress + terms.particulars.inspectionPeriod + terms.common.reviewPeriod;

/** The factor list of an automatic step, as its view and its event show it. */
const factors = (name: string, actual: bigint, criterion: bigint, met: boolean, moment: bigint, wait: bigint) => [
  [encodeBytes32String(name), actual, criterion, met],
  [encodeBytes32String("time"), moment, wait, moment > wait],
];

/** Delivered, disputed two days later, and resumed by an award after a while. */
async function resumedSale() {
  const world = await deliveredSale();
  const { sale, buyer, terms, hash, id } = world;
  const { progress } = await sale.recordOf(id);
  await at(progress + 2n * DAY);
  await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
  const d = disposition({ then: Then.Resume, progress });
  await award(await deliberated(world), d);
  await sale.enforce(terms.common, hash, d);
  return world;
}

describe("Sale", () => {
  describe("markDelivered", () => {
    it("reverts when the caller isn't the seller", async () => {
      const { sale, buyer, stranger, terms } = await loadFixture(performing);
      for (const caller of [buyer, stranger]) {
        await expect(sale.connect(caller).markDelivered(terms.common, terms.particulars))
          .to.be.revertedWithCustomError(sale, "AgreementOnlyParty")
          .withArgs(caller.address);
      }
    });

    it("reverts when it was delivered before", async () => {
      const { sale, seller, terms, id } = await loadFixture(deliveredSale);
      await expect(sale.connect(seller).markDelivered(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "SaleAlreadyDelivered")
        .withArgs((await sale.recordOf(id)).progress);
    });

    it("reverts before formation, in a dispute and after the end", async () => {
      const world = await loadFixture(deployed);
      const unformed = await saleTerms(world);
      await expect(world.sale.connect(world.seller).markDelivered(unformed.common, unformed.particulars))
        .to.be.revertedWithCustomError(world.sale, "AgreementNotInPhase")
        .withArgs(await world.sale.idOf(unformed.common, particularsHash(unformed)), Phase.None);
      for (const [state, phase] of [
        [suspended, Phase.Suspended],
        [closed, Phase.Closed],
      ] as const) {
        const { sale, seller, terms, id } = await loadFixture(state);
        await expect(sale.connect(seller).markDelivered(terms.common, terms.particulars))
          .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
          .withArgs(id, phase);
      }
    });

    for (const [moment, late] of [
      [-1n, false],
      [0n, false],
      [1n, true],
    ] as const) {
      it(`${late ? "reverts" : "notes the moment"} ${String(moment)} seconds after deliverBy`, async () => {
        const { sale, seller, terms, id } = await loadFixture(performing);
        const { deliverBy } = terms.particulars;
        await at(deliverBy + moment);
        const sent = sale.connect(seller).markDelivered(terms.common, terms.particulars);
        if (late) {
          await expect(sent)
            .to.be.revertedWithCustomError(sale, "SaleDeliveryTooLate")
            .withArgs(deliverBy + moment, deliverBy);
        } else {
          await expect(sent)
            .to.emit(sale, "Delivered")
            .withArgs(id, deliverBy + moment);
          expect((await sale.recordOf(id)).progress).to.equal(deliverBy + moment);
        }
      });

      it(`${late ? "reverts" : "works"} ${String(moment)} seconds after deliverBy and a suspension`, async () => {
        const { sale, seller, terms, id } = await loadFixture(resumedUndelivered);
        const { deliverBy } = terms.particulars;
        const { suspendedFor } = await sale.recordOf(id);
        await at(deliverBy + suspendedFor + moment);
        const sent = sale.connect(seller).markDelivered(terms.common, terms.particulars);
        if (late) {
          await expect(sent)
            .to.be.revertedWithCustomError(sale, "SaleDeliveryTooLate")
            .withArgs(deliverBy + moment, deliverBy);
        } else {
          await expect(sent)
            .to.emit(sale, "Delivered")
            .withArgs(id, deliverBy + moment);
        }
      });
    }
  });

  describe("confirmReceipt", () => {
    it("reverts when the caller isn't the buyer", async () => {
      const { sale, seller, stranger, terms } = await loadFixture(deliveredSale);
      for (const caller of [seller, stranger]) {
        await expect(sale.connect(caller).confirmReceipt(terms.common, terms.particulars))
          .to.be.revertedWithCustomError(sale, "AgreementOnlyParty")
          .withArgs(caller.address);
      }
    });

    it("reverts before formation, in a dispute and after the end", async () => {
      const world = await loadFixture(deployed);
      const unformed = await saleTerms(world);
      await expect(
        world.sale.connect(world.buyer).confirmReceipt(unformed.common, unformed.particulars),
      ).to.be.revertedWithCustomError(world.sale, "AgreementNotInPhase");
      for (const [state, phase] of [
        [suspended, Phase.Suspended],
        [closed, Phase.Closed],
      ] as const) {
        const { sale, buyer, terms, id } = await loadFixture(state);
        await expect(sale.connect(buyer).confirmReceipt(terms.common, terms.particulars))
          .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
          .withArgs(id, phase);
      }
    });

    it("pays the seller at once, delivered or not, and closes", async () => {
      for (const state of [performing, deliveredSale]) {
        const { sale, tenge, buyer, seller, terms, id } = await loadFixture(state);
        const sent = sale.connect(buyer).confirmReceipt(terms.common, terms.particulars);
        await expect(sent).to.changeTokenBalances(
          ethers,
          tenge,
          [buyer, seller, await sale.purseOf(id)],
          [0n, PRICE, -PRICE],
        );
        await expect(sent).to.emit(sale, "Paid").withArgs(id, seller.address, PRICE);
        const record = await sale.recordOf(id);
        expect([record.phase, record.held, record.since]).to.deep.equal([Phase.Closed, 0n, await now()]);
      }
    });

    it("pays in coin", async () => {
      const { sale, buyer, seller, terms, id } = await loadFixture(performingInCoin);
      await expect(sale.connect(buyer).confirmReceipt(terms.common, terms.particulars)).to.changeEtherBalances(
        ethers,
        [seller, await sale.purseOf(id)],
        [PRICE, -PRICE],
      );
    });
  });

  describe("release", () => {
    it("reverts while nothing is delivered, however late", async () => {
      const world = await loadFixture(performing);
      const { sale, terms } = world;
      const moment = refundable(world) + 1_000n * DAY;
      await at(moment);
      const wait = (await sale.recordOf(world.id)).since + terms.common.reviewPeriod;
      await expect(sale.release(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet")
        .withArgs(RELEASE, factors("delivered", 0n, 1n, false, moment, wait));
    });

    for (const [moment, early] of [
      [-1n, true],
      [0n, true],
      [1n, false],
    ] as const) {
      it(`${early ? "reverts" : "pays the seller"} ${String(moment)} seconds after the wait`, async () => {
        const world = await loadFixture(deliveredSale);
        const { sale, tenge, stranger, seller, terms, id } = world;
        const wait = await releasable(world);
        const { progress } = await sale.recordOf(id);
        const expected = factors("delivered", progress, 1n, true, wait + moment, wait);
        await at(wait + moment);
        const sent = sale.connect(stranger).release(terms.common, terms.particulars);
        if (early) {
          await expect(sent)
            .to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet")
            .withArgs(RELEASE, expected);
        } else {
          await expect(sent).to.emit(sale, "AutomaticDecision").withArgs(id, RELEASE, expected);
          await expect(sent).to.changeTokenBalance(ethers, tenge, seller, PRICE);
          expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
        }
      });

      it(`${early ? "reverts" : "pays"} ${String(moment)} seconds after the wait and a suspension`, async () => {
        const world = await loadFixture(resumedSale);
        const { sale, terms, id } = world;
        const wait = (await releasable(world)) + (await sale.recordOf(id)).suspendedFor;
        await at(wait + moment);
        const sent = sale.release(terms.common, terms.particulars);
        if (early) await expect(sent).to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet");
        else await expect(sent).to.emit(sale, "AutomaticDecision");
      });
    }

    it("is stopped by a dispute in the last second of the review", async () => {
      const world = await loadFixture(deliveredSale);
      const { sale, buyer, terms, hash, id } = world;
      const wait = await releasable(world);
      await at(wait);
      await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
      await at(wait + 100n * DAY);
      await expect(sale.release(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Suspended);
    });

    it("reverts after the end", async () => {
      const { sale, terms, id } = await loadFixture(closed);
      await expect(sale.release(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Closed);
    });
  });

  describe("refund", () => {
    it("reverts once it is delivered, however late", async () => {
      const world = await loadFixture(deliveredSale);
      const { sale, terms, id } = world;
      const { progress } = await sale.recordOf(id);
      const moment = refundable(world) + 1_000n * DAY;
      await at(moment);
      await expect(sale.refund(terms.common, terms.particulars))
        .to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet")
        .withArgs(REFUND, factors("undelivered", progress, 0n, false, moment, refundable(world)));
    });

    for (const [moment, early] of [
      [-1n, true],
      [0n, true],
      [1n, false],
    ] as const) {
      it(`${early ? "reverts" : "pays the buyer"} ${String(moment)} seconds after the wait`, async () => {
        const world = await loadFixture(performing);
        const { sale, tenge, stranger, buyer, terms, id } = world;
        const expected = factors("undelivered", 0n, 0n, true, refundable(world) + moment, refundable(world));
        await at(refundable(world) + moment);
        const sent = sale.connect(stranger).refund(terms.common, terms.particulars);
        if (early) {
          await expect(sent)
            .to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet")
            .withArgs(REFUND, expected);
        } else {
          await expect(sent).to.emit(sale, "AutomaticDecision").withArgs(id, REFUND, expected);
          await expect(sent).to.changeTokenBalance(ethers, tenge, buyer, PRICE);
          expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
        }
      });

      it(`${early ? "reverts" : "pays"} ${String(moment)} seconds after the wait and a suspension`, async () => {
        const world = await loadFixture(resumedUndelivered);
        const { sale, terms, disputedAt, resumedAt } = world;
        await at(refundable(world) + resumedAt - disputedAt + moment);
        const sent = sale.refund(terms.common, terms.particulars);
        if (early) await expect(sent).to.be.revertedWithCustomError(sale, "AgreementConditionsNotMet");
        else await expect(sent).to.emit(sale, "AutomaticDecision");
      });
    }
  });

  describe("releaseFactors, refundFactors", () => {
    it("show what the step is decided on, a second before and at its moment", async () => {
      const world = await loadFixture(deliveredSale);
      const { sale, terms } = world;
      const wait = await releasable(world);
      for (const moment of [wait, wait + 1n]) {
        await networkHelpers.time.increaseTo(moment);
        const shown = await sale.releaseFactors(terms.common, terms.particulars);
        const { progress } = await sale.recordOf(world.id);
        expect(shown.map((factor) => [...factor])).to.deep.equal(
          factors("delivered", progress, 1n, true, moment, wait),
        );
        const undelivered = await sale.refundFactors(terms.common, terms.particulars);
        expect(undelivered.map((factor) => factor.met)).to.deep.equal([false, moment > refundable(world)]);
      }
    });
  });
});
