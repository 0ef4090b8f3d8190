/**
 * The sale as a template: what the functions common to all agreements have to know of it.
 * @module
 */

import { saleAbi } from "../../abi/sale.ts";
import { EDITIONS } from "./editions.ts";
import type { Lang, Words } from "../../words/lang.ts";
import { refuse } from "../../text/shape.ts";
import * as EXPECTED from "../../words/draftsExpected.ts";
import { withMoments } from "../../text/moments.ts";
import type { Say } from "../../agreements/summary.ts";
import { isOutside } from "../../agreements/outside.ts";
import type { NextGiven, Paying, Template, NextStep } from "../../agreements/template.ts";
import { ERRORS } from "./errors.ts";
import { SALE_PARTICULARS, type SaleParticulars } from "./terms.ts";
import * as SALE_WORDS from "./words.ts";
import { say } from "../../words/say.ts";

const DAY = 86_400n;

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
    inspectionPeriod: (period, { consumer }) => {
      if (consumer && period < DAY) throw refuse("inspectionPeriod", EXPECTED.consumerInspection);
    },
  },
  amount: ({ price }) => price,
  summary,
  actors: ["buyer", "seller"],
  next,
  sentences: {
    kk: () => import("./steps.kk.ts"),
    ru: () => import("./steps.ru.ts"),
    en: () => import("./steps.en.ts"),
  },
  otherwise,
  errors: ERRORS,
  words: {
    factors: {},
    steps: {},
    fields: SALE_WORDS.fields,
    decision: SALE_WORDS.decision,
    outside: SALE_WORDS.outside.steps,
  },
};

function summary(write: Say, lang: Lang, { currency, paymentAgent }: Paying): string {
  const said = {
    buyer: write("common.first"),
    price: write("particulars.price"),
    seller: write("common.second"),
    deliverBy: write("particulars.deliverBy"),
    wait: write("particulars.inspectionPeriod + common.reviewPeriod"),
  };
  if (!isOutside({ currency })) return say(SALE_WORDS.summary, said)[lang];
  const { payee, silence, person } = SALE_WORDS.outside.confirms;
  const agent = BigInt(paymentAgent);
  const confirms = agent === 0n ? payee : agent === 1n ? silence : say(person, { agent: write("common.paymentAgent") });
  return say(SALE_WORDS.outside.summary, { ...said, confirms: confirms[lang] })[lang];
}

/** The steps of a sale that is performed. */
function next({ terms, state, step, sentence, openAt }: NextGiven<SaleParticulars>): NextStep[] {
  const { common, particulars } = terms;
  const of = isOutside(common) ? "promised." : "";
  if (state.progress !== 0n) {
    const from = openAt(state.progress + particulars.inspectionPeriod);
    const said = sentence(`${of}release`, { from, before: from - 1n });
    return [step("confirmReceipt", "buyer"), step("release", "anyone", { from, sentence: said })];
  }
  const until = particulars.deliverBy + state.suspendedFor;
  const from = openAt(particulars.deliverBy);
  const refund = step("refund", "anyone", { from, sentence: sentence(`${of}refund`, { from, before: from - 1n }) });
  const mark = step("markDelivered", "seller", {
    until,
    otherwise: refund.words,
    sentence: sentence(`${of}markDelivered`, { until, from }),
  });
  return [...(until < state.now ? [] : [mark]), step("confirmReceipt", "buyer"), refund];
}

/** What of a sale's automatic steps the mark would have changed, and until when it could be made. */
function otherwise({
  rule,
  factors,
  terms: { common, particulars },
}: Parameters<NonNullable<Template<SaleParticulars>["otherwise"]>>[0]): { readonly [factor: string]: Words } {
  const { deliverBy, inspectionPeriod } = particulars;
  if (rule === "sale.refund") return { undelivered: withMoments(SALE_WORDS.markInTime, { deliverBy }) };
  const factor = (wanted: string) => factors.find(({ name }) => name === wanted);
  const [delivered, time] = [factor("delivered"), factor("time")];
  if (delivered === undefined || time?.met !== true) return {};
  // Where a dispute moved the waiting on, its end doesn't follow from the moment of delivery alone.
  const undisputed = time.criterion === delivered.actual + inspectionPeriod + common.reviewPeriod;
  const late = delivered.actual + time.actual - time.criterion;
  return undisputed && late <= deliverBy ? { time: withMoments(SALE_WORDS.markLater, { late }) } : {};
}
