/**
 * Biy: agreements that people can read and that a human has the last word on.
 * @module
 */

export * as agreements from "./agreements/agreements.ts";
export * as sales from "./templates/sale/index.ts";
export * as leases from "./templates/lease/index.ts";
export * as cases from "./agreements/cases.ts";
export {
  decide,
  decisionContext,
  requireBalanced,
  type AnyDecisionDraft,
  type Decision,
  type DecisionContext,
  type DecisionDraft,
} from "./agreements/decision.ts";
export { BiyError, type BiyErrorCode } from "./words/biyError.ts";
export { asBiyError, sentenceOf } from "./agreements/errors.ts";
export type { ErrorSource, Members, Telling } from "./chain/errors.ts";
export { LOCAL_CHAINS, type Deployment } from "./chain/deployments.ts";
export type { AgreementFile } from "./agreements/file.ts";
export { plain, type Plain, type Written } from "./text/json.ts";
export { disposition, THEN, type Common, type Disposition } from "./arbitration/disputable.ts";
export { COIN, OUTSIDE, type Acceptance, type Terms, type Values } from "./agreements/terms.ts";
export type { SaleTerms } from "./templates/sale/terms.ts";
export { LANGS, type Lang, type Words } from "./words/lang.ts";
export { TermsError } from "./text/errors.ts";
export { html } from "./text/html.ts";
export type { Edition, Released, ReleasedAnnex, ReleasedPart, Texts } from "./text/edition.ts";
export type { Bank, Foreign, Person, PrivateFile, Signatory, Subject } from "./text/requisites.ts";
