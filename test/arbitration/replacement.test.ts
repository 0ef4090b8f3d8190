import { expect } from "chai";
import { id as hashOf, keccak256 } from "ethers";
import {
  coder,
  DAY,
  deployed,
  disposition,
  ethers,
  formedSale,
  PRICE,
  Stage,
  time,
  type CaseWorld,
} from "../fixtures.ts";
import {
  arbiterAt,
  at,
  award,
  deliberatedCase,
  deliberatedCaseOfThree,
  DISCLOSURE,
  giveReasons,
  NOBODY,
  openCase,
  openedCase,
  openedCaseOfThree,
  pairedCaseOfThree,
  performingSale,
  REASON,
  seatedCase,
  seatedCaseOfThree,
  seatSole,
  state,
} from "./cases.ts";

const UNKNOWN = hashOf("no case");
const SUSPENDED = 2n;

const seatOf = async ({ tribunal, caseId }: CaseWorld, seat = 0) => (await tribunal.seatsOf(caseId))[seat]!;

/** Where the draw of a seat begins: the roster's index. */
async function firstDrawn({ roster, caseId }: CaseWorld, seat: number, round: number): Promise<string> {
  const hash = BigInt(keccak256(coder.encode(["bytes32", "uint256", "uint16"], [caseId, seat, round])));
  return await roster.arbiterAt(hash % (await roster.count()));
}

async function namedCase(): Promise<CaseWorld> {
  const world = await openedCase();
  const { tribunal, buyer, seller, a, caseId } = world;
  await tribunal.connect(buyer).nominate(caseId, 0, a.address);
  await tribunal.connect(seller).nominate(caseId, 0, a.address);
  return world;
}

/** Nobody of those who were on the roster at the opening is left: each was drawn, and declined. */
async function usedUp(world: CaseWorld): Promise<void> {
  const { tribunal, caseId } = world;
  await time.increase(31n * DAY);
  for (let round = 0; round < 5; round++) {
    await tribunal.replace(caseId, 0);
    await time.increase(6n * DAY);
  }
  await tribunal.replace(caseId, 0);
}

async function deployedWithParties() {
  const world = await deployed();
  for (const { address } of [world.buyer, world.seller])
    await world.roster.accredit(address, hashOf("p"), hashOf("p"), 7, 2n ** 39n);
  return world;
}

describe("Tribunal: replacement", () => {
  describe("resign", () => {
    it("reverts when there is no such case or seat", async () => {
      const { tribunal, a, caseId } = await state(seatedCase);
      await expect(tribunal.connect(a).resign(UNKNOWN, 0, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(UNKNOWN, 0n);
      await expect(tribunal.connect(a).resign(caseId, 1, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatUnknown")
        .withArgs(1n);
    });

    it("reverts when the award is made", async () => {
      const world = await state(deliberatedCase);
      await award(world, disposition({ toFirst: PRICE }));
      await expect(world.tribunal.connect(world.a).resign(world.caseId, 0, REASON))
        .to.be.revertedWithCustomError(world.tribunal, "TribunalNotAtStage")
        .withArgs(world.caseId, Stage.Awarded);
    });

    it("reverts when the caller isn't on that seat", async () => {
      const { tribunal, buyer, b, caseId } = await state(seatedCase);
      for (const caller of [buyer, b]) {
        await expect(tribunal.connect(caller).resign(caseId, 0, REASON))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
          .withArgs(caller.address);
      }
    });

    it("frees the seat and gives those who name a new period", async () => {
      const world = await state(seatedCase);
      const { tribunal, a, caseId } = world;
      await time.increase(3n * DAY);
      await expect(tribunal.connect(a).resign(caseId, 0, REASON))
        .to.emit(tribunal, "Resigned")
        .withArgs(caseId, 0n, a.address, REASON);
      expect(await seatOf(world)).to.deep.equal([NOBODY, false, BigInt(await time.latest()) + 10n * DAY, 0n, 1n]);
    });

    it("declines a seat that was not accepted", async () => {
      const world = await state(namedCase);
      await world.tribunal.connect(world.a).resign(world.caseId, 0, REASON);
      expect((await seatOf(world)).arbiter).to.equal(NOBODY);
    });

    it("gives a seat new time once: all of it after who accepted or was to preside, or else what is left", async () => {
      for (const [opened, seat, accepts, fresh] of [
        [openedCaseOfThree, 0, true, true],
        [openedCaseOfThree, 1, false, false],
        [pairedCaseOfThree, 2, false, true],
      ] as const) {
        const world = await state(opened);
        const { tribunal, buyer, seller, a, b, c, d, caseId } = world;
        const { deadline } = await tribunal.caseOf(caseId);
        const namers = seat === 0 ? [buyer] : seat === 1 ? [seller] : [a, b];
        for (const [count, person] of [c, d].entries()) {
          for (const namer of namers) await tribunal.connect(namer).nominate(caseId, seat, person.address);
          if (accepts) await tribunal.connect(person).accept(caseId, seat, DISCLOSURE);
          await tribunal.connect(person).resign(caseId, seat, REASON);
          const now = BigInt(await time.latest());
          const first = fresh ? now + 10n * DAY : deadline;
          expect((await seatOf(world, seat)).deadline).to.equal(count === 0 ? first : now);
        }
      }
    });

    it("leaves it to both parties together to name a sole arbiter, however many have declined", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, a, b, c, d, caseId } = world;
      for (const person of [a, b, c, d]) {
        await tribunal.connect(buyer).nominate(caseId, 0, person.address);
        await tribunal.connect(seller).nominate(caseId, 0, person.address);
        expect((await seatOf(world)).arbiter).to.equal(person.address);
        if (person !== d) await tribunal.connect(person).resign(caseId, 0, REASON);
      }
      // Of those who leave as many are counted as matter.
      expect((await seatOf(world)).departures).to.equal(2n);
    });

    it("gives no time that has run out to a seat whose first person declines late", async () => {
      const world = await state(openedCaseOfThree);
      const { tribunal, seller, b, caseId } = world;
      await time.increase(11n * DAY);
      await tribunal.connect(seller).nominate(caseId, 1, b.address);
      await tribunal.connect(b).resign(caseId, 1, REASON);
      expect((await seatOf(world, 1)).deadline).to.equal(BigInt(await time.latest()));
    });

    it("takes a seat of three back before all have accepted, so that the record can't open without it", async () => {
      const world = await state(openedCaseOfThree);
      const { tribunal, buyer, seller, a, b, caseId } = world;
      await tribunal.connect(buyer).nominate(caseId, 0, a.address);
      await tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await tribunal.connect(seller).nominate(caseId, 1, b.address);
      await tribunal.connect(b).accept(caseId, 1, DISCLOSURE);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Opened);
    });
  });

  describe("replace", () => {
    it("reverts when there is no such case, or its award has been reasoned", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, caseId } = world;
      await award(world, disposition({ toFirst: PRICE }));
      await giveReasons(world);
      for (const [which, stage] of [
        [UNKNOWN, 0n],
        [caseId, Stage.Reasoned],
      ] as const) {
        await expect(tribunal.replace(which, 0))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(which, stage);
      }
    });

    it("reverts when there is no such seat", async () => {
      const { tribunal, caseId } = await state(openedCase);
      await expect(tribunal.replace(caseId, 1))
        .to.be.revertedWithCustomError(tribunal, "TribunalSeatUnknown")
        .withArgs(1n);
    });

    it("reverts while an empty seat waits for the parties, the authority and its successor, to the second", async () => {
      const world = await state(openedCase);
      const { tribunal, caseId } = world;
      const from = (await seatOf(world)).deadline + 20n * DAY;
      await at(from);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(from);
      await at(from + 1n);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).not.to.equal(NOBODY);
    });

    it("reverts while a person named has time to accept, to the second", async () => {
      const world = await state(namedCase);
      const { tribunal, a, caseId } = world;
      const { deadline } = await seatOf(world);
      await at(deadline);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
      await at(deadline + 1n);
      await expect(tribunal.replace(caseId, 0)).to.emit(tribunal, "Replaced").withArgs(caseId, 0n, a.address);
    });

    it("reverts for one who has accepted, as long as the record is open", async () => {
      const { tribunal, caseId } = await state(seatedCase);
      await time.increase(1_000n * DAY);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
        .withArgs(caseId, Stage.Evidence);
    });

    it("reverts while the award isn't late, to the second", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, a, caseId } = world;
      const { deadline } = await tribunal.caseOf(caseId);
      await at(deadline);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotYet")
        .withArgs(deadline);
      await at(deadline + 1n);
      await expect(tribunal.replace(caseId, 0)).to.emit(tribunal, "Replaced").withArgs(caseId, 0n, a.address);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Deliberation);
    });

    it("draws whom the roster's owner has suspended since, and nobody accredited since", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, stranger, caseId, a, b, c, d, e } = world;
      const drawn = await firstDrawn(world, 0, 1);
      for (const { address } of [a, b, c, d, e]) await roster.setStatus(address, SUSPENDED);
      for (let index = 0; index < 4; index++) {
        const friend = ethers.Wallet.createRandom().address;
        await roster.accredit(friend, hashOf("friend"), hashOf("friend"), 7, 2n ** 39n);
      }
      await time.increase(31n * DAY);
      await expect(tribunal.connect(stranger).replace(caseId, 0))
        .to.emit(tribunal, "Seated")
        .withArgs(caseId, 0n, drawn);
    });

    it("leaves a seat empty when none of those can sit any more: the authority seats whom was accredited since", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, authority, stranger, caseId } = world;
      await usedUp(world);
      expect((await seatOf(world)).arbiter).to.equal(NOBODY);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNobodyToDraw")
        .withArgs();
      await roster.accredit(stranger.address, hashOf("new"), hashOf("new"), 7, 2n ** 39n);
      await tribunal.connect(authority).appoint(caseId, 0, stranger.address);
      expect((await seatOf(world)).arbiter).to.equal(stranger.address);
    });

    it("draws among those accredited since once the authorities were silent about such a seat", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, stranger, caseId } = world;
      await usedUp(world);
      await roster.accredit(stranger.address, hashOf("new"), hashOf("new"), 7, 2n ** 39n);
      const { deadline } = await seatOf(world);
      await at(deadline + 20n * DAY);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNobodyToDraw")
        .withArgs();
      await at(deadline + 20n * DAY + 1n);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).to.equal(stranger.address);
    });

    it("leaves the seat of the last one to the authority, however late, before it draws of those accredited since", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, stranger, caseId } = world;
      await time.increase(31n * DAY);
      for (let round = 0; round < 5; round++) {
        await tribunal.replace(caseId, 0);
        await time.increase(6n * DAY);
      }
      await roster.accredit(stranger.address, hashOf("new"), hashOf("new"), 7, 2n ** 39n);
      await time.increase(100n * DAY);
      await tribunal.replace(caseId, 0);
      const { arbiter, deadline } = await seatOf(world);
      expect([arbiter, deadline]).to.deep.equal([NOBODY, BigInt(await time.latest())]);
    });

    it("draws nobody who was suspended when the case was opened, nor later who is suspended then", async () => {
      const sale = await state(performingSale);
      const { roster, stranger, a, b, c, d, e } = sale;
      for (const person of [a, b, d, e]) await roster.setStatus(person.address, SUSPENDED);
      const world = await openCase(sale);
      const { tribunal, caseId } = world;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).to.equal(c.address);
      await time.increase(6n * DAY);
      await tribunal.replace(caseId, 0);
      await roster.accredit(stranger.address, hashOf("new"), hashOf("new"), 7, 2n ** 39n);
      await time.increase(21n * DAY);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).to.equal(stranger.address);
    });

    it("never draws a party, however accredited", async () => {
      const { tribunal, buyer, seller, caseId } = await openCase(
        await formedSale({}, {}, await state(deployedWithParties)),
      );
      for (let round = 0; round < 5; round++) {
        await time.increase(31n * DAY);
        await tribunal.replace(caseId, 0);
        expect([buyer.address, seller.address]).not.to.include((await tribunal.seatsOf(caseId))[0]!.arbiter);
      }
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      expect((await tribunal.seatsOf(caseId))[0]!.arbiter).to.equal(NOBODY);
    });

    it("draws by the hash of case, seat and round, whoever calls and whenever", async () => {
      const world = await state(openedCase);
      const { tribunal, stranger, authority, caseId } = world;
      const drawn = await firstDrawn(world, 0, 1);
      await time.increase(31n * DAY);
      await expect(tribunal.connect(stranger).replace(caseId, 0))
        .to.emit(tribunal, "Seated")
        .withArgs(caseId, 0n, drawn);

      const again = await state(openedCase);
      await time.increase(77n * DAY);
      await tribunal.connect(authority).replace(again.caseId, 0);
      expect((await seatOf(again)).arbiter).to.equal(await firstDrawn(again, 0, 1));
    });

    it("goes on to the next on the list where the one drawn can't sit", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, seller, a, b, c, d, e, caseId } = world;
      const first = await firstDrawn(world, 0, 1);
      for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, first);
      await tribunal.connect(arbiterAt(world, first)).resign(caseId, 0, REASON);
      const list = [a, b, c, d, e].map(({ address }) => address);
      const next = list[(list.indexOf(first) + 1) % list.length]!;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).to.equal(next);
    });

    it("gives the person drawn the acceptance period, and counts the rounds", async () => {
      const world = await state(openedCase);
      const { tribunal, caseId } = world;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      const one = await seatOf(world);
      expect([one.accepted, one.deadline, one.round]).to.deep.equal([
        false,
        BigInt(await time.latest()) + 5n * DAY,
        1n,
      ]);
      // Nobody has left a seat that was empty.
      expect(one.departures).to.equal(0n);
      await time.increase(6n * DAY);
      await tribunal.replace(caseId, 0);
      const two = await seatOf(world);
      expect(two.round).to.equal(2n);
      expect(two.arbiter).not.to.equal(one.arbiter);
    });

    it("draws each person at most once, and then nobody", async () => {
      const world = await state(openedCase);
      const { tribunal, roster, caseId } = world;
      await time.increase(31n * DAY);
      const drawn = new Set<string>();
      const persons = Number(await roster.count());
      for (let round = 0; round < persons; round++) {
        await tribunal.replace(caseId, 0);
        drawn.add((await seatOf(world)).arbiter);
        await time.increase(6n * DAY);
      }
      expect(drawn.size).to.equal(persons);
      await tribunal.replace(caseId, 0);
      expect((await seatOf(world)).arbiter).to.equal(NOBODY);
      await expect(tribunal.replace(caseId, 0))
        .to.be.revertedWithCustomError(tribunal, "TribunalNobodyToDraw")
        .withArgs();
    });

    it("takes the late one's vote away, not the others'", async () => {
      const world = await state(deliberatedCaseOfThree);
      const { tribunal, a, b, d, e, caseId } = world;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 2);
      const [first, second, drawn] = await tribunal.seatsOf(caseId);
      expect([first?.arbiter, second?.arbiter]).to.deep.equal([a.address, b.address]);
      expect([first?.accepted, second?.accepted, drawn?.accepted]).to.deep.equal([true, true, false]);
      expect([d.address, e.address]).to.include(drawn?.arbiter);
    });

    it("lets the one drawn decide like any other", async () => {
      const world = await state(deliberatedCase);
      const { tribunal, caseId } = world;
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      const drawn = arbiterAt(world, (await seatOf(world)).arbiter);
      await tribunal.connect(drawn).accept(caseId, 0, DISCLOSURE);
      await award(world, disposition({ toFirst: PRICE }), [drawn]);
      expect((await tribunal.caseOf(caseId)).stage).to.equal(Stage.Awarded);
    });

    it("decides nothing: the dispute goes on as it stood", async () => {
      const world = await state(deliberatedCase);
      const { sale, tribunal, id, caseId } = world;
      const before = await sale.recordOf(id);
      await time.increase(31n * DAY);
      await tribunal.replace(caseId, 0);
      expect(await sale.recordOf(id)).to.deep.equal(before);
    });

    it("leaves a seated case of three alone while its record is open", async () => {
      const { tribunal, caseId } = await state(seatedCaseOfThree);
      for (const seat of [0, 1, 2]) {
        await expect(tribunal.replace(caseId, seat))
          .to.be.revertedWithCustomError(tribunal, "TribunalNotAtStage")
          .withArgs(caseId, Stage.Evidence);
      }
    });
  });

  describe("accept, after a replacement", () => {
    it("reverts for the one who was replaced", async () => {
      const world = await state(namedCase);
      const { tribunal, a, caseId } = world;
      await time.increase(6n * DAY);
      await tribunal.replace(caseId, 0);
      await expect(tribunal.connect(a).accept(caseId, 0, DISCLOSURE))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(a.address);
      await expect(tribunal.connect(a).resign(caseId, 0, REASON))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(a.address);
    });

    it("reverts for a sole arbiter who left, who can't be named again", async () => {
      const world = await state(openedCase);
      const { tribunal, buyer, a, caseId } = world;
      await seatSole(world);
      await tribunal.connect(a).resign(caseId, 0, REASON);
      await expect(tribunal.connect(a).accept(caseId, 0, DISCLOSURE))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(a.address);
      await expect(tribunal.connect(buyer).nominate(caseId, 0, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalArbiterNotAllowed")
        .withArgs(a.address);
    });
  });
});
