/**
 * What was typed wrongly, in the reader's language: commander says it in English.
 * @module
 */

import type { Lang, Words } from "../index.ts";
import { say } from "../words/index.ts";
import * as WORDS from "../words/cli/usage.ts";

type Said = (found: readonly string[]) => Words;
/** What commander says, and what we do. */
const SENTENCES: readonly (readonly [pattern: RegExp, said: Said])[] = [
  [/unknown option '(.*)'/s, ([option = ""]) => say(WORDS.unknownOption, { option })],
  [/unknown command '(.*)'/s, ([command = ""]) => say(WORDS.unknownCommand, { command })],
  [/missing required argument '(.*)'/s, ([argument = ""]) => say(WORDS.missingArgument, { argument })],
  [/required option '(.*)' not specified/s, ([option = ""]) => say(WORDS.missingOption, { option })],
  [/option '(.*)' argument missing/s, ([option = ""]) => say(WORDS.missingValue, { option })],
  [
    /(?:option|environment variable) '(.*)' cannot be used with (?:option|environment variable) '(.*)'/s,
    ([one = "", other = ""]) => say(WORDS.conflict, { one, other }),
  ],
  [
    /too many arguments.*\. Expected (.*) arguments? but got (.*)\./s,
    ([expected = "", given = ""]) => say(WORDS.tooMany, { expected, given }),
  ],
  [
    /option '(.*)' argument '(.*)' is invalid\.(?: .*)?/s,
    ([option = "", value = ""]) => say(WORDS.wrongOption, { option, value }),
  ],
  [
    /option '(.*)' value '(.*)' from env '(.*)' is invalid\.(?: .*)?/s,
    ([option = "", value = "", variable = ""]) => say(WORDS.wrongVariable, { option, value, variable }),
  ],
  [
    /command-argument value '(.*)' is invalid for argument '(.*)'\.(?: .*)?/s,
    ([value = "", argument = ""]) => say(WORDS.wrongArgument, { argument, value }),
  ],
];

/**
 * A sentence of commander's, in a language.
 * @returns nothing, if commander has none like it
 */
export function usageIn(lang: Lang, message: string): string | undefined {
  const [, sentence = "", similar] = /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?\n*$/s.exec(message) ?? [];
  const [, choices] = /Allowed choices are (.*)\.$/s.exec(sentence) ?? [];
  for (const [pattern, said] of SENTENCES) {
    const found = new RegExp(`^${pattern.source}$`, pattern.flags).exec(sentence);
    if (found === null) continue;
    return [
      said(found.slice(1)),
      ...(choices === undefined ? [] : [say(WORDS.choices, { choices })]),
      ...(similar === undefined ? [] : [say(WORDS.similar, { similar })]),
    ]
      .map((each) => each[lang])
      .join(" ");
  }
  return undefined;
}
