/**
 * What an edition stands on instead of repeating it: `edition.json` names another folder as `from`, and takes all of it but what it says it
 * leaves out (`without`) or has of its own (`instead`). Where the other leaves a place open, `<price>`, the edition fills it in (`words`). A
 * base may stand on another; what that leaves open stays open. An edition that is `like` another, but from another base, has that one's own
 * clauses, but for those that it leaves out or has of its own.
 * @module
 */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import type { EditionSource } from "./compile.ts";
import { linesOf } from "./source.ts";

const HEAD = "edition.json";
/** Lists of which an edition has its own entries, and what an entry is known by: one of the same name stands in the place of the other's. */
const LISTS = { sections: "id", annexes: "id", fields: "path", exemptions: "element", currencies: "address" } as const;
/** What no edition of its own takes over. */
const OWN_KEYS = ["from", "like", "without", "instead", "code"] as const;

/** What can't be shared, and why. */
export type ReportShared = (what: string, why: string) => void;

/** A draft may have words in English alone. */
type Filling = string | Words;
type Entry = { readonly [key: string]: unknown };
type Head = {
  readonly from?: unknown;
  readonly like?: unknown;
  /** What of the other is not taken: ids of clauses, paths of fields, elements of exemptions. */
  readonly without?: { readonly [list: string]: readonly string[] };
  /** Ids of the other's clauses for which this one has its own. */
  readonly instead?: readonly string[];
  /** By the id of a clause of the other: what it states of this contract besides. */
  readonly code?: { readonly [clause: string]: string };
  /** Of a base: what each open place is for. Of an edition that stands on it: what stands there, of a list a row each. */
  readonly words?: { readonly [name: string]: Filling | readonly Filling[] };
  readonly roles?: { readonly first: Filling; readonly second: Filling };
  readonly [key: string]: unknown;
};

/** The folder that an edition stands on; nothing, if it stands alone. */
export function sharedFrom(content: string | undefined): string | undefined {
  const { from } = headOf(content);
  return typeof from === "string" ? from : undefined;
}

/** The folder of the edition that this one is like, but from another base; nothing, if its own clauses are all its own. */
export function likeOf(content: string | undefined): string | undefined {
  const { like } = headOf(content);
  return typeof like === "string" ? like : undefined;
}

/** Whether it is no edition, but what editions stand on: it says what they have to fill in, and of which template they are they say. */
export function isBase(content: string | undefined): boolean {
  const { words, template, like } = headOf(content);
  return words !== undefined && template === undefined && like === undefined;
}

/**
 * Where the folder is: `biy/agreement-1` in this package, `..` the one that the edition's own is in, any other beside it.
 * @throws {TermsError} `EditionRefused` for what is not the name of a folder
 */
export function sharedFolder(folder: string, from: string): string {
  if (from === "..") return dirname(folder);
  const [, isOurs, name] = /^(biy\/)?([a-z0-9-]+)$/.exec(from) ?? [];
  if (name === undefined) throw refused(from, 'it isn\'t the name of a folder beside this one, nor "biy/" and a name');
  if (isOurs === undefined) return join(dirname(folder), name);
  return join(dirname(createRequire(import.meta.url).resolve("biy/package.json")), "src/agreements/clauses", name);
}

/**
 * The source of an edition with all that it stands on.
 * @param report takes each thing that is wrong: what is named and isn't there, or what is replaced and not said so; without it the first is thrown
 * @throws {TermsError} `EditionRefused`
 */
export function withShared(source: EditionSource, other: EditionSource, report: ReportShared = refuse): EditionSource {
  const own = headOf(source[HEAD]);
  const given = headOf(other[HEAD]);
  const { from, without = {}, instead = [], code = {}, words = {} } = own;
  const tell = (what: string, why: string) => report(what, why.replace("FROM", String(from)));

  if (other[HEAD] === undefined || given.from !== undefined) {
    const isAbsent = other[HEAD] === undefined;
    tell(String(from), isAbsent ? "there is no such folder with an edition.json" : "it stands on another itself");
    const { from: _, ...alone } = own;
    return { ...source, [HEAD]: JSON.stringify(alone) };
  }

  const files = clausesOf(other);
  const ids = new Set(files.map(({ id }) => id));
  const owned = new Set(clausesOf(source).map(({ id }) => id));
  const isThere = (file: string) => {
    const isTwice = source[file] !== undefined;
    if (isTwice) tell(file, "FROM has a file of that name; take another");
    return isTwice;
  };
  const { clauses: dropped = [], ...droppedOf } = without;
  for (const id of [...dropped, ...instead, ...Object.keys(code)])
    if (!ids.has(id)) tell(id, "FROM has no such clause");
  for (const id of dropped)
    if (owned.has(id) || id in code) tell(id, "it is left out, and yet it is here; name it in one place");
  for (const id of instead) if (!owned.has(id)) tell(id, 'no clause here stands "instead" of that of FROM');
  for (const id of owned)
    if (ids.has(id) && !instead.includes(id)) tell(id, 'FROM has that clause; say so with "instead"');

  const taken = files.filter(({ id, file }) => !dropped.includes(id) && !owned.has(id) && !isThere(file));
  const present = new Set([...owned, ...taken.map(({ id }) => id)]);
  const isInEnglish =
    own["draft"] === true &&
    Object.values(words)
      .flat()
      .some((each) => typeof each === "string");
  const clauses = taken.map(({ file, id, content: all }) => {
    const more = code[id];
    const content = isInEnglish ? inEnglish(all) : all;
    const bound = more === undefined ? content : content.replace(/^code: /m, `code: ${more}, `);
    return [file, withoutRows(bound, present)] as const;
  });

  const head: { [key: string]: unknown } = { ...own };
  for (const [list, key] of Object.entries(LISTS)) {
    // What is no list is told where the head is read.
    if (own[list] !== undefined && !Array.isArray(own[list])) continue;
    const theirs = entriesOf(given, list);
    const ours = entriesOf(own, list);
    for (const name of droppedOf[list] ?? [])
      if (!theirs.some((each) => each[key] === name)) tell(name, `FROM has no such entry in ${list}`);
    const kept = theirs.filter((each) => !(droppedOf[list] ?? []).includes(String(each[key])));
    const added = ours.filter((each) => !kept.some((one) => one[key] === each[key]));
    const merged = kept.map((each) => ours.find((one) => one[key] === each[key]) ?? each);
    head[list] = list === "exemptions" ? [...added, ...merged] : [...merged, ...added];
  }
  for (const list of Object.keys(droppedOf))
    if (!(list in LISTS)) tell(list, `it isn't one of clauses, ${Object.keys(LISTS).join(", ")}`);
  for (const key of [...OWN_KEYS, "words"]) delete head[key];

  const open = given.words ?? {};
  if (isBase(source[HEAD])) {
    head["words"] = { ...open, ...words };
    return { ...source, ...Object.fromEntries(clauses), [HEAD]: JSON.stringify(head) };
  }
  for (const name of Object.keys(open))
    if (words[name] === undefined) tell(name, `FROM asks for its words, which are ${String(open[name])}`);
  for (const name of Object.keys(words)) if (open[name] === undefined) tell(name, `FROM has no place for such words`);
  // What is missing is told once, and not in each place.
  const known = Object.fromEntries(Object.keys(open).map((name) => [name, words[name] ?? name]));
  const fill = filling(known, own.roles);
  return {
    ...Object.fromEntries(Object.entries(source).map(([file, content]) => [file, fill(file, content)])),
    ...Object.fromEntries(clauses.map(([file, content]) => [file, fill(file, content)])),
    [HEAD]: JSON.stringify(head),
  };
}

/**
 * The source of an edition with the own clauses of the one that it is `like`, which stand on another base: not joined with any yet. Its words,
 * and of lists its entries, come before those of the other.
 */
export function withLike(source: EditionSource, other: EditionSource): EditionSource {
  const [own, theirs] = [headOf(source[HEAD]), headOf(other[HEAD])];
  const files = clausesOf(other);
  const ids = new Set(files.map(({ id }) => id));
  const owned = new Set(clausesOf(source).map(({ id }) => id));
  const { instead = [], without = {} } = own;
  const dropped = without["clauses"] ?? [];
  const taken = files.filter(({ id }) => !owned.has(id) && !dropped.includes(id));

  const head: { [key: string]: unknown } = { ...theirs, ...own };
  // What is named of the other is settled here; the rest is of the base.
  const known = (list: string) =>
    list === "clauses" ? ids : new Set(entriesOf(theirs, list).map((each) => each[LISTS[list as keyof typeof LISTS]]));
  const ofBase = (list: string, named: readonly string[] = []) => named.filter((name) => !known(list).has(name));
  head["instead"] = [...new Set([...(theirs.instead ?? []), ...ofBase("clauses", instead)])];
  const lists = new Set([...Object.keys(theirs.without ?? {}), ...Object.keys(without)]);
  head["without"] = Object.fromEntries(
    [...lists].map((list) => [list, [...(theirs.without?.[list] ?? []), ...ofBase(list, without[list])]]),
  );
  for (const key of ["words", "names", "code"] as const)
    head[key] = { ...(theirs[key] as object | undefined), ...(own[key] as object | undefined) };
  for (const [list, key] of Object.entries(LISTS)) {
    const ours = entriesOf(own, list);
    const gone = new Set([...ours.map((each) => each[key]), ...(without[list] ?? [])]);
    head[list] = [...entriesOf(theirs, list).filter((each) => !gone.has(each[key])), ...ours];
  }
  return {
    ...Object.fromEntries(taken.map(({ file, content }) => [file, content])),
    ...source,
    [HEAD]: JSON.stringify(head),
  };
}

/** A clause without the languages in which a draft has no words for its open places yet. */
function inEnglish(content: string): string {
  const [kk, en] = [content.indexOf("## kk\n"), content.indexOf("## en\n")];
  return kk < 0 || en < kk ? content : content.slice(0, kk) + content.slice(en);
}

/** A row that names a clause which this edition has not is not there either. */
function withoutRows(content: string, present: ReadonlySet<string>): string {
  const isThere = (line: string) =>
    !line.startsWith("- ") || [...line.matchAll(/<clause ([\w.-]+)>/g)].every(([, id = ""]) => present.has(id));
  return content.split("\n").filter(isThere).join("\n");
}

/** Puts words and roles into the places that are open for them, in each language. What can't be filled in is told where a text is checked. */
function filling(words: NonNullable<Head["words"]>, roles: Head["roles"]): (file: string, content: string) => string {
  const inLang = (of: Filling | undefined, lang: Lang) => (typeof of === "string" ? of : of?.[lang]);
  const wordsOf = (name: string, lang: Lang) => {
    const of = words[name];
    return isRows(of) ? of.map((each) => inLang(each, lang) ?? "").join("\n- ") : inLang(of, lang);
  };
  const role = (name: string, lang: Lang) =>
    name === "first" || name === "second" ? inLang(roles?.[name], lang)?.replace(/^The /, "the ") : undefined;
  return (file, content) => {
    if (!file.endsWith(".md")) return content;
    let lang: Lang | undefined;
    const lines = content.split("\n").map((line) => {
      lang = LANGS.find((each) => line === `## ${each}`) ?? lang;
      const its = lang;
      if (its === undefined) return line;
      const filled = put(line, (name) => wordsOf(name, its));
      return put(filled, (name) => role(name, its));
    });
    return lines.join("\n");
  };
}

function isRows(of: Filling | readonly Filling[] | undefined): of is readonly Filling[] {
  return Array.isArray(of);
}

/** A line with words in its open places, which begin with a capital letter where they begin a sentence; not in a list. */
function put(line: string, wordsOf: (name: string) => string | undefined): string {
  return line.replace(/<([a-z]+(?:\.[a-z]+)*)>/g, (place, name: string, at: number) => {
    const words = wordsOf(name);
    if (words === undefined) return place;
    const begins = /(?:^|[.!?] )$/.test(line.slice(0, at));
    return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** The clauses of a source with their ids. */
function clausesOf(source: EditionSource): { readonly file: string; readonly id: string; readonly content: string }[] {
  return Object.entries(source)
    .filter(([file]) => file.endsWith(".md"))
    .map(([file, content]) => ({ file, content, id: linesOf(content, () => undefined).front.get("id")?.text ?? file }));
}

function entriesOf(head: Head, list: string): Entry[] {
  const entries = head[list];
  // So is what is no entry.
  return Array.isArray(entries) ? (entries as (Entry | null)[]).map((each) => each ?? {}) : [];
}

function headOf(content: string | undefined): Head {
  try {
    return JSON.parse(content ?? "{}") as Head;
  } catch {
    // What isn't JSON is told when it is compiled.
    return {};
  }
}

const refuse: ReportShared = (what, why) => {
  throw refused(what, why);
};

function refused(what: string, why: string): TermsError {
  const message = sharedProblem(what, why);
  return new TermsError("EditionRefused", say(EDITION.refused, { findings: `${HEAD}: ${message}` }), {
    problems: [{ file: HEAD, line: 0, message }],
  });
}

/** What can't be shared, as a sentence. */
export function sharedProblem(what: string, why: string): string {
  return `"${what}" can't be shared: ${why}.`;
}
