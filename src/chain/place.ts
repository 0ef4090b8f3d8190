/**
 * Where a contract is: which chain, which address, which code.
 * @module
 */

import { keccak256, ZeroHash, type BlockTag, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { networkError } from "./errors.ts";
import { patiently } from "./patience.ts";
import * as PLACE_WORDS from "../words/chain/place.ts";
import { say } from "../words/say.ts";

export type Place = {
  readonly chainId: bigint;
  readonly to: string;
  /** keccak256 of the code. */ readonly codeHash?: string;
};

/** What is there: of no code, the hash is zeros. */
export type Seen = { readonly chainId: bigint; readonly codeHash: string };

/** Checks where a call would go. @throws {BiyError} `network` unless the chain is the one named and there is code at `to`, with this hash if one is given */
export async function requirePlace(provider: Provider, place: Place, blockTag?: BlockTag): Promise<void> {
  let seen: Seen;
  try {
    const { chainId } = await provider.getNetwork();
    const code =
      chainId === place.chainId ? await patiently(async () => await provider.getCode(place.to, blockTag)) : "0x";
    seen = { chainId, codeHash: code === "0x" ? ZeroHash : keccak256(code) };
  } catch (thrown) {
    throw networkError(thrown);
  }
  requireSeen(place, seen);
}

/** @throws {BiyError} `network` unless that is the place. */
export function requireSeen({ chainId, to, codeHash }: Place, seen: Seen): void {
  const actual = seen.chainId;
  if (actual !== chainId) {
    throw new BiyError("network", say(PLACE_WORDS.otherChain, { actual, chainId }));
  }
  if (seen.codeHash === ZeroHash) {
    throw new BiyError("network", say(PLACE_WORDS.noCode, { to }));
  }
  if (codeHash !== undefined && seen.codeHash !== codeHash) {
    throw new BiyError("network", say(PLACE_WORDS.otherCode, { to }));
  }
}
