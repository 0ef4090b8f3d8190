/**
 * Money outside the chain: what the parties of an agreement owe and have paid each other through banks, and receipts, by which the payee or
 * the payment agent confirms a payment. The template's ledger has it; amounts are in minor units, tiyn.
 * @module
 */

import { sha256, TypedDataEncoder, ZeroHash, type Provider } from "ethers";
import { ledgerAbi } from "../abi/ledger.ts";
import { salted, saltedHash, type Salted } from "../arbitration/case.ts";
import { fieldsIn } from "../arbitration/disputable.ts";
import { view } from "../chain/calls.ts";
import { providerOf, requirePossible, sending, type By, type Call } from "../chain/send.ts";
import { hasSigned, normalised } from "../chain/signatures.ts";
import { address, parsed, refuse } from "../text/shape.ts";
import { moment } from "../text/written.ts";
import * as RECEIPTS_WORDS from "../words/agreements/receipts.ts";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import { say } from "../words/say.ts";
import type { Acting } from "./consent.ts";
import { factorsIn, factorInWords, type ExplainedFactor } from "./explain.ts";
import { idOfFile, particularsHashOf, type AgreementFile } from "./file.ts";
import { account, confirmedBy, ledgerOf, type Receipt } from "./ledger.ts";
import { amountsOf } from "./money.ts";
import { ERRORS } from "./ledgerErrors.ts";
import { agentOf, MOST } from "./outside.ts";
import { stepWords } from "./next.ts";
import { obligationOf } from "./obligation.ts";
import type { PartyKey } from "./people.ts";
import { requireSendable, tellingOf } from "./sendable.ts";

export {
  account,
  confirmedBy,
  debtIn,
  isFinalIn,
  ledgerOf,
  paidIn,
  withPaid,
  type Account,
  type Debt,
  type Receipt,
} from "./ledger.ts";
export { obligationIn, obligationOf } from "./obligation.ts";
export { ERRORS } from "./ledgerErrors.ts";
export { agentOf, isOutside } from "./outside.ts";
export {
  history,
  standing,
  standingNow,
  type DebtPart,
  type LedgerFact,
  type LedgerHistory,
  type LedgerReading,
  type OpenReport,
  type Penalty,
  type Standing,
} from "./standing.ts";
export { statement, type AccountStatement } from "./statement.ts";
export { payingInWords, receiptInWords, standingInWords } from "./standingWords.ts";

type Of = { readonly file: AgreementFile };
type Reading = Of & { readonly provider: Provider };
type About = Of & { readonly receipt: Receipt };

/** What is paid, where nothing else is said. */
const PAYMENT = "payment";

/** The EIP-712 types of a receipt. */
export const RECEIPT_TYPES = /* @__PURE__ */ (() => ({
  Receipt: fieldsIn(
    "bytes32 agreement,uint16 finding,address payee,bytes32 obligation,uint64 before,uint64 amount,uint40 paidOn,bytes32 bankDocument",
  ),
}))();

/* RECEIPTS */

/** When a payment was made: a moment as people write it; of a day alone its beginning, in Kazakhstan. @throws {BiyError} `input` */
export function paidOn(written: string, path = "paidOn"): bigint {
  // No length, as a last day may be: it would be counted from a moment that nobody said.
  if (!/^[0-9]{4}-/.test(written)) throw refuse(path, EXPECTED.moment);
  return moment(written.length === 10 ? `${written} 00:00` : written, path, 0n);
}

/** A bank's document by the salted hash of its bytes. Keep the salt: with it and the document anyone can compare, and nobody without. */
export type BankDocument = Salted & { readonly hash: string };

/**
 * A bank's document by the hash of its bytes, with a salt.
 * @param content the bytes of the document
 * @param salt that of an earlier time, to compare; without it a fresh one
 * @example const document = receipts.bankDocument(readFileSync("order-17.pdf"));
 */
export function bankDocument(content: Uint8Array, salt?: string): BankDocument {
  const text = sha256(content).slice(2);
  const made = salt === undefined ? salted(text) : { salt, text };
  return { ...made, hash: saltedHash(made) };
}

/**
 * The next receipt for a payee: the finding and what was paid before are as the chain has them now.
 * @param after another receipt for the same payee that is not on the chain yet: this one comes after it, unless something was found since
 * @throws {BiyError} `network`; `input` for an amount that is none
 * @example const receipt = await receipts.next({ provider, file, payee: "second", amount: 10_000_000n, paidOn: receipts.paidOn("2026-12-01") });
 */
export async function next({
  provider,
  file,
  payee,
  amount,
  paidOn: at,
  obligation = PAYMENT,
  document,
  after,
}: Reading & {
  readonly payee: PartyKey;
  readonly amount: bigint;
  readonly paidOn: bigint;
  readonly obligation?: string | undefined;
  readonly document?: BankDocument | undefined;
  readonly after?: Receipt | undefined;
}): Promise<Receipt> {
  if (amount <= 0n || amount > MOST) throw refuse("amount", `1 … ${MOST}`);
  const { paidToFirst, paidToSecond, finding } = await account({ provider, file });
  const paid = payee === "first" ? paidToFirst : paidToSecond;
  // Of what was signed before a finding nothing counts any more.
  const counted = after?.finding === finding ? after.before + after.amount : 0n;
  return {
    finding,
    payee: file.terms.common[payee],
    obligation: obligationOf(obligation),
    before: counted > paid ? counted : paid,
    amount,
    paidOn: at,
    bankDocument: document?.hash ?? ZeroHash,
  };
}

/** What a wallet signs as a receipt (EIP-712). @throws {BiyError} `network` */
export async function typedData({ provider, file, receipt }: Reading & About) {
  const { chainId } = file;
  const verifyingContract = await ledgerOf({ provider, file });
  const domain = { name: "Biy Receipts", version: "1", chainId, verifyingContract };
  return { domain, types: RECEIPT_TYPES, value: { agreement: idOfFile(file), ...receipt } };
}

/** The digest of a receipt: what is signed, and by what a report of it is known. @throws {BiyError} `network` */
export async function digestOf(given: Reading & About): Promise<string> {
  const { domain, types, value } = await typedData(given);
  return TypedDataEncoder.hash(domain, types, value);
}

/**
 * Confirms a payment by a signature, as the payee or the payment agent, for anyone to bring to the chain. Whatever the contract would refuse
 * now is refused here.
 * @throws {BiyError} `key` for another's key; `refused`, `network`, `document`
 * @example const signature = await receipts.sign({ signer, file, receipt });
 */
export async function sign({ signer, file, receipt }: Acting & About): Promise<string> {
  const provider = providerOf(signer);
  const from = await signer.getAddress();
  requireConfirmer({ file, receipt, account: from });
  // Who confirms needs no signature to send it: so the contract says now what it would say to the signed one.
  const by = { provider, from };
  await requirePossible(by, await ledgerCall(by, file, "confirmPayment", [receipt, "0x"]));
  const { domain, types, value } = await typedData({ provider, file, receipt });
  const signature = await signer.signTypedData(domain, types, value);
  const digest = TypedDataEncoder.hash(domain, types, value);
  return normalised(signature, { digest, account: from });
}

/** Looks whether an account is one that confirms a payment: the payee, or the payment agent. @throws {BiyError} `key` */
export function requireConfirmer({ file, receipt, account: by }: About & { readonly account: string }): void {
  const paymentAgent = agentOf(file.terms.common);
  if (by === receipt.payee || by === paymentAgent) return;
  throw new BiyError("key", say(RECEIPTS_WORDS.notConfirmer, { account: by, payee: receipt.payee, paymentAgent }));
}

/**
 * Who has confirmed a receipt by a signature, as the contract finds: the payee, or else the payment agent; nobody.
 * @throws {BiyError} `network`
 */
export async function confirmerOf({
  provider,
  file,
  receipt,
  signature,
}: Reading & About & { readonly signature: string }): Promise<string | undefined> {
  const digest = await digestOf({ provider, file, receipt });
  const agents = confirmedBy(file) === "agent" ? [agentOf(file.terms.common)] : [];
  for (const each of [receipt.payee, ...agents])
    if (
      await hasSigned(provider, { digest, signature: normalised(signature, { digest, account: each }), account: each })
    )
      return each;
  return undefined;
}

/* STEPS */

/**
 * Brings a confirmed payment to the chain. Anyone does with a signature of the payee or the payment agent; these two need none.
 * A payment counts once, also after the agreement has ended, and not while a human is asked.
 */
export const confirmPayment = /* @__PURE__ */ sending(
  async (by, { file, receipt, signature = "0x" }: About & { readonly signature?: string | undefined }) => {
    const given = { provider: by.provider, file, receipt, signature };
    const account = signature === "0x" ? undefined : await confirmerOf(given);
    const digest = account === undefined ? "" : await digestOf(given);
    // What nobody has signed is left for the contract to refuse, in its own words.
    const sent = account === undefined ? signature : normalised(signature, { digest, account });
    return await ledgerCall(by, file, "confirmPayment", [receipt, sent]);
  },
);

/** The payer says that it has paid, and asks the payee for a receipt. */
export const reportPayment = /* @__PURE__ */ sending(
  async (by, { file, receipt }: About) => await ledgerCall(by, file, "reportPayment", [receipt]),
);

/** The payee says that a reported payment has not come. */
export const denyPayment = /* @__PURE__ */ sending(
  async (by, { file, receipt }: About) => await ledgerCall(by, file, "denyPayment", [receipt]),
);

/** Counts a reported payment that the payee has not denied in the review period, if the terms say that silence confirms. Anyone. */
export const confirmUnanswered = /* @__PURE__ */ sending(
  async (by, { file, receipt }: About) => await ledgerCall(by, file, "confirmUnanswered", [receipt]),
);

/**
 * The factors on which {@link confirmUnanswered} is decided, as they are now.
 * @throws {BiyError} `network`
 * @see Digital Code, art. 43(4)(2): the key factors and criteria
 */
export async function unansweredFactors({ provider, file, receipt }: Reading & About): Promise<ExplainedFactor[]> {
  const to = await ledgerOf({ provider, file });
  const args = [file.terms.common, particularsHashOf(file), receipt];
  const found = await view<unknown[][]>({ provider, to, abi: ledgerAbi, method: "unansweredFactors", args });
  const { words } = file.kind;
  return factorsIn(found).map((factor) => factorInWords(factor, { words, amounts: amountsOf(file) }));
}

/** When the payer reported a payment, in seconds; nothing, if not at all, or if the payee has denied it. @throws {BiyError} `network` */
export async function reportedAt(given: Reading & About): Promise<bigint | undefined> {
  const { provider } = given;
  const [to, digest] = await Promise.all([ledgerOf(given), digestOf(given)]);
  const at = await view<bigint>({ provider, to, abi: ledgerAbi, method: "reportedAt", args: [digest] });
  return at === 0n ? undefined : at;
}

/* PRIVATE */

type Method = "confirmPayment" | "reportPayment" | "denyPayment" | "confirmUnanswered";

/** @throws {BiyError} `document`, `network`; `input` for a payee that is no address */
async function ledgerCall(
  { provider }: By,
  file: AgreementFile,
  method: Method,
  [receipt, ...rest]: readonly [Receipt, ...unknown[]],
): Promise<Call> {
  await requireSendable(provider, file);
  const to = await ledgerOf({ provider, file });
  // Also of money on the chain: there the ledger says so.
  const { errors = [], ...telling } = tellingOf(file);
  const payee = parsed(address, receipt.payee, "receipt.payee");
  return {
    to,
    abi: ledgerAbi,
    method,
    args: [file.terms.common, particularsHashOf(file), { ...receipt, payee }, ...rest],
    words: stepWords(file, method),
    telling: { ...telling, errors: [ERRORS, ...errors] },
  };
}
