/**
 * A lease as people write it, with its types: what it becomes is what any template's draft becomes.
 * @module
 */

import { draft as draftOf, type DraftContext } from "../../agreements/draft.ts";
import type { Written } from "../../text/json.ts";
import type { Person, Subject } from "../../text/requisites.ts";
import { LEASE } from "./template.ts";
import type { LeaseFile } from "./terms.ts";

/** A lease as people write it. Moments are days or lengths from now: "2027-12-20", "20 days"; amounts are in the currency's units. */
export type LeaseDraft = {
  /** Without it the newest edition for the currency. */
  readonly edition?: string;
  readonly tenant: string;
  readonly lessor: string;
  /** A token's address, or "coin". */
  readonly currency: string;
  /** For one rent period: "250000.00". */
  readonly rent: string;
  /** "30 days" */
  readonly rentPeriod: string;
  readonly deposit: string;
  readonly offerEndsAt: string;
  readonly handOverBy: string;
  readonly endsAt: string;
  readonly inspectionPeriod: string;
  readonly reviewPeriod: string;
  /** Per cent of what is held: "5". */
  readonly costsCap: string;
};

/** The private part as people write it, without salts: who the parties are, and by what the thing is known. */
export type LeaseParties = { readonly tenant: Person; readonly lessor: Person; readonly subject: Subject };

/**
 * A lease that both can be asked to accept.
 * @throws {BiyError} `input` with the field; `TermsError` where the text can't be made
 */
export async function draft(
  input: LeaseDraft,
  parties: Written<LeaseParties>,
  context: DraftContext,
): Promise<LeaseFile> {
  return await draftOf(LEASE, input, parties, context);
}
