/**
 * From the text of one language back to the terms: the check that a text says what the chain holds, and nothing else.
 * @module
 */

import {
  contextOf,
  fieldAt,
  fits,
  knownOf,
  languagesOf,
  statedFields,
  isNothing,
  isOpening,
  isOptional,
  PLACE_FIELDS,
  whereabouts,
  type Clause,
  type Condition,
  type Half,
  type Edition,
  type Known,
  type Looked,
  type MoneyPlace,
  type Names,
  type Placed,
  type Stated,
  type Whereabouts,
} from "./edition.ts";
import type { Lang } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import * as TEXT from "../words/text/texts.ts";
import { say } from "../words/say.ts";
import { before, heading, START, type Numbering } from "./layout.ts";
import { namesBeside, namesIn, requisites, requisitesPattern, type PrivateFile } from "./requisites.ts";
import { choiceValue } from "./slots/plain.ts";
import { isOfSize } from "./conditions.ts";
import {
  sameValue,
  slotIn,
  oneOf,
  zeroOf,
  type Slot,
  type SlotContext,
  type SlotType,
  type Token,
  type Value,
} from "./slots.ts";
import { phraseIn } from "./slots/slot.ts";
import { tokenIn } from "./slots/token.ts";

/**
 * The terms as plain values: what `Common` and the template's `Particulars` hold; and what the text alone says: what the parties state of
 * their token, and what they have agreed on besides.
 */
export type Terms = {
  readonly token?: Token | undefined;
  readonly agreed?: { readonly [field: string]: Value } | undefined;
  /** The rules by which a dispute is decided, whose hash `common` has: what the text says of them. */
  readonly rules?: { readonly [field: string]: Value } | undefined;
  readonly common: { readonly [field: string]: Value };
  readonly particulars: { readonly [field: string]: Value };
};

/** Of what the text states of where it is, all is compared. */
export type ParseInput = Whereabouts & {
  lang: Lang;
  /** The Markdown that `text` of `render.ts` gives. */
  text: string;
  /** If given, the requisites must be exactly those of this file; otherwise only their structure is checked. */
  private?: PrivateFile | undefined;
};

type Found = Placed & { raw: string; offset: number; clause: string; section: string };
type Failure = { clause: string; offset: number };
/** What was read of one edition: of a part, a reading for each of its records. */
type Reading = { present: Set<Clause>; found: Found[]; rows: Map<string, Reading[]> };
const nothingRead = (): Reading => ({ present: new Set(), found: [], rows: new Map() });
/** How far the text has been read. */
type Walk = {
  /** Whose sections the text has. */
  readonly whole: Edition;
  readonly text: string;
  readonly lang: Lang;
  end: number;
  furthest: Failure;
  numbering: Numbering;
};

/**
 * Reads a text back, that of an annex by the annex's edition. Every fixed character must be the edition's, every slot must be written as the edition writes its
 * value, slots of one path must agree, and of variants exactly those that fit the values may be there.
 * @returns the terms without the fields that the edition exempts (the text can't hold its own root).
 * @throws {TermsError} with `clause` and `offset`: `TextMismatch`, `SlotMalformed`, `FieldsDisagree`, `ClauseNotFitting`;
 * also `FieldMissing`, `LanguageMissing` and what slots throw.
 */
export function parseTerms(edition: Edition, input: ParseInput): Terms {
  if (!languagesOf(edition).includes(input.lang)) {
    throw new TermsError("LanguageMissing", say(EDITION.notIn, { name: edition.name, lang: input.lang }));
  }
  const { lang, text } = input;
  const between = (walk: Walk) => readRequisites(edition, input, walk);
  const names = input.private === undefined ? namesBeside(edition, text, lang) : namesIn(input.private);
  const reading = readWhole(edition, { lang, text, known: knownOf(edition, { ...input, names }) }, between);

  // What is stated of the token comes first: amounts are written with it. Slots that state another don't format back.
  const named = reading.found.find(({ type }) => type === "currency");
  const token = named === undefined ? undefined : tokenIn(named.raw, input.lang);
  const values = valuesOf(edition, { ...input, token, names }, reading);
  checkPlace(values, input);
  const terms = termsOf(edition, values);
  return token === undefined ? terms : { ...terms, token };
}

/**
 * Reads a text of facts back.
 * @param known the money and the parties that it is about
 * @throws {TermsError} as {@link parseTerms}
 */
export function parseFacts(
  edition: Edition,
  text: string,
  { lang, known = { currencies: [] } }: { readonly lang: Lang; readonly known?: Known | undefined },
): Stated {
  const read = (of: Edition, reading: Reading): Stated => {
    const values = valuesOf(of, { lang, known }, reading);
    const parts = [...reading.rows].map(([path, rows]) => {
      const part = of.parts?.[path];
      return [path, part === undefined ? [] : rows.map((row) => read(part, row))] as const;
    });
    return Object.fromEntries([...values, ...parts]);
  };
  return read(edition, readWhole(edition, { text, lang, known }));
}

/** Walks the whole text; `between` reads what is between the key facts and the other clauses. A text of facts has nothing there. */
function readWhole(
  edition: Edition,
  { text, lang, known }: Pick<ParseInput, "text" | "lang"> & { readonly known: Known },
  between: (walk: Walk) => void = () => undefined,
): Reading {
  const top = heading(edition, lang);
  if (!text.startsWith(top)) throw mismatch({ clause: "heading", offset: firstDifference(text, top, 0) }, text);

  const furthest = { clause: "", offset: -1 };
  const walk: Walk = { whole: edition, text, lang, end: top.length, furthest, numbering: START };
  const opening = edition.clauses.filter(({ section }) => isOpening(edition, section));
  const others = edition.clauses.filter(({ section }) => !isOpening(edition, section));
  const reading = nothingRead();
  const at = { edition, known, walk, reading };
  readClauses(opening, at);
  between(walk);
  readClauses(others, at);
  if (text.slice(walk.end) !== "\n") {
    throw mismatch(walk.furthest.offset > walk.end ? walk.furthest : { clause: "end", offset: walk.end }, text);
  }
  return reading;
}

type Reader = {
  readonly edition: Edition;
  readonly known: Known;
  readonly walk: Walk;
  readonly reading: Reading;
  /** Of which clause it is a part. */
  readonly under?: { readonly section: string; readonly depth: number };
};

/** Walks the clauses in their order; a variant that isn't there is passed over. */
function readClauses(clauses: readonly Clause[], at: Reader): Reading {
  const { edition, known, walk, reading, under } = at;
  for (const clause of clauses) {
    if (isOfAnother(clause, reading)) continue;
    const { section = clause.section, depth = 0 } = under ?? {};
    const isSilent = clause.text[walk.lang].length === 0;
    if (!isSilent) {
      const next = before({ section, mode: clause.mode, depth }, walk.numbering, {
        edition: walk.whole,
        lang: walk.lang,
      });
      const match = matchClause({ edition, clause, known, prefix: next.prefix, walk });
      if ("offset" in match) {
        if (match.offset > walk.furthest.offset) walk.furthest = match;
        if (clause.when !== undefined) continue;
        // There is no other record.
        if (under !== undefined && reading.present.size === 0) return reading;
        throw mismatch(walk.furthest, walk.text);
      }
      walk.numbering = next.numbering;
      walk.end = match.end;
      reading.found.push(...match.found);
    }
    const part = clause.parts === undefined ? undefined : edition.parts?.[clause.parts];
    const below = { section, depth: depth + (isSilent ? 0 : 1) };
    const rows = part === undefined ? [] : readRecords(part, { known, walk, under: below });
    if (clause.parts !== undefined && rows.length > 0) reading.rows.set(clause.parts, rows);
    if (!isSilent || rows.length > 0) reading.present.add(clause);
  }
  return reading;
}

/** Whether a clause says of a value that it is just this, and one before it that it is another: it is the next record's. */
function isOfAnother({ when = [] }: Clause, { present }: Reading): boolean {
  const isExact = ({ is }: Condition) => !isOfSize(is);
  const known = [...present].flatMap((clause) => (clause.when ?? []).filter(isExact));
  return when.filter(isExact).some(({ path, is }) => known.some((each) => each.path === path && each.is !== is));
}

function readRecords(edition: Edition, at: Omit<Reader, "edition" | "reading">): Reading[] {
  const records: Reading[] = [];
  for (;;) {
    const reading = nothingRead();
    readClauses(edition.clauses, { ...at, edition, reading });
    if (reading.present.size === 0) return records;
    records.push(reading);
  }
}

type ClauseAt = {
  edition: Edition;
  clause: Clause;
  known: Known;
  prefix: string;
  walk: Walk;
};

function matchClause(at: ClauseAt): { end: number; found: Found[] } | Failure {
  const { edition, clause, known, prefix, walk } = at;
  const { text, lang, end: start } = walk;
  const found: Found[] = [];
  let offset = start;
  for (const part of [prefix, ...clause.text[lang]]) {
    if (typeof part === "string") {
      if (!text.startsWith(part, offset)) return { clause: clause.id, offset: firstDifference(text, part, offset) };
      offset += part.length;
      continue;
    }
    const context = contextOf(fieldAt(edition, part.path), known, { slots: edition.slots, section: clause.section });
    const raw = matchSlot(slotIn(edition, part.type), { lang, context, text, offset });
    if (raw === undefined) return { clause: clause.id, offset };
    found.push({ ...part, raw, offset, clause: clause.id, section: clause.section });
    offset += raw.length;
  }
  // What follows a clause is a blank line or the end: more words would be no part of it.
  const isLast = offset >= text.length - 1 && text.endsWith("\n");
  if (offset < text.length && !isLast && !text.startsWith("\n\n", offset)) return { clause: clause.id, offset };
  return { end: offset, found };
}

type SlotAt = { lang: Lang; context: SlotContext; text: string; offset: number };

/** Those of names and of tokens are of one text only. */
const expressions = new Map<string, RegExp>();
const MOST_KEPT = 2_000;

function matchSlot(slot: Slot, { lang, context, text, offset }: SlotAt): string | undefined {
  const pattern = slot.pattern(lang, context);
  const expression = expressions.get(pattern) ?? new RegExp(pattern, "y");
  if (expressions.size >= MOST_KEPT) expressions.clear();
  expressions.set(pattern, expression);
  expression.lastIndex = offset;
  return expression.exec(text)?.[0];
}

/** The requisites are private: their words are bound by their leaves. Here only their place and form are checked. */
function readRequisites(
  edition: Edition,
  { lang, text, private: file }: Pick<ParseInput, "lang" | "text" | "private">,
  walk: Walk,
): void {
  if (edition.roles === undefined || edition.isAnnex === true) return;
  const { end, furthest } = walk;
  const pattern = requisitesPattern(edition, lang);
  pattern.lastIndex = end;
  const found = pattern.exec(text)?.[0];
  if (found === undefined)
    throw mismatch(furthest.offset > end ? furthest : { clause: "requisites", offset: end }, text);
  const expected = file === undefined ? found : requisites(edition, file, lang);
  if (found !== expected) {
    throw mismatch({ clause: "requisites", offset: firstDifference(text, expected, end) }, text);
  }
  walk.end += found.length;
}

/** Slots that are written with values of others: amounts with their currency, parties with their addresses, lists with both. */
const LATER: readonly SlotType[] = ["money", "fee", "party", "list"];

/** What variants speak of, then the slots, those that need others last; of variants just those that fit must be there. */
function valuesOf(
  edition: Edition,
  input: Pick<ParseInput, "lang"> & ((MoneyPlace & { readonly names: Names }) | { readonly known: Known }),
  reading: Reading,
): Map<string, Value> {
  const values = new Map<string, Value>();
  const put = (path: string, value: Value, where: Failure | { clause: string }) => {
    const known = values.get(path);
    if (known !== undefined && !sameValue(known, value)) {
      const words = say(TEXT.disagree, { clause: where.clause, path });
      throw new TermsError("FieldsDisagree", words, { ...where, path, lang: input.lang });
    }
    values.set(path, value);
  };

  for (const clause of reading.present) {
    for (const { path, is } of clause.when ?? []) {
      const field = fieldAt(edition, path);
      if (field === undefined || is === "nonzero" || is === "more") continue;
      const slot = slotIn(edition, field.type);
      put(path, is === "zero" ? zeroOf(slot) : is === "one" ? oneOf(slot) : choiceValue(is), { clause: clause.id });
    }
  }
  const take = (found: Found, known: Known) => {
    const { path, type, raw, clause, section, offset } = found;
    const context = contextOf(fieldAt(edition, path), known, { slots: edition.slots, section });
    // A name is no value of the terms, and was compared with the private part as it was found.
    if (type === "named" && context.name !== undefined && raw === phraseIn(context.name, input.lang)) return;
    put(
      path,
      located({ clause, offset }, () => slotIn(edition, type).parse(raw, input.lang, context)),
      { clause, offset },
    );
  };
  const blind = "known" in input ? input.known : knownOf(edition, input);
  for (const found of reading.found) if (!LATER.includes(found.type)) take(found, blind);
  const known = "known" in input ? input.known : knownOf(edition, input, (path) => values.get(path));
  for (const found of reading.found) if (LATER.includes(found.type)) take(found, known);

  const all: Looked = new Map<string, Value | readonly Stated[]>([...values, ...[...reading.rows].map(recordsOf)]);
  for (const clause of edition.clauses) {
    const isPresent = reading.present.has(clause);
    // A clause without words is its parts.
    const isAsked = clause.text[input.lang].length > 0 || isPresent;
    if (isAsked && fits(edition, clause, all) !== isPresent) {
      throw new TermsError("ClauseNotFitting", say(isPresent ? TEXT.mustGo : TEXT.mustStand, { clause: clause.id }), {
        clause: clause.id,
      });
    }
  }
  return values;
}

/** Of records only their number matters here. */
const recordsOf = ([path, rows]: [string, readonly Reading[]]): [string, readonly Stated[]] => [
  path,
  rows.map(() => ({})),
];

/** The place is the caller's: a text of another chain, template or code says nothing about this one; nor one that reckons otherwise. */
function checkPlace(values: ReadonlyMap<string, Value>, here: Whereabouts): void {
  const all = whereabouts(here);
  for (const { path } of PLACE_FIELDS) {
    const stated = values.get(path);
    const expected = all.get(path);
    if (stated === undefined || stated === expected) continue;
    if (expected === undefined) throw new TermsError("FieldMissing", say(TEXT.lacks, { path }), { path });
    throw new TermsError(
      "FieldsDisagree",
      say(TEXT.elsewhere, { path, stated: String(stated), expected: String(expected) }),
      { path },
    );
  }
}

function termsOf(edition: Edition, values: ReadonlyMap<string, Value>): Terms {
  const terms: { [half in Half]: { [field: string]: Value } } = { common: {}, particulars: {}, rules: {}, agreed: {} };
  for (const { path } of statedFields(edition)) {
    const value = values.get(path);
    if (isOptional(path) && isNothing(edition, path, value)) continue;
    if (value === undefined) {
      throw new TermsError("FieldMissing", say(TEXT.notStated, { path }), { path });
    }
    const [half, name = ""] = path.split(".") as [Half, string];
    terms[half][name] = value;
  }
  const { rules, agreed, ...others } = terms;
  const isThere = (half: object) => Object.keys(half).length > 0;
  return { ...others, ...(isThere(rules) ? { rules } : {}), ...(isThere(agreed) ? { agreed } : {}) };
}

function located<T>(where: Failure, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof TermsError)) throw error;
    throw new TermsError(
      error.problem,
      say(TEXT.within, { clause: where.clause, offset: where.offset, found: error.words }),
      where,
    );
  }
}

function mismatch({ clause, offset }: Failure, text: string): TermsError {
  const here = JSON.stringify(text.slice(offset, offset + 24));
  return new TermsError("TextMismatch", say(TEXT.differs, { clause, offset, here }), { clause, offset });
}

function firstDifference(text: string, expected: string, start: number): number {
  let offset = 0;
  while (offset < expected.length && text[start + offset] === expected[offset]) offset++;
  return start + offset;
}
