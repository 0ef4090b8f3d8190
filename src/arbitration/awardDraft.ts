/**
 * The file of a decision before anybody wrote it: its headings, a hint under each, and what the chain says of the
 * case. And the same file
 * with what is wrong in it, above each line.
 * @module
 */

import * as WORDS from "../words/arbitration/awardFile.ts";
import type { Lang, Words } from "../words/lang.ts";
import { wordsOf } from "../words/later.ts";
import { onOneLine } from "../words/terminal.ts";
import { caseNumberOf, headings, sectionsOf, TRANSLATED } from "./awardFile.ts";
import { HINT, WRONG, type Fault } from "./awardLines.ts";

/** What is ordered, before anybody wrote it. */
export type Blank = {
  /** Whether costs are decided on. */
  readonly isCosted: boolean;
  /** What stands after each name. */
  readonly hint: Words;
  readonly ordered: readonly { readonly name: Words; readonly value?: Words }[];
};

/** What the chain says of a case, a line each, under the headings of the file; before the first one as `head`. */
export type Facts = { readonly [section: string]: readonly Words[] };

/** A fact as a line of the file: it is no part of what is signed. */
export const factLine = (fact: Words, lang: Lang): string => `> ${onOneLine(fact[lang])}`;

/** All lines that a file may have of the chain, in whichever language. */
export const factLines = (facts: Facts, langs: readonly Lang[]): string[] =>
  Object.values(facts).flatMap((each) => each.flatMap((fact) => langs.map((lang) => factLine(fact, lang))));

/**
 * The file of a decision, to be written.
 * @param given `claims`: what is claimed, as far as it is known, a paragraph each; `seats`: the addresses of who
 * decides
 */
export async function awardDraft(
  { isCosted, hint, ordered }: Blank,
  {
    lang,
    caseId,
    facts,
    claims,
    seats,
  }: {
    readonly lang: Lang;
    readonly caseId: string;
    readonly facts: Facts;
    readonly claims: readonly string[];
    readonly seats: readonly string[];
  },
): Promise<string> {
  const { title, sections } = await headings();
  const factsOf = (section: string) => (facts[section] ?? []).map((fact) => factLine(fact, lang));
  const items = claims.length === 0 ? ["…"] : claims.map(onOneLine);
  const body: { readonly [section: string]: readonly string[] } = {
    decided: seats.map((seat) => `- ${seat}: `),
    claims: items.map((claim, at) => `${at + 1}. ${claim}`),
    conclusion: items.map((_, at) => `${at + 1}. …`),
    ordered: ordered.map(({ name, value }) => `- ${name[lang]}: ${value?.[lang] ?? ""}`),
  };
  const hints: { readonly [section: string]: Words } = { ...WORDS.hints, ordered: hint };
  const blocks = sectionsOf(isCosted).flatMap((section) => {
    const heading = `## ${sections.find(({ id }) => id === section)?.title[lang] ?? section}`;
    const hinted = hints[section]?.[lang];
    return [[heading], factsOf(section), hinted === undefined ? [] : [hintLine(hinted)], body[section] ?? []];
  });
  const head = [[`# ${title[lang]}`], [`- ${WORDS.caseKey[lang]}: ${caseNumberOf(caseId)}`], factsOf("head")];
  return joined([...head, ...blocks]);
}

/** A file with the headings of a translation after it. @param text the decision's file */
export async function translationDraft(text: string, { isCosted }: Blank, lang: Lang): Promise<string> {
  const { sections } = await headings();
  const blocks = sectionsOf(isCosted)
    .filter((section) => Object.hasOwn(TRANSLATED, section))
    .map((section) => [`## ${sections.find(({ id }) => id === section)?.title[lang] ?? section}`]);
  return `${text.trimEnd()}\n\n${joined([[`# ${WORDS.translated[lang]}`], ...blocks])}`;
}

/** A file with each fault as a comment above its line. */
export function withFaults(text: string, faults: readonly Fault[], lang: Lang): string {
  const lines = text.split("\n");
  for (const { line, words } of faults.toSorted((one, other) => other.line - one.line))
    lines.splice(line - 1, 0, `${WRONG}${uncommented(onOneLine(wordsOf(words)[lang]))} -->`);
  return lines.join("\n");
}

/** A file without such comments. */
export function withoutFaults(text: string): string {
  const isOurs = (line: string) => line.startsWith(WRONG) && line.trimEnd().endsWith("-->");
  return text
    .split("\n")
    .filter((line) => !isOurs(line))
    .join("\n");
}

const hintLine = (hint: string) => `${HINT}${hint} -->`;

/** What ends a comment can't stand in one. */
const uncommented = (text: string) => text.replace(/<!--|-->/g, "…");

/** Blocks of lines, a blank line between them. */
const joined = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter(({ length }) => length > 0)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
