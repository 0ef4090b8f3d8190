import { expect } from "chai";
import { getAddress, id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import {
  DAY,
  PRICE,
  Phase,
  Then,
  awardSale,
  deliberatedSale,
  deployed,
  disposition,
  ethers,
  formedSale,
  hashDisposition,
  networkHelpers,
  saleTerms,
  signAward,
  signSettlement,
  signTerms,
} from "../fixtures.ts";
import { award, closed, deliberated, disputeAndAward, formedIn, identified, performing, suspended } from "./states.ts";

const { loadFixture, time } = networkHelpers;

const CLAIM = hashOf("claim");
const FOREVER = 2n ** 40n - 1n;

describe("attacks on decisions", () => {
  it("an old award is not enforced in a later dispute", async () => {
    const world = await loadFixture(deliberatedSale);
    const { sale, tribunal, buyer, seller, terms, hash, id, caseId } = world;
    // The award gives the seller everything, but the parties make peace before it is enforced, and fall out again.
    const old = disposition({ toSecond: PRICE });
    await award(world, old);
    const peace = disposition({ then: Then.Resume });
    const settlement = { agreement: id, turn: 1n, disposition: peace, validUntil: FOREVER };
    const acceptances = [
      await signSettlement(world, buyer, settlement),
      await signSettlement(world, seller, settlement),
    ];
    await sale.settle(terms.common, hash, peace, FOREVER, acceptances);
    await expect(sale.enforce(terms.common, hash, old))
      .to.be.revertedWithCustomError(sale, "AgreementNotDisputed")
      .withArgs(id);
    await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
    await expect(sale.enforce(terms.common, hash, old))
      .to.be.revertedWithCustomError(sale, "AgreementNotOrdered")
      .withArgs(id, 3n, hashDisposition(old));
    // Nor do the arbiter's signatures fit the new case.
    const next = await deliberated(world);
    const signature = await signAward({ ...world, caseId }, world.a, old);
    await expect(
      tribunal.award(next.caseId, terms.common, hash, old, ZeroHash, hashOf("award"), [signature]),
    ).to.be.revertedWithCustomError(tribunal, "TribunalNotSigned");
  });

  it("a partial settlement is not replayed", async () => {
    const world = await loadFixture(performing);
    const { sale, buyer, seller, terms, hash, id } = world;
    const part = disposition({ toSecond: 1_000n, then: Then.Stay });
    const settlement = { agreement: id, turn: 0n, disposition: part, validUntil: FOREVER };
    const acceptances = [
      await signSettlement(world, buyer, settlement),
      await signSettlement(world, seller, settlement),
    ];
    await sale.settle(terms.common, hash, part, FOREVER, acceptances);
    await expect(sale.settle(terms.common, hash, part, FOREVER, acceptances))
      .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
      .withArgs(buyer.address);
    expect((await sale.recordOf(id)).held).to.equal(PRICE - 1_000n);
  });

  it("a settlement signed before an award is not used after it was enforced, nor one signed before a dispute in it", async () => {
    const world = await loadFixture(deliberatedSale);
    const { sale, buyer, seller, terms, hash, id } = world;
    const offer = disposition({ toFirst: PRICE });
    const signed = async (turn: bigint) => {
      const settlement = { agreement: id, turn, disposition: offer, validUntil: FOREVER };
      return [await signSettlement(world, buyer, settlement), await signSettlement(world, seller, settlement)];
    };
    await expect(sale.settle(terms.common, hash, offer, FOREVER, await signed(0n)))
      .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
      .withArgs(buyer.address);
    const inDispute = await signed(1n);
    const resume = disposition({ then: Then.Resume });
    await award(world, resume);
    await sale.enforce(terms.common, hash, resume);
    await expect(sale.settle(terms.common, hash, offer, FOREVER, inDispute))
      .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
      .withArgs(buyer.address);
  });

  it("an amendment does not move the money into another currency", async () => {
    const world = await loadFixture(performing);
    const { sale, buyer, seller, terms, hash } = world;
    // A token of the attacker's own would make the recorded amount worthless.
    const other = await ethers.deployContract("TestTenge");
    for (const currency of [await other.getAddress(), ZeroAddress]) {
      const fresh = await saleTerms(world, { currency, replaces: world.id });
      const acceptances = [await signTerms(world, buyer, fresh), await signTerms(world, seller, fresh)];
      await expect(sale.amend(fresh.common, fresh.particulars, terms.common, hash, acceptances))
        .to.be.revertedWithCustomError(sale, "AgreementOtherCurrency")
        .withArgs(terms.common.currency, currency);
    }
  });

  it("an unbalanced award is refused when it is made, and could not be enforced", async () => {
    const world = await loadFixture(deliberatedSale);
    const { sale } = world;
    for (const [d, ordered] of [
      [disposition({ toFirst: PRICE, toSecond: 1n }), PRICE + 1n],
      [disposition({ toFirst: PRICE - 1n }), PRICE - 1n],
      [disposition({ toFirst: 2n ** 112n - 1n, toSecond: 2n ** 112n - 1n }), 2n ** 113n - 2n],
    ] as const) {
      await expect(awardSale(world, d))
        .to.be.revertedWithCustomError(sale, "AgreementUnbalanced")
        .withArgs(ordered, PRICE);
    }
  });

  it("an unbalanced order of a tribunal that checks nothing is refused when it is enforced", async () => {
    const world = await loadFixture(deployed);
    // This tribunal answers every question with what lies in its first slot.
    const careless = "0x00000000000000000000000000000000ca4e1e55";
    await networkHelpers.setCode(careless, "0x5f545f5260205ff3");
    await networkHelpers.setStorageAt(careless, 0, 1n);
    const { sale, buyer, terms, hash, id } = await formedIn(world, { tribunal: getAddress(careless) });
    await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
    for (const [d, error, args] of [
      [disposition({ toFirst: PRICE, toSecond: 1n }), "AgreementUnbalanced", [PRICE + 1n, PRICE]],
      [disposition({ toFirst: PRICE - 1n }), "AgreementUnbalanced", [PRICE - 1n, PRICE]],
      [disposition({ costs: PRICE }), "AgreementCostsTooHigh", [PRICE, 1_000n]],
    ] as const) {
      await networkHelpers.setStorageAt(careless, 0, hashDisposition(d));
      await expect(sale.enforce(terms.common, hash, d))
        .to.be.revertedWithCustomError(sale, error)
        .withArgs(...args);
    }
    expect((await sale.recordOf(id)).held).to.equal(PRICE);
  });

  it("nobody concedes one unit to void an award: what is held does not change by part while suspended", async () => {
    const world = await loadFixture(deliberatedSale);
    const { sale, buyer, seller, stranger, tenge, terms, hash, id } = world;
    await award(world, disposition({ toFirst: PRICE }));
    const before = [...(await sale.recordOf(id))];
    const { common, particulars } = terms;
    const one = disposition({ toFirst: 1n, then: Then.Stay });
    // All that can be sent at all; of these, three take no signature or order from another, and move all or nothing.
    const attempts: Record<string, unknown[]> = {
      amend: [common, particulars, common, hash, []],
      confirmReceipt: [common, particulars],
      dispute: [common, hash, CLAIM],
      enforce: [common, hash, one],
      form: [common, particulars, []],
      markDelivered: [common, particulars],
      payCosts: [common, hash, 1n, seller.address, 1n],
      pushCredit: [common, hash, buyer.address],
      refund: [common, particulars],
      release: [common, particulars],
      settle: [common, hash, one, FOREVER, []],
      withdrawCredit: [common, hash, seller.address],
      withdrawOffer: [common, hash],
    };
    const sendable = sale.interface.fragments.filter(
      (fragment) => fragment.type === "function" && !("constant" in fragment && fragment.constant),
    );
    const names = sendable.map((fragment) => ("name" in fragment ? String(fragment.name) : "")).sort();
    expect(names).to.deep.equal([...Object.keys(attempts), "surrender"].sort());
    for (const [name, args] of Object.entries(attempts)) {
      for (const from of [seller, buyer, stranger]) {
        await expect(
          sale
            .connect(from)
            .getFunction(name)
            .send(...args),
          name,
        ).to.revert(ethers);
      }
    }
    await tenge.connect(seller).transfer(await sale.purseOf(id), 1n);
    expect([...(await sale.recordOf(id))]).to.deep.equal(before);
    await expect(sale.enforce(common, hash, disposition({ toFirst: PRICE }))).to.emit(sale, "Enforced");
  });

  it("the counterparty cannot make anyone else pay: the payer is the sender", async () => {
    const world = await loadFixture(deployed);
    const { sale, tenge, buyer, seller } = world;
    const terms = await saleTerms(world);
    const both = [await signTerms(world, buyer, terms), await signTerms(world, seller, terms)];
    // The buyer's allowance stands, and both have signed: it is the seller's own money that goes in.
    expect(await tenge.allowance(buyer.address, await sale.getAddress())).to.be.greaterThan(PRICE);
    await expect(sale.connect(seller).form(terms.common, terms.particulars, both)).to.changeTokenBalances(
      ethers,
      tenge,
      [buyer, seller],
      [0n, -PRICE],
    );
    const { hash, id } = await identified(world, terms);
    const more = await saleTerms(world, { replaces: id }, { price: PRICE + 5n });
    const consents = [await signTerms(world, buyer, more), await signTerms(world, seller, more)];
    await expect(
      sale.connect(seller).amend(more.common, more.particulars, terms.common, hash, consents),
    ).to.changeTokenBalances(ethers, tenge, [buyer, seller], [0n, -5n]);
    await tenge.connect(seller).approve(await sale.getAddress(), 0n);
    const other = await saleTerms(world);
    const again = [await signTerms(world, buyer, other), await signTerms(world, seller, other)];
    await expect(sale.connect(seller).form(other.common, other.particulars, again)).to.revert(ethers);
  });

  it("a stranger who enforces, releases or refunds gains nothing by it", async () => {
    const world = await loadFixture(performing);
    const { sale, tenge, stranger, buyer, seller, terms, hash, id } = world;
    const d = disposition({ toFirst: 1n, toSecond: 1n, then: Then.Resume });
    await disputeAndAward(world, buyer, d);
    await expect(sale.connect(stranger).enforce(terms.common, hash, d)).to.changeTokenBalances(
      ethers,
      tenge,
      [buyer, seller, stranger],
      [1n, 1n, 0n],
    );
    await time.increase(200n * DAY);
    await expect(sale.connect(stranger).refund(terms.common, terms.particulars)).to.changeTokenBalances(
      ethers,
      tenge,
      [buyer, stranger, await sale.purseOf(id)],
      [PRICE - 2n, 0n, 2n - PRICE],
    );
  });

  it("terms of another agreement, or made up, act on nothing", async () => {
    const world = await loadFixture(suspended);
    const { sale, buyer, seller, terms, hash, id } = world;
    const twin = await formedIn(world);
    const before = [...(await sale.recordOf(id))];
    for (const changed of [
      { ...terms.common, first: seller.address },
      { ...terms.common, second: buyer.address },
      { ...terms.common, tribunal: buyer.address },
      { ...terms.common, salt: hashOf("another salt") },
    ]) {
      for (const from of [buyer, seller]) {
        await expect(sale.connect(from).surrender(changed, hash)).to.revert(ethers);
        await expect(sale.connect(from).payCosts(changed, hash, 1n, from.address, 1n)).to.revert(ethers);
      }
    }
    await sale.connect(buyer).surrender(twin.terms.common, twin.hash);
    expect([...(await sale.recordOf(id))]).to.deep.equal(before);
  });

  it("nobody but the template opens a purse, or the contract behind all purses", async () => {
    const world = await loadFixture(performing);
    const { sale, tenge, buyer, seller, tribunal, id } = world;
    const at = await sale.purseOf(id);
    const implementation = "0x" + (await ethers.provider.getCode(at)).slice(22, 62);
    for (const address of [at, implementation]) {
      const purse = await ethers.getContractAt("Purse", address);
      for (const from of [buyer, seller, await ethers.getImpersonatedSigner(await tribunal.getAddress())]) {
        await networkHelpers.setBalance(from.address, 10n ** 18n);
        await expect(
          purse
            .connect(from)
            .getFunction("send")
            .send(await tenge.getAddress(), from.address, 1n),
        )
          .to.be.revertedWithCustomError(purse, "PurseOnlyTemplate")
          .withArgs(from.address);
      }
    }
  });

  it("the arbiters of one case are not paid out of the costs of another", async () => {
    // The attacker publishes rules with a roster of its own, and awards itself costs in an agreement with itself.
    const victim = await loadFixture(deliberatedSale);
    const { sale, tribunal, tenge, owner, seller, stranger, a, b, rulesContent } = victim;
    const roster = await ethers.deployContract("Roster", [stranger.address]);
    for (const { address } of [stranger, ethers.Wallet.createRandom(), ethers.Wallet.createRandom()])
      await roster
        .connect(stranger)
        .getFunction("accredit")
        .send(address, hashOf("identity"), hashOf("credentials"), 7, FOREVER);
    const content = { ...rulesContent, roster: await roster.getAddress() };
    const rules = await tribunal.publish.staticCall(content);
    await tribunal.publish(content);
    const costs = PRICE / 10n;
    const d = disposition({ toSecond: PRICE - costs, costs });
    const forged = await formedSale({ rules }, {}, victim);
    await sale.connect(victim.buyer).dispute(forged.terms.common, forged.hash, CLAIM);
    const theirs = await award(await deliberated({ ...forged, a: stranger }), d);
    await award(victim, d);
    await sale.enforce(forged.terms.common, forged.hash, d);
    await sale.enforce(victim.terms.common, victim.hash, d);

    await expect(
      tribunal.connect(owner).distribute(theirs.caseId, victim.terms.common, victim.hash),
    ).to.be.revertedWithCustomError(tribunal, "TribunalWrongAgreement");
    await tribunal.distribute(victim.caseId, victim.terms.common, victim.hash);
    expect(await tenge.balanceOf(a.address)).to.equal(costs);
    expect([await tenge.balanceOf(b.address), await tenge.balanceOf(seller.address)]).to.deep.equal([
      0n,
      10n * PRICE + 2n * (PRICE - costs),
    ]);
  });

  it("the counterparty cannot keep a claim out by sending the claimant's advance back", async () => {
    const world = await loadFixture(suspended);
    const { sale, tribunal, authority, buyer, seller, terms, hash, caseId } = world;
    await time.increase(10n * DAY + 1n);
    await tribunal.connect(authority).returnClaim(caseId, hashOf("no advance was paid"));
    await sale.enforce(terms.common, hash, disposition({ then: Then.Resume }));
    await tribunal.connect(buyer).payAdvance(caseId, { value: 1_000n });
    // Between the two transactions of the buyer, the seller returns the advance: the claim must be let in nevertheless.
    await tribunal
      .connect(seller)
      .distribute(caseId, terms.common, hash)
      .catch(() => undefined);
    await expect(sale.connect(buyer).dispute(terms.common, hash, CLAIM)).to.emit(sale, "Disputed");
  });

  it("a claim on a closed agreement moves nothing, whatever is awarded", async () => {
    const world = await loadFixture(closed);
    const { sale, buyer, terms, hash, id } = world;
    for (const then of [Then.Stay, Then.Resume, Then.Close]) {
      const d = disposition({ then, progress: 1n });
      if ((await sale.recordOf(id)).claimant === 0n) await sale.connect(buyer).dispute(terms.common, hash, CLAIM);
      await award(await deliberated(world), d);
      await sale.enforce(terms.common, hash, d);
      expect((await sale.recordOf(id)).phase).to.equal(Phase.Closed);
      await expect(sale.connect(buyer).confirmReceipt(terms.common, terms.particulars)).to.revert(ethers);
    }
  });
});
