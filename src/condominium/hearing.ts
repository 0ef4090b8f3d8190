/**
 * A case in which all holders answer, and what its seats order before an award: any holder is heard and may object to
 * an arbiter who sits there, a third of the units names an arbiter, and a stay that the seats sign binds at once.
 * @module
 */

import { type Provider, type Signer, type TypedDataDomain } from "ethers";
import { disputesAbi } from "../abi/disputes.ts";
import { TELLING } from "../arbitration/call.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { keySignature } from "../chain/signatures.ts";
import type { CondominiumFile } from "./condominiums.ts";
import { onChain, type Dispute } from "./disputes.ts";
import type { Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as STEPS from "../words/condominium/steps.ts";

type Field = { name: string; type: string };
const fields = (...named: readonly (readonly [type: string, name: string])[]): Field[] =>
  named.map(([type, name]) => ({ type, name }));
/** What a seat signs of an interim stay. `reasons` is a hash. */
export const INTERIM_TYPES = /* @__PURE__ */ (() => ({
  Interim: fields(["bytes32", "dispute"], ["uint16", "turn"], ["uint8", "days"], ["bytes32", "reasons"]),
}))();
/** What a holder signs of a nomination. */
export const NOMINATION_TYPES = /* @__PURE__ */ (() => ({
  Nomination: fields(["bytes32", "dispute"], ["uint16", "turn"], ["uint8", "seat"], ["address", "arbiter"]),
}))();

/** Where disputes are brought: what holders and seats sign is for this contract on this chain. */
export function disputesDomain({ chainId, disputes }: { chainId: bigint; disputes: string }): TypedDataDomain {
  return { name: "Biy Disputes", version: "1", chainId, verifyingContract: disputes };
}

const domainOf = ({ chainId, addresses }: CondominiumFile) => disputesDomain({ chainId, disputes: addresses.disputes });

type OfDispute = { readonly file: CondominiumFile; readonly dispute: Dispute };

/** Whether all holders answer: each may be heard then, and none speaks for the others. */
export const areHoldersHeard = ({ file, dispute }: OfDispute): boolean =>
  dispute.common.second === file.addresses.disputes;

/* INTERIM STAY */

/** The stay that seats order before an award. @param reasons hash of the reasons */
export type InterimStay = { readonly days: number; readonly reasons: string };

/** Signs an interim stay, as a seat of the case. */
export async function signInterim({
  signer,
  file,
  dispute: { id, turn },
  stay: { days, reasons },
}: OfDispute & { readonly signer: Signer; readonly stay: InterimStay }): Promise<string> {
  return await signer.signTypedData(domainOf(file), INTERIM_TYPES, { dispute: id, turn, days, reasons });
}

/** Stays the decision at once. Anyone who brings the signatures of a majority of the seats: one a seat, in order, `0x` for none. */
export const stayInterim = /* @__PURE__ */ sending(
  async (
    _,
    {
      stay: { days, reasons },
      signatures,
      ...of
    }: OfDispute & { readonly stay: InterimStay; readonly signatures: readonly string[] },
  ) =>
    call(
      of,
      "stayInterim",
      [days, reasons, signatures.map((each) => keySignature(each) ?? each)],
      say(STEPS.stayInterim, { days }),
    ),
);

/* ALL HOLDERS AS THE RESPONDENT */

/** Puts a document on the record, as a holder who has acceded. @param content salted hash */
export const submitEvidence = /* @__PURE__ */ sending(
  async (_, { unit, content, ...of }: OfDispute & { readonly unit: number; readonly content: string }) =>
    call(of, "submitEvidence", [unit, content], say(STEPS.holdersEvidence, { unit })),
);

/** Objects to the person on a seat, as a holder who has acceded: on the record, so that the award is signed over it. */
export const object = /* @__PURE__ */ sending(
  async (
    _,
    {
      unit,
      seat,
      reasons,
      ...of
    }: OfDispute & {
      readonly unit: number;
      readonly seat: number;
      /** Salted hash. */
      readonly reasons: string;
    },
  ) => call(of, "object", [unit, seat, reasons], say(STEPS.objection, { unit, seat })),
);

/** A seat, and the person who is to be named for it. */
export type Nomination = { readonly seat: number; readonly arbiter: string };
/** A holder's support of a nomination. @param signature `0x` for the sender's own */
export type Support = { readonly holder: string; readonly units: readonly number[]; readonly signature: string };

/** Signs for an arbiter to be named by all holders. */
export async function signNomination({
  signer,
  file,
  dispute: { id, turn },
  nomination: { seat, arbiter },
  units,
}: OfDispute & {
  readonly signer: Signer;
  readonly nomination: Nomination;
  readonly units: readonly number[];
}): Promise<Support> {
  const value = { dispute: id, turn, seat, arbiter };
  const signature = await signer.signTypedData(domainOf(file), NOMINATION_TYPES, value);
  return { holder: await signer.getAddress(), units, signature };
}

/** Counts support of a nomination, and names the arbiter once a third of the units support it. Anyone; as often as it takes. */
export const nominate = /* @__PURE__ */ sending(
  async (
    _,
    {
      nomination: { seat, arbiter },
      signed,
      ...of
    }: OfDispute & { readonly nomination: Nomination; readonly signed: readonly Support[] },
  ) => {
    const support = signed.map((each) => ({ ...each, signature: keySignature(each.signature) ?? each.signature }));
    return call(of, "nominate", [seat, arbiter, support], say(STEPS.holdersNominate, { seat, arbiter }));
  },
);

/** How many units support a nomination by now, and whether it was made. @throws {BiyError} `network` */
export async function nominationOf({
  provider,
  file,
  dispute: { id, turn },
  nomination: { seat, arbiter },
}: OfDispute & { readonly provider: Provider; readonly nomination: Nomination }): Promise<{
  readonly units: bigint;
  readonly isMade: boolean;
}> {
  const to = file.addresses.disputes;
  const ask = { provider, to, abi: disputesAbi, method: "nominationOf", args: [id, turn, seat, arbiter] };
  const { units, isMade } = await view<{ units: bigint; isMade: boolean }>(ask);
  return { units, isMade };
}

function call(
  { file, dispute: { common, matter } }: OfDispute,
  method: string,
  args: readonly unknown[],
  words: Words,
) {
  return {
    to: file.addresses.disputes,
    abi: disputesAbi,
    method,
    args: [common, onChain(matter), ...args],
    words,
    telling: TELLING,
  };
}
