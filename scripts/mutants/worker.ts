/**
 * A process that stays: it compiles a contract with a fault in it, and runs tests until one fails.
 * @module
 */
import { codeOf, reachCodes } from "./build.ts";
import { loadSuite, type Codes, type Failure } from "./suite.ts";
import { CONTRACTS } from "./targets.ts";

/** To try a fault in these contracts with the tests given, the likeliest first. */
type Attempt = {
  readonly contracts: readonly string[];
  readonly path: string;
  readonly text: string;
  readonly tests: readonly string[];
};
/** To find what each test of a part passes. */
type Reach = { readonly part: number; readonly parts: number };
/** To say which tests there are. */
type Ask = { readonly asks: "titles" };
export type Task = Attempt | Reach | Ask;
export type Outcome =
  | { readonly is: "unbuilt" | "same" | "survived" }
  | { readonly is: "killed"; readonly by: string; readonly message: string }
  | { readonly is: "reach"; readonly marks: Readonly<Record<string, readonly string[]>>; readonly broken: Failure[] }
  | { readonly is: "titles"; readonly titles: readonly string[] };
/** @param memory what the process takes, in bytes */
export type Answer = { readonly outcome: Outcome; readonly memory: number };

const suite = await loadSuite();
/** The contracts as they are, built as those with faults are. */
const originals: Codes = Object.fromEntries(Object.keys(CONTRACTS).map((name) => [name, codeOf(name) ?? ""]));

async function reach({ part, parts }: Reach): Promise<Outcome> {
  const codes = reachCodes();
  const marks: Record<string, string[]> = {};
  const broken: Failure[] = [];
  const own = suite.titles.filter((_, index) => index % parts === part);
  for (const title of own) {
    suite.passed();
    const failure = await suite.run([title], codes);
    if (failure !== undefined) broken.push(failure);
    marks[title] = [...suite.passed()];
  }
  return { is: "reach", marks, broken };
}

const sound = new Map<string, boolean>();
/** What fails without a fault says nothing of faults. */
async function isSound(title: string): Promise<boolean> {
  const known = sound.get(title) ?? (await suite.run([title], originals)) === undefined;
  sound.set(title, known);
  return known;
}

/** The first test to fail that does not fail without the fault. */
async function failureOf(titles: readonly string[], codes: Codes): Promise<Failure | undefined> {
  const failure = titles.length === 0 ? undefined : await suite.run(titles, codes);
  const title = titles.find((each) => failure?.test.startsWith(each));
  if (failure === undefined || title === undefined || (await isSound(title))) return failure;
  return await failureOf(
    titles.filter((each) => each !== title),
    codes,
  );
}

async function attempt({ contracts, path, text, tests }: Attempt): Promise<Outcome> {
  const changed: Record<string, string> = {};
  for (const contract of contracts) {
    const code = codeOf(contract, { [path]: text });
    if (code === undefined) return { is: "unbuilt" };
    changed[contract] = code;
  }
  if (contracts.every((contract) => changed[contract] === originals[contract])) return { is: "same" };
  const codes = { ...originals, ...changed };
  // Tests run in their own order: the likeliest come first in steps.
  for (const [from, to] of [[0, 1], [1, 3], [3, 8], [8, 20], [20, 60], [60]] as const) {
    const step = tests.slice(from, to);
    const failure = await failureOf(step, codes);
    if (failure === undefined) continue;
    if (/Timeout of/.test(failure.message)) {
      // Only what hangs again, and does not without the fault, is a fault that was seen.
      const same = [step.find((title) => failure.test.startsWith(title)) ?? failure.test];
      if ((await suite.run(same, originals)) !== undefined) continue;
      if ((await suite.run(same, { ...codes })) === undefined) continue;
    }
    return { is: "killed", by: failure.test, message: failure.message };
  }
  return { is: "survived" };
}

// What a test left behind must not end the process; while tests run, Mocha counts it against the one that runs.
process.on("uncaughtException", (error) => console.log(`An error that came late: ${error.message}`));

process.on("message", (task: Task) => {
  const titles: Outcome = { is: "titles", titles: suite.titles };
  const outcome = "asks" in task ? Promise.resolve(titles) : "part" in task ? reach(task) : attempt(task);
  void outcome.then(
    (found) => process.send?.({ outcome: found, memory: process.memoryUsage().rss } satisfies Answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
