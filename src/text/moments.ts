/**
 * Moments in sentences.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import { momentInWords } from "./slots/time.ts";

/** The words with moments where they name them: `{until}`. @param moments in seconds, by name */
export function withMoments(words: Words, moments: { readonly [name: string]: bigint }): Words {
  const say = (lang: Lang) =>
    words[lang].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const moment = moments[name];
      return moment === undefined ? whole : momentInWords(moment, lang);
    });
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}
