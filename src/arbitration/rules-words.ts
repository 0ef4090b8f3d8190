/**
 * Rules as sentences: who decides, how and by when.
 * @module
 */

import type { Lang } from "../words/lang.ts";
import { COIN_DECIMALS, shortIn } from "../text/figures.ts";
import { isShown, tokenUnits } from "../text/slots/token.ts";
import { period } from "../text/slots/time.ts";
import { RULE_FIELDS, type Rules } from "./rules.ts";
import type { RulesFacts } from "./rules-facts.ts";
import * as RULES_WORDS from "../words/arbitration/rules.ts";
import * as SLOTS_WORDS from "../words/text/slots.ts";
import { say } from "../words/say.ts";

/** A sentence of each field, in the order of the fields. @example rulesInWords(await readRulesFacts(where), "en").join("\n"); */
export function rulesInWords(facts: RulesFacts, lang: Lang): string[] {
  const values = valuesOf(facts, lang);
  return RULE_FIELDS.map((field) => say(sentenceOf(facts, field), values)[lang]);
}

function sentenceOf({ rules, roster, fee }: RulesFacts, field: keyof Rules) {
  const { modes, seats, roster: ofRoster, fee: ofFee, fields } = RULES_WORDS;
  if (field === "mode") return [modes.human, modes.arbitration, modes.court][Number(rules.mode)] ?? modes.unknown;
  if (field === "seats") return rules.seats === 1n ? seats.one : seats.several;
  if (field === "feeCurrency") return ofFee[fee.kind];
  if (field !== "roster") return fields[field];
  if (roster.owner === undefined || roster.active === undefined) return ofRoster.silent;
  return roster.hasMore ? ofRoster.large : ofRoster.known;
}

function valuesOf({ rules, roster, fee }: RulesFacts, lang: Lang) {
  const said = (field: keyof Rules) => (isPeriod(field) ? daysOf(rules[field], lang) : String(rules[field]));
  return {
    ...(Object.fromEntries(RULE_FIELDS.map((field) => [field, said(field)])) as { [field in keyof Rules]: string }),
    advance: advanceOf({ rules, fee }, lang),
    symbol: symbolOf(fee, lang),
    owner: roster.owner ?? "",
    active: roster.active?.length ?? 0,
  };
}

const PERIODS = [
  "silence",
  "nominationPeriod",
  "acceptancePeriod",
  "evidencePeriod",
  "awardPeriod",
  "reasonsPeriod",
  "enforcementDelay",
] as const satisfies readonly (keyof Rules)[];
type Period = (typeof PERIODS)[number];
const isPeriod = (field: keyof Rules): field is Period => PERIODS.some((each) => each === field);

/** As documents write a length: all of it, in days first. */
function daysOf(seconds: bigint, lang: Lang): string {
  return period.format(seconds, lang, { currencies: [] });
}

/** The advance as its currency counts it; of a token, by what that says of itself. */
function advanceOf({ rules: { advance }, fee }: Pick<RulesFacts, "rules" | "fee">, lang: Lang): string {
  if (fee.kind === "coin") return `${shortIn(advance, COIN_DECIMALS, lang)} ${SLOTS_WORDS.coinUnits[lang]}`;
  const { decimals, symbol = "" } = fee;
  if (decimals === undefined) return RULES_WORDS.unwritten[lang];
  return `${shortIn(advance, decimals, lang)} ${tokenUnits({ symbol: isShown(symbol) ? symbol : "", decimals }, lang)}`;
}

/** What a token calls itself, if that can be shown: others wrote it. */
function symbolOf(fee: RulesFacts["fee"], lang: Lang): string {
  const symbol = fee.kind === "coin" ? "" : (fee.symbol ?? "");
  return isShown(symbol) ? symbol : RULES_WORDS.nameless[lang];
}
