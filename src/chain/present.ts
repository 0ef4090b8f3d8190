/**
 * The chain's present. A local chain makes a block when one is asked for: its latest may be old, and the next one is what counts.
 * @module
 */

import type { Provider } from "ethers";
import { LOCAL_CHAINS } from "./deployments.ts";
import { networkError } from "./errors.ts";
import { patiently } from "./patience.ts";

/** On which block a transaction is simulated: on a local chain the one that it would be in. */
export async function simulatedOn(provider: Provider): Promise<"pending" | "latest"> {
  return LOCAL_CHAINS.includes((await provider.getNetwork()).chainId) ? "pending" : "latest";
}

/** Seconds since 1970: of the latest block, which is of `at`; on a local chain, of this machine's clock if that is later. */
export function presentOf(chainId: bigint, at: bigint): bigint {
  const clock = BigInt(Math.floor(Date.now() / 1_000));
  return LOCAL_CHAINS.includes(chainId) && clock > at ? clock : at;
}

/** The chain's present, in seconds since 1970. @throws {BiyError} `network` */
export async function chainTime(provider: Provider): Promise<bigint> {
  try {
    const block = await patiently(async () => await provider.getBlock("latest"));
    return presentOf((await provider.getNetwork()).chainId, BigInt(block?.timestamp ?? 0));
  } catch (thrown) {
    throw networkError(thrown);
  }
}
