/**
 * What several papers say of a decision: its question, and by what right it was put to the vote.
 * @module
 */

import { ZeroHash } from "ethers";
import type { Stated } from "../../text/edition.ts";
import type { DecisionEvent } from "../events.ts";
import type { DecisionFacts } from "../record.ts";

/**
 * The number, the question by its hash and in its words, the root of its text and the text. The chain has the hashes, which bind the words:
 * so a paper without them has the same root.
 */
export function questionOf({ id, header, motion, question = "", text }: DecisionFacts): Stated {
  return {
    no: header.no,
    id,
    question: header.question,
    words: question,
    textRoot: motion.text,
    ...(text === undefined ? {} : { textKk: text.kk, textRu: text.ru, textEn: text.en }),
  };
}

/** Who convened, and by what right. */
export function rightOf({ right, header }: DecisionFacts, events: readonly DecisionEvent[]): Stated {
  const { convener } = header;
  const own = { right: right.kind, convener };
  if (right.kind === "mandate") return { ...own, office: BigInt(right.office) };
  if (right.kind === "petition")
    return { ...own, transactions: right.transactions.map((transaction) => ({ transaction })) };
  if (right.kind === "arbiter") return own;
  const transaction = events.find(({ event }) => event === "Convened")?.transaction ?? ZeroHash;
  return { ...own, previous: right.previous, transaction };
}
