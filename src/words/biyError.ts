/**
 * The error of the SDK. All that it throws is one, or made from one.
 * @module
 */

import { withoutSecrets } from "./url.ts";
import { forTerminal } from "./terminal.ts";
import type { Words } from "./lang.ts";

/** What kind of mistake an error is, for programs. */
export type BiyErrorCode =
  | "input" // what was given is not of its form
  | "document" // the text is not what the terms bind
  | "network" // another chain, or no contract where one is named
  | "key" // the signer is not who has to sign, or has no authority any more
  | "declined" // the person said no in the wallet
  | "refused" // the contract refuses, and says why
  | "disk" // a file could not be kept
  | "missing"; // what is asked for is not there

export type BiyErrorOptions = {
  readonly contractError?: string | undefined;
  readonly field?: string | undefined;
  readonly file?: string | undefined;
  readonly cause?: unknown;
};

/**
 * What is wrong and what to do, in `words`; `message` is the English of it. Names and values that others wrote are in there: they can't
 * control a terminal, and what a node's address has secrets in is not in there.
 */
export class BiyError extends Error {
  override readonly name: string = "BiyError";
  readonly code: BiyErrorCode;
  readonly words: Words;
  /** The contract's error, where the code is `refused`. */
  readonly contractError: string | undefined;
  /** The field that is wrong, as its path: `subject.items[0].quantity`. */
  readonly field: string | undefined;
  /** The file that it is in. */
  readonly file: string | undefined;

  constructor(code: BiyErrorCode, words: Words, options: BiyErrorOptions = {}) {
    const safe = (text: string) => forTerminal(code === "network" || code === "refused" ? withoutSecrets(text) : text);
    const shown = { kk: safe(words.kk), ru: safe(words.ru), en: safe(words.en) };
    super(shown.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.words = shown;
    this.contractError = options.contractError;
    this.field = options.field;
    this.file = options.file;
  }
}

/** The same error, saying in which file; what is no error of ours is left as it is. */
export function inFile(file: string, thrown: unknown): unknown {
  if (!(thrown instanceof BiyError) || thrown.file !== undefined) return thrown;
  const { kk, ru, en } = thrown.words;
  const { code, contractError, field } = thrown;
  const words = { kk: `${file}: ${kk}`, ru: `${file}: ${ru}`, en: `${file}: ${en}` };
  return new BiyError(code, words, { contractError, field, file, cause: thrown });
}
