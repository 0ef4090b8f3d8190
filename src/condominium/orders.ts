/**
 * Whether an order would do what it says: asked before it is signed, for an award that is final can't be put right.
 * @module
 */

import { Contract, getAddress, type Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { unitsAbi } from "../abi/units.ts";
import { view } from "../chain/calls.ts";
import { chainTime } from "../chain/present.ts";
import type { Disposition } from "../arbitration/disputable.ts";
import { asBiyError } from "../chain/errors.ts";
import { ERRORS } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { STATES, type State } from "./decisions.ts";
import { matterHash, type Dispute, type Ordered } from "./disputes.ts";
import type { CondominiumFile } from "./file.ts";
import * as ORDERS from "../words/condominium/orders.ts";
import { say } from "../words/say.ts";

type Asked = {
  readonly provider: Provider;
  readonly file: CondominiumFile;
  readonly dispute: Pick<Dispute, "turn" | "common" | "matter">;
  readonly ordered: Ordered;
};

/**
 * Refuses an order that would be final and change nothing, or not what it says: a strike of ballots that don't exist, a
 * new holder who has not acceded, the removal of a mandate of a person who does not answer; and an order that the
 * contract would not carry out.
 * @throws {BiyError} `input`, `refused`, `network`
 */
export async function requireCarriable({ disposition, ...asked }: Asked & { disposition: Disposition }): Promise<void> {
  await requireDone(asked);
  const { provider, file, dispute } = asked;
  const { common, matter, turn } = dispute;
  const disputes = new Contract(file.addresses.disputes, disputesAbi, provider);
  const args = [common, await matterHash({ provider, file, matter }), turn, disposition];
  await disputes
    .getFunction("check")
    .staticCall(...args)
    .catch((thrown: unknown) => {
      throw asBiyError(thrown, { errors: [ERRORS] });
    });
}

/** Refuses an order that would change nothing, or not what it says. @throws {BiyError} `input`, `network` */
export async function requireDone(asked: Asked): Promise<void> {
  const problem = await problemOf(asked);
  if (problem !== undefined) throw new BiyError("input", problem, { field: "disposition" });
}

async function problemOf({ provider, file, dispute, ordered }: Asked): Promise<Words | undefined> {
  const { matter } = dispute;
  if (ordered.order === "strike") {
    if (matter.subject === "ballots" && String(ordered.units) !== String(matter.unit))
      return say(ORDERS.notThatBallot, { unit: matter.unit });
    if (matter.subject !== "ballots" && matter.subject !== "decision") return undefined;
    const ask = { provider, to: file.addresses.decisions, abi: assemblyAbi, method: "ballotOf" };
    const ballots = await Promise.all(
      ordered.units.map(async (unit) => await view<[choice: bigint]>({ ...ask, args: [matter.ref, unit] })),
    );
    const without = ordered.units.filter((_, index) => ballots[index]?.[0] === 0n);
    return without.length === 0 ? undefined : say(ORDERS.noBallot, { units: without.join(", ") });
  }
  if (ordered.order === "stay") {
    const ask = { provider, to: file.addresses.decisions, abi: assemblyAbi, method: "stateOf" };
    const state = STATES[Number(await view<bigint>({ ...ask, args: [matter.ref] }))] ?? "none";
    return OVER.includes(state) ? ORDERS.nothingToStay : undefined;
  }
  if (ordered.order === "interim") {
    const [at, now] = [file.addresses.charter, await chainTime(provider)];
    const ask = { provider, to: at, abi: charterAbi, method: "mandateOf", args: [ordered.holder] };
    const { office, until } = await view<{ office: bigint; until: bigint }>(ask);
    if (office !== 0n && now <= until) return say(ORDERS.hasMandate, { holder: ordered.holder });
    const left = await view<bigint>({ provider, to: at, abi: charterAbi, method: "interimLeft", args: [] });
    return BigInt(ordered.days) * DAY > left ? say(ORDERS.interimTooLong, { days: left / DAY }) : undefined;
  }
  if (ordered.order === "remove" && matter.subject === "act" && getAddress(ordered.holder) !== matter.person)
    return say(ORDERS.notWhoAnswers, { holder: ordered.holder, person: matter.person });
  if (ordered.order === "recover" && matter.subject === "recovery") {
    const ask = { provider, to: file.addresses.register, abi: unitsAbi, method: "hasAcceded" };
    return (await view<boolean>({ ...ask, args: [ordered.to] }))
      ? undefined
      : say(ORDERS.notAcceded, { to: ordered.to });
  }
  return undefined;
}

/** What a stay finds nothing to hold up in. */
const OVER: readonly State[] = ["rejected", "no-quorum", "executed", "expired", "annulled", "withdrawn"];

const DAY = 86_400n;
