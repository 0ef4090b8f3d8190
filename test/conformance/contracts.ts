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

/**
 * What a project of an author's builds, and how: its own contracts and {@link CONTRACTS}, with the compiler that it has as a package.
 * @param solcPath of `solc/soljson.js`
 * @example solidity: solidityFor(fileURLToPath(import.meta.resolve("solc/soljson.js")))
 */
export function solidityFor(solcPath: string) {
  const settings = {
    evmVersion: "prague",
    optimizer: { enabled: true, runs: 200 },
    outputSelection: { "*": { "*": ["storageLayout"] } },
  };
  const compiler = { version: "0.8.37", path: solcPath, settings };
  return { compilers: [compiler], overrides: overridesOf(compiler), npmFilesToBuild: [...CONTRACTS] };
}
