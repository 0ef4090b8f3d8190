import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";

export default defineConfig({
  plugins: [toolbox],
  networks: { chain: { type: "http", url: process.env["BIY_RPC"] ?? "" } },
});
