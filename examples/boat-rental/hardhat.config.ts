import { fileURLToPath } from "node:url";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { solidityFor } from "biy/conformance/contracts";
import { defineConfig } from "hardhat/config";

export default defineConfig({
  plugins: [toolbox],
  solidity: solidityFor(fileURLToPath(import.meta.resolve("solc/soljson.js"))),
});
