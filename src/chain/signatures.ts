/**
 * Signatures as they arrive, and as contracts take them. Wallets differ: `v` of 0 or 1, 64 bytes (EIP-2098), upper case; the contracts
 * take 65 bytes with `v` of 27 or 28 and the lower `s`. What is accepted here is accepted there.
 * @module
 */

import {
  concat,
  dataLength,
  dataSlice,
  hexlify,
  Interface,
  recoverAddress,
  Signature,
  toBeHex,
  type Provider,
} from "ethers";
import { isBytes } from "../text/shape.ts";
import { BiyError } from "../words/biyError.ts";
import * as SEND_WORDS from "../words/chain/send.ts";
import { say } from "../words/say.ts";
import { asBiyError } from "./errors.ts";
import { patiently } from "./patience.ts";
import { messagesIn } from "./thrown.ts";

/** The most that a transaction may spend (EIP-7825), and so that a contract may ask with: the code that is asked may burn all of it. */
const MOST_GAS = 1n << 24n;
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** A key's signature in 65 bytes as the contracts take it; of what can't be one nothing. */
export function keySignature(given: string): string | undefined {
  if (!isBytes(given)) return undefined;
  const signature = given.toLowerCase();
  const length = dataLength(signature);
  if (length !== 64 && length !== 65) return undefined;
  const r = dataSlice(signature, 0, 32);
  const last = BigInt(dataSlice(signature, 32, 64));
  const s = length === 64 ? last & ((1n << 255n) - 1n) : last;
  const v = length === 64 ? Number(last >> 255n) : Number(dataSlice(signature, 64));
  const parity = v >= 27 ? v - 27 : v;
  if (parity > 1 || s === 0n || s > HALF_ORDER || BigInt(r) === 0n) return undefined;
  return concat([r, toBeHex(s, 32), toBeHex(27 + parity, 1)]);
}

/** Whose key signed a digest, by a signature in any of its forms; nobody's, if contracts would say so. */
export function signerOf(digest: string, given: string): string | undefined {
  const signature = keySignature(given);
  if (signature === undefined) return undefined;
  try {
    return recoverAddress(digest, signature);
  } catch {
    return undefined; // There is no such point on the curve.
  }
}

/**
 * A signature as it is sent: in the form that contracts take if the account's key made it; otherwise as it came, for an account with code
 * to judge by rules of its own (ERC-1271).
 */
export function normalised(given: string, { digest, account }: { digest: string; account: string }): string {
  const signature = signerOf(digest, given) === account ? keySignature(given) : undefined;
  return signature ?? (isBytes(given) ? given.toLowerCase() : given);
}

/**
 * Whether an account has signed, as the contracts ask it: with its key, also if it has code besides (EIP-7702); or its code says so (ERC-1271),
 * which it may take back later.
 * @throws {BiyError} `network`
 */
export async function hasSigned(
  provider: Provider,
  { digest, signature, account }: { readonly digest: string; readonly signature: string; readonly account: string },
): Promise<boolean> {
  if (signerOf(digest, signature) === account) return true;
  if (!isBytes(signature)) return false;
  const asked = new Interface(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]);
  const data = asked.encodeFunctionData("isValidSignature", [digest, signature.toLowerCase()]);
  try {
    const answer = await patiently(async () => await provider.call({ to: account, data, gasLimit: MOST_GAS }));
    // The whole first word counts, as it does to the contracts; what comes after it does not.
    return dataLength(answer) >= 32 && dataSlice(answer, 0, 32) === `0x1626ba7e${"00".repeat(28)}`;
  } catch (thrown) {
    const problem = asBiyError(thrown);
    // To the contracts, too, an account that reverts has not signed, whatever it burns on the way.
    if (problem.code === "refused" || messagesIn(thrown).some((said) => /out of gas/i.test(said))) return false;
    throw problem;
  }
}

/** A key's signature in 64 bytes (EIP-2098). @throws {BiyError} `document` if it is none */
export function compact(given: string): string {
  const signature = keySignature(given);
  if (signature !== undefined) return Signature.from(signature).compactSerialized;
  throw notOne(given);
}

function notOne(given: string): BiyError {
  const shown = isBytes(given) && given.length > 24 ? `${hexlify(given.toLowerCase()).slice(0, 20)}…` : given;
  const words = say(SEND_WORDS.notASignature, { shown });
  return new BiyError("document", words, { field: "signature" });
}
