/**
 * What a contract may take of a token from its owner, and the approvals that let it.
 * @module
 */

import type { Telling } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { tryToken } from "./payable.ts";
import { view } from "./calls.ts";
import type { By, Call } from "./send.ts";
import * as SEND_WORDS from "../words/chain/send.ts";

const TOKEN = [
  "function allowance(address owner, address spender) view returns (uint256)",
  // Without what it returns: USDT and others return nothing.
  "function approve(address spender, uint256 amount)",
];

export type Allowance = {
  readonly token: string;
  /** Who may take. */
  readonly spender: string;
  /** How much, in base units. */
  readonly amount: bigint;
  /** What it is for, and how much, as people write it. */
  readonly words: Words;
  /** How a refusal of the token is told. */
  readonly telling?: Telling | undefined;
};

/**
 * The approvals that are to be sent, in their order, before the spender may take as much: none, if it may already; and first one of 0, if
 * the token refuses to change the amount that stands (USDT does).
 * @throws {BiyError} `refused` by the token; `network`
 */
export async function approvalCalls({ provider, from }: By, allowance: Allowance): Promise<readonly Call[]> {
  const { token: to, spender, amount, words, telling } = allowance;
  const args = [from, spender];
  const standing = await view<bigint>({ provider, to, abi: TOKEN, method: "allowance", args });
  if (standing >= amount) return [];
  const approval = (to_: bigint, said: Words): Call => ({
    to,
    abi: TOKEN,
    method: "approve",
    args: [spender, to_],
    words: said,
    telling,
  });
  const refusal = await refusalOf({ provider, from }, allowance);
  if (refusal !== undefined && standing === 0n) throw refusal;
  return [...(refusal === undefined ? [] : [approval(0n, SEND_WORDS.allowAnew)]), approval(amount, words)];
}

async function refusalOf(by: By, { token, spender, amount, telling }: Allowance): Promise<BiyError | undefined> {
  try {
    await tryToken(by, { token, method: "approve", args: [spender, amount], telling });
    return undefined;
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "refused") return thrown;
    throw thrown;
  }
}
