/**
 * To whom Sale pays, and what stays held.
 * @module
 */
import { ZeroAddress } from "ethers";
import type { RebasingToken } from "../../src/typechain/index.ts";
import * as world from "../../test/fixtures.ts";
import {
  act,
  awarded,
  delivered,
  formed,
  now,
  type Outcome,
  paid,
  type Probe,
  settled,
  split,
  tried,
} from "./trying.ts";

const { DAY, PRICE, Then, disposition, ethers, networkHelpers, time } = world;

export const PAYMENTS: readonly Probe[] = [
  act("receipt pays the Seller", "receipt", async (here) => {
    const sale = await formed(here);
    const { common, particulars } = sale.terms;
    return await paid(sale, async () => await sale.sale.connect(here.buyer).confirmReceipt(common, particulars));
  }),
  act("release pays the Seller", "release", async (here) => {
    const sale = await delivered(here);
    await time.increase(20n * DAY);
    const { common, particulars } = sale.terms;
    return await paid(sale, async () => await sale.sale.connect(here.stranger).release(common, particulars));
  }),
  act("refund pays the Buyer", "refund", async (here) => {
    const sale = await formed(here);
    await time.increase(40n * DAY);
    const { common, particulars } = sale.terms;
    return await paid(sale, async () => await sale.sale.connect(here.stranger).refund(common, particulars));
  }),
  act("a decision pays as it says", "decision.order", async (here) => {
    const sale = await awarded(here, split);
    return await paid(
      sale,
      async () => await sale.sale.connect(here.stranger).enforce(sale.terms.common, sale.hash, split),
    );
  }),
  act("a decision that resumes leaves the rest held", "decision.order", async (here) => {
    const d = disposition({ toFirst: PRICE / 4n, then: Then.Resume });
    const sale = await awarded(here, d);
    return await paid(
      sale,
      async () => await sale.sale.connect(here.stranger).enforce(sale.terms.common, sale.hash, d),
    );
  }),
  act("a decision can leave it suspended", "decision.order", async (here) => {
    const d = disposition({ toSecond: PRICE / 4n, then: Then.Stay });
    const sale = await awarded(here, d);
    return await paid(
      sale,
      async () => await sale.sale.connect(here.stranger).enforce(sale.terms.common, sale.hash, d),
    );
  }),
  act("a settlement pays as it says", "settlement", async (here) => {
    const sale = await formed(here);
    const d = disposition({ toFirst: PRICE / 4n, toSecond: PRICE - PRICE / 4n });
    return await paid(sale, await settled(sale, d, (await now()) + DAY));
  }),
  act("the Buyer's surrender pays the Seller", "surrender", async (here) => {
    const sale = await formed(here);
    return await paid(sale, async () => await sale.sale.connect(here.buyer).surrender(sale.terms.common, sale.hash));
  }),
  act("the Seller's surrender pays the Buyer", "surrender", async (here) => {
    const sale = await formed(here);
    return await paid(sale, async () => await sale.sale.connect(here.seller).surrender(sale.terms.common, sale.hash));
  }),
  act("a refused payment waits for its owner", "credit", async (here) => {
    const receiver = await ethers.deployContract("RevertingReceiver");
    const terms = await world.saleTerms(here, { currency: ZeroAddress });
    const acceptance = await world.signTerms(here, here.seller, terms);
    await here.sale.connect(here.buyer).form(terms.common, terms.particulars, [acceptance], { value: PRICE });
    await networkHelpers.setCode(here.seller.address, await ethers.provider.getCode(await receiver.getAddress()));
    const outcome = await tried(
      async () => await here.sale.connect(here.buyer).confirmReceipt(terms.common, terms.particulars),
    );
    const id = await here.sale.idOf(terms.common, world.particularsHash(terms));
    const credit = await here.sale.creditOf(id, here.seller.address);
    await networkHelpers.setCode(here.seller.address, "0x");
    const before = await ethers.provider.getBalance(here.seller.address);
    const pushed = await tried(
      async () =>
        await here.sale
          .connect(here.stranger)
          .pushCredit(terms.common, world.particularsHash(terms), here.seller.address),
    );
    const after = await ethers.provider.getBalance(here.seller.address);
    const again = await tried(
      async () =>
        await here.sale
          .connect(here.stranger)
          .pushCredit(terms.common, world.particularsHash(terms), here.seller.address),
    );
    return `${outcome}, credit ${credit / (PRICE / 100n)}, ${pushed}, paid ${(after - before) / (PRICE / 100n)}, then ${again}`;
  }),
  act("a purse that lacks money pays what it has", "credit", async (here) => {
    const token = (await ethers.deployContract("RebasingToken")) as unknown as RebasingToken;
    const currency = await token.getAddress();
    await token.mint(here.buyer.address, PRICE);
    await token.connect(here.buyer).approve(await here.sale.getAddress(), PRICE);
    const { sale, terms, hash, id, stranger, seller } = await formed(here, { currency });
    await token.rebase(3n, 4n);
    const push = async () =>
      await tried(async () => await sale.connect(stranger).pushCredit(terms.common, hash, seller));
    const said = async (outcome: Outcome) => {
      const [has, credit] = [await token.balanceOf(seller.address), await sale.creditOf(id, seller.address)];
      return `${outcome}, paid ${has / (PRICE / 100n)}, credit ${credit / (PRICE / 100n)}`;
    };
    const confirm = async () => await sale.connect(here.buyer).confirmReceipt(terms.common, terms.particulars);
    const outcomes = [await said(await tried(confirm)), await said(await push())];
    for (const percent of [10n, 15n]) {
      await token.mint(await sale.purseOf(id), (PRICE * percent) / 100n);
      outcomes.push(await said(await push()));
    }
    return outcomes.join("; then ");
  }),
  act("a replacement moves what is held", "formation.replacing", async (here) => {
    const old = await formed(here);
    const terms = await world.saleTerms(here, { replaces: old.id }, { price: PRICE + PRICE / 4n });
    const acceptance = await world.signTerms(here, here.seller, terms);
    const moved = await paid(
      old,
      async () =>
        await here.sale
          .connect(here.buyer)
          .amend(terms.common, terms.particulars, old.terms.common, old.hash, [acceptance]),
    );
    const { held, phase } = await here.sale.recordOf(await here.sale.idOf(terms.common, world.particularsHash(terms)));
    return `${moved}; new: held ${held / (PRICE / 100n)}, phase ${phase}`;
  }),
];
