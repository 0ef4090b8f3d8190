/**
 * Agreements of any template: from terms that both accept to their end. Each function takes the agreement's file, because its terms
 * are its key, and learns from its edition which template it is of.
 * @module
 */

import { TypedDataEncoder, ZeroAddress, type ContractTransactionReceipt, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { normalised } from "../chain/signatures.ts";
import { takenBy } from "./template.ts";
import { approvalCalls } from "../chain/allowance.ts";
import { permitAcceptance, permitRequest, signRequest, type Permit, type PermitRequest } from "../chain/permit.ts";
import { requireAuthority, requireParty, type Acting } from "./consent.ts";
import { requireAcceptable } from "./deployed.ts";
import { explain as explainIn, type Explanation } from "./explain.ts";
import { address, parsed, refuse } from "../text/shape.ts";
import { idOfFile, sendable, particularsHashOf, typedDataOf, type AgreementFile } from "./file.ts";
import { moneyWords } from "./money.ts";
import { stepWords } from "./next.ts";
import {
  providerOf,
  requirePossible,
  sending,
  sendingEach,
  type By,
  type Call,
  type Prepared,
  type Preparing,
  type Signing,
} from "../chain/send.ts";
import { view } from "../chain/calls.ts";
import { isOutside } from "./outside.ts";
import { stateOf, type AgreementState } from "./state.ts";
import { requireSendable, tellingOf } from "./sendable.ts";
import { SETTLEMENT_TYPES, type Acceptance, type Values } from "./terms.ts";
import * as SEND_WORDS from "../words/chain/send.ts";
import { momentInWords } from "../text/slots/time.ts";
import type { Disposition } from "../arbitration/disputable.ts";
import * as EXPECTED from "../words/expected.ts";
import * as FORM_WORDS from "../words/agreements/form.ts";
import { say } from "../words/say.ts";

export { amount, moment, period } from "../text/written.ts";
export { compose, draft, type Composition, type Draft, type DraftContext, type Parties } from "./draft.ts";
export { warningsOf, type Warning } from "./warnings.ts";
export { acceptedBy, requireParty, sign, withAcceptance } from "./consent.ts";
export { redline } from "./redline.ts";
export * as receipts from "./receipts.ts";
export { paymentCode, paymentCodesIn } from "./paymentCode.ts";
export { diff, diffText, type ChangedClause, type ChangedLines, type ChangedValue, type Difference } from "./diff.ts";
export { factors, type ExplainedFactor, type Explanation, type HumanReview } from "./explain.ts";
export { fromJson, idOfFile, isKnown, render, textOf, toJson, type AgreementFile } from "./file.ts";
export { requireCurrency } from "./currency.ts";
export { placeIn } from "./deployed.ts";
export { tokenAt } from "../chain/token.ts";
export type { Permit, PermitRequest } from "../chain/permit.ts";
export type { FormedAgreement, KnownPlace } from "./formed.ts";
export { list, type ListedAgreement, type ListOptions } from "./list.ts";
export * as inbox from "./inbox.ts";
export { nextSteps, ownSteps, stepWords, toIcs, type OwnStep } from "./next.ts";
export { forget, liftRestriction, requireForgettable, restrict, withheld, type PartyKey } from "./people.ts";
export { beginSigning, type Confirmed, type Rendered, type Shown, type Signed } from "./session.ts";
export { pictures } from "./pictures.ts";
export { restore, type KeptPrivate } from "./restore.ts";
export { walletCalls, type By, type Prepared, type Preparing, type Sending, type Signing } from "../chain/send.ts";
export { partPaidBy, payeeOf, takenBy, templateOf, wordedErrors } from "./template.ts";
export type { Actor, DecisionWords, Factor, NextGiven, NextStep, StepOf, Template } from "./template.ts";
export { template, type Spoken, type TemplateFunctions, type TemplateWords } from "./described.ts";
export { particularsTypeOf, type Abi, type ParticularsOf } from "./fromAbi.ts";
export { timeline, type LegalFact } from "./timeline.ts";
export { watch, type AgreementChange, type WatchOptions } from "./watch.ts";

export type { AgreementState } from "./state.ts";
export { decisionFrom, decisionOf, orderedInWords, progressIn, restBeside } from "./decision.ts";
export {
  arbiterSignatureFrom,
  decidedAtFrom,
  type ArbiterSignature,
  answersFrom,
  inboxFrom,
  saltedFrom,
  configFrom,
  rulesFrom,
  acceptanceFrom,
  proposalFrom,
  receiptFrom,
  type ReceiptFile,
} from "./readers.ts";
export { requireBound, UNKNOWN_LEAF, editionOf, whereaboutsOf } from "./file.ts";
export { currencyProblem } from "./currency.ts";
export { factorLines } from "./explain.ts";
export { moneyInFigures, moneyInWords, decimalsOn, moneyWords, decimalsOf } from "./money.ts";
export {
  askedIn,
  besides,
  costs,
  currencyFrom,
  offerEnd,
  particular,
  particularsIn,
  questionOf,
  review,
} from "./asked.ts";
export { draftFrom, partiesFrom } from "./draft.ts";
export { actorsOf } from "./template.ts";
export { editionFor } from "./outside.ts";
export { requireAuthority } from "./consent.ts";
export { firstOther } from "./compare.ts";
export { linesOfEvents, scriptFrom, type Script, type ScriptEvent } from "./script.ts";

type Of = { readonly file: AgreementFile };
/** `save` writes the file where its owner finds it again. */
type Saving<P extends Values> = {
  readonly file: AgreementFile<P>;
  readonly save: (file: AgreementFile<P>) => Promise<void> | void;
};
/** What is paid in may come with a permit for it, in place of an allowance: {@link signPermit}. */
type Permitted = { readonly permit?: Permit | undefined };
/** A step that saves the file of a template: `save` is given the very file that the step was. */
type SendingSaved<More = unknown> = {
  <P extends Values>(acting: Saving<P> & More & Signing): Promise<ContractTransactionReceipt>;
  readonly prepare: <P extends Values>(given: Saving<P> & More & Preparing) => Promise<Prepared>;
};
/** The same of any template. */
type SavingAny = Of & Permitted & { save(file: AgreementFile): Promise<void> | void };

/* FORMATION */

/**
 * Forms the agreement; the signer pays in. The terms are saved before anything is broadcast, since they are the key to the
 * money. If the currency is a token, give the permit along that {@link signPermit} signed, or {@link approve} the template first.
 * Unsound rules are refused (`requireRulesOf`), and a token that is not what the text says (`requireCurrency`).
 */
export const form: SendingSaved<Permitted> = /* @__PURE__ */ sending(async (by, { file, save, permit }: SavingAny) => {
  const call = await forming(by, file, permit);
  await save(file);
  return call;
});

/** What is paid in when the file's agreement is formed, in base units. */
export function amountOf(file: AgreementFile): bigint {
  return file.kind.amount(file.terms.particulars);
}

/**
 * Lets the template take what is paid in from the signer, once nothing else is in the way of {@link form}, or of {@link amend} where `old` is
 * given: whatever will be refused is refused here, and nothing is sent. An older allowance that is too small and in the way is first set to 0;
 * one that suffices stays as it is. Gives the last receipt; nothing where nothing was to do: in coin, or because the template may take as much.
 */
export const approve = /* @__PURE__ */ sendingEach(
  async (by, { file, old }: Of & { readonly old?: AgreementFile }) => await approvalsOf(by, file, old),
);

/** The approvals that {@link approve} sends. */
export async function approvalsOf(by: By, file: AgreementFile, old?: AgreementFile): Promise<readonly Call[]> {
  return await approvalsFor(by, file, await possible(by, file, old));
}

async function approvalsFor(by: By, file: AgreementFile, { takes, telling }: Call): Promise<readonly Call[]> {
  if (takes === undefined) return [];
  const { token, spender, amount } = takes;
  return await approvalCalls(by, { token, spender, amount, words: approvalWords(file, amount), telling });
}

/**
 * What the payer signs so that {@link form}, or {@link amend} where `old` is given, can take what is paid in without {@link approve}: the
 * token's permit (ERC-2612) for just that, usable until the offer ends. As in {@link approve}, whatever else will be refused is refused here.
 * For a wallet without a signer: sign it, and give `{ token: file.terms.common.currency, …value, signature }` along as `permit`.
 * @returns nothing where nothing is to be signed: in coin, if the template may take as much, or if the token takes no permits; then approve
 * @throws {BiyError} `refused`, `network`, and what `form` throws
 */
export async function permitFor({
  provider,
  from,
  file,
  old,
}: By & Of & { readonly old?: AgreementFile | undefined }): Promise<PermitRequest | undefined> {
  const by = { provider, from: parsed(address, from, "from") };
  const call = await possible(by, file, old);
  if (call.takes === undefined) return undefined;
  const { token, spender, amount } = call.takes;
  const deadline = file.terms.common.offerEndsAt;
  const until = {
    kk: momentInWords(deadline, "kk"),
    ru: momentInWords(deadline, "ru"),
    en: momentInWords(deadline, "en"),
  };
  const values = { until, spender, account: by.from, money: moneyWords(file, amount) };
  return await permitRequest(by, { token, spender, amount, deadline, words: say(SEND_WORDS.permit, values) });
}

/**
 * Signs what {@link permitFor} says: one transaction in place of two.
 * @returns what {@link form} and {@link amend} take as `permit`; nothing where there is nothing to sign, or the token does not take it
 * @throws {BiyError} `declined`, and what {@link permitFor} throws
 * @example const permit = await sales.signPermit({ signer, file });
 * if (permit === undefined) await sales.approve({ signer, file });
 * await sales.form({ signer, file, save, permit });
 */
export async function signPermit({
  signer,
  file,
  old,
}: Acting & { readonly old?: AgreementFile | undefined }): Promise<Permit | undefined> {
  const provider = providerOf(signer);
  const request = await permitFor({ provider, from: await signer.getAddress(), file, old });
  return request === undefined ? undefined : await signRequest({ provider, signer }, request);
}

/** Takes the offer back, for ever: these terms can't be formed any more. */
export const withdrawOffer = /* @__PURE__ */ sending(
  async (by, { file }: Of) => await commonCall(by, file, "withdrawOffer"),
);

/* PERFORMANCE */

/** Takes a step of the template's own, which is given the whole terms: `step({ signer, file }, "handOver")`. What it takes is paid along. */
export const step = /* @__PURE__ */ sending(
  async (by, { file }: Of, name: string, ...rest: unknown[]) => await stepCall(by, file, name, ...rest),
);

/** The call of {@link step}. */
export async function stepCall({ provider }: By, file: AgreementFile, name: string, ...rest: unknown[]): Promise<Call> {
  await requireSendable(provider, file);
  const { common, particulars } = file.terms;
  const paid = await payment(provider, file, takenBy(file, name));
  return { ...callOf(file, name), args: [common, particulars, ...rest], ...paid };
}

/**
 * Lets the template take what a step takes from the signer, as {@link approve} does for the formation: once nothing else is in its way.
 * @example await approveStep({ signer, file, step: "payRent" });
 */
export const approveStep = /* @__PURE__ */ sendingEach(
  async (by, given: Of & StepGiven) => await stepApprovalsOf(by, given),
);

/** A step, by its function's name, and what it takes besides the terms. */
type StepGiven = { readonly step: string; readonly rest?: readonly unknown[] };

/** The approvals that {@link approveStep} sends. */
export async function stepApprovalsOf(
  by: By,
  { file, step: name, rest = [] }: Of & StepGiven,
): Promise<readonly Call[]> {
  if (takenBy(file, name) === 0n) return [];
  const call = await stepCall(by, file, name, ...rest);
  await requirePossible(by, call);
  return await approvalsFor(by, file, call);
}

/**
 * Why an automatic step was taken on the file's agreement, what would have changed that, and how a human is asked.
 * @throws {BiyError} `missing` if nothing was decided automatically on it in that transaction
 */
export async function explain({
  provider,
  hash,
  file,
}: {
  provider: Provider;
  hash: string;
  file: AgreementFile;
}): Promise<Explanation> {
  return await explainIn({ provider, hash, template: file.template, words: file.kind.words, file });
}

/* THE WAY OUT */

/** Raises a dispute: a human is asked, and everything automatic stops. */
export const dispute = /* @__PURE__ */ sending(
  /** @param given `claim`: hash of the claim's text; see {@link claimHash} */
  async (by, { file, claim }: Of & { readonly claim: string }) => await commonCall(by, file, "dispute", claim),
);

/** Carries out what the tribunal ordered, once it is final. */
export const enforce = /* @__PURE__ */ sending(
  async (by, { file, disposition }: Of & { readonly disposition: Disposition }) =>
    await commonCall(by, file, "enforce", disposition),
);

/** A settlement that both sign: who gets what, and where performance stands after it. */
export type Settlement = {
  readonly agreement: string;
  readonly turn: bigint;
  readonly disposition: Disposition;
  readonly validUntil: bigint;
};

/** Signs a settlement. @throws {BiyError} `key`. */
export async function signSettlement({
  signer,
  file,
  settlement,
}: Acting & { settlement: Settlement }): Promise<Acceptance> {
  const party = await requireParty(signer, file);
  const signature = await signer.signTypedData(typedDataOf(file).domain, SETTLEMENT_TYPES, settlement);
  return { party, signature: normalised(signature, { digest: settlementId(file, settlement), account: party }) };
}

/** Carries out a settlement that both have signed, or that the other side has signed and the signer sends. */
export const settle = /* @__PURE__ */ sending(
  async (
    by,
    {
      file,
      settlement,
      acceptances,
    }: Of & { readonly settlement: Settlement; readonly acceptances: readonly Acceptance[] },
  ) => {
    const { disposition, validUntil } = settlement;
    const signed = sendable({ acceptances }, settlementId(file, settlement));
    return await commonCall(by, file, "settle", disposition, validUntil, signed);
  },
);

/** What both sign to settle (EIP-712). */
export function settlementId(file: AgreementFile, settlement: Settlement): string {
  return TypedDataEncoder.hash(typedDataOf(file).domain, SETTLEMENT_TYPES, settlement);
}

/** Gives up everything that is held or promised to the other party, and ends the agreement. */
export const surrender = /* @__PURE__ */ sending(async (by, { file }: Of) => await commonCall(by, file, "surrender"));

/**
 * Forms `file` in place of `old`; the signer pays in what the new one needs beyond what is held. The file is saved
 * before anything is broadcast.
 */
export const amend: SendingSaved<Permitted & { readonly old: AgreementFile }> = /* @__PURE__ */ sending(
  async (by, { file, old, save, permit }: SavingAny & { readonly old: AgreementFile }) => {
    const call = await amending(by, file, old, permit);
    await save(file);
    return call;
  },
);

/** Pays the signer's credit, which a refused payment left, to any address but the agreement's own. @throws {BiyError} `input` */
export const withdrawCredit = /* @__PURE__ */ sending(async (by, { file, to }: Of & { readonly to: string }) => {
  const { purse } = await read({ provider: by.provider, file });
  if ([purse, file.template, ZeroAddress].includes(parsed(address, to, "to"))) throw refuse("to", EXPECTED.spendable);
  return await commonCall(by, file, "withdrawCredit", to);
});

/** Pays `owner`'s credit to `owner`. */
export const pushCredit = /* @__PURE__ */ sending(
  async (by, { file, owner }: Of & { readonly owner: string }) => await commonCall(by, file, "pushCredit", owner),
);

/* READING */

/** How an agreement stands, at the latest block. Many are read at once: they go to the node together. @throws {BiyError} `network`. */
export async function read({ provider, file }: { provider: Provider; file: AgreementFile }): Promise<AgreementState> {
  const { template: to, chainId, codeHash, kind } = file;
  const { first, second } = file.terms.common;
  return await stateOf(provider, {
    place: { chainId, to, codeHash },
    template: kind,
    id: idOfFile(file),
    first,
    second,
  });
}

/* PRIVATE */

/** What {@link form} or {@link amend} calls, if nothing but an allowance is missing. */
async function possible(by: By, file: AgreementFile, old: AgreementFile | undefined): Promise<Call> {
  const call = old === undefined ? await forming(by, file) : await amending(by, file, old);
  await requirePossible(by, call);
  return call;
}

/** What {@link form} calls, if it may. */
async function forming({ provider, from }: By, file: AgreementFile, permit?: Permit): Promise<Call> {
  await requireSendable(provider, file);
  await requireAuthority({ account: from, provider, file }); // Who forms accepts by it, without a signature of the terms.
  if (file.terms.common.replaces !== `0x${"0".repeat(64)}`) {
    throw new BiyError("input", FORM_WORDS.replacesAnother, { field: "terms.common.replaces" });
  }
  await requireAcceptable(file, provider);
  return { ...callOf(file, "form"), args: formArgs(file, permit), ...(await payment(provider, file, amountOf(file))) };
}

/** What {@link amend} calls, if it may. */
async function amending(
  { provider, from }: By,
  file: AgreementFile,
  old: AgreementFile,
  permit?: Permit,
): Promise<Call> {
  await requireSendable(provider, file);
  await requireAuthority({ account: from, provider, file });
  await requireAcceptable(file, provider);
  const { held } = await read({ provider, file: old });
  const [common, particulars, acceptances] = formArgs(file, permit);
  const args = [common, particulars, old.terms.common, particularsHashOf(old), acceptances];
  return { ...callOf(file, "amend"), args, ...(await payment(provider, file, amountOf(file) - held)) };
}

/** A call of the file's template, but for its arguments. */
function callOf(file: AgreementFile, method: string) {
  const { template: to, kind } = file;
  return { to, abi: kind.abi, method, words: stepWords(file, method), telling: tellingOf(file) };
}

async function commonCall({ provider }: By, file: AgreementFile, method: string, ...rest: unknown[]): Promise<Call> {
  await requireSendable(provider, file);
  return { ...callOf(file, method), args: [file.terms.common, particularsHashOf(file), ...rest] };
}

/** @throws {BiyError} `input` for a permit of another token */
function formArgs(file: AgreementFile, permit?: Permit): readonly [unknown, unknown, readonly Acceptance[]] {
  const { currency } = file.terms.common;
  if (permit !== undefined && parsed(address, permit.token, "permit.token") !== currency)
    throw new BiyError("input", say(SEND_WORDS.otherPermit, { token: permit.token, currency }), { field: "permit" });
  const acceptances = sendable(file, idOfFile(file));
  const last = permit === undefined ? [] : [permitAcceptance(permit)];
  return [file.terms.common, file.terms.particulars, [...acceptances, ...last]];
}

/** What a call pays in: coin that goes along, or what it takes of a token; nothing where money moves through a bank. */
async function payment(
  provider: Provider,
  file: AgreementFile,
  amount: bigint,
): Promise<Pick<Call, "value" | "takes">> {
  const { currency: token } = file.terms.common;
  if (amount <= 0n || isOutside(file.terms.common)) return {};
  if (token === ZeroAddress) return { value: amount };
  const { template: spender, kind } = file;
  const asked = { provider, to: spender, abi: kind.abi, method: "purseOf", args: [idOfFile(file)] };
  const to = await view<string>(asked);
  return { takes: { token, spender, to, amount, inWords: (some) => moneyWords(file, some) } };
}

function approvalWords(file: AgreementFile, amount: bigint): Words {
  return say(FORM_WORDS.letTake, { program: file.template, amount: moneyWords(file, amount) });
}
