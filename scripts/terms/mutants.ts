/**
 * Plants faults in templates, one at a time, and tries each as `npm run terms:outcomes` does: a fault has to make some clause a lie, or the
 * text could be false and nobody would notice. `npm run terms:mutants` writes `lies.json`; `-- Sale` or `-- examples/boat-rental` tries that
 * template only, `-- survivors` those again that nothing noticed. A run that was stopped goes on.
 * @module
 */
import { journalOf, readMeasures } from "../mutants/measures.ts";
import { problemsOf } from "../mutants/record.ts";
import { TEMPLATES, templatesNamed } from "../mutants/templates.ts";
import { faultsIn } from "./faults.ts";
import { lieOf, subjectOf } from "./tried.ts";

const MEASURES = "lies.json";
const again = process.argv.includes("survivors");

for (const [file, { contract }] of templatesNamed(process.argv.slice(2).filter((each) => each !== "survivors"))) {
  const subject = await subjectOf(file);
  const faults = faultsIn(file);
  const journal = journalOf(MEASURES, file, faults);
  for (const fault of faults) {
    const before = journal.of(fault);
    if (before !== undefined && !(again && before.is === "survived")) continue;
    const lie = await lieOf(subject, fault);
    const by = typeof lie === "object" ? `clause ${lie.clause}: ${lie.id}` : undefined;
    journal.note(
      fault,
      typeof lie === "string" ? { is: lie } : by === undefined ? { is: "survived" } : { is: "killed", by },
    );
    const told = by ?? (lie === undefined ? "NOBODY NOTICES" : lie);
    console.log(
      `${contract}:${fault.line} ${fault.within}, ${fault.operator}: ${fault.before.slice(0, 60)} -> ${fault.after.slice(0, 60)}: ${told}`,
    );
  }
}
const problems = problemsOf(readMeasures(MEASURES), Object.keys(TEMPLATES));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
