import { expect } from "chai";
import { id as hashOf, ZeroAddress } from "ethers";
import type { BlockingToken, FalseToken, RevertingReceiver } from "../../src/typechain/index.ts";
import { PRICE, Then, awardSale, deliberatedSale, deployed, disposition, ethers, networkHelpers } from "../fixtures.ts";
import {
  award,
  deliberated,
  deliberatedInCoin,
  deployReceiver,
  deployToken,
  disputeAndAward,
  formedIn,
  formedThrough,
  performing,
} from "./states.ts";

const { loadFixture } = networkHelpers;

/** The seller refuses coin; the buyer has confirmed, so the price waits as the seller's credit. */
async function credited() {
  const here = await deployed();
  const receiver = await deployReceiver<RevertingReceiver>("RevertingReceiver");
  const world = await formedThrough(here, receiver, "second", { currency: ZeroAddress });
  await world.sale.connect(world.buyer).confirmReceipt(world.terms.common, world.terms.particulars);
  return { ...world, receiver, owner: await receiver.getAddress() };
}

/** The currency blocks the seller, after which the buyer has confirmed. */
async function blocked() {
  const here = await deployed();
  const token = await deployToken<BlockingToken>(here, "BlockingToken");
  const world = await formedIn(here, { currency: await token.getAddress() });
  await token.setBlocked(world.seller.address, true);
  await world.sale.connect(world.buyer).confirmReceipt(world.terms.common, world.terms.particulars);
  return { ...world, token };
}

/** A final award of the most costs that the terms allow, carried out; in test tenge. */
async function costsOrdered() {
  const world = await deliberatedSale();
  const costs = PRICE / 10n;
  const d = disposition({ toSecond: PRICE - costs, costs });
  await award(world, d);
  await world.sale.enforce(world.terms.common, world.hash, d);
  return { ...world, costs };
}

describe("money that waits", () => {
  describe("withdrawCredit", () => {
    it("reverts when there is nothing, or nowhere to pay it", async () => {
      const { sale, stranger, terms, hash } = await loadFixture(performing);
      await expect(sale.connect(stranger).withdrawCredit(terms.common, hash, stranger.address))
        .to.be.revertedWithCustomError(sale, "AgreementNoCredit")
        .withArgs(stranger.address);
      await expect(sale.connect(stranger).withdrawCredit(terms.common, hash, ZeroAddress))
        .to.be.revertedWithCustomError(sale, "AgreementPaymentRefused")
        .withArgs(ZeroAddress, 0n);
    });

    it("reverts when it is refused again, and keeps the credit", async () => {
      const { sale, seller, token, terms, hash, id } = await loadFixture(blocked);
      await expect(sale.connect(seller).withdrawCredit(terms.common, hash, seller.address))
        .to.be.revertedWithCustomError(sale, "AgreementPaymentRefused")
        .withArgs(seller.address, PRICE);
      expect(await sale.creditOf(id, seller.address)).to.equal(PRICE);
      expect(await token.balanceOf(await sale.purseOf(id))).to.equal(PRICE);
    });

    it("pays its owner's money, once, to the address that the owner names", async () => {
      const { sale, seller, stranger, token, terms, hash, id } = await loadFixture(blocked);
      const sent = sale.connect(seller).withdrawCredit(terms.common, hash, stranger.address);
      await expect(sent).to.emit(sale, "Paid").withArgs(id, stranger.address, PRICE);
      await expect(sent).to.changeTokenBalance(ethers, token, stranger, PRICE);
      await expect(sale.connect(seller).withdrawCredit(terms.common, hash, stranger.address))
        .to.be.revertedWithCustomError(sale, "AgreementNoCredit")
        .withArgs(seller.address);
    });

    it("pays a receiver of coin that refuses it elsewhere", async () => {
      const { sale, receiver, stranger, terms, hash, owner } = await loadFixture(credited);
      const call = sale.interface.encodeFunctionData("withdrawCredit", [terms.common, hash, stranger.address]);
      await expect(receiver.execute(await sale.getAddress(), 0, call)).to.changeEtherBalance(ethers, stranger, PRICE);
      expect(await sale.creditOf(await sale.idOf(terms.common, hash), owner)).to.equal(0n);
    });
  });

  describe("pushCredit", () => {
    it("reverts when there is nothing, or it is refused again", async () => {
      const { sale, seller, buyer, terms, hash } = await loadFixture(blocked);
      await expect(sale.pushCredit(terms.common, hash, buyer.address))
        .to.be.revertedWithCustomError(sale, "AgreementNoCredit")
        .withArgs(buyer.address);
      await expect(sale.pushCredit(terms.common, hash, seller.address))
        .to.be.revertedWithCustomError(sale, "AgreementPaymentRefused")
        .withArgs(seller.address, PRICE);
    });

    it("lets anyone pay the owner, and nobody else, once the block is lifted", async () => {
      const { sale, seller, stranger, token, terms, hash, id } = await loadFixture(blocked);
      await token.setBlocked(seller.address, false);
      const sent = sale.connect(stranger).pushCredit(terms.common, hash, seller.address);
      await expect(sent).to.changeTokenBalances(ethers, token, [seller, stranger], [PRICE, 0n]);
      expect(await sale.creditOf(id, seller.address)).to.equal(0n);
    });
  });

  describe("creditOf", () => {
    it("is written where a payment is refused, with an event, while the other party is paid", async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<BlockingToken>(here, "BlockingToken");
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, buyer, seller, terms, hash, id } = world;
      const d = disposition({ toFirst: 3n, toSecond: PRICE - 3n });
      await disputeAndAward(world, buyer, d);
      await token.setBlocked(seller.address, true);
      const sent = sale.enforce(terms.common, hash, d);
      await expect(sent)
        .to.emit(sale, "Credited")
        .withArgs(id, seller.address, PRICE - 3n);
      await expect(sent).to.changeTokenBalances(ethers, token, [buyer, seller], [3n, 0n]);
      expect(await sale.creditOf(id, seller.address)).to.equal(PRICE - 3n);
    });

    it("adds up over partial awards, and stays behind when the agreement goes on", async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<FalseToken>(here, "FalseToken");
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, buyer, seller, terms, hash, id } = world;
      await token.setHostile(true);
      for (const amount of [10n, 15n]) {
        const d = disposition({ toSecond: amount, then: Then.Resume });
        await disputeAndAward(world, buyer, d);
        await sale.enforce(terms.common, hash, d);
      }
      expect(await sale.creditOf(id, seller.address)).to.equal(25n);
      expect((await sale.recordOf(id)).held).to.equal(PRICE - 25n);
      await token.setHostile(false);
      await sale.connect(seller).surrender(terms.common, hash);
      await expect(sale.pushCredit(terms.common, hash, seller.address)).to.changeTokenBalances(
        ethers,
        token,
        [seller, await sale.purseOf(id)],
        [25n, -25n],
      );
    });
  });

  describe("payCosts", () => {
    it("reverts when the caller isn't the tribunal", async () => {
      const { sale, authority, a, terms, hash, costs } = await loadFixture(costsOrdered);
      for (const caller of [authority, a]) {
        await expect(sale.connect(caller).payCosts(terms.common, hash, 1n, caller.address, costs))
          .to.be.revertedWithCustomError(sale, "AgreementOnlyTribunal")
          .withArgs(caller.address);
      }
    });

    it("reverts for more than is due, for nothing, and for another turn", async () => {
      const { sale, tribunal, a, terms, hash, costs } = await loadFixture(costsOrdered);
      const template = await ethers.getImpersonatedSigner(await tribunal.getAddress());
      await networkHelpers.setBalance(template.address, 10n ** 18n);
      for (const [turn, amount, due] of [
        [1n, costs + 1n, costs],
        [1n, 0n, costs],
        [0n, 1n, 0n],
        [2n, 1n, 0n],
      ] as const) {
        await expect(sale.connect(template).payCosts(terms.common, hash, turn, a.address, amount))
          .to.be.revertedWithCustomError(sale, "AgreementNoCosts")
          .withArgs(due, amount);
      }
    });

    it("keeps what the award ordered for the arbiter, up to the cap, and pays it once", async () => {
      const { sale, tribunal, tenge, a, stranger, terms, hash, id, caseId, costs } = await loadFixture(costsOrdered);
      expect(await sale.costsOf(id, 1n)).to.equal(costs);
      expect(await tenge.balanceOf(await sale.purseOf(id))).to.equal(costs);
      await expect(tribunal.connect(stranger).distribute(caseId, terms.common, hash)).to.changeTokenBalance(
        ethers,
        tenge,
        a,
        costs,
      );
      expect(await sale.costsOf(id, 1n)).to.equal(0n);
      await expect(tribunal.distribute(caseId, terms.common, hash)).to.be.revertedWithCustomError(
        tribunal,
        "TribunalNothingToPay",
      );
    });

    it("credits an arbiter whom the currency refuses", async () => {
      const here = await loadFixture(deployed);
      const token = await deployToken<BlockingToken>(here, "BlockingToken");
      const world = await formedIn(here, { currency: await token.getAddress() });
      const { sale, tribunal, a, b, buyer, terms, hash, id } = world;
      const d = disposition({ toFirst: PRICE - 10n, costs: 10n });
      const { caseId } = await disputeAndAward(world, buyer, d);
      await token.setBlocked(a.address, true);
      await sale.enforce(terms.common, hash, d);
      await tribunal.distribute(caseId, terms.common, hash);
      expect(await sale.creditOf(id, a.address)).to.equal(10n);
      await expect(sale.connect(a).withdrawCredit(terms.common, hash, b.address)).to.changeTokenBalance(
        ethers,
        token,
        b,
        10n,
      );
    });
  });

  describe("costsCap", () => {
    it("binds the award, of what is held at that time, in coin as in test tenge", async () => {
      for (const state of [deliberatedSale, deliberatedInCoin]) {
        const world = await loadFixture(state);
        const { sale, terms, hash } = world;
        const half = disposition({ toFirst: PRICE / 2n, then: Then.Stay });
        await award(world, half);
        await sale.enforce(terms.common, hash, half);
        const left = PRICE - PRICE / 2n;
        const over = disposition({ costs: left / 10n + 1n, then: Then.Resume });
        const next = await deliberated(world);
        await expect(awardSale(next, over))
          .to.be.revertedWithCustomError(sale, "AgreementCostsTooHigh")
          .withArgs(left / 10n + 1n, 1_000n);
        const most = disposition({ costs: left / 10n, then: Then.Resume });
        await award(next, most);
        await sale.enforce(terms.common, hash, most);
        expect(await sale.costsOf(world.id, 3n)).to.equal(0n);
        expect(await sale.costsOf(world.id, 2n)).to.equal(left / 10n);
      }
    });

    it("of zero allows none", async () => {
      const here = await loadFixture(deployed);
      const world = await formedIn(here, { costsCap: 0n });
      await world.sale.connect(world.buyer).dispute(world.terms.common, world.hash, hashOf("claim"));
      await expect(award(await deliberated(world), disposition({ toFirst: PRICE - 1n, costs: 1n })))
        .to.be.revertedWithCustomError(world.sale, "AgreementCostsTooHigh")
        .withArgs(1n, 0n);
    });
  });
});
