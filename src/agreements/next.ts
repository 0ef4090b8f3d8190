/**
 * What can happen next in an agreement: who can do what until when, and what happens otherwise.
 * @module
 */

import { FunctionFragment } from "ethers";
import { SENTENCES } from "../words/sentences.ts";
import { own } from "../words/own.ts";
import { rolesOf } from "../text/edition.ts";
import { LANGS, perLanguage, type Lang, type Words } from "../words/lang.ts";
import { tablesIn, type Load, type Tables } from "../words/later.ts";
import type { Sentence } from "../words/say.ts";
import type { AgreementState } from "./state.ts";
import { editionOf, type AgreementFile } from "./file.ts";
import { isFor, isOutside } from "./outside.ts";
import { OUTSIDE, type Values } from "./terms.ts";
import { actorsOf, type Actor, type NextGiven, type NextStep, type StepOf, type Template } from "./template.ts";
import { effectsOf } from "../text/effects.ts";
import { ANYONE, may } from "../text/may.ts";
import { icsOf } from "../text/ics.ts";
import { withMoments } from "../text/moments.ts";
import { interfaceOf } from "../chain/calls.ts";
import * as NEXT_WORDS from "../words/agreements/next.ts";
import * as GLOSSARY from "../words/glossary.ts";

/**
 * The steps that are open, or will open by time alone: those that every agreement has, and those that its template adds. Moments
 * include the time that disputes have suspended the agreement so far; a dispute that begins later moves them on.
 * @throws {BiyError} `missing` if the file's edition is not known here
 * @see Digital Code, art. 43(4)(1): people are told of an automatic step that concerns them before it happens
 * @param langs in which it is said: what is said in others is empty, and not loaded
 * @example for (const { words } of await nextSteps(file, await read({ provider, file }), ["en"])) console.log(words.en);
 */
export async function nextSteps(
  file: Pick<AgreementFile, "kind" | "edition" | "terms">,
  state: AgreementState,
  langs: readonly Lang[] = LANGS,
): Promise<NextStep[]> {
  const { common } = file.terms;
  const template = file.kind;
  const [tables, own = {}] = await Promise.all([
    tablesIn(STEPS, langs),
    template.sentences === undefined ? undefined : tablesIn(template.sentences, langs),
  ]);
  const only = (words: Words): Words => perLanguage((lang) => (langs.includes(lang) ? words[lang] : ""));
  const sentenceIn =
    (from: Tables): NextGiven<Values>["sentence"] =>
    (name, moments) =>
      only(withMoments(sentenceOf(from, name), moments));
  const sentence = sentenceIn(tables);
  const [first, second] = actorsOf(template);
  const step: StepOf = (name, actor, { from, until, otherwise, sentence } = {}) => ({
    step: name,
    actor,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ready: (from === undefined || state.now >= from) && (until === undefined || state.now <= until),
    words: only(wordsOf(file, labelOf(file, name, tables), { name, actor, from, until, otherwise })),
    ...(sentence === undefined ? {} : { sentence }),
  });
  const ends = [
    ...(state.credits.first > 0n ? [step("withdrawCredit", first)] : []),
    ...(state.credits.second > 0n ? [step("withdrawCredit", second)] : []),
  ];

  if (state.phase === "none") {
    const until = common.offerEndsAt;
    return [
      step("form", template.actors === undefined ? "party" : first, {
        until,
        sentence: sentence("next.form", { until }),
      }),
      step("withdrawOffer", "party", { until, sentence: sentence("next.withdraw", { until }) }),
    ];
  }
  // Outside the chain a dispute can be about what was paid, and nobody ends it by giving up what is promised.
  const surrender = state.phase === "suspended" && isOutside(common) ? [] : [step("surrender", "party")];
  if (state.phase === "suspended") return [step("enforce", "anyone"), step("settle", "party"), ...surrender, ...ends];
  if (state.phase === "closed") return [step("dispute", "party"), ...ends];
  if (state.phase === "withdrawn") return [];

  const openAt = (dueAt: bigint) => {
    const due = dueAt + state.suspendedFor;
    // After a dispute the review period begins anew, so that who could not raise another meanwhile has all of it.
    return (due > state.since ? due : state.since) + common.reviewPeriod + 1n;
  };
  const replaceable = interfaceOf(template.abi).hasFunction("amend");
  return [
    ...(template.next?.({ terms: file.terms, state, step, sentence: sentenceIn(own), openAt }) ?? []),
    step("dispute", "party"),
    step("settle", "party"),
    ...(replaceable ? [step("amend", "party")] : []),
    ...surrender,
    ...ends,
  ];
}

/** What all templates' steps are called, and what happens to an offer. */
const STEPS: Load = {
  kk: () => import("../words/agreements/steps.kk.ts"),
  ru: () => import("../words/agreements/steps.ru.ts"),
  en: () => import("../words/agreements/steps.en.ts"),
};

const sentenceOf = (tables: Tables, name: string) =>
  perLanguage((lang) => tables[lang]?.[name] ?? "") as unknown as Sentence<string>;

function wordsOf(
  file: Pick<AgreementFile, "kind" | "edition">,
  label: Words,
  { name, actor, from, until, otherwise }: Stepped,
): Words {
  const edition = editionOf(file);
  const roles = rolesOf(edition);
  const [first, second] = actorsOf(file.kind);
  const who: { readonly [actor in Actor]?: Words } = {
    first: roles.first,
    second: roles.second,
    [first]: roles.first,
    [second]: roles.second,
    party: GLOSSARY.eitherParty,
  };
  // As the clause has it: what a party has to do, nobody is told that the party is free to do.
  const must = effectsOf(edition).get(name)?.must;
  return may(who[actor] ?? ANYONE, label, { from, until, otherwise, must });
}

type Stepped = {
  readonly name: string;
  readonly actor: Actor;
  readonly from: bigint | undefined;
  readonly until: bigint | undefined;
  readonly otherwise: Words | undefined;
};

/** What every agreement's steps do where money moves through a bank, if it is another thing. */
const OF_BANK: { readonly [step: string]: Words } = { surrender: NEXT_WORDS.surrender };

/** What a step of the file's template does; its name, if the template has no words for it. */
export function stepWords(file: Pick<AgreementFile, "kind" | "edition">, name: string): Words {
  return ownWords(file, name) ?? own(SENTENCES.steps, name) ?? perLanguage(() => name);
}

/** {@link stepWords} in the languages of the tables. */
function labelOf(file: Pick<AgreementFile, "kind" | "edition">, name: string, tables: Tables): Words {
  return ownWords(file, name) ?? perLanguage((lang) => tables[lang]?.[`steps.${name}`] ?? name);
}

function ownWords(file: Pick<AgreementFile, "kind" | "edition">, name: string): Words | undefined {
  const { editions, words } = file.kind;
  const edition = editions.find((each) => each.name === file.edition);
  const isOfBank = edition !== undefined && isFor(edition, { currency: OUTSIDE });
  return (isOfBank ? own({ ...OF_BANK, ...words.outside }, name) : undefined) ?? own(words.steps, name);
}

/** A function of a template's contract that takes the terms, and what it takes besides: `uint256 seconds`. */
export type OwnStep = { readonly name: string; readonly more: readonly string[] };

/** The steps that a template adds to those of every agreement, by its contract. */
export function ownSteps({ abi }: Pick<Template, "abi">): OwnStep[] {
  return interfaceOf(abi).fragments.flatMap((each): OwnStep[] => {
    if (!FunctionFragment.isFragment(each) || each.constant || COMMON.includes(each.name)) return [];
    const [common, particulars, ...more] = each.inputs;
    if (common?.baseType !== "tuple" || particulars?.baseType !== "tuple") return [];
    return [{ name: each.name, more: more.map(({ type, name }) => `${type} ${name}`) }];
  });
}

/** What takes the terms, and is every agreement's. */
const COMMON = ["form", "amend"];

/** The steps with a date as an iCalendar file (RFC 5545), for a calendar of the reader's. Titles name the subject and the agreement. */
export async function toIcs(file: AgreementFile, state: AgreementState, lang: Lang): Promise<string> {
  const { subject } = file.private;
  // A subject whose data was removed has only its leaf: the id is enough.
  const of = [...("leaf" in subject ? [] : [subject.data.title[lang]]), `${state.id.slice(0, 10)}…`].join(", ");
  const events = (await nextSteps(file, state, [lang])).flatMap(({ step, from, until, words, sentence = words }) => {
    const at = until ?? from;
    if (at === undefined) return [];
    const summary = `${stepWords(file, step)[lang]} (${of})`;
    const uid = `${state.id}-${state.turn}-${step}`;
    return [{ uid, stamp: state.now, at, summary, description: sentence[lang] }];
  });
  return icsOf(events, "sale");
}
