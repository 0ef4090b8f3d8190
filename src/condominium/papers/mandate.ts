/**
 * A mandate: office, powers, term, the duty to report, whether it was accepted, its text, and how it ends.
 * @see Digital Code, art. 35(4)
 * @module
 */

import type { Edition, Stated } from "../../text/edition.ts";
import type { Document, Shown } from "../../text/render.ts";
import type { Lang } from "../../words/lang.ts";
import { mandate1 } from "../editions/mandate-1.ts";
import type { MandateFacts } from "../standing.ts";
import { rendered, shown } from "./rendered.ts";
import { standingOf } from "./standing.ts";

/** The mandate in three languages, or in one and without its root, as of a block. Of an address without one it says just that. */
export function mandate(facts: MandateFacts): Promise<Document>;
export function mandate(facts: MandateFacts, lang: Lang): Promise<Shown>;
export async function mandate(facts: MandateFacts, lang?: Lang): Promise<Document | Shown> {
  return await (lang === undefined
    ? rendered(mandate1, mandateStated, facts)
    : shown(mandate1, lang, mandateStated, facts));
}

/** What its edition says it from. */
export function mandateStated(_: Edition, facts: MandateFacts): Stated {
  const { holder, office, powers, from, until, reportPeriod, reportedAt, document, isActive, text, acceptedAt } = facts;
  const held = {
    powers: BigInt(powers),
    from,
    until,
    document,
    ...(reportPeriod === 0n ? {} : { reportPeriod, reportedAt, due: reportedAt + reportPeriod }),
    active: isActive ? 1n : 0n,
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(text === undefined ? {} : { textKk: text.kk, textRu: text.ru, textEn: text.en }),
  };
  return {
    ...standingOf(facts),
    holder,
    office: BigInt(office),
    ...(office === 0 ? {} : held),
  };
}
