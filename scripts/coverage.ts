/**
 * `npm run coverage`: runs the tests of contracts with every statement counted, which takes minutes, unless `coverage.json` is of these very
 * contracts and tests; `-- again` runs them all the same. Fails under 98 % of lines of our contracts, and on a custom error that no test
 * expects.
 * @module
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  /^(Agreement|Sale|Lease|Purse|Tribunal|Roster|TestTenge|ReentrancyGuard|SafeERC20|Charter|Mandates|Assembly|Register|Units|Memberships|Objects|Disputes)/;

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

/** Of whole lines of our contracts: how many there are, how many a test runs, and which none does. */
export type Coverage = {
  /** The hash of what was measured: contracts, tests, and how they are built. */
  readonly of: string;
  readonly lines: number;
  readonly hit: number;
  readonly missed: { readonly [contract: string]: readonly number[] };
};
const RECORD = `${root}coverage.json`;

/** The hash of the contracts, of the tests that count and what they share, and of how all is built. The SDK, by which some tests go, is not in it. */
export function hashOfCovered(
  read: (file: string) => string = (file) => readFileSync(`${root}${file}`, "utf8"),
): string {
  const shared = found("test/**/*.ts").filter((file) => !file.endsWith(".test.ts"));
  const files = [...found("contracts/**/*.sol"), ...covering(), ...shared, "hardhat.config.ts", "package-lock.json"];
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${file}\n${read(file)}\n`);
  return hash.digest("hex");
}

/** What `hardhat test --coverage` has written of our contracts. */
export function coverageIn(lcov: string, of: string): Coverage {
  const missed: { [contract: string]: number[] } = {};
  let [lines, hit] = [0, 0];
  for (const record of lcov.split("end_of_record")) {
    const file = /^SF:(.*)$/m.exec(record)?.[1] ?? "";
    if (!file.includes("contracts/") || file.includes("contracts/testing/") || file.includes("node_modules")) continue;
    const counts = [...record.matchAll(/^DA:(\d+),(\d+)/gm)];
    const its = counts.filter(([, , times]) => times === "0").map(([, line]) => Number(line));
    lines += counts.length;
    hit += counts.length - its.length;
    if (its.length > 0) missed[file.slice(file.indexOf("contracts/"))] = its;
  }
  return { of, lines, hit, missed };
}

/** What is wrong with it, and with the tests, a sentence each. */
export function problemsOf({ lines, hit }: Coverage): string[] {
  const problems: string[] = [];
  if (lines === 0 || hit / lines < LEAST) problems.push(`less than ${LEAST * 100} % of lines are covered`);

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

/** Runs the tests, and records what they cover; nothing if one of them fails. */
function measured(of: string): Coverage | undefined {
  rmSync(`${root}coverage`, { recursive: true, force: true });
  const { status } = spawnSync("hardhat", ["test", "mocha", "--coverage", ...covering()], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, BIY_COUNTING: "1" },
    shell: process.platform === "win32",
  });
  if (status !== 0) return undefined;
  const coverage = coverageIn(readFileSync(`${root}coverage/lcov.info`, "utf8"), of);
  writeFileSync(RECORD, `${JSON.stringify(coverage, null, 2)}\n`);
  return coverage;
}

if (import.meta.main) {
  const of = hashOfCovered();
  const recorded = JSON.parse(readFileSync(RECORD, "utf8")) as Coverage;
  const isKept = recorded.of === of && process.argv[2] !== "again";
  const coverage = isKept ? recorded : measured(of);
  if (coverage !== undefined) {
    const { lines, hit, missed } = coverage;
    for (const [contract, its] of Object.entries(missed)) console.log(`${contract}: not lines ${its.join(", ")}`);
    const when = isKept ? ", as recorded of these contracts and tests" : "";
    console.log(`Lines: ${hit}/${lines} = ${((100 * hit) / lines).toFixed(2)} %${when}`);
  }
  const problems = coverage === undefined ? ["a test failed"] : problemsOf(coverage);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
