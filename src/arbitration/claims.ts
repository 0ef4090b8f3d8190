/**
 * How a case ends without a decision: the claim is withdrawn or returned, or the parties ended the dispute themselves.
 * @module
 */

import { type ContractTransactionReceipt, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { send, view } from "../agreements/send.ts";
import { disposition, THEN, type Disposition } from "../agreements/terms.ts";
import type { Case, InCase } from "./cases.ts";

type Sent = Promise<ContractTransactionReceipt>;

/** Takes the claim back, before all seats have accepted. Its claimant. Nothing is decided; then performance can be resumed. */
export async function withdrawClaim({ signer, tribunal, caseId }: InCase): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "withdrawClaim", args: [caseId] });
}

/** Returns a claim that no advance was paid for. The authority, or its substitute. @param reason hash of the reasoned ruling */
export async function returnClaim({ signer, tribunal, caseId, reason }: InCase & { reason: string }): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "returnClaim", args: [caseId, reason] });
}

/** Notes in the case that the parties ended the dispute themselves. Anyone. */
export async function conclude({ signer, tribunal, caseId }: InCase): Sent {
  return await send({ signer, to: tribunal, abi: tribunalAbi, method: "conclude", args: [caseId] });
}

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
