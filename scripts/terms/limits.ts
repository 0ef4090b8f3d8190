/**
 * Limits: what happens a second before, at and after each, or a unit less and more.
 * @module
 */
import { id as hashOf } from "ethers";
import * as world from "../../test/fixtures.ts";
import {
  all,
  awarded,
  delivered,
  disputed,
  formed,
  formWith,
  limit,
  nameOf,
  now,
  type Probe,
  settled,
  tried,
} from "./trying.ts";

const { DAY, PRICE, Then, disposition, time } = world;

export const LIMITS: readonly Probe[] = [
  limit("offer", "withdrawal", async (here, distance) => {
    const offerEndsAt = (await now()) + 3n * DAY;
    const terms = await world.saleTerms(here, { offerEndsAt });
    const acceptance = await world.signTerms(here, here.seller, terms);
    await world.at(offerEndsAt + distance);
    return await tried(
      async () => await here.sale.connect(here.buyer).form(terms.common, terms.particulars, [acceptance]),
    );
  }),
  limit("delivery ahead", "delivery", async (here, distance) => {
    const deliverBy = (await now()) + 3n * DAY;
    const terms = await world.saleTerms(here, { offerEndsAt: deliverBy + DAY }, { deliverBy });
    const acceptance = await world.signTerms(here, here.seller, terms);
    await world.at(deliverBy + distance);
    return await tried(
      async () => await here.sale.connect(here.buyer).form(terms.common, terms.particulars, [acceptance]),
    );
  }),
  limit("mark", "delivery", async (here, distance) => {
    const { sale, terms } = await formed(here);
    await world.at(terms.particulars.deliverBy + distance);
    return await tried(async () => await sale.connect(here.seller).markDelivered(terms.common, terms.particulars));
  }),
  limit("release", "release", async (here, distance) => {
    const { sale, terms } = await delivered(here);
    await world.at((await now()) + terms.particulars.inspectionPeriod + terms.common.reviewPeriod + distance);
    return await tried(async () => await sale.connect(here.stranger).release(terms.common, terms.particulars));
  }),
  limit("refund", "refund", async (here, distance) => {
    const { sale, terms } = await formed(here);
    await world.at(terms.particulars.deliverBy + terms.common.reviewPeriod + distance);
    return await tried(async () => await sale.connect(here.stranger).refund(terms.common, terms.particulars));
  }),
  limit("release after a dispute", "suspension", async (here, distance) => {
    const { sale, terms, hash, id, ...rest } = await delivered(here, { inspectionPeriod: 60n * DAY });
    const deliveredAt = await now();
    await sale.connect(here.buyer).dispute(terms.common, hash, hashOf("claim"));
    const disputedAt = await now();
    await time.increase(10n * DAY);
    const resume = disposition({ then: Then.Resume, progress: deliveredAt });
    const settle = await settled(
      { ...here, ...rest, sale, terms, hash, id },
      resume,
      disputedAt + 20n * DAY,
      undefined,
      1n,
    );
    await settle();
    const suspendedFor = (await now()) - disputedAt;
    const due = deliveredAt + terms.particulars.inspectionPeriod + terms.common.reviewPeriod + suspendedFor;
    await world.at(due + distance);
    return await tried(async () => await sale.connect(here.stranger).release(terms.common, terms.particulars));
  }),
  limit("review anew", "refund", async (here, distance) => {
    const sale = await formed(here);
    const { terms, hash } = sale;
    await time.increaseTo(terms.particulars.deliverBy + terms.common.reviewPeriod - 100n);
    await sale.sale.connect(here.buyer).dispute(terms.common, hash, hashOf("claim"));
    const settle = await settled(sale, disposition({ then: Then.Resume }), (await now()) + DAY, undefined, 1n);
    await settle();
    await world.at((await now()) + terms.common.reviewPeriod + distance);
    return await tried(async () => await sale.sale.connect(here.stranger).refund(terms.common, terms.particulars));
  }),
  limit("shortest review", "review", async (here, distance) => await formWith(here, { reviewPeriod: DAY + distance })),
  limit(
    "highest cap",
    "decision.order",
    async (here, distance) => await formWith(here, { costsCap: 10_000n + distance }),
  ),
  limit("price", "price", async (here, distance) => await formWith(here, {}, { price: 1n + distance })),
  limit("settlement", "settlement", async (here, distance) => {
    const sale = await formed(here);
    const validUntil = (await now()) + DAY;
    const settle = await settled(sale, all, validUntil);
    await world.at(validUntil + distance);
    return await tried(settle);
  }),
  limit("costs", "decision.order", async (here, distance) => {
    const { sale, terms, hash } = await disputed(here, { costsCap: 500n });
    const costs = PRICE / 20n + distance;
    const d = disposition({ costs, toFirst: PRICE - costs });
    return await sale.check(terms.common, hash, 1n, d).then(() => "accepted", nameOf);
  }),
  limit("balance", "decision.order", async (here, distance) => {
    const { sale, terms, hash } = await disputed(here);
    const d = disposition({ toFirst: PRICE + distance });
    return await sale.check(terms.common, hash, 1n, d).then(() => "accepted", nameOf);
  }),
  limit("order while it goes on", "decision.order", async (here, distance) => {
    const { sale, terms, hash } = await disputed(here);
    const d = disposition({ toFirst: PRICE + distance, then: Then.Resume });
    return await sale.check(terms.common, hash, 1n, d).then(() => "accepted", nameOf);
  }),
  limit("finality", "decision", async (here, distance) => {
    const { sale, terms, hash } = await awarded(here, all, { final: false });
    await world.at((await now()) + here.rulesContent.enforcementDelay + distance);
    return await tried(async () => await sale.connect(here.stranger).enforce(terms.common, hash, all));
  }),
];
