/**
 * The register of cases: how each stands, as a pure function of the events of the tribunal and of what is disputed before it. The same for a
 * register on disk and for one in memory.
 * @module
 */

import { dataLength, dataSlice, getAddress, ZeroAddress, ZeroHash } from "ethers";
import { STAGES, type Case, type Seat, type Stage } from "./case.ts";
import { THEN } from "./disputable.ts";
import type { CaseStanding } from "./possible.ts";
import type { Rules } from "./rules.ts";

/** A value of an event as JSON has it: numbers are decimal text. */
export type Written = string | boolean | { readonly [name: string]: Written } | readonly Written[];

/** What an event does not say, and what can't change while the dispute waits: it is asked of the contracts once. */
export type CaseFacts = {
  readonly first?: string;
  readonly second?: string;
  /** The hash of the rules. */
  readonly rules?: string;
  /** What is held in dispute, in base units. */
  readonly held?: bigint;
  /** The agreement is suspended; not so one that had ended before. */
  readonly isSuspended?: boolean;
};

/** An event that the register keeps. */
export type RegisterEvent = {
  readonly address: string;
  /** What it is of: an agreement or a dispute, `address:id`. */
  readonly subject: string;
  readonly name: string;
  readonly args: { readonly [name: string]: Written };
  readonly facts?: CaseFacts;
  readonly block: number;
  readonly blockHash: string;
  readonly index: number;
  readonly transaction: string;
  /** Seconds since 1970, of the block. */
  readonly at: bigint;
};

/** A case in the register. */
export type RegisteredCase = {
  /** As the tribunal holds it, but for two things that no event says: `finished` counts nobody, and `award` is not worked out. */
  readonly found: Case;
  readonly openedAt: bigint;
  readonly facts: CaseFacts;
  /** What an award that was carried out took for costs and nobody has been paid, in base units. */
  readonly costs: bigint;
  readonly ordered: bigint;
  /** Whom each account has named for a seat: `seat:account`. */
  readonly named: { readonly [by: string]: string };
};

/** An agreement, or a dispute of a condominium, with all its cases: what is called a subject. */
export type Thread = {
  readonly template: string;
  readonly agreement: string;
  /** The currency of what is held, where the agreement's formation was seen. */
  readonly currency?: string;
  readonly turn: bigint;
  /** Who has disputed it and waits. */
  readonly claimant?: string;
  /** Of the last dispute: since when, its claim, and what is held. */
  readonly since: bigint;
  readonly claim?: string;
  readonly facts: CaseFacts;
  /** By account: the turn of the claim that was withdrawn or returned, before whose advance it brings no other. */
  readonly owing: { readonly [account: string]: bigint };
  /** By account: for how long claims that it withdrew have suspended the agreement, in seconds. */
  readonly withdrawn: { readonly [account: string]: bigint };
  /** By turn. */
  readonly cases: { readonly [turn: string]: RegisteredCase };
};

export const subjectOf = (template: string, agreement: string): string => `${template}:${agreement.toLowerCase()}`;

/* THE REDUCER */

/** Rules by their hash. */
export type RulesOf = (hash: string) => Rules | undefined;

/** How a subject stands after its events, in their order. @returns nothing, if there are none */
export function threadOf(events: readonly RegisterEvent[], rulesOf: RulesOf): Thread | undefined {
  return events.reduce<Thread | undefined>((thread, event) => reduced(thread, event, rulesOf), undefined);
}

/** How a subject stands after one event more. What can't be of this subject, or comes before its case was opened, changes nothing. */
export function reduced(thread: Thread | undefined, event: RegisterEvent, rulesOf: RulesOf): Thread {
  const { subject } = event;
  const [template = "", agreement = ""] = subject.split(":");
  const before = thread ?? { template, agreement, turn: 0n, since: 0n, facts: {}, owing: {}, withdrawn: {}, cases: {} };
  return event.address === template ? ofSubject(before, event) : ofTribunal(before, event, rulesOf);
}

const numberIn = (args: RegisterEvent["args"], name: string): bigint => BigInt(String(args[name]));
const textIn = (args: RegisterEvent["args"], name: string): string => String(args[name]);

/** What an agreement, or the disputes of a condominium, say. */
function ofSubject(thread: Thread, { name, args, at, facts = {} }: RegisterEvent): Thread {
  const { claimant: _, ...ended } = thread;
  switch (name) {
    case "Formed": {
      // The terms begin with `Common`, whose third word is the currency. Whatever a contract is, it can emit this.
      const terms = textIn(args, "terms");
      return dataLength(terms) < 96 ? thread : { ...thread, currency: getAddress(dataSlice(terms, 76, 96)) };
    }
    case "Disputed": {
      const [claimant, claim] = [textIn(args, "claimant"), textIn(args, "claim")];
      return { ...thread, turn: numberIn(args, "turn"), claimant, claim, since: at, facts };
    }
    case "Enforced":
    case "SettledByConsent": {
      const order = args["disposition"] as RegisterEvent["args"] | undefined;
      // A condominium's order names its turn instead, and `DisputeEnded` follows unless the dispute stays open.
      const turn = (order === undefined ? numberIn(args, "turn") : thread.turn) + 1n;
      const paid = name === "Enforced" && order !== undefined ? numberIn(order, "costs") : 0n;
      const after = withCase({ ...thread, turn }, thread.turn, (found) => ({ ...found, costs: paid }));
      if (order === undefined || numberIn(order, "then") === THEN.stay) return after;
      const { claimant: __, ...rest } = after;
      return rest;
    }
    case "DisputeEnded":
      return { ...ended, turn: numberIn(args, "turn") };
    case "Surrendered":
    case "Amended":
      return ended;
    default:
      return thread;
  }
}

/** What the tribunal says of one of its cases. */
function ofTribunal(thread: Thread, event: RegisterEvent, rulesOf: RulesOf): Thread {
  const { name, args, at } = event;
  if (name === "CaseOpened") return opened(thread, event, rulesOf);
  const caseId = textIn(args, "caseId");
  const [turn, held] = Object.entries(thread.cases).find(([, { found }]) => found.caseId === caseId) ?? [];
  const rules = held === undefined ? undefined : rulesOf(held.found.rules);
  if (turn === undefined || held === undefined || rules === undefined) return thread;
  const after = withCase(thread, BigInt(turn), (known) => inCase(known, { name, args, at, rules }));
  return name === "Ended" ? ended(after, BigInt(turn), at) : after;
}

function opened(thread: Thread, { args, at, facts = {} }: RegisterEvent, rulesOf: RulesOf): Thread {
  const { first, second, rules: hash } = facts;
  const rules = hash === undefined ? undefined : rulesOf(hash);
  if (first === undefined || second === undefined || hash === undefined || rules === undefined) return thread;
  const [turn, claimant] = [numberIn(args, "turn"), textIn(args, "claimant")];
  const deadline = at + rules.nominationPeriod;
  const vacant: Seat = { arbiter: ZeroAddress, accepted: false, deadline, departures: 0n };
  // What was advanced for the claim before goes over to this one.
  const { [claimant]: owed, ...owing } = thread.owing;
  const earlier = owed === undefined ? undefined : thread.cases[String(owed)]?.found;
  const found: Case = {
    caseId: textIn(args, "caseId"),
    stage: "opened",
    claimant: claimant === first ? "first" : "second",
    turn,
    deadline,
    finalAt: 0n,
    finished: 0n,
    advance: earlier?.advance ?? 0n,
    payer: earlier === undefined ? ZeroAddress : earlier.payer,
    replaceable: false,
    isAnswered: false,
    attempt: 0n,
    template: thread.template,
    first,
    second,
    agreement: thread.agreement,
    rules: hash,
    evidence: ZeroHash,
    order: ZeroHash,
    award: ZeroHash,
    seats: Array.from({ length: Number(rules.seats) }, () => vacant),
  };
  const added = { found, openedAt: at, facts, costs: 0n, ordered: 0n, named: {} };
  const moved = owed === undefined ? thread : withCase(thread, owed, (known) => changed(known, { advance: 0n }));
  const present = thread.claimant === undefined ? { since: at, facts } : {};
  return { ...moved, ...present, turn, claimant, owing, cases: { ...moved.cases, [String(turn)]: added } };
}

type Said = { readonly name: string; readonly args: RegisterEvent["args"]; readonly at: bigint; readonly rules: Rules };

/** As Tribunal.sol and Seats.sol change a case where they say this. */
function inCase(known: RegisteredCase, { name, args, at, rules }: Said): RegisteredCase {
  const { found } = known;
  const seat = "seat" in args ? Number(numberIn(args, "seat")) : -1;
  switch (name) {
    case "Nominated": {
      const [by, arbiter] = [textIn(args, "by"), textIn(args, "arbiter")];
      return { ...answered(known, by), named: { ...known.named, [`${seat}:${by}`]: arbiter } };
    }
    case "Seated": {
      const deadline = at + rules.acceptancePeriod;
      return changed(known, {
        seats: withSeat(found, seat, { arbiter: textIn(args, "arbiter"), accepted: false, deadline }),
      });
    }
    case "Accepted": {
      const seats = withSeat(found, seat, { accepted: true });
      const [one, other, presiding] = seats;
      const isPaired = seat < 2 && presiding?.arbiter === ZeroAddress && one?.accepted === true && other?.accepted;
      return changed(known, {
        seats: isPaired ? withSeat({ seats }, 2, { deadline: at + rules.nominationPeriod }) : seats,
        ...(found.stage === "deliberation" ? { deadline: at + rules.awardPeriod } : {}),
      });
    }
    case "Constituted":
      return changed(known, { stage: "evidence", deadline: numberIn(args, "evidenceUntil") });
    case "Resigned": {
      const left = found.seats[seat];
      const isFirst = left?.departures === 0n;
      const isNew = isFirst && (left?.accepted || seat === 2);
      const isRest = isFirst && found.stage === "opened" && found.deadline > at;
      const until = isNew ? at + rules.nominationPeriod : isRest ? found.deadline : at;
      return changed(known, { seats: vacated(found, seat, until) });
    }
    case "AwardLapsed": {
      const deadline = at + rules.awardPeriod;
      const attempt = found.attempt + 1n;
      return { ...changed(known, { stage: "deliberation", deadline, attempt }), ordered: 0n };
    }
    case "Replaced":
      return textIn(args, "arbiter") === ZeroAddress ? known : changed(known, { seats: vacated(found, seat, at) });
    case "EvidenceSubmitted":
      return changed(answered(known, textIn(args, "by")), { evidence: textIn(args, "root") });
    case "EvidenceClosed":
      return changed(known, { stage: "deliberation", deadline: numberIn(args, "awardUntil") });
    case "Awarded": {
      const deadline = at + rules.reasonsPeriod;
      const replaceable = textIn(args, "replacement") !== ZeroHash;
      const ordered = numberIn(args["disposition"] as RegisterEvent["args"], "costs");
      return { ...changed(known, { stage: "awarded", deadline, replaceable }), ordered };
    }
    case "Reasoned":
      return changed(known, { stage: "reasoned", finalAt: numberIn(args, "finalAt") });
    case "Ended":
      return changed(known, { stage: STAGES[Number(numberIn(args, "stage"))] ?? "none" });
    case "AdvancePaid": {
      const payer = textIn(args, "payer");
      return changed(answered(known, payer), { advance: rules.advance, payer });
    }
    case "AdvanceReturned":
      return changed(known, { advance: 0n });
    case "FeeDue":
      return { ...changed(known, { advance: 0n }), costs: 0n };
    default:
      return known;
  }
}

/** A claim that was withdrawn or returned: the claimant brings no other before its advance. */
function ended(thread: Thread, turn: bigint, at: bigint): Thread {
  const known = thread.cases[String(turn)];
  const { stage = "none" } = known?.found ?? {};
  if (known === undefined || (stage !== "withdrawn" && stage !== "returned")) return thread;
  const claimant = known.found[known.found.claimant];
  const owing = { ...thread.owing, [claimant]: turn };
  if (stage === "returned") return { ...thread, owing };
  const isSuspended = (thread.facts.isSuspended ?? known.facts.isSuspended) !== false;
  const period = (thread.withdrawn[claimant] ?? 0n) + (isSuspended ? at - thread.since : 0n);
  const after = withCase(thread, turn, (each) => changed(each, { advance: 0n }));
  return { ...after, owing, withdrawn: { ...thread.withdrawn, [claimant]: period } };
}

/* HOW A CASE STANDS */

/** The case of a thread's present dispute, or the last one there was. */
export function lastCase({ cases }: Thread): RegisteredCase | undefined {
  return Object.values(cases)
    .toSorted((one, other) => Number(one.found.turn - other.found.turn))
    .at(-1);
}

/** Whether the subject still waits for this case. */
export const isPending = ({ claimant, turn }: Thread, { found }: RegisteredCase): boolean =>
  claimant !== undefined && turn === found.turn;

/** All that decides what can be done in a case, from the register. What the tribunal owes to whom is not in it: `dues` is empty. */
export function standingIn(
  thread: Thread,
  known: RegisteredCase,
  { rulesOf, now }: { readonly rulesOf: RulesOf; readonly now: bigint },
): CaseStanding | undefined {
  const { found, costs } = known;
  const rules = rulesOf(found.rules);
  if (rules === undefined) return undefined;
  const claimant = found[found.claimant];
  const isEnded = found.stage === "withdrawn" || found.stage === "returned";
  return {
    found,
    rules,
    pending: isPending(thread, known),
    claimantNow: thread.claimant === undefined ? undefined : thread.claimant === found.first ? "first" : "second",
    owes: isEnded && thread.owing[claimant] === found.turn && found.advance === 0n,
    withdrawnFor: thread.withdrawn[claimant] ?? 0n,
    costs,
    dues: [],
    now,
  };
}

/** A case in which something may still happen: it waits for its end, or money of it is not shared out yet. */
export function isUnderWay(thread: Thread, known: RegisteredCase): boolean {
  const { stage, advance } = known.found;
  const isOver: readonly Stage[] = ["settled", "withdrawn", "returned", "reasoned"];
  return isPending(thread, known) || !isOver.includes(stage) || advance !== 0n || known.costs !== 0n;
}

/** A dispute waits, or in one of its cases something may still happen. */
export const isOpenThread = (thread: Thread): boolean =>
  thread.claimant !== undefined || Object.values(thread.cases).some((known) => isUnderWay(thread, known));

/** Who has a part in it: parties, who sits, who can fill a seat, who is asked for the advance or gets it back. */
export function partsIn(thread: Thread, rulesOf: RulesOf): string[] {
  const accounts = Object.values(thread.cases).flatMap(({ found, named }) => {
    const rules = rulesOf(found.rules);
    return [
      found.first,
      found.second,
      found.payer,
      rules?.authority ?? "",
      rules?.successor ?? "",
      ...found.seats.map(({ arbiter }) => arbiter),
      ...Object.values(named),
    ];
  });
  const all = [...accounts, thread.claimant ?? ""];
  return [...new Set(all)].filter((account) => account !== "" && account !== ZeroAddress);
}

/** As text: numbers that JSON has no type for end with n. Threads and events have no other text that looks so. */
export const toText = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each));

/** What {@link toText} wrote. */
export const fromText = (text: string): unknown =>
  JSON.parse(text, (_, each: unknown) =>
    typeof each === "string" && /^[0-9]+n$/.test(each) ? BigInt(each.slice(0, -1)) : each,
  );

/* PRIVATE */

function withCase(thread: Thread, turn: bigint, change: (known: RegisteredCase) => RegisteredCase): Thread {
  const known = thread.cases[String(turn)];
  return known === undefined ? thread : { ...thread, cases: { ...thread.cases, [String(turn)]: change(known) } };
}

const changed = (known: RegisteredCase, change: Partial<Case>): RegisteredCase => ({
  ...known,
  found: { ...known.found, ...change },
});

/** Whoever did not claim has answered. */
function answered(known: RegisteredCase, by: string): RegisteredCase {
  const { claimant, first, second } = known.found;
  return by === (claimant === "first" ? second : first) ? changed(known, { isAnswered: true }) : known;
}

const withSeat = ({ seats }: Pick<Case, "seats">, seat: number, change: Partial<Seat>): Seat[] =>
  seats.map((each, index) => (index === seat ? { ...each, ...change } : each));

/** From so many departures on a seat is filled by draw, and they are not counted any more. */
const DRAWN_AFTER = 2n;

function vacated(found: Pick<Case, "seats">, seat: number, until: bigint): Seat[] {
  const departures = found.seats[seat]?.departures ?? 0n;
  return withSeat(found, seat, {
    arbiter: ZeroAddress,
    accepted: false,
    deadline: until,
    departures: departures < DRAWN_AFTER ? departures + 1n : departures,
  });
}
