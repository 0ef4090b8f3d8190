/**
 * Builds editions: a folder with `edition.json` and a Markdown file per clause becomes `editions/<name>.ts` and a file a language.
 * Node only. `node src/text/compile.ts` writes; with `--check` it fails if a written file differs.
 * @module
 */

import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { clauseProblems, headProblems } from "./coverage.ts";
import { editionHash, isOfRules, type Clause, type Edition, type Requisites } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import { TermsError, type Gap, type Problem } from "./errors.ts";
import * as CLAUSES from "../words/text/clauses.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import { readHead } from "./head.ts";
import { annexIn } from "./load.ts";
import { modulesOf } from "./modules.ts";
import { withNumbers } from "./numbers.ts";
import {
  isBase,
  likeOf,
  sharedFolder,
  sharedFrom,
  sharedProblem,
  withLike,
  withShared,
  type ReportShared,
} from "./shared.ts";
import * as SLOTS from "./slots/all.ts";
import * as REQUISITES from "../words/text/requisites.ts";
import { withSlots } from "./slotted.ts";
import { readClause, type EditionHead } from "./source.ts";

/** The source of an edition: file names and contents, `edition.json` among them; `tried.json` with `outcomes.json`, if it was tried. */
export type EditionSource = { readonly [file: string]: string };

const HEAD = "edition.json";
const TRIED_FILE = "tried.json";
const OUTCOMES_FILE = "outcomes.json";
const FILES: readonly string[] = [HEAD, TRIED_FILE, OUTCOMES_FILE];

/**
 * The edition that a source describes. Clauses are in the order of their sections, then of their file names.
 * @throws {TermsError} `EditionRefused` with all `problems` found.
 */
export function compileEdition(source: EditionSource, parts: Parts = {}): Edition {
  return complete(compiled(source, parts));
}

/** What an edition is, as far as it could be read, and all that is wrong with it. */
export type Checked = { readonly edition: Edition; readonly problems: readonly Problem[] };
type Parts = { readonly [folder: string]: Edition };

/** @param own the source as it was written, before it was joined with what it stands on: there the lines are */
function compiled(source: EditionSource, parts: Parts, own: EditionSource = source): Checked {
  const problems: Problem[] = [];
  const report = (gap: Gap, files: readonly string[] = [HEAD]) => void problems.push(placed(gap, own, files));
  const { head: declared, isWhole } = readHead(source[HEAD], report);

  const files = Object.keys(source).filter((file) => file.endsWith(".md"));
  const contents = files.sort().map((file) => ({ file, content: source[file] ?? "" }));
  const texts = contents.map(({ content }) => content);
  const head = declared.facts === true ? declared : { ...declared, fields: withSlots(declared.fields, texts) };
  if (isWhole) for (const gap of headProblems(head)) report(gap);

  const sectionsOf = (paper: string | undefined) =>
    head.sections.filter(({ annex }) => annex === paper).map(({ annex: _annex, ...section }) => section);
  const sections = sectionsOf(undefined);
  const apart = head.annexes.map((annex) => ({ ...annex, sections: sectionsOf(annex.id) }));
  const numbered = withNumbers(
    contents,
    [sections, ...apart.map((annex) => annex.sections)].map((each) => each.map(({ id }) => id)),
  );
  const read = numbered.map(({ file, content }) => readClause(head, file, content));
  problems.push(...read.flatMap((each) => each.problems));

  const written = read.map((each) => each.clause);
  const generated = problems.length === 0 && head.facts === undefined ? [...tried(head, source), ...unsaid(head)] : [];
  const clauses = [...written, ...generated];
  const clausesIn = (of: Edition["sections"]) => of.flatMap(({ id }) => clauses.filter((each) => each.section === id));
  // The reasons are in the annex: a page need not carry them twice.
  const exemptions = head.exemptions.flatMap(elementsOf).map((element) => ({ element }));
  const named = Object.entries(head.parts ?? {}).flatMap(([path, folder]) => {
    if (folder === null) return [];
    const part = parts[folder];
    if (part === undefined || part.facts !== true) {
      report({
        message: `"${folder}" is no edition of facts, of which ${path} could be.`,
        at: new RegExp(`"${folder}"`),
      });
      return [];
    }
    return [[path, part] as const];
  });
  const { parts: _, names: __, annexes: ___, ...itself } = head;
  const papers = apart.map(
    ({ id, title, sections: its }) =>
      [id, annexOf(head, id, { title, sections: its, clauses: clausesIn(its) })] as const,
  );
  const itsOwn = saidIn(clausesIn(sections));
  const inAnnexAlone = new Set(
    papers
      .flatMap(([, { fields }]) => fields.map(({ path }) => path))
      .filter((path) => isOfRules(path) && !itsOwn.has(path)),
  );
  const edition: Edition = {
    ...itself,
    slots: SLOTS,
    fields: head.fields.filter(({ path }) => !inAnnexAlone.has(path)),
    ...(head.roles === undefined ? {} : { requisites: { ...REQUISITES } as unknown as Requisites }),
    sections,
    exemptions,
    clauses: head.sections.length === 0 ? written : clausesIn(sections),
    ...(papers.length === 0 ? {} : { annexes: Object.fromEntries(papers) }),
    ...(named.length === 0 ? {} : { parts: Object.fromEntries(named) }),
  };
  for (const gap of clauseProblems(edition)) report(gap, [...files, HEAD]);
  return { edition, problems };
}

/** The fields that clauses speak of. */
function saidIn(clauses: readonly Clause[]): ReadonlySet<string> {
  return new Set(
    clauses.flatMap(({ text, when = [] }) => [
      ...Object.values(text).flatMap((parts) => parts.map((part) => (typeof part === "string" ? "" : part.path))),
      ...when.map(({ path }) => path),
    ]),
  );
}

/** A paper of its own: its fields are those that its clauses speak of. */
function annexOf(
  head: Pick<EditionHead, "name" | "template" | "draft" | "roles" | "fields" | "currencies">,
  id: string,
  own: Pick<Edition, "title" | "sections" | "clauses">,
): Edition {
  const said = saidIn(own.clauses);
  return {
    ...annexIn({ ...head, slots: SLOTS }),
    ...own,
    name: `${head.name}-${id}`,
    fields: head.fields.filter(({ path }) => said.has(path)),
  };
}

/** A gap with the last line that has in it what it is about. */
function placed({ message, at }: Gap, source: EditionSource, files: readonly string[]): Problem {
  const found = files.flatMap((file) =>
    (source[file] ?? "")
      .split("\n")
      .flatMap((text, index) => (at?.test(text) === true ? [{ file, line: index + 1 }] : [])),
  );
  return { ...(found.at(-1) ?? { file: HEAD, line: 0 }), message };
}

function complete({ edition, problems }: Checked): Edition {
  if (problems.length > 0) throw refused([...problems]);
  return edition;
}

/** The last clause: what the text leaves out, and why, in the languages that the edition has. */
function unsaid(head: EditionHead): Clause[] {
  const section = head.sections.at(-1)?.id;
  if (section === undefined || head.exemptions.length === 0) return [];
  const list = (lang: Lang) =>
    [CLAUSES.unsaid[lang], ...head.exemptions.map(({ element, reason }) => `- ${element}: ${reason[lang]}`)].join("\n");
  const text = { kk: [list("kk")], ru: [list("ru")], en: [list("en")] };
  return [{ id: "unsaid", section, mode: "fact", code: [], text }];
}

/** Limits and examples in words, by the probe that tried them. */
type Tried = {
  readonly limits: readonly { readonly probe: string; readonly of: Words }[];
  readonly examples: readonly { readonly probe: string; readonly words: Words }[];
};

/** A clause of what the contract did when it was tried (`tried.json`), with the outcomes and figures that it gave (`outcomes.json`). */
function tried(head: EditionHead, source: EditionSource): Clause[] {
  const section = head.sections.at(-1)?.id;
  const [words, given] = [source[TRIED_FILE], source[OUTCOMES_FILE]];
  if (section === undefined || words === undefined || given === undefined) return [];
  const { limits, examples } = JSON.parse(words) as Tried;
  const outcomes = JSON.parse(given) as { readonly [probe: string]: readonly string[] };
  const of = (probe: string): readonly string[] => {
    const found = outcomes[probe];
    if (found === undefined) throw refused([{ file: TRIED_FILE, line: 0, message: `Nothing tried "${probe}".` }]);
    return found;
  };
  const row = (lang: Lang) => (limit: Tried["limits"][number]) =>
    `- ${limit.of[lang]}: ${of(limit.probe)
      .map((outcome) => CLAUSES[outcome === "accepted" ? "accepted" : "refused"][lang])
      .join(", ")};`;
  const example = (lang: Lang) => (each: Tried["examples"][number]) => {
    const figures = [
      ...of(each.probe)
        .join()
        .matchAll(/(\w+) ([0-9]+)/g),
    ];
    return each.words[lang].replace(/\{(\w+)\}/g, (slot, name: string) => {
      const given = figures.filter((found) => found[1] === name);
      if (given.length !== 1) {
        const message = `"${each.probe}" gave ${slot} ${given.length} times, not once.`;
        throw refused([{ file: TRIED_FILE, line: 0, message }]);
      }
      return given[0]?.[2] ?? "";
    });
  };
  const list = (lang: Lang) => [
    [CLAUSES.tried[lang], ...limits.map(row(lang))].join("\n").replace(/;$/, ".") +
      `\n\n${examples.map(example(lang)).join("\n\n")}`,
  ];
  return [{ id: "tried", section, mode: "fact", code: [], text: { kk: list("kk"), ru: list("ru"), en: list("en") } }];
}

/** What an exemption names: of several members of a type, `enum State.None, Notice`, each. */
export function elementsOf({ element }: { readonly element: string }): string[] {
  const [first = "", ...others] = element.split(", ");
  const type = first.slice(0, first.lastIndexOf(".") + 1);
  return [first, ...others.map((name) => type + name)];
}

/**
 * Compiles the editions of a template or of a condominium: of `clauses/`, or of each of its folders that has an `edition.json`, into
 * `editions/`. A released edition is never written anew: another text needs another name.
 * @param home has `clauses/` in it.
 * @param check writes nothing.
 * @returns the files of `editions/` that were written, or would be.
 * @throws {TermsError} `EditionRefused`, with the folder in the problems' files.
 */
export function compileAll({ home, check }: { home: string; check: boolean }): string[] {
  const clauses = join(home, "clauses");
  const problems: Problem[] = [];
  const changed: string[] = [];
  const released = releasedIn(home);
  for (const folder of foldersIn(home)) {
    if (isBase(headIn(join(clauses, folder)))) continue;
    const edition = compileFolder(clauses, folder, problems);
    if (edition === undefined) continue;
    const frozen = released[edition.name];
    if (frozen !== undefined && frozen !== editionHash(edition)) {
      const message = `${edition.name} is released and never changes; give this text another name, and list both.`;
      problems.push({ file: join(folder, HEAD), line: 2, message });
      continue;
    }
    const editions = join(home, "editions");
    for (const [name, module] of Object.entries(modulesOf(edition, relative(editions, dirname(ENGINE))))) {
      const file = join(editions, name);
      if (existsSync(file) && readFileSync(file, "utf8") === module) continue;
      changed.push(file);
      if (check) continue;
      mkdirSync(editions, { recursive: true });
      writeFileSync(file, module);
    }
  }
  if (problems.length > 0) throw refused(problems);
  return changed;
}

/** The folders of editions in `clauses/`, in order; `.` is that folder itself. */
export function foldersIn(home: string): string[] {
  const clauses = join(home, "clauses");
  const within = readdirSync(clauses, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = [".", ...within.map(({ name }) => name)].filter((name) => existsSync(join(clauses, name, HEAD)));
  return folders.sort();
}

function headIn(folder: string): string {
  return readFileSync(join(folder, HEAD), "utf8");
}

const ENGINE = fileURLToPath(new URL("edition.ts", import.meta.url));

/** The hashes of the editions that were released, by name: `editions/released.json`. */
export function releasedIn(home: string): { readonly [name: string]: string } {
  const file = join(home, "editions", "released.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { [name: string]: string }) : {};
}

/** The edition of a folder: its `edition.json` and its clauses. @throws {TermsError} `EditionRefused` with all `problems` found. */
export function readEdition(folder: string): Edition {
  return editionOf(folder, sourceIn);
}

/** {@link readEdition} of sources that need not be on the disk yet. @param sourceOf of a folder */
export function editionOf(folder: string, sourceOf: (folder: string) => EditionSource): Edition {
  return complete(checkEdition(folder, sourceOf));
}

/**
 * An edition as far as its source says it, and all that is wrong with it. Files are those of the folder, or of the one that it stands on.
 * @param sourceOf of a folder, if not what lies on the disk
 */
export function checkEdition(folder: string, sourceOf: (folder: string) => EditionSource = sourceIn): Checked {
  const own = sourceOf(folder);
  const shared: Problem[] = [];
  const other = (of: string, name: string): string | undefined => {
    try {
      return sharedFolder(of, name);
    } catch (error) {
      if (!(error instanceof TermsError)) throw error;
      shared.push(...(error.fields.problems ?? []));
      return undefined;
    }
  };
  const joined = (of: string, alone: EditionSource): EditionSource => {
    const tell: ReportShared = (what, why) => {
      const name = what.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const gap = { message: sharedProblem(what, why), at: new RegExp(`"${name}"|^id: ${name}$`) };
      shared.push(placed(gap, alone, Object.keys(alone)));
    };
    const like = likeOf(alone[HEAD]);
    const beside = like === undefined ? undefined : other(of, like);
    const source = beside === undefined ? alone : withLike(alone, sourceOf(beside));
    const from = sharedFrom(source[HEAD]);
    if (from === undefined) return source;
    const base = other(of, from);
    if (base === undefined) return withShared(source, {}, () => undefined);
    return withShared(source, joined(base, sourceOf(base)), tell);
  };
  const whole = joined(folder, own);
  const { head } = readHead(whole[HEAD], () => undefined);
  const named = Object.values(head.parts ?? {}).filter((name) => name !== null);
  const parts = [...new Set(named)].flatMap((name) => {
    const beside = other(folder, name);
    return beside === undefined ? [] : [[name, editionOf(beside, sourceOf)]];
  });
  const { edition, problems } = compiled(whole, Object.fromEntries(parts) as Parts, own);
  return { edition, problems: [...shared, ...problems] };
}

/**
 * The folders that have the text of an edition, in the order in which a clause is looked for: its own, of which it is like, and what it stands on.
 * @throws {TermsError} `EditionRefused` for what is not the name of a folder
 */
export function foldersOf(folder: string, headOf: (folder: string) => string | undefined = headIfThere): string[] {
  const head = headOf(folder);
  const [like, from] = [likeOf(head), sharedFrom(head)];
  return [
    folder,
    ...(like === undefined ? [] : [sharedFolder(folder, like)]),
    ...(from === undefined ? [] : foldersOf(sharedFolder(folder, from), headOf)),
  ];
}

const headIfThere = (folder: string) => (existsSync(join(folder, HEAD)) ? headIn(folder) : undefined);

/** The source of an edition, as it is on the disk. */
export function sourceIn(folder: string): EditionSource {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => FILES.includes(name) || name.endsWith(".md"),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function compileFolder(root: string, folder: string, problems: Problem[]): Edition | undefined {
  try {
    return readEdition(join(root, folder));
  } catch (error) {
    if (!(error instanceof TermsError)) throw error;
    problems.push(...(error.fields.problems ?? []).map((each) => ({ ...each, file: join(folder, each.file) })));
    return undefined;
  }
}

function refused(problems: Problem[]): TermsError {
  const lines = problems.map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ""}: ${message}`);
  return new TermsError("EditionRefused", say(EDITION.refused, { findings: lines.join("\n") }), { problems });
}

/** What has clauses: arbitration, what all agreements stand on, each template, and the condominium. */
export function homesIn(src: string): string[] {
  const templates = readdirSync(join(src, "templates"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    join(src, "arbitration"),
    join(src, "agreements"),
    ...templates.map(({ name }) => join(src, "templates", name)),
    join(src, "condominium"),
  ];
}

function main(): void {
  const check = process.argv.includes("--check");
  try {
    const changed = homesIn(join(dirname(ENGINE), "..")).flatMap((home) => compileAll({ home, check }));
    for (const file of changed) console.log(check ? `${file} differs; run npm run build.` : `${file} written.`);
    if (check && changed.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof TermsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
