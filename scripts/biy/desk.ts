/**
 * Where a command meets a person: what is shown, asked, given. stdout is data, everything else goes to stderr.
 * @module
 */

import { confirm, isCancel, password } from "@clack/prompts";
import type { Readable, Writable } from "node:stream";
import { BiyError, type Lang, type Words } from "../../src/index.ts";
import { filled, say, WORDS } from "./words.ts";

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

/** Shows a line to the person. */
export function tell({ streams, lang }: Desk, words: Words | string, values: Record<string, unknown> = {}): void {
  streams.stderr.write(`${typeof words === "string" ? words : say(words, lang, values)}\n`);
}

/** The result: one JSON object with `--json`, text otherwise. */
export function give({ streams, json }: Desk, result: object, text: string): void {
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  const shown = json ? JSON.stringify(result, plain, 2) : text.trimEnd();
  if (shown !== "") streams.stdout.write(`${shown}\n`);
}

/** Goes on only on a yes. @throws {Declined} @throws {Usage} where nobody can answer */
export async function agree(desk: Desk, question: Words, values: Record<string, unknown> = {}): Promise<void> {
  if (desk.yes) return;
  if (!desk.interactive) throw new Usage(WORDS.nobodyToAsk);
  const answer = await confirm({
    message: say(question, desk.lang, values),
    active: say(WORDS.yes, desk.lang),
    inactive: say(WORDS.no, desk.lang),
    initialValue: false,
    ...prompting(desk),
  });
  if (isCancel(answer) || !answer) throw new Declined(say(WORDS.nothingSent, desk.lang));
}

/** Asks for a secret without showing it. */
export async function secret(desk: Desk, question: Words): Promise<string> {
  if (!desk.interactive) throw new Usage(WORDS.nobodyToType);
  const answer = await password({ message: say(question, desk.lang), ...prompting(desk) });
  if (isCancel(answer)) throw new Declined(say(WORDS.nothingSent, desk.lang));
  return answer ?? "";
}

/** Prompts go to stderr, since stdout is data. */
export function prompting({ streams }: Desk): { input: Readable; output: Writable } {
  return { input: streams.stdin, output: streams.stderr };
}

/** Says what is waited for, if it takes over a second, and again every ten. */
export async function progress<T>(desk: Desk, words: Words, work: Promise<T>): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    if (seconds === 1 || seconds % 10 === 0) tell(desk, `… ${say(words, desk.lang)} (${seconds} s)`);
  }, 1_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** A disk that refuses becomes a sentence. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code === undefined || thrown instanceof BiyError) throw thrown;
    throw new BiyError("disk", filled(WORDS.disk, { path, code }), { cause: thrown });
  }
}
