/**
 * What the papers of a condominium, and decisions of humans, leave unsaid of the contracts, or say of what isn't there: a line a problem, with file and line.
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readEdition } from "../../src/text/compile.ts";
import { onlyOf } from "../../src/text/binding.ts";
import type { Edition } from "../../src/text/edition.ts";
import { bindingProblems } from "./check.ts";
import type { Found } from "./inventory.ts";
import { root } from "./lines.ts";

const FOLDERS = ["arbitration", "agreements", "condominium"].map((room) => `src/${room}/clauses`);

/** Where the clauses of an edition are. */
function folderOf({ name }: Pick<Edition, "name">): string {
  const folders = FOLDERS.map((folder) => join(folder, name.replace(/-[0-9]+$/, "")));
  return folders.find((folder) => existsSync(join(root, folder))) ?? "";
}

/** The papers by their editions, as they are written, and those parts of papers that state something of the contracts by themselves, wherever they are said. */
export const PAPER_EDITIONS: readonly Edition[] = [
  "award",
  "ballot",
  "calls",
  "certificate",
  "disposition",
  "mandate",
  "matter",
  "minutes",
  "notice",
  "orders",
  "rule",
].map((name) => readEdition(join(root, folderOf({ name }))));

/** One of them, by its folder. */
export function paperEdition(paper: string): Edition {
  const found = PAPER_EDITIONS.find(({ name }) => name === `${paper}-1`);
  if (found === undefined) throw new Error(`There is no paper "${paper}".`);
  return found;
}

/** A paper with its parts, but for those that are checked by themselves. */
export function partsIn(paper: Edition): Edition[] {
  const others = Object.values(paper.parts ?? {}).filter(
    ({ name }) => !PAPER_EDITIONS.some((each) => each.name === name),
  );
  return [paper, ...new Set(others.flatMap(partsIn))];
}

/** A paper with the clauses and exemptions of its parts, as if they were its own. */
function whole(paper: Edition): Edition {
  const all = partsIn(paper);
  return {
    ...paper,
    contracts: paper.contracts ?? [],
    fields: [],
    clauses: all.flatMap(({ clauses }) => clauses),
    exemptions: all.flatMap(({ exemptions }) => exemptions),
  };
}

const typeOf = (element: string) => element.slice(0, element.lastIndexOf("."));

/** The types of which a paper states a member or leaves one out: it has to state all of them, or to say why not. */
function typesOf({ clauses, exemptions }: Edition): ReadonlySet<string> {
  const named = [...clauses.flatMap(({ code = [] }) => code), ...exemptions.map(({ element }) => element)];
  return new Set(named.map(typeOf));
}

/** Compares papers with what they can be about, each with its types, and all with the rest. @param found {@link inventoryOfPapers} */
export function paperProblems(found: Found, papers: readonly Edition[] = PAPER_EDITIONS): string[] {
  const { inventory, places } = found;
  const all = papers.map((paper) => ({ paper, itself: whole(paper), types: typesOf(whole(paper)) }));
  const problems = all.flatMap(({ paper, itself, types }) => {
    const own = { places, inventory: onlyOf(inventory, (element) => types.has(typeOf(element))) };
    return bindingProblems(itself, own, ...partsIn(paper).map(folderOf));
  });
  const isOfNone = (element: string) => all.every(({ types }) => !types.has(typeOf(element)));
  const nothing = {
    ...paperEdition("minutes"),
    name: "papers",
    contracts: [],
    fields: [],
    clauses: [],
    exemptions: [],
  };
  return [...problems, ...bindingProblems(nothing, { places, inventory: onlyOf(inventory, isOfNone) })];
}
