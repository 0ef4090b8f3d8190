/**
 * The error of the SDK. All that it throws is one, or made from one.
 * @module
 */

import { withoutSecrets } from "./url.ts";
import { forTerminal } from "./terminal.ts";
import { inEach, type Lang, type Words } from "./lang.ts";
import { whole, wordsOf, type Reason } from "./later.ts";

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
  /** What the contract's error means, for {@link BiyError.sentence}. */
  readonly sentence?: ((lang: Lang) => Promise<string>) | undefined;
};

/**
 * What is wrong and what to do: {@link BiyError.sentence}. `words` has the same at once in Node, and in a page once it was asked for: until
 * then it has the sentence's name, since sentences are loaded in the reader's language. Of a contract's error it has the name and the
 * values only. `message` is the English of `words` as it was thrown. Names and values that others wrote are in there: they can't
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
  readonly #sentence: BiyErrorOptions["sentence"];

  constructor(code: BiyErrorCode, reason: Words | Reason, options: BiyErrorOptions = {}) {
    const words = inEach((lang) => safe(code, wordsOf(reason)[lang]));
    super(words.en, options);
    this.code = code;
    this.words = words;
    this.contractError = options.contractError;
    this.field = options.field;
    this.file = options.file;
    this.#sentence = options.sentence;
  }

  /** One sentence for a person: what is wrong and what to do. */
  async sentence(lang: Lang): Promise<string> {
    return safe(this.code, await (this.#sentence?.(lang) ?? whole(() => this.words[lang])));
  }

  /** {@link BiyError.sentence} in each language. */
  async sentences(): Promise<Words> {
    return { kk: await this.sentence("kk"), ru: await this.sentence("ru"), en: await this.sentence("en") };
  }
}

const safe = (code: BiyErrorCode, text: string) =>
  forTerminal(code === "network" || code === "refused" ? withoutSecrets(text) : text);

/** The same error, saying in which file; what is no error of ours is left as it is. */
export function inFile(file: string, thrown: unknown): unknown {
  if (!(thrown instanceof BiyError) || thrown.file !== undefined) return thrown;
  const { code, contractError, field, words: within } = thrown;
  const words = inEach((lang) => `${file}: ${within[lang]}`);
  const sentence = async (lang: Lang) => `${file}: ${await thrown.sentence(lang)}`;
  return new BiyError(code, words, { contractError, field, file, sentence, cause: thrown });
}
