/**
 * How decisions are taken: categories with exact fractions and clocks, which call is of which category, and the presets.
 * @module
 */

import { AbiCoder, keccak256, toBeHex, zeroPadValue } from "ethers";
import type { CALLS } from "../abi/calls.ts";
import { callsOf } from "./calls.ts";
import { BiyError } from "../words/biyError.ts";
import * as RECORD from "../words/condominium/record.ts";
import { say } from "../words/say.ts";

/** The whole of a fraction: the ballots for and against; these and the abstentions; all that could be cast. */
export const BASES = ["cast", "present", "all"] as const;
/** One of {@link BASES}. */
export type Base = (typeof BASES)[number];
/** What is counted: shares, units, or both, where both must suffice. */
export const BASES_OF_COUNT = ["share", "unit", "both"] as const;
/** One of {@link BASES_OF_COUNT}. */
export type Basis = (typeof BASES_OF_COUNT)[number];

/** An exact fraction; `over` asks for more than it rather than at least it. */
export type Fraction = { readonly of: readonly [numerator: number, denominator: number]; readonly over: boolean };

/** How a category of decisions is taken. Periods in seconds. See `Rule` in ICharter.sol. */
export type Rule = {
  readonly category: number;
  readonly quorum: Fraction;
  /** The quorum of a second call; none, if there is no second call. It is over or at least as the first. */
  readonly second?: readonly [numerator: number, denominator: number];
  readonly pass: Fraction;
  readonly base: Base;
  readonly basis: Basis;
  /** While a participant's dispute is open it is not carried out. */
  readonly waits: boolean;
  /** Voting goes on for a day, once, if the quorum came in its last one. */
  readonly extends?: boolean;
  readonly noticePeriod: bigint;
  readonly votingPeriod: bigint;
  readonly challengePeriod: bigint;
  readonly executionPeriod: bigint;
};

/** The contracts of one condominium or community. */
export type Modules = {
  readonly register: string;
  readonly objects: string;
  readonly disputes: string;
  readonly decisions: string;
};
/** Where a condominium is: its charter, and what is bound to it. */
export type Addresses = Modules & { readonly charter: string };

/** A kind of call, by its place in the table of powers. */
export type Power = { readonly key: string; readonly category: number; readonly class: number };

const FLAGS = { quorumOver: 1, passOver: 2, waits: 4, extends: 8 } as const;
const DAY = 86_400n;

/** A rule as the contract has it. */
export type RuleOnChain = {
  readonly quorumNumerator: bigint;
  readonly quorumDenominator: bigint;
  readonly secondNumerator: bigint;
  readonly secondDenominator: bigint;
  readonly passNumerator: bigint;
  readonly passDenominator: bigint;
  readonly base: bigint;
  readonly basis: bigint;
  readonly flags: bigint;
  readonly category: bigint;
  readonly noticePeriod: bigint;
  readonly votingPeriod: bigint;
  readonly challengePeriod: bigint;
  readonly executionPeriod: bigint;
};

/** A rule as the charter stores it; {@link fromChain} reads it back. Periods in seconds. */
export function toChain(rule: Rule): RuleOnChain {
  const [secondNumerator, secondDenominator] = rule.second ?? [0, 0];
  const flags =
    (rule.quorum.over ? FLAGS.quorumOver : 0) |
    (rule.pass.over ? FLAGS.passOver : 0) |
    (rule.waits ? FLAGS.waits : 0) |
    (rule.extends === true ? FLAGS.extends : 0);
  return {
    quorumNumerator: BigInt(rule.quorum.of[0]),
    quorumDenominator: BigInt(rule.quorum.of[1]),
    secondNumerator: BigInt(secondNumerator),
    secondDenominator: BigInt(secondDenominator),
    passNumerator: BigInt(rule.pass.of[0]),
    passDenominator: BigInt(rule.pass.of[1]),
    base: BigInt(BASES.indexOf(rule.base)),
    basis: BigInt(BASES_OF_COUNT.indexOf(rule.basis)),
    flags: BigInt(flags),
    category: BigInt(rule.category),
    noticePeriod: rule.noticePeriod,
    votingPeriod: rule.votingPeriod,
    challengePeriod: rule.challengePeriod,
    executionPeriod: rule.executionPeriod,
  };
}

/** A rule from what the charter stores. Periods in seconds. */
export function fromChain(rule: RuleOnChain): Rule {
  const flags = Number(rule.flags);
  return {
    category: Number(rule.category),
    quorum: {
      of: [Number(rule.quorumNumerator), Number(rule.quorumDenominator)],
      over: (flags & FLAGS.quorumOver) !== 0,
    },
    ...(rule.secondDenominator === 0n
      ? {}
      : { second: [Number(rule.secondNumerator), Number(rule.secondDenominator)] as const }),
    pass: { of: [Number(rule.passNumerator), Number(rule.passDenominator)], over: (flags & FLAGS.passOver) !== 0 },
    base: BASES[Number(rule.base)] ?? "all",
    basis: BASES_OF_COUNT[Number(rule.basis)] ?? "both",
    waits: (flags & FLAGS.waits) !== 0,
    ...((flags & FLAGS.extends) === 0 ? {} : { extends: true }),
    noticePeriod: rule.noticePeriod,
    votingPeriod: rule.votingPeriod,
    challengePeriod: rule.challengePeriod,
    executionPeriod: rule.executionPeriod,
  };
}

/* PRESETS */

/** The categories of the preset, from the least to the gravest. */
export const CATEGORIES = { ordinary: 1, listed: 2, special: 3, gravest: 4 } as const;

const clocks = /* @__PURE__ */ (() => ({
  noticePeriod: 5n * DAY,
  votingPeriod: 7n * DAY,
  challengePeriod: 3n * DAY,
  executionPeriod: 60n * DAY,
}))();

/**
 * By analogy with the Law on Housing Relations as amended in 2025, which does not apply to digital condominiums: one
 * unit, one vote; quorum over half of all (art. 42(8)); ordinary decisions by more than half of those who voted; listed
 * ones by more than half of all (art. 42(5), (8)); works on what is common by at least two thirds (art. 42(11)); notice
 * of five days (art. 42(6)); electronic voting for seven days at least (art. 44). Nine tenths of all for what is
 * gravest, the challenge period and the time for execution are Biy's, not that law's: where all were needed, one could
 * stop everybody for good.
 */
export const KZ_HL_2025: readonly Rule[] = /* @__PURE__ */ (() => [
  {
    category: CATEGORIES.ordinary,
    quorum: { of: [1, 2], over: true },
    pass: { of: [1, 2], over: true },
    base: "present",
    basis: "unit",
    waits: false,
    ...clocks,
  },
  {
    category: CATEGORIES.listed,
    quorum: { of: [1, 2], over: true },
    pass: { of: [1, 2], over: true },
    base: "all",
    basis: "unit",
    waits: false,
    ...clocks,
  },
  {
    category: CATEGORIES.special,
    quorum: { of: [2, 3], over: false },
    pass: { of: [2, 3], over: false },
    base: "all",
    basis: "unit",
    waits: true,
    ...clocks,
  },
  {
    category: CATEGORIES.gravest,
    quorum: { of: [9, 10], over: false },
    pass: { of: [9, 10], over: false },
    base: "all",
    basis: "unit",
    waits: true,
    ...clocks,
  },
])();

/** Matters of resolutions, which nothing on the chain follows from. Matter 0 is any other, and always of the gravest category. */
export const MATTERS = {
  other: 0,
  budget: 1,
  contributions: 2,
  repair: 3,
  repairContractor: 4,
  reserve: 5,
  annualReport: 6,
  upkeep: 7,
} as const;
/** The matter of a resolution that only has a text. */
export type Matter = keyof typeof MATTERS;

export type Target = keyof typeof CALLS;

/** The key of a kind of call in the table of powers. @param method its name or its signature @param matter for `resolve` alone */
export function powerKey(addresses: Addresses, target: Target, method: string, matter?: number): string {
  const found = callsOf(target).find((each) => each.name === method || each.format() === method);
  if (found === undefined) throw noFunction(target, method);
  const { selector } = found;
  const argument = zeroPadValue(toBeHex(matter ?? 0), 32);
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(["address", "bytes4", "bytes32"], [addresses[target], selector, argument]),
  );
}

function noFunction(target: string, method: string): BiyError {
  return new BiyError("input", say(RECORD.noFunction, { target, method }), { field: method });
}

/** The calls of each category in the preset; what is not here is of the gravest. */
export const PRESET_POWERS: readonly (readonly [
  category: keyof typeof CATEGORIES,
  target: Target,
  ...methods: string[],
])[] = [
  ["ordinary", "charter", "appoint", "revoke", "setRegisterNumber"],
  ["ordinary", "objects", "suspend", "resume"],
  ["listed", "objects", "enter", "setTerms"],
  ["listed", "disputes", "collect"],
  ["special", "objects", "retire", "replace"],
  ["special", "register", "split"],
  ["special", "charter", "amend"],
];
/** Which category each matter needs in `KZ_HL_2025`. */
export const PRESET_MATTERS: readonly (readonly [category: keyof typeof CATEGORIES, ...matters: Matter[]])[] = [
  ["ordinary", "upkeep"],
  ["listed", "budget", "contributions", "repair", "repairContractor", "reserve", "annualReport"],
];

/** The table of powers of `KZ_HL_2025`. */
export function presetPowers(addresses: Addresses): Power[] {
  const power = (category: keyof typeof CATEGORIES, key: string) => ({ key, category: CATEGORIES[category], class: 0 });
  return [
    ...PRESET_POWERS.flatMap(([category, target, ...methods]) =>
      methods.map((method) => power(category, powerKey(addresses, target, method))),
    ),
    ...PRESET_MATTERS.flatMap(([category, ...matters]) =>
      matters.map((matter) => power(category, powerKey(addresses, "charter", "resolve", MATTERS[matter]))),
    ),
  ];
}

/* COUNTING */

/** Ballots counted; shares and units. */
export type Tally = {
  readonly yes: bigint;
  readonly no: bigint;
  readonly abstain: bigint;
  readonly unitsYes: bigint;
  readonly unitsNo: bigint;
  readonly unitsAbstain: bigint;
};
/** All who could vote. */
export type Electorate = { readonly share: bigint; readonly count: bigint };

const reaches = (part: bigint, whole: bigint, [numerator, denominator]: readonly [number, number], over: boolean) => {
  const [left, right] = [part * BigInt(denominator), whole * BigInt(numerator)];
  return over ? left > right : left >= right;
};

/** Whether a rule asks for at least as much as another, as the charter compares those of one category and the next. */
export function isAtLeast(rule: Rule, other: Rule): boolean {
  const isPart = (part: Fraction, than: Fraction) => {
    const [left, right] = [part.of[0] * than.of[1], than.of[0] * part.of[1]];
    return left > right || (left === right && (part.over || !than.over));
  };
  const second = ({ second: of, quorum }: Rule): Fraction => (of === undefined ? quorum : { of, over: quorum.over });
  return (
    isPart(rule.quorum, other.quorum) &&
    (rule.second === undefined || isPart(second(rule), second(other))) &&
    isPart(rule.pass, other.pass) &&
    BASES.indexOf(rule.base) >= BASES.indexOf(other.base) &&
    (rule.basis === other.basis || rule.basis === "both") &&
    (rule.waits || !other.waits) &&
    rule.noticePeriod >= other.noticePeriod &&
    rule.votingPeriod >= other.votingPeriod &&
    rule.challengePeriod >= other.challengePeriod
  );
}

/** What a rule finds in a tally: the same as the contract, exactly. */
export function outcomeOf(
  rule: Rule,
  tally: Tally,
  { electorate, isSecondCall = false }: { electorate: Electorate; isSecondCall?: boolean },
): { readonly hasQuorum: boolean; readonly passes: boolean } {
  const suffices = (byShare: boolean, byUnit: boolean) =>
    (byShare || rule.basis === "unit") && (byUnit || rule.basis === "share");
  const quorum = isSecondCall ? (rule.second ?? rule.quorum.of) : rule.quorum.of;
  const present = {
    share: tally.yes + tally.no + tally.abstain,
    count: tally.unitsYes + tally.unitsNo + tally.unitsAbstain,
  };
  const whole = {
    cast: { share: tally.yes + tally.no, count: tally.unitsYes + tally.unitsNo },
    present,
    all: electorate,
  }[rule.base];
  return {
    hasQuorum: suffices(
      reaches(present.share, electorate.share, quorum, rule.quorum.over),
      reaches(present.count, electorate.count, quorum, rule.quorum.over),
    ),
    passes:
      tally.yes !== 0n &&
      suffices(
        reaches(tally.yes, whole.share, rule.pass.of, rule.pass.over),
        reaches(tally.unitsYes, whole.count, rule.pass.of, rule.pass.over),
      ),
  };
}
