/**
 * What a document takes of the processor: rendering in all languages, reading one back, a PDF; the quickest of several times, so that it matters
 * least what else the machine does, against their budgets. And how long its text is, and how hard to read, against its limits (`reading.json`). `npm run bench`.
 * @module
 */
import { sales } from "../src/index.ts";
import { pdf } from "../src/node/pdf.ts";
import { parseTerms } from "../src/text/parse.ts";
import { loaded } from "../src/text/load.ts";
import { editionOf, whereaboutsOf } from "../src/agreements/file.ts";
import { reading, record } from "./bench/reading.ts";
import { rack, servers as fresh, serversThroughBank, TEMPLATE as template } from "./bench/servers.ts";

async function quickest(times: number, prepare: () => Promise<() => unknown>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const run = await prepare();
    const began = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(began);
    taken.push((user + system) / 1_000);
  }
  return Math.min(...taken);
}

const clauses = (await sales.render(await fresh())).languages.en.length;
const results: readonly [string, number, number][] = [
  [
    `render ${clauses} clauses in 3 languages, each read back, with the root`,
    20,
    await quickest(40, async () => {
      const file = await fresh();
      return async () => await sales.render(file);
    }),
  ],
  [
    "read one language back",
    10,
    await quickest(40, async () => {
      const file = await fresh();
      const text = await sales.textOf(file, "kk");
      const here = whereaboutsOf(file);
      const edition = await loaded(editionOf(file));
      return () => parseTerms(edition, { ...here, lang: "kk", text, private: file.private });
    }),
  ],
  [
    "PDF of one language",
    1_000,
    await quickest(5, async () => {
      const file = await fresh();
      const document = await sales.render(file);
      const facts = { id: sales.idOfFile(file), chain: "31337", template };
      return async () => await pdf(document, { lang: "kk", facts });
    }),
  ],
];
for (const [what, budget, taken] of results) {
  console.log(`${taken.toFixed(1).padStart(7)} ms of ${budget} ms  ${what}${taken < budget ? "" : "  OVER"}`);
}
const { table, problems, bounds } = await reading([await fresh(), ...(await serversThroughBank()), await rack()]);
console.log(`\n${table}`);
for (const problem of problems) console.error(problem);
if (process.env["BIY_UPDATE"] === "1") record(bounds);
process.exitCode = results.every(([, budget, taken]) => taken < budget) && problems.length === 0 ? 0 : 1;
