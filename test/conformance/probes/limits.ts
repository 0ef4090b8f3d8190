/**
 * Limits that every template has: what happens a second before, at and after each, or a unit less and more.
 * @module
 */
import type { Values } from "../../../src/agreements/terms.ts";
import { at, DAY, disposition, Then } from "../world.ts";
import {
  all,
  awardedHere,
  disputedHere,
  formation,
  formedHere,
  formsWith,
  limit,
  now,
  offeredHere,
  settlement,
  shown,
  tried,
  type Probe,
} from "./trying.ts";

export const limits = <P extends Values>(): Probe<P>[] => [
  limit("offer", "error AgreementOfferEnded", async (here, distance) => {
    // The particulars of a template can be formed for as long.
    const offerEndsAt = (await now()) + DAY;
    const form = await formation(here, await offeredHere(here, { offerEndsAt }));
    await at(offerEndsAt + distance);
    return await tried(here, form);
  }),
  limit(
    "shortest review",
    "error AgreementReviewPeriodTooShort",
    async (here, distance) => await formsWith(here, { reviewPeriod: DAY + distance }),
  ),
  limit(
    "highest cap",
    "error AgreementCostsTooHigh",
    async (here, distance) => await formsWith(here, { costsCap: 10_000n + distance }),
  ),
  limit("settlement", "error AgreementSettlementExpired", async (here, distance) => {
    const agreement = await formedHere(here);
    const validUntil = (await now()) + DAY;
    const settle = await settlement(here, agreement, { d: all(agreement.amount), validUntil });
    await at(validUntil + distance);
    return await tried(here, settle);
  }),
  limit("costs", "error AgreementCostsTooHigh", async (here, distance) => {
    const { template, common, hash, amount } = await disputedHere(here, { costsCap: 500n });
    const costs = amount / 20n + distance;
    return await shown(here, template.check(common, hash, 1n, disposition({ costs, toFirst: amount - costs })));
  }),
  limit("balance", "error AgreementUnbalanced", async (here, distance) => {
    const { template, common, hash, amount } = await disputedHere(here);
    return await shown(here, template.check(common, hash, 1n, disposition({ toFirst: amount + distance })));
  }),
  limit("order while it goes on", "error AgreementUnbalanced", async (here, distance) => {
    const { template, common, hash, amount } = await disputedHere(here);
    const d = disposition({ toFirst: amount + distance, then: Then.Resume });
    return await shown(here, template.check(common, hash, 1n, d));
  }),
  limit("finality", "function check", async (here, distance) => {
    const { template, common, hash, stranger, ordered } = await awardedHere(here, all, { isFinal: false });
    await at((await now()) + here.rulesContent.enforcementDelay + distance);
    return await tried(here, async () => await template.connect(stranger).enforce(common, hash, ordered));
  }),
];
