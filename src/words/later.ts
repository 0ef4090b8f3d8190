/**
 * Sentences about what is wrong: those of a room are loaded when one of them is said, in the reader's language. In Node all are there at
 * once; a bundler for pages takes `notAtOnce.ts` for `atOnce.ts` (`browser` in package.json), and a page has their names until then.
 * @module
 */

import { AT_ONCE } from "./atOnce.ts";
import { inEach, perLanguage, type Lang, type Words } from "./lang.ts";

declare const LATER: unique symbol;

/** What an error says. Nothing reads it but the error: its words may not be there yet. */
export type Reason = { readonly [LATER]: true };

/** The sentences of a room in one language, by the names of their file and their own: `values.noCurrency`. */
export type Table = { readonly [sentence: string]: string };
/** How a table is loaded in a language. */
export type Load = { readonly [lang in Lang]: () => Promise<{ readonly SENTENCES: Table }> };
/** A table in some languages. */
export type Tables = { readonly [lang in Lang]?: Table };

/** What was not there of what was read last. */
const missing = new Set<() => Promise<void>>();

/** The sentences of a room, by their names in its tables. @param room a folder of `words/` */
export function sentencesOf(room: string, load: Load): (name: string) => unknown {
  const there: { [lang in Lang]?: Table } = { ...AT_ONCE[room] };
  const loads = perLanguage((lang) => async () => {
    there[lang] = (await load[lang]()).SENTENCES;
  });
  return (name) =>
    inEach((lang) => {
      const table = there[lang];
      if (table === undefined) missing.add(loads[lang]);
      return table?.[name] ?? name;
    });
}

/** A table in the languages that are asked for. */
export async function tablesIn(load: Load, langs: readonly Lang[]): Promise<Tables> {
  return Object.fromEntries(await Promise.all(langs.map(async (lang) => [lang, (await load[lang]()).SENTENCES])));
}

/** Words for whoever shows them: of a reason, those that are there. */
export function wordsOf(reason: Words | Reason): Words {
  return reason as unknown as Words;
}

/** What is said once all that it is made of is there. */
export async function whole(said: () => string): Promise<string> {
  missing.clear();
  said();
  await Promise.all([...missing].map(async (load) => await load()));
  return said();
}
