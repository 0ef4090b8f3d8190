/**
 * An agreement's money: how many decimals people write it with, and how it reads.
 * @module
 */

import { contextOf, currenciesOn, type Edition } from "../terms/edition.ts";
import type { Lang, Words } from "../terms/errors.ts";
import { slotOf, type Currency } from "../terms/slots.ts";
import { currencyAt } from "../terms/slots/money.ts";
import { editionOf, type AnyFile } from "./file.ts";

type Priced = Pick<AnyFile, "edition" | "chainId" | "terms">;

/** 2 for a tenge that the edition knows, 18 for the coin, 0 for an unknown token: its money is written in base units. */
export function decimalsOn({
  edition,
  chainId,
  currency,
}: {
  edition: Edition;
  chainId: bigint;
  currency: string;
}): number {
  const found = currencyAt(currency, currenciesOn(edition, chainId));
  return found.kind === "known" ? found.decimals : found.kind === "coin" ? 18 : 0;
}

/** {@link decimalsOn} of an agreement. */
export function decimalsOf({ edition, chainId, terms }: Priced): number {
  return decimalsOn({ edition: editionOf(edition), chainId, currency: terms.common.currency });
}

/** An amount in digits and words, as the document has it. @param amount in base units */
export function moneyInWords(file: Priced, amount: bigint, lang: Lang): string {
  const currencies = currenciesOn(editionOf(file.edition), file.chainId);
  return slotOf("money").format(amount, lang, contextOf(undefined, { currencies, currency: currencyOf(file) }));
}

/** {@link moneyInWords} in each language. */
export function moneyWords(file: Priced, amount: bigint): Words {
  const say = (lang: Lang) => moneyInWords(file, amount, lang);
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}

function currencyOf(file: Priced): Currency {
  return currencyAt(file.terms.common.currency, currenciesOn(editionOf(file.edition), file.chainId));
}
