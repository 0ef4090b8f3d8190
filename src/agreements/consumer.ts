/**
 * An individual who pays a business: the text says so, and a draft grants what the law lets nobody bargain away (Civil Code, art. 387).
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import * as CONSUMER_WORDS from "../words/agreements/consumer.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { fieldAt, type Fielded } from "../text/edition.ts";
import { refuse } from "../text/shape.ts";
import type { Person, PrivateFile } from "../text/requisites.ts";
import { own } from "../words/own.ts";
import type { Agreed, AgreementFile } from "./file.ts";

/** What a text says of it. It follows from who the parties are, so nobody is asked. */
export const CONSUMER = "consumer";
/** An objection is considered within three working days: with the days off between them, no money moves before. */
const SHORTEST_REVIEW = 432_000n;

/** Whether who pays in is an individual, and the other party acts in business. */
function isConsumer(first: Person, second: Person): boolean {
  return first.kind === "individual" && second.kind !== "individual";
}

/** What a text says besides the terms, with what follows from the parties. */
export function withConsumer(
  edition: Fielded,
  agreed: Agreed,
  { first, second }: Pick<PrivateFile, "first" | "second">,
): Agreed {
  const isStated = fieldAt(edition, `agreed.${CONSUMER}`) !== undefined;
  const applies = isStated && "data" in first && "data" in second && isConsumer(first.data, second.data);
  return applies ? { ...agreed, [CONSUMER]: "yes" } : agreed;
}

/** A text that says of a consumer that there is none, or the other way round. Of data that was forgotten nothing is known. @throws {BiyError} `document` */
export function requireConsumer(
  edition: Fielded,
  { agreed = {}, private: { first, second } }: { readonly agreed?: Agreed | undefined; readonly private: PrivateFile },
): void {
  if (fieldAt(edition, `agreed.${CONSUMER}`) === undefined || "leaf" in first || "leaf" in second) return;
  if ((agreed[CONSUMER] === "yes") !== isConsumer(first.data, second.data))
    throw new BiyError("document", CONSUMER_WORDS.otherwise, { field: `agreed.${CONSUMER}` });
}

/**
 * What a draft grants a consumer, of a file from whatever hand: the template's own checks, and a review that an objection is answered in.
 * @throws {BiyError} `input`, naming the field
 */
export function requireGranted({ kind: { checks = {} }, terms, private: { first, second } }: Granting): void {
  if ("leaf" in first || "leaf" in second || !isConsumer(first.data, second.data)) return;
  const { reviewPeriod, offerEndsAt } = terms.common;
  for (const [name, check] of Object.entries(checks)) {
    const value = own(terms.particulars, name);
    if (typeof value === "bigint") check(value, { offerEndsAt, consumer: true });
  }
  if (reviewPeriod < SHORTEST_REVIEW) throw refuse("reviewPeriod", EXPECTED.consumerReview);
}

type Granting = Pick<AgreementFile, "kind" | "terms" | "private">;
