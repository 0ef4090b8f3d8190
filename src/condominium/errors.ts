/**
 * The errors of a condominium's contracts as sentences: a page of sales doesn't carry them.
 * @module
 */

import { Interface } from "ethers";
import { condominiumErrorsAbi } from "../abi/condominiumErrors.ts";
import type { Telling } from "../chain/errors.ts";
import * as MEMBERS from "../words/condominium/members.ts";
import * as GLOSSARY from "../words/glossary.ts";

/** The names of all errors that the contracts of a condominium can give, and agreements can't. */
export const CONDOMINIUM_ERRORS: readonly string[] = /* @__PURE__ */ condominiumErrorsAbi.map(({ name }) => name);

const TABLES = {
  kk: () => import("../words/condominium/errors.kk.ts"),
  ru: () => import("../words/condominium/errors.ru.ts"),
  en: () => import("../words/condominium/errors.en.ts"),
};

/**
 * How a refusal of a condominium's contracts is told. Steps here tell it so by themselves.
 * @example await sentenceOf(thrown, "kk", condominiums.TELLING)
 */
export const TELLING: Telling = {
  errors: {
    interface: /* @__PURE__ */ new Interface(condominiumErrorsAbi),
    sentence: async (error, lang) => (await TABLES[lang]()).SENTENCES[CONDOMINIUM_ERRORS.indexOf(error)],
    members: {
      AssemblyState: { actual: GLOSSARY.decisionState },
      ObjectsStatus: { actual: MEMBERS.status },
      DisputesSubject: { subject: MEMBERS.subject },
      DisputesOrder: { order: MEMBERS.order, subject: MEMBERS.subject },
    },
  },
};
