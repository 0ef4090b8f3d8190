/**
 * A template as its author describes it: words and names as data, such as a `template.json` has them, and functions only where words can't say
 * it. What the contract says already is taken from its ABI, and what the clauses say of the steps from the edition.
 * @module
 */

import {
  conditionOf,
  effectsOf,
  holds,
  momentIn,
  MOMENTS,
  sumOf,
  total,
  type Condition,
  type Valued,
} from "../text/effects.ts";
import type { Edition, Released } from "../text/edition.ts";
import { TermsError } from "../text/errors.ts";
import * as WORDS from "../words/agreements/described.ts";
import { boolean, each, either, hasKey, maybe, parsed, recordOf, someText, strict } from "../text/shape.ts";
import { LANGS, perLanguage, type Words } from "../words/lang.ts";
import { say as words } from "../words/say.ts";
import { particularsTypeOf, type Abi, type ParticularsOf } from "./fromAbi.ts";
import { wordedErrors, type DecisionWords, type NextGiven, type NextStep, type Template } from "./template.ts";
import type { Values } from "./terms.ts";

/** Words in each language; of a draft, the same for all. */
export type Spoken = string | Words;
type SpokenIn<T> = { readonly [key in keyof T]: T[key] extends Words ? Spoken : T[key] };

/** The words and names of a template, as `template.json` has them. */
export type TemplateWords = {
  /** The name in the EIP-712 domain, as the contract gives it to `Agreement`. */
  readonly domain: string;
  /** What the contract tells `Agreement`: it needs a second word beside `progress`. */
  readonly usesRest?: boolean;
  /** What is paid in: `particulars.deposit`, or a sum of such. */
  readonly amount: string;
  /** What a wallet shows, with fields as the text writes them: `The Hirer {common.first} pays {particulars.deposit} in.` */
  readonly summary: Spoken;
  /** A sentence for each error of its own. */
  readonly errors: { readonly [error: string]: Spoken };
  /** For each event of its own. */
  readonly events?: { readonly [event: string]: Spoken };
  /** For each factor of its own. */
  readonly factors?: {
    readonly [factor: string]: {
      readonly name: Spoken;
      readonly met: Spoken;
      readonly notMet: Spoken;
      readonly criterion: Spoken;
      readonly otherwise: { readonly met: Spoken; readonly notMet: Spoken };
      readonly isNumber?: boolean;
    };
  };
  /** For each step of its own, and for `form`. */
  readonly steps: { readonly [step: string]: Spoken };
  /** What a person is asked for each particular; without it, its name. */
  readonly fields?: { readonly [particular: string]: Spoken };
  /** The operative part of a decision. */
  readonly decision: SpokenIn<DecisionWords>;
};

/** What `template.json` has. */
export const templateWordsShape = () => {
  const text = either(hasKey("en"), strict(each(LANGS, someText)), someText);
  const factor = strict({
    name: text,
    met: text,
    notMet: text,
    criterion: text,
    otherwise: strict({ met: text, notMet: text }),
    isNumber: maybe(boolean),
  });
  return strict({
    domain: someText,
    usesRest: maybe(boolean),
    amount: someText,
    summary: text,
    errors: recordOf(text),
    events: maybe(recordOf(text)),
    factors: maybe(recordOf(factor)),
    steps: recordOf(text),
    fields: maybe(recordOf(text)),
    decision: strict({ at: text, none: text, keptAt: text, keptNone: text }),
  });
};

/** The words of a template, from their JSON. @throws {BiyError} `input`, naming the field */
export function templateWordsFrom(given: unknown): TemplateWords {
  return parsed(templateWordsShape(), given) as TemplateWords;
}

/**
 * Two of the words of a decision that say the same in some language, in which a reader could not tell one decision from the other.
 * @param given `decision` of `template.json`
 */
export function sameDecision(given: {
  readonly [part: string]: unknown;
}): readonly [one: string, other: string] | undefined {
  const parts = Object.entries(given);
  const isSame = (one: unknown, other: unknown) =>
    LANGS.some((lang) => {
      const [first, second] = [one, other].map((each) =>
        typeof each === "string" ? each : (each as { readonly [lang: string]: unknown } | null)?.[lang],
      );
      return first !== undefined && first === second;
    });
  for (const [index, [one, words]] of parts.entries())
    for (const [other, others] of parts.slice(index + 1)) if (isSame(words, others)) return [one, other];
  return undefined;
}

/** What words can't say of a template. */
export type TemplateFunctions<P extends Values> = Pick<
  Template<P>,
  "checks" | "together" | "actors" | "next" | "otherwise"
>;

/**
 * A template of its contract's ABI, its editions and its words. Who can take which step, until when and from when, follows from the effects
 * that the newest edition states, unless `next` says it.
 * @throws {TermsError} `EditionRefused` if the ABI has no particulars, or the words no amount, or two words of a decision are the same
 * @example const RENTAL = agreements.template({ abi, editions: [boatRental1], words });
 */
export function template<const A extends Abi>({
  abi,
  editions,
  words: given,
  ...own
}: {
  readonly abi: A;
  readonly editions: readonly (Edition | Released)[];
  readonly words: TemplateWords;
} & TemplateFunctions<ParticularsOf<A>>): Template<ParticularsOf<A>> {
  const { domain, usesRest, amount, summary, errors, events, factors, steps, fields, decision } = given;
  const edition = editions.at(-1);
  if (edition === undefined) throw new TermsError("EditionRefused", WORDS.noEdition);
  const paidIn = sumOf(amount);
  if (paidIn?.every(({ of }) => of.startsWith("particulars.")) !== true)
    throw new TermsError("EditionRefused", words(WORDS.noAmount, { amount }));
  const same = sameDecision(decision);
  if (same !== undefined)
    throw new TermsError("EditionRefused", words(WORDS.sameDecision, { one: same[0], other: same[1] }));
  const said = spoken(summary) as Words;
  return {
    name: edition.template,
    domain,
    ...(usesRest === true ? { usesRest } : {}),
    particularsType: particularsTypeOf(abi),
    abi,
    editions,
    amount: (particulars) => total(paidIn, (path) => numberOf((particulars as Values)[nameIn(path)])),
    summary: (say, lang) => said[lang].replace(/\{([^{}]+)\}/g, (_, path: string) => say(path)),
    next: (now) => nextOf(edition, now as NextGiven<Values>),
    ...own,
    errors: wordedErrors(abi, spoken(errors) as { readonly [error: string]: Words }),
    words: spoken({
      events: events ?? {},
      factors: factors ?? {},
      steps,
      fields: fields ?? {},
      decision,
    }) as Template["words"],
  };
}

/** Every text that stands for all languages, in each of them. */
function spoken(value: unknown): unknown {
  if (typeof value === "string") return perLanguage(() => value);
  if (typeof value !== "object" || value === null || isWords(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoken(each)]));
}

const isWords = (value: object): value is Words => "kk" in value && "ru" in value && "en" in value;
const nameIn = (path: string) => path.slice(path.indexOf(".") + 1);
const numberOf = (value: unknown): bigint => BigInt((value ?? 0n) as bigint | string);

/** The steps that nothing refuses now, or by time alone, as the effects of an edition have them. */
function nextOf(edition: Edition | Released, { terms, state, step, openAt }: NextGiven<Values>): NextStep[] {
  const known: { readonly [name: string]: bigint } = {
    progress: state.progress,
    rest: BigInt(state.rest),
    held: state.held,
    time: state.now - state.suspendedFor,
  };
  const valueOf: Valued = (name) => {
    if (MOMENTS.includes(name)) return momentIn(BigInt(state.rest), name);
    const half = name.startsWith("common.") ? terms.common : terms.particulars;
    return known[name] ?? numberOf((half as Values)[nameIn(name)]);
  };
  const isSo = (condition: string) => holds(conditionOf(condition) as Condition, valueOf);
  const moment = (sum: string) => total(sumOf(sum) ?? [], valueOf);
  return [...effectsOf(edition).values()].flatMap(({ step: name, by, due, until, refused = {}, factors = {} }) => {
    // What depends on what the step is given is not known before.
    const stands = Object.values(refused).filter((condition) => !condition.includes("args."));
    if (stands.some(isSo) || !Object.values(factors).every(isSo)) return [];
    if (due !== undefined) return [step(name, "anyone", { from: openAt(moment(due)) })];
    if (by === undefined) return [];
    if (until === undefined) return [step(name, by)];
    const last = moment(until.at) + state.suspendedFor;
    return last < state.now ? [] : [step(name, by, { until: last })];
  });
}
