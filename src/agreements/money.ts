/**
 * An agreement's money: how many decimals people write it with, and how it reads.
 * @module
 */

import { currenciesOn, type Edition, type MoneyPlace } from "../text/edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import type { Amounts } from "../text/sentence.ts";
import type { Currency } from "../text/slots.ts";
import { currencyAt, money, decimalsOf as decimalsOfCurrency, shortMoney } from "../text/slots/money.ts";
import { editionOf, type AgreementFile } from "./file.ts";

type Priced = Pick<AgreementFile, "kind" | "edition" | "chainId" | "terms" | "token">;
type OfMoney = MoneyPlace & { readonly edition: Pick<Edition, "currencies">; readonly currency: string };

/** Whether the edition doesn't know a currency, so that the parties state what it says of itself. */
export function isStated({ edition, currency, chainId }: Omit<OfMoney, "token">): boolean {
  return currencyAt(currency, currenciesOn(edition, { chainId })).kind === "unknown";
}

/** 2 for a tenge that the edition knows, 18 for the coin, of another token what is stated. @throws {TermsError} `CurrencyMissing` */
export function decimalsOn({ edition, currency, ...place }: OfMoney): number {
  return decimalsOfCurrency(currencyAt(currency, currenciesOn(edition, place)));
}

/** {@link decimalsOn} of an agreement. */
export function decimalsOf(file: Priced): number {
  return decimalsOfCurrency(currencyOf(file));
}

/** An amount in digits and words, as the document has it. @param amount in base units */
export function moneyInWords(file: Priced, amount: bigint, lang: Lang): string {
  const currency = currencyOf(file);
  return money.format(amount, lang, { currencies: [currency], currency });
}

/** An amount in digits alone, without zeros at its end: for accounts beside each other. @param amount in base units */
export function moneyInFigures(file: Priced, amount: bigint, lang: Lang): string {
  return shortMoney(amount, lang, currencyOf(file));
}

/** {@link moneyInWords} in each language. */
export function moneyWords(file: Priced, amount: bigint): Words {
  const say = (lang: Lang) => moneyInWords(file, amount, lang);
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}

/** How amounts of an agreement are written in a sentence. */
export function amountsOf(file: Priced): Amounts {
  return { money: (amount) => moneyWords(file, amount) };
}

function currencyOf(file: Priced): Currency {
  return currencyAt(file.terms.common.currency, currenciesOn(editionOf(file), file));
}
