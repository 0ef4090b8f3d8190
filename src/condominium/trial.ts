/**
 * What an order would do to a dispute of a condominium, before anybody signs it: the node carries it out and forgets
 * it. No money moves.
 * @module
 */

import type { Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { dispositionHash, type Disposition } from "../arbitration/disputable.ts";
import { interfaceOf } from "../chain/calls.ts";
import { asBiyError } from "../chain/errors.ts";
import { answering, tried, type Outcome } from "../chain/trial.ts";
import { BiyError } from "../words/biyError.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { STATES, type State } from "./decisions.ts";
import { enforceArgs, type Dispute } from "./disputes.ts";
import { ERRORS } from "./errors.ts";
import type { CondominiumFile } from "./file.ts";

/** How a dispute stands, and the decision that it is about. */
export type DisputeStanding = { readonly isOver: boolean; readonly decision?: State };

/**
 * Carries an order out on the node, as if the tribunal had made it and it were final, and forgets it.
 * @param units whose ballots are struck, if that is the order
 * @throws {BiyError} `refused`, saying why it would not be carried out; `network`, if the node makes no such trial
 */
export async function simulateRuling({
  provider,
  file: { addresses },
  dispute,
  disposition,
  units = [],
}: {
  readonly provider: Provider;
  readonly file: CondominiumFile;
  readonly dispute: Dispute;
  readonly disposition: Disposition;
  readonly units?: readonly number[];
}): Promise<{ readonly before: DisputeStanding; readonly after: DisputeStanding }> {
  const { common, matter, id } = dispute;
  const [disputes, assembly] = [interfaceOf(disputesAbi), interfaceOf(assemblyAbi)];
  const isOfDecision = matter.subject === "decision" || matter.subject === "ballots";
  const looks = [
    { to: addresses.disputes, data: disputes.encodeFunctionData("recordOf", [id]) },
    ...(isOfDecision ? [{ to: addresses.decisions, data: assembly.encodeFunctionData("stateOf", [matter.ref]) }] : []),
  ];
  const data = disputes.encodeFunctionData("enforce", enforceArgs({ dispute, disposition, units }));
  const trials = [...looks, { to: addresses.disputes, data }, ...looks];
  const code = { [common.tribunal]: answering(dispositionHash(disposition)) };
  const outcomes = await tried(provider, { trials, code });
  const enforced = outcomes[looks.length];
  if (enforced?.ok !== true) throw asBiyError({ code: "CALL_EXCEPTION", data: enforced?.data }, { errors: [ERRORS] });
  const read = ([dispute_, decision]: readonly Outcome[]): DisputeStanding => {
    if (dispute_?.ok !== true || decision?.ok === false) throw new BiyError("network", READ_WORDS.notWhole);
    const [record] = disputes.decodeFunctionResult("recordOf", dispute_.data) as unknown as [{ claimant: bigint }];
    const isOver = record.claimant === 0n;
    if (decision === undefined) return { isOver };
    return { isOver, decision: STATES[Number(BigInt(decision.data))] ?? "none" };
  };
  return { before: read(outcomes.slice(0, looks.length)), after: read(outcomes.slice(looks.length + 1)) };
}
