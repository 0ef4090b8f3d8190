/**
 * What reading costs where there are many: agreements, disputes, units, decisions, each against its budget. `npm run crowd` (minutes: the
 * crowds are formed on a chain in this process). That what one costs doesn't grow with their number is counted by `npm test`.
 * @module
 */
import { agreements } from "./crowd/agreements.ts";
import { condominium } from "./crowd/condominium.ts";
import { lineOf, type Figure } from "./crowd/figure.ts";

const figures: Figure[] = [];
for await (const figure of (async function* () {
  yield* agreements();
  yield* condominium();
})()) {
  console.log(lineOf(figure));
  figures.push(figure);
}
process.exitCode = figures.every(({ budget, taken }) => taken <= budget) ? 0 : 1;
