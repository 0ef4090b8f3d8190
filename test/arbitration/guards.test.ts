/** @module Guards that a usual course of a case never meets: each was once left out, and nothing noticed. */
import { expect } from "chai";
import { ZeroHash } from "ethers";
import type { LyingTemplate } from "../../src/typechain/index.ts";
import { DAY, deployed, disposition, ethers, formedSale, hashDisposition, saleTerms, Then, time } from "../fixtures.ts";
import { DISCLOSURE, openCase, openedCaseOfThree, pairedCaseOfThree, publishRules, REASON, state } from "./cases.ts";

describe("Tribunal: guards", () => {
  for (const office of ["authority", "successor"] as const) {
    for (const party of ["buyer", "seller"] as const) {
      /** One of the parties holds the office, by the rules; all who could appoint have had their time. */
      const held = async () => {
        const here = await deployed();
        const rules = await publishRules(here, { [office]: here[party].address });
        const world = await openCase(await formedSale({ rules }, {}, here));
        await time.increase(60n * DAY);
        return world;
      };

      it(`the ${party} who is the ${office} appoints nobody and returns no claim; the other office does`, async () => {
        const { tribunal, caseId, a, ...people } = await state(held);
        const inOffice = tribunal.connect(people[party]);
        for (const act of [inOffice.appoint(caseId, 0, a.address), inOffice.returnClaim(caseId, REASON)])
          await expect(act)
            .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
            .withArgs(people[party].address);
        const other = people[office === "authority" ? "successor" : "authority"];
        await expect(tribunal.connect(other).appoint(caseId, 0, a.address)).to.emit(tribunal, "Seated");
      });
    }
  }

  it("gives those who choose the third person a period of their own, from when the second of them accepts", async () => {
    const { tribunal, buyer, seller, a, b, caseId, rulesContent } = await state(openedCaseOfThree);
    const third = async () => (await tribunal.seatsOf(caseId))[2]?.deadline;
    const before = await third();
    await tribunal.connect(buyer).nominate(caseId, 0, a.address);
    await tribunal.connect(seller).nominate(caseId, 1, b.address);
    await time.increase(2n * DAY);
    await tribunal.connect(b).accept(caseId, 1, DISCLOSURE);
    expect(await third()).to.equal(before);
    await time.increase(DAY);
    await tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
    expect(await third()).to.equal(BigInt(await time.latest()) + rulesContent.nominationPeriod);
  });

  it("leaves the third person the time to accept when another of the two who chose comes in", async () => {
    const { tribunal, buyer, a, b, c, d, caseId } = await state(pairedCaseOfThree);
    for (const one of [a, b]) await tribunal.connect(one).nominate(caseId, 2, c.address);
    const { deadline } = (await tribunal.seatsOf(caseId))[2]!;
    await tribunal.connect(a).resign(caseId, 0, REASON);
    await tribunal.connect(buyer).nominate(caseId, 0, d.address);
    await time.increase(DAY);
    await tribunal.connect(d).accept(caseId, 0, DISCLOSURE);
    expect((await tribunal.seatsOf(caseId))[2]!.deadline).to.equal(deadline);
  });

  it("orders, when a claim is withdrawn, that all goes on as it stood, the template's second word too", async () => {
    const world = await state(deployed);
    const { tribunal, stranger } = world;
    const template = (await ethers.deployContract("LyingTemplate")) as unknown as LyingTemplate;
    const { common } = await saleTerms(world, { first: stranger.address });
    const address = await template.getAddress();
    const [agreement, rest] = [await template.AGREEMENT(), await template.REST()];
    expect(rest).not.to.equal(ZeroHash);
    await template.say(1, 1);
    await tribunal.open(address, common, ZeroHash);
    const caseId = await tribunal.caseIdOf(address, agreement, 1);
    await tribunal.connect(stranger).withdrawClaim(caseId);
    const goesOn = disposition({ then: Then.Resume, progress: (await template.recordOf(agreement)).progress, rest });
    expect(await tribunal.ordered(address, agreement, 1)).to.equal(hashDisposition(goesOn));
  });
});
