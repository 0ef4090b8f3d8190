/**
 * States that the suite sets itself, in the storage and on the clock of the chain: whatever an award may leave an agreement in.
 * @module
 */
import { keccak256, toBeHex } from "ethers";
import type { Agreement as AgreementContract } from "../../src/types.ts";
import type { Values } from "../../src/agreements/terms.ts";
import { coder, networkHelpers, Phase } from "./world.ts";

/** What is remembered of an agreement, but for its disputes. */
export type State = {
  readonly phase: bigint;
  readonly since: bigint;
  readonly suspendedFor: bigint;
  readonly progress: bigint;
  readonly held: bigint;
  readonly rest: bigint;
};

/** The record's members in their slot, from its low end, with their bits. */
const RECORD = [
  ["phase", 8n],
  ["claimant", 8n],
  ["turn", 16n],
  ["since", 40n],
  ["suspendedFor", 32n],
  ["progress", 40n],
  ["held", 112n],
] as const;
/** The slots of the base: `_records` and `_rests`. */
const [RECORDS, RESTS] = [0n, 1n];

type Here = { readonly template: AgreementContract; readonly id: string };

export async function stateOf({ template, id }: Here): Promise<State> {
  const { phase, since, suspendedFor, progress, held } = await template.recordOf(id);
  return { phase, since, suspendedFor, progress, held, rest: BigInt(await template.restOf(id)) };
}

/** Puts an agreement into a state. @throws unless the contract then says that it is in it */
export async function putState({ template, id }: Here, state: State): Promise<void> {
  const { claimant, turn } = await template.recordOf(id);
  const members: { readonly [member: string]: bigint } = { ...state, claimant, turn };
  let [word, from] = [0n, 0n];
  for (const [member, bits] of RECORD) {
    word |= (members[member] ?? 0n) << from;
    from += bits;
  }
  const address = await template.getAddress();
  for (const [slot, value] of [
    [RECORDS, word],
    [RESTS, state.rest],
  ] as const)
    await networkHelpers.setStorageAt(
      address,
      keccak256(coder.encode(["bytes32", "uint256"], [id, slot])),
      toBeHex(value, 32),
    );
  const found = await stateOf({ template, id });
  for (const [member, value] of Object.entries(state))
    if (found[member as keyof State] !== value)
      throw new Error(`The record is laid out otherwise: ${member} is ${found[member as keyof State]}, not ${value}.`);
}

/* WHAT THE TEXT SAYS OF IT */

/** Numbers of the terms, also addresses and words of 32 bytes. */
export const numbered = (values: Values | object, name: string): bigint => {
  const found = (values as { readonly [name: string]: unknown })[name];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return BigInt(found as string);
};

/** The present of an agreement, in agreement time. */
export const timeIn = ({ phase, since, suspendedFor }: State, now: bigint): bigint =>
  (phase === Phase.Performing ? now : since) - suspendedFor;
