/**
 * Attacks on cases that a reviewer made work on an earlier draft: each is refused now.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, keccak256, ZeroAddress, ZeroHash } from "ethers";
import type { LyingTemplate } from "../../src/typechain/index.ts";
import {
  DAY,
  deliveredSale,
  disposition,
  ethers,
  hashDisposition,
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
  award,
  bringAward,
  deliberatedCase,
  deliberatedCaseOfThree,
  giveReasons,
  openedCase,
  publishRules,
  seatedCase,
  signaturesOf,
  state,
} from "./cases.ts";

const ADVANCE = 1_000n;
const FOREVER = 2n ** 40n - 1n;

/** Both settle what is under way. */
async function settled(world: SaleWorld, d: Disposition) {
  const { sale, buyer, seller, terms, hash, id } = world;
  const { turn } = await sale.recordOf(id);
  const settlement = { agreement: id, turn, disposition: d, validUntil: FOREVER };
  const both = [await signSettlement(world, buyer, settlement), await signSettlement(world, seller, settlement)];
  await sale.settle(terms.common, hash, d, FOREVER, both);
}

describe("attacks on cases", () => {
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

  it("nobody pays, or takes back, another's next advance; a respondent's own comes back", async () => {
    const world = await state(openedCase);
    const { sale, tribunal, buyer, seller, terms, hash, caseId } = world;
    await tribunal.connect(seller).payAdvance(caseId, { value: ADVANCE });
    await tribunal.connect(buyer).withdrawClaim(caseId);
    expect(await tribunal.dueTo(ZeroAddress, seller.address)).to.equal(ADVANCE);
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
});
