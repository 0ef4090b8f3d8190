/**
 * The one way in which logs are read: in ranges that the node takes, several at once, each log with its block's hash. What was read before
 * is gone on from, and what a reorganisation took away is left out.
 * @module
 */

import { getAddress, toQuantity, type Provider, zeroPadValue } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { networkError } from "./errors.ts";
import { momentsOf } from "./blocks.ts";
import { isRateLimit, patiently } from "./patience.ts";
import { codesIn, isUnauthorized, isUnreachable, messagesIn } from "./thrown.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { say } from "../words/say.ts";

/** A log, with what a reader of it needs. */
export type ChainLog = {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
  readonly blockNumber: number;
  readonly blockHash: string;
  readonly transactionHash: string;
  readonly index: number;
  /** Seconds since 1970, of its block, where the node says so with the log. */
  readonly at?: bigint;
};

/** Which logs: of any of these addresses, with these topics. */
export type LogFilter = {
  readonly address: string | readonly string[];
  readonly topics?: readonly (null | string | readonly string[])[];
};

/** How far a reading is: `block` is the last one read. */
export type LogProgress = { readonly fromBlock: number; readonly block: number; readonly toBlock: number };

/** A block that the chain had. */
type Mark = { readonly block: number; readonly hash: string };

/** What was read: all logs from a block on, up to one whose hash is known. */
export type KeptLogs = {
  readonly fromBlock: number;
  readonly toBlock: number;
  readonly hash: string;
  readonly logs: readonly ChainLog[];
  /** Blocks before the last one, so that a change of the last ones costs those alone, even where there are no logs. */
  readonly marks: readonly Mark[];
};

/**
 * Where readings are kept from one time to the next. A store may lose what it has. Hashes of blocks tell what the chain has no more, but not
 * what a node has left out: a store is of one node, and is given nothing of the last blocks.
 */
export type LogStore = {
  readonly load: (key: string) => KeptLogs | undefined;
  readonly save: (key: string, kept: KeptLogs) => void;
};

/** How logs are read through a provider, whoever asks for them. */
export type LogHabits = {
  readonly store: LogStore;
  readonly onProgress: (progress: LogProgress) => void;
};
const habits = new WeakMap<Provider, LogHabits>();

/** From now on, what is read through a provider is kept, and gone on from. */
export function readThrough(provider: Provider, how: LogHabits): void {
  habits.set(provider, how);
}

export type LogReading = LogFilter & {
  readonly provider: Provider;
  /** The first block that is read. */
  readonly fromBlock: number;
  /** The last block that is read; without it the latest. */
  readonly toBlock?: number;
  /** So many blocks are asked for at first: more while the node takes it, fewer where it doesn't. */
  readonly range?: number;
  /** So many ranges are asked for at once. */
  readonly atOnce?: number;
  /** Each log says when its block was; where the node doesn't say so with the log, the block is asked for. */
  readonly isTimed?: boolean;
  readonly onProgress?: ((progress: LogProgress) => void) | undefined;
};

/** A range of blocks, and its logs in their order. */
export type LogPage = { readonly fromBlock: number; readonly toBlock: number; readonly logs: readonly ChainLog[] };

/** What came and what went since the last change. */
export type LogChange = {
  readonly added: readonly ChainLog[];
  /** Logs told before, of blocks that the chain has no more. */
  readonly removed: readonly ChainLog[];
  readonly block: number;
  readonly hash: string;
};

const RANGE = 50_000;
const AT_ONCE = 4;
/** A range that was refused for what is in it may be taken further on: so many are read before it is tried. */
const BEFORE_GROWING = 16;
/** A chain that changes under each of so many attempts is not read. */
const ATTEMPTS = 5;
/** So many blocks back, reorganisations are rare, and every node behind an address has what there is. */
const DEEP = 64;
/** A timeout may be of too large a range, but each costs the patience of the connection. */
const TIMEOUTS = 3;
/** Of the blocks that are kept to find a reorganisation by, so many. */
const MARKS = 8;
/** Logs that one who follows remembers: as far back a reorganisation is noticed. */
const REMEMBERED = 1_000;

/**
 * Logs in their order, a page for each range that was asked for.
 * @throws {BiyError} `network` with the node's reason, if it refuses even one block
 */
export async function* logPages(reading: LogReading): AsyncGenerator<LogPage> {
  const { provider, fromBlock, range = RANGE, atOnce = AT_ONCE } = reading;
  const onProgress = reading.onProgress ?? habits.get(provider)?.onProgress;
  const toBlock = reading.toBlock ?? (await provider.getBlockNumber());
  const pace = { span: range, most: Infinity, taken: 0, sinceRefused: BEFORE_GROWING, timeouts: 0 };

  async function ask(from: number, to: number): Promise<readonly ChainLog[] | undefined> {
    try {
      const logs = await patiently(async () => await logsOf(provider, reading, from, to));
      pace.taken += 1;
      pace.sinceRefused += 1;
      const isFull = to - from + 1 >= pace.span;
      if (isFull && pace.sinceRefused > BEFORE_GROWING) pace.span = Math.min(pace.span * 2, pace.most);
      return logs;
    } catch (thrown) {
      const blocks = to - from + 1;
      if (codesIn(thrown).includes("TIMEOUT")) pace.timeouts += 1;
      if (blocks === 1 || isFinal(thrown) || pace.timeouts > TIMEOUTS) throw networkError(thrown);
      const allowed = allowedIn(thrown, blocks);
      const span = allowed ?? Math.floor(blocks / 2);
      // A limit of blocks is the same everywhere; a limit of logs, or one that is not known, is not.
      if (allowed !== undefined || isOfBlocks(thrown)) pace.most = Math.min(pace.most, span);
      pace.span = Math.min(pace.span, span);
      pace.sinceRefused = 0;
      return undefined;
    }
  }

  async function* pages(first: number, last: number): AsyncGenerator<LogPage> {
    for (let next = first; next <= last;) {
      const ranges: { from: number; to: number }[] = [];
      // One alone, until the node has taken one.
      while (next <= last && ranges.length < (pace.taken === 0 ? 1 : atOnce)) {
        const to = Math.min(next + pace.span - 1, last);
        ranges.push({ from: next, to });
        next = to + 1;
      }
      const answers = await Promise.all(ranges.map(async ({ from, to }) => await ask(from, to)));
      for (const [index, { from, to }] of ranges.entries()) {
        const logs = answers[index];
        if (logs === undefined) yield* pages(from, to);
        else {
          onProgress?.({ fromBlock, block: to, toBlock });
          yield { fromBlock: from, toBlock: to, logs };
        }
      }
    }
  }

  yield* pages(fromBlock, toBlock);
}

/**
 * Logs in their order. Where they are kept, what was read before is not asked for again, as far as the chain still has it.
 * @throws {BiyError} `network`
 */
export async function readLogs(reading: LogReading): Promise<ChainLog[]> {
  const store = habits.get(reading.provider)?.store;
  const key = store === undefined ? "" : await keyOf(reading);
  const before = store?.load(key);
  const kept = await keepLogs(reading, before);
  const settled = store === undefined ? undefined : settledOf(kept);
  const isNew = settled?.hash !== before?.hash || settled?.fromBlock !== before?.fromBlock;
  if (settled !== undefined && isNew) store?.save(key, settled);
  const { fromBlock, toBlock = Infinity } = reading;
  return kept.logs.filter(({ blockNumber }) => blockNumber >= fromBlock && blockNumber <= toBlock);
}

/**
 * Goes on from what was read before, up to `toBlock` or the latest block; what the chain has no more is dropped and read anew.
 * @returns all that is known now, which may reach further than was asked for; the very same object, if nothing is new
 */
export async function keepLogs(reading: LogReading, before?: KeptLogs): Promise<KeptLogs> {
  const { provider, fromBlock } = reading;
  let known = before !== undefined && before.fromBlock <= fromBlock ? before : undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    known = await stillThere(provider, known);
    const end = await hashAt(provider, reading.toBlock ?? "latest");
    if (known !== undefined && known.toBlock >= end.block) return known;
    if (end.hash === "") throw noBlock(end.block);
    // What is deep is read first, so that a change of the last blocks costs those alone.
    const first = known === undefined ? fromBlock : known.toBlock + 1;
    const isLong = end.block - first > (habits.has(provider) ? 2 * DEEP : RANGE);
    for (const part of isLong ? [await hashAt(provider, end.block - DEEP), end] : [end]) {
      const from = known === undefined ? fromBlock : known.toBlock + 1;
      const logs: ChainLog[] = [...(known?.logs ?? [])];
      for await (const page of logPages({ ...reading, fromBlock: from, toBlock: part.block }))
        for (const log of reading.isTimed === true ? await timed(provider, page.logs) : page.logs) logs.push(log);
      // What was read belongs together only if the last block is still the same.
      if ((await hashAt(provider, part.block)).hash !== part.hash) break;
      const marks = marked([...(known?.marks ?? []), part]);
      known = { fromBlock: known?.fromBlock ?? fromBlock, toBlock: part.block, hash: part.hash, logs, marks };
      if (part === end) return known;
    }
  }
  throw unsteady();
}

/**
 * Logs as they come, and those that a reorganisation takes away. It ends with the signal.
 * @param interval milliseconds from one look to the next
 * @throws {BiyError} `network`
 */
export async function* followLogs({
  interval = 4_000,
  signal,
  ...reading
}: Omit<LogReading, "toBlock"> & { interval?: number; signal?: AbortSignal }): AsyncGenerator<LogChange> {
  let before: KeptLogs | undefined;
  while (signal?.aborted !== true) {
    const now = await keepLogs(reading, before);
    const [told, known] = [named(before?.logs ?? []), named(now.logs)];
    const added = now.logs.filter((log) => !told.has(nameOf(log)));
    const removed = (before?.logs ?? []).filter((log) => !known.has(nameOf(log)));
    if (added.length + removed.length > 0) yield { added, removed, block: now.toBlock, hash: now.hash };
    before = { ...now, logs: now.logs.slice(-REMEMBERED) };
    await pause(interval, signal);
  }
}

/* PRIVATE */

export const nameOf = ({ blockHash, index }: ChainLog): string => `${blockHash} ${index}`;
const named = (logs: readonly ChainLog[]): Set<string> => new Set(logs.map(nameOf));

/** Waits; with a signal, until that at most. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal?.addEventListener("abort", over);
  });
}

/** Logs with their moments. Of a block that has become another meanwhile none is noted: what was read is read again then. */
async function timed(provider: Provider, logs: readonly ChainLog[]): Promise<ChainLog[]> {
  const moments = await momentsOf(provider, logs);
  return logs.map((log) => {
    const moment = moments.get(log.blockNumber);
    return moment?.hash === log.blockHash ? { ...log, at: moment.at } : log;
  });
}

/** The newest, and of those before it some that are far enough from each other. */
function marked(blocks: readonly Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const [index, each] of blocks.entries()) {
    const last = apart.at(-1);
    if (last === undefined || index === blocks.length - 1 || each.block - last.block >= DEEP) apart.push(each);
  }
  return apart.slice(-MARKS).map(({ block, hash }) => ({ block, hash }));
}

/**
 * What was deep when it was read. Behind one address, the latest block may be told by a node, and its logs be asked of another that is behind
 * and leaves them out without a word: the next reading finds them, unless they were kept as read.
 */
function settledOf(kept: KeptLogs): KeptLogs | undefined {
  const marks = kept.marks.filter(({ block }) => block <= kept.toBlock - DEEP);
  const last = marks.at(-1);
  return last === undefined ? undefined : upTo(last, kept);
}

function upTo({ block: toBlock, hash }: Mark, { fromBlock, logs, marks }: KeptLogs): KeptLogs {
  return {
    fromBlock,
    toBlock,
    hash,
    logs: logs.filter(({ blockNumber }) => blockNumber <= toBlock),
    marks: marks.filter(({ block }) => block <= toBlock),
  };
}

/** What is the same for the same logs. */
async function keyOf({ provider, address, topics = [] }: LogReading): Promise<string> {
  const { chainId } = await provider.getNetwork();
  return JSON.stringify([chainId.toString(), [address].flat().map(getAddress).toSorted(), topics]);
}

/** A block's hash; of one that there is not, none. @throws {BiyError} `network` */
export async function hashAt(provider: Provider, tag: number | "latest"): Promise<{ block: number; hash: string }> {
  try {
    const block = await patiently(async () => await provider.getBlock(tag));
    return { block: block?.number ?? Number(tag), hash: block?.hash ?? "" };
  } catch (thrown) {
    throw networkError(thrown);
  }
}

/** As much of it as the chain still has: all, up to the last log whose block is still there, or nothing. */
async function stillThere(provider: Provider, kept: KeptLogs | undefined): Promise<KeptLogs | undefined> {
  const isThere = async (block: number, hash: string) => (await hashAt(provider, block)).hash === hash;
  if (kept === undefined || (await isThere(kept.toBlock, kept.hash))) return kept;
  const seen = new Map(kept.marks.map(({ block, hash }) => [block, hash]));
  for (const { blockNumber, blockHash } of kept.logs) seen.set(blockNumber, blockHash);
  const blocks = [...seen].toSorted(([one], [other]) => one - other);
  // Where a block is still there, so are those before it.
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const [number, hash] = blocks[middle] ?? [0, ""];
    if (await isThere(number, hash)) from = middle + 1;
    else to = middle;
  }
  const last = blocks[from - 1];
  if (last === undefined) return undefined;
  const [block, hash] = last;
  return upTo({ block, hash }, kept);
}

type RawLog = { readonly [key in keyof ChainLog | "logIndex" | "blockTimestamp" | "removed"]?: unknown };

/** From the node itself, if it can be asked: ethers leaves out the time that many nodes give with a log. */
async function logsOf(
  provider: Provider,
  { address, topics }: LogFilter,
  from: number,
  to: number,
): Promise<ChainLog[]> {
  const filter = {
    address: [address].flat(),
    ...(topics === undefined ? {} : { topics: topics.map((each) => (Array.isArray(each) ? [...each] : each)) }),
  };
  const found = canBeAsked(provider)
    ? ((await provider.send("eth_getLogs", [
        { ...filter, fromBlock: toQuantity(from), toBlock: toQuantity(to) },
      ])) as RawLog[])
    : await provider.getLogs({
        ...filter,
        topics: filter.topics as (null | string | string[])[],
        fromBlock: from,
        toBlock: to,
      });
  const addressOf = checksums();
  const logs = found.map((raw) => plain(raw, addressOf));
  return logs.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
}

function canBeAsked(
  provider: Provider,
): provider is Provider & { send: (method: string, params: unknown[]) => Promise<unknown> } {
  return typeof (provider as { send?: unknown }).send === "function";
}

/** Addresses with their capitals, each worked out once: of many logs there are few. */
export function checksums(): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const found = known.get(address) ?? getAddress(address);
    known.set(address, found);
    return found;
  };
}

function plain(raw: RawLog, addressOf: (address: string) => string): ChainLog {
  const { address, topics, data, blockNumber, blockHash, transactionHash, index, logIndex, blockTimestamp } = raw;
  return {
    address: addressOf(String(address)),
    topics: topics as string[],
    data: String(data),
    blockNumber: Number(blockNumber),
    blockHash: String(blockHash),
    transactionHash: String(transactionHash),
    index: Number(logIndex ?? index),
    ...(typeof blockTimestamp === "string" ? { at: BigInt(blockTimestamp) } : {}),
  };
}

/** A smaller range would change nothing: nobody answers, the node has no such method, or it is asked too often. */
function isFinal(thrown: unknown): boolean {
  const isMissing = codesIn(thrown).some((code) => code === -32601 || code === "UNSUPPORTED_OPERATION");
  return isMissing || isUnreachable(thrown) || isUnauthorized(thrown) || isRateLimit(thrown);
}

const isOfBlocks = (thrown: unknown): boolean =>
  messagesIn(thrown).some((said) => /block/i.test(said) && !/result|logs/i.test(said));

/** How many blocks the node says that it takes: "limited to a 1000 block range", "up to a 2K block range", "maximum is 10,000 blocks". */
function allowedIn(thrown: unknown, blocks: number): number | undefined {
  for (const said of messagesIn(thrown)) {
    const [, figures, thousands] = /\b([0-9][0-9,_]*)\s?(k)?[\s-]*blocks?\b/i.exec(said) ?? [];
    const allowed = Number((figures ?? "").replace(/[,_]/g, "")) * (thousands === undefined ? 1 : 1_000);
    if (allowed >= 1 && allowed < blocks) return allowed;
  }
  return undefined;
}

function noBlock(block: number): BiyError {
  return new BiyError("network", say(READ_WORDS.noBlock, { block }));
}

/** That a chain changes while it is read, again and again. */
export function unsteady(): BiyError {
  return new BiyError("network", READ_WORDS.unsteady);
}

/** As an indexed address stands in a log. */
export const topicOf = (account: string): string => zeroPadValue(account, 32).toLowerCase();
