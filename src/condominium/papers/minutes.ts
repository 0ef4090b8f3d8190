/**
 * The minutes of a decision: a pure function of its facts, so that anyone renders them again and compares what was sealed.
 * They leave out what the clock alone changes and who sealed them: unless something happens, they are the same at any later block.
 * @see Law on Housing Relations, art. 42(14) to (17), by analogy
 * @module
 */

import type { Edition, Stated } from "../../text/edition.ts";
import type { Document, Shown } from "../../text/render.ts";
import { ranges } from "../../text/slots/facts.ts";
import { momentInWords } from "../../text/slots/time.ts";
import { BiyError } from "../../words/biyError.ts";
import type { Lang } from "../../words/lang.ts";
import type { Way } from "../decisions.ts";
import { minutes1 } from "../editions/minutes-1.ts";
import type { DecisionEvent } from "../events.ts";
import { ceilingOf, dueAt, expiresAt, lastOf, type Count, type DecisionFacts } from "../record.ts";
import { outcomeOf, type Base, type Fraction } from "../rules.ts";
import { callsStated } from "./calls.ts";
import { questionOf, rightOf } from "./question.ts";
import { rendered, shown } from "./rendered.ts";
import { countedBy, needed, ruleStated } from "./rule.ts";
import * as PAPERS from "../../words/condominium/papers.ts";
import { perLanguage } from "../../words/lang.ts";
import { say } from "../../words/say.ts";

/** Rows that one leaf of the root holds: one unit can be shown with its neighbours. */
const ROWS_A_LEAF = 100;

/**
 * The minutes in three languages; or in one, which alone is loaded, and without their root: what is sealed is of all.
 * @throws {BiyError} `input` while voting is not over
 * @example const { root } = await minutes(await readDecision({ provider, addresses, startBlock, no: 7n, question }));
 */
export function minutes(facts: DecisionFacts): Promise<Document>;
export function minutes(facts: DecisionFacts, lang: Lang): Promise<Shown>;
export async function minutes(facts: DecisionFacts, lang?: Lang): Promise<Document | Shown> {
  return await (lang === undefined
    ? rendered(minutes1, minutesStated, facts)
    : shown(minutes1, lang, minutesStated, facts));
}

/** What their edition says them from. @throws {BiyError} `input` while voting is not over */
export function minutesStated(edition: Edition, facts: DecisionFacts): Stated {
  const { decision, motion, addresses, rule } = facts;
  if (facts.block.at <= decision.closesAt) throw notClosed(decision.closesAt);
  const events = facts.events.filter((each) => each.event !== "MinutesSealed");
  return {
    ...placeOf(facts, events),
    ...questionOf(facts),
    ...timeOf(facts, events),
    ...rightOf(facts, events),
    ...participantsOf(facts),
    rule: [ruleStated(rule, { number: decision.rule, class: decision.class })],
    ...resultsOf(facts),
    ...callsStated(edition, { motion, addresses }),
    ...executionOf(facts, events),
    events: eventsOf(facts, events),
    ...annexesOf(facts, events),
    roll: rollOf(facts),
  };
}

/** What the minutes tell of: sealing is not, or they would change by being sealed. */
type Told = Exclude<DecisionEvent, { readonly event: "MinutesSealed" }>;

/** The hash of the minutes that is sealed. */
export async function minutesHash(facts: DecisionFacts): Promise<string> {
  return (await minutes(facts)).root;
}

/* SECTIONS */

function placeOf({ chainId, name, code }: DecisionFacts, events: readonly Told[]): Stated {
  const last = events.at(-1);
  return {
    name,
    chain: chainId,
    ...(last === undefined ? {} : { lastBlock: BigInt(last.block), lastHash: last.hash, lastAt: last.at }),
    ...Object.fromEntries(
      code.flatMap(({ part, address, hash }): [string, string][] => [
        [part, address],
        [`${part}Code`, hash],
      ]),
    ),
  };
}

function timeOf({ decision, roll }: DecisionFacts, events: readonly Told[]): Stated {
  const convened = events.find(({ event }) => event === "Convened");
  const by = (way: Way) => BigInt(roll.filter((each) => each.choice !== "none" && each.way === way).length);
  return {
    ...(convened === undefined ? {} : { convenedBlock: BigInt(convened.block), convenedAt: convened.at }),
    opensAt: decision.opensAt,
    closesAt: decision.closesAt,
    inPerson: by("in-person"),
    signed: by("signed"),
    proxy: by("proxy"),
  };
}

function participantsOf({ electorate, tally, roll }: DecisionFacts): Stated {
  const present = presentIn(tally);
  const holders = new Set(roll.filter(({ choice }) => choice !== "none").map(({ holder }) => holder));
  return {
    count: electorate.count,
    share: electorate.share,
    presentUnits: present.unit,
    presentShares: present.share,
    holders: BigInt(holders.size),
  };
}

function resultsOf(facts: DecisionFacts): Stated {
  const { tally, before, decision, isSecondCall, rule } = facts;
  const [absent, struck, whole] = [absentIn(facts), struckIn(facts), wholeOf(rule.base, facts)];
  const { hasQuorum, passes } = outcomeOf(rule, tally, facts);
  const counted = countedBy(rule.basis);
  return {
    unitsYes: tally.unitsYes,
    unitsNo: tally.unitsNo,
    unitsAbstain: tally.unitsAbstain,
    sharesYes: tally.yes,
    sharesNo: tally.no,
    sharesAbstain: tally.abstain,
    unitsAbsent: absent.unit,
    sharesAbsent: absent.share,
    ...(struck.unit === 0n ? {} : { unitsStruck: struck.unit, sharesStruck: struck.share }),
    ...(counted.includes("unit") ? { unitsNeeded: needed(whole.unit, rule.pass) } : {}),
    ...(counted.includes("share") ? { sharesNeeded: needed(whole.share, rule.pass) } : {}),
    secondCall: isSecondCall ? 1n : 0n,
    counts: [...quorumOf(facts, "quorum"), ...majorityOf(facts)],
    outcome: !hasQuorum ? "noQuorum" : passes ? "passed" : "rejected",
    ...(before === undefined
      ? {}
      : { beforeNo: before.no, beforeId: before.id, countsBefore: quorumOf(before, "before") }),
    withdrawn: decision.isWithdrawn ? 1n : 0n,
    annulled: decision.isAnnulled && !decision.isRemitted ? 1n : 0n,
    remitted: decision.isAnnulled && decision.isRemitted ? 1n : 0n,
    taken: hasQuorum && passes && !decision.isAnnulled ? 1n : 0n,
  };
}

function executionOf(facts: DecisionFacts, events: readonly Told[]): Stated {
  const { decision, rule } = facts;
  const [executed, undone] = (["Executed", "Undone"] as const).map((name) =>
    events.find(({ event }) => event === name),
  );
  const done = {
    ...(executed === undefined ? {} : { executedAt: executed.at, executedBlock: BigInt(executed.block) }),
    ...(undone === undefined ? {} : { undoneAt: undone.at, undoneBlock: BigInt(undone.block) }),
  };
  const isDue = decision.isExecuted && decision.isAnnulled && !decision.isUndone && facts.motion.undo.length > 0;
  // Of an annulled decision the end of its stay is the moment of the annulment.
  if (isDue) return { ...done, undoUntil: decision.stayedUntil + rule.executionPeriod };
  if (Object.keys(done).length > 0) return done;
  const { hasQuorum, passes } = outcomeOf(rule, facts.tally, facts);
  if (!hasQuorum || !passes || decision.isAnnulled) return { execution: "nothing" };
  const lastSecond = lastOf(facts);
  if (decision.isRecounting) return { execution: "recounting", lastSecond };
  if (rule.waits && decision.disputes > 0 && !decision.isOfTribunal)
    return { execution: "waiting", open: BigInt(decision.disputes), lastSecond };
  const isHeld = decision.isHeld || (rule.waits && decision.disputes > 0);
  return {
    ...(isHeld ? { heldUntil: ceilingOf(facts) } : {}),
    execution: "executable",
    executableFrom: dueAt(facts) + 1n,
    executableUntil: expiresAt(facts),
  };
}

/** Everything in its order, with the changes of hands while it was open. */
function eventsOf({ movements }: DecisionFacts, events: readonly Told[]): Stated[] {
  const told = [
    ...events.map((each) => ({ moment: each, what: happened(each) })),
    ...movements.map((each) => {
      return { moment: each, what: { event: "moved", unit: BigInt(each.unit), from: each.from, to: each.to } };
    }),
  ];
  told.sort((a, b) => a.moment.block - b.moment.block);
  return told.map(({ moment: { at, block }, what }) => ({ at, block: BigInt(block), ...what }));
}

function annexesOf({ header }: DecisionFacts, events: readonly Told[]): Stated {
  const batches = events.filter((each) => each.event === "BallotsCounted");
  const skipped = batches.reduce((sum, each) => sum + each.skipped, 0n);
  return { motion: header.motion, batches: BigInt(batches.length), skipped };
}

function rollOf(facts: DecisionFacts): Stated[] {
  const struck = struckUnits(facts);
  const rows = facts.roll.map(({ unit, share, holder, choice, way }) => {
    return [BigInt(unit), share, holder, struck.has(unit) ? "struck" : choice, choice === "none" ? "none" : way];
  });
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_LEAF) }, (_, page) => {
    const part = rows.slice(page * ROWS_A_LEAF, (page + 1) * ROWS_A_LEAF);
    return { first: part[0]?.[0] ?? 0n, last: part.at(-1)?.[0] ?? 0n, rows: part };
  });
}

/* COUNTING */

/** What part a count has of its whole, and what it needs: for units and shares, as the rule counts. */
type Figures = { readonly unit: bigint; readonly share: bigint };

function presentIn({ yes, no, abstain, unitsYes, unitsNo, unitsAbstain }: Count["tally"]): Figures {
  return { unit: unitsYes + unitsNo + unitsAbstain, share: yes + no + abstain };
}

/** The units that have no ballot: they did not vote, or voted and were struck. */
function absentIn(facts: DecisionFacts): Figures {
  const { electorate, tally } = facts;
  const [present, struck] = [presentIn(tally), struckIn(facts)];
  return {
    unit: electorate.count - present.unit - struck.unit,
    share: electorate.share - present.share - struck.share,
  };
}

function struckIn(facts: DecisionFacts): Figures {
  const units = struckUnits(facts);
  const struck = facts.roll.filter(({ unit }) => units.has(unit));
  return { unit: BigInt(struck.length), share: struck.reduce((sum, { share }) => sum + share, 0n) };
}

/** The units whose ballots an order took out of the count, and which did not vote again: the assembly leaves them a way and no choice. */
function struckUnits({ roll }: DecisionFacts): ReadonlySet<number> {
  return new Set(roll.filter(({ choice, way }) => choice === "none" && way !== "none").map(({ unit }) => unit));
}

/** What the majority is counted of. */
function wholeOf(base: Base, { tally, electorate }: Count): Figures {
  if (base === "all") return { unit: electorate.count, share: electorate.share };
  if (base === "present") return presentIn(tally);
  return { unit: tally.unitsYes + tally.unitsNo, share: tally.yes + tally.no };
}

function worked(
  of: string,
  { unit, share }: { readonly [counted in "unit" | "share"]: { part: bigint; whole: bigint } },
  { fraction, least = 0n, counted }: { fraction: Fraction; least?: bigint; counted: readonly ("unit" | "share")[] },
): Stated[] {
  return counted.map((each) => {
    const { part, whole } = { unit, share }[each];
    const asked = needed(whole, fraction);
    const need = asked > least ? asked : least;
    return { of: `${of}.${each}`, part, whole, need, met: part >= need ? 1n : 0n };
  });
}

const figuresOf = (part: Figures, whole: Figures) => ({
  unit: { part: part.unit, whole: whole.unit },
  share: { part: part.share, whole: whole.share },
});

function quorumOf({ rule, tally, electorate, isSecondCall }: Count, of: "quorum" | "before"): Stated[] {
  const fraction = { of: isSecondCall ? (rule.second ?? rule.quorum.of) : rule.quorum.of, over: rule.quorum.over };
  const figures = figuresOf(presentIn(tally), { unit: electorate.count, share: electorate.share });
  return worked(of, figures, { fraction, counted: countedBy(rule.basis) });
}

function majorityOf(counted: Count): Stated[] {
  const { rule, tally } = counted;
  const figures = figuresOf({ unit: tally.unitsYes, share: tally.yes }, wholeOf(rule.base, counted));
  // Without one vote for it nothing passes, whatever the fraction is of.
  return worked("majority", figures, { fraction: rule.pass, least: 1n, counted: countedBy(rule.basis) });
}

/* EVENTS */

function happened(each: Told): Stated {
  switch (each.event) {
    case "Voted": {
      const { voter, way, choice } = each;
      return { event: "voted", voter, way, units: ranges(each.units), choice };
    }
    case "BallotsCounted":
      return { event: "counted", counted: each.counted, skipped: each.skipped };
    case "ProxyGiven": {
      const { grantor, holder, until } = each;
      const given = { grantor, holder, until };
      return each.unit === 0
        ? { event: "proxy", ...given }
        : { event: "proxy-of-unit", unit: BigInt(each.unit), ...given };
    }
    case "DisputeNoted":
      return { event: "noted", open: BigInt(each.open) };
    case "Stayed":
      return { event: "stayed", until: each.until };
    case "Held":
      return { event: "held", until: each.until };
    case "BallotsStruck":
      return { event: "struck", units: ranges(each.units) };
    case "Annulled":
      return { event: each.isRemitted ? "remitted" : "annulled" };
    case "VotingExtended":
      return { event: "extended", until: each.closesAt };
    case "Convened":
      return { event: "convened" };
    case "Withdrawn":
      return { event: "withdrawn" };
    case "Executed":
      return { event: "executed" };
    case "Undone":
      return { event: "undone" };
    case "Disputed": {
      const { dispute, claimant, tribunal, claim } = each;
      const noted = each.noted ? 1n : 0n;
      return {
        event: "disputed",
        dispute,
        turn: BigInt(each.turn),
        claimant,
        tribunal,
        unit: BigInt(each.unit),
        noted,
        claim,
      };
    }
    case "Enforced": {
      const { dispute, order, argument } = each;
      return { event: "enforced", dispute, turn: BigInt(each.turn), order, argument };
    }
    case "StayedInterim": {
      const { dispute, days, reasons } = each;
      return { event: "interim", dispute, turn: BigInt(each.turn), days: BigInt(days), reasons };
    }
    case "DisputeEnded":
      return { event: "ended", dispute: each.dispute, turn: BigInt(each.turn) };
  }
}

function notClosed(at: bigint): BiyError {
  return new BiyError("input", say(PAPERS.votingOpen, { moment: perLanguage((lang) => momentInWords(at, lang)) }), {
    field: "decision",
  });
}
