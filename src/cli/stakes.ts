/**
 * What is at stake in a step of an agreement: what amount, and to whom, as people know them.
 * @module
 */

import { type PartyKey, withheld, editionOf, moneyWords, type Template } from "../agreements/agreements.ts";
import { agreements, type AgreementFile, type Disposition, type Words } from "../index.ts";
import { rolesOf } from "../text/index.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import { say } from "../words/index.ts";

const { isFinalIn, isOutside, paidIn: paidBy } = agreements.receipts;

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
  const said = say(BINDING_WORDS.amount, { amount: moneyWords(file, amount) });
  const whom = partyWords(file, side);
  if (!isOutside(file.terms.common)) return [said, say(BINDING_WORDS.toWhom, { whom })];
  return [said, side === "first" ? BINDING_WORDS.promisedNoLonger : say(BINDING_WORDS.becomesDebt, { whom })];
}

/** That an amount is paid in, and where it is held; or promised, where it is paid through a bank. */
export function paidIn(file: AgreementFile, amount: bigint, purse: string): Words[] {
  const whom = partyWords(file, "second");
  return [
    say(BINDING_WORDS.amount, { amount: moneyWords(file, amount) }),
    isOutside(file.terms.common) ? say(BINDING_WORDS.promised, { whom }) : say(BINDING_WORDS.toPurse, { purse, whom }),
  ];
}

/** What each gets by a decision or a settlement; where it is paid through a bank, also what it takes as paid. */
export function divided(file: AgreementFile, ordered: Disposition): Words[] {
  if (isOutside(file.terms.common)) {
    const { toFirst, toSecond } = paidBy(ordered.rest);
    const was = (side: PartyKey, amount: bigint) =>
      say(BINDING_WORDS.wasPaid, { whom: partyWords(file, side), amount: moneyWords(file, amount) });
    return [
      ...paid(file, "second", ordered.toSecond),
      ...(ordered.toFirst === 0n ? [] : paid(file, "first", ordered.toFirst)),
      was("second", toSecond),
      was("first", toFirst),
      ...(isFinalIn(ordered.rest) ? [BINDING_WORDS.receiptsEnd] : []),
    ];
  }
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
