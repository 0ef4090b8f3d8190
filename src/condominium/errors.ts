/**
 * The errors of a condominium's contracts as sentences.
 * @module
 */

import { condominiumErrorsAbi } from "../abi/condominiumErrors.ts";
import { errorSource, type ErrorSource } from "../chain/errors.ts";

/** How refusals of a condominium's contracts are told. Steps here tell them so by themselves. */
export const ERRORS: ErrorSource = /* @__PURE__ */ errorSource(condominiumErrorsAbi, {
  kk: () => import("../words/condominium/errors.kk.ts"),
  ru: () => import("../words/condominium/errors.ru.ts"),
  en: () => import("../words/condominium/errors.en.ts"),
});
