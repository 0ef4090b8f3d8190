/**
 * The minutes of a decision: a pure function of its facts, so that anyone renders them again and compares what was sealed.
 * They leave out what the clock alone changes and who sealed them: unless something happens, they are the same at any later block.
 * @see Law on Housing Relations, art. 42(14) to (17), by analogy
 * @module
 */

import { BiyError } from "../../words/biyError.ts";
import type { Words } from "../../words/lang.ts";
import type { Way } from "../decisions.ts";
import type { DecisionEvent } from "../events.ts";
import { ceilingOf, dueAt, expiresAt, lastOf, type Count, type DecisionFacts } from "../record.ts";
import { outcomeOf, type Base, type Basis } from "../rules.ts";
import { callsInWords } from "./calls.ts";
import * as CALLS from "./calls-words.ts";
import {
  bound,
  edition,
  item,
  namePiece,
  paragraph,
  sections,
  unbound,
  type Piece,
  type WorkingDocument,
} from "./document.ts";
import { address, count, digits, each, joined, moment, number, quoted, ranges, say, type Said } from "./format.ts";
import * as WORDS from "./minutes-words.ts";
import { orderName } from "./order.ts";
import type { Picture, Tone } from "./picture.ts";
import * as RULE from "./rule-words.ts";
import { countedBy, needed, ruleInWords } from "./rule.ts";
import * as COMMON from "./words.ts";

/** Which words, in which order. */
export const MINUTES = /* @__PURE__ */ edition("minutes-1", { COMMON, RULE, CALLS, WORDS });
/** Rows that one leaf of the root holds: one unit can be shown with its neighbours. */
const ROWS_A_LEAF = 100;

/**
 * The minutes in three languages.
 * @throws {BiyError} `input` while voting is not over
 * @example const { root } = minutes(await readDecision({ provider, addresses, startBlock, no: 7n, question }));
 */
export function minutes(facts: DecisionFacts): WorkingDocument {
  const { decision, header } = facts;
  if (facts.block.at <= decision.closesAt)
    throw new BiyError("input", say(WORDS.NOT_CLOSED, { at: moment(decision.closesAt) }), { field: "decision" });
  const events = facts.events.filter((each) => each.event !== "MinutesSealed");
  const pieces = sections([
    ["place", WORDS.SECTIONS.place, placePieces(facts, events)],
    ["question", WORDS.SECTIONS.question, questionPieces(facts)],
    ["time", WORDS.SECTIONS.time, timePieces(facts, events)],
    ["convener", WORDS.SECTIONS.convener, [convenerPiece(facts, events), paragraph("how", WORDS.HOW)]],
    ["participants", WORDS.SECTIONS.participants, participantPieces(facts)],
    ["rule", WORDS.SECTIONS.rule, rulePieces(facts)],
    ["results", WORDS.SECTIONS.results, resultPieces(facts)],
    ["decided", WORDS.SECTIONS.decided, decidedPieces(facts)],
    ["undo", WORDS.SECTIONS.undo, undoPieces(facts)],
    ["execution", WORDS.SECTIONS.execution, executionPieces(facts, events)],
    ["record", WORDS.SECTIONS.record, recordPieces(facts, events)],
    ["annexes", WORDS.SECTIONS.annexes, annexPieces(facts, events)],
    ["roll", WORDS.SECTIONS.roll, rollPieces(facts)],
    ["check", WORDS.SECTIONS.check, [paragraph("check-text", WORDS.CHECK)]],
  ]);
  return bound(MINUTES, say(WORDS.TITLE, { no: number(header.no) }), pieces);
}

/** What the minutes tell of: sealing is not, or they would change by being sealed. */
type Told = Exclude<DecisionEvent, { readonly event: "MinutesSealed" }>;

/** The hash of the minutes that is sealed. */
export function minutesHash(facts: DecisionFacts): string {
  return minutes(facts).root;
}

/* SECTIONS */

function placePieces({ chainId, name, code }: DecisionFacts, events: readonly Told[]): Piece[] {
  const last = events.at(-1);
  return [
    namePiece(name),
    paragraph("pure", WORDS.PURE),
    ...(last === undefined
      ? []
      : [paragraph("last", WORDS.LAST, { block: number(last.block), hash: last.hash, at: moment(last.at) })]),
    paragraph("chain", COMMON.CHAIN, { chain: number(chainId) }),
    ...code.map((each) =>
      item(`code-${each.part}`, COMMON.PLACE, {
        part: COMMON.PARTS[each.part],
        address: address(each.address),
        hash: each.hash,
      }),
    ),
  ];
}

/**
 * The number, the question by its hash and in its words, the root of its text and the text. The chain has the hashes, which bind the words:
 * so minutes made without them have the same root.
 */
export function questionPieces({ id, header, motion, question, text }: DecisionFacts): Piece[] {
  return [
    paragraph("id", COMMON.DECISION_ID, { id }),
    paragraph("question-hash", COMMON.QUESTION_HASH, { hash: header.question }),
    ...(question === undefined ? [] : [unbound("question-words", COMMON.QUESTION, { question: quoted(question) })]),
    paragraph("text-root", COMMON.TEXT_ROOT, { root: motion.text }),
    ...(text === undefined ? [] : [unbound("text-words", COMMON.TEXT, { text: each((lang) => quoted(text[lang])) })]),
  ];
}

function timePieces(facts: DecisionFacts, events: readonly Told[]): Piece[] {
  const { decision, roll } = facts;
  const convened = events.find(({ event }) => event === "Convened");
  const by = (way: Way) => count(roll.filter((each) => each.choice !== "none" && each.way === way).length);
  return [
    ...(convened === undefined
      ? []
      : [paragraph("convened", WORDS.CONVENED, { block: number(convened.block), at: moment(convened.at) })]),
    paragraph("opened", WORDS.OPENED, { at: moment(decision.opensAt) }),
    paragraph("closed", WORDS.CLOSED, { at: moment(decision.closesAt) }),
    paragraph("form", WORDS.FORM, { inPerson: by("in-person"), signed: by("signed"), proxy: by("proxy") }),
  ];
}

/** Who convened, and by what right. */
export function convenerPiece({ right, header }: DecisionFacts, events: readonly DecisionEvent[]): Piece {
  const convener = address(header.convener);
  const itself = events.find(({ event }) => event === "Convened")?.transaction ?? "";
  const transaction = right.kind === "petition" ? right.transactions.join(", ") : itself;
  const office = right.kind === "mandate" ? (COMMON.OFFICES[right.office] ?? COMMON.OFFICE_UNKNOWN) : "";
  const previous = right.kind === "again" ? right.previous : "";
  return paragraph("right", COMMON.RIGHTS[right.kind], { convener, transaction, office, previous });
}

function participantPieces({ electorate, tally, roll, decision }: DecisionFacts): Piece[] {
  const present = presentIn(tally);
  const holders = new Set(roll.filter(({ choice }) => choice !== "none").map(({ holder }) => holder));
  return [
    ...(decision.class === 0 ? [] : [paragraph("class", RULE.OF_CLASS, { class: number(decision.class) })]),
    paragraph("electorate", WORDS.ELECTORATE, { count: count(electorate.count), share: count(electorate.share) }),
    paragraph("present", WORDS.PRESENT, { count: count(present.unit), share: count(present.share) }),
    paragraph("holders", WORDS.HOLDERS, { count: count(holders.size) }),
  ];
}

function rulePieces({ rule, decision }: DecisionFacts): Piece[] {
  const lines = ruleInWords(rule, { number: decision.rule, class: decision.class });
  return lines.map(({ id, text }) => item(`rule-${id}`, text));
}

function resultPieces(facts: DecisionFacts): Piece[] {
  const { tally, electorate, before, decision, isSecondCall } = facts;
  const [absent, struck] = [absentIn(facts), struckIn(facts)];
  const tallied = (id: keyof typeof WORDS.TALLY, units: bigint, shares: bigint) =>
    item(`tally-${id}`, WORDS.TALLY[id], { units: count(units), shares: count(shares) });
  const { hasQuorum, passes } = outcomeOf(facts.rule, tally, { electorate, isSecondCall });
  return [
    tallied("yes", tally.unitsYes, tally.yes),
    tallied("no", tally.unitsNo, tally.no),
    tallied("abstain", tally.unitsAbstain, tally.abstain),
    ...(struck.unit === 0n ? [] : [tallied("struck", struck.unit, struck.share)]),
    tallied("absent", absent.unit, absent.share),
    picturePiece(facts),
    paragraph("call", isSecondCall ? RULE.SECOND_CALL : RULE.FIRST_CALL),
    ...workedQuorum(facts).map((text, index) => paragraph(`quorum-${index}`, text)),
    ...workedMajority(facts).map((text, index) => paragraph(`majority-${index}`, text)),
    paragraph(
      "outcome",
      !hasQuorum ? WORDS.OUTCOMES.noQuorum : passes ? WORDS.OUTCOMES.passed : WORDS.OUTCOMES.rejected,
    ),
    ...(before === undefined
      ? []
      : [
          paragraph("before", WORDS.BEFORE, { no: number(before.no), id: before.id }),
          ...workedQuorum(before).map((text, index) => paragraph(`before-${index}`, joined([WORDS.OF_BEFORE, text]))),
        ]),
    ...(decision.isWithdrawn ? [paragraph("withdrawn", WORDS.WITHDRAWN)] : []),
    ...(decision.isAnnulled ? [paragraph("annulled", decision.isRemitted ? WORDS.REMITTED : WORDS.ANNULLED)] : []),
  ];
}

function decidedPieces(facts: DecisionFacts): Piece[] {
  const { motion, addresses } = facts;
  const { hasQuorum, passes } = outcomeOf(facts.rule, facts.tally, facts);
  const isTaken = hasQuorum && passes && !facts.decision.isAnnulled;
  return [
    paragraph("taken", isTaken ? WORDS.TAKEN : WORDS.NOT_TAKEN),
    ...callPieces("call", callsInWords(motion.calls, addresses)),
  ];
}

function undoPieces({ motion, addresses }: DecisionFacts): Piece[] {
  if (motion.undo.length === 0) return [paragraph("no-undo", WORDS.NO_UNDO)];
  return callPieces("undo", callsInWords(motion.undo, addresses));
}

/** Calls, numbered, each with its details below it. */
export function callPieces(id: string, calls: ReturnType<typeof callsInWords>): Piece[] {
  return calls.flatMap(({ text, details }, index) => [
    paragraph(`${id}-${index + 1}`, WORDS.CALL, { index: number(index + 1), text }),
    // Words already: what others wrote in them is no template.
    ...details.map((text, line): Piece => ({ kind: "item", id: `${id}-${index + 1}-${line + 1}`, text })),
  ]);
}

function executionPieces(facts: DecisionFacts, events: readonly Told[]): Piece[] {
  const { decision, rule } = facts;
  const done = events.flatMap((each): Piece[] => {
    const places = { at: moment(each.at), block: number(each.block) };
    if (each.event === "Executed") return [paragraph("executed", WORDS.EXECUTED, places)];
    return each.event === "Undone" ? [paragraph("undone", WORDS.UNDONE, places)] : [];
  });
  const isDue = decision.isExecuted && decision.isAnnulled && !decision.isUndone && facts.motion.undo.length > 0;
  // Of an annulled decision the end of its stay is the moment of the annulment.
  const until = decision.stayedUntil + rule.executionPeriod;
  if (isDue) return [...done, paragraph("undo-until", WORDS.UNDO_UNTIL, { until: moment(until) })];
  if (done.length > 0) return done;
  const { hasQuorum, passes } = outcomeOf(rule, facts.tally, facts);
  if (!hasQuorum || !passes || decision.isAnnulled) return [paragraph("nothing", WORDS.NOTHING)];
  const last = moment(lastOf(facts));
  if (decision.isRecounting) return [paragraph("recounting", WORDS.RECOUNTING, { until: last })];
  if (rule.waits && decision.disputes > 0 && !decision.isOfTribunal)
    return [paragraph("waiting", WORDS.WAITING, { open: count(decision.disputes), until: last })];
  const isHeld = decision.isHeld || (rule.waits && decision.disputes > 0);
  const times = { from: moment(dueAt(facts) + 1n), until: moment(expiresAt(facts)) };
  return [
    ...(isHeld ? [paragraph("held", WORDS.HELD_UP, { until: moment(ceilingOf(facts)) })] : []),
    paragraph("executable", WORDS.EXECUTABLE, times),
  ];
}

/** Everything in its order, with the changes of hands while it was open. */
function recordPieces({ movements }: DecisionFacts, events: readonly Told[]): Piece[] {
  const told = [
    ...events.map((each) => ({ moment: each, what: eventInWords(each) })),
    ...movements.map((each) => {
      const places = { unit: number(each.unit), from: address(each.from), to: address(each.to) };
      return { moment: each, what: say(WORDS.EVENTS.movement, places) };
    }),
  ];
  told.sort((a, b) => a.moment.block - b.moment.block);
  return told.map(({ moment: { at, block }, what }, index) =>
    item(`event-${index + 1}`, WORDS.EVENT, { at: moment(at), block: number(block), what }),
  );
}

function annexPieces({ header, motion }: DecisionFacts, events: readonly Told[]): Piece[] {
  const batches = events.filter((each) => each.event === "BallotsCounted");
  const skipped = batches.reduce((sum, each) => sum + each.skipped, 0n);
  return [
    item("annex-text", COMMON.TEXT_ROOT, { root: motion.text }),
    item("annex-motion", WORDS.MOTION, { hash: header.motion }),
    item("annex-batches", WORDS.BATCHES, { batches: count(batches.length), skipped: count(skipped) }),
    item("annex-roll", WORDS.ROLL_ANNEX),
  ];
}

function rollPieces(facts: DecisionFacts): Piece[] {
  const { roll } = facts;
  const struck = struckUnits(facts);
  const rows = roll.map(({ unit, share, holder, choice, way }): readonly Said[] => [
    number(unit),
    digits(share),
    holder,
    struck.has(unit) ? COMMON.STRUCK : COMMON.CHOICES[choice],
    COMMON.WAYS[choice === "none" ? "none" : way],
  ]);
  const parts: Piece[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_LEAF) {
    const id = `roll-${roll[from]?.unit}`;
    parts.push({ kind: "rows", id, columns: WORDS.COLUMNS, rows: rows.slice(from, from + ROWS_A_LEAF) });
  }
  return [paragraph("roll-text", WORDS.ROLL_TEXT), ...parts];
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
  what: "quorum" | "majority",
  {
    basis,
    part,
    whole,
    fraction,
    least = 0n,
  }: {
    basis: Basis;
    part: Figures;
    whole: Figures;
    fraction: { of: readonly [number, number]; over: boolean };
    least?: bigint;
  },
): Words[] {
  return countedBy(basis).map((counted) => {
    const asked = needed(whole[counted], fraction);
    const need = asked > least ? asked : least;
    const met = part[counted] >= need ? WORDS.MET : WORDS.NOT_MET;
    const places = { part: count(part[counted]), whole: count(whole[counted]), need: count(need), met };
    return say(WORDS.WORKED[counted][what], places);
  });
}

function workedQuorum(counted: Count): Words[] {
  const { rule, tally, electorate, isSecondCall } = counted;
  const of = isSecondCall ? (rule.second ?? rule.quorum.of) : rule.quorum.of;
  const whole = { unit: electorate.count, share: electorate.share };
  return worked("quorum", {
    basis: rule.basis,
    part: presentIn(tally),
    whole,
    fraction: { of, over: rule.quorum.over },
  });
}

function workedMajority(counted: Count): Words[] {
  const { rule, tally } = counted;
  const part = { unit: tally.unitsYes, share: tally.yes };
  const whole = wholeOf(rule.base, counted);
  // Without one vote for it nothing passes, whatever the fraction is of.
  return worked("majority", { basis: rule.basis, part, whole, fraction: rule.pass, least: 1n });
}

function picturePiece(facts: DecisionFacts): Piece {
  const { rule, tally } = facts;
  const [absent, struck] = [absentIn(facts), struckIn(facts)];
  const whole = wholeOf(rule.base, facts);
  const figures: readonly (readonly [Tone, Figures])[] = [
    ["yes", { unit: tally.unitsYes, share: tally.yes }],
    ["no", { unit: tally.unitsNo, share: tally.no }],
    ["abstain", { unit: tally.unitsAbstain, share: tally.abstain }],
    ...(struck.unit === 0n ? [] : [["struck", struck] as const]),
    ["absent", absent],
  ];
  const bars = (["unit", "share"] as const).map((counted) => {
    const parts = figures.map(([tone, { [counted]: value }]) => {
      return { tone, value, text: say(WORDS.TONES[tone], { n: digits(value) }) };
    });
    const all = say(WORDS.BAR[counted], {
      parts: joined(
        parts.map(({ text }) => text),
        ", ",
      ),
    });
    const isCounted = countedBy(rule.basis).includes(counted);
    const mark = isCounted ? { needed: needed(whole[counted], rule.pass) } : {};
    return { label: WORDS.BARS[counted], all, parts, ...mark };
  });
  const picture: Picture = { title: WORDS.PICTURE, bars };
  const text = say(WORDS.PICTURE_TEXT, {
    bars: joined(
      bars.map(({ all }) => all),
      " ",
    ),
  });
  return { kind: "picture", id: "picture", text, picture };
}

/* EVENTS */

function eventInWords(each: Told): Words {
  const { EVENTS } = WORDS;
  switch (each.event) {
    case "Convened":
      return EVENTS.convened;
    case "Voted":
      return say(EVENTS.voted, {
        voter: address(each.voter),
        way: COMMON.WAYS[each.way],
        units: ranges(each.units),
        choice: COMMON.CHOICES[each.choice],
      });
    case "BallotsCounted":
      return say(EVENTS.counted, { counted: count(each.counted), skipped: count(each.skipped) });
    case "ProxyGiven":
      return say(each.unit === 0 ? EVENTS.proxy : EVENTS.proxyOfUnit, {
        unit: number(each.unit),
        grantor: address(each.grantor),
        holder: address(each.holder),
        until: moment(each.until),
      });
    case "DisputeNoted":
      return say(EVENTS.noted, { open: count(each.open) });
    case "Stayed":
      return say(EVENTS.stayed, { until: moment(each.until) });
    case "BallotsStruck":
      return say(EVENTS.struck, { units: ranges(each.units) });
    case "Held":
      return say(EVENTS.held, { until: moment(each.until) });
    case "Annulled":
      return each.isRemitted ? EVENTS.remitted : EVENTS.annulled;
    case "VotingExtended":
      return say(EVENTS.extended, { until: moment(each.closesAt) });
    case "Withdrawn":
      return EVENTS.withdrawn;
    case "Executed":
      return EVENTS.executed;
    case "Undone":
      return EVENTS.undone;
    case "Disputed":
      return say(EVENTS.disputed, {
        dispute: each.dispute,
        turn: number(each.turn),
        claimant: address(each.claimant),
        tribunal: address(each.tribunal),
        unit: number(each.unit),
        noted: each.noted ? COMMON.YES : COMMON.NO,
        claim: each.claim,
      });
    case "Enforced":
      return say(EVENTS.enforced, {
        dispute: each.dispute,
        turn: number(each.turn),
        order: orderName(each.order),
        argument: each.argument,
      });
    case "StayedInterim":
      return say(EVENTS.interim, {
        dispute: each.dispute,
        turn: number(each.turn),
        days: number(each.days),
        reasons: each.reasons,
      });
    case "DisputeEnded":
      return say(EVENTS.ended, { dispute: each.dispute, turn: number(each.turn) });
  }
}
