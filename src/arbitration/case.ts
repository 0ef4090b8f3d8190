/**
 * A case as the tribunal holds it, and what goes on its record.
 * @module
 */

import { AbiCoder, hexlify, keccak256, randomBytes, toUtf8Bytes, type Provider } from "ethers";
import { tribunalAbi } from "../abi/tribunal.ts";
import { view } from "../chain/calls.ts";
import { asBiyError } from "../chain/errors.ts";
import { BiyError } from "../words/biyError.ts";
import * as CASE_WORDS from "../words/arbitration/case.ts";

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
    throw new BiyError("missing", CASE_WORDS.noCase);
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
