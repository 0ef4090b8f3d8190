/**
 * Seats that the parties did not fill, that a person leaves, or whose person is late.
 * @module
 */

import { type ContractTransactionReceipt } from "ethers";
import { tribunalAbi } from "../abi/tribunal.ts";
import { send } from "../agreements/send.ts";
import type { InCase } from "./cases.ts";

type OnSeat = InCase & { readonly seat: number };
type Sent = Promise<ContractTransactionReceipt>;

/** Fills a seat that was not filled in its time. The authority, or after its silence the substitute. */
export async function appoint({ signer, tribunal, caseId, seat, arbiter }: OnSeat & { arbiter: string }): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "appoint", args: [caseId, seat, arbiter] });
}

/** Leaves a seat, or declines it, before the award. Its person. @param reason hash of the reason */
export async function resign({ signer, tribunal, caseId, seat, reason }: OnSeat & { reason: string }): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "resign", args: [caseId, seat, reason] });
}

/** Has another person drawn for a seat whose person is late, or that nobody filled. Anyone. */
export async function replace({ signer, tribunal, caseId, seat }: OnSeat): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "replace", args: [caseId, seat] });
}
