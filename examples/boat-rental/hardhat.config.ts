import { fileURLToPath } from "node:url";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { CONTRACTS, overridesOf } from "biy/conformance/contracts";
import { defineConfig } from "hardhat/config";

const compiler = {
  version: "0.8.37",
  path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
  settings: {
    evmVersion: "prague",
    optimizer: { enabled: true, runs: 200 },
    outputSelection: { "*": { "*": ["storageLayout"] } },
  },
};

export default defineConfig({
  plugins: [toolbox],
  solidity: { compilers: [compiler], overrides: overridesOf(compiler), npmFilesToBuild: [...CONTRACTS] },
});
