/**
 * Sales: from a draft that both accept to their end. What all agreements have in common is in `agreements.ts`; this adds the sale's own.
 * @module
 */

import { Interface } from "ethers";
import { saleAbi } from "../../abi/sale.ts";
import { stepCall, type AgreementState } from "../../agreements/agreements.ts";
import { fromJson as anyFromJson, type AgreementFile } from "../../agreements/file.ts";
import { sending } from "../../chain/send.ts";
import type { Deployment } from "../../chain/deployments.ts";
import { placeIn as placeOf } from "../../agreements/deployed.ts";
import { SALE } from "./template.ts";
import type { SaleFile } from "./terms.ts";

export {
  acceptedBy,
  amend,
  amountOf,
  approve,
  beginSigning,
  dispute,
  enforce,
  forget,
  form,
  liftRestriction,
  permitFor,
  pushCredit,
  read,
  requireForgettable,
  restrict,
  settle,
  sign,
  signPermit,
  signSettlement,
  surrender,
  withAcceptance,
  withdrawCredit,
  withdrawOffer,
  withheld,
  type PartyKey,
  type Permit,
  type PermitRequest,
  type Settlement,
} from "../../agreements/agreements.ts";
export { compareText, type Compared, type Stored } from "../../agreements/compare.ts";
export { requireCurrency } from "../../agreements/currency.ts";
export { tokenAt } from "../../chain/token.ts";
export { requireDeployed, requireRulesOf, type Trusted } from "../../agreements/deployed.ts";
export { diff, diffText, type Difference } from "../../agreements/diff.ts";
export { pictures } from "../../agreements/pictures.ts";
export { redline } from "../../agreements/redline.ts";
export { draft, type PartiesInput, type SaleDraft } from "./draft.ts";
export type { DraftContext } from "../../agreements/draft.ts";
export { idOfFile, render, textOf, toJson } from "../../agreements/file.ts";
export { ERRORS } from "./errors.ts";
export { SALE } from "./template.ts";
export type { SaleFile, SaleParticulars, SaleTerms } from "./terms.ts";
export { walletCalls, type Prepared, type Sending } from "../../chain/send.ts";
export { explain, factors } from "../../agreements/explain.ts";
export { nextSteps, toIcs } from "../../agreements/next.ts";
export { objection, type Objection } from "../../agreements/objection.ts";
export { timeline, type LegalFact } from "../../agreements/timeline.ts";
export { warningsOf, type Warning } from "../../agreements/warnings.ts";
export { readRulesFacts, type RulesFacts } from "../../arbitration/rules-facts.ts";
export { rulesInWords } from "../../arbitration/rules-words.ts";
export { requireSoundRules, rulesProblem } from "../../arbitration/sound.ts";

/** How a sale stands; see {@link AgreementState}. */
export type SaleState = AgreementState;

type Of = { readonly file: AgreementFile };

/** Reads a sale's file. @throws {BiyError} `input`, naming the field; `missing`, if its edition is none of a sale's. */
export function fromJson(json: string): SaleFile {
  return anyFromJson(json, [SALE]);
}

/** Where sales live by a deployment: what of it a draft asks. @throws {BiyError} `missing` if it has no sale */
export function placeIn(deployment: Deployment): ReturnType<typeof placeOf> {
  return placeOf(deployment, SALE);
}

/** The seller marks the goods as delivered. */
export const markDelivered = /* @__PURE__ */ sending(
  async (by, { file }: Of) => await stepCall(by, file, "markDelivered"),
);

/** The buyer confirms receipt; the seller is paid at once. */
export const confirmReceipt = /* @__PURE__ */ sending(
  async (by, { file }: Of) => await stepCall(by, file, "confirmReceipt"),
);

/** Pays the seller, once inspection and review are over. Anyone may send it. */
export const release = /* @__PURE__ */ sending(async (by, { file }: Of) => await stepCall(by, file, "release"));

/** Pays the buyer back, once delivery has failed and review is over. Anyone may send it. */
export const refund = /* @__PURE__ */ sending(async (by, { file }: Of) => await stepCall(by, file, "refund"));

/** The interface of the template, for logs and calldata. */
export const saleInterface = /* @__PURE__ */ new Interface(saleAbi);
