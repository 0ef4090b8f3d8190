/**
 * The notice of a decision: what is put to the vote, by which rule, when and how, and where to dispute it.
 * @see Law on Housing Relations, art. 42(6), by analogy
 * @module
 */

import { renderFacts, type Document } from "../../text/render.ts";
import { notice1 } from "../editions/notice-1.ts";
import { dueAt, type DecisionFacts } from "../record.ts";
import { callsInWords } from "./calls.ts";
import { questionOf, rightOf } from "./question.ts";
import { ruleStated } from "./rule.ts";

/**
 * The notice in three languages, of what was frozen at convening: the same at any block, but for the tribunal that the charter names
 * and for a day by which voting was extended.
 * @example html(notice(await readDecision({ provider, addresses, startBlock, no: 7n, question })), {}, { lang: "kk" });
 */
export function notice(facts: DecisionFacts): Document {
  const { motion, decision, electorate, rule, addresses, chainId, tribunal, arbitration } = facts;
  const { charter, register, disputes, decisions } = addresses;
  const due = dueAt({ decision: { ...decision, stayedUntil: 0n }, rule });
  return renderFacts(notice1, {
    name: facts.name,
    chain: chainId,
    charter,
    register,
    decisions,
    ...questionOf(facts),
    ...rightOf(facts, facts.events),
    calls: callsInWords(motion.calls, addresses).map(({ stated }) => stated),
    undo: callsInWords(motion.undo, addresses).map(({ stated }) => stated),
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
  });
}
