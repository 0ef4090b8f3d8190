/**
 * Biy: agreements that people can read and that a human has the last word on.
 * @module
 */

export * as agreements from "./agreements/agreements.ts";
export * as sales from "./agreements/sales.ts";
export * as cases from "./arbitration/cases.ts";
export {
  decide,
  requireBalanced,
  type AnyDecisionDraft,
  type Decision,
  type DecisionContext,
  type DecisionDraft,
} from "./arbitration/decision.ts";
export { BiyError, asBiyError, sentenceOf, CONTRACT_ERRORS, type BiyErrorCode } from "./errors.ts";
export { LOCAL_CHAINS, type Deployment } from "./deployments.ts";
export type { AgreementFile, AnyFile } from "./agreements/file.ts";
export { plain, type Plain, type Written } from "./json.ts";
export {
  disposition,
  THEN,
  COIN,
  type Acceptance,
  type Common,
  type Disposition,
  type SaleTerms,
  type Terms,
  type Values,
} from "./agreements/terms.ts";
export { LANGS, TermsError, type Lang, type Words } from "./terms/errors.ts";
export { html } from "./terms/html.ts";
export type { Edition } from "./terms/edition.ts";
export type { Bank, Person, PrivateFile, Signatory, Subject } from "./terms/requisites.ts";
