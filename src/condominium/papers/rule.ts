/**
 * The rule of a decision in words, with an example in numbers, exactly as it is counted.
 * @module
 */

import type { Stated } from "../../text/edition.ts";
import { loaded } from "../../text/load.ts";
import { rule1Alone } from "../editions/rule-1.alone.ts";
import type { Basis, Electorate, Fraction, Rule } from "../rules.ts";
import { said, type SaidClause } from "./said.ts";

/** How much of a whole a fraction needs: the least whole number that reaches it. */
export function needed(whole: bigint, { of: [numerator, denominator], over }: Fraction): bigint {
  const [product, parts] = [whole * BigInt(numerator), BigInt(denominator)];
  return over ? product / parts + 1n : (product + parts - 1n) / parts;
}

/** What a rule counts. */
export function countedBy(basis: Basis): readonly ("unit" | "share")[] {
  return basis === "both" ? ["unit", "share"] : [basis];
}

/** What an edition says of a rule. @param electorate of which the examples are; without it there are none */
export function ruleStated(
  rule: Rule,
  { electorate, number = 0, class: ofClass = 0 }: { electorate?: Electorate; number?: number; class?: number } = {},
): Stated {
  const { basis, base } = rule;
  const second = rule.second === undefined ? undefined : { of: rule.second, over: rule.quorum.over };
  const asks = ({ of, over }: Fraction) => `${over ? ">" : ">="} ${of[0]}/${of[1]}`;
  const examples = (of: string, fraction: Fraction | undefined) =>
    electorate === undefined || fraction === undefined
      ? []
      : countedBy(basis).map((counted) => {
          const whole = counted === "unit" ? electorate.count : electorate.share;
          return { of, counted, whole, need: needed(whole, fraction) };
        });
  return {
    category: BigInt(rule.category),
    rule: BigInt(number),
    class: BigInt(ofClass),
    basis,
    quorumOf: basis,
    quorum: asks(rule.quorum),
    second: second === undefined ? "" : asks(second),
    passOf: `${basis}.${base}`,
    pass: asks(rule.pass),
    waits: rule.waits ? 1n : 0n,
    extends: rule.extends === true ? 1n : 0n,
    notice: rule.noticePeriod,
    voting: rule.votingPeriod,
    challenge: rule.challengePeriod,
    execution: rule.executionPeriod,
    examples: [...examples("quorum", rule.quorum), ...examples("second", second), ...examples(base, rule.pass)],
  };
}

/**
 * A rule in words: what is counted, quorum, second call, majority, waiting, clocks.
 * @example await ruleInWords(KZ_HL_2025[2], { electorate: { count: 24n, share: 24n } }); // "… 24; at least 16 needed."
 */
export async function ruleInWords(rule: Rule, how: Parameters<typeof ruleStated>[1] = {}): Promise<SaidClause[]> {
  return said(await loaded(rule1Alone), ruleStated(rule, how));
}
