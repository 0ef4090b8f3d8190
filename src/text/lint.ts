/**
 * What the words of a clause or a paper must not be: vague, ambiguous at a limit, ended twice, of two alphabets, of two minds about must and may.
 * @module
 */

import { LANGS, type Lang, type Words } from "../words/lang.ts";
import * as LINT from "../words/text/lint.ts";

/** A pattern of words, which are no part of longer ones. */
const wholly = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** Words that beside a moment leave open whether the moment itself is in. In Kazakh they follow it. */
function unbounded(lang: Lang): RegExp {
  const words = wholly(LINT.unbounded[lang]);
  return new RegExp(
    lang === "kk" ? `:(?:moment|instant)\\}\\s+${words}` : `${words}\\s+\\{[^{}]*:(?:moment|instant)\\}`,
    "iu",
  );
}

/** What is wrong with one line of a clause, slots and all. */
export function lineProblems(lang: Lang, line: string): string[] {
  const vague = new Set(line.match(new RegExp(wholly(LINT.vague[lang]), "giu")));
  const open = unbounded(lang).exec(line)?.[0];
  const stops = doubledStop(line);
  return [
    ...Array.from(vague, (found) => `"${found}" is vague; state a number, a moment or a fact.`),
    ...(stops === undefined ? [] : [`"${stops}" ends twice; one stop is enough.`]),
    ...(open === undefined
      ? []
      : [`"${open}" leaves the limit itself open; state the moment, and that it is inclusive.`]),
  ];
}

/** Where a sentence ends twice, with the word before; dots of a path (`../terms.json`) and of what was left out (`0x12...`) end nothing. */
export function doubledStop(text: string): string | undefined {
  return /[\p{L}\p{M}\p{N})»”"]+\.\.(?![./\p{L}\p{N}])/u.exec(text)?.[0];
}

/** The modalities of a clause's text, sentence by sentence: "must", "mustNot", "may". A semicolon ends a sentence, too. */
export function modalitiesIn(lang: Lang, text: string): string[][] {
  const [mustNot, must, may] = [LINT.mustNot[lang], LINT.must[lang], LINT.may[lang]];
  // The longer ones first.
  const marker = new RegExp(wholly(`(?<mustNot>${mustNot})|(?<must>${must})|(?<may>${may})`), "gu");
  return text
    .split(/\n|;|(?<=[.!?])\s/)
    .map((sentence) =>
      [...sentence.matchAll(marker)].map(
        ({ groups = {} }) => Object.keys(groups).find((each) => groups[each] !== undefined) ?? "",
      ),
    );
}

/** Said more than once in a sentence, or not as often in each language. A language without text is not compared. */
export function modalityProblems(text: Words): string[] {
  const counted = LANGS.filter((lang) => text[lang] !== "").map((lang) => {
    const sentences = modalitiesIn(lang, text[lang]);
    return { lang, crowded: sentences.find(({ length }) => length > 1), all: sentences.flat().toSorted().join(", ") };
  });
  const crowded = counted.flatMap(({ lang, crowded: found }) =>
    found === undefined
      ? []
      : [`A sentence in ${lang} says ${found.join(" and ")}; make two sentences, or end one by ";".`],
  );
  if (counted.every(({ all }) => all === counted[0]?.all)) return crowded;
  const lists = counted.map(({ lang, all }) => `${lang}: ${all || "none"}`).join("; ");
  return [...crowded, `The languages must say as often who must, must not and may; ${lists}.`];
}

/** Mixed writing of one word in look-alike letters, such as a Latin "c" in a Cyrillic word. */
export function mixedWord(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}
