/**
 * Agreements of any template: from terms that both accept to their end. Each function takes the agreement's file, because its terms
 * are its key, and learns from its edition which template it is of.
 * @module
 */

import { TypedDataEncoder, ZeroAddress, type ContractTransactionReceipt, type Provider, type Signer } from "ethers";
import { BiyError } from "../errors.ts";
import { LOCAL_CHAINS } from "../deployments.ts";
import { normalised } from "../signatures.ts";
import { requireAuthority, requireParty, type Acting } from "./consent.ts";
import { requireRulesOf } from "./deployed.ts";
import { explain as explainIn, type Explanation } from "./explain.ts";
import {
  address,
  editionOf,
  idOfFile,
  sendable,
  particularsHashOf,
  refuse,
  requireBound,
  templateOf,
  typedDataOf,
  type AgreementFile,
  type AnyFile,
} from "./file.ts";
import { providerOf, requirePlace, send } from "./send.ts";
import { stateOf, type AgreementState } from "./state.ts";
import { SETTLEMENT_TYPES, type Acceptance, type Disposition, type Values } from "./terms.ts";
import { EXPECTED } from "./expected.ts";

export { amount, compose, moment, period, type Composition, type Parties } from "./draft.ts";
export { warningsOf, type Warning } from "./warnings.ts";
export { acceptedBy, requireParty, sign, withAcceptance } from "./consent.ts";
export { diff, diffText, type ChangedClause, type ChangedLines, type ChangedValue, type Difference } from "./diff.ts";
export { factors, type ExplainedFactor, type Explanation, type Factor, type HumanReview } from "./explain.ts";
export { fromJson, idOfFile, isKnown, render, textOf, toJson, type AgreementFile, type AnyFile } from "./file.ts";
export { type FormedAgreement, type KnownPlace } from "./formed.ts";
export { list, type ListedAgreement, type ListOptions } from "./list.ts";
export { nextSteps, toIcs, type Actor, type NextStep, type StepOf } from "./next.ts";
export { forget, liftRestriction, requireForgettable, restrict, withheld, type PartyKey } from "./people.ts";
export { beginSigning, type Confirmed, type Rendered, type Shown, type Signed } from "./session.ts";
export { restore, type KeptPrivate } from "./restore.ts";
export { register, type DecisionWords, type NextGiven, type Template } from "./templates.ts";
export { timeline, type LegalFact } from "./timeline.ts";
export { watch, type AgreementChange, type WatchOptions } from "./watch.ts";

export type { AgreementState } from "./state.ts";

type Sent = Promise<ContractTransactionReceipt>;

/* FORMATION */

/**
 * Forms the agreement; the signer pays in. The terms are saved before anything is broadcast, since they are the key to the
 * money. Approve the template first, if the currency is a token: {@link approve}. Unsound rules are refused: `requireRulesOf`.
 * @param save writes the file where its owner finds it again
 */
export async function form<P extends Values>({
  signer,
  file,
  save,
}: Acting<P> & { save: (file: AgreementFile<P>) => Promise<void> | void }): Sent {
  await requireSendable(signer, file);
  await requireAuthority({ signer, file }); // Who forms accepts by it, without a signature of the terms.
  if (file.terms.common.replaces !== `0x${"0".repeat(64)}`) {
    throw new BiyError("input", {
      kk: "Бұл шарттар басқа шартты алмастырады; «amend» қолданыңыз.",
      ru: "Эти условия заменяют другой договор; используйте «amend».",
      en: "These terms replace another agreement; use amend.",
    });
  }
  await requireRulesOf(file, providerOf(signer));
  await save(file);
  return await send({
    ...callOf({ signer, file }),
    method: "form",
    args: formArgs(file),
    value: coin(file, amountOf(file)),
  });
}

/** What is paid in when the file's agreement is formed, in base units. */
export function amountOf(file: AnyFile): bigint {
  return templateOf(file.edition).amount(file.terms.particulars);
}

/** Lets the template take what is paid in, and no more, from the signer. Nothing to do in coin: returns nothing. */
export async function approve({
  signer,
  file,
  amount = amountOf(file),
}: Acting & { amount?: bigint }): Promise<ContractTransactionReceipt | undefined> {
  if (file.terms.common.currency === ZeroAddress) return undefined;
  await requireSendable(signer, file);
  const abi = ["function approve(address spender, uint256 amount) returns (bool)"];
  return await send({ signer, to: file.terms.common.currency, abi, method: "approve", args: [file.template, amount] });
}

/** Takes the offer back, for ever: these terms can't be formed any more. */
export async function withdrawOffer(acting: Acting): Sent {
  return await callCommon(acting, "withdrawOffer");
}

/* PERFORMANCE */

/** Takes a step of the template's own, which is given the whole terms: `step({ signer, file }, "handOver")`. */
export async function step(acting: Acting, name: string, ...rest: unknown[]): Sent {
  await requireSendable(acting.signer, acting.file);
  const { common, particulars } = acting.file.terms;
  return await send({ ...callOf(acting), method: name, args: [common, particulars, ...rest] });
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
  file: AnyFile;
}): Promise<Explanation> {
  return await explainIn({ provider, hash, template: file.template, words: templateOf(file.edition).words, file });
}

/* THE WAY OUT */

/** Asks a human. @param claim hash of the claim's text; see {@link claimHash} */
export async function dispute({ signer, file, claim }: Acting & { claim: string }): Sent {
  return await callCommon({ signer, file }, "dispute", claim);
}

/** Carries out what the tribunal ordered, once it is final. */
export async function enforce({ signer, file, disposition }: Acting & { disposition: Disposition }): Sent {
  return await callCommon({ signer, file }, "enforce", disposition);
}

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
export async function settle({
  signer,
  file,
  settlement,
  acceptances,
}: Acting & { settlement: Settlement; acceptances: readonly Acceptance[] }): Sent {
  const { disposition, validUntil } = settlement;
  const signed = sendable({ acceptances }, settlementId(file, settlement));
  return await callCommon({ signer, file }, "settle", disposition, validUntil, signed);
}

/** What both sign to settle (EIP-712). */
export function settlementId(file: AnyFile, settlement: Settlement): string {
  return TypedDataEncoder.hash(typedDataOf(file).domain, SETTLEMENT_TYPES, settlement);
}

/** Gives everything that is held to the other party, and ends the agreement. */
export async function surrender(acting: Acting): Sent {
  return await callCommon(acting, "surrender");
}

/** Forms `file` in place of `old`; the signer pays what the new one needs more. Saved before it is broadcast. */
export async function amend<P extends Values>({
  signer,
  file,
  old,
  save,
}: Acting<P> & { old: AnyFile; save: (file: AgreementFile<P>) => Promise<void> | void }): Sent {
  await requireSendable(signer, file);
  await requireAuthority({ signer, file });
  await requireRulesOf(file, providerOf(signer));
  const { held } = await read({ provider: providerOf(signer), file: old });
  await save(file);
  const [common, particulars, acceptances] = formArgs(file);
  const args = [common, particulars, old.terms.common, particularsHashOf(old), acceptances];
  return await send({
    ...callOf({ signer, file }),
    method: "amend",
    args,
    value: coin(file, amountOf(file) - held),
  });
}

/** Pays the signer's credit, which a refused payment left, to any address but the agreement's own. @throws {BiyError} `input` */
export async function withdrawCredit({ signer, file, to }: Acting & { to: string }): Sent {
  const { purse } = await read({ provider: providerOf(signer), file });
  if ([purse, file.template, ZeroAddress].includes(address(to, "to"))) throw refuse("to", EXPECTED.spendable);
  return await callCommon({ signer, file }, "withdrawCredit", to);
}

/** Pays `owner`'s credit to `owner`. */
export async function pushCredit({ signer, file, owner }: Acting & { owner: string }): Sent {
  return await callCommon({ signer, file }, "pushCredit", owner);
}

/* READING */

/** How an agreement stands, at the latest block. Many are read at once: they go to the node together. @throws {BiyError} `network`. */
export async function read({ provider, file }: { provider: Provider; file: AnyFile }): Promise<AgreementState> {
  const { template: to, chainId, codeHash, edition } = file;
  const { first, second } = file.terms.common;
  const template = templateOf(edition);
  return await stateOf(provider, { place: { chainId, to, codeHash }, template, id: idOfFile(file), first, second });
}

/* PRIVATE */

function callOf({ signer, file }: Acting) {
  return { signer, to: file.template, abi: templateOf(file.edition).abi };
}

async function callCommon(acting: Acting, method: string, ...rest: unknown[]): Sent {
  await requireSendable(acting.signer, acting.file);
  const args = [acting.file.terms.common, particularsHashOf(acting.file), ...rest];
  return await send({ ...callOf(acting), method, args });
}

function formArgs(file: AnyFile): readonly [unknown, unknown, readonly Acceptance[]] {
  return [file.terms.common, file.terms.particulars, sendable(file, idOfFile(file))];
}

function coin(file: AnyFile, amount: bigint): bigint {
  return file.terms.common.currency === ZeroAddress ? amount : 0n;
}

/** The terms are those that the file binds, the chain is the one named, the template is there. A draft edition on local chains only. */
async function requireSendable(signer: Signer, file: AnyFile): Promise<void> {
  requireBound(file);
  if (editionOf(file.edition).draft === true && !LOCAL_CHAINS.includes(file.chainId)) {
    throw new BiyError("document", {
      kk: "Бұл редакция — жоба; ол тек жергілікті тізбекте қолданылады.",
      ru: "Эта редакция — проект; она применяется только в локальной сети.",
      en: "This edition is a draft; it is for local chains only.",
    });
  }
  await requirePlace(providerOf(signer), { chainId: file.chainId, to: file.template, codeHash: file.codeHash });
}
