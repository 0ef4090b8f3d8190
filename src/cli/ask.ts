/**
 * Ways of asking: words in each language, one of some, whether something is stated at all, several of a kind.
 * @module
 */

import { LANGS, type Words } from "../index.ts";
import { say } from "../words/index.ts";
import * as CHECK_WORDS from "../words/cli/check.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";

/** What is asked. Its answer is text, as the file has it. */
export type Question = {
  /** The field that it is of: `price`, `buyer.name.ru`; of a choice that decides on fields, with a question mark. */
  readonly key: string;
  readonly words: Words;
  /** What it is, which says how it may be written: `money`. */
  readonly type?: string | undefined;
  /** Those that there are, by what the file has for each. */
  readonly options?: { readonly [answer: string]: Words };
  /** What a mere Enter answers. */
  readonly usual?: string | Words | undefined;
  readonly example?: string | Words | undefined;
  /** What stands in its place while there is no answer: something that a file can have. */
  readonly sample: string;
};
/** Gives the answer to a question. */
export type Ask = (question: Question) => Promise<string>;

/** What stands in a gap; as a sample of words it is one already. */
export const GAP = "…";

/** "No" first: what is stated of the law is never stated by a mere Enter. */
export const NO_YES = { no: DESK_WORDS.no, yes: DESK_WORDS.yes };

/** The same text in each language. */
export async function texts(
  ask: Ask,
  key: string,
  words: Words,
  { usual, sample = GAP }: { usual?: Words; sample?: string } = {},
): Promise<Words> {
  const told = await each(LANGS, async (lang) => {
    const asked = say(QUESTIONS_WORDS.inLanguage, { question: words, language: CHECK_WORDS.languages[lang] });
    return [lang, await ask({ key: `${key}.${lang}`, words: asked, usual: usual?.[lang], sample })];
  });
  return told as Words;
}

/** One of some; without an answer it is the first. */
export async function choice<T extends string>(
  ask: Ask,
  key: string,
  words: Words,
  { options, usual, sample }: { options: { readonly [answer in T]: Words }; usual?: NoInfer<T>; sample?: NoInfer<T> },
): Promise<T> {
  const [first = ""] = Object.keys(options);
  return (await ask({ key, words, options, usual, sample: sample ?? usual ?? first })) as T;
}

/** Whether something is stated that need not be. */
export async function wants(ask: Ask, key: string, words: Words): Promise<boolean> {
  return (await choice(ask, `${key}?`, words, { options: NO_YES, usual: "no" })) === "yes";
}

/** One after the other, as they are asked. */
export async function each<T>(
  all: readonly T[],
  entry: (one: T) => Promise<readonly [string, string]>,
): Promise<Record<string, string>> {
  const entries: (readonly [string, string])[] = [];
  for (const one of all) entries.push(await entry(one));
  return Object.fromEntries(entries);
}

/** One, and as many more as are wanted. */
export async function many<T>(ask: Ask, key: string, another: Words, one: (at: string) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let more = true; more; more = await wants(ask, `${key}[${all.length}]`, another))
    all.push(await one(`${key}[${all.length}]`));
  return all;
}
