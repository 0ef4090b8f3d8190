/**
 * The particulars of a template, from its contract's ABI: what they are in TypeScript, and how they are signed. So a field is declared in
 * Solidity and nowhere else in code.
 * @module
 */

import { interfaceOf } from "../chain/calls.ts";
import { TermsError } from "../text/errors.ts";
import { say } from "../words/say.ts";
import * as EDITION from "../words/text/editions.ts";
import type { Values } from "./terms.ts";

/** An ABI: as Hardhat writes it into `artifacts.d.ts`, as exact as the contract; or as it was read as JSON. */
export type Abi = readonly { readonly type: string }[];

type Form<A extends Abi> = Extract<A[number], { readonly type: "function"; readonly name: "form" }>;
type Component = { readonly name: string; readonly type: string };
type ComponentOf<F> = F extends {
  readonly inputs: readonly [unknown, { readonly components: infer C extends readonly Component[] }, ...unknown[]];
}
  ? C[number]
  : never;

/**
 * The particulars that a contract's `form` takes: numbers are `bigint`; addresses and words of 32 bytes are strings. Where the ABI is not
 * exact, they are any {@link Values}.
 * @example type Rental = ParticularsOf<BoatRental$Type["abi"]>; // { readonly deposit: bigint; readonly returnBy: bigint }
 */
export type ParticularsOf<A extends Abi> = [ComponentOf<Form<A>>] extends [never]
  ? Values
  : { readonly [C in ComponentOf<Form<A>> as C["name"]]: C["type"] extends `uint${string}` ? bigint : string };

/**
 * The EIP-712 type of a contract's particulars, `Particulars(uint112 price,…)`, from the struct that its `form` takes.
 * @throws {TermsError} `EditionRefused` if `form` takes no such struct
 */
export function particularsTypeOf(abi: Abi): string {
  const taken = interfaceOf(abi).getFunction("form")?.inputs[1];
  if (!taken?.components)
    throw new TermsError("EditionRefused", say(EDITION.otherTypes, { type: taken?.format("full") ?? "" }));
  return `Particulars(${taken.components.map(({ type, name }) => `${type} ${name}`).join(",")})`;
}
