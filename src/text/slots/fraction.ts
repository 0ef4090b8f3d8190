/**
 * The slot of exact fractions, such as a majority: what part of a whole it asks for, and what that is of two wholes, so that nobody has to
 * reckon.
 * @module
 */

import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { either, slot, type Slot } from "./slot.ts";
import * as GLOSSARY from "../../words/glossary.ts";

/** More than the fraction, at least it, at most it. */
export type Comparison = ">" | ">=" | "<=";

const PART = /^(>|>=|<=) ([0-9]{1,5})\/([1-9][0-9]{0,4})$/;
const LARGEST = 2n ** 16n - 1n;
/** Of so many the examples are: of a thousand most fractions that differ in a digit ask for another part. */
export const EXAMPLES = [100n, 1_000n] as const;

/**
 * A fraction as a text: `> 1/2`, `>= 2/3`, `<= 1/5`; or an empty one, for none.
 * @example SLOTS.fraction.format(">= 2/3", "en", context);
 * // "at least 2/3 (of 100, at least 67; of 1000, at least 667)"
 */
export const fraction: Slot = /* @__PURE__ */ slot(() => ({
  type: "fraction",
  values: { kind: "fraction" },
  format(value, lang) {
    if (value === "") return GLOSSARY.none[lang];
    const { asks, numerator, denominator } = read(value);
    const bound = WORDS.asks[asks === "<=" ? "<=" : ">="];
    const examples = EXAMPLES.map(
      (whole) => say(WORDS.example, { whole, bound, part: limitOf({ asks, numerator, denominator }, whole) })[lang],
    );
    return `${WORDS.asks[asks][lang]} ${numerator}/${denominator} (${examples.join("; ")})`;
  },
  pattern: (lang) =>
    either([
      `${either(Object.values(WORDS.asks).map((words) => words[lang]))} [0-9]{1,5}/[0-9]{1,5} \\([^()]+\\)`,
      GLOSSARY.none[lang],
    ]),
  read(text, lang) {
    if (text === GLOSSARY.none[lang]) return "";
    const asks = (Object.keys(WORDS.asks) as Comparison[]).find((each) =>
      text.startsWith(`${WORDS.asks[each][lang]} `),
    );
    const found = /([0-9]{1,5}\/[0-9]{1,5}) \(/.exec(text)?.[1];
    return asks === undefined || found === undefined ? undefined : `${asks} ${found}`;
  },
}));

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
    throw new TermsError("ValueRefused", say(VALUE.fraction, { value: String(value) }));
  }
  return { asks: asks as Comparison, numerator: above, denominator: below };
}
