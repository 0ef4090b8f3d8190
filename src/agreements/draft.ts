/**
 * From what people write (a price with two decimals, a length of "5 days") to terms with a document and a salt.
 * @module
 */

import { hexlify, id as hashOf, randomBytes, ZeroAddress, ZeroHash } from "ethers";
import type { Written } from "../text/json.ts";
import { BiyError } from "../chain/errors.ts";
import { requirePrintable, type Person, type PrivateFile, type Subject } from "../text/requisites.ts";
import type { Token } from "../text/slots.ts";
import { LAST_MOMENT } from "../text/slots/time.ts";
import { hasExpired } from "./consent.ts";
import { dayOf } from "../text/days.ts";
import { decimalsOn, isStated } from "./money.ts";
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

/** A sale as people write it. Moments are as {@link moment} takes them: "2026-12-20", "20 days". */
export type SaleDraft = {
  readonly edition: string;
  readonly buyer: string;
  readonly seller: string;
  /** A token's address, or "coin". */
  readonly currency: string;
  /** In the currency's own units, with a point: "18450000.00". */
  readonly price: string;
  readonly offerEndsAt: string;
  readonly deliverBy: string;
  readonly inspectionPeriod: string;
  readonly reviewPeriod: string;
  /** Per cent of what is held: "5", "2.5". */
  readonly costsCap: string;
};

/** Where an agreement is drafted: the chain, the contracts, the Rules, and the present. */
export type DraftContext = {
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`: a deployment's, or of what `eth_getCode` gives. */
  readonly codeHash: string;
  readonly tribunal: string;
  readonly rules: string;
  /** Seconds since 1970: the chain's latest block, or a clock. */
  readonly now: bigint;
  /** What a token says of itself, if the currency is one: `tokenAt`. The text states it of a token that the edition doesn't know. */
  readonly token?: Token | undefined;
  /** For an amendment: the id of the agreement that is replaced. */
  readonly replaces?: string;
};

/** The private part as people write it, without salts: who the parties are and what is sold. */
export type PartiesInput = { readonly buyer: Person; readonly seller: Person; readonly subject: Subject };

/**
 * A sale that both can be asked to accept: terms with the root of their text, the summary, a fresh salt for the agreement and
 * for each private part.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made.
 * @example const file = draft({ ...terms, buyer, seller }, parties, { chainId, template, codeHash, tribunal, rules, now });
 */
export function draft(input: SaleDraft, parties: Written<PartiesInput>, context: DraftContext): AgreementFile {
  saleDraftFrom(input);
  const edition = editionOf(input.edition);
  const currency = input.currency === "coin" ? ZeroAddress : address(input.currency, "currency");
  const offerEndsAt = offerEnd(input.offerEndsAt, context.now);
  const deliverBy = deliveryEnd(input.deliverBy, { now: context.now, offerEndsAt });
  const [buyer, seller] = [address(input.buyer, "buyer"), address(input.seller, "seller")];
  if (buyer === seller) throw refuse("seller", EXPECTED.otherParty);

  const common = {
    first: buyer,
    second: seller,
    currency,
    tribunal: address(context.tribunal, "tribunal"),
    rules: context.rules,
    reviewPeriod: review(input.reviewPeriod),
    offerEndsAt,
    costsCap: costs(input.costsCap),
    replaces: context.replaces ?? ZeroHash,
  };
  const { chainId, token } = context;
  const decimals = decimalsOn({ edition, chainId, currency, token });
  const particulars = {
    price: price(input.price, decimals),
    deliverBy,
    inspectionPeriod: period(input.inspectionPeriod, "inspectionPeriod"),
  };
  return bound({
    edition: input.edition,
    chainId: context.chainId,
    template: address(context.template, "template"),
    codeHash: hash(context.codeHash, "codeHash"),
    common,
    particulars,
    token,
    private: privateFile(parties, context.now),
  });
}

/* EACH FIELD AS PEOPLE WRITE IT: also asked of each answer as it is typed */

/** @throws {BiyError} `input`, as do the others */
export function offerEnd(written: string, now: bigint): bigint {
  const at = moment(written, "offerEndsAt", now);
  if (at <= now) throw refuse("offerEndsAt", EXPECTED.future);
  return at;
}

export function deliveryEnd(written: string, { now, offerEndsAt }: { now: bigint; offerEndsAt: bigint }): bigint {
  const at = moment(written, "deliverBy", now);
  if (at <= offerEndsAt) throw refuse("deliverBy", EXPECTED.afterOffer);
  return at;
}

export function review(written: string): bigint {
  const length = period(written, "reviewPeriod");
  if (length < DAY) throw refuse("reviewPeriod", EXPECTED.aDay);
  return length;
}

export function costs(written: string): bigint {
  const cap = amount(written, 2, "costsCap");
  if (cap > 10_000n) throw refuse("costsCap", EXPECTED.percent);
  return cap;
}

export function price(written: string, decimals: number): bigint {
  const paid = amount(written, decimals, "price");
  if (paid === 0n || paid >= 1n << 112n) throw refuse("price", EXPECTED.price);
  return paid;
}

/** A sale as people write it, from its JSON. @throws {BiyError} `input`, naming the field */
export function saleDraftFrom(given: unknown): SaleDraft {
  const read = object(given, "terms", SALE);
  return Object.fromEntries(SALE.map((field) => [field, string(read[field], field)])) as SaleDraft;
}

const SALE = [
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
] as const satisfies readonly (keyof SaleDraft)[];

/** Who the parties are and what is sold, from its JSON. @throws {BiyError} `input`, naming the field */
export function partiesFrom(given: unknown): PartiesInput {
  const { buyer, seller, subject } = object(given, "parties", ["buyer", "seller", "subject"]);
  requirePrintable({ first: buyer, second: seller, subject }, { first: "buyer", second: "seller" });
  return given as PartiesInput;
}

/** Terms of any template, in the units of the contract, and the parties. */
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
  /** What the token says of itself, if the currency is one: `tokenAt`. */
  readonly token?: Token | undefined;
  readonly parties: Parties;
  /** Seconds since 1970: the chain's latest block, or a clock. */
  readonly now: bigint;
};

/** The private part without salts: who the parties are, and what the agreement is about. */
export type Parties = { readonly first: Person; readonly second: Person; readonly subject: Subject };

/**
 * An agreement of any template that both can be asked to accept: what {@link draft} does for a sale, without its written units.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made.
 */
export function compose<P extends Values>({ parties, now, ...terms }: Composition<P>): AgreementFile<P> {
  return bound({ ...terms, private: salted(parties, { first: "first", second: "second" }, now) });
}

/** Binds the terms to their text and their summary, with a fresh salt. */
function bound<P extends Values>({
  common: given,
  particulars,
  token,
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
  const { edition: name, chainId } = rest;
  const isNamed = token !== undefined && isStated({ edition: editionOf(name), chainId, currency: given.currency });
  const unbound = { ...rest, terms: { common, particulars }, ...(isNamed ? { token } : {}) };
  const { document, summary } = bind(unbound);
  const terms = { common: { ...common, document: document.root, summary: hashOf(summary) }, particulars };
  return { biy: 1, ...unbound, terms, summary, acceptances: [] };
}

/** Checks who the parties are, as far as numbers and dates tell, and salts each private part. */
export function privateFile(parties: Written<PartiesInput>, now: bigint): PrivateFile {
  const { buyer, seller, subject } = partiesFrom(parties);
  return salted({ first: buyer, second: seller, subject }, { first: "buyer", second: "seller" }, now);
}

function salted(
  { first, second, subject }: Parties,
  names: { first: string; second: string },
  now: bigint,
): PrivateFile {
  requirePrintable({ first, second, subject }, names);
  checkPerson(first, names.first, now);
  checkPerson(second, names.second, now);
  const kept = <T>(data: T) => ({ salt: hexlify(randomBytes(32)), data });
  return { first: kept(first), second: kept(second), subject: kept(subject) };
}

/** What a text does not ask: whether the number can be one, and whether this person may bind itself now. */
function checkPerson(person: Person, path: string, now: bigint): void {
  const [year = 0, month = 0, day = 0] = dayOf(now).split("-").map(Number);
  const key = "iin" in person ? "iin" : "bin";
  try {
    if ("iin" in person) {
      const { birthDate } = parseIin(person.iin);
      // Digital Code art. 60(4), Civil Code art. 159: an adult binds himself.
      if (ageAt(birthDate, { year, month, day }) < 18) throw refuse(`${path}.iin`, EXPECTED.adult);
      // PD law 94-V art. 19-1: without it, nothing automatic may touch an individual's rights.
      if (person.consent === undefined) throw refuse(`${path}.consent`, EXPECTED.consent);
    } else {
      parseBin(person.bin);
    }
  } catch (thrown) {
    if (thrown instanceof IdentifierError) throw refuse(`${path}.${key}`, IDENTIFIER_EXPECTED[thrown.problem]);
    throw thrown;
  }
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
    const words = {
      kk: `«${path}» өрісінде үтірден кейінгі таңба тым көп (${fraction.length}); ең көбі ${decimals}.`,
      ru: `В поле «${path}» слишком много знаков после запятой (${fraction.length}); не больше ${decimals}.`,
      en: `The field "${path}" has too many decimals (${fraction.length}); at most ${decimals}.`,
    };
    throw new BiyError("input", words, { field: path });
  }
  if (whole.length > 40) throw refuse(path, EXPECTED.smaller);
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (value >= 1n << 112n) throw refuse(path, EXPECTED.smaller);
  return value;
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

/**
 * "2026-12-20", which is the end of that day; "2026-12-20 18:00"; both at UTC+05:00, Kazakhstan's time, unless an offset is given:
 * "2026-12-20T18:00:00+05:00". Or a length from `now`. As seconds since 1970. @throws {BiyError} `input`.
 */
export function moment(written: string, path: string, now: bigint): bigint {
  if (/^[0-9]+ \p{L}/u.test(string(written, path))) {
    const at = now + period(written, path);
    if (at > LAST_MOMENT) throw refuse(path, EXPECTED.moment);
    return at;
  }
  const [, date, time = "23:59", seconds, offset = "+05:00"] = MOMENT.exec(written) ?? [];
  if (date === undefined) throw refuse(path, EXPECTED.moment);
  const milliseconds = Date.parse(`${date}T${time}${seconds ?? (written === date ? ":59" : ":00")}${offset}`);
  // A day too many in a month is the next month's first to the engine, and no moment that anybody wrote.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date))
    throw refuse(path, EXPECTED.realDate);
  if (milliseconds < 0) throw refuse(path, EXPECTED.realDate);
  return BigInt(milliseconds) / 1_000n;
}

const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})? ?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/;
