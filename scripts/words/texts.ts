/**
 * Texts in three languages, where they stand: each line of a clause, and each set of words in JSON.
 * @module
 */
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { foldersIn, homesIn, sourceIn } from "../../src/text/compile.ts";
import { effectsIn, elementsOf } from "../../src/text/effects.ts";
import { linesOf } from "../../src/text/source.ts";
import { LANGS, type Lang, type Words } from "../../src/words/lang.ts";
import { sentenceFilesIn } from "./tables.ts";

export type Text = {
  /** The file, and where in it: `…/200-price.md#2` is the second line of each language, `…/edition.json#exemptions.3.reason` a path. */
  readonly place: string;
  /** From the project's root. */
  readonly file: string;
  readonly kind: string;
  /** What of the contract it states, as a clause says it: `error SaleWithoutPrice`. Empty if it states nothing of it. */
  readonly code: string;
  readonly words: Words;
  /** Of a clause: the lines of the file that it is on, from 1. */
  readonly lines?: { readonly [lang in Lang]: number };
};

/** Contents by file, from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** Gives the words that are to stand in the place of a text's. */
type Visit = (text: Text) => Words;

/** All files that have such texts: those of each edition, then the sentences. */
export function sourcesIn(root: string): Sources {
  const folders = homesIn(join(root, "src")).flatMap((home) =>
    foldersIn(home).map((folder) => join(home, "clauses", folder)),
  );
  const ofEditions = folders.flatMap((folder) =>
    Object.entries(sourceIn(folder))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, content]) => [relative(root, join(folder, name)), content] as const),
  );
  const sentences = sentenceFilesIn(root).map((file) => [file, readFileSync(join(root, file), "utf8")] as const);
  return new Map([...ofEditions, ...sentences]);
}

/** The texts of files, in their order. */
export function textsIn(sources: Sources): Text[] {
  const texts: Text[] = [];
  for (const [file, content] of sources)
    visited(file, content, (text) => {
      texts.push(text);
      return text.words;
    });
  return texts;
}

/** A file with other words at some of its places. All else in it stays byte for byte. */
export async function withWords(file: string, content: string, words: ReadonlyMap<string, Words>): Promise<string> {
  const result = visited(file, content, (text) => words.get(text.place) ?? text.words);
  return typeof result === "string" ? result : await formatted(result);
}

/** JSON as it is committed. */
export async function formatted(value: unknown): Promise<string> {
  const options = await resolveConfig(import.meta.filename);
  return await format(JSON.stringify(value, null, 2), { ...options, parser: "json" });
}

/** The text of a clause file, or the value of a JSON file, with the words that were given. */
function visited(file: string, content: string, visit: Visit): unknown {
  return file.endsWith(".md")
    ? visitedLines(file, content, visit)
    : visitedValue(JSON.parse(content), { file, path: [], code: "" }, visit);
}

/* CLAUSES */

const ITEM = "- ";

function visitedLines(file: string, content: string, visit: Visit): string {
  const { front, after, bodies } = linesOf(content, () => undefined);
  const code = [...stated(after), front.get("code")?.text ?? ""].filter((each) => each !== "").join(", ");
  const result = content.split("\n");
  const rows = LANGS.map((lang) => (bodies[lang] ?? []).filter(({ text }) => text.trim() !== ""));
  const [first = []] = rows;
  if (rows.some(({ length }) => length !== first.length))
    throw new TypeError(`${file}: the languages have not as many lines each; write a sentence a line in all of them.`);
  const each = <T>(of: (lang: number) => T) => ({ kk: of(0), ru: of(1), en: of(2) });
  first.forEach((_, index) => {
    const written = each((lang) => rows[lang]?.[index]?.text.trim() ?? "");
    const lines = each((lang) => rows[lang]?.[index]?.number ?? 0);
    // What marks an item is no text, and a spreadsheet would take it for a formula.
    const mark = (lang: Lang) => (written[lang].startsWith(ITEM) ? ITEM : "");
    const bare = (lang: Lang) => written[lang].slice(mark(lang).length);
    const words: Words = { kk: bare("kk"), ru: bare("ru"), en: bare("en") };
    const given = visit({ place: `${file}#${index + 1}`, file, kind: "clause", code, words, lines });
    for (const lang of LANGS) if (given[lang] !== words[lang]) result[lines[lang] - 1] = mark(lang) + given[lang];
  });
  return result.join("\n");
}

/** What the effects of a clause state. Whether the fields that they name are there, the build checks. */
function stated(lines: Parameters<typeof effectsIn>[0]): string[] {
  const named = lines.flatMap(({ text }) => text.match(/\b(?:common|particulars)\.\w+/g) ?? []);
  const fields = named.map((path) => ({ path }));
  return [...new Set(effectsIn(lines, { fields }, () => undefined).flatMap(elementsOf))];
}

/* JSON */

/** What one text is called of a list, or of a file. */
const KINDS: { readonly [list: string]: string } = {
  criteria: "criterion",
  currencies: "currency",
  errors: "error",
  events: "event",
  examples: "example",
  exemptions: "exemption",
  factors: "reason",
  fields: "field",
  glossary: "term",
  limits: "limit",
  roles: "role",
  sections: "section",
  steps: "step",
};
/** What an entry of a list is of the contract. */
const ELEMENTS: { readonly [list: string]: string } = {
  criteria: "factor",
  errors: "error",
  events: "event",
  factors: "factor",
  steps: "function",
};
/** Files with lists of several kinds. */
const SEVERAL: readonly string[] = ["edition", "reasons", "tried"];

type Walk = { readonly file: string; readonly path: readonly string[]; readonly code: string };

function visitedValue(value: unknown, { file, path, code }: Walk, visit: Visit): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isWords(value)) {
    const name = basename(file, ".json");
    const [list = "", entry = ""] = SEVERAL.includes(name) ? path : [name, ...path];
    const element = ELEMENTS[list];
    return visit({
      place: `${file}#${path.join(".")}`,
      file,
      kind: KINDS[list] ?? list,
      code: element === undefined ? code : `${element} ${entry}`,
      words: value,
    });
  }
  const { element, path: field } = value as { element?: unknown; path?: unknown };
  const its = typeof element === "string" ? element : typeof field === "string" ? `field ${field}` : code;
  const entries = Object.entries(value).map(
    ([key, each]) => [key, visitedValue(each, { file, path: [...path, key], code: its }, visit)] as const,
  );
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function isWords(value: object): value is Words {
  return LANGS.every((lang) => typeof (value as Partial<Words>)[lang] === "string");
}
