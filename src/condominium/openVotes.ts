/**
 * What of an assembly waits for a holder: votes that are open, in which units of its own have no ballot yet.
 * @module
 */

import { type Provider } from "ethers";
import { unitsAbi } from "../abi/units.ts";
import { view } from "../chain/calls.ts";
import type { LogReading } from "../chain/logs.ts";
import { standings } from "./convened.ts";
import type { CondominiumFile } from "./file.ts";
import { holdingsOf } from "./holdings.ts";
import { castIn } from "./polls.ts";

/** A vote that is open to a holder. Moments in seconds since 1970. */
export type OpenVote = {
  readonly id: string;
  readonly no: bigint;
  /** The last moment to vote, inclusive; a vote that is near its limits may be extended by a day. */
  readonly closesAt: bigint;
  /** The holder's, without a ballot; only those that the decision counts. */
  readonly units: readonly number[];
};

/**
 * The votes that are open to an account, in the order of their numbers; those in which each of its units has a ballot are left out.
 * @throws {BiyError} `network`
 * @example for (const { no, closesAt } of await condominiums.openVotes({ provider, file, account })) remind(no, closesAt);
 */
export async function openVotes({
  provider,
  file,
  account,
  ...reading
}: Pick<LogReading, "provider" | "range" | "onProgress"> & {
  readonly file: CondominiumFile;
  readonly account: string;
}): Promise<OpenVote[]> {
  const [holding] = await holdingsOf({ ...reading, provider, files: [file], account });
  if (holding === undefined) return [];
  const open = (await standings({ ...reading, provider, file })).filter(({ state }) => state === "voting");
  const found = await Promise.all(
    open.map(async ({ id, no, closesAt }) => {
      const last = Math.max(...holding.units);
      const [cast, counted] = await Promise.all([
        castIn({ provider, file, id, last }),
        Promise.all(holding.units.map(async (unit) => await isCounted(provider, { file, unit, no }))),
      ]);
      const units = holding.units.filter((unit, index) => counted[index] === true && !cast.has(unit));
      return { id, no, closesAt, units };
    }),
  );
  return found.filter(({ units }) => units.length > 0);
}

/** A unit that came later has no share in the decision. */
async function isCounted(
  provider: Provider,
  { file, unit, no }: { file: CondominiumFile; unit: number; no: bigint },
): Promise<boolean> {
  const asked = { to: file.addresses.register, abi: unitsAbi, method: "shareAt", args: [unit, no], mayRefuse: true };
  return ((await view<bigint | undefined>({ provider, ...asked })) ?? 0n) > 0n;
}
