import { expect } from "chai";
import { id as hashOf, ZeroHash } from "ethers";
import { DAY, disposition, PRICE, Stage, time, type CaseWorld } from "../fixtures.ts";
import {
  at,
  award,
  deliberatedCase,
  DISCLOSURE,
  NOBODY,
  openedCase,
  openedCaseOfThree,
  pairedCaseOfThree,
  REASON,
  seatedCase,
  seatedCaseOfThree,
  seatSole,
  state,
} from "./cases.ts";

const UNKNOWN = hashOf("no case");
const Status = { Active: 1n, Suspended: 2n, Removed: 3n } as const;

const seatOf = async ({ tribunal, caseId }: CaseWorld, seat = 0) => (await tribunal.seatsOf(caseId))[seat]!;

async function awardedCase(): Promise<CaseWorld> {
  const world = await deliberatedCase();
  await award(world, disposition({ toFirst: PRICE }));
  return world;
}

describe("Tribunal: seats", () => {
  describe("nominate", () => {
    it("reverts when there is no such case, or it has been decided", async () => {
      const { tribunal, buyer, b, caseId } = await state(awardedCase);
      for (const [which, stage] of [
        [UNKNOWN, 0n],
        [caseId, Stage.Awarded],
      ] as const) {
        await expect(tribunal.connect(buyer).nominate(which, 0, b.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(which, stage);
      }
    });

    it("reverts when there is no such seat", async () => {
      for (const [fixture, seat] of [
        [openedCase, 1n],
        [openedCaseOfThree, 3n],
      ] as const) {
        const { tribunal, buyer, a, caseId } = await state(fixture);
        await expect(tribunal.connect(buyer).nominate(caseId, seat, a.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalSeatUnknown")
          .withArgs(seat);
      }
    });

    it("reverts when the seat is taken, accepted or not", async () => {
      const { tribunal, buyer, a, b, caseId } = await state(openedCaseOfThree);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await expect(tribunal.connect(buyer).nominate(caseId, 0, b.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatTaken")
        .withArgs(0n, a.address);
      await tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
      await expect(tribunal.connect(buyer).nominate(caseId, 0, b.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatTaken")
        .withArgs(0n, a.address);
    });

    it("reverts when the person isn't accredited, is suspended or removed, or the term is over", async () => {
      const { tribunal, roster, buyer, a, b, c, stranger, caseId } = await state(openedCase);
      await roster.setStatus(a.address, Status.Suspended);
      await roster.setStatus(b.address, Status.Removed);
      await roster.accredit(c.address, hashOf("c"), hashOf("c"), 1, BigInt(await time.latest()) + 5n);
      await time.increase(6n);
      for (const { address } of [stranger, a, b, c]) {
        await expect(tribunal.connect(buyer).nominate(caseId, 0, address))
          .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
          .withArgs(address);
      }
    });

    it("reverts when the person is a party, also an accredited one", async () => {
      const { tribunal, roster, buyer, seller, caseId } = await state(openedCase);
      for (const party of [buyer, seller]) {
        await roster.accredit(party.address, hashOf("party"), hashOf("party"), 7, 2n ** 39n);
        await expect(tribunal.connect(buyer).nominate(caseId, 0, party.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
          .withArgs(party.address);
      }
    });

    it("reverts when the person sits in the case, or sat in it", async () => {
      const { tribunal, buyer, seller, a, caseId } = await state(openedCaseOfThree);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await expect(tribunal.connect(seller).nominate(caseId, 1, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
        .withArgs(a.address);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await expect(tribunal.connect(buyer).nominate(caseId, 0, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
        .withArgs(a.address);
    });

    it("reverts when the caller isn't who names that seat", async () => {
      const sole = await state(openedCase);
      await expect(sole.tribunal.connect(sole.a).nominate(sole.caseId, 0, sole.a.address))
        .to.be.revertedWithCustomError(sole.tribunal, "TribunalNotEntitled")
        .withArgs(sole.a.address);

      const { tribunal, buyer, seller, authority, a, caseId } = await state(openedCaseOfThree);
      for (const [caller, seat] of [
        [seller, 0],
        [buyer, 1],
        [authority, 0],
        [a, 0],
      ] as const) {
        await expect(tribunal.connect(caller).nominate(caseId, seat, a.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("reverts for the third seat until the first two have accepted, and for whoever isn't one of them", async () => {
      const { tribunal, buyer, seller, a, b, c, caseId } = await state(openedCaseOfThree);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(seller).nominate(caseId, 1, b.address);
      await tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
      await expect(tribunal.connect(a).nominate(caseId, 2, c.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalPresidingLast")
        .withArgs();
      await tribunal.connect(b).accept(caseId, 1, DISCLOSURE);
      await expect(tribunal.connect(buyer).nominate(caseId, 2, c.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(buyer.address);
    });

    it("seats a sole arbiter once both parties have named the same person", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, a, b, caseId } = world;
      await expect(tribunal.connect(buyer).nominate(caseId, 0, a.address))
        .to.emit(tribunal, "Nominated")
        .withArgs(caseId, 0n, buyer.address, a.address);
      await tribunal.connect(seller).nominate(caseId, 0, b.address);
      expect((await seatOf(world)).arbiter).to.equal(NOBODY);

      const call = tribunal.connect(buyer).nominate(caseId, 0, b.address);
      await expect(call).to.emit(tribunal, "Seated").withArgs(caseId, 0n, b.address);
      const acceptUntil = BigInt(await time.latest()) + 5n * DAY;
      expect(await seatOf(world)).to.deep.equal([b.address, false, acceptUntil, 0n, 0n]);
    });

    it("does not seat a person whom one party named and then gave up", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, a, b, caseId } = world;
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(buyer).nominate(caseId, 0, b.address);
      await tribunal.connect(seller).nominate(caseId, 0, a.address);
      expect((await seatOf(world)).arbiter).to.equal(NOBODY);
    });

    it("seats at once whom a party names for its own seat of three", async () => {
      const world = await state(openedCaseOfThree);
      const { tribunal, buyer, seller, a, b, caseId } = world;
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(seller).nominate(caseId, 1, b.address);
      expect((await seatOf(world, 0)).arbiter).to.equal(a.address);
      expect((await seatOf(world, 1)).arbiter).to.equal(b.address);
    });

    it("seats as the third whom the first two name together", async () => {
      const world = await state(pairedCaseOfThree);
      const { tribunal, a, b, c, d, caseId } = world;
      await tribunal.connect(a).nominate(caseId, 2, c.address);
      await tribunal.connect(b).nominate(caseId, 2, d.address);
      expect((await seatOf(world, 2)).arbiter).to.equal(NOBODY);
      await tribunal.connect(b).nominate(caseId, 2, c.address);
      expect((await seatOf(world, 2)).arbiter).to.equal(c.address);
    });

    it("fills a seat that came free during deliberation", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, buyer, seller, a, b, caseId } = world;
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await tribunal.connect(buyer).nominate(caseId, 0, b.address);
      await tribunal.connect(seller).nominate(caseId, 0, b.address);
      expect((await seatOf(world)).arbiter).to.equal(b.address);
    });
  });

  describe("appoint", () => {
    it("reverts when there is no such case or seat, or the seat is taken", async () => {
      const { tribunal, authority, a, b, caseId } = await state(seatedCase);
      await expect(tribunal.connect(authority).appoint(UNKNOWN, 0, b.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(UNKNOWN, 0n);
      await expect(tribunal.connect(authority).appoint(caseId, 1, b.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatUnknown")
        .withArgs(1n);
      await expect(tribunal.connect(authority).appoint(caseId, 0, b.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatTaken")
        .withArgs(0n, a.address);
    });

    it("reverts when the person can't sit: a stranger, a party, a suspended arbiter, one who sat", async () => {
      const { tribunal, roster, authority, buyer, stranger, a, b, caseId } = await state(seatedCase);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await roster.setStatus(b.address, Status.Suspended);
      await time.increase(11n * DAY);
      for (const { address } of [stranger, buyer, b, a]) {
        await expect(tribunal.connect(authority).appoint(caseId, 0, address))
          .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
          .withArgs(address);
      }
    });

    it("reverts when the caller is neither the authority nor its successor", async () => {
      const { tribunal, owner, buyer, a, caseId } = await state(openedCase);
      await time.increase(100n * DAY);
      for (const caller of [owner, buyer, a]) {
        await expect(tribunal.connect(caller).appoint(caseId, 0, a.address))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("reverts while the parties have time, at its last second too", async () => {
      const world = await state(openedCase);
      const { tribunal, authority, a, caseId } = world;
      const { deadline } = await seatOf(world);
      await at(deadline);
      await expect(tribunal.connect(authority).appoint(caseId, 0, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
    });

    it("seats whom the authority chooses from the next second on", async () => {
      const world = await state(openedCase);
      const { tribunal, authority, a, caseId } = world;
      const { deadline } = await seatOf(world);
      await at(deadline + 1n);
      await expect(tribunal.connect(authority).appoint(caseId, 0, a.address))
        .to.emit(tribunal, "Seated")
        .withArgs(caseId, 0n, a.address);
    });

    it("is the successor's only once the authority has been silent, to the second", async () => {
      const world = await state(openedCase);
      const { tribunal, successor, a, caseId } = world;
      const silentUntil = (await seatOf(world)).deadline + 10n * DAY;
      await at(silentUntil);
      await expect(tribunal.connect(successor).appoint(caseId, 0, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(successor.address);
      await at(silentUntil + 1n);
      await tribunal.connect(successor).appoint(caseId, 0, a.address);
      expect((await seatOf(world)).arbiter).to.equal(a.address);
    });

    it("stays the authority's after its silence, while the seat is empty", async () => {
      const world = await state(openedCase);
      await time.increase(100n * DAY);
      await world.tribunal.connect(world.authority).appoint(world.caseId, 0, world.a.address);
      expect((await seatOf(world)).arbiter).to.equal(world.a.address);
    });
  });

  describe("accept", () => {
    it("reverts when there is no such case or seat", async () => {
      const { tribunal, a, caseId } = await state(openedCase);
      await expect(tribunal.connect(a).accept(UNKNOWN, 0, DISCLOSURE))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(UNKNOWN, 0n);
      await expect(tribunal.connect(a).accept(caseId, 1, DISCLOSURE))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatUnknown")
        .withArgs(1n);
    });

    it("reverts when the caller isn't on that seat, or has accepted before", async () => {
      const { tribunal, a, b, caseId } = await state(seatedCase);
      for (const caller of [a, b]) {
        await expect(tribunal.connect(caller).accept(caseId, 0, DISCLOSURE))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("reverts without a disclosure", async () => {
      const { tribunal, buyer, a, caseId } = await state(openedCaseOfThree);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await expect(tribunal.connect(a).accept(caseId, 0, ZeroHash))
        .to.be.revertedWithCustomError(tribunal, "TribunalWithoutDocument")
        .withArgs();
    });

    it("constitutes a tribunal of one with the first acceptance, and opens the record", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, a, caseId } = world;
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(seller).nominate(caseId, 0, a.address);
      const call = tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
      await expect(call).to.emit(tribunal, "Accepted").withArgs(caseId, 0n, a.address, DISCLOSURE);
      const evidenceUntil = BigInt(await time.latest()) + 10n * DAY;
      await expect(call).to.emit(tribunal, "Constituted").withArgs(caseId, evidenceUntil);
      const { stage, deadline } = await tribunal.caseOf(caseId);
      expect([stage, deadline]).to.deep.equal([Stage.Evidence, evidenceUntil]);
    });

    it("constitutes a tribunal of three with the third acceptance only", async () => {
      const world = await state(pairedCaseOfThree);
      const { tribunal, a, b, c, caseId } = world;
      await tribunal.connect(a).nominate(caseId, 2, c.address);
      await tribunal.connect(b).nominate(caseId, 2, c.address);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Opened);
      await expect(tribunal.connect(c).accept(caseId, 2, DISCLOSURE)).to.emit(tribunal, "Constituted");
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Evidence);
    });

    it("gives the first two a period of their own to choose the third", async () => {
      const world = await state(pairedCaseOfThree);
      expect((await seatOf(world, 2)).deadline).to.equal(BigInt(await time.latest()) + 10n * DAY);
    });

    it("is not too late while nobody else was drawn", async () => {
      const { tribunal, buyer, seller, a, caseId } = await state(openedCase);
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(seller).nominate(caseId, 0, a.address);
      await time.increase(50n * DAY);
      await expect(tribunal.connect(a).accept(caseId, 0, DISCLOSURE)).to.emit(tribunal, "Constituted");
    });

    it("lets a person who was named stay, though the roster has suspended them since", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, a, caseId } = world;
      await seatSole(world);
      await roster.setStatus(a.address, Status.Suspended);
      expect((await seatOf(world)).accepted).to.equal(true);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Evidence);
    });

    it("does not prolong the record when another comes in during it", async () => {
      const { tribunal, buyer, a, d, caseId } = await state(seatedCaseOfThree);
      const { deadline } = await tribunal.caseOf(caseId);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await tribunal.connect(buyer).nominate(caseId, 0, d.address);
      await tribunal.connect(d).accept(caseId, 0, DISCLOSURE);
      expect((await tribunal.caseOf(caseId)).deadline).to.equal(deadline);
    });

    it("gives the whole award period again when another comes in during deliberation", async () => {
      const { tribunal, buyer, seller, a, b, caseId } = await state(deliberatedCase);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await tribunal.connect(buyer).nominate(caseId, 0, b.address);
      await tribunal.connect(seller).nominate(caseId, 0, b.address);
      await time.increase(DAY);
      await tribunal.connect(b).accept(caseId, 0, DISCLOSURE);
      const { stage, deadline } = await tribunal.caseOf(caseId);
      expect([stage, deadline]).to.deep.equal([Stage.Deliberation, BigInt(await time.latest()) + 30n * DAY]);
    });
  });
});
