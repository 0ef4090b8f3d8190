/**
 * A sale as people write it, with its types: what it becomes is what any template's draft becomes.
 * @module
 */

import { draft as draftOf, type DraftContext } from "../../agreements/draft.ts";
import type { Written } from "../../text/json.ts";
import type { Person, Subject } from "../../text/requisites.ts";
import { SALE } from "./template.ts";
import type { SaleFile } from "./terms.ts";

/** A sale as people write it. Moments are days or lengths from now: "2026-12-20", "20 days". */
export type SaleDraft = {
  /** Without it the newest edition for the currency. */
  readonly edition?: string;
  readonly buyer: string;
  readonly seller: string;
  /** A token's address, "coin", or "KZT": tenge through a bank. */
  readonly currency: string;
  /** Who besides the payee confirms what was paid through a bank: "payee" (nobody), "silence" (the payee's), or an address. */
  readonly paymentAgent?: string;
  /** In the currency's own units, with a point: "18450000.00". */
  readonly price: string;
  readonly offerEndsAt: string;
  readonly deliverBy: string;
  readonly inspectionPeriod: string;
  readonly reviewPeriod: string;
  /** Per cent of what is held: "5", "2.5"; "0" where money is paid through a bank. */
  readonly costsCap: string;
  /** "included" in the price, or "without". What is not given from here on has no clause. */
  readonly vat?: string;
  /** How long the quality is warranted: "365 days". */
  readonly warranty?: string;
  /** A penalty for each day of delay, per cent of what is not performed in time, and the most of it in all. */
  readonly penaltyRate?: string;
  readonly penaltyCap?: string;
  /** How long a debt can be paid after it has arisen, where money is paid through a bank: "5 days". */
  readonly payWithin?: string;
  /** How long a breach can be cured after notice of it. */
  readonly cure?: string;
  /** "yes" if one party set the terms and the other could only take them as a whole. */
  readonly adhesion?: string;
};

/** The private part as people write it, without salts: who the parties are and what is sold. */
export type PartiesInput = { readonly buyer: Person; readonly seller: Person; readonly subject: Subject };

/**
 * A sale that both can be asked to accept: terms with the root of their text, the summary, a fresh salt for the agreement and
 * for each private part.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made.
 * @example const file = await draft({ ...terms, buyer, seller }, parties, { chainId, template, codeHash, tribunal, tribunalCodeHash, rules, now });
 */
export async function draft(
  input: SaleDraft,
  parties: Written<PartiesInput>,
  context: DraftContext,
): Promise<SaleFile> {
  return await draftOf(SALE, input, parties, context);
}
