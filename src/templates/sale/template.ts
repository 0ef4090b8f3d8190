/**
 * The sale as a template: what the functions common to all agreements have to know of it.
 * @module
 */

import { saleAbi } from "../../abi/sale.ts";
import { SENTENCES } from "../../words/sentences.ts";
import { EDITIONS } from "./editions.ts";
import type { Lang, Words } from "../../words/lang.ts";
import { refuse } from "../../text/shape.ts";
import * as EXPECTED from "../../words/draftsExpected.ts";
import { withMoments } from "../../text/moments.ts";
import type { Say } from "../../agreements/summary.ts";
import type { NextGiven, Template, NextStep } from "../../agreements/template.ts";
import { SALE_PARTICULARS, type SaleParticulars } from "./terms.ts";

/** The sale: what the functions common to all agreements have to know of it. */
export const SALE: Template<SaleParticulars> = {
  name: "Sale",
  domain: "Biy Sale",
  particularsType: SALE_PARTICULARS,
  abi: saleAbi,
  editions: Object.values(EDITIONS).filter(({ template }) => template === "Sale"),
  checks: {
    price: (price) => {
      if (price === 0n) throw refuse("price", EXPECTED.price);
    },
    deliverBy: (deliverBy, { offerEndsAt }) => {
      if (deliverBy <= offerEndsAt) throw refuse("deliverBy", EXPECTED.afterOffer);
    },
  },
  amount: ({ price }) => price,
  summary,
  actors: ["buyer", "seller"],
  next,
  otherwise,
  words: {
    ...SENTENCES,
    // Known with those of the base: see `sentences.ts`.
    errors: {},
    fields: {
      price: { kk: "Баға", ru: "Цена", en: "Price" },
      deliverBy: { kk: "Тапсырудың соңғы сәті", ru: "Последний момент передачи", en: "The last moment of delivery" },
      inspectionPeriod: { kk: "Қарап тексеру мерзімі", ru: "Срок осмотра", en: "The inspection period" },
    },
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
      keptAt: {
        kk: "Тапсыру сәті (шарт уақыты бойынша) өзгермейді:",
        ru: "Момент передачи (по времени договора) не меняется:",
        en: "The moment of delivery (in agreement time) stays as it is:",
      },
      keptNone: {
        kk: "Тапсыру туралы ештеңе өзгермейді: тауар тапсырылды деп белгіленбеген.",
        ru: "О передаче ничего не меняется: она не отмечена.",
        en: "Nothing changes about delivery: it is not marked as made.",
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

/** The steps of a sale that is performed. */
function next({ terms: { particulars }, state, step, openAt }: NextGiven<SaleParticulars>): NextStep[] {
  if (state.progress !== 0n) {
    const from = openAt(state.progress + particulars.inspectionPeriod);
    const sentence = withMoments(SENTENCE.release, { from, before: from - 1n });
    return [step("confirmReceipt", "buyer"), step("release", "anyone", { from, sentence })];
  }
  const until = particulars.deliverBy + state.suspendedFor;
  const from = openAt(particulars.deliverBy);
  const refund = step("refund", "anyone", {
    from,
    sentence: withMoments(SENTENCE.refund, { from, before: from - 1n }),
  });
  const mark = step("markDelivered", "seller", {
    until,
    otherwise: refund.words,
    sentence: withMoments(SENTENCE.markDelivered, { until, from }),
  });
  return [...(until < state.now ? [] : [mark]), step("confirmReceipt", "buyer"), refund];
}

const SENTENCE = {
  markDelivered: {
    kk: "Егер Сатушы тапсыру белгісін {until} сәтінен кешіктірмей (қоса алғанда) қоймаса, {from} сәтінен бастап кез келген адам Сатып алушыға автоматты қайтаруды іске қоса алады; іске қосылғанға дейін ақша резервте тұрады.",
    ru: "Если Продавец не поставит отметку о передаче не позднее {until} включительно, запустить автоматический возврат Покупателю вправе любое лицо начиная с {from}; пока возврат не запущен, деньги зарезервированы.",
    en: "If the Seller does not make the Delivery Mark by {until} inclusive, anyone may trigger the automatic return to the Buyer from {from}; until it is triggered the money is held.",
  },
  refund: {
    kk: "Егер {before} сәтіне дейін (қоса алғанда) тапсыру белгісі де, алуды растау да, дау да болмаса, {from} сәтінен бастап кез келген адам Сатып алушыға автоматты қайтаруды іске қоса алады; іске қосылғанға дейін ақша резервте тұрады.",
    ru: "Если до {before} включительно нет ни отметки о передаче, ни подтверждения получения, ни спора, запустить автоматический возврат Покупателю вправе любое лицо начиная с {from}; пока возврат не запущен, деньги зарезервированы.",
    en: "If there is no Delivery Mark, no confirmation of receipt and no dispute by {before} inclusive, anyone may trigger the automatic return to the Buyer from {from}; until it is triggered the money is held.",
  },
  release: {
    kk: "Егер {before} сәтіне дейін (қоса алғанда) Сатып алушы Тауарды алғанын растамаса және Тараптардың ешқайсысы дау мәлімдемесе, {from} сәтінен бастап кез келген адам Сатушыға автоматты төлемді іске қоса алады; іске қосылғанға дейін ақша резервте тұрады.",
    ru: "Если до {before} включительно Покупатель не подтвердит получение и ни одна Сторона не заявит спор, запустить автоматическую выплату Продавцу вправе любое лицо начиная с {from}; пока выплата не запущена, деньги зарезервированы.",
    en: "If the Buyer does not confirm receipt and neither Party raises a dispute by {before} inclusive, anyone may trigger the automatic payment to the Seller from {from}; until it is triggered the money is held.",
  },
} as const;

const MARK_IN_TIME: Words = {
  kk: "Сатушы белгіні {deliverBy} сәтінен кешіктірмей (Шарт уақыты бойынша, қоса алғанда) қойса, бұл фактор сақталмас еді.",
  ru: "Фактор не был бы соблюдён, если бы Продавец поставил отметку не позднее {deliverBy} (по времени Договора, включительно).",
  en: "It would not have been met if the Seller had made the mark by {deliverBy} (Agreement Time, inclusive).",
};
const MARK_LATER: Words = {
  kk: "Тапсыру сәті {late} немесе одан кейін болса, бұл әрекет кезінде күту әлі аяқталмас еді.",
  ru: "Фактор не был бы соблюдён в момент этого действия и тогда, если бы момент передачи был {late} или позже.",
  en: "Nor would it have been met at the moment of this step if the moment of delivery had been {late} or later.",
};

/** What of a sale's automatic steps the mark would have changed, and until when it could be made. */
function otherwise({
  rule,
  factors,
  terms: { common, particulars },
}: Parameters<NonNullable<Template<SaleParticulars>["otherwise"]>>[0]): { readonly [factor: string]: Words } {
  const { deliverBy, inspectionPeriod } = particulars;
  if (rule === "sale.refund") return { undelivered: withMoments(MARK_IN_TIME, { deliverBy }) };
  const factor = (wanted: string) => factors.find(({ name }) => name === wanted);
  const [delivered, time] = [factor("delivered"), factor("time")];
  if (delivered === undefined || time?.met !== true) return {};
  // Where a dispute moved the waiting on, its end doesn't follow from the moment of delivery alone.
  const undisputed = time.criterion === delivered.actual + inspectionPeriod + common.reviewPeriod;
  const late = delivered.actual + time.actual - time.criterion;
  return undisputed && late <= deliverBy ? { time: withMoments(MARK_LATER, { late }) } : {};
}
