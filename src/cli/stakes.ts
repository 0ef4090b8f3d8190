/**
 * What is at stake in a step of an agreement: what amount, and to whom, as people know them.
 * @module
 */

import { type PartyKey, withheld, editionOf, moneyWords, type Template } from "../agreements/agreements.ts";
import type { AgreementFile, Disposition, Words } from "../index.ts";
import { rolesOf } from "../text/index.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import { say } from "../words/index.ts";

/** A party by its role, its name where the file has it and may show it, and its address. */
export function partyWords(file: AgreementFile, side: PartyKey): Words {
  const kept = withheld(file).private[side];
  const name = "data" in kept ? kept.data.name : undefined;
  const { kk, ru, en } = rolesOf(editionOf(file))[side];
  const role = { kk, ru, en: en.replace(/^The /, "the ") }; // Within a sentence.
  const address = file.terms.common[side];
  const said = (lang: keyof Words) =>
    [role[lang], ...(name === undefined ? [] : [name[lang]])].join(" ") + ` (${address})`;
  return { kk: said("kk"), ru: said("ru"), en: said("en") };
}

/** That a party gets an amount. */
export function paid(file: AgreementFile, side: PartyKey, amount: bigint): Words[] {
  return [
    say(BINDING_WORDS.amount, { amount: moneyWords(file, amount) }),
    say(BINDING_WORDS.toWhom, { whom: partyWords(file, side) }),
  ];
}

/** That an amount is paid in, and where it is held. */
export function paidIn(file: AgreementFile, amount: bigint, purse: string): Words[] {
  return [
    say(BINDING_WORDS.amount, { amount: moneyWords(file, amount) }),
    say(BINDING_WORDS.toPurse, { purse, whom: partyWords(file, "second") }),
  ];
}

/** What each gets by a decision or a settlement. */
export function divided(file: AgreementFile, ordered: Disposition): Words[] {
  const share = (side: PartyKey, amount: bigint) =>
    say(BINDING_WORDS.share, { whom: partyWords(file, side), amount: moneyWords(file, amount) });
  return [
    share("first", ordered.toFirst),
    share("second", ordered.toSecond),
    ...(ordered.costs === 0n ? [] : [say(BINDING_WORDS.costs, { amount: moneyWords(file, ordered.costs) })]),
  ];
}

/** What a party is in agreements of a template, within a sentence: "buyer". */
export function roleIn({ editions }: Pick<Template, "editions">, side: PartyKey): Words {
  const edition = editions.at(-1);
  const { kk, ru, en } = edition === undefined ? { kk: side, ru: side, en: side } : rolesOf(edition)[side];
  const within = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return { kk: within(kk), ru: within(ru), en: within(en.replace(/^The /, "")) };
}
