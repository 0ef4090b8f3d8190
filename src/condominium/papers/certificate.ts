/**
 * The certificate of participation: what the records say of one unit, and what is pending, as of a block.
 * @see Digital Code, art. 35(5)
 * @module
 */

import type { Edition, Stated } from "../../text/edition.ts";
import type { Document, Shown } from "../../text/render.ts";
import type { Lang } from "../../words/lang.ts";
import { certificate1 } from "../editions/certificate-1.ts";
import type { Participation } from "../standing.ts";
import { pendingStated } from "./pending.ts";
import { rendered, shown } from "./rendered.ts";
import { standingOf } from "./standing.ts";

const MILLION = 1_000_000n;

/** The certificate in three languages, or in one and without its root, of what the chain had at the block: rendered again from it, it has the same root. */
export function certificate(facts: Participation): Promise<Document>;
export function certificate(facts: Participation, lang: Lang): Promise<Shown>;
export async function certificate(facts: Participation, lang?: Lang): Promise<Document | Shown> {
  return await (lang === undefined
    ? rendered(certificate1, certificateStated, facts)
    : shown(certificate1, lang, certificateStated, facts));
}

/** What its edition says it from. */
export function certificateStated(_: Edition, facts: Participation): Stated {
  const { unit, into, object, description = "", share, whole, holder, isAcceded, recovery } = facts;
  return {
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
  };
}
