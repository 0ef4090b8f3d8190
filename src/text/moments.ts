/**
 * Moments in sentences.
 * @module
 */

import { perLanguage, type Words } from "../words/lang.ts";
import { say, type Sentence, type Values } from "../words/say.ts";
import { momentInWords } from "./slots/time.ts";

/** A moment in each language. @param seconds since 1970 */
export const momentInEach = (seconds: bigint): Words => perLanguage((lang) => momentInWords(seconds, lang));

/** The sentence with moments in its places: `{until}`. @param moments in seconds, by name */
export function withMoments<Place extends string>(
  sentence: Sentence<Place>,
  moments: { readonly [place in Place]: bigint },
): Words {
  const entries = Object.entries<bigint>(moments).map(([name, moment]) => [name, momentInEach(moment)]);
  return say(sentence, Object.fromEntries(entries) as Values<Sentence<Place>>);
}
