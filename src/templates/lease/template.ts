/**
 * The lease as a template: what the functions common to all agreements have to know of it.
 * @module
 */

import { leaseAbi } from "../../abi/lease.ts";
import { leaseErrorsAbi } from "../../abi/leaseErrors.ts";
import { template, type TemplateWords } from "../../agreements/described.ts";
import { wordedErrors, type NextGiven, type NextStep, type Template } from "../../agreements/template.ts";
import { momentIn } from "../../text/effects.ts";
import { refuse } from "../../text/shape.ts";
import type { Words } from "../../words/lang.ts";
import * as EXPECTED from "../../words/draftsExpected.ts";
import { EDITIONS } from "./editions.ts";
import type { LeaseParticulars } from "./terms.ts";
import * as WORDS from "./words.ts";

/** The first moment of the year 2100 (UTC), which the contract asks an end to be before. */
const YEAR_2100 = 4_102_444_800n;
/** What an agreement can hold. */
const MOST = 2n ** 112n - 1n;

/** The lease: what the functions common to all agreements have to know of it. */
export const LEASE: Template<LeaseParticulars> = /* @__PURE__ */ (() => ({
  ...template({
    abi: leaseAbi,
    editions: Object.values(EDITIONS),
    words: {
      domain: "Biy Lease",
      usesRest: true,
      amount: "particulars.deposit",
      ...(WORDS as unknown as Omit<TemplateWords, "domain" | "usesRest" | "amount">),
    },
    actors: ["tenant", "lessor"],
    checks: {
      rent: (rent, { consumer }) => {
        if (consumer) throw refuse("tenant", EXPECTED.noConsumer);
        if (rent === 0n) throw refuse("rent", EXPECTED.price);
      },
      deposit: (deposit) => {
        if (deposit === 0n) throw refuse("deposit", EXPECTED.price);
      },
      rentPeriod: (period) => {
        if (period === 0n) throw refuse("rentPeriod", EXPECTED.rentPeriod);
      },
      handOverBy: (handOverBy, { offerEndsAt }) => {
        if (handOverBy <= offerEndsAt) throw refuse("handOverBy", EXPECTED.afterOffer);
      },
      endsAt: (endsAt, { offerEndsAt }) => {
        if (endsAt <= offerEndsAt || endsAt >= YEAR_2100) throw refuse("endsAt", EXPECTED.leaseEnd);
      },
    },
    together: ({ rent, deposit, handOverBy, endsAt }) => {
      if (endsAt <= handOverBy) throw refuse("endsAt", EXPECTED.leaseEnd);
      // A rent passes through the purse, in which the deposit lies.
      if (rent + deposit > MOST) throw refuse("rent", EXPECTED.smaller);
    },
    next,
  }),
  sentences: {
    kk: () => import("./steps.kk.ts"),
    ru: () => import("./steps.ru.ts"),
    en: () => import("./steps.en.ts"),
  },
  errors: wordedErrors(leaseErrorsAbi, WORDS.errors as unknown as { readonly [error: string]: Words }),
}))();

/** The steps of a lease that is performed. */
function next({ terms, state, step, sentence, openAt }: NextGiven<LeaseParticulars>): NextStep[] {
  const { handOverBy, endsAt, rentPeriod, inspectionPeriod } = terms.particulars;
  const confirm = step("confirmReturn", "lessor");
  const paidUntil = state.progress;
  if (paidUntil === 0n) {
    const until = handOverBy + state.suspendedFor;
    const from = openAt(handOverBy);
    const refund = step("refund", "anyone", { from, sentence: sentence("refund", { from, before: from - 1n }) });
    const handOver = step("handOver", "lessor", {
      until,
      otherwise: refund.words,
      sentence: sentence("handOver", { until, from }),
    });
    return [...(until < state.now ? [] : [handOver]), confirm, refund];
  }
  const givenBackAt = momentIn(BigInt(state.rest), "rest.1");
  const time = state.now - state.suspendedFor;
  const isDue = givenBackAt === 0n ? paidUntil < endsAt || paidUntil < time : paidUntil < givenBackAt;
  // The duty ends with the period, or with the return in it; the Program takes the rent later, too.
  const periodEnds = paidUntil + rentPeriod;
  const until = (givenBackAt !== 0n && givenBackAt < periodEnds ? givenBackAt : periodEnds) + state.suspendedFor;
  const rent = isDue ? [step("payRent", "tenant", { sentence: sentence("payRent", { until }) })] : [];
  if (givenBackAt === 0n)
    return [...rent, step("giveBack", "tenant", { sentence: sentence("giveBack", { until: endsAt }) }), confirm];
  const from = openAt(givenBackAt + inspectionPeriod);
  const said = sentence("returnDeposit", { from, before: from - 1n });
  return [...rent, confirm, step("returnDeposit", "anyone", { from, sentence: said })];
}
