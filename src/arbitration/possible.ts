/**
 * What can be done in a case: by whom, from when and until when. It follows from the case, its rules and the moment; the contract decides.
 * @module
 */

import { ZeroAddress, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { ANYONE, may } from "../text/may.ts";
import { latest } from "../chain/send.ts";
import { view } from "../chain/calls.ts";
import type { Words } from "../words/lang.ts";
import { caseIdOf, read, STAGES, type Case, type Seat } from "./case.ts";
import * as WORDS from "../words/arbitration/possible.ts";
import { say } from "../words/say.ts";
import { readRules, type Rules } from "./rules.ts";
import * as GLOSSARY from "../words/glossary.ts";

/** What is open in a case, a sentence each. */
export const POSSIBLE_WORDS = WORDS.steps;
/** A step in a case, of whoever. */
export type PossibleStep = keyof typeof POSSIBLE_WORDS;

/** All that decides what can be done in a case. Moments in seconds; money in base units. */
export type CaseStanding = {
  readonly found: Case;
  readonly rules: Rules;
  /** The agreement still waits for this case. */
  readonly pending: boolean;
  /** The party who has disputed the agreement and waits, in this case or a later one. */
  readonly claimantNow: Case["claimant"] | undefined;
  /** The claimant owes this case's advance before it can dispute again. */
  readonly owes: boolean;
  /** For how long claims that the claimant withdrew have suspended the agreement, in seconds. */
  readonly withdrawnFor: bigint;
  /** What the award took for costs and nobody has been paid. */
  readonly costs: bigint;
  /** What the tribunal holds for somebody of the case, in the fee's currency. */
  readonly dues: readonly { readonly account: string; readonly amount: bigint }[];
  readonly now: bigint;
};

/** One thing that can be done, now or once its moment comes. */
export type Possible = {
  /** The function of the tribunal; of `enforce`, that of the agreement. */
  readonly step: PossibleStep;
  readonly seat?: number;
  /** Who can; absent: anyone. */
  readonly by?: readonly string[];
  /** The first moment; absent: now. */
  readonly from?: bigint;
  /** The last moment, inclusive; absent: no end by itself. */
  readonly until?: bigint;
  readonly ready: boolean;
  readonly words: Words;
};

/* READING */

/** How a case stands, at the latest block. @throws {BiyError} `missing` if there is no such case, `network` */
export async function standingOf({
  provider,
  tribunal,
  caseId,
}: {
  provider: Provider;
  tribunal: string;
  caseId: string;
}): Promise<CaseStanding> {
  const found = await read({ provider, tribunal, caseId });
  const { template, agreement, turn } = found;
  const ofTribunal = { provider, to: tribunal, abi: tribunalAbi };
  const ofTemplate = { provider, to: template, abi: agreementAbi };
  const [rules, record, costs, withdrawnFor, now] = await Promise.all([
    readRules({ provider, tribunal, rules: found.rules }),
    view<{ claimant: bigint; turn: bigint }>({ ...ofTemplate, method: "recordOf", args: [agreement] }),
    view<bigint>({ ...ofTemplate, method: "costsOf", args: [agreement, turn] }),
    view<bigint>({ ...ofTribunal, method: "withdrawnFor", args: [caseId] }),
    latest(provider),
  ]);
  const persons = [
    found.first,
    found.second,
    found.payer,
    rules.authority,
    rules.successor,
    ...found.seats.map(({ arbiter }) => arbiter),
  ].filter((account, index, all) => account !== ZeroAddress && all.indexOf(account) === index);
  const dues = await Promise.all(
    persons.map(async (account) => ({
      account,
      amount: await view<bigint>({ ...ofTribunal, method: "dueTo", args: [rules.feeCurrency, account] }),
    })),
  );
  return {
    found,
    rules,
    pending: record.turn === turn && record.claimant !== 0n,
    claimantNow: record.claimant === 0n ? undefined : record.claimant === 1n ? "first" : "second",
    owes: isEnded(found) && (await owes({ provider, tribunal, found, lastTurn: record.turn })),
    withdrawnFor,
    costs,
    dues: dues.filter(({ amount }) => amount > 0n),
    now,
  };
}

/** The claimant may bring no other claim, and it is for this case's advance: no later one was opened for it. */
async function owes({
  provider,
  tribunal,
  found,
  lastTurn,
}: {
  provider: Provider;
  tribunal: string;
  found: Case;
  lastTurn: bigint;
}): Promise<boolean> {
  const { template, agreement, turn, claimant } = found;
  const ask = { provider, to: tribunal, abi: tribunalAbi };
  if (await view<boolean>({ ...ask, method: "admits", args: [template, agreement, found[claimant]] })) return false;
  for (let later = turn + 1n; later <= lastTurn; ++later) {
    const args = [caseIdOf({ template, agreement, turn: later })];
    const other = await view<{ stage: bigint; claimant: bigint }>({ ...ask, method: "caseOf", args });
    const isTheirs = (other.claimant === 1n ? "first" : "second") === claimant;
    if (STAGES[Number(other.stage)] !== "none" && isTheirs) return false;
  }
  return true;
}

/* WHAT IS OPEN */

/** From when what an award says of a replacement has had its time; see `REPLACEMENT_PERIOD` in Tribunal.sol. */
const REPLACEMENT_PERIOD = 30n * 86_400n;
/** From so many departures on a seat is filled by draw; see Seats.sol. */
const DRAWN_AFTER = 2n;

/**
 * What can be done in a case now, or later by time alone.
 * @param account only what is open to this account
 * @example for (const { words } of openTo(await standingOf({ provider, tribunal, caseId }))) console.log(words.en);
 */
export function openTo(standing: CaseStanding, account?: string): Possible[] {
  return [...ofClaim(standing), ...ofSeats(standing), ...ofRecord(standing), ...ofMoney(standing)].filter(
    ({ by, until }) =>
      (account === undefined || by === undefined || by.includes(account)) &&
      (until === undefined || standing.now <= until),
  );
}

type Given = { seat?: number; by?: readonly string[]; who?: Words; from?: bigint; until?: bigint };

function possible({ now }: CaseStanding, step: PossibleStep, given: Given = {}): Possible {
  const { who = ANYONE, ...rest } = given;
  const { seat, from, until } = rest;
  const what = say(POSSIBLE_WORDS[step], { seat: seat ?? "" });
  const ready = (from === undefined || now >= from) && (until === undefined || now <= until);
  return { step, ...rest, ready, words: may(who, what, { from, until }) };
}

/** What the authority may do from a moment on, and after its silence the substitute too; never a party. */
function byAuthority(standing: CaseStanding, step: PossibleStep, after: bigint, seat?: number): Possible[] {
  const { rules, found } = standing;
  const of = seat === undefined ? {} : { seat };
  return (
    [
      [rules.authority, GLOSSARY.authority, after + 1n],
      [rules.successor, GLOSSARY.substitute, after + rules.silence + 1n],
    ] as const
  )
    .filter(([person]) => person !== found.first && person !== found.second)
    .map(([person, who, from]) => possible(standing, step, { ...of, by: [person], who, from }));
}

function ofClaim(standing: CaseStanding): Possible[] {
  const { found, pending } = standing;
  const { stage, deadline, claimant, advance } = found;
  const unawarded = isUnawarded(found);
  if (stage === "opened" && pending) {
    const mayWithdraw =
      !found.isAnswered && standing.withdrawnFor < standing.rules.nominationPeriod + standing.rules.acceptancePeriod;
    return [
      ...(mayWithdraw ? [possible(standing, "withdrawClaim", { by: [found[claimant]], who: GLOSSARY.claimant })] : []),
      ...(advance === 0n ? byAuthority(standing, "returnClaim", deadline) : []),
    ];
  }
  if (!pending) return unawarded || stage === "awarded" ? [possible(standing, "conclude")] : [];
  if (isEnded(found)) return [possible(standing, "enforce")];
  if (stage !== "reasoned") return [];
  const wait = found.replaceable ? REPLACEMENT_PERIOD : 0n;
  return [possible(standing, "enforce", { from: found.finalAt + wait + 1n })];
}

function ofSeats(standing: CaseStanding): Possible[] {
  const { found } = standing;
  return found.seats.flatMap((held, seat) => [
    ...(isUnawarded(found) ? ofSeat(standing, held, seat) : []),
    ...(replaceableFrom(standing, held, seat) ?? []).map((from) => possible(standing, "replace", { seat, from })),
  ]);
}

function ofSeat(standing: CaseStanding, { arbiter, accepted, deadline }: Seat, seat: number): Possible[] {
  if (arbiter === ZeroAddress) {
    const nominators = nominatorsOf(standing.found, seat);
    return [
      ...(nominators === undefined ? [] : [possible(standing, "nominate", { seat, ...nominators })]),
      ...(isItsTurn(standing.found, seat) ? byAuthority(standing, "appoint", deadline, seat) : []),
    ];
  }
  const theirs = { seat, by: [arbiter], who: WORDS.persons.arbiter };
  return [...(accepted ? [] : [possible(standing, "accept", theirs)]), possible(standing, "resign", theirs)];
}

/** The presiding arbiter is chosen once the two who choose have accepted. */
function isItsTurn({ seats }: Case, seat: number): boolean {
  return seat < 2 || seats.slice(0, 2).every(({ accepted }) => accepted);
}

function nominatorsOf({ seats, first, second }: Case, seat: number): Pick<Given, "by" | "who"> | undefined {
  if (seats.length === 1) return { by: [first, second], who: WORDS.persons.both };
  if (seat < 2 && (seats[seat]?.departures ?? 0n) >= DRAWN_AFTER) return undefined;
  if (seat < 2)
    return { by: [seat === 0 ? first : second], who: seat === 0 ? GLOSSARY.firstParty : GLOSSARY.secondParty };
  const chosen = seats.slice(0, 2);
  return chosen.every(({ accepted }) => accepted)
    ? { by: chosen.map(({ arbiter }) => arbiter), who: WORDS.persons.pair }
    : undefined;
}

/** From when on another is drawn for a seat: an empty one waits for all who may fill it, a person only for its own deadline. */
function replaceableFrom(
  { found, rules }: CaseStanding,
  { arbiter, accepted, deadline, departures }: Seat,
  seat: number,
): bigint[] | undefined {
  if (found.stage === "awarded") return accepted ? [found.deadline + 1n] : undefined;
  if (!isUnawarded(found)) return undefined;
  if (arbiter === ZeroAddress && !isItsTurn(found, seat)) return undefined;
  if (arbiter === ZeroAddress) return [deadline + (departures < DRAWN_AFTER ? 2n * rules.silence : 0n) + 1n];
  if (!accepted) return [deadline + 1n];
  return found.stage === "deliberation" ? [found.deadline + 1n] : undefined;
}

function ofRecord(standing: CaseStanding): Possible[] {
  const { found, pending } = standing;
  const { stage, deadline, first, second, seats, finished } = found;
  const sitting = seats.filter(({ accepted }) => accepted).map(({ arbiter }) => arbiter);
  const evidence = { by: [first, second, ...sitting], who: WORDS.persons.conducting };
  if (stage === "opened") return [possible(standing, "submitEvidence", evidence)];
  if (stage === "evidence") {
    const [one, other] = [(finished & 1n) === 0n, (finished & 2n) === 0n];
    const by = [...(one ? [first] : []), ...(other ? [second] : [])];
    const who = one && other ? WORDS.persons.each : one ? GLOSSARY.firstParty : GLOSSARY.secondParty;
    return [
      possible(standing, "submitEvidence", { ...evidence, until: deadline }),
      possible(standing, "closeEvidence", { by, who, until: deadline }),
      possible(standing, "closeEvidence", { from: deadline + 1n }),
    ];
  }
  if (stage === "deliberation" && pending && sitting.length * 2 > seats.length)
    return [possible(standing, "award", { who: WORDS.persons.majority })];
  return stage === "awarded" && pending ? [possible(standing, "giveReasons", { who: WORDS.persons.majority })] : [];
}

function ofMoney(standing: CaseStanding): Possible[] {
  const { found, pending, claimantNow, owes: isOwing, costs, dues } = standing;
  const { stage, advance, claimant, payer } = found;
  const isOver = stage === "settled" || (stage === "reasoned" && (costs !== 0n || !pending));
  const back = isEnded(found) && advance !== 0n && claimantNow !== claimant;
  return [
    ...(isUnawarded(found) && advance === 0n ? [possible(standing, "payAdvance")] : []),
    ...(isOwing && advance === 0n
      ? [possible(standing, "payAdvance", { by: [found[claimant]], who: GLOSSARY.claimant })]
      : []),
    ...(back ? [possible(standing, "takeBackAdvance", { by: [payer], who: WORDS.persons.payer })] : []),
    ...(isOver && (advance !== 0n || costs !== 0n) ? [possible(standing, "distribute")] : []),
    ...dues.map(({ account }) => possible(standing, "withdraw", { by: [account], who: nameOf(account) })),
  ];
}

function nameOf(account: string): Words {
  return { kk: account, ru: account, en: account };
}

/** Seats are filled and the record is made: no operative part yet. */
function isUnawarded({ stage }: Case): boolean {
  return stage === "opened" || stage === "evidence" || stage === "deliberation";
}

/** Nothing was decided: performance goes on once somebody carries that out. */
function isEnded({ stage }: Case): boolean {
  return stage === "withdrawn" || stage === "returned";
}
