/**
 * The agreements of an account, from the chain alone: in which role, how each stands, what is open in it and until when.
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import { formedOf, type FormedAgreement, type KnownPlace, type Reading } from "./formed.ts";
import { nextSteps } from "./next.ts";
import { stateOf, type AgreementState } from "./state.ts";
import type { NextStep } from "./template.ts";
import type { Phase } from "./terms.ts";
import * as LIST_WORDS from "../words/agreements/list.ts";
import { say } from "../words/say.ts";

export type Role = "first" | "second";

/** An agreement of the account's. */
export type ListedAgreement = FormedAgreement & {
  /** Which party the account is. */
  readonly role: Role;
  readonly state: AgreementState;
  readonly next: readonly NextStep[];
  /** The next moment at which something ends or opens by time alone, in seconds; absent: nothing does. */
  readonly deadline?: bigint;
  /** Why it can't be said what is open in it, where `next` is empty for that: its terms are none that can be put into words. */
  readonly problem?: BiyError;
};

/** Which agreements of an account are listed, in which order, and how many in a page. */
export type ListOptions = Reading & {
  readonly account: string;
  readonly places: readonly KnownPlace[];
  readonly role?: Role;
  readonly phases?: readonly Phase[];
  /** Only those whose deadline comes within so many seconds of the chain's present. */
  readonly dueWithin?: bigint;
  /** `formed`: the newest first. `deadline`: the nearest first, those without one last. */
  readonly by?: "formed" | "deadline";
  /** So many in a page, at least 1; without it 100. */
  readonly size?: number;
};

/**
 * The agreements of an account, in pages. Offers are not among them: the chain doesn't know of an offer until it is formed.
 * `fromBlock` is where to begin: the deployment's is early enough.
 * @throws {BiyError} `network`; a node that has pruned its logs knows only the later ones; `input` for a size that is none
 * @example for await (const page of agreements.list({ provider, account, places, fromBlock })) show(page);
 */
export async function* list({
  role,
  phases,
  dueWithin,
  by = "formed",
  size = 100,
  ...reading
}: ListOptions): AsyncGenerator<readonly ListedAgreement[]> {
  if (!Number.isSafeInteger(size) || size < 1) throw noSize(size);
  const found = (await formedOf(reading)).filter(
    (each) => role === undefined || roleIn(each, reading.account) === role,
  );
  const isDue = ({ deadline, state: { now } }: ListedAgreement) =>
    dueWithin === undefined || (deadline !== undefined && deadline <= now + dueWithin);
  const fits = (each: ListedAgreement) => (phases === undefined || phases.includes(each.state.phase)) && isDue(each);
  const read = async (each: FormedAgreement) => await listedOf(reading, each);

  // By deadline, all have to be read before the first is known.
  const portion = by === "deadline" ? Math.max(found.length, 1) : size;
  const newest = found.toReversed();
  let ready: ListedAgreement[] = [];
  for (let from = 0; from < newest.length; from += portion) {
    ready.push(...(await Promise.all(newest.slice(from, from + portion).map(read))).filter(fits));
    if (by === "deadline") ready.sort(sooner);
    while (ready.length >= size) yield ready.splice(0, size);
  }
  if (ready.length > 0) yield ready;
}

function roleIn({ terms: { common } }: FormedAgreement, account: string): Role {
  return common.first.toLowerCase() === account.toLowerCase() ? "first" : "second";
}

async function listedOf({ provider, account }: ListOptions, formed: FormedAgreement): Promise<ListedAgreement> {
  const { id, place, terms } = formed;
  const { first, second } = terms.common;
  const template = place.kind;
  const state = await stateOf(provider, { place, template, id, first, second });
  const listed = { ...formed, role: roleIn(formed, account), state };
  try {
    // What is open follows from the terms, in whichever edition they are worded.
    const next = await nextSteps({ kind: template, edition: template.editions.at(-1)?.name ?? "", terms }, state);
    const moments = next.flatMap(({ from = -1n, until = -1n }) => [from > state.now ? from : until, until]);
    const deadline = moments.filter((each) => each >= state.now).reduce<bigint | undefined>(smaller, undefined);
    return { ...listed, next, ...(deadline === undefined ? {} : { deadline }) };
  } catch (thrown) {
    // A contract takes terms that can't be worded, as a moment after the year 9999. The others are listed all the same.
    if (thrown instanceof BiyError) return { ...listed, next: [], problem: thrown };
    throw thrown;
  }
}

const smaller = (least: bigint | undefined, each: bigint): bigint =>
  least === undefined || each < least ? each : least;

function sooner({ deadline: one }: ListedAgreement, { deadline: other }: ListedAgreement): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}

function noSize(size: number): BiyError {
  return new BiyError("input", say(LIST_WORDS.noSize, { size }), { field: "size" });
}
