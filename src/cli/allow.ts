/**
 * Letting a contract take a token: each approval that is needed is a step of its own, so that an interrupted command goes on with it.
 * @module
 */

import { sendCall, type By, type Call } from "../chain/index.ts";
import type { Acting } from "./sender.ts";

/** Takes the approvals that are needed, if any is. */
export async function allow(
  { at, signer }: Acting,
  { label, callsOf }: { readonly label: string; readonly callsOf: (by: By) => Promise<readonly Call[]> },
): Promise<void> {
  const from = await signer.getAddress();
  for (const call of await callsOf({ provider: at.provider, from })) {
    // An interrupted one is found by its label: the amount is the last that it is given.
    const step = { label: `${label} ${call.args.join(" ")}`, words: call.words, asks: "yes", more: true } as const;
    await signer.step(step, async () => await sendCall({ signer, ...call }));
  }
}
