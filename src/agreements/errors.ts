/**
 * The errors of agreements and of tokens as sentences.
 * @module
 */

import { agreementErrorsAbi } from "../abi/agreementErrors.ts";
import * as CHAIN from "../chain/errors.ts";
import type { BiyError } from "../words/biyError.ts";
import type { Lang } from "../words/lang.ts";

/** How refusals of agreements of any template, and of tokens, are told. Steps here tell them so by themselves. */
export const ERRORS: CHAIN.ErrorSource = /* @__PURE__ */ CHAIN.errorSource(agreementErrorsAbi, {
  kk: () => import("../words/agreements/errors.kk.ts"),
  ru: () => import("../words/agreements/errors.ru.ts"),
  en: () => import("../words/agreements/errors.en.ts"),
});

/**
 * Makes a {@link BiyError} of anything that was thrown, as steps do.
 * @param telling whose errors are known besides those of agreements: `sales.ERRORS`, `cases.ERRORS`, `condominiums.ERRORS`
 * @returns what it was, if it was one; the person's own refusal; the contract's sentence; or what the node said
 */
export function asBiyError(thrown: unknown, { errors = [], ...amounts }: CHAIN.Telling = {}): BiyError {
  return CHAIN.asBiyError(thrown, { ...amounts, errors: [ERRORS, ...errors] });
}

/**
 * One sentence for a person: what is wrong and what to do. What contracts refuse is loaded in that language.
 * @example await sentenceOf(thrown, "kk", { errors: [condominiums.ERRORS] })
 */
export async function sentenceOf(thrown: unknown, lang: Lang, telling: CHAIN.Telling = {}): Promise<string> {
  return await asBiyError(thrown, telling).sentence(lang);
}
