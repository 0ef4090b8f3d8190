/**
 * From terms to text: a pure function of the terms, the edition and the private file. No clock, network, locale or float.
 * @module
 */

import {
  contextOf,
  fieldAt,
  fits,
  isExempt,
  knownOf,
  languagesOf,
  statedFields,
  isOpening,
  isNothing,
  isOptional,
  papersOf,
  whereabouts,
  type Clause,
  type Edition,
  type Field,
  type Half,
  type Known,
  type Looked,
  type Mode,
  type MoneyPlace,
  type Placed,
  type Stated,
  type Whereabouts,
} from "./edition.ts";
import { LANGS, type Lang } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import * as TEXT from "../words/text/texts.ts";
import * as VALUE from "../words/text/values.ts";
import { say } from "../words/say.ts";
import * as PRIVATE from "../words/text/private.ts";
import { before, heading, START, type Before } from "./layout.ts";
import { parseFacts, parseTerms, type Terms } from "./parse.ts";
import { namesIn, requisites, type PrivateFile } from "./requisites.ts";
import { annexRoot, documentRoot, leavesOf, rootsOf, type Leaf, type Roots } from "./root.ts";
import { phraseIn, type Table } from "./slots/slot.ts";
import { sameToken } from "./slots/token.ts";
import { sameValue, slotIn, type Value } from "./slots.ts";

export type RenderInput = Whereabouts & {
  /** All fields of the edition; those that it exempts may be absent, and are not read. */
  terms: Terms;
  /** Of the parties; a document without parties has none. */
  private?: PrivateFile;
};

/** A value as it is written, and the field that it is of: `particulars.price`, `chainId`. */
export type WrittenValue = {
  readonly path: string;
  readonly text: string;
  readonly table?: Table;
  /** What is shown in place of the text, which the private part says. */
  readonly shown?: string;
};

/** A clause in one language: its text is what its leaf holds, without number or mark. */
export type RenderedClause = {
  /** Of a part with the record that it is of: `calls.2/objects.retire`. */
  readonly id: string;
  readonly section: string;
  readonly mode: Mode;
  readonly text: string;
  /** The text again, its values apart from the edition's words. */
  readonly parts: readonly (string | WrittenValue)[];
  /** How deep it is in other clauses; a clause of the edition itself is in none. */
  readonly depth?: number;
  readonly isUnbound?: true;
};

/** A text in the languages that it was rendered in: what {@link text}, `html` and the other forms take. */
export type Shown = {
  readonly edition: Edition;
  readonly private?: PrivateFile;
  /** Empty for a language that a draft lacks, or that was not asked for. */
  readonly languages: { readonly [lang in Lang]: readonly RenderedClause[] };
  /** What a text of facts was rendered from: its pictures are drawn from it. */
  readonly stated?: Stated;
};

/** A text with its root and what that is made of. */
export type Document = Shown & {
  /** Those of the clauses in the languages that it was rendered in. */
  readonly leaves: readonly Leaf[];
  /** Of all its languages. */
  readonly roots: Roots;
  /** `common.document` of the terms. */
  readonly root: string;
  /** Papers of their own, that all forms take as they take this one; the root of each is a leaf here. */
  readonly annexes?: { readonly [name: string]: Document };
};

/**
 * The document of an agreement, in the languages that the edition was loaded in. Each is parsed back before it is returned.
 * @param roots those of the other languages, and of annexes that were not loaded, as whoever bound the text had them
 * @throws {TermsError} `FieldMissing`, `FieldUnknown`, `ValueRefused`, `PrivateFileRefused`, `RenderNotExact`; `LanguageMissing` if there are
 * others, and no roots of them
 * @example const { root } = renderTerms(saleOne, { chainId: 1n, template, terms, private: file });
 */
export function renderTerms(edition: Edition, input: RenderInput, roots?: Roots): Document {
  if (roots === undefined) requireWhole(edition);
  if ((input.private === undefined) !== (edition.roles === undefined)) {
    throw new TermsError("PrivateFileRefused", PRIVATE.noParties);
  }
  const given = givenIn(edition, input);
  const { private: _file, ...place } = input;
  const { names: _names, ...nameless } = given.known;
  const annexes = Object.entries(edition.annexes ?? {}).map(([name, annex]): [string, Document] => [
    name,
    renderPaper(annex, { input: place, given: { ...given, known: nameless }, roots: roots?.annexes?.[name] }),
  ]);
  return renderPaper(edition, {
    input,
    given,
    roots,
    ...(annexes.length === 0 ? {} : { annexes: Object.fromEntries(annexes) }),
  });
}

/** The values of terms, and what slots are written with: an annex is written with those of the text. */
type Given = { readonly values: Looked; readonly known: Known };

function givenIn(edition: Edition, input: RenderInput): Given {
  const values = valuesOf(edition, input);
  const place = { ...moneyOf(input), names: input.private && namesIn(input.private) };
  const known = knownOf(edition, place, (path) => values.get(path));
  requireNeeded(known, input);
  return { values, known };
}

type Paper = {
  readonly input: RenderInput;
  readonly given: Given;
  readonly roots: Roots | undefined;
  readonly annexes?: NonNullable<Document["annexes"]>;
};

/** The text with its annexes, or an annex. */
function renderPaper(edition: Edition, { input, given, roots, annexes }: Paper): Document {
  const complete = languagesOf(edition);
  const of = (lang: Lang) => (complete.includes(lang) ? written(edition, given.values, { lang, ...given }) : []);
  const languages = { kk: of("kk"), ru: of("ru"), en: of("en") };
  for (const lang of complete) checkExact(edition, input, { lang, clauses: languages[lang], values: given.values });
  const shown = Object.entries(annexes ?? {}).map(([id, annex]) => ({
    id,
    name: annex.edition.name,
    root: annex.root,
    roots: annex.roots,
  }));
  const apart = Object.entries(edition.apart ?? {}).map(([id, annex]) => {
    const its = roots?.annexes?.[id] ?? {};
    return { id, name: annex.name, root: annexRoot(annex, its), roots: its };
  });
  const papers = [...shown, ...apart];
  const leaves = leavesOf(edition, languages, { private: input.private, annexes: papers });
  const file = input.private === undefined ? {} : { private: input.private };
  const all: Roots = {
    ...roots,
    ...rootsOf(leaves),
    ...(papers.length === 0 ? {} : { annexes: Object.fromEntries(papers.map((paper) => [paper.id, paper.roots])) }),
  };
  const paper = { edition, ...file, languages, leaves, roots: all, root: documentRoot(leaves, all) };
  return annexes === undefined ? paper : { ...paper, annexes };
}

/** A root is of all languages, and of the annexes. @throws {TermsError} `LanguageMissing` */
function requireWhole({ name, texts, clauses, apart = {} }: Edition): void {
  const lang = LANGS.find((each) => clauses.every(({ text }) => text[each].length === 0));
  if (texts !== undefined && lang !== undefined)
    throw new TermsError("LanguageMissing", say(EDITION.notIn, { name, lang }));
  for (const annex of Object.values(apart))
    throw new TermsError("LanguageMissing", say(EDITION.notIn, { name: annex.name, lang: LANGS.join(", ") }));
}

/** The clauses of one language that fit the terms, without the annexes; not parsed back, without leaves. */
export function renderClauses(edition: Edition, input: RenderInput, lang: Lang): RenderedClause[] {
  const { values, known } = givenIn(edition, input);
  return written(edition, values, { lang, known });
}

/** Of facts that are about no money and no parties. */
const NOTHING_KNOWN: Known = { currencies: [] };

/**
 * A text of facts, each language parsed back before it is returned.
 * @param known the money and the parties that it is about, from {@link knownOf}
 * @throws {TermsError} `FieldMissing`, `FieldUnknown`, `ValueRefused`, `RenderNotExact`.
 * @example renderFacts(mandate1, { holder, office: 3n });
 */
export function renderFacts(edition: Edition, facts: Stated, known: Known = NOTHING_KNOWN): Document {
  requireWhole(edition);
  const shown = showFacts(edition, facts, known);
  const leaves = leavesOf(edition, shown.languages);
  const roots = rootsOf(leaves);
  return { ...shown, leaves, roots, root: documentRoot(leaves, roots) };
}

/** {@link renderFacts} in the languages that the edition was loaded in, without a root: that is of all. */
export function showFacts(edition: Edition, facts: Stated, known: Known = NOTHING_KNOWN): Shown {
  const stated = canonicalFacts(edition, facts);
  const complete = languagesOf(edition);
  const of = (lang: Lang) => {
    if (!complete.includes(lang)) return [];
    const clauses = factClauses(edition, stated, { lang, known });
    const whole = markdown(edition, clauses, lang);
    const back = parseFacts(edition, whole, { lang, known });
    const path = differenceOf(edition, stated, back);
    if (path !== undefined) throw new TermsError("RenderNotExact", say(TEXT.inexact, { lang, path }), { path, lang });
    return clauses;
  };
  return { edition, languages: { kk: of("kk"), ru: of("ru"), en: of("en") }, stated };
}

/** The clauses of facts in one language, without layout: what a part of a text says where it stands alone. */
export function factClauses(
  edition: Edition,
  facts: Stated,
  { lang, known = NOTHING_KNOWN }: { readonly lang: Lang; readonly known?: Known | undefined },
): RenderedClause[] {
  return written(edition, new Map(Object.entries(canonicalFacts(edition, facts))), { lang, known });
}

type Writing = {
  readonly lang: Lang;
  readonly known: Known;
  readonly under?: { readonly section: string; readonly depth: number; readonly path: string };
};

/** The clauses that fit, each with its parts after it. */
function written(edition: Edition, values: Looked, { lang, known, under }: Writing): RenderedClause[] {
  const write = ({ id: clause, section }: Clause, part: string | Placed): string | WrittenValue => {
    if (typeof part === "string") return part;
    const value = values.get(part.path);
    if (value === undefined)
      throw new TermsError("FieldMissing", say(TEXT.lacks, { path: part.path }), { ...part, clause });
    const context = contextOf(fieldAt(edition, part.path), known, { slots: edition.slots, section });
    const slot = slotIn(edition, part.type);
    const text = slot.format(value as Value, lang, context);
    const { name } = context;
    if (part.type === "named" && name !== undefined) return { path: part.path, text, shown: phraseIn(name, lang) };
    const table = slot.table?.(value as Value, lang, context);
    return { path: part.path, text, ...(table === undefined ? {} : { table }) };
  };
  return edition.clauses
    .filter((clause) => fits(edition, clause, values))
    .flatMap((clause) => {
      const { id, section: own, mode, text, parts: below, isUnbound } = clause;
      const { section = own, depth = 0, path = "" } = under ?? {};
      const parts = text[lang].map((part) => write(clause, part));
      const words = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
      const rendered: RenderedClause = {
        id: path + id,
        section,
        mode,
        text: words,
        parts,
        ...(depth === 0 ? {} : { depth }),
        ...(isUnbound === undefined ? {} : { isUnbound }),
      };
      const itself = parts.length === 0 ? [] : [rendered];
      const part = below === undefined ? undefined : edition.parts?.[below];
      if (below === undefined || part === undefined) return itself;
      const records = (values.get(below) ?? []) as readonly Stated[];
      return [
        ...itself,
        ...records.flatMap((record, index) => {
          const at = { section, depth: depth + itself.length, path: `${path}${below}.${index + 1}/` };
          return written(part, new Map(Object.entries(record)), { lang, known, under: at });
        }),
      ];
    });
}

/**
 * A document as Markdown in one language: heading, key facts, requisites, numbered sections and clauses. It has no escapes: whoever
 * turns it into HTML must treat it as text.
 * @throws {TermsError} `LanguageMissing` if a draft lacks the language.
 */
export function text(document: Pick<Document, "edition" | "languages" | "private">, lang: Lang): string {
  const { edition, languages, private: file } = document;
  if (!languagesOf(edition).includes(lang)) {
    throw new TermsError("LanguageMissing", say(EDITION.notIn, { name: edition.name, lang }));
  }
  return markdown(edition, languages[lang], lang, requisites(edition, file, lang));
}

/** Clauses with what stands before each, in their order, as they are shown. */
export function laidOut({
  edition,
  clauses,
  lang,
}: {
  edition: Edition;
  clauses: readonly RenderedClause[];
  lang: Lang;
}): (RenderedClause & Before)[] {
  let numbering = START;
  return clauses.map((rendered) => {
    const next = before(rendered, numbering, { edition, lang });
    numbering = next.numbering;
    return { ...rendered, ...shownOf(rendered), ...next };
  });
}

/** A clause as it is shown: with names for addresses, where the private part has them. */
function shownOf({ parts: bound }: RenderedClause): Pick<RenderedClause, "parts" | "text"> {
  const parts = bound.map((part) => (typeof part === "string" ? part : (part.shown ?? part)));
  return { parts, text: parts.map((part) => (typeof part === "string" ? part : part.text)).join("") };
}

/** The key facts, what is between them and the other clauses, those. A text of facts has no private part, nor its writer. */
function markdown(edition: Edition, clauses: readonly RenderedClause[], lang: Lang, between = ""): string {
  const laid = laidOut({ edition, clauses, lang });
  const part = (isIn: (section: string) => boolean) =>
    laid.map(({ section, prefix, text: words }) => (isIn(section) ? prefix + words : "")).join("");
  const opening = part((section) => isOpening(edition, section));
  const others = part((section) => !isOpening(edition, section));
  return `${heading(edition, lang)}${opening}${between}${others}\n`;
}

function moneyOf({ chainId, terms: { token } }: RenderInput): MoneyPlace {
  return { chainId, token };
}

/** What the text would not state is bound by nothing. */
function requireNeeded({ currency }: Known, { terms: { token } }: RenderInput): void {
  if (token !== undefined && currency?.kind !== "token")
    throw new TermsError("FieldUnknown", VALUE.needlessToken, { path: "token" });
}

/** What is rendered must say the terms again, exactly; if not, it is this engine that is wrong, and nothing is returned. */
function checkExact(
  edition: Edition,
  input: RenderInput,
  { lang, clauses, values: given }: { lang: Lang; clauses: readonly RenderedClause[]; values: Looked },
): void {
  const { private: file, terms, ...place } = input;
  const whole = markdown(edition, clauses, lang, requisites(edition, file, lang));
  const back = parseTerms(edition, { ...place, lang, text: whole, private: file });
  if (edition.isAnnex === undefined && !sameToken(back.token, terms.token))
    throw new TermsError("RenderNotExact", say(TEXT.inexact, { lang, path: "token" }), { path: "token", lang });
  for (const { path } of statedFields(edition)) {
    if (!sameValue(at(back, path), given.get(path) as Value | undefined)) {
      if (isOptional(path)) throw new TermsError("FieldUnknown", say(TEXT.unsaid, { path }), { path, lang });
      throw new TermsError("RenderNotExact", say(TEXT.inexact, { lang, path }), { path, lang });
    }
  }
}

/**
 * The values by path, addresses with their checksum. Nothing may be missing, and nothing left unsaid but of rules, which their hash in the
 * terms binds whole.
 */
function valuesOf(edition: Edition, { terms, ...here }: RenderInput): Map<string, Value> {
  for (const half of ["common", "particulars", "agreed"] as const) {
    for (const name of Object.keys(terms[half] ?? {})) {
      const path = `${half}.${name}`;
      if (fieldAt(edition, path) === undefined && !isExempt(edition, `field ${path}`)) {
        throw new TermsError("FieldUnknown", say(EDITION.noField, { name: edition.name, path }), { path });
      }
    }
  }
  const values = whereabouts(here);
  const fields = papersOf(edition).flatMap((paper) => statedFields(paper).map((field) => ({ paper, field })));
  for (const { paper, field } of fields) {
    const { path } = field;
    const value = at(terms, path);
    if (isOptional(path) && isNothing(edition, path, value)) continue;
    if (value === undefined) throw new TermsError("FieldMissing", say(TEXT.lacks, { path }), { path });
    values.set(path, full(paper, value, field));
  }
  return values;
}

/** A value as it is written, those in rows too; what isn't of its type is left for its slot to refuse. */
function full({ slots }: Pick<Edition, "slots">, value: Value, field: Field): Value {
  return slotIn({ slots }, field.type).canonical?.(value, contextOf(field, NOTHING_KNOWN, { slots })) ?? value;
}

function at(terms: Terms, path: string): Value | undefined {
  const [half, name = ""] = path.split(".") as [Half, string];
  const { [half]: fields = {} } = terms;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Facts as they are written. @throws {TermsError} `FieldUnknown` for what the edition says nothing of */
function canonicalFacts(edition: Edition, facts: Stated): Stated {
  const entries = Object.entries(facts).map(([path, value]) => {
    const part = edition.parts?.[path];
    if (part !== undefined)
      return [path, (value as readonly Stated[]).map((each) => canonicalFacts(part, each))] as const;
    const field = edition.fields.find((each) => each.path === path);
    if (field === undefined)
      throw new TermsError("FieldUnknown", say(EDITION.noField, { name: edition.name, path }), { path });
    return [path, full(edition, value as Value, field)] as const;
  });
  return Object.fromEntries(entries);
}

/** Where facts differ; what isn't there is zero. */
function differenceOf(edition: Edition, one: Stated, other: Stated): string | undefined {
  for (const [path, part] of Object.entries(edition.parts ?? {})) {
    const [records, others] = [one[path] ?? [], other[path] ?? []] as [readonly Stated[], readonly Stated[]];
    if (records.length !== others.length) return path;
    const found = records.map((each, index) => differenceOf(part, each, others[index] ?? {})).find((each) => each);
    if (found !== undefined) return `${path}.${found}`;
  }
  const field = edition.fields.find(({ path }) => {
    const values = [one[path], other[path]] as [Value | undefined, Value | undefined];
    return !values.every((value) => isNothing(edition, path, value)) && !sameValue(...values);
  });
  return field?.path;
}
