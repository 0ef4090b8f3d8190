/**
 * What is pending, in words: a part of the certificate of participation, and what a person who transfers a unit or gets one is shown first.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import type { Pending, PendingDecision } from "../pending.ts";
import type { CallInWords } from "./calls.ts";
import { item, paragraph, type Piece } from "./document.ts";
import { address, count, joined, moment, number, say } from "./format.ts";
import { CALL } from "./minutes-words.ts";
import { CERTIFICATE, PENDING as WORDS } from "./papers-words.ts";
import * as COMMON from "./words.ts";

/** Of a call that changes the shares of thousands, so many lines are here. */
const MOST_DETAILS = 10;

/** What is pending, a sentence each, in the order in which it is to be shown. */
export function pendingInWords(pending: Pending): Words[] {
  return pendingPieces(pending).flatMap((piece) => ("text" in piece ? [piece.text] : []));
}

export function pendingPieces({ block, decisions, reapportionment, recovery }: Pending): Piece[] {
  const asOf = { block: number(block.block), at: moment(block.at) };
  const others: Piece[] = [
    ...(reapportionment === undefined
      ? []
      : [
          paragraph("pending-shares", WORDS.shares, {
            rest: reapportionment.rest,
            until: moment(reapportionment.until),
          }),
        ]),
    ...(recovery === undefined
      ? []
      : [
          paragraph("pending-recovery", CERTIFICATE.recovery, {
            from: address(recovery.from),
            to: address(recovery.to),
            at: moment(recovery.announcedAt),
          }),
        ]),
  ];
  if (decisions.length === 0) return [paragraph("pending-none", WORDS.none, asOf), ...others];
  const some = paragraph("pending-some", WORDS.some, { ...asOf, count: count(decisions.length) });
  return [some, ...decisions.flatMap(decisionPieces), ...others];
}

/* PRIVATE */

function decisionPieces(decision: PendingDecision): Piece[] {
  const { no, id, hash, motion, does } = decision;
  const name = `pending-${number(no)}`;
  const question = motion === undefined ? [] : [say(COMMON.QUESTION_HASH, { hash: motion.question })];
  const lines = [
    lineOf(decision),
    ...(decision.isHeldUp ? [say(WORDS.heldUp)] : []),
    ...(does === undefined ? [say(WORDS.unreadable, { id, hash })] : question),
  ];
  return [
    { kind: "paragraph", id: name, text: joined(lines, " ") },
    ...(does ?? []).flatMap((call, index) => callPieces(`${name}-${index + 1}`, index + 1, call)),
  ];
}

function lineOf({ no, state, from, until, openDisputes, stayed }: PendingDecision): Words {
  const places = { no: number(no), from: moment(from), until: moment(until) };
  if (state === "annulled") return say(WORDS.annulled, places);
  return say(WORDS.decision, {
    ...places,
    state: WORDS.states[state],
    open: count(openDisputes),
    stayed: count(stayed),
  });
}

function callPieces(name: string, index: number, { text, details }: CallInWords): Piece[] {
  const left = details.length - MOST_DETAILS;
  return [
    item(name, CALL, { index: number(index), text }),
    // Words already: what others wrote in them is no template.
    ...details.slice(0, MOST_DETAILS).map((text, line): Piece => ({ kind: "item", id: `${name}-${line + 1}`, text })),
    ...(left > 0 ? [item(`${name}-more`, WORDS.more, { left: count(left) })] : []),
  ];
}
