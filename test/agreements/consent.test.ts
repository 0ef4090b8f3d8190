import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import {
  DAY,
  PRICE,
  Phase,
  Then,
  deliberatedSale,
  disposition,
  ethers,
  hashDisposition,
  networkHelpers,
  saleTerms,
  signSettlement,
  signTerms,
  type Common,
  type Disposition,
  type Particulars,
  type SaleWorld,
  type Terms,
} from "../fixtures.ts";
import { at, award, closed, identified, now, performing, performingInCoin, suspended } from "./states.ts";

const { loadFixture } = networkHelpers;

const FOREVER = 2n ** 40n - 1n;

/** Both parties' signatures over a settlement of the present turn, or of the one given. */
async function consents(world: SaleWorld, d: Disposition, validUntil = FOREVER, turn?: bigint) {
  const settlement = {
    agreement: world.id,
    turn: turn ?? (await world.sale.recordOf(world.id)).turn,
    disposition: d,
    validUntil,
  };
  return [
    await signSettlement(world, world.buyer, settlement),
    await signSettlement(world, world.seller, settlement),
  ] as const;
}

/** Terms that replace those of `world`. */
async function replacing(world: SaleWorld, common: Partial<Common> = {}, particulars: Partial<Particulars> = {}) {
  const { currency } = world.terms.common;
  return await saleTerms(world, { currency, replaces: world.id, ...common }, particulars);
}

async function amend(
  world: SaleWorld,
  terms: Terms,
  signers: HardhatEthersSigner[],
  from = world.stranger,
  value = 0n,
) {
  const acceptances = await Promise.all(signers.map((signer) => signTerms(world, signer, terms)));
  const { common, particulars } = terms;
  return await world.sale
    .connect(from)
    .amend(common, particulars, world.terms.common, world.hash, acceptances, { value });
}

describe("consent", () => {
  describe("settle", () => {
    it("reverts when a party has not signed, or signed another settlement", async () => {
      const world = await loadFixture(performing);
      const { sale, buyer, seller, stranger, terms, hash } = world;
      const d = disposition({ toFirst: PRICE });
      const [byBuyer, bySeller] = await consents(world, d);
      const [, another] = await consents(world, disposition({ toSecond: PRICE }));
      const rows = [
        [stranger, [byBuyer], seller],
        [stranger, [bySeller], buyer],
        [stranger, [], buyer],
        [buyer, [], seller],
        [seller, [], buyer],
        [buyer, [another], seller],
      ] as const;
      for (const [from, acceptances, missing] of rows) {
        await expect(sale.connect(from).settle(terms.common, hash, d, FOREVER, [...acceptances]))
          .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
          .withArgs(missing.address);
      }
      await expect(sale.settle(terms.common, hash, d, FOREVER - 1n, [byBuyer, bySeller]))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(buyer.address);
    });

    it("reverts after its last moment, and works in it", async () => {
      const world = await loadFixture(performing);
      const { sale, terms, hash } = world;
      const d = disposition({ toFirst: PRICE });
      const until = (await now()) + DAY;
      const acceptances = [...(await consents(world, d, until))];
      await at(until + 1n);
      await expect(sale.settle(terms.common, hash, d, until, acceptances))
        .to.be.revertedWithCustomError(sale, "AgreementSettlementExpired")
        .withArgs(until);
      const later = until + DAY;
      const again = [...(await consents(world, d, later))];
      await at(later);
      await expect(sale.settle(terms.common, hash, d, later, again)).to.emit(sale, "SettledByConsent");
    });

    it("reverts when it cannot be carried out, or gives the tribunal anything", async () => {
      const world = await loadFixture(performing);
      const { sale, terms, hash } = world;
      const rows: [Partial<Disposition>, string, unknown[]][] = [
        [{ toFirst: PRICE, toSecond: 1n }, "AgreementUnbalanced", [PRICE + 1n, PRICE]],
        [{}, "AgreementUnbalanced", [0n, PRICE]],
        [{ toFirst: PRICE - 1n, costs: 1n }, "AgreementCostsTooHigh", [1n, 0n]],
        [{ toFirst: PRICE, assets: 2n }, "AgreementAssetsNotHeld", []],
        [{ toFirst: PRICE, rest: hashOf("rest") }, "AgreementRestNotUsed", []],
      ];
      for (const [parts, error, args] of rows) {
        const d = disposition(parts);
        await expect(sale.settle(terms.common, hash, d, FOREVER, [...(await consents(world, d))]))
          .to.be.revertedWithCustomError(sale, error)
          .withArgs(...args);
      }
    });

    it("reverts before formation and after the end", async () => {
      const world = await loadFixture(closed);
      const { sale } = world;
      const unformed = await identified(world, await saleTerms(world));
      for (const [{ terms, hash, id }, phase] of [
        [world, Phase.Closed],
        [unformed, Phase.None],
      ] as const) {
        await expect(sale.settle(terms.common, hash, disposition(), FOREVER, []))
          .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
          .withArgs(id, phase);
      }
    });

    it("pays any split, performing or disputed, whoever brings both signatures, or one and is the other", async () => {
      for (const state of [performing, suspended]) {
        for (const from of ["stranger", "buyer", "seller"] as const) {
          const world = await loadFixture(state);
          const { sale, tenge, buyer, seller, terms, hash, id } = world;
          const d = disposition({ toFirst: 7n, toSecond: PRICE - 7n });
          const both = [...(await consents(world, d))];
          const acceptances = both.filter(({ party }) => party !== world[from].address);
          const sent = sale.connect(world[from]).settle(terms.common, hash, d, FOREVER, acceptances);
          await expect(sent).to.emit(sale, "SettledByConsent").withArgs(id, Object.values(d));
          await expect(sent).to.changeTokenBalances(ethers, tenge, [buyer, seller], [7n, PRICE - 7n]);
          expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
        }
      }
    });

    it("pays one unit, and nobody nothing", async () => {
      for (const [toFirst, toSecond] of [
        [1n, PRICE - 1n],
        [PRICE, 0n],
      ] as const) {
        const world = await loadFixture(performing);
        const { sale, tenge, buyer, seller, terms, hash, id } = world;
        const d = disposition({ toFirst, toSecond });
        const sent = sale.settle(terms.common, hash, d, FOREVER, [...(await consents(world, d))]);
        await expect(sent).to.changeTokenBalances(ethers, tenge, [buyer, seller], [toFirst, toSecond]);
        const paid = await sale.queryFilter(sale.filters.Paid(id), await ethers.provider.getBlockNumber());
        expect(paid.map(({ args }) => [args.to, args.amount])).to.deep.equal(
          [
            [buyer.address, toFirst],
            [seller.address, toSecond],
          ].filter(([, amount]) => amount !== 0n),
        );
        await expect(sent).not.to.emit(sale, "Credited");
      }
    });

    it("ends a dispute on a closed agreement, and moves nothing", async () => {
      const world = await loadFixture(closed);
      const { sale, buyer, stranger, terms, hash, id } = world;
      await sale.connect(buyer).dispute(terms.common, hash, hashOf("after the end"));
      const { turn } = await sale.recordOf(id);
      const d = disposition();
      await sale.connect(stranger).settle(terms.common, hash, d, FOREVER, [...(await consents(world, d))]);
      const after = await sale.recordOf(id);
      expect([after.phase, after.claimant, after.turn, after.held]).to.deep.equal([Phase.Closed, 0n, turn + 1n, 0n]);
      await sale.connect(buyer).dispute(terms.common, hash, hashOf("again"));
    });

    it("goes on, or stays as it was, and counts the turn", async () => {
      for (const [state, then, phase, claimant] of [
        [performing, Then.Resume, Phase.Performing, 0n],
        [performing, Then.Stay, Phase.Performing, 0n],
        [suspended, Then.Resume, Phase.Performing, 0n],
        [suspended, Then.Stay, Phase.Suspended, 1n],
      ] as const) {
        const world = await loadFixture(state);
        const { sale, terms, hash, id } = world;
        const before = await sale.recordOf(id);
        const d = disposition({ toSecond: 5n, then, progress: 77n });
        await sale.settle(terms.common, hash, d, FOREVER, [...(await consents(world, d))]);
        const after = await sale.recordOf(id);
        expect([after.phase, after.claimant, after.held]).to.deep.equal([phase, claimant, PRICE - 5n]);
        expect([after.turn, after.progress]).to.deep.equal([before.turn + 1n, 77n]);
        // What was never suspended stays so, and a dispute that goes on is counted when it ends.
        const ended = state === suspended && then === Then.Resume;
        expect(after.suspendedFor).to.equal(ended ? after.since - before.since : 0n);
      }
    });
  });

  describe("amend", () => {
    it("reverts when the new terms replace another agreement, or none", async () => {
      const world = await loadFixture(performing);
      for (const replaces of [ZeroHash, hashOf("other")]) {
        await expect(amend(world, await replacing(world, { replaces }), [world.buyer, world.seller]))
          .to.be.revertedWithCustomError(world.sale, "AgreementReplaces")
          .withArgs(world.id, replaces);
      }
    });

    it("reverts when the currency is another", async () => {
      for (const state of [performing, performingInCoin]) {
        const world = await loadFixture(state);
        const { currency } = world.terms.common;
        const other = currency === ZeroAddress ? await world.tenge.getAddress() : ZeroAddress;
        await expect(amend(world, await replacing(world, { currency: other }), [world.buyer, world.seller]))
          .to.be.revertedWithCustomError(world.sale, "AgreementOtherCurrency")
          .withArgs(currency, other);
      }
    });

    it("reverts when more is held than the new price, which is settled out first", async () => {
      const world = await loadFixture(performing);
      const terms = await replacing(world, {}, { price: PRICE - 1n });
      await expect(amend(world, terms, [world.buyer, world.seller]))
        .to.be.revertedWithCustomError(world.sale, "AgreementHoldsMore")
        .withArgs(PRICE, PRICE - 1n);
    });

    it("reverts when a party of either agreement has not consented", async () => {
      const world = await loadFixture(performing);
      const { sale, buyer, seller, stranger, owner } = world;
      const same = await replacing(world);
      const assigned = await replacing(world, { first: stranger.address });
      for (const [terms, signers, missing] of [
        [same, [buyer], seller],
        [same, [seller], buyer],
        [assigned, [seller, stranger], buyer],
        [assigned, [seller, buyer], stranger],
      ] as const) {
        await expect(amend(world, terms, [...signers], owner))
          .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
          .withArgs(missing.address);
      }
    });

    it("reverts when the new terms could not be formed, or were before", async () => {
      const world = await loadFixture(performing);
      const { sale, buyer, seller } = world;
      for (const [common, particulars, error] of [
        [{ document: ZeroHash }, {}, "AgreementWithoutDocument"],
        [{ reviewPeriod: DAY - 1n }, {}, "AgreementReviewPeriodTooShort"],
        [{ offerEndsAt: 1n }, {}, "AgreementOfferEnded"],
        [{ rules: hashOf("unpublished") }, {}, "AgreementTribunalRefuses"],
        [{}, { price: 0n }, "SaleWithoutPrice"],
        [{}, { deliverBy: 1n }, "SaleDeliveryInThePast"],
      ] as const) {
        await expect(
          amend(world, await replacing(world, common, particulars), [buyer, seller]),
        ).to.be.revertedWithCustomError(sale, error);
      }
      const terms = await replacing(world);
      const { hash, id } = await identified(world, terms);
      await sale.connect(buyer).withdrawOffer(terms.common, hash);
      await expect(amend(world, terms, [buyer, seller]))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Withdrawn);
    });

    it("reverts after the end, and a second time", async () => {
      const world = await loadFixture(closed);
      await expect(amend(world, await replacing(world), [world.buyer, world.seller]))
        .to.be.revertedWithCustomError(world.sale, "AgreementNotInPhase")
        .withArgs(world.id, Phase.Closed);
      const open = await loadFixture(performing);
      await amend(open, await replacing(open), [open.buyer, open.seller]);
      await expect(amend(open, await replacing(open), [open.buyer, open.seller]))
        .to.be.revertedWithCustomError(open.sale, "AgreementNotInPhase")
        .withArgs(open.id, Phase.Closed);
    });

    for (const [name, state] of [
      ["a token", performing],
      ["coin", performingInCoin],
    ] as const) {
      it(`moves what is held into the new purse and takes the difference from the sender, in ${name}`, async () => {
        const world = await loadFixture(state);
        const { sale, tenge, buyer, seller, stranger } = world;
        const inCoin = world.terms.common.currency === ZeroAddress;
        const terms = await replacing(world, {}, { price: PRICE + 11n });
        const { id } = await identified(world, terms);
        const [from, to] = [await sale.purseOf(world.id), await sale.purseOf(id)];
        const sent = amend(world, terms, [buyer, seller], stranger, inCoin ? 11n : 0n);
        await expect(sent).to.emit(sale, "Amended").withArgs(world.id, id);
        if (inCoin) {
          await expect(sent).to.changeEtherBalances(ethers, [from, to, stranger], [-PRICE, PRICE + 11n, -11n]);
        } else {
          await expect(sent).to.changeTokenBalances(ethers, tenge, [from, to, stranger], [-PRICE, PRICE + 11n, -11n]);
        }
        const [old, fresh] = [await sale.recordOf(world.id), await sale.recordOf(id)];
        expect([old.phase, old.held]).to.deep.equal([Phase.Closed, 0n]);
        expect([fresh.phase, fresh.held, fresh.turn]).to.deep.equal([Phase.Performing, PRICE + 11n, 0n]);
      });
    }

    for (const left of [0n, 1n]) {
      it(`moves ${left} where the rest was settled out, and pays nobody nothing`, async () => {
        const world = await loadFixture(performing);
        const { sale, tenge, buyer, seller, stranger, terms, hash, id } = world;
        const d = disposition({ toFirst: PRICE - left, then: Then.Resume });
        await sale.settle(terms.common, hash, d, FOREVER, [...(await consents(world, d))]);
        const fresh = await replacing(world);
        const purse = await sale.purseOf((await identified(world, fresh)).id);
        const sent = amend(world, fresh, [buyer, seller], stranger);
        await expect(sent).to.changeTokenBalances(ethers, tenge, [purse, stranger], [PRICE, left - PRICE]);
        if (left === 0n) await expect(sent).not.to.emit(sale, "Paid");
        else await expect(sent).to.emit(sale, "Paid").withArgs(id, purse, left);
      });
    }

    it("moves the money once, and asks for nothing, where the price stays the same", async () => {
      const world = await loadFixture(performing);
      const { sale, tenge, buyer, seller } = world;
      const terms = await replacing(world);
      await amend(world, terms, [buyer, seller]);
      const moved = await tenge.queryFilter(tenge.filters.Transfer(), await ethers.provider.getBlockNumber());
      const purses = [await sale.purseOf(world.id), await sale.purseOf((await identified(world, terms)).id)];
      expect(moved.map(({ args }) => [...args])).to.deep.equal([[...purses, PRICE]]);
    });

    it("ends a dispute, and what was marked as delivered has to be marked again", async () => {
      const world = await loadFixture(suspended);
      const { sale, buyer, seller } = world;
      const terms = await replacing(world);
      await amend(world, terms, [buyer, seller]);
      expect((await sale.recordOf(world.id)).claimant).to.equal(0n);
      await expect(sale.connect(seller).markDelivered(terms.common, terms.particulars)).to.emit(sale, "Delivered");
    });

    it("takes back the buyer's lost key, when an award names the new terms", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, tenge, seller, stranger, terms, hash } = world;
      // The buyer of the new terms is the same person at another address; the old key signs nothing.
      const fresh = await replacing(world, { first: stranger.address, offerEndsAt: FOREVER }, { deliverBy: FOREVER });
      const { id } = await identified(world, fresh);
      const fallback = disposition({ toFirst: PRICE });
      await expect(amend(world, fresh, [seller]))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(world.buyer.address);
      await award(world, fallback, id);
      await expect(sale.enforce(terms.common, hash, fallback))
        .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
        .withArgs(world.id, 1n, hashDisposition(fallback));
      const another = await replacing(world, { first: stranger.address });
      await expect(amend(world, another, [seller])).to.be.revertedWithCustomError(sale, "AgreementDecided");
      await amend(world, fresh, [seller]);
      await sale.connect(stranger).confirmReceipt(fresh.common, fresh.particulars);
      expect(await tenge.balanceOf(seller.address)).to.equal(11n * PRICE);
    });

    it("never binds a new party by an award alone", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, seller, stranger, owner } = world;
      const fresh = await replacing(world, { first: stranger.address, offerEndsAt: FOREVER }, { deliverBy: FOREVER });
      await award(world, disposition({ toFirst: PRICE }), (await identified(world, fresh)).id);
      await expect(amend(world, fresh, [stranger], owner))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(seller.address);
    });

    it("falls back to the disposition 30 days after the award became final, to the second", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, tribunal, seller, buyer, stranger, terms, hash, caseId } = world;
      const fresh = await replacing(world, { first: stranger.address, offerEndsAt: FOREVER }, { deliverBy: FOREVER });
      const fallback = disposition({ toFirst: PRICE });
      await award(world, fallback, (await identified(world, fresh)).id);
      const { finalAt } = await tribunal.caseOf(caseId);
      await at(finalAt + 30n * DAY);
      await expect(sale.enforce(terms.common, hash, fallback)).to.be.revertedWithCustomError(
        sale,
        "AgreementNotOrdered",
      );
      await at(finalAt + 30n * DAY + 1n);
      await expect(amend(world, fresh, [seller])).to.be.revertedWithCustomError(sale, "AgreementDecided");
      await expect(sale.enforce(terms.common, hash, fallback)).to.changeTokenBalance(ethers, world.tenge, buyer, PRICE);
    });
  });
});
