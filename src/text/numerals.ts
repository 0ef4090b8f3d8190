/**
 * Whole numbers in words, in the nominative: Kazakh, Russian, English.
 *
 * Kazakh: "жүз" stands without "бір" in 100 to 199 ("жүз он", "жүз мың"), but "бір мың", "бір миллион". This choice was
 * written by hand and is not yet confirmed by a Kazakh linguist. Russian thousands are feminine ("две тысячи"). English is
 * British: "and" inside each group of hundreds, and before a last group under a hundred ("one thousand and five").
 * @module
 */

import type { Lang } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as VALUE from "../words/text/values.ts";
import { say } from "../words/say.ts";

/** The largest number that has words here. */
export const LARGEST_IN_WORDS = 10n ** 15n;

const ZERO = { kk: "нөл", ru: "ноль", en: "zero" } as const;

const KK_UNITS = " бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
const KK_TENS = " он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ");
const KK_SCALES = " мың миллион миллиард триллион квадриллион".split(" ");

const RU_UNITS = (
  " один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать " +
  "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split(" ");
const RU_TENS = "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
const RU_HUNDREDS = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
/** For 1, for 2 to 4, for the rest. */
const RU_SCALES = [
  ["", "", ""],
  ["тысяча", "тысячи", "тысяч"],
  ...["миллион", "миллиард", "триллион", "квадриллион"].map((word) => [word, word + "а", word + "ов"]),
];

const EN_UNITS = (
  " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const EN_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const EN_SCALES = " thousand million billion trillion quadrillion".split(" ");

/** A group of up to three digits (1 to 999) at a scale (0 units, 1 thousands, 2 millions ...), as words. */
const GROUP: { readonly [lang in Lang]: (group: number, scale: number, ofFeminine: boolean) => string[] } = {
  kk: (group, scale) => [...kkHundreds(group), word(KK_UNITS, group % 10), word(KK_SCALES, scale)],
  ru: (group, scale, ofFeminine) => [
    word(RU_HUNDREDS, Math.trunc(group / 100)),
    ...ruBelowHundred(group % 100, scale === 1 || (scale === 0 && ofFeminine)),
    word(RU_SCALES[scale] ?? [], ruForm(group)),
  ],
  en: (group, scale) => {
    const hundreds = Math.trunc(group / 100);
    const rest = enBelowHundred(group % 100);
    const and = hundreds > 0 && rest !== "" ? "and" : "";
    return [word(EN_UNITS, hundreds), hundreds > 0 ? "hundred" : "", and, rest, word(EN_SCALES, scale)];
  },
};

/**
 * A number in words.
 * @param n 0 to 10^15, both included.
 * @param ofFeminine whether what is counted is feminine in Russian: "две единицы", but "два адреса"
 * @returns lower case, single ordinary spaces, nominative.
 * @throws {TermsError} `NumberOutOfRange`.
 * @example inWords(18_450_000n, "en"); // "eighteen million four hundred and fifty thousand"
 */
export function inWords(n: bigint, lang: Lang, ofFeminine = false): string {
  if (n < 0n || n > LARGEST_IN_WORDS) {
    throw new TermsError("NumberOutOfRange", say(VALUE.outOfRange, { n }));
  }
  if (n === 0n) return ZERO[lang];

  const words: string[] = [];
  for (let scale = 5; scale >= 0; scale--) {
    const group = Number((n / 1000n ** BigInt(scale)) % 1000n);
    if (group === 0) continue;
    if (lang === "en" && scale === 0 && group < 100 && words.length > 0) words.push("and");
    words.push(...GROUP[lang](group, scale, ofFeminine));
  }
  return words.filter((each) => each !== "").join(" ");
}

/**
 * What is counted, as it stands after a number: one word for all, or in Russian three between strokes, for 1, for 2 to 4 and for the rest.
 */
export function counted(n: bigint, words: string): string {
  return words.split("/")[ruForm(Number(n % 100n))] ?? words;
}

function word(words: readonly string[], index: number): string {
  return words[index] ?? "";
}

function kkHundreds(group: number): string[] {
  const hundreds = Math.trunc(group / 100);
  const tens = word(KK_TENS, Math.trunc(group / 10) % 10);
  if (hundreds === 0) return [tens];
  return [hundreds === 1 ? "" : word(KK_UNITS, hundreds), "жүз", tens];
}

function ruBelowHundred(n: number, feminine: boolean): string[] {
  const unit = n < 20 ? n : n % 10;
  const ten = n < 20 ? "" : word(RU_TENS, Math.trunc(n / 10));
  if (feminine && unit === 1) return [ten, "одна"];
  if (feminine && unit === 2) return [ten, "две"];
  return [ten, word(RU_UNITS, unit)];
}

function ruForm(group: number): 0 | 1 | 2 {
  if (group % 100 >= 11 && group % 100 <= 14) return 2;
  if (group % 10 === 1) return 0;
  return group % 10 >= 2 && group % 10 <= 4 ? 1 : 2;
}

function enBelowHundred(n: number): string {
  if (n < 20) return word(EN_UNITS, n);
  return [word(EN_TENS, Math.trunc(n / 10)), word(EN_UNITS, n % 10)].filter((each) => each !== "").join("-");
}
