/**
 * What is pending, in words: a part of the certificate of participation, and what a person who transfers a unit or gets one is shown first.
 * @module
 */

import type { Stated } from "../../text/edition.ts";
import { loaded } from "../../text/load.ts";
import type { Words } from "../../words/lang.ts";
import { pending1Alone } from "../editions/pending-1.alone.ts";
import type { Pending, PendingDecision } from "../pending.ts";
import type { CallInWords } from "./calls.ts";
import { said } from "./said.ts";

/** Of a call that changes the shares of thousands, so many lines are here. */
const MOST_DETAILS = 10;

/** What is pending, a sentence each, in the order in which it is to be shown. */
export async function pendingInWords(pending: Pending): Promise<Words[]> {
  return said(await loaded(pending1Alone), pendingStated(pending)).map(({ text }) => text);
}

/** What an edition says of it. */
export function pendingStated({ block, decisions, reapportionment, recovery }: Pending): Stated {
  return {
    block: BigInt(block.block),
    at: block.at,
    count: BigInt(decisions.length),
    decisions: decisions.map(decisionOf),
    ...reapportionment,
    ...recovery,
  };
}

/* PRIVATE */

function decisionOf({ no, state, from, until, ...decision }: PendingDecision): Stated {
  const { openDisputes, stayed, isHeldUp, id, hash, motion, does } = decision;
  const details = {
    ...(isHeldUp ? { heldUp: 1n } : {}),
    ...(does === undefined ? { id, motion: hash } : { does: does.map(shortened) }),
    ...(does === undefined || motion === undefined ? {} : { question: motion.question }),
  };
  const own = { no, from, until, details: [details] };
  if (state === "annulled") return { kind: "annulled", ...own };
  return { kind: "decision", state, ...own, open: BigInt(openDisputes), stayed: BigInt(stayed) };
}

/** A call with no more of its rows than are read, and how many are left out. */
function shortened({ stated }: CallInWords): Stated {
  const long = Object.entries(stated).find(([, rows]) => Array.isArray(rows) && rows.length > MOST_DETAILS) as
    readonly [string, readonly Stated[]] | undefined;
  if (long === undefined) return stated;
  const [path, rows] = long;
  return { ...stated, [path]: rows.slice(0, MOST_DETAILS), left: BigInt(rows.length - MOST_DETAILS) };
}
