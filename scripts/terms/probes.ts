/**
 * What Sale does at each limit that its text states, to whom it pays, and whom it refuses: found by doing it. Each probe names the
 * clause whose sentence it tries. The outcomes are kept with the clauses (`outcomes.json`), so that neither changes unseen.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, Interface, ZeroAddress, ZeroHash, type ContractTransactionResponse } from "ethers";
import { saleAbi } from "../../src/abi/sale.ts";
import { tribunalAbi } from "../../src/abi/tribunal.ts";
import { purseAbi } from "../../src/abi/purse.ts";
import type { Sale } from "../../src/types.ts";
import * as world from "../../test/fixtures.ts";
import { undone } from "../../test/agreements/states.ts";

const { DAY, PRICE, Then, disposition, ethers, networkHelpers, time } = world;
type World = world.World;
type Sent = Promise<ContractTransactionResponse>;

/** "accepted", what it changed, or the name of the error with which it was refused. */
export type Outcome = string;
export type Outcomes = { readonly [probe: string]: readonly Outcome[] };

/** @param run does one thing in a fresh world; a limit's with the distance to it: -1, 0 or 1 */
export type Probe = {
  readonly id: string;
  readonly clause: string;
  /** A second before a limit, at it, and a second (or unit) after. */
  readonly isLimit: boolean;
  readonly run: (here: World, distance: bigint) => Promise<Outcome>;
};

const errors = [saleAbi, tribunalAbi, purseAbi].map((abi) => new Interface(abi));

const limit = (id: string, clause: string, run: Probe["run"]): Probe => ({ id, clause, isLimit: true, run });
const act = (id: string, clause: string, run: (here: World) => Promise<Outcome>): Probe => ({
  id,
  clause,
  isLimit: false,
  run,
});

/* WHAT HAPPENS */

/** The outcome of a transaction: accepted, or the error's name. */
async function tried(sent: () => Sent): Promise<Outcome> {
  try {
    const receipt = await (await sent()).wait();
    return receipt?.status === 1 ? "accepted" : "failed";
  } catch (error) {
    return nameOf(error);
  }
}

function nameOf(error: unknown): Outcome {
  const data = /0x[0-9a-f]{8,}/i.exec(
    JSON.stringify(error, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
  )?.[0];
  for (const each of errors) {
    const parsed = data === undefined ? null : each.parseError(data.length % 2 === 0 ? data : `${data}0`);
    if (parsed !== null) return parsed.name;
  }
  const message = error instanceof Error ? error.message : String(error);
  return /custom error '(\w+)/.exec(message)?.[1] ?? /(panic code 0x\w+)/.exec(message)?.[1] ?? "refused";
}

/** What a step paid to whom, in hundredths of the price, and what it left held. */
async function paid(here: world.SaleWorld, sent: () => Sent): Promise<Outcome> {
  const people = { buyer: here.buyer, seller: here.seller, stranger: here.stranger };
  const balances = async () =>
    await Promise.all(Object.values(people).map(async ({ address }) => await here.tenge.balanceOf(address)));
  const before = await balances();
  const outcome = await tried(sent);
  if (outcome !== "accepted") return outcome;
  const after = await balances();
  const moved = Object.keys(people).map(
    (name, at) => `${name} ${((after[at] ?? 0n) - (before[at] ?? 0n)) / (PRICE / 100n)}`,
  );
  const { phase, held, turn } = await here.sale.recordOf(here.id);
  const owed = turn === 0n ? 0n : await here.sale.costsOf(here.id, turn - 1n);
  return `${moved.join(", ")}, held ${held / (PRICE / 100n)}, costs ${owed / (PRICE / 100n)}, phase ${phase}`;
}

/* STATES */

const formed = async (here: World, common: Partial<world.Common> = {}, particulars: Partial<world.Particulars> = {}) =>
  await world.formedSale(common, particulars, here);

async function delivered(here: World, particulars: Partial<world.Particulars> = {}) {
  const sale = await formed(here, {}, particulars);
  await sale.sale.connect(here.seller).markDelivered(sale.terms.common, sale.terms.particulars);
  return sale;
}

async function disputed(here: World, common: Partial<world.Common> = {}) {
  const sale = await formed(here, common);
  await sale.sale.connect(here.buyer).dispute(sale.terms.common, sale.hash, hashOf("claim"));
  const template = await sale.sale.getAddress();
  await here.tribunal.open(template, sale.terms.common, sale.hash);
  return { ...sale, caseId: await here.tribunal.caseIdOf(template, sale.id, 1n) };
}

async function awarded(here: World, d: world.Disposition, { final = true } = {}) {
  const inCase = await disputed(here);
  const { tribunal, buyer, seller, a } = here;
  for (const party of [buyer, seller]) await tribunal.connect(party).nominate(inCase.caseId, 0, a.address);
  await tribunal.connect(a).accept(inCase.caseId, 0, hashOf("nothing to disclose"));
  for (const party of [buyer, seller]) await tribunal.connect(party).closeEvidence(inCase.caseId);
  await world.awardSale(inCase, d, { final });
  return inCase;
}

const now = async () => BigInt(await time.latest());

async function formAs(
  here: World,
  terms: world.Terms,
  by: HardhatEthersSigner,
  signers: readonly HardhatEthersSigner[],
): Promise<Outcome> {
  const acceptances = await Promise.all(signers.map(async (signer) => await world.signTerms(here, signer, terms)));
  return await tried(async () => await here.sale.connect(by).form(terms.common, terms.particulars, acceptances));
}

async function formWith(
  here: World,
  common: Partial<world.Common>,
  particulars: Partial<world.Particulars> = {},
): Promise<Outcome> {
  return await formAs(here, await world.saleTerms(here, common, particulars), here.buyer, [here.seller]);
}

async function settled(
  here: world.SaleWorld,
  d: world.Disposition,
  validUntil: bigint,
  by = [here.buyer, here.seller],
  turn = 0n,
) {
  const settlement = { agreement: here.id, turn, disposition: d, validUntil };
  const acceptances = await Promise.all(by.map(async (signer) => await world.signSettlement(here, signer, settlement)));
  return async () =>
    await here.sale.connect(here.stranger).settle(here.terms.common, here.hash, d, validUntil, acceptances);
}

const all = disposition({ toSecond: PRICE });
const split = disposition({
  toFirst: (PRICE * 60n) / 100n,
  toSecond: (PRICE * 35n) / 100n,
  costs: (PRICE * 5n) / 100n,
});

/** Factors, the moment in whole days from another. */
function inDays(factors: readonly { name: string; criterion: bigint; met: boolean }[], from: bigint): Outcome {
  const said = factors.map(({ name: encoded, criterion, met }) => {
    const name = ethers.decodeBytes32String(encoded);
    return `${name} ${name === "time" ? (criterion - from) / DAY : criterion} ${met}`;
  });
  return said.join(", ");
}

/** In the order of the clauses. */
export const PROBES: readonly Probe[] = [
  /* LIMITS */
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

  /* WHO IS PAID */
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

  /* WHO IS REFUSED */
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

/**
 * Runs the probes on a sale, each in a world of its own.
 * @param sale its bytecode; that of the build unless given
 * @param until stops as soon as an outcome isn't the one expected
 */
export async function probe({
  bytecode,
  expected,
  only = PROBES,
}: { bytecode?: string; expected?: Outcomes; only?: readonly Probe[] } = {}): Promise<Outcomes> {
  const outcomes: { [probe: string]: Outcome[] } = {};
  const here = await worldOf(bytecode);
  for (const { id, isLimit, run } of only) {
    const found: Outcome[] = [];
    for (const distance of isLimit ? [-1n, 0n, 1n] : [0n]) {
      await undone(async () => {
        try {
          found.push(await run(here, distance));
        } catch (error) {
          // What leads up to the step already failed: that is an outcome, too.
          found.push(`before: ${nameOf(error)}`);
        }
      });
    }
    outcomes[id] = found;
    if (expected !== undefined && found.join() !== expected[id]?.join()) break;
  }
  return outcomes;
}

async function worldOf(bytecode?: string): Promise<World> {
  const here = await world.deployed();
  if (bytecode === undefined) return here;
  const sale = (await (await ethers.getContractFactory(saleAbi as never, bytecode)).deploy()) as unknown as Sale;
  for (const payer of [here.buyer, here.seller, here.stranger])
    await here.tenge.connect(payer).approve(await sale.getAddress(), 2n ** 255n);
  return { ...here, sale };
}
