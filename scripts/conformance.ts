/**
 * Plants faults in each template's own file, one at a time, and sees whether the exported conformance suite alone notices: `npm run
 * conformance:mutants`. Writes `conformance.json`. What was tried is kept in `cache/conformance/`, so that a run that was stopped goes on;
 * `-- survivors` tries again what the suite did not notice, `-- Sale` tries that template only.
 * @module
 */
import { fork } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Result, Task } from "./mutants/conformanceWorker.ts";
import { metFactorsIn, mutantsOf, type Mutant } from "./mutants/operators.ts";
import { problemsOf, withReasons } from "./mutants/record.ts";
import { read, root, sourceHash } from "./mutants/targets.ts";
import { readMeasures, TEMPLATES, treeIn, writeMeasures, type Counted, type Measured } from "./mutants/templates.ts";

type Tried = { readonly key: string; readonly is: Result["is"]; readonly by?: string };
const again = process.argv.includes("survivors");
const folder = `${root}cache/conformance/`;
const keyOf = ({ from, to, after }: Mutant): string => `${from}:${to}:${after}`;

/** All faults of a template's file: those of any contract, and factors that are always met. */
export function faultsOf(file: string): Mutant[] {
  const [source, tree] = [read(file), treeIn(file)];
  return [...mutantsOf(file, source, tree), ...metFactorsIn(file, source, tree)];
}

function measured(file: string, mutants: readonly Mutant[], done: ReadonlyMap<string, Tried>): Measured {
  const of = (is: Tried["is"]) => mutants.filter((mutant) => done.get(keyOf(mutant))?.is === is);
  const survivors = withReasons(
    of("survived").map(({ line, within, operator, before, after }) => ({ line, within, operator, before, after })),
    readMeasures()[file]?.survivors,
  );
  const explained = survivors.filter(({ equivalent }) => equivalent !== undefined).length;
  const planted = mutants.filter((mutant) => done.get(keyOf(mutant))?.is !== "unbuilt");
  const operators: { [operator: string]: Counted } = {};
  for (const { operator } of planted)
    operators[operator] = {
      planted: planted.filter((each) => each.operator === operator).length,
      killed: of("killed").filter((each) => each.operator === operator).length,
    };
  return {
    source: sourceHash(file),
    planted: planted.length,
    tried: of("killed").length + of("same").length + survivors.length,
    killed: of("killed").length,
    equivalent: of("same").length + explained,
    operators,
    survivors,
  };
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const worker = fork(fileURLToPath(new URL("mutants/conformanceWorker.ts", import.meta.url)), { cwd: root });
  const answer = async () =>
    await new Promise<Result>((done) => worker.once("message", (found: Result) => done(found)));
  worker.on("exit", (code) => {
    if (code !== null && code !== 0) process.exit(code);
  });
  await answer();
  const named = Object.entries(TEMPLATES).filter(([, { contract }]) => process.argv.includes(contract));
  for (const [file, { contract }] of named.length > 0 ? named : Object.entries(TEMPLATES)) {
    const mutants = faultsOf(file);
    const path = `${folder}${contract}-${sourceHash(file).slice(0, 16)}.jsonl`;
    const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
    const done = new Map(lines.map((line) => JSON.parse(line) as Tried).map((tried) => [tried.key, tried]));
    const source = read(file);
    for (const mutant of mutants) {
      const key = keyOf(mutant);
      const before = done.get(key);
      if (before !== undefined && !(again && before.is === "survived")) continue;
      const text = source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to);
      worker.send({ file, text, within: mutant.within } satisfies Task);
      const found = await answer();
      const tried: Tried = { key, is: found.is, ...(found.is === "killed" ? { by: found.by } : {}) };
      done.set(key, tried);
      appendFileSync(path, `${JSON.stringify(tried)}\n`);
      writeMeasures({ ...readMeasures(), [file]: measured(file, mutants, done) });
      const told = found.is === "killed" ? `${found.by}: ${found.message}` : found.is;
      console.log(
        `${contract}:${mutant.line} ${mutant.within}, ${mutant.operator}: ${mutant.before.slice(0, 60)} -> ${mutant.after.slice(0, 60)}: ${told}`,
      );
    }
    writeMeasures({ ...readMeasures(), [file]: measured(file, mutants, done) });
  }
  worker.kill();
  const problems = problemsOf(readMeasures(), Object.keys(TEMPLATES));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
