/**
 * One of each order that an arbiter can make, and a matter of each kind.
 * @module
 */
import { toBeHex, ZeroAddress, ZeroHash } from "ethers";
import type { Matter, Order, Ordered } from "../../src/condominium/disputes.ts";

const PERSON = "0x".padEnd(42, "5");

export const EVERY_ORDER: { readonly [order in Order]: Ordered } = {
  declare: { order: "declare" },
  stay: { order: "stay", days: 9 },
  annul: { order: "annul" },
  remit: { order: "remit" },
  strike: { order: "strike", units: [3, 5] },
  allow: { order: "allow" },
  lift: { order: "lift" },
  remove: { order: "remove", holder: PERSON },
  interim: { order: "interim", holder: PERSON, days: 33 },
  recover: { order: "recover", to: PERSON },
};

export const ABOUT_AN_ACT: Matter = {
  subject: "act",
  ref: toBeHex(1, 32),
  person: ZeroAddress,
  unit: 0,
  document: ZeroHash,
};
