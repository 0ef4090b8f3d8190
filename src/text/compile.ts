/**
 * Builds editions: a folder with `edition.json` and a Markdown file per clause becomes `editions/<name>.ts`.
 * Node only. `node src/text/compile.ts` writes; with `--check` it fails if a written file differs.
 * @module
 */

import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { clauseProblems, headProblems } from "./coverage.ts";
import { editionHash, type Clause, type Edition } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import { TermsError, type Problem } from "./errors.ts";
import * as CLAUSES from "../words/text/clauses.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import { withNumbers } from "./numbers.ts";
import { sharedFolder, sharedFrom, withShared } from "./shared.ts";
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
export function compileEdition(source: EditionSource, parts: { readonly [folder: string]: Edition } = {}): Edition {
  const declared = readHead(source[HEAD]);
  const files = Object.keys(source).filter((file) => file.endsWith(".md"));
  const contents = files.sort().map((file) => ({ file, content: source[file] ?? "" }));
  const head: EditionHead =
    declared.facts === true
      ? declared
      : {
          ...declared,
          fields: withSlots(
            declared.fields,
            contents.map(({ content }) => content),
          ),
        };
  const problems: Problem[] = headProblems(head).map((message) => ({ file: HEAD, line: 0, message }));

  const numbered = withNumbers(
    contents,
    head.sections.map(({ id }) => id),
  );
  const read = numbered.map(({ file, content }) => readClause(head, file, content));
  problems.push(...read.flatMap((each) => each.problems));

  const written = read.map((each) => each.clause);
  const clauses =
    head.sections.length === 0
      ? written
      : head.sections.flatMap(({ id }) => written.filter((each) => each.section === id));
  if (problems.length === 0 && head.facts === undefined) clauses.push(...tried(head, source), ...unsaid(head));
  // The reasons are in the annex: a page need not carry them twice.
  const exemptions = head.exemptions.flatMap(elementsOf).map((element) => ({ element }));
  const named = Object.entries(head.parts ?? {}).flatMap(([path, folder]) => {
    const part = parts[folder];
    if (part === undefined || part.facts !== true) {
      problems.push({ file: HEAD, line: 0, message: `"${folder}" is no edition of facts, of which ${path} could be.` });
      return [];
    }
    return [[path, part] as const];
  });
  const { parts: _, names: __, ...itself } = head;
  const edition: Edition = {
    ...itself,
    exemptions,
    clauses,
    ...(named.length === 0 ? {} : { parts: Object.fromEntries(named) }),
  };
  // Gaps between clauses are worth reporting only once each clause is right.
  if (problems.length === 0) {
    problems.push(...clauseProblems(edition).map((message) => ({ file: HEAD, line: 0, message })));
  }
  if (problems.length > 0) throw refused(problems);
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

/** A line for each part of an edition, and for each entry of a list: so that a changed clause is one changed line. */
function linesOf(edition: Edition): string {
  const parts = Object.entries(edition).map(([key, value]) =>
    key === "parts"
      ? `  parts: { ${partsOf(edition)
          .map(([path, { name }]) => `${path}: ${constantOf(name)}`)
          .join(", ")} },`
      : Array.isArray(value)
        ? `  ${key}: [\n${value.map((each) => `    ${JSON.stringify(each)},\n`).join("")}  ],`
        : `  ${key}: ${JSON.stringify(value)},`,
  );
  return `{\n${parts.join("\n")}\n}`;
}

const partsOf = ({ parts = {} }: Edition) => Object.entries(parts);

/** What an exemption names: of several members of a type, `enum State.None, Notice`, each. */
export function elementsOf({ element }: { readonly element: string }): string[] {
  const [first = "", ...others] = element.split(", ");
  const type = first.slice(0, first.lastIndexOf(".") + 1);
  return [first, ...others.map((name) => type + name)];
}

/** The module that ships an edition: the same bytes from the same source. @param types the module that exports `Edition` */
export function moduleOf(edition: Edition, types = "biy"): string {
  return `// Generated from the clauses of ${edition.template}; change those and compile again.
import type { Edition } from "${types}";
${[...new Set(partsOf(edition).map(([, { name }]) => name))].map((name) => `import { ${constantOf(name)} } from "./${name}.ts";\n`).join("")}
// prettier-ignore
export const ${constantOf(edition.name)}: Edition = ${linesOf(edition)};
`;
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
    if (isBase(join(clauses, folder))) continue;
    const edition = compileFolder(clauses, folder, problems);
    if (edition === undefined) continue;
    const frozen = released[edition.name];
    if (frozen !== undefined && frozen !== editionHash(edition)) {
      const message = `${edition.name} is released and never changes; give this text another name, and list both.`;
      problems.push({ file: join(folder, HEAD), line: 2, message });
      continue;
    }
    const file = join(home, "editions", `${edition.name}.ts`);
    const module = moduleOf(edition, relative(dirname(file), ENGINE));
    if (existsSync(file) && readFileSync(file, "utf8") === module) continue;
    changed.push(file);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, module);
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

/** Whether a folder is no edition, but what editions stand on: it says what they have to fill in. */
function isBase(folder: string): boolean {
  return "words" in headIn(folder) && !("from" in headIn(folder));
}

function headIn(folder: string): object {
  return JSON.parse(readFileSync(join(folder, HEAD), "utf8")) as object;
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
  const source = sourceOf(folder);
  const from = sharedFrom(source[HEAD]);
  const whole = from === undefined ? source : withShared(source, sourceOf(sharedFolder(folder, from)));
  const parts = [...new Set(Object.values(readHead(whole[HEAD]).parts ?? {}))].map((name) => [
    name,
    editionOf(sharedFolder(folder, name), sourceOf),
  ]);
  return compileEdition(whole, Object.fromEntries(parts) as { [folder: string]: Edition });
}

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

const HEAD_KEYS = {
  name: "string",
  template: "string",
  title: "object",
  roles: "object",
  sections: "array",
  fields: "array",
  currencies: "array",
  exemptions: "array",
} as const;
/** Without parties there are no roles. */
const OPTIONAL: readonly string[] = ["roles"];
/** A part of a text has neither title nor sections, and facts need no currency. */
const OF_FACTS = { title: { kk: "", ru: "", en: "" }, sections: [], currencies: [], exemptions: [] } as const;

function readHead(content: string | undefined): EditionHead {
  const fail = (message: string) => refused([{ file: HEAD, line: 0, message }]);
  if (content === undefined) throw fail("The folder has no edition.json; write one.");
  let head: { [key: string]: unknown };
  try {
    head = JSON.parse(content) as { [key: string]: unknown };
  } catch (error) {
    throw fail(`It isn't JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (head["facts"] === true) head = { ...OF_FACTS, ...head };
  head = { ...head, fields: head["fields"] ?? [] };
  for (const [key, type] of Object.entries(HEAD_KEYS)) {
    const value = head[key];
    if (value === undefined && OPTIONAL.includes(key)) continue;
    const actual = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
    if (actual !== type) throw fail(`"${key}" must be there, as ${type}.`);
  }
  const known = [...Object.keys(HEAD_KEYS), "draft", "glossary", "contracts", "facts", "parts", "pictures", "names"];
  const other = Object.keys(head).find((key) => !known.includes(key));
  if (other !== undefined) throw fail(`"${other}" isn't a key of an edition; use ${known.join(", ")}.`);
  if (head["draft"] !== undefined && head["draft"] !== true) throw fail('"draft" is true or absent.');
  // One order of keys, so that what is generated doesn't depend on the order in the file.
  return Object.fromEntries(known.flatMap((key) => (key in head ? [[key, head[key]]] : []))) as EditionHead;
}

function constantOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function refused(problems: Problem[]): TermsError {
  const lines = problems.map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ""}: ${message}`);
  return new TermsError("EditionRefused", say(EDITION.refused, { findings: lines.join("\n") }), { problems });
}

/** What has clauses: what all agreements stand on, each template, and the condominium. */
export function homesIn(src: string): string[] {
  const templates = readdirSync(join(src, "templates"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
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
