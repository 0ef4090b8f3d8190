/**
 * The certificate of participation: what the records say of one unit, and what is pending, as of a block.
 * @see Digital Code, art. 35(5)
 * @module
 */

import { renderFacts, type Document } from "../../text/render.ts";
import { certificate1 } from "../editions/certificate-1.ts";
import type { Participation } from "../standing.ts";
import { pendingStated } from "./pending.ts";
import { standingOf } from "./standing.ts";

const MILLION = 1_000_000n;

/** The certificate in three languages, of what the chain had at the block: rendered again from it, it has the same root. */
export function certificate(facts: Participation): Document {
  const { unit, into, object, description = "", share, whole, holder, isAcceded, recovery } = facts;
  return renderFacts(certificate1, {
    ...standingOf(facts),
    unit: BigInt(unit),
    into: BigInt(into),
    kind: object.kind,
    content: object.content,
    uri: object.uri,
    description,
    share,
    whole,
    part: whole === 0n ? 0n : (share * MILLION) / whole,
    from: facts.from,
    class: BigInt(facts.class),
    holder,
    movedAt: facts.movedAt,
    ...(isAcceded ? { acceded: 1n } : { waitsSince: facts.waitsSince }),
    passedOver: facts.isPassedOver ? 1n : 0n,
    ...(recovery === undefined
      ? {}
      : { recoveryFrom: recovery.from, recoveryTo: recovery.to, announcedAt: recovery.announcedAt }),
    pending: [pendingStated(facts.pending)],
  });
}
