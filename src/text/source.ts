/**
 * One clause file: front matter, then the text in each language. Pure; finds all problems, each with its line.
 * @module
 */

import { KIND_NAMES } from "./binding.ts";
import { effectsFrom, effectsIn, elementsOf, withEffects, type Effect } from "./effects.ts";
import {
  fieldAt,
  isOptional,
  type Exemption,
  type Clause,
  type Condition,
  type Edition,
  type Mode,
  type Placed,
} from "./edition.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import type { Problem } from "./errors.ts";
import { lineProblems, mixedWord, modalitiesIn, modalityProblems } from "./lint.ts";
import type { SlotType } from "./slots.ts";
import * as SLOTS from "./slots/all.ts";
import { requireVisible } from "./visible.ts";

/** An edition without its clauses: what `edition.json` holds. */
export type EditionHead = Omit<Edition, "annexes" | "clauses" | "exemptions" | "parts" | "sections"> & {
  /** `annex` is the paper that a section is of, if not the text itself. */
  readonly sections: readonly (Edition["sections"][number] & { readonly annex?: string })[];
  /** The papers of their own, in the order in which they are told. */
  readonly annexes: readonly { readonly id: string; readonly title: Words }[];
  /** The folders of the parts, by the name of their records; of an open one nothing: who uses the edition has it. */
  readonly parts?: { readonly [path: string]: string | null };
  readonly exemptions: readonly (Exemption & { readonly reason: Words })[];
  /** What the text calls what effects are made of: `progress`, `particulars.inspectionPeriod`. */
  readonly names?: { readonly [name: string]: Words };
};

const MODES: readonly string[] = ["automatic", "party", "human", "fact"] satisfies Mode[];
const KEYS = ["id", "section", "mode", "when", "parts", "bound", "code"] as const;
type Key = (typeof KEYS)[number];
const ELEMENT = new RegExp(`^(?:${KIND_NAMES.join("|")}) [A-Za-z][\\w.]*$`);

const LINE_OF_ITS_OWN = /^(?:- |\{[^{}]*:list\}$)/;

type Line = { number: number; text: string };
type Report = (line: number, message: string) => void;

/** @returns the clause, which is only to be used if there are no problems. */
export function readClause(head: EditionHead, file: string, content: string): { clause: Clause; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message) => void problems.push({ file, line, message });

  const { front, after, bodies } = linesOf(content, report);
  const effects = effectsIn(after, head, report);
  const text = { kk: clauseText("kk"), ru: clauseText("ru"), en: clauseText("en") };
  const line = bodies.kk?.[0]?.number ?? 0;
  checkSameSlots(text, { line, report });
  const written = (lang: Lang) =>
    text[lang].map((part) => (typeof part === "string" ? part : `{${part.path}}`)).join("");
  for (const problem of modalityProblems({ kk: written("kk"), ru: written("ru"), en: written("en") }))
    report(line, problem);

  for (const problem of dutyProblems(effects, text)) report(line, problem);

  const when = conditions(front.get("when"), head, report);
  const [parts, bound] = [front.get("parts"), front.get("bound")];
  if (parts !== undefined && !Object.hasOwn(head.parts ?? {}, parts.text))
    report(parts.number, `"${parts.text}" is none of the "parts" of edition.json.`);
  if (bound !== undefined && (bound.text !== "no" || head.facts !== true))
    report(bound.number, `"bound" is "no", in an edition of facts, or isn't there.`);
  // Facts move nobody.
  const isOfFacts = (key: Key) => head.facts === true && front.get(key) === undefined;
  const [stated, named] = [effects.flatMap(elementsOf), codeElements(front.get("code"), report)];
  const clause: Clause = {
    id: required("id", (id) => /^[a-z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*$/.test(id)),
    section:
      head.sections.length === 0
        ? (front.get("section")?.text ?? "")
        : required("section", (section) => head.sections.some((each) => each.id === section)),
    mode: isOfFacts("mode") ? "fact" : (required("mode", (mode) => MODES.includes(mode)) as Mode),
    ...(when.length === 0 ? {} : { when }),
    code: [...new Set([...stated, ...named])],
    ...(effects.length === 0 ? {} : { effects }),
    text,
    ...(parts === undefined ? {} : { parts: parts.text }),
    ...(bound === undefined ? {} : { isUnbound: true as const }),
  };
  for (const element of named.filter((each) => stated.includes(each)))
    report(front.get("code")?.number ?? 0, `"${element}" follows from the effects; leave it out.`);
  return { clause, problems };

  function required(key: Key, isRight: (value: string) => boolean): string {
    const found = front.get(key);
    if (found === undefined) report(1, `The front matter lacks "${key}".`);
    else if (!isRight(found.text)) report(found.number, `"${found.text}" isn't a known or well-formed ${key}.`);
    return found?.text ?? "";
  }

  function clauseText(lang: Lang): Clause["text"]["kk"] {
    const body = bodies[lang] && withEffects(bodies[lang], effects, { ...head, lang, report });
    const joined = body === undefined ? "" : join(body, (line) => checkText(line, lang, head, report));
    checkLists(body ?? [], report);
    // Of a draft a language may be left out, but not begun and left empty.
    if (joined === "" && (head.draft !== true || lang in bodies) && !front.has("parts"))
      report(body?.[0]?.number ?? 0, `The text in ${lang} is missing.`);
    return joined === "" ? [] : pieces(joined);
  }
}

/** What a clause says of whether a party must take its steps, where its effects say otherwise. */
function dutyProblems(effects: readonly Effect[], text: Clause["text"]): string[] {
  const [first, ...others] = effects.filter(({ by }) => by !== undefined);
  if (first === undefined) return [];
  const bound = [first, ...others].find(({ must }) => must === true);
  return LANGS.filter((lang) => text[lang].length > 0).flatMap((lang) => {
    const said = text[lang].map((part) => (typeof part === "string" ? part : "")).join("");
    if (modalitiesIn(lang, said).flat().includes("must") === (bound !== undefined)) return [];
    return bound === undefined
      ? [
          `The text in ${lang} says that somebody must; if that is to take ${first.step}, write "by: ${first.by}, must".`,
        ]
      : [`${bound.step} has to be taken ("must"), and the text in ${lang} does not say so.`];
  });
}

/** The lines of a clause file: what the front matter says of each key and of effects, and the text in each language, blank lines and all. */
export function linesOf(
  content: string,
  report: Report,
): {
  readonly front: ReadonlyMap<Key, Line>;
  /** From the first `step:` on. */
  readonly after: readonly Line[];
  readonly bodies: { readonly [lang in Lang]?: readonly Line[] };
} {
  const lines = content.split("\n").map((text, index) => ({ number: index + 1, text }));
  for (const line of lines) checkLine(line, report);
  const end = lines.findIndex((line, index) => index > 0 && line.text === "---");
  if (lines[0]?.text !== "---" || end < 0) report(1, 'The file must begin with front matter between lines of "---".');
  const matter = lines.slice(1, Math.max(end, 1));
  const effects = effectsFrom(matter);
  return {
    front: frontMatter(matter.slice(0, effects), report),
    after: matter.slice(effects),
    bodies: languageBodies(lines.slice(end + 1), report),
  };
}

function checkLine({ number, text }: Line, report: Report): void {
  try {
    requireVisible(text);
  } catch (error) {
    report(number, error instanceof Error ? error.message : String(error));
  }
}

function frontMatter(lines: readonly Line[], report: Report): Map<Key, Line> {
  const front = new Map<Key, Line>();
  let last: Line | undefined;
  for (const { number, text } of lines) {
    const key = KEYS.find((each) => text.startsWith(`${each}:`));
    if (key !== undefined && !front.has(key)) {
      last = { number, text: text.slice(key.length + 1).trim() };
      front.set(key, last);
    } else if (/^\s+\S/.test(text) && last !== undefined) {
      last.text = `${last.text} ${text.trim()}`;
    } else {
      report(number, `The front matter takes once each of ${KEYS.join(", ")}; "${text}" is none of them.`);
    }
  }
  return front;
}

function languageBodies(lines: readonly Line[], report: Report): { [lang in Lang]?: Line[] } {
  const bodies: { [lang in Lang]?: Line[] } = {};
  let body: Line[] | undefined;
  for (const line of lines) {
    const lang = LANGS.find((each) => line.text === `## ${each}`);
    if (lang !== undefined && bodies[lang] === undefined) body = bodies[lang] = [];
    else if (line.text.startsWith("#")) report(line.number, "A heading is only ## kk, ## ru or ## en, once each.");
    else if (body !== undefined) body.push(line);
    else if (line.text.trim() !== "") report(line.number, "Text must stand under ## kk, ## ru or ## en.");
  }
  return bodies;
}

/** Lines of a paragraph become one, but for list items and slots of lists; blank lines part paragraphs. */
function join(lines: readonly Line[], check: (line: Line) => void): string {
  let result = "";
  let blank = false;
  for (const line of lines) {
    check(line);
    const text = line.text.trim();
    if (text !== "" && result !== "") result += blank ? "\n\n" : LINE_OF_ITS_OWN.test(text) ? "\n" : " ";
    result += text;
    blank = text === "";
  }
  return result;
}

/** A list is lines of its own, so that each row is an item: words before it, nothing after it in its paragraph. */
function checkLists(lines: readonly Line[], report: Report): void {
  lines.forEach(({ number, text }, index) => {
    const slot = /\{[^{}]*:list\}/.exec(text)?.[0];
    if (slot === undefined) return;
    if (text.trim() !== slot)
      report(number, `${slot} must stand alone on its line; put other words on lines of theirs.`);
    if (lines.slice(0, index).every((line) => line.text.trim() === ""))
      report(number, `${slot} begins the clause; say before it what its rows are.`);
    if ((lines[index + 1]?.text.trim() ?? "") !== "")
      report(number, `${slot} is followed by words; put a blank line after it.`);
  });
}

function checkText({ number, text }: Line, lang: Lang, head: EditionHead, report: Report): void {
  for (const problem of lineProblems(lang, text)) report(number, problem);
  const fixed = text.replace(/\{[^{}]*\}/g, " ");
  if (/[{}]/.test(fixed)) report(number, "A brace stands alone; a slot is {path:type}.");
  for (const [place, isClause] of text.matchAll(/<(clause )?[^<>]*>/g))
    report(
      number,
      isClause ? `${place} is no clause with one number.` : `${place} has no words; give them in edition.json.`,
    );
  const mixed = mixedWord(fixed);
  if (mixed !== undefined) report(number, `"${mixed}" mixes Latin and Cyrillic letters; write it in one alphabet.`);

  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    const found = match[0];
    const after = text.slice(match.index + found.length);
    if (/^[\p{L}\p{M}'’ʼ`‐‑-]/u.test(after))
      report(number, `${found} takes no suffix; put a space or another word after it.`);
    // A slot ends by itself only if what follows can't be more of it.
    if (/^(?: ?\p{N}|\{)/u.test(after))
      report(number, `${found} is followed by a number or a slot; put a word between.`);
    if (/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, match.index))) report(number, `${found} needs a space before it.`);
    const wrong = slotProblem(head, match[1] ?? "");
    if (wrong !== undefined) report(number, `${found} ${wrong}`);
  }
}

function slotProblem(head: EditionHead, slot: string): string | undefined {
  const [path = "", type = ""] = slot.split(":");
  if (!Object.hasOwn(SLOTS, type)) return `has no known type; use one of ${Object.keys(SLOTS).join(", ")}.`;
  const field = fieldAt({ fields: head.fields }, path);
  if (field === undefined) return `names no field of edition.json.`;
  const isNamed = type === "named" && /^common\.(?:first|second)$/.test(path) && field.type === "address";
  if (slot !== `${path}:${isNamed ? type : field.type}`)
    return `has another type than its field, which is ${field.type}.`;
  if (head.exemptions.some((each) => each.element === `field ${path}`))
    return `names an exempt field; state it or not.`;
  return undefined;
}

function pieces(text: string): (string | Placed)[] {
  const split = text.split(/\{([^{}]*)\}/);
  return split
    .map((part, index) => {
      const [path = "", type = ""] = part.split(":");
      return index % 2 === 0 ? part : { path, type: type as SlotType };
    })
    .filter((part) => part !== "");
}

function checkSameSlots(text: Clause["text"], { line, report }: { line: number; report: Report }): void {
  const slots = LANGS.filter((lang) => text[lang].length > 0).map((lang) => {
    const found = text[lang].flatMap((part) => (typeof part === "string" ? [] : [`{${part.path}:${part.type}}`]));
    return { lang, found, same: [...found].sort().join() };
  });
  if (slots.some((each) => each.same !== slots[0]?.same)) {
    const lists = slots.map(({ lang, found }) => `${lang}: ${found.join(" ") || "none"}`).join("; ");
    report(line, `The languages must have the same slots, each as often; ${lists}.`);
  }
}

function conditions(line: Line | undefined, head: EditionHead, report: Report): Condition[] {
  if (line === undefined) return [];
  return line.text.split(" and ").flatMap((each) => {
    const [, path = "", is] = /^(\S+) is (\S+)$/.exec(each) ?? [];
    const field = head.fields.find((known) => known.path === path);
    const isPart = Object.hasOwn(head.parts ?? {}, path);
    // How much it is can be told of a number, and of an address as of one.
    const isSized = field !== undefined && ["integer", "hex"].includes(SLOTS[field.type]?.values.kind ?? "");
    const isOfZero = is === "zero" || is === "nonzero" || (isSized && (is === "one" || is === "more"));
    const isKnown = isOfZero || (field?.type === "choice" ? Object.hasOwn(field.choices ?? {}, is ?? "") : !isPart);
    const mayBeExact = head.facts === true || (isOptional(path) && field?.type === "choice");
    if ((field === undefined && !isPart) || is === undefined || !isKnown || (!isOfZero && !mayBeExact)) {
      report(line.number, `"${each}" isn't a condition; write "path is zero" or "path is nonzero", joined by "and".`);
      return [];
    }
    return [{ path, is }];
  });
}

function codeElements(line: Line | undefined, report: Report): string[] {
  if (line === undefined || line.text === "") return [];
  return line.text.split(",").map((each) => {
    const element = each.trim();
    if (!ELEMENT.test(element)) {
      report(line.number, `"${element}" isn't code; write ${KIND_NAMES.join(", ")}, and a name.`);
    }
    return element;
  });
}
