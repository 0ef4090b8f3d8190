/**
 * Reading and sending, with the contract's own error as a sentence when it refuses.
 * @module
 */

import {
  Contract,
  type ContractTransactionReceipt,
  type ContractTransactionResponse,
  type InterfaceAbi,
  type Provider,
  type Signer,
} from "ethers";
import { patiently } from "../chain/patience.ts";
import { chainTime, simulatedOn } from "../chain/present.ts";
import { asBiyError, BiyError } from "../errors.ts";

export { view } from "../chain/calls.ts";
export { requirePlace } from "../chain/place.ts";

export type Call = {
  readonly signer: Signer;
  readonly to: string;
  readonly abi: InterfaceAbi;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Coin to send along, in wei. */
  readonly value?: bigint;
};

/**
 * Simulates a call, sends it, and waits until it is mined.
 * @throws {BiyError} `refused` with the contract's sentence, before anything is sent if the simulation tells.
 */
export async function send({ signer, to, abi, method, args, value = 0n }: Call): Promise<ContractTransactionReceipt> {
  const contract = new Contract(to, abi, signer);
  const called = contract.getFunction(method);
  try {
    const blockTag = await simulatedOn(providerOf(signer));
    await patiently(async () => await called.staticCall(...args, { value, blockTag }));
    const sent = (await called.send(...args, { value })) as ContractTransactionResponse;
    const receipt = await sent.wait();
    if (receipt === null) throw gone(sent.hash);
    return receipt;
  } catch (thrown) {
    throw asBiyError(thrown);
  }
}

/** What was sent is not on the chain, or did not do what it does: it was replaced, or the chain was reorganised. */
export function gone(hash: string): BiyError {
  return new BiyError("network", {
    kk: `${hash} транзакциясы тізбекте жоқ немесе күтілгенді жасамады; күйін қарап, қайталаңыз.`,
    ru: `Транзакции ${hash} нет в сети, или она не сделала того, что должна; проверьте состояние и повторите.`,
    en: `The transaction ${hash} is not on the chain, or did not do what it does; look how things stand, and repeat.`,
  });
}

/** The provider of a signer. @throws {BiyError} `network`. */
export function providerOf(signer: Signer): Provider {
  if (signer.provider !== null) return signer.provider;
  throw new BiyError("network", {
    kk: "Кілт желіге қосылмаған; оны провайдермен байланыстырыңыз.",
    ru: "Ключ не подключён к сети; свяжите его с провайдером.",
    en: "The key is not connected to a network; connect it to a provider.",
  });
}

/** The chain's present, in seconds since 1970; without a provider, this machine's. @throws {BiyError} `network`. */
export async function latest(provider: Provider | null): Promise<bigint> {
  return provider === null ? BigInt(Math.floor(Date.now() / 1_000)) : await chainTime(provider);
}
