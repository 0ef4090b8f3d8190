/**
 * Proves what ARCHITECTURE says is proved (`npm run prove`, `--force` to forget what was proved before): each contract in
 * `proofs/` with the deployed core, and refutes the same with each twin, a core that is broken on purpose. Needs z3.
 * @module
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";
import { unfold } from "./horn.ts";
import { CORE, PROPERTIES, broken } from "./twins.ts";

type Verdict = "proved" | "refuted";
type Result = { verdict: Verdict; seconds: number };

const root = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(root, "cache", "proofs.json");
/** z3 finds some answers quickly one way only: so each question is put in each way, for so many seconds. */
const WAYS = [
  ["-T:30"],
  ["-T:30", "smt.random_seed=5"],
  ["-T:30", "auto_config=false", "smt.case_split=3"],
  ["-T:60", "smt.arith.solver=2"],
];

const found = spawnSync("z3", ["--version"], { encoding: "utf8" });
if (found.status !== 0) {
  console.error("Proofs need z3: install it with `apt-get install z3`.");
  process.exit(1);
}

const directory = mkdtempSync(join(tmpdir(), "biy-proofs-"));
let failed = false;
try {
  const cached: Record<string, Result> =
    existsSync(CACHE) && !process.argv.includes("--force") ? JSON.parse(readFileSync(CACHE, "utf8")) : {};
  const core = read(CORE);
  for (const [property, twins] of Object.entries(PROPERTIES)) {
    if (process.env.ONLY && process.env.ONLY !== property) continue;
    report({ name: property, expected: "proved", result: ask({ property, core, cached }) });
    for (const [name, twin] of Object.entries(twins)) {
      report({ name: `  twin: ${name}`, expected: "refuted", result: ask({ property, core: broken(core, twin), cached }) });
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
process.exitCode = failed ? 1 : 0;

function report({ name, expected, result }: { name: string; expected: Verdict; result: Result | string }): void {
  const definite = typeof result !== "string";
  const good = definite && result.verdict === expected;
  failed ||= !good;
  const said = definite ? `${result.verdict} in ${result.seconds.toFixed(1)} s` : result;
  console.log(`${name.padEnd(70)} ${said}${good ? "" : "   FAILED"}`);
}

/** What z3 says, or why it says nothing definite. */
function ask({
  property,
  core,
  cached,
}: {
  property: string;
  core: string;
  cached: Record<string, Result>;
}): Result | string {
  const file = `proofs/${property}.sol`;
  const sources = { [CORE]: core, "proofs/Harness.sol": read("proofs/Harness.sol"), [file]: read(file) };
  const settings = {
    outputSelection: { "*": { "*": ["abi"] } },
    modelChecker: {
      engine: "chc",
      solvers: ["smtlib2"],
      targets: ["assert"],
      extCalls: "untrusted",
      showProvedSafe: true,
      contracts: { [file]: [property] },
    },
  };
  const parts = [solc.version(), found.stdout, WAYS, settings, sources, read("scripts/horn.ts")];
  const key = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const before = cached[key];
  if (before !== undefined) return before;

  const started = Date.now();
  const contents = Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }]));
  const output = JSON.parse(
    solc.compile(JSON.stringify({ language: "Solidity", sources: contents, settings }), {
      smtSolver: (query: string) => ({ contents: answer(query) }),
    }),
  ) as { errors?: { severity: string; message: string; errorCode: string }[] };
  const errors = output.errors ?? [];
  const broke = errors.find(({ severity }) => severity === "error");
  if (broke !== undefined) return broke.message;

  // The one assertion is in the harness. No line about it is no proof of it.
  const safe = errors.filter(({ errorCode }) => errorCode === "9576").length;
  const unsafe = errors.filter(({ message }) => message.includes("Assertion violation happens here")).length;
  const unclear = errors.some(({ message }) => message.includes("might happen"));
  if (unclear || safe + unsafe !== 1) return `not decided in ${((Date.now() - started) / 1000).toFixed(1)} s`;
  const result: Result = { verdict: safe === 1 ? "proved" : "refuted", seconds: (Date.now() - started) / 1000 };
  cached[key] = result;
  mkdirSync(join(root, "cache"), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(cached, null, 2));
  return result;
}

/** The checker asks whether its clauses have a model; they have one when none of the unfolded formulas has one. */
function answer(query: string): string {
  let unclear = false;
  for (const formula of unfold(query)) {
    const file = join(directory, "query.smt2");
    writeFileSync(file, formula);
    // A complaint of z3's is not an answer, whatever it says after it.
    const said = WAYS.values()
      .map((flags) => spawnSync("z3", ["-smt2", ...flags, file], { encoding: "utf8" }).stdout.trim())
      .find((each) => each === "sat" || each === "unsat");
    if (said === "sat") return "unsat\n";
    unclear ||= said !== "unsat";
  }
  return unclear ? "unknown\n" : "sat\n";
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
