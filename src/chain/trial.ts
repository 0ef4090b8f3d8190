/**
 * What would come of calls, one after the other, on the chain as it is: the node makes them all in one `eth_call`,
 * with other code at some
 * addresses if that is asked for, and nothing is sent.
 * @module
 */

import { concat, dataLength, getBytes, hexlify, toBeHex, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { networkError } from "./errors.ts";
import { patiently } from "./patience.ts";

/** A call, or what an account has of the chain's coin. */
export type Trial = { readonly to: string; readonly data: string } | { readonly coinOf: string };
/** What came of it: whether it did not revert, and what it returned, or why. */
export type Outcome = { readonly ok: boolean; readonly data: string };

/**
 * As {@link ASKING} of `calls.ts`, but each call is made for good (CALL, with no coin) and the next one finds what it
 * did; and without calldata
 * it is the balance that is asked for. It runs as if a contract were created, so it is called from no account that
 * anybody has.
 */
const TRYING: string = /* @__PURE__ */ [
  "0x",
  "60868038038091600039",
  "4260c01b4660801b178152806010016000",
  "5b82811015607f57",
  "80518060401c63ffffffff169060601c81604c57",
  "638000002060e01b84523183600401526020606f56", // BALANCE.
  "5b6000600083856018016000855af1601f1b3d1760e01b8452503d6000846004013e3d", // CALL.
  "5b926004019101601801910190601b56",
  "5b5081900390f3",
].join("");

/**
 * Makes the calls in their order.
 * @param code what stands at an address in place of its own code
 * @throws {BiyError} `network`, also if the node lets no code be put in place of another
 */
export async function tried(
  provider: Provider,
  { trials, code }: { readonly trials: readonly Trial[]; readonly code: { readonly [address: string]: string } },
): Promise<Outcome[]> {
  const { send } = provider as { send?: (method: string, params: readonly unknown[]) => Promise<unknown> };
  if (send === undefined) throw new BiyError("network", READ_WORDS.notWhole);
  const asked = trials.map((each) => ("coinOf" in each ? { to: each.coinOf, data: "0x" } : each));
  const data = concat([TRYING, ...asked.flatMap((each) => [each.to, toBeHex(dataLength(each.data), 4), each.data])]);
  const overrides = Object.fromEntries(Object.entries(code).map(([address, its]) => [address, { code: its }]));
  try {
    const given = await patiently(
      async () => await (send.call(provider, "eth_call", [{ data }, "latest", overrides]) as Promise<string>),
    );
    return outcomesIn(getBytes(given), trials.length);
  } catch (thrown) {
    throw networkError(thrown);
  }
}

function outcomesIn(bytes: Uint8Array, count: number): Outcome[] {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outcomes: Outcome[] = [];
  let from = 16;
  for (let at = 0; at < count; at += 1) {
    if (from + 4 > bytes.length) throw new BiyError("network", READ_WORDS.notWhole);
    const head = words.getUint32(from);
    const to = from + 4 + (head & 0x7fffffff);
    if (to > bytes.length) throw new BiyError("network", READ_WORDS.notWhole);
    outcomes.push({ ok: head >= 0x80000000, data: hexlify(bytes.subarray(from + 4, to)) });
    from = to;
  }
  return outcomes;
}

/** Code that answers whatever it is asked with these 32 bytes. */
export const answering = (word: string): string => concat(["0x7f", word, "0x60005260206000f3"]);
