/**
 * Whether Rules can work, and are nobody's own: else nobody decides, or the person who does is of one side.
 * @module
 */

import { keccak256, ZeroAddress, ZeroHash, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import type { Rules } from "./rules.ts";
import { readRulesFacts, type RulesFacts } from "./rules-facts.ts";
import * as SOUND_WORDS from "../words/arbitration/sound.ts";
import { say } from "../words/say.ts";

/**
 * Refuses rules that can't be read or can't work, or whose roster or authority is a party's own.
 * @param parties who may have a dispute by these rules
 * @returns the rules with what the chain says of them, to be shown: `rulesInWords`
 * @throws {BiyError} `missing` if the tribunal has no such rules, `document` naming the field, `network`
 */
export async function requireSoundRules({
  parties,
  ...where
}: {
  provider: Provider;
  tribunal: string;
  rules: string;
  parties: readonly string[];
}): Promise<RulesFacts> {
  const facts = await readRulesFacts(where);
  const problem = rulesProblem(facts, parties);
  if (problem !== undefined) throw problem;
  return facts;
}

/** The gravest reason to refuse these rules, if there is one. What a roster says of itself can't be more true than its program. */
export function rulesProblem({ rules, roster, fee }: RulesFacts, parties: readonly string[]): BiyError | undefined {
  const isParty = (account: string) => parties.some((each) => same(each, account));
  const { roster: at, seats } = rules;
  const { owner, active } = roster;
  if (!roster.hasCode) return unsound("roster", say(SOUND_WORDS.noRoster, { at }));
  if (active === undefined) return unsound("roster", say(SOUND_WORDS.silentRoster, { at }));
  if (owner === undefined || owner === ZeroAddress) return unsound("roster", say(SOUND_WORDS.noOwner, { at }));
  if (isParty(owner)) return unsound("roster", say(SOUND_WORDS.ownRoster, { at, owner }));
  const own = valuesProblem(rules, parties);
  if (own !== undefined) return own;
  // A party can't sit in its own case.
  const free = active.filter((each) => !isParty(each)).length;
  if (BigInt(free) < seats) return unsound("roster", say(SOUND_WORDS.tooFew, { at, free, seats }));
  if (fee.kind === "token" && !fee.hasCode)
    return unsound("feeCurrency", say(SOUND_WORDS.noCurrency, { at: rules.feeCurrency }));
  return undefined;
}

/** The gravest reason to refuse these rules for what they themselves say, if there is one: it takes no chain to see it. */
export function valuesProblem({ authority, successor, text }: Rules, parties: readonly string[]): BiyError | undefined {
  const isParty = (account: string) => parties.some((each) => same(each, account));
  if (isParty(authority)) return unsound("authority", say(SOUND_WORDS.ownAuthority, { account: authority }));
  if (isParty(successor)) return unsound("successor", say(SOUND_WORDS.ownAuthority, { account: successor }));
  if (same(authority, successor)) return unsound("successor", say(SOUND_WORDS.sameAuthority, { account: authority }));
  if ([authority, successor].includes(ZeroAddress)) return unsound("authority", SOUND_WORDS.noAuthority);
  if ([ZeroHash, keccak256("0x")].includes(text)) return unsound("text", SOUND_WORDS.noText);
  return undefined;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unsound(field: keyof Rules, reason: Words): BiyError {
  return new BiyError("document", say(SOUND_WORDS.refused, { reason }), { field: `rules.${field}` });
}
