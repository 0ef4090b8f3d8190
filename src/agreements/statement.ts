/**
 * A statement of account: what the ledger has noted of an agreement whose money moves through banks, up to one block, in words.
 * @module
 */

import { networkError } from "../chain/errors.ts";
import { patiently } from "../chain/patience.ts";
import { rolesOf } from "../text/edition.ts";
import { momentInEach } from "../text/moments.ts";
import * as RECEIPTS_WORDS from "../words/agreements/receipts.ts";
import { perLanguage, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import { editionOf, idOfFile, type AgreementFile } from "./file.ts";
import { amountsOf } from "./money.ts";
import { paymentCode } from "./paymentCode.ts";
import { endOf, history, standing, type LedgerFact, type LedgerReading, type Standing } from "./standing.ts";
import { standingInWords } from "./standingWords.ts";
import { eventSaid } from "./timeline.ts";

/** A statement of account as of a block. */
export type AccountStatement = Standing & {
  readonly agreement: string;
  /** The block's: with it anyone can make the same statement. */
  readonly hash: string;
  readonly facts: readonly LedgerFact[];
  /** The whole of it, a sentence a line. */
  readonly words: Words;
};

/**
 * Makes a statement of account, as of the latest block, or of `toBlock`: from the chain alone, so each party makes the same.
 * @throws {BiyError} `network`
 * @example const { words } = await receipts.statement({ provider, file, fromBlock: deployment.startBlock });
 */
export async function statement(reading: LedgerReading): Promise<AccountStatement> {
  const { provider, file } = reading;
  const stands = await standing(reading);
  const { block, now } = stands;
  const [{ facts, unreadable }, { held }, hash] = await Promise.all([
    history({ ...reading, toBlock: block }),
    endOf({ provider, file, block }),
    hashOf(reading, block),
  ]);
  const { statement: said } = RECEIPTS_WORDS;
  const agreement = idOfFile(file);
  const { first, second } = file.terms.common;
  const roles = rolesOf(editionOf(file));
  const lines = [
    say(said.agreement, { id: agreement, code: paymentCode(agreement) }),
    say(said.parties, { first: roles.first, firstAddress: first, second: roles.second, secondAddress: second }),
    say(said.block, { block, hash, at: momentInEach(now) }),
    ...(facts.length === 0 ? [said.none] : facts.map((fact) => dated(fact, file))),
    ...(unreadable.length === 0 ? [] : [say(said.unreadable, { count: unreadable.length })]),
    said.stands,
    ...standingInWords(file, { ...stands, held }),
    said.source,
  ];
  const words = perLanguage((lang) => [said.title, ...lines].map((each) => each[lang]).join("\n"));
  return { ...stands, agreement, hash, facts, words };
}

/** A fact with its moment. */
function dated(fact: LedgerFact, file: AgreementFile): Words {
  const { at } = fact;
  const words = factInWords(fact, file);
  const moment = momentInEach(at);
  return perLanguage((lang) => `${moment[lang]}: ${words[lang]}`);
}

const EVENTS = {
  owed: "Owed",
  confirmed: "PaymentConfirmed",
  reported: "PaymentReported",
  denied: "PaymentDenied",
  found: "PaidFound",
} as const;

function factInWords(fact: LedgerFact, file: AgreementFile): Words {
  const all = "receipt" in fact ? { ...fact, ...fact.receipt } : fact;
  const values = Object.entries(all).map(([name, value]) => ({
    name,
    type: name === "paidOn" ? "uint40" : "",
    value: value as unknown,
  }));
  return eventSaid(EVENTS[fact.kind], values, amountsOf(file));
}

async function hashOf({ provider }: LedgerReading, block: number): Promise<string> {
  try {
    return (await patiently(async () => await provider.getBlock(block)))?.hash ?? "";
  } catch (thrown) {
    throw networkError(thrown);
  }
}
