import { expect } from "chai";
import { encodeBytes32String, id as hashOf, ZeroHash } from "ethers";
import type { Objects } from "../../src/types.ts";
import { as, loadFixture, now, ten } from "./states.ts";
import { DAY, ethers, time } from "./world.ts";

const REASON = hashOf("it leaks");
const [ACTIVE, SUSPENDED, RETIRED] = [1n, 2n, 3n];
const KIND = encodeBytes32String("uplink");

/** The first of the people is a manager who may suspend. */
async function managed() {
  const world = await ten();
  const from = await now();
  const manager = world.people[0]!;
  const charter = world.charter.connect(await as(world.assembly));
  await charter.appoint(manager.address, 3, 2, from, from + 365n * DAY, 0, hashOf("mandate"));
  return {
    ...world,
    its: world.objects.connect(await as(world.assembly)),
    arbiter: world.objects.connect(await as(world.disputes)),
    byManager: world.objects.connect(manager),
    manager,
  };
}
const statusOf = async ({ objects }: { objects: Objects }) => (await objects.objectOf(1)).status;

describe("Objects", () => {
  describe("enter", () => {
    it("reverts before the founding for all but the founder, and after it for all but the assembly", async () => {
      const { objects, manager, founder } = await loadFixture(managed);
      const fresh = await ethers.deployContract("Charter");
      const unfounded = (await ethers.deployContract("Objects", [await fresh.getAddress()])) as unknown as Objects;
      await expect(unfounded.connect(manager).enter(KIND, REASON, REASON, ""))
        .to.be.revertedWithCustomError(unfounded, "ObjectsOnlyFounder")
        .withArgs(manager.address);
      for (const caller of [manager, founder]) {
        await expect(objects.connect(caller).enter(KIND, REASON, REASON, ""))
          .to.be.revertedWithCustomError(objects, "ObjectsOnlyAssembly")
          .withArgs(caller.address);
      }
    });

    it("reverts without a description, and without terms of use", async () => {
      const { objects, its } = await loadFixture(managed);
      await expect(its.enter(KIND, ZeroHash, REASON, "")).to.be.revertedWithCustomError(
        objects,
        "ObjectsWithoutDocument",
      );
      await expect(its.enter(KIND, REASON, ZeroHash, "")).to.be.revertedWithCustomError(
        objects,
        "ObjectsWithoutDocument",
      );
    });

    it("lists it", async () => {
      const { objects, its } = await loadFixture(managed);
      await expect(its.enter(KIND, hashOf("uplink"), hashOf("terms"), "ipfs://uplink"))
        .to.emit(objects, "ObjectEntered")
        .withArgs(2n, KIND, hashOf("uplink"), hashOf("terms"), "ipfs://uplink");
      expect([...(await objects.objectOf(2))]).to.deep.equal([
        ACTIVE,
        0n,
        0n,
        KIND,
        hashOf("uplink"),
        hashOf("terms"),
        "ipfs://uplink",
      ]);
      expect(await objects.lastObject()).to.equal(2n);
    });
  });

  describe("what only the assembly does", () => {
    it("reverts for a manager and for an arbiter", async () => {
      const { objects, manager, disputes } = await loadFixture(managed);
      for (const caller of [manager, await as(disputes)]) {
        const by = objects.connect(caller);
        for (const sent of [
          by.setTerms(1, REASON),
          by.suspend(1, REASON),
          by.resume(1),
          by.retire(1),
          by.replace(1, KIND, REASON, REASON, ""),
        ])
          await expect(sent).to.be.revertedWithCustomError(objects, "ObjectsOnlyAssembly").withArgs(caller.address);
      }
    });

    it("reverts for an object that there is not, or that is retired, for ever", async () => {
      const { objects, its } = await loadFixture(managed);
      await expect(its.retire(1)).to.emit(objects, "ObjectRetired").withArgs(1n, 0n);
      for (const [id, status] of [
        [1, RETIRED],
        [9, 0n],
      ] as const) {
        for (const sent of [
          its.setTerms(id, REASON),
          its.suspend(id, REASON),
          its.resume(id),
          its.retire(id),
          its.replace(id, KIND, REASON, REASON, ""),
        ])
          await expect(sent).to.be.revertedWithCustomError(objects, "ObjectsStatus").withArgs(id, status);
      }
    });

    it("changes the terms, replaces, suspends until it resumes", async () => {
      const world = await loadFixture(managed);
      const { objects, its, addresses } = world;
      await expect(its.setTerms(1, ZeroHash)).to.be.revertedWithCustomError(objects, "ObjectsWithoutDocument");
      await expect(its.setTerms(1, REASON)).to.emit(objects, "TermsChanged").withArgs(1n, REASON);
      expect((await objects.objectOf(1)).terms).to.equal(REASON);
      await expect(its.suspend(1, REASON))
        .to.emit(objects, "ObjectSuspended")
        .withArgs(1n, addresses.decisions, 0n, REASON);
      await time.increase(1_000n * DAY);
      expect(await statusOf(world)).to.equal(SUSPENDED);
      await expect(its.resume(1)).to.emit(objects, "ObjectResumed").withArgs(1n, addresses.decisions);
      await its.replace(1, KIND, hashOf("uplink"), hashOf("terms"), "ipfs://uplink");
      const { status, replacedBy } = await objects.objectOf(1);
      expect([status, replacedBy]).to.deep.equal([RETIRED, 2n]);
      const entered = [ACTIVE, 0n, 0n, KIND, hashOf("uplink"), hashOf("terms"), "ipfs://uplink"];
      expect([...(await objects.objectOf(2))]).to.deep.equal(entered);
    });
  });

  describe("suspendNow", () => {
    it("reverts without the power, without a reason, and where it is suspended", async () => {
      const { objects, stranger, byManager, its } = await loadFixture(managed);
      await expect(objects.connect(stranger).suspendNow(1, REASON))
        .to.be.revertedWithCustomError(objects, "ObjectsOnlyManager")
        .withArgs(stranger.address);
      await expect(byManager.suspendNow(1, ZeroHash)).to.be.revertedWithCustomError(objects, "ObjectsWithoutDocument");
      await its.suspend(1, REASON);
      await expect(byManager.suspendNow(1, REASON))
        .to.be.revertedWithCustomError(objects, "ObjectsStatus")
        .withArgs(1n, SUSPENDED);
    });

    it("suspends for fourteen days, ends by itself, and then not again for thirty", async () => {
      const world = await loadFixture(managed);
      const { objects, byManager, manager } = world;
      const moment = (await now()) + 10n;
      await time.setNextBlockTimestamp(moment);
      const until = moment + 14n * DAY;
      await expect(byManager.suspendNow(1, REASON))
        .to.emit(objects, "ObjectSuspended")
        .withArgs(1n, manager.address, until, REASON);
      await time.increaseTo(until);
      expect(await statusOf(world)).to.equal(SUSPENDED);
      await time.increaseTo(until + 1n);
      expect(await statusOf(world)).to.equal(ACTIVE);
      await time.setNextBlockTimestamp(until + 30n * DAY);
      await expect(byManager.suspendNow(1, REASON))
        .to.be.revertedWithCustomError(objects, "ObjectsSuspendedBefore")
        .withArgs(1n, until + 30n * DAY);
      await time.increaseTo(until + 30n * DAY);
      await expect(byManager.suspendNow(1, REASON)).to.emit(objects, "ObjectSuspended");
    });

    it("ends by itself, but not for one that was retired meanwhile", async () => {
      const world = await loadFixture(managed);
      const { byManager, its } = world;
      await byManager.suspendNow(1, REASON);
      await its.retire(1);
      await time.increase(15n * DAY);
      expect(await statusOf(world)).to.equal(RETIRED);
    });

    it("does not come back at once after the assembly or an arbiter ended it, whatever the assembly did between", async () => {
      for (const how of ["resumed", "suspended and resumed", "lifted"] as const) {
        const { objects, byManager, its, arbiter } = await loadFixture(managed);
        await byManager.suspendNow(1, REASON);
        if (how === "suspended and resumed") await its.suspend(1, REASON);
        if (how === "lifted") await arbiter.lift(1);
        else await its.resume(1);
        await expect(byManager.suspendNow(1, REASON), how).to.be.revertedWithCustomError(
          objects,
          "ObjectsSuspendedBefore",
        );
      }
    });
  });

  describe("lift", () => {
    it("reverts for all but an arbiter's order", async () => {
      const { objects, manager } = await loadFixture(managed);
      await expect(objects.connect(manager).lift(1))
        .to.be.revertedWithCustomError(objects, "ObjectsOnlyDisputes")
        .withArgs(manager.address);
    });

    it("lifts a manager's suspension, and never the assembly's", async () => {
      const world = await loadFixture(managed);
      const { objects, byManager, its, arbiter, addresses } = world;
      await byManager.suspendNow(1, REASON);
      await expect(arbiter.lift(1)).to.emit(objects, "ObjectResumed").withArgs(1n, addresses.disputes);
      expect(await statusOf(world)).to.equal(ACTIVE);
      await its.suspend(1, REASON);
      for (const id of [1, 9]) await expect(arbiter.lift(id)).not.to.emit(objects, "ObjectResumed");
      expect(await statusOf(world)).to.equal(SUSPENDED);
    });

    it("does nothing once the suspension is over, and brings nothing back that is retired", async () => {
      for (const retires of [false, true]) {
        const world = await loadFixture(managed);
        const { objects, byManager, its, arbiter } = world;
        await byManager.suspendNow(1, REASON);
        if (retires) await its.retire(1);
        else await time.increase(14n * DAY + 1n);
        await expect(arbiter.lift(1)).not.to.emit(objects, "ObjectResumed");
        expect(await statusOf(world)).to.equal(retires ? RETIRED : ACTIVE);
      }
    });
  });
});
