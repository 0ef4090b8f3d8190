/**
 * TypeChain's interfaces of the contracts. Types only: no factories, no bytecode.
 * @module
 */
export type { Agreement } from "./typechain/agreements/Agreement.ts";
export type { Purse } from "./typechain/agreements/Purse.ts";
export type { Sale } from "./typechain/agreements/Sale.ts";
export type { Roster } from "./typechain/arbitration/Roster.ts";
export type { Tribunal } from "./typechain/arbitration/Tribunal.ts";
export type { TestTenge } from "./typechain/testing/TestTenge.ts";
