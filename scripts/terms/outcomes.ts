/**
 * Tries templates at their limits and compares what they do with `outcomes.json`, beside their clauses; with BIY_UPDATE=1 writes it, and the
 * editions' text is to be compiled again. `npm run terms:outcomes`; `-- Sale` or `-- examples/boat-rental` tries that template only.
 * @module
 */
import { rmSync } from "node:fs";
import { root } from "../mutants/targets.ts";
import { templatesNamed } from "../mutants/templates.ts";
import { liesIn, OUTCOMES_FILE, outcomesOf, subjectOf, writeOutcomes } from "./tried.ts";

const isUpdate = process.env["BIY_UPDATE"] === "1";
for (const [file, { contract, clauses }] of templatesNamed(process.argv.slice(2))) {
  // An annex of what is tried now can't be read with what was tried before.
  if (isUpdate) rmSync(`${root}${clauses}/${OUTCOMES_FILE}`, { force: true });
  const subject = await subjectOf(file);
  const found = await outcomesOf(subject);
  if (isUpdate) writeOutcomes(subject.folder, found);
  const lies = liesIn(subject, found);
  for (const { id, clause, expected, outcome } of lies)
    console.error(
      `${contract}, clause ${clause}: "${id}" was ${expected.join(", ") || "nothing"}, and is ${outcome.join(", ")}.`,
    );
  console.log(`${contract}: ${subject.probes.length - lies.length} of ${subject.probes.length} probes as stated.`);
  if (lies.length > 0) process.exitCode = 1;
}
