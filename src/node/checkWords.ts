/**
 * What is wrong with the words of a template: sentences that are missing, that nothing needs, or that have places for what isn't there.
 * @module
 */

import { sumOf } from "../text/effects.ts";
import { allFieldsOf, isExempt, type Edition } from "../text/edition.ts";
import { mixedWord } from "../text/lint.ts";
import { requireVisible } from "../text/visible.ts";
import { LANGS } from "../words/lang.ts";
import { sameDecision } from "../agreements/described.ts";
import type { Own } from "./checkContract.ts";
import { lineOfKey } from "./lines.ts";
import { tableOf, type Found, type Table } from "./table.ts";
import { MORE_WORD_KEYS, WORD_KEYS } from "./template.ts";

/** The parts of a factor's words, and what each has places for. */
const FACTOR: { readonly [part: string]: readonly string[] } = {
  name: [],
  met: ["actual"],
  notMet: ["actual"],
  criterion: ["criterion"],
  "otherwise.met": ["criterion", "after"],
  "otherwise.notMet": ["criterion", "after"],
};
const DECISION: { readonly [part: string]: readonly string[] } = {
  at: [],
  none: [],
  keptAt: [],
  keptNone: [],
};

/**
 * What is wrong with `template.json`.
 * @param json the file
 * @param words what it says
 * @param own what the contract has, once it is built; without it, which sentences there have to be isn't known
 */
export function wordProblems(
  json: string,
  { words, edition, own }: { readonly words: Table; readonly edition: Edition; readonly own: Own | undefined },
): Found[] {
  const found: Found[] = [];
  const report = (path: readonly string[], message: string) =>
    void found.push({ line: lineOfKey(json, path), message });
  /** A sentence that there has to be. @param places what it may have places for; any, if nothing is said */
  const sentence = (path: readonly string[], places?: readonly string[]) => {
    const value = path.reduce<unknown>((within, key) => tableOf(within)[key], words);
    const what = path.join(".");
    if (value === undefined) return report(path, `${what} has no sentence.`);
    const texts = typeof value === "string" ? { en: value } : tableOf(value);
    if (typeof value === "string" && edition.draft !== true)
      report(path, `${what} has one sentence for all languages; only a draft may.`);
    const langs = typeof value === "string" ? (["en"] as const) : LANGS;
    for (const lang of langs) {
      const text = texts[lang];
      if (typeof text !== "string" || text.trim() === "")
        report([...path, lang], `${what} has no sentence in ${lang}.`);
      else for (const problem of textProblems(text, places)) report([...path, lang], `${what} in ${lang}: ${problem}`);
    }
  };
  /** A table of sentences by name: all that there have to be, and no others. */
  const table = (key: string, names: { readonly [name: string]: readonly string[] } | undefined, where: string) => {
    const there = Object.keys(tableOf(words[key]));
    for (const name of there)
      if (names !== undefined && !Object.hasOwn(names, name)) report([key, name], `${key}.${name} is not in ${where}.`);
    for (const name of names === undefined ? there : Object.keys(names)) sentence([key, name], names?.[name]);
  };

  for (const key of WORD_KEYS) if (words[key] === undefined) report([], `"${key}" must be there.`);
  const keys: readonly string[] = [...WORD_KEYS, ...MORE_WORD_KEYS, "$schema"];
  for (const key of Object.keys(words))
    if (!keys.includes(key)) report([key], `"${key}" is none of ${keys.join(", ")}.`);
  if (own?.domain !== undefined && words["domain"] !== own.domain)
    report(["domain"], `The contract's name for Agreement is "${own.domain}", not ${JSON.stringify(words["domain"])}.`);
  if (own?.usesRest !== undefined && (words["usesRest"] === true) !== own.usesRest)
    report(["usesRest"], `"usesRest" must be ${String(own.usesRest)}, as the contract tells Agreement.`);
  const amount = amountProblem(words["amount"], own);
  if (amount !== undefined) report(["amount"], amount);
  const paths = allFieldsOf(edition)
    .map(({ path }) => path)
    .filter((path) => !isExempt(edition, `field ${path}`));
  if (words["summary"] !== undefined) sentence(["summary"], [...paths, "chainId", "template", "codeHash"]);
  table("errors", own?.errors, "the contract");
  table("events", own?.events, "the contract");
  table("steps", own && Object.fromEntries(own.steps.map((step) => [step, []])), "the contract");
  const asked = Object.keys(tableOf(words["fields"]));
  const known = own?.particulars.map(({ name }) => name) ?? asked;
  for (const name of asked)
    if (known.includes(name)) sentence(["fields", name], []);
    else report(["fields", name], `fields.${name} is no particular.`);
  if (words["decision"] !== undefined) table("decision", DECISION, "a decision");
  const same = sameDecision(tableOf(words["decision"]));
  if (same !== undefined)
    report(
      ["decision", same[1]],
      `decision.${same[0]} and decision.${same[1]} say the same; a decision is told by them.`,
    );
  const factors = Object.keys(tableOf(words["factors"]));
  for (const name of factors)
    if (own?.factors.includes(name) === false) report(["factors", name], `factors.${name} is not in the contract.`);
  for (const name of own?.factors ?? factors)
    if (!factors.includes(name)) report(["factors"], `factors.${name} has no sentences.`);
    else for (const [part, places] of Object.entries(FACTOR)) sentence(["factors", name, ...part.split(".")], places);
  return found;
}

function amountProblem(amount: unknown, own: Own | undefined): string | undefined {
  if (amount === undefined) return undefined;
  const sum = typeof amount === "string" ? sumOf(amount) : undefined;
  if (sum?.every(({ of }) => of.startsWith("particulars.")) !== true)
    return '"amount" isn\'t a sum of fields of the particulars; write, for example, "particulars.price".';
  const numbers = own?.particulars
    .filter(({ type }) => type.startsWith("uint"))
    .map(({ name }) => `particulars.${name}`);
  const other = sum.find(({ of }) => numbers?.includes(of) === false);
  return other === undefined ? undefined : `"amount" has ${other.of}, which is no number of the particulars.`;
}

/** What is wrong with a text: its letters, and places for what isn't there. */
function textProblems(text: string, places: readonly string[] | undefined): string[] {
  const problems: string[] = [];
  const mixed = mixedWord(text);
  if (mixed !== undefined) problems.push(`"${mixed}" mixes Latin and Cyrillic letters; write it in one alphabet.`);
  try {
    requireVisible(text);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  for (const [place, name = ""] of text.matchAll(/\{([\w.]+)(?::\w+)?\}/g))
    if (places?.includes(name) === false)
      problems.push(`${place} is no value of it; it has ${places.join(", ") || "none"}.`);
  return problems;
}
