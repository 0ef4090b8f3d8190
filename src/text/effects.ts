/**
 * What a step does, as data. The front matter of a clause states it, places such as `<release.pays>` write it into the text, and the conformance suite
 * compares it with what the contract does:
 *
 * ```
 * step: release
 * pays: second
 * due: progress + particulars.inspectionPeriod
 * factor: delivered if progress != 0
 * ```
 *
 * `step` begins the effects of one step, or of several (`form, amend`), and ends the rest of the front matter. Then, as far as each applies:
 * `by` who takes it (`first`, `second`; `second, must` who has to; an automatic step needs none), `pays` to whom all that is held (`first`, `second`, `nobody`), or
 * a part of it (`second, particulars.rent`), after which performance goes on, `takes` what its taker pays in, `due` the moment from which an automatic step waits for
 * the review, `factor` its own factors, `until` the last moment and the error after it, `refused` each other error, `sets` what it writes, `emits` its events. Moments
 * are in agreement time; `progress`, `rest` and `held` are what the contract remembers, `rest.1` to `rest.3` the moments in the upper half of `rest`, `time` is the
 * present, and `args.…` is what the step takes besides.
 * @module
 */

import { say } from "../words/say.ts";
import * as CLAUSES from "../words/text/clauses.ts";
import type { Lang, Words } from "../words/lang.ts";
import type { Edition, Released } from "./edition.ts";
import type { Gap } from "./errors.ts";

/** One of the two parties. */
export type Role = "first" | "second";

/** What a step does. Conditions and sums are as they were written: see {@link conditionOf} and {@link sumOf}. */
export type Effect = {
  /** The function. */
  readonly step: string;
  /** Who takes it; an automatic step is anyone's. */
  readonly by?: Role;
  /** Who takes it has to: its clause says that they must, not that they may. */
  readonly must?: true;
  /** Who gets all that is held, which ends the agreement, or {@link part} of it; `nobody`: it goes on. */
  readonly pays?: Role | "nobody";
  /** So much is paid, and performance goes on. In base units. */
  readonly part?: string;
  /** What its taker pays in, of their own. In base units. */
  readonly takes?: string;
  /** Of an automatic step: the moment from which the review is waited for. */
  readonly due?: string;
  /** By its name, when each own factor is met. */
  readonly factors?: { readonly [factor: string]: string };
  /** The last moment, inclusive, and the error after it. */
  readonly until?: { readonly at: string; readonly error: string };
  /** By its name, when each error refuses it. */
  readonly refused?: { readonly [error: string]: string };
  /** What it writes to `progress`, to `rest`, or to a moment in it. */
  readonly sets?: { readonly [cell: string]: string };
  /** The events that it emits besides those of the base. */
  readonly emits?: readonly string[];
};

/** Whether a step pays all that is held, which ends the agreement. */
export const endsIt = ({
  pays,
  part,
}: {
  readonly pays?: Effect["pays"] | undefined;
  readonly part?: string | undefined;
}) => pays !== undefined && pays !== "nobody" && part === undefined;

/* SUMS AND CONDITIONS */

export type Addend = { readonly sign: 1n | -1n; readonly of: string };
/** `progress + particulars.inspectionPeriod` */
export type Sum = readonly Addend[];
export type Sign = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type Comparison = { readonly left: Sum; readonly is: Sign; readonly right: Sum };
/** All have to hold. */
export type Condition = readonly Comparison[];

/** What a template remembers besides `progress`, as moments of 40 bits: the upper half of `rest` from its high end. */
export const MOMENTS: readonly string[] = ["rest.1", "rest.2", "rest.3"];
const REMEMBERED: readonly string[] = ["progress", "rest", ...MOMENTS, "held", "time"];
const ATOM = /^(?:[0-9]+|progress|rest(?:\.[123])?|held|time|(?:common|particulars|args)\.[a-zA-Z][a-zA-Z0-9]*)$/;

/** A sum as it is written. @returns nothing, if it is none */
export function sumOf(text: string): Sum | undefined {
  const parts = text.trim().split(/ ([+-]) /);
  const sum = parts.flatMap((of, at): Addend[] =>
    at % 2 === 0 ? [{ sign: parts[at - 1] === "-" ? -1n : 1n, of }] : [],
  );
  return sum.every(({ of }) => ATOM.test(of)) ? sum : undefined;
}

/** Comparisons joined by `and`. @returns nothing, if it is none */
export function conditionOf(text: string): Condition | undefined {
  const found = text.split(" and ").map((each): Comparison | undefined => {
    const [, one = "", is = "", other = ""] = /^(.+) (=|!=|<=?|>=?) (.+)$/.exec(each.trim()) ?? [];
    const [left, right] = [sumOf(one), sumOf(other)];
    return left === undefined || right === undefined ? undefined : { left, is: is as Sign, right };
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** What a name in a sum stands for: `particulars.price`. */
export type Valued = (name: string) => bigint;

/** What a sum comes to. */
export function total(sum: Sum, valueOf: Valued): bigint {
  return sum.reduce((all, { sign, of }) => all + sign * (/^[0-9]+$/.test(of) ? BigInt(of) : valueOf(of)), 0n);
}

const HOLDS: { readonly [is in Sign]: (left: bigint, right: bigint) => boolean } = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const MOMENT_BITS = 40n;
const MOST_MOMENT = (1n << MOMENT_BITS) - 1n;
const placeOf = (name: string) => 256n - MOMENT_BITS * BigInt(1 + MOMENTS.indexOf(name));

/** A moment in the second word. @param name one of {@link MOMENTS} @param rest the word as a number */
export const momentIn = (rest: bigint, name: string): bigint => (rest >> placeOf(name)) & MOST_MOMENT;

/** The second word with another moment in it. @param name one of {@link MOMENTS} */
export const withMoment = (rest: bigint, name: string, moment: bigint): bigint =>
  (rest & ~(MOST_MOMENT << placeOf(name))) | (moment << placeOf(name));

/** Whether a condition holds. */
export function holds(condition: Condition, valueOf: Valued): boolean {
  return condition.every(({ left, is, right }) => HOLDS[is](total(left, valueOf), total(right, valueOf)));
}

/** What a factor shows: the value found, and what it is compared with. What must not be zero is compared with one. */
export function shownOf(
  condition: Condition,
  valueOf: Valued,
): { readonly actual: bigint; readonly criterion: bigint } {
  // {conditionOf} gives none without a comparison.
  const first = condition[0] as Comparison;
  const criterion = total(first.right, valueOf);
  return { actual: total(first.left, valueOf), criterion: first.is === "!=" ? criterion + 1n : criterion };
}

/* OF AN EDITION */

/** What each step does, by its name, as all clauses of an edition together say. */
export function effectsOf({ clauses }: Pick<Released, "clauses">): ReadonlyMap<string, Effect> {
  const all = new Map<string, Effect>();
  for (const effect of clauses.flatMap((clause) => clause.effects ?? [])) {
    const { factors, refused, sets, emits, ...others } = { ...all.get(effect.step), ...effect };
    const before = all.get(effect.step);
    const joined = <T>(one: T | undefined, other: T | undefined) =>
      one === undefined && other === undefined ? undefined : { ...one, ...other };
    const parts = {
      factors: joined(before?.factors, factors),
      refused: joined(before?.refused, refused),
      sets: joined(before?.sets, sets),
      emits:
        emits === undefined && before?.emits === undefined
          ? undefined
          : [...new Set([...(before?.emits ?? []), ...(emits ?? [])])],
    };
    const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
    all.set(effect.step, { ...others, ...known });
  }
  return all;
}

/** What of the contract effects state: `function release`, `factor delivered`, `error SaleDeliveryTooLate`. */
export function elementsOf({ step, due, factors = {}, until, refused = {}, emits = [] }: Effect): string[] {
  return [
    `function ${step}`,
    ...(due === undefined ? [] : [`function ${step}Factors`]),
    ...Object.keys(factors).map((name) => `factor ${name}`),
    ...[...(until === undefined ? [] : [until.error]), ...Object.keys(refused)].map((name) => `error ${name}`),
    ...emits.map((name) => `event ${name}`),
  ];
}

/** What clauses together must not do: say two things of one step. */
export function effectProblems({ clauses }: Pick<Edition, "clauses">): Gap[] {
  const said = new Map<string, string>();
  const problems: Gap[] = [];
  const report = (step: string, message: string) => void problems.push({ message, at: stepLine(step) });
  const note = (step: string, kind: string, value: unknown) => {
    const [what, text] = [`${step}, ${kind}`, JSON.stringify(value)];
    if ((said.get(what) ?? text) !== text)
      report(step, `Clauses say two things of ${what}: ${said.get(what)}, ${text}.`);
    said.set(what, text);
  };
  for (const { step, factors, refused, sets, emits: _, ...others } of clauses.flatMap((clause) => clause.effects ?? []))
    for (const [kind, value] of [
      ...Object.entries(others),
      ...[factors, refused, sets].flatMap((each) => Object.entries(each ?? {})),
    ])
      note(step, kind, value);
  for (const { step, by, pays, takes, due, factors } of effectsOf({ clauses }).values()) {
    if (due !== undefined && by !== undefined) report(step, `${step} has "due", so it is anyone's; leave "by" out.`);
    if (due === undefined && factors !== undefined)
      report(step, `${step} has a factor; say with "due" when it falls due.`);
    if ((due !== undefined || by !== undefined) && pays === undefined) report(step, `${step} lacks "pays".`);
    if (takes !== undefined && by === undefined) report(step, `${step} takes money; say with "by" whose.`);
  }
  return problems;
}

/** The line at which the effects of a step begin. */
export const stepLine = (step: string): RegExp => new RegExp(`^step: (?:.*, )?${step}(?:,|$)`);

/* FRONT MATTER */

type Line = { readonly number: number; readonly text: string };
type Report = (line: number, message: string) => void;
/** What effects can speak of: fields of the terms, and whether they name them. */
export type Naming = {
  readonly fields: readonly { readonly path: string }[];
  readonly names?: { readonly [name: string]: Words };
  readonly roles?: { readonly first: Words; readonly second: Words };
};

const ROLES: readonly string[] = ["first", "second"];
/** What is said of a step once. */
const ONCE: readonly string[] = ["by", "pays", "takes", "due", "until"];
const NAME = /^[A-Za-z]\w*$/;

type Draft = { -readonly [key in keyof Effect]: Effect[key] };
type Take = (effect: Draft, value: string) => string | undefined;

/** A sum that the terms alone say, so that a person can be told of it before the step is taken. */
const isOfTerms = (text: string, known: (text: string) => boolean): boolean =>
  known(text) && sumOf(text)?.every(({ of }) => /^(?:[0-9]|particulars\.)/.test(of)) === true;

/** What a line says of the step, or what is wrong with it. */
const KEYS: { readonly [key: string]: (known: (text: string) => boolean) => Take } = {
  by: () => (effect, value) => {
    const [, role, must] = /^(first|second)(, must)?$/.exec(value) ?? [];
    if (role === undefined) return `"by" is ${ROLES.join(" or ")}, and ends with ", must" if they have to.`;
    effect.by = role as Role;
    if (must !== undefined) effect.must = true;
    return undefined;
  },
  pays: (known) => (effect, value) => {
    const [, to, part] = /^(first|second|nobody)(?:, (.+))?$/.exec(value) ?? [];
    const isPart = part !== undefined;
    if (to === undefined || (isPart && (to === "nobody" || !isOfTerms(part, known))))
      return `"pays" is ${ROLES.join(", ")} or nobody; of a part "second, particulars.rent".`;
    effect.pays = to as Role;
    if (isPart) effect.part = part;
    return undefined;
  },
  takes: (known) => (effect, value) => {
    if (!isOfTerms(value, known)) return `"${value}" isn't a sum of particulars, such as "particulars.rent".`;
    effect.takes = value;
    return undefined;
  },
  due: (known) => (effect, value) => {
    if (!known(value)) return `"${value}" isn't a sum of what is known.`;
    effect.due = value;
    return undefined;
  },
  factor: (known) => (effect, value) => {
    const [, name = "", condition = ""] = /^(\w+) if (.+)$/.exec(value) ?? [];
    if (!known(condition)) return `"${value}" isn't a factor; write "name if progress != 0".`;
    if (["pays", "part", "takes", "due"].includes(name))
      return `A factor "${name}" has no place of its own; give it another name.`;
    effect.factors = { ...effect.factors, [name]: condition };
    return undefined;
  },
  until: (known) => (effect, value) => {
    const [, at = "", error = ""] = /^(.+) else (\w+)$/.exec(value) ?? [];
    if (!known(at)) return `"${value}" isn't a last moment; write "particulars.returnBy else ErrorAfterIt".`;
    effect.until = { at, error };
    return undefined;
  },
  refused: (known) => (effect, value) => {
    const [, error = "", condition = ""] = /^(\w+) if (.+)$/.exec(value) ?? [];
    if (!known(condition)) return `"${value}" isn't a refusal; write "Error if progress != 0".`;
    effect.refused = { ...effect.refused, [error]: condition };
    return undefined;
  },
  sets: (known) => (effect, value) => {
    const [, cell = "", sum = ""] = /^(progress|rest(?:\.[123])?) to (.+)$/.exec(value) ?? [];
    if (!known(sum)) return `"${value}" sets nothing; write "progress to time".`;
    effect.sets = { ...effect.sets, [cell]: sum };
    return undefined;
  },
  emits: () => (effect, value) => {
    const events = value.split(", ");
    if (!events.every((event) => NAME.test(event))) return `"${value}" aren't events.`;
    effect.emits = [...(effect.emits ?? []), ...events];
    return undefined;
  },
};

/** Where the effects of a front matter begin: at its first `step:`. */
export function effectsFrom(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => text.startsWith("step:"));
  return at < 0 ? lines.length : at;
}

/** The effects that the lines of a front matter from its first `step:` on state. */
export function effectsIn(lines: readonly Line[], naming: Naming, report: Report): Effect[] {
  const effects: Draft[] = [];
  const seen = new Set<string>();
  let present: Draft[] = [];
  for (const { number, text } of lines) {
    const [, key = "", value = ""] = /^(\w+): (.*)$/.exec(text) ?? [];
    if (key === "step") {
      present = value.split(", ").map((step) => ({ step }));
      if (!present.every(({ step }) => NAME.test(step))) report(number, `"${value}" isn't a step, or steps by commas.`);
      effects.push(...present);
      continue;
    }
    const take = Object.hasOwn(KEYS, key) ? KEYS[key]?.((written) => isKnown(written, naming)) : undefined;
    if (take === undefined) {
      report(number, `After "step:" come ${Object.keys(KEYS).join(", ")}; "${text}" is none of them.`);
      continue;
    }
    for (const problem of new Set(present.map((effect) => take(effect, value))))
      if (problem !== undefined) report(number, problem);
    // Of two lines the one that is read first must not be the one that doesn't hold.
    const subject = ONCE.includes(key) ? key : (/^(\w+) (?:if|to) /.exec(value)?.[1] ?? value);
    for (const effect of present) {
      const said = `${effect.step} ${key} ${subject}`;
      if (seen.has(said)) report(number, `"${text}" is said a second time of ${effect.step}; keep one.`);
      seen.add(said);
    }
  }
  return effects;
}

/** Whether a sum or a condition names only what there is. */
function isKnown(text: string, { fields }: Naming): boolean {
  const sum = sumOf(text);
  const sums = sum === undefined ? conditionOf(text)?.flatMap(({ left, right }) => [left, right]) : [sum];
  const isThere = (name: string) =>
    /^(?:[0-9]+$|args\.)/.test(name) || REMEMBERED.includes(name) || fields.some(({ path }) => path === name);
  return sums?.every((each) => each.every(({ of }) => isThere(of))) ?? false;
}

/* PLACES */

const PLACE = /<(\w+)\.(\w+)>/g;
const NAMED = /\b(?:progress|rest(?:\.[123])?|held|time|(?:common|particulars|args)\.\w+)/g;
/** The places that the text of a clause with these effects must have: whom it pays and how much, what it takes, when it is due, each factor. */
function placesOf(effects: readonly Effect[]): string[] {
  return effects.flatMap(({ step, pays, part, takes, due, factors = {} }) => [
    ...(pays === "first" || pays === "second" ? [`<${step}.pays>`] : []),
    ...(takes === undefined ? [] : [`<${step}.takes>`]),
    // What is taken and passed on is one sum.
    ...(part === undefined || part === takes ? [] : [`<${step}.part>`]),
    ...(due === undefined ? [] : [`<${step}.due>`]),
    ...Object.keys(factors).map((factor) => `<${step}.${factor}>`),
  ]);
}

function inWords(condition: Condition, lang: Lang): string {
  const said = (sum: Sum) =>
    sum.map(({ sign, of }, at) => (at === 0 ? of : `${sign < 0n ? "-" : "+"} ${of}`)).join(" ");
  return condition
    .map(({ left, is, right }) => `${said(left)}: ${say(CLAUSES.signs[is], { value: said(right) })[lang]}`)
    .join("; ");
}

/** What a place stands for; nothing, if the effect has no such part. */
function written(effect: Effect, part: string, { lang, names = {}, roles }: Naming & { lang: Lang }): string {
  const { pays, part: paid, takes, due, factors = {} } = effect;
  const named = (text: string) => text.replace(NAMED, (name) => names[name]?.[lang] ?? `<${name}>`);
  if (part === "pays" && (pays === "first" || pays === "second"))
    return roles?.[pays]?.[lang]?.replace(/^The /, "the ") ?? "";
  const sums: { readonly [part: string]: string | undefined } = { due, takes, part: paid };
  const sum = Object.hasOwn(sums, part) ? sums[part] : undefined;
  if (sum !== undefined) return named(sum);
  const condition = conditionOf(Object.hasOwn(factors, part) ? (factors[part] ?? "") : "");
  return condition === undefined
    ? ""
    : `${say(CLAUSES.quoted, { name: part })[lang]} (${named(inWords(condition, lang))})`;
}

/**
 * A clause's lines in a language with its effects written where their places are: `<release.pays>` is the role's name, `<release.due>` the
 * moment and `<release.delivered>` the factor, with the names that `edition.json` has for what they are made of.
 */
export function withEffects(
  lines: readonly Line[],
  effects: readonly Effect[],
  { report, ...naming }: Naming & { lang: Lang; report: Report },
): Line[] {
  if (effects.length === 0) return [...lines];
  for (const place of placesOf(effects))
    if (!lines.some(({ text }) => text.includes(place)))
      report(lines[0]?.number ?? 0, `The text in ${naming.lang} lacks ${place}.`);
  return lines.map(({ number, text }) => ({
    number,
    text: text.replace(PLACE, (place, step: string, part: string) => {
      const effect = effects.find((each) => each.step === step);
      const words = effect === undefined ? "" : written(effect, part, naming);
      const unnamed = /<([^<>]*)>/.exec(words)?.[1];
      if (words === "") report(number, `${place} is no effect of this clause.`);
      if (unnamed !== undefined) report(number, `${place} needs a name for ${unnamed} in "names" of edition.json.`);
      return words;
    }),
  }));
}
