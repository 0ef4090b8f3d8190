/**
 * The summary: the key terms as sentences in Kazakh, Russian and English, which a wallet shows when it signs (EIP-712 `string`).
 * @module
 */

import { contextOf, currenciesOn, type Edition } from "../terms/edition.ts";
import { LANGS, type Lang } from "../terms/errors.ts";
import { slotOf, type SlotType, type Value } from "../terms/slots.ts";
import { currencyAt } from "../terms/slots/money.ts";
import type { Place, SaleTerms } from "./terms.ts";

/** The summary of a sale. A pure function of edition, place and terms. */
export function summaryOf(edition: Edition, { chainId, terms }: Place & { terms: SaleTerms }): string {
  const currencies = currenciesOn(edition, chainId);
  const currency = currencyAt(terms.common.currency, currencies);
  const say = (type: SlotType, value: Value, lang: Lang) =>
    slotOf(type).format(value, lang, contextOf(undefined, { currencies, currency }));
  const { common, particulars } = terms;
  return LANGS.map((lang) => {
    const price = say("money", particulars.price, lang);
    const deliverBy = say("moment", particulars.deliverBy, lang);
    const inspection = say("period", particulars.inspectionPeriod, lang);
    const review = say("period", common.reviewPeriod, lang);
    const offer = say("moment", common.offerEndsAt, lang);
    return {
      kk:
        `Сатып алу-сату. Сатып алушы ${common.first} төлейтін баға: ${price}. Ақша осы шарттың шотында тұрады: тауарды алу расталғанға, ` +
        `қарап тексеру аяқталғанға, тапсыру мерзімі өткенге немесе адам шешім шығарғанға дейін. Сатушы ${common.second}. Тапсырудың соңғы сәті: ${deliverBy}. ` +
        `Қарап тексеру мерзімі: ${inspection}. Қайта қарау мерзімі: ${review}. Оферта аяқталатын сәт: ${offer}. Дауды адам шешеді: ${common.tribunal}. ` +
        `Бұл цифрлық растау, ЭЦҚ емес.`,
      ru:
        `Купля-продажа. Покупатель ${common.first} платит цену: ${price}. Деньги лежат на счёте этого договора, пока не подтверждено получение, ` +
        `не окончен осмотр, не пропущена передача или не решил человек. Продавец ${common.second}. Последний момент передачи: ${deliverBy}. ` +
        `Срок осмотра: ${inspection}; срок пересмотра: ${review}; оферта действует включительно до момента: ${offer}. Споры решает человек: ${common.tribunal}. ` +
        `Это цифровое подтверждение, а не ЭЦП.`,
      en:
        `Sale. Buyer ${common.first} pays the price: ${price}. The money stays in this agreement's own account until receipt is confirmed, ` +
        `the inspection ends, delivery fails, or a human decides. Seller ${common.second}. Last moment of delivery: ${deliverBy}. ` +
        `Inspection Period: ${inspection}. Review Period: ${review}. The offer ends after: ${offer}. Disputes are decided by a human: ${common.tribunal}. ` +
        `This is a digital confirmation, not an EDS.`,
    }[lang];
  }).join("\n");
}
