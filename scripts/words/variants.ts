/**
 * What the terms of the glossary are not called: one word for one thing, in texts and in sentences. Only what can be told surely is listed,
 * as the beginning of a word.
 * @module
 */
import { readFileSync } from "node:fs";
import type { Lang, Words } from "../../src/words/lang.ts";

type Variants = { readonly [term: string]: { readonly [lang in Lang]?: string } };

const VARIANTS = JSON.parse(readFileSync(new URL("variants.json", import.meta.url), "utf8")) as Variants;

/** Other words for a term, in a text. Names of places and of fields are none. @returns a sentence for each term */
export function variantProblems(lang: Lang, text: string): string[] {
  const said = text.replace(/\{[^{}]*\}/g, " ");
  return Object.entries(VARIANTS).flatMap(([term, { [lang]: others }]) => {
    const found = others === undefined ? null : new RegExp(`(?<!\\p{L})(?:${others})\\p{L}*`, "iu").exec(said);
    return found === null ? [] : [`"${found[0]}" is another word for what the glossary calls: ${term}`];
  });
}

/** A claim as Kazakh says it: a term of a contract is a "талап", too, and what one is entitled to under a warranty. */
const BARE_CLAIM = /(?<!дау |бойынша )(?<!\p{L})тала[пб](?!\s*ет)\p{L}*/giu;

/** Where a text about a claim calls it in Kazakh by the bare word, which may be a term, too. */
export function bareClaims({ kk, en }: Pick<Words, "kk" | "en">): string[] {
  if (!/\bclaims?\b/i.test(en)) return [];
  const found = [...kk.matchAll(BARE_CLAIM)].map(([each]) => each);
  return found.filter((each) => !(/\bterms?\b/i.test(en) && each.toLowerCase().startsWith("талаптар")));
}
