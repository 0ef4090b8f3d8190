/**
 * How clauses are laid out as one text: a heading, numbered sections and clauses. Numbers and marks are not in the leaves.
 * @module
 */

import { editionHash, type Edition, type Mode } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import * as LAYOUT from "../words/text/layout.ts";

/** Who moves a clause on; a fact has no mark. Where there are no parties, there are participants. */
const markOf = (mode: Mode, { roles }: Edition): Words | undefined =>
  mode === "fact" ? undefined : mode === "party" && roles === undefined ? LAYOUT.participant : LAYOUT.marks[mode];

/** Where the numbering has come to. */
export type Numbering = { readonly section: string; readonly sections: number; readonly clauses: readonly number[] };

export const START: Numbering = { section: "", sections: 0, clauses: [] };

/** What the layout has to know of a clause. A part of another clause is deeper by one: 4.2 has 4.2.1. */
export type Laid = { readonly section: string; readonly mode: Mode; readonly depth?: number };

/** The title, and the edition with its hash. */
export function heading(edition: Edition, lang: Lang): string {
  return `# ${edition.title[lang]}\n\n${LAYOUT.edition[lang]}: ${edition.name}, ${editionHash(edition)}`;
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
  const mark = markOf(clause.mode, edition)?.[lang] ?? "";
  const [title, number] = [`${sections}. ${words}`, `${sections}.${clauses.join(".")}`];
  return {
    prefix: `${opens ? `\n\n## ${title}` : ""}\n\n${number} ${mark === "" ? "" : `${mark} `}`,
    ...(opens ? { title } : {}),
    number,
    mark,
    numbering: { section: clause.section, sections, clauses },
  };
}
