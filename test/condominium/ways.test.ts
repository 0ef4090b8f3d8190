/**
 * Nothing stays stuck. Nine tenths act; one unit, with a tribunal that obeys it, does all that it can. Whatever it does, and in whatever
 * order, the nine come to another tribunal, and under that they do what they want. Each order is played on the contracts themselves.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { expect } from "chai";
import { toBeHex, ZeroHash } from "ethers";
import { decisionId, encodeMotion, headerOf, type Call } from "../../src/condominium/decisions.ts";
import type { PuppetTribunal } from "../../src/typechain/index.js";
import { INTERIM_TYPES } from "../../src/condominium/hearing.ts";
import { hashDisposition } from "../conformance/world.ts";
import {
  as,
  award,
  charterCall,
  hashOf,
  loadFixture,
  matterOf,
  NO,
  now,
  order,
  Order,
  State,
  takeSnapshot,
  toCommon,
  unitsWord,
  YES,
  type Dispute,
  withText,
} from "./states.ts";
import { accede, counterCall, DAY, ethers, founded, motion, range, time, type Convened } from "./world.ts";

/** How many moves the one makes, at most, between all that the nine do. */
const MOVES = 2;
const GAS = { gasLimit: 3_000_000n };

/** One person for the nine, who act together anyway. The tribunal is the one's. */
async function nineAndOne() {
  const signers = await ethers.getSigners();
  const arbiter = signers[5]!;
  const hostile = (await ethers.deployContract("PuppetTribunal", [arbiter.address])) as unknown as PuppetTribunal;
  const chosen = (await ethers.deployContract("PuppetTribunal", [signers[6]!.address])) as unknown as PuppetTribunal;
  const world = await founded({
    units: ({ people }) => range(1, 10).map((unit) => ({ holder: people[unit === 10 ? 1 : 0]!.address, share: 1n })),
    tribunal: await hostile.getAddress(),
  });
  const [nine, one] = world.people as [HardhatEthersSigner, HardhatEthersSigner];
  await accede(world, world.people[2]!);
  const from = await now();
  const term = [from, from + 5n * 365n * DAY, 0, hashOf("mandate")] as const;
  await world.charter.connect(await as(world.assembly)).appoint(nine.address, 1, 1, ...term);
  return { ...world, hostile, chosen, nine, one, arbiter };
}
type World = Awaited<ReturnType<typeof nineAndOne>>;

/** What it has come to: the decision under way, and the disputes there were of it. */
type Play = { readonly decision: Convened | undefined; readonly disputes: readonly Dispute[] };
const NOTHING: Play = { decision: undefined, disputes: [] };
/** Nothing, if it could not be done. */
type Move = (here: World, play: Play) => Promise<Play | undefined>;

/** Sent, or refused: then it changed nothing. */
async function isDone(sent: Promise<unknown>): Promise<boolean> {
  return await sent.then(
    () => true,
    () => false,
  );
}

/* WHAT THE ONE CAN DO */

const disputesWith =
  (unit: number): Move =>
  async ({ disputes, one }, play) => {
    const { decision } = play;
    if (decision === undefined) return undefined;
    const matter = matterOf({ ref: decision.id, document: toBeHex(play.disputes.length, 32) });
    const common = toCommon(await disputes.commonOf(matter, one.address));
    const hash = await disputes.hashOf(matter);
    if (!(await isDone(disputes.connect(one).dispute(matter, decision.header, unit, hashOf("claim"), GAS))))
      return undefined;
    return { ...play, disputes: [...play.disputes, { matter, common, hash, id: await disputes.idOf(common, hash) }] };
  };

const withLast =
  (act: (here: World, dispute: Dispute) => Promise<unknown>): Move =>
  async (here, play) => {
    const last = play.disputes.at(-1);
    return last !== undefined && (await isDone(act(here, last))) ? play : undefined;
  };

/** What a tribunal orders of a dispute before it, at once. */
async function orders({ disputes }: World, tribunal: PuppetTribunal, dispute: Dispute, word: string) {
  const disposition = award(dispute, word);
  const { turn } = await disputes.recordOf(dispute.id);
  await tribunal.order(await disputes.getAddress(), dispute.id, turn, hashDisposition(disposition));
  await disputes.enforce(dispute.common, dispute.matter, disposition, [], ZeroHash, GAS);
}

const ONE: { readonly [does: string]: Move } = {
  "votes against": async ({ assembly, one }, play) =>
    play.decision !== undefined && (await isDone(assembly.connect(one).vote(play.decision.id, [10], NO, GAS)))
      ? play
      : undefined,
  "disputes it with its unit": disputesWith(10),
  "disputes it as an outsider": disputesWith(0),
  "pays the advance, and has it held": withLast(({ disputes, one }, { common, matter }) =>
    disputes.connect(one).hold(common, matter, GAS),
  ),
  "has its tribunal annul it": withLast((here, dispute) => orders(here, here.hostile, dispute, order(Order.annul))),
  "has its tribunal strike the nine": withLast(async (here, dispute) => {
    const { disputes, hostile } = here;
    const disposition = award(dispute, order(Order.strike, unitsWord(range(1, 9))));
    const { turn } = await disputes.recordOf(dispute.id);
    await hostile.order(await disputes.getAddress(), dispute.id, turn, hashDisposition(disposition));
    await disputes.enforce(dispute.common, dispute.matter, disposition, range(1, 9), ZeroHash, GAS);
  }),
  "has its arbiter stay it at once": withLast(async ({ disputes, one, arbiter }, { common, matter, id }) => {
    const { turn } = await disputes.recordOf(id);
    const reasons = hashOf(`reasons ${await now()}`);
    const domain = {
      name: "Biy Disputes",
      version: "1",
      chainId: 31337,
      verifyingContract: await disputes.getAddress(),
    };
    const signature = await arbiter.signTypedData(domain, INTERIM_TYPES, { dispute: id, turn, days: 14, reasons });
    await disputes.connect(one).stayInterim(common, matter, 14, reasons, [signature], GAS);
  }),
  "has its tribunal stay it": withLast((here, dispute) => orders(here, here.hostile, dispute, order(Order.stay, 14n))),
  "gives its dispute up": withLast(({ disputes, one }, { common, matter }) =>
    disputes.connect(one).giveUp(common, matter, GAS),
  ),
  "sells its unit": async ({ units, one, people }, play) =>
    (await isDone(units.connect(one).transferFrom(one.address, people[2]!.address, 10, GAS))) ? play : undefined,
};

/* WHAT THE NINE DO */

const until = async (moment: bigint) => {
  if (moment > (await now())) await time.increaseTo(moment);
};
const decisionOf = ({ decision }: Play): Convened => {
  if (decision === undefined) throw new Error("Nothing was convened.");
  return decision;
};

const convenes =
  (callsOf: (here: World) => Promise<readonly Call[]>): Move =>
  async (here) => {
    const { assembly, nine, place } = here;
    const what = motion(await callsOf(here));
    await assembly.connect(nine).convene(encodeMotion(what), GAS);
    const header = headerOf(what, { no: await assembly.lastDecision(), convener: nine.address });
    const id = decisionId(place, header);
    const { opensAt, closesAt } = await assembly.decisionOf(id);
    return { decision: { id, header, motion: what, opensAt, closesAt }, disputes: [] };
  };
const opens: Move = async (_, play) => (await until(decisionOf(play).opensAt), play);
const vote: Move = async ({ assembly, nine }, play) => {
  await assembly.connect(nine).vote(decisionOf(play).id, range(1, 9), YES, GAS);
  return play;
};
const closes: Move = async (_, play) => (await until(decisionOf(play).closesAt + 1n), play);
const isChallenged: Move = async (_, play) => (await until(decisionOf(play).closesAt + 3n * DAY + 1n), play);
/** The chosen tribunal finds for the decision, in each dispute before it. */
const isUpheld: Move = async (here, play) => {
  for (const dispute of play.disputes) await isDone(orders(here, here.chosen, dispute, order(Order.declare)));
  return play;
};
const carriedOut: Move = async ({ assembly }, play) => {
  const { id, header, motion: what } = decisionOf(play);
  if ((await assembly.stateOf(id)) === State.executed) return play;
  return (await isDone(assembly.execute(header, encodeMotion(what), GAS))) ? play : undefined;
};
/** As soon as it can be: else it waits for what comes. */
const isTried: Move = async (here, play) =>
  play.decision === undefined ? play : ((await carriedOut(here, play)) ?? play);
const stayEnds: Move = async ({ assembly }, play) => {
  const { stayedUntil } = await assembly.decisionOf(decisionOf(play).id);
  return (await until(stayedUntil + 1n), play);
};
const longStopEnds: Move = async ({ assembly }, play) => {
  const { id, closesAt } = decisionOf(play);
  if ((await assembly.stateOf(id)) !== State.executed) await until(closesAt + 93n * DAY + 1n);
  return play;
};

const anotherTribunal = convenes(
  async (here) =>
    await withText(here, [charterCall(here, "setTribunal", [await here.chosen.getAddress(), hashOf("rules")])]),
);
const whatTheyWant = convenes(async (here) => [await counterCall(here, 5n)]);

const put = (what: Move) => [what, opens, vote, closes, isChallenged];
const answered = (what: Move) => [...put(what), isUpheld, stayEnds, carriedOut];
const BY_A_SILENT_TRIBUNAL = [...put(anotherTribunal), isTried, stayEnds, isTried, longStopEnds, carriedOut];
const BY_A_TRIBUNAL_THAT_ANSWERS = [...answered(anotherTribunal), ...answered(whatTheyWant)];

/** Plays all: before each of the nine's steps the one may move, and after the last. @return what the one could do, and in how many orders */
async function play(here: World, steps: readonly Move[]): Promise<{ played: number; could: string[] }> {
  let played = 0;
  const could = new Set<string>();
  const goOn = async (at: number, before: Play, moves: number, made: readonly string[]): Promise<void> => {
    for (const [does, move] of moves === 0 ? [] : Object.entries(ONE)) {
      const snapshot = await takeSnapshot();
      const after = await move(here, before);
      if (after !== undefined) could.add(does);
      if (after !== undefined)
        await goOn(at, (await isTried(here, after)) ?? after, moves - 1, [...made, `${at} ${does}`]);
      await snapshot.restore();
    }
    const step = steps[at];
    if (step === undefined) {
      played += 1;
      return;
    }
    const after = await step(here, before).catch((cause: unknown) => {
      throw new Error(`Stuck at step ${at}, after: ${made.join(", ")}`, { cause });
    });
    if (after === undefined) throw new Error(`Stuck at step ${at}, after: ${made.join(", ")}`);
    await goOn(at + 1, after, moves, made);
  };
  await goOn(0, NOTHING, MOVES, []);
  return { played, could: [...could].toSorted() };
}

/** Its own tribunal is asked nothing any more: neither about what replaces it, nor afterwards. */
const COULD = Object.keys(ONE)
  .filter((does) => !/its (?:tribunal|arbiter)/.test(does))
  .toSorted();

describe("where nine tenths act, whatever one unit and its tribunal do", () => {
  it("another tribunal is named, though nobody answers there", async () => {
    const { played, could } = await play(await loadFixture(nineAndOne), BY_A_SILENT_TRIBUNAL);
    expect(could).to.deep.equal(COULD);
    expect(played).to.be.above(100);
  });

  it("another tribunal is named, and under it what they want is done", async () => {
    const { played, could } = await play(await loadFixture(nineAndOne), BY_A_TRIBUNAL_THAT_ANSWERS);
    expect(could).to.deep.equal(COULD);
    expect(played).to.be.above(100);
  });
});
