/**
 * The errors of the sale as sentences.
 * @module
 */

import { saleErrorsAbi } from "../../abi/saleErrors.ts";
import { errorSource, type ErrorSource } from "../../chain/errors.ts";

/** How the sale's own refusals are told. Steps of a sale tell them so by themselves. */
export const ERRORS: ErrorSource = /* @__PURE__ */ errorSource(saleErrorsAbi, {
  kk: () => import("./errors.kk.ts"),
  ru: () => import("./errors.ru.ts"),
  en: () => import("./errors.en.ts"),
});
