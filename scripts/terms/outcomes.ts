/**
 * Tries Sale at its limits and compares what it does with `outcomes.json`, beside the clauses; with BIY_UPDATE=1 writes it, and the
 * edition's text is to be compiled again. Run by `npm run terms:outcomes`.
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differences } from "./lies.ts";
import { PROBES, probe, type Outcomes } from "./probes.ts";

const file = fileURLToPath(new URL("../../src/templates/sale/clauses/outcomes.json", import.meta.url));
const found = await probe();
if (process.env["BIY_UPDATE"] === "1") writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
const lies = differences(JSON.parse(readFileSync(file, "utf8")) as Outcomes, found);
for (const { id, clause, expected, outcome } of lies)
  console.error(`Clause ${clause}: "${id}" was ${expected.join(", ")}, and is ${outcome.join(", ")}.`);
console.log(`${PROBES.length - lies.length} of ${PROBES.length} probes as stated.`);
process.exitCode = lies.length === 0 ? 0 : 1;
