/**
 * What motions call, and a charter's powers name.
 * @module
 */

import { Interface, type FunctionFragment } from "ethers";
import { CALLS } from "../abi/calls.ts";

/** What can be called, of each contract of a condominium. */
export const INTERFACES: { readonly [target in keyof typeof CALLS]: Interface } = /* @__PURE__ */ (() => ({
  charter: new Interface(CALLS.charter),
  register: new Interface(CALLS.register),
  objects: new Interface(CALLS.objects),
  disputes: new Interface(CALLS.disputes),
}))();

/** The functions that a contract is called by. */
export const callsOf = (target: keyof typeof CALLS) => INTERFACES[target].fragments as readonly FunctionFragment[];
