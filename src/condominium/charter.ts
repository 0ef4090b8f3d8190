/**
 * The charter of a condominium or of a community as a document in three languages: rendered once the contracts stand, before the founding,
 * whose `articles.document` is its root.
 * @module
 */

import { AbiCoder, id as hashOf, keccak256, toBeHex, zeroPadValue } from "ethers";
import type { Released } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { community1 } from "./editions/community-1.ts";
import { condominium1 } from "./editions/condominium-1.ts";
import type { Words } from "../words/lang.ts";
import { TermsError } from "../text/errors.ts";
import { renderTerms, type Document, type RenderInput } from "../text/render.ts";
import { rootOf } from "../text/root.ts";
import type { Rows, Value } from "../text/slots.ts";
import { ranges } from "../text/slots/facts.ts";
import { limitOf } from "../text/slots/fraction.ts";
import {
  BASES,
  BASES_OF_COUNT,
  CATEGORIES,
  KZ_HL_2025,
  MATTERS,
  powerKey,
  PRESET_MATTERS,
  PRESET_POWERS,
  type Addresses,
  type Fraction,
  type Matter,
  type Power,
  type Rule,
  type Target,
} from "./rules.ts";
import * as CHARTER from "../words/condominium/charter.ts";
import { say } from "../words/say.ts";

/** Where rules and powers are from: the model by analogy with the Law on Housing Relations, or the charter's own. */
export type Preset = "KZ-HL-2025" | "custom";

/**
 * How a kind of call is decided, by a name that the charter has words for, such as `charter.amend` or `charter.resolve.budget`; or by the
 * address and the signature of a function, such as `set(uint256)`, and of a resolution its matter.
 */
export type NamedPower = { readonly category: number; readonly class?: number } & (
  { readonly kind: string } | { readonly target: string; readonly call: string; readonly matter?: number }
);

/** Who recorded what, how: the chain, for the internal regulation of interaction (Digital Code, art. 26). */
export type ChainFacts = {
  readonly kind: "decentralised" | "coordinated";
  /** The algorithm, such as `proof of stake`. */
  readonly consensus: string;
  /** Who coordinates, if anyone does. */
  readonly coordinator?: string;
  /** After how many blocks a record counts as final. */
  readonly finality: bigint;
};

/** A unit as the charter states it: with its number, which is its place in the list. */
export type StatedUnit = { readonly kind: string; readonly share: number; readonly class?: number };
/** A common object as the charter states it, with the terms of its use. */
export type StatedObject = { readonly kind: string; readonly description: string; readonly terms: Words };

/** What a charter states. All of it is known once the contracts are deployed. */
export type CharterFields = {
  /** A community has memberships instead of units. */
  readonly of: "condominium" | "community";
  readonly name: string;
  readonly chainId: bigint;
  readonly addresses: Addresses;
  /** keccak256 of the code at each address, and of the tribunal's. */
  readonly codeHashes: { readonly [contract in keyof Addresses | "tribunal"]: string };
  readonly founder: string;
  readonly tribunal: string;
  /** Hash of the tribunal's rules. */
  readonly arbitration: string;
  readonly petition: readonly [numerator: number, denominator: number];
  readonly proxy: readonly [numerator: number, denominator: number];
  readonly preset: Preset;
  /** One for each category, in order from 1. */
  readonly rules: readonly Rule[];
  readonly powers: readonly NamedPower[];
  readonly chain: ChainFacts;
  /** What is entered before the founding. */
  readonly units: readonly StatedUnit[];
  readonly objects: readonly StatedObject[];
  /** Of a condominium: whether who has not acceded may hold. */
  readonly isAccessionOptional?: boolean;
  /** Of a condominium: whether a holder may split a unit without the assembly. */
  readonly isSplitFree?: boolean;
};

/** A charter with what `found` takes of it. */
export type CharterDocument = Document & {
  /** `articles.regulation`: the Merkle root of the annex on the regulation. `root` is `articles.document`. */
  readonly regulationHash: string;
};

/** The section whose root is the charter's `regulation`. */
const REGULATION = "regulation";
const EDITIONS = { condominium: condominium1, community: community1 } as const;

/** The table of powers of `KZ-HL-2025`, by name: the same as `presetPowers` of rules.ts. */
export const PRESET_NAMED: readonly NamedPower[] = /* @__PURE__ */ (() => [
  ...PRESET_POWERS.flatMap(([category, target, ...methods]) =>
    methods.map((method) => ({ kind: `${target}.${method}`, category: CATEGORIES[category] })),
  ),
  ...PRESET_MATTERS.flatMap(([category, ...matters]) =>
    matters.map((matter) => ({ kind: `charter.resolve.${matter}`, category: CATEGORIES[category] })),
  ),
])();

/** The kinds of calls that the charter has words for. */
export function kindsOf(of: CharterFields["of"]): string[] {
  const { columns = [] } = EDITIONS[of].fields.find(({ path }) => path === "particulars.powers") ?? {};
  return Object.keys(columns.find(({ name }) => name === "kind")?.choices ?? {});
}

/** The powers as the contract takes them. @throws {BiyError} `input` if there is no such function */
export function powersOf(addresses: Addresses, powers: readonly NamedPower[]): Power[] {
  return powers.map((power) => ({ key: keyOf(addresses, power), category: power.category, class: power.class ?? 0 }));
}

function keyOf(addresses: Addresses, power: NamedPower): string {
  if ("kind" in power) {
    const [target, method = "", matter] = power.kind.split(".");
    return powerKey(addresses, target as Target, method, matter === undefined ? undefined : MATTERS[matter as Matter]);
  }
  const selector = hashOf(power.call).slice(0, 10);
  const argument = zeroPadValue(toBeHex(power.matter ?? 0), 32);
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(["address", "bytes4", "bytes32"], [power.target, selector, argument]),
  );
}

/**
 * What the engine renders a charter from.
 * @throws {TermsError} `ValueRefused` if rules or powers aren't those of the preset that is named, or categories are out of order.
 */
export function charterTerms(fields: CharterFields): RenderInput & { edition: Released } {
  checkRules(fields);
  const { of, addresses, codeHashes, chain, petition, proxy } = fields;
  const { charter, ...modules } = addresses;
  const codes = Object.keys(modules).map((name): [string, Value] => [
    `${name}Code`,
    codeHashes[name as keyof Addresses],
  ]);
  const ofUnits: { [field: string]: Value } = {
    preset: fields.preset === "custom" ? 0n : 1n,
    accession: fields.isAccessionOptional === true ? 1n : 0n,
    splitting: fields.isSplitFree === true ? 1n : 0n,
  };
  return {
    edition: EDITIONS[of],
    chainId: fields.chainId,
    template: charter,
    codeHash: codeHashes.charter,
    tribunalCodeHash: codeHashes.tribunal,
    terms: {
      common: {
        tribunal: fields.tribunal,
        arbitration: fields.arbitration,
        petition: `>= ${petition[0]}/${petition[1]}`,
        proxy: `<= ${proxy[0]}/${proxy[1]}`,
      },
      particulars: {
        name: fields.name,
        founder: fields.founder,
        ...modules,
        ...Object.fromEntries(codes),
        rules: fields.rules.map(rowOf),
        powers: powerRows(fields.powers),
        outside: outsideRows(fields.powers),
        chainKind: chain.kind === "coordinated" ? 1n : 0n,
        consensus: chain.consensus,
        coordinator: chain.coordinator ?? "",
        finality: chain.finality,
        units: unitRows(fields.units),
        common: fields.objects.map(({ kind, description, terms: { kk, ru, en } }) => [kind, description, kk, ru, en]),
        ...(of === "condominium" ? ofUnits : {}),
      },
    },
  };
}

/**
 * The charter in Kazakh, Russian and English, each read back before it is returned.
 * @example const { root: document, regulationHash: regulation } = await renderCharter(fields);
 */
export async function renderCharter(fields: CharterFields): Promise<CharterDocument> {
  const { edition, ...input } = charterTerms(fields);
  const document = renderTerms(await loaded(edition), input);
  return { ...document, regulationHash: regulationOf(document) };
}

/** The Merkle root of the clauses on the regulation, in all languages. */
export function regulationOf({ edition, leaves }: Pick<Document, "edition" | "leaves">): string {
  const ids = edition.clauses.filter(({ section }) => section === REGULATION).map(({ id }) => id);
  return rootOf(
    leaves.filter(({ kind, path }) => kind === "clause" && ids.includes(path.slice(path.indexOf("/") + 1))),
  );
}

/** A fraction as its slot takes it: `> 1/2`, `>= 2/3`. */
const asks = (over: boolean, [numerator, denominator]: readonly [number, number]) =>
  `${over ? ">" : ">="} ${numerator}/${denominator}`;

function rowOf(rule: Rule): Rows[number] {
  return [
    BigInt(rule.category),
    BigInt(BASES_OF_COUNT.indexOf(rule.basis)),
    fractionOf(rule.quorum),
    rule.second === undefined ? "" : asks(rule.quorum.over, rule.second),
    fractionOf(rule.pass),
    BigInt(BASES.indexOf(rule.base)),
    rule.waits ? 1n : 0n,
    rule.extends === true ? 1n : 0n,
    rule.noticePeriod,
    rule.votingPeriod,
    rule.challengePeriod,
    rule.executionPeriod,
    ...Object.values(exampleOf(rule)),
  ];
}

/** Of so many units of equal share is the worked example of a rule. */
const EXAMPLE_OF = 100n;

/** The fewest who have to vote, of a hundred units of equal share, and how many of these have to be for it, if nobody abstains. */
export function exampleOf({ quorum, pass, base }: Rule): { readonly voting: bigint; readonly yes: bigint } {
  const part = ({ of: [numerator, denominator], over }: Fraction, whole: bigint) => {
    const found = limitOf(
      { asks: over ? ">" : ">=", numerator: BigInt(numerator), denominator: BigInt(denominator) },
      whole,
    );
    // Nothing is decided without a single one for it.
    return found === 0n ? 1n : found;
  };
  const voting = part(quorum, EXAMPLE_OF);
  const yes = part(pass, base === "all" ? EXAMPLE_OF : voting);
  return { voting: yes > voting ? yes : voting, yes };
}

function fractionOf({ of, over }: Fraction): string {
  return asks(over, of);
}

/** Units of the same kind, share and class in one row: there can be thousands. */
function unitRows(units: readonly StatedUnit[]): Rows {
  const alike = new Map<string, { readonly unit: StatedUnit; readonly numbers: number[] }>();
  for (const [index, unit] of units.entries()) {
    const key = JSON.stringify([unit.kind, unit.share, unit.class ?? 0]);
    const found = alike.get(key) ?? { unit, numbers: [] };
    found.numbers.push(index + 1);
    alike.set(key, found);
  }
  return Array.from(alike.values(), ({ unit, numbers }) => [
    ranges(numbers),
    unit.kind,
    BigInt(unit.share),
    BigInt(unit.class ?? 0),
  ]);
}

function powerRows(powers: readonly NamedPower[]): Rows {
  return powers.flatMap((power) =>
    "kind" in power ? [[power.kind, BigInt(power.category), BigInt(power.class ?? 0)]] : [],
  );
}

function outsideRows(powers: readonly NamedPower[]): Rows {
  return powers.flatMap((power) => {
    if ("kind" in power) return [];
    const call = power.matter === undefined ? power.call : `${power.call}, ${power.matter}`;
    return [[power.target, call, BigInt(power.category), BigInt(power.class ?? 0)]];
  });
}

/** What a text calls a model has to be that model: nothing of it hides. */
function checkRules({ of, preset, rules, powers }: CharterFields): void {
  if (rules.some(({ category }, index) => category !== index + 1)) throw refused(CHARTER.categoriesInOrder);
  if (preset === "custom") return;
  if (of === "community") throw refused(CHARTER.noPresetOfCommunity);
  if (!isPreset({ rules, powers })) throw refused(say(CHARTER.otherPreset, { preset }));
}

/** Whether rules and powers are those of the preset. */
export function isPreset({ rules, powers }: Pick<CharterFields, "rules" | "powers">): boolean {
  const same = (one: unknown, other: unknown) => spelled(one) === spelled(other);
  const table = (all: readonly NamedPower[]) => all.map((power) => spelled({ class: 0, ...power })).sort();
  return same(rules, KZ_HL_2025) && same(table(powers), table(PRESET_NAMED));
}

/** JSON with sorted keys. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return each.toString();
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function refused(words: Words): TermsError {
  return new TermsError("ValueRefused", words);
}
