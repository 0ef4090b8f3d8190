/**
 * All texts that a lawyer or a linguist reads, in one table: `npm run words` writes `out/words.csv`, and `npm run words -- --read FILE` takes
 * it back into the sources. Published Rules are not taken.
 *
 * A row says by its `base` which texts it was made of. Where the sources have others by now, a row that asks for something is refused, and
 * the rest is taken: an older table takes no later change back. If a row asks for what can't be, nothing is taken at all. Rows may be left
 * out.
 *
 * What a reviewer writes under `reviewed`, who and when, is kept in `reviewed.json` with a hash of the texts, so that it counts for those
 * texts alone: who changes what was reviewed writes it anew.
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { editionOf, foldersIn, foldersOf, homesIn, releasedIn, type EditionSource } from "../src/text/compile.ts";
import { TermsError, type Problem } from "../src/text/errors.ts";
import { lineProblems, mixedWord } from "../src/text/lint.ts";
import { decodeText, requireVisible } from "../src/text/visible.ts";
import { LANGS, type Lang, type Words } from "../src/words/lang.ts";
import {
  baseOf,
  hashOf,
  NOT_REVIEWED,
  REVIEWED,
  reviewOf,
  reviewProblem,
  reviewsIn,
  reviewsWith,
  type Reviews,
} from "./words/reviews.ts";
import { variantProblems } from "./words/variants.ts";
import { formatted, sourcesIn, textsIn, withWords, type Sources, type Text } from "./words/texts.ts";

const COLUMNS = ["place", "kind", "code", ...LANGS, "reviewed", "base"] as const;
const project = fileURLToPath(new URL("..", import.meta.url));
/** The home of what editions of agreements stand on. */
const BASES = "src/agreements";

/** A text with what its row says. Rows count from 1, which is the header, as in a spreadsheet. */
type Row = {
  readonly number: number;
  readonly text: Text;
  readonly words: Words;
  readonly reviewed: string;
  readonly base: string;
};

/** What became of a table. Each problem and each refusal is a sentence that begins with its row. */
export type Read = {
  /** The places that were written, `reviewed.json` among them. */
  readonly written: readonly string[];
  /** Rows that were left, since the sources have changed since they were made. */
  readonly refused: readonly string[];
  /** Where there are some, nothing was written. */
  readonly problems: readonly string[];
};

/* THERE */

/** The table of all texts: RFC 4180, UTF-8 with a byte order mark. */
export function tableOf(root: string): string {
  const reviews = reviewsIn(root);
  const rows = textsIn(sourcesIn(root)).map(({ place, kind, code, words }) => {
    const reviewed = reviewOf(reviews, place, words);
    return [place, kind, code, ...LANGS.map((lang) => asCell(words[lang])), reviewed, baseOf(words)];
  });
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: "windows" });
}

/** What begins as a formula does, such as the name of an option, is text with an apostrophe before it. */
const asCell = (text: string) => (/^[-=+@]/.test(text) ? `'${text}` : text);
const ofCell = (cell: string) => cell.trim().replace(/^'(?=[-=+@])/, "");

/* AND BACK */

/** Writes the texts of a table that are not those of the sources, where the sources are those that it was made of. */
export async function readTable(root: string, bytes: Uint8Array): Promise<Read> {
  const sources = sourcesIn(root);
  const reviews = reviewsIn(root);
  const { rows, refused, problems } = rowsIn(bytes, textsIn(sources));
  const isSame = ({ text, words }: Row) => hashOf(text.words) === hashOf(words);
  const current = rows.filter((row) => row.base === baseOf(row.text.words) || isSame(row));
  for (const row of rows) {
    const asks = row.base !== baseOf(row.words) || isNewReview(row, reviews);
    if (!current.includes(row) && asks) refused.push(said([row], "the sources have other texts since it was made"));
  }
  const changed = current.filter((row) => !isSame(row));
  const frozen = frozenIn(root, sources);
  for (const row of changed) problems.push(...wordsProblems(row, frozen).map((problem) => said([row], problem)));
  for (const row of current) {
    const problem = reviewProblem(row.reviewed);
    if (problem !== undefined) problems.push(said([row], problem));
  }
  if (problems.length > 0) return { written: [], refused, problems };

  const files = new Map<string, string>();
  const given = new Map(changed.map(({ text, words }) => [text.place, words]));
  for (const file of new Set(changed.map(({ text }) => text.file)))
    files.set(file, await withWords(file, sources.get(file) ?? "", given));
  const wrong = editionProblems(root, new Map([...sources, ...files]), changed);
  if (wrong.length > 0) return { written: [], refused, problems: wrong };

  const reviewed = current.map(({ text: { place, words: before }, words, reviewed: by }) => ({
    place,
    before,
    words,
    by,
  }));
  const after = reviewsWith(reviews, reviewed);
  const written = changed.map(({ text }) => text.place);
  if (JSON.stringify(reviews) !== JSON.stringify(after)) {
    files.set(REVIEWED, await formatted(after));
    written.push(REVIEWED);
  }
  for (const [file, content] of files) writeFileSync(join(root, file), content);
  return { written, refused, problems: [] };
}

/** Says that a text was reviewed, other than the table had it already: that text is gone. */
function isNewReview({ text, base, reviewed }: Row, reviews: Reviews): boolean {
  const known = reviews[text.place];
  return reviewed.toLowerCase() !== NOT_REVIEWED && !(known?.by === reviewed && known.texts.startsWith(base));
}

/** The rows of a table, each with its text; those that are of no text any more; and what keeps it from being a table of texts. */
function rowsIn(bytes: Uint8Array, texts: readonly Text[]): { rows: Row[]; refused: string[]; problems: string[] } {
  let records: string[][];
  try {
    const content = decodeText(bytes);
    // Where a comma is in decimals, spreadsheets part cells by a semicolon.
    records = parse(content, { delimiter: /^"?place"?;/.test(content) ? ";" : "," });
  } catch (error) {
    return { rows: [], refused: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
  if (records[0]?.join() !== COLUMNS.join())
    return { rows: [], refused: [], problems: [`row 1: the columns must be ${COLUMNS.join(", ")}`] };

  const problems: string[] = [];
  const refused: string[] = [];
  const known = new Map(texts.map((text) => [text.place, text]));
  const rows = new Map<string, Row>();
  for (const [
    index,
    [place = "", kind, code, kk = "", ru = "", en = "", reviewed = "", base = ""],
  ] of records.entries()) {
    const [number, text, twin] = [index + 1, known.get(place), rows.get(place)];
    if (number === 1) continue;
    const at = `row ${number} (${place})`;
    if (text === undefined) refused.push(`${at}: there is no such place`);
    else if (twin !== undefined) problems.push(`${at}: the place is in row ${twin.number} already`);
    else if (kind !== text.kind || code !== text.code)
      refused.push(`${at}: another kind or code than that of the place`);
    else {
      const words = { kk: ofCell(kk), ru: ofCell(ru), en: ofCell(en) };
      rows.set(place, { number, text, words, reviewed: reviewed.trim() || NOT_REVIEWED, base: base.trim() });
    }
  }
  return { rows: [...rows.values()], refused, problems };
}

/** What is wrong with a changed row by itself. What clauses and editions must be is for the compiler to say. */
function wordsProblems({ text, words }: Row, frozen: ReadonlySet<string>): string[] {
  return LANGS.filter((lang) => words[lang] !== text.words[lang]).flatMap((lang) => {
    const [now, before] = [words[lang], text.words[lang]];
    if (now === "") return [`there is no text in ${lang}`];
    const [slots, asked] = [slotsIn(now), slotsIn(before)];
    return [
      ...(slots === asked
        ? []
        : [`${lang} must have the slots ${asked || "(none)"}, in this order, not ${slots || "(none)"}`]),
      ...(/^[-=+@]/.test(now) && !/^[-=+@]/.test(before)
        ? [`${lang} begins with "${now[0]}", which makes a list or a formula of it`]
        : []),
      ...(lang === "en" && frozen.has(dirname(text.file)) ? ["the English of a released edition stays as it is"] : []),
      ...unseenIn(now).map((problem) => `${lang}: ${problem}`),
      ...variantProblems(lang, now).map((problem) => `${lang}: ${problem}`),
      ...(text.kind === "clause" ? [] : lintProblems(lang, now).map((problem) => `${lang}: ${problem}`)),
    ];
  });
}

/** Places for values and words, and the brackets around what is left out without them, in their order. */
function slotsIn(text: string): string {
  return (text.match(/\{[^{}]*\}|<[^<>]*>|[[\]{}<>]/g) ?? []).join(" ");
}

function unseenIn(text: string): string[] {
  try {
    requireVisible(text);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function lintProblems(lang: Lang, text: string): string[] {
  const mixed = mixedWord(text.replace(/\{[^{}]*\}/g, " "));
  return [...lineProblems(lang, text), ...(mixed === undefined ? [] : [`"${mixed}" mixes Latin and Cyrillic letters`])];
}

/* EDITIONS */

type Folder = { readonly home: string; readonly folder: string };

/** The folders of all editions; paths from the project's root. */
function editionsIn(root: string): Folder[] {
  return homesIn(join(root, "src")).flatMap((home) =>
    foldersIn(home).map((folder) => ({
      home: relative(root, home),
      folder: relative(root, join(home, "clauses", folder)),
    })),
  );
}

/** A folder of this package as the sources have it: from the project's root. */
function placeOf(folder: string): string {
  return isAbsolute(folder) ? relative(project, folder) : folder;
}

/** The folders from which a released edition takes its text. */
function frozenIn(root: string, sources: Sources): ReadonlySet<string> {
  return new Set(
    editionsIn(root).flatMap(({ home, folder }) => {
      const head = sources.get(join(folder, "edition.json")) ?? "";
      const { name } = JSON.parse(head) as { name: string };
      if (!Object.hasOwn(releasedIn(join(root, home)), name)) return [];
      return foldersOf(folder, (each) => sources.get(join(placeOf(each), "edition.json"))).map(placeOf);
    }),
  );
}

/** What the compiler says of the editions with the changed rows in them, by row. */
function editionProblems(root: string, sources: Sources, changed: readonly Row[]): string[] {
  const sourceOf = (folder: string): EditionSource =>
    Object.fromEntries(
      [...sources].flatMap(([file, content]) => (dirname(file) === placeOf(folder) ? [[basename(file), content]] : [])),
    );
  const found = editionsIn(root).flatMap(({ home, folder }) => {
    // What stands open in a base is filled in by the editions that stand on it.
    if (home === BASES) return [];
    try {
      editionOf(folder, sourceOf);
      return [];
    } catch (error) {
      if (!(error instanceof TermsError)) throw error;
      const homes = [home, BASES].map((each) => join(each, "clauses"));
      const rows = changed.filter(({ text }) => homes.some((each) => text.file.startsWith(each)));
      return (error.fields.problems ?? []).map((problem) => said(rowsOf(problem, folder, rows), problem.message));
    }
  });
  // What two editions share is wrong in both.
  return [...new Set(found)];
}

/** The rows that a problem may come from: as few as can be told. */
function rowsOf({ file, line }: Problem, folder: string, rows: readonly Row[]): readonly Row[] {
  const inFile = [
    rows.filter(({ text }) => text.file === join(folder, file)),
    rows.filter(({ text }) => basename(text.file) === file),
    rows,
  ].find(({ length }) => length > 0);
  const onLine = inFile?.filter(({ text }) => LANGS.some((lang) => text.lines?.[lang] === line)) ?? [];
  return onLine.length > 0 ? onLine : (inFile ?? []);
}

function said(rows: readonly Row[], problem: string): string {
  const numbers = rows.map(({ number }) => number).join(", ");
  return `row ${numbers} (${rows.map(({ text }) => text.place).join(", ")}): ${problem}`;
}

/* COMMAND */

async function main(): Promise<void> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [option, read, ...others] = process.argv.slice(2);
  if ((option !== undefined && (option !== "--read" || read === undefined)) || others.length > 0) {
    console.error("Use npm run words, or npm run words -- --read FILE.");
    process.exitCode = 2;
    return;
  }
  if (read === undefined) {
    mkdirSync(join(root, "out"), { recursive: true });
    writeFileSync(join(root, "out/words.csv"), tableOf(root));
    console.log("out/words.csv written.");
    return;
  }
  if (!existsSync(read)) {
    console.error(`There is no file ${read}.`);
    process.exitCode = 1;
    return;
  }
  const { written, refused, problems } = await readTable(root, readFileSync(read));
  for (const each of written) console.log(`${each} written.`);
  for (const problem of [...refused, ...problems]) console.error(problem);
  if (written.length > 0) console.log("Look at git diff, then run npm run build.");
  else console.log(problems.length > 0 || refused.length > 0 ? "Nothing was written." : "Nothing differs.");
  process.exitCode = problems.length === 0 && refused.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
