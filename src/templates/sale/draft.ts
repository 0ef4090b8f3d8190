/**
 * From what people write of a sale to its terms with a document and a salt.
 * @module
 */

import { ZeroAddress, ZeroHash } from "ethers";
import { bound, costs, offerEnd, review, salted } from "../../agreements/draft.ts";
import { editionIn } from "../../agreements/template.ts";
import { decimalsOn } from "../../agreements/money.ts";
import type { Written } from "../../text/json.ts";
import { requirePrintable, type Person, type PrivateFile, type Subject } from "../../text/requisites.ts";
import { address, hash, object, refuse, string } from "../../text/shape.ts";
import type { Token } from "../../text/slots.ts";
import { amount, moment, period } from "../../text/written.ts";
import { EXPECTED } from "../../words/draftsExpected.ts";
import { SALE } from "./template.ts";
import type { SaleFile } from "./terms.ts";

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
export function draft(input: SaleDraft, parties: Written<PartiesInput>, context: DraftContext): SaleFile {
  saleDraftFrom(input);
  const edition = editionIn(SALE, input.edition);
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
    kind: SALE,
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

/** The last moment of delivery, in seconds since 1970. @throws {BiyError} `input` unless it is after the end of the offer */
export function deliveryEnd(written: string, { now, offerEndsAt }: { now: bigint; offerEndsAt: bigint }): bigint {
  const at = moment(written, "deliverBy", now);
  if (at <= offerEndsAt) throw refuse("deliverBy", EXPECTED.afterOffer);
  return at;
}

/** A price in base units. @param decimals of its currency @throws {BiyError} `input` for nothing, or more than a purse can hold */
export function price(written: string, decimals: number): bigint {
  const paid = amount(written, decimals, "price");
  if (paid === 0n || paid >= 1n << 112n) throw refuse("price", EXPECTED.price);
  return paid;
}

/** A sale as people write it, from its JSON. @throws {BiyError} `input`, naming the field */
export function saleDraftFrom(given: unknown): SaleDraft {
  const read = object(given, "terms", FIELDS);
  return Object.fromEntries(FIELDS.map((field) => [field, string(read[field], field)])) as SaleDraft;
}

const FIELDS = [
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

/** Checks who the parties are, as far as numbers and dates tell, and salts each private part. */
export function privateFile(parties: Written<PartiesInput>, now: bigint): PrivateFile {
  const { buyer, seller, subject } = partiesFrom(parties);
  return salted({ first: buyer, second: seller, subject }, { first: "buyer", second: "seller" }, now);
}
