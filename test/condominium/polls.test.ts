import { expect } from "chai";
import { concat } from "ethers";
import { packEntries } from "../../src/condominium/decisions.ts";
import { as, ballot, executed, loadFixture, NO, State, ten, YES } from "./states.ts";
import { convened, founded, motion, opened, ownEntry, range, resolution, time } from "./world.ts";

const open = async () => {
  const world = await ten();
  return { ...world, decision: await opened(world, motion([resolution(world)])) };
};
/** A hundred units of one person: words of ballots beyond the first. */
const openOfHundred = async () => {
  const world = await founded({
    units: ({ people }) => Array.from({ length: 100 }, () => ({ holder: people[0]!.address, share: 1n })),
  });
  const decision = await convened(world, motion([resolution(world)]), world.people[0], ownEntry(range(1, 10)));
  await time.increaseTo(decision.opensAt);
  return { ...world, decision };
};
const entry = (choice: "yes" | "no" | "abstain", signature: string, units: number[]) =>
  packEntries([{ choice, signature, units }]);

describe("countBallots", () => {
  it("reverts before and after voting, and with entries that are cut off or have something after them", async () => {
    const world = await loadFixture(open);
    const { assembly, decision, people } = world;
    const good = entry("yes", await ballot(world, decision, { by: people[0]! }), [1]);
    for (const [bad, position] of [
      [good.slice(0, -2), 70n],
      [concat([good, "0x00"]), 70n],
      [good.slice(0, 60), 0n],
    ] as const) {
      await expect(assembly.countBallots(decision.header, bad))
        .to.be.revertedWithCustomError(assembly, "AssemblyBadPacking")
        .withArgs(position);
    }
    await time.increaseTo(decision.closesAt + 1n);
    await expect(assembly.countBallots(decision.header, good))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(decision.id, State["no-quorum"]);
  });

  it("counts what is good, and a bad entry changes nothing", async () => {
    const world = await loadFixture(open);
    const { assembly, decision, people, stranger } = world;
    const by = async (index: number, choice: "yes" | "no" | "abstain" = "yes") =>
      await ballot(world, decision, { by: people[index]!, choice });
    const other = await opened(world, motion([resolution(world)]));
    const entries = concat([
      entry("yes", await by(0), [1]),
      // The same again, for another choice, another's unit, no unit at all, of another decision.
      entry("yes", await by(0), [1]),
      entry("no", await by(0, "no"), [1]),
      entry("yes", await by(1), [3]),
      entry("yes", await by(1), [77]),
      entry("no", await by(2), [3]),
      entry("yes", await ballot(world, other, { by: people[4]! }), [5]),
      // A choice that there is not; a signature of nobody.
      `0x00${entry("yes", await by(5), [6]).slice(4)}`,
      `0x09${entry("yes", await by(5), [6]).slice(4)}`,
      `0x01${"ff".repeat(64)}0100000006`,
      entry("abstain", await by(6, "abstain"), [7, 7, 8]),
    ]);
    await expect(assembly.connect(stranger).countBallots(decision.header, entries))
      .to.emit(assembly, "BallotsCounted")
      .withArgs(decision.id, 2n, 11n);
    expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([1n, 0n, 1n, 1n, 0n, 1n]);
    expect([...(await assembly.ballotOf(decision.id, 1))]).to.deep.equal([YES, 2n]);
  });

  it("takes an entry without a signature for the sender's own", async () => {
    const { assembly, decision, people, stranger } = await loadFixture(open);
    await expect(assembly.connect(stranger).countBallots(decision.header, ownEntry([1])))
      .to.emit(assembly, "BallotsCounted")
      .withArgs(decision.id, 0n, 1n);
    await assembly.connect(people[0]).countBallots(decision.header, ownEntry([1]));
    expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(1n);
  });

  it("counts a person's hundred units in one entry, in as many words as they take", async () => {
    const world = await loadFixture(openOfHundred);
    const { assembly, decision, people } = world;
    const units = Array.from({ length: 100 }, (_, index) => index + 1);
    const signature = await ballot(world, decision, { by: people[0]!, choice: "no" });
    await assembly.countBallots(decision.header, entry("no", signature, units));
    const { no, unitsNo } = await assembly.tallyOf(decision.id);
    expect([no, unitsNo]).to.deep.equal([100n, 100n]);
    const words = await assembly.ballotsOf(decision.id, 0, 2);
    expect(words[1]).to.equal(BigInt(`0x${"a".repeat(37)}`));
    expect([...(await assembly.ballotOf(decision.id, 100))]).to.deep.equal([NO, 2n]);
  });

  it("keeps apart the ballots of units that stand in the same place of other words", async () => {
    const { assembly, decision, people } = await loadFixture(openOfHundred);
    const by = assembly.connect(people[0]);
    await by.countBallots(decision.header, ownEntry([100]));
    await by.vote(decision.id, [64], NO);
    expect([...(await assembly.ballotOf(decision.id, 64))]).to.deep.equal([NO, 3n]);
    expect([...(await assembly.ballotOf(decision.id, 100))]).to.deep.equal([YES, 2n]);
    // Half a word away, a word away.
    for (const unit of [32, 36, 68, 128, 164])
      expect([...(await assembly.ballotOf(decision.id, unit))]).to.deep.equal([0n, 0n]);
  });

  it("strikes a ballot in the word where its unit stands", async () => {
    const { assembly, decision, people, disputes } = await loadFixture(openOfHundred);
    const by = assembly.connect(people[0]);
    const arbiter = assembly.connect(await as(disputes));
    await by.countBallots(decision.header, ownEntry([36, 64, 100]));
    await arbiter.strike(decision.id, [100], true);
    const ballots = async () =>
      await Promise.all([36, 64, 100].map(async (unit) => [...(await assembly.ballotOf(decision.id, unit))]));
    expect(await ballots()).to.deep.equal([
      [YES, 2n],
      [YES, 2n],
      [0n, 2n],
    ]);
    expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(2n);
    await by.vote(decision.id, [100], NO);
    expect((await ballots())[2]).to.deep.equal([NO, 3n]);
  });

  it("counts nothing of a decision that was carried out before, with the same question", async () => {
    const world = await loadFixture(ten);
    const what = motion([resolution(world)]);
    const before = await executed(world, what);
    const signature = await ballot(world, before, { by: world.people[0]! });
    const next = await opened(world, { ...what, text: world.articles.document });
    await expect(world.assembly.countBallots(next.header, entry("yes", signature, [1])))
      .to.emit(world.assembly, "BallotsCounted")
      .withArgs(next.id, 0n, 1n);
  });
});
