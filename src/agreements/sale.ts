/**
 * The sale as a template: what the functions common to all agreements have to know of it.
 * @module
 */

import { saleAbi } from "../abi/sale.ts";
import { SENTENCES } from "../sentences.ts";
import { EDITIONS } from "../terms/editions.ts";
import type { Lang } from "../terms/errors.ts";
import type { Say } from "./summary.ts";
import type { Template } from "./templates.ts";
import { SALE_PARTICULARS, type SaleParticulars } from "./terms.ts";

export const SALE: Template<SaleParticulars> = {
  name: "Sale",
  domain: "Biy Sale",
  particularsType: SALE_PARTICULARS,
  abi: saleAbi,
  editions: Object.values(EDITIONS).filter(({ template }) => template === "Sale"),
  amount: ({ price }) => price,
  summary,
  words: {
    ...SENTENCES,
    // Known with those of the base: see `sentences.ts`.
    errors: {},
    decision: {
      first: {
        kk: "Осы шарттың шотынан Сатып алушыға ({address}) төленсін:",
        ru: "Выплатить Покупателю ({address}) со счёта договора:",
        en: "The Buyer ({address}) is paid from the agreement's account:",
      },
      second: {
        kk: "Осы шарттың шотынан Сатушыға ({address}) төленсін:",
        ru: "Выплатить Продавцу ({address}) со счёта договора:",
        en: "The Seller ({address}) is paid from the agreement's account:",
      },
      at: {
        kk: "Тапсыру сәті (шарт уақыты бойынша) деп танылсын:",
        ru: "Признать моментом передачи (по времени договора):",
        en: "The moment of delivery (in agreement time) is found to be:",
      },
      none: {
        kk: "Тауар тапсырылмаған деп танылсын.",
        ru: "Признать товар не переданным.",
        en: "The goods are found not to be delivered.",
      },
    },
  },
};

function summary(say: Say, lang: Lang): string {
  return {
    kk:
      `Сатып алу-сату. Сатып алушы ${say("common.first")} төлейтін баға: ${say("particulars.price")}. Ақша осы шарттың шотында тұрады: тауарды алу расталғанға, ` +
      `қарап тексеру аяқталғанға, тапсыру мерзімі өткенге немесе адам шешім шығарғанға дейін. Сатушы ${say("common.second")}. Тапсырудың соңғы сәті: ${say("particulars.deliverBy")}. ` +
      `Қарап тексеру мерзімі: ${say("particulars.inspectionPeriod")}. Қайта қарау мерзімі: ${say("common.reviewPeriod")}. Оферта аяқталатын сәт: ${say("common.offerEndsAt")}. Дауды адам шешеді: ${say("common.tribunal")}. ` +
      `Бұл цифрлық растау, ЭЦҚ емес.`,
    ru:
      `Купля-продажа. Покупатель ${say("common.first")} платит цену: ${say("particulars.price")}. Деньги лежат на счёте этого договора, пока не подтверждено получение, ` +
      `не окончен осмотр, не пропущена передача или не решил человек. Продавец ${say("common.second")}. Последний момент передачи: ${say("particulars.deliverBy")}. ` +
      `Срок осмотра: ${say("particulars.inspectionPeriod")}; срок пересмотра: ${say("common.reviewPeriod")}; оферта действует включительно до момента: ${say("common.offerEndsAt")}. Споры решает человек: ${say("common.tribunal")}. ` +
      `Это цифровое подтверждение, а не ЭЦП.`,
    en:
      `Sale. Buyer ${say("common.first")} pays the price: ${say("particulars.price")}. The money stays in this agreement's own account until receipt is confirmed, ` +
      `the inspection ends, delivery fails, or a human decides. Seller ${say("common.second")}. Last moment of delivery: ${say("particulars.deliverBy")}. ` +
      `Inspection Period: ${say("particulars.inspectionPeriod")}. Review Period: ${say("common.reviewPeriod")}. The offer ends after: ${say("common.offerEndsAt")}. Disputes are decided by a human: ${say("common.tribunal")}. ` +
      `This is a digital confirmation, not an EDS.`,
  }[lang];
}
