/**
 * Views of contracts as of one block, as plain objects.
 * @module
 */

import { Result, type BlockTag, type InterfaceAbi, type Provider } from "ethers";
import { interfaceOf, view, type ViewOf } from "../chain/calls.ts";

/**
 * Calls a view that returns one value; a struct comes as an object, a list as an array. Where it may refuse, that is `undefined`.
 * @throws {BiyError} `network`.
 */
export type Ask = <T>(
  to: string,
  abi: InterfaceAbi,
  method: string,
  args?: readonly unknown[],
  options?: Pick<ViewOf, "mayRefuse">,
) => Promise<T>;

/** Asks a node what contracts said at a block: what is asked at the same time in one call. */
export function asker(provider: Provider, blockTag: BlockTag): Ask {
  return async <T>(to: string, abi: InterfaceAbi, method: string, args: readonly unknown[] = [], options = {}) => {
    const found = await view<unknown>({ provider, to, abi, method, args, blockTag, ...options });
    if (!(found instanceof Result)) return found as T;
    const isStruct = interfaceOf(abi).getFunction(method, [...args])?.outputs[0]?.baseType === "tuple";
    return (isStruct ? found.toObject(true) : found.toArray(true)) as T;
  };
}
