/**
 * Attacks on cases that a reviewer made work on an earlier draft: each is refused now.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, keccak256, ZeroAddress, ZeroHash } from "ethers";
import type { LyingTemplate, ReenteringToken } from "../../src/typechain/index.ts";
import {
  DAY,
  deliveredSale,
  deployed,
  disposition,
  ethers,
  formedSale,
  hashDisposition,
  networkHelpers,
  particularsHash,
  PRICE,
  saleTerms,
  signSettlement,
  signTerms,
  Stage,
  Then,
  time,
  type Disposition,
  type SaleWorld,
} from "../fixtures.ts";
import {
  arbiterAt,
  award,
  bringAward,
  closeRecord,
  deliberatedCase,
  deliberatedCaseOfThree,
  enforceAward,
  giveReasons,
  openCase,
  openedCase,
  openedCaseOfThree,
  publishRules,
  seatedCase,
  seatSole,
  signaturesOf,
  state,
} from "./cases.ts";

const ADVANCE = 1_000n;
/** The error of the guard that whatever takes or pays money begins with. */
const REENTERED = hashOf("ReentrancyGuardReentrantCall()").slice(0, 10);
const FOREVER = 2n ** 40n - 1n;

/** Both settle what is under way. */
async function settled(world: SaleWorld, d: Disposition) {
  const { sale, buyer, seller, terms, hash, id } = world;
  const { turn } = await sale.recordOf(id);
  const settlement = { agreement: id, turn, disposition: d, validUntil: FOREVER };
  const both = [await signSettlement(world, buyer, settlement), await signSettlement(world, seller, settlement)];
  await sale.settle(terms.common, hash, d, FOREVER, both);
}

/** The fee is in a token that calls whom it is told to while it is paid. */
async function feeThatReenters() {
  const here = await deployed();
  const token = (await ethers.deployContract("ReenteringToken")) as unknown as ReenteringToken;
  await token.mint(here.buyer.address, ADVANCE);
  await token.connect(here.buyer).approve(await here.tribunal.getAddress(), ADVANCE);
  const feeCurrency = await token.getAddress();
  const rules = await publishRules(here, { feeCurrency, advance: ADVANCE });
  return { ...(await openCase(await formedSale({ rules }, {}, here))), token };
}

describe("attacks on cases", () => {
  it("a fee's token enters nothing that takes or pays money while an advance is paid", async () => {
    const world = await state(feeThatReenters);
    const { tribunal, buyer, token, terms, hash, caseId } = world;
    const [to, currency] = [buyer.address, await token.getAddress()];
    for (const data of [
      tribunal.interface.encodeFunctionData("payAdvance", [caseId]),
      tribunal.interface.encodeFunctionData("takeBackAdvance", [caseId]),
      tribunal.interface.encodeFunctionData("distribute", [caseId, terms.common, hash]),
      tribunal.interface.encodeFunctionData("withdraw", [currency, to]),
    ]) {
      const snapshot = await networkHelpers.takeSnapshot();
      await token.arm(await tribunal.getAddress(), data);
      await tribunal.connect(buyer).payAdvance(caseId);
      expect([await token.entered(), await token.result()]).to.deep.equal([false, REENTERED]);
      await snapshot.restore();
    }
  });

  it("an advance in a worthless token doesn't become coin under other rules", async () => {
    const world = await state(deliberatedCase);
    const { tribunal, stranger: thief, tenge } = world;
    const template = (await ethers.deployContract("LyingTemplate")) as unknown as LyingTemplate;
    const address = await template.getAddress();
    const worthless = await publishRules(world, { feeCurrency: await tenge.getAddress(), advance: ADVANCE });
    const { common } = await saleTerms(world, { first: thief.address });
    const mine = tribunal.connect(thief);
    await tenge.connect(thief).approve(await tribunal.getAddress(), ADVANCE);
    await template.say(1, 1);
    await mine.open(address, { ...common, rules: worthless }, ZeroHash);
    const one = await tribunal.caseIdOf(address, await template.AGREEMENT(), 1);
    await mine.withdrawClaim(one);
    await mine.payAdvance(one);
    await template.say(2, 1);
    await expect(mine.open(address, common, ZeroHash))
      .to.be.revertedWithCustomError(tribunal, "TribunalRulesUnknown")
      .withArgs(common.rules);
    await expect(mine.open(address, { ...common, rules: hashOf("unpublished") }, ZeroHash))
      .to.be.revertedWithCustomError(tribunal, "TribunalRulesUnknown")
      .withArgs(hashOf("unpublished"));
  });

  it("a majority can't move the price to itself by naming an agreement of its own", async () => {
    const world = await state(deliberatedCase);
    const { sale, tribunal, buyer, a, c, terms, hash, id, caseId } = world;
    const parties = { first: a.address, second: c.address, replaces: id, offerEndsAt: FOREVER };
    const fresh = await saleTerms(world, parties, { deliverBy: FOREVER });
    await award(world, disposition({ toFirst: PRICE }), [a], await sale.idOf(fresh.common, particularsHash(fresh)));
    await giveReasons(world);
    await time.increaseTo((await tribunal.caseOf(caseId)).finalAt + 1n);
    const theirs = [await signTerms(world, c, fresh)];
    await expect(sale.connect(a).amend(fresh.common, fresh.particulars, terms.common, hash, theirs))
      .to.be.revertedWithCustomError(sale, "AgreementNotAccepted")
      .withArgs(world.seller.address);
    expect((await sale.recordOf(id)).held).to.equal(PRICE);
    expect(buyer.address).to.equal(terms.common.first);
  });

  it("an award doesn't lapse before its reasons are late, whatever the third seat does", async () => {
    const world = await state(deliberatedCaseOfThree);
    const { tribunal, a, b, c, d, authority, seller, caseId } = world;
    await tribunal.connect(c).resign(caseId, 2, hashOf("ill"));
    await time.increase(25n * DAY);
    await tribunal.connect(authority).appoint(caseId, 2, d.address);
    await time.increase(5n * DAY - 100n);
    const ordered = disposition({ toFirst: PRICE });
    await bringAward(world, ordered, await signaturesOf(world, [a, b, undefined], ordered));
    await time.increase(200n);
    await expect(tribunal.connect(seller).replace(caseId, 2))
      .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
      .withArgs(caseId, Stage.Awarded);
  });

  it("a replacement can't be the hash of a disposition that nobody saw", async () => {
    const world = await state(deliberatedCase);
    const { sale, tribunal, terms, hash, id, caseId } = world;
    const hidden = disposition({ toSecond: PRICE });
    await award(world, disposition({ toFirst: PRICE }), [world.a], hashDisposition(hidden));
    await giveReasons(world);
    await time.increaseTo((await tribunal.caseOf(caseId)).finalAt + 1n);
    expect(await tribunal.ordered(await sale.getAddress(), id, 1)).to.equal(keccak256(hashDisposition(hidden)));
    await expect(sale.enforce(terms.common, hash, hidden)).to.be.revertedWithCustomError(sale, "AgreementNotOrdered");
  });

  it("reasons given after the parties settled earn nothing", async () => {
    const world = await state(deliberatedCase);
    const { tribunal, buyer, terms, hash, id, caseId } = world;
    await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
    await award(world, disposition({ toFirst: PRICE }));
    await settled(world, disposition({ toFirst: PRICE }));
    await expect(giveReasons(world)).to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed").withArgs(id);
    await tribunal.conclude(caseId);
    await tribunal.distribute(caseId, terms.common, hash);
    expect(await tribunal.dueTo(ZeroAddress, buyer.address)).to.equal(ADVANCE);
  });

  it("a claim that the parties settled can be neither withdrawn nor returned", async () => {
    const world = await state(openedCase);
    const { sale, tribunal, buyer, authority, terms, hash, id, caseId } = world;
    await settled(world, disposition({ then: Then.Resume }));
    for (const sent of [
      () => tribunal.connect(buyer).withdrawClaim(caseId),
      () => tribunal.connect(authority).returnClaim(caseId, hashOf("late")),
    ]) {
      await expect(sent()).to.be.revertedWithCustomError(tribunal, "TribunalNotDisputed").withArgs(id);
    }
    await sale.connect(buyer).dispute(terms.common, hash, hashOf("again"));
  });

  it("nobody pays, or takes back, another's next advance; a stranger's own comes back", async () => {
    const world = await state(openedCase);
    const { sale, tribunal, buyer, seller, stranger, terms, hash, caseId } = world;
    await tribunal.connect(stranger).payAdvance(caseId, { value: ADVANCE });
    await tribunal.connect(buyer).withdrawClaim(caseId);
    expect(await tribunal.dueTo(ZeroAddress, stranger.address)).to.equal(ADVANCE);
    await sale.enforce(terms.common, hash, disposition({ then: Then.Resume }));
    await expect(tribunal.connect(seller).payAdvance(caseId, { value: ADVANCE }))
      .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
      .withArgs(seller.address);
    await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
    await expect(tribunal.connect(seller).takeBackAdvance(caseId))
      .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
      .withArgs(seller.address);
    await sale.connect(buyer).dispute(terms.common, hash, hashOf("again"));
  });

  it("one's own claim, withdrawn, doesn't take the other's review away", async () => {
    const world = await state(deliveredSale);
    const { sale, tribunal, buyer, seller, terms, hash, id } = world;
    const [, wait] = await sale.releaseFactors(terms.common, terms.particulars);
    await time.setNextBlockTimestamp(wait?.criterion ?? 0n);
    await sale.connect(seller).dispute(terms.common, hash, hashOf("nothing"));
    await tribunal.open(await sale.getAddress(), terms.common, hash);
    await tribunal.connect(seller).withdrawClaim(await tribunal.caseIdOf(await sale.getAddress(), id, 1));
    const { progress } = await sale.recordOf(id);
    await sale.enforce(terms.common, hash, disposition({ then: Then.Resume, progress }));
    await time.increase(terms.common.reviewPeriod - 10n);
    await expect(sale.connect(seller).release(terms.common, terms.particulars)).to.be.revertedWithCustomError(
      sale,
      "AgreementConditionsNotMet",
    );
    await sale.connect(buyer).dispute(terms.common, hash, hashOf("never delivered"));
  });

  it("a document that comes after one side agreed to close opens the record to both again", async () => {
    const world = await state(seatedCase);
    const { tribunal, buyer, seller, caseId } = world;
    await tribunal.connect(buyer).closeEvidence(caseId);
    await tribunal.connect(seller).submitEvidence(caseId, hashOf("surprise"));
    await tribunal.connect(seller).closeEvidence(caseId);
    expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Evidence);
    await tribunal.connect(buyer).submitEvidence(caseId, hashOf("answer"));
  });

  it("a consent to new terms given before a dispute doesn't undo its final decision", async () => {
    const world = await state(deliberatedCase);
    const { sale, tribunal, buyer, seller, terms, hash, id, caseId } = world;
    const fresh = await saleTerms(world, { replaces: id, offerEndsAt: FOREVER }, { deliverBy: FOREVER });
    const stale = [await signTerms(world, buyer, fresh)];
    await award(world, disposition({ toFirst: PRICE }));
    await giveReasons(world);
    await time.increaseTo((await tribunal.caseOf(caseId)).finalAt + 1n);
    await expect(
      sale.connect(seller).amend(fresh.common, fresh.particulars, terms.common, hash, stale),
    ).to.be.revertedWithCustomError(sale, "AgreementDecided");
  });

  it("who appoints can't sit, and a party that is the authority can't act as one", async () => {
    const world = await state(openedCase);
    const { tribunal, roster, authority, successor, caseId } = world;
    await time.increase(25n * DAY);
    for (const person of [authority, successor]) {
      await roster.accredit(person.address, hashOf("identity"), hashOf("credentials"), 7, 2n ** 39n);
      await expect(tribunal.connect(authority).appoint(caseId, 0, person.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
        .withArgs(person.address);
    }
  });

  it("a claimant can't hold the price by withdrawing at the last moment, again and again", async () => {
    const world = await state(openedCase);
    const { sale, tribunal, buyer, terms, hash, id } = world;
    const began = (await sale.recordOf(id)).since;
    const template = await sale.getAddress();
    let { caseId } = world;
    for (let cycle = 0; cycle < 2; cycle++) {
      await time.increase(14n * DAY);
      await tribunal.connect(buyer).withdrawClaim(caseId);
      await sale.enforce(terms.common, hash, disposition({ then: Then.Resume }));
      await tribunal.connect(buyer).payAdvance(caseId, { value: ADVANCE });
      await sale.connect(buyer).dispute(terms.common, hash, hashOf(`again ${cycle}`));
      await tribunal.open(template, terms.common, hash);
      caseId = await tribunal.caseIdOf(template, id, (await sale.recordOf(id)).turn);
    }
    const withdrawn = await tribunal.withdrawnFor(caseId);
    expect(withdrawn).to.be.within(28n * DAY, 28n * DAY + 60n);
    await expect(tribunal.connect(buyer).withdrawClaim(caseId))
      .to.be.revertedWithCustomError(tribunal, "TribunalSuspendedTooLong")
      .withArgs(withdrawn, 15n * DAY);
    expect(BigInt(await time.latest()) - began).to.be.below(29n * DAY);
    expect(await tribunal.dueTo(ZeroAddress, world.seller.address)).to.equal(ADVANCE);
  });

  it("nobody takes the presiding seat from the two who choose for it", async () => {
    const world = await state(openedCaseOfThree);
    const { tribunal, authority, buyer, seller, a, b, c, d, caseId } = world;
    await tribunal.connect(buyer).nominate(caseId, 0, a.address);
    await tribunal.connect(seller).nominate(caseId, 1, b.address);
    await tribunal.connect(a).accept(caseId, 0, hashOf("nothing"));
    await time.increase(40n * DAY);
    for (const take of [
      tribunal.connect(authority).appoint(caseId, 2, c.address),
      tribunal.connect(authority).replace(caseId, 2),
    ])
      await expect(take).to.be.revertedWithCustomError(tribunal, "TribunalPresidingLast").withArgs();
    await tribunal.connect(b).accept(caseId, 1, hashOf("nothing"));
    const { deadline } = (await tribunal.seatsOf(caseId))[2]!;
    expect(deadline).to.equal(BigInt(await time.latest()) + 10n * DAY);
    await expect(tribunal.connect(authority).appoint(caseId, 2, c.address))
      .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
      .withArgs(deadline);
    for (const chooser of [a, b]) await tribunal.connect(chooser).nominate(caseId, 2, d.address);
    expect((await tribunal.seatsOf(caseId))[2]!.arbiter).to.equal(d.address);
  });

  it("a friend who declines, and another who does, win no time and no second nomination", async () => {
    const world = await state(openedCaseOfThree);
    const { tribunal, authority, seller, b, c, d, caseId } = world;
    const seat = async () => (await tribunal.seatsOf(caseId))[1]!;
    const opened = (await seat()).deadline;
    await tribunal.connect(seller).nominate(caseId, 1, b.address);
    await time.setNextBlockTimestamp(opened - 5n);
    await tribunal.connect(b).resign(caseId, 1, hashOf("busy"));
    expect((await seat()).deadline).to.equal(opened);
    await tribunal.connect(seller).nominate(caseId, 1, c.address);
    await time.increase(4n * DAY);
    await tribunal.connect(c).resign(caseId, 1, hashOf("busy"));
    expect((await seat()).deadline).to.equal(BigInt(await time.latest()));
    await expect(tribunal.connect(seller).nominate(caseId, 1, d.address))
      .to.be.revertedWithCustomError(tribunal, "TribunalDrawn")
      .withArgs(1n);
    await time.increase(1n);
    await tribunal.connect(authority).appoint.staticCall(caseId, 1, d.address);
    await tribunal.replace(caseId, 1);
    expect((await seat()).arbiter).not.to.equal(ZeroAddress);
  });

  it("an award that changes nothing is refused, whatever it calls itself", async () => {
    const world = await state(deliberatedCase);
    const idle = disposition({ then: Then.Stay });
    await expect(bringAward(world, idle, await signaturesOf(world, [world.a], idle)))
      .to.be.revertedWithCustomError(world.tribunal, "TribunalWithoutEffect")
      .withArgs();
    const onlyCosts = disposition({ then: Then.Stay, costs: 1n });
    await expect(bringAward(world, onlyCosts, await signaturesOf(world, [world.a], onlyCosts)))
      .to.be.revertedWithCustomError(world.tribunal, "TribunalWithoutEffect")
      .withArgs();
    const dismissed = disposition({ then: Then.Resume });
    await bringAward(world, dismissed, await signaturesOf(world, [world.a], dismissed));
    // Other terms in the place of these are an effect.
    const again = await state(deliberatedCase);
    await award(again, idle, [again.a], hashOf("new terms"));
  });

  it("awards that leave a dispute open take no more for costs together than the cap of what was held at first", async () => {
    let world = await state(deliberatedCase);
    const { sale, tribunal, terms, hash, id } = world;
    const most = (PRICE * terms.common.costsCap) / 10_000n;
    const costly = disposition({ toFirst: 1n, costs: most - 10n, then: Then.Stay });
    await award(world, costly);
    await giveReasons(world);
    await enforceAward(world, costly);
    await tribunal.open(await sale.getAddress(), terms.common, hash);
    world = { ...world, caseId: await tribunal.caseIdOf(await sale.getAddress(), id, 2) };
    await seatSole(world, world.b);
    await closeRecord(world);
    const more = disposition({ toFirst: 1n, costs: 11n, then: Then.Stay });
    await expect(bringAward(world, more, await signaturesOf(world, [world.b], more)))
      .to.be.revertedWithCustomError(tribunal, "TribunalCostsTooHigh")
      .withArgs(most + 1n, most);
    const rest = disposition({ toFirst: 1n, costs: 10n, then: Then.Stay });
    await bringAward(world, rest, await signaturesOf(world, [world.b], rest));
    // An award that lapsed has taken nothing, and gives back nothing but that, however many lapse.
    const nothing = disposition({ toFirst: 1n, then: Then.Stay });
    for (const next of [nothing, more]) {
      await time.increase(11n * DAY);
      await tribunal.replace(world.caseId, 0);
      const drawn = arbiterAt(world, (await tribunal.seatsOf(world.caseId))[0]!.arbiter);
      await tribunal.connect(drawn).accept(world.caseId, 0, hashOf("nothing"));
      if (next === nothing) await bringAward(world, next, await signaturesOf(world, [drawn], next));
      else {
        await expect(bringAward(world, next, await signaturesOf(world, [drawn], next)))
          .to.be.revertedWithCustomError(tribunal, "TribunalCostsTooHigh")
          .withArgs(most + 1n, most);
        await bringAward(world, rest, await signaturesOf(world, [drawn], rest));
      }
    }
  });

  it("the cap is of what was held when costs were first given, and a unit of them counts", async () => {
    let world = await state(deliberatedCase);
    const { sale, tribunal, terms, hash, id } = world;
    const most = ((PRICE - PRICE / 2n) * terms.common.costsCap) / 10_000n;
    const stay = (toFirst: bigint, costs: bigint) => disposition({ toFirst, costs, then: Then.Stay });
    for (const d of [stay(PRICE / 2n, 0n), stay(1n, 1n), stay(1n, 100n)]) {
      await award(world, d);
      await giveReasons(world);
      await enforceAward(world, d);
      await tribunal.open(await sale.getAddress(), terms.common, hash);
      const { turn } = await sale.recordOf(id);
      world = { ...world, caseId: await tribunal.caseIdOf(await sale.getAddress(), id, turn) };
      await seatSole(world);
      await closeRecord(world);
    }
    const more = stay(1n, most - 100n);
    await expect(bringAward(world, more, await signaturesOf(world, [world.a], more)))
      .to.be.revertedWithCustomError(tribunal, "TribunalCostsTooHigh")
      .withArgs(most + 1n, most);
    await award(world, stay(1n, most - 101n));
  });
});
