/**
 * Plants faults in each template's own file, one at a time, and sees whether the exported conformance suite alone notices: `npm run
 * conformance:mutants`. Writes `conformance.json`. What was tried is kept in `cache/conformance/`, so that a run that was stopped goes on;
 * `-- survivors` tries again what the suite did not notice, `-- Sale` tries that template only.
 * @module
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Result, Task } from "./mutants/conformanceWorker.ts";
import { journalOf, readMeasures } from "./mutants/measures.ts";
import { metFactorsIn, mutantsOf, type Mutant } from "./mutants/operators.ts";
import { problemsOf } from "./mutants/record.ts";
import { read, root } from "./mutants/targets.ts";
import { TEMPLATES, templatesNamed, treeIn } from "./mutants/templates.ts";

const MEASURES = "conformance.json";

/** All faults of a template's file: those of any contract, and factors that are always met. */
export function faultsOf(file: string): Mutant[] {
  const [source, tree] = [read(file), treeIn(file)];
  return [...mutantsOf(file, source, tree), ...metFactorsIn(file, source, tree)];
}

async function main(): Promise<void> {
  const worker = fork(fileURLToPath(new URL("mutants/conformanceWorker.ts", import.meta.url)), { cwd: root });
  const answer = async () =>
    await new Promise<Result>((done) => worker.once("message", (found: Result) => done(found)));
  worker.on("exit", (code) => {
    if (code !== null && code !== 0) process.exit(code);
  });
  await answer();
  const again = process.argv.includes("survivors");
  for (const [file, { contract }] of templatesNamed(process.argv.slice(2).filter((each) => each !== "survivors"))) {
    const mutants = faultsOf(file);
    const journal = journalOf(MEASURES, file, mutants);
    const source = read(file);
    for (const mutant of mutants) {
      const before = journal.of(mutant);
      if (before !== undefined && !(again && before.is === "survived")) continue;
      const text = source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to);
      worker.send({ file, text, within: mutant.within } satisfies Task);
      const found = await answer();
      journal.note(mutant, { is: found.is, ...(found.is === "killed" ? { by: found.by } : {}) });
      const told = found.is === "killed" ? `${found.by}: ${found.message}` : found.is;
      console.log(
        `${contract}:${mutant.line} ${mutant.within}, ${mutant.operator}: ${mutant.before.slice(0, 60)} -> ${mutant.after.slice(0, 60)}: ${told}`,
      );
    }
  }
  worker.kill();
  const problems = problemsOf(readMeasures(MEASURES), Object.keys(TEMPLATES));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
