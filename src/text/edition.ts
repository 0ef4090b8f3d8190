/**
 * An edition: a frozen set of clauses in three languages, and its hash. What is signed names it, so that an old agreement
 * reads the same for ever.
 * @module
 */

import { keccak256, toUtf8Bytes } from "ethers";
import { LANGS, perLanguage, type Lang, type Words } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import type { Effect } from "./effects.ts";
import * as EDITION from "../words/text/editions.ts";
import type * as REQUISITES from "../words/text/requisites.ts";
import { say } from "../words/say.ts";
import {
  isZero,
  slotIn,
  type Choices,
  type Currency,
  type Party,
  type Phrase,
  type SlotContext,
  type Slots,
  type SlotType,
  type Token,
  type Value,
} from "./slots.ts";
import { currencyAt } from "./slots/money.ts";
import { agrees, isOfSize, type Size } from "./conditions.ts";
import { choiceValue, inFull } from "./slots/plain.ts";
import type { Tone } from "./picture.ts";

/** Who moves a clause on: anyone when its factors are met, a party, a human with authority; or it only states a fact. */
export type Mode = "automatic" | "party" | "human" | "fact";

/** A place for the value of a field. Besides the terms' own paths there are those of {@link PLACE_FIELDS}. */
export type Placed = { readonly path: string; readonly type: SlotType };

/** `is` what of a value has to hold: it is `zero`, or `nonzero`; or it is just this: a decimal, or a word. */
export type Condition = { readonly path: string; readonly is: string };

export type Clause = {
  readonly id: string;
  readonly section: string;
  readonly mode: Mode;
  /** All must hold; without it the clause is always there. */
  readonly when?: readonly Condition[];
  /**
   * What of the contract it states: `function release`, `factor time`, `event Formed`, `error AgreementUnbalanced`. The checks need it; what
   * ships is without, and the edition's hash does not depend on it.
   */
  readonly code?: readonly string[];
  /** What the steps that it is about do: the conformance suite compares them with the contract. */
  readonly effects?: readonly Effect[];
  /** Fixed text and slots. Empty in a language that a draft still lacks. */
  readonly text: { readonly [lang in Lang]: readonly (string | Placed)[] };
  /** Whose records follow it, one after the other: a name among the `parts` of the edition. Then it may have no text of its own. */
  readonly parts?: string;
  /** No leaf binds it, because what it says is bound by its hash, in a clause beside it: texts with it and without have one root. */
  readonly isUnbound?: true;
};

/** A token that the edition vouches for. `chainId` is a decimal, or `*`: the sentinel for money outside the chain. */
export type KnownCurrency = {
  readonly chainId: string;
  readonly address: string;
  /** 0 to 15. */
  readonly decimals: number;
  readonly name: Words;
  readonly unit: Words;
  /** What its last decimal is, in Russian as it stands after 1, after 2 and after 5, between strokes. */
  readonly fraction: Words;
};

/** What the text leaves out on purpose: `field common.salt`, `function multicall`. The annex says why. */
export type Exemption = { readonly element: string };

/**
 * A column of a list: any slot but a list. Its label, if it has one, stands before each value. Columns with heads are a table, whose rows have
 * no numbers.
 */
export type Column = {
  readonly name: string;
  readonly type: Exclude<SlotType, "list">;
  readonly choices?: Choices;
  readonly label?: Words;
  readonly head?: Words;
};

/**
 * A picture above a clause: bars one below the other. Of each part it is said what it is, and in which field its length stands; `needed` is
 * marked on the bar.
 */
export type PictureOf = {
  readonly clause: string;
  readonly title: Words;
  readonly bars: readonly {
    readonly label: Words;
    readonly parts: readonly { readonly tone: Tone; readonly path: string }[];
    readonly needed?: string;
  }[];
};

/** Of a list of many columns and few rows `isTurned`: where it is a table, its heads stand in the first column. */
export type Field = Placed & {
  readonly choices?: Choices;
  readonly columns?: readonly Column[];
  readonly isTurned?: true;
};

/** A released set of clauses with their words, compiled from the Markdown files of a template. */
export type Edition = {
  readonly name: string;
  /** The contract that it is written for. */
  readonly template: string;
  /** Some clauses may lack a language; not for use outside local chains. */
  readonly draft?: true;
  readonly title: Words;
  /** Of the parties. A document without parties has none, and no private part. */
  readonly roles?: { readonly first: Words; readonly second: Words };
  /** What the private part is written with, if there are parties. */
  readonly requisites?: Requisites;
  readonly sections: readonly { readonly id: string; readonly title: Words }[];
  readonly fields: readonly Field[];
  /** Those of its fields and clauses, and of its annexes. */
  readonly slots: Slots;
  readonly clauses: readonly Clause[];
  /** Papers of their own by their names, each with a root of its own that is a leaf of the document's: what not everyone needs at once. */
  readonly annexes?: { readonly [name: string]: Edition };
  /** Of one that was loaded without its annexes: which these are. */
  readonly apart?: { readonly [name: string]: Apart };
  /** It is an annex of another: the terms and the private part are of that one. */
  readonly isAnnex?: true;
  readonly currencies: readonly KnownCurrency[];
  readonly exemptions: readonly Exemption[];
  readonly glossary?: readonly Words[];
  /** All the contracts that it is written for, if there are several; `template` is the one that the text is bound to. */
  readonly contracts?: readonly string[];
  /**
   * Its values are facts that somebody read, and no terms: whatever is given is said, and what isn't given is zero. A part of such a text is an
   * edition of facts, too.
   */
  readonly facts?: true;
  /** Editions of what comes several times, or that others say, too: calls, events. By the name of their records among the facts. */
  readonly parts?: { readonly [path: string]: Edition };
  readonly pictures?: readonly PictureOf[];
  /** Of one that was loaded for some languages only: the hash of the clauses' texts in each. */
  readonly texts?: Hashes;
};

/** The words of the private part: a tree, all of which is printed with what is filled in. */
export type Requisites = { readonly [word in Exclude<keyof typeof REQUISITES, "labels">]: Words } & {
  readonly labels: { readonly [label in keyof (typeof REQUISITES)["labels"]]: Words };
};

/** The texts of the clauses in one language, in their order; and after them the words that are apart: {@link Released}. */
export type Texts = readonly Clause["text"][Lang][];
/** What is loaded of an edition in a language: its texts, and those of its parts and of theirs by the names of these. */
export type Loaded = { readonly TEXTS: Texts; readonly PARTS?: { readonly [name: string]: Texts } };
/** A hash a language. */
export type Hashes = { readonly [lang in Lang]: string };

/** An annex that is not there: its name and its hash. */
export type Apart = { readonly name: string; readonly hash: string };

/** With numbers in place of words that are loaded with the texts. */
type Numbered<T> = T extends Words
  ? Words | number
  : T extends object
    ? { readonly [part in keyof T]: Numbered<T[part]> }
    : T;

/** The parts of an edition whose words are loaded with its texts. */
const WORDED = ["title", "sections", "fields", "pictures", "requisites"] as const;
type Worded = { readonly [part in (typeof WORDED)[number]]: Numbered<NonNullable<Edition[part]>> };

/**
 * An edition as it ships: a frame, and the texts a language at a time, each of which is the one whose hash stands here. Other words stand in
 * one list after those of the clauses, each under its number here: the title, those of sections, fields, pictures and the private part.
 */
export type Released = Omit<Edition, "clauses" | "annexes" | "apart" | "parts" | (typeof WORDED)[number]> &
  Pick<Worded, "title" | "sections" | "fields"> &
  Partial<Worded> & {
    readonly clauses: readonly Omit<Clause, "text" | "code">[];
    readonly texts: Hashes;
    /** Each is loaded when it is shown. */
    readonly annexes?: { readonly [name: string]: Apart & { readonly load: () => Promise<ReleasedAnnex> } };
    readonly parts?: { readonly [path: string]: ReleasedPart };
    /** Not of a language that a draft lacks. */
    readonly load: { readonly [lang in Lang]?: () => Promise<Loaded> };
  };

/** A part as it ships: a frame, whose texts are loaded with those of the edition that it is a part of. */
export type ReleasedPart = Omit<Released, "texts" | "annexes" | "load">;

/** What has fields; of an edition as it ships their words are numbers, and its annexes are not there. */
export type Fielded<F extends Placed = Field | Released["fields"][number]> = {
  readonly fields: readonly F[];
  readonly annexes?: { readonly [name: string]: object };
};

/** An annex as it ships: what it has in common with its edition is there. */
export type ReleasedAnnex = Pick<Released, "name" | "title" | "sections" | "fields" | "clauses" | "texts" | "load">;

/**
 * An edition with what it leaves open: the parts that are of the one who uses it, by the name of their records, and words for the choices of
 * a field. Its hash is of all of it.
 */
export function completed(
  edition: Edition,
  {
    parts = {},
    choices = {},
  }: {
    readonly parts?: { readonly [path: string]: Edition };
    readonly choices?: { readonly [path: string]: Choices };
  },
): Edition {
  const fields = edition.fields.map((field) => {
    const own = choices[field.path];
    return own === undefined ? field : { ...field, choices: own };
  });
  return { ...edition, fields, parts: { ...edition.parts, ...parts } };
}

/** Facts by their fields; of parts the records. */
export type Stated = { readonly [path: string]: Value | readonly Stated[] };
/** Values by path, as they are looked up. */
export type Looked = ReadonlyMap<string, Value | readonly Stated[]>;

/**
 * Where a value of the terms is: its path begins with it. `rules` are those by which a dispute is decided, whose hash `common` has. What is
 * `agreed` is no term of the contract, and need not be there: the text alone says it, in a clause that is there only then.
 */
export type Half = "common" | "particulars" | "rules" | "agreed";

/** Whether a field is of the rules, which their hash in the terms binds whole: an annex alone may say it. */
export function isOfRules(path: string): boolean {
  return path.startsWith("rules.");
}

/** Whether a field may be absent, which is its zero. */
export function isOptional(path: string): boolean {
  return path.startsWith("agreed.");
}

/** Values that the text states and that are not terms: where the agreement lives, by which code, and how long a case by its rules takes at most. */
export const PLACE_FIELDS: readonly Field[] = [
  { path: "chainId", type: "number" },
  { path: "template", type: "address" },
  { path: "codeHash", type: "hash" },
  { path: "tribunalCodeHash", type: "hash" },
  { path: "longestCase", type: "period" },
];

/** The values of {@link PLACE_FIELDS}. What an edition doesn't state need not be there. */
export type Whereabouts = {
  readonly chainId: bigint;
  /** The contract's address. */
  readonly template: string;
  /** keccak256 of the code there. */
  readonly codeHash?: string;
  /** keccak256 of the code of the tribunal that the terms name. */
  readonly tribunalCodeHash?: string;
  /** How long a case by the rules takes at most, in seconds. */
  readonly longestCase?: bigint;
};

/** The values of {@link PLACE_FIELDS} by path, as they are written. */
export function whereabouts(here: Whereabouts): Map<string, Value> {
  const written: Whereabouts = { ...here, template: inFull(here.template) };
  return new Map(
    PLACE_FIELDS.flatMap(({ path }) => {
      const value = written[path as keyof Whereabouts];
      return value === undefined ? [] : [[path, value]];
    }),
  );
}

/**
 * JSON with one spelling (RFC 8785 for what it takes): keys sorted, no spaces; strings, booleans, safe integers, arrays
 * and plain objects only.
 * @throws {TermsError} `NotCanonical`.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "boolean" || Number.isSafeInteger(value)) return JSON.stringify(value);
  if (typeof value === "string" && !/\p{Cs}/u.test(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${canonicalJson(key)}:${canonicalJson(each)}`).join(",")}}`;
  }
  throw new TermsError("NotCanonical", say(EDITION.notCanonical, { value: String(value) }));
}

const hashes = new WeakMap<Edition | Released, string>();
const hashOf = (value: unknown) => keccak256(toUtf8Bytes(canonicalJson(value)));

/** The exemptions that a text depends on: of fields. Those of the contract's parts are for the checks, as a clause's `code` is. */
export function ofFields(exemptions: readonly Exemption[]): Exemption[] {
  return exemptions.filter(({ element }) => element.startsWith("field "));
}

/** The same with something else in place of some parts; `by` says what, or nothing of a part that stays. */
export function replaced(value: unknown, by: (part: unknown) => unknown): unknown {
  const other = by(value);
  if (other !== undefined || typeof value !== "object" || value === null) return other ?? value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, by));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, by)]));
}

/** An edition with numbers in place of the words that are loaded with its texts, and those words in their order. */
export function wordsApart<E extends Edition | Released | ReleasedPart>(
  edition: E,
): { readonly head: E; readonly words: readonly Words[] } {
  const words: Words[] = [];
  const numbered = WORDED.flatMap((part) => {
    const its = replaced(edition[part], (each) => (isWords(each) ? words.push(each) - 1 : undefined));
    return its === undefined ? [] : [[part, its]];
  });
  return { head: { ...edition, ...(Object.fromEntries(numbered) as object) }, words };
}

/** Whether a part of an edition is words. */
export const isWords = (part: unknown): part is Words =>
  typeof part === "object" && part !== null && "kk" in part && typeof part.kk === "string";

/** What is loaded of an edition in a language. */
export function loadedIn(edition: Edition, lang: Lang): Loaded {
  const PARTS = Object.fromEntries(partsOf(edition).map((part) => [part.name, textsIn(part, lang)]));
  return { TEXTS: textsIn(edition, lang), ...(edition.parts === undefined ? {} : { PARTS }) };
}

/** The parts of an edition and theirs; one that comes several times is there several times. */
function partsOf({ parts = {} }: Pick<Edition, "parts">): Edition[] {
  return Object.values(parts).flatMap((part) => [part, ...partsOf(part)]);
}

/** The texts of its clauses, and the words that are apart, unless it lacks the language. */
function textsIn(edition: Edition, lang: Lang): Texts {
  const texts = edition.clauses.map(({ text }) => text[lang]);
  return languagesOf(edition).includes(lang)
    ? [...texts, wordsApart(edition).words.map((words) => words[lang])]
    : texts;
}

/** keccak256 of the canonical JSON of what is loaded in a language. */
export function textsHash({ TEXTS, PARTS }: Loaded): string {
  return hashOf(PARTS === undefined ? TEXTS : [TEXTS, PARTS]);
}

/**
 * keccak256 of the canonical JSON of an edition, in which what is loaded in each language is its hash, and parts are without texts, which are in
 * there: so it is the same whichever languages are loaded. The edition must not change afterwards: the hash is kept.
 */
export function editionHash(edition: Edition | Released): string {
  const found = hashes.get(edition) ?? freshHash(edition);
  hashes.set(edition, found);
  return found;
}

function freshHash(edition: Edition | Released): string {
  const { annexes, apart = annexes, texts } = { apart: undefined, ...edition };
  const ofTexts = (lang: Lang) => {
    const isThere = !("load" in edition) && edition.clauses.some(({ text }) => text[lang].length > 0);
    if (texts !== undefined && !isThere) return texts[lang];
    return textsHash(loadedIn(edition as Edition, lang));
  };
  const hashesOf = (papers: { readonly [name: string]: Edition | Apart }) =>
    Object.fromEntries(
      Object.entries(papers).map(([name, its]) => [name, "hash" in its ? its.hash : editionHash(its)]),
    );
  return hashOf({
    ...frameOf(edition),
    ...(apart === undefined ? {} : { annexes: hashesOf(apart) }),
    texts: perLanguage(ofTexts),
  });
}

/** What the hash has of an edition besides what is loaded. */
function frameOf(edition: Edition | Released | ReleasedPart): object {
  const {
    clauses,
    parts = {},
    annexes: _,
    apart: __,
    texts: ___,
    load: ____,
    slots: _____,
    ...head
  } = {
    annexes: undefined,
    apart: undefined,
    texts: undefined,
    load: undefined,
    ...wordsApart(edition).head,
  };
  return {
    ...head,
    exemptions: ofFields(head.exemptions),
    clauses: (clauses as Edition["clauses"]).map(({ text: _text, code: _code, ...clause }) => clause),
    parts: Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, frameOf(part)])),
  };
}

/** The languages that an edition has, loaded or not: three, unless it is a draft. */
export function allLanguagesOf(edition: Edition | Released): Lang[] {
  return "load" in edition ? LANGS.filter((lang) => edition.load[lang] !== undefined) : languagesOf(edition);
}

/**
 * The languages that all clauses have: those that are loaded, which are three, unless it is a draft. A clause may have no words but those of
 * its parts.
 */
export function languagesOf(edition: Edition): Lang[] {
  return LANGS.filter((lang) =>
    edition.clauses.every(({ text, parts }) => text[lang].length > 0 || parts !== undefined),
  );
}

/** The roles of the parties. @throws {TermsError} `PartiesMissing` if it is a document without parties. */
export function rolesOf({ name, roles }: Pick<Edition, "name" | "roles">): NonNullable<Edition["roles"]> {
  if (roles === undefined) throw new TermsError("PartiesMissing", say(EDITION.noParties, { name }));
  return roles;
}

/** Whether an element is left out of the text on purpose. */
export function isExempt(edition: Pick<Edition, "exemptions">, element: string): boolean {
  return edition.exemptions.some((each) => each.element === element);
}

/** The key facts: what a reader sees first. The clauses below say it all again, and their numbers in words, too. */
const KEY = "key";

/** Whether a section stands before the private part of the text: the first one, if it is the key facts; without them, all. */
export function isOpening({ sections }: Pick<Edition, "sections">, section: string): boolean {
  return section === KEY || sections[0]?.id !== KEY;
}

/** A text and its annexes: each paper is shown, read back and compared alone. */
export function papersOf<Paper extends { readonly annexes?: { readonly [name: string]: Paper } }>(
  text: Paper,
): Paper[] {
  return [text, ...Object.values(text.annexes ?? {})];
}

/** The clauses of an edition and of its annexes: together they say all that the contract does. */
export function allClausesOf(edition: Edition): readonly Clause[] {
  return papersOf(edition).flatMap(({ clauses }) => clauses);
}

/** All fields: an annex may have some of the rules that the text itself does not. */
export function allFieldsOf<F extends Placed>({ fields, annexes = {} }: Fielded<F>): readonly F[] {
  return [...fields, ...Object.values(annexes).flatMap((annex) => ("fields" in annex ? (annex.fields as F[]) : []))];
}

/** The fields that the text states: those of the edition without its exemptions. */
export function statedFields(edition: Pick<Edition, "fields" | "exemptions">): Field[] {
  return edition.fields.filter((field) => !isExempt(edition, `field ${field.path}`));
}

/** The field at a path, also those of the place: {@link PLACE_FIELDS}. */
export function fieldAt<F extends Placed>(edition: Fielded<F>, path: string): F | Placed | undefined {
  return [...allFieldsOf(edition), ...PLACE_FIELDS].find((field) => field.path === path);
}

/** Whether a clause belongs to a text with these values. */
export function fits(edition: Edition, clause: Clause, values: Looked): boolean {
  return (clause.when ?? []).every(({ path, is }) => {
    const value = values.get(path);
    if (value === undefined && edition.facts === undefined && !isOptional(path)) {
      throw new TermsError("FieldMissing", say(EDITION.notStated, { path, clause: clause.id }), {
        path,
        clause: clause.id,
      });
    }
    return isOfSize(is) ? agrees(sizeOf(edition, path, value), is) : value === choiceValue(is);
  });
}

function sizeOf(edition: Edition, path: string, value: Value | readonly Stated[] | undefined): Size {
  if (isNothing(edition, path, value)) return "zero";
  const isNumber = typeof value === "bigint" || (typeof value === "string" && /^0x[0-9a-f]+$/i.test(value));
  return isNumber && BigInt(value) === 1n ? "one" : "more";
}

/** Whether a value is the zero of its field, or not there; of a part, whether it has no records. */
export function isNothing(edition: Edition, path: string, value: Value | readonly Stated[] | undefined): boolean {
  const field = fieldAt(edition, path);
  if (value === undefined || field === undefined)
    return value === undefined || (value as readonly Stated[]).length === 0;
  return isZero(value as Value, slotIn(edition, field.type));
}

/** Where an agreement is, and what its parties state of their token, if it is one that the edition doesn't know. */
export type MoneyPlace = { readonly chainId: bigint; readonly token?: Token | undefined };

/** What parties are called, by the fields of their addresses; who has been forgotten, or has a name that could mislead, has none. */
export type Names = { readonly [path: string]: Phrase };

/** What there is of money: the edition's currencies on the chain, the coin, and the token of which something is stated, or any. */
export function currenciesOn(edition: Pick<Edition, "currencies">, { chainId, token }: MoneyPlace): Currency[] {
  const known = edition.currencies.filter((each) => each.chainId === "*" || each.chainId === chainId.toString());
  const other: Currency = token === undefined ? { kind: "unknown" } : { kind: "token", token };
  return [...known.map((each): Currency => ({ kind: "known", ...each })), { kind: "coin" }, other];
}

/** What all slots of an agreement are written with. */
export type Known = Pick<SlotContext, "currencies" | "currency" | "fee" | "parties"> & { readonly names?: Names };

/**
 * What is known to slots: the money on a chain, the roles, and of an agreement its currency, that of an advance and its parties' addresses.
 * @param valueAt the values of the terms that are known, by path; a text is first read without any.
 */
export function knownOf(
  edition: Pick<Edition, "currencies" | "roles">,
  { names, ...place }: MoneyPlace & { readonly names?: Names | undefined },
  valueAt: (path: string) => Value | undefined = () => undefined,
): Known {
  const currencies = currenciesOn(edition, place);
  const [currency, fee] = [valueAt("common.currency"), valueAt("rules.feeCurrency")];
  const partiesOf = (roles: NonNullable<Edition["roles"]>) =>
    (["first", "second"] as const).map((name): Party => {
      const [role, address] = [roles[name], valueAt(`common.${name}`)];
      return typeof address === "string" ? { role, address } : { role };
    });
  return {
    currencies,
    ...(typeof currency === "string" ? { currency: currencyAt(currency, currencies) } : {}),
    // What the parties state is of the token that they pay in: of another nothing is stated.
    ...(typeof fee === "string" ? { fee: currencyAt(fee, currenciesOn(edition, { chainId: place.chainId })) } : {}),
    ...(edition.roles === undefined ? {} : { parties: partiesOf(edition.roles) }),
    ...(names === undefined ? {} : { names }),
  };
}

/** What a field's slot is written with. @param at the slots of the edition, if the field has columns, and the section of the clause that it is in */
export function contextOf(
  field: (Pick<Field, "choices" | "columns" | "isTurned"> & { readonly path?: string }) | undefined,
  { names = {}, ...known }: Known,
  { slots = {}, section }: { readonly slots?: Slots | undefined; readonly section?: string } = {},
): SlotContext {
  const name = names[field?.path ?? ""];
  const columns = field?.columns?.map((column) => ({
    name: column.name,
    slot: slotIn({ slots }, column.type),
    context: contextOf(column, known),
    ...(column.label === undefined ? {} : { label: column.label }),
    ...(column.head === undefined ? {} : { head: column.head }),
  }));
  return {
    ...known,
    ...(section === KEY ? { inFigures: true as const } : {}),
    ...(name === undefined ? {} : { name }),
    ...(field?.choices === undefined ? {} : { choices: field.choices }),
    ...(columns === undefined ? {} : { columns }),
    ...(field?.isTurned === undefined ? {} : { isTurned: field.isTurned }),
  };
}
