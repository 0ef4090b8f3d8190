/**
 * The units and memberships of an account, in however many condominiums: by the indexed topics of their transfers.
 * @module
 */

import { Interface, type Provider } from "ethers";
import { unitsAbi } from "../abi/units.ts";
import { topicOf, readLogs, type LogReading } from "../chain/logs.ts";
import { view } from "../chain/calls.ts";
import type { CondominiumFile } from "./file.ts";

/** The units that an account holds in one condominium, in their order. */
export type Holding = { readonly file: CondominiumFile; readonly units: readonly number[] };

/**
 * The condominiums in which an account holds units, with the numbers of these. Units that it got and has no more are not among them.
 * @throws {BiyError} `network`; a node that has pruned its logs knows only what came later
 * @example for (const { file, units } of await holdingsOf({ provider, files, account })) show(foundingOf(file).name, units);
 */
export async function holdingsOf({
  files,
  account,
  ...reading
}: Pick<LogReading, "provider" | "range" | "onProgress"> & {
  readonly files: readonly CondominiumFile[];
  readonly account: string;
}): Promise<Holding[]> {
  const transfer = new Interface(unitsAbi).getEvent("Transfer")?.topicHash ?? "";
  const found = await Promise.all(
    files.map(async (file): Promise<Holding> => {
      const address = file.addresses.register;
      const topics = [transfer, null, topicOf(account)];
      const logs = await readLogs({ ...reading, fromBlock: file.startBlock, address, topics });
      const got = [...new Set(logs.map((log) => Number(log.topics[3] ?? 0)))].toSorted((a, b) => a - b);
      const held = await Promise.all(
        got.map(async (unit) => await isHeld(reading.provider, { address, unit, account })),
      );
      return { file, units: got.filter((_, index) => held[index]) };
    }),
  );
  return found.filter(({ units }) => units.length > 0);
}

async function isHeld(
  provider: Provider,
  { address: to, unit, account }: { address: string; unit: number; account: string },
): Promise<boolean> {
  // Of one that was merged, or a membership that ended, nobody is the holder.
  const asked = { to, abi: unitsAbi, method: "ownerOf", args: [unit], mayRefuse: true };
  const holder = await view<string | undefined>({ provider, ...asked });
  return holder?.toLowerCase() === account.toLowerCase();
}
