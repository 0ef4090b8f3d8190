/**
 * Biy: agreements that people can read and that a human has the last word on.
 * @module
 */

export * as sales from "./agreements/sales.ts";
export * as cases from "./arbitration/cases.ts";
export { BiyError, asBiyError, sentenceOf, CONTRACT_ERRORS, type BiyErrorCode } from "./errors.ts";
export { LOCAL_CHAINS, type Deployment } from "./deployments.ts";
export {
  disposition,
  THEN,
  COIN,
  type Acceptance,
  type Common,
  type Disposition,
  type SaleTerms,
} from "./agreements/terms.ts";
export { LANGS, TermsError, type Lang, type Words } from "./terms/errors.ts";
