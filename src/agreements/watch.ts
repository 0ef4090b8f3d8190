/**
 * What happens to the agreements of an account, as it comes; and what a reorganisation of the chain takes back.
 * @module
 */

import { Interface, type Provider } from "ethers";
import { ledgerAbi } from "../abi/ledger.ts";
import { BiyError } from "../words/biyError.ts";
import { keepLogs, nameOf, pause, type ChainLog, type KeptLogs, type LogFilter } from "../chain/logs.ts";
import type { Words } from "../words/lang.ts";
import { ledgerAt } from "./explain.ts";
import { FORMED, partyTopics, type KnownPlace, type Reading } from "./formed.ts";
import { eventInWords } from "./timeline.ts";

/** Something that happened to an agreement, or that was told before and is no part of the chain any more. */
export type AgreementChange = {
  readonly kind: "happened" | "takenBack";
  readonly agreement: string;
  readonly place: KnownPlace;
  /** The name of the contract's event, and its values. */
  readonly event: string;
  readonly values: { readonly [name: string]: unknown };
  readonly words: Words;
  readonly block: number;
  readonly blockHash: string;
  readonly transaction: string;
};

/** Whose agreements are watched, from which block on, and how often the chain is asked. */
export type WatchOptions = Omit<Reading, "toBlock"> & {
  readonly account: string;
  readonly places: readonly KnownPlace[];
  /** The first block of which something is told; without it `fromBlock`, from which on agreements are looked for. */
  readonly since?: number;
  /** Milliseconds from one look to the next. */
  readonly interval?: number;
  /** Told of a look that failed and is tried again. */
  readonly onRetry?: (failed: BiyError) => void;
  readonly signal?: AbortSignal;
};

/** Logs that are followed: which, from where, what is known of them, of how many agreements. */
type Followed = {
  readonly filter: LogFilter;
  readonly fromBlock: number;
  kept?: KeptLogs;
  readonly ids: readonly string[];
};

/** So many looks in a row may fail; after each the pause is longer by one interval. */
const MOST_FAILURES = 5;
/** Nodes take so many values of a topic. */
const MOST_IDS = 500;

/**
 * All that happens to the agreements of an account, those that are formed meanwhile too, from a block on; oldest first, what is taken back
 * before what came in its place. It ends with the signal. A node that fails is asked again, and nothing is told twice or left out for it.
 * @throws {BiyError} `network`, where it fails again and again
 * @example for await (const { kind, words } of agreements.watch({ provider, account, places, fromBlock })) console.log(kind, words.en);
 */
export async function* watch({
  account,
  places,
  since = 0,
  interval = 4_000,
  onRetry,
  signal,
  ...reading
}: WatchOptions): AsyncGenerator<AgreementChange> {
  const formers = places.map(({ to }) => to);
  let followed: Followed[] = partyTopics(account).map((topics) => ({
    filter: { address: formers, topics },
    fromBlock: reading.fromBlock,
    ids: [],
  }));
  const known = new Set<string>();
  const changes: { readonly kind: AgreementChange["kind"]; readonly log: ChainLog }[] = [];
  /** Whose events are of agreements: of the templates, and of their ledgers once they are known. */
  let sources: ReadonlyMap<string, Source> = new Map();

  const look = async (each: Followed) => {
    const now = await keepLogs({ ...reading, ...each.filter, fromBlock: each.fromBlock }, each.kept);
    const before = each.kept?.logs ?? [];
    const [told, there] = [new Set(before.map(nameOf)), new Set(now.logs.map(nameOf))];
    // Of the formation, the first two tell.
    const isOwn = ({ topics }: ChainLog) => each.ids.length === 0 || topics[0] !== FORMED;
    for (const log of before) if (isOwn(log) && !there.has(nameOf(log))) changes.push({ kind: "takenBack", log });
    for (const log of now.logs) if (isOwn(log) && !told.has(nameOf(log))) changes.push({ kind: "happened", log });
    each.kept = now;
  };
  /** All are done before one that failed is told of: none goes on beside the next look. */
  const lookAt = async (each: readonly Followed[]) => {
    const failed = (await Promise.allSettled(each.map(look))).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  };

  const lookAtAll = async () => {
    if (sources.size === 0) sources = await sourcesOf(reading.provider, places);
    const address = [...sources.keys()];
    const formed = followed.filter(({ ids }) => ids.length === 0);
    const later = followed.filter(({ ids }) => ids.length > 0);
    await lookAt(formed);
    const logs = formed.flatMap(({ kept }) => kept?.logs ?? []);
    const fresh = new Map(logs.map((log) => [log.topics[1] ?? "", log]));
    for (const id of known) fresh.delete(id);
    // They are followed from here on, also if the look at them fails.
    const added = groups([...fresh.values()], address);
    for (const { ids } of added) for (const id of ids) known.add(id);
    followed = [...formed, ...later, ...added];
    await lookAt([...later, ...added]);
    followed = [...formed, ...joined([...later, ...added], address)];
  };

  for (let failures = 0; signal?.aborted !== true;) {
    try {
      await lookAtAll();
      failures = 0;
    } catch (thrown) {
      failures += 1;
      if (!(thrown instanceof BiyError) || thrown.code !== "network" || failures > MOST_FAILURES) throw thrown;
      onRetry?.(thrown);
    }
    for (const { kind, log } of changes.splice(0).toSorted(inTurn)) {
      const change = log.blockNumber < since ? undefined : changeOf(kind, log, sources);
      if (change !== undefined) yield change;
    }
    await pause(interval * (failures + 1), signal);
  }
}

/** A contract whose events are of agreements: of which template they are. */
type Source = { readonly place: KnownPlace; readonly events: Interface };

async function sourcesOf(provider: Provider, places: readonly KnownPlace[]): Promise<ReadonlyMap<string, Source>> {
  const ledgers = await Promise.all(places.map(async ({ to }) => await ledgerAt(provider, to)));
  const events = new Interface(ledgerAbi);
  return new Map([
    ...places.map((place) => [place.to, { place, events: new Interface(place.kind.abi) }] as const),
    ...places.flatMap((place, index) => {
      const ledger = ledgers[index];
      return ledger === undefined ? [] : [[ledger, { place, events }] as const];
    }),
  ]);
}

/** What is taken back first, the last of it first; then what happened, in its order. */
function inTurn(
  { kind: one, log: a }: { kind: AgreementChange["kind"]; log: ChainLog },
  { kind: other, log: b }: { kind: AgreementChange["kind"]; log: ChainLog },
): number {
  if (one !== other) return one === "takenBack" ? -1 : 1;
  const order = a.blockNumber - b.blockNumber || a.index - b.index;
  return one === "takenBack" ? -order : order;
}

/** What follows agreements that were found: from the block of the first of them on. */
function groups(formed: readonly ChainLog[], address: readonly string[]): Followed[] {
  const made: Followed[] = [];
  const sorted = formed.toSorted((a, b) => a.blockNumber - b.blockNumber);
  for (let from = 0; from < sorted.length; from += MOST_IDS) {
    const part = sorted.slice(from, from + MOST_IDS);
    const ids = part.map(({ topics: [, id = ""] }) => id);
    made.push({ filter: { address, topics: [null, ids] }, fromBlock: part[0]?.blockNumber ?? 0, ids });
  }
  return made;
}

/** Those that have come as far as each other, as one: a look at many costs as much as a look at one. */
function joined(followed: readonly Followed[], address: readonly string[]): Followed[] {
  const [one, other, ...rest] = followed.toSorted((a, b) => a.ids.length - b.ids.length);
  if (one?.kept === undefined || other?.kept === undefined) return [...followed];
  const ids = [...one.ids, ...other.ids];
  if (ids.length > MOST_IDS || one.kept.hash !== other.kept.hash) return [...followed];
  const fromBlock = Math.min(one.fromBlock, other.fromBlock);
  const logs = [...one.kept.logs, ...other.kept.logs].toSorted(
    (a, b) => a.blockNumber - b.blockNumber || a.index - b.index,
  );
  const whole = { filter: { address, topics: [null, ids] }, fromBlock, ids, kept: { ...one.kept, fromBlock, logs } };
  return joined([whole, ...rest], address);
}

function changeOf(
  kind: AgreementChange["kind"],
  log: ChainLog,
  sources: ReadonlyMap<string, Source>,
): AgreementChange | undefined {
  const { place, events } = sources.get(log.address) ?? {};
  const parsed = events?.parseLog(log) ?? null;
  if (place === undefined || parsed === null) return undefined;
  const { words } = place.kind;
  const [, agreement = ""] = log.topics;
  const { blockNumber: block, blockHash, transactionHash: transaction } = log;
  const said = eventInWords(parsed, { own: words.events });
  const values = parsed.args.toObject() as { readonly [name: string]: unknown };
  return { kind, agreement, place, event: parsed.name, values, words: said, block, blockHash, transaction };
}
