/**
 * `--unsigned`: a command without a key, up to where it would send. What it would send is given instead.
 * @module
 */

import { AbstractSigner, type JsonRpcProvider, type TransactionRequest, type TransactionResponse } from "ethers";
import { sales, type Words } from "../index.ts";
import { Usage } from "./desk.ts";
import type { Connected } from "./network.ts";
import type { Step, Taking } from "./sender.ts";
import * as KEYS_WORDS from "../words/cli/keys.ts";
import * as SENDING_WORDS from "../words/cli/sending.ts";

/** All calls of the command are known: it ends here, since what comes after would need them to be made. */
export class AllKept extends Error {}

/** Carries a call out of the step that would have sent it. */
class Kept extends Error {}

export class Unsigned extends AbstractSigner<JsonRpcProvider> implements Taking {
  /** What would have been sent, in its order. */
  readonly calls: sales.Prepared[];
  /** Nothing is ever sent: there is nothing to go on with. */
  readonly journal: Taking["journal"] = { pending: () => undefined, done: () => undefined, close: () => undefined };
  readonly signs = false;
  readonly #from: string | undefined;
  readonly #chainId: bigint;
  #words: Words = SENDING_WORDS.aTransaction;

  /** @param from the account that is to send; without it commands that ask for it are refused */
  constructor({ provider, chainId }: Connected, from: string | undefined) {
    const calls: sales.Prepared[] = [];
    super(afterwards(provider, calls));
    this.calls = calls;
    this.#from = from;
    this.#chainId = chainId;
  }

  async step({ words, does = words, more = false }: Step, act: () => Promise<{ hash: string }>): Promise<string> {
    this.#words = does;
    try {
      await act();
    } catch (thrown) {
      // It passes through the SDK as the cause of its error.
      if (!(thrown instanceof Kept) && !(thrown instanceof Error && thrown.cause instanceof Kept)) throw thrown;
    }
    if (more) return "";
    throw new AllKept();
  }

  async wasDone(): Promise<undefined> {}

  /** @throws {Usage} unless it was named */
  override async getAddress(): Promise<string> {
    if (this.#from === undefined) throw new Usage(KEYS_WORDS.fromNeeded);
    return this.#from;
  }

  override async sendTransaction({ to, data, value }: TransactionRequest): Promise<TransactionResponse> {
    if (typeof to !== "string") throw new Usage(KEYS_WORDS.keyNeededHere); // Of what makes contracts, each needs those before it.
    const call = { chainId: this.#chainId, to, data: data ?? "0x", value: BigInt(value ?? 0), words: this.#words };
    this.calls.push(call);
    throw new Kept();
  }

  override connect(): Unsigned {
    return this;
  }

  override async signTransaction(): Promise<string> {
    throw new Usage(KEYS_WORDS.keyNeededHere);
  }

  override async signMessage(): Promise<string> {
    throw new Usage(KEYS_WORDS.keyNeededHere);
  }

  override async signTypedData(): Promise<string> {
    throw new Usage(KEYS_WORDS.keyNeededHere);
  }
}

/** The node, as it is for a call that those before it in the same command make possible: what can't be simulated yet passes. */
function afterwards(provider: JsonRpcProvider, calls: readonly unknown[]): JsonRpcProvider {
  return new Proxy(provider, {
    get: (node, name) => {
      if (name === "call")
        return async (asked: TransactionRequest) =>
          calls.length > 0 && typeof asked.from === "string" ? "0x" : await node.call(asked);
      const value: unknown = Reflect.get(node, name, node);
      return typeof value === "function" ? (value.bind(node) as unknown) : value;
    },
  });
}
