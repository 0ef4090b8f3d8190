/**
 * The ABIs as constants (`as const`), for ethers, viem or wagmi. Generated from what the compiler gave; see `scripts/abi.ts`.
 * @module
 */
export { agreementAbi } from "./agreement.ts";
export { purseAbi } from "./purse.ts";
export { rosterAbi } from "./roster.ts";
export { saleAbi } from "./sale.ts";
export { testTengeAbi } from "./testTenge.ts";
export { tribunalAbi } from "./tribunal.ts";
