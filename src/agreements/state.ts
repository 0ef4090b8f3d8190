/**
 * How an agreement stands, as its contract has it: from its id, so that it can be asked of one whose file is lost.
 * @module
 */

import type { BlockTag, InterfaceAbi, Provider } from "ethers";
import { viewsAt } from "../chain/calls.ts";
import { presentOf } from "../chain/present.ts";
import type { Place } from "../chain/place.ts";
import { PHASES, type Phase } from "./terms.ts";

/** How an agreement stands. Moments in seconds; `progress` and `time` in agreement time; money in base units. */
export type AgreementState = {
  readonly id: string;
  readonly phase: Phase;
  readonly claimant: string | undefined;
  readonly turn: bigint;
  readonly since: bigint;
  readonly suspendedFor: bigint;
  readonly progress: bigint;
  /** The template's second word, zero for one without. Where money moves outside the chain its low half says what was paid: `receipts.paidIn`. */
  readonly rest: string;
  readonly held: bigint;
  readonly purse: string;
  readonly credits: { readonly first: bigint; readonly second: bigint };
  /** The chain's present: of its latest block, or of the clock where blocks are made on demand. */
  readonly now: bigint;
};

/** Which agreement: the place of its template, its id and parties. */
export type Which = {
  readonly place: Place;
  readonly template: { readonly abi: InterfaceAbi };
  readonly id: string;
  readonly first: string;
  readonly second: string;
};

/** Many are read at once: they go to the node together. @throws {BiyError} `network`. */
export async function stateOf(
  provider: Provider,
  { place, template: { abi }, id, first, second }: Which,
  blockTag: BlockTag = "latest",
): Promise<AgreementState> {
  const views = [
    { method: "recordOf", args: [id] },
    { method: "purseOf", args: [id] },
    { method: "creditOf", args: [id, first] },
    { method: "creditOf", args: [id, second] },
    { method: "restOf", args: [id] },
  ].map((each) => ({ to: place.to, abi, ...each }));
  const { answers, at } = await viewsAt(provider, { place, views, blockTag });
  const [record, purse, toFirst, toSecond, rest] = answers as [bigint[], string, bigint, bigint, string];
  const [phase = 0n, claimant = 0n, turn = 0n, since = 0n, suspendedFor = 0n, progress = 0n, held = 0n] = record;
  return {
    id,
    phase: PHASES[Number(phase)] ?? "none",
    claimant: claimant === 0n ? undefined : claimant === 1n ? first : second,
    turn,
    since,
    suspendedFor,
    progress,
    rest,
    held,
    purse,
    credits: { first: toFirst, second: toSecond },
    now: presentOf(place.chainId, at),
  };
}
