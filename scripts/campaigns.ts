/**
 * `npm run campaigns`: random calls on a whole condominium, for minutes, and after each what must hold of it (`long/`). What was run is
 * written to `campaigns.json`, with a hash of all the sources: to be committed, as a test refuses that of others.
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root, sourceHash } from "./mutants/targets.ts";

/** By file, what was run, and of which sources. */
export type Campaigns = { readonly [file: string]: Campaign };
/** @property ran by the name of a test: of an invariant also its `runs`, and the `calls` made in all of them */
export type Campaign = {
  readonly sources: string;
  readonly ran: { readonly [test: string]: { readonly runs?: number; readonly calls?: number } };
};

export const FILES = ["long/Condominium.invariants.t.sol"];

const path = `${root}campaigns.json`;

export const readCampaigns = (): Campaigns =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Campaigns) : {};

/** What is wrong with the record of a file, a sentence each. */
export function problemsOf(file: string, campaigns: Campaigns = readCampaigns()): string[] {
  const campaign = campaigns[file];
  if (campaign === undefined || campaign.sources !== sourceHash(file))
    return [`${file} or what it imports has changed since it ran: run "npm run campaigns", and commit campaigns.json.`];
  const tests = readFileSync(`${root}${file}`, "utf8").matchAll(/function ((?:invariant|test)_?\w*)\(/g);
  return [...tests].flatMap(([, test = ""]) => {
    const ran = campaign.ran[test];
    if (ran === undefined) return [`${file}: ${test} did not run.`];
    return test.startsWith("invariant") && !((ran.calls ?? 0) > 0) ? [`${file}: ${test} was never called.`] : [];
  });
}

type Suites = readonly {
  readonly id: { readonly source: string };
  readonly testResults: readonly {
    readonly name: string;
    readonly kind: { readonly runs?: bigint; readonly calls?: bigint };
  }[];
}[];

if (import.meta.main) {
  process.env["BIY_LONG"] = "1";
  const { default: hre } = await import("hardhat");
  const { success, value } = (await hre.tasks.getTask(["test", "solidity"]).run({})) as {
    success: boolean;
    value?: { suiteResults: Suites };
  };
  if (success && value !== undefined) {
    const campaigns = FILES.map((file): [string, Campaign] => {
      const results = value.suiteResults
        .filter(({ id }) => id.source.endsWith(file))
        .flatMap((each) => each.testResults);
      const ran = results.map(({ name, kind: { runs, calls } }): [string, Campaign["ran"][string]] => [
        name.replace(/\(.*/, ""),
        calls === undefined ? {} : { runs: Number(runs), calls: Number(calls) },
      ]);
      return [file, { sources: sourceHash(file), ran: Object.fromEntries(ran.toSorted()) }];
    });
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(campaigns), null, 2)}\n`);
  }
  const problems = success ? FILES.flatMap((file) => problemsOf(file)) : ["a campaign found something: see above"];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
