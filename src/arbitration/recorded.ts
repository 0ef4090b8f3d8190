/**
 * What was put on record of an agreement and of its cases by its hash: which text, by whom, when. And which of it a text is.
 * @module
 */

import { Interface, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { view } from "../chain/calls.ts";
import { readLogs, type ChainLog, type LogFilter, type LogReading } from "../chain/logs.ts";
import { networkError } from "../chain/errors.ts";
import type { Award } from "./award.ts";
import { caseIdOf, saltedHash, textHash, type Salted } from "./case.ts";

/** What goes on record by a hash: in which event, under which name. */
const EVENTS = {
  claim: ["Disputed", "claim"],
  evidence: ["EvidenceSubmitted", "content"],
  disclosure: ["Accepted", "disclosure"],
  resignation: ["Resigned", "reason"],
  return: ["Ended", "reason"],
  operative: ["Awarded", "document"],
  reasons: ["Reasoned", "reasons"],
} as const;
/** What a text on record is. */
export type RecordKind = keyof typeof EVENTS;
/** All kinds of texts that can be on record. */
export const RECORD_KINDS = Object.keys(EVENTS) as readonly RecordKind[];

/** A text that is on record. */
export type Recorded = {
  readonly kind: RecordKind;
  readonly hash: string;
  /** Who put it there; for a text that a majority signed, and for a returned claim, who sent it. */
  readonly by: string;
  /** Seconds since 1970, of the block. */
  readonly at: bigint;
  readonly block: number;
  readonly transaction: string;
  readonly turn: bigint;
  readonly caseId: string;
};

/** Where to look: an agreement, or a dispute of a condominium, whose template is its `Disputes`. */
export type Disputed = { readonly template: string; readonly tribunal: string; readonly agreement: string };

const OF_TEMPLATE = [new Interface(agreementAbi), new Interface(disputesAbi)];
const OF_TRIBUNAL = new Interface(tribunalAbi);

/**
 * All texts on record of an agreement, oldest first.
 * @param fromBlock where to begin: that of the deployment is early enough
 * @throws {BiyError} `network`
 */
export async function recordedOf({
  provider,
  of: { template, tribunal, agreement },
  ...reading
}: Omit<LogReading, "address" | "topics"> & { of: Disputed }): Promise<Recorded[]> {
  const call = { provider, to: template, abi: agreementAbi, method: "recordOf", args: [agreement] };
  const { turn: last } = await view<{ turn: bigint }>(call);
  const turns = Array.from({ length: Number(last) }, (_, turn) => BigInt(turn + 1));
  const turnOf = new Map(turns.map((turn) => [caseIdOf({ template, agreement, turn }), turn]));
  const names = Object.values(EVENTS).map(([name]) => name);
  const hashes = (from: Interface) => names.flatMap((name) => from.getEvent(name)?.topicHash ?? []);
  const filters = [
    { address: template, topics: [OF_TEMPLATE.flatMap(hashes), agreement] },
    ...(turns.length === 0 ? [] : [{ address: tribunal, topics: [hashes(OF_TRIBUNAL), [...turnOf.keys()]] }]),
  ];
  const read = async (filter: LogFilter) => await readLogs({ ...reading, ...filter, provider });
  const found = (await Promise.all(filters.map(read))).flat();
  found.sort((one, other) => one.blockNumber - other.blockNumber || one.index - other.index);
  const said = await Promise.all(
    found.map(
      async (log) => await inLog(provider, log, { turnOf, caseOf: (turn) => caseIdOf({ template, agreement, turn }) }),
    ),
  );
  return said.filter((each) => each !== undefined);
}

async function inLog(
  provider: Provider,
  log: ChainLog,
  { turnOf, caseOf }: { turnOf: ReadonlyMap<string, bigint>; caseOf: (turn: bigint) => string },
): Promise<Recorded | undefined> {
  const parsed = [OF_TRIBUNAL, ...OF_TEMPLATE].map((each) => each.parseLog(log)).find((each) => each !== null);
  const kind = RECORD_KINDS.find((each) => EVENTS[each][0] === parsed?.name);
  if (parsed === undefined || parsed === null || kind === undefined) return undefined;
  const args = parsed.args.toObject() as Readonly<Record<string, unknown>>;
  const hash = args[EVENTS[kind][1]] as string;
  // A case that ended without a reason has none on record.
  if (BigInt(hash) === 0n) return undefined;
  const turn = kind === "claim" ? (args["turn"] as bigint) : (turnOf.get(args["caseId"] as string) ?? 0n);
  const [block, sent] = await networked(
    Promise.all([provider.getBlock(log.blockNumber), provider.getTransaction(log.transactionHash)]),
  );
  const by = (args["claimant"] ?? args["by"] ?? args["arbiter"] ?? sent?.from) as string;
  return {
    kind,
    hash,
    by,
    at: BigInt(block?.timestamp ?? 0),
    block: log.blockNumber,
    transaction: log.transactionHash,
    turn,
    caseId: caseOf(turn),
  };
}

/* WHICH OF IT A TEXT IS */

/** A hash by which something may be on record, and as what. */
export type Candidate = { readonly hash: string; readonly kinds: readonly RecordKind[] };

/** A text as it is: something that one person says on the record, without a salt. */
export function plainCandidates(text: string): Candidate[] {
  return [{ hash: textHash(text), kinds: ["disclosure", "resignation", "return"] }];
}

/** A text or a document with its salt: of a document, what is salted is the hash of its bytes. */
export function saltedCandidates(record: Salted): Candidate[] {
  return [{ hash: saltedHash(record), kinds: ["claim", "evidence"] }];
}

/** A decision by the roots of its two texts. */
export function decisionCandidates({ operative, whole }: Award): Candidate[] {
  return [
    { hash: whole.root, kinds: ["reasons"] },
    { hash: operative.root, kinds: ["operative"] },
  ];
}

/** The entries of the record that the candidates match. */
export function matching(recorded: readonly Recorded[], candidates: readonly Candidate[]): Recorded[] {
  return recorded.filter(({ kind, hash }) =>
    candidates.some((each) => each.hash === hash && each.kinds.includes(kind)),
  );
}

/* PRIVATE */

async function networked<T>(asked: Promise<T>): Promise<T> {
  return await asked.catch((thrown: unknown) => {
    throw networkError(thrown);
  });
}
