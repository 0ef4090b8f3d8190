/**
 * What the papers of a condominium leave unsaid of its contracts, or say of what isn't there: a line a problem, with file and line.
 * @module
 */
import { ELSEWHERE, PAPERS, type Paper, type Stated } from "../../src/condominium/documents/binds.ts";
import { checkBinding, type Inventory } from "../../src/text/binding.ts";
import type { Words } from "../../src/words/lang.ts";
import type { Found } from "./inventory.ts";
import { lines } from "./lines.ts";
import type { WordsByName } from "./paper-words.ts";

/** What they state, and why they leave something out. */
export const BINDS = "src/condominium/documents/binds.ts";

/** A paper, or what none is about. */
export type Papers = { readonly papers: { readonly [paper: string]: Paper }; readonly elsewhere: Paper };

/** Each element of a paper, with what states it: `struct Header.no`. */
export function elementsOf(paper: Paper): { readonly element: string; readonly stated: Stated }[] {
  return Object.entries(paper).flatMap(([type, members]) =>
    Object.entries(members).flatMap(([names, stated]) =>
      names.split(", ").map((name) => ({ element: `${type}.${name}`, stated })),
    ),
  );
}

export function isReason(stated: Stated): stated is Words {
  return typeof stated === "object" && !Array.isArray(stated);
}

/** Words with their place: `OPENED {at}`. A reason has none. */
export function namesIn(stated: Stated): readonly string[] {
  return isReason(stated) ? [] : [stated].flat();
}

/** What the papers leave unsaid of the contracts, or say of what is not there. @param found {@link inventoryOfPapers} */
export function paperProblems(
  { inventory, places }: Found,
  words: WordsByName,
  { papers, elsewhere }: Papers = { papers: PAPERS, elsewhere: ELSEWHERE },
): string[] {
  const types = new Set(Object.values(papers).flatMap((paper) => Object.keys(paper)));
  const judged = [
    ...Object.entries(papers).map(([name, paper]) => ({ name, paper, isAbout: (type: string) => type in paper })),
    { name: "", paper: elsewhere, isAbout: (type: string) => !types.has(type) || type in elsewhere },
  ];
  return judged.flatMap(({ name, paper, isAbout }) => {
    const all = elementsOf(paper);
    const of = {
      clauses: all.flatMap(({ element, stated }) => namesIn(stated).map((id) => ({ id, code: [element] }))),
      exemptions: all.filter(({ stated }) => isReason(stated)).map(({ element }) => ({ element })),
      fields: [],
    };
    const unbound = checkBinding(of, only(inventory, isAbout)).map(({ kind, element }) => {
      const line = placeIn(name, element);
      if (kind === "unknown") return `${line}: ${element} is not in the contracts`;
      if (kind === "needless") return `${line}: ${element} is exempt, though words state it`;
      const where = name === "" ? "in no paper" : `in no words of the ${name}`;
      return `${places.get(element) ?? "contracts"}: ${element} is ${where}, and not exempt (${line})`;
    });
    return [...new Set(unbound), ...all.flatMap((each) => statedProblems(name, each, words))];
  });
}

/* PRIVATE */

/** The inventory of the types that a paper is about. */
function only(inventory: Inventory, isAbout: (type: string) => boolean): Inventory {
  const of = (kind: string, list: readonly string[] = []) =>
    list.filter((name) => isAbout(`${kind} ${name.slice(0, name.lastIndexOf("."))}`));
  return {
    functions: of("function", inventory.functions),
    events: of("event", inventory.events),
    members: of("enum", inventory.members),
    constants: of("constant", inventory.constants),
    parts: of("struct", inventory.parts),
    errors: [],
    factors: [],
    fields: [],
  };
}

function statedProblems(
  paper: string,
  { element, stated }: { readonly element: string; readonly stated: Stated },
  all: WordsByName,
): string[] {
  return namesIn(stated).flatMap((bind) => {
    const [, name = "", place] = /^([^ ]+)(?: \{(\w+)\})?$/.exec(bind) ?? [];
    const words = all.get(name)?.words;
    if (words === undefined)
      return [`${placeIn(paper, element)}: ${element} is in "${bind}", and there are no such words`];
    if (place === undefined || words.en.includes(`{${place}}`)) return [];
    return [`${placeIn(paper, element)}: ${element} is in "${bind}", and those words have no such place`];
  });
}

/** Where a paper states an element, or has to: in its own list, or in a part that it shares. */
function placeIn(paper: string, element: string): string {
  const all = lines(BINDS);
  const [type, name] = [element.slice(0, element.lastIndexOf(".")), element.slice(element.lastIndexOf(".") + 1)];
  const declared = paper === "" ? "ELSEWHERE" : paper.toUpperCase();
  const start = all.findIndex((line) => line.includes(`const ${declared}: `));
  const end = all.findIndex((line, index) => index > start && line.startsWith("}"));
  const isType = (line: string) => line.startsWith(`  "${type}": {`);
  const own = all.findIndex((line, index) => index > start && index < end && isType(line));
  const at = own < 0 ? all.findIndex(isType) : own;
  if (at < 0) return `${BINDS}:${start + 1}`;
  const after = all.findIndex((line, index) => index >= at && line.endsWith("},") && /^ {2}\S/.test(line));
  const member = all.findIndex(
    (line, index) => index >= at && index <= after && new RegExp(`\\b${name}\\b[^:]*:`).test(line),
  );
  return `${BINDS}:${(member < 0 ? at : member) + 1}`;
}
