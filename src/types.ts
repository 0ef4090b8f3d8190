/**
 * TypeChain's interfaces of the contracts. Types only: no factories, no bytecode.
 * @module
 */
export type { Agreement } from "./typechain/agreements/Agreement.ts";
export type { Purse } from "./typechain/agreements/Purse.ts";
export type { Lease } from "./typechain/templates/Lease.ts";
export type { Sale } from "./typechain/templates/Sale.ts";
export type { Roster } from "./typechain/arbitration/Roster.ts";
export type { Tribunal } from "./typechain/arbitration/Tribunal.ts";
export type { TestTenge } from "./typechain/testing/TestTenge.ts";
export type { Assembly } from "./typechain/condominium/Assembly.ts";
export type { Charter } from "./typechain/condominium/Charter.ts";
export type { Disputes } from "./typechain/condominium/Disputes.ts";
export type { Memberships } from "./typechain/condominium/Memberships.ts";
export type { Objects } from "./typechain/condominium/Objects.ts";
export type { Units } from "./typechain/condominium/Units.ts";
