/**
 * What two agreements differ in: changed values first, then clauses, then where they are, their editions, and the private part.
 * @module
 */

import { blocksOf } from "../text/blocks.ts";
import { contextOf, editionHash, fieldAt, knownOf, languagesOf, papersOf, type Edition } from "../text/edition.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { laidOut, type Document } from "../text/render.ts";
import { requisites, type PrivateKey } from "../text/requisites.ts";
import { sameValue, slotIn, type SlotType, type Value } from "../text/slots.ts";
import { inLine } from "../text/slots/list.ts";
import { period as periodSlot } from "../text/slots/time.ts";
import * as DIFF_WORDS from "../words/agreements/diff.ts";
import { idOfFile, render, termAt, termsOf, type AgreementFile } from "./file.ts";
import { moneyWords } from "./money.ts";
import * as GLOSSARY from "../words/glossary.ts";

/** A value as the two documents write it; absent where an agreement has no such field. */
export type ChangedValue = {
  /** The field of the terms, or of where it is: `chainId`, `template`, `codeHash`, `tribunalCodeHash`. */
  readonly path: string;
  readonly before?: Words;
  readonly after?: Words;
  /** How much more, below zero how much less: seconds of lengths and moments, base units of money in one currency. */
  readonly by?: bigint;
  /** `by` in words, with its sign. */
  readonly difference?: Words;
};

/** A clause that is there only before or only after, or has another text or mark. Its text has its number and mark. */
export type ChangedClause = { readonly id: string; readonly before?: string; readonly after?: string };

/** Lines of the private part that are there only before or only after. */
export type ChangedLines = { readonly removed: readonly string[]; readonly added: readonly string[] };

/** What another agreement has otherwise. Amounts in base units, moments and lengths in seconds. */
export type Difference = {
  /** Nothing that the agreements say differs. Their ids may still: each draft has random salts. */
  readonly same: boolean;
  readonly ids: { readonly before: string; readonly after: string };
  readonly values: readonly ChangedValue[];
  readonly clauses: { readonly [lang in Lang]: readonly ChangedClause[] };
  readonly place: readonly ChangedValue[];
  /** Name and hash. */
  readonly edition?: { readonly before: string; readonly after: string };
  /** The leaves whose words differ. */
  readonly private: readonly { readonly leaf: PrivateKey; readonly lines: { readonly [lang in Lang]: ChangedLines } }[];
};

/** What binds and says nothing by itself: each differs in any two agreements. */
const BINDING = ["common.document", "common.summary", "common.salt"];
/** Where an agreement is; how long its cases take follows from its rules. */
const PLACE = ["chainId", "template", "codeHash", "tribunalCodeHash"] as const;
const LEAVES = ["first", "second", "subject"] as const;

/**
 * What `other` says otherwise than `one`: of one template or of two, formed or not.
 * @throws {BiyError} `document` if a file's text is not what its terms bind; `missing` if an edition is not known here
 * @see Digital Code, art. 67(2): both parties have to agree to what is changed, in a form that a human can perceive
 * @example const { values, same } = await diff(old, amended);
 */
export async function diff(one: AgreementFile, other: AgreementFile): Promise<Difference> {
  const [before, after] = await Promise.all([sideOf(one), sideOf(other)]);
  const values = pathsOf(one, other).flatMap((path) => changedValue(path, before, after));
  const place = PLACE.flatMap((path) => changedValue(path, before, after));
  const [nameBefore, nameAfter] = [before, after].map(({ edition }) => `${edition.name} ${editionHash(edition)}`) as [
    string,
    string,
  ];
  const edition = nameBefore === nameAfter ? {} : { edition: { before: nameBefore, after: nameAfter } };
  const clauses = perLanguage((lang) => changedClauses(before, after, lang));
  const changedPrivate = LEAVES.flatMap((leaf) => {
    if (leafOf(before, leaf) === leafOf(after, leaf)) return [];
    const lines = perLanguage((lang) => changedLines(linesOf(before, leaf, lang), linesOf(after, leaf, lang)));
    return LANGS.some((lang) => lines[lang].removed.length + lines[lang].added.length > 0) ? [{ leaf, lines }] : [];
  });
  const same =
    [values, place, changedPrivate, ...LANGS.map((lang) => clauses[lang])].every((each) => each.length === 0) &&
    nameBefore === nameAfter;
  return {
    same,
    ids: { before: before.id, after: after.id },
    values,
    clauses,
    place,
    ...edition,
    private: changedPrivate,
  };
}

/** {@link diff} for a person, a line a change; of changed clauses only the sentences that differ. */
export function diffText(difference: Difference, lang: Lang): string {
  const { same, ids, values, clauses, place, edition, private: parts } = difference;
  if (same) return (ids.before === ids.after ? DIFF_WORDS.same : DIFF_WORDS.otherId)[lang] + "\n";
  const section = (heading: Words, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${heading[lang]}\n${lines.join("\n")}\n`];
  const both = (lines: ChangedLines) => [
    ...lines.removed.map((line) => `  − ${line}`),
    ...lines.added.map((line) => `  + ${line}`),
  ];
  const editions = edition === undefined ? [] : [`- ${edition.before} → ${edition.after}`];
  return [
    ...section(
      DIFF_WORDS.headings.values,
      values.map((each) => valueLine(each, lang)),
    ),
    ...section(
      DIFF_WORDS.headings.clauses,
      clauses[lang].flatMap(({ id, before, after }) => {
        const change =
          before === undefined ? DIFF_WORDS.added : after === undefined ? DIFF_WORDS.removed : DIFF_WORDS.changed;
        return [`- ${id}: ${change[lang]}`, ...both(sentencesBetween(before, after))];
      }),
    ),
    ...section(
      DIFF_WORDS.headings.place,
      place.map((each) => valueLine(each, lang)),
    ),
    ...section(DIFF_WORDS.headings.edition, editions),
    ...section(
      DIFF_WORDS.headings.private,
      parts.flatMap(({ leaf, lines }) => [`- ${leaf}`, ...both(lines[lang])]),
    ),
  ].join("\n");
}

function valueLine({ path, before, after, difference }: ChangedValue, lang: Lang): string {
  const more = difference === undefined ? "" : ` (${difference[lang]})`;
  return `- ${path}: ${before?.[lang] ?? GLOSSARY.none[lang]} → ${after?.[lang] ?? GLOSSARY.none[lang]}${more}`;
}

/* SIDES */

type Side = {
  readonly file: AgreementFile;
  readonly id: string;
  readonly edition: Edition;
  readonly document: Document;
};

async function sideOf(file: AgreementFile): Promise<Side> {
  const document = await render(file);
  return { file, id: idOfFile(file), edition: document.edition, document };
}

/** All paths of both, the template's own first. */
function pathsOf(...files: readonly AgreementFile[]): string[] {
  const paths = (["particulars", "common", "agreed", "rules"] as const).flatMap((half) =>
    files.flatMap((file) => Object.keys(termsOf(file)[half]).map((name) => `${half}.${name}`)),
  );
  return [...new Set(paths)].filter((path) => !BINDING.includes(path));
}

function valueAt({ file }: Side, path: string): Value | undefined {
  const stated = PLACE.find((each) => each === path);
  return stated === undefined ? termAt(file, path) : file[stated];
}

/* VALUES */

function changedValue(path: string, one: Side, other: Side): ChangedValue[] {
  const [before, after] = [valueAt(one, path), valueAt(other, path)];
  if (sameValue(before, after)) return [];
  const words = { ...worded("before", one, path), ...worded("after", other, path) };
  const type = typeOf(one, path);
  if (typeof before !== "bigint" || typeof after !== "bigint" || type !== typeOf(other, path))
    return [{ path, ...words }];
  const by = after - before;
  const difference = differenceOf(by, type, one, other);
  return [{ path, ...words, ...(difference === undefined ? {} : { by, difference }) }];
}

function typeOf({ edition }: Side, path: string): SlotType | undefined {
  return fieldAt(edition, path)?.type;
}

/** A value as the document writes it, rows on one line. */
function worded<K extends "before" | "after">(key: K, side: Side, path: string): { [key in K]?: Words } {
  const value = valueAt(side, path);
  if (value === undefined) return {};
  const field = fieldAt(side.edition, path);
  const paper = papersOf(side.edition).find(({ fields }) => fields.some((each) => each.path === path)) ?? side.edition;
  const known = knownOf(side.edition, side.file, (at) => termAt(side.file, at));
  const words = perLanguage((lang) => {
    if (field === undefined) return String(value);
    if (typeof value === "object" && value.length === 0) return GLOSSARY.none[lang];
    return inLine(slotIn(paper, field.type).format(value, lang, contextOf(field, known, paper)));
  });
  return { [key]: words } as { [key in K]?: Words };
}

function differenceOf(by: bigint, type: SlotType | undefined, one: Side, other: Side): Words | undefined {
  const [sign, size] = by < 0n ? ["−", -by] : ["+", by];
  const signed = (words: Words) => perLanguage((lang) => sign + words[lang]);
  if (type === "money") {
    const [before, after] = [one, other].map(({ file }) => `${file.chainId} ${file.terms.common.currency}`);
    return before === after ? signed(moneyWords(other.file, size)) : undefined;
  }
  // Longer than that no length can be written.
  if ((type !== "moment" && type !== "period") || size >= 1n << 32n) return undefined;
  return signed(perLanguage((lang) => periodSlot.format(size, lang, { currencies: [] })));
}

/* CLAUSES, LINES */

function changedClauses(one: Side, other: Side, lang: Lang): ChangedClause[] {
  const [before, after] = [clausesOf(one, lang), clausesOf(other, lang)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, present] = [before.get(id), after.get(id)];
    if (old !== undefined && present !== undefined && old.said === present.said) return [];
    return [
      {
        id,
        ...(old === undefined ? {} : { before: `${old.number} ${old.said}` }),
        ...(present === undefined ? {} : { after: `${present.number} ${present.said}` }),
      },
    ];
  });
}

/**
 * Clauses by id, those of annexes, too. A number alone is no change: it moves with clauses before it. Nor are the key facts, which only sum
 * up what clauses say.
 */
function clausesOf({ document }: Side, lang: Lang): Map<string, { number: string; said: string }> {
  const clauses = papersOf<Document>(document).flatMap(({ edition, languages }) =>
    laidOut({ edition, clauses: languages[lang], lang }),
  );
  return new Map(
    clauses
      .filter(({ section }) => section !== "key")
      .map(({ id, number, mark, text }) => [id, { number, said: mark === "" ? text : `${mark} ${text}` }]),
  );
}

function leafOf({ document }: Side, key: PrivateKey): string | undefined {
  return document.leaves.find(({ kind, path }) => path === key && (kind === "party" || kind === "subject"))?.hash;
}

/** What the private part prints of a leaf, without the heading. */
function linesOf({ edition, document }: Side, key: PrivateKey, lang: Lang): string[] {
  if (!languagesOf(edition).includes(lang)) return [];
  const lists: string[][] = [];
  for (const { kind, text } of blocksOf(requisites(edition, document.private, lang))) {
    if (kind === "heading") lists.push([]);
    else lists.at(-1)?.push(text);
  }
  return lists[1 + LEAVES.indexOf(key)] ?? [];
}

function changedLines(before: readonly string[], after: readonly string[]): ChangedLines {
  return {
    removed: before.filter((line) => !after.includes(line)),
    added: after.filter((line) => !before.includes(line)),
  };
}

/** The sentences in which two texts differ; all of them, if only their order does. */
function sentencesBetween(before: string | undefined, after: string | undefined): ChangedLines {
  // A paragraph of a clause is one line. A point before a small letter or a digit is of an abbreviation.
  const sentences = (text: string | undefined) => text?.split(/\n|(?<=[.;:]) (?=\p{Lu})/u) ?? [];
  const whole = { removed: sentences(before), added: sentences(after) };
  const changed = changedLines(whole.removed, whole.added);
  return changed.removed.length + changed.added.length === 0 ? whole : changed;
}

function perLanguage<T>(of: (lang: Lang) => T): { readonly [lang in Lang]: T } {
  return { kk: of("kk"), ru: of("ru"), en: of("en") };
}
