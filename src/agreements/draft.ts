/**
 * From what people write (a price with two decimals, a length of "5 days") to terms with a document and a salt.
 * @module
 */

import { hexlify, id as hashOf, randomBytes, ZeroAddress, ZeroHash } from "ethers";
import { BiyError } from "../errors.ts";
import { dateInWords } from "../terms/slots/time.ts";
import type { Person, PrivateFile, Subject } from "../terms/requisites.ts";
import { hasExpired } from "./consent.ts";
import { dayOf } from "./days.ts";
import { decimalsOn } from "./money.ts";
import { address, bind, editionOf, hash, object, refuse, string, type AgreementFile } from "./file.ts";
import { ageAt, IdentifierError, parseBin, parseIin } from "./identifiers.ts";
import type { Common, Values } from "./terms.ts";
import { EXPECTED, IDENTIFIER_EXPECTED } from "./draftsExpected.ts";

const DAY = 86_400n;
/** In the three languages, in the forms that follow a number. A day is 24 hours. */
const UNITS: ReadonlyMap<string, bigint> = new Map(
  (
    [
      [1n, "second seconds секунд секунда секунды"],
      [60n, "minute minutes минут минута минуты"],
      [3_600n, "hour hours сағат час часа часов"],
      [DAY, "day days тәулік күн день дня дней сутки суток"],
    ] as const
  ).flatMap(([seconds, words]) => words.split(" ").map((word) => [word, seconds] as const)),
);

/** A sale as people write it. Moments are ISO 8601 with an offset, or lengths from `now`: "20 days". */
export type SaleDraft = {
  readonly edition: string;
  readonly buyer: string;
  readonly seller: string;
  /** A token's address, or "coin". */
  readonly currency: string;
  /** In whole units with a point: "18450000.00"; for a token that the edition doesn't know, in base units. */
  readonly price: string;
  readonly offerEndsAt: string;
  readonly deliverBy: string;
  readonly inspectionPeriod: string;
  readonly reviewPeriod: string;
  /** Per cent of what is held: "5", "2.5". */
  readonly costsCap: string;
};

export type DraftContext = {
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`: a deployment's, or of what `eth_getCode` gives. */
  readonly codeHash: string;
  readonly tribunal: string;
  readonly rules: string;
  /** Seconds since 1970: the chain's latest block, or a clock. */
  readonly now: bigint;
  /** For an amendment: the id of the agreement that is replaced. */
  readonly replaces?: string;
};

/** The private part as people write it, without salts: who the parties are and what is sold. */
export type PartiesInput = { readonly buyer: Person; readonly seller: Person; readonly subject: Subject };

/**
 * A sale that both can be asked to accept: terms with the root of their text, the summary, a fresh salt for the agreement and
 * for each private part.
 * @throws {BiyError} `input` with the field; {@link TermsError} where the text can't be made.
 * @example const file = draft({ ...terms, buyer, seller }, parties, { chainId, template, codeHash, tribunal, rules, now });
 */
export function draft(input: SaleDraft, parties: PartiesInput, context: DraftContext): AgreementFile {
  const keys = [
    "edition",
    "buyer",
    "seller",
    "currency",
    "price",
    "offerEndsAt",
    "deliverBy",
    "inspectionPeriod",
    "reviewPeriod",
    "costsCap",
  ];
  object(input, "terms", keys);
  const edition = editionOf(input.edition);
  const currency = input.currency === "coin" ? ZeroAddress : address(input.currency, "currency");
  const offerEndsAt = moment(input.offerEndsAt, "offerEndsAt", context.now);
  const deliverBy = moment(input.deliverBy, "deliverBy", context.now);
  const reviewPeriod = period(input.reviewPeriod, "reviewPeriod");
  if (offerEndsAt <= context.now) throw refuse("offerEndsAt", EXPECTED.future);
  if (deliverBy <= offerEndsAt) throw refuse("deliverBy", EXPECTED.afterOffer);
  if (reviewPeriod < DAY) throw refuse("reviewPeriod", EXPECTED.aDay);
  const [buyer, seller] = [address(input.buyer, "buyer"), address(input.seller, "seller")];
  if (buyer === seller) throw refuse("seller", EXPECTED.otherParty);
  const costsCap = amount(input.costsCap, 2, "costsCap");
  if (costsCap > 10_000n) throw refuse("costsCap", EXPECTED.percent);

  const common = {
    first: buyer,
    second: seller,
    currency,
    tribunal: address(context.tribunal, "tribunal"),
    rules: context.rules,
    reviewPeriod,
    offerEndsAt,
    costsCap,
    replaces: context.replaces ?? ZeroHash,
  };
  const decimals = decimalsOn({ edition, chainId: context.chainId, currency });
  const price = amount(input.price, decimals, "price");
  if (price === 0n || price >= 1n << 112n) throw refuse("price", EXPECTED.price);
  const particulars = { price, deliverBy, inspectionPeriod: period(input.inspectionPeriod, "inspectionPeriod") };
  return bound({
    edition: input.edition,
    chainId: context.chainId,
    template: address(context.template, "template"),
    codeHash: hash(context.codeHash, "codeHash"),
    common,
    particulars,
    private: privateFile(parties, context.now),
  });
}

/** Terms of any template, in the units of the contract, and who makes them. */
export type Composition<P extends Values> = {
  readonly edition: string;
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`. */
  readonly codeHash: string;
  readonly common: Omit<Common, "assets" | "replaces" | "document" | "summary" | "salt"> & {
    readonly replaces?: string;
  };
  readonly particulars: P;
  readonly parties: Parties;
  /** Seconds since 1970: the chain's latest block, or a clock. */
  readonly now: bigint;
};

/** The private part without salts: who the parties are, and what the agreement is about. */
export type Parties = { readonly first: Person; readonly second: Person; readonly subject: Subject };

/**
 * An agreement of any template that both can be asked to accept: what {@link draft} does for a sale, without its written units.
 * @throws {BiyError} `input` with the field; {@link TermsError} where the text can't be made.
 */
export function compose<P extends Values>({ parties, now, ...terms }: Composition<P>): AgreementFile<P> {
  return bound({ ...terms, private: salted(parties, { first: "first", second: "second" }, now) });
}

/** Binds the terms to their text and their summary, with a fresh salt. */
function bound<P extends Values>({
  common: given,
  particulars,
  ...rest
}: Omit<Composition<P>, "parties" | "now"> & { private: PrivateFile }): AgreementFile<P> {
  const common: Common = {
    ...given,
    assets: ZeroHash,
    replaces: given.replaces ?? ZeroHash,
    document: ZeroHash,
    summary: ZeroHash,
    salt: hexlify(randomBytes(32)),
  };
  const unbound = { ...rest, terms: { common, particulars } };
  const { document, summary } = bind(unbound);
  const terms = { common: { ...common, document: document.root, summary: hashOf(summary) }, particulars };
  return { biy: 1, ...unbound, terms, summary, acceptances: [] };
}

/** Checks who the parties are, as far as numbers and dates tell, and salts each private part. */
export function privateFile(parties: PartiesInput, now: bigint): PrivateFile {
  object(parties, "parties", ["buyer", "seller", "subject"]);
  const { buyer, seller, subject } = parties;
  return salted({ first: buyer, second: seller, subject }, { first: "buyer", second: "seller" }, now);
}

function salted(
  { first, second, subject }: Parties,
  names: { first: string; second: string },
  now: bigint,
): PrivateFile {
  checkPerson(first, names.first, now);
  checkPerson(second, names.second, now);
  const kept = <T>(data: T) => ({ salt: hexlify(randomBytes(32)), data });
  return { first: kept(first), second: kept(second), subject: kept(subject) };
}

function checkPerson(person: Person, path: string, now: bigint): void {
  object(
    person,
    path,
    ["kind", "name", "address", "email"],
    ["iin", "bin", "bank", "signatory", "identified", "consent"],
  );
  const [year = 0, month = 0, day = 0] = dayOf(now).split("-").map(Number);
  try {
    if ("iin" in person) {
      const { birthDate } = parseIin(person.iin);
      // Digital Code art. 60(4), Civil Code art. 159: an adult binds himself.
      if (ageAt(birthDate, { year, month, day }) < 18) throw refuse(`${path}.iin`, EXPECTED.adult);
      // PD law 94-V art. 19-1: without it, nothing automatic may touch an individual's rights.
      if (person.consent === undefined) throw refuse(`${path}.consent`, EXPECTED.consent);
    } else if ("bin" in person) {
      parseBin(person.bin);
    } else {
      throw refuse(`${path}.iin`, EXPECTED.iinOrBin);
    }
  } catch (thrown) {
    if (thrown instanceof IdentifierError)
      throw refuse(`${path}.${"iin" in person ? "iin" : "bin"}`, IDENTIFIER_EXPECTED[thrown.problem]);
    throw thrown;
  }
  const until = person.signatory?.validUntil;
  if (until === undefined) return;
  dateInWords(until, "en");
  if (hasExpired(person, now)) throw refuse(`${path}.signatory.validUntil`, EXPECTED.authority);
}

/**
 * "18450000.00" as base units. No grouping, no more decimals than the currency has: nothing is rounded.
 * @throws {BiyError} `input`.
 */
export function amount(written: string, decimals: number, path: string): bigint {
  const [, whole, fraction = ""] = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(string(written, path)) ?? [];
  if (whole === undefined) throw refuse(path, EXPECTED.amount);
  if (fraction.length > decimals) {
    throw new BiyError("input", {
      kk: `«${path}» өрісінде үтірден кейінгі таңба тым көп (${fraction.length}); ең көбі ${decimals}.`,
      ru: `В поле «${path}» слишком много знаков после запятой (${fraction.length}); не больше ${decimals}.`,
      en: `The field "${path}" has too many decimals (${fraction.length}); at most ${decimals}.`,
    });
  }
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** "5 days", "5 күн", "1 день 12 часов", as seconds. @throws {BiyError} `input`. */
export function period(written: string, path: string): bigint {
  const parts = [...string(written, path).matchAll(/\s*([0-9]+) (\p{L}+)/guy)];
  const read = parts.map((each) => each[0]).join("");
  if (parts.length === 0 || read !== written) throw refuse(path, EXPECTED.period);
  const seconds = parts.reduce((sum, [, count = "0", word = ""]) => {
    const unit = UNITS.get(word);
    if (unit === undefined) throw refuse(path, EXPECTED.period);
    return sum + BigInt(count) * unit;
  }, 0n);
  if (seconds >= 1n << 32n) throw refuse(path, EXPECTED.shorter);
  return seconds;
}

/** "2026-12-20T18:00:00+05:00", or a length from `now`, as seconds since 1970. @throws {BiyError} `input`. */
export function moment(written: string, path: string, now: bigint): bigint {
  if (/^[0-9]+ \p{L}/u.test(string(written, path))) return now + period(written, path);
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$/.test(written)) {
    throw refuse(path, EXPECTED.moment);
  }
  const milliseconds = Date.parse(written);
  const date = written.slice(0, 10);
  // A day too many in a month is the next month's first to the engine, and no moment that anybody wrote.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || !midnight.toISOString().startsWith(date)) throw refuse(path, EXPECTED.realDate);
  return BigInt(milliseconds) / 1_000n;
}
