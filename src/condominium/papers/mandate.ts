/**
 * A mandate: office, powers, term, the duty to report, and how it ends.
 * @see Digital Code, art. 35(4)
 * @module
 */

import { renderFacts, type Document } from "../../text/render.ts";
import { mandate1 } from "../editions/mandate-1.ts";
import type { MandateFacts } from "../standing.ts";
import { standingOf } from "./standing.ts";

/** The mandate in three languages, as of a block. Of an address without one it says just that. */
export function mandate(facts: MandateFacts): Document {
  const { holder, office, powers, from, until, reportPeriod, reportedAt, document, isActive } = facts;
  const held = {
    powers: BigInt(powers),
    from,
    until,
    document,
    ...(reportPeriod === 0n ? {} : { reportPeriod, reportedAt, due: reportedAt + reportPeriod }),
    active: isActive ? 1n : 0n,
  };
  return renderFacts(mandate1, {
    ...standingOf(facts),
    holder,
    office: BigInt(office),
    ...(office === 0 ? {} : held),
  });
}
