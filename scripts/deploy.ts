/**
 * `npm run deploy [-- --rpc URL]`: `biy local deploy`, with the contracts as they are in this tree's sources.
 * @module
 */
import { main } from "../src/cli/main.ts";
import { builtContracts } from "./built.ts";

process.exitCode = await main(["local", "deploy", ...process.argv.slice(2)], process, async () => {
  const { default: hre } = await import("hardhat");
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  return builtContracts();
});
