/**
 * What a condominium is founded with: one JSON, checked before anything is sent.
 * @module
 */

import { encodeBytes32String, id as hashOf, isHexString } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { TermsError } from "../text/errors.ts";
import { address, boolean, integer, list, object, oneOf, refuse, seen, string } from "../text/shape.ts";
import * as EXPECTED from "../words/expected.ts";
import * as FOUNDING from "../words/condominium/founding.ts";
import { powersOf, PRESET_NAMED, type ChainFacts, type NamedPower, type Preset } from "./charter.ts";
import {
  KZ_HL_2025,
  BASES,
  BASES_OF_COUNT,
  MATTERS,
  isAtLeast,
  type Addresses,
  type Fraction,
  type Matter,
  type Rule,
} from "./rules.ts";
import * as CHARTER from "../words/condominium/charter.ts";
import { say } from "../words/say.ts";

/** What a unit or a common object is: a word for its kind, and its description, of which the chain keeps the hash. */
export type Described = { readonly kind: string; readonly description: string; readonly uri?: string };

export type FoundingUnit = Described & {
  readonly holder: string;
  /** Numerator of the share; the sum of all is the denominator. */
  readonly share: number;
  /** For votes of a class; 0 or none: of no class. */
  readonly class?: number;
};
export type FoundingObject = Described & { readonly terms: string };

/** A rule as a person writes it: periods in days. */
export type FoundingRule = Omit<Rule, "noticePeriod" | "votingPeriod" | "challengePeriod" | "executionPeriod"> & {
  readonly noticeDays: number;
  readonly votingDays: number;
  readonly challengeDays: number;
  readonly executionDays: number;
};
/** The internal regulation of interaction (Digital Code, art. 26): how records are agreed on the chain. */
export type FoundingChain = Omit<ChainFacts, "finality"> & {
  /** After how many blocks a record counts as final. */
  readonly finality: number;
};

/** The JSON that a condominium or a community is deployed from. */
export type Founding = {
  readonly kind: "condominium" | "community";
  readonly name: string;
  readonly symbol: string;
  /** Of a community always `custom`: the preset is an analogy with the law of owners. */
  readonly preset: Preset;
  /** With `custom`, from category 1 on. */
  readonly rules?: readonly FoundingRule[];
  /** With `custom`, as `{ "kind": "objects.retire", "category": 3 }`. What is not named needs the highest category. */
  readonly powers?: readonly NamedPower[];
  /** Rules of the tribunal: `sole`, `three`, or their hash. */
  readonly arbitration: string;
  readonly petition: readonly [number, number];
  readonly proxy: readonly [number, number];
  /** Whether who has not acceded may hold a unit: owning and owing, but not voting. */
  readonly accession: "required" | "optional";
  /** Whether a holder may split a unit without the assembly: not where a rule counts units. */
  readonly split: "by-decision" | "free";
  readonly chain: FoundingChain;
  readonly units: readonly FoundingUnit[];
  readonly objects: readonly FoundingObject[];
};

const DAY = 86_400n;
const MOST_SHARES = 2n ** 40n - 1n;
const MOST_CATEGORIES = 8;

/** The rules that it asks for, from category 1 on. */
export function rulesOf({ preset, rules = [] }: Pick<Founding, "preset" | "rules">): readonly Rule[] {
  if (preset === "KZ-HL-2025") return KZ_HL_2025;
  return rules.map(({ noticeDays, votingDays, challengeDays, executionDays, ...rule }) => ({
    ...rule,
    noticePeriod: BigInt(noticeDays) * DAY,
    votingPeriod: BigInt(votingDays) * DAY,
    challengePeriod: BigInt(challengeDays) * DAY,
    executionPeriod: BigInt(executionDays) * DAY,
  }));
}

/** The table of powers that it asks for, by name. */
export function powersIn({ preset, powers = [] }: Pick<Founding, "preset" | "powers">): readonly NamedPower[] {
  return preset === "KZ-HL-2025" ? PRESET_NAMED : powers;
}

/** A unit's or an object's entry as the contracts take it. */
export const described = ({ kind, description, uri = "" }: Described) => ({
  kind: encodeBytes32String(kind),
  content: hashOf(description),
  uri,
});

/** A unit, or a membership, as the register takes it. */
export const entryOf = (unit: FoundingUnit) => ({
  holder: unit.holder,
  share: unit.share,
  class: unit.class ?? 0,
  object: described(unit),
});

/** What a transaction that enters units may cost: half of the most that EIP-7825 lets one, so that more of them fit into a block. */
const MOST_GAS = 8_000_000;
/** Of a unit whose holder has none yet, without the place of its description; of each word of that. */
const [UNIT_GAS, WORD_GAS] = [90_000, 25_000];

/** Units in the order of their numbers, as many at once as a transaction holds; `from` and `to` (not included) are places in the list. */
export function* piecesOf(units: readonly FoundingUnit[]): Generator<{
  readonly from: number;
  readonly to: number;
  readonly units: readonly FoundingUnit[];
}> {
  let [from, gas] = [0, 0];
  for (const [index, { uri = "" }] of units.entries()) {
    const bytes = new TextEncoder().encode(uri).length;
    const cost = UNIT_GAS + (bytes === 0 ? 0 : WORD_GAS * (1 + Math.ceil(bytes / 32)));
    if (gas + cost > MOST_GAS && index > from) {
      yield { from, to: index, units: units.slice(from, index) };
      [from, gas] = [index, 0];
    }
    gas += cost;
  }
  if (from < units.length) yield { from, to: units.length, units: units.slice(from) };
}

/**
 * Checks a founding: every problem that a contract would refuse, or that nobody could mend afterwards, in one sentence.
 * @throws {BiyError} `input`, naming the field.
 */
export function checkFounding(given: unknown): Founding {
  const raw = object(given, "", NEEDED, ["rules", "powers"]);
  const kind = oneOf(raw["kind"], "kind", ["condominium", "community"]);
  const preset = oneOf(raw["preset"], "preset", kind === "community" ? ["custom"] : ["KZ-HL-2025", "custom"]);
  const units = list(raw["units"], "units", unitFrom);
  requireUnits(units, kind);
  const rules = preset === "custom" ? list(raw["rules"], "rules", ruleFrom) : none(raw, "rules");
  if (rules.length > MOST_CATEGORIES) throw refuse("rules", say(FOUNDING.fewer, { most: MOST_CATEGORIES }));
  for (const [index, rule] of rulesOf({ preset, rules }).entries()) {
    const below = rulesOf({ preset, rules })[index - 1];
    if (below !== undefined && !isAtLeast(rule, below))
      throw refuse(`rules[${index}]`, say(FOUNDING.graver, { below: index }));
  }
  const powers =
    preset === "custom"
      ? list(raw["powers"], "powers", (each, path) => powerFrom(each, path, rules.length))
      : none(raw, "powers");
  requireOnce(powers);
  const split = oneOf(raw["split"], "split", ["by-decision", "free"]);
  const countsUnits = rulesOf({ preset, rules }).some(({ basis }) => basis !== "share");
  if (split === "free" && countsUnits) throw refuse("split", FOUNDING.splitFree);
  return {
    kind,
    name: named(raw["name"], "name"),
    symbol: seen(raw["symbol"], "symbol"),
    preset,
    ...(preset === "custom" ? { rules, powers } : {}),
    arbitration: arbitrationFrom(raw["arbitration"]),
    petition: fraction(raw["petition"], "petition"),
    proxy: fraction(raw["proxy"], "proxy", WHOLE),
    accession: oneOf(raw["accession"], "accession", ["required", "optional"]),
    split,
    chain: chainFrom(raw["chain"]),
    units,
    objects: list(raw["objects"], "objects", objectFrom),
  };
}

const NEEDED = "kind name symbol preset arbitration petition proxy accession split chain units objects".split(" ");
/** As Charter.LONGEST_PERIOD. */
const LONGEST_DAYS = 365;
const LARGEST = Number.MAX_SAFE_INTEGER;
const PERIODS = ["noticeDays", "votingDays", "challengeDays", "executionDays"] as const;

/** With a preset its own are taken. */
function none(raw: Record<string, unknown>, field: "rules" | "powers"): [] {
  if (raw[field] !== undefined) throw refuse(field, FOUNDING.noneWithPreset);
  return [];
}

function requireUnits(units: readonly FoundingUnit[], kind: Founding["kind"]): void {
  if (units.length === 0) throw refuse("units", FOUNDING.someUnits);
  if (units.reduce((sum, { share }) => sum + BigInt(share), 0n) > MOST_SHARES) throw refuse("units", FOUNDING.shares);
  const known = new Map<string, number>();
  for (const [index, unit] of units.entries()) {
    // A membership is a person's, one each; a unit is a thing, whoever holds it.
    const what = kind === "community" ? unit.holder : JSON.stringify([unit.kind, unit.description, unit.uri]);
    const before = known.get(what);
    const expected = kind === "community" ? FOUNDING.otherMember : FOUNDING.otherUnit;
    if (before !== undefined) throw refuse(`units[${index}]`, say(expected, { before }));
    known.set(what, index);
  }
}

/** Each call once: the contract would keep the last entry, and the text have both. */
function requireOnce(powers: readonly NamedPower[]): void {
  const known = new Map<string, number>();
  for (const [index, { category: _, class: __, ...call }] of powers.entries()) {
    const name = JSON.stringify("kind" in call ? [call.kind] : [call.target, call.call, call.matter ?? 0]);
    const before = known.get(name);
    if (before !== undefined) throw refuse(`powers[${index}]`, say(FOUNDING.otherPower, { before }));
    known.set(name, index);
  }
}

function unitFrom(given: unknown, path: string): FoundingUnit {
  const raw = object(given, path, ["kind", "description", "holder", "share"], ["uri", "class"]);
  const holder = address(raw["holder"], `${path}.holder`);
  if (BigInt(holder) === 0n) throw refuse(`${path}.holder`, FOUNDING.holder);
  const { share } = raw;
  if (!Number.isSafeInteger(share) || (share as number) < 1) throw refuse(`${path}.share`, FOUNDING.share);
  return {
    ...describedFrom(raw, path),
    holder,
    share: share as number,
    ...(raw["class"] === undefined ? {} : { class: integer(raw["class"], `${path}.class`, { min: 0, max: 255 }) }),
  };
}

function objectFrom(given: unknown, path: string): FoundingObject {
  const raw = object(given, path, ["kind", "description", "terms"], ["uri"]);
  return { ...describedFrom(raw, path), terms: seen(raw["terms"], `${path}.terms`, PROSE) };
}

/** Descriptions stand in certificates: they may have lines, and need letters that the fonts have. */
const PROSE = { lines: true, paper: true } as const;

function describedFrom(raw: Record<string, unknown>, path: string): Described {
  const kind = seen(raw["kind"], `${path}.kind`);
  if (new TextEncoder().encode(kind).length > 31) throw refuse(`${path}.kind`, FOUNDING.ascii);
  const { uri } = raw;
  return {
    kind,
    description: seen(raw["description"], `${path}.description`, PROSE),
    ...(uri === undefined ? {} : { uri: uri === "" ? "" : seen(uri, `${path}.uri`) }),
  };
}

function chainFrom(given: unknown): FoundingChain {
  const raw = object(given, "chain", ["kind", "consensus", "finality"], ["coordinator"]);
  const kind = oneOf(raw["kind"], "chain.kind", ["decentralised", "coordinated"]);
  if (kind === "decentralised" && raw["coordinator"] !== undefined)
    throw refuse("chain.coordinator", FOUNDING.noCoordinator);
  return {
    kind,
    consensus: named(raw["consensus"], "chain.consensus"),
    ...(kind === "coordinated" ? { coordinator: named(raw["coordinator"], "chain.coordinator") } : {}),
    finality: integer(raw["finality"], "chain.finality", { min: 0, max: LARGEST }),
  };
}

function ruleFrom(given: unknown, path: string, index: number): FoundingRule {
  const raw = object(
    given,
    path,
    ["category", "basis", "quorum", "pass", "base", "waits", ...PERIODS],
    ["second", "extends"],
  );
  const { over, ...quorum } = limitFrom(raw["quorum"], `${path}.quorum`);
  const days = PERIODS.map((key) => [key, integer(raw[key], `${path}.${key}`, { min: 1, max: LONGEST_DAYS })] as const);
  return {
    category: integer(raw["category"], `${path}.category`, { min: index + 1, max: index + 1 }),
    basis: oneOf(raw["basis"], `${path}.basis`, BASES_OF_COUNT),
    quorum: { ...quorum, over },
    ...(raw["second"] === undefined
      ? {}
      : { second: fraction(raw["second"], `${path}.second`, over ? OVER : NINE_TENTHS) }),
    pass: limitFrom(raw["pass"], `${path}.pass`),
    base: oneOf(raw["base"], `${path}.base`, BASES),
    waits: boolean(raw["waits"], `${path}.waits`),
    ...(raw["extends"] === undefined ? {} : { extends: boolean(raw["extends"], `${path}.extends`) }),
    ...(Object.fromEntries(days) as Record<(typeof PERIODS)[number], number>),
  };
}

function limitFrom(given: unknown, path: string): Fraction {
  const raw = object(given, path, ["of", "over"]);
  const over = boolean(raw["over"], `${path}.over`);
  return { of: fraction(raw["of"], `${path}.of`, over ? OVER : NINE_TENTHS), over };
}

/** As Charter: what nine tenths can reach, so that one unit can't stop everybody; of proxies it is a limit, and may be the whole. */
const NINE_TENTHS = { most: [9, 10], over: false, expected: FOUNDING.fraction } as const;
const OVER = { ...NINE_TENTHS, over: true, expected: FOUNDING.fractionOver } as const;
const WHOLE = { most: [1, 1], over: false, expected: FOUNDING.wholeFraction } as const;

function fraction(
  given: unknown,
  path: string,
  { most, over, expected }: typeof NINE_TENTHS | typeof OVER | typeof WHOLE = NINE_TENTHS,
): readonly [number, number] {
  const isPair = Array.isArray(given) && given.length === 2 && given.every((each) => Number.isSafeInteger(each));
  const [above = 0, below = 0] = isPair ? (given as number[]) : [];
  const [part, whole] = [above * most[1], below * most[0]];
  const isReached = over ? part < whole : part <= whole;
  if (above < 1 || below > 65_535 || !isReached) throw refuse(path, expected);
  return [above, below];
}

function powerFrom(given: unknown, path: string, categories: number): NamedPower {
  const isNamed = typeof given === "object" && given !== null && "kind" in given;
  const raw = object(given, path, isNamed ? ["kind", "category"] : ["target", "call", "category"], ["class", "matter"]);
  const ofClass =
    raw["class"] === undefined ? {} : { class: integer(raw["class"], `${path}.class`, { min: 0, max: 255 }) };
  const category = integer(raw["category"], `${path}.category`, { min: 1, max: categories });
  if (isNamed) {
    if (raw["matter"] !== undefined) throw refuse(`${path}.matter`, EXPECTED.unknown);
    const power = { kind: string(raw["kind"], `${path}.kind`), category, ...ofClass };
    const [, resolves, matter = ""] = /^(charter\.resolve)\b\.?(.*)$/.exec(power.kind) ?? [];
    if (resolves !== undefined && !MATTERS[matter as Matter]) throw refuse(`${path}.kind`, FOUNDING.ownMatter);
    if (!isKnownPower(power)) throw refuse(`${path}.kind`, FOUNDING.power);
    return power;
  }
  const call = string(raw["call"], `${path}.call`);
  if (!/^[A-Za-z_$][\w$]*\([\w(),[\]]*\)$/.test(call)) throw refuse(`${path}.call`, FOUNDING.signature);
  const matter =
    raw["matter"] === undefined ? {} : { matter: integer(raw["matter"], `${path}.matter`, { min: 0, max: LARGEST }) };
  return { target: address(raw["target"], `${path}.target`), call, category, ...matter, ...ofClass };
}

function arbitrationFrom(given: unknown): string {
  return given === "sole" || given === "three" ? given : hashOr(given);
}

function hashOr(given: unknown): string {
  if (!isHexString(given, 32)) throw refuse("arbitration", FOUNDING.rules);
  return given;
}

/** The charter's text puts values between « and », so that they can't hold these themselves. */
function named(given: unknown, path: string): string {
  const text = seen(given, path);
  if (/[«»]/.test(text)) throw refuse(path, FOUNDING.noMarks);
  return text;
}

/** What the charter's text can't hold, as a sentence. */
export function unwritable(thrown: unknown, place: string): unknown {
  if (!(thrown instanceof TermsError)) return thrown;
  return new BiyError("input", say(CHARTER.unwritable, { place, why: thrown.words }), { field: place, cause: thrown });
}

/** One that names a call that there is. */
function isKnownPower(power: NamedPower): boolean {
  const anywhere = "0x".padEnd(42, "1");
  const parts = ["charter", "register", "objects", "disputes", "decisions"] as const;
  try {
    powersOf(Object.fromEntries(parts.map((part) => [part, anywhere])) as Addresses, [power]);
    return true;
  } catch {
    return false;
  }
}
