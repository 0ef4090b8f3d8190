/**
 * What waits for an account, by when, and what is at stake: in cases, whoever they are of, and in its agreements. A pure function of the
 * register and of what the chain says of the agreements.
 * @module
 */

import { ZeroAddress } from "ethers";
import { openTo, POSSIBLE_WORDS, type Possible } from "../arbitration/possible.ts";
import { isPending, standingIn, type RegisteredCase, type RulesOf, type Thread } from "../arbitration/register.ts";
import type { Rules } from "../arbitration/rules.ts";
import { caseIdOf, type Stage } from "../arbitration/case.ts";
import { workingDaysTo, type Calendar } from "../text/calendar.ts";
import { dayOf } from "../text/days.ts";
import { effectsOf } from "../text/effects.ts";
import type { Words } from "../words/lang.ts";
import * as WORDS from "../words/agreements/inbox.ts";
import { say } from "../words/say.ts";
import type { InboxRole } from "./inboxRoles.ts";
import type { ListedAgreement } from "./list.ts";
import { stepWords } from "./next.ts";
import { isFor } from "./outside.ts";
import type { NextStep } from "./template.ts";

/** A step, of a case or of an agreement, and for which seat. */
export type InboxStep = { readonly step: string; readonly seat?: number; readonly words: Words };

/** Something that waits. Moments in seconds since 1970; money in base units. */
export type InboxItem = InboxStep & {
  readonly of: "case" | "agreement" | "condominium";
  /** The case's, the agreement's, or of a condominium the decision's. */
  readonly id: string;
  /** The contract: of a condominium its assembly. */
  readonly template: string;
  /** What it is about: an agreement, or a dispute of a condominium; of its assembly the decision. */
  readonly agreement: string;
  /** Of the dispute; of an assembly the decision's number. */
  readonly turn: bigint;
  readonly role: InboxRole;
  /** Of a case; `none`: it isn't open yet. */
  readonly stage?: Stage;
  /** The last moment, inclusive; absent: no end by itself. */
  readonly due?: bigint;
  /** What is held in it; absent, if that is not known. */
  readonly held?: bigint;
  readonly currency?: string;
  /** What else there is to do in its place: overdue, what anyone may; of the authority, to return the claim. */
  readonly also: readonly InboxStep[];
};

/** An item as of a moment. */
export type ScheduledItem = InboxItem & {
  readonly isOverdue: boolean;
  /** Until its last day; absent: it has none, is overdue, or the calendar of a year is not known. */
  readonly workingDays?: number;
  /** Years of which the calendar isn't whole, or not known at all. */
  readonly uncertain: readonly number[];
};

export { INBOX_ROLES, type InboxRole } from "./inboxRoles.ts";

type Asked = { readonly account: string; readonly now: bigint; readonly rulesOf: RulesOf };

/* CASES */

/** What waits for an account in what the register has of a subject. */
export function waitingInThread(thread: Thread, asked: Asked): InboxItem[] {
  const present = thread.cases[String(thread.turn)];
  const { template, agreement, turn, claimant, facts, currency } = thread;
  const unopened: InboxItem[] =
    claimant === asked.account && present === undefined
      ? [
          {
            of: "case",
            id: caseIdOf({ template, agreement, turn }),
            template,
            agreement,
            turn,
            stage: "none",
            role: "party",
            step: "open",
            also: [],
            ...stake(facts.held, currency),
            words: WORDS.open,
          },
        ]
      : [];
  return [...unopened, ...Object.values(thread.cases).flatMap((known) => waitingInCase(thread, known, asked))];
}

function waitingInCase(thread: Thread, known: RegisteredCase, { account, now, rulesOf }: Asked): InboxItem[] {
  const standing = standingIn(thread, known, { rulesOf, now });
  if (standing === undefined) return [];
  const { found, rules } = standing;
  const open = openTo(standing).filter(({ ready }) => ready);
  const isAppointing = ({ step, by }: Possible) => step === "appoint" && by?.includes(account);
  const isParty = account === found.first || account === found.second;
  const isSitting = found.seats.some(({ arbiter, accepted }) => accepted && arbiter === account);
  const roleIn = (step: Possible): InboxRole | undefined => {
    if (step.by !== undefined && !step.by.includes(account)) return undefined;
    switch (step.step) {
      case "accept":
        return "arbiter";
      case "award":
      case "giveReasons":
        return isSitting ? "arbiter" : undefined;
      case "nominate":
        return isNamed(known, step, account) ? undefined : isParty ? "party" : "arbiter";
      case "appoint":
        return account === rules.authority ? "authority" : "substitute";
      case "returnClaim":
        // Where there is somebody to be appointed, it stands there.
        if (rules.advance === 0n || open.some(isAppointing)) return undefined;
        return account === rules.authority ? "authority" : "substitute";
      case "payAdvance":
        return isPaidBy(known, rules, account) && isPending(thread, known) ? "party" : undefined;
      case "takeBackAdvance":
        return "party";
      case "closeEvidence":
        return step.by !== undefined ? "party" : isParty || isSitting ? "anyone" : undefined;
      case "replace":
        return isParty || (isSitting && found.stage !== "deliberation") ? "anyone" : undefined;
      case "enforce":
      case "conclude":
        return isParty ? "anyone" : undefined;
      case "distribute":
        return isSitting || account === found.payer ? "anyone" : undefined;
      default:
        // What one is free to do at any time waits for nobody: to leave a seat, to take a claim back, to add evidence.
        return undefined;
    }
  };
  return open.flatMap((step): InboxItem[] => {
    const role = roleIn(step);
    if (role === undefined) return [];
    const due = dueIn(known, step, { rules, role });
    return [
      {
        of: "case",
        id: found.caseId,
        template: found.template,
        agreement: found.agreement,
        turn: found.turn,
        stage: found.stage,
        role,
        ...plain(step),
        ...(due === undefined ? {} : { due }),
        ...stake(known.facts.held, thread.currency),
        also: alternatives(open, step, { account, isOverdue: due !== undefined && due < now }),
      },
    ];
  });
}

/** What is named already waits for the other one who names. */
function isNamed({ named }: RegisteredCase, { seat, by = [] }: Possible, account: string): boolean {
  const mine = named[`${seat}:${account}`];
  const other = by.find((each) => each !== account);
  return mine !== undefined && other !== undefined && named[`${seat}:${other}`] === undefined;
}

/** The claimant is asked for the advance, if there is one. */
function isPaidBy({ found }: RegisteredCase, { advance }: Rules, account: string): boolean {
  return advance > 0n && account === found[found.claimant];
}

/** By when a step has to be taken before somebody else may take its place. */
function dueIn(
  { found }: RegisteredCase,
  { step, seat, from, until }: Possible,
  { rules, role }: { rules: Rules; role: InboxRole },
): bigint | undefined {
  const ofSeat = found.seats[seat ?? -1]?.deadline ?? 0n;
  switch (step) {
    case "accept":
    case "nominate":
      return ofSeat;
    case "award":
    case "giveReasons":
      return found.deadline;
    case "appoint":
      return ofSeat + (role === "authority" ? 1n : 2n) * rules.silence;
    case "payAdvance":
      return found.stage === "opened" ? found.deadline : undefined;
    case "closeEvidence":
    case "replace":
      return until ?? (from === undefined ? undefined : from - 1n);
    default:
      return until;
  }
}

/** What somebody else, or the account itself, may do in its place. */
function alternatives(
  open: readonly Possible[],
  step: Possible,
  { account, isOverdue }: { account: string; isOverdue: boolean },
): InboxStep[] {
  if (step.step === "appoint")
    return open.filter((each) => each.step === "returnClaim" && each.by?.includes(account)).map(plain);
  if (!isOverdue || !REPLACED_FOR.includes(step.step)) return [];
  const isInPlace = (each: Possible) => each.step === "replace" && (step.seat === undefined || step.seat === each.seat);
  return open.filter((each) => each.by === undefined && isInPlace(each)).map(plain);
}

/** Whoever is late with this is replaced. */
const REPLACED_FOR: readonly string[] = ["accept", "nominate", "award", "giveReasons"];

const plain = ({ step, seat }: Possible): InboxStep => ({
  step,
  ...(seat === undefined ? {} : { seat }),
  words: say(POSSIBLE_WORDS[step], { seat: seat ?? "" }),
});

const stake = (held: bigint | undefined, currency: string | undefined) => ({
  ...(held === undefined ? {} : { held }),
  ...(currency === undefined ? {} : { currency }),
});

/* AGREEMENTS */

/** Free to every party at any time: it waits for nobody. What a case is about waits in the case. */
const ALWAYS_OPEN = ["dispute", "settle", "amend", "surrender", "enforce"];

/** What waits for an account in an agreement of its own. */
export function waitingInAgreement({ id, place, role, state, next, terms }: ListedAgreement): InboxItem[] {
  const { kind } = place;
  const [first, second] = kind.actors ?? ["first", "second"];
  const mine = ["party", role === "first" ? first : second];
  const edition = kind.editions.findLast((each) => isFor(each, terms.common)) ?? kind.editions.at(-1);
  const common = {
    of: "agreement" as const,
    id,
    template: place.to,
    agreement: id,
    turn: state.turn,
    also: [],
    ...stake(state.held, terms.common.currency),
  };
  const inWords = (step: NextStep): Words => stepWords({ kind, edition: edition?.name ?? "" }, step.step);
  return next.flatMap((step): InboxItem[] => {
    if (ALWAYS_OPEN.includes(step.step)) return [];
    const isAutomatic = step.actor === "anyone";
    if (!isAutomatic && mine.includes(step.actor) && step.ready) {
      const due = step.until === undefined ? {} : { due: step.until };
      return [{ ...common, role: "party", step: step.step, words: inWords(step), ...due }];
    }
    if (isAutomatic && step.ready) return [{ ...common, role: "anyone", step: step.step, words: inWords(step) }];
    // Who loses by what comes by itself has until then to ask a human.
    const pays = edition === undefined ? undefined : effectsOf(edition).get(step.step)?.pays;
    if (!isAutomatic || step.from === undefined || pays === role) return [];
    const words = step.sentence ?? step.words;
    return [{ ...common, role: "party", step: "dispute", words, due: step.from - 1n }];
  });
}

/* BY WHEN */

/** What is overdue first, then the nearest; what has no end comes last. Only what is due by `until`, if that is given. */
export function scheduled(
  items: readonly InboxItem[],
  { now, calendar, dueBy }: { readonly now: bigint; readonly calendar: Calendar; readonly dueBy?: bigint | undefined },
): ScheduledItem[] {
  const today = dayOf(now);
  return items
    .filter(({ due }) => dueBy === undefined || (due !== undefined && due <= dueBy))
    .toSorted((one, other) => sooner(one.due, other.due))
    .map((item) => {
      if (item.due === undefined || item.due < now) {
        return { ...item, isOverdue: item.due !== undefined, uncertain: [] };
      }
      const last = dayOf(item.due);
      const days = workingDaysTo(today, last, calendar);
      const years = [...new Set([today, last].map((day) => Number(day.slice(0, 4))))];
      return days === undefined
        ? { ...item, isOverdue: false, uncertain: years.filter((year) => !calendar.has(year)) }
        : { ...item, isOverdue: false, workingDays: days.count, uncertain: days.partlyKnown };
    });
}

function sooner(one: bigint | undefined, other: bigint | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}

/** What tells an item from all others. */
export const keyOfItem = ({ of, template, agreement, turn, step, seat }: InboxItem): string =>
  [of, template, agreement, turn, step, seat ?? ""].join("-");

/** The currencies in which tribunals' fees of these subjects are paid. */
export function feeCurrencies(threads: readonly Thread[], rulesOf: RulesOf): string[] {
  const all = threads.flatMap(({ cases }) => Object.values(cases).map(({ found }) => rulesOf(found.rules)));
  return [...new Set([ZeroAddress, ...all.flatMap((rules) => rules?.feeCurrency ?? [])])];
}
