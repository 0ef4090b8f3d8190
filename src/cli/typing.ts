/**
 * Lines that a person types, or pastes many of at once: each question takes one, and none is lost.
 * @module
 */

import { createInterface } from "node:readline";
import { PassThrough, type Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Desk } from "./desk.ts";

/** So many characters an answer has at most; of a longer line the rest is not taken. */
export const LONGEST = 1_000;
const CTRL_C = "\u0003";
/** Controls that are no key of a keyboard's line: readline would leave them out without a word. */
const isNoKey = (character: string) => character === "\0" || (character >= "\u001c" && character <= "\u001f");
/** What stands in the place of what is no text, such as bytes that are not UTF-8. */
export const NO_TEXT = "\ufffd";

export type Typing = {
  /** The next line; nothing on Ctrl-C, Ctrl-D, or where the terminal is gone. */
  readonly line: (prompt: string) => Promise<string | undefined>;
  /** Gives the terminal back. @returns whether something was typed that no question has taken */
  readonly close: () => boolean;
};

/** Lines are shown as their questions take them, so that a paste of many stands under the questions that it answers. */
export function typing({ streams: { stdin, stderr } }: Desk): Typing {
  const terminal = stdin as Readable & { setRawMode?: (raw: boolean) => void };
  // What is typed waits here, and goes on a character at a time: readline by itself takes all lines of a paste for one question.
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => terminal.setRawMode?.(raw) });
  const reading = createInterface({ input, output: stderr, terminal: true, historySize: 0 });
  const decoder = new StringDecoder("utf8");
  let waiting: string[] = [];
  let before = "";
  let taken: ((line: string | undefined) => void) | undefined;
  let isOver = false;

  const take = (line: string | undefined) => {
    const give = taken;
    taken = undefined;
    give?.(line);
  };
  const over = () => {
    if (isOver) return;
    isOver = true;
    waiting = [];
    if (taken !== undefined) stderr.write("\n");
    take(undefined);
  };
  const feed = () => {
    let index = 0;
    for (; taken !== undefined && index < waiting.length; index += 1) {
      const character = waiting[index] ?? "";
      const isSecondOfBreak = before === "\r" && character === "\n";
      before = character;
      if (isSecondOfBreak || (reading.line.length > LONGEST && /[^\p{Cc}]/u.test(character))) continue;
      input.emit("data", character === "\n" ? "\r" : character);
    }
    waiting = waiting.slice(index);
  };
  const more = (chunk: Buffer | string) => {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk);
    if (text.includes(CTRL_C)) return over();
    for (const character of text) waiting.push(isNoKey(character) ? NO_TEXT : character);
    feed();
  };
  reading.on("close", over).on("line", take);
  stdin.on("data", more).once("end", over).resume();

  return {
    line: async (prompt) =>
      await new Promise((resolve) => {
        if (isOver) return resolve(undefined);
        taken = resolve;
        reading.setPrompt(prompt);
        reading.prompt();
        feed();
      }),
    close: () => {
      const isLeft = waiting.length > 0;
      reading.off("close", over).close();
      stdin.off("data", more).off("end", over).pause();
      return isLeft;
    },
  };
}
