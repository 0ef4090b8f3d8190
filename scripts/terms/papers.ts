/**
 * What the papers of a condominium, and decisions of humans, leave unsaid of the contracts, or say of what isn't there: a line a problem, with file and line.
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { award1 } from "../../src/arbitration/editions/award-1.ts";
import { disposition1 } from "../../src/agreements/editions/disposition-1.ts";
import { ballot1 } from "../../src/condominium/editions/ballot-1.ts";
import { calls1 } from "../../src/condominium/editions/calls-1.ts";
import { certificate1 } from "../../src/condominium/editions/certificate-1.ts";
import { mandate1 } from "../../src/condominium/editions/mandate-1.ts";
import { matter1 } from "../../src/condominium/editions/matter-1.ts";
import { minutes1 } from "../../src/condominium/editions/minutes-1.ts";
import { notice1 } from "../../src/condominium/editions/notice-1.ts";
import { orders1 } from "../../src/condominium/editions/orders-1.ts";
import { rule1 } from "../../src/condominium/editions/rule-1.ts";
import { onlyOf } from "../../src/text/binding.ts";
import type { Edition } from "../../src/text/edition.ts";
import { bindingProblems } from "./check.ts";
import type { Found } from "./inventory.ts";
import { root } from "./lines.ts";

/** The papers by their editions, and those parts of papers that state something of the contracts by themselves, wherever they are said. */
export const PAPER_EDITIONS: readonly Edition[] = [
  award1,
  ballot1,
  calls1,
  certificate1,
  disposition1,
  mandate1,
  matter1,
  minutes1,
  notice1,
  orders1,
  rule1,
];

const FOLDERS = ["arbitration", "agreements", "condominium"].map((room) => `src/${room}/clauses`);

/** Where the clauses of an edition are. */
function folderOf({ name }: Edition): string {
  const folders = FOLDERS.map((folder) => join(folder, name.replace(/-[0-9]+$/, "")));
  return folders.find((folder) => existsSync(join(root, folder))) ?? "";
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
  const named = [...clauses.flatMap(({ code }) => code), ...exemptions.map(({ element }) => element)];
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
  const nothing = { ...minutes1, name: "papers", contracts: [], fields: [], clauses: [], exemptions: [] };
  return [...problems, ...bindingProblems(nothing, { places, inventory: onlyOf(inventory, isOfNone) })];
}
