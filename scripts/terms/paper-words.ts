/**
 * The words of a condominium's papers: faults that no clause may have either, and words that nothing says; a line a problem, with file and line.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { ELSEWHERE, INVERTED, PAPERS } from "../../src/condominium/documents/binds.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";
import { lineProblems, mixedWord, modalityProblems } from "../../src/text/lint.ts";
import { lineOf, lines, root } from "./lines.ts";
import { BINDS, elementsOf, isReason, namesIn, type Papers } from "./papers.ts";

const FOLDER = "src/condominium/documents/";

/** Words with the file that they are in, by their name: `NOTICE.opens`, `CALLS.charter.amend`. */
export type WordsByName = ReadonlyMap<
  string,
  { readonly words: Words; readonly file: string; readonly path: string[] }
>;
/** All that the papers are written with: the exports of the files `*words.ts`. */
export async function wordsOfPapers(): Promise<WordsByName> {
  const found = new Map<string, { words: Words; file: string; path: string[] }>();
  for (const name of readdirSync(root + FOLDER).filter((each) => /\bwords\.ts$/.test(each))) {
    const file = FOLDER + name;
    const exported = (await import(root + file)) as object;
    for (const { path, words } of leavesOf(exported, [])) {
      const known = nameOf(path);
      if (found.has(known)) throw new TypeError(`${file}: ${known} is there twice; give one of them another name.`);
      found.set(known, { words, file, path });
    }
  }
  return found;
}

/** What is wrong with the words themselves, and with the reasons. */
export function wordProblems(
  all: WordsByName,
  { papers, elsewhere }: Papers = { papers: PAPERS, elsewhere: ELSEWHERE },
  inverted: { readonly [words: string]: Words } = INVERTED,
): string[] {
  const stated = [...Object.values(papers), elsewhere].flatMap((paper) => elementsOf(paper).map((each) => each.stated));
  const reasons = new Set([...stated.filter(isReason), ...Object.values(inverted)]);
  const unknown = Object.keys(inverted).filter((name) => !all.has(name));
  return [
    ...[...all].flatMap(([name, { words, file, path }]) =>
      problemsOf(words, inverted[name] !== undefined).map((problem) => `${placeOf(file, path)}: ${name}: ${problem}`),
    ),
    ...[...reasons].flatMap((reason) =>
      problemsOf(reason, false).map((problem) => `${reasonLine(reason)}: ${problem}`),
    ),
    ...unknown.map(
      (name) => `${lineOf(BINDS, (line) => new RegExp(`\\b${name}\\b`).test(line))}: no words are named ${name}`,
    ),
  ];
}

/** Looked up by the function that a decision calls: those that no function is bound to are never said. */
const BY_FUNCTION = "CALLS";

/** Words that nothing in the papers' code says. @param sources by file; without it, those of the papers */
export function unusedWords(
  all: WordsByName,
  { papers }: Pick<Papers, "papers"> = { papers: PAPERS },
  sources: { readonly [file: string]: string } = papersCode(),
): string[] {
  const prefixes = (path: readonly string[]) => path.map((_, end) => path.slice(0, end + 1).join(" "));
  const tree = new Set([...all.values()].flatMap(({ path }) => prefixes(path)));
  const named = new Set(Object.values(sources).flatMap((code) => chainsIn(code, tree)));
  const binds = Object.values(papers).flatMap((paper) => elementsOf(paper).flatMap(({ stated }) => namesIn(stated)));
  const bound = new Set(binds.map((bind) => bind.split(" ")[0]));
  return [...all]
    .filter(([name, { path }]) => {
      const isNamed = prefixes(path).some((each) => named.has(each));
      return !isNamed || (path[0] === BY_FUNCTION && !bound.has(name));
    })
    .map(([name, { file, path }]) => `${placeOf(file, path)}: nothing says ${name}`);
}

/* WORDS */

function problemsOf(words: Words, isInverted: boolean): string[] {
  const isEmpty = LANGS.every((lang) => words[lang] === "");
  const missing = isEmpty ? [] : LANGS.filter((lang) => (words[lang] ?? "").trim() === "");
  if (missing.length > 0) return missing.map((lang) => `there are no words in ${lang}`);
  const places = LANGS.map((lang) => [...words[lang].matchAll(/\{(\w+)\}/g)].map(([, place]) => place));
  const inOrder = new Set(places.map((each) => each.join(", ")));
  const inAnyOrder = new Set(places.map((each) => each.toSorted().join(", ")));
  const lines = LANGS.flatMap((lang) => {
    const fixed = words[lang].replace(/\{\w+\}/g, " 0 ");
    const mixed = mixedWord(fixed);
    return [
      // Whatever stands in a place may be a moment.
      ...lineProblems(lang, words[lang].replace(/\{(\w+)\}/g, "{$1:moment}")),
      ...(mixed === undefined ? [] : [`"${mixed}" mixes Latin and Cyrillic letters; write it in one alphabet.`]),
      ...(lang === "en" && /\p{Script=Cyrillic}/u.test(fixed) ? ["there is Cyrillic in English."] : []),
      ...(/ {2}/.test(words[lang]) ? [`two spaces in ${lang}; write one.`] : []),
    ];
  });
  return [
    ...lines,
    ...modalityProblems(words),
    ...(inAnyOrder.size > 1 || (inOrder.size > 1 && !isInverted)
      ? [`the languages must have the same places in the same order; ${[...inOrder].join(" · ")}.`]
      : []),
    ...(isInverted && inOrder.size === 1 ? ["the places are in order; it needs no exception."] : []),
  ];
}

function leavesOf(value: unknown, path: string[]): { readonly path: string[]; readonly words: Words }[] {
  if (typeof value !== "object" || value === null) return [];
  if (LANGS.some((lang) => typeof (value as Partial<Words>)[lang] === "string"))
    return [{ path, words: value as Words }];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]));
}

/** A call's words without its arguments. */
function nameOf(path: readonly string[]): string {
  return path.join(".").replace(/\(.*$/, "");
}

/* USES */

/** The code that makes the papers. */
function papersCode(): { [file: string]: string } {
  const files = readdirSync(root + FOLDER).filter(
    (name) => name.endsWith(".ts") && !/\b(?:words|binds)\.ts$/.test(name),
  );
  return Object.fromEntries(files.map((name) => [FOLDER + name, readFileSync(root + FOLDER + name, "utf8")]));
}

/** What code takes of the words, as far as it names them: `NOTICE sections place`; of `TALLY[id]` it is `TALLY`. */
function chainsIn(code: string, tree: ReadonlySet<string>): string[] {
  const aliases = new Map<string, string>();
  for (const [, name = ""] of code.matchAll(/import \* as (\w+) from "\.\/[\w-]*words\.ts"/g)) aliases.set(name, "");
  for (const [, list = ""] of code.matchAll(/import \{([^}]*)\} from "\.\/[\w-]*words\.ts"/g))
    for (const [, from = "", to = from] of list.matchAll(/(\w+)(?: as (\w+))?/g)) aliases.set(to, from);
  for (const [, list = "", from = ""] of code.matchAll(/const \{([^}]*)\} = (\w+);/g))
    if (aliases.get(from) === "") for (const [name] of list.matchAll(/\w+/g)) aliases.set(name, name);
  // What is imported by itself is said by itself, unless there are more below it.
  const alone = [...aliases.values()].filter(
    (name) => tree.has(name) && ![...tree].some((each) => each.startsWith(`${name} `)),
  );
  const chains = [...code.matchAll(/(?<![\w.])(\w+)((?:\.\w+)+)/g)].flatMap(([, alias = "", names = ""]) => {
    const from = aliases.get(alias);
    if (from === undefined) return [];
    const path = [from, ...names.split(".")].filter((each) => each !== "");
    while (path.length > 0 && !tree.has(path.join(" "))) path.pop();
    return path.length === 0 || path.join(" ") === from ? [] : path.join(" ");
  });
  return [...alone, ...chains];
}

/* PLACES */

/** Where words are: each step deeper is indented by two. */
function placeOf(file: string, path: readonly string[]): string {
  const all = lines(file);
  let at = all.findIndex((line) => new RegExp(`^export const ${path[0]}\\b`).test(line));
  path.slice(1).forEach((key, depth) => {
    const indent = " ".repeat(2 * (depth + 1));
    const isNumber = /^\d+$/.test(key);
    const is = (line: string) =>
      isNumber
        ? line.startsWith(`${indent}words(`)
        : [key, `"${key}"`].some((each) => line.startsWith(`${indent}${each}:`));
    for (let count = isNumber ? Number(key) + 1 : 1; count > 0; count -= 1) {
      const next = all.findIndex((line, index) => index > at && is(line));
      if (next >= 0) at = next;
    }
  });
  return `${file}:${at + 1}`;
}

function reasonLine(reason: Words): string {
  const isIn = (line: string) => LANGS.some((lang) => reason[lang] && line.includes(`"${reason[lang]}"`));
  return lineOf(BINDS, isIn);
}
