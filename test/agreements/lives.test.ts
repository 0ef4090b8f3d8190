/** @module Agreements that live at random, by every step that there is, beside a model of plain numbers: to the last unit. */
import { expect } from "chai";
import fc from "fast-check";
import { toBeHex, ZeroAddress, ZeroHash } from "ethers";
import type { BlockingToken, HostileToken, SmartAccount } from "../../src/typechain/index.ts";
import {
  at,
  balanceOf,
  DAY,
  disposition,
  ethers,
  hashDisposition,
  networkHelpers,
  Phase,
  Then,
  time,
} from "../conformance/world.ts";
import {
  deployedStages,
  FOREVER,
  identified,
  FINAL,
  OUTSIDE,
  PRICE,
  receiptOf,
  restOf,
  signReceipt,
  signSettlement,
  signTerms,
  stagesTerms,
  MOST,
  valueOf,
  type Identified,
} from "./stages.ts";

const FUNDS = 2n ** 70n;
const SIDES = [0, 1] as const;
type Side = (typeof SIDES)[number];

/* THE MODEL */

/** One agreement. `has` is what its parties have besides; `takes`, whether they can be paid. */
type Model = {
  kind: string;
  phase: bigint;
  claimant: bigint;
  turn: bigint;
  finding: bigint;
  since: bigint;
  suspendedFor: bigint;
  held: bigint;
  stage: bigint;
  credits: [bigint, bigint];
  costs: bigint[];
  purse: bigint;
  owed: bigint;
  paid: [bigint, bigint];
  acceptBy: bigint;
  has: [bigint, bigint];
  takes: [boolean, boolean];
};

const share = (of: bigint, percent: number): bigint => (of * BigInt(percent)) / 100n;
const percent = fc.integer({ min: 0, max: 45 });
const side = fc.constantFrom<Side>(...SIDES);
const then = fc.constantFrom(Then.Close, Then.Resume, Then.Resume, Then.Stay);
const small = fc.bigInt({ min: 0n, max: PRICE });
const found = fc.record({ first: small, second: small, stage: small, isFinal: fc.boolean() });
const disposed = { first: percent, then, off: fc.integer({ min: 0, max: 9 }), found };

const kindsOfStep = [
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant("payIn" as const),
      amount: fc.oneof(small, small, fc.constant(MOST + 1n)),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      step: fc.constant("payOut" as const),
      first: percent,
      second: fc.integer({ min: 0, max: 60 }),
      stage: small,
    }),
  },
  { weight: 8, arbitrary: fc.record({ step: fc.constant("dispute" as const), by: side }) },
  {
    weight: 12,
    arbitrary: fc.record({
      step: fc.constant("enforce" as const),
      costs: fc.integer({ min: 0, max: 11 }),
      ...disposed,
    }),
  },
  { weight: 5, arbitrary: fc.record({ step: fc.constant("settle" as const), isStale: fc.boolean(), ...disposed }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("surrender" as const), by: side }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("accept" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ step: fc.constant("takeBack" as const), late: fc.integer({ min: -2, max: 1 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ step: fc.constant("amend" as const), more: fc.bigInt({ min: -1n, max: PRICE }) }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      step: fc.constant("receipt" as const),
      payee: side,
      ahead: fc.bigInt({ min: -9n, max: 9n }),
      amount: small,
      isOld: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ step: fc.constant("refuse" as const), who: side }) },
  { weight: 12, arbitrary: fc.record({ step: fc.constant("withdrawCredit" as const), who: side }) },
  { weight: 12, arbitrary: fc.record({ step: fc.constant("pushCredit" as const), who: side }) },
  {
    weight: 3,
    arbitrary: fc.record({ step: fc.constant("payCosts" as const), part: fc.integer({ min: 0, max: 120 }) }),
  },
];
type Step = ReturnType<(typeof kindsOfStep)[number]["arbitrary"]["generate"]>["value"];
const STEPS: readonly Step["step"][] = [
  "payIn",
  "payOut",
  "dispute",
  "enforce",
  "settle",
  "surrender",
  "accept",
  "takeBack",
  "amend",
  "receipt",
  "refuse",
  "withdrawCredit",
  "pushCredit",
  "payCosts",
];
type Of<K extends Step["step"]> = Extract<Step, { step: K }>;

function pay(model: Model, to: Side, amount: bigint): void {
  if (model.kind === "outside the chain") {
    if (to === 1) model.owed += amount;
  } else if (model.takes[to]) {
    model.has[to] += amount;
    model.purse -= amount;
  } else {
    model.credits[to] += amount;
  }
}

/** The sender, who is the first party, pays in. */
function takeIn(model: Model, amount: bigint): string | undefined {
  if (model.kind === "outside the chain") return amount > MOST ? "AgreementAmountTooHigh" : undefined;
  if (model.kind === "a token" && !model.takes[0] && amount !== 0n) return "BlockingTokenBlocked";
  model.purse += amount;
  model.has[0] -= amount;
  return undefined;
}

function enter(model: Model, phase: bigint, moment: bigint): void {
  if (model.phase === Phase.Suspended) model.suspendedFor += moment - model.since;
  if (model.phase !== Phase.Closed) [model.phase, model.since] = [phase, moment];
  model.claimant = 0n;
}

function close(model: Model, to: Side, moment: bigint): void {
  const all = model.held;
  model.held = 0n;
  enter(model, Phase.Closed, moment);
  pay(model, to, all);
}

type Ordered = {
  toFirst: bigint;
  toSecond: bigint;
  costs: bigint;
  isFinal: boolean;
  then: bigint;
  stage: bigint;
  paid: [bigint, bigint];
};

/** What is ordered by that step: all of what is held where it closes, but for one time in ten, when it is a unit off. */
function orderedBy(model: Model, step: Of<"enforce"> | Of<"settle">): Ordered {
  const { held, kind } = model;
  const costs = step.step === "enforce" && kind !== "outside the chain" ? share(held, step.costs) : 0n;
  const toFirst = share(held, step.first);
  const rest = held - costs - toFirst + (step.off === 0 ? 1n : 0n);
  const outside = kind === "outside the chain";
  const repeats = step.step === "settle" && !step.isStale;
  const { first, second, stage } = step.found;
  const isFinal = outside && !repeats && step.found.isFinal;
  const paid: [bigint, bigint] = !outside ? [0n, 0n] : repeats ? [...model.paid] : [first, second];
  return {
    toFirst,
    toSecond: step.then === Then.Close ? rest : rest / 2n,
    costs,
    then: step.then,
    stage,
    paid,
    isFinal,
  };
}

function dispose(model: Model, o: Ordered, costsCap: bigint, moment: bigint): string | undefined {
  const sum = o.toFirst + o.toSecond + o.costs;
  if (sum > model.held || (o.then === Then.Close && sum !== model.held)) return "AgreementUnbalanced";
  if (o.costs * 10_000n > model.held * costsCap) return "AgreementCostsTooHigh";
  model.costs[Number(model.turn)] = o.costs;
  if (o.then !== Then.Stay) enter(model, o.then === Then.Resume ? Phase.Performing : Phase.Closed, moment);
  model.turn += 1n;
  model.held -= sum;
  model.stage = o.stage;
  if (o.paid.some((paid, side) => paid !== model.paid[side]) || o.isFinal) model.finding += 1n;
  model.paid = [...o.paid];
  pay(model, 0, o.toFirst);
  pay(model, 1, o.toSecond);
  return undefined;
}

const limitOf = ({ acceptBy, suspendedFor, since }: Model): bigint =>
  (acceptBy + suspendedFor > since ? acceptBy + suspendedFor : since) + 5n * DAY;

/** Takes the step in the model, at that moment. @returns the error with which it is refused, and then nothing has changed */
function take(model: Model, step: Step, moment: bigint): string | undefined {
  const performs = model.phase === Phase.Performing;
  const isOpen = performs || model.phase === Phase.Suspended;
  const isDisputed = model.claimant !== 0n;
  switch (step.step) {
    case "payIn": {
      if (!performs) return "AgreementNotInPhase";
      const refused = takeIn(model, step.amount);
      if (refused === undefined) model.held += step.amount;
      return refused;
    }
    case "payOut": {
      if (!performs) return "AgreementNotInPhase";
      const [toFirst, toSecond] = [share(model.held, step.first), share(model.held, step.second)];
      if (toFirst + toSecond > model.held) return "AgreementUnbalanced";
      model.held -= toFirst + toSecond;
      model.stage = step.stage;
      pay(model, 0, toFirst);
      pay(model, 1, toSecond);
      return undefined;
    }
    case "dispute":
      if (!performs && (model.phase !== Phase.Closed || isDisputed)) return "AgreementNotInPhase";
      [model.claimant, model.turn] = [BigInt(step.by + 1), model.turn + 1n];
      if (performs) [model.phase, model.since] = [Phase.Suspended, moment];
      return undefined;
    case "enforce":
      return isDisputed ? dispose(model, orderedBy(model, step), 1_000n, moment) : "AgreementNotDisputed";
    case "settle": {
      if (!isOpen && !isDisputed) return "AgreementNotInPhase";
      const o = orderedBy(model, step);
      const says =
        model.kind !== "outside the chain" || isDisputed || (!o.isFinal && o.paid.join() === model.paid.join());
      return says
        ? dispose(model, o, 0n, moment)
        : (dispose(structuredClone(model), o, 0n, moment) ?? "AgreementPaidOtherwise");
    }
    case "surrender":
      if (model.kind === "outside the chain" && isDisputed) return "AgreementNotInPhase";
      if (!isOpen) return "AgreementNotInPhase";
      close(model, step.by === 0 ? 1 : 0, moment);
      return undefined;
    case "accept":
      if (!performs) return "AgreementNotInPhase";
      close(model, 1, moment);
      return undefined;
    case "takeBack":
      if (!performs) return "AgreementNotInPhase";
      if (model.held === 0n || moment <= limitOf(model)) return "AgreementConditionsNotMet";
      close(model, 0, moment);
      return undefined;
    case "receipt": {
      if (model.kind !== "outside the chain") return "LedgerMoneyOnChain";
      if (isDisputed || model.phase === Phase.Suspended) return "LedgerNotInPhase";
      if (step.isOld && model.finding !== 0n) return "LedgerFoundOtherwise";
      const total = beforeOf(model, step) + step.amount;
      if (total <= model.paid[step.payee]) return "LedgerNotNew";
      model.paid[step.payee] = total;
      return undefined;
    }
    case "withdrawCredit":
    case "pushCredit":
      if (model.credits[step.who] === 0n) return "AgreementNoCredit";
      if (step.step === "pushCredit") {
        if (!model.takes[step.who]) return "AgreementPaymentRefused";
        model.has[step.who] += model.credits[step.who];
      }
      model.purse -= model.credits[step.who];
      model.credits[step.who] = 0n;
      return undefined;
    case "payCosts": {
      const [turn, due] = lastCosts(model);
      const amount = share(due, step.part);
      if (amount === 0n || amount > due) return "AgreementNoCosts";
      model.costs[turn] = due - amount;
      model.purse -= amount;
      return undefined;
    }
    case "refuse":
      model.takes[step.who] = !model.takes[step.who];
      return undefined;
    case "amend": {
      if (!isOpen) return "AgreementNotInPhase";
      if (step.more < 0n && model.held > 0n) return "AgreementHoldsMore";
      return takeIn(structuredClone(model), amendedTo(model, step) - model.held);
    }
  }
}
const beforeOf = (model: Model, step: Of<"receipt">): bigint => {
  const before = model.paid[step.payee] + step.ahead;
  return before < 0n ? 0n : before;
};
const amendedTo = (model: Model, step: Of<"amend">): bigint =>
  model.held + step.more < 0n ? 0n : model.held + step.more;
/** The last turn in which costs were ordered of which something is left. */
function lastCosts(model: Model): [number, bigint] {
  const turn = model.costs.findLastIndex((due) => (due ?? 0n) !== 0n);
  return turn < 0 ? [0, 0n] : [turn, model.costs[turn]!];
}

/* THE CONTRACT */

/** Both parties are accounts with code, so that they can refuse coin; a token that can refuse blocks them. */
async function peopled(kind: string) {
  const here = await deployedStages();
  const accounts: SmartAccount[] = [];
  for (const owner of [here.first, here.second])
    accounts.push((await ethers.deployContract("SmartAccount", [owner.address])) as unknown as SmartAccount);
  const parties = [await accounts[0]!.getAddress(), await accounts[1]!.getAddress()] as const;
  const owners = [here.first, here.second] as const;
  const token = (await ethers.deployContract("BlockingToken")) as unknown as BlockingToken & HostileToken;
  const currency = kind === "coin" ? ZeroAddress : kind === "a token" ? await token.getAddress() : OUTSIDE;
  for (const party of parties) {
    await token.mint(party, FUNDS);
    await networkHelpers.setBalance(party, FUNDS);
  }
  const approval = token.interface.encodeFunctionData("approve", [here.template, 2n ** 255n]);
  await accounts[0]!.connect(here.first).execute(await token.getAddress(), 0n, approval);
  const tribunal = await here.tribunal.getAddress();
  await networkHelpers.setBalance(tribunal, 10n ** 20n);
  return {
    ...here,
    accounts,
    parties,
    owners,
    token,
    currency,
    asTribunal: await ethers.getImpersonatedSigner(tribunal),
  };
}
type Peopled = Awaited<ReturnType<typeof peopled>>;
type Living = Peopled & Identified;

/** A call of the template, as one of the parties. */
async function act(world: Peopled, by: Side, name: string, args: readonly unknown[], value = 0n) {
  const data = world.stages.interface.encodeFunctionData(name as "surrender", args as never);
  const sent = world.accounts[by]!.connect(world.owners[by]);
  return await sent.execute(world.template, value, data, { gasLimit: 3_000_000n });
}

const termsOf = async (world: Peopled, price: bigint, replaces = ZeroHash) => {
  const [first, second] = world.parties;
  return await stagesTerms(world, { first, second, currency: world.currency, replaces }, { price });
};

async function begun(world: Peopled, kind: string, has: [bigint, bigint]): Promise<{ world: Living; model: Model }> {
  const terms = await termsOf(world, PRICE);
  const acceptance = await signTerms(world, world.second, terms, world.parties[1]);
  await act(world, 0, "form", [terms.common, terms.particulars, [acceptance]], valueOf(terms, PRICE));
  const onChain = kind === "outside the chain" ? 0n : PRICE;
  const model: Model = {
    kind,
    phase: Phase.Performing,
    claimant: 0n,
    turn: 0n,
    finding: 0n,
    since: BigInt(await time.latest()),
    suspendedFor: 0n,
    held: PRICE,
    stage: 0n,
    credits: [0n, 0n],
    costs: [],
    purse: onChain,
    owed: 0n,
    paid: [0n, 0n],
    acceptBy: terms.particulars.acceptBy,
    has: [has[0] - onChain, has[1]],
    takes: [true, true],
  };
  return { world: await identified(world, terms), model };
}

/** What is sent for that step, ready but for its moment; with what there is before it is signed and ordered. */
async function prepared(world: Living, model: Model, step: Step): Promise<() => Promise<unknown>> {
  const { stages, ledger, tribunal, template, stranger, parties, terms, hash, id } = world;
  const { common, particulars } = terms;
  const gas = { gasLimit: 3_000_000n };
  switch (step.step) {
    case "payIn":
      return async () => await act(world, 0, "payIn", [common, particulars, step.amount], valueOf(terms, step.amount));
    case "payOut": {
      const parts = [share(model.held, step.first), share(model.held, step.second)];
      return async () => await act(world, 0, "payOut", [common, particulars, step.stage, ...parts]);
    }
    case "dispute":
      return async () => await act(world, step.by, "dispute", [common, hash, ZeroHash]);
    case "enforce":
    case "settle": {
      const { paid, stage, isFinal, ...money } = orderedBy(model, step);
      const said = BigInt(restOf(...paid, stage)) | (isFinal ? FINAL : 0n);
      const d = disposition({ ...money, rest: toBeHex(said, 32) });
      if (step.step === "enforce") {
        await tribunal.order(template, id, model.turn, hashDisposition(d));
        return async () => await stages.connect(stranger).enforce(common, hash, d, gas);
      }
      const signed = { agreement: id, turn: model.turn, disposition: d, validUntil: FOREVER };
      const acceptances = [
        await signSettlement(world, world.first, signed, parties[0]),
        await signSettlement(world, world.second, signed, parties[1]),
      ];
      return async () => await stages.connect(stranger).settle(common, hash, d, FOREVER, acceptances, gas);
    }
    case "surrender":
      return async () => await act(world, step.by, "surrender", [common, hash]);
    case "accept":
      return async () => await act(world, 0, "accept", [common, particulars]);
    case "takeBack":
      return async () => await stages.connect(stranger).takeBack(common, particulars, gas);
    case "receipt": {
      const receipt = await receiptOf(world, {
        finding: step.isOld && model.finding !== 0n ? model.finding - 1n : model.finding,
        payee: parties[step.payee],
        before: beforeOf(model, step),
        amount: step.amount,
      });
      const signature = await signReceipt(world, world.owners[step.payee], receipt);
      return async () => await ledger.connect(stranger).confirmPayment(common, hash, receipt, signature, gas);
    }
    case "refuse": {
      const takes = !model.takes[step.who];
      await world.token.setBlocked(parties[step.who], !takes);
      return async () => await world.accounts[step.who]!.connect(world.owners[step.who]).setAccepting(takes);
    }
    case "withdrawCredit":
      return async () => await act(world, step.who, "withdrawCredit", [common, hash, stranger.address]);
    case "pushCredit":
      return async () => await stages.connect(stranger).pushCredit(common, hash, parties[step.who], gas);
    case "payCosts": {
      const [turn, due] = lastCosts(model);
      const amount = share(due, step.part);
      return async () =>
        await stages.connect(world.asTribunal).payCosts(common, hash, turn, stranger.address, amount, gas);
    }
    case "amend": {
      const price = amendedTo(model, step);
      const next = await termsOf(world, price, id);
      const acceptance = await signTerms(world, world.second, next, parties[1]);
      const value = valueOf(terms, price > model.held ? price - model.held : 0n);
      return async () => {
        await act(world, 0, "amend", [next.common, next.particulars, common, hash, [acceptance]], value);
        Object.assign(world, await identified(world, next));
        // What is left in the old one stays there, and is looked at no more.
        Object.assign(model, {
          ...model,
          phase: Phase.Performing,
          claimant: 0n,
          turn: 0n,
          suspendedFor: 0n,
          stage: 0n,
        });
        Object.assign(model, { credits: [0n, 0n], costs: [], acceptBy: next.particulars.acceptBy });
        const added = price - model.held;
        if (model.kind !== "outside the chain") model.has[0] -= added;
        model.purse = model.kind === "outside the chain" ? 0n : price;
        model.held = price;
        model.since = BigInt(await time.latest());
      };
    }
  }
}

async function shown(world: Living, model: Model) {
  const { stages, ledger, parties, currency, id } = world;
  const { phase, claimant, turn, since, suspendedFor, held } = await stages.recordOf(id);
  const { owed, paidToFirst, paidToSecond } = await ledger.accountOf(id);
  const balance = async (account: string) => (currency === OUTSIDE ? 0n : await balanceOf(currency, account));
  const costs = [];
  for (let each = 0; each < model.costs.length; each++) costs.push(await stages.costsOf(id, each));
  return {
    record: { phase, claimant, turn, since, suspendedFor, held },
    rest: await stages.restOf(id),
    account: { owed, paid: [paidToFirst, paidToSecond] },
    credits: [await stages.creditOf(id, parties[0]), await stages.creditOf(id, parties[1])],
    costs,
    purse: await balance(await stages.purseOf(id)),
    has: [await balance(parties[0]), await balance(parties[1])],
  };
}

function expected(model: Model): Awaited<ReturnType<typeof shown>> {
  const { kind, phase, claimant, turn, since, suspendedFor, held, owed, paid, credits, purse, has, stage } = model;
  return {
    record: { phase, claimant, turn, since, suspendedFor, held },
    rest: restOf(paid[0], paid[1], stage),
    account: { owed, paid },
    credits,
    costs: Array.from(model.costs, (each) => each ?? 0n),
    purse,
    has: kind === "outside the chain" ? [0n, 0n] : has,
  };
}

const words = (step: Step): string =>
  JSON.stringify(step, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));

/** Lives so. @returns which steps were taken, and not refused */
async function live(
  kind: string,
  steps: readonly { step: Step; wait: number }[],
  seed: number,
): Promise<ReadonlySet<Step["step"]>> {
  const done = new Set<Step["step"]>();
  const people = await peopled(kind);
  let { world, model } = await begun(people, kind, [FUNDS, FUNDS]);
  for (const { step, wait } of steps) {
    if (model.phase === Phase.Closed && model.claimant === 0n && step.step !== "dispute" && step.step !== "receipt") {
      // A life goes on: in another agreement, of the same people, who take what comes.
      for (const who of SIDES) {
        await people.token.setBlocked(people.parties[who], false);
        await people.accounts[who]!.connect(people.owners[who]).setAccepting(true);
      }
      ({ world, model } = await begun(people, kind, model.has));
    }
    const send = await prepared(world, model, step);
    const next = BigInt(await time.latest()) + BigInt(wait);
    const limit = limitOf(model) + (step.step === "takeBack" ? BigInt(step.late) : 0n);
    const moment = step.step === "takeBack" && step.late >= 0 && limit > next ? limit : next;
    const refused = take(model, step, moment);
    await at(moment);
    if (refused === undefined) await send();
    else await expect(send()).to.be.revertedWithCustomError(await declaring(world, refused), refused);
    if (refused !== undefined && step.step === "enforce")
      await world.tribunal.order(world.template, world.id, (await world.stages.recordOf(world.id)).turn, ZeroHash);
    expect(await shown(world, model), `seed ${seed}, ${words(step)}`).to.deep.equal(expected(model));
    // Nothing in the purse is nobody's, and nothing is missing.
    if (kind !== "outside the chain") {
      const waiting = [...model.credits, ...model.costs].reduce((sum, each) => sum + (each ?? 0n), 0n);
      expect(model.purse).to.equal(model.held + waiting);
    }
    if (refused === undefined) done.add(step.step);
  }
  return done;
}
const declaring = async ({ stages, ledger, token }: Living, error: string) =>
  await Promise.resolve(error.startsWith("Ledger") ? ledger : error.startsWith("Blocking") ? token : stages);

describe("a life at random", () => {
  const step = fc.record({ step: fc.oneof(...kindsOfStep), wait: fc.integer({ min: 1, max: 150_000 }) });
  const life = fc.array(step, { minLength: 60, maxLength: 90, size: "max" });
  const LEAST = 4;
  const MOST_LIVES = 20;
  for (const kind of ["coin", "a token", "outside the chain"])
    it(`with money in ${kind} is as the model has it at every step, of seeds 1, 2, 3 and so on`, async () => {
      const done = new Set<string>();
      // Every step is taken somewhere in them, but for what there is not.
      const on = ["withdrawCredit", "pushCredit", "payCosts"];
      const never = kind === "outside the chain" ? on : ["receipt"];
      const all = STEPS.filter((name) => !never.includes(name));
      for (let seed = 1; seed <= LEAST || (seed <= MOST_LIVES && done.size < all.length); seed++) {
        const [steps = []] = fc.sample(life, { seed, numRuns: 1 });
        expect(steps.length).to.be.at.least(60);
        for (const step of await live(kind, steps, seed)) done.add(step);
      }
      expect([...done]).to.have.members(all);
    });
});
