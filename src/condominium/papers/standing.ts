/**
 * Which condominium a paper is about, and as of when.
 * @module
 */

import type { Stated } from "../../text/edition.ts";
import type { Standing } from "../standing.ts";

/** The name, the chain, the contracts and the block, as the papers state them. */
export function standingOf({ chainId, name, addresses, block }: Standing): Stated {
  const { charter, register, decisions } = addresses;
  return {
    name,
    chain: chainId,
    charter,
    register,
    decisions,
    block: BigInt(block.block),
    blockHash: block.hash,
    at: block.at,
  };
}
