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

/** The hash of no code, of an account that has a balance. */
const NO_CODE = /* @__PURE__ */ keccak256("0x");

/** Checks where a call would go. @throws {BiyError} `network` unless the chain is the one named and there is code at `to`, with this hash if one is given */
export async function requirePlace(provider: Provider, place: Place, blockTag?: BlockTag): Promise<void> {
  let seen: Seen;
  try {
    const { chainId } = await provider.getNetwork();
    const codeHash = chainId === place.chainId ? await codeHashAt(provider, place.to, blockTag) : ZeroHash;
    seen = { chainId, codeHash };
  } catch (thrown) {
    throw networkError(thrown);
  }
  requireSeen(place, seen);
}

/** keccak256 of the code at an address; zeros, where there is none. @throws {BiyError} `network` */
export async function codeHashAt(provider: Provider, at: string, blockTag?: BlockTag): Promise<string> {
  try {
    return hashSeen(keccak256(await patiently(async () => await provider.getCode(at, blockTag))));
  } catch (thrown) {
    throw networkError(thrown);
  }
}

/** A hash of code, as places are compared: of none it is zeros. */
export function hashSeen(hash: string): string {
  return hash === NO_CODE ? ZeroHash : hash;
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
