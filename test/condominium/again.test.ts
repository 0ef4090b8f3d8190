/**
 * A motion that is put to the vote again, and what an arbiter's order leaves of a decision: at each limit, and on either side of it.
 * @module
 */
import { expect } from "chai";
import {
  as,
  closed,
  disputed,
  executed,
  loadFixture,
  now,
  ofDecision,
  ruleOf,
  State,
  takeSnapshot,
  ten,
} from "./states.ts";
import { encodeMotion } from "../../src/condominium/decisions.ts";
import { KZ_HL_2025 } from "../../src/condominium/rules.ts";
import {
  counterCall,
  DAY,
  ethers,
  founded,
  motion,
  opened,
  range,
  resolution,
  TEN,
  time,
  type Condominium,
  type Convened,
} from "./world.ts";

const SECOND_CALL = 16n;
/** Ordinary decisions with a second call: more than a tenth is then enough. */
const withSecondCall = async () =>
  await founded({ ...TEN, rules: [ruleOf("ordinary", { second: [1, 10] }), ...KZ_HL_2025.slice(1)] });
const ordinary = (world: Condominium) => motion([resolution(world, 1)]);
const arbiterOf = async ({ assembly, disputes }: Condominium) => assembly.connect(await as(disputes));
const stateOf = async ({ assembly }: Condominium, { id }: Convened) => await assembly.stateOf(id);
const again = async ({ assembly }: Condominium, { header, motion: what }: Convened) =>
  await assembly.reconvene(header, encodeMotion(what));
/** Of the last decision. */
const flagsOf = async ({ assembly }: Condominium, { header }: Convened) =>
  (await assembly.decisionOf(await assembly.idOf({ ...header, no: await assembly.lastDecision() }))).flags;

describe("put to the vote again", () => {
  it("reverts with another motion than the one that was voted on", async () => {
    const world = await loadFixture(withSecondCall);
    const first = await closed(world, motion([resolution(world)]), {});
    const other = motion([resolution(world)]);
    await expect(world.assembly.reconvene(first.header, encodeMotion(other)))
      .to.be.revertedWithCustomError(world.assembly, "AssemblyOtherMotion")
      .withArgs(first.header.motion, ethers.keccak256(encodeMotion(other)));
  });

  it("reverts while votes are cast, and when it was rejected: a second call is for a missing quorum", async () => {
    const world = await loadFixture(withSecondCall);
    const rejected = await closed(world, motion([resolution(world)]), { no: range(1, 10) });
    expect(await stateOf(world, rejected)).to.equal(State.rejected);
    const voting = await opened(world, motion([resolution(world)]));
    for (const decision of [rejected, voting])
      await expect(again(world, decision))
        .to.be.revertedWithCustomError(world.assembly, "AssemblyNotPutAgain")
        .withArgs(decision.id);
  });

  it("makes a second call in the last second of the time for execution", async () => {
    const world = await loadFixture(withSecondCall);
    const first = await closed(world, motion([resolution(world)]), {});
    await time.setNextBlockTimestamp(first.closesAt + 63n * DAY);
    await expect(again(world, first)).to.emit(world.assembly, "Convened");
  });

  it("asks what was remitted for the quorum that it was asked for: the whole on a first call, the less on a second", async () => {
    const world = await loadFixture(withSecondCall);
    const first = await closed(world, motion([resolution(world)]));
    await (await arbiterOf(world)).annul(first.id, true);
    await again(world, first);
    expect(await flagsOf(world, first)).to.equal(0n);

    const missed = await closed(world, motion([resolution(world)]), {});
    await again(world, missed);
    const header = { ...missed.header, no: await world.assembly.lastDecision() };
    await (await arbiterOf(world)).annul(await world.assembly.idOf(header), true);
    await again(world, { ...missed, header });
    expect(await flagsOf(world, missed)).to.equal(SECOND_CALL);
  });

  it("takes nothing back of what was remitted before it was carried out", async () => {
    const world = await loadFixture(ten);
    const { assembly } = world;
    const what = motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] });
    const decision = await closed(world, what);
    await (await arbiterOf(world)).annul(decision.id, true);
    await expect(assembly.undo(decision.header, encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(decision.id, State.annulled);
    await expect(again(world, decision)).to.emit(assembly, "Convened");
  });

  it("takes back once, and nothing that stands", async () => {
    const world = await loadFixture(ten);
    const { assembly } = world;
    const what = motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] });
    const decision = await executed(world, what);
    const undo = async () => await assembly.undo(decision.header, encodeMotion(what));
    await expect(undo()).to.be.revertedWithCustomError(assembly, "AssemblyState").withArgs(decision.id, State.executed);
    await (await arbiterOf(world)).annul(decision.id, false);
    await expect(undo()).to.emit(assembly, "Undone");
    await expect(undo()).to.be.revertedWithCustomError(assembly, "AssemblyState").withArgs(decision.id, State.annulled);
  });
});

describe("what an arbiter's order leaves of a decision", () => {
  const disputedBy = async (world: Condominium, decision: Convened, unit = 2) =>
    await disputed(world, ofDecision(decision), {
      by: world.people[unit - 1]!,
      header: decision.header,
      unit,
    });
  const openOf = async ({ assembly }: Condominium, { id }: Convened) => (await assembly.decisionOf(id)).disputes;

  it("is a note of a dispute in the last second of the challenge window, and none in the next", async () => {
    for (const [late, open] of [
      [0n, 1n],
      [1n, 0n],
    ] as const) {
      const world = await loadFixture(ten);
      const decision = await closed(world, ordinary(world));
      await time.setNextBlockTimestamp(decision.closesAt + 3n * DAY + late);
      await disputedBy(world, decision);
      expect(await openOf(world, decision), String(late)).to.equal(open);
    }
  });

  it("is no note of a dispute, where it was annulled meanwhile", async () => {
    const world = await loadFixture(ten);
    const decision = await closed(world, ordinary(world));
    await (await arbiterOf(world)).annul(decision.id, false);
    await disputedBy(world, decision);
    expect(await openOf(world, decision)).to.equal(0n);
  });

  it("is a stay of the days that are asked for, up to fourteen", async () => {
    for (const [asked, given] of [
      [3, 3n],
      [13, 13n],
      [14, 14n],
      [15, 14n],
    ] as const) {
      const world = await loadFixture(ten);
      const decision = await closed(world, ordinary(world));
      const snapshot = await takeSnapshot();
      await (await arbiterOf(world)).stay(decision.id, asked);
      const { stayedUntil, stayed } = await world.assembly.decisionOf(decision.id);
      expect([stayedUntil - (await now()), stayed], String(asked)).to.deep.equal([given * DAY, given]);
      await snapshot.restore();
    }
  });

  it("is the rest of its stay, where the dispute ends before it", async () => {
    const world = await loadFixture(ten);
    const decision = await closed(world, motion([await counterCall(world)]));
    const dispute = await disputedBy(world, decision);
    const { stayedUntil } = await world.assembly.decisionOf(decision.id);
    await time.increaseTo(decision.closesAt + 5n * DAY);
    await world.disputes.connect(world.people[1]).giveUp(dispute.common, dispute.matter);
    expect((await world.assembly.decisionOf(decision.id)).stayedUntil).to.equal(stayedUntil);
    await time.increaseTo(stayedUntil);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
  });

  it("is the moment of its first annulment, whoever annuls it again", async () => {
    const world = await loadFixture(ten);
    const decision = await executed(world, ordinary(world));
    const arbiter = await arbiterOf(world);
    await arbiter.annul(decision.id, false);
    const { stayedUntil } = await world.assembly.decisionOf(decision.id);
    expect(stayedUntil).to.equal(await now());
    await time.increase(DAY);
    await arbiter.annul(decision.id, true);
    expect((await world.assembly.decisionOf(decision.id)).stayedUntil).to.equal(stayedUntil);
  });
});
