/**
 * Whom and what Sale refuses; and how it explains itself.
 * @module
 */
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import * as world from "../../test/fixtures.ts";
import {
  act,
  all,
  awarded,
  delivered,
  disputed,
  formAs,
  formed,
  formWith,
  inDays,
  nameOf,
  now,
  paid,
  type Probe,
  settled,
  split,
  tried,
} from "./trying.ts";

const { DAY, PRICE, Then, disposition, ethers, time } = world;

export const REFUSALS: readonly Probe[] = [
  act(
    "form without the other party's confirmation",
    "formation",
    async (here) => await formAs(here, await world.saleTerms(here), here.buyer, []),
  ),
  act(
    "form by another with both confirmations",
    "formation",
    async (here) => await formAs(here, await world.saleTerms(here), here.stranger, [here.buyer, here.seller]),
  ),
  act("form twice", "code", async (here) => {
    const terms = await world.saleTerms(here);
    await formAs(here, terms, here.buyer, [here.seller]);
    return await formAs(here, terms, here.buyer, [here.seller]);
  }),
  act("form with one party twice", "parties", async (here) => await formWith(here, { second: here.buyer.address })),
  act("form with the zero address", "parties", async (here) => await formWith(here, { second: ZeroAddress })),
  act(
    "form with the tribunal as a party",
    "parties",
    async (here) => await formWith(here, { second: await here.tribunal.getAddress() }),
  ),
  act("form without a root", "verification", async (here) => await formWith(here, { document: ZeroHash })),
  act("form with other tokens", "purse", async (here) => await formWith(here, { assets: hashOf("assets") })),
  act("form with unknown rules", "tribunal", async (here) => await formWith(here, { rules: hashOf("no rules") })),
  act("form in place of another", "formation", async (here) => await formWith(here, { replaces: hashOf("another") })),
  act(
    "form with money outside the chain",
    "price.token",
    async (here) => await formWith(here, { currency: "0x0000000000000000000000000000000000000001" }),
  ),
  act("form with too little coin", "price", async (here) => {
    const terms = await world.saleTerms(here, { currency: ZeroAddress });
    const acceptance = await world.signTerms(here, here.seller, terms);
    return await tried(
      async () =>
        await here.sale.connect(here.buyer).form(terms.common, terms.particulars, [acceptance], { value: PRICE - 1n }),
    );
  }),
  act("form after the offer was withdrawn", "withdrawal", async (here) => {
    const terms = await world.saleTerms(here);
    const taken = await tried(
      async () => await here.sale.connect(here.seller).withdrawOffer(terms.common, world.particularsHash(terms)),
    );
    return `${taken}, ${await formAs(here, terms, here.buyer, [here.seller])}`;
  }),
  act("withdrawal of the offer by another", "withdrawal", async (here) => {
    const terms = await world.saleTerms(here);
    return await tried(
      async () => await here.sale.connect(here.stranger).withdrawOffer(terms.common, world.particularsHash(terms)),
    );
  }),
  act("withdrawal of the offer once it is formed", "withdrawal", async (here) => {
    const { sale, terms, hash } = await formed(here);
    return await tried(async () => await sale.connect(here.seller).withdrawOffer(terms.common, hash));
  }),
  act("mark by the Buyer", "delivery", async (here) => {
    const { sale, terms } = await formed(here);
    return await tried(async () => await sale.connect(here.buyer).markDelivered(terms.common, terms.particulars));
  }),
  act("mark twice", "delivery", async (here) => {
    const { sale, terms } = await delivered(here);
    return await tried(async () => await sale.connect(here.seller).markDelivered(terms.common, terms.particulars));
  }),
  act("receipt by the Seller", "receipt", async (here) => {
    const { sale, terms } = await delivered(here);
    return await tried(async () => await sale.connect(here.seller).confirmReceipt(terms.common, terms.particulars));
  }),
  act("release without the mark", "release", async (here) => {
    const { sale, terms } = await formed(here);
    await time.increase(90n * DAY);
    return await tried(async () => await sale.connect(here.seller).release(terms.common, terms.particulars));
  }),
  act("refund with the mark", "refund", async (here) => {
    const { sale, terms } = await delivered(here);
    await time.increase(90n * DAY);
    return await tried(async () => await sale.connect(here.buyer).refund(terms.common, terms.particulars));
  }),
  act("dispute by another", "dispute", async (here) => {
    const { sale, terms, hash } = await formed(here);
    return await tried(async () => await sale.connect(here.stranger).dispute(terms.common, hash, hashOf("claim")));
  }),
  act("everything that is automatic, or one party's, while suspended", "suspension", async (here) => {
    const { sale, terms, hash } = await disputed(here);
    await time.increase(400n * DAY);
    const { common, particulars } = terms;
    const outcomes = [
      await tried(async () => await sale.connect(here.seller).markDelivered(common, particulars)),
      await tried(async () => await sale.connect(here.buyer).confirmReceipt(common, particulars)),
      await tried(async () => await sale.connect(here.stranger).release(common, particulars)),
      await tried(async () => await sale.connect(here.stranger).refund(common, particulars)),
      await tried(async () => await sale.connect(here.seller).dispute(common, hash, hashOf("claim"))),
    ];
    return outcomes.join(", ");
  }),
  act("a dispute moves nothing", "suspension", async (here) => {
    const sale = await formed(here);
    return await paid(
      sale,
      async () => await sale.sale.connect(here.seller).dispute(sale.terms.common, sale.hash, hashOf("claim")),
    );
  }),
  act("a dispute on a closed agreement, once at a time", "dispute", async (here) => {
    const { sale, terms, hash } = await formed(here);
    await sale.connect(here.buyer).confirmReceipt(terms.common, terms.particulars);
    const first = await tried(async () => await sale.connect(here.seller).dispute(terms.common, hash, hashOf("claim")));
    return `${first}, ${await tried(async () => await sale.connect(here.buyer).dispute(terms.common, hash, hashOf("claim")))}`;
  }),
  act("enforcement of what nobody decided", "enforcement", async (here) => {
    const { sale, terms, hash } = await disputed(here);
    return await tried(
      async () => await sale.connect(here.buyer).enforce(terms.common, hash, disposition({ toFirst: PRICE })),
    );
  }),
  act("enforcement of another decision", "enforcement", async (here) => {
    const { sale, terms, hash } = await awarded(here, all);
    return await tried(
      async () => await sale.connect(here.buyer).enforce(terms.common, hash, disposition({ toFirst: PRICE })),
    );
  }),
  act("enforcement twice", "enforcement", async (here) => {
    const d = disposition({ toFirst: PRICE / 4n, then: Then.Resume });
    const { sale, terms, hash } = await awarded(here, d);
    const once = await tried(async () => await sale.enforce(terms.common, hash, d));
    return `${once}, ${await tried(async () => await sale.enforce(terms.common, hash, d))}`;
  }),
  act("decision on other tokens", "decision.order", async (here) => {
    const { sale, terms, hash } = await disputed(here);
    const d = disposition({ toFirst: PRICE, assets: 1n });
    return await sale.check(terms.common, hash, 1n, d).then(() => "accepted", nameOf);
  }),
  act("decision on a cell that a sale has not", "decision.order", async (here) => {
    const { sale, terms, hash } = await disputed(here);
    const d = disposition({ toFirst: PRICE, rest: hashOf("rest") });
    return await sale.check(terms.common, hash, 1n, d).then(() => "accepted", nameOf);
  }),
  act("settlement with one confirmation", "settlement", async (here) => {
    const sale = await formed(here);
    return `${await tried(await settled(sale, all, (await now()) + DAY, [here.buyer]))}, ${await tried(await settled(sale, all, (await now()) + DAY, [here.seller]))}`;
  }),
  act("settlement with costs", "settlement", async (here) => {
    const sale = await formed(here);
    return await tried(await settled(sale, split, (await now()) + DAY));
  }),
  act("settlement twice", "enforcement", async (here) => {
    const sale = await formed(here);
    const d = disposition({ toFirst: PRICE / 4n, then: Then.Resume });
    const settle = await settled(sale, d, (await now()) + DAY);
    return `${await tried(settle)}, ${await tried(settle)}`;
  }),
  act("surrender by another", "surrender", async (here) => {
    const { sale, terms, hash } = await formed(here);
    return await tried(async () => await sale.connect(here.stranger).surrender(terms.common, hash));
  }),
  act("surrender of a closed agreement", "surrender", async (here) => {
    const { sale, terms, hash } = await formed(here);
    await sale.connect(here.buyer).confirmReceipt(terms.common, terms.particulars);
    return await tried(async () => await sale.connect(here.buyer).surrender(terms.common, hash));
  }),
  act("replacement without the other party", "formation.replacing", async (here) => {
    const old = await formed(here);
    const terms = await world.saleTerms(here, { replaces: old.id });
    return await tried(
      async () =>
        await here.sale.connect(here.buyer).amend(terms.common, terms.particulars, old.terms.common, old.hash, []),
    );
  }),
  act("replacement without a party to the earlier agreement", "formation.replacing", async (here) => {
    const old = await formed(here);
    const terms = await world.saleTerms(here, { replaces: old.id, second: here.a.address });
    const acceptances = [await world.signTerms(here, here.a, terms)];
    const { common, particulars } = terms;
    return await tried(
      async () =>
        await here.sale.connect(here.buyer).amend(common, particulars, old.terms.common, old.hash, acceptances),
    );
  }),
  act("replacement by less than is held", "amendment", async (here) => {
    const old = await formed(here);
    const terms = await world.saleTerms(here, { replaces: old.id }, { price: PRICE - 1n });
    const acceptance = await world.signTerms(here, here.seller, terms);
    return await tried(
      async () =>
        await here.sale
          .connect(here.buyer)
          .amend(terms.common, terms.particulars, old.terms.common, old.hash, [acceptance]),
    );
  }),
  act("payment of costs by another", "costs", async (here) => {
    const sale = await awarded(here, split);
    await sale.sale.enforce(sale.terms.common, sale.hash, split);
    return await tried(
      async () => await sale.sale.connect(here.a).payCosts(sale.terms.common, sale.hash, 1n, here.a.address, 1n),
    );
  }),
  act("payment from the purse by another", "purse", async (here) => {
    const { sale, id } = await formed(here);
    const purse = await ethers.getContractAt("Purse", await sale.purseOf(id));
    const send = purse.connect(here.stranger).getFunction("send");
    return await tried(async () => (await send(await here.tenge.getAddress(), here.stranger.address, PRICE)) as never);
  }),
  act("payment with too little gas", "payment", async (here) => {
    const { sale, terms } = await formed(here);
    const { common, particulars } = terms;
    return await tried(
      async () => await sale.connect(here.buyer).confirmReceipt(common, particulars, { gasLimit: 180_000n }),
    );
  }),
  act("the explanation shows the factors of a payment", "review", async (here) => {
    const { sale, terms } = await delivered(here);
    return inDays(await sale.releaseFactors(terms.common, terms.particulars), await now());
  }),
  act("the explanation shows the factors of a return", "review", async (here) => {
    const { sale, terms } = await formed(here);
    return inDays(await sale.refundFactors(terms.common, terms.particulars), terms.particulars.deliverBy);
  }),
];
