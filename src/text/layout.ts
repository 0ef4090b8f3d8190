/**
 * How clauses are laid out as one text: a heading, numbered sections and clauses. Numbers and marks are not in the leaves.
 * @module
 */

import { editionHash, type Edition, type Mode } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";

const EDITION: Words = { kk: "Редакциясы", ru: "Редакция", en: "Edition" };

/** Who moves a clause on, before its text; a fact has no mark. */
const MARKS: { readonly [mode in Mode]: Words } = {
  automatic: { kk: "[автоматты түрде] ", ru: "[автоматически] ", en: "[automatic] " },
  party: { kk: "[тарап] ", ru: "[сторона] ", en: "[party] " },
  human: { kk: "[адам] ", ru: "[человек] ", en: "[human] " },
  fact: { kk: "", ru: "", en: "" },
};
/** The same where there are no parties, but participants. */
const PARTICIPANT: Words = { kk: "[қатысушы] ", ru: "[участник] ", en: "[participant] " };

/** Where the numbering has come to. */
export type Numbering = { readonly section: string; readonly sections: number; readonly clauses: readonly number[] };

export const START: Numbering = { section: "", sections: 0, clauses: [] };

/** What the layout has to know of a clause. A part of another clause is deeper by one: 4.2 has 4.2.1. */
export type Laid = { readonly section: string; readonly mode: Mode; readonly depth?: number };

/** The title, and the edition with its hash. */
export function heading(edition: Edition, lang: Lang): string {
  return `# ${edition.title[lang]}\n\n${EDITION[lang]}: ${edition.name}, ${editionHash(edition)}`;
}

/** What stands before a clause. */
export type Before = {
  /** All of it as Markdown. */
  readonly prefix: string;
  /** The numbered title of the section that the clause opens. */
  readonly title?: string;
  readonly number: string;
  /** Who moves the clause on: `[party]`; empty for a fact. */
  readonly mark: string;
  readonly numbering: Numbering;
};

/** What stands before a clause, and where the numbering is after it. A section without clauses has no title or number. */
export function before(
  clause: Laid,
  numbering: Numbering,
  { edition, lang }: { edition: Edition; lang: Lang },
): Before {
  const opens = clause.section !== numbering.section;
  const sections = numbering.sections + (opens ? 1 : 0);
  const depth = clause.depth ?? 0;
  const counted = opens ? [] : numbering.clauses.slice(0, depth + 1);
  const clauses = Array.from({ length: depth + 1 }, (_, at) => (counted[at] ?? 0) + (at === depth ? 1 : 0));
  const words = edition.sections.find((each) => each.id === clause.section)?.title[lang] ?? clause.section;
  const mark = clause.mode === "party" && edition.roles === undefined ? PARTICIPANT[lang] : MARKS[clause.mode][lang];
  const [title, number] = [`${sections}. ${words}`, `${sections}.${clauses.join(".")}`];
  return {
    prefix: `${opens ? `\n\n## ${title}` : ""}\n\n${number} ${mark}`,
    ...(opens ? { title } : {}),
    number,
    mark: mark.trim(),
    numbering: { section: clause.section, sections, clauses },
  };
}
