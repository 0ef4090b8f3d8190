/**
 * Reads what `hardhat test --coverage` wrote: fails under 98 % of lines of our contracts, and on a custom error that no test expects.
 * @module
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CONDOMINIUM_ERRORS } from "../src/condominium/errors.ts";
import { CONTRACT_ERRORS } from "../src/chain/errors.ts";

const LEAST = 0.98;
/** Ours, and those of libraries that our calls can end in. The others are constants' and ERC-20's own. */
const OURS =
  /^(Agreement|Sale|Purse|Tribunal|Roster|TestTenge|ReentrancyGuard|SafeERC20|Charter|Mandates|Assembly|Register|Units|Memberships|Objects|Disputes)/;

const root = fileURLToPath(new URL("..", import.meta.url));
const problems: string[] = [];
let [lines, hit] = [0, 0];
for (const record of readFileSync(`${root}coverage/lcov.info`, "utf8").split("end_of_record")) {
  const file = /^SF:(.*)$/m.exec(record)?.[1] ?? "";
  if (!file.includes("contracts/") || file.includes("contracts/testing/") || file.includes("node_modules")) continue;
  const counts = [...record.matchAll(/^DA:(\d+),(\d+)/gm)];
  const missed = counts.filter(([, , times]) => times === "0").map(([, line]) => line);
  lines += counts.length;
  hit += counts.length - missed.length;
  const name = file.slice(file.indexOf("contracts/"));
  console.log(
    `${name}: ${counts.length - missed.length}/${counts.length}${missed.length === 0 ? "" : `, not lines ${missed.join(", ")}`}`,
  );
}
const share = lines === 0 ? 0 : hit / lines;
console.log(`Lines: ${hit}/${lines} = ${(share * 100).toFixed(2)} %`);
if (share < LEAST) problems.push(`less than ${LEAST * 100} % of lines are covered`);

const tests = globSync("test/**/*.ts", { cwd: root })
  .map((file) => readFileSync(`${root}${file}`, "utf8"))
  .join("\n");
for (const error of [...CONTRACT_ERRORS, ...CONDOMINIUM_ERRORS]) {
  if (OURS.test(error) && !tests.includes(`"${error}`)) problems.push(`no test expects ${error}`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
