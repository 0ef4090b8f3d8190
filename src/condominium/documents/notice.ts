/**
 * The notice of a decision: what is put to the vote, by which rule, when and how, and where to dispute it.
 * @see Law on Housing Relations, art. 42(6), by analogy
 * @module
 */

import { dueAt, type DecisionFacts } from "../record.ts";
import { callsInWords } from "./calls.ts";
import * as CALLS from "./calls-words.ts";
import { bound, edition, item, namePiece, paragraph, sections, type Piece, type WorkingDocument } from "./document.ts";
import { address, count, moment, number, say } from "./format.ts";
import { callPieces, convenerPiece, questionPieces } from "./minutes.ts";
import { NOTICE as WORDS } from "./papers-words.ts";
import * as RULE from "./rule-words.ts";
import { ruleInWords } from "./rule.ts";
import * as COMMON from "./words.ts";

/** Which words, in which order. */
export const NOTICE = /* @__PURE__ */ edition("notice-1", { COMMON, RULE, CALLS, WORDS });

/**
 * The notice in three languages, of what was frozen at convening: the same at any block, but for the tribunal that the charter names
 * and for a day by which voting was extended.
 * @example pageOf(notice(await readDecision({ provider, addresses, startBlock, no: 7n, question })), { lang: "kk" });
 */
export function notice(facts: DecisionFacts): WorkingDocument {
  const { header, motion, decision, electorate, rule, addresses, chainId } = facts;
  const title = say(WORDS.title, { no: number(header.no) });
  const lines = ruleInWords(rule, { electorate, number: decision.rule, class: decision.class });
  const undo: Piece[] =
    motion.undo.length === 0
      ? [paragraph("no-undo", CALLS.NO_CALLS)]
      : callPieces("undo", callsInWords(motion.undo, addresses));
  const challenged = decision.closesAt + rule.challengePeriod;
  const due = dueAt({ decision: { ...decision, stayedUntil: 0n }, rule });
  const pieces = sections([
    [
      "place",
      WORDS.sections.place,
      [
        namePiece(facts.name),
        paragraph("chain", COMMON.CHAIN, { chain: number(chainId) }),
        ...(["decisions", "charter", "register"] as const).map((part) =>
          item(`place-${part}`, COMMON.PLACE_ONLY, { part: COMMON.PARTS[part], address: address(addresses[part]) }),
        ),
      ],
    ],
    ["question", WORDS.sections.question, questionPieces(facts)],
    ["convener", WORDS.sections.convener, [convenerPiece(facts, facts.events)]],
    ["calls", WORDS.sections.calls, callPieces("call", callsInWords(motion.calls, addresses))],
    ["undo", WORDS.sections.undo, undo],
    [
      "rule",
      WORDS.sections.rule,
      [
        paragraph("electorate", WORDS.electorate, { count: count(electorate.count), share: count(electorate.share) }),
        ...lines.map(({ id, text }) => item(`rule-${id}`, text)),
        ...(facts.isSecondCall ? [paragraph("call", RULE.SECOND_CALL)] : []),
      ],
    ],
    [
      "vote",
      WORDS.sections.vote,
      [
        paragraph("opens", WORDS.opens, { at: moment(decision.opensAt) }),
        paragraph("closes", WORDS.closes, { at: moment(decision.closesAt) }),
        item("in-person", WORDS.inPerson),
        item("signed", WORDS.signed),
        item("proxy", WORDS.proxy),
        paragraph("acceded", WORDS.acceded),
      ],
    ],
    [
      "dispute",
      WORDS.sections.dispute,
      [
        paragraph("dispute-where", WORDS.dispute, {
          disputes: address(addresses.disputes),
          tribunal: address(facts.tribunal),
          rules: facts.arbitration,
        }),
        paragraph("dispute-until", WORDS.until, { at: moment(challenged) }),
        paragraph("executable", WORDS.executable, {
          from: moment(due + 1n),
          until: moment(due + rule.executionPeriod),
        }),
      ],
    ],
  ]);
  return bound(NOTICE, title, pieces);
}
