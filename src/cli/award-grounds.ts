/**
 * The questions that a court asks of an arbitral award when it is to be set aside (Law No. 488-V, art. 52), of a
 * decision that is about to be
 * signed: what the chain answers, and what only who decides can.
 * @module
 */

import type { cases, Words } from "../index.ts";
import { momentInEach } from "../text/index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";

/** What is asked; whether the chain shows that it is well, or that it is not, or the person has to know. */
export type Answered = {
  readonly ground: "scope" | "agreement" | "hearing" | "composition" | "decidedBefore" | "publicPolicy";
  readonly answer: "yes" | "no" | "asked";
  readonly words: Words;
};

/** Both sides have said that they have no more evidence. */
const BOTH = 3n;

/**
 * Of a decision that the contract would carry out.
 * @param given the case, what is on record of all turns, and the present in seconds
 */
export function selfCheck({
  found,
  recorded,
  now,
}: {
  readonly found: cases.Case;
  readonly recorded: readonly cases.Recorded[];
  readonly now: bigint;
}): Answered[] {
  const WORDS = AWARD_WORDS.selfCheck;
  const own = recorded.filter(({ turn }) => turn === found.turn);
  const evidence = own.filter(({ kind }) => kind === "evidence");
  const claimant = evidence.filter(({ by }) => by === found[found.claimant]).length;
  const others = evidence.length - claimant;
  const other = found.claimant === "first" ? 2n : 1n;
  const isSilent = others === 0 && (found.finished & other) === 0n;
  const disclosed = new Set(own.filter(({ kind }) => kind === "disclosure").map(({ by }) => by));
  const isComposed = found.seats.every(({ arbiter, accepted }) => accepted && disclosed.has(arbiter));
  const before = recorded.find(({ kind, turn }) => kind === "operative" && turn < found.turn);
  return [
    { ground: "scope", answer: "yes", words: WORDS.within },
    { ground: "scope", answer: "asked", words: WORDS.asked },
    { ground: "agreement", answer: "asked", words: WORDS.valid },
    found.finished === BOTH
      ? { ground: "hearing", answer: "yes", words: WORDS.closedByBoth }
      : { ground: "hearing", answer: "no", words: found.stage === "evidence" ? WORDS.recordOpen : WORDS.closedByTime },
    { ground: "hearing", answer: "yes", words: say(WORDS.documents, { claimant, others }) },
    ...(isSilent ? [{ ground: "hearing", answer: "no", words: WORDS.silent } as const] : []),
    { ground: "hearing", answer: "asked", words: WORDS.heard },
    isComposed
      ? { ground: "composition", answer: "yes", words: say(WORDS.seats, { seats: found.seats.length }) }
      : { ground: "composition", answer: "no", words: WORDS.undisclosed },
    ...(found.stage === "deliberation" ? [inTime({ now, deadline: found.deadline })] : []),
    before === undefined
      ? { ground: "decidedBefore", answer: "yes", words: WORDS.first }
      : { ground: "decidedBefore", answer: "no", words: say(WORDS.decidedBefore, { turn: before.turn }) },
    { ground: "decidedBefore", answer: "asked", words: WORDS.court },
    { ground: "publicPolicy", answer: "asked", words: WORDS.order },
  ];
}

/** Whether the time for the decision is over. */
function inTime({ now, deadline }: { readonly now: bigint; readonly deadline: bigint }): Answered {
  const { late, inTime: still } = AWARD_WORDS.selfCheck;
  const moment = momentInEach(deadline);
  const isLate = now > deadline;
  return { ground: "composition", answer: isLate ? "no" : "yes", words: say(isLate ? late : still, { moment }) };
}
