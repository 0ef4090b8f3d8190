/**
 * Blocks by their numbers: hash and time.
 * @module
 */

import type { Provider } from "ethers";
import { networkError } from "./errors.ts";
import type { ChainLog } from "./logs.ts";
import { patiently } from "./patience.ts";

/** A block, and when it was: seconds since 1970. */
export type BlockMoment = { readonly block: number; readonly hash: string; readonly at: bigint };

/** As many blocks are asked for at once. */
const AT_ONCE = 50;
/** A block is looked for so many times, and until it is as near as this: logs of so many blocks are read at once. */
const [LOOKS, NEAR] = [32, 10_000];

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

/**
 * A block that is no later than a moment; of one before the first block, that one. It may be earlier than need be: it is looked for a few
 * times only, by the pace of the chain and by halves in turn, and no closer than logs are read at once.
 * @throws {BiyError} `network`
 */
export async function blockBy(
  provider: Provider,
  { at, ...range }: { readonly at: bigint; readonly fromBlock: number; readonly toBlock: number },
): Promise<number> {
  let [low, high] = [range.fromBlock, range.toBlock];
  if (high - low <= NEAR) return low;
  const ends = await blocksAt(provider, [low, high]);
  let [lowAt, highAt] = [ends.get(low)?.at ?? at, ends.get(high)?.at ?? at];
  if (lowAt >= at) return low;
  for (let look = 0; look < LOOKS && high - low > NEAR; look += 1) {
    const [passed, all] = look % 2 === 0 ? [at - lowAt, highAt - lowAt] : [1n, 2n];
    const guess = low + Number((BigInt(high - low) * passed) / (all > 0n ? all : 1n));
    const next = Math.min(Math.max(guess, low + 1), high - 1);
    const nextAt = (await blocksAt(provider, [next])).get(next)?.at ?? highAt;
    if (nextAt <= at) [low, lowAt] = [next, nextAt];
    else [high, highAt] = [next, nextAt];
  }
  return low;
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
