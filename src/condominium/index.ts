/**
 * Digital condominiums and communities: founding, units, decisions, disputes, papers.
 * @module
 */

import * as STEPS from "../words/condominium/steps.ts";

export * from "./condominiums.ts";
export * as disputes from "./disputes.ts";
export * as hearing from "./hearing.ts";
export { ERRORS } from "./errors.ts";
export { orderInWords } from "./papers/order.ts";
export { rule, rulingOf, type Ruling, type RulingContext, type RulingDraft } from "./ruling.ts";
export { readDecision, type DecisionFacts } from "./record.ts";
export { readPending, type Pending, type PendingDecision } from "./pending.ts";
export { readMandate, readParticipation, type MandateFacts, type Participation } from "./standing.ts";
export { pendingInWords } from "./papers/pending.ts";
export { ballot } from "./papers/ballot.ts";
export { certificate } from "./papers/certificate.ts";
export { mandate } from "./papers/mandate.ts";
export { minutes, minutesHash } from "./papers/minutes.ts";
export { notice } from "./papers/notice.ts";
export { callsInWords, type CallInWords } from "./papers/calls.ts";
export { ruleInWords } from "./papers/rule.ts";
export { verifyMinutes, type Verified } from "./papers/verify.ts";
export { areHoldersHeard } from "./hearing.ts";
export { requireCarriable, requireDone } from "./orders.ts";
export { rulingFrom, requireOrder } from "./ruling.ts";
export { blankRuling, rulingIn } from "./rulingFile.ts";
export { simulateRuling, type DisputeStanding } from "./trial.ts";
export {
  disputeFrom,
  type DisputeFile,
  petitionFrom,
  type PetitionFile,
  decisionFrom,
  motionFrom,
  type CallDraft,
  interimFrom,
  supportFrom,
  ballotFrom,
  sharesFrom,
  accessionFrom,
  documentFrom,
  begunFrom,
  objectionFrom,
} from "./readers.ts";
export { momentWords, joined, type SaidClause } from "./papers/said.ts";

/** What the steps of a condominium do: sentences that `say` fills. */
export const STEP_WORDS = STEPS;
export type { Dispute, Ordered, Subject } from "./disputes.ts";
