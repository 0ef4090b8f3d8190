/**
 * What the chain knows of a decision, as of one block: read once, so that each document of it is a pure function of these facts.
 * @module
 */

import {
  id as hashOf,
  Interface,
  keccak256,
  toBeHex,
  ZeroAddress,
  ZeroHash,
  zeroPadValue,
  type Provider,
} from "ethers";
import { READ } from "../abi/read.ts";
import { blockNumber, blocksAt, momentsOf } from "../chain/blocks.ts";
import type { ChainLog, LogReading } from "../chain/logs.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import type { Reason } from "../words/later.ts";
import {
  ballotsIn,
  BALLOTS_A_WORD,
  decodeMotion,
  textHash,
  type Choice,
  type Header,
  type Motion,
  type State,
  type Way,
} from "./decisions.ts";
import { decisionEvents, type DecisionEvent, type Moment } from "./events.ts";
import { historyOf, type History, type Span } from "./history.ts";
import {
  fromChain,
  outcomeOf,
  type Addresses,
  type Electorate,
  type Rule,
  type RuleOnChain,
  type Tally,
} from "./rules.ts";
import { rollOf, type Entry, type Movement } from "./roll.ts";
import { asker, type Ask } from "./view.ts";
import * as RECORD from "../words/condominium/record.ts";
import { say } from "../words/say.ts";

/** A decision as it was frozen, and what changed since. See `Decision` in IAssembly.sol. */
export type Decision = {
  readonly opensAt: bigint;
  readonly closesAt: bigint;
  readonly class: number;
  readonly rule: number;
  readonly isExecuted: boolean;
  readonly isAnnulled: boolean;
  readonly isRemitted: boolean;
  readonly isPutAgain: boolean;
  readonly isSecondCall: boolean;
  readonly isUndone: boolean;
  /** By who convened it, before voting opened. */
  readonly isWithdrawn: boolean;
  /** Whether a dispute of a participant whose advance is paid is open. */
  readonly isHeld: boolean;
  /** Whether it puts another tribunal in place of the present one: then no dispute holds it up for longer than ninety days. */
  readonly isOfTribunal: boolean;
  /** Whether ballots are being struck in pieces, of which one is still to come. */
  readonly isRecounting: boolean;
  /** Disputes of participants that are open. */
  readonly disputes: number;
  readonly stayedUntil: bigint;
  /** For how many days it was stayed in all. */
  readonly stayed: number;
};

/** A unit of the electorate: what it counts, who held it when voting closed (or at the block, if that is before), its ballot. */
export type RollEntry = Entry & { readonly choice: Choice; readonly way: Way };

/** By what right who convened did so. */
export type Right =
  | { readonly kind: "mandate"; readonly office: number }
  /** In these transactions its signatures were counted. */
  | { readonly kind: "petition"; readonly transactions: readonly string[] }
  | { readonly kind: "arbiter" }
  | { readonly kind: "again"; readonly previous: string };

/** How a call went: the figures by which it had its quorum and passed, or not. */
export type Count = {
  readonly rule: Rule;
  readonly tally: Tally;
  readonly electorate: Electorate;
  readonly isSecondCall: boolean;
};

/** The contract of a part of the condominium, and the hash of its code. */
export type Code = { readonly part: keyof Addresses; readonly address: string; readonly hash: string };

/** All that the chain knows of a decision at a block. */
export type DecisionFacts = Count & {
  readonly chainId: bigint;
  readonly addresses: Addresses;
  /** Of the condominium, as its register has it: nobody can change it. */
  readonly name: string;
  readonly block: Omit<Moment, "transaction">;
  readonly id: string;
  readonly header: Header;
  /** As on chain: of the question the hash. */
  readonly motion: Motion;
  /** The question as a sentence, if it was given; its hash is then that of the motion. */
  readonly question?: string;
  /** The motion's text, if it was given; its hash is then that of the motion. */
  readonly text?: Words;
  readonly right: Right;
  readonly decision: Decision;
  readonly state: State;
  /** The call before this one, if this is a second call or was remitted. */
  readonly before?: Count & { readonly id: string; readonly no: bigint };
  readonly roll: readonly RollEntry[];
  /** Units that changed hands between convening and the end of voting. */
  readonly movements: readonly Movement[];
  readonly events: readonly DecisionEvent[];
  readonly code: readonly Code[];
  /** Who conducts disputes about it, by which rules: those of the charter at the block, or, if it replaces them, those that it names. */
  readonly tribunal: string;
  readonly arbitration: string;
  /** Root of the charter's text at the block. */
  readonly charter: string;
};

const assembly = /* @__PURE__ */ new Interface(READ.decisions);
const charterInterface = /* @__PURE__ */ new Interface(READ.charter);
const CONVENE = 1n;
/** Of words of 64 ballots: as many as a node answers at once. */
const WORDS_A_CALL = 64;
/** So many units fit into that many words. */
const PARTS = ["charter", "register", "objects", "disputes", "decisions"] as const;

/** Reads a motion with its whole record.
 * @param startBlock where to begin: that of the deployment, or before it
 * @param atBlock nothing later counts; without it the latest
 * @param question the sentence, which the chain has only the hash of
 * @param text the motion's text, of which the same is true
 * @throws {BiyError} `missing` if there is no such decision then; `input` if the question or the text is not the one whose hash the motion has;
 * `network`; a node that has pruned its state or its logs can't answer for old blocks
 */
export async function readDecision({
  provider,
  addresses,
  startBlock,
  atBlock,
  question,
  text,
  range,
  onProgress,
  ...which
}: {
  provider: Provider;
  addresses: Addresses;
  startBlock: number;
  atBlock?: number;
  question?: string;
  text?: Words;
} & Pick<Partial<LogReading>, "range" | "onProgress"> &
  ({ readonly id: string } | { readonly no: bigint })): Promise<DecisionFacts> {
  const number = atBlock ?? (await blockNumber(provider));
  const ask = asker(provider, number);
  const [{ chainId }, block] = await Promise.all([provider.getNetwork(), blocksAt(provider, [number])]);
  const here = block.get(number);
  if (here === undefined) throw missing(say(RECORD.block, { number }));
  const span: Span = {
    provider,
    fromBlock: startBlock,
    toBlock: number,
    onProgress,
    ...(range === undefined ? {} : { range }),
  };

  const history = await historyOf(span, addresses);
  const [key, place] = "id" in which ? [which.id, 1] : [zeroPadValue(toBeHex(which.no), 32), 2];
  const found = history("decisions", "Convened").find(({ topics }) => topics[place] === key);
  if (found === undefined) throw missing(say(RECORD.decision, { decision: "id" in which ? which.id : which.no }));
  const convened = assembly.parseLog(found)?.args.toObject() as
    { id: string; no: bigint; convener: string; motion: string; previous: string } | undefined;
  if (convened === undefined) throw missing(say(RECORD.decision, { decision: found.topics[1] ?? "" }));

  const { id, no, convener, previous } = convened;
  const motion = decodeMotion(convened.motion);
  if (question !== undefined && hashOf(question) !== motion.question) throw otherQuestion(motion.question);
  if (text !== undefined && textHash(text) !== motion.text) throw otherText(motion.text);
  const count = await readCount(ask, addresses, id);
  const { decision } = count;
  const [{ roll, movements }, events, right, articles, [successor, itsRules], name, code] = await Promise.all([
    rollOf({ provider, history, no, convenedIn: found.blockNumber, decision }),
    decisionEvents({ span, history, addresses, id, convenedIn: found.blockNumber }),
    rightOf({ provider, history, convened, log: found }),
    ask<{ document: string; tribunal: string; arbitration: string }>(addresses.charter, READ.charter, "articles"),
    ask<[tribunal: string, arbitration: string]>(addresses.decisions, READ.decisions, "successorOf", [id]),
    ask<string>(addresses.register, READ.register, "name"),
    Promise.all(
      PARTS.map(async (part) => {
        const hash = keccak256(await provider.getCode(addresses[part], number));
        return { part, address: addresses[part], hash };
      }),
    ),
  ]);
  requireWhole(roll, count.electorate, startBlock);
  const ballots = await readBallots(ask, { addresses, id, lastUnit: roll.at(-1)?.unit ?? 0 });
  const before = previous === ZeroHash ? undefined : await readCount(ask, addresses, previous);
  const { tribunal, arbitration } =
    successor === ZeroAddress ? articles : { tribunal: successor, arbitration: itsRules };
  // What was read belongs together only if the block is still the same.
  const again = (await blocksAt(provider, [number])).get(number);
  if (again?.hash !== here.hash) throw moved(number);

  return {
    chainId,
    addresses,
    name,
    block: { block: number, hash: here.hash, at: here.at },
    id,
    header: { no, convener, question: motion.question, motion: keccak256(convened.motion) },
    motion,
    ...(question === undefined ? {} : { question }),
    ...(text === undefined ? {} : { text }),
    right,
    ...count,
    state: stateAt(count, here.at),
    ...(before === undefined ? {} : { before: { ...before, id: previous } }),
    roll: roll.map((entry) => ({ ...entry, ...(ballots.get(entry.unit) ?? { choice: "none", way: "none" }) })),
    movements,
    events,
    code,
    tribunal,
    arbitration,
    charter: articles.document,
  };
}

/** The state of a decision at a moment: the same as the contract's, from what it has stored. @param at seconds since 1970 */
export function stateAt(count: Count & { readonly decision: Decision }, at: bigint): State {
  const { decision, rule } = count;
  if (decision.isWithdrawn) return "withdrawn";
  if (decision.isAnnulled) return "annulled";
  if (decision.isExecuted) return "executed";
  if (at < decision.opensAt) return "notice";
  if (at <= decision.closesAt) return "voting";
  const { hasQuorum, passes } = outcomeOf(rule, count.tally, count);
  if (!hasQuorum) return "no-quorum";
  if (!passes) return "rejected";
  if (at <= decision.closesAt + rule.challengePeriod) return "challenge";
  if (at > expiresAt(count)) return "expired";
  return at <= dueAt(count) ? "stayed" : "executable";
}

type Clocked = { readonly decision: Decision; readonly rule: Rule };

/**
 * The last second before a decision that passed can be carried out: of its challenge period, of its stay, or of what it waits for; if that
 * is for the human, of the time in which it could be carried out at all.
 */
export function dueAt({ decision, rule }: Clocked): bigint {
  if (waitsIn({ decision, rule })) return lastOf({ decision, rule });
  const isHeld = decision.isHeld || (rule.waits && decision.disputes > 0);
  const held = isHeld ? ceilingOf({ decision, rule }) : 0n;
  return [decision.stayedUntil, held].reduce((a, b) => (a > b ? a : b), decision.closesAt + rule.challengePeriod);
}

/** The last second in which a decision that passed can be carried out. */
export function expiresAt({ decision, rule }: Clocked): bigint {
  const [due, last] = [dueAt({ decision, rule }) + rule.executionPeriod, lastOf({ decision, rule })];
  return due < last ? due : last;
}

/** The last second in which disputes hold up a decision that does not wait for the human. */
export function ceilingOf({ decision, rule }: Clocked): bigint {
  return decision.closesAt + rule.challengePeriod + LONGEST_STAYS;
}

/** The last second in which it can be carried out, whatever holds it up. */
export function lastOf({ decision, rule }: Clocked): bigint {
  return ceilingOf({ decision, rule }) + rule.executionPeriod;
}

/** A decision, its rule, tally and electorate. @throws {BiyError} `network` */
export async function readCount(ask: Ask, addresses: Addresses, id: string) {
  const [stored, [successor]] = await Promise.all([
    ask<{ [field: string]: bigint }>(addresses.decisions, READ.decisions, "decisionOf", [id]),
    ask<[tribunal: string, arbitration: string]>(addresses.decisions, READ.decisions, "successorOf", [id]),
  ]);
  const value = (field: string) => stored[field] ?? 0n;
  const flags = Number(value("flags"));
  const is = (flag: keyof typeof FLAGS) => (flags & FLAGS[flag]) !== 0;
  // What was not carried out is never undone: of it the two flags say that it was withdrawn.
  const isWithdrawn = is("isAnnulled") && is("isUndone") && !is("isExecuted");
  const decision: Decision = {
    opensAt: value("opensAt"),
    closesAt: value("closesAt"),
    class: Number(value("class")),
    rule: Number(value("rule")),
    isExecuted: is("isExecuted"),
    isAnnulled: is("isAnnulled") && !isWithdrawn,
    isRemitted: is("isRemitted"),
    isPutAgain: is("isPutAgain"),
    isSecondCall: is("isSecondCall"),
    isUndone: is("isUndone") && !isWithdrawn,
    isWithdrawn,
    isHeld: is("isHeld"),
    isOfTribunal: successor !== ZeroAddress,
    isRecounting: is("isRecounting"),
    disputes: Number(value("disputes")),
    stayedUntil: value("stayedUntil"),
    stayed: Number(value("stayed")),
  };
  const [rule, tally] = await Promise.all([
    ask<RuleOnChain>(addresses.charter, READ.charter, "ruleAt", [decision.rule]),
    ask<Tally>(addresses.decisions, READ.decisions, "tallyOf", [id]),
  ]);
  const electorate = { share: value("share"), count: value("count") };
  return { no: value("no"), decision, rule: fromChain(rule), tally, electorate, isSecondCall: decision.isSecondCall };
}

/* PRIVATE */

/** As in Assembly.sol: in seconds. */
const LONGEST_STAYS = 90n * 86_400n;
const FLAGS = {
  isExecuted: 1,
  isAnnulled: 2,
  isRemitted: 4,
  isPutAgain: 8,
  isSecondCall: 16,
  isUndone: 32,
  isHeld: 64,
  isRecounting: 128,
} as const;

/** Whether it waits for the human, or for the rest of a recount. */
function waitsIn({ decision, rule }: Clocked): boolean {
  return decision.isRecounting || (rule.waits && decision.disputes > 0 && !decision.isOfTribunal);
}

async function readBallots(
  ask: Ask,
  { addresses, id, lastUnit }: { addresses: Addresses; id: string; lastUnit: number },
) {
  const found: (readonly [number, { choice: Choice; way: Way }])[] = [];
  const words = Math.floor(lastUnit / BALLOTS_A_WORD) + 1;
  for (let from = 0; from < words; from += WORDS_A_CALL) {
    const count = Math.min(WORDS_A_CALL, words - from);
    const some = await ask<bigint[]>(addresses.decisions, READ.decisions, "ballotsOf", [id, from, count]);
    found.push(...ballotsIn(some, from));
  }
  return new Map(found);
}

/** By what right: again, or with a mandate at that very log, or with an arbiter's leave; else a petition was counted. */
async function rightOf({
  provider,
  history,
  convened,
  log,
}: {
  provider: Provider;
  history: History;
  convened: { convener: string; motion: string; previous: string };
  log: ChainLog;
}): Promise<Right> {
  if (convened.previous !== ZeroHash) return { kind: "again", previous: convened.previous };
  const isBefore = (each: ChainLog) =>
    each.blockNumber < log.blockNumber || (each.blockNumber === log.blockNumber && each.index < log.index);
  const person = zeroPadValue(convened.convener, 32).toLowerCase();
  const ofPerson = history("charter", "Appointed", "Ended", "Reported", "InterimAppointed");
  const logs = ofPerson.filter((each) => each.topics[1] === person && isBefore(each));
  const moments = await momentsOf(provider, [log, ...logs]);
  const at = moments.get(log.blockNumber)?.at ?? 0n;
  const kept = { office: 0n, powers: 0n, from: 0n, until: 0n, reportPeriod: 0n, reportedAt: 0n };
  let mandate = { ...kept };
  for (const each of logs) {
    const event = charterInterface.parseLog(each);
    const then = moments.get(each.blockNumber)?.at ?? 0n;
    if (event?.name === "Appointed") mandate = event.args.getValue("mandate").toObject() as typeof kept;
    if (event?.name === "Ended") mandate = { ...kept };
    if (event?.name === "Reported") mandate = { ...mandate, reportedAt: then };
    if (event?.name === "InterimAppointed") {
      const last = event.args.getValue("until") as bigint;
      mandate = { office: 3n, powers: CONVENE, from: then, until: last, reportPeriod: 0n, reportedAt: then };
    }
  }
  const isReported = mandate.reportPeriod === 0n || at <= mandate.reportedAt + mandate.reportPeriod;
  const isActive = at >= mandate.from && at <= mandate.until && isReported;
  if (isActive && (mandate.powers & CONVENE) !== 0n) return { kind: "mandate", office: Number(mandate.office) };

  const motion = keccak256(convened.motion);
  const isForIt = ({ topics: [, of, by] }: ChainLog) => of === motion && by === person;
  if (history("decisions", "ConveningAllowed").filter(isBefore).some(isForIt)) return { kind: "arbiter" };
  const supported = history("decisions", "Supported").filter((each) => isForIt(each) && isBefore(each));
  return { kind: "petition", transactions: [...new Set(supported.map((each) => each.transactionHash))] };
}

/** The shares and units that the logs tell must be those that the decision froze. */
function requireWhole(roll: readonly Entry[], electorate: Electorate, startBlock: number): void {
  const share = roll.reduce((sum, each) => sum + each.share, 0n);
  const isWhole = share === electorate.share && BigInt(roll.length) === electorate.count;
  if (isWhole && roll.every(({ holder }) => holder !== ZeroAddress)) return;
  throw new BiyError("network", say(RECORD.notAllUnits, { startBlock }));
}

export function missing(what: Reason): BiyError {
  return new BiyError("missing", say(RECORD.missing, { what }));
}

function otherQuestion(expected: string): BiyError {
  return new BiyError("input", say(RECORD.otherQuestion, { expected }), { field: "question" });
}

function otherText(expected: string): BiyError {
  return new BiyError("input", say(RECORD.otherText, { expected }), { field: "text" });
}

function moved(block: number): BiyError {
  return new BiyError("network", say(RECORD.blockReplaced, { block }));
}
