/**
 * The disputes that wait for somebody: from the chain's events, and how each stands.
 * @module
 */

import type { BlockTag, Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { view } from "../chain/calls.ts";
import { blockNumber } from "../chain/blocks.ts";
import { caseIdOf, STAGES, type Stage } from "./case.ts";
import type { Waiting } from "./cases.ts";

/** A dispute that is not over, and the stage of its case: `none`, if nobody has opened it. */
export type WaitingCase = Waiting & { readonly caseId: string; readonly stage: Stage };

/**
 * The disputes that are not over, as of one block. They are read together, so what one of them costs doesn't grow with
 * their number.
 * @param disputes as `disputes` gives them
 * @throws {BiyError} `network`
 * @example const open = await cases.waiting({ provider, tribunal, disputes: await cases.disputes({ provider, tribunal, templates, fromBlock }) });
 */
export async function waiting({
  provider,
  tribunal,
  disputes,
}: {
  provider: Provider;
  tribunal: string;
  disputes: readonly Waiting[];
}): Promise<WaitingCase[]> {
  if (disputes.length === 0) return [];
  const blockTag = await blockNumber(provider);
  const isOpen = await Promise.all(
    disputes.map(async ({ template: to, agreement, turn }) => {
      const call = { provider, to, abi: agreementAbi, method: "recordOf", args: [agreement], blockTag };
      const [, claimant, present] = await view<readonly bigint[]>(call);
      return claimant !== 0n && present === turn;
    }),
  );
  const open = disputes.filter((_, index) => isOpen[index]);
  return await Promise.all(
    open.map(async (each) => {
      const caseId = caseIdOf(each);
      return { ...each, caseId, stage: await stageOf({ provider, tribunal, caseId }, blockTag) };
    }),
  );
}

/** At which stage a case is. @throws {BiyError} `network` */
export async function stageOf(
  { provider, tribunal, caseId }: { provider: Provider; tribunal: string; caseId: string },
  blockTag: BlockTag = "latest",
): Promise<Stage> {
  const call = { provider, to: tribunal, abi: tribunalAbi, method: "caseOf", args: [caseId], blockTag };
  const { stage } = await view<{ stage: bigint }>(call);
  return STAGES[Number(stage)] ?? "none";
}
