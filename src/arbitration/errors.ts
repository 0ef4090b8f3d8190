/**
 * The errors of a tribunal and of its roster as sentences.
 * @module
 */

import { arbitrationErrorsAbi } from "../abi/arbitrationErrors.ts";
import { errorSource, type ErrorSource } from "../chain/errors.ts";

/** How refusals of a tribunal and of its roster are told. Steps here tell them so by themselves. */
export const ERRORS: ErrorSource = /* @__PURE__ */ errorSource(arbitrationErrorsAbi, {
  kk: () => import("../words/arbitration/errors.kk.ts"),
  ru: () => import("../words/arbitration/errors.ru.ts"),
  en: () => import("../words/arbitration/errors.en.ts"),
});
