/**
 * The notice of a decision: what is put to the vote, by which rule, when and how, and where to dispute it.
 * @see Law on Housing Relations, art. 42(6), by analogy
 * @module
 */

import type { Edition, Stated } from "../../text/edition.ts";
import type { Document, Shown } from "../../text/render.ts";
import type { Lang } from "../../words/lang.ts";
import { notice1 } from "../editions/notice-1.ts";
import { dueAt, type DecisionFacts } from "../record.ts";
import { callsStated } from "./calls.ts";
import { questionOf, rightOf } from "./question.ts";
import { rendered, shown } from "./rendered.ts";
import { ruleStated } from "./rule.ts";

/**
 * The notice in three languages, or in one and without its root, of what was frozen at convening: the same at any block, but for the tribunal that the charter names
 * and for a day by which voting was extended.
 * @example html(await notice(await readDecision({ provider, addresses, startBlock, no: 7n, question }), "kk"), {}, { lang: "kk" });
 */
export function notice(facts: DecisionFacts): Promise<Document>;
export function notice(facts: DecisionFacts, lang: Lang): Promise<Shown>;
export async function notice(facts: DecisionFacts, lang?: Lang): Promise<Document | Shown> {
  return await (lang === undefined
    ? rendered(notice1, noticeStated, facts)
    : shown(notice1, lang, noticeStated, facts));
}

/** What its edition says it from. */
export function noticeStated(edition: Edition, facts: DecisionFacts): Stated {
  const { motion, decision, electorate, rule, addresses, chainId, tribunal, arbitration } = facts;
  const { charter, register, disputes, decisions } = addresses;
  const due = dueAt({ decision: { ...decision, stayedUntil: 0n }, rule });
  return {
    name: facts.name,
    chain: chainId,
    charter,
    register,
    decisions,
    ...questionOf(facts),
    ...rightOf(facts, facts.events),
    ...callsStated(edition, { motion, addresses }),
    count: electorate.count,
    share: electorate.share,
    secondCall: facts.isSecondCall ? 1n : 0n,
    rule: [ruleStated(rule, { electorate, number: decision.rule, class: decision.class })],
    opensAt: decision.opensAt,
    closesAt: decision.closesAt,
    disputes,
    tribunal,
    arbitration,
    disputedUntil: decision.closesAt + rule.challengePeriod,
    from: due + 1n,
    until: due + rule.executionPeriod,
  };
}
