/**
 * All that is checked, in layers, the quickest first: `npm run check`, which is what CI runs. `npm run check -- fast` is that layer alone.
 * A failure keeps nothing back: the rest runs too. The last line says how many tests passed and failed.
 * @module
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The lanes of each layer, which run at once, and the commands of each lane, one after the other. */
export const LAYERS = {
  // Contracts are built without their code, which is most of the time: what is checked here is made from their shapes.
  fast: [["npm run format"], ["npm run check:build", "npm run types", "npm run terms:check", "npm run size"]],
  tests: [["npm test"]],
  package: [["npm run test:package"]],
  docs: [["npm run docs"]],
  // Last, as each but the first builds the contracts in a way of its own.
  costs: [["npm run bench", "npm run coverage", "npm run gas"]],
} as const satisfies { readonly [layer: string]: readonly (readonly string[])[] };
export type Layer = keyof typeof LAYERS;

/** Those that say how many tests passed. What the others find wrong is one failure each. */
const COUNTED: readonly string[] = ["npm test", "npm run test:package"];

export type Result = { readonly command: string; readonly passed: number; readonly failed: number };
type Ended = { readonly code: number | null; readonly printed: string };

/**
 * What a command's end counts as. Runners print "  736 passing (4m)" and "  2 failing", a line each; Hardhat sums them up. One that died without a count has failed,
 * and so has one that ran nothing.
 * @example resultOf("npm test", { code: 0, printed: "  7 passing (1m)\n" }).passed === 7
 */
export function resultOf(command: string, { code, printed }: Ended): Result {
  if (!COUNTED.includes(command)) return { command, passed: 0, failed: code === 0 ? 0 : 1 };
  const [passed, failing] = ["passing", "failing"].map((word) => {
    const said = [...printed.matchAll(new RegExp(`^ +([0-9]+) ${word}\\b`, "gm"))];
    const each = said.reduce((sum, [, count]) => sum + Number(count), 0);
    // Hardhat's own sum has its Solidity runner's count too, which that runner says nowhere else; of a run that died there is none.
    const [, all = "0"] = new RegExp(`^([0-9]+) ${word} \\(`, "m").exec(printed) ?? [];
    return Math.max(each, Number(all));
  }) as [number, number];
  const isBroken = code !== 0 || passed === 0;
  return { command, passed, failed: failing === 0 && isBroken ? 1 : failing };
}

const root = fileURLToPath(new URL("..", import.meta.url));

type Timed = Result & { readonly seconds: number };

/** Runs a command to its end. What it prints is shown as it comes, or, with `together`, at its end, so that two do not mix. */
async function run(command: string, together: boolean): Promise<Timed> {
  const began = Date.now();
  const child = spawn(command, { cwd: root, shell: true, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const head = `\n== ${command}\n`;
  if (!together) process.stdout.write(head);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
      if (!together) process.stdout.write(chunk);
    });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  if (together) process.stdout.write(head + printed);
  return { ...resultOf(command, { code, printed }), seconds: Math.round((Date.now() - began) / 1_000) };
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !Object.hasOwn(LAYERS, name));
  if (unknown.length > 0) {
    console.error(`There is no layer "${unknown.join('", "')}". There are: ${Object.keys(LAYERS).join(", ")}.`);
    process.exit(2);
  }
  const results: Timed[] = [];
  for (const [layer, lanes] of Object.entries(LAYERS)) {
    if (named.length > 0 && !named.includes(layer)) continue;
    const inOrder = async (lane: readonly string[]) => {
      const ended: Timed[] = [];
      for (const command of lane) ended.push(await run(command, lanes.length > 1));
      return ended;
    };
    results.push(...(await Promise.all(lanes.map(inOrder))).flat());
  }
  console.log("");
  for (const { command, seconds, failed } of results)
    console.log(`${command.padEnd(22)} ${`${seconds}`.padStart(4)} s${failed === 0 ? "" : "   FAILED"}`);
  const sum = (of: "passed" | "failed") => results.reduce((total, result) => total + result[of], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}
