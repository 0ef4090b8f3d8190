/**
 * Cases of agreements: what the tribunal does in any case, and what needs the agreement's file besides.
 * @module
 */

import { ZeroHash } from "ethers";
import { asKeys, caseCall, STEP_WORDS, tribunalCall } from "../arbitration/call.ts";
import { caseIdOf, type InCase, type Operative } from "../arbitration/cases.ts";
import { requirePlace } from "../chain/place.ts";
import { sending } from "../chain/send.ts";
import { idOfFile, particularsHashOf, type AgreementFile } from "./file.ts";

export * from "../arbitration/cases.ts";
export { casesOf, type OwnCase } from "./ownCases.ts";
export {
  awardDraft,
  factLines,
  translationDraft,
  withFaults,
  withoutFaults,
  type Blank,
  type Facts,
} from "../arbitration/awardDraft.ts";
export { checkDecision, simulateDecision, type Balances } from "./trial.ts";
export { blankDecision, decisionIn } from "./decisionFile.ts";
export * as register from "../arbitration/registered.ts";
export { decided, requireDecided } from "../arbitration/decided.ts";
export { caseNumberOf, faultWords, wholeDraft, type Drafted, type Fault } from "../arbitration/awardFile.ts";
export { advanceApprovals } from "../arbitration/fees.ts";
export { POSSIBLE_WORDS } from "../arbitration/possible.ts";
export { stageOf } from "../arbitration/waiting.ts";
export { dispositionHash } from "../arbitration/disputable.ts";
export { STATUS_WORDS, STEP_WORDS } from "../arbitration/call.ts";
export { ERRORS } from "../arbitration/errors.ts";

/** Opens the case of the dispute that the file's agreement is in; anyone. Gives the receipt and the case's id. */
export const open = /* @__PURE__ */ sending(
  async ({ provider }, { file }: { readonly file: AgreementFile; readonly turn: bigint }) => {
    const { common } = file.terms;
    await requirePlace(provider, { chainId: file.chainId, to: common.tribunal, codeHash: file.tribunalCodeHash });
    return tribunalCall(common.tribunal, "open", {
      args: [file.template, common, particularsHashOf(file)],
      words: STEP_WORDS.open,
    });
  },
  (receipt, { file, turn }) => ({
    caseId: caseIdOf({ template: file.template, agreement: idOfFile(file), turn }),
    receipt,
  }),
);

/** Issues the operative part. `signatures`: one a seat, in order; "0x" where an arbiter did not sign. */
export const award = /* @__PURE__ */ sending(
  async (_, given: InCase & Operative & { readonly file: AgreementFile; readonly signatures: readonly string[] }) => {
    const { file, disposition, replacement = ZeroHash, document, signatures } = given;
    const by = signatures.map(asKeys);
    return caseCall(given, "award", [
      file.terms.common,
      particularsHashOf(file),
      disposition,
      replacement,
      document,
      by,
    ]);
  },
);

/** Shares out the fees of a case that is over. */
export const distribute = /* @__PURE__ */ sending(
  async (_, { file, ...inCase }: InCase & { readonly file: AgreementFile }) =>
    caseCall(inCase, "distribute", [file.terms.common, particularsHashOf(file)]),
);
