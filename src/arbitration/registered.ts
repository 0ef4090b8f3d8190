/**
 * Filling a register of cases from the chain: windows of blocks, each kept as a whole, so that what was interrupted goes on; what a
 * reorganisation took away is taken back.
 * @module
 */

import { Interface, type LogDescription, type Provider, type Result } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { momentsOf } from "../chain/blocks.ts";
import { view } from "../chain/calls.ts";
import { hashAt, logPages, unsteady, type ChainLog, type LogProgress } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { BiyError } from "../words/biyError.ts";
import { subjectOf, type CaseFacts, type RegisterEvent, type Thread, type Written } from "./register.ts";
import { readRules, type Rules } from "./rules.ts";

export {
  fromText,
  isOpenThread,
  isPending,
  isUnderWay,
  lastCase,
  partsIn,
  reduced,
  standingIn,
  threadOf,
  toText,
  type CaseFacts,
  type RegisteredCase,
  type RegisterEvent,
  type Thread,
} from "./register.ts";
export { inMemory } from "./registerInMemory.ts";

/** A block that the chain had. */
export type Mark = { readonly block: number; readonly hash: string };

/** What was read of some contracts in a range of blocks: all there is. */
export type Window = {
  readonly fromBlock: number;
  readonly toBlock: number;
  readonly addresses: readonly string[];
  readonly events: readonly RegisterEvent[];
  readonly rules: ReadonlyMap<string, Rules>;
  /** So far all contracts that are followed are read, and it is deep enough: the next reading goes on behind it. */
  readonly mark?: Mark | undefined;
};

/** Where a register is kept. Of a tribunal and a chain; it may be thrown away at any time. */
export type RegisterStore = {
  /** The newest first. */
  readonly marks: () => readonly Mark[];
  /** The contracts of which something was kept. */
  readonly followed: () => readonly string[];
  readonly rules: (hash: string) => Rules | undefined;
  /** What a case is of. */
  readonly subjectOf: (caseId: string) => string | undefined;
  /** Puts what was read in the place of what was known of these contracts in this range, all or nothing. @returns how many events came and went */
  readonly keep: (window: Window) => { readonly added: number; readonly removed: number };
  /** Forgets marks after a block: what stands behind it is read again. */
  readonly unmark: (block: number) => void;
  /** Takes back all events after a block. @returns how many */
  readonly cut: (block: number) => number;
  /** Those in which something may still happen. @param account only those in which it has a part; all without it */
  readonly open: (account?: string) => Iterable<Thread>;
};

/** What a synchronisation did. */
export type Synced = {
  readonly block: number;
  readonly added: number;
  readonly removed: number;
  /** Cases of which the contracts did not say what is needed: they are in no list. */
  readonly unread: readonly string[];
};

/** What a register is filled from. */
export type SyncOptions = {
  readonly provider: Provider;
  readonly tribunal: string;
  /** Contracts that are known: templates, and the `Disputes` of condominiums. Those that cases are opened of are found. */
  readonly templates: readonly string[];
  /** That of the deployment. */
  readonly fromBlock: number;
  /** So many blocks are read and kept at a time. */
  readonly window?: number;
  readonly onProgress?: ((progress: LogProgress) => void) | undefined;
};

const WINDOW = 100_000;
/** The last blocks are read each time: a node may be behind, and what is there may yet change. */
const DEEP = 64;
/** A chain that changes under each of so many attempts is not read. */
const ATTEMPTS = 5;
/** Nodes take so many addresses. */
const MOST_ADDRESSES = 500;

const OF_TRIBUNAL = /* @__PURE__ */ new Interface(tribunalAbi);
const OF_SUBJECTS = /* @__PURE__ */ (() => [new Interface(agreementAbi), new Interface(disputesAbi)])();
const SUBJECT_EVENTS = ["Formed", "Disputed", "Enforced", "SettledByConsent", "Surrendered", "Amended", "DisputeEnded"];

/** Brings a register up to the latest block. What was interrupted goes on. @throws {BiyError} `network` */
export async function sync(store: RegisterStore, options: SyncOptions): Promise<Synced> {
  const { provider, tribunal, templates, fromBlock: start, window = WINDOW } = options;
  const counted = { added: 0, removed: 0 };
  const unread: string[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const end = await hashAt(provider, "latest");
    let next = Math.max((await lastThere(provider, store)) ?? -1, start - 1) + 1;
    counted.removed += store.cut(end.block);

    /** Reads, and keeps it if the chain is still the same: then all was read of one chain. */
    const take = async (addresses: readonly string[], { from, to }: Range, isWhole: boolean): Promise<boolean> => {
      const read = await readOf(store, options, addresses, { from, to });
      const mark = isWhole && to <= end.block - DEEP ? await hashAt(provider, to) : undefined;
      const followed = store.followed();
      const fresh = read.opened.filter((each) => !followed.includes(each) && !addresses.includes(each));
      // Of what a case is opened for the first time, all is read before it is noted how far all is read.
      if (fresh.length > 0 && !(await take(fresh, { from: start, to }, false))) return false;
      if ((await hashAt(provider, end.block)).hash !== end.hash) return false;
      const { events, rules } = read;
      const kept = store.keep({ fromBlock: from, toBlock: to, addresses, events, rules, mark });
      counted.added += kept.added;
      counted.removed += kept.removed;
      unread.push(...read.unread);
      return true;
    };

    const joining = [tribunal, ...templates].filter((each) => !store.followed().includes(each));
    let isSame = joining.length === 0 || (await take(joining, { from: start, to: next - 1 }, false));
    while (isSame && next <= end.block) {
      const isLast = end.block - next < 2 * DEEP;
      const to = isLast ? end.block : Math.min(next + window - 1, end.block - DEEP);
      isSame = await take(store.followed(), { from: next, to }, true);
      next = to + 1;
    }
    if (isSame) return { block: end.block, ...counted, unread };
  }
  throw unsteady();
}

type Range = { readonly from: number; readonly to: number };

/** The newest mark that the chain still has; those after it are forgotten. */
async function lastThere(provider: Provider, store: RegisterStore): Promise<number | undefined> {
  for (const { block, hash } of store.marks()) {
    if ((await hashAt(provider, block)).hash !== hash) continue;
    store.unmark(block);
    return block;
  }
  store.unmark(-1);
  return undefined;
}

type Read = {
  readonly events: readonly RegisterEvent[];
  readonly rules: ReadonlyMap<string, Rules>;
  readonly unread: readonly string[];
  /** The contracts that cases were opened of. */
  readonly opened: readonly string[];
};

/** What some contracts said in a range, with the facts that belong to it. */
async function readOf(
  store: RegisterStore,
  options: SyncOptions,
  addresses: readonly string[],
  { from, to }: Range,
): Promise<Read> {
  const { provider, tribunal, onProgress } = options;
  const logs: ChainLog[] = [];
  for (let first = 0; first < addresses.length && from <= to; first += MOST_ADDRESSES) {
    const address = addresses.slice(first, first + MOST_ADDRESSES);
    const reading = { provider, address, topics: [TOPICS], fromBlock: from, toBlock: to, onProgress };
    for await (const page of logPages(reading)) logs.push(...page.logs);
  }
  const moments = await momentsOf(provider, logs);
  const said = logs.flatMap((log) => {
    const event = saidIn(log, tribunal);
    return event === undefined ? [] : [{ log, event }];
  });
  const opened = new Map<string, string>();
  for (const { event } of said)
    if (event.name === "CaseOpened")
      opened.set(textOf(event, "caseId"), subjectOf(textOf(event, "template"), textOf(event, "agreement")));

  const known = new Map<string, Rules>();
  const unread: string[] = [];
  const events = await Promise.all(
    said.map(async ({ log, event }): Promise<RegisterEvent[]> => {
      const caseId = log.address === tribunal ? textOf(event, "caseId") : "";
      const subject =
        log.address === tribunal
          ? (opened.get(caseId) ?? store.subjectOf(caseId))
          : subjectOf(log.address, textOf(event, "id"));
      if (subject === undefined) return [];
      const facts = await factsOf(options, event, subject);
      if (facts?.rules !== undefined && store.rules(facts.rules) === undefined) {
        const rules = await rulesOf(options, facts.rules);
        // A node that is behind has no such case yet: it is read with the last blocks the next time.
        if (rules === undefined) {
          unread.push(caseId);
          return [];
        }
        known.set(facts.rules, rules);
      }
      const { address, blockNumber: block, blockHash, index, transactionHash: transaction } = log;
      const at = moments.get(block)?.at ?? 0n;
      const args = writtenIn(event.args);
      const of = facts === undefined ? {} : { facts };
      return [{ address, subject, name: event.name, args, ...of, block, blockHash, index, transaction, at }];
    }),
  );
  const templates = [...new Set([...opened.values()].map((subject) => subject.split(":")[0] ?? ""))];
  return { events: events.flat(), rules: known, unread, opened: templates };
}

/** What a dispute and a case say of themselves at the latest block, if they are still the same. */
async function factsOf(
  { provider, tribunal }: SyncOptions,
  event: LogDescription,
  subject: string,
): Promise<CaseFacts | undefined> {
  if (event.name !== "Disputed" && event.name !== "CaseOpened") return undefined;
  const [to = "", id] = subject.split(":");
  const [record, found] = await Promise.all([
    view<{ phase: bigint; turn: bigint; held: bigint } | undefined>({
      provider,
      to,
      abi: agreementAbi,
      method: "recordOf",
      args: [id],
      mayRefuse: true,
    }),
    event.name === "Disputed"
      ? undefined
      : view<{ first: string; second: string; rules: string }>({
          provider,
          to: tribunal,
          abi: tribunalAbi,
          method: "caseOf",
          args: [textOf(event, "caseId")],
        }),
  ]);
  const isPresent = record !== undefined && record.turn === (event.args.getValue("turn") as bigint);
  return {
    ...(found === undefined ? {} : { first: found.first, second: found.second, rules: found.rules }),
    ...(isPresent ? { held: record.held, isSuspended: record.phase === SUSPENDED } : {}),
  };
}

/** Rules that can't be read are those of one case, not of all. */
async function rulesOf({ provider, tribunal }: SyncOptions, rules: string): Promise<Rules | undefined> {
  return await readRules({ provider, tribunal, rules }).catch((thrown: unknown) => {
    if (thrown instanceof BiyError && thrown.code === "missing") return undefined;
    throw thrown;
  });
}

/* PRIVATE */

/** `Phase.Suspended` of Disposition.sol. */
const SUSPENDED = 2n;

const CASE_EVENTS = [
  "CaseOpened",
  "Nominated",
  "Seated",
  "Accepted",
  "Resigned",
  "Replaced",
  "Constituted",
  "EvidenceSubmitted",
  "EvidenceClosed",
  "Awarded",
  "Reasoned",
  "AwardLapsed",
  "Ended",
  "AdvancePaid",
  "AdvanceReturned",
  "FeeDue",
];
const TOPICS = /* @__PURE__ */ (() => [
  ...new Set([
    ...CASE_EVENTS.flatMap((name) => OF_TRIBUNAL.getEvent(name)?.topicHash ?? []),
    ...OF_SUBJECTS.flatMap((of) => SUBJECT_EVENTS.flatMap((name) => of.getEvent(name)?.topicHash ?? [])),
  ]),
])();

const textOf = (event: LogDescription, name: string): string => String(event.args.getValue(name));

/** An event; of a contract that says something else under such a topic, nothing. */
function saidIn(log: ChainLog, tribunal: string): LogDescription | undefined {
  for (const of of log.address === tribunal ? [OF_TRIBUNAL] : OF_SUBJECTS) {
    try {
      const event = parsed(of, log);
      if (event !== null) return event;
    } catch {
      // Anyone can deploy what emits a topic with other data.
    }
  }
  return undefined;
}

function writtenIn(args: Result): RegisterEvent["args"] {
  return written(args.toObject(true)) as RegisterEvent["args"];
}

function written(value: unknown): Written {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each)]));
  return typeof value === "boolean" ? value : String(value);
}
