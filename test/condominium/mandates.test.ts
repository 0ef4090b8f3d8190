import { expect } from "chai";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import { as, loadFixture, now, ten } from "./states.ts";
import { DAY, time, type Condominium } from "./world.ts";

const DOCUMENT = hashOf("mandate");
const REPORT = hashOf("report");
const MANAGER = 3;
const CHAIR = 2;
const YEAR = 365n * DAY;

/** The first of the people is manager for a year, may convene and suspend, and reports every 30 days. */
async function managed() {
  const world = await ten();
  const its = world.charter.connect(await as(world.assembly));
  const from = await now();
  const manager = world.people[0]!;
  await its.appoint(manager.address, MANAGER, 3, from, from + YEAR, 30n * DAY, DOCUMENT);
  return { ...world, its, manager, from, arbiter: world.charter.connect(await as(world.disputes)) };
}
const rights = async ({ charter }: Condominium, holder: string) => [
  await charter.isActive(holder),
  await charter.mayConvene(holder),
  await charter.maySuspend(holder),
  await charter.isManager(holder),
];

describe("Mandates", () => {
  describe("appoint", () => {
    it("reverts for nobody, for the assembly itself, and without an office", async () => {
      const { charter, its, addresses, from, stranger } = await loadFixture(managed);
      for (const [holder, office] of [
        [ZeroAddress, MANAGER],
        [addresses.decisions, MANAGER],
        [stranger.address, 0],
      ] as const) {
        await expect(its.appoint(holder, office, 1, from, from + YEAR, 0, DOCUMENT))
          .to.be.revertedWithCustomError(charter, "MandatesHolder")
          .withArgs(holder);
      }
    });

    it("reverts with powers that there are not, without a text, and with a term that is empty, over or above five years", async () => {
      const { charter, its, stranger } = await loadFixture(managed);
      const moment = await now();
      await expect(its.appoint(stranger.address, MANAGER, 4, moment, moment + YEAR, 0, DOCUMENT))
        .to.be.revertedWithCustomError(charter, "MandatesPowers")
        .withArgs(4n);
      await expect(
        its.appoint(stranger.address, MANAGER, 1, moment, moment + YEAR, 0, ZeroHash),
      ).to.be.revertedWithCustomError(charter, "MandatesWithoutDocument");
      for (const [from, until] of [
        [moment + DAY, moment + DAY],
        [moment - YEAR, moment - DAY],
        [moment, moment + 5n * YEAR + 1n],
      ] as const) {
        await expect(its.appoint(stranger.address, MANAGER, 1, from, until, 0, DOCUMENT))
          .to.be.revertedWithCustomError(charter, "MandatesTerm")
          .withArgs(from, until);
      }
    });

    it("takes a term of five years, one that ends now, and one that began before, which reports from now", async () => {
      const { charter, its, stranger } = await loadFixture(managed);
      const moment = (await now()) + 10n;
      for (const [from, until] of [
        [moment, moment + 5n * YEAR],
        [moment - DAY, moment],
      ] as const) {
        await time.setNextBlockTimestamp(moment + (until === moment ? 0n : -5n));
        await its.appoint(stranger.address, MANAGER, 1, from, until, 0, DOCUMENT);
        const mandate = await charter.mandateOf(stranger.address);
        expect([mandate.from, mandate.until, mandate.reportedAt]).to.deep.equal([from, until, moment]);
      }
    });

    it("lets nobody convene by a power to suspend", async () => {
      const world = await loadFixture(managed);
      const moment = await now();
      await world.its.appoint(world.stranger.address, CHAIR, 2, moment, moment + YEAR, 0, DOCUMENT);
      expect(await rights(world, world.stranger.address)).to.deep.equal([true, false, true, false]);
    });

    it("makes a manager of nobody else in office", async () => {
      const world = await loadFixture(managed);
      const { its, stranger } = world;
      const moment = await now();
      for (const office of [1, CHAIR, 4]) {
        await its.appoint(stranger.address, office, 3, moment, moment + YEAR, 0, DOCUMENT);
        expect(await rights(world, stranger.address)).to.deep.equal([true, true, true, false]);
      }
    });

    it("gives an office with its powers for its term, to the second", async () => {
      const world = await loadFixture(managed);
      const { charter, its, stranger } = world;
      const from = (await now()) + DAY;
      const mandate = [MANAGER, 1n, from, from + DAY, 0n, from, DOCUMENT];
      await expect(its.appoint(stranger.address, MANAGER, 1, from, from + DAY, 0, DOCUMENT))
        .to.emit(charter, "Appointed")
        .withArgs(stranger.address, mandate);
      const none = [false, false, false, false];
      expect(await rights(world, stranger.address)).to.deep.equal(none);
      await time.increaseTo(from);
      expect(await rights(world, stranger.address)).to.deep.equal([true, true, false, true]);
      await time.increaseTo(from + DAY);
      expect(await rights(world, stranger.address)).to.deep.equal([true, true, false, true]);
      await time.increaseTo(from + DAY + 1n);
      expect(await rights(world, stranger.address)).to.deep.equal(none);
    });
  });

  describe("report", () => {
    it("reverts for who has no office, and without a report", async () => {
      const { charter, stranger, manager } = await loadFixture(managed);
      await expect(charter.connect(stranger).report(REPORT))
        .to.be.revertedWithCustomError(charter, "MandatesOnlyHolder")
        .withArgs(stranger.address);
      await expect(charter.connect(manager).report(ZeroHash)).to.be.revertedWithCustomError(
        charter,
        "MandatesWithoutDocument",
      );
    });

    it("keeps the powers, which rest while it is overdue, and not the office", async () => {
      const world = await loadFixture(managed);
      const { charter, manager } = world;
      const { reportedAt } = await charter.mandateOf(manager.address);
      await time.increaseTo(reportedAt + 30n * DAY);
      expect(await rights(world, manager.address)).to.deep.equal([true, true, true, true]);
      await time.increaseTo(reportedAt + 30n * DAY + 1n);
      expect(await rights(world, manager.address)).to.deep.equal([false, false, false, true]);
      await expect(charter.connect(manager).report(REPORT))
        .to.emit(charter, "Reported")
        .withArgs(manager.address, REPORT, true);
      expect(await rights(world, manager.address)).to.deep.equal([true, true, true, true]);
      await expect(charter.connect(manager).report(REPORT))
        .to.emit(charter, "Reported")
        .withArgs(manager.address, REPORT, false);
    });

    it("is not overdue because the term is not running: neither before it nor after it", async () => {
      const { charter, its, stranger } = await loadFixture(managed);
      const from = (await now()) + 5n * DAY;
      await its.appoint(stranger.address, MANAGER, 1, from, from + DAY, 30n * DAY, DOCUMENT);
      for (const wait of [0n, 7n * DAY]) {
        await time.increase(wait + 1n);
        await expect(charter.connect(stranger).report(REPORT))
          .to.emit(charter, "Reported")
          .withArgs(stranger.address, REPORT, false);
      }
    });

    it("made before the term begins does not bring the next one forward", async () => {
      const { charter, its, stranger } = await loadFixture(managed);
      const from = (await now()) + 20n * DAY;
      await its.appoint(stranger.address, MANAGER, 1, from, from + YEAR, 30n * DAY, DOCUMENT);
      await charter.connect(stranger).report(REPORT);
      expect((await charter.mandateOf(stranger.address)).reportedAt).to.equal(from);
      await time.increaseTo(from + 30n * DAY);
      expect(await charter.isActive(stranger.address)).to.equal(true);
    });
  });

  describe("end", () => {
    it("resigns: the holder, once", async () => {
      const { charter, manager } = await loadFixture(managed);
      await expect(charter.connect(manager).resign())
        .to.emit(charter, "Ended")
        .withArgs(manager.address, BigInt(MANAGER), manager.address);
      await expect(charter.connect(manager).resign())
        .to.be.revertedWithCustomError(charter, "MandatesOnlyHolder")
        .withArgs(manager.address);
    });

    it("revokes: the assembly, and nothing where there is no mandate", async () => {
      const { charter, its, manager, addresses } = await loadFixture(managed);
      await expect(its.revoke(manager.address))
        .to.emit(charter, "Ended")
        .withArgs(manager.address, BigInt(MANAGER), addresses.decisions);
      await expect(its.revoke(manager.address)).not.to.emit(charter, "Ended");
    });

    it("removes: an arbiter, and nobody else", async () => {
      const { charter, its, arbiter, manager, addresses } = await loadFixture(managed);
      await expect(its.remove(manager.address))
        .to.be.revertedWithCustomError(charter, "CharterOnlyDisputes")
        .withArgs(addresses.decisions);
      await expect(arbiter.remove(manager.address))
        .to.emit(charter, "Ended")
        .withArgs(manager.address, BigInt(MANAGER), addresses.disputes);
      await expect(arbiter.remove(manager.address)).not.to.emit(charter, "Ended");
    });
  });

  describe("appointInterim", () => {
    it("reverts for the assembly", async () => {
      const { charter, its, stranger, addresses } = await loadFixture(managed);
      await expect(its.appointInterim(stranger.address, DAY))
        .to.be.revertedWithCustomError(charter, "CharterOnlyDisputes")
        .withArgs(addresses.decisions);
    });

    it("gives a manager who may convene and nothing else, for sixty days at most", async () => {
      const world = await loadFixture(managed);
      const { charter, arbiter, stranger } = world;
      await arbiter.appointInterim(stranger.address, 4n * YEAR);
      const { until, document } = await charter.mandateOf(stranger.address);
      expect([until - (await now()), document]).to.deep.equal([60n * DAY, ZeroHash]);
      expect(await rights(world, stranger.address)).to.deep.equal([true, true, false, true]);
      await time.increaseTo(until);
      expect(await rights(world, stranger.address)).to.deep.equal([true, true, false, true]);
      await time.increaseTo(until + 1n);
      expect(await rights(world, stranger.address)).to.deep.equal([false, false, false, false]);
      await expect(arbiter.appointInterim(stranger.address, DAY)).not.to.emit(charter, "InterimAppointed");
    });

    it("gives all of them sixty days together, and afresh once there was none for a year", async () => {
      const { charter, arbiter, people } = await loadFixture(managed);
      const [one, other, third] = [people[7]!.address, people[8]!.address, people[9]!.address];
      expect(await charter.interimLeft()).to.equal(60n * DAY);
      await arbiter.appointInterim(one, 40n * DAY);
      await time.increase(50n * DAY);
      expect(await charter.interimLeft()).to.equal(20n * DAY);
      await arbiter.appointInterim(other, 19n * DAY);
      await arbiter.appointInterim(third, 60n * DAY);
      const { until } = await charter.mandateOf(third);
      expect(until - (await now())).to.equal(DAY);
      expect(await charter.interimLeft()).to.equal(0n);
      const last = (await charter.mandateOf(other)).until;
      await time.increaseTo(last + 365n * DAY - 1n);
      await expect(arbiter.appointInterim(one, DAY)).not.to.emit(charter, "InterimAppointed");
      await time.increaseTo(last + 365n * DAY + 1n);
      expect(await charter.interimLeft()).to.equal(60n * DAY);
      await expect(arbiter.appointInterim(one, 0n)).not.to.emit(charter, "InterimAppointed");
      await expect(arbiter.appointInterim(one, 60n * DAY)).to.emit(charter, "InterimAppointed");
      expect(await charter.interimLeft()).to.equal(0n);
    });

    it("takes no office away: not a manager's, not a chair's, not one that begins later", async () => {
      const { charter, its, arbiter, manager, people } = await loadFixture(managed);
      const from = (await now()) + 30n * DAY;
      const [, chair, next] = people as [never, (typeof people)[0], (typeof people)[0]];
      await its.appoint(chair.address, CHAIR, 3, await now(), from, 0, DOCUMENT);
      await its.appoint(next.address, MANAGER, 3, from, from + YEAR, 0, DOCUMENT);
      for (const { address } of [manager, chair, next]) {
        const before = await charter.mandateOf(address);
        await expect(arbiter.appointInterim(address, DAY)).not.to.emit(charter, "InterimAppointed");
        expect(await charter.mandateOf(address)).to.deep.equal(before);
      }
    });

    it("takes no office away in its last second, and gives one in the next", async () => {
      const { charter, its, arbiter, stranger } = await loadFixture(managed);
      const until = (await now()) + DAY;
      await its.appoint(stranger.address, CHAIR, 1, await now(), until, 0, DOCUMENT);
      await time.setNextBlockTimestamp(until);
      await expect(arbiter.appointInterim(stranger.address, DAY)).not.to.emit(charter, "InterimAppointed");
      await time.setNextBlockTimestamp(until + 1n);
      await expect(arbiter.appointInterim(stranger.address, DAY))
        .to.emit(charter, "InterimAppointed")
        .withArgs(stranger.address, until + 1n + DAY);
    });
  });
});
