/**
 * Who has reviewed which texts: `reviewed.json` has a hash of the texts beside it, so that a review counts for those texts alone.
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGS, type Words } from "../../src/words/lang.ts";

export const REVIEWED = "reviewed.json";
export const NOT_REVIEWED = "no";

/** By place: who and when, and the hash of the texts that it is about. */
export type Reviews = { readonly [place: string]: { readonly by: string; readonly texts: string } };

export function reviewsIn(root: string): Reviews {
  const file = join(root, REVIEWED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Reviews) : {};
}

/** Who has reviewed these very texts, and when; or "no". */
export function reviewOf(reviews: Reviews, place: string, words: Words): string {
  const review = reviews[place];
  return review?.texts === hashOf(words) ? review.by : NOT_REVIEWED;
}

/** What is wrong with a cell, if something is. */
export function reviewProblem(by: string): string | undefined {
  if (by.toLowerCase() === NOT_REVIEWED || /^\S.*\b\d{4}-\d\d-\d\d$/.test(by)) return undefined;
  return `reviewed is "${NOT_REVIEWED}", or who and when: "A. Reviewer, 2026-11-29"`;
}

/** What a row says of a review: the texts that were there before it, and its own. */
export type Reviewed = { readonly place: string; readonly before: Words; readonly words: Words; readonly by: string };

/** The reviews with what rows say. A cell that stayed the same beside texts that changed is about the texts of before. */
export function reviewsWith(reviews: Reviews, rows: readonly Reviewed[]): Reviews {
  const after = new Map(Object.entries(reviews));
  for (const { place, before, words, by } of rows) {
    const isOld = by === reviewOf(reviews, place, before) && hashOf(words) !== hashOf(before);
    if (by.toLowerCase() === NOT_REVIEWED || isOld) after.delete(place);
    else after.set(place, { by, texts: hashOf(words) });
  }
  return Object.fromEntries(after);
}

export function hashOf(words: Words): string {
  return createHash("sha256")
    .update(JSON.stringify(LANGS.map((lang) => words[lang])))
    .digest("hex");
}

/** What a row is recognised by as being of these texts: the beginning of their hash. */
export const baseOf = (words: Words): string => hashOf(words).slice(0, 16);
