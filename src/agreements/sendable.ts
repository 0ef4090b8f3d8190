/**
 * What is so of every call about an agreement: its file is what its terms bind, the chain is the one named, and refusals are told in the
 * agreement's own words and money.
 * @module
 */

import type { Provider } from "ethers";
import { ERRORS as ARBITRATION_ERRORS } from "../arbitration/errors.ts";
import { LOCAL_CHAINS } from "../chain/deployments.ts";
import type { Telling } from "../chain/errors.ts";
import { requirePlace } from "../chain/place.ts";
import * as FORM_WORDS from "../words/agreements/form.ts";
import { BiyError } from "../words/biyError.ts";
import { ERRORS } from "./errors.ts";
import { ERRORS as LEDGER_ERRORS } from "./ledgerErrors.ts";
import { isOutside } from "./outside.ts";
import { editionOf, requireBound, type AgreementFile } from "./file.ts";
import { amountsOf } from "./money.ts";

/**
 * The terms are those that the file binds, the chain is the one named, the template is there. A draft edition on local chains only.
 * @throws {BiyError} `document`, `network`
 */
export async function requireSendable(provider: Provider, file: AgreementFile): Promise<void> {
  await requireBound(file);
  if (editionOf(file).draft === true && !LOCAL_CHAINS.includes(file.chainId)) {
    throw new BiyError("document", FORM_WORDS.draftEdition);
  }
  await requirePlace(provider, { chainId: file.chainId, to: file.template, codeHash: file.codeHash });
}

/** How what an agreement's contracts refuse is told. */
export function tellingOf(file: AgreementFile): Telling {
  const { errors: own } = file.kind;
  const outside = isOutside(file.terms.common) ? [LEDGER_ERRORS] : [];
  return {
    ...amountsOf(file),
    errors: [ERRORS, ...outside, ...(own === undefined ? [] : [own]), ARBITRATION_ERRORS],
  };
}
