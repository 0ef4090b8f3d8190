/**
 * `npm run campaigns`: random calls on a whole condominium, for minutes, and after each what must hold of it (`long/`). What was run is
 * written to `campaigns.json`, with a hash of all the sources: to be committed, as a test refuses that of others. `npm run campaigns -- carry`
 * takes the record over to sources that do the same.
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { CONTRACTS, root, sourceHash, sourcesOf, TARGETS } from "./mutants/targets.ts";

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

type Texts = ReadonlyMap<string, string>;

/**
 * Why a record does not hold for other sources; nothing, if it does. What has changed may be contracts that faults are planted in, as is
 * known of these where they are deployed: not the campaign, nor an interface, nor what only tests have.
 * @param changedIn those of some contracts whose deployed code was another
 */
export function isOther(
  before: Texts,
  now: Texts,
  changedIn: (contracts: readonly string[]) => string[],
): string | undefined {
  const paths = [...new Set([...before.keys(), ...now.keys()])];
  const changed = paths.filter((path) => before.get(path) !== now.get(path));
  const others = changed.filter((path) => TARGETS[path] === undefined);
  if (others.length !== 0) return `${others.join(" and ")} changed`;
  const isPart = (path: string, name: string) => sourcesOf(CONTRACTS[name] ?? "").has(path);
  const contracts = changedIn(Object.keys(CONTRACTS).filter((name) => changed.some((path) => isPart(path, name))));
  return contracts.length === 0 ? undefined : `the code of ${contracts.join(" and ")} changed`;
}

/** Takes the record of a file over, where nothing that it is about is another. */
async function carry(file: string): Promise<void> {
  // It reads the settings of Hardhat, which a run reads anew, as what is long is in another folder.
  const { changedOf, sourceOf } = await import("./mutants/carry.ts");
  const campaigns = readCampaigns();
  const campaign = campaigns[file];
  const from = campaign && sourceOf(file, campaign.sources);
  const other =
    from === undefined
      ? "no commit has the sources that its record is of"
      : isOther(sourcesOf(file, from), sourcesOf(file), (contracts) => changedOf(contracts, from));
  if (campaign === undefined || other !== undefined) return console.log(`${file} is to be run again: ${other}.`);
  const carried = { ...campaigns, [file]: { ...campaign, sources: sourceHash(file) } };
  writeFileSync(path, `${JSON.stringify(carried, null, 2)}\n`);
}

type Suites = readonly {
  readonly id: { readonly source: string };
  readonly testResults: readonly {
    readonly name: string;
    readonly kind: { readonly runs?: bigint; readonly calls?: bigint };
  }[];
}[];

async function run(): Promise<boolean> {
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
  return success;
}

if (import.meta.main) {
  const isCarried = process.argv.includes("carry");
  if (isCarried) for (const file of FILES) await carry(file);
  const success = isCarried || (await run());
  const problems = success ? FILES.flatMap((file) => problemsOf(file)) : ["a campaign found something: see above"];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
