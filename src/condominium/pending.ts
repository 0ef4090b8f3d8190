/**
 * What can still happen to a condominium by what was decided before: decisions that can be carried out or taken back, what is left of a
 * reapportionment, and the recovery of a unit. A buyer of a unit is told it first.
 * @module
 */

import { say } from "../words/say.ts";
import * as RECORD from "../words/condominium/record.ts";
import { Interface, keccak256, ZeroAddress, ZeroHash, type Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { unitsAbi } from "../abi/units.ts";
import { blockBy, blockNumber, blocksAt, type BlockMoment } from "../chain/blocks.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import { decodeMotion, STATES, type Motion, type State } from "./decisions.ts";
import { callsInWords, type CallInWords } from "./papers/calls.ts";
import { dueAt, expiresAt, lastOf, missing, readCount, stateAt, type Decision } from "./record.ts";
import type { Addresses, Rule } from "./rules.ts";
import { asker, type Ask } from "./view.ts";

const PENDING = ["notice", "voting", "challenge", "stayed", "executable", "annulled"] as const;
type PendingState = (typeof PENDING)[number];

/**
 * A decision that can still be carried out; or one that was, and was annulled, and can still be taken back. What only a new order of an arbiter
 * could bring about, as by striking ballots of one that did not pass, is none. Moments in seconds since 1970.
 */
export type PendingDecision = {
  readonly id: string;
  readonly no: bigint;
  readonly state: PendingState;
  /**
   * The first second in which it can be carried out, if it passes, and no dispute and no recount holds it up; or since
   * when it can be taken back.
   */
  readonly from: bigint;
  /** The last one, whatever holds it up now. */
  readonly until: bigint;
  /** Whether a dispute or a recount keeps it from being carried out until that ends. */
  readonly isHeldUp: boolean;
  /** Disputes of participants about it that are open, raised in time. */
  readonly openDisputes: number;
  /** For how many days it was stayed in all: some days wherever a dispute was raised in time. */
  readonly stayed: number;
  /** The hash of its motion, as the chain has it. */
  readonly hash: string;
  /** What was put, if it can be read. */
  readonly motion?: Motion;
  /** What is carried out, or what takes it back, in words; nothing where the motion can't be read. */
  readonly does?: readonly CallInWords[];
};

/** What is pending as of a block. */
export type Pending = {
  readonly block: BlockMoment;
  /** In the order of their numbers. */
  readonly decisions: readonly PendingDecision[];
  /** A reapportionment of which pieces are left: the hash of the next one, and the last second for it. */
  readonly reapportionment?: { readonly rest: string; readonly until: bigint };
  /** Of the unit that was asked about. */
  readonly recovery?: { readonly from: string; readonly to: string; readonly announcedAt: bigint };
};

const assembly = /* @__PURE__ */ new Interface(assemblyAbi);
const topicOf = (event: "Convened" | "Annulled") => assembly.getEvent(event)?.topicHash ?? "";

const DAY = 86_400n;
/** As in Charter.sol: no period of a rule is longer. */
const LONGEST_PERIOD = 365n * DAY;
/** From its convening so long a decision can be carried out at most: four periods, the day by which voting is extended, ninety of stays. */
const LONGEST_LIFE = 4n * LONGEST_PERIOD + 91n * DAY;

/**
 * What is pending. Decisions are found in the logs of as long as one can be carried out at most (1 551 days), and those that were annulled
 * since, and only those that are pending are asked for: what is older costs nothing. One whose motion can't be read is there all the same.
 * @param startBlock that of the deployment, or before it
 * @param unit whose recovery is asked for, too
 * @param atBlock nothing later counts; without it the latest
 * @throws {BiyError} `network`; `missing` if there is no such block
 * @example for (const line of await pendingInWords(await readPending({ provider, ...file, unit: 4 }))) show(line.kk);
 */
export async function readPending({
  provider,
  addresses,
  startBlock,
  unit,
  atBlock,
  ...reading
}: {
  readonly provider: Provider;
  readonly addresses: Addresses;
  readonly startBlock: number;
  readonly unit?: number;
  readonly atBlock?: number;
} & Pick<Partial<LogReading>, "range" | "onProgress">): Promise<Pending> {
  const number = atBlock ?? (await blockNumber(provider));
  const block = (await blocksAt(provider, [number])).get(number);
  if (block === undefined) throw missing(say(RECORD.block, { number }));
  const ask = asker(provider, number);
  const { register, decisions } = addresses;
  const [last, left, recovery] = await Promise.all([
    ask<bigint>(decisions, assemblyAbi, "lastDecision"),
    // Memberships have no shares of others to change.
    ask<[rest: string, until: bigint] | undefined>(register, unitsAbi, "pending", [], { mayRefuse: true }),
    unit === undefined ? undefined : ask<NonNullable<Pending["recovery"]>>(register, unitsAbi, "recoveryOf", [unit]),
  ]);
  const span = { ...reading, provider, address: decisions, startBlock, block };
  const logs = last === 0n ? [] : await convenedLogs(span);
  const states = await Promise.all(
    logs.map(async ({ topics: [, id = ""] }) => await ask<bigint>(decisions, assemblyAbi, "stateOf", [id])),
  );
  const found = await Promise.all(
    logs
      .filter((_, index) => isPending(STATES[Number(states[index])]))
      .map(async (log) => await pendingOf(ask, { addresses, log, at: block.at })),
  );
  const [rest = ZeroHash, until = 0n] = left ?? [];
  return {
    block,
    decisions: found
      .filter((each): each is PendingDecision => each !== undefined)
      .toSorted((a, b) => Number(a.no - b.no)),
    ...(rest === ZeroHash ? {} : { reapportionment: { rest, until } }),
    ...(recovery === undefined || recovery.to === ZeroAddress ? {} : { recovery }),
  };
}

/* PRIVATE */

/** Where the decisions that may be pending were convened: lately, or long ago and annulled lately. */
async function convenedLogs({
  startBlock,
  block,
  ...reading
}: { startBlock: number; block: BlockMoment } & Pick<LogReading, "provider" | "address" | "range" | "onProgress">) {
  const since = { at: block.at - LONGEST_LIFE, fromBlock: startBlock, toBlock: block.block };
  const fromBlock = await blockBy(reading.provider, since);
  const span = { ...reading, fromBlock, toBlock: block.block };
  const logs = await readLogs({ ...span, topics: [[topicOf("Convened"), topicOf("Annulled")]] });
  const convened = logs.filter(({ topics: [event] }) => event === topicOf("Convened"));
  const known = new Set(convened.map(({ topics: [, id] }) => id));
  const older = [...new Set(logs.flatMap(({ topics: [, id = ""] }) => (known.has(id) ? [] : [id])))];
  if (older.length === 0) return convened;
  const before = { ...span, fromBlock: startBlock, topics: [topicOf("Convened"), older] };
  return [...(await readLogs(before)), ...convened];
}

function isPending(state: State | undefined): state is PendingState {
  return PENDING.some((each) => each === state);
}

async function pendingOf(
  ask: Ask,
  { addresses, log, at }: { addresses: Addresses; log: ChainLog; at: bigint },
): Promise<PendingDecision | undefined> {
  const args = assembly.parseLog(log)?.args;
  const [id, encoded] = [args?.["id"] as string, args?.["motion"] as string];
  const count = await readCount(ask, addresses, id);
  const state = stateAt(count, at);
  if (!isPending(state)) return undefined;
  const read = await readable(encoded, { addresses, isUndone: state === "annulled" });
  const { no, decision } = count;
  const { disputes: openDisputes, stayed } = decision;
  const found = { id, no, state, openDisputes, stayed, hash: keccak256(encoded), ...read };
  if (state !== "annulled") return { ...found, ...timesOf(count, at) };

  // Of an annulled decision the end of its stay is the moment of the annulment.
  const [from, until] = [decision.stayedUntil, decision.stayedUntil + count.rule.executionPeriod];
  const isOver = !decision.isExecuted || decision.isUndone || at > until || read?.motion.undo.length === 0;
  return isOver ? undefined : { ...found, from, until, isHeldUp: false };
}

function timesOf(
  { decision, rule }: { decision: Decision; rule: Rule },
  at: bigint,
): Pick<PendingDecision, "from" | "until" | "isHeldUp"> {
  const clocked = { decision, rule };
  const due = dueAt(clocked);
  const challenged = decision.closesAt + rule.challengePeriod;
  const free = decision.stayedUntil > challenged ? decision.stayedUntil : challenged;
  // Later than its challenge and its stay it is due by what can end any day.
  const isHeldUp = due > free && at <= due;
  return isHeldUp
    ? { from: free + 1n, until: lastOf(clocked), isHeldUp }
    : { from: due + 1n, until: expiresAt(clocked), isHeldUp };
}

/** A motion that can be carried out may be written so that no reader takes it: others must be told all the same. */
async function readable(
  encoded: string,
  { addresses, isUndone }: { addresses: Addresses; isUndone: boolean },
): Promise<Required<Pick<PendingDecision, "motion" | "does">> | undefined> {
  try {
    const motion = decodeMotion(encoded);
    return { motion, does: await callsInWords(isUndone ? motion.undo : motion.calls, addresses) };
  } catch {
    return undefined;
  }
}
