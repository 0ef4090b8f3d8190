import { expect } from "chai";
import { id as hashOf, toBeHex, ZeroAddress } from "ethers";
import {
  DAY,
  PRICE,
  Phase,
  Stage,
  Then,
  awardSale,
  awardedSale,
  deliberatedSale,
  deployed,
  disposition,
  ethers,
  hashDisposition,
  networkHelpers,
  saleTerms,
  signTerms,
  type Disposition,
  type SaleWorld,
} from "../fixtures.ts";
import {
  at,
  award,
  closed,
  deliberated,
  disputeAndAward,
  formedIn,
  identified,
  performing,
  suspended,
} from "./states.ts";

const { loadFixture, time } = networkHelpers;

const RESUME = disposition({ then: Then.Resume });
const CLAIM = hashOf("claim");

const stateOf = async ({ sale, id }: SaleWorld) => {
  const { phase, claimant, turn, held } = await sale.recordOf(id);
  return [phase, claimant, turn, held];
};

describe("hatch", () => {
  describe("withdrawOffer", () => {
    it("reverts when the caller is no party, and when the agreement was formed", async () => {
      const world = await loadFixture(deployed);
      const { sale, stranger, buyer } = world;
      const { terms, hash } = await identified(world, await saleTerms(world));
      await expect(sale.connect(stranger).withdrawOffer(terms.common, hash))
        .to.be.revertedWithCustomError(sale, "AgreementOnlyParty")
        .withArgs(stranger.address);
      for (const [state, phase] of [
        [performing, Phase.Performing],
        [suspended, Phase.Suspended],
        [closed, Phase.Closed],
      ] as const) {
        const formed = await loadFixture(state);
        await expect(formed.sale.connect(buyer).withdrawOffer(formed.terms.common, formed.hash))
          .to.be.revertedWithCustomError(formed.sale, "AgreementNotInPhase")
          .withArgs(formed.id, phase);
      }
    });

    it("shows both parties that the offer is withdrawn, once", async () => {
      const world = await loadFixture(deployed);
      const { sale, seller, buyer } = world;
      const { terms, hash, id } = await identified(world, await saleTerms(world));
      await expect(sale.connect(seller).withdrawOffer(terms.common, hash))
        .to.emit(sale, "OfferWithdrawn")
        .withArgs(id, seller.address);
      // Nothing of it has happened: no dispute, no turn, no progress, no money.
      const withdrawnAt = BigInt(await networkHelpers.time.latest());
      expect(await sale.recordOf(id)).to.deep.equal([Phase.Withdrawn, 0n, 0n, withdrawnAt, 0n, 0n, 0n]);
      await expect(sale.connect(buyer).withdrawOffer(terms.common, hash))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Withdrawn);
    });
  });

  describe("dispute", () => {
    it("reverts when the caller is no party", async () => {
      const { sale, stranger, terms, hash } = await loadFixture(performing);
      await expect(sale.connect(stranger).dispute(terms.common, hash, CLAIM))
        .to.be.revertedWithCustomError(sale, "AgreementOnlyParty")
        .withArgs(stranger.address);
    });

    it("reverts before formation, and while a dispute is open", async () => {
      const world = await loadFixture(suspended);
      const { sale, seller, buyer } = world;
      const unformed = await identified(world, await saleTerms(world));
      await expect(sale.connect(buyer).dispute(unformed.terms.common, unformed.hash, CLAIM))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(unformed.id, Phase.None);
      for (const caller of [buyer, seller]) {
        await expect(sale.connect(caller).dispute(world.terms.common, world.hash, CLAIM))
          .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
          .withArgs(world.id, Phase.Suspended);
      }
    });

    it("suspends at the word of either party, and moves no money", async () => {
      for (const role of ["buyer", "seller"] as const) {
        const world = await loadFixture(performing);
        const { sale, tribunal, tenge, rules, terms, hash, id } = world;
        const party = world[role];
        const sent = sale.connect(party).dispute(terms.common, hash, CLAIM);
        await expect(sent)
          .to.emit(sale, "Disputed")
          .withArgs(id, await tribunal.getAddress(), party.address, 1n, rules, CLAIM);
        await expect(sent).to.changeTokenBalance(ethers, tenge, await sale.purseOf(id), 0n);
        expect(await stateOf(world)).to.deep.equal([Phase.Suspended, role === "buyer" ? 1n : 2n, 1n, PRICE]);
      }
    });

    it("asks nobody the first time: a tribunal that does not answer keeps no claim out", async () => {
      const { sale, tribunal, buyer, terms, hash } = await loadFixture(performing);
      // It reverts whatever it is asked.
      await networkHelpers.setCode(await tribunal.getAddress(), "0x5f5ffd");
      await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM)).to.emit(sale, "Disputed");
    });

    it("notes a claim on a closed agreement, one at a time, and moves nothing", async () => {
      const world = await loadFixture(closed);
      const { sale, tenge, buyer, seller, terms, hash, id } = world;
      const since = (await sale.recordOf(id)).since;
      await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
      expect(await stateOf(world)).to.deep.equal([Phase.Closed, 1n, 1n, 0n]);
      await expect(sale.connect(seller).dispute(terms.common, hash, CLAIM))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Closed);
      const decision = await award(await deliberated(world), RESUME);
      const sent = sale.enforce(terms.common, hash, RESUME);
      await expect(sent).to.emit(sale, "Enforced");
      await expect(sent).to.changeTokenBalances(ethers, tenge, [buyer, seller], [0n, 0n]);
      expect(await stateOf(world)).to.deep.equal([Phase.Closed, 0n, 2n, 0n]);
      expect((await sale.recordOf(id)).since).to.equal(since);
      await expect(sale.enforce(terms.common, hash, RESUME))
        .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
        .withArgs(decision.id);
      await expect(sale.connect(seller).dispute(terms.common, hash, CLAIM)).to.emit(sale, "Disputed");
    });

    it("refuses an award of money on a closed agreement, which holds none", async () => {
      const world = await loadFixture(closed);
      const { sale, buyer, terms, hash } = world;
      await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
      await expect(deliberated(world).then((w) => award(w, disposition({ toFirst: 1n }))))
        .to.be.revertedWithCustomError(sale, "AgreementUnbalanced")
        .withArgs(1n, 0n);
    });

    it("reverts while the party owes the advance for a claim that was returned, and not for the other party", async () => {
      const world = await loadFixture(suspended);
      const { sale, tribunal, authority, buyer, seller, terms, hash, caseId, id } = world;
      await time.increase(10n * DAY + 1n);
      await tribunal.connect(authority).returnClaim(caseId, hashOf("no advance was paid"));
      await sale.enforce(terms.common, hash, RESUME);
      await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM))
        .to.be.revertedWithCustomError(sale, "AgreementAdvanceDue")
        .withArgs(buyer.address);
      const snapshot = await networkHelpers.takeSnapshot();
      await expect(sale.connect(seller).dispute(terms.common, hash, CLAIM)).to.emit(sale, "Disputed");
      await snapshot.restore();
      await tribunal.connect(buyer).payAdvance(caseId, { value: 1_000n });
      await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM)).to.emit(sale, "Disputed");
      expect((await sale.recordOf(id)).turn).to.equal(3n);
    });
  });

  describe("enforce", () => {
    it("reverts when nothing is disputed", async () => {
      for (const state of [performing, closed]) {
        const { sale, terms, hash, id } = await loadFixture(state);
        await expect(sale.enforce(terms.common, hash, RESUME))
          .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
          .withArgs(id);
      }
    });

    it("reverts before an award, before it is final, and with another disposition than it ordered", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, terms, hash, id } = world;
      const d = disposition({ toFirst: PRICE });
      const refused = async (wrong: Disposition) =>
        await expect(sale.enforce(terms.common, hash, wrong))
          .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
          .withArgs(id, 1n, hashDisposition(wrong));
      await refused(d);
      await award(world, d);
      await refused(disposition({ toSecond: PRICE }));
      await refused({ ...d, progress: 1n });
      await refused({ ...d, then: Then.Resume });
      await expect(sale.enforce(terms.common, hash, d)).to.emit(sale, "Enforced");
    });

    it("reverts in the last second before the award is final, and works in the next", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, tribunal, terms, hash, caseId } = world;
      const d = disposition({ toFirst: PRICE });
      await awardSale(world, d, { final: false });
      const { finalAt } = await tribunal.caseOf(caseId);
      await at(finalAt);
      await expect(sale.enforce(terms.common, hash, d)).to.be.revertedWithCustomError(sale, "AgreementNotOrdered");
      await at(finalAt + 1n);
      await expect(sale.enforce(terms.common, hash, d)).to.emit(sale, "Enforced");
    });

    it("carries the award out for anyone, in exact sums", async () => {
      const world = await loadFixture(awardedSale);
      const { sale, tenge, stranger, buyer, seller, terms, hash, id, split } = world;
      const sent = sale.connect(stranger).enforce(terms.common, hash, split);
      await expect(sent).to.emit(sale, "Enforced").withArgs(id, Object.values(split));
      await expect(sent).to.changeTokenBalances(
        ethers,
        tenge,
        [buyer, seller, stranger, await sale.purseOf(id)],
        [split.toFirst, split.toSecond, 0n, -PRICE],
      );
      expect(await stateOf(world)).to.deep.equal([Phase.Closed, 0n, 2n, 0n]);
    });

    it("resumes with what is left, which release then pays", async () => {
      const world = await loadFixture(performing);
      const { sale, tenge, buyer, seller, terms, hash } = world;
      await sale.connect(seller).markDelivered(terms.common, terms.particulars);
      const { progress } = await sale.recordOf(world.id);
      const d = disposition({ toFirst: PRICE / 4n, then: Then.Resume, progress });
      await disputeAndAward(world, buyer, d);
      await expect(sale.enforce(terms.common, hash, d)).to.changeTokenBalance(ethers, tenge, buyer, PRICE / 4n);
      expect(await stateOf(world)).to.deep.equal([Phase.Performing, 0n, 2n, PRICE - PRICE / 4n]);
      await time.increase(11n * DAY);
      await expect(sale.release(terms.common, terms.particulars)).to.changeTokenBalance(
        ethers,
        tenge,
        seller,
        PRICE - PRICE / 4n,
      );
    });

    it("stays in the dispute after a partial award, and the next award is another turn's", async () => {
      const world = await loadFixture(deliberatedSale);
      const { sale, terms, hash, id } = world;
      const d = disposition({ toFirst: 1_000n, then: Then.Stay });
      await award(world, d);
      const since = (await sale.recordOf(id)).since;
      await sale.enforce(terms.common, hash, d);
      expect(await stateOf(world)).to.deep.equal([Phase.Suspended, 1n, 2n, PRICE - 1_000n]);
      expect((await sale.recordOf(id)).since).to.equal(since);
      await expect(sale.enforce(terms.common, hash, d))
        .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
        .withArgs(id, 2n, hashDisposition(d));
      const rest = disposition({ toSecond: PRICE - 1_000n });
      await award(await deliberated(world), rest);
      await sale.enforce(terms.common, hash, rest);
      expect(await stateOf(world)).to.deep.equal([Phase.Closed, 0n, 3n, 0n]);
    });

    it("resumes once a claim was withdrawn or returned, and only so", async () => {
      for (const end of ["withdrawn", "returned"] as const) {
        const world = await loadFixture(suspended);
        const { sale, tribunal, authority, buyer, stranger, terms, hash, caseId } = world;
        await time.increase(10n * DAY + 1n);
        if (end === "withdrawn") await tribunal.connect(buyer).withdrawClaim(caseId);
        else await tribunal.connect(authority).returnClaim(caseId, hashOf("no advance was paid"));
        for (const wrong of [disposition({ toFirst: PRICE }), { ...RESUME, progress: 1n }]) {
          await expect(sale.enforce(terms.common, hash, wrong)).to.be.revertedWithCustomError(
            sale,
            "AgreementNotOrdered",
          );
        }
        await sale.connect(stranger).enforce(terms.common, hash, RESUME);
        expect(await stateOf(world)).to.deep.equal([Phase.Performing, 0n, 2n, PRICE]);
      }
    });
  });

  describe("surrender", () => {
    it("reverts when the caller is no party", async () => {
      const { sale, stranger, terms, hash } = await loadFixture(performing);
      await expect(sale.connect(stranger).surrender(terms.common, hash))
        .to.be.revertedWithCustomError(sale, "AgreementOnlyParty")
        .withArgs(stranger.address);
    });

    it("reverts before formation and after the end", async () => {
      const world = await loadFixture(closed);
      const { sale, buyer, terms, hash, id } = world;
      await expect(sale.connect(buyer).surrender(terms.common, hash))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(id, Phase.Closed);
      const unformed = await identified(world, await saleTerms(world));
      await expect(sale.connect(buyer).surrender(unformed.terms.common, unformed.hash))
        .to.be.revertedWithCustomError(sale, "AgreementNotInPhase")
        .withArgs(unformed.id, Phase.None);
    });

    it("gives all to the other party, performing or disputed, after which the case can only be concluded", async () => {
      for (const [role, other] of [
        ["buyer", "seller"],
        ["seller", "buyer"],
      ] as const) {
        for (const state of [performing, suspended]) {
          const world = await loadFixture(state);
          const { sale, tenge, terms, hash, id } = world;
          const sent = sale.connect(world[role]).surrender(terms.common, hash);
          await expect(sent).to.emit(sale, "Surrendered").withArgs(id, world[role].address);
          await expect(sent).to.changeTokenBalances(ethers, tenge, [world[role], world[other]], [0n, PRICE]);
          expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
        }
      }
      const { sale, tribunal, terms, hash, buyer, caseId } = await loadFixture(suspended);
      await sale.connect(buyer).surrender(terms.common, hash);
      await tribunal.conclude(caseId);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Settled);
    });
  });

  describe("check", () => {
    it("reverts for another turn, for what is not disputed, and for what cannot be carried out", async () => {
      const { sale, terms, hash, id } = await loadFixture(suspended);
      const close = disposition({ toFirst: PRICE });
      for (const turn of [0n, 2n]) {
        await expect(sale.check(terms.common, hash, turn, close))
          .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
          .withArgs(id);
      }
      const rows: [Partial<Disposition>, string, unknown[]][] = [
        [{ toFirst: PRICE, toSecond: 1n }, "AgreementUnbalanced", [PRICE + 1n, PRICE]],
        [{ toFirst: PRICE - 1n }, "AgreementUnbalanced", [PRICE - 1n, PRICE]],
        [{ toFirst: PRICE + 1n, then: Then.Resume }, "AgreementUnbalanced", [PRICE + 1n, PRICE]],
        [{ costs: PRICE / 10n + 1n, then: Then.Stay }, "AgreementCostsTooHigh", [PRICE / 10n + 1n, 1_000n]],
        [{ toFirst: PRICE, assets: 1n }, "AgreementAssetsNotHeld", []],
        // Of payments, too, a sale on the chain says nothing in that word.
        ...[hashOf("rest"), toBeHex(1n, 32), toBeHex(1n << 127n, 32), toBeHex(1n << 128n, 32)].map(
          (rest): [Partial<Disposition>, string, unknown[]] => [{ toFirst: PRICE, rest }, "AgreementRestNotUsed", []],
        ),
      ];
      for (const [parts, error, args] of rows) {
        await expect(sale.check(terms.common, hash, 1n, disposition(parts)))
          .to.be.revertedWithCustomError(sale, error)
          .withArgs(...args);
      }
      expect(await sale.check(terms.common, hash, 1n, close)).to.equal(id);
      expect(await sale.check(terms.common, hash, 1n, disposition({ costs: PRICE / 10n, then: Then.Resume }))).to.equal(
        id,
      );
    });

    it("takes what was paid in the low half of the word where money moves outside the chain, and nothing more", async () => {
      const world = await loadFixture(deployed);
      const { sale, buyer, seller } = world;
      const outside = { currency: toBeHex(1n, 20), costsCap: 0n };
      const { terms, hash, id } = await identified(world, await saleTerms(world, outside));
      const acceptance = await signTerms(world, seller, terms);
      await sale.connect(buyer).form(terms.common, terms.particulars, [acceptance]);
      await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
      const checked = async (rest: bigint) =>
        await sale.check(terms.common, hash, 1n, disposition({ toFirst: PRICE, rest: toBeHex(rest, 32) }));
      for (const rest of [0n, 1n, (1n << 128n) - 1n]) expect(await checked(rest)).to.equal(id);
      for (const rest of [1n << 128n, 1n << 255n])
        await expect(checked(rest)).to.be.revertedWithCustomError(sale, "AgreementRestNotUsed");
    });

    it("reverts after the end, and for an agreement that nobody disputed", async () => {
      const world = await loadFixture(closed);
      const { sale, terms, hash, id } = world;
      await expect(sale.check(terms.common, hash, 0n, RESUME))
        .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
        .withArgs(id);
      const coin = await formedIn(world, { currency: ZeroAddress });
      await expect(sale.check(coin.terms.common, coin.hash, 1n, RESUME))
        .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
        .withArgs(coin.id);
    });
  });
});
