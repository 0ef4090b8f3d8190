/**
 * What a token says of itself.
 * @module
 */

import { AbiCoder, dataLength, dataSlice, decodeBytes32String, id as hashOf, type Provider } from "ethers";
import type { Token } from "../text/slots.ts";
import { isShown, MOST_DECIMALS } from "../text/slots/token.ts";
import { BiyError } from "../words/biyError.ts";
import { asBiyError } from "./errors.ts";
import { patiently } from "./patience.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { say } from "../words/say.ts";

/** What a symbol comes in: offset, length, its bytes; or one word. More is no symbol. */
const LONGEST = 32 * 8;

/**
 * The symbol and the decimals of the token at an address, for `draft` and `compose`. A symbol that can't be shown to people as it is (other
 * than plain letters, too long, or a name of the tenge) is left empty.
 * @throws {BiyError} `input` if it has no decimals: then nobody knows what its amounts are; `network`
 * @example const file = sales.draft(terms, parties, { ...context, token: await sales.tokenAt(provider, terms.currency) });
 */
export async function tokenAt(provider: Provider, address: string): Promise<Token> {
  const [decimals, symbol] = await Promise.all([
    answerOf(provider, address, "decimals()"),
    answerOf(provider, address, "symbol()"),
  ]);
  const stated = dataLength(decimals) < 32 ? undefined : BigInt(dataSlice(decimals, 0, 32));
  if (stated === undefined || stated > MOST_DECIMALS) throw noDecimals(address);
  const read = symbolIn(symbol);
  return { symbol: isShown(read) ? read : "", decimals: Number(stated) };
}

/** What {@link tokenAt} gives; nothing, where the token says no decimals, or none any more. @throws {BiyError} `network` */
export async function tokenNow(provider: Provider, address: string): Promise<Token | undefined> {
  try {
    return await tokenAt(provider, address);
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "input") return undefined;
    throw thrown;
  }
}

/** What a view without arguments returns; "0x" where there is none. @throws {BiyError} `network` */
async function answerOf(provider: Provider, to: string, signature: string): Promise<string> {
  try {
    return await patiently(async () => await provider.call({ to, data: dataSlice(hashOf(signature), 0, 4) }));
  } catch (thrown) {
    const error = asBiyError(thrown);
    if (error.code === "refused") return "0x";
    throw error;
  }
}

/** A symbol: a `string`, or as in older tokens a word. */
function symbolIn(data: string): string {
  try {
    if (dataLength(data) === 32) return decodeBytes32String(data);
    return dataLength(data) > LONGEST ? "" : String(AbiCoder.defaultAbiCoder().decode(["string"], data)[0]);
  } catch {
    return ""; // What it returned is no text.
  }
}

function noDecimals(address: string): BiyError {
  return new BiyError("input", say(READ_WORDS.noDecimals, { address }), { field: "currency" });
}
