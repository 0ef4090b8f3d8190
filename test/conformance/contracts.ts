/**
 * For the `hardhat.config.ts` of an author: apart from the suite, which runs only once Hardhat does.
 * @module
 */

/** What a project that runs the suite builds beside its own templates, with `npmFilesToBuild`. */
export const CONTRACTS: readonly string[] = [
  "agreements/Purse",
  "arbitration/Roster",
  "arbitration/Tribunal",
  "testing/HostileReceivers",
  "testing/HostileTokens",
  "testing/TestTenge",
].map((name) => `biy/contracts/${name}.sol`);
