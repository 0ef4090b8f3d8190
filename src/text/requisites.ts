/**
 * The private part of a document: who the parties are and what the subject is. It stays off chain; its salted leaves bind
 * it, so that one person can be forgotten and the rest still verifies.
 * @module
 */

import * as v from "valibot";
import { isWords, replaced, type Edition, type Names, type Requisites } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import type { Reason } from "../words/later.ts";
import { TermsError } from "./errors.ts";
import * as PRIVATE from "../words/text/private.ts";
import { say } from "../words/say.ts";
import { each, either, listOf, maybe, oneOf, parsed, says, seen, someText, strict, words } from "./shape.ts";
import { inField } from "./visible.ts";
import { literal, phraseIn, type Phrase } from "./slots/slot.ts";
import { dateInWords, momentInWords } from "./slots/time.ts";

/** A bank account of a party. */
export type Bank = { readonly name: Phrase; readonly iban: string; readonly bic: string };

/** The person who acts for a party, and on what basis. */
export type Signatory = {
  readonly name: Phrase;
  readonly office: Phrase;
  /** The charter, or a power of attorney with its number and date. */
  readonly basis: Phrase;
  /** The last day, `2026-12-31`. */
  readonly validUntil?: string;
};

type PersonBase = {
  readonly name: Words;
  readonly address: Phrase;
  readonly email: string;
  readonly bank?: Bank;
  readonly signatory?: Signatory;
  /** How the other side, or a service, made sure who it is. */
  readonly identified?: Phrase;
  /** Of an individual: when and how it was given, apart from the agreement itself (PD law 94-V, art. 19-1). */
  readonly consent?: Phrase;
};

/** Who has neither IIN nor BIN: the country, the number of the passport or in its register, and of a person the day of birth. */
export type Foreign = { readonly country: Phrase; readonly number: string; readonly born?: string };

/** What a party is known by. IIN and BIN have 12 digits; a sole trader has an IIN, or a BIN in joint entrepreneurship. */
type Numbered = { readonly iin: string } | { readonly foreign: Foreign };

/** A party. */
export type Person =
  | (PersonBase & Numbered & { readonly kind: "individual" | "soleTrader" })
  | (PersonBase & { readonly kind: "soleTrader"; readonly bin: string })
  /** It acts by a person, who is named. */
  | (PersonBase &
      ({ readonly bin: string } | { readonly foreign: Foreign }) & {
        readonly kind: "legalEntity";
        readonly signatory: Signatory;
      });

/** Whether a party is a human being, whose data and age the law protects; a sole trader is one, too. */
export function isHuman(person: Person): boolean {
  return person.kind !== "legalEntity" && !("bin" in person);
}

/** What a party is known by: an IIN, a BIN, or the number of a passport or of a foreign register. */
export function numberOf(person: Person): string {
  return "foreign" in person ? person.foreign.number : "bin" in person ? person.bin : person.iin;
}

/** What the agreement is about. */
export type Subject = {
  readonly title: Words;
  readonly items: readonly {
    readonly name: Words;
    /** As written, such as "12" or "0,5". */
    readonly quantity: string;
    readonly unit: Words;
    readonly details?: Phrase;
  }[];
  readonly delivery?: {
    readonly place: Words;
    readonly terms?: Phrase;
    /** What belongs to the goods and is handed over with them. */
    readonly documents?: Phrase;
    readonly packaging?: Phrase;
  };
  /** Where the agreement is made, and the day on which its text was. */
  readonly made?: { readonly place: Words; readonly on?: string };
  /** Who, besides the payee, confirms what is paid through a bank. */
  readonly confirmingPerson?: Phrase;
  readonly documents?: readonly { readonly name: Phrase; readonly sha256: string }[];
};

/**
 * Data with its salt (0x and 64 lower hexadecimal digits, random), or only the leaf: of what has been forgotten, or of what is not
 * shown `since` a moment.
 */
export type Kept<T> = { readonly salt: string; readonly data: T } | { readonly leaf: string; readonly since?: bigint };

/** The private part of an agreement: the parties and the subject, each with its salt, or as a leaf alone. */
export type PrivateFile = {
  readonly first: Kept<Person>;
  readonly second: Kept<Person>;
  readonly subject: Kept<Subject>;
};
export type PrivateKey = keyof PrivateFile;

/* AS PEOPLE WRITE IT */

const refusedAs = (sentence: Reason) => says("PrivateFileRefused", sentence);

/** Text of a form, or the sentence that says what it is not. */
const formed = (form: RegExp, sentence: Reason) => v.pipe(someText, v.regex(form, refusedAs(sentence)));

/** Words of a phrase in a language: something that is seen, on one line. Given in languages, it is given in each, and in no other. */
const phrase = either(
  (given) => typeof given === "object",
  words(),
  v.pipe(v.string(refusedAs(PRIVATE.words)), seen()),
);

const email = formed(/^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/, PRIVATE.email);

/** As people write it: "1", "2.5". */
const quantity = v.pipe(
  v.unknown(),
  v.check((given) => typeof given !== "number", refusedAs(PRIVATE.quantity)),
  v.check((given) => typeof given !== "string" || !/^0+(?:[.,]0+)?$/.test(given), refusedAs(PRIVATE.nothing)),
  phrase,
);

const bank = strict({
  name: phrase,
  iban: v.pipe(someText, v.check(isIban, refusedAs(PRIVATE.iban))),
  bic: formed(/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/, PRIVATE.bic),
});

/** "2026-12-31": a day that there is. */
const day = v.pipe(
  someText,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      dateInWords(dataset.value, "en");
    } catch (thrown) {
      if (!(thrown instanceof TermsError)) throw thrown;
      addIssue({ message: says("ValueRefused", thrown.words) });
    }
  }),
);

const signatory = strict({ ...each(["name", "office", "basis"], phrase), validUntil: maybe(day) });

const number = formed(/^[0-9]{12}$/, PRIVATE.number);

const foreign = strict({ country: phrase, number: v.pipe(someText, seen()), born: maybe(day) });

const KINDS = ["individual", "soleTrader", "legalEntity"] as const;

const PERSON = v.pipe(
  strict({
    kind: oneOf(KINDS),
    ...each(["name", "address"], phrase),
    email,
    ...each(["iin", "bin"], maybe(number)),
    foreign: maybe(foreign),
    bank: maybe(bank),
    signatory: maybe(signatory),
    ...each(["identified", "consent"], maybe(phrase)),
  }),
  v.check(
    ({ kind, iin, bin, foreign: other }) =>
      [iin, bin, other].filter((each) => each !== undefined).length === 1 &&
      { individual: bin === undefined, soleTrader: true, legalEntity: iin === undefined }[kind],
    refusedAs(PRIVATE.twoNumbers),
  ),
  v.forward(
    v.check(
      ({ kind, foreign: other }) => other === undefined || (other.born !== undefined) === (kind !== "legalEntity"),
      refusedAs(PRIVATE.born),
    ),
    ["foreign"],
  ),
  v.forward(
    v.check(({ kind, signatory }) => kind !== "legalEntity" || signatory !== undefined, refusedAs(PRIVATE.noSignatory)),
    ["signatory"],
  ),
  v.forward(
    v.check((person) => isHuman(person as Person) || person.consent === undefined, refusedAs(PRIVATE.noConsent)),
    ["consent"],
  ),
);

const SUBJECT = strict({
  title: phrase,
  items: v.pipe(
    listOf(strict({ name: phrase, quantity, unit: phrase, details: maybe(phrase) })),
    v.minLength(1, refusedAs(PRIVATE.noItems)),
  ),
  delivery: maybe(strict({ place: phrase, ...each(["terms", "documents", "packaging"], maybe(phrase)) })),
  made: maybe(strict({ place: phrase, on: maybe(day) })),
  confirmingPerson: maybe(phrase),
  documents: maybe(
    listOf(
      strict({
        name: phrase,
        sha256: v.pipe(
          someText,
          v.regex(/^(?:0x)?[0-9a-f]{64}$/, (issue) => refusedAs(say(PRIVATE.sha256, { given: issue.input }))()),
        ),
      }),
    ),
  ),
});

/** Who the parties are and what it is about, as people write it. @param names that the template has for the parties */
export const partiesShape = ([first, second]: readonly [string, string]) =>
  strict({ [first]: PERSON, [second]: PERSON, subject: SUBJECT });

/**
 * Checks the private part as people write it, before anything is salted: what a text would refuse is refused here, by the names that people
 * know. Nothing is bound that no text shows.
 * @throws {TermsError} `PrivateFileRefused`; {@link BiyError} `input`. Both name the field
 */
export function requirePrintable(
  parties: { readonly first: unknown; readonly second: unknown; readonly subject: unknown },
  names: { readonly first: string; readonly second: string },
): void {
  const first = parsed(PERSON, parties.first, names.first);
  const second = parsed(PERSON, parties.second, names.second);
  parsed(SUBJECT, parties.subject, "subject");
  requireTwo(first as Person, second as Person, names.second);
}

/** One and the same can't agree with itself, nor can an individual with his own sole trade. */
function requireTwo(first: Person, second: Person, path: string): void {
  const bare = (person: Person) =>
    numberOf(person)
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toUpperCase();
  if (bare(first) !== bare(second)) return;
  const field = `${path}.${"foreign" in second ? "foreign.number" : "bin" in second ? "bin" : "iin"}`;
  throw new TermsError("PrivateFileRefused", inField(field, PRIVATE.onePerson), { path: field });
}

/** ISO 13616: the letters as numbers from 10, the first four characters last, one left over by 97. Kazakhstan's have 20 characters. */
function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith("KZ") && iban.length !== 20)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}

/* AS TEXT */

/**
 * The private part of a text, before its annex: three lists under their own headings. Everything in the file is
 * printed; a key that isn't known here is refused, so that nothing is signed unseen. A document without parties has no
 * such part.
 * @throws {TermsError} `PrivateFileRefused`.
 */
export function requisites(edition: Edition, file: PrivateFile | undefined, lang: Lang): string {
  if (file === undefined) return "";
  const { first, second, subject } = file;
  const told = toldIn(edition, lang);
  const lists = [
    party(first, "first", told),
    party(second, "second", told),
    "leaf" in subject
      ? [`${told.words.subjectForgotten}: ${subject.leaf}`]
      : subjectLines(subject.data, "subject", told),
  ];
  if ("data" in first && "data" in second) requireTwo(first.data, second.data, "second");
  const blocks = titles(edition, told).map((title, index) => {
    const lines = (lists[index] ?? []).map((line) => `- ${line}`).join("\n");
    return `\n### ${title}\n\n${lines}`;
  });
  return `\n\n## ${told.words.title}\n${blocks.join("\n")}`;
}

/** What {@link requisites} can give, at its `lastIndex`: the headings as they are, and lists of one line an entry. */
export function requisitesPattern(edition: Edition, lang: Lang): RegExp {
  const told = toldIn(edition, lang);
  const list = "- [^\\n]+(?:\\n- [^\\n]+)*";
  const blocks = titles(edition, told).map((title) => `\\n### ${literal(title)}\\n\\n${list}`);
  return new RegExp(`\\n\\n## ${literal(told.words.title)}\\n${blocks.join("\\n")}`, "y");
}

/* NAMES */

/**
 * What the parties are called whose data are here. One with an address in it could be taken for another's, and is not shown in its place.
 * @throws {TermsError} `PrivateFileRefused`
 */
export function namesIn(file: PrivateFile): Names {
  return namesOf((key) => {
    const entry = file[key];
    return "data" in entry ? parsed(PERSON, entry.data, key).name : undefined;
  });
}

/** {@link namesIn}, of the private part that stands in a text. */
export function namesBeside(edition: Edition, text: string, lang: Lang): Names {
  if (edition.requisites === undefined) return {};
  const told = toldIn(edition, lang);
  const [first = "", second = ""] = titles(edition, told);
  const kinds = KINDS.map((kind) => literal(told.words.labels[kind])).join("|");
  return namesOf((key) => {
    const title = literal(key === "first" ? first : second);
    return new RegExp(`\\n### ${title}\\n\\n- (?:${kinds}): (.+)`).exec(text)?.[1];
  });
}

const namesOf = (nameOf: (key: "first" | "second") => Phrase | undefined): Names =>
  Object.fromEntries(
    (["first", "second"] as const).flatMap((key) => {
      const name = nameOf(key);
      return name === undefined || /0x[0-9a-f]{40}/i.test(JSON.stringify(name)) ? [] : [[`common.${key}`, name]];
    }),
  );

/** The words of a language. */
type Told = { readonly lang: Lang; readonly words: InOne<Requisites> };
type InOne<T> = { readonly [word in keyof T]: T[word] extends Words ? string : InOne<T[word]> };

function toldIn({ requisites: words }: Edition, lang: Lang): Told {
  return { lang, words: replaced(words, (part) => (isWords(part) ? part[lang] : undefined)) as Told["words"] };
}

/** Numbered by the letter of the part, so that a clause can name one: `P.3 Subject`. */
function titles({ roles }: Edition, { lang, words }: Told): string[] {
  return [...Object.values(roles ?? {}).map((role) => role[lang]), words.labels.subject].map(
    (title, index) => `${words.letter}.${index + 1} ${title}`,
  );
}

function party(entry: Kept<Person>, key: "first" | "second", told: Told): string[] {
  if (!("leaf" in entry)) return personLines(entry.data, key, told);
  const { leaf, since } = entry;
  const { partyForgotten, partyRestricted } = told.words;
  if (since === undefined) return [`${partyForgotten}: ${leaf}`];
  return [`${partyRestricted.replace("{since}", momentInWords(since, told.lang))}: ${leaf}`];
}

/** A line for each that is there, after its label. */
function linesOf(
  { lang, words }: Told,
  values: { readonly [label in keyof Requisites["labels"]]?: Phrase | undefined },
): string[] {
  return Object.entries(values).flatMap(([label, value]) =>
    value === undefined ? [] : [`${words.labels[label as keyof typeof values]}: ${phraseIn(value, lang)}`],
  );
}

function personLines(given: unknown, path: string, told: Told): string[] {
  const person = parsed(PERSON, given, path);
  const { kind, name, iin, bin, foreign: other, address, email: mail, bank: account, signatory: who } = person;
  const { notIdentified, notGiven } = told.words;
  const lines = (values: Parameters<typeof linesOf>[1]) => linesOf(told, values);
  const day = (of: string | undefined) => of && dateInWords(of, told.lang);
  const foreignLines = ({ country, number: its, born }: Foreign) =>
    lines({ country, [born === undefined ? "register" : "passport"]: its, born: day(born) });
  const signatoryLine = ({ name: their, office, basis, validUntil }: Signatory) => {
    const [is, by] = [
      `${lines({ signatory: their })}, ${phraseIn(office, told.lang)}`,
      lines({ basis, validUntil: day(validUntil) }),
    ];
    return [is, ...by].join("; ");
  };
  return [
    ...lines({ [kind]: name, iin, bin }),
    ...(other === undefined ? [] : foreignLines(other as Foreign)),
    ...lines({ address, email: mail }),
    ...(account === undefined ? [] : [lines({ bank: account.name, iban: account.iban, bic: account.bic }).join("; ")]),
    ...(who === undefined ? [] : [signatoryLine(who as Signatory)]),
    // What nobody has checked stands out.
    ...(person.identified === undefined
      ? [`**${lines({ identified: notIdentified })}**`]
      : lines({ identified: person.identified })),
    ...(isHuman(person as Person) ? lines({ consent: person.consent ?? notGiven }) : []),
  ];
}

function subjectLines(given: unknown, path: string, told: Told): string[] {
  const { title, items, delivery = {}, made, confirmingPerson, documents = [] } = parsed(SUBJECT, given, path);
  const { place, terms, documents: accessories, packaging }: Partial<NonNullable<Subject["delivery"]>> = delivery;
  const said = (value: Phrase) => phraseIn(value, told.lang);
  return [
    ...linesOf(told, { made: made?.place, on: made?.on && dateInWords(made.on, told.lang), title }),
    ...items.map(({ name, quantity: much, unit, details }) => {
      const more = details === undefined ? "" : `; ${said(details)}`;
      return `${said(name)}: ${said(much)} ${said(unit)}${more}`;
    }),
    ...linesOf(told, { place, delivery: terms, accessories, packaging, confirmingPerson }),
    ...documents.map(({ name, sha256 }) => `${linesOf(told, { document: name })}; SHA-256: ${sha256}`),
  ];
}
