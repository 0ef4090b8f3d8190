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
  "testing/PermitTokens",
  "testing/TestTenge",
].map((name) => `biy/contracts/${name}.sol`);

/**
 * The compiler of what is built so, with `overrides`: the tribunal is too large for the chain unless it is built for size.
 * @param compiler version, path and settings of the project's own
 */
export function overridesOf<C extends { readonly settings?: object }>(compiler: C) {
  const settings = { ...compiler.settings, viaIR: true, optimizer: { enabled: true, runs: 50 } };
  return { "biy/contracts/arbitration/Tribunal.sol": { ...compiler, settings } };
}
