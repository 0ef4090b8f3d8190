/**
 * Blocks by their numbers: hash and time.
 * @module
 */

import type { Provider } from "ethers";
import { networkError } from "../errors.ts";
import type { ChainLog } from "./logs.ts";
import { patiently } from "./patience.ts";

/** A block, and when it was: seconds since 1970. */
export type BlockMoment = { readonly block: number; readonly hash: string; readonly at: bigint };

/** As many blocks are asked for at once. */
const AT_ONCE = 50;

/** The number of the latest block. @throws {BiyError} `network` */
export async function blockNumber(provider: Provider): Promise<number> {
  try {
    return await patiently(async () => await provider.getBlockNumber());
  } catch (thrown) {
    throw networkError(thrown);
  }
}

/** Hash and time of blocks; those that there are not are left out. @throws {BiyError} `network` */
export async function blocksAt(provider: Provider, numbers: readonly number[]): Promise<Map<number, BlockMoment>> {
  const wanted = [...new Set(numbers)];
  const found = new Map<number, BlockMoment>();
  const one = async (each: number) => await patiently(async () => await provider.getBlock(each));
  try {
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      for (const block of await Promise.all(wanted.slice(from, from + AT_ONCE).map(one)))
        if (block?.hash)
          found.set(block.number, { block: block.number, hash: block.hash, at: BigInt(block.timestamp) });
    }
  } catch (thrown) {
    throw networkError(thrown);
  }
  return found;
}

/** When logs were. Where the node said so with the log, no block is asked for. @throws {BiyError} `network` */
export async function momentsOf(provider: Provider, logs: readonly ChainLog[]): Promise<Map<number, BlockMoment>> {
  const untold = logs.filter(({ at }) => at === undefined);
  const found = await blocksAt(
    provider,
    untold.map(({ blockNumber }) => blockNumber),
  );
  for (const { blockNumber, blockHash, at } of logs)
    if (at !== undefined) found.set(blockNumber, { block: blockNumber, hash: blockHash, at });
  return found;
}
