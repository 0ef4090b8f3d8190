/**
 * `biy receipt`: money through banks. The payee or the Confirming Person confirms a payment as a signed file, which anyone brings to the chain;
 * the payer reports one, and the payee denies it or is silent.
 * @module
 */

import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  decimalsOf,
  factorLines,
  receiptFrom,
  requireBound,
  stepWords,
  type ReceiptFile,
} from "../agreements/agreements.ts";
import { agreements, asBiyError, BiyError, plain, type AgreementFile, type Words } from "../index.ts";
import { readBytes, readDeployment, readJson, writeNew } from "../node/index.ts";
import { amount } from "../text/index.ts";
import { say } from "../words/index.ts";
import { agreeForEver, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import { sideOf, type Role } from "./people.ts";
import type { Acting } from "./sender.ts";
import { readAgreement } from "./templates.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as RECEIPTS_WORDS from "../words/cli/receipts.ts";

const { receipts } = agreements;
type Receipt = agreements.receipts.Receipt;
type Reading = { readonly desk: Desk; readonly at: Connected };

/** A payment as a person writes it. */
export type Payment = {
  readonly path: string;
  readonly amount: string;
  readonly paidOn: string;
  readonly payee?: Role | undefined;
  readonly for?: string | undefined;
  readonly document?: string | undefined;
  readonly out?: string | undefined;
};
/** A receipt that there is: in a file, or one that the chain has as reported, by its place in status. */
export type Named = {
  readonly path: string;
  readonly receipt?: string | undefined;
  readonly report?: number | undefined;
};

/* RECEIPTS */

/** Confirms a payment as a signed file; nothing is sent. */
export async function sign(acting: Acting, payment: Payment): Promise<void> {
  const { desk, signer } = acting;
  const file = await outsideAt(payment.path);
  const me = await signer.getAddress();
  const { first, second } = file.terms.common;
  const own = me === first ? "first" : me === second ? "second" : undefined;
  const made = await written(acting, { file, payment, payee: payeeIn(payment, own) });
  const out = payment.out ?? beside(payment.path, made.receipt);
  if (existsSync(out)) throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  const signature = await confirmed(acting, { file, receipt: made.receipt });
  onDisk(out, () => writeNew(out, textOf({ ...made, signature })));
  tell(desk, say(RECEIPTS_WORDS.signed, { path: out }));
  give(desk, { id: made.agreement, receipt: out, ...numbers(made.receipt) }, out);
}

/** Asks with what it binds, and signs. Whatever the contract would refuse is refused before. */
export async function confirmed(
  { desk, at, signer }: Acting,
  { file, receipt }: { readonly file: AgreementFile; readonly receipt: Receipt },
): Promise<string> {
  const account = await signer.getAddress();
  receipts.requireConfirmer({ file, receipt, account });
  await receipts.confirmPayment.prepare({ provider: at.provider, from: account, file, receipt });
  await agreeForEver(desk, say(RECEIPTS_WORDS.sign, { account }), {
    word: BINDING_WORDS.typed.receipt,
    stakes: receipts.receiptInWords(file, receipt),
  });
  return await receipts.sign({ signer, file, receipt });
}

/** Brings a confirmed payment to the chain. */
export async function add(acting: Acting, { path, receipt: from }: { path: string; receipt: string }): Promise<void> {
  const { at, signer } = acting;
  const { file, receipt, signature } = await receiptAt(path, from);
  const me = await signer.getAddress();
  const paymentAgent = receipts.agentOf(file.terms.common);
  const given = { provider: at.provider, file, receipt, signature: signature ?? "0x" };
  const isOwn = me === receipt.payee || me === paymentAgent;
  if (!isOwn && (await receipts.confirmerOf(given)) === undefined)
    throw new BiyError("document", say(RECEIPTS_WORDS.notConfirmed, { path: from }), { file: from });
  const act = async () => await receipts.confirmPayment({ signer, file, receipt, signature });
  await send(acting, { file, receipt, step: "confirmPayment", words: RECEIPTS_WORDS.count, act });
}

/** The payer says that it has paid. The receipt that it asks for is kept as a file, with the salt of the bank's document. */
export async function report(acting: Acting, payment: Payment): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await outsideAt(payment.path);
  const me = await signer.getAddress();
  const { first, second } = file.terms.common;
  const other = me === first ? "second" : me === second ? "first" : undefined;
  const fresh = await written(acting, { file, payment, payee: payeeIn(payment, other) });
  const out = payment.out ?? beside(payment.path, fresh.receipt);
  const before = existsSync(out) ? readJson(out, receiptFrom) : undefined;
  // Run again, the same salt is used: an interrupted command goes on with what it has sent.
  const made = before === undefined ? fresh : { ...fresh, ...withDocument(payment, fresh.receipt, before.document) };
  const digestOf = async ({ receipt }: ReceiptFile) =>
    await receipts.digestOf({ provider: at.provider, file, receipt });
  if (before !== undefined && (await digestOf(before)) !== (await digestOf(made)))
    throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  if (before === undefined) onDisk(out, () => writeNew(out, textOf(made)));
  const { receipt } = made;
  const act = async () => await receipts.reportPayment({ signer, file, receipt });
  try {
    await send(acting, {
      file,
      receipt,
      step: "reportPayment",
      words: RECEIPTS_WORDS.report,
      act,
      more: { receipt: out },
    });
  } catch (thrown) {
    if (before === undefined && asBiyError(thrown).code === "refused") rmSync(out, { force: true });
    throw thrown;
  }
  tell(desk, say(FILES_WORDS.saved, { path: out }));
}

/** The payee says that a reported payment has not come. */
export async function deny(acting: Acting, named: Named): Promise<void> {
  const { signer } = acting;
  const { file, receipt } = await reportedAt(acting, named);
  const act = async () => await receipts.denyPayment({ signer, file, receipt });
  await send(acting, { file, receipt, step: "denyPayment", words: RECEIPTS_WORDS.deny, act });
}

/** Counts a reported payment by the payee's silence, having shown on which factors that is decided. Anyone. */
export async function confirm(acting: Acting, named: Named): Promise<void> {
  const { desk, at, signer } = acting;
  const { file, receipt } = await reportedAt(acting, named);
  const found = await receipts.unansweredFactors({ provider: at.provider, file, receipt });
  tell(desk, factorLines(found, desk.lang));
  const act = async () => await receipts.confirmUnanswered({ signer, file, receipt });
  await send(acting, { file, receipt, step: "confirmUnanswered", words: RECEIPTS_WORDS.silence, act });
}

/* HOW IT STANDS */

/** How the money of an agreement stands: as its events have it; where a node doesn't give them, by its account alone. */
export async function moneyOf({ at }: Pick<Reading, "at">, file: AgreementFile): Promise<agreements.receipts.Standing> {
  const { provider } = at;
  try {
    const { startBlock: fromBlock } = readDeployment(at.chainId, at.deployments);
    return await receipts.standing({ provider, file, fromBlock });
  } catch (thrown) {
    const error = asBiyError(thrown);
    if (error.code !== "network" && error.code !== "missing") throw error;
    return await receipts.standingNow({ provider, file });
  }
}

/** A statement of account, as of the latest block or of one that is named. */
export async function account(
  { desk, at }: Reading,
  { path, from, block }: { path: string; from?: number | undefined; block?: number | undefined },
): Promise<void> {
  const file = await outsideAt(path);
  const fromBlock = from ?? readDeployment(at.chainId, at.deployments).startBlock;
  const reading = { provider: at.provider, file, fromBlock };
  const made = await receipts.statement(block === undefined ? reading : { ...reading, toBlock: block });
  give(desk, made, made.words[desk.lang]);
}

/* PRIVATE */

const STEPS = {
  confirmPayment: { name: "add", word: BINDING_WORDS.typed.countPayment },
  reportPayment: { name: "report", word: BINDING_WORDS.typed.reportPayment },
  denyPayment: { name: "deny", word: BINDING_WORDS.typed.denyPayment },
  confirmUnanswered: { name: "confirm", word: BINDING_WORDS.typed.silence },
} as const;

/** Asks with what it is about, sends, and gives how the account stands after it. */
async function send(
  { desk, at, signer }: Acting,
  {
    file,
    receipt,
    step,
    words,
    act,
    more = {},
  }: {
    file: AgreementFile;
    receipt: Receipt;
    step: keyof typeof STEPS;
    words: Words;
    act: () => Promise<{ readonly hash: string }>;
    more?: object;
  },
): Promise<void> {
  const { provider } = at;
  const { name, word } = STEPS[step];
  const digest = await receipts.digestOf({ provider, file, receipt });
  const asks = { word, stakes: receipts.receiptInWords(file, receipt) };
  const does = stepWords(file, step);
  const hash = await signer.step({ label: `receipt ${name} ${digest}`, words, does, asks }, act);
  const account = await receipts.account({ provider, file });
  give(desk, { id: agreements.idOfFile(file), digest, account, ...more, transaction: hash }, hash);
}

/** The agreement of a path, if its money goes through banks, and its file is what it binds. @throws {BiyError} `input`, `document` */
export async function outsideAt(path: string): Promise<AgreementFile> {
  const file = readAgreement(path);
  if (!receipts.isOutside(file.terms.common))
    throw new BiyError("input", say(RECEIPTS_WORDS.notOutside, { path }), { file: path });
  await requireBound(file);
  return file;
}

function payeeIn({ payee }: Payment, own: agreements.PartyKey | undefined): agreements.PartyKey {
  const found = payee === undefined ? own : sideOf(payee);
  if (found === undefined) throw new Usage(RECEIPTS_WORDS.whichPayee);
  return found;
}

async function written(
  { at }: Acting,
  { file, payment, payee }: { file: AgreementFile; payment: Payment; payee: agreements.PartyKey },
): Promise<ReceiptFile> {
  const receipt = await receipts.next({
    provider: at.provider,
    file,
    payee,
    amount: amount(payment.amount, decimalsOf(file), "--amount"),
    paidOn: receipts.paidOn(payment.paidOn, "--paid-on"),
    obligation: payment.for,
  });
  return { agreement: agreements.idOfFile(file), ...withDocument(payment, receipt) };
}

/** A receipt with the hash of the bank's document, if one is named. @param before its salt of an earlier time */
function withDocument(
  { document: path }: Payment,
  receipt: Receipt,
  before?: ReceiptFile["document"],
): Pick<ReceiptFile, "receipt" | "document"> {
  if (path === undefined) return { receipt };
  const { hash, ...kept } = receipts.bankDocument(readBytes(path), before?.salt);
  return { receipt: { ...receipt, bankDocument: hash }, document: { ...kept, file: basename(path) } };
}

/** A receipt from its file, of the agreement of `path`. @throws {BiyError} `missing`, `input`, `document` */
async function receiptAt(path: string, from: string) {
  const file = await outsideAt(path);
  const { agreement, receipt, signature } = readJson(from, receiptFrom);
  if (agreement !== agreements.idOfFile(file))
    throw new BiyError("document", say(RECEIPTS_WORDS.otherAgreement, { path: from, id: agreement }), { file: from });
  return { file, receipt, signature };
}

/** A payment that waits for its answer. @throws {Usage} unless it is clear which */
async function reportedAt({ at }: Reading, { path, receipt: from, report: place }: Named) {
  if (from !== undefined) return await receiptAt(path, from);
  const file = await outsideAt(path);
  const { startBlock: fromBlock } = readDeployment(at.chainId, at.deployments);
  const { reports } = await receipts.standing({ provider: at.provider, file, fromBlock });
  const [only, ...others] = reports;
  if (only === undefined) throw new BiyError("missing", RECEIPTS_WORDS.noReport);
  const found = place === undefined ? (others.length === 0 ? only : undefined) : reports[place - 1];
  if (found === undefined) throw new Usage(say(RECEIPTS_WORDS.whichReport, { count: reports.length }));
  return { file, receipt: found.receipt };
}

/** Where a receipt goes that is given no name. */
const beside = (path: string, { before, amount: more }: Receipt) =>
  join(dirname(path), `${basename(path, ".json")}.receipt-${before + more}.json`);

export const textOf = (made: ReceiptFile): string =>
  JSON.stringify(plain({ biy: 1, kind: "receipt", ...made }), null, 2) + "\n";

const numbers = ({ finding, before, amount: paid, paidOn }: Receipt) => ({ finding, before, amount: paid, paidOn });
