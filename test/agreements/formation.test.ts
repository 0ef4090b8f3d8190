import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { getCreate2Address, id as hashOf, keccak256, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";
import { OUTSIDE } from "../../src/index.ts";
import type { LyingToken, RebasingToken, ShortToken } from "../../src/typechain/index.ts";
import {
  DAY,
  PRICE,
  Phase,
  coder,
  deployed,
  ethers,
  networkHelpers,
  particularsHash,
  saleTerms,
  signTerms,
  type Common,
  type Particulars,
  type Terms,
  type World,
} from "../fixtures.ts";
import { at, balanceOf, COMMON_TUPLE, deployToken, PARTICULARS_TUPLE, performing, performingInCoin } from "./states.ts";

const { loadFixture } = networkHelpers;

type Attempt = { from?: HardhatEthersSigner; signers?: HardhatEthersSigner[]; value?: bigint };

/** Forms these terms as the buyer, with the seller's signature, unless told otherwise. */
async function form(world: World, terms: Terms, { from = world.buyer, signers = [world.seller], value = 0n }: Attempt) {
  const acceptances = await Promise.all(signers.map((signer) => signTerms(world, signer, terms)));
  return await world.sale.connect(from).form(terms.common, terms.particulars, acceptances, { value });
}

describe("formation", () => {
  describe("form", () => {
    const refusals: {
      when: string;
      common?: (world: World) => Partial<Common> | Promise<Partial<Common>>;
      particulars?: Partial<Particulars>;
      error: string;
      args: (terms: Terms) => unknown[];
    }[] = [
      {
        when: "the two parties are one person",
        common: ({ buyer }) => ({ second: buyer.address }),
        error: "AgreementSameParty",
        args: ({ common }) => [common.first],
      },
      ...(["first", "second"] as const).flatMap((party) => [
        {
          when: `the ${party} party is nobody`,
          common: () => ({ [party]: ZeroAddress }),
          error: "AgreementPartyNotAllowed",
          args: () => [ZeroAddress],
        },
        {
          when: `the ${party} party is the tribunal`,
          common: async ({ tribunal }: World) => ({ [party]: await tribunal.getAddress() }),
          error: "AgreementPartyNotAllowed",
          args: ({ common }: Terms) => [common.tribunal],
        },
        {
          when: `the ${party} party is the template`,
          common: async ({ sale }: World) => ({ [party]: await sale.getAddress() }),
          error: "AgreementPartyNotAllowed",
          args: ({ common }: Terms) => [common[party]],
        },
      ]),
      {
        when: "the review period is a second under a day",
        common: () => ({ reviewPeriod: DAY - 1n }),
        error: "AgreementReviewPeriodTooShort",
        args: () => [DAY - 1n],
      },
      {
        when: "costs could be more than all of what is held",
        common: () => ({ costsCap: 10_001n }),
        error: "AgreementCostsTooHigh",
        args: () => [10_001n, 10_000n],
      },
      {
        when: "there is no document",
        common: () => ({ document: ZeroHash }),
        error: "AgreementWithoutDocument",
        args: () => [],
      },
      {
        when: "somebody confirms payments outside the chain, though money moves on it",
        common: () => ({ paymentAgent: hashOf("agent") }),
        error: "AgreementPaymentAgentNotAllowed",
        args: () => [hashOf("agent")],
      },
      {
        when: "the terms replace an agreement",
        common: () => ({ replaces: hashOf("old") }),
        error: "AgreementReplaces",
        args: () => [ZeroHash, hashOf("old")],
      },
      {
        when: "the tribunal has no code",
        common: ({ stranger }) => ({ tribunal: stranger.address }),
        error: "AgreementTribunalRefuses",
        args: ({ common }) => [common.tribunal, common.rules],
      },
      {
        when: "the tribunal does not serve the rules",
        common: () => ({ rules: hashOf("unpublished") }),
        error: "AgreementTribunalRefuses",
        args: ({ common }) => [common.tribunal, hashOf("unpublished")],
      },
      {
        when: "costs could be taken where the money moves outside the chain",
        common: () => ({ currency: OUTSIDE, costsCap: 1n }),
        error: "AgreementCostsTooHigh",
        args: () => [1n, 0n],
      },
      { when: "the price is zero", particulars: { price: 0n }, error: "SaleWithoutPrice", args: () => [] },
    ];
    for (const { when, common, particulars, error, args } of refusals) {
      it(`reverts when ${when}`, async () => {
        const world = await loadFixture(deployed);
        const terms = await saleTerms(world, (await common?.(world)) ?? {}, particulars);
        const signers = [world.buyer, world.seller];
        await expect(form(world, terms, { from: world.stranger, signers }))
          .to.be.revertedWithCustomError(world.sale, error)
          .withArgs(...args(terms));
      });
    }

    it("reverts when the tribunal is a contract of another kind", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world, { tribunal: await world.tenge.getAddress() });
      await expect(form(world, terms, {})).to.be.revertedWithoutReason(ethers);
    });

    it("reverts when delivery is due now, and forms when it is due a second later", async () => {
      const world = await loadFixture(deployed);
      const moment = (await saleTerms(world)).common.offerEndsAt;
      const due = await saleTerms(world, {}, { deliverBy: moment });
      const later = await saleTerms(world, {}, { deliverBy: moment + 2n });
      await at(moment);
      await expect(form(world, due, {}))
        .to.be.revertedWithCustomError(world.sale, "SaleDeliveryInThePast")
        .withArgs(moment);
      await at(moment + 1n);
      await expect(form(world, { ...later, common: { ...later.common, offerEndsAt: moment + 1n } }, {})).not.to.revert(
        ethers,
      );
    });

    it("reverts a second after the offer ended, and forms in its last second", async () => {
      const world = await loadFixture(deployed);
      const [terms, other] = [await saleTerms(world), await saleTerms(world)];
      const ends = terms.common.offerEndsAt;
      await at(ends);
      await expect(form(world, terms, {})).to.emit(world.sale, "Formed");
      await at(ends + 1n);
      await expect(form(world, { ...other, common: { ...other.common, offerEndsAt: ends } }, {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementOfferEnded")
        .withArgs(ends);
    });

    it("reverts on another chain, though the contract is the same", async () => {
      const world = await loadFixture(deployed);
      for (const chainId of [99, 99_999]) {
        const other = await network.create({ network: "default", override: { chainId } });
        const address = await world.sale.getAddress();
        await other.networkHelpers.setCode(address, await ethers.provider.getCode(address));
        const copy = await other.ethers.getContractAt("Sale", address);
        const [sender] = await other.ethers.getSigners();
        const terms = await saleTerms(world, { first: sender!.address });
        expect(await copy.idOf(terms.common, particularsHash(terms))).to.equal(
          await world.sale.idOf(terms.common, particularsHash(terms)),
        );
        await expect(copy.form(terms.common, terms.particulars, [await signTerms(world, world.seller, terms)]))
          .to.be.revertedWithCustomError(copy, "AgreementOnOtherChain")
          .withArgs(31337n, chainId);
        await other.close();
      }
    });

    it("reverts when these terms were formed before", async () => {
      const world = await loadFixture(performing);
      await expect(form(world, world.terms, {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementNotInPhase")
        .withArgs(world.id, Phase.Performing);
    });

    it("reverts when a party withdrew the offer", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world);
      await world.sale.connect(world.seller).withdrawOffer(terms.common, particularsHash(terms));
      await expect(form(world, terms, {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementNotInPhase")
        .withArgs(await world.sale.idOf(terms.common, particularsHash(terms)), Phase.Withdrawn);
    });

    it("reverts when a party has not accepted, or accepted other terms", async () => {
      const world = await loadFixture(deployed);
      const { sale, buyer, seller, stranger } = world;
      const terms = await saleTerms(world);
      for (const [from, signers, missing] of [
        [buyer, [], seller],
        [seller, [], buyer],
        [stranger, [seller], buyer],
        [stranger, [buyer, stranger], seller],
      ] as const) {
        await expect(form(world, terms, { from, signers: [...signers] }))
          .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
          .withArgs(missing.address);
      }
      const cheaper = { ...terms, particulars: { ...terms.particulars, price: 1n } };
      const { signature } = await signTerms(world, seller, terms);
      const byStranger = await signTerms(world, stranger, cheaper);
      for (const wrong of [signature, byStranger.signature]) {
        const acceptances = [{ party: seller.address, signature: wrong }];
        await expect(sale.connect(buyer).form(cheaper.common, cheaper.particulars, acceptances))
          .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
          .withArgs(seller.address);
      }
    });

    it("reverts when an acceptance is said to be another's, and takes a good one of several", async () => {
      const world = await loadFixture(deployed);
      const { sale, buyer, seller, stranger } = world;
      const terms = await saleTerms(world);
      const good = await signTerms(world, seller, terms);
      const bad = { party: seller.address, signature: (await signTerms(world, stranger, terms)).signature };
      const sent = sale.connect(buyer);
      await expect(sent.form(terms.common, terms.particulars, [{ ...good, party: stranger.address }]))
        .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
        .withArgs(seller.address);
      await expect(sent.form(terms.common, terms.particulars, [bad, good, bad])).to.emit(sale, "Formed");
    });

    it("reverts when the coin sent is not the price", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world, { currency: ZeroAddress });
      for (const value of [0n, PRICE - 1n, PRICE + 1n]) {
        await expect(form(world, terms, { value }))
          .to.be.revertedWithCustomError(world.sale, "AgreementWrongAmount")
          .withArgs(PRICE, value);
      }
    });

    it("reverts when coin comes along with a token", async () => {
      const world = await loadFixture(deployed);
      await expect(form(world, await saleTerms(world), { value: 1n }))
        .to.be.revertedWithCustomError(world.sale, "AgreementCoinWithToken")
        .withArgs(1n);
    });

    it("reverts when the token arrives short", async () => {
      const world = await loadFixture(deployed);
      const fee = await deployToken(world, "FeeToken");
      await expect(form(world, await saleTerms(world, { currency: await fee.getAddress() }), {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementShortPayment")
        .withArgs(PRICE, PRICE - PRICE / 100n);
      const lying = await deployToken<LyingToken>(world, "LyingToken");
      await lying.setHostile(true);
      await expect(form(world, await saleTerms(world, { currency: await lying.getAddress() }), {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementShortPayment")
        .withArgs(PRICE, 0n);
      const rebasing = await deployToken<RebasingToken>(world, "RebasingToken");
      await rebasing.rebase(10n, 7n);
      await expect(form(world, await saleTerms(world, { currency: await rebasing.getAddress() }, { price: 101n }), {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementShortPayment")
        .withArgs(101n, 100n);
    });

    it("reverts when more of the token arrives: what is held would not be what is there", async () => {
      const world = await loadFixture(deployed);
      const token = await deployToken<LyingToken>(world, "BonusToken");
      await token.setHostile(true);
      await expect(form(world, await saleTerms(world, { currency: await token.getAddress() }), {}))
        .to.be.revertedWithCustomError(world.sale, "AgreementShortPayment")
        .withArgs(PRICE, PRICE + 1n);
    });

    it("reverts when the token refuses, by an error, by false or by a byte in place of a word", async () => {
      const world = await loadFixture(deployed);
      for (const name of ["RevertingToken", "FalseToken", "ShortToken", "GasEatingToken"] as const) {
        const token = await deployToken<ShortToken>(world, name);
        await token.setHostile(true);
        const terms = await saleTerms(world, { currency: await token.getAddress() });
        await expect(form(world, terms, {})).to.revert(ethers);
        expect(await token.balanceOf(world.buyer.address)).to.equal(10n * PRICE);
      }
    });

    it("forms with a review period of a day exactly", async () => {
      const world = await loadFixture(deployed);
      await expect(form(world, await saleTerms(world, { reviewPeriod: DAY }), {})).to.emit(world.sale, "Formed");
    });

    it("forms with costs of up to all, and takes in a price of one unit", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world, { costsCap: 10_000n }, { price: 1n });
      await expect(form(world, terms, {})).to.changeTokenBalance(ethers, world.tenge, world.buyer, -1n);
    });

    it("forms as if nobody had sent the purse anything before it was there", async () => {
      const world = await loadFixture(deployed);
      const terms = await saleTerms(world);
      const purse = await world.sale.purseOf(await world.sale.idOf(terms.common, particularsHash(terms)));
      await world.tenge.connect(world.stranger).transfer(purse, 1n);
      await form(world, terms, {});
      expect(await world.tenge.balanceOf(purse)).to.equal(PRICE + 1n);
    });

    it("emits the terms in full, and keeps their record", async () => {
      const world = await loadFixture(deployed);
      const { sale, buyer, seller } = world;
      const terms = await saleTerms(world);
      const id = await sale.idOf(terms.common, particularsHash(terms));
      await at(terms.common.offerEndsAt);
      await expect(form(world, terms, {}))
        .to.emit(sale, "Formed")
        .withArgs(
          id,
          buyer.address,
          seller.address,
          coder.encode([COMMON_TUPLE, PARTICULARS_TUPLE], [terms.common, terms.particulars]),
        );
      expect([...(await sale.recordOf(id))]).to.deep.equal([
        Phase.Performing,
        0n,
        0n,
        terms.common.offerEndsAt,
        0n,
        0n,
        PRICE,
      ]);
      expect(await sale.restOf(id)).to.equal(ZeroHash);
    });

    it("puts the money in a purse whose address follows from the id", async () => {
      for (const state of [performing, performingInCoin]) {
        const { sale, terms, id } = await loadFixture(state);
        const template = await sale.getAddress();
        const purse = await sale.purseOf(id);
        expect(await balanceOf(terms.common.currency, purse)).to.equal(PRICE);
        expect(await balanceOf(terms.common.currency, template)).to.equal(0n);
        const code = await ethers.provider.getCode(purse);
        expect(code).to.match(/^0x363d3d373d3d3d363d73[0-9a-f]{40}5af43d82803e903d91602b57fd5bf3$/);
        const initCode = "0x3d602d80600a3d3981f3" + code.slice(2);
        expect(purse).to.equal(getCreate2Address(template, id, keccak256(initCode)));
      }
    });

    it("lets either party pay, whose sending is its acceptance, and a third person with both signatures", async () => {
      const world = await loadFixture(deployed);
      const { buyer, seller, stranger, sale, tenge } = world;
      for (const [from, signers] of [
        [buyer, [seller]],
        [seller, [buyer]],
        [stranger, [buyer, seller]],
      ] as const) {
        const sent = form(world, await saleTerms(world), { from, signers: [...signers] });
        await expect(sent).to.emit(sale, "Formed");
        await expect(sent).to.changeTokenBalance(ethers, tenge, from, -PRICE);
      }
    });

    it("accepts a token that returns nothing", async () => {
      const world = await loadFixture(deployed);
      const token = await deployToken(world, "SilentToken");
      await expect(form(world, await saleTerms(world, { currency: await token.getAddress() }), {})).to.emit(
        world.sale,
        "Formed",
      );
    });
  });
});
