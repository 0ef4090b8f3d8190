/**
 * How a case ends without a decision: the claim is withdrawn or returned, or the parties ended the dispute themselves.
 * @module
 */

import type { Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { sending } from "../chain/send.ts";
import { view } from "../chain/calls.ts";
import { disposition, THEN, type Disposition } from "./disputable.ts";
import { caseCall } from "./call.ts";
import type { Case, InCase } from "./case.ts";

/** Takes the claim back, before all seats have accepted. Sent by its claimant. Nothing is decided; then performance can be resumed. */
export const withdrawClaim = /* @__PURE__ */ sending(async (_, inCase: InCase) => caseCall(inCase, "withdrawClaim"));

/** Returns a claim for which no advance was paid. Sent by the authority, or by its successor. `reason`: hash of the reasoned ruling. */
export const returnClaim = /* @__PURE__ */ sending(
  async (_, { reason, ...inCase }: InCase & { readonly reason: string }) => caseCall(inCase, "returnClaim", [reason]),
);

/** Notes in the case that the parties ended the dispute themselves. Anyone may send it. */
export const conclude = /* @__PURE__ */ sending(async (_, inCase: InCase) => caseCall(inCase, "conclude"));

/**
 * What can be carried out once a claim is withdrawn or returned: performance goes on where it stood, and nothing is paid.
 * @example await sales.enforce({ signer, file, disposition: await cases.resumption({ provider, found }) });
 * @throws {BiyError} `network`
 */
export async function resumption({
  provider,
  found: { template, agreement },
}: {
  provider: Provider;
  found: Pick<Case, "template" | "agreement">;
}): Promise<Disposition> {
  const ask = { provider, to: template, abi: agreementAbi, args: [agreement] };
  const [record, rest] = await Promise.all([
    view<{ progress: bigint }>({ ...ask, method: "recordOf" }),
    view<string>({ ...ask, method: "restOf" }),
  ]);
  return disposition({ then: THEN.resume, progress: record.progress, rest });
}
