/**
 * The numbers of clauses in the text of others: `<clause dispute>` becomes `6.1`, whatever the variants of the text.
 * @module
 */

import { agrees, statesOf } from "./conditions.ts";
import type { Condition } from "./edition.ts";
import { linesOf } from "./source.ts";

/** A clause's file. */
type File = { readonly file: string; readonly content: string };
type Placed = { readonly id: string; readonly when: readonly Condition[] };

const REFERENCE = /<clause ([\w.-]+)>/g;
/** As many conditions as an edition may have; more are told when it is checked. */
const MOST_CONDITIONS = 12;

/**
 * Writes the numbers of clauses. One that isn't there, or whose number depends on the terms, stays as it is: the check of the text tells it.
 * @param papers the sections of each: an annex has numbers of its own
 */
export function withNumbers(files: readonly File[], papers: readonly (readonly string[])[]): File[] {
  if (!files.some(({ content }) => content.includes("<clause "))) return [...files];
  const numbers = new Map(papers.flatMap((sections) => [...numbersOf(files, sections)]));
  return files.map(({ file, content }) => ({
    file,
    content: content.replace(REFERENCE, (reference, id: string) => {
      const [number, ...others] = numbers.get(id) ?? [];
      return number === undefined || others.length > 0 ? reference : number;
    }),
  }));
}

/** All numbers that a clause can have: of a variant the number that it has where it stands. */
function numbersOf(files: readonly File[], sections: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const fronts = files.map(({ content }) => linesOf(content, () => undefined).front);
  const bySection = sections.map((section) =>
    fronts
      .filter((front) => front.get("section")?.text === section)
      .map((front): Placed => ({ id: front.get("id")?.text ?? "", when: conditionsOf(front.get("when")?.text ?? "") })),
  );
  const numbers = new Map<string, Set<string>>();
  for (const states of statesOf(
    bySection.flat().flatMap(({ when }) => when),
    MOST_CONDITIONS,
  )) {
    const holds = ({ path, is }: Condition) => agrees(states.get(path) ?? "zero", is);
    const present = bySection.map((clauses) => clauses.filter(({ when }) => when.every(holds)));
    present
      .filter((clauses) => clauses.length > 0)
      .forEach((clauses, section) =>
        clauses.forEach(({ id }, index) => {
          numbers.set(id, (numbers.get(id) ?? new Set()).add(`${section + 1}.${index + 1}`));
        }),
      );
  }
  return numbers;
}

function conditionsOf(when: string): Condition[] {
  return when.split(" and ").flatMap((each) => {
    const [, path, is = ""] = /^(\S+) is (\S+)$/.exec(each) ?? [];
    return path === undefined ? [] : [{ path, is }];
  });
}
