/**
 * How long a document takes: rendering in all languages, reading one back, a PDF; medians, against their budgets. `npm run bench`.
 * @module
 */
import { readFileSync } from "node:fs";
import { sales } from "../src/index.ts";
import { pdf } from "../src/node/pdf.ts";
import { parseTerms } from "../src/text/parse.ts";
import { loaded } from "../src/text/load.ts";
import { editionOf } from "../src/agreements/file.ts";
import { RULES } from "../test/agreements/rules.ts";

const example = new URL("../examples/sale-of-servers/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, example), "utf8")) as T;
const [template, tribunal] = [
  "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
  "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
];
const context = {
  chainId: 31337n,
  template,
  codeHash: `0x${"22".repeat(32)}`,
  tribunal,
  rules: RULES,
  now: 1_790_000_000n,
};
/** Another agreement each time, as in life: what is alike is only what is alike in all of them. */
const fresh = () => sales.draft(json<sales.SaleDraft>("terms.json"), json<sales.PartiesInput>("parties.json"), context);

async function median(times: number, prepare: () => Promise<() => unknown>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const run = await prepare();
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Infinity;
}

const clauses = (await sales.render(await fresh())).languages.en.length;
const results: readonly [string, number, number][] = [
  [
    `render ${clauses} clauses in 3 languages, each read back, with the root`,
    20,
    await median(40, async () => {
      const file = await fresh();
      return async () => await sales.render(file);
    }),
  ],
  [
    "read one language back",
    10,
    await median(40, async () => {
      const file = await fresh();
      const text = await sales.textOf(file, "kk");
      const { chainId } = file;
      const edition = await loaded(editionOf(file));
      return () => parseTerms(edition, { chainId, template, lang: "kk", text, private: file.private });
    }),
  ],
  [
    "PDF of one language",
    1_000,
    await median(5, async () => {
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
process.exitCode = results.every(([, budget, taken]) => taken < budget) ? 0 : 1;
