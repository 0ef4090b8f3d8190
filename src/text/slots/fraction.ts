/**
 * The slot of exact fractions, such as a majority: what part of a whole it asks for, in digits and words, and what that is of two
 * wholes, so that nobody has to reckon.
 * @module
 */

import type { Lang, Words } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import { VALUE } from "../errors-words.ts";
import { inWords } from "../numerals.ts";
import { either, slot, type Slot } from "./slot.ts";

/** More than the fraction, at least it, at most it. */
export type Comparison = ">" | ">=" | "<=";

const PART = /^(>|>=|<=) ([0-9]{1,5})\/([1-9][0-9]{0,4})$/;
const LARGEST = 2n ** 16n - 1n;
/** Of so many the examples are: one that most fractions divide, and one that most don't. */
export const EXAMPLES = [12n, 100n] as const;

const NONE: Words = { kk: "жоқ", ru: "нет", en: "none" };
const ASKS: { readonly [comparison in Comparison]: Words } = {
  ">": { kk: "мына бөліктен артық:", ru: "более", en: "more than" },
  ">=": { kk: "кемінде", ru: "не менее", en: "at least" },
  "<=": { kk: "ең көбі", ru: "не более", en: "at most" },
};
const NUMERATOR: Words = { kk: "алымы –", ru: "числитель –", en: "numerator" };
const DENOMINATOR: Words = { kk: "бөлімі –", ru: "знаменатель –", en: "denominator" };
const EXAMPLE: { readonly [lang in Lang]: (whole: bigint, part: bigint, bound: string) => string } = {
  kk: (whole, part, bound) => `${whole} санынан ${bound} ${part}`,
  ru: (whole, part, bound) => `из ${whole} – ${bound} ${part}`,
  en: (whole, part, bound) => `of ${whole}, ${bound} ${part}`,
};

/**
 * A fraction as a text: `> 1/2`, `>= 2/3`, `<= 1/5`; or an empty one, for none.
 * @example SLOTS.fraction.format(">= 2/3", "en", context);
 * // "at least 2/3 (numerator two, denominator three; of 12, at least 8; of 100, at least 67)"
 */
export const fraction: Slot = slot({
  type: "fraction",
  values: { kind: "fraction" },
  format(value, lang) {
    if (value === "") return NONE[lang];
    const { asks, numerator, denominator } = read(value);
    const bound = ASKS[asks === "<=" ? "<=" : ">="][lang];
    const examples = EXAMPLES.map((whole) =>
      EXAMPLE[lang](whole, limitOf({ asks, numerator, denominator }, whole), bound),
    );
    const terms = `${NUMERATOR[lang]} ${inWords(numerator, lang)}, ${DENOMINATOR[lang]} ${inWords(denominator, lang)}`;
    return `${ASKS[asks][lang]} ${numerator}/${denominator} (${[terms, ...examples].join("; ")})`;
  },
  pattern: (lang) =>
    either([
      `${either(Object.values(ASKS).map((words) => words[lang]))} [0-9]{1,5}/[0-9]{1,5} \\([^()]+\\)`,
      NONE[lang],
    ]),
  read(text, lang) {
    if (text === NONE[lang]) return "";
    const asks = (Object.keys(ASKS) as Comparison[]).find((each) => text.startsWith(`${ASKS[each][lang]} `));
    const found = /([0-9]{1,5}\/[0-9]{1,5}) \(/.exec(text)?.[1];
    return asks === undefined || found === undefined ? undefined : `${asks} ${found}`;
  },
});

type Part = { readonly asks: Comparison; readonly numerator: bigint; readonly denominator: bigint };

/** The least part of a whole that satisfies a fraction; the greatest, for at most it. */
export function limitOf({ asks, numerator, denominator }: Part, whole: bigint): bigint {
  const exact = whole * numerator;
  if (asks === "<=") return exact / denominator;
  return asks === ">" ? exact / denominator + 1n : (exact + denominator - 1n) / denominator;
}

function read(value: unknown): Part {
  const [, asks, numerator = "0", denominator = "0"] = PART.exec(String(value)) ?? [];
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  const isCanonical = value === `${asks} ${above}/${below}`;
  if (!isCanonical || above > LARGEST || below > LARGEST || (asks === ">" ? above >= below : above > below)) {
    throw new TermsError("ValueRefused", VALUE.fraction(value));
  }
  return { asks: asks as Comparison, numerator: above, denominator: below };
}
