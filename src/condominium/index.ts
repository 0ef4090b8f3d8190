/**
 * Digital condominiums and communities: founding, units, decisions, disputes, papers.
 * @module
 */

export * from "./condominiums.ts";
export * as disputes from "./disputes.ts";
export * as hearing from "./hearing.ts";
export { TELLING } from "./errors.ts";
export { orderInWords } from "./documents/order.ts";
export { rule, type Ruling, type RulingDraft } from "./ruling.ts";
export { readDecision, type DecisionFacts } from "./record.ts";
export { readPending, type Pending, type PendingDecision } from "./pending.ts";
export { readMandate, readParticipation, type MandateFacts, type Participation } from "./standing.ts";
export { canonicalOf, markdownOf, plainTextOf, type WorkingDocument } from "./documents/document.ts";
export { pendingInWords } from "./documents/pending.ts";
export { pageOf } from "./documents/page.ts";
export { ballot } from "./documents/ballot.ts";
export { certificate } from "./documents/certificate.ts";
export { mandate } from "./documents/mandate.ts";
export { minutes, minutesHash } from "./documents/minutes.ts";
export { notice } from "./documents/notice.ts";
export { callsInWords, type CallInWords } from "./documents/calls.ts";
export { ruleInWords } from "./documents/rule.ts";
export { verifyMinutes, type Verified } from "./documents/verify.ts";
export { areHoldersHeard } from "./hearing.ts";
export { requireCarriable, requireDone } from "./orders.ts";
export { rulingFrom, requireOrder } from "./ruling.ts";
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
  begunFrom,
  objectionFrom,
} from "./readers.ts";
export { moment as momentWords, joined } from "./documents/format.ts";
export type { Dispute, Ordered, Subject } from "./disputes.ts";
export { STEP_WORDS } from "./step-words.ts";
