/**
 * The ballot of one voter: what is signed, word for word, and for which units it counts.
 * @see Law on Housing Relations, art. 43, by analogy
 * @module
 */

import { getAddress } from "ethers";
import { renderFacts, type Document } from "../../text/render.ts";
import { ranges } from "../../text/slots/facts.ts";
import { BiyError } from "../../words/biyError.ts";
import { ballot1 } from "../editions/ballot-1.ts";
import type { DecisionFacts } from "../record.ts";
import { questionOf } from "./question.ts";
import * as PAPERS from "../../words/condominium/papers.ts";
import { say } from "../../words/say.ts";

/**
 * The ballot of `voter` in three languages, with the units that the address holds as of the facts.
 * @throws {BiyError} `input` if the facts lack the question: nobody signs a hash
 */
export function ballot(facts: DecisionFacts, voter: string): Document {
  const { question, header, decision, roll, chainId, addresses } = facts;
  if (question === undefined) throw withoutQuestion(header.question);
  const who = getAddress(voter);
  const own = roll.filter(({ holder }) => holder === who);
  const share = own.reduce((sum, each) => sum + each.share, 0n);
  return renderFacts(ballot1, {
    ...questionOf(facts),
    name: facts.name,
    opensAt: decision.opensAt,
    closesAt: decision.closesAt,
    chain: chainId,
    assembly: addresses.decisions,
    voter: who,
    ...(own.length === 0 ? {} : { units: ranges(own.map(({ unit }) => unit)), count: BigInt(own.length), share }),
  });
}

function withoutQuestion(hash: string): BiyError {
  return new BiyError("input", say(PAPERS.ballotWithoutQuestion, { hash }), { field: "question" });
}
