/**
 * The ABIs as constants (`as const`), for ethers, viem or wagmi. Generated from what the compiler gave; see `scripts/abi.ts`.
 * @module
 */

import { agreementAbi as agreement, agreementErrors } from "./agreement.ts";
import { assemblyAbi as assembly, assemblyErrors } from "./assembly.ts";
import { charterAbi as charter, charterErrors } from "./charter.ts";
import { disputesAbi as disputes, disputesErrors } from "./disputes.ts";
import { leaseAbi as lease, leaseErrors } from "./lease.ts";
import { ledgerAbi as ledger, ledgerErrors } from "./ledger.ts";
import { membershipsAbi as memberships, membershipsErrors } from "./memberships.ts";
import { objectsAbi as objects, objectsErrors } from "./objects.ts";
import { purseAbi as purse, purseErrors } from "./purse.ts";
import { rosterAbi as roster, rosterErrors } from "./roster.ts";
import { saleAbi as sale, saleErrors } from "./sale.ts";
import { testTengeAbi as testTenge, testTengeErrors } from "./testTenge.ts";
import { tribunalAbi as tribunal, tribunalErrors } from "./tribunal.ts";
import { unitsAbi as units, unitsErrors } from "./units.ts";

/** An ABI with its errors: the SDK has no use for them there, as it knows those of all contracts that work together. */
const whole = <const A extends readonly unknown[], const B extends readonly unknown[]>(
  one: A,
  other: B,
): readonly [...A, ...B] => [...one, ...other];

/** The ABI of `Agreement`. */
export const agreementAbi = /* @__PURE__ */ whole(agreement, agreementErrors);
/** The ABI of `Assembly`. */
export const assemblyAbi = /* @__PURE__ */ whole(assembly, assemblyErrors);
/** The ABI of `Charter`. */
export const charterAbi = /* @__PURE__ */ whole(charter, charterErrors);
/** The ABI of `Disputes`. */
export const disputesAbi = /* @__PURE__ */ whole(disputes, disputesErrors);
/** The ABI of `Lease`. */
export const leaseAbi = /* @__PURE__ */ whole(lease, leaseErrors);
/** The ABI of `Ledger`. */
export const ledgerAbi = /* @__PURE__ */ whole(ledger, ledgerErrors);
/** The ABI of `Memberships`. */
export const membershipsAbi = /* @__PURE__ */ whole(memberships, membershipsErrors);
/** The ABI of `Objects`. */
export const objectsAbi = /* @__PURE__ */ whole(objects, objectsErrors);
/** The ABI of `Purse`. */
export const purseAbi = /* @__PURE__ */ whole(purse, purseErrors);
/** The ABI of `Roster`. */
export const rosterAbi = /* @__PURE__ */ whole(roster, rosterErrors);
/** The ABI of `Sale`. */
export const saleAbi = /* @__PURE__ */ whole(sale, saleErrors);
/** The ABI of `TestTenge`. */
export const testTengeAbi = /* @__PURE__ */ whole(testTenge, testTengeErrors);
/** The ABI of `Tribunal`. */
export const tribunalAbi = /* @__PURE__ */ whole(tribunal, tribunalErrors);
/** The ABI of `Units`. */
export const unitsAbi = /* @__PURE__ */ whole(units, unitsErrors);
