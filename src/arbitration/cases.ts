/**
 * Cases: what the tribunal holds, and what arbiters and parties do in them. Until arbitration under Law 488-V is served, the mode
 * is a human decision by contract.
 * @module
 */

import {
  AbiCoder,
  hexlify,
  Interface,
  keccak256,
  randomBytes,
  toUtf8Bytes,
  ZeroHash,
  type Provider,
  type Signer,
} from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { readLogs, type LogReading } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { asBiyError, BiyError } from "../chain/errors.ts";
import { keySignature } from "../chain/signatures.ts";
import { idOfFile, particularsHashOf, type AnyFile } from "../agreements/file.ts";
import { requirePlace, providerOf, sending, view } from "../chain/send.ts";
import { caseCall, tribunalCall } from "./call.ts";
import { AWARD_TYPES, REASONS_TYPES, tribunalDomain, type Disposition } from "../agreements/terms.ts";

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
export { openTo, standingOf, type CaseStanding, type Possible } from "./possible.ts";
export { conclude, resumption, returnClaim, withdrawClaim } from "./claims.ts";
export { casesOf, type OwnCase } from "../agreements/ownCases.ts";
export { approveAdvance, dueTo, feeInWords, withdraw } from "./fees.ts";
export { publish, readRules, rulesHash, type Rules } from "./rules.ts";
export { appoint, replace, resign } from "./seats.ts";
export * as roster from "./roster.ts";
export { waiting, type WaitingCase } from "./waiting.ts";

/** The stages of a case, in the order of `Stage` in ITribunalCases.sol. */
export const STAGES = [
  "none",
  "opened",
  "evidence",
  "deliberation",
  "awarded",
  "reasoned",
  "settled",
  "withdrawn",
  "returned",
] as const;
/** A stage of a case. */
export type Stage = (typeof STAGES)[number];

/** A seat of a case; `deadline` in seconds of the chain. */
export type Seat = {
  readonly arbiter: string;
  readonly accepted: boolean;
  readonly deadline: bigint;
  /** How many left it or were replaced; from two on it is filled by draw. */
  readonly departures: bigint;
};

/** A case as the tribunal holds it. Moments in seconds. */
export type Case = {
  readonly caseId: string;
  readonly stage: Stage;
  readonly claimant: "first" | "second";
  readonly turn: bigint;
  readonly deadline: bigint;
  readonly finalAt: bigint;
  /** Bits: 1 the first party, 2 the second has said that it has no more evidence. */
  readonly finished: bigint;
  readonly advance: bigint;
  /** Who advanced it. */
  readonly payer: string;
  /** An agreement may replace the disputed one first. */
  readonly replaceable: boolean;
  /** The other party has acted: the claim can't be withdrawn alone any more. */
  readonly isAnswered: boolean;
  /** How many operative parts lapsed for want of reasons. */
  readonly attempt: bigint;
  readonly template: string;
  readonly first: string;
  readonly second: string;
  readonly agreement: string;
  readonly rules: string;
  readonly evidence: string;
  readonly order: string;
  readonly award: string;
  readonly seats: readonly Seat[];
};

/** Which case. */
export type InCase = { readonly tribunal: string; readonly caseId: string };

/** The hash of a text that goes on the record: claim, disclosure, evidence, award, reasons. Salt what could be guessed. */
export function textHash(text: string): string {
  return keccak256(toUtf8Bytes(text.normalize("NFC")));
}

/** A text with the salt that keeps its hash from telling it: both are kept off chain. */
export type Salted = { readonly salt: string; readonly text: string };

/** Salts a text that could be guessed. */
export function salted(text: string): Salted {
  return { salt: hexlify(randomBytes(32)), text };
}

/** What goes on the record of a salted text. */
export function saltedHash({ salt, text }: Salted): string {
  return textHash(salt + text);
}

/** Whether a case was opened. */
export async function isOpen(at: { provider: Provider; tribunal: string; caseId: string }): Promise<boolean> {
  return await read(at).then(
    () => true,
    (thrown: unknown) => {
      if (asBiyError(thrown).code === "missing") return false;
      throw thrown;
    },
  );
}

/** The id of the case of an agreement's turn. */
export function caseIdOf({ template, agreement, turn }: { template: string; agreement: string; turn: bigint }): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(["address", "bytes32", "uint16"], [template, agreement, turn]));
}

/** Reads a case as the chain has it. @throws {BiyError} `missing` if there is no such case; `network` */
export async function read({
  provider,
  tribunal,
  caseId,
}: {
  provider: Provider;
  tribunal: string;
  caseId: string;
}): Promise<Case> {
  const ask = async <T>(method: string, ...args: unknown[]) =>
    await view<T>({ provider, to: tribunal, abi: tribunalAbi, method, args });
  const [found, seats] = await Promise.all([
    ask<Record<string, unknown>>("caseOf", caseId),
    ask<Record<string, unknown>[]>("seatsOf", caseId),
  ]);
  const stage = STAGES[Number(found["stage"])] ?? "none";
  if (stage === "none") {
    throw new BiyError("missing", {
      kk: "Мұндай іс жоқ; алдымен оны «open» арқылы ашыңыз.",
      ru: "Такого дела нет; сначала откройте его: «open».",
      en: "There is no such case; open it first.",
    });
  }
  return {
    caseId,
    stage,
    claimant: found["claimant"] === 1n ? "first" : "second",
    turn: found["turn"] as bigint,
    deadline: found["deadline"] as bigint,
    finalAt: found["finalAt"] as bigint,
    finished: found["finished"] as bigint,
    advance: found["advance"] as bigint,
    payer: found["payer"] as string,
    replaceable: found["replaceable"] as boolean,
    isAnswered: found["isAnswered"] as boolean,
    attempt: found["attempt"] as bigint,
    template: found["template"] as string,
    first: found["first"] as string,
    second: found["second"] as string,
    agreement: found["agreement"] as string,
    rules: found["rules"] as string,
    evidence: found["evidence"] as string,
    order: found["order"] as string,
    award: found["award"] as string,
    seats: seats.map((seat) => ({
      arbiter: seat["arbiter"] as string,
      accepted: seat["accepted"] as boolean,
      deadline: seat["deadline"] as bigint,
      departures: seat["departures"] as bigint,
    })),
  };
}

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

/** Opens the case of the dispute that the file's agreement is in; anyone. Gives the receipt and the case's id. */
export const open = /* @__PURE__ */ sending(
  async ({ provider }, { file }: { readonly file: AnyFile; readonly turn: bigint }) => {
    const { common } = file.terms;
    await requirePlace(provider, { chainId: file.chainId, to: common.tribunal });
    return tribunalCall(common.tribunal, "open", [file.template, common, particularsHashOf(file)]);
  },
  (receipt, { file, turn }) => ({
    caseId: caseIdOf({ template: file.template, agreement: idOfFile(file), turn }),
    receipt,
  }),
);

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

/** Issues the operative part. `signatures`: one a seat, in order; "0x" where an arbiter did not sign. */
export const award = /* @__PURE__ */ sending(
  async (_, given: InCase & Operative & { readonly file: AnyFile; readonly signatures: readonly string[] }) => {
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

/** Arbiters sign by keys; what is none is left for the tribunal to refuse. */
const asKeys = (signature: string) => keySignature(signature) ?? signature;

/** Gives the reasons. */
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

/** Shares out the fees of a case that is over. */
export const distribute = /* @__PURE__ */ sending(async (_, { file, ...inCase }: InCase & { readonly file: AnyFile }) =>
  caseCall(inCase, "distribute", [file.terms.common, particularsHashOf(file)]),
);
