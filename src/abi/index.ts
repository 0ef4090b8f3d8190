/**
 * The ABIs as constants (`as const`), for ethers, viem or wagmi. Generated from what the compiler gave; see `scripts/abi.ts`.
 * @module
 */
export { agreementAbi } from "./agreement.ts";
export { assemblyAbi } from "./assembly.ts";
export { charterAbi } from "./charter.ts";
export { disputesAbi } from "./disputes.ts";
export { membershipsAbi } from "./memberships.ts";
export { objectsAbi } from "./objects.ts";
export { purseAbi } from "./purse.ts";
export { rosterAbi } from "./roster.ts";
export { saleAbi } from "./sale.ts";
export { testTengeAbi } from "./testTenge.ts";
export { tribunalAbi } from "./tribunal.ts";
export { unitsAbi } from "./units.ts";
