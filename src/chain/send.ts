/**
 * Sending, with the contract's own error as a sentence when it refuses; and the same call without sending it, for a wallet of another kind.
 * @module
 */

import {
  ContractTransactionReceipt,
  Interface,
  isError,
  type InterfaceAbi,
  type Provider,
  type Signer,
  type TransactionReceipt,
  type TransactionResponse,
} from "ethers";
import { patiently } from "./patience.ts";
import { requirePlace } from "./place.ts";
import { chainTime, simulatedOn } from "./present.ts";
import { asBiyError, type Telling } from "./errors.ts";
import { BiyError } from "../words/biyError.ts";
import { address, parsed } from "../text/shape.ts";
import type { Words } from "../words/lang.ts";
import { requireCoin, requireUnallowed, type Taking } from "./payable.ts";
import * as SEND_WORDS from "../words/chain/send.ts";
import { say } from "../words/say.ts";

/** One call of a contract, and what it does in words. */
export type Call = {
  readonly to: string;
  readonly abi: InterfaceAbi;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Coin to send along, in wei. */
  readonly value?: bigint;
  readonly words: Words;
  /** Reads what else the person who confirms the call is told, a sentence each. It is asked for only where the call is prepared. */
  readonly notes?: (() => Promise<readonly Words[]>) | undefined;
  /** How a refusal is told. */
  readonly telling?: Telling | undefined;
  /** What it takes of a token, which has to be allowed before. */
  readonly takes?: Taking | undefined;
};

/** Who makes a call, and where it is asked. */
export type By = { readonly provider: Provider; readonly from: string };

/** A call as any wallet takes it. Amounts in wei. */
export type Prepared = {
  readonly chainId: bigint;
  readonly to: string;
  readonly data: string;
  readonly value: bigint;
  /** What it does, for the person who is asked to confirm it. */
  readonly words: Words;
  /** What is to be shown before that: where a unit passes, what is pending. A sentence each. */
  readonly notes?: readonly Words[];
};

/** What a step needs in order to be sent. */
export type Signing = {
  readonly signer: Signer;
  /** Told the transaction's hash once it is sent, before it is in a block. */
  readonly onSent?: ((hash: string) => void) | undefined;
};
/** What a step needs in order to be prepared without a signer. */
export type Preparing = By & {
  /**
   * `false` for a call that only an earlier one of the same batch makes possible. It is simulated otherwise; what it takes of a token need
   * not be allowed yet.
   */
  readonly simulate?: boolean | undefined;
};

/**
 * A step: called, it is simulated and sent, and waited for; `prepare` makes the same checks and gives the same call, to
 * be sent in another way.
 */
export type Sending<Given, Result = ContractTransactionReceipt, Rest extends unknown[] = [], Made = Prepared> = {
  /** @throws {BiyError} `refused` with the contract's sentence, before anything is sent if the simulation tells; `declined`; `network` */
  (acting: Given & Signing, ...rest: Rest): Promise<Result>;
  /** @throws {BiyError} `refused` with the contract's sentence, `network`; and what the step itself throws */
  readonly prepare: (given: Given & Preparing, ...rest: Rest) => Promise<Made>;
};

/**
 * A step from a function that makes all the checks and says which call is to be made. There is no other way to make one: so each can be
 * prepared, and what is prepared is what is sent.
 * @param resultOf what the step gives; otherwise the receipt
 */
export function sending<Given, Rest extends unknown[]>(
  callOf: (by: By, given: Given, ...rest: Rest) => Promise<Call>,
): Sending<Given, ContractTransactionReceipt, Rest>;
export function sending<Given, Rest extends unknown[], Result>(
  callOf: (by: By, given: Given, ...rest: Rest) => Promise<Call>,
  resultOf: (receipt: ContractTransactionReceipt, given: Given, ...rest: Rest) => Result,
): Sending<Given, Result, Rest>;
export function sending<Given, Rest extends unknown[]>(
  callOf: (by: By, given: Given, ...rest: Rest) => Promise<Call>,
  resultOf?: (receipt: ContractTransactionReceipt, given: Given, ...rest: Rest) => unknown,
): Sending<Given, unknown, Rest> {
  const act = async (acting: Given & Signing, ...rest: Rest) => {
    const by = await byOf(acting.signer);
    const call = await callOf(by, acting, ...rest);
    const receipt = await sent(by, call, acting);
    return resultOf === undefined ? receipt : resultOf(receipt, acting, ...rest);
  };
  const prepare = async ({ simulate: isSimulated = true, ...given }: Given & Preparing, ...rest: Rest) => {
    const by = { provider: given.provider, from: parsed(address, given.from, "from") };
    const call = await callOf(by, given as Given & By, ...rest);
    const prepared = isSimulated ? await requirePossible(by, call) : await preparedOf(by, call);
    return call.notes === undefined ? prepared : { ...prepared, notes: await call.notes() };
  };
  return Object.assign(act, { prepare });
}

/**
 * A call that would do what it does, once what it takes is allowed to be taken: whatever else will be refused is found here.
 * @throws {BiyError} `refused`, `network`
 */
export async function requirePossible(by: By, call: Call): Promise<Prepared> {
  const prepared = await preparedOf(by, call);
  try {
    await simulate(by, prepared, call.telling);
  } catch (thrown) {
    if (call.takes === undefined) throw thrown;
    const { telling } = call;
    await requireUnallowed(by, call.takes, { refusal: asBiyError(thrown, telling), telling });
  }
  return prepared;
}

/** Makes a call that is known already: one of several that a step of more than one transaction has. */
export const sendCall = /* @__PURE__ */ sending(async (_, call: Call) => call);

/**
 * A step of as many calls as there are to make, one after the other: {@link sending} of several, or of none. It gives the last receipt, and is
 * prepared as a list, of which only the first is simulated: the first makes the others possible.
 */
export function sendingEach<Given>(
  callsOf: (by: By, given: Given) => Promise<readonly Call[]>,
): Sending<Given, ContractTransactionReceipt | undefined, [], readonly Prepared[]> {
  const act = async (acting: Given & Signing) => {
    const by = await byOf(acting.signer);
    let last: ContractTransactionReceipt | undefined;
    for (const call of await callsOf(by, acting)) last = await sent(by, call, acting);
    return last;
  };
  const prepare = async ({ simulate: isSimulated = true, ...given }: Given & Preparing) => {
    const by = { provider: given.provider, from: parsed(address, given.from, "from") };
    const calls = await callsOf(by, given as Given & By);
    const prepared = await Promise.all(calls.map(async (call) => await preparedOf(by, call)));
    if (isSimulated && prepared[0] !== undefined) await simulate(by, prepared[0], calls[0]?.telling);
    return prepared;
  };
  return Object.assign(act, { prepare });
}

/** Calls for a wallet that makes several at once, all or none: what `wallet_sendCalls` takes (EIP-5792). @throws {BiyError} `input` */
export function walletCalls(prepared: readonly Prepared[], { from }: { readonly from?: string } = {}) {
  const [first] = prepared;
  const other = prepared.findIndex(({ chainId }) => chainId !== first?.chainId);
  if (first === undefined || other !== -1) throw otherChain(other);
  const hex = (value: bigint) => `0x${value.toString(16)}`;
  return {
    version: "2.0.0",
    chainId: hex(first.chainId),
    ...(from === undefined ? {} : { from: parsed(address, from, "from") }),
    atomicRequired: true,
    calls: prepared.map(({ to, data, value }) => ({ to, data, value: hex(value) })),
  } as const;
}

/** What was sent is not on the chain, or did not do what it does: it was replaced, or the chain was reorganised. */
export function gone(hash: string): BiyError {
  return new BiyError("network", say(SEND_WORDS.gone, { hash }));
}

/** The provider of a signer. @throws {BiyError} `network`. */
export function providerOf(signer: Signer): Provider {
  if (signer.provider !== null) return signer.provider;
  throw new BiyError("network", SEND_WORDS.notConnected);
}

/** The chain's present, in seconds since 1970; without a provider, this machine's. @throws {BiyError} `network`. */
export async function latest(provider: Provider | null): Promise<bigint> {
  return provider === null ? BigInt(Math.floor(Date.now() / 1_000)) : await chainTime(provider);
}

/* PRIVATE */

async function byOf(signer: Signer): Promise<By> {
  try {
    return { provider: providerOf(signer), from: await signer.getAddress() };
  } catch (thrown) {
    throw asBiyError(thrown);
  }
}

async function preparedOf({ provider }: By, { to, abi, method, args, value = 0n, words }: Call): Promise<Prepared> {
  try {
    const { chainId } = await provider.getNetwork();
    return { chainId, to, data: encoded(new Interface(abi), method, args), value, words };
  } catch (thrown) {
    throw asBiyError(thrown);
  }
}

/** @throws {BiyError} `input`, naming the argument */
function encoded(contract: Interface, method: string, args: readonly unknown[]): string {
  try {
    return contract.encodeFunctionData(method, args);
  } catch (thrown) {
    const { argument } = thrown as { argument?: string };
    const field = argument ?? method;
    throw new BiyError("input", say(SEND_WORDS.badValue, { method, field }), { field, cause: thrown });
  }
}

/** Makes a call without a transaction. What is not there refuses nothing, and is no contract. @throws {BiyError} `refused`, `network` */
async function simulate(by: By, { chainId, to, data, value }: Prepared, telling: Telling | undefined): Promise<void> {
  const { provider, from } = by;
  await requirePlace(provider, { chainId, to });
  await requireCoin(by, value);
  try {
    const blockTag = await simulatedOn(provider);
    await patiently(async () => await provider.call({ from, to, data, value, blockTag }));
  } catch (thrown) {
    throw asBiyError(thrown, telling);
  }
}

async function sent(by: By, call: Call, { signer, onSent }: Signing): Promise<ContractTransactionReceipt> {
  const prepared = await preparedOf(by, call);
  await simulate(by, prepared, call.telling);
  const { to, data, value } = prepared;
  let answer: TransactionResponse;
  try {
    answer = await signer.sendTransaction({ to, data, value });
  } catch (thrown) {
    throw asBiyError(thrown, call.telling);
  }
  onSent?.(answer.hash);
  const receipt = await mined(answer);
  if (receipt === null) throw gone(answer.hash);
  return new ContractTransactionReceipt(new Interface(call.abi), by.provider, receipt);
}

/** Its receipt; or that of the same call for a higher fee, by which a wallet has sped it up. */
async function mined(answer: TransactionResponse): Promise<TransactionReceipt | null> {
  try {
    return await answer.wait();
  } catch (thrown) {
    if (!isError(thrown, "TRANSACTION_REPLACED")) throw asBiyError(thrown);
    const { cancelled, receipt } = thrown;
    return cancelled || receipt.status !== 1 ? null : receipt;
  }
}

function otherChain(index: number): BiyError {
  return new BiyError("input", SEND_WORDS.otherChain, {
    field: index === -1 ? "prepared" : `prepared[${index}].chainId`,
  });
}
