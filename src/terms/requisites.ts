/**
 * The private part of a document: who the parties are and what the subject is. It stays off chain; its salted leaves bind
 * it, so that one person can be forgotten and the rest still verifies.
 * @module
 */

import type { Edition } from "./edition.ts";
import { TermsError, type Lang, type Words } from "./errors.ts";
import { PRIVATE } from "./errors-words.ts";
import { requireVisible } from "../text.ts";
import { literal } from "./slots/slot.ts";
import { dateInWords, momentInWords } from "./slots/time.ts";
import {
  LABELS,
  NOT_GIVEN,
  NOT_IDENTIFIED,
  PARTY_FORGOTTEN,
  PARTY_RESTRICTED,
  SUBJECT_FORGOTTEN,
  TITLE,
} from "./requisites-words.ts";

/** Words that are the same in all languages, or given in each. */
export type Phrase = string | Words;

export type Bank = { readonly name: Phrase; readonly iban: string; readonly bic: string };

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
  | (PersonBase & { readonly kind: "soleTrader" | "legalEntity"; readonly bin: string });

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

export type PrivateFile = {
  readonly first: Kept<Person>;
  readonly second: Kept<Person>;
  readonly subject: Kept<Subject>;
};
export type PrivateKey = keyof PrivateFile;

/**
 * The private part of a text, before its annex: three lists under their own headings. Everything in the file is printed; a key that isn't known here
 * is refused, so that nothing is signed unseen. A document without parties has no such part.
 * @throws {TermsError} `PrivateFileRefused`.
 */
export function requisites(edition: Edition, file: PrivateFile | undefined, lang: Lang): string {
  if (file === undefined) return "";
  const lists = [
    party(file.first, "first", lang),
    party(file.second, "second", lang),
    "leaf" in file.subject ? [`${SUBJECT_FORGOTTEN[lang]}: ${file.subject.leaf}`] : subject(file.subject.data, lang),
  ];
  const blocks = titles(edition, lang).map((title, index) => {
    const lines = (lists[index] ?? []).map((line) => `- ${line}`).join("\n");
    return `\n### ${title}\n\n${lines}`;
  });
  return `\n\n## ${TITLE[lang]}\n${blocks.join("\n")}`;
}

/** What {@link requisites} can give, at its `lastIndex`: the headings as they are, and lists of one line an entry. */
export function requisitesPattern(edition: Edition, lang: Lang): RegExp {
  const list = "- [^\\n]+(?:\\n- [^\\n]+)*";
  const blocks = titles(edition, lang).map((title) => `\\n### ${literal(title)}\\n\\n${list}`);
  return new RegExp(`\\n\\n## ${literal(TITLE[lang])}\\n${blocks.join("\\n")}`, "y");
}

function titles({ roles }: Edition, lang: Lang): string[] {
  return [...(roles === undefined ? [] : [roles.first[lang], roles.second[lang]]), LABELS.subject[lang]];
}

function party(entry: Kept<Person>, key: "first" | "second", lang: Lang): string[] {
  if ("leaf" in entry) {
    const { leaf, since } = entry;
    if (since === undefined) return [`${PARTY_FORGOTTEN[lang]}: ${leaf}`];
    return [`${PARTY_RESTRICTED[lang].replace("{since}", momentInWords(since, lang))}: ${leaf}`];
  }
  const person = entry.data;
  const keys = ["kind", "name", "iin", "bin", "address", "email", "bank", "signatory", "identified", "consent"];
  only(person, keys, key);
  const number = "bin" in person ? person.bin : person.iin;
  checkNumber(person, key);

  const { bank, signatory } = person;
  if (bank !== undefined) only(bank, ["name", "iban", "bic"], `${key}.bank`);
  if (signatory !== undefined) only(signatory, ["name", "office", "basis", "validUntil"], `${key}.signatory`);
  const until = signatory?.validUntil;
  const lines = [
    entryOf(person.kind, person.name, lang),
    entryOf("bin" in person ? "bin" : "iin", number, lang),
    entryOf("address", person.address, lang),
    entryOf("email", person.email, lang),
  ];
  if (bank !== undefined) {
    const { name, iban, bic } = bank;
    lines.push(`${entryOf("bank", name, lang)}; ${entryOf("iban", iban, lang)}; ${entryOf("bic", bic, lang)}`);
  }
  if (signatory !== undefined) {
    const { name, office, basis } = signatory;
    const last = until === undefined ? "" : `; ${LABELS.validUntil[lang]}: ${dateInWords(until, lang)}`;
    lines.push(`${entryOf("signatory", name, lang)}, ${say(office, lang)}; ${entryOf("basis", basis, lang)}${last}`);
  }
  lines.push(entryOf("identified", person.identified ?? NOT_IDENTIFIED, lang));
  if ("iin" in person) lines.push(entryOf("consent", person.consent ?? NOT_GIVEN, lang));
  else if (person.consent !== undefined) throw refused(key, PRIVATE.noConsent);
  return lines;
}

function subject(data: Subject, lang: Lang): string[] {
  only(data, ["title", "items", "delivery", "documents"], "subject");
  const lines = [entryOf("title", data.title, lang)];
  data.items.forEach((item, index) => {
    only(item, ["name", "quantity", "unit", "details"], `subject.items.${index}`);
    const details = item.details === undefined ? "" : `; ${say(item.details, lang)}`;
    lines.push(`${say(item.name, lang)}: ${say(item.quantity, lang)} ${say(item.unit, lang)}${details}`);
  });
  if (data.delivery !== undefined) {
    only(data.delivery, ["place", "terms"], "subject.delivery");
    lines.push(entryOf("place", data.delivery.place, lang));
    if (data.delivery.terms !== undefined) lines.push(entryOf("delivery", data.delivery.terms, lang));
  }
  for (const { name, sha256, ...others } of data.documents ?? []) {
    only(others, [], "subject.documents");
    if (!/^(?:0x)?[0-9a-f]{64}$/.test(sha256)) {
      throw refused("subject.documents", PRIVATE.sha256(sha256));
    }
    lines.push(`${entryOf("document", name, lang)}; SHA-256: ${sha256}`);
  }
  return lines;
}

function checkNumber(person: Person, key: string): void {
  const both = "bin" in person && "iin" in person;
  const wrong = { individual: "bin" in person, soleTrader: false, legalEntity: "iin" in person }[person.kind];
  if (both || wrong || wrong === undefined) {
    throw refused(key, PRIVATE.twoNumbers);
  }
  if (!/^[0-9]{12}$/.test("bin" in person ? person.bin : person.iin)) {
    throw refused(key, PRIVATE.number);
  }
}

function entryOf(label: keyof typeof LABELS, phrase: Phrase, lang: Lang): string {
  return `${LABELS[label][lang]}: ${say(phrase, lang)}`;
}

/** The words of a phrase in a language: something that is seen, on one line. */
function say(phrase: Phrase, lang: Lang): string {
  const words = typeof phrase === "object" && phrase !== null ? phrase[lang] : phrase;
  if (typeof words !== "string" || words.trim() === "") {
    throw refused("words", PRIVATE.lacks(lang));
  }
  try {
    requireVisible(words);
  } catch (thrown) {
    throw thrown instanceof TermsError ? refused("words", thrown.words) : thrown;
  }
  return words;
}

function only(record: object, keys: readonly string[], path: string): void {
  const other = Object.keys(record).find((key) => !keys.includes(key));
  if (other !== undefined) throw refused(path, PRIVATE.unknown(other, path));
}

function refused(path: string, words: Words): TermsError {
  return new TermsError("PrivateFileRefused", words, { path });
}
