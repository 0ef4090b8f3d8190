/**
 * Seats that the parties did not fill, that a person leaves, or whose person is late.
 * @module
 */

import { sending } from "../chain/send.ts";
import { caseCall } from "./call.ts";
import type { InCase } from "./case.ts";

type OnSeat = InCase & { readonly seat: number };

/** Fills a seat that was not filled in its time. Sent by the authority, or after its silence by its successor. */
export const appoint = /* @__PURE__ */ sending(
  async (_, { seat, arbiter, ...inCase }: OnSeat & { readonly arbiter: string }) =>
    caseCall(inCase, "appoint", [seat, arbiter], { seat }),
);

/** Leaves a seat, or declines it, before the award. Sent by the person on it. `reason`: hash of the reason. */
export const resign = /* @__PURE__ */ sending(
  async (_, { seat, reason, ...inCase }: OnSeat & { readonly reason: string }) =>
    caseCall(inCase, "resign", [seat, reason], { seat }),
);

/** Has another person drawn for a seat whose person is late, or that nobody filled. Anyone may send it. */
export const replace = /* @__PURE__ */ sending(async (_, { seat, ...inCase }: OnSeat) =>
  caseCall(inCase, "replace", [seat], { seat }),
);
