/**
 * The private part of a document: who the parties are and what the subject is. It stays off chain; its salted leaves bind
 * it, so that one person can be forgotten and the rest still verifies.
 * @module
 */

import type { Edition } from "./edition.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as PRIVATE from "../words/text/private.ts";
import { say } from "../words/say.ts";
import { list, object, oneOf, seen, string } from "./shape.ts";
import { inField } from "./visible.ts";
import { literal } from "./slots/slot.ts";
import { dateInWords, momentInWords } from "./slots/time.ts";
import * as WORDS from "../words/text/requisites.ts";

/** Words that are the same in all languages, or given in each. */
export type Phrase = string | Words;

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

/** A party. IIN and BIN have 12 digits; a sole trader has an IIN, or a BIN in joint entrepreneurship. */
export type Person =
  | (PersonBase & { readonly kind: "individual"; readonly iin: string })
  | (PersonBase & { readonly kind: "soleTrader"; readonly iin: string })
  | (PersonBase & { readonly kind: "soleTrader"; readonly bin: string })
  /** It acts by a person, who is named. */
  | (PersonBase & { readonly kind: "legalEntity"; readonly bin: string; readonly signatory: Signatory });

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
  readonly delivery?: { readonly place: Words; readonly terms?: Phrase };
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

/**
 * The private part of a text, before its annex: three lists under their own headings. Everything in the file is
 * printed; a key that isn't known here is refused, so that nothing is signed unseen. A document without parties has no
 * such part.
 * @throws {TermsError} `PrivateFileRefused`.
 */
export function requisites(edition: Edition, file: PrivateFile | undefined, lang: Lang): string {
  if (file === undefined) return "";
  const { first, second, subject } = file;
  const lists = [
    party(first, "first", lang),
    party(second, "second", lang),
    "leaf" in subject
      ? [`${WORDS.subjectForgotten[lang]}: ${subject.leaf}`]
      : subjectLines(subject.data, "subject", lang),
  ];
  if ("data" in first && "data" in second) requireTwo(first.data, second.data, "second");
  const blocks = titles(edition, lang).map((title, index) => {
    const lines = (lists[index] ?? []).map((line) => `- ${line}`).join("\n");
    return `\n### ${title}\n\n${lines}`;
  });
  return `\n\n## ${WORDS.title[lang]}\n${blocks.join("\n")}`;
}

/** What {@link requisites} can give, at its `lastIndex`: the headings as they are, and lists of one line an entry. */
export function requisitesPattern(edition: Edition, lang: Lang): RegExp {
  const list = "- [^\\n]+(?:\\n- [^\\n]+)*";
  const blocks = titles(edition, lang).map((title) => `\\n### ${literal(title)}\\n\\n${list}`);
  return new RegExp(`\\n\\n## ${literal(WORDS.title[lang])}\\n${blocks.join("\\n")}`, "y");
}

function titles({ roles }: Edition, lang: Lang): string[] {
  return [...(roles === undefined ? [] : [roles.first[lang], roles.second[lang]]), WORDS.labels.subject[lang]];
}

function party(entry: Kept<Person>, key: "first" | "second", lang: Lang): string[] {
  if (!("leaf" in entry)) return personLines(entry.data, key, lang);
  const { leaf, since } = entry;
  if (since === undefined) return [`${WORDS.partyForgotten[lang]}: ${leaf}`];
  return [`${say(WORDS.partyRestricted, { since: momentInWords(since, lang) })[lang]}: ${leaf}`];
}

/**
 * Checks the private part as people write it, before anything is salted: what a text would refuse is refused here, by the names that people
 * know. Nothing is bound that no text shows.
 * @throws {TermsError} `PrivateFileRefused`; {@link BiyError} `input`. Both name the field
 */
export function requirePrintable(
  parties: { readonly first: unknown; readonly second: unknown; readonly subject: unknown },
  names: { readonly first: string; readonly second: string },
): void {
  for (const lang of LANGS) {
    for (const key of ["first", "second"] as const) personLines(parties[key], names[key], lang);
    subjectLines(parties.subject, "subject", lang);
  }
  requireTwo(parties.first as Person, parties.second as Person, names.second);
}

/** One and the same can't agree with itself. */
function requireTwo(first: Person, second: Person, path: string): void {
  const [one, other] = [first, second].map((person) => ("bin" in person ? person.bin : person.iin));
  if (one === other) throw refused(`${path}.${"bin" in second ? "bin" : "iin"}`, PRIVATE.onePerson);
}

const PERSON = {
  needed: ["kind", "name", "address", "email"],
  optional: ["iin", "bin", "bank", "signatory", "identified", "consent"],
};

function personLines(given: unknown, path: string, lang: Lang): string[] {
  const person = object(given, path, PERSON.needed, PERSON.optional);
  const kind = oneOf(person["kind"], `${path}.kind`, ["individual", "soleTrader", "legalEntity"]);
  const key = numberKey(person, { kind, path });
  const line = (label: keyof typeof WORDS.labels, at = label as string) =>
    `${WORDS.labels[label][lang]}: ${phraseIn(person[at], `${path}.${at}`, lang)}`;
  requireEmail(person["email"], `${path}.email`);
  const lines = [line(kind, "name"), line(key), line("address"), line("email")];
  if (person["bank"] !== undefined) lines.push(bankLine(person["bank"], `${path}.bank`, lang));
  if (person["signatory"] !== undefined) lines.push(signatoryLine(person["signatory"], `${path}.signatory`, lang));
  else if (kind === "legalEntity") throw refused(`${path}.signatory`, PRIVATE.noSignatory);
  const said = (label: "identified" | "consent", otherwise: Words) =>
    person[label] === undefined ? `${WORDS.labels[label][lang]}: ${otherwise[lang]}` : line(label);
  lines.push(said("identified", WORDS.notIdentified));
  if (key === "iin") lines.push(said("consent", WORDS.notGiven));
  else if (person["consent"] !== undefined) throw refused(`${path}.consent`, PRIVATE.noConsent);
  return lines;
}

/** By which number a person is known: whether it can be one is asked where it is written. */
function numberKey(person: Record<string, unknown>, { kind, path }: { kind: string; path: string }): "iin" | "bin" {
  const [hasIin, hasBin] = [person["iin"] !== undefined, person["bin"] !== undefined];
  const fits = { individual: hasIin, soleTrader: true, legalEntity: hasBin }[kind] === true;
  if (hasIin === hasBin || !fits) throw refused(path, PRIVATE.twoNumbers);
  const key = hasIin ? "iin" : "bin";
  if (!/^[0-9]{12}$/.test(string(person[key], `${path}.${key}`))) throw refused(`${path}.${key}`, PRIVATE.number);
  return key;
}

/** Checks an e-mail address. @throws {TermsError} `PrivateFileRefused` */
export function requireEmail(given: unknown, path: string): void {
  if (!EMAIL.test(string(given, path))) throw refused(path, PRIVATE.email);
}

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/;

function bankLine(given: unknown, path: string, lang: Lang): string {
  const { name, iban, bic } = object(given, path, ["name", "iban", "bic"]);
  if (!isIban(string(iban, `${path}.iban`))) throw refused(`${path}.iban`, PRIVATE.iban);
  if (!/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(string(bic, `${path}.bic`)))
    throw refused(`${path}.bic`, PRIVATE.bic);
  return `${WORDS.labels.bank[lang]}: ${phraseIn(name, `${path}.name`, lang)}; ${WORDS.labels.iban[lang]}: ${String(iban)}; ${WORDS.labels.bic[lang]}: ${String(bic)}`;
}

/** ISO 13616: the letters as numbers from 10, the first four characters last, one left over by 97. Kazakhstan's have 20 characters. */
function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith("KZ") && iban.length !== 20)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}

function signatoryLine(given: unknown, path: string, lang: Lang): string {
  const { name, office, basis, validUntil } = object(given, path, ["name", "office", "basis"], ["validUntil"]);
  const part = (value: unknown, of: string) => phraseIn(value, `${path}.${of}`, lang);
  const last =
    validUntil === undefined
      ? ""
      : `; ${WORDS.labels.validUntil[lang]}: ${dateInWords(string(validUntil, `${path}.validUntil`), lang)}`;
  return `${WORDS.labels.signatory[lang]}: ${part(name, "name")}, ${part(office, "office")}; ${WORDS.labels.basis[lang]}: ${part(basis, "basis")}${last}`;
}

function subjectLines(given: unknown, path: string, lang: Lang): string[] {
  const { title, items, delivery, documents = [] } = object(given, path, ["title", "items"], ["delivery", "documents"]);
  const line = (label: keyof typeof WORDS.labels, value: unknown, at: string) =>
    `${WORDS.labels[label][lang]}: ${phraseIn(value, at, lang)}`;
  const lines = [line("title", title, `${path}.title`)];
  const told = list(items, `${path}.items`, (each, at) => itemLine(each, at, lang));
  if (told.length === 0) throw refused(`${path}.items`, PRIVATE.noItems);
  lines.push(...told);
  if (delivery !== undefined) {
    const { place, terms } = object(delivery, `${path}.delivery`, ["place"], ["terms"]);
    lines.push(line("place", place, `${path}.delivery.place`));
    if (terms !== undefined) lines.push(line("delivery", terms, `${path}.delivery.terms`));
  }
  const papers = list(documents, `${path}.documents`, (each, at) => {
    const { name, sha256 } = object(each, at, ["name", "sha256"]);
    if (!/^(?:0x)?[0-9a-f]{64}$/.test(string(sha256, `${at}.sha256`)))
      throw refused(`${at}.sha256`, say(PRIVATE.sha256, { given: String(sha256) }));
    return `${line("document", name, `${at}.name`)}; SHA-256: ${String(sha256)}`;
  });
  return [...lines, ...papers];
}

function itemLine(given: unknown, path: string, lang: Lang): string {
  const { name, quantity, unit, details } = object(given, path, ["name", "quantity", "unit"], ["details"]);
  const part = (value: unknown, of: string) => phraseIn(value, `${path}.${of}`, lang);
  requireQuantity(quantity, `${path}.quantity`);
  const more = details === undefined ? "" : `; ${part(details, "details")}`;
  return `${part(name, "name")}: ${part(quantity, "quantity")} ${part(unit, "unit")}${more}`;
}

/** Checks a quantity as people write it: "1", "2.5". @throws {TermsError} `PrivateFileRefused` */
export function requireQuantity(given: unknown, path: string): void {
  if (typeof given === "number") throw refused(path, PRIVATE.quantity);
  if (typeof given === "string" && /^0+(?:[.,]0+)?$/.test(given)) throw refused(path, PRIVATE.nothing);
}

/** The words of a phrase in a language: something that is seen, on one line. Given in languages, it is given in each, and in no other. */
function phraseIn(phrase: unknown, path: string, lang: Lang): string {
  if (typeof phrase === "object") return seen(object(phrase, path, LANGS)[lang], `${path}.${lang}`);
  if (typeof phrase !== "string") throw refused(path, PRIVATE.words);
  return seen(phrase, path);
}

function refused(path: string, words: Words): TermsError {
  return new TermsError("PrivateFileRefused", inField(path, words), { path });
}
