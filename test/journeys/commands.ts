/**
 * Runs our commands as people do: a process of its own, what it prints, how it ends.
 * @module
 */
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { doubledStop } from "../../src/text/lint.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** @param input typed at it; without it, its standard input is closed @param started gets the process, to kill it */
export async function run(
  script: string,
  args: readonly string[],
  {
    input = "",
    cwd = root,
    env = {},
    started,
  }: { input?: string; cwd?: string; env?: Record<string, string>; started?: (child: ChildProcess) => void } = {},
): Promise<Ran> {
  const compiled = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled` };
  const child = spawn(process.execPath, [`${root}${script}`, ...args], {
    cwd,
    env: { ...process.env, ...compiled, NO_COLOR: "1", HARDHAT_DISABLE_TELEMETRY: "true", ...env },
  });
  started?.(child);
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed.stderr += chunk.toString()));
  child.stdin.on("error", () => undefined); // A command that ends before it reads its input is not at fault.
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  // Words that are put together as they are printed no lint of sentences sees.
  const stops = doubledStop(printed.stdout) ?? doubledStop(printed.stderr);
  if (stops !== undefined) throw new Error(`"${stops}" ends twice in what ${args.join(" ")} prints`);
  return { code, ...printed };
}
