/**
 * The editor of the person at the terminal: what VISUAL or EDITOR says, without a shell.
 * @module
 */

import { spawn } from "node:child_process";
import { BiyError } from "../index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";

/** What a person has set as the editor, if anything. */
export const editorSet = (): string | undefined =>
  [process.env["VISUAL"], process.env["EDITOR"]].find((each) => each !== undefined && each.trim() !== "");

/**
 * A command with its arguments, parted at spaces; quotes and backslashes keep what they would in a shell, and nothing
 * else has a meaning.
 * @throws {BiyError} `input` for a quote that has no end
 */
export function partsOfCommand(written: string): string[] {
  const parts: string[] = [];
  let rest = written.trim();
  while (rest !== "") {
    const [found] = /^(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/.exec(rest) ?? [];
    if (found === undefined) throw new BiyError("input", say(AWARD_WORDS.noEditor, { editor: written }));
    parts.push(
      found.replace(
        /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g,
        (_, escaped?: string, double?: string, single?: string) =>
          escaped ?? single ?? (double ?? "").replace(/\\(["\\])/g, "$1"),
      ),
    );
    rest = rest.slice(found.length).trimStart();
  }
  return parts;
}

/**
 * Opens a file, and waits until the editor is closed. What it prints is no data. @throws {BiyError} `input`, if it
 * ends with a failure
 */
export async function edit(editor: string, file: string): Promise<void> {
  const [command = "", ...args] = partsOfCommand(editor);
  const ended = await new Promise<string>((resolve) => {
    const child = spawn(command, [...args, file], { stdio: [0, 2, 2] });
    child.once("error", ({ message }) => resolve(message));
    child.once("close", (code, signal) => resolve(code === 0 ? "" : String(code ?? signal)));
  });
  if (ended !== "") throw new BiyError("input", say(AWARD_WORDS.editorEnded, { editor, ended, file }), { file });
}
