/**
 * How hard a text is to read: words, pages, the length of sentences, the grade of school that it asks for (Flesch–Kincaid, English only), what
 * share of it is about disputes, and how much stands in its annexes. The limits are in `reading.json`; where one has not been reached yet, a
 * `ratchet` keeps the figure from growing. `BIY_UPDATE=1 npm run bench` writes it.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { agreements, type AgreementFile, type Lang } from "../../src/index.ts";
import { pdf } from "../../src/node/pdf.ts";
import { blocksOf, plainText } from "../../src/text/blocks.ts";
import { laidOut, text, type Document } from "../../src/text/render.ts";
import { LANGS } from "../../src/words/lang.ts";

/** Of an edition, in a language: what is measured, as whole numbers; shares in percent, the grade and the length of sentences in tenths. */
export type Reading = {
  readonly words: number;
  readonly pages: number;
  readonly sentence: number;
  readonly grade?: number;
  readonly disputes: number;
  readonly hex: number;
  readonly annex: number;
};
export type Measure = keyof Reading;
/** `ratchet` is there where the limit has not been reached. */
export type Bound = { readonly limit: number; readonly is: number; readonly ratchet?: number };
export type Bounds = {
  readonly [edition: string]: { readonly [lang in Lang]: { readonly [measure in Measure]?: Bound } };
};

const RECORD = fileURLToPath(new URL("../../reading.json", import.meta.url));
/** The sections about disputes. */
const DISPUTES: readonly string[] = ["disputes"];
/** Where hexadecimal numbers may stand: addresses and hashes are for whoever checks. */
const NOTES: readonly string[] = ["notes"];
const HEX = /0x[0-9a-fA-F]{8,}/g;

/** Words and numbers: what has a letter or a digit in it. */
export function wordsIn(written: string): string[] {
  return written.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each));
}

/** Sentences of paragraphs and items; a heading is none. A point before a small letter or a digit is of an abbreviation. */
export function sentencesIn(markdown: string): string[] {
  return blocksOf(markdown)
    .filter(({ kind }) => kind !== "heading")
    .flatMap(({ text: block }) => block.split(/(?<=[.!?][)”"»]?) (?=["“«(]?\p{Lu})/u))
    .filter((each) => wordsIn(each).length > 0);
}

/** Of an English word: groups of vowels, but for an e that is not heard. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters === "" || word.startsWith("0x")) return 1;
  const heard = letters
    .replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, "")
    .replace(/(?<=[^aeiouytd])ed$/, "d")
    .replace(/(?<=[^aeiouyszxcg])es$/, "s");
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
}

/** The school grade at which English is understood: Flesch and Kincaid's. */
export function gradeOf(markdown: string): number {
  const sentences = sentencesIn(markdown);
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** Measures a document in a language. */
export async function readingOf(document: Document, lang: Lang): Promise<Reading> {
  const markdown = text(document, lang);
  const words = wordsIn(plainText(document, lang)).length;
  const inSections = (sections: readonly string[]) =>
    document.languages[lang].filter(({ section }) => sections.includes(section)).map((clause) => clause.text);
  const about = inSections(DISPUTES).flatMap(wordsIn).length;
  const apart = Object.values(document.annexes ?? {}).flatMap((annex) => wordsIn(plainText(annex, lang))).length;
  const sentences = sentencesIn(markdown);
  const facts = { id: document.root, chain: "31337", template: document.root };
  const bytes = Buffer.from(await pdf(document, { lang, facts })).toString("latin1");
  const shown = laidOut({ edition: document.edition, clauses: document.languages[lang], lang });
  const apartFromNotes = shown.filter(({ section }) => !NOTES.includes(section));
  return {
    words,
    pages: (bytes.match(/\/Type \/Page\b/g) ?? []).length,
    sentence: Math.round((10 * sentences.flatMap(wordsIn).length) / sentences.length),
    ...(lang === "en" ? { grade: Math.round(10 * gradeOf(markdown)) } : {}),
    disputes: Math.round((100 * about) / words),
    hex: apartFromNotes.flatMap((clause) => clause.text.match(HEX) ?? []).length,
    annex: Math.round((100 * apart) / (words + apart)),
  };
}

/** A ratchet is a multiple of these, so that a word more is no failure. */
const STEPS: { readonly [measure: string]: number } = { words: 100, grade: 5, disputes: 2 };

/** What is recorded of a figure from now on, or what is wrong. @param step of which the ratchet is a multiple */
export function bounded(
  what: string,
  { limit, ratchet = limit }: Bound,
  { is, step = 1 }: { readonly is: number; readonly step?: number | undefined },
): { bound: Bound; problem?: string } {
  const most = Math.max(limit, ratchet);
  const bound = { limit, is, ...(is > limit ? { ratchet: Math.min(most, Math.ceil(is / step) * step) } : {}) };
  return is <= most ? { bound } : { bound, problem: `${what} is ${is}, and may be ${most}.` };
}

/** The limits as they are committed. */
export const bounds = () => JSON.parse(readFileSync(RECORD, "utf8")) as Bounds;

/** Measures agreements in each language against the limits of their editions: of several in one edition the highest figure counts. */
export async function reading(files: readonly AgreementFile[]): Promise<Found> {
  const documents = await Promise.all(files.map(async (file) => await agreements.render(file)));
  const known = bounds();
  const problems: string[] = [];
  const rows: string[][] = [["", "", "words", "pages", "sentence", "grade", "disputes %", "hex", "annex %"]];
  const next: { [edition: string]: { [lang: string]: { [measure: string]: Bound } } } = {};
  for (const [edition, limits] of Object.entries(known)) {
    const its = documents.filter((document) => document.edition.name === edition);
    if (its.length === 0) problems.push(`${edition} was not measured.`);
    const of: { [lang: string]: { [measure: string]: Bound } } = {};
    for (const lang of LANGS) {
      const found = highest(await Promise.all(its.map(async (document) => await readingOf(document, lang))));
      const tenths = (value: number | undefined) => (value === undefined ? "" : (value / 10).toFixed(1));
      const { words, pages, sentence, grade, disputes, hex, annex } = found;
      const whole = [words, pages, tenths(sentence), tenths(grade), disputes, hex, annex];
      rows.push([edition, lang, ...whole.map((value) => `${value ?? ""}`)]);
      of[lang] = Object.fromEntries(
        Object.entries(limits[lang]).map(([measure, bound]) => {
          const made = bounded(`${edition}, ${lang}, ${measure}`, bound, {
            is: found[measure as Measure] ?? 0,
            step: STEPS[measure],
          });
          if (made.problem !== undefined) problems.push(made.problem);
          return [measure, made.bound];
        }),
      );
    }
    next[edition] = of;
  }
  const table = rows.map((row) => row.map((cell) => cell.padStart(11)).join(" ")).join("\n");
  return { table, problems, bounds: next as Bounds };
}
type Found = { readonly table: string; readonly problems: readonly string[]; readonly bounds: Bounds };

/** The highest of each figure. */
function highest(found: readonly Reading[]): Partial<Reading> {
  const measures = new Set(found.flatMap((each) => Object.keys(each) as Measure[]));
  return Object.fromEntries(
    [...measures].map((measure) => [measure, Math.max(...found.map((each) => each[measure] ?? 0))]),
  );
}

/** Writes the figures, and lowers the ratchets. */
export function record(found: Bounds): void {
  writeFileSync(RECORD, `${JSON.stringify(found, null, 2)}\n`);
}
