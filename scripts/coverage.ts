/**
 * `npm run coverage`: runs the tests of contracts with every statement counted. Fails under 98 % of lines of our contracts, and on a custom
 * error that no test expects.
 * @module
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { agreementErrorsAbi } from "../src/abi/agreementErrors.ts";
import { ledgerErrorsAbi } from "../src/abi/ledgerErrors.ts";
import { arbitrationErrorsAbi } from "../src/abi/arbitrationErrors.ts";
import { condominiumErrorsAbi } from "../src/abi/condominiumErrors.ts";
import { deployErrorsAbi } from "../src/abi/deployErrors.ts";
import { saleErrorsAbi } from "../src/abi/saleErrors.ts";

const LEAST = 0.98;
/** Ours, and those of libraries that our calls can end in. The others are constants' and ERC-20's own. */
const OURS =
  /^(Agreement|Sale|Purse|Tribunal|Roster|TestTenge|ReentrancyGuard|SafeERC20|Charter|Mandates|Assembly|Register|Units|Memberships|Objects|Disputes)/;

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Tests that coverage does without, and why it can. Every other one is in. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "test/*.test.ts": "The SDK and this tree: what is about a contract stands in a folder.",
  "test/chain/*.test.ts": "What nodes answer, and do not.",
  "test/journeys/*.test.ts": "The same steps as in the tests of contracts, by way of the SDK and biy.",
  "test/proofs/*.test.ts": "Proofs, which run no contract.",
  "test/text/*.test.ts": "What texts say.",
  "test/text/slots/*.test.ts": "What a value is written as.",
  "test/condominium/documents/*.test.ts": "What papers say: the contracts beneath them have tests of their own.",
  "test/condominium/governor.test.ts": "Compares costs with those of another governor: counting changes them.",
  "test/condominium/model.test.ts":
    "Takes long: ballots at random, beside a model. Each kind of them has a test of its own.",
  "test/condominium/ways.test.ts": "Takes long: orders of steps, of which each has a test of its own.",
};

const found = (pattern: string): string[] => globSync(pattern, { cwd: root });

/** The test files that count for coverage. */
export function covering(): string[] {
  const left = new Set(Object.keys(LEFT_OUT).flatMap(found));
  return found("test/**/*.test.ts")
    .filter((file) => !left.has(file))
    .toSorted();
}

/** What is wrong with the coverage that `hardhat test --coverage` has written, a sentence each; each contract's goes to `tell`. */
function problemsOf(tell: (line: string) => void): string[] {
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
    const where = missed.length === 0 ? "" : `, not lines ${missed.join(", ")}`;
    tell(`${name}: ${counts.length - missed.length}/${counts.length}${where}`);
  }
  const share = lines === 0 ? 0 : hit / lines;
  tell(`Lines: ${hit}/${lines} = ${(share * 100).toFixed(2)} %`);
  if (share < LEAST) problems.push(`less than ${LEAST * 100} % of lines are covered`);

  const tests = globSync("test/**/*.ts", { cwd: root })
    .map((file) => readFileSync(`${root}${file}`, "utf8"))
    .join("\n");
  const errors = [
    ...agreementErrorsAbi,
    ...ledgerErrorsAbi,
    ...arbitrationErrorsAbi,
    ...saleErrorsAbi,
    ...deployErrorsAbi,
    ...condominiumErrorsAbi,
  ];
  for (const error of new Set(errors.map((each) => each.slice("error ".length, each.indexOf("(")))))
    if (OURS.test(error) && !tests.includes(`"${error}`)) problems.push(`no test expects ${error}`);
  return problems;
}

if (import.meta.main) {
  const { status } = spawnSync("hardhat", ["test", "mocha", "--coverage", ...covering()], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, BIY_COUNTING: "1" },
    shell: process.platform === "win32",
  });
  const problems = status === 0 ? problemsOf(console.log) : ["a test failed"];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
