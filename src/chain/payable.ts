/**
 * Whether who makes a call can pay what it takes, found before anything is sent.
 * @module
 */

import { formatEther, Interface, toBeHex } from "ethers";
import { patiently } from "./patience.ts";
import { simulatedOn } from "./present.ts";
import { asBiyError, type Telling } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { view } from "./calls.ts";
import type { By } from "./send.ts";
import * as SEND_WORDS from "../words/chain/send.ts";
import { say } from "../words/say.ts";

const TOKEN = [
  "function allowance(address owner, address spender) view returns (uint256)",
  "function balanceOf(address owner) view returns (uint256)",
  // Without what they return: USDT and others return nothing.
  "function transfer(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
];

/** What a call takes of a token from its sender. */
export type Taking = {
  readonly token: string;
  /** Who takes it. */
  readonly spender: string;
  /** Where it goes. */
  readonly to: string;
  /** In base units. */
  readonly amount: bigint;
  /** An amount of it, as people write it. */
  readonly inWords: (amount: bigint) => Words | Promise<Words>;
};

/**
 * Lets a refusal pass for which an allowance alone is missing: it is the token's own, less is allowed than is taken, and the payer could
 * transfer the amount itself.
 * @throws {BiyError} the refusal; or `refused`, because the payer has less; or because the token would not transfer it; `network`
 */
export async function requireUnallowed(
  { provider, from }: By,
  taking: Taking,
  { refusal, telling }: { readonly refusal: BiyError; readonly telling?: Telling | undefined },
): Promise<void> {
  const isOfToken = refusal.contractError === undefined || /^(Safe)?ERC20/.test(refusal.contractError);
  if (refusal.code !== "refused" || !isOfToken) throw refusal;
  const { token, spender, to, amount, inWords } = taking;
  const ask = { provider, to: token, abi: TOKEN };
  const [allowed, balance] = await Promise.all([
    view<bigint>({ ...ask, method: "allowance", args: [from, spender] }),
    view<bigint>({ ...ask, method: "balanceOf", args: [from] }),
  ]);
  if (balance < amount) throw tooLittle(from, await inWords(balance), await inWords(amount));
  if (allowed >= amount) throw refusal;
  await tryToken({ provider, from }, { token, method: "transfer", args: [to, amount], telling });
}

type Trying = {
  readonly token: string;
  readonly method: "transfer" | "approve";
  readonly args: readonly [string, bigint];
  readonly telling?: Telling | undefined;
};

/**
 * Tries what moves a token or lets it be moved. One that returns nothing has done it (USDT); one that returns anything but "true" has not, as
 * the contracts take it.
 * @throws {BiyError} `refused`, `network`
 */
export async function tryToken({ provider, from }: By, { token: to, method, args, telling }: Trying): Promise<void> {
  const data = new Interface(TOKEN).encodeFunctionData(method, args);
  let answer: string;
  try {
    const blockTag = await simulatedOn(provider);
    answer = await patiently(async () => await provider.call({ from, to, data, blockTag }));
  } catch (thrown) {
    throw asBiyError(thrown, telling);
  }
  if (answer !== "0x" && answer.slice(0, 66) !== toBeHex(1n, 32)) throw saysNo(to);
}

/** @param value in wei @throws {BiyError} `refused` if the payer has less; `network` */
export async function requireCoin({ provider, from }: By, value: bigint): Promise<void> {
  if (value === 0n) return;
  let balance: bigint;
  try {
    balance = await patiently(async () => await provider.getBalance(from));
  } catch (thrown) {
    throw asBiyError(thrown);
  }
  const coin = (amount: bigint): Words => {
    const said = formatEther(amount);
    return say(SEND_WORDS.coin, { said });
  };
  if (balance < value) throw tooLittle(from, coin(balance), coin(value));
}

function saysNo(token: string): BiyError {
  return new BiyError("refused", say(SEND_WORDS.saysNo, { token }));
}

function tooLittle(account: string, has: Words, needs: Words): BiyError {
  return new BiyError("refused", say(SEND_WORDS.tooLittle, { account, has, needs }));
}
