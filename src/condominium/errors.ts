/**
 * The errors of a condominium's contracts as sentences: a page of sales doesn't carry them.
 * @module
 */

import { Interface } from "ethers";
import { condominiumErrorsAbi } from "../abi/condominiumErrors.ts";
import type { Telling } from "../chain/errors.ts";
import * as MEMBERS from "../words/condominium/members.ts";
import errors from "../words/condominium/errors.json" with { type: "json" };
import type { Words } from "../words/lang.ts";

export const CONDOMINIUM_SENTENCES: { readonly [error: string]: Words } = errors;

/** The names of all errors that the contracts of a condominium can give, and agreements can't. */
export const CONDOMINIUM_ERRORS: readonly string[] = condominiumErrorsAbi.map(({ name }) => name).sort();

/**
 * How a refusal of a condominium's contracts is told. Steps here tell it so by themselves.
 * @example sentenceOf(thrown, "kk", condominiums.TELLING)
 */
export const TELLING: Telling = {
  errors: {
    interface: /* @__PURE__ */ new Interface(condominiumErrorsAbi),
    words: CONDOMINIUM_SENTENCES,
    members: {
      AssemblyState: { actual: MEMBERS.state },
      ObjectsStatus: { actual: MEMBERS.status },
      DisputesSubject: { subject: MEMBERS.subject },
      DisputesOrder: { order: MEMBERS.order, subject: MEMBERS.subject },
    },
  },
};
