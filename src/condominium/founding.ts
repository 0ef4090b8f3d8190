/**
 * What a condominium is founded with: one JSON, checked before anything is sent.
 * @module
 */

import { encodeBytes32String, getAddress, id as hashOf, isAddress, isHexString } from "ethers";
import { BiyError } from "../errors.ts";
import { TermsError } from "../terms/errors.ts";
import { requireVisible } from "../text.ts";
import { powersOf, PRESET_NAMED, type ChainFacts, type NamedPower, type Preset } from "./charter.ts";
import { KZ_HL_2025, BASES, BASES_OF_COUNT, type Addresses, type Rule } from "./rules.ts";

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
  /** Whether a holder may split a unit without the assembly. */
  readonly split: "by-decision" | "free";
  readonly chain: FoundingChain;
  readonly units: readonly FoundingUnit[];
  readonly objects: readonly FoundingObject[];
};

/** What each part may say: a mistyped key would silently leave out what it was to say. */
const named = (keys: string): readonly string[] => keys.split(" ");
const KEYS = {
  founding: named(
    "kind name symbol preset rules powers arbitration petition proxy accession split chain units objects",
  ),
  chain: named("kind consensus coordinator finality"),
  unit: named("kind description uri holder share class"),
  object: named("kind description uri terms"),
  rule: named("category basis quorum second pass base waits noticeDays votingDays challengeDays executionDays"),
  fraction: named("of over"),
  power: named("category class kind target call matter"),
} as const;

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

/**
 * Checks a founding: every problem that a contract would refuse, or that nobody could mend afterwards, in one sentence.
 * @throws {BiyError} `input`, naming the place.
 */
export function checkFounding(given: unknown): Founding {
  const founding = given as Founding;
  const need = (holds: unknown, place: string) => {
    if (!isTrue(holds)) throw wrong(place);
  };
  need(typeof given === "object" && given !== null, "charter");
  requireKeys(founding);
  need(["condominium", "community"].includes(founding.kind), "kind");
  need(isText(founding.name) && isText(founding.symbol), "name, symbol");
  requireWritable(founding.name, "name");
  need(["KZ-HL-2025", "custom"].includes(founding.preset), "preset");
  need(founding.kind === "condominium" || founding.preset === "custom", "preset");
  need((founding.preset === "custom") === Array.isArray(founding.rules), "rules");
  need((founding.preset === "custom") === Array.isArray(founding.powers), "powers");
  need(["sole", "three"].includes(founding.arbitration) || isHexString(founding.arbitration, 32), "arbitration");
  need(isFraction(founding.petition, false), "petition");
  need(isFraction(founding.proxy, false), "proxy");
  need(["required", "optional"].includes(founding.accession), "accession");
  need(["by-decision", "free"].includes(founding.split), "split");
  const chain = founding.chain as FoundingChain | undefined;
  need(["decentralised", "coordinated"].includes(chain?.kind ?? ""), "chain.kind");
  need(isText(chain?.consensus), "chain.consensus");
  need((chain?.kind === "coordinated") === isText(chain?.coordinator), "chain.coordinator");
  requireWritable(founding.chain.consensus, "chain.consensus");
  requireWritable(String(founding.chain.coordinator ?? ""), "chain.coordinator");
  need(isCount(chain?.finality), "chain.finality");
  need(Array.isArray(founding.units) && founding.units.length > 0, "units");
  need(Array.isArray(founding.objects), "objects");
  for (const [index, unit] of founding.units.entries()) {
    const place = `units[${index}]`;
    need(isAddress(unit.holder) && BigInt(unit.holder) !== 0n, `${place}.holder`);
    need(isCount(unit.share) && unit.share > 0, `${place}.share`);
    need(unit.class === undefined || (isCount(unit.class) && unit.class < 256), `${place}.class`);
    need(isDescribed(unit), place);
  }
  for (const [index, object] of founding.objects.entries())
    need(isDescribed(object) && isText(object.terms), `objects[${index}]`);
  const whole = founding.units.reduce((sum, { share }) => sum + BigInt(share), 0n);
  need(whole <= MOST_SHARES, "units");
  const rules = founding.rules ?? [];
  need(rules.length <= MOST_CATEGORIES, "rules");
  for (const [index, rule] of rules.entries()) {
    const place = `rules[${index}]`;
    need(rule.category === index + 1, `${place}.category`);
    need(isFraction(rule.quorum?.of, rule.quorum?.over), `${place}.quorum`);
    need(rule.second === undefined || isFraction(rule.second, rule.quorum.over), `${place}.second`);
    need(isFraction(rule.pass?.of, rule.pass?.over), `${place}.pass`);
    need(BASES.includes(rule.base) && BASES_OF_COUNT.includes(rule.basis), place);
    need(typeof rule.waits === "boolean", `${place}.waits`);
    for (const key of ["noticeDays", "votingDays", "challengeDays", "executionDays"] as const)
      need(isCount(rule[key]) && rule[key] >= 1 && rule[key] <= 3_650, `${place}.${key}`);
  }
  for (const [index, power] of (founding.powers ?? []).entries()) {
    const place = `powers[${index}]`;
    need(isCount(power.category) && power.category >= 1 && power.category <= rules.length, `${place}.category`);
    need(power.class === undefined || (isCount(power.class) && power.class < 256), `${place}.class`);
    need(isKnownPower(power), place);
  }
  return { ...founding, units: founding.units.map((unit) => ({ ...unit, holder: getAddress(unit.holder) })) };
}

function wrong(place: string): BiyError {
  return new BiyError("input", {
    kk: `Жарғы файлындағы «${place}» дұрыс емес; examples/data-centre/charter.json үлгісімен салыстырыңыз.`,
    ru: `В файле устава неверно «${place}»; сравните с образцом examples/data-centre/charter.json.`,
    en: `"${place}" in the charter's file is not right; compare it with examples/data-centre/charter.json.`,
  });
}

/** Only keys that there are. What is no object is left to its own check. */
function requireKeys({ chain, units, objects, rules, powers, ...rest }: Founding): void {
  const each = (all: unknown, place: string, known: readonly string[]): [string, unknown, readonly string[]][] =>
    Array.isArray(all) ? all.map((one: unknown, index) => [`${place}[${index}].`, one, known]) : [];
  const fractions = Array.isArray(rules)
    ? rules.flatMap((rule: Partial<FoundingRule> | null, index): [string, unknown, readonly string[]][] => [
        [`rules[${index}].quorum.`, rule?.quorum, KEYS.fraction],
        [`rules[${index}].pass.`, rule?.pass, KEYS.fraction],
      ])
    : [];
  for (const [place, part, known] of [
    ["", rest, KEYS.founding] as const,
    ["chain.", chain, KEYS.chain] as const,
    ...each(units, "units", KEYS.unit),
    ...each(objects, "objects", KEYS.object),
    ...each(rules, "rules", KEYS.rule),
    ...fractions,
    ...each(powers, "powers", KEYS.power),
  ]) {
    if (typeof part !== "object" || part === null) continue;
    const unknown = Object.keys(part).find((key) => !known.includes(key));
    if (unknown !== undefined) throw unknownKey(`${place}${unknown}`, known);
  }
}

function unknownKey(place: string, known: readonly string[]): BiyError {
  const all = known.join(", ");
  return new BiyError("input", {
    kk: `Жарғы файлында белгісіз «${place}» бар; мұнда мыналар бола алады: ${all}.`,
    ru: `В файле устава есть неизвестное «${place}»; здесь может быть: ${all}.`,
    en: `The charter's file has "${place}", which is not known; what there can be here: ${all}.`,
  });
}

/** The charter's text puts values between « and », so that they can't hold these themselves. */
function requireWritable(text: string, place: string): void {
  if (/[«»]/.test(text)) {
    throw new BiyError("input", {
      kk: `Жарғы файлындағы «${place}» мәтінінде « немесе » бар: жарғының мәтіні мәндерді осы тырнақшаларға алады. Олардың орнына “ және ” жазыңыз.`,
      ru: `В файле устава в «${place}» есть « или »: текст устава заключает значения в эти кавычки. Напишите вместо них “ и ”.`,
      en: `"${place}" in the charter's file has « or »: the charter's text puts values between these marks. Write “ and ” instead.`,
    });
  }
  try {
    requireVisible(text);
  } catch (thrown) {
    throw unwritable(thrown, place);
  }
}

/** What the charter's text can't hold, as a sentence. */
export function unwritable(thrown: unknown, place: string): unknown {
  if (!(thrown instanceof TermsError)) return thrown;
  const { kk, ru, en } = thrown.words;
  return new BiyError(
    "input",
    {
      kk: `Жарғының мәтініне «${place}» жазылмайды: ${kk}`,
      ru: `Текст устава не может вместить «${place}»: ${ru}`,
      en: `The charter's text can't hold "${place}": ${en}`,
    },
    { field: place, cause: thrown },
  );
}

const isTrue = (given: unknown): boolean => given === true;
const isText = (given: unknown): given is string => typeof given === "string" && given.trim() !== "";
const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && (given as number) >= 0;
const isDescribed = (given: Described): boolean =>
  isText(given.kind) &&
  new TextEncoder().encode(given.kind).length < 32 &&
  isText(given.description) &&
  (given.uri === undefined || typeof given.uri === "string");
/** One that can be reached: more than the whole never is. */
const isFraction = (given: readonly number[] | undefined, over: boolean | undefined): boolean => {
  const [numerator, denominator] = given ?? [];
  if (!isCount(numerator) || !isCount(denominator) || denominator > 65_535 || numerator < 1) return false;
  return over === true ? numerator < denominator : numerator <= denominator;
};

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
