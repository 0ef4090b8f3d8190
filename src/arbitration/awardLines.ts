/**
 * The lines of an award's file: Markdown of a small grammar. A title says the language, headings are those of the
 * decision as a paper, and
 * under each stand paragraphs, or lines such as `- name: value`. What is of no such form is refused with its line:
 * all of it is signed.
 * @module
 */

import type { Edition } from "../text/edition.ts";
import { unseenBy } from "../text/visible.ts";
import * as WORDS from "../words/arbitration/awardFile.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import type { Reason } from "../words/later.ts";
import { say } from "../words/say.ts";

/** What is wrong with a line, counted from 1; or, where it `isOpen`, what is still to be written. */
export type Fault = { readonly line: number; readonly isOpen: boolean; readonly words: Words | Reason };
/** Notes what is wrong. */
export type Report = (line: number, words: Words | Reason, isOpen?: boolean) => void;
/** A line, counted from 1. */
export type Line = { readonly number: number; readonly text: string };
/** What stands under a heading. */
export type Section = { readonly number: number; readonly lines: Line[] };
/** What stands under a title: the decision in the language in which it was written, or its translation. */
export type Part = {
  readonly lang: Lang;
  readonly number: number;
  /** Before the first heading. */ readonly head: Line[];
  readonly sections: ReadonlyMap<string, Section>;
};

/** So many characters a file has at most. */
const MOST = 400_000;
/** What begins a line that a tool wrote: a hint, and what was wrong. */
export const [HINT, WRONG] = ["<!-- ? ", "<!-- ✗ "] as const;
/** What would be shown as something else than the letters that stand there. */
const MARKUP = /^\s*(?:```|~~~|\||=+\s*$|-{2,}\s*$|\*{2,}\s*$|!\[)|\*\*|__|`|\]\(|<\/?[a-z!][^>]*>/iu;

/**
 * The parts of a file, by their headings.
 * @param given the edition of decisions, whose titles are the headings; which of its sections are in a decision, and
 * which are translated; and
 * what the chain says, of which a line that begins with `>` has to be one: without it those lines are passed over
 */
export function partsOf(
  text: string,
  report: Report,
  {
    edition: { title, sections },
    own,
    translated,
    facts,
  }: {
    readonly edition: Pick<Edition, "title" | "sections">;
    readonly own: readonly string[];
    readonly translated: readonly string[];
    readonly facts: readonly string[] | undefined;
  },
): Part[] {
  const parts: (Part & { readonly sections: Map<string, Section> })[] = [];
  if (text.length > MOST) {
    report(1, say(WORDS.faults.fileTooLong, { most: MOST }));
    return parts;
  }
  /** Lines under a heading that is none are not read: the heading is what is wrong. */
  const nowhere: Section = { number: 0, lines: [] };
  let section: Section | undefined;
  const begin = (line: Line, heading: string) => {
    section = undefined;
    const lang = LANGS.find((each) => (parts.length === 0 ? title : WORDS.translated)[each] === heading);
    const isTaken = lang === undefined || parts.some((part) => part.lang === lang);
    if (!isTaken) return void parts.push({ lang, number: line.number, head: [], sections: new Map() });
    section = nowhere;
    const left = LANGS.filter((each) => parts.every((part) => part.lang !== each)).map(
      (each) => `# ${WORDS.translated[each]}`,
    );
    if (parts.length === 0) report(line.number, say(WORDS.faults.title, { title }));
    else report(line.number, say(WORDS.faults.heading, { heading, left: left.join("; ") || "–" }));
  };
  const beginSection = (line: Line, heading: string) => {
    const part = parts.at(-1);
    section = nowhere;
    if (part === undefined) return report(line.number, say(WORDS.faults.title, { title }));
    const allowed = sections.filter(({ id }) => (parts.length === 1 ? own : translated).includes(id));
    const found = allowed.find((each) => each.title[part.lang] === heading);
    const left = allowed.filter(({ id }) => !part.sections.has(id)).map((each) => each.title[part.lang]);
    if (found === undefined)
      return report(line.number, say(WORDS.faults.heading, { heading, left: left.join("; ") || "–" }));
    if (part.sections.has(found.id)) return report(line.number, say(WORDS.faults.headingTwice, { heading }));
    section = { number: line.number, lines: [] };
    part.sections.set(found.id, section);
  };

  for (const line of text.split("\n").map((each, at) => ({ number: at + 1, text: each.trimEnd() }))) {
    const { number, text: written } = line;
    if (written.startsWith(WRONG) && written.endsWith("-->")) continue;
    const [, level = "", heading = ""] = /^(#+)\s+(.*)$/.exec(written) ?? [];
    if (level === "#") begin(line, heading);
    else if (level === "##") beginSection(line, heading);
    else if (written.startsWith("#")) report(number, WORDS.faults.deep);
    else if (written.startsWith(HINT) && written.endsWith("-->")) report(number, WORDS.faults.hint, true);
    else if (/<!--|-->/.test(written)) report(number, WORDS.faults.comment);
    else if (written.startsWith(">")) {
      if (facts?.includes(written) === false) report(number, WORDS.faults.fact);
      section?.lines.push({ number, text: "" });
    } else if (written.trim() !== "" && parts.length === 0 && section === undefined) {
      report(number, say(WORDS.faults.title, { title }));
      section = nowhere;
    } else (section?.lines ?? parts.at(-1)?.head ?? []).push(checked(line, report));
  }
  if (parts.length === 0 && section === undefined) report(1, say(WORDS.faults.title, { title }));
  return parts;
}

/** What can't be seen, or would be shown as something else, is said of its line. */
function checked(line: Line, report: Report): Line {
  const found = unseenBy(line.text, { lines: true, paper: true });
  if (found !== undefined) report(line.number, found);
  else if (MARKUP.test(line.text)) report(line.number, WORDS.faults.markup);
  return line;
}

/** Lines as paragraphs: a blank line ends one, and so does the next item of a list. */
export function paragraphsIn(lines: readonly Line[]): Line[] {
  const paragraphs: Line[] = [];
  let isOpen = false;
  for (const { number, text } of lines) {
    const written = text.trim();
    if (written === "") isOpen = false;
    else if (isOpen && !/^(?:[-*]|[0-9]{1,3}[.)])(?: |$)/.test(written)) {
      const last = paragraphs.pop();
      if (last !== undefined) paragraphs.push({ ...last, text: `${last.text} ${written}` });
    } else {
      paragraphs.push({ number, text: written });
      isOpen = true;
    }
  }
  return paragraphs;
}
