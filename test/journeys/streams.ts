/**
 * `biy` in this process: its streams, and a person at a terminal who types when asked.
 * @module
 */
import { PassThrough } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { main } from "../../src/cli/main.ts";
import type { Ran } from "./commands.ts";

export const ENTER = "\r";

/** @param keys what is typed, one prompt after the other; without it there is no terminal */
export async function biy(args: readonly string[], keys?: readonly string[]): Promise<Ran & { code: number }> {
  const printed = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => {
    const made = new PassThrough();
    made.on("data", (chunk: Buffer) => (printed[name] += chunk.toString()));
    return made;
  };
  const stdin = new PassThrough();
  const [stdout, stderr] = [stream("stdout"), stream("stderr")];
  if (keys !== undefined) {
    Object.assign(stdin, { isTTY: true, setRawMode: () => stdin });
    Object.assign(stderr, { isTTY: true, columns: 100, rows: 40 });
  }
  const typing = new AbortController();
  const typed = keys === undefined ? Promise.resolve() : type(stdin, keys, typing.signal);
  const code = await main(args, { stdin, stdout, stderr });
  typing.abort();
  await typed;
  return { code, stdout: printed.stdout, stderr: stripVTControlCharacters(printed.stderr) };
}

/** Types each answer when a prompt listens for keys. */
async function type(stdin: PassThrough, keys: readonly string[], signal: AbortSignal): Promise<void> {
  for (const answer of keys) {
    do {
      await pause(5);
    } while (!signal.aborted && stdin.listenerCount("keypress") === 0);
    if (signal.aborted) return;
    stdin.write(answer);
    await pause(5);
  }
}
