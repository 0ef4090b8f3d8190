/**
 * What the words of a clause or a paper must not be: vague, ambiguous at a limit, of two alphabets, of two minds about must and may.
 * @module
 */

import { LANGS, type Lang, type Words } from "../words/lang.ts";

/** Nothing that can't be computed, and no law's own term: each needs a number, a moment or a fact instead. */
const VAGUE: { readonly [lang in Lang]: readonly string[] } = {
  kk: ["уақтылы", "дереу", "жедел", "ақылға қонымды", "әдетте", "шамамен", "қажет болған жағдайда", "мүмкіндігінше"],
  ru: [
    "своевременно",
    "незамедлительно",
    "немедленно",
    "разумн(?:ый|ого|ые|ых|ой|о)",
    "как правило",
    "примерно",
    "при необходимости",
    "по возможности",
    "в кратчайш(?:ий|ие)",
  ],
  en: ["promptly", "immediately", "timely", "reasonabl[ey]", "as a rule", "usually", "approximately", "if necessary"],
};

/** Beside a moment these leave open whether the moment itself is in. */
const UNBOUNDED: { readonly [lang in Lang]: RegExp } = {
  kk: /:(?:moment|instant)\}\s+(?:дейін|кейін|бастап)(?!\p{L})/u,
  ru: /(?<!\p{L})(?:до|после|с|по|к)\s+\{[^{}]*:(?:moment|instant)\}/iu,
  en: /\b(?:by|until|till|before|after|from|since)\s+\{[^{}]*:(?:moment|instant)\}/iu,
};

/** The only words for who must, must not and may. Longer ones first. */
const MODALITY: { readonly [lang in Lang]: { readonly mustNot: string; readonly must: string; readonly may: string } } =
  {
    kk: { mustNot: "құқылы емес", must: "міндетті", may: "құқылы" },
    ru: { mustNot: "не вправе", must: "обязан[аоы]?", may: "вправе" },
    en: { mustNot: "must not|may not", must: "must", may: "may" },
  };

/** What is wrong with one line of a clause, slots and all. */
export function lineProblems(lang: Lang, line: string): string[] {
  const vague = VAGUE[lang].map((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "iu").exec(line)?.[0]);
  const open = UNBOUNDED[lang].exec(line)?.[0];
  return [
    ...vague
      .filter((found) => found !== undefined)
      .map((found) => `"${found}" is vague; state a number, a moment or a fact.`),
    ...(open === undefined
      ? []
      : [`"${open}" leaves the limit itself open; state the moment, and that it is inclusive.`]),
  ];
}

/** The modalities of a clause's text, sentence by sentence: "must", "mustNot", "may". A semicolon ends a sentence, too. */
export function modalitiesIn(lang: Lang, text: string): string[][] {
  const { mustNot, must, may } = MODALITY[lang];
  const marker = new RegExp(`(?<!\\p{L})(?:(?<mustNot>${mustNot})|(?<must>${must})|(?<may>${may}))(?!\\p{L})`, "gu");
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
