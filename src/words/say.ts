/**
 * The one way in which a sentence is filled. Sentences stand in the JSON files beside this, in three languages; of each file a module is
 * generated (`npm run build`) that says which sentences there are and what each has places for.
 * @module
 */

import { inEach, type Words } from "./lang.ts";
import { wordsOf, type Reason } from "./later.ts";
import { own } from "./own.ts";
import { forTerminal } from "./terminal.ts";

declare const PLACES: unique symbol;

/** A sentence with places, `{name}`, in three languages. It is said by {@link say} and in no other way. */
export type Sentence<Place extends string> = { readonly [PLACES]: Place };

/** A sentence with places about what is wrong: a {@link Reason} once they are filled. */
export type Refusal<Place extends string> = Sentence<Place> & Reason;

/** What a place is filled with: the same in each language, or words. */
export type Said = string | number | bigint | Words;

/** What {@link say} asks for beside a sentence: a value for each of its places. A reason may have another within. */
export type Values<Spoken> = [PlaceOf<Spoken>] extends [never]
  ? never
  : { readonly [place in PlaceOf<Spoken>]: Spoken extends Reason ? Said | Reason : Said };
type PlaceOf<Spoken> = Spoken extends Sentence<infer Place> ? Place : never;
type ValueOf = (name: string, kind: string | undefined) => string | undefined;

/**
 * A sentence with values in its places, in three languages. What others wrote is in there so that it can't control a terminal.
 * @example say(CONSENT_WORDS.notParty, { account }).kk
 */
export function say<Spoken extends Reason>(sentence: Spoken, values: Values<Spoken>): Reason;
export function say<Spoken extends Words | Sentence<string>>(sentence: Spoken, values: Values<Spoken>): Words;
export function say(sentence: object, values: { readonly [place: string]: Said | Reason }): unknown {
  const words = sentence as Words;
  return inEach((lang) => {
    const valueOf = (place: string) => {
      const value = own(values, place);
      return value === undefined
        ? undefined
        : forTerminal(typeof value === "object" ? wordsOf(value)[lang] : String(value));
    };
    return filled(words[lang], valueOf).said;
  });
}

/**
 * Fills a sentence about a contract's values, whose names are known when it is said only: `{seat}` as it is, `{cap:percent}` as people
 * write it. What stands in `[…]` is left out where one of its values can't be written.
 * @param valueOf of a place, by its name and kind; nothing, if it can't be said
 */
export function filledWith(sentence: string, valueOf: ValueOf): string {
  return sentence
    .split(/\[([^[\]]*)\]/)
    .map((part, index) => ({ ...filled(part, valueOf), isOptional: index % 2 === 1 }))
    .map(({ said, isWhole, isOptional }) => (isOptional && !isWhole ? "" : said))
    .join("");
}

function filled(sentence: string, valueOf: ValueOf): { readonly said: string; readonly isWhole: boolean } {
  let isWhole = true;
  const said = sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (place, name: string, kind?: string) => {
    const value = valueOf(name, kind);
    isWhole &&= value !== undefined;
    return value ?? place;
  });
  return { said, isWhole };
}
