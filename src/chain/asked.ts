/**
 * Questions to a program that others wrote: it may not answer, and that is an answer.
 * @module
 */

import { Contract, type Provider } from "ethers";
import { networkError } from "./errors.ts";
import { codesIn } from "./thrown.ts";

/** It reverted, or gave back what is not of the form that was asked for. 3 is JSON-RPC's for the first. */
const NO_ANSWER: readonly (string | number)[] = ["CALL_EXCEPTION", "BAD_DATA", "INVALID_ARGUMENT", 3];

/** Calls a view by its fragment. @returns nothing if there is no such program, or it does not answer so @throws {BiyError} `network` */
export async function asked<T>({
  provider,
  to,
  fragment,
  args = [],
}: {
  provider: Provider;
  to: string;
  fragment: string;
  args?: readonly unknown[];
}): Promise<T | undefined> {
  const [, name = ""] = /^function (\w+)/.exec(fragment) ?? [];
  try {
    return (await new Contract(to, [fragment], provider).getFunction(name).staticCall(...args)) as T;
  } catch (thrown) {
    if (codesIn(thrown).some((code) => NO_ANSWER.includes(code))) return undefined;
    throw networkError(thrown);
  }
}
