/**
 * An individual's objection to an automatic decision (Law on Personal Data and their Protection No. 94-V, art. 19-1; Digital Code,
 * art. 43): to whom, against what, until when an answer is due, and what the contract still allows.
 * @module
 */

import type { Provider } from "ethers";
import { dayOf, workingDayAfter } from "../text/days.ts";
import { completed } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { renderFacts, type Document } from "../text/render.ts";
import { isHuman } from "../text/requisites.ts";
import { moment } from "../text/written.ts";
import * as OBJECTION_WORDS from "../words/agreements/objection.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { read } from "./agreements.ts";
import { knownOfFile, nameOf } from "./decision.ts";
import { factors1Alone } from "./editions/factors-1.alone.ts";
import { objection1 } from "./editions/objection-1.ts";
import { explain, ruleInWords } from "./explain.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { withheld, type PartyKey } from "./people.ts";

/** Working days in which an objection is decided and the individual is told (Law 94-V, art. 19-1(3)). */
const ANSWERED_IN = 3;

/** An objection to an automatic decision: its paper in three languages, and its facts for machines. */
export type Objection = {
  readonly agreement: string;
  /** The automatic decision's. */
  readonly transaction: string;
  readonly rule: string;
  readonly by: string;
  /** The other party: it processes the individual's data, and so has to answer. */
  readonly to: string;
  /** Seconds since 1970, by the chain. */
  readonly at: bigint;
  /** The last day for the answer if the objection arrives on the day on which it is made: `2026-12-31`. Holidays move it on. */
  readonly due: string;
  readonly document: Document;
};

/**
 * Writes the objection of a party who is an individual to an automatic decision in an agreement. It is for the person to hand over; it
 * changes nothing on the chain.
 * @param transaction that of the decision
 * @throws {BiyError} `input` if the party is not an individual, or the decision is of another agreement; `missing` if nothing in the
 * transaction was decided automatically, or the party's data is forgotten; `network`.
 */
export async function objection({
  provider,
  file,
  party,
  transaction,
}: {
  provider: Provider;
  file: AgreementFile;
  party: PartyKey;
  transaction: string;
}): Promise<Objection> {
  requireIndividual(file, party);
  const { template, chainId, kind, terms } = file;
  const { id, rule } = await explain({ provider, hash: transaction, template });
  if (id !== idOfFile(file)) throw new BiyError("input", OBJECTION_WORDS.otherAgreement, { field: "hash" });
  const { factors } = await explain({ provider, hash: transaction, template, words: kind.words, file });
  const block = (await provider.getTransactionReceipt(transaction))?.blockNumber;
  const decidedAt = BigInt((await provider.getBlock(block ?? "latest"))?.timestamp ?? 0);
  const { now: at, claimant, phase } = await read({ provider, file });
  const other = party === "first" ? "second" : "first";
  const due = workingDayAfter(dayOf(at), ANSWERED_IN);
  const [by, to] = [terms.common[party], terms.common[other]];
  const step = rule.split(".")[1] ?? rule;
  // The template's own words: for its step, and for each of its factors with what was found.
  const saidOf = factors.map(({ name, words }): [string, Words] => [name, words]);
  const [paper, ofFactors] = await Promise.all([loaded(objection1), loaded(factors1Alone)]);
  const edition = completed(paper, {
    choices: { step: { [step]: ruleInWords(rule, kind.words) } },
    parts: { factors: completed(ofFactors, { choices: { said: Object.fromEntries(saidOf) } }) },
  });
  const facts = {
    to,
    toContact: contactOf(file, other),
    by,
    byContact: contactOf(file, party),
    agreement: id,
    template,
    chain: chainId,
    step,
    decidedAt,
    transaction,
    factors: factors.map(({ name }) => ({ said: name })),
    at,
    due: moment(due, "due", at),
    remains: claimant !== undefined ? "disputed" : phase === "closed" ? "closed" : "performing",
  };
  const document = renderFacts(edition, facts, knownOfFile(file));
  return { agreement: id, transaction, rule, by, to, at, due, document };
}

/** A party by name and e-mail, as far as the file may say. */
function contactOf(file: AgreementFile, party: PartyKey): string {
  const entry = withheld(file).private[party];
  return "leaf" in entry ? "" : `${nameOf(file, party)}; ${entry.data.email}`;
}

function requireIndividual(file: AgreementFile, party: PartyKey): void {
  const entry = file.private[party];
  if ("leaf" in entry) throw new BiyError("missing", OBJECTION_WORDS.forgotten);
  if (!isHuman(entry.data)) throw new BiyError("input", OBJECTION_WORDS.organisation, { field: "party" });
}
