/**
 * How long a decision can be held up, and by whom.
 * @module
 */
import { expect } from "chai";
import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { encodeMotion, packEntries, type Motion } from "../../src/condominium/decisions.ts";
import { plainText } from "../../src/text/blocks.ts";
import { minutes } from "../../src/condominium/papers/minutes.ts";
import { KZ_HL_2025 } from "../../src/condominium/rules.ts";
import { readDecision } from "../../src/condominium/record.ts";
import {
  as,
  ballot,
  charterCall,
  closed,
  convened,
  disputed,
  ethers,
  executable,
  loadFixture,
  NO,
  now,
  ofDecision,
  ruleOf,
  State,
  takeSnapshot,
  ten,
  withText,
} from "./states.ts";
import {
  counterCall,
  DAY,
  founded,
  motion,
  opened,
  resolution,
  TEN,
  time,
  voted,
  type Condominium,
  type Convened,
} from "./world.ts";

type World = Condominium & { readonly decision: Convened };
/** After the challenge window. */
const WINDOW = 3n * DAY;
const CEILING = WINDOW + 90n * DAY;
const LIFE = CEILING + 60n * DAY;

const stateOf = async ({ assembly }: Condominium, { id }: Convened) => await assembly.stateOf(id);
/** What an arbiter's orders and disputes do to a decision. */
const arbiterOf = async (world: Condominium) => world.assembly.connect(await as(world.disputes));
const executing = ({ assembly, decision }: World) => assembly.execute(decision.header, encodeMotion(decision.motion));

async function put(what: (world: Condominium) => Promise<Motion> | Motion): Promise<World> {
  const world = await ten();
  return { ...world, decision: await closed(world, await what(world)) };
}
/** Passed, its challenge just begun; on a matter for which nobody has to wait, and on one that waits for the human. */
const ordinary = async () => await put((world) => motion([resolution(world)]));
const grave = async () => await put(async (world) => motion([await counterCall(world)]));

/** Half are against it, and outweighed once two of them are struck. */
async function rejected(): Promise<World> {
  const world = await ten();
  const votes = { yes: [1, 2, 3, 4, 5], no: [6, 7, 8, 9, 10] };
  return { ...world, decision: await closed(world, motion([resolution(world)]), votes) };
}

describe("a decision that is held up", () => {
  it("stays so while the advance of a dispute is paid, to the last second of ninety days, and then has its whole time", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await expect(arbiter.hold(decision.id))
      .to.emit(assembly, "Held")
      .withArgs(decision.id, decision.closesAt + CEILING);
    await time.increaseTo(decision.closesAt + CEILING);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increaseTo(decision.closesAt + LIFE);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });

  it("is executable at once when the last dispute that holds it ends, for its whole time, and no day is used up", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    for (let dispute = 0; dispute < 2; dispute += 1) {
      await arbiter.noteDispute(decision.id);
      await arbiter.hold(decision.id);
    }
    await time.increaseTo(decision.closesAt + 40n * DAY);
    await arbiter.noteEnd(decision.id, true, true);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await arbiter.noteEnd(decision.id, true, false);
    const ended = await now();
    expect((await assembly.decisionOf(decision.id)).stayed).to.equal(14n);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increaseTo(ended + 60n * DAY);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });

  it("is not held by another dispute, whose advance is not paid", async () => {
    const world = await loadFixture(ordinary);
    const { decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.noteDispute(decision.id);
    await arbiter.hold(decision.id);
    await time.increaseTo(decision.closesAt + 20n * DAY);
    await arbiter.noteEnd(decision.id, true, false);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.executable);
  });

  it("is not held without a dispute, nor once it is too late: nothing is put off by it", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await expect(arbiter.hold(decision.id)).not.to.emit(assembly, "Held");
    await arbiter.noteDispute(decision.id);
    for (let stay = 0; stay < 6; stay += 1) {
      await time.increaseTo((await assembly.decisionOf(decision.id)).stayedUntil);
      await arbiter.stay(decision.id, 14);
    }
    await time.increaseTo(decision.closesAt + CEILING + 1n);
    await expect(arbiter.hold(decision.id)).not.to.emit(assembly, "Held");
    await time.increaseTo(decision.closesAt + LIFE);
    await expect(arbiter.hold(decision.id)).not.to.emit(assembly, "Held");
  });

  it("is held in the last second of the ceiling, too, and keeps what else is noted of it", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.strike(decision.id, [1], false);
    const { flags } = await assembly.decisionOf(decision.id);
    expect(flags).not.to.equal(0n);
    await time.setNextBlockTimestamp(decision.closesAt + CEILING);
    await expect(arbiter.hold(decision.id)).to.emit(assembly, "Held");
    expect((await assembly.decisionOf(decision.id)).flags & flags).to.equal(flags);
  });

  it("is not held once it is annulled, though a dispute about it is open", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.annul(decision.id, false);
    await expect(arbiter.hold(decision.id)).not.to.emit(assembly, "Held");
  });

  it("gets no time from the end of a dispute where it was rejected", async () => {
    const world = await loadFixture(rejected);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.hold(decision.id);
    const { stayedUntil } = await assembly.decisionOf(decision.id);
    await time.increaseTo(stayedUntil + 5n * DAY);
    await arbiter.noteEnd(decision.id, true, false);
    expect((await assembly.decisionOf(decision.id)).stayedUntil).to.equal(stayedUntil);
  });

  it("loses no time where the dispute ends after the ceiling", async () => {
    const world = await loadFixture(ordinary);
    const { decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.hold(decision.id);
    await time.increaseTo(decision.closesAt + CEILING + 50n * DAY);
    await arbiter.noteEnd(decision.id, true, false);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increaseTo(decision.closesAt + LIFE);
    expect(await stateOf(world, decision)).to.equal(State.executable);
  });
});

describe("a quorum in the last day", () => {
  /** Six of ten are the quorum; five have voted. The rule has voting go on. */
  async function ruled(isExtending: boolean) {
    const rules = KZ_HL_2025.map((rule) => (isExtending ? { ...rule, extends: true } : rule));
    const world = await founded({ ...TEN, rules });
    const decision = await opened(world, motion([resolution(world)]));
    await voted(world, decision, { yes: [1, 2, 3, 4, 5] });
    return { ...world, decision };
  }
  const almost = async () => await ruled(true);
  const voting = async (
    { assembly, people, decision }: Awaited<ReturnType<typeof almost>>,
    unit: number,
    at: bigint,
  ) => {
    await time.setNextBlockTimestamp(at);
    return await assembly.connect(people[unit - 1]!).vote(decision.id, [unit], 1n);
  };

  it("gives who is against it a day to answer, once, to the second", async () => {
    const world = await loadFixture(almost);
    const { assembly, decision, people } = world;
    const closesAt = decision.closesAt + DAY;
    await (await arbiterOf(world)).noteDispute(decision.id);
    const { stayedUntil } = await assembly.decisionOf(decision.id);
    await expect(voting(world, 6, decision.closesAt))
      .to.emit(assembly, "VotingExtended")
      .withArgs(decision.id, closesAt)
      .and.to.emit(assembly, "Stayed")
      .withArgs(decision.id, stayedUntil + DAY);
    await (await arbiterOf(world)).strike(decision.id, [6], true);
    await time.setNextBlockTimestamp(closesAt);
    await expect(assembly.connect(people[6]!).vote(decision.id, [7], NO)).not.to.emit(assembly, "VotingExtended");
    await time.increaseTo(closesAt + 1n);
    expect((await assembly.decisionOf(decision.id)).closesAt).to.equal(closesAt);
    expect(await stateOf(world, decision)).to.equal(State.challenge);
  });

  it("moves no stay where there is none", async () => {
    const world = await loadFixture(almost);
    const { assembly, decision } = world;
    const sent = voting(world, 6, decision.closesAt);
    await expect(sent).to.emit(assembly, "VotingExtended").and.not.to.emit(assembly, "Stayed");
    expect((await assembly.decisionOf(decision.id)).stayedUntil).to.equal(0n);
  });

  it("is the lower one on a second call, and not before", async () => {
    const rules = [ruleOf("ordinary", { second: [1, 10], extends: true }), ...KZ_HL_2025.slice(1)];
    const world = await founded({ ...TEN, rules });
    const { assembly } = world;
    const first = await opened(world, motion([resolution(world)]));
    await voted(world, first, { yes: [1] });
    await expect(voting({ ...world, decision: first }, 2, first.closesAt)).not.to.emit(assembly, "VotingExtended");
    await time.increase(1n);
    await assembly.reconvene(first.header, encodeMotion(first.motion));
    const header = { ...first.header, no: await assembly.lastDecision() };
    const id = await assembly.idOf(header);
    const { opensAt, closesAt } = await assembly.decisionOf(id);
    const decision = { ...first, header, id, opensAt, closesAt };
    await time.increaseTo(opensAt);
    await voted(world, decision, { yes: [1] });
    await expect(voting({ ...world, decision }, 2, closesAt)).to.emit(assembly, "VotingExtended");
  });

  it("by a batch extends it, too", async () => {
    const world = await loadFixture(almost);
    const { assembly, decision, people } = world;
    const entries = packEntries([
      { choice: "yes", units: [6], signature: await ballot(world, decision, { by: people[5]! }) },
    ]);
    await time.setNextBlockTimestamp(decision.closesAt - DAY + 1n);
    await expect(assembly.countBallots(decision.header, entries)).to.emit(assembly, "VotingExtended");
  });

  it("extends nothing a second before the last day, nor without such a rule", async () => {
    const world = await loadFixture(almost);
    await expect(voting(world, 6, world.decision.closesAt - DAY)).not.to.emit(world.assembly, "VotingExtended");
    await expect(voting(world, 7, world.decision.closesAt)).not.to.emit(world.assembly, "VotingExtended");
    const other = await ruled(false);
    await expect(voting(other, 6, other.decision.closesAt)).not.to.emit(other.assembly, "VotingExtended");
  });

  it("extends nothing while the quorum is still missing", async () => {
    const world = await loadFixture(almost);
    await (await arbiterOf(world)).strike(world.decision.id, [1, 2], true);
    await expect(voting(world, 6, world.decision.closesAt)).not.to.emit(world.assembly, "VotingExtended");
  });
});

describe("withdraw", () => {
  it("reverts for others, and once voting is open", async () => {
    const world = await loadFixture(ten);
    const { assembly, people, stranger } = world;
    const decision = await convened(world, motion([resolution(world)]));
    await expect(assembly.connect(stranger).withdraw(decision.header))
      .to.be.revertedWithCustomError(assembly, "AssemblyOnlyConvener")
      .withArgs(stranger.address);
    await expect(assembly.connect(stranger).withdraw({ ...decision.header, convener: stranger.address }))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(anyValue, State.none);
    await time.increaseTo(decision.opensAt);
    await expect(assembly.connect(people[0]!).withdraw(decision.header))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(decision.id, State.voting);
  });

  it("leaves nothing to vote on, to put again or to annul", async () => {
    const world = await loadFixture(ten);
    const { assembly, people } = world;
    const [convener] = people;
    const decision = await convened(world, motion([resolution(world)]));
    await expect(assembly.connect(convener).withdraw(decision.header))
      .to.emit(assembly, "Withdrawn")
      .withArgs(decision.id);
    const arbiter = await arbiterOf(world);
    await expect(arbiter.annul(decision.id, true)).not.to.emit(assembly, "Annulled");
    expect(await arbiter.noteDispute.staticCall(decision.id)).to.equal(false);
    await time.increaseTo(decision.opensAt);
    expect(await stateOf(world, decision)).to.equal(State.withdrawn);
    for (const [sent, error] of [
      [assembly.connect(convener).vote(decision.id, [1], 1n), "AssemblyState"],
      [assembly.connect(convener).withdraw(decision.header), "AssemblyState"],
      [assembly.undo(decision.header, encodeMotion(decision.motion)), "AssemblyState"],
      [assembly.reconvene(decision.header, encodeMotion(decision.motion)), "AssemblyNotPutAgain"],
    ] as const)
      await expect(sent).to.be.revertedWithCustomError(assembly, error);
    await time.increaseTo(decision.closesAt + 1n);
    const facts = await readDecision({ provider: ethers.provider, addresses: world.addresses, startBlock: 0, no: 1n });
    expect([facts.state, facts.decision.isAnnulled, facts.decision.isUndone]).to.deep.equal([
      "withdrawn",
      false,
      false,
    ]);
    expect(plainText(await minutes(facts), "en")).to.include("withdrew it before voting opened");
  });
});

describe("a dead tribunal", () => {
  it("can't keep its own replacement out: that waits ninety days after its window, and then has its whole time", async () => {
    const world = await loadFixture(ten);
    const { assembly, articles, disputes, people, rulesOfThree } = world;
    const change = charterCall(world, "setTribunal", [articles.tribunal, rulesOfThree]);
    const what = motion(await withText(world, [change]));
    const decision = await closed(world, what);
    const about = { by: people[4]!, header: decision.header, unit: 5 };
    const { common, matter } = await disputed(world, ofDecision(decision), about);
    await time.increaseTo(decision.closesAt + CEILING);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    // Nor does its end take the time away again.
    await disputes.connect(people[4]!).giveUp(common, matter);
    await time.increaseTo(decision.closesAt + LIFE - 1n);
    await expect(assembly.execute(decision.header, encodeMotion(what))).to.emit(assembly, "Executed");
  });
});

describe("a decision of several calls", () => {
  it("is carried out whole or not at all, with whatever gas, and can still be carried out then", async () => {
    const world = await loadFixture(ten);
    const { assembly, target } = world;
    const calls = [await counterCall(world, 5n), resolution(world), resolution(world, 1), await counterCall(world, 7n)];
    const decision = await executable(world, motion(calls));
    const encoded = encodeMotion(decision.motion);
    const [from, all] = [60_000n, await assembly.execute.estimateGas(decision.header, encoded)];
    let [whole, none] = [0, 0];
    const snapshot = await takeSnapshot();
    for (let step = 0n; step <= 60n; step += 1n) {
      const gasLimit = from + ((all + 20_000n - from) * step) / 60n;
      const sent = await assembly.execute(decision.header, encoded, { gasLimit }).catch(() => undefined);
      const isDone = sent !== undefined;
      expect(await target.value(), String(gasLimit)).to.equal(isDone ? 7n : 0n);
      expect(await stateOf(world, decision)).to.equal(isDone ? State.executed : State.executable);
      [whole, none] = isDone ? [whole + 1, none] : [whole, none + 1];
      if (isDone) await snapshot.restore();
    }
    expect(whole > 0 && none > 30).to.equal(true);
  });
});

describe("attackers fail to park a decision", () => {
  it("by disputing it themselves: a grave one lapses while it waits, for ever", async () => {
    const world = await loadFixture(grave);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await time.increaseTo(decision.closesAt + LIFE);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.expired);
    await arbiter.noteEnd(decision.id, true, false);
    await arbiter.stay(decision.id, 14);
    await arbiter.strike(decision.id, [], true);
    await time.increase(5n * 365n * DAY);
    await expect(executing(world))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(decision.id, State.expired);
  });

  it("by a dispute that does not extend it: what was not carried out in its time has lapsed", async () => {
    const world = await loadFixture(grave);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await time.increaseTo((await assembly.decisionOf(decision.id)).stayedUntil + 60n * DAY);
    await arbiter.noteEnd(decision.id, false, false);
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });

  it("by stays that go on to the end of its life", async () => {
    const world = await loadFixture(ordinary);
    const { decision } = world;
    const arbiter = await arbiterOf(world);
    await time.increaseTo(decision.closesAt + 60n * DAY);
    await arbiter.stay(decision.id, 14);
    await time.increaseTo(decision.closesAt + 130n * DAY);
    for (let stay = 0; stay < 5; stay += 1) {
      await arbiter.stay(decision.id, 14);
      await time.increase(5n * DAY);
    }
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });

  it("by a recount that comes when its life is over", async () => {
    const world = await loadFixture(rejected);
    const { decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await time.increaseTo(decision.closesAt + LIFE);
    await arbiter.strike(decision.id, [9, 10], true);
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });
});

describe("a strike in pieces", () => {
  it("lets nothing be carried out between them", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await time.increaseTo(decision.closesAt + 20n * DAY);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await arbiter.strike(decision.id, [1], false);
    await expect(executing(world))
      .to.be.revertedWithCustomError(assembly, "AssemblyState")
      .withArgs(decision.id, State.stayed);
    await arbiter.strike(decision.id, [2, 3, 4, 5], true);
    expect(await stateOf(world, decision)).to.equal(State["no-quorum"]);
  });

  it("gives what passes by it its whole time, from the last of them", async () => {
    const world = await loadFixture(rejected);
    const { decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await time.increaseTo(decision.closesAt + 80n * DAY);
    await arbiter.strike(decision.id, [9], false);
    expect(await stateOf(world, decision)).to.equal(State.stayed);
    await time.increase(5n * DAY);
    await arbiter.strike(decision.id, [10], true);
    const recountedAt = await now();
    await time.increaseTo(recountedAt + 1n);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increaseTo(recountedAt + 60n * DAY);
    expect(await stateOf(world, decision)).to.equal(State.executable);
    await time.increase(1n);
    expect(await stateOf(world, decision)).to.equal(State.expired);
  });

  it("gives no time to what was only stayed, to what no dispute held up, nor takes any of a stay", async () => {
    const stayed = await loadFixture(grave);
    const arbiter = await arbiterOf(stayed);
    await arbiter.noteDispute(stayed.decision.id);
    const { stayedUntil } = await stayed.assembly.decisionOf(stayed.decision.id);
    await time.increaseTo(stayedUntil + DAY);
    await arbiter.strike(stayed.decision.id, [1], true);
    expect((await stayed.assembly.decisionOf(stayed.decision.id)).stayedUntil).to.equal(stayedUntil);

    const undisputed = await loadFixture(rejected);
    await (await arbiterOf(undisputed)).strike(undisputed.decision.id, [9, 10], true);
    expect((await undisputed.assembly.decisionOf(undisputed.decision.id)).stayedUntil).to.equal(0n);

    const later = await loadFixture(rejected);
    await (await arbiterOf(later)).noteDispute(later.decision.id);
    const until = (await later.assembly.decisionOf(later.decision.id)).stayedUntil;
    await (await arbiterOf(later)).strike(later.decision.id, [9, 10], true);
    expect((await later.assembly.decisionOf(later.decision.id)).stayedUntil).to.equal(until);
    expect(until > (await now())).to.equal(true);
  });

  it("does not begin the time of an annulled decision anew", async () => {
    const world = await loadFixture(ordinary);
    const { assembly, decision } = world;
    const arbiter = await arbiterOf(world);
    await arbiter.noteDispute(decision.id);
    await arbiter.strike(decision.id, [1], false);
    await arbiter.annul(decision.id, false);
    const annulledAt = await now();
    await time.increase(DAY);
    await arbiter.strike(decision.id, [2], true);
    expect((await assembly.decisionOf(decision.id)).stayedUntil).to.equal(annulledAt);
  });
});
