/**
 * The ballot of one voter: what is signed, word for word, and for which units it counts.
 * @see Law on Housing Relations, art. 43, by analogy
 * @module
 */

import { getAddress } from "ethers";
import type { Edition, Stated } from "../../text/edition.ts";
import type { Document, Shown } from "../../text/render.ts";
import type { Lang } from "../../words/lang.ts";
import { ranges } from "../../text/slots/facts.ts";
import { BiyError } from "../../words/biyError.ts";
import { ballot1 } from "../editions/ballot-1.ts";
import type { DecisionFacts } from "../record.ts";
import { questionOf } from "./question.ts";
import * as PAPERS from "../../words/condominium/papers.ts";
import { say } from "../../words/say.ts";
import { rendered, shown } from "./rendered.ts";

/**
 * The ballot of `voter` in three languages, or in one and without its root, with the units that the address holds as of the facts.
 * @throws {BiyError} `input` if the facts lack the question: nobody signs a hash
 */
export function ballot(facts: DecisionFacts, voter: string): Promise<Document>;
export function ballot(facts: DecisionFacts, voter: string, lang: Lang): Promise<Shown>;
export async function ballot(facts: DecisionFacts, voter: string, lang?: Lang): Promise<Document | Shown> {
  return await (lang === undefined
    ? rendered(ballot1, ballotStated, facts, voter)
    : shown(ballot1, lang, ballotStated, facts, voter));
}

/** What its edition says it from. @throws {BiyError} `input` */
export function ballotStated(_: Edition, facts: DecisionFacts, voter: string): Stated {
  const { question, header, decision, roll, chainId, addresses } = facts;
  if (question === undefined) throw withoutQuestion(header.question);
  const who = getAddress(voter);
  const own = roll.filter(({ holder }) => holder === who);
  const share = own.reduce((sum, each) => sum + each.share, 0n);
  return {
    ...questionOf(facts),
    name: facts.name,
    opensAt: decision.opensAt,
    closesAt: decision.closesAt,
    chain: chainId,
    assembly: addresses.decisions,
    voter: who,
    ...(own.length === 0 ? {} : { units: ranges(own.map(({ unit }) => unit)), count: BigInt(own.length), share }),
  };
}

function withoutQuestion(hash: string): BiyError {
  return new BiyError("input", say(PAPERS.ballotWithoutQuestion, { hash }), { field: "question" });
}
