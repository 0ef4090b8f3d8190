/**
 * The ballot of one voter: what is signed, word for word, and for which units it counts.
 * @see Law on Housing Relations, art. 43, by analogy
 * @module
 */

import { BiyError } from "../../words/biyError.ts";
import { CHOICE_WORDS } from "../decisions.ts";
import type { DecisionFacts } from "../record.ts";
import { alike, bound, edition, item, namePiece, paragraph, sections, type WorkingDocument } from "./document.ts";
import { address, count, moment, number, quoted, ranges, say } from "./format.ts";
import { questionPieces } from "./minutes.ts";
import { BALLOT as WORDS, NOTICE } from "./papers-words.ts";
import * as COMMON from "./words.ts";

/** Which words, in which order. */
export const BALLOT = /* @__PURE__ */ edition("ballot-1", { COMMON, NOTICE, WORDS, CHOICE_WORDS });

/**
 * The ballot of `voter` in three languages, with the units that the address holds as of the facts.
 * @throws {BiyError} `input` if the facts lack the question: nobody signs a hash
 */
export function ballot(facts: DecisionFacts, voter: string): WorkingDocument {
  const { question, header, decision, roll, id, chainId, addresses } = facts;
  if (question === undefined) throw withoutQuestion(header.question);
  const who = address(voter);
  const own = roll.filter(({ holder }) => holder === who);
  const share = own.reduce((sum, each) => sum + each.share, 0n);
  const units = ranges(own.map(({ unit }) => unit));
  const pieces = sections([
    [
      "question",
      WORDS.sections.question,
      [
        namePiece(facts.name),
        ...questionPieces(facts),
        paragraph("opens", NOTICE.opens, { at: moment(decision.opensAt) }),
        paragraph("closes", NOTICE.closes, { at: moment(decision.closesAt) }),
      ],
    ],
    [
      "signed",
      WORDS.sections.signed,
      [
        paragraph("signed-decision", WORDS.decision, { id }),
        { kind: "paragraph", id: "signed-question", text: say(WORDS.question, { question: quoted(question) }) },
        ...Object.entries(CHOICE_WORDS).map(([choice, text]) =>
          item(`choice-${choice}`, WORDS.choice, { choice: alike(text) }),
        ),
        paragraph("domain", WORDS.domain, { chain: number(chainId), assembly: address(addresses.decisions) }),
      ],
    ],
    [
      "units",
      WORDS.sections.units,
      [
        paragraph("voter", WORDS.voter, { voter: who }),
        own.length === 0
          ? paragraph("holding", WORDS.none)
          : paragraph("holding", WORDS.holding, { units, count: count(own.length), share: count(share) }),
      ],
    ],
    [
      "warning",
      WORDS.sections.warning,
      [paragraph("warning-text", WORDS.warning), paragraph("acceded", WORDS.acceded)],
    ],
  ]);
  return bound(BALLOT, say(WORDS.title, { no: number(header.no) }), pieces);
}

function withoutQuestion(hash: string): BiyError {
  return new BiyError(
    "input",
    {
      kk: `Бюллетеньге сұрақтың сөздері керек; хеші ${hash} болатын сұрақты беріңіз.`,
      ru: `Для бюллетеня нужны слова вопроса; дайте вопрос, хеш которого — ${hash}.`,
      en: `A ballot needs the words of the question; give the question whose hash is ${hash}.`,
    },
    { field: "question" },
  );
}
