/**
 * Cases: what the tribunal holds, and what arbiters and parties do in them. Until arbitration under Law 488-V is served, the mode
 * is a human decision by contract.
 * @module
 */

import { AbiCoder, Interface, ZeroHash, type Signer } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { readLogs, type LogReading } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { providerOf, sending } from "../chain/send.ts";
import { asKeys, caseCall } from "./call.ts";
import { read, type InCase } from "./case.ts";
import { AWARD_TYPES, REASONS_TYPES, tribunalDomain, type Disposition } from "./disputable.ts";

export {
  decisionCandidates,
  matching,
  plainCandidates,
  RECORD_KINDS,
  recordedOf,
  saltedCandidates,
  type Candidate,
  type Disputed,
  type Recorded,
  type RecordKind,
} from "./recorded.ts";
export {
  caseIdOf,
  isOpen,
  read,
  salted,
  saltedHash,
  STAGES,
  textHash,
  type Case,
  type InCase,
  type Salted,
  type Seat,
  type Stage,
} from "./case.ts";
export { readDecidedCase, type Award, type DecidedCase } from "./award.ts";
export { openTo, standingOf, type CaseStanding, type Possible } from "./possible.ts";
export { conclude, resumption, returnClaim, withdrawClaim } from "./claims.ts";
export { approveAdvance, dueTo, feeInWords, withdraw } from "./fees.ts";
export { longestCase, publish, readRules, rulesHash, type Rules } from "./rules.ts";
export { appoint, replace, resign } from "./seats.ts";
export * as roster from "./roster.ts";
export { waiting, type WaitingCase } from "./waiting.ts";

/** A dispute that was brought. */
export type Waiting = {
  readonly template: string;
  readonly agreement: string;
  readonly claimant: string;
  readonly turn: bigint;
  readonly claim: string;
  readonly block: number;
};

/**
 * Disputes that name this tribunal, in templates that the caller trusts, newest last.
 * @param templates addresses of known templates: anyone can deploy a contract that calls itself one
 */
export async function disputes({
  tribunal,
  templates,
  ...reading
}: Pick<LogReading, "provider" | "fromBlock" | "range" | "onProgress"> & {
  tribunal: string;
  templates: readonly string[];
}): Promise<Waiting[]> {
  const base = new Interface(agreementAbi);
  const topics = [
    base.getEvent("Disputed")?.topicHash ?? null,
    null,
    AbiCoder.defaultAbiCoder().encode(["address"], [tribunal]),
  ];
  const logs = await readLogs({ ...reading, address: templates, topics });
  return logs.flatMap((log): Waiting[] => {
    const args = parsed(base, log)?.args;
    if (args === undefined) return [];
    return [
      {
        template: log.address,
        agreement: args["id"] as string,
        claimant: args["claimant"] as string,
        turn: args["turn"] as bigint,
        claim: args["claim"] as string,
        block: log.blockNumber,
      },
    ];
  });
}

/* PARTIES */

/** Names an arbiter for a seat. */
export const nominate = /* @__PURE__ */ sending(
  async (_, { seat, arbiter, ...inCase }: InCase & { readonly seat: number; readonly arbiter: string }) =>
    caseCall(inCase, "nominate", [seat, arbiter], { seat }),
);

/** Puts a document on the record: `content` is its salted hash. */
export const submitEvidence = /* @__PURE__ */ sending(
  async (_, { content, ...inCase }: InCase & { readonly content: string }) =>
    caseCall(inCase, "submitEvidence", [content]),
);

/** Says that the sender has no more evidence; closes the record when both have, or after its period. */
export const closeEvidence = /* @__PURE__ */ sending(async (_, inCase: InCase) => caseCall(inCase, "closeEvidence"));

/** Advances the arbiters' fee, in coin unless `value` is 0. */
export const payAdvance = /* @__PURE__ */ sending(
  async (_, { value, ...inCase }: InCase & { readonly value: bigint }) => caseCall(inCase, "payAdvance", [], { value }),
);

/* ARBITERS */

/** Accepts a seat: `disclosure` is the hash of what is disclosed. */
export const accept = /* @__PURE__ */ sending(
  async (_, { seat, disclosure, ...inCase }: InCase & { readonly seat: number; readonly disclosure: string }) =>
    caseCall(inCase, "accept", [seat, disclosure], { seat }),
);

/** The operative part of an award: what is ordered, and hashes of the agreement that replaces and of the text. */
export type Operative = { readonly disposition: Disposition; readonly replacement?: string; readonly document: string };

/** An arbiter's signature under the operative part, with the record as it was closed. */
export async function signAward({
  signer,
  tribunal,
  caseId,
  disposition,
  replacement = ZeroHash,
  document,
}: InCase & Operative & { signer: Signer }): Promise<string> {
  const provider = providerOf(signer);
  const { chainId } = await provider.getNetwork();
  const found = await read({ provider, tribunal, caseId });
  const value = { case: caseId, attempt: found.attempt, evidence: found.evidence, disposition, replacement, document };
  return await signer.signTypedData(tribunalDomain({ chainId, tribunal }), AWARD_TYPES, value);
}

/** An arbiter's signature under the reasons. @param reasons hash of the reasons' text */
export async function signReasons({
  signer,
  tribunal,
  caseId,
  reasons,
}: InCase & { signer: Signer; reasons: string }): Promise<string> {
  const provider = providerOf(signer);
  const { chainId } = await provider.getNetwork();
  const { award } = await read({ provider, tribunal, caseId });
  return await signer.signTypedData(tribunalDomain({ chainId, tribunal }), REASONS_TYPES, {
    case: caseId,
    award,
    reasons,
  });
}

/** Puts the reasons of an award on record. */
export const giveReasons = /* @__PURE__ */ sending(
  async (
    _,
    { reasons, signatures, ...inCase }: InCase & { readonly reasons: string; readonly signatures: readonly string[] },
  ) => caseCall(inCase, "giveReasons", [reasons, signatures.map(asKeys)]),
);

/* FEES */

/** Takes back what the signer advanced for the next claim of a case that was withdrawn or returned. */
export const takeBackAdvance = /* @__PURE__ */ sending(async (_, inCase: InCase) =>
  caseCall(inCase, "takeBackAdvance"),
);
