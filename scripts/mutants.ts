/**
 * Plants faults in the contracts of agreements, of arbitration and of a condominium, one at a time, and sees whether a test notices:
 * `npm run mutants`. Takes hours, and the machine for itself. What was tried is kept in `cache/mutants/`, so that a run that was stopped goes on.
 * `npm run mutants -- Sale Seats` tries those files only. Where the likeliest tests notice enough, the others are not run: what is left counts as
 * noticed by nobody. `npm run mutants -- survivors` tries that again with all tests. `npm run mutants -- carry` takes over what is known of
 * sources that did the same, and leaves what is new to be tried; where that is little, `npm run mutants -- unmarked` takes the likeliest of all
 * tests by their titles, rather than to find first which tests pass what.
 * @module
 */
import { fork, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { carriedIn, carry, folder, keyOf, pathOf, triedIn, type Tried } from "./mutants/kept.ts";
import { nodesOf, mutantsOf, type Mutant, type Node } from "./mutants/operators.ts";
import { statementsOf, treeOf, type Statement } from "./mutants/build.ts";
import { LEAST, problemsOf, readMutants, untriedIn, withReasons, writeMutants, type Entry } from "./mutants/record.ts";
import { read, root, sourceHash, TARGETS } from "./mutants/targets.ts";
import type { Answer, Outcome, Task } from "./mutants/worker.ts";

const WORKERS = 2;
/** A worker that takes more is replaced, in bytes. */
const MOST_MEMORY = 1_900_000_000;
/** How many tests each fault is tried with first. */
const FIRST = 40;
const MODES = ["survivors", "carry", "unmarked"];
const again = process.argv.includes("survivors");
/** How often a fault is tried whose worker died. With one that goes round for ever it dies each time, of memory: nobody misses that. */
const ATTEMPTS = 2;
const ENDLESS = "whoever runs it: it ends in no time and no memory";

/**
 * The tests that pass a fault, the likeliest to notice it first: those that pass the statement it is in, or one that reads the variable that
 * it is in. What a statement and a title have in common tells most.
 */
function testsFor(file: string, tree: Node, marks: Marks) {
  const source = read(file);
  const statements = statementsOf(file).toSorted((one, other) => one.to - one.from - (other.to - other.from));
  const bytes = Buffer.from(source);
  const startOf = ({ src }: Node) => bytes.subarray(0, Number(src.split(":")[0])).toString().length;
  const innermost = (at: number) => statements.find(({ from, to }) => from <= at && at < to);
  const uses = new Map<string, Set<Statement>>();
  const visit = (node: Node): void => {
    const statement = node.nodeType === "Identifier" ? innermost(startOf(node)) : undefined;
    const name = String(node["name"]);
    if (statement !== undefined) uses.set(name, (uses.get(name) ?? new Set()).add(statement));
    for (const value of Object.values(node)) for (const each of nodesOf(value)) visit(each);
  };
  visit(tree);
  return (mutant: Mutant, noticed: ReadonlyMap<string, number> = new Map()): string[] => {
    const found = innermost(mutant.from);
    // Whom a modifier stops passes no statement of its function, and another file may read a constant: of those it is all.
    const places = found === undefined ? statements : [found];
    const read = found === undefined ? [...(uses.get(mutant.within) ?? [])] : [found];
    const text = read.map(({ from, to }) => source.slice(from, Math.min(to, from + 300))).join(" ");
    const said = wordsOf(`${mutant.within} ${mutant.before.slice(0, 100)} ${text}`);
    /** What noticed neighbours, then what names the function or speaks of the same, and for what is refused the tests of refusals. */
    const weight = (test: string): number =>
      Math.min(noticed.get(test) ?? 0, 5) * 2 +
      (test.includes(` ${mutant.within.replace("_", "")} `) ? 6 : 0) +
      [...wordsOf(test)].filter((word) => said.has(word)).length * 2 +
      (/revert|refuse/.test(test) ? 1 : 0);
    const tests = [...new Set(places.flatMap(({ mark }) => marks.get(mark) ?? []))];
    return tests.toSorted((one, other) => weight(other) - weight(one));
  };
}

/** The words of a text, also of names that are written together. */
function wordsOf(text: string): Set<string> {
  const words =
    text
      .replace(/([a-z])(?=[A-Z])/g, "$1 ")
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [];
  return new Set(words.map((word) => word.slice(0, 6).replace(/(?:s|ed|ing)$/, "")));
}

/* WORKERS */

function start(): ChildProcess {
  return fork(fileURLToPath(new URL("mutants/worker.ts", import.meta.url)), { cwd: root });
}

/** One worker after the other, as each is used up or dies. */
function worker() {
  let process: ChildProcess | undefined;
  const stop = () => {
    process?.kill();
    process = undefined;
  };
  return {
    stop,
    /** Nothing, if the worker died. */
    async run(task: Task): Promise<Outcome | undefined> {
      const running = (process ??= start());
      const answer = await new Promise<Answer | undefined>((done) => {
        running.once("message", (message: Answer) => done(message));
        running.once("exit", (_, signal) => {
          if (signal === "SIGTERM" || signal === "SIGINT") throw new Error("A worker was ended by somebody else.");
          done(undefined);
        });
        running.send(task);
      });
      running.removeAllListeners();
      if (answer === undefined || answer.memory > MOST_MEMORY) stop();
      return answer?.outcome;
    },
  };
}
type Worker = ReturnType<typeof worker>;

/** By mark, the tests that pass it. */
type Marks = { get(mark: string): readonly string[] | undefined };

/** As if each test passed everything. */
async function unmarked([any]: readonly Worker[]): Promise<Marks> {
  const found = await any?.run({ asks: "titles" });
  if (found?.is !== "titles") throw new Error("A worker died.");
  return { get: () => found.titles };
}

/** The tests by what they pass. Kept as long as neither the contracts nor what is in `test/` changes. */
async function reachOf(workers: readonly Worker[]): Promise<Map<string, string[]>> {
  const hash = createHash("sha256");
  const tests = globSync("test/{,agreements/,arbitration/,condominium/{,documents/},conformance/}*.ts", {
    cwd: root,
  }).toSorted();
  for (const file of [...Object.keys(TARGETS), ...tests]) hash.update(`${file}\n${read(file)}\n`);
  const path = `${folder}reach-${hash.digest("hex").slice(0, 16)}.json`;
  if (!existsSync(path)) {
    const parts = await Promise.all(workers.map((each, part) => each.run({ part, parts: workers.length })));
    const marks: Record<string, string[]> = {};
    for (const found of parts) {
      if (found?.is !== "reach") throw new Error("A worker died.");
      for (const { test, message } of found.broken)
        console.log(`Left out, as it fails without a fault: ${test}: ${message}`);
      const broken = new Set(found.broken.map(({ test }) => test));
      for (const [test, passed] of Object.entries(found.marks))
        if (!broken.has(test)) for (const mark of passed) (marks[mark] ??= []).push(test);
    }
    appendFileSync(path, JSON.stringify(marks));
  }
  return new Map(Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, string[]>));
}

/* A FILE */

/**
 * @param most how many tests each fault is tried with; what they do not notice stays untried, unless there are no others
 * @returns whether that is enough: what is left counts as noticed by nobody then, which it may be by others
 */
async function tryFile(file: string, workers: readonly Worker[], marks: Marks, most: number): Promise<boolean> {
  const [source, hash, tree] = [read(file), sourceHash(file), treeOf(file)];
  const mutants = mutantsOf(file, source, tree);
  const tests = testsFor(file, tree, marks);
  const path = pathOf(file, hash);
  const carried = carriedIn(path);
  const done = new Map<string, Tried>();
  if (existsSync(path)) for (const tried of triedIn(path)) done.set(tried.key, tried);
  // What noticed a fault when the files that this one imports were others is likely to notice it again.
  const before = new Map<string, string>();
  for (const earlier of globSync(`${folder}${file.replaceAll("/", "-")}-*.jsonl`))
    for (const { key, by } of triedIn(earlier)) if (by !== undefined) before.set(key, by);
  const isOpen = (mutant: Mutant) => {
    const tried = done.get(keyOf(mutant));
    return tried === undefined || (tried.is === "survived" && again && most === Infinity);
  };
  const add = (tried: Tried) => {
    done.set(tried.key, tried);
    appendFileSync(path, `${JSON.stringify(tried)}\n`);
  };
  const open = mutants.filter(isOpen).map((mutant) => ({ mutant, attempts: 0 }));

  /** How many faults of a function each test noticed. */
  const noticed = new Map<string, Map<string, number>>();
  const note = (within: string, test: string) => {
    const counts = noticed.get(within) ?? new Map<string, number>();
    noticed.set(within, counts.set(test, (counts.get(test) ?? 0) + 1));
  };
  for (const mutant of mutants) {
    const by = done.get(keyOf(mutant))?.by;
    if (by !== undefined) note(mutant.within, by);
  }
  const entry = (): Entry => {
    const of = (is: Tried["is"]) => mutants.filter((mutant) => done.get(keyOf(mutant))?.is === is);
    const survivors = withReasons(
      of("survived").map(({ line, within, operator, before, after }) => ({ line, within, operator, before, after })),
      readMutants()[file]?.survivors,
    );
    const explained = survivors.filter((each) => each.equivalent !== undefined).length;
    const killed = of("killed").length + carried.killed;
    const same = of("same").length + carried.same;
    return {
      source: hash,
      planted: mutants.length - of("unbuilt").length - carried.unbuilt,
      tried: killed + same + survivors.length,
      killed,
      equivalent: same + explained,
      survivors,
    };
  };
  const save = () => writeMutants({ ...readMutants(), [file]: entry() });

  await Promise.all(
    workers.map(async (each) => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const { mutant, attempts } = next;
        const text = source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to);
        const contracts = TARGETS[file] ?? [];
        const began = Date.now();
        const likely = tests(mutant, noticed.get(mutant.within));
        const first = likely.filter((test) => test === before.get(keyOf(mutant)));
        const chosen = [...first, ...likely.filter((test) => !first.includes(test))];
        const outcome =
          (await each.run({ contracts, path: `project/${file}`, text, tests: chosen.slice(0, most) })) ??
          (attempts + 1 < ATTEMPTS ? undefined : ({ is: "killed", by: ENDLESS } as const));
        if (outcome === undefined || outcome.is === "reach" || outcome.is === "titles") {
          open.push({ mutant, attempts: attempts + 1 });
          continue;
        }
        if (outcome.is === "survived" && chosen.length > most) continue;
        const by = outcome.is === "killed" ? { by: outcome.by } : {};
        const tried: Tried = { key: keyOf(mutant), is: outcome.is, ...by };
        add(tried);
        if (tried.by !== undefined) note(mutant.within, tried.by);
        if (tried.is === "survived" || open.length % 25 === 0) save();
        const after = `${JSON.stringify(mutant.before)} → ${JSON.stringify(mutant.after)}`;
        const what = outcome.is === "killed" ? outcome.by : outcome.is.toUpperCase();
        console.log(
          `${file}:${mutant.line} ${mutant.operator} ${after} ${what} (${Date.now() - began} ms, ${open.length} left)`,
        );
      }
    }),
  );
  const { planted, killed, equivalent } = entry();
  const isEnough = killed * 100 >= (planted - equivalent) * LEAST;
  if (isEnough && !again) for (const mutant of mutants.filter(isOpen)) add({ key: keyOf(mutant), is: "survived" });
  save();
  return isEnough && !again;
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  const chosen = process.argv.slice(2);
  const named = chosen.filter((name) => !MODES.includes(name));
  const all = Object.keys(TARGETS);
  const files = named.length === 0 ? all : named.flatMap((name) => all.filter((file) => file.endsWith(`/${name}.sol`)));
  if (chosen.includes("carry")) {
    for (const file of files) carry(file);
    process.exit();
  }
  const workers = Array.from({ length: WORKERS }, worker);
  const marks = chosen.includes("unmarked") ? await unmarked(workers) : await reachOf(workers);
  // Most faults are noticed by one of the likeliest tests: those first, and all tests only where too much is left.
  for (const file of files)
    if (!(await tryFile(file, workers, marks, FIRST))) await tryFile(file, workers, marks, Infinity);
  for (const each of workers) each.stop();
  const untried = untriedIn(readMutants()).map((file) => `${file}: not all faults were tried.`);
  const problems = [...problemsOf(readMutants()), ...untried];
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
