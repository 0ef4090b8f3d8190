/**
 * Leases: what is a lease's own. What all agreements have in common (sign, form, dispute, settle) is in `biy/agreements`.
 * @module
 */

import { Interface } from "ethers";
import { leaseAbi } from "../../abi/lease.ts";
import { stepCall } from "../../agreements/agreements.ts";
import { placeIn as placeOf } from "../../agreements/deployed.ts";
import { fromJson as anyFromJson, type AgreementFile } from "../../agreements/file.ts";
import type { Deployment } from "../../chain/deployments.ts";
import { sending } from "../../chain/send.ts";
import { LEASE } from "./template.ts";
import type { LeaseFile } from "./terms.ts";

export type { DraftContext } from "../../agreements/draft.ts";
export { draft, type LeaseDraft, type LeaseParties } from "./draft.ts";
export { LEASE } from "./template.ts";
export type { LeaseFile, LeaseParticulars, LeaseTerms } from "./terms.ts";

type Of = { readonly file: AgreementFile };
/** @property act salted hash of the act that both signed, with its photos: 32 bytes */
type WithAct = Of & { readonly act: string };

/** Reads a lease's file. @throws {BiyError} `input`, naming the field; `missing`, if its edition is none of a lease's */
export function fromJson(json: string): LeaseFile {
  return anyFromJson(json, [LEASE]);
}

/** Where leases live by a deployment. @throws {BiyError} `missing` if it has no lease */
export function placeIn(deployment: Deployment): ReturnType<typeof placeOf> {
  return placeOf(deployment, LEASE);
}

/** The lessor marks the thing as handed over. */
export const handOver = /* @__PURE__ */ sending(
  async (by, { file, act }: WithAct) => await stepCall(by, file, "handOver", act),
);

/** The tenant pays the rent of one period, which the lessor gets at once. In a token after `agreements.approveStep` for `payRent`. */
export const payRent = /* @__PURE__ */ sending(async (by, { file }: Of) => await stepCall(by, file, "payRent"));

/** The tenant marks the thing as given back. */
export const giveBack = /* @__PURE__ */ sending(
  async (by, { file, act }: WithAct) => await stepCall(by, file, "giveBack", act),
);

/** The lessor gives the deposit back at once; the lease ends. */
export const confirmReturn = /* @__PURE__ */ sending(
  async (by, { file }: Of) => await stepCall(by, file, "confirmReturn"),
);

/** Gives the deposit back, once inspection and review are over. Anyone may send it. */
export const returnDeposit = /* @__PURE__ */ sending(
  async (by, { file }: Of) => await stepCall(by, file, "returnDeposit"),
);

/** Gives the deposit back, once handing over has failed and review is over. Anyone may send it. */
export const refund = /* @__PURE__ */ sending(async (by, { file }: Of) => await stepCall(by, file, "refund"));

/** The interface of the template, for logs and calldata. */
export const leaseInterface = /* @__PURE__ */ new Interface(leaseAbi);
