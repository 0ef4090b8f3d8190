/**
 * A real pseudo-terminal (util-linux `script`), with `biy` in it: what a person, or a clipboard, types arrives as it does in life.
 * @module
 */
import { spawn } from "node:child_process";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./commands.ts";

export type Terminal = {
  /** Types or pastes, and waits until the terminal has it. */
  readonly type: (text: string) => Promise<void>;
  /** Waits for a question that is answered on a line of its own, and answers it. @returns what was shown since the answer before */
  readonly answer: (line: string | Uint8Array) => Promise<string>;
  /** Presses a key, or pastes: waits for nothing. */
  readonly press: (keys: string) => void;
  /** Begins a command. What was typed before is in the terminal by then. */
  readonly begin: (args: readonly string[]) => void;
  /** Waits for a question. @returns the word that it asks for, or yes */
  readonly question: () => Promise<string>;
  /** Waits until this is on the screen, of what was printed since the last command began. */
  readonly until: (shown: string) => Promise<string>;
  /** @returns the exit code of the command that was begun */
  readonly ended: () => Promise<number>;
  /**
   * Answers each question until the command has ended: with the word that it asks for, or a yes.
   * @returns its exit code, and the words typed
   */
  readonly converse: () => Promise<{ readonly code: number; readonly typed: readonly string[] }>;
  readonly close: () => Promise<void>;
};

const QUESTION = new RegExp(
  `(?:${[
    'To confirm, type the word "([^"]+)" and press Enter; any other answer means no',
    "To sign, type the number of the case, ([0-9a-f]{8}), and press Enter; any other answer means no",
    "Type yes or no, and press Enter",
  ].join("|")}): $`,
);

/** A terminal in which commands run one after the other, in one process. @param folder for the socket over which they are begun */
export async function terminal(folder: string): Promise<Terminal> {
  const path = join(folder, "terminal.sock");
  const server = createServer();
  const arrived = new Promise<Socket>((resolve) => server.once("connection", resolve));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const command = `'${process.execPath}' '${root}test/journeys/typist.ts' '${path}'`;
  const child = spawn("script", ["-qfec", command, "/dev/null"], { env: { ...process.env, NO_COLOR: "1" } });
  let screen = "";
  let looking = () => {};
  // A chunk may end within a letter.
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    screen += chunk;
    looking();
  });
  const socket = await arrived;
  const codes: number[] = [];
  let counted = () => {};
  socket.on("data", (chunk: Buffer) => {
    codes.push(...chunk.toString().trim().split("\n").map(Number));
    counted();
  });
  const seen = () => stripVTControlCharacters(screen).replace(/\r/g, "");
  const ended = async () => {
    while (codes.length === 0) await new Promise<void>((resolve) => (counted = resolve));
    return codes.shift() ?? -1;
  };
  const until = async (shown: string) => {
    await new Promise<void>((resolve) => {
      looking = () => {
        if (seen().includes(shown)) resolve();
      };
      looking();
    });
    return seen();
  };
  const question = async () => {
    for (;;) {
      const found = QUESTION.exec(seen());
      if (found !== null) return found[1] ?? found[2] ?? "yes";
      await new Promise<void>((resolve) => (looking = resolve));
    }
  };
  return {
    until,
    question,
    answer: async (line) => {
      while (!seen().endsWith("\n> ")) await new Promise<void>((resolve) => (looking = resolve));
      const shown = seen();
      screen = "";
      child.stdin.write(line);
      child.stdin.write("\r");
      return shown;
    },
    press: (keys) => void child.stdin.write(keys),
    converse: async () => {
      const typed: string[] = [];
      const over = ended().then((code) => ({ code }));
      for (;;) {
        const next = await Promise.race([over, question()]);
        if (typeof next === "object") return { ...next, typed };
        typed.push(next);
        screen = "";
        child.stdin.write(`${next}\n`);
      }
    },
    type: async (text) => {
      const before = screen.length;
      child.stdin.write(text);
      // The terminal echoes what it has taken.
      await new Promise<void>((resolve) => {
        looking = () => {
          if (screen.length >= before + text.length) resolve();
        };
        looking();
      });
    },
    begin: (args) => {
      screen = "";
      socket.write(JSON.stringify(args) + "\n");
    },
    ended,
    close: async () => {
      socket.end();
      await new Promise((resolve) => child.once("close", resolve));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
