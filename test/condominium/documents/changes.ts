/**
 * For each thing that a paper states, facts before and after it changes: what its bind says has to change with it.
 * @module
 */
import { id as hashOf, Interface, ZeroAddress, ZeroHash } from "ethers";
import { CHOICES, WAYS, type Call, type Choice, type Motion, type Way } from "../../../src/condominium/decisions.ts";
import { callsSaid, knownCalls } from "../../../src/condominium/papers/calls.ts";
import { paperEdition } from "../../../scripts/terms/papers.ts";
import { ORDERS, type DecisionEvent } from "../../../src/condominium/events.ts";
import type { PendingDecision } from "../../../src/condominium/pending.ts";
import type { Decision, DecisionFacts } from "../../../src/condominium/record.ts";
import {
  BASES,
  BASES_OF_COUNT,
  fromChain,
  powerKey,
  toChain,
  type Addresses,
  type RuleOnChain,
  type Tally,
} from "../../../src/condominium/rules.ts";
import type { MandateFacts, Participation } from "../../../src/condominium/standing.ts";
import { ADDRESSES, addressOf, MANDATE, PARTICIPATION, pendingDecision, sample, syntheticFacts } from "./facts.ts";

/** Facts before and after a change; where a change shows only in some cases, a pair for each. */
export type Changes<Facts> = { readonly [element: string]: readonly (readonly [before: Facts, after: Facts])[] };

/* DECISIONS */

const QUESTION = "Replace the pumps?";
const HERE = syntheticFacts(12);
type Pair = readonly [before: DecisionFacts, after: DecisionFacts];

const change = (patch: Partial<DecisionFacts>, from = HERE): Pair => [from, { ...from, ...patch }];
const decided = (decision: Partial<Decision>, from = HERE): Pair =>
  change({ decision: { ...from.decision, ...decision } }, from);
const moved = (motion: Partial<Motion>, from = HERE): Pair => change({ motion: { ...from.motion, ...motion } }, from);
const ruled = (rule: Partial<RuleOnChain>, from = HERE): Pair =>
  change({ rule: fromChain({ ...toChain(from.rule), ...rule }) }, from);
const tallied = (tally: Partial<Tally>, from = HERE): Pair => change({ tally: { ...from.tally, ...tally } }, from);
/** A rule that counts both shares and units. */
const [, BOTH] = ruled({ basis: 2n });
const NONE = { yes: 0n, no: 0n, abstain: 0n, unitsYes: 0n, unitsNo: 0n, unitsAbstain: 0n };
const [, FAILED] = tallied(NONE);
const [, AGAINST] = tallied({ ...NONE, no: 24n, unitsNo: 12n });
const [, PASSED] = tallied({ ...NONE, yes: 24n, unitsYes: 12n });
const [, ANNULLED] = decided(
  { isExecuted: true, isAnnulled: true, stayedUntil: 1_791_000_000n },
  moved({ undo: HERE.motion.calls })[1],
);

/** Each kind of call with arguments, and with others. */
const CALLS: ReadonlyMap<string, { one: unknown[]; other: unknown[]; encoded: (args: readonly unknown[]) => Call }> =
  new Map(
    knownCalls().map(({ target, fragment }) => {
      const rule = toChain(HERE.rule);
      const [one, other] = [0, 1].map(() => (fragment.name === "setRule" ? [rule, 3n] : fragment.inputs.map(sample)));
      const encoded = (args: readonly unknown[]): Call => {
        return { target: ADDRESSES[target], data: new Interface([fragment]).encodeFunctionData(fragment, args) };
      };
      return [`${target}.${fragment.name}`, { one: one!, other: other!, encoded }] as const;
    }),
  );
const [, WITHOUT] = moved({ calls: [] });
const CALLED = new Map([...CALLS].map(([name, { one, encoded }]) => [name, moved({ calls: [encoded(one)] }, WITHOUT)]));
/** From no call to one of a kind. */
const called = (...names: readonly string[]): Pair[] => names.map((name) => CALLED.get(name)!);
/** From a call to one with another argument: of a struct a member, of a list the first. */
function argued(name: string, ...path: readonly number[]): Pair {
  const { one, other, encoded } = CALLS.get(name)!;
  const changed = (from: unknown, to: unknown, [at, ...inner]: readonly number[]): unknown => {
    if (at === undefined) return to;
    const [list, others] = [from as readonly unknown[], to as readonly unknown[]];
    return list.map((each, index) => (index === at ? changed(each, others[at], inner) : each));
  };
  return moved({ calls: [encoded(changed(one, other, path) as unknown[])] }, CALLED.get(name)![1]);
}

/** From a change of the power of a call that is known to one of another call, or to another power. */
function empowered(patch: { key?: string; category?: number; class?: number }): Pair {
  const known = { key: powerKey(ADDRESSES, "objects", "retire"), category: 2, class: 1 };
  const { encoded } = CALLS.get("charter.setPower")!;
  return moved(
    { calls: [encoded([{ ...known, ...patch }, 1, 0])] },
    moved({ calls: [encoded([known, 1, 0])] }, WITHOUT)[1],
  );
}

const AT = { block: 700, hash: hashOf("block 700"), at: 1_790_100_000n, transaction: hashOf("transaction 700") };
type Told = DecisionEvent extends infer E ? (E extends DecisionEvent ? Omit<E, keyof typeof AT> : never) : never;
/** From nothing to an event, and from that to another of its kind. */
function told(one: Told, other?: Told): Pair[] {
  const of = (event: Told, block = 700): DecisionFacts => {
    const moment = { ...AT, block, at: AT.at + BigInt(block) };
    return { ...HERE, events: [...HERE.events, { ...moment, ...event } as DecisionEvent] };
  };
  const first = of(one);
  return other === undefined
    ? [[HERE, first]]
    : [
        [HERE, first],
        [first, of(other, 701)],
      ];
}
const dispute = { dispute: hashOf("dispute"), turn: 1 };
const another = { dispute: hashOf("another dispute"), turn: 2 };
const disputed = (unit: number): Told => ({
  event: "Disputed",
  ...dispute,
  tribunal: addressOf("tribunal"),
  claimant: addressOf("claimant"),
  claim: hashOf("claim"),
  noted: true,
  unit,
});
const voted = (unit: number, choice: Choice, way: Way): Told => ({
  event: "Voted",
  voter: addressOf(`voter ${unit}`),
  units: [unit],
  choice,
  way,
});
const given = (name: string, until: bigint, unit = 0): Told => ({
  event: "ProxyGiven",
  grantor: addressOf(`grantor ${name}`),
  unit,
  holder: addressOf(`holder ${name}`),
  until,
  categories: 1,
  only: ZeroHash,
});
const proxies = told(given("one", 1_791_000_000n), given("two", 1_792_000_000n));
const proxiesOfUnit = told(given("one", 1_791_000_000n, 701), given("one", 1_791_000_000n, 702));

const cast = (choice: Choice, way: Way): Pair => {
  const roll = HERE.roll.map((entry) => ({ ...entry, choice: "yes" as const, way: "in-person" as const }));
  const [before, first] = [{ ...HERE, roll }, roll[0]!];
  const other = choice === "yes" && way === "in-person" ? { choice: "no" as const, way: "signed" as const } : undefined;
  const after = { ...before, roll: [{ ...first, ...(other ?? { choice, way }) }, ...roll.slice(1)] };
  return [before, after];
};
const inOffice = (office: number): Pair => {
  const right = (held: number) => ({ right: { kind: "mandate" as const, office: held } });
  return change(right(office), change(right(office === 1 ? 2 : 1))[1]);
};
const convenedBy = (right: DecisionFacts["right"]): Pair => {
  const [, before] = change({ right });
  return change({ header: { ...HERE.header, convener: addressOf("another convener") } }, before);
};
const housedAt = (part: keyof Addresses): Pair => {
  const [moved, code] = [addressOf("elsewhere"), HERE.code];
  return change({
    addresses: { ...ADDRESSES, [part]: moved },
    code: code.map((each) => (each.part === part ? { ...each, address: moved } : each)),
  });
};
const asked: Pair = change({
  header: { ...HERE.header, question: hashOf(QUESTION) },
  motion: { ...HERE.motion, question: hashOf(QUESTION) },
  question: QUESTION,
});
const numbered = change({ header: { ...HERE.header, no: 8n } });
const ofClass: Pair[] = [1, 2].map((n) => {
  const [, before] = decided({ class: n });
  return change(
    { decision: { ...before.decision, class: n + 1 }, motion: { ...before.motion, class: n + 1 } },
    n === 1 ? HERE : before,
  );
});
const counted = {
  share: change({ electorate: { ...HERE.electorate, share: 99n } }),
  count: change({ electorate: { ...HERE.electorate, count: 99n } }),
};
const secondCall = change({ isSecondCall: true, decision: { ...HERE.decision, isSecondCall: true } });
const undone = decided({ isUndone: true }, ANNULLED);
const annulled = decided({ isAnnulled: true }, PASSED);
const remitted = decided({ isAnnulled: true, isRemitted: true }, PASSED);
const second = (parts: Partial<RuleOnChain>): Pair =>
  ruled(parts, ruled({ secondNumerator: 1n, secondDenominator: 4n })[1]);
const withdrawn = decided({ isWithdrawn: true });
const heldUp = decided({ isHeld: true, disputes: 1 }, ruled({ flags: 0n }, PASSED)[1]);
const recounting = decided({ isRecounting: true }, PASSED);
const stayed = decided({ stayedUntil: PASSED.decision.closesAt + 2_000_000n }, PASSED);
const unknown = (patch: Partial<Call>): Pair => {
  const call = { target: addressOf("elsewhere"), data: "0x12345678aabb" };
  return moved({ calls: [{ ...call, ...patch }] }, moved({ calls: [call] })[1]);
};
const [, PLAIN] = ruled({ flags: 0n });
const [, PATIENT] = ruled({ flags: 4n });
const waits: Pair[] = [
  [PLAIN, PATIENT],
  [PATIENT, PLAIN],
];
const flags = [ruled({ flags: 1n }, PLAIN), ruled({ flags: 2n }, PLAIN), ...waits, ruled({ flags: 8n }, PLAIN)];
const basis = BASES_OF_COUNT.map((_, n) => ruled({ basis: BigInt(n) }, ruled({ basis: BigInt((n + 1) % 3) })[1]));
const base = BASES.map((_, n) => ruled({ base: BigInt(n) }, ruled({ base: BigInt((n + 1) % 3) })[1]));
const each = <T extends string>(
  prefix: string,
  names: readonly T[],
  make: (name: T, index: number) => readonly Pair[],
) => Object.fromEntries(names.map((name, index) => [`${prefix}.${name}`, make(name, index)]));
const capital = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

export const OF_DECISIONS: Changes<DecisionFacts> = {
  "struct Header.no": [numbered],
  "struct Header.convener": [
    { kind: "mandate", office: 3 } as const,
    { kind: "petition", transactions: [hashOf("supported")] } as const,
    { kind: "arbiter" } as const,
  ].map(convenedBy),
  "struct Header.question": [asked],
  "struct Header.motion": [change({ header: { ...HERE.header, motion: hashOf("another motion") } })],
  "struct Motion.calls": called("charter.amend"),
  "struct Motion.undo": [moved({ undo: HERE.motion.calls })],
  "struct Motion.text": [moved({ text: hashOf("another text") })],
  "struct Motion.question": [asked],
  "struct Motion.class": ofClass,
  "struct Decision.opensAt": [decided({ opensAt: HERE.decision.opensAt + 1n })],
  "struct Decision.closesAt": [decided({ closesAt: HERE.decision.closesAt + 1n })],
  "struct Decision.share": [counted.share],
  "struct Decision.count": [counted.count],
  "struct Decision.no": [numbered],
  "struct Decision.rule": [decided({ rule: 9 })],
  "struct Decision.class": ofClass,
  "struct Decision.flags": [secondCall, annulled, remitted, undone, heldUp, recounting, withdrawn],
  "struct Decision.disputes": [decided({ disputes: 2 }, decided({ disputes: 1 }, PASSED)[1])],
  "struct Decision.stayedUntil": [stayed, decided({ stayedUntil: 1_792_000_000n }, ANNULLED)],
  "struct Electorate.share": [counted.share],
  "struct Electorate.count": [counted.count],
  ...each("struct Tally", Object.keys(NONE) as (keyof Tally)[], (name) => [
    tallied({ [name]: BOTH.tally[name] + 1n }, BOTH),
  ]),
  "struct Rule.quorumNumerator": [ruled({ quorumNumerator: 1n })],
  "struct Rule.quorumDenominator": [ruled({ quorumDenominator: 4n })],
  "struct Rule.secondNumerator": [second({ secondNumerator: 2n })],
  "struct Rule.secondDenominator": [second({ secondDenominator: 5n }), second({ secondDenominator: 0n })],
  "struct Rule.passNumerator": [ruled({ passNumerator: 1n })],
  "struct Rule.passDenominator": [ruled({ passDenominator: 4n })],
  "struct Rule.base": base,
  "struct Rule.basis": basis,
  "struct Rule.flags": flags,
  "struct Rule.category": [ruled({ category: 7n })],
  "struct Rule.noticePeriod": [ruled({ noticePeriod: 90_000n })],
  "struct Rule.votingPeriod": [ruled({ votingPeriod: 90_000n })],
  "struct Rule.challengePeriod": [ruled({ challengePeriod: 90_000n })],
  "struct Rule.executionPeriod": [ruled({ executionPeriod: 90_000n })],
  ...each("enum Base", BASES.map(capital), (_, n) => [base[n]!]),
  ...each("enum Basis", BASES_OF_COUNT.map(capital), (_, n) => [basis[n]!]),
  "constant Counting.QUORUM_OVER": flags,
  "constant Counting.PASS_OVER": flags,
  "constant Counting.WAITS": waits,
  "constant Counting.EXTENDS": flags,

  "struct Call.target": [unknown({ target: addressOf("another") })],
  "struct Call.data": [unknown({ data: "0x87654321" })],
  "struct Articles.document": [argued("charter.amend", 0)],
  "struct Articles.regulation": [argued("charter.amend", 1)],
  "struct Articles.tribunal": [argued("charter.setTribunal", 0)],
  "struct Articles.arbitration": [argued("charter.setTribunal", 1)],
  "struct Articles.petitionNumerator": [argued("charter.setParts", 0)],
  "struct Articles.petitionDenominator": [argued("charter.setParts", 1)],
  "struct Articles.proxyNumerator": [argued("charter.setParts", 2)],
  "struct Articles.proxyDenominator": [argued("charter.setParts", 3)],
  "struct Power.key": [empowered({ key: powerKey(ADDRESSES, "objects", "resume") })],
  "struct Power.category": [empowered({ category: 3 })],
  "struct Power.class": [empowered({ class: 2 })],
  "struct Entry.holder": [argued("register.enterMany", 0, 0, 0)],
  "struct Entry.share": [argued("register.enterMany", 0, 0, 1)],
  "struct Entry.class": [argued("register.enterMany", 0, 0, 2)],
  "struct Entry.object": [argued("register.enterMany", 0, 0, 3)],
  "struct Units.Part.share": [argued("register.split", 1, 0, 0)],
  "struct Units.Part.object": [argued("register.split", 1, 0, 1)],
  "struct Objects.Object.status": called("objects.enter", "objects.suspend", "objects.resume", "objects.retire"),
  "struct Objects.Object.replacedBy": [argued("objects.replace", 0)],
  "struct Objects.Object.kind": [argued("objects.enter", 0)],
  "struct Objects.Object.content": [argued("objects.enter", 1)],
  "struct Objects.Object.terms": [argued("objects.enter", 2), argued("objects.setTerms", 1)],
  "struct Objects.Object.uri": [argued("objects.enter", 3)],
  "enum Status.Active": called("objects.enter", "objects.resume"),
  "enum Status.Suspended": called("objects.suspend"),
  "enum Status.Retired": called("objects.retire", "objects.replace"),
  ...Object.fromEntries(
    [...CALLS.keys()].map((name) => {
      const [target = "", method = ""] = name.split(".");
      const isOf = (owner: string, ...methods: readonly string[]) => (methods.includes(method) ? owner : undefined);
      const owner = {
        charter: isOf("Mandates", "appoint", "revoke") ?? "Charter",
        register: isOf("Memberships", "admitMany", "contribute", "expel") ?? "Units",
        objects: "Objects",
        disputes: "Disputes",
      }[target];
      return [
        `function ${owner}.${method}`,
        name === "charter.setPower" ? [[WITHOUT, empowered({})[0]]] : called(name),
      ];
    }),
  ),

  ...each("struct Modules", ["register", "objects", "disputes", "decisions"], (part) => [housedAt(part)]),
  "struct Proxy.holder": proxies,
  "struct Proxy.until": proxies,
  "struct Proxy.givenAt": proxies,
  "struct Disputes.Matter.subject": told(disputed(0), disputed(7)),
  "struct Disputes.Matter.ref": [change({ id: hashOf("another decision") })],
  "struct Disputes.Matter.unit": told(disputed(6), disputed(7)),
  "enum State.NoQuorum": [[PASSED, FAILED]],
  "enum State.Rejected": [[PASSED, AGAINST]],
  "enum State.Challenge": [[AGAINST, PASSED]],
  "enum State.Stayed": [decided({ disputes: 1 }, PASSED), heldUp, recounting, stayed],
  "enum State.Executable": [[AGAINST, PASSED]],
  "enum State.Executed": told({ event: "Executed" }),
  "enum State.Expired": [[AGAINST, PASSED]],
  "enum State.Withdrawn": [withdrawn],
  "enum State.Annulled": [annulled, remitted],
  ...each("enum Choice", CHOICES.map(capital), (_, n) => [cast(CHOICES[n]!, n === 0 ? "none" : "in-person")]),
  ...each("enum Way", WAYS.map(capital), (_, n) => [cast("yes", WAYS[n]!)]),
  "enum Office.None": [inOffice(0)],
  ...each("enum Office", ["Council", "Chair", "Manager", "Auditor"], (_, n) => [inOffice(n + 1)]),
  "enum Subject.Decision": told(disputed(7), disputed(0)),
  "enum Subject.Ballots": told(disputed(0), disputed(7)),
  ...each("enum Order", ORDERS.map(capital), (_, n) =>
    told({ event: "Enforced", ...dispute, order: ORDERS[n]!, argument: hashOf("argument") }),
  ),

  "event Assembly.Convened": [
    [{ ...HERE, events: HERE.events.slice(1) }, HERE],
    change(
      { right: { kind: "again", previous: hashOf("two") } },
      change({ right: { kind: "again", previous: hashOf("one") } })[1],
    ),
  ],
  "event Assembly.Voted": told(voted(1, "yes", "signed"), voted(2, "no", "proxy")),
  "event Assembly.BallotsCounted": told(
    { event: "BallotsCounted", counted: 5n, skipped: 1n },
    { event: "BallotsCounted", counted: 6n, skipped: 2n },
  ),
  "event Assembly.ProxyGiven": [...proxies, ...proxiesOfUnit],
  "event Assembly.Supported": [
    change(
      { right: { kind: "petition", transactions: [hashOf("supported")] } },
      change({ right: { kind: "petition", transactions: [hashOf("supported before")] } })[1],
    ),
  ],
  "event Assembly.ConveningAllowed": [change({ right: { kind: "arbiter" } })],
  "event Assembly.Executed": told({ event: "Executed" }),
  "event Assembly.Undone": told({ event: "Undone" }),
  "event Assembly.DisputeNoted": told({ event: "DisputeNoted", open: 1 }, { event: "DisputeNoted", open: 2 }),
  "event Assembly.Stayed": told({ event: "Stayed", until: 1_791_000_000n }, { event: "Stayed", until: 1_792_000_000n }),
  "event Assembly.VotingExtended": told(
    { event: "VotingExtended", closesAt: 1_791_000_000n },
    { event: "VotingExtended", closesAt: 1_792_000_000n },
  ),
  "event Assembly.Withdrawn": told({ event: "Withdrawn" }),
  "event Assembly.Held": told({ event: "Held", until: 1_791_000_000n }, { event: "Held", until: 1_792_000_000n }),
  "event Assembly.Annulled": [
    ...told({ event: "Annulled", isRemitted: false }),
    ...told({ event: "Annulled", isRemitted: true }),
  ],
  "event Assembly.BallotsStruck": told({ event: "BallotsStruck", units: [1] }, { event: "BallotsStruck", units: [2] }),
  "event Disputes.Disputed": told(disputed(1), {
    event: "Disputed",
    ...another,
    tribunal: addressOf("another tribunal"),
    claimant: addressOf("another claimant"),
    claim: hashOf("another claim"),
    noted: false,
    unit: 1,
  }),
  "event Disputes.Enforced": told(
    { event: "Enforced", ...dispute, order: "stay", argument: hashOf("argument") },
    { event: "Enforced", ...another, order: "annul", argument: hashOf("another argument") },
  ),
  "event Disputes.StayedInterim": told(
    { event: "StayedInterim", ...dispute, days: 3, reasons: hashOf("reasons") },
    { event: "StayedInterim", ...another, days: 14, reasons: hashOf("other reasons") },
  ),
  "event Disputes.DisputeEnded": told({ event: "DisputeEnded", ...dispute }, { event: "DisputeEnded", ...another }),
  "event ERC721.Transfer": [
    change({ movements: [{ ...AT, unit: 1, from: addressOf("seller"), to: addressOf("buyer") }] }),
  ],
  "constant Assembly.EXECUTED": [decided({ isExecuted: false }, ANNULLED)],
  "constant Assembly.ANNULLED": [annulled],
  "constant Assembly.REMITTED": [remitted],
  "constant Assembly.SECOND_CALL": [secondCall],
  "constant Assembly.UNDONE": [undone],
  "constant Assembly.WITHDRAWN": [withdrawn],
  "constant Assembly.HELD": [heldUp],
  "constant Assembly.RECOUNT": [recounting],
  "constant Assembly.LONGEST_STAY": waits,
  "constant Assembly.LONGEST_STAYS": waits,
};

/* UNITS */

/** What papers state by the words of calls. */
const IS_OF_CALLS = /^(?:struct (?:Call|Articles|Power|Entry|Units\.Part|Objects\.Object)\.|enum Status\.|function )/;
const OPEN: Participation = { ...PARTICIPATION, isAcceded: true };
const { recovery: _, ...STOPPED } = OPEN;
const unit = (patch: Partial<Participation>, from: Participation = OPEN) => [from, { ...from, ...patch }] as const;
const OTHER = addressOf("another holder");
const { object, recovery } = PARTICIPATION;
const merged = [unit({ into: 4, share: 0n }, { ...OPEN, into: 3, share: 0n }), unit({ into: 3, share: 0n })];
const shared = [unit({ share: 2n, from: 5n })];
const left = [unit({ isPassedOver: true }, { ...PARTICIPATION })];
const handed = [unit({ holder: OTHER, movedAt: 1_790_500_000n })];
const nobody = [unit({ holder: ZeroAddress })];

const BLOCK = PARTICIPATION.block;
const pendingOnes = (...decisions: readonly PendingDecision[]): Participation => {
  return { ...OPEN, pending: { block: BLOCK, decisions } };
};
/** From a decision that is pending to the same with something else. */
const pended = (patch: Partial<PendingDecision>, from: Partial<PendingDecision> = {}) =>
  [pendingOnes(pendingDecision(1n, from)), pendingOnes(pendingDecision(1n, { ...from, ...patch }))] as const;
const [{ motion: MOTION }, ANOTHER] = [pendingDecision(1n), { ...HERE.motion, question: hashOf("another question") }];
const taken = pended({ from: 1_791_000_000n, until: 1_792_000_000n }, { state: "annulled" });
const state = (of: PendingDecision["state"], from: PendingDecision["state"]) => [
  pended({ state: of }, { state: from }),
];
const waiting = [pended({ isHeldUp: true, openDisputes: 2 })];
const timed = [pended({ from: 1_791_000_000n, until: 1_792_000_000n }), taken];
const unfinished = { ...OPEN, pending: { block: BLOCK, decisions: [] } };
const piece = (rest: string, until: bigint): Participation => {
  return { ...OPEN, pending: { block: BLOCK, decisions: [], reapportionment: { rest, until } } };
};
const withCalls = ({ motion, addresses }: DecisionFacts) =>
  pendingOnes(pendingDecision(1n, { motion, does: callsSaid(paperEdition("calls"), motion.calls, addresses) }));
/** What changes the calls of a motion changes those of a decision that is pending. */
const PENDING_CALLS = Object.fromEntries(
  Object.entries(OF_DECISIONS)
    .filter(([element]) => IS_OF_CALLS.test(element))
    .map(([element, pairs]) => [element, pairs.map(([one, other]) => [withCalls(one), withCalls(other)] as const)]),
);

export const OF_UNITS: Changes<Participation> = {
  ...PENDING_CALLS,
  "struct Motion.calls": [[pendingOnes(), pendingOnes(pendingDecision(1n))]],
  "struct Motion.undo": [pended({ does: [] }), taken],
  "struct Motion.question": [pended({ motion: ANOTHER }, { motion: MOTION! })],
  "struct Decision.closesAt": timed,
  "struct Decision.no": [[pendingOnes(pendingDecision(1n)), pendingOnes(pendingDecision(2n))]],
  "struct Decision.flags": [...state("annulled", "executable"), ...waiting],
  "struct Decision.disputes": waiting,
  "struct Decision.stayedUntil": timed,
  "struct Decision.stayed": [pended({ stayed: 14 })],
  "enum State.Notice": state("notice", "executable"),
  "enum State.Voting": state("voting", "executable"),
  "enum State.Challenge": state("challenge", "executable"),
  "enum State.Stayed": state("stayed", "executable"),
  "enum State.Executable": state("executable", "notice"),
  "enum State.Annulled": state("annulled", "executable"),
  "event Units.Reapportioned": [
    [unfinished, piece(hashOf("piece"), 1_791_000_000n)],
    [piece(hashOf("piece"), 1_791_000_000n), piece(hashOf("next piece"), 1_792_000_000n)],
  ],
  "struct Register.Unit.share": shared,
  "struct Register.Unit.from": [unit({ from: 9n })],
  "struct Register.Unit.class": [unit({ class: 2 })],
  "struct Register.Unit.acceded": [unit({ isAcceded: false })],
  "struct Register.Unit.movedAt": [unit({ movedAt: 1_790_500_000n })],
  "struct Register.Unit.into": merged,
  "struct Register.Unit.passedOver": left,
  "struct Register.Unit.waitsSince": [unit({ waitsSince: 1_790_500_000n }, PARTICIPATION)],
  "struct Object.kind": [unit({ object: { ...object, kind: hashOf("another kind") } })],
  "struct Object.content": [unit({ object: { ...object, content: hashOf("another") } })],
  "struct Object.uri": [unit({ object: { ...object, uri: "ipfs://another" } })],
  "struct Register.Recovery.from": [unit({ recovery: { ...recovery, from: OTHER } })],
  "struct Register.Recovery.to": [unit({ recovery: { ...recovery, to: OTHER } })],
  "struct Register.Recovery.announcedAt": [unit({ recovery: { ...recovery, announcedAt: 1_790_500_000n } })],
  "event Register.Entered": [unit({ unit: 8 }), ...handed],
  "event Register.ShareChanged": [...shared, ...left],
  "event Register.Acceded": [unit({ isAcceded: true }, PARTICIPATION)],
  "event Register.RecoveryAnnounced": [[STOPPED, OPEN]],
  "event Register.RecoveryStopped": [[OPEN, STOPPED]],
  "event Register.Recovered": handed,
  "event Units.Split": shared,
  "event Units.Merged": merged,
  "event Memberships.Left": nobody,
  "event Memberships.Expelled": nobody,
  "event ERC721.Transfer": handed,
};

/* MANDATES */

const held = (patch: Partial<MandateFacts>, from = MANDATE) => [from, { ...from, ...patch }] as const;
const interim = held({ document: ZeroHash, until: 1_795_000_000n });

export const OF_MANDATES: Changes<MandateFacts> = {
  "struct Mandates.Mandate.office": [held({ office: 1 })],
  "struct Mandates.Mandate.powers": [held({ powers: 1 })],
  "struct Mandates.Mandate.from": [held({ from: 1_790_000_001n })],
  "struct Mandates.Mandate.until": [held({ until: 1_799_000_000n })],
  "struct Mandates.Mandate.reportPeriod": [held({ reportPeriod: 90_000n }), held({ reportPeriod: 0n })],
  "struct Mandates.Mandate.reportedAt": [held({ reportedAt: 1_790_500_000n })],
  "struct Mandates.Mandate.document": [held({ document: hashOf("another mandate") }), interim],
  "enum Office.None": [held({ office: 0 })],
  "enum Office.Council": [held({ office: 1 })],
  "enum Office.Chair": [held({ office: 2 })],
  "enum Office.Manager": [held({ office: 3 }, { ...MANDATE, office: 1 })],
  "enum Office.Auditor": [held({ office: 4 })],
  "event Mandates.Appointed": [held({ holder: OTHER, document: hashOf("another mandate") })],
  "event Mandates.Ended": [held({ office: 0 })],
  "event Mandates.Reported": [
    held({ reportedAt: 1_790_500_000n }),
    held({ acceptedAt: 1_790_500_000n }),
    held({ acceptedAt: 1_790_500_001n }, { ...MANDATE, acceptedAt: 1_790_500_000n }),
  ],
  "event Mandates.InterimAppointed": [interim],
  "constant Mandates.CONVENE": [held({ powers: 1 }, { ...MANDATE, powers: 0 })],
  "constant Mandates.SUSPEND": [held({ powers: 2 }, { ...MANDATE, powers: 0 })],
  "constant Objects.LONGEST_SUSPENSION": [held({ powers: 2 }, { ...MANDATE, powers: 0 })],
};
