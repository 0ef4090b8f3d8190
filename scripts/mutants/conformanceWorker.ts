/**
 * A process that stays: it compiles a template with a fault in it, and runs the exported conformance suite until a test of it fails.
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import hre from "hardhat";
import { loadSuite } from "./suite.ts";
import { root } from "./targets.ts";
import { built, servePackage, TEMPLATES, type Built } from "./templates.ts";

export type Task = { readonly file: string; readonly text: string; readonly within: string };
export type Result =
  | { readonly is: "unbuilt" | "same" | "survived" }
  | { readonly is: "killed"; readonly by: string; readonly message: string };

/* ARTIFACTS: the template's own are those of the text that is tried. */

const originals: { [contract: string]: Built } = {};
let planted: { readonly [contract: string]: Built } = {};
const folder = `${root}cache/conformance/`;
mkdirSync(folder, { recursive: true });

const readArtifact = hre.artifacts.readArtifact.bind(hre.artifacts);
hre.artifacts.readArtifact = (async (name: string) => {
  const found = planted[name] ?? originals[name];
  if (found === undefined) return await readArtifact(name);
  const [file = ""] = Object.entries(TEMPLATES).find(([, { contract }]) => contract === name) ?? [];
  const { abi, bytecode } = found;
  return {
    ...(await readArtifact("Purse")),
    contractName: name,
    abi,
    bytecode,
    buildInfoId: `planted ${name}`,
    inputSourceName: `project/${file}`,
  };
}) as typeof readArtifact;
const outputPath = hre.artifacts.getBuildInfoOutputPath.bind(hre.artifacts);
hre.artifacts.getBuildInfoOutputPath = async (id) => {
  const [, name = ""] = /^planted (\w+)$/.exec(id) ?? [];
  const found = planted[name] ?? originals[name];
  if (found === undefined) return await outputPath(id);
  const path = `${folder}${name}-${process.pid}.output.json`;
  writeFileSync(path, JSON.stringify(found.output));
  return path;
};

for (const [file, { contract }] of Object.entries(TEMPLATES)) {
  const found = built(file);
  if (found === undefined) throw new Error(`${file} does not compile.`);
  originals[contract] = found;
  servePackage(file, found);
}
const suite = await loadSuite(Object.values(TEMPLATES).map((each) => each.suite));

/** The likeliest to notice first: what names the step, the steps, what reads the source; all in coin last. */
function weight(title: string, within: string): number {
  const isOf = title.includes(` ${within} `) ? 4 : 0;
  const isStep = / steps /.test(title) ? 2 : 0;
  const isCoin = / in coin /.test(title) ? -3 : 0;
  return isOf + isStep + isCoin;
}

const sound = new Set<string>();
/** What fails without a fault says nothing of faults. */
async function requireSound(contract: string, titles: readonly string[]): Promise<void> {
  if (sound.has(contract)) return;
  planted = {};
  const failure = await suite.run(titles, { [contract]: originals[contract]?.bytecode ?? "" });
  if (failure !== undefined) throw new Error(`Without a fault: ${failure.test}: ${failure.message}`);
  sound.add(contract);
}

async function attempt({ file, text, within }: Task): Promise<Result> {
  const { contract } = TEMPLATES[file]!;
  const found = built(file, { [file]: text });
  if (found === undefined) return { is: "unbuilt" };
  if (found.bytecode === originals[contract]?.bytecode) return { is: "same" };
  const own = suite.titles.filter((title) => title.startsWith(`${contract} conforms, `));
  await requireSound(contract, own);
  planted = { [contract]: found };
  const codes = { [contract]: found.bytecode };
  const titles = own.toSorted((one, other) => weight(other, within) - weight(one, within));
  for (const [from, to] of [[0, 1], [1, 4], [4, 12], [12, 30], [30]] as const) {
    const step = titles.slice(from, to);
    const failure = step.length === 0 ? undefined : await suite.run(step, codes);
    if (failure !== undefined) return { is: "killed", by: failure.test, message: failure.message };
  }
  return { is: "survived" };
}

// What a test left behind must not end the process; while tests run, Mocha counts it against the one that runs.
process.on("uncaughtException", (error) => console.log(`An error that came late: ${error.message}`));

process.on("message", (task: Task) => {
  attempt(task).then(
    (found) => process.send?.(found),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.("ready");
