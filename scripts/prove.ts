/**
 * Proves what ARCHITECTURE says is proved: each contract in `proofs/` with the deployed core; and refutes the same contract with
 * each twin, a core that is broken on purpose. `npm run prove`; `--force` asks again what was answered before, `--jobs 1` runs one
 * z3 at a time, and names of properties stand for those only. Needs z3.
 * @module
 */
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import solc from "solc";
import { unfold } from "./horn.ts";
import { CORE, PROPERTIES, broken } from "./twins.ts";

type Verdict = "proved" | "refuted";
type Answer = { verdict: Verdict | "not decided"; seconds: number };

const root = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(root, "cache", "proofs.json");
/** z3 finds some answers quickly one way only: so each question is put in each way, for so many seconds. */
const WAYS = [
  ["-T:40", "smt.arith.solver=2", "smt.random_seed=11"],
  ["-T:120", "smt.arith.solver=2", "smt.random_seed=3"],
];

const { values: options, positionals: only } = parseArgs({
  options: { force: { type: "boolean" }, jobs: { type: "string", default: `${availableParallelism()}` } },
  allowPositionals: true,
});
const found = spawnSync("z3", ["--version"], { encoding: "utf8" });
if (found.status !== 0) {
  console.error("Proofs need z3: install it with `apt-get install z3`.");
  process.exit(1);
}

const core = read(CORE);
const cached = new Map<string, Answer>(
  existsSync(CACHE) ? Object.entries(JSON.parse(readFileSync(CACHE, "utf8"))) : [],
);
if (options.force) cached.clear();
const directory = mkdtempSync(join(tmpdir(), "biy-proofs-"));
const started = Date.now();
let failures = 0;
try {
  for (const [property, twins] of Object.entries(PROPERTIES)) {
    if (only.length !== 0 && !only.includes(property)) continue;
    report(property, "proved", await ask(property, core));
    for (const [name, twin] of Object.entries(twins)) {
      report(`  ${name}`, "refuted", await ask(property, broken(core, twin)));
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
console.log(`${failures === 0 ? "All as it should be" : `${failures} FAILED`}, in ${secondsSince(started)} s.`);
process.exitCode = failures === 0 ? 0 : 1;

function report(name: string, expected: Verdict, { verdict, seconds }: Answer): void {
  const failed = verdict !== expected;
  if (failed) failures += 1;
  console.log(`${name.padEnd(60)} ${verdict} in ${seconds} s${failed ? `   FAILED: should be ${expected}` : ""}`);
}

async function ask(property: string, coreSource: string): Promise<Answer> {
  const file = `proofs/${property}.sol`;
  const sources = { [CORE]: coreSource, "proofs/Harness.sol": read("proofs/Harness.sol"), [file]: read(file) };
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
  const before = cached.get(key);
  if (before !== undefined) return before;

  const began = Date.now();
  // The checker calls its solver and waits; z3 is asked between two runs, so that several can work at once.
  let question = "";
  check(sources, settings, (query) => ((question = query), "unknown"));
  const answered = await satisfiable(unfold(question));
  // The same question again, though the checker writes its clauses in another order each time.
  const said = check(sources, settings, (query) => (query.length === question.length ? answered : "unknown"));

  // There is one assertion, in the harness. No line about it is no proof of it.
  const safe = said.filter((line) => line.includes("Assertion violation check is safe")).length;
  const unsafe = said.filter((line) => line.includes("Assertion violation happens here")).length;
  const verdict = safe + unsafe !== 1 ? "not decided" : safe === 1 ? "proved" : "refuted";
  const answer: Answer = { verdict, seconds: secondsSince(began) };
  if (verdict !== "not decided") {
    cached.set(key, answer);

    mkdirSync(join(root, "cache"), { recursive: true });
    writeFileSync(CACHE, JSON.stringify(Object.fromEntries(cached), null, 2));
  }
  return answer;
}

/** What the model checker says of assertions, with `solver` to answer its questions. */
function check(sources: Record<string, string>, settings: object, solver: (query: string) => string): string[] {
  const contents = Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }]));
  const input = JSON.stringify({ language: "Solidity", sources: contents, settings });
  const callbacks = { smtSolver: (query: string) => ({ contents: `${solver(query)}\n` }) };
  const { errors = [] } = JSON.parse(solc.compile(input, callbacks)) as {
    errors?: { severity: string; formattedMessage: string; message: string }[];
  };
  const broke = errors.find(({ severity }) => severity === "error");
  if (broke !== undefined) throw new Error(broke.formattedMessage);
  return errors.map(({ message }) => message);
}

/** The checker asks whether its clauses have a model. They have one when no formula has: then no assertion can fail. */
async function satisfiable(formulas: string[]): Promise<string> {
  const waiting = formulas.map((formula, at) => ({ formula, file: join(directory, `${at}.smt2`) }));
  const stop = new AbortController();
  let answer = "sat";
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && answer !== "unsat"; next = waiting.shift()) {
      writeFileSync(next.file, next.formula);
      const said = await solve(next.file, stop.signal);
      if (said === "sat") {
        answer = "unsat";
        stop.abort();
      } else if (said !== "unsat" && answer === "sat") answer = "unknown";
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, work));
  return answer;
}

async function solve(file: string, signal: AbortSignal): Promise<string> {
  for (const way of WAYS) {
    // z3 says that its time is up with an exit code. A complaint of its is not an answer, whatever comes after.
    const said = await new Promise<string>((done) => {
      execFile("z3", ["-smt2", ...way, file], { signal }, (_, stdout) => done(stdout.trim()));
    });
    if (said === "sat" || said === "unsat" || signal.aborted) return said;
  }
  return "unknown";
}

function secondsSince(moment: number): number {
  return Math.round((Date.now() - moment) / 1000);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
