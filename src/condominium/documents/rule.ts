/**
 * The rule of a decision in words, with an example in numbers, exactly as it is counted.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import type { Base, Basis, Electorate, Rule } from "../rules.ts";
import { digits, joined, period, say } from "./format.ts";
import * as WORDS from "./rule-words.ts";

type Counted = Exclude<Basis, "both">;
type Part = { readonly of: readonly [numerator: number, denominator: number]; readonly over: boolean };

/** A sentence of a rule, with a name. */
export type RuleLine = { readonly id: string; readonly text: Words };

/** How much of a whole a fraction needs: the least whole number that reaches it. */
export function needed(whole: bigint, { of: [numerator, denominator], over }: Part): bigint {
  const [product, parts] = [whole * BigInt(numerator), BigInt(denominator)];
  return over ? product / parts + 1n : (product + parts - 1n) / parts;
}

/** A fraction of a whole in words: "at least two thirds (2/3) of all units". */
export function partInWords(part: Part, basis: Basis, base: Base): Words {
  const of = (counted: Counted): Words => {
    const whole = WORDS.WHOLES[counted][base];
    const fraction = part.of.join("/");
    if (part.of[0] === part.of[1]) return say(WORDS.WHOLE, { whole, fraction });
    const known = WORDS.FRACTIONS[fraction];
    const form = part.over ? "over" : "least";
    return say(WORDS.PART_OF, { whole, part: known?.[form] ?? say(WORDS.FRACTION[form], { fraction }) });
  };
  return joined(countedBy(basis).map(of), WORDS.AND_ALSO);
}

/** What a rule counts. */
export function countedBy(basis: Basis): readonly Counted[] {
  return basis === "both" ? ["unit", "share"] : [basis];
}

/** Of how many units, in the form that follows the number: "of 24 units". */
export function unitsAfter(n: bigint): Words {
  const isOne = n % 10n === 1n && n % 100n !== 11n;
  return { kk: "бірліктен", ru: isOne ? "единицы" : "единиц", en: n === 1n ? "unit" : "units" };
}

/** What is needed of a whole, as an example. */
function example(part: Part, basis: Basis, electorate: Electorate): Words {
  const of = (counted: Counted): Words => {
    const whole = counted === "unit" ? electorate.count : electorate.share;
    const unit = unitsAfter(whole);
    return say(WORDS.EXAMPLE[counted], { whole: digits(whole), unit, need: digits(needed(whole, part)) });
  };
  return joined(countedBy(basis).map(of), " ");
}

/**
 * A rule in words: what is counted, quorum, second call, majority, waiting, clocks.
 * @param electorate of which the examples are; without it there are none
 * @example ruleInWords(KZ_HL_2025[2], { electorate: { count: 24n, share: 24n } }); // "… of 24 units at least 16."
 */
export function ruleInWords(
  rule: Rule,
  { electorate, number, class: ofClass = 0 }: { electorate?: Electorate; number?: number; class?: number } = {},
): RuleLine[] {
  const { basis } = rule;
  const withExample = (text: Words, part: Part, supposing: Words) =>
    electorate === undefined ? text : joined([text, " ", supposing, example(part, basis, electorate)]);
  const none = WORDS.SUPPOSING.all;
  const category = String(rule.category);
  const second = rule.second === undefined ? undefined : { of: rule.second, over: rule.quorum.over };
  const quorum = say(WORDS.QUORUM, { part: partInWords(rule.quorum, basis, "all") });
  const majority = say(WORDS.MAJORITY, { part: partInWords(rule.pass, basis, rule.base) });
  const clocks = {
    notice: period(rule.noticePeriod),
    voting: period(rule.votingPeriod),
    challenge: period(rule.challengePeriod),
    execution: period(rule.executionPeriod),
  };
  const lines: (RuleLine | false)[] = [
    number === undefined
      ? { id: "category", text: say(WORDS.CATEGORY_ONLY, { category }) }
      : { id: "category", text: say(WORDS.CATEGORY, { category, rule: String(number) }) },
    ofClass !== 0 && { id: "class", text: say(WORDS.OF_CLASS, { class: String(ofClass) }) },
    { id: "basis", text: WORDS.BASES[basis] },
    { id: "quorum", text: withExample(quorum, rule.quorum, none) },
    second === undefined
      ? { id: "second", text: WORDS.NO_SECOND }
      : {
          id: "second",
          text: withExample(say(WORDS.SECOND, { part: partInWords(second, basis, "all") }), second, none),
        },
    { id: "majority", text: withExample(majority, rule.pass, WORDS.SUPPOSING[rule.base]) },
    { id: "waits", text: rule.waits ? WORDS.WAITS : WORDS.WAITS_NOT },
    rule.extends === true && { id: "extends", text: WORDS.EXTENDS },
    { id: "lapses", text: WORDS.LAPSES },
    { id: "clocks", text: say(WORDS.CLOCKS, clocks) },
  ];
  return lines.filter((line) => line !== false);
}
