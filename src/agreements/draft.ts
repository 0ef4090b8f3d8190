/**
 * Makes agreements of any template: from what people write, or from terms, to a file with their document and a salt.
 * @module
 */

import * as v from "valibot";
import { hexlify, id as hashOf, randomBytes, ZeroHash } from "ethers";
import {
  isHuman,
  partiesShape,
  requirePrintable,
  type Foreign,
  type Person,
  type PrivateFile,
  type Subject,
} from "../text/requisites.ts";
import type { Token } from "../text/slots.ts";
import { askedIn, besides, costs, currencyFrom, offerEnd, particular, review } from "./asked.ts";
import { hasExpired } from "./consent.ts";
import { requireGranted, withConsumer } from "./consumer.ts";
import { civilDay, dayOf } from "../text/days.ts";
import { decimalsOn, isStated } from "./money.ts";
import { address, each, expects, hash, maybe, parsed, refuse, someText, strict } from "../text/shape.ts";
import type { Fielded } from "../text/edition.ts";
import { requireRulesIn } from "./deployed.ts";
import { bind, type Agreed, type AgreementFile } from "./file.ts";
import { agentFrom, editionFor, requireEdition } from "./outside.ts";
import { actorsOf, editionIn, templateOf, type Template } from "./template.ts";
import { ageAt, IdentifierError, parseBin, parseIin } from "../text/identifiers.ts";
import type { Common } from "../arbitration/disputable.ts";
import { rulesHash, type Rules } from "../arbitration/rules.ts";
import { COIN, fieldsOf, type Values } from "./terms.ts";
import * as EXPECTED from "../words/draftsExpected.ts";

/**
 * An agreement as people write it: `edition` (without it the newest for its currency), the parties by the names that the template has for them,
 * `currency` (a token's address, "coin", or "KZT": tenge through a bank), `paymentAgent` (who besides the payee confirms what was paid through a
 * bank: "payee", "silence" or an address; without it nobody), `offerEndsAt`, each of the particulars by its name, `reviewPeriod`, `costsCap`. Amounts are in the currency's own units, with a
 * point ("18450000.00"), shares in per cent, moments as `moment` takes them ("2026-12-20", "20 days").
 */
export type Draft = { readonly [field: string]: string };

/** Where an agreement is drafted: the chain, the contracts, the Rules, and the present. */
export type DraftContext = {
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`: a deployment's, or of what `eth_getCode` gives. */
  readonly codeHash: string;
  readonly tribunal: string;
  /** keccak256 of the tribunal's code. */
  readonly tribunalCodeHash: string;
  /** The rules by which a dispute is decided, as the tribunal has them: of `requireSoundRules`, or `readRules`. The text says them. */
  readonly rules: Rules;
  /** Seconds since 1970: the chain's latest block, or a clock. */
  readonly now: bigint;
  /** What a token says of itself, if the currency is one: `tokenAt`. The text states it of a token that the edition doesn't know. */
  readonly token?: Token | undefined;
  /** For an amendment: the id of the agreement that is replaced. */
  readonly replaces?: string;
};

/** With the day on which the text is made, where it is said that it is made at a place. */
function dated({ subject, ...parties }: Parties, now: bigint): Parties {
  return {
    ...parties,
    subject: subject.made === undefined ? subject : { ...subject, made: { on: dayOf(now), ...subject.made } },
  };
}

/** What people write of an agreement of a template, each by its name; what its edition has besides the terms only if it is wanted. */
export function draftShape(kind: Pick<Template, "actors" | "particularsType">, edition: Fielded) {
  const particulars = fieldsOf(kind.particularsType).map(({ name }) => name);
  const fields = [...actorsOf(kind), "currency", "offerEndsAt", "reviewPeriod", "costsCap", ...particulars];
  const besides = ["edition", "paymentAgent", ...askedIn(edition).map(({ name }) => name)];
  return strict({ ...each(besides, maybe(someText)), ...each(fields, someText) });
}

const NAMED = v.looseObject({ edition: someText }, expects("{ edition }"));
const WRITTEN = v.looseObject({ edition: maybe(someText), currency: maybe(someText) }, expects("{ edition }"));

/** The edition that is named, which has to be for the currency; of one template it need not be named. */
function editionOf(given: unknown, templates: readonly Template[]) {
  const { edition: name, currency: written } = parsed(WRITTEN, given);
  const [only, ...others] = templates;
  const common = { currency: written === undefined ? COIN : currencyFrom(written) };
  if (name === undefined && only !== undefined && others.length === 0)
    return { kind: only, edition: editionFor(only, common) };
  const { edition } = parsed(NAMED, given);
  const kind = templateOf(edition, templates);
  const found = editionIn(kind, edition);
  if (written !== undefined) requireEdition(kind, found, common);
  return { kind, edition: found };
}

/** Reads what people write of an agreement of some template: its edition says of which. @throws {BiyError} `input`, naming the field; `missing` */
export function draftFrom(templates: readonly Template[]): (given: unknown) => { kind: Template; terms: Draft } {
  return (given) => {
    const { kind, edition } = editionOf(given, templates);
    return { kind, terms: { ...parsed(draftShape(kind, edition), given), edition: edition.name } };
  };
}

/** Reads who the parties of an agreement are, by the names that its template has for them. @throws {BiyError} `input`, naming the field */
export function partiesFrom(kind: Pick<Template, "actors">): (given: unknown) => Parties {
  return (given) => {
    const [first, second] = actorsOf(kind);
    const { [first]: one, [second]: other, subject } = parsed(partiesShape([first, second]), given);
    const parties = { first: one, second: other, subject };
    requirePrintable(parties, { first, second });
    return parties as Parties;
  };
}

/**
 * An agreement that both can be asked to accept, from what people write: terms with the root of their text, the summary, a fresh salt for
 * the agreement and for each private part.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made.
 * @example const file = await agreements.draft(BOAT_RENTAL, terms, parties, { ...agreements.placeIn(deployment, BOAT_RENTAL), rules, now });
 */
export async function draft<P extends Values>(
  kind: Template<P>,
  terms: Draft,
  parties: unknown,
  context: DraftContext,
): Promise<AgreementFile<P>> {
  const { terms: input } = draftFrom([kind as Template])(terms);
  const written = (field: string) => input[field] ?? "";
  const edition = editionIn(kind as Template, written("edition"));
  const currency = currencyFrom(written("currency"));
  const offerEndsAt = offerEnd(written("offerEndsAt"), context.now);
  const { chainId, token, now } = context;
  const people = partiesFrom(kind)(parties);
  const given = { now, offerEndsAt, decimals: decimalsOn({ edition, chainId, currency, token }) };
  const particulars = fieldsOf(kind.particularsType).map(
    ({ name }) => [name, particular(kind as Template, edition, { name, written: written(name), ...given })] as const,
  );
  kind.together?.(Object.fromEntries(particulars) as P);
  const [first, second] = actorsOf(kind).map((actor) => parsed(address, written(actor), actor)) as [string, string];
  if (first === second) throw refuse(actorsOf(kind)[1], EXPECTED.otherParty);

  const common = {
    first,
    second,
    currency,
    tribunal: parsed(address, context.tribunal, "tribunal"),
    reviewPeriod: review(written("reviewPeriod")),
    offerEndsAt,
    costsCap: costs(written("costsCap")),
    paymentAgent: agentFrom(input["paymentAgent"]),
    replaces: context.replaces ?? ZeroHash,
  };
  const [one, other] = actorsOf(kind);
  return await bound({
    kind,
    edition: edition.name,
    chainId,
    template: parsed(address, context.template, "template"),
    codeHash: parsed(hash, context.codeHash, "codeHash"),
    tribunalCodeHash: parsed(hash, context.tribunalCodeHash, "tribunalCodeHash"),
    common,
    rules: context.rules,
    particulars: Object.fromEntries(particulars) as P,
    agreed: Object.fromEntries(
      askedIn(edition).flatMap((field) => {
        const asWritten = input[field.name];
        return asWritten === undefined ? [] : [[field.name, besides(field, asWritten, given)] as const];
      }),
    ),
    token,
    private: salted(dated(people, now), { first: one, second: other }, now),
  });
}

/** Terms of any template, in the units of the contract, and the parties. */
export type Composition<P extends Values> = {
  readonly kind: Template<P>;
  readonly edition: string;
  readonly chainId: bigint;
  readonly template: string;
  /** keccak256 of the code at `template`. */
  readonly codeHash: string;
  /** keccak256 of the code of the tribunal. */
  readonly tribunalCodeHash: string;
  readonly common: Omit<Common, "rules" | "paymentAgent" | "replaces" | "document" | "summary" | "salt"> & {
    readonly replaces?: string;
    /** Who besides the payee confirms what is paid through a bank; without it nobody. */
    readonly paymentAgent?: string;
  };
  /** The rules by which a dispute is decided, as the tribunal has them: of `requireSoundRules`, or `readRules`. */
  readonly rules: Rules;
  readonly particulars: P;
  /** What the token says of itself, if the currency is one: `tokenAt`. */
  readonly token?: Token | undefined;
  readonly agreed?: Agreed | undefined;
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
export async function compose<P extends Values>({ parties, now, ...terms }: Composition<P>): Promise<AgreementFile<P>> {
  return await bound({ ...terms, private: salted(parties, { first: "first", second: "second" }, now) });
}

/** Binds the terms to their text and their summary, with a fresh salt. */
export async function bound<P extends Values>({
  common: given,
  rules,
  particulars,
  token,
  agreed = {},
  ...rest
}: Omit<Composition<P>, "parties" | "now"> & { private: PrivateFile }): Promise<AgreementFile<P>> {
  const common: Common = {
    ...given,
    rules: rulesHash(rules),
    paymentAgent: given.paymentAgent ?? ZeroHash,
    replaces: given.replaces ?? ZeroHash,
    document: ZeroHash,
    summary: ZeroHash,
    salt: hexlify(randomBytes(32)),
  };
  const { edition: name, chainId } = rest;
  requireRulesIn({ rules, terms: { common, particulars } });
  requireGranted({ kind: rest.kind as Template, terms: { common, particulars }, private: rest.private });
  const isNamed =
    token !== undefined && isStated({ edition: editionIn(rest.kind, name), chainId, currency: given.currency });
  const besides = withConsumer(editionIn(rest.kind, name), agreed, rest.private);
  const unbound = {
    ...rest,
    terms: { common, particulars },
    rules,
    ...(isNamed ? { token } : {}),
    ...(Object.keys(besides).length === 0 ? {} : { agreed: besides }),
  };
  const { document, summary } = await bind(unbound);
  const terms = { common: { ...common, document: document.root, summary: hashOf(summary) }, particulars };
  return { biy: 1, ...unbound, terms, summary, roots: document.roots, acceptances: [] };
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

const bornOf = ({ born }: Foreign) => (born === undefined ? undefined : civilDay(born));

/** What a text does not ask: whether the number can be one, and whether this person may bind itself now. */
function checkPerson(person: Person, path: string, now: bigint): void {
  const key = "foreign" in person ? "foreign.born" : "iin" in person ? "iin" : "bin";
  try {
    if ("bin" in person) parseBin(person.bin);
    // Digital Code art. 60(4), Civil Code art. 159: an adult binds himself.
    const birthDate =
      "iin" in person ? parseIin(person.iin).birthDate : "foreign" in person ? bornOf(person.foreign) : undefined;
    if (birthDate !== undefined && ageAt(birthDate, civilDay(dayOf(now))) < 18)
      throw refuse(`${path}.${key}`, EXPECTED.adult);
  } catch (thrown) {
    if (thrown instanceof IdentifierError) throw refuse(`${path}.${key}`, thrown.expected);
    throw thrown;
  }
  // PD law 94-V art. 19-1: without it, nothing automatic may touch an individual's rights.
  if (isHuman(person) && person.consent === undefined) throw refuse(`${path}.consent`, EXPECTED.consent);
  if (hasExpired(person, now)) throw refuse(`${path}.signatory.validUntil`, EXPECTED.authority);
}
