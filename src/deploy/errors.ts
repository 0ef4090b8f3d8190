/**
 * The errors of what is deployed as sentences.
 * @module
 */

import { deployErrorsAbi } from "../abi/deployErrors.ts";
import { ERRORS as ARBITRATION } from "../arbitration/errors.ts";
import { errorSource, type Telling } from "../chain/errors.ts";
import { ERRORS as CONDOMINIUM } from "../condominium/errors.ts";

const ERRORS = /* @__PURE__ */ errorSource(deployErrorsAbi, {
  kk: () => import("../words/deploy/errors.kk.ts"),
  ru: () => import("../words/deploy/errors.ru.ts"),
  en: () => import("../words/deploy/errors.en.ts"),
});

/** How is told why a contract is not deployed. */
export const TELLING: Telling = { errors: [ERRORS, ARBITRATION, CONDOMINIUM] };
