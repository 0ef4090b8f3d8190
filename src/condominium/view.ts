/**
 * Views of contracts as of one block, as plain objects.
 * @module
 */

import { Contract, Result, type InterfaceAbi, type Provider } from "ethers";
import { patiently } from "../chain/patience.ts";
import { networkError } from "../errors.ts";

/** Calls a view that returns one value; a struct comes as an object, a list as an array. @throws {BiyError} `network`. */
export type Ask = <T>(to: string, abi: InterfaceAbi, method: string, args?: readonly unknown[]) => Promise<T>;

/** Asks a node what contracts said at a block. */
export function asker(provider: Provider, blockTag: number): Ask {
  return async <T>(to: string, abi: InterfaceAbi, method: string, args: readonly unknown[] = []) => {
    try {
      const called = new Contract(to, abi, provider).getFunction(method);
      const isStruct = called.fragment.outputs[0]?.baseType === "tuple";
      const found: unknown = await patiently(async () => await called.staticCall(...args, { blockTag }));
      if (!(found instanceof Result)) return found as T;
      return (isStruct ? found.toObject(true) : found.toArray(true)) as T;
    } catch (thrown) {
      throw networkError(thrown);
    }
  };
}
