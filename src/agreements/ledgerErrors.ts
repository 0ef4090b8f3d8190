/**
 * The errors of a ledger as sentences.
 * @module
 */

import { ledgerErrorsAbi } from "../abi/ledgerErrors.ts";
import { errorSource, type ErrorSource } from "../chain/errors.ts";

/** How refusals of receipts are told, where money moves outside the chain. Steps of `receipts` tell them so by themselves. */
export const ERRORS: ErrorSource = /* @__PURE__ */ errorSource(ledgerErrorsAbi, {
  kk: () => import("../words/ledger/errors.kk.ts"),
  ru: () => import("../words/ledger/errors.ru.ts"),
  en: () => import("../words/ledger/errors.en.ts"),
});
