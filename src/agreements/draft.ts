/**
 * Makes agreements of any template: from terms to a file with their document and a salt.
 * @module
 */

import { hexlify, id as hashOf, randomBytes, ZeroHash } from "ethers";
import { requirePrintable, type Person, type PrivateFile, type Subject } from "../text/requisites.ts";
import type { Token } from "../text/slots.ts";
import { hasExpired } from "./consent.ts";
import { dayOf } from "../text/days.ts";
import { amount, moment, period } from "../text/written.ts";
import { isStated } from "./money.ts";
import { refuse } from "../text/shape.ts";
import { bind, type AgreementFile } from "./file.ts";
import { editionIn, type Template } from "./template.ts";
import { ageAt, IdentifierError, parseBin, parseIin } from "../text/identifiers.ts";
import type { Common } from "../arbitration/disputable.ts";
import type { Values } from "./terms.ts";
import { EXPECTED, IDENTIFIER_EXPECTED } from "../words/draftsExpected.ts";

const DAY = 86_400n;

/* WHAT EVERY AGREEMENT STATES, AS PEOPLE WRITE IT: also asked of each answer as it is typed */

/** The last moment of an offer, in seconds since 1970. @param now the present, in seconds @throws {BiyError} `input` unless it is later */
export function offerEnd(written: string, now: bigint): bigint {
  const at = moment(written, "offerEndsAt", now);
  if (at <= now) throw refuse("offerEndsAt", EXPECTED.future);
  return at;
}

/** The review period, in seconds. @throws {BiyError} `input` for less than a day */
export function review(written: string): bigint {
  const length = period(written, "reviewPeriod");
  if (length < DAY) throw refuse("reviewPeriod", EXPECTED.aDay);
  return length;
}

/** The cap of costs, in 1/10 000 of what is held, from per cent: "2.5" is 250. @throws {BiyError} `input` for more than 100 per cent */
export function costs(written: string): bigint {
  const cap = amount(written, 2, "costsCap");
  if (cap > 10_000n) throw refuse("costsCap", EXPECTED.percent);
  return cap;
}

/** Terms of any template, in the units of the contract, and the parties. */
export type Composition<P extends Values> = {
  readonly kind: Template<P>;
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
 * An agreement of any template that both can be asked to accept: what `sales.draft` does for a sale, without its written units.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made.
 */
export function compose<P extends Values>({ parties, now, ...terms }: Composition<P>): AgreementFile<P> {
  return bound({ ...terms, private: salted(parties, { first: "first", second: "second" }, now) });
}

/** Binds the terms to their text and their summary, with a fresh salt. */
export function bound<P extends Values>({
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
  const isNamed =
    token !== undefined && isStated({ edition: editionIn(rest.kind, name), chainId, currency: given.currency });
  const unbound = { ...rest, terms: { common, particulars }, ...(isNamed ? { token } : {}) };
  const { document, summary } = bind(unbound);
  const terms = { common: { ...common, document: document.root, summary: hashOf(summary) }, particulars };
  return { biy: 1, ...unbound, terms, summary, acceptances: [] };
}

/** Salts a text that could be guessed. */
export function salted(
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
