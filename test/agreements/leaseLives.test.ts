/** @module Leases that live at random, by every step that there is, beside a model of plain numbers: to the last unit. */
import { expect } from "chai";
import fc from "fast-check";
import { id as hashOf, toBeHex, ZeroAddress } from "ethers";
import { momentIn } from "../../src/text/effects.ts";
import type { BlockingToken, HostileToken } from "../../src/typechain/index.ts";
import type { Lease } from "../../src/types.ts";
import { deployTemplate, formed } from "../conformance/agreement.ts";
import {
  at,
  balanceOf,
  DAY,
  disposition,
  DISPOSITION_TYPE,
  domainOf,
  ethers,
  field,
  Phase,
  Then,
  time,
} from "../conformance/world.ts";
import { ACT, template } from "../fixtures/lease/template.ts";

/* THE MODEL */

type Side = 0 | 1;
type Model = {
  phase: bigint;
  turn: bigint;
  since: bigint;
  suspendedFor: bigint;
  held: bigint;
  paidUntil: bigint;
  givenBackAt: bigint;
  credits: [bigint, bigint];
  purse: bigint;
  has: [bigint, bigint];
  takes: [boolean, boolean];
};
type Terms = {
  rent: bigint;
  rentPeriod: bigint;
  deposit: bigint;
  handOverBy: bigint;
  endsAt: bigint;
  inspectionPeriod: bigint;
};

const side = fc.constantFrom<Side>(0, 1);
const kindsOfStep = [
  { weight: 6, arbitrary: fc.record({ step: fc.constant("handOver" as const), by: side }) },
  {
    weight: 14,
    arbitrary: fc.record({ step: fc.constant("payRent" as const), by: fc.constantFrom<Side>(0, 0, 0, 1) }),
  },
  { weight: 3, arbitrary: fc.record({ step: fc.constant("giveBack" as const), by: side }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("confirmReturn" as const), by: side }) },
  {
    weight: 6,
    arbitrary: fc.record({ step: fc.constant("returnDeposit" as const), late: fc.integer({ min: -1, max: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant("refund" as const), late: fc.integer({ min: -1, max: 1 }) }) },
  { weight: 5, arbitrary: fc.record({ step: fc.constant("dispute" as const), by: side }) },
  {
    weight: 8,
    arbitrary: fc.record({
      step: fc.constant("settle" as const),
      percent: fc.integer({ min: 0, max: 60 }),
      then: fc.constantFrom(Then.Close, Then.Resume, Then.Resume),
      paid: fc.integer({ min: -2, max: 2 }),
      isBack: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("surrender" as const), by: side }) },
  { weight: 5, arbitrary: fc.record({ step: fc.constant("refuse" as const), by: side }) },
  { weight: 6, arbitrary: fc.record({ step: fc.constant("pushCredit" as const), by: side }) },
];
type Step = ReturnType<(typeof kindsOfStep)[number]["arbitrary"]["generate"]>["value"];
const STEPS: readonly Step["step"][] = [
  "handOver",
  "payRent",
  "giveBack",
  "confirmReturn",
  "returnDeposit",
  "refund",
  "dispute",
  "settle",
  "surrender",
  "refuse",
  "pushCredit",
];

const REVIEW = 5n * DAY;

function pay(model: Model, to: Side, amount: bigint): void {
  if (!model.takes[to]) model.credits[to] += amount;
  else {
    model.has[to] += amount;
    model.purse -= amount;
  }
}

function leave(model: Model, phase: bigint, moment: bigint): void {
  if (model.phase === Phase.Suspended) model.suspendedFor += moment - model.since;
  [model.phase, model.since] = [phase, moment];
}

function close(model: Model, to: Side, moment: bigint): void {
  const all = model.held;
  model.held = 0n;
  leave(model, Phase.Closed, moment);
  if (all !== 0n) pay(model, to, all);
}

const waitsOf = (model: Model, due: bigint): bigint => {
  const from = due + model.suspendedFor;
  return (from < model.since ? model.since : from) + REVIEW;
};
const dueOf = (model: Model, step: Step, { inspectionPeriod, handOverBy }: Terms): bigint =>
  waitsOf(model, step.step === "refund" ? handOverBy : model.givenBackAt + inspectionPeriod);

/** Takes the step in the model, at that moment. @returns the error with which it is refused, and then nothing has changed */
function take(model: Model, step: Step, { moment, terms }: { moment: bigint; terms: Terms }): string | undefined {
  const performs = model.phase === Phase.Performing;
  const present = (performs ? moment : model.since) - model.suspendedFor;
  switch (step.step) {
    case "handOver":
      if (step.by !== 1) return "AgreementOnlyParty";
      if (model.paidUntil !== 0n) return "LeaseAlreadyHandedOver";
      if (present > terms.handOverBy) return "LeaseHandedOverTooLate";
      if (!performs) return "AgreementNotInPhase";
      model.paidUntil = present;
      return undefined;
    case "payRent":
      if (step.by !== 0) return "AgreementOnlyParty";
      if (model.paidUntil === 0n) return "LeaseNotHandedOver";
      if (model.paidUntil >= terms.endsAt && model.paidUntil >= present) return "LeaseRentPaid";
      if (model.givenBackAt !== 0n && model.paidUntil >= model.givenBackAt) return "LeaseNoRentDue";
      if (!performs) return "AgreementNotInPhase";
      if (!model.takes[0]) return "BlockingTokenBlocked";
      model.has[0] -= terms.rent;
      model.purse += terms.rent;
      model.paidUntil += terms.rentPeriod;
      pay(model, 1, terms.rent);
      return undefined;
    case "giveBack":
      if (step.by !== 0) return "AgreementOnlyParty";
      if (!performs) return "AgreementNotInPhase";
      if (model.paidUntil === 0n) return "LeaseNotHandedOver";
      if (model.givenBackAt !== 0n) return "LeaseAlreadyGivenBack";
      model.givenBackAt = present;
      return undefined;
    case "confirmReturn":
      if (step.by !== 1) return "AgreementOnlyParty";
      if (!performs) return "AgreementNotInPhase";
      close(model, 0, moment);
      return undefined;
    case "returnDeposit":
    case "refund": {
      if (!performs) return "AgreementNotInPhase";
      const met = step.step === "refund" ? model.paidUntil === 0n : model.givenBackAt !== 0n;
      if (!met || moment <= dueOf(model, step, terms)) return "AgreementConditionsNotMet";
      close(model, 0, moment);
      return undefined;
    }
    case "dispute":
      if (!performs) return "AgreementNotInPhase";
      leave(model, Phase.Suspended, moment);
      model.turn += 1n;
      return undefined;
    case "settle": {
      if (!performs && model.phase !== Phase.Suspended) return "AgreementNotInPhase";
      const { toFirst, toSecond, progress, givenBackAt } = settledBy(model, step);
      model.held -= toFirst + toSecond;
      leave(model, step.then === Then.Resume ? Phase.Performing : Phase.Closed, moment);
      model.turn += 1n;
      [model.paidUntil, model.givenBackAt] = [progress, givenBackAt];
      if (toFirst !== 0n) pay(model, 0, toFirst);
      if (toSecond !== 0n) pay(model, 1, toSecond);
      return undefined;
    }
    case "surrender":
      if (!performs && model.phase !== Phase.Suspended) return "AgreementNotInPhase";
      close(model, step.by === 0 ? 1 : 0, moment);
      return undefined;
    case "refuse":
      model.takes[step.by] = !model.takes[step.by];
      return undefined;
    case "pushCredit":
      if (model.credits[step.by] === 0n) return "AgreementNoCredit";
      if (!model.takes[step.by]) return "AgreementPaymentRefused";
      model.has[step.by] += model.credits[step.by];
      model.purse -= model.credits[step.by];
      model.credits[step.by] = 0n;
      return undefined;
  }
}

/** What both agree: a part now, the rest too if it ends; that rent is paid further or less far; that the thing is back or is not. */
function settledBy({ held, paidUntil, givenBackAt }: Model, step: Extract<Step, { step: "settle" }>) {
  const toFirst = (held * BigInt(step.percent)) / 100n;
  const moved = paidUntil + BigInt(step.paid) * 10n * DAY;
  return {
    toFirst,
    toSecond: step.then === Then.Close ? held - toFirst : (held - toFirst) / 3n,
    progress: moved < 0n || step.paid === 0 ? paidUntil : moved,
    givenBackAt: step.isBack ? givenBackAt : 0n,
  };
}

/* THE CONTRACT */

const FUNDS = 2n ** 70n;

async function world(kind: string) {
  const here = await deployTemplate(template);
  const token = (await ethers.deployContract("BlockingToken")) as unknown as BlockingToken & HostileToken;
  const currency = kind === "coin" ? ZeroAddress : await token.getAddress();
  for (const party of [here.buyer, here.seller]) {
    await token.mint(party.address, FUNDS);
    await token.connect(party).approve(await here.contract.getAddress(), 2n ** 255n);
  }
  return { ...here, token, currency, parties: [here.buyer, here.seller] as const };
}
type Here = Awaited<ReturnType<typeof world>>;
type Living = Awaited<ReturnType<typeof begun>>;

async function begun(here: Here) {
  for (const party of here.parties) await here.token.setBlocked(party.address, false);
  const agreement = await formed(here, template, here.currency);
  await here.token.connect(here.buyer).approve(await here.contract.getAddress(), 2n ** 255n);
  // What `formed` gave to pay the deposit with was paid in: the parties have what they had.
  const { particulars: terms, common, hash, id, purse } = agreement;
  const lease = agreement.template as unknown as Lease;
  const balance = async (side: Side) => await balanceOf(here.currency, here.parties[side].address);
  const model: Model = {
    phase: Phase.Performing,
    turn: 0n,
    since: (await lease.recordOf(id)).since,
    suspendedFor: 0n,
    held: terms.deposit,
    paidUntil: 0n,
    givenBackAt: 0n,
    credits: [0n, 0n],
    purse: terms.deposit,
    has: [await balance(0), await balance(1)],
    takes: [true, true],
  };
  return { lease, terms, common, hash, id, purse, model };
}

/** What is sent for that step, ready but for its moment. */
async function prepared(here: Here, living: Living, step: Step): Promise<() => Promise<unknown>> {
  const { lease, terms, common, hash, id, model } = living;
  const { parties, stranger, token, currency } = here;
  const gas = { gasLimit: 2_000_000n };
  switch (step.step) {
    case "handOver":
    case "giveBack":
      return async () => await lease.connect(parties[step.by])[step.step](common, terms, ACT, gas);
    case "payRent": {
      const value = currency === ZeroAddress ? terms.rent : 0n;
      return async () => await lease.connect(parties[step.by]).payRent(common, terms, { ...gas, value });
    }
    case "confirmReturn":
      return async () => await lease.connect(parties[step.by]).confirmReturn(common, terms, gas);
    case "returnDeposit":
    case "refund":
      return async () => await lease.connect(stranger)[step.step](common, terms, gas);
    case "dispute":
      return async () => await lease.connect(parties[step.by]).dispute(common, hash, hashOf("claim"), gas);
    case "surrender":
      return async () => await lease.connect(parties[step.by]).surrender(common, hash, gas);
    case "refuse": {
      const isBlocked = model.takes[step.by];
      return async () => await token.setBlocked(parties[step.by].address, isBlocked);
    }
    case "pushCredit":
      return async () => await lease.connect(stranger).pushCredit(common, hash, parties[step.by].address, gas);
    case "settle": {
      const { toFirst, toSecond, progress, givenBackAt } = settledBy(model, step);
      const rest = toBeHex(givenBackAt << 216n, 32);
      const d = disposition({ toFirst, toSecond, then: step.then, progress, rest });
      const validUntil = 2n ** 39n;
      const types = {
        Settlement: ["bytes32 agreement", "uint16 turn", "Disposition disposition", "uint40 validUntil"].map(field),
        Disposition: DISPOSITION_TYPE,
      };
      const domain = await domainOf(lease, template.domain);
      const value = { agreement: id, turn: model.turn, disposition: d, validUntil };
      const acceptances = await Promise.all(
        parties.map(async (party) => ({
          party: party.address,
          signature: await party.signTypedData(domain, types, value),
        })),
      );
      return async () => await lease.connect(stranger).settle(common, hash, d, validUntil, acceptances, gas);
    }
  }
}

async function shown({ currency, parties }: Here, { lease, id, purse, model }: Living) {
  const { phase, turn, since, suspendedFor, held, progress } = await lease.recordOf(id);
  const credit = async (side: Side) => await lease.creditOf(id, parties[side].address);
  // Coin also pays for what is sent, so of coin the purse and the credits say it.
  const has = async (side: Side) =>
    currency === ZeroAddress ? model.has[side] : await balanceOf(currency, parties[side].address);
  const found: Model = {
    phase,
    turn,
    since,
    suspendedFor,
    held,
    paidUntil: progress,
    givenBackAt: momentIn(BigInt(await lease.restOf(id)), "rest.1"),
    credits: [await credit(0), await credit(1)],
    purse: await balanceOf(currency, purse),
    has: [await has(0), await has(1)],
    takes: model.takes,
  };
  return found;
}

const words = (step: Step): string =>
  JSON.stringify(step, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));

/** Lives so. @returns which steps were taken, and not refused */
async function live(kind: string, steps: readonly { step: Step; wait: number }[], seed: number) {
  const done = new Set<Step["step"]>();
  const here = await world(kind);
  let living = await begun(here);
  for (const { step, wait } of steps) {
    if (kind === "coin" && step.step === "refuse") continue;
    // A life goes on in another lease of the same people; what waits in the old one can be taken first.
    const isLeft = living.model.phase === Phase.Closed && !["refuse", "pushCredit"].includes(step.step);
    if (isLeft) living = await begun(here);
    const { model, terms } = living;
    const send = await prepared(here, living, step);
    const next = BigInt(await time.latest()) + BigInt(wait);
    // Half of the automatic steps are tried at their limit, a second before it and after it.
    const limit = "late" in step ? dueOf(model, step, terms) + BigInt(step.late) : next;
    const moment = limit > next ? limit : next;
    const refused = take(model, step, { moment, terms });
    await at(moment);
    const of = refused?.startsWith("Blocking") === true ? here.token : living.lease;
    if (refused === undefined) await send();
    else await expect(send()).to.be.revertedWithCustomError(of, refused);
    expect(await shown(here, living), `seed ${seed}, ${words(step)}`).to.deep.equal(model);
    expect(model.purse).to.equal(model.held + model.credits[0] + model.credits[1]);
    if (refused === undefined) done.add(step.step);
  }
  return done;
}

describe("a lease at random", () => {
  const step = fc.record({ step: fc.oneof(...kindsOfStep), wait: fc.integer({ min: 1, max: 700_000 }) });
  const life = fc.array(step, { minLength: 60, maxLength: 90, size: "max" });
  const [LEAST, MOST] = [Number(process.env["BIY_LIVES"] ?? 4), 24];
  for (const kind of ["coin", "a token"])
    it(`with money in ${kind} is as the model has it at every step, of seeds 1, 2, 3 and so on`, async () => {
      const done = new Set<string>();
      const all = STEPS.filter((name) => kind === "a token" || !["refuse", "pushCredit"].includes(name));
      for (let seed = 1; seed <= LEAST || (seed <= MOST && done.size < all.length); seed++) {
        const [steps = []] = fc.sample(life, { seed, numRuns: 1 });
        for (const each of await live(kind, steps, seed)) done.add(each);
      }
      expect([...done]).to.have.members(all);
    }).timeout(600_000);
});
