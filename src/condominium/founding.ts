/**
 * What a condominium is founded with: one JSON, checked before anything is sent.
 * @module
 */

import { encodeBytes32String, id as hashOf } from "ethers";
import * as v from "valibot";
import { BiyError } from "../words/biyError.ts";
import { TermsError } from "../text/errors.ts";
import {
  address,
  boolean,
  each,
  either,
  expects,
  hasKey,
  integer,
  listOf,
  maybe,
  oneOf,
  parsed,
  refuse,
  seen,
  someOf,
  someText,
  strict,
  words,
} from "../text/shape.ts";
import type { Words } from "../words/lang.ts";
import * as EXPECTED from "../words/expected.ts";
import { say } from "../words/say.ts";
import * as CHARTER from "../words/condominium/charter.ts";
import * as FOUNDING from "../words/condominium/founding.ts";
import { fileShape, type CondominiumFile } from "./file.ts";
import { powersOf, PRESET_NAMED, type ChainFacts, type NamedPower, type Preset } from "./charter.ts";
import {
  KZ_HL_2025,
  BASES,
  BASES_OF_COUNT,
  MATTERS,
  isAtLeast,
  type Addresses,
  type Matter,
  type Rule,
} from "./rules.ts";

/** What a unit or a common object is: a word for its kind, and its description, of which the chain keeps the hash. */
export type Described = { readonly kind: string; readonly description: string; readonly uri?: string };

export type FoundingUnit = Described & {
  readonly holder: string;
  /** Numerator of the share; the sum of all is the denominator. */
  readonly share: number;
  /** For votes of a class; 0 or none: of no class. */
  readonly class?: number;
};
/** The terms of its use are of three languages, of which the chain keeps one hash. */
export type FoundingObject = Described & { readonly terms: Words };

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

/** As Charter.LONGEST_PERIOD. */
const LONGEST_DAYS = 365;
const LARGEST = Number.MAX_SAFE_INTEGER;
const PERIODS = ["noticeDays", "votingDays", "challengeDays", "executionDays"] as const;

/** As Charter: what nine tenths can reach, so that one unit can't stop everybody; of proxies it is a limit, and may be the whole. */
const NINE_TENTHS = { most: [9, 10], over: false, expected: FOUNDING.fraction } as const;
const OVER = { ...NINE_TENTHS, over: true, expected: FOUNDING.fractionOver } as const;
const WHOLE = { most: [1, 1], over: false, expected: FOUNDING.wholeFraction } as const;
type Reach = typeof NINE_TENTHS | typeof OVER | typeof WHOLE;

function fraction({ most, over, expected }: Reach = NINE_TENTHS) {
  const part = v.pipe(v.number(expects(expected)), v.safeInteger(expects(expected)));
  return v.pipe(
    v.strictTuple([part, part], () => expects(expected)()),
    v.check(([above, below]) => {
      const [reached, limit] = [above * most[1], below * most[0]];
      return above >= 1 && below <= 65_535 && (over ? reached < limit : reached <= limit);
    }, expects(expected)),
  );
}

const limit = either(
  (given) => hasKey("over")(given) && (given as { over: unknown }).over === true,
  strict({ of: fraction(OVER), over: boolean }),
  strict({ of: fraction(), over: boolean }),
);

const rule = v.pipe(
  strict({
    category: integer(1, MOST_CATEGORIES),
    basis: oneOf(BASES_OF_COUNT),
    quorum: limit,
    second: maybe(fraction()),
    pass: limit,
    base: oneOf(BASES),
    waits: boolean,
    extends: maybe(boolean),
    ...each(PERIODS, integer(1, LONGEST_DAYS)),
  }),
  v.forward(
    v.check(({ quorum, second }) => {
      const [above = 0, below = 1] = second ?? [];
      return !quorum.over || above * NINE_TENTHS.most[1] < below * NINE_TENTHS.most[0];
    }, expects(FOUNDING.fractionOver)),
    ["second"],
  ),
);

const category = integer(1, MOST_CATEGORIES);
const ofClass = maybe(integer(0, 255));

const namedPower = v.pipe(
  strict({ kind: someText, category, class: ofClass }),
  v.forward(
    v.check(({ kind }) => {
      const [, resolves, matter = ""] = /^(charter\.resolve)\b\.?(.*)$/.exec(kind) ?? [];
      return resolves === undefined || Boolean(MATTERS[matter as Matter]);
    }, expects(FOUNDING.ownMatter)),
    ["kind"],
  ),
  v.forward(
    v.check((power) => isKnownPower(power as NamedPower), expects(FOUNDING.power)),
    ["kind"],
  ),
);

const power = either(
  hasKey("kind"),
  namedPower,
  strict({
    target: address,
    call: v.pipe(someText, v.regex(/^[A-Za-z_$][\w$]*\([\w(),[\]]*\)$/, expects(FOUNDING.signature))),
    category,
    class: ofClass,
    matter: maybe(integer(0, LARGEST)),
  }),
);

/** Descriptions stand in certificates: they may have lines, and need letters that the fonts have. */
const prose = seen({ lines: true, paper: true });

/** The charter's text puts values between « and », so that they can't hold these themselves. */
const named = v.pipe(seen(), v.regex(/^[^«»]*$/, expects(FOUNDING.noMarks)));

const descriptions = {
  kind: v.pipe(
    seen(),
    v.check((kind) => new TextEncoder().encode(kind).length <= 31, expects(FOUNDING.ascii)),
  ),
  description: prose,
  uri: maybe(either((given) => given === "", v.literal(""), seen())),
};

const unit = strict({
  ...descriptions,
  holder: v.pipe(
    address,
    v.check((holder) => BigInt(holder) !== 0n, expects(FOUNDING.holder)),
  ),
  share: v.pipe(
    v.number(expects(FOUNDING.share)),
    v.safeInteger(expects(FOUNDING.share)),
    v.minValue(1, expects(FOUNDING.share)),
  ),
  class: ofClass,
});

const chain = v.pipe(
  strict({
    kind: oneOf(["decentralised", "coordinated"]),
    consensus: named,
    coordinator: maybe(named),
    finality: integer(0, LARGEST),
  }),
  v.forward(
    v.check(
      ({ kind, coordinator }) => kind === "coordinated" || coordinator === undefined,
      expects(FOUNDING.noCoordinator),
    ),
    ["coordinator"],
  ),
  v.forward(
    v.check(({ kind, coordinator }) => kind !== "coordinated" || coordinator !== undefined, expects(EXPECTED.value)),
    ["coordinator"],
  ),
);

/** A charter's file as people write it. */
export const foundingShape = () =>
  strict({
    kind: oneOf(["condominium", "community"]),
    name: named,
    symbol: seen(),
    preset: oneOf(["KZ-HL-2025", "custom"]),
    rules: maybe(
      v.pipe(listOf(rule), v.maxLength(MOST_CATEGORIES, expects(say(FOUNDING.fewer, { most: MOST_CATEGORIES })))),
    ),
    powers: maybe(listOf(power)),
    arbitration: v.pipe(
      v.string(expects(FOUNDING.rules)),
      v.regex(/^(?:sole|three|0x[0-9a-fA-F]{64})$/, expects(FOUNDING.rules)),
    ),
    petition: fraction(),
    proxy: fraction(WHOLE),
    accession: oneOf(["required", "optional"]),
    split: oneOf(["by-decision", "free"]),
    chain,
    units: someOf(unit, FOUNDING.someUnits),
    objects: listOf(strict({ ...descriptions, terms: words({ lines: true, paper: true }) })),
  });

/**
 * Checks a founding: every problem that a contract would refuse, or that nobody could mend afterwards, in one sentence.
 * @param path of the founding, if it is a part of what was read
 * @throws {BiyError} `input`, naming the field.
 */
export function checkFounding(given: unknown, path = ""): Founding {
  const founding = parsed(foundingShape(), given, path) as Founding;
  const at = (field: string) => (path === "" ? field : `${path}.${field}`);
  const { kind, preset, units, split } = founding;
  if (kind === "community" && preset !== "custom") throw refuse(at("preset"), '"custom"');
  requireUnits(units, { kind, path: at("units") });
  requirePreset(founding, at);
  const rules = rulesOf(founding);
  for (const [index, rule] of rules.entries()) {
    const field = at(`rules[${index}]`);
    if (rule.category !== index + 1) throw refuse(`${field}.category`, `${index + 1}`);
    const below = rules[index - 1];
    if (below !== undefined && !isAtLeast(rule, below)) throw refuse(field, say(FOUNDING.graver, { below: index }));
  }
  for (const [index, { category }] of (founding.powers ?? []).entries())
    if (category > rules.length)
      throw refuse(at(`powers[${index}].category`), say(EXPECTED.integer, { min: 1, max: rules.length }));
  requireOnce(founding.powers ?? [], at("powers"));
  if (split === "free" && rules.some(({ basis }) => basis !== "share")) throw refuse(at("split"), FOUNDING.splitFree);
  return founding;
}

/** A condominium's file with all of what it was founded with. */
export const condominiumShape = () => fileShape(foundingShape());

/** What a condominium was founded with, as its file says. @throws {BiyError} `input`, naming the field */
export function foundingOf({ founding }: Pick<CondominiumFile, "founding">): Founding {
  return checkFounding(founding, "founding");
}

/** With a preset its own are taken; without one they are needed. */
function requirePreset({ preset, rules, powers }: Founding, at: (field: string) => string): void {
  for (const [field, value] of Object.entries({ rules, powers })) {
    if (preset === "custom" && value === undefined) throw refuse(at(field), EXPECTED.value);
    if (preset !== "custom" && value !== undefined) throw refuse(at(field), FOUNDING.noneWithPreset);
  }
}

function requireUnits(units: readonly FoundingUnit[], { kind, path }: { kind: Founding["kind"]; path: string }): void {
  if (units.reduce((sum, { share }) => sum + BigInt(share), 0n) > MOST_SHARES) throw refuse(path, FOUNDING.shares);
  const known = new Map<string, number>();
  for (const [index, unit] of units.entries()) {
    // A membership is a person's, one each; a unit is a thing, whoever holds it.
    const what = kind === "community" ? unit.holder : JSON.stringify([unit.kind, unit.description, unit.uri]);
    const before = known.get(what);
    const expected = kind === "community" ? FOUNDING.otherMember : FOUNDING.otherUnit;
    if (before !== undefined) throw refuse(`${path}[${index}]`, say(expected, { before }));
    known.set(what, index);
  }
}

/** Each call once: the contract would keep the last entry, and the text have both. */
function requireOnce(powers: readonly NamedPower[], path: string): void {
  const known = new Map<string, number>();
  for (const [index, { category: _, class: __, ...call }] of powers.entries()) {
    const name = JSON.stringify("kind" in call ? [call.kind] : [call.target, call.call, call.matter ?? 0]);
    const before = known.get(name);
    if (before !== undefined) throw refuse(`${path}[${index}]`, say(FOUNDING.otherPower, { before }));
    known.set(name, index);
  }
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
