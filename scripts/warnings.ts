/**
 * Fails on any warning of the compiler in our contracts, and on what our rules forbid in templates: storage, assembly, delegatecall.
 * Reads what the last build wrote.
 * @module
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** 2394: transient storage, which the reentrancy guard clears at the end of each call. */
const KNOWN = ["2394"];
const TEMPLATES = ["contracts/agreements/Sale.sol"];

type Finding = { severity: string; errorCode?: string; formattedMessage: string };
const problems = new Set<string>();
for (const file of globSync("artifacts/build-info/*.output.json", { cwd: root })) {
  const { output } = JSON.parse(readFileSync(root + file, "utf8")) as { output: { errors?: Finding[] } };
  for (const { errorCode = "", formattedMessage } of output.errors ?? []) if (!KNOWN.includes(errorCode)) problems.add(formattedMessage);
}
for (const template of TEMPLATES) {
  const source = readFileSync(root + template, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  for (const word of ["assembly", "delegatecall", "mapping", "selfdestruct"]) {
    if (source.includes(word)) problems.add(`${template}: a template has no ${word} of its own`);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.size === 0 ? 0 : 1;
