/**
 * Proves what docs/guarantees.md says is proved: each contract in `proofs/` with the deployed core; and refutes the same contract with
 * each twin, a core that is broken on purpose. `npm run prove`; `--force` asks again what was answered before, `--jobs 1` runs one
 * z3 at a time, and names of properties stand for those only. Needs z3.
 * @module
 */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import solc from "solc";
import { unfold } from "./horn.ts";
import { type Question, type Sources, type Verdict, questions } from "./twins.ts";

/** `hash`: of the question; `z3`: who answered. */
export type Answer = { verdict: Verdict | "not decided"; seconds: number; hash: string; z3: string };

/** The answers to the sources as they are, committed: a test refuses others. */
const ANSWERS = fileURLToPath(new URL("../proofs/answers.json", import.meta.url));
/**
 * z3 finds some answers quickly one way only: so each question is put in each way, for so many seconds of the processor's: a busy
 * machine finds what an idle one does.
 */
const WAYS = [
  [40, "smt.arith.solver=2", "smt.random_seed=11"],
  [120, "smt.arith.solver=6", "smt.random_seed=11"],
  [240, "smt.arith.solver=2", "smt.random_seed=3"],
] as const;

const { values: options, positionals: only } = parseArgs({
  options: { force: { type: "boolean" }, jobs: { type: "string", default: `${availableParallelism()}` } },
  allowPositionals: true,
});
const found = spawnSync("z3", ["--version"], { encoding: "utf8" });
if (found.status !== 0) {
  console.error("Proofs need z3: install it with `apt-get install z3`.");
  process.exit(1);
}
const z3 = found.stdout.trim();

const all = questions();
const keyOf = ({ property, name }: Question): string => `${property}: ${name}`;
const known: Record<string, Answer> = existsSync(ANSWERS) ? JSON.parse(readFileSync(ANSWERS, "utf8")) : {};
// An answer to other sources is none.
const answers = new Map(
  all.flatMap((question) => {
    const answer = known[keyOf(question)];
    return answer?.hash === question.hash ? [[keyOf(question), answer] as const] : [];
  }),
);
const directory = mkdtempSync(join(tmpdir(), "biy-proofs-"));
const started = Date.now();
let failures = 0;
try {
  for (const question of all) {
    if (only.length !== 0 && !only.includes(question.property)) continue;
    const key = keyOf(question);
    if (options.force) answers.delete(key);
    const answer = answers.get(key) ?? (await ask(question));
    const failed = answer.verdict !== question.expected;
    if (failed) failures += 1;
    else answers.set(key, answer);
    console.log(
      `${key.padEnd(76)} ${answer.verdict} in ${answer.seconds} s${failed ? `   FAILED: should be ${question.expected}` : ""}`,
    );
    // What was found so far stays, whenever one stops.
    const inOrder = all.map(keyOf).flatMap((each) => (answers.has(each) ? [[each, answers.get(each)]] : []));
    writeFileSync(ANSWERS, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
  }
} finally {
  rmSync(directory, { recursive: true });
}
console.log(`${failures === 0 ? "All as it should be" : `${failures} FAILED`}, in ${secondsSince(started)} s.`);
process.exitCode = failures === 0 ? 0 : 1;

async function ask({ expected, sources, settings, hash }: Question): Promise<Answer> {
  const began = Date.now();
  // The checker calls its solver and waits; z3 is asked between two runs, so that several can work at once.
  const asked: string[] = [];
  check(sources, settings, (query) => (asked.push(query), "unknown"));
  const [query] = asked;
  if (query === undefined || asked.length !== 1) throw new Error(`${asked.length} questions, not one.`);
  const formulas = unfold(query);
  const verdict =
    expected !== "taken"
      ? verdictOf(sources, settings, query, await solveAll(formulas, "unsat"))
      : (await solveAll(formulas, "sat")) === "sat"
        ? "taken"
        : "not decided";
  return { verdict, seconds: secondsSince(began), hash, z3 };
}

/**
 * What the checker makes of z3's answer. Its clauses have a model, and no assertion fails, when no formula has one. It is asked
 * the same again, though it writes it in another order each time.
 */
function verdictOf(sources: Sources, settings: object, query: string, formulas: string): Answer["verdict"] {
  const asked = wordsOf(query);
  const answered = { sat: "unsat", unsat: "sat" }[formulas] ?? "unknown";
  const said = check(sources, settings, (again) => (wordsOf(again) === asked ? answered : "unknown"));
  // There is one assertion, in the harness. No line about it is no proof of it.
  const safe = said.filter((line) => line.includes("Assertion violation check is safe")).length;
  const unsafe = said.filter((line) => line.includes("Assertion violation happens here")).length;
  if (safe + unsafe !== 1) return "not decided";
  return safe === 1 ? "proved" : "refuted";
}

/** The words of a question, so that two in another order are the same. */
function wordsOf(query: string): string {
  return query
    .split(/[\s()]+/)
    .toSorted()
    .join(" ");
}

/** What the model checker says of assertions, with `solver` to answer its questions. */
function check(sources: Sources, settings: object, solver: (query: string) => string): string[] {
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

/**
 * z3's one answer to all `formulas`: `usual` if each has it, else the other one as soon as a formula has that, else "unknown". All
 * are asked one way before those that are left are asked the next: a formula that has the other answer may be found at once.
 */
async function solveAll(formulas: string[], usual: "sat" | "unsat"): Promise<string> {
  const other = usual === "sat" ? "unsat" : "sat";
  const stop = new AbortController();
  let left = formulas.map((formula, at) => {
    const file = join(directory, `${at}.smt2`);
    writeFileSync(file, formula);
    return file;
  });
  for (const way of WAYS) {
    const waiting = left;
    left = [];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined && !stop.signal.aborted; file = waiting.shift()) {
        const said = await solve(file, way, stop.signal);
        if (said === other) stop.abort();
        else if (said !== usual) left.push(file);
      }
    };
    await Promise.all(Array.from({ length: Number(options.jobs) }, work));
    if (stop.signal.aborted) return other;
    if (left.length === 0) return usual;
  }
  return "unknown";
}

async function solve(file: string, [seconds, ...way]: (typeof WAYS)[number], signal: AbortSignal): Promise<string> {
  const limited = ["-c", 'ulimit -t "$0" && exec z3 -smt2 "$@"', `${seconds}`, ...way, file];
  // Whose time is up says nothing. A complaint of z3's is not an answer, whatever comes after.
  return await new Promise<string>((done) => {
    execFile("sh", limited, { signal }, (_, stdout) => done(stdout.trim()));
  });
}

function secondsSince(moment: number): number {
  return Math.round((Date.now() - moment) / 1000);
}
