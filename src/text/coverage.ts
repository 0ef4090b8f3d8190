/**
 * What must hold of an edition as a whole: that it is well-formed, and that every field is stated whatever the terms are.
 * @module
 */

import {
  allClausesOf,
  isExempt,
  isOptional,
  languagesOf,
  type Clause,
  type Column,
  type Condition,
  type Edition,
  type Field,
  type PictureOf,
} from "./edition.ts";
import { agrees, isOfSize, statesOf } from "./conditions.ts";
import { effectProblems } from "./effects.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import type { Gap } from "./errors.ts";
import { mixedWord } from "./lint.ts";
import * as SLOTS from "./slots/all.ts";
import { requireVisible } from "./visible.ts";
import type { EditionHead } from "./source.ts";

/** More conditions than this would be too many variants to read, let alone to check. */
const MOST_CONDITIONS = 12;

/** All problems of `edition.json`, each with what its line has in it. */
export function headProblems(edition: EditionHead): Gap[] {
  const { name, title, roles, sections, names = {}, glossary = [], fields, currencies, exemptions } = edition;
  const isPart = edition.facts === true && sections.length === 0;
  return [
    ...about(name, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) ? [] : [`The name "${name}" isn't in kebab-case.`]),
    ...(sections.length === 0 && edition.facts !== true
      ? [{ message: "There are no sections; name at least one." }]
      : []),
    // A part of a text has no title.
    ...(isPart ? [] : about("title", words(title, "title"))),
    ...annexProblems(edition),
    ...about("first", roles === undefined ? [] : words(roles.first, "roles.first")),
    ...about("second", roles === undefined ? [] : words(roles.second, "roles.second")),
    ...sections.flatMap(({ id, title: its }) => about(id, words(its, `section ${id}`))),
    ...Object.entries(names).flatMap(([key, its]) => about(key, words(its, `names, ${key}`))),
    ...about("names", mistaken(edition)),
    ...about(
      "glossary",
      glossary.flatMap((term) => words(term, "glossary")),
    ),
    ...doubled(sections.map(({ id }) => id)).map(again),
    ...doubled(fields.map(({ path }) => path)).map(again),
    ...fields.flatMap((field) => about(field.path, fieldProblems(field, edition))),
    ...(edition.pictures ?? []).flatMap((picture) => about(picture.clause, pictureProblems(picture, edition))),
    ...currencies.flatMap((currency) => about(currency.address, currencyProblems(currency))),
    ...doubled(currencies.map(({ chainId, address }) => `${chainId} ${address}`.toLowerCase())).map((both) => ({
      ...again(both),
      at: textAt(both.split(" ")[1] ?? "", "i"),
    })),
    ...exemptions.flatMap(({ element, reason }) =>
      about(element, words(reason, `the exemption of ${element}, its reason`)),
    ),
  ];
}

/** An annex has a title and sections, and each section is of one that is there. */
function annexProblems({ annexes, sections }: EditionHead): Gap[] {
  const names = annexes.map(({ id }) => id);
  return [
    ...annexes.flatMap(({ id, title }) =>
      about(id, [
        ...(/^[a-z][a-z0-9]*$/.test(id) ? [] : [`The name "${id}" of an annex isn't in small letters.`]),
        ...words(title, `annex ${id}`),
        ...(sections.some(({ annex }) => annex === id) ? [] : [`The annex "${id}" has no section that names it.`]),
      ]),
    ),
    ...doubled(names).map(again),
    ...sections.flatMap(({ id, annex }) =>
      annex === undefined || names.includes(annex)
        ? []
        : about(id, [`The section "${id}" is of "${annex}", which is none of the annexes.`]),
    ),
  ];
}

const textAt = (text: string, flags = "") => new RegExp(`"${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}"`, flags);
const about = (what: string | undefined, messages: readonly string[]): Gap[] =>
  messages.map((message) => ({ message, ...(what === undefined ? {} : { at: textAt(what) }) }));
const again = (name: string): Gap => ({ message: `"${name}" is there twice; keep one.`, at: textAt(name) });

/** What effects are written with must not let one be taken for another: who is paid, and what a step is decided on. */
function mistaken({ roles, names = {} }: EditionHead): string[] {
  const bare = (text: string | undefined) => text?.replace(/^The /, "the ").toLowerCase();
  const isSame = (lang: Lang) => roles !== undefined && bare(roles.first?.[lang]) === bare(roles.second?.[lang]);
  const others = Object.entries(names).flatMap(([name, its]) =>
    LANGS.flatMap((lang) => [...(its?.[lang] ?? "").matchAll(/\{([^{}:]*)/g)])
      .filter(([, path]) => path !== name)
      .map(([, path]) => `The name of ${name} has a slot of ${path}; write its own, or none.`),
  );
  return [
    ...LANGS.filter(isSame).map((lang) => `Both roles are called the same in ${lang}; make them differ.`),
    ...LANGS.flatMap((lang) => twice(Object.values(names).map((its) => its?.[lang] ?? ""))),
    ...new Set(others),
  ];
}

/** All problems between clauses, those of the annexes, too, each with what its line has in it. */
export function clauseProblems(edition: Edition): Gap[] {
  const clauses = allClausesOf(edition);
  const problems: Gap[] = doubled(clauses.map(({ id }) => id)).map((id) => ({ ...again(id), at: clauseLine(id) }));
  problems.push(...effectProblems({ clauses }), ...paperProblems(edition));
  const annexes = Object.values(edition.annexes ?? {});
  const doing = annexes.flatMap(({ clauses: its }) => its).filter(({ effects = [] }) => effects.length > 0);
  return [
    ...problems,
    ...annexes.flatMap(paperProblems),
    ...doing.map(({ id }) => ({
      message: `What steps do stands in the text itself; take ${id} out of its annex.`,
      at: clauseLine(id),
    })),
  ];
}

function paperProblems(edition: Edition): Gap[] {
  const problems: Gap[] = [];
  if (languagesOf(edition).length === 0)
    problems.push({ message: "No language is complete; a draft needs at least one.", at: textAt("draft") });
  for (const lang of languagesOf(edition)) {
    const seen = new Map<string, string>();
    for (const { id, text } of edition.clauses.filter(hasWords(lang))) {
      const its = JSON.stringify(text[lang]);
      if (seen.has(its))
        problems.push({ message: `Two clauses have the same text in ${lang}; make them differ.`, at: clauseLine(id) });
      seen.set(its, id);
    }
    problems.push(...(edition.facts === true ? [] : unstated(edition, lang)), ...unsaid(edition, lang));
  }
  return problems;
}

const clauseLine = (id: string) => new RegExp(`^id: ${id}$`);
/** Where a field is written or declared. */
const fieldLine = (path: string) => new RegExp(`\\{${path}:|"${path}"`);
const hasWords = (lang: Lang) => (clause: Clause) => clause.parts === undefined || clause.text[lang].length > 0;

/** Fields that may be absent, and parts, that no clause says. Whether all that is given is said shows each time a text is rendered. */
function unsaid(edition: Edition, lang: Lang): Gap[] {
  const stated = new Set(
    edition.clauses.flatMap(({ text, when = [], parts = "" }) => [
      ...text[lang].flatMap((part) => (typeof part === "string" ? [] : [part.path])),
      // What a text has to say is its value; that it has none goes without saying where it may be absent.
      ...when.filter(({ is }) => is !== "nonzero" && is !== "more").map(({ path }) => path),
      parts,
    ]),
  );
  const drawn = (edition.pictures ?? []).flatMap(({ bars }) => bars.map(({ needed = "" }) => needed));
  const optional = edition.fields.filter(({ path }) => edition.facts === true || isOptional(path));
  return [...optional.map(({ path }) => path), ...Object.keys(edition.parts ?? {})]
    .filter((path) => !stated.has(path) && !drawn.includes(path))
    .map((path) => ({ message: `No clause in ${lang} states ${path}; add one, or take it out.`, at: fieldLine(path) }));
}

function pictureProblems({ clause, title, bars }: PictureOf, { fields }: EditionHead): string[] {
  const paths = bars.flatMap(({ parts, needed }) => [...parts.map(({ path }) => path), ...(needed ? [needed] : [])]);
  return [
    ...words(title, `the picture of ${clause}`),
    ...bars.flatMap(({ label }) => words(label, `the picture of ${clause}, a bar`)),
    ...paths
      .filter((path) => !fields.some((field) => field.path === path))
      .map((path) => `The picture of ${clause} is drawn from ${path}, which is no field.`),
  ];
}

/** Fields that some values would leave unstated: each combination of zero and not zero is tried. */
function unstated(edition: Edition, lang: Lang): Gap[] {
  const conditions = edition.clauses.flatMap(({ when = [] }) => when.map(sized));
  if (new Set(conditions.map(({ path }) => path)).size > MOST_CONDITIONS)
    return [{ message: `Over ${MOST_CONDITIONS} fields decide on variants; use fewer.` }];

  const problems = new Map<string, Gap>();
  for (const states of statesOf(conditions, MOST_CONDITIONS)) {
    const active = edition.clauses.filter((clause) => holds(clause, states));
    const stated = new Set(active.flatMap((clause) => statedBy(clause, lang)));
    const missing = edition.fields.filter(
      ({ path }) => !stated.has(path) && !isOptional(path) && !isExempt(edition, `field ${path}`),
    );
    const of = (size: string) => {
      const paths = [...states].flatMap(([path, its]) => (its === size ? [path] : []));
      return paths.length === 0 ? "" : ` when ${size}: ${paths.join(", ")}`;
    };
    for (const { path } of missing.filter((each) => !problems.has(each.path)))
      problems.set(path, {
        message: `No slot in ${lang} states ${path}${of("zero")}${of("one")}; add one, or an exemption.`,
        at: fieldLine(path),
      });
  }
  return [...problems.values()];
}

/** Which of several it is makes no difference here: that it is one of them does. */
const sized = ({ path, is }: Condition): Condition => ({ path, is: isOfSize(is) ? is : "nonzero" });

function holds({ when = [] }: Clause, states: ReadonlyMap<string, string>): boolean {
  return when.map(sized).every(({ path, is }) => agrees(states.get(path) ?? "zero", is));
}

function statedBy(clause: Clause, lang: Lang): string[] {
  // In place of an address that is named stands a name.
  const slots = clause.text[lang].flatMap((part) =>
    typeof part === "string" || part.type === "named" ? [] : [part.path],
  );
  const exact = (clause.when ?? []).filter(({ is }) => is === "zero" || is === "one");
  return [...slots, ...exact.map(({ path }) => path)];
}

function fieldProblems(field: Field, edition: EditionHead): string[] {
  const { facts } = edition;
  const { path, type, columns } = field;
  const problems: string[] = [];
  const isPath = facts === true ? /^[a-z][a-zA-Z0-9]*$/ : /^(?:common|particulars|agreed|rules)\.[a-zA-Z][a-zA-Z0-9]*$/;
  if (!isPath.test(path)) problems.push(`"${path}" isn't a path of the ${facts === true ? "facts" : "terms"}.`);
  problems.push(...slotProblems(path, field, edition));
  if ((type === "list") !== (columns !== undefined))
    problems.push(`${path} needs "columns" if it is a list, and only then.`);
  if (columns === undefined) return problems;
  if (!Array.isArray(columns) || columns.length === 0) return [...problems, `${path} needs at least one column.`];
  problems.push(...twice(columns.map(({ name }: Column) => `${path}, ${name}`)));
  return [...problems, ...columns.flatMap((column: Column) => columnProblems(path, column, edition))];
}

function columnProblems(path: string, column: Column, edition: EditionHead): string[] {
  const { name, type, choices, label, head } = column;
  const where = `${path}, ${name}`;
  const problems = slotProblems(where, column, edition);
  if (label !== undefined) problems.push(...words(label, `${where}, its label`));
  if (head !== undefined) problems.push(...words(head, `${where}, its head`));
  if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) problems.push(`"${name}" isn't a name for a column of ${path}.`);
  if ((type as string) === "list") problems.push(`${where} is a list; a column can't be one.`);
  // A semicolon parts the columns.
  const parted = Object.values(choices ?? {}).some((each) => LANGS.some((lang) => each[lang]?.includes(";")));
  if (parted) problems.push(`${where} has a choice with ";", which parts columns; take other words.`);
  return problems;
}

/** What a field and a column have in common. Whose money and which parties facts are about is known where they are rendered. */
function slotProblems(
  where: string,
  { type, choices }: Pick<Field, "type" | "choices">,
  { facts, fields: all }: EditionHead,
): string[] {
  const problems: string[] = [];
  if (!Object.hasOwn(SLOTS, type)) problems.push(`${where} has the unknown type "${String(type)}".`);
  if (type === "named") problems.push(`${where} is of type address; only a slot of it is "named".`);
  if (facts === undefined && type === "money" && !all.some((each) => each.path === "common.currency")) {
    problems.push(`${where} is money, so common.currency must be a field.`);
  }
  const parties = all.filter((each) => /^common\.(?:first|second)$/.test(each.path) && each.type === "address");
  if (facts === undefined && type === "party" && parties.length < 2) {
    problems.push(`${where} is a party, so common.first and common.second must be fields of type address.`);
  }
  if ((type === "choice") !== (choices !== undefined))
    problems.push(`${where} needs "choices" if it is a choice, and only then.`);
  for (const [value, each] of Object.entries(choices ?? {})) problems.push(...words(each, `${where}, ${value}`));
  for (const lang of LANGS) problems.push(...twice(Object.values(choices ?? {}).map((each) => each[lang])));
  return problems;
}

function currencyProblems(currency: Edition["currencies"][number]): string[] {
  const { chainId, address, decimals, name, unit, fraction } = currency;
  const problems = [...words(name, address), ...words(unit, address), ...words(fraction, address)];
  if (problems.length > 0) return problems;
  if (!/^(?:\*|[1-9][0-9]*)$/.test(chainId))
    problems.push(`The chain "${chainId}" of ${address} isn't a decimal or *.`);
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) problems.push(`"${address}" isn't an address.`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15)
    problems.push(`${address} must have 0 to 15 decimals.`);
  for (const lang of LANGS) {
    if (/[0-9()]/.test(name[lang] + unit[lang] + fraction[lang])) {
      problems.push(`The words of ${address} in ${lang} have digits or brackets; use letters.`);
    }
  }
  return problems;
}

function words(given: Words | undefined, where: string): string[] {
  return LANGS.flatMap((lang) => {
    const text = given?.[lang];
    if (typeof text !== "string" || text.trim() !== text || text === "") return [`${where} lacks words in ${lang}.`];
    const mixed = mixedWord(text);
    if (mixed !== undefined)
      return [`"${mixed}" in ${where} mixes Latin and Cyrillic letters; write it in one alphabet.`];
    try {
      requireVisible(text);
      return [];
    } catch (error) {
      return [`${where}, ${lang}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function twice(names: readonly string[]): string[] {
  return doubled(names).map((name) => again(name).message);
}

function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
