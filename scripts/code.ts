/**
 * Writes the creation code of a condominium's contracts, which people deploy themselves, from the production build: `src/node/code.json`.
 * With `--check` it only compares. Run by `npm run gas`, which makes that build.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CONTRACTS = ["Charter", "Units", "Memberships", "Objects", "Disputes", "Assembly"] as const;

const root = fileURLToPath(new URL("..", import.meta.url));
const path = `${root}src/node/code.json`;
const code = Object.fromEntries(
  CONTRACTS.map((name) => {
    const artifact = readFileSync(`${root}artifacts/contracts/condominium/${name}.sol/${name}.json`, "utf8");
    return [name, (JSON.parse(artifact) as { bytecode: string }).bytecode];
  }),
);
const text = `${JSON.stringify(code, null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.error('src/node/code.json is not what the production build gives: run "npm run gas:update".');
  process.exitCode = 1;
}
