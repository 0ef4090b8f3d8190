/**
 * Where a command meets a person: what is shown, asked, given. stdout is data, everything else goes to stderr.
 * @module
 */

import { isCancel, password } from "@clack/prompts";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { BiyError, plain, type Lang, type Words } from "../index.ts";
import type { LogProgress } from "../chain/index.ts";
import { forTerminal, jsonForTerminal, say } from "../words/index.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as NETWORK_WORDS from "../words/cli/network.ts";

/** What a command ends with. Documented in docs/arbiters.md; scripts rely on them. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  declined: 3,
  key: 4,
  refused: 5,
  network: 6,
  document: 7,
  missing: 8,
  disk: 9,
} as const;

/** The person said no, or nothing. */
export class Declined extends Error {}

/** The command was not given as it must be, or needs an answer that nobody is there to give. */
export class Usage extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export type Streams = { readonly stdin: Readable; readonly stdout: Writable; readonly stderr: Writable };

export type Desk = {
  readonly lang: Lang;
  readonly json: boolean;
  /** Local chains only: whoever connects checks it. */
  readonly yes: boolean;
  readonly streams: Streams;
  /** Somebody can type, and sees what is asked. */
  readonly interactive: boolean;
};

export function deskOf({
  lang,
  json = false,
  yes = false,
  streams = process,
}: {
  lang: Lang;
  json?: boolean;
  yes?: boolean;
  streams?: Streams;
}): Desk {
  const { isTTY: canType } = streams.stdin as { isTTY?: boolean };
  const { isTTY: canSee } = streams.stderr as { isTTY?: boolean };
  return { lang, json, yes, streams, interactive: canType === true && canSee === true };
}

/** Shows a line to the person. What others wrote in it can't control the terminal. */
export function tell({ streams, lang }: Desk, words: Words | string): void {
  streams.stderr.write(`${forTerminal(typeof words === "string" ? words : words[lang])}\n`);
}

/** The result: one JSON object with `--json`, text otherwise. */
export function give({ streams, json }: Desk, result: object, text: string): void {
  const shown = json ? jsonForTerminal(JSON.stringify(plain(result), null, 2)) : forTerminal(text).trimEnd();
  if (shown !== "") streams.stdout.write(`${shown}\n`);
}

/** One of many results as it comes: with `--json` one object in one line. */
export function giveLine({ streams, json }: Desk, result: object, text: string): void {
  streams.stdout.write(`${json ? jsonForTerminal(JSON.stringify(plain(result))) : forTerminal(text)}\n`);
}

/* QUESTIONS */

/** What can't be undone. */
export type Binding = {
  /** Typed to do it; of `binding.json`, or as distinct. */
  readonly word: Words;
  /** Asks for it; without it, as for a word. */
  readonly typeIt?: typeof BINDING_WORDS.typeIt;
  /** What amount, to whom: a line each. */
  readonly stakes?: readonly Words[];
};

/** Goes on only on a yes and Enter. For what costs little and can be taken back. @throws {Declined} @throws {Usage} where nobody can answer */
export async function agree(desk: Desk, question: Words): Promise<void> {
  if (desk.yes) return;
  const answer = await typed(desk, question[desk.lang], BINDING_WORDS.yesOrNo[desk.lang]);
  if (!isYes(desk, answer)) throw new Declined(DESK_WORDS.nothingDone[desk.lang]);
}

/** Whether an answer is a yes, in the reader's language or in English. */
export function isYes({ lang }: Desk, answer: string): boolean {
  const { yes, yesShort } = BINDING_WORDS;
  return [yes, yesShort].some((each) => [each[lang], each.en].includes(answer));
}

/**
 * Goes on only if the word of the act is typed, in the reader's language or in English: what amount, to whom, and that it can't be
 * undone is said before. @throws {Declined} @throws {Usage} where nobody can answer
 */
export async function agreeForEver(
  desk: Desk,
  what: Words,
  { word, typeIt = BINDING_WORDS.typeIt, stakes = [] }: Binding,
): Promise<void> {
  if (desk.yes) return;
  const { lang } = desk;
  const lines = [what, ...stakes, BINDING_WORDS.forEver].map((each) => each[lang]);
  const orEnglish = word[lang] === word.en ? "" : ` (${BINDING_WORDS.or[lang]} ${word.en})`;
  const answer = await typed(desk, lines.join("\n"), say(typeIt, { word, orEnglish })[lang]);
  if (answer !== word[lang] && answer !== word.en) throw new Declined(DESK_WORDS.nothingDone[lang]);
}

/** Asks for a secret without showing it. */
export async function secret(desk: Desk, question: Words): Promise<string> {
  if (!desk.interactive) throw new Usage(DESK_WORDS.nobodyToType);
  const answer = await ask(desk, async (io) => await password({ message: question[desk.lang], ...io }));
  if (isCancel(answer)) throw new Declined(DESK_WORDS.nothingDone[desk.lang]);
  return answer ?? "";
}

/** How long, in milliseconds, nothing may come from the terminal before a question is asked. */
const SILENCE = 100;
const CTRL_C = "\u0003";

/**
 * Asks once what is in the terminal already is thrown away: keys pressed and lines pasted for something else are no answer. Every
 * question goes through here. Prompts go to stderr, since stdout is data.
 * @throws {Declined} on Ctrl+C
 */
export async function ask<T>(
  desk: Desk,
  prompt: (io: { input: Readable; output: Writable }) => Promise<T>,
): Promise<T> {
  const { stdin, stderr } = desk.streams;
  const terminal = stdin as Readable & { setRawMode?: (raw: boolean) => void };
  // Otherwise the terminal keeps a line without its Enter to itself, and puts it before the answer.
  terminal.setRawMode?.(true);
  try {
    if (await drained(desk)) tell(desk, BINDING_WORDS.dropped);
    return await prompt({ input: stdin, output: stderr });
  } finally {
    terminal.setRawMode?.(false);
    stdin.pause();
  }
}

/** @returns whether anything was thrown away */
async function drained({ streams: { stdin }, lang }: Desk): Promise<boolean> {
  let dropped = "";
  await new Promise<void>((resolve) => {
    const over = () => {
      stdin.off("data", more).off("end", over);
      clearTimeout(timer);
      resolve();
    };
    let timer = setTimeout(over, SILENCE);
    const more = (chunk: Buffer | string) => {
      dropped += chunk.toString();
      clearTimeout(timer);
      timer = setTimeout(over, dropped.includes(CTRL_C) ? 0 : SILENCE);
    };
    stdin.on("data", more).once("end", over).resume();
  });
  if (dropped.includes(CTRL_C)) throw new Declined(DESK_WORDS.nothingDone[lang]);
  return dropped !== "";
}

/** A line that is typed after a question, in lower case; nothing on Ctrl+C or Ctrl+D. @throws {Usage} where nobody can answer */
export async function typed(desk: Desk, question: string, prompt: string): Promise<string> {
  if (!desk.interactive) throw new Usage(DESK_WORDS.nobodyToAsk);
  return await ask(desk, async ({ input, output }) => {
    tell(desk, question);
    const reading = createInterface({ input, output, terminal: true, historySize: 0 });
    try {
      const line = await new Promise<string>((resolve) => {
        reading.once("close", () => resolve("")).once("SIGINT", () => resolve(""));
        reading.question(`${prompt} `, resolve);
      });
      return line.normalize("NFC").trim().toLowerCase();
    } finally {
      reading.close();
    }
  });
}

/** Says what is waited for, if it takes over a second, and again every ten. */
export async function progress<T>(desk: Desk, words: Words, work: Promise<T>): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    if (seconds === 1 || seconds % 10 === 0) tell(desk, `… ${words[desk.lang]} (${seconds} s)`);
  }, 1_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** Says how far a reading of the chain's events is, where it takes over a second, and again every ten. */
export function readingProgress(desk: Desk, now: () => number = Date.now): (progress: LogProgress) => void {
  let next = now() + 1_000;
  return ({ block, toBlock, fromBlock }) => {
    if (block >= toBlock || now() < next) return;
    next = now() + 10_000;
    const percent = Math.floor((100 * (block - fromBlock + 1)) / (toBlock - fromBlock + 1));
    tell(desk, say(NETWORK_WORDS.readingBlocks, { block, toBlock, percent }));
  };
}

/** A disk that refuses becomes a sentence. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code === undefined || thrown instanceof BiyError) throw thrown;
    throw new BiyError("disk", say(FILES_WORDS.disk, { path, code }), { cause: thrown });
  }
}
