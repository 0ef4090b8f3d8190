/**
 * What an edition and the sentences leave unsaid of a template, or say of what isn't there: a line a problem, with file and line.
 * @module
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkBinding, type Finding } from "../../src/text/binding.ts";
import type { Edition } from "../../src/text/edition.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";
import * as SAID from "../../src/words/states.ts";
import type { Found } from "./inventory.ts";
import { lineIn, lineOf, lines, root } from "./lines.ts";

const STATES = "src/words/states.ts";

const SAYS = {
  unbound: "is in no clause, and not exempt",
  unknown: "is not in the contract",
  needless: "is exempt, though a clause names it",
} as const;

/** Compares an edition with the inventory of its contracts. @param folders of the edition's sources, from the project's root */
export function bindingProblems(edition: Edition, { inventory, places }: Found, ...folders: string[]): string[] {
  // Those are the states of agreements and of their cases.
  const states = edition.contracts === undefined ? stateMembers() : [];
  return checkBinding(edition, inventory, new Map(states.map((member) => [member, STATES]))).map((finding) => {
    const place =
      finding.clause === undefined ? (places.get(finding.element) ?? edition.template) : placeOf(finding, folders);
    return `${place}: ${finding.element} ${SAYS[finding.kind]} (${edition.name})`;
  });
}

/** States have their words, for status and history; no clause repeats them. */
function stateMembers(): string[] {
  const members = (name: string, words: object) =>
    Object.keys(words).map((member) => `enum ${name}.${member[0]?.toUpperCase() ?? ""}${member.slice(1)}`);
  return [...members("Phase", SAID.phase), ...members("Stage", SAID.stage)];
}

/** Words that must be there in three languages, and where: `word` in a file of words. */
export type Said = {
  readonly what: string;
  readonly words: Words | undefined;
  readonly file: string;
  readonly key: string;
};

/** Those of `all` that lack a language; and what of `keys` nothing asks for. */
export function sentenceProblems(all: readonly Said[], files: { readonly [file: string]: object }): string[] {
  const missing = all.flatMap(({ what, words, file, key }) =>
    LANGS.filter((lang) => (words?.[lang] ?? "").trim() === "").map(
      (lang) => `${lineIn(file, key)}: ${what} has no sentence in ${lang}`,
    ),
  );
  const needless = Object.entries(files).flatMap(([file, words]) =>
    Object.keys(words)
      .filter((key) => !all.some((each) => each.file === file && each.key === key))
      .map((key) => `${lineIn(file, key)}: ${key} is not in the contracts`),
  );
  return [...missing, ...needless];
}

function placeOf({ element, clause = "" }: Finding, folders: readonly string[]): string {
  if (clause === STATES) {
    const member = element.split(".")[1] ?? "";
    return lineIn(STATES, member.charAt(0).toLowerCase() + member.slice(1));
  }
  const files = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
  const isThis = (name: string) => lines(name).includes(`id: ${clause}`);
  const name = files.find((each) => each.endsWith(".md") && isThis(each)) ?? join(folders[0] ?? "", "edition.json");
  const [kind = "", wanted = ""] = element.split(" ");
  const word = new RegExp(kind === "zero" && name.endsWith(".md") ? `${wanted}( is |\\b)` : `\\b${wanted}\\b`);
  return lineOf(name, (line) => word.test(line));
}
