/**
 * The part of the conformance suite that compares what the text says of each step, its effects, with what the step does: in states that it
 * sets itself, at every limit, one second and one unit around it.
 * @module
 */
import { expect } from "chai";
import { decodeBytes32String, ZeroAddress, type LogDescription } from "ethers";
import { agreementAbi } from "../../src/abi/index.ts";
import { decodeRevert } from "../../src/chain/errors.ts";
import { particularsHash, type Values } from "../../src/agreements/terms.ts";
import { effectsOf, type Effect } from "../../src/text/effects.ts";
import type { Edition, Released } from "../../src/text/edition.ts";
import {
  formed,
  lend,
  moneyOf,
  offered,
  signedBy,
  step,
  type Agreement,
  type Template,
  type TemplateWorld,
} from "./agreement.ts";
import {
  comparisonsOf,
  expectedOf,
  moneyIn,
  namesIn,
  readyFor,
  refusalsOf,
  situationsOf,
  solved,
  valuedIn,
  type Caller,
  type Shown,
  type Situation,
} from "./model.ts";
import { putState, stateOf, type State } from "./states.ts";
import { at, balanceOf, coder, DAY, ethers, networkHelpers, Phase, time } from "./world.ts";

/** An agreement in a state in which a step can be taken. */
export type Ready<P extends Values> = { readonly agreement: Agreement<P>; readonly situation: Situation };

/** What an edition says that each step does. */
export const stepsIn = (edition: Pick<Released, "clauses">) => {
  const all = [...effectsOf(edition).values()];
  return {
    all,
    party: all.filter(({ by }) => by !== undefined),
    automatic: all.filter(({ due }) => due !== undefined),
    forming: all.filter(({ by, due }) => by === undefined && due === undefined),
  };
};

/** How a step is called in a situation: what it takes besides comes from the template's author. */
export function argumentsOf<P extends Values>(template: Template<P>, agreement: Agreement<P>, name: string) {
  const given = template.args?.[name]?.(agreement) ?? [];
  const inputs = agreement.template.interface.getFunction(name as "idOf")?.inputs.slice(2) ?? [];
  return { given, named: Object.fromEntries(inputs.map((input, index) => [input.name, given[index]])) };
}

/** The situation that a fresh agreement is in, and how far it can be changed. */
export async function situationIn<P extends Values>(template: Template<P>, agreement: Agreement<P>, effect: Effect) {
  const { common, particulars, amount } = agreement;
  const earliest = BigInt(await time.latest()) + 10n;
  const situation: Situation = {
    state: await stateOf(agreement),
    now: earliest,
    caller: effect.by ?? "stranger",
    terms: { common, particulars },
    args: argumentsOf(template, agreement, effect.step).named,
  };
  return { situation, range: { usesRest: template.usesRest === true, earliest, most: amount } };
}

/** Brings a fresh agreement to where the step can be taken; the next block is at that moment. */
export async function madeReady<P extends Values>(
  template: Template<P>,
  agreement: Agreement<P>,
  effect: Effect,
): Promise<Situation> {
  const { situation, range } = await situationIn(template, agreement, effect);
  const ready = readyFor(effect, situation, range);
  await putState(agreement, ready.state);
  return ready;
}

export const signerOf = <P extends Values>({ buyer, seller, stranger, authority }: Agreement<P>, caller: Caller) =>
  ({ first: buyer, second: seller, stranger, authority })[caller];

/** The error with which it was refused, or what its transaction logged. */
type Done = { readonly refused: string } | { readonly logs: readonly LogDescription[]; readonly gas: bigint };

async function done<P extends Values>(
  template: Template<P>,
  contract: Agreement<P>["template"],
  sent: () => ReturnType<typeof step>,
): Promise<Done> {
  try {
    const receipt = (await (await sent()).wait())!;
    const logs = receipt.logs.flatMap((log) => contract.interface.parseLog(log) ?? []);
    return { logs, gas: receipt.gasUsed * receipt.gasPrice };
  } catch (error) {
    const refused = decodeRevert(error, [contract.interface])?.name;
    if (refused === undefined) throw error;
    return { refused };
  }
}

const BASE_EVENTS: ReadonlySet<string> = new Set(
  agreementAbi.flatMap((each) => (each.type === "event" ? [each.name] : [])),
);

const shownIn = (factors: readonly (readonly unknown[])[]): Shown[] =>
  factors.map(([name, actual, criterion, met]) => ({
    name: decodeBytes32String(name as string),
    actual: actual as bigint,
    criterion: criterion as bigint,
    met: met as boolean,
  }));

/** What is seen of a factor at another moment. */
const timeless = (factors: readonly Shown[]) =>
  factors.map((factor) => (factor.name === "time" ? { ...factor, actual: 0n, met: true } : factor));

/** What the step did in a situation has to be what its effects say; the chain is then as it was. @returns what it was refused with */
async function compare<P extends Values>(
  template: Template<P>,
  agreement: Agreement<P>,
  { effect, situation }: { effect: Effect; situation: Situation },
): Promise<{ errors: ReadonlySet<string>; unmet: readonly string[] }> {
  const { step: name, pays, emits = [] } = effect;
  const { errors, factors, after } = expectedOf(effect, situation);
  const { template: contract, common, particulars } = agreement;
  const { caller, state, now } = situation;
  const where = () =>
    JSON.stringify({ step: name, caller, now, ...state }, (_, value: unknown) =>
      typeof value === "bigint" ? `${value}` : value,
    );

  const snapshot = await networkHelpers.takeSnapshot();
  await putState(agreement, state);
  if (effect.due !== undefined) {
    const view = contract.getFunction(`${name}Factors` as "idOf");
    const shown = shownIn((await view.staticCall(common, particulars as never)) as never);
    expect(timeless(shown), `what ${name}Factors shows: ${where()}`).to.deep.equal(timeless(factors));
  }
  const { taken, paid } = moneyIn(effect, situation);
  const sender = signerOf(agreement, caller);
  const before = await moneyOf(agreement);
  await at(now);
  const args = Object.values(situation.args);
  const found = await done(template, contract, async () => await step(agreement, name, sender, args, { taken }));

  if ("refused" in found) {
    expect([...errors], `refused with ${found.refused}, ${where()}`).to.include(found.refused);
  } else {
    expect([...errors], `carried out, ${where()}`).to.deep.equal([]);
    const is = await stateOf(agreement);
    expect(is, where()).to.deep.equal(after);
    const money = await moneyOf(agreement);
    for (const role of ["first", "second"] as const) {
      const fee = common.currency === ZeroAddress && caller === role ? found.gas : 0n;
      const gained = money[role].balance + fee - before[role].balance;
      const due = (pays === role ? paid : 0n) - (caller === role ? taken : 0n);
      expect(gained, `paid to the ${role} party, ${where()}`).to.equal(due);
    }
    expect(money.purse - before.purse, `into the purse, ${where()}`).to.equal(taken - paid);
    const events = found.logs.map((log) => log.name).filter((event) => !BASE_EVENTS.has(event));
    expect(events.toSorted(), where()).to.deep.equal([...emits].toSorted());
    if (effect.due !== undefined) {
      const decision = found.logs.find((log) => log.name === "AutomaticDecision");
      expect(shownIn(decision?.args["factors"] as never), where()).to.deep.equal(factors);
      // By the rule's name an explanation finds the words for the step.
      expect(decodeBytes32String(String(decision?.args["rule"])).split(".")[1]).to.equal(name);
    }
  }
  await snapshot.restore();
  return { errors, unmet: factors.filter(({ met }) => !met).map((factor) => factor.name) };
}

/** Registers the tests of what an edition says that steps do. */
export function doesWhatItSays<P extends Values>(
  template: Template<P>,
  {
    edition,
    world,
    currencyIn,
  }: {
    edition: Edition | Released;
    world: () => Promise<TemplateWorld>;
    currencyIn: (here: TemplateWorld) => Promise<string>;
  },
): void {
  const { loadFixture } = networkHelpers;
  const { party, automatic, forming } = stepsIn(edition);
  const performing = async () => {
    const here = await world();
    const agreement = await formed(here, template, await currencyIn(here));
    const isPaid = party.some(({ takes }) => takes !== undefined);
    if (isPaid) await lend(agreement, here.buyer, here.seller, here.stranger, here.authority);
    return agreement;
  };

  for (const effect of [...party, ...automatic]) {
    it(`${effect.step} does what ${edition.name} says of it, at each limit and around it, for each caller, in each phase`, async () => {
      const agreement = await loadFixture(performing);
      const { situation, range } = await situationIn(template, agreement, effect);
      const ready = readyFor(effect, situation, range);
      const alone = new Set<string>();
      for (const each of situationsOf(effect, ready, range)) {
        const { errors, unmet } = await compare(template, agreement, { effect, situation: each });
        const [error = "none", ...others] = errors;
        if (others.length > 0) continue;
        alone.add(error);
        if (error === "AgreementConditionsNotMet" && unmet.length === 1) alone.add(`factor ${unmet[0]}`);
      }
      const reasons = [...Object.keys(refusalsOf(effect)), "none", "AgreementNotInPhase"];
      const factors = effect.due === undefined ? [] : ["time", ...Object.keys(effect.factors ?? {})];
      const asked = [
        ...reasons,
        ...factors.map((name) => `factor ${name}`),
        ...(effect.by === undefined ? [] : ["AgreementOnlyParty"]),
      ];
      requireAlone(effect.step, alone, asked);
    });

    it(`${effect.step} can be taken again only if ${edition.name} says so`, async () => {
      const agreement = await loadFixture(performing);
      const { now, ...ready } = await madeReady(template, agreement, effect);
      const { taken } = moneyIn(effect, { ...ready, now });
      const taker = signerOf(agreement, ready.caller);
      await at(now);
      const { given } = argumentsOf(template, agreement, effect.step);
      await step(agreement, effect.step, taker, given, { taken });
      const again = { ...ready, now: now + 1n, state: await stateOf(agreement) };
      await compare(template, agreement, { effect, situation: again });
    });
  }

  for (const effect of forming) {
    it(`${effect.step} forms what ${edition.name} says, and refuses what it says, at each limit and around it`, async () => {
      const here = await loadFixture(world);
      const currency = await currencyIn(here);
      const first = await offered(here, template, currency);
      // Blocks that come before take the time that they take: a day is enough, and the offer still stands.
      const now = BigInt(await time.latest()) + DAY;
      const state: State = { phase: Phase.None, since: 0n, suspendedFor: 0n, progress: 0n, held: 0n, rest: 0n };
      const usual = { state, now, caller: "first", args: {} } as const;
      const situation: Situation = { ...usual, state: { ...state, phase: Phase.Performing }, terms: first };
      const changes = comparisonsOf(effect).flatMap((comparison) =>
        namesIn(comparison).flatMap((name) => {
          const [half = "", field = ""] = name.split(".");
          if (half !== "common" && half !== "particulars") return [];
          const isAddress = typeof (first[half] as Values)[field] === "string";
          return (isAddress ? [0n] : [-1n, 0n, 1n]).flatMap((difference) => {
            const value = solved(comparison, name, { valueOf: valuedIn(situation), difference });
            return value === undefined || value < 0n
              ? []
              : [{ half, field, value: isAddress ? addressOf(value) : value }];
          });
        }),
      );
      const alone = new Set<string>();
      for (const { half, field, value } of [{ half: "common", field: "currency", value: currency }, ...changes]) {
        const snapshot = await networkHelpers.takeSnapshot();
        const particulars = half === "particulars" ? { ...first.particulars, [field]: value } : first.particulars;
        const common = half === "common" ? { ...first.common, [field]: value } : first.common;
        const expected = expectedOf(effect, { ...situation, terms: { common, particulars } });
        // What another agreement holds moves over: it can't be more than this one is to hold.
        const isLess = effect.step === "amend" && template.amount(particulars as P) < first.amount;
        const errors = new Set([...expected.errors, ...(isLess ? ["AgreementHoldsMore"] : [])]);
        const where = `${effect.step} with ${half}.${field} ${value}`;
        const [found, agreement] = await forms(template, here, { effect, common, particulars: particulars as P, now });
        if ("refused" in found) expect([...errors], `${where}: ${found.refused}`).to.include(found.refused);
        else {
          expect([...errors], where).to.deep.equal([]);
          const { phase, held } = await stateOf(agreement);
          const purse = await balanceOf(common.currency, agreement.purse);
          const amount = template.amount(particulars as P);
          expect([phase, held, purse], where).to.deep.equal([Phase.Performing, amount, amount]);
          const told = found.logs.find(({ name }) => name === "Formed");
          const { inputs } = agreement.template.interface.getFunction(effect.step as "idOf");
          const encoded = coder.encode(inputs.slice(0, 2), [agreement.common, particulars]);
          expect(
            [told?.args["id"], told?.args["first"], told?.args["second"], told?.args["terms"]],
            where,
          ).to.deep.equal([agreement.id, common.first, common.second, encoded]);
        }
        if (expected.errors.size < 2) alone.add("refused" in found ? found.refused : "none");
        await snapshot.restore();
      }
      requireAlone(effect.step, alone, ["none", ...Object.keys(refusalsOf(effect))]);
    });
  }
}

/** Each reason has to decide somewhere by itself: what never does could be missing from the contract, and nobody would notice. */
function requireAlone(step: string, alone: ReadonlySet<string>, asked: readonly string[]): void {
  const never = asked.filter((reason) => !alone.has(reason));
  expect(
    never,
    `${step} was tried with one thing at a time other than in what you said can be formed, and these never decided by themselves: ` +
      "something else holds wherever they do. Say other particulars, or take out what can't come about",
  ).to.deep.equal([]);
}

export const addressOf = (value: bigint) => ethers.getAddress(ethers.toBeHex(value, 20));

/** Forms an agreement, or one in the place of another, at a moment; the first party sends, the second has signed. */
async function forms<P extends Values>(
  template: Template<P>,
  here: TemplateWorld,
  { effect, common, particulars, now }: { effect: Effect; common: Agreement<P>["common"]; particulars: P; now: bigint },
): Promise<readonly [Done, Agreement<P>]> {
  const { contract, buyer, tenge } = here;
  const amount = template.amount(particulars);
  const currency =
    common.currency === (await tenge.getAddress()) || common.currency === ZeroAddress ? common.currency : ZeroAddress;
  const old = effect.step === "form" ? undefined : await formed(here, template, currency);
  const stated = old === undefined ? common : { ...common, replaces: old.id };
  const hash = particularsHash(particulars, template.particularsType);
  const id = await contract.idOf(stated, hash);
  const agreement = {
    ...here,
    template: contract,
    common: stated,
    particulars,
    hash,
    id,
    amount,
    purse: await contract.purseOf(id),
  };
  const missing = old === undefined || amount < old.amount ? amount : amount - old.amount;
  const acceptances = [await signedBy(here.seller, template, agreement)];
  if (common.currency !== ZeroAddress) {
    await tenge.mint(buyer.address, missing);
    await tenge.connect(buyer).approve(await contract.getAddress(), missing);
  }
  const replaced = old === undefined ? [] : [old.common, old.hash];
  const value = common.currency === ZeroAddress ? missing : 0n;
  await at(now);
  const found = await done(template, contract, async () => {
    const form = contract.connect(buyer).getFunction(effect.step as "surrender");
    return await form(
      ...([stated, particulars, ...replaced, acceptances, { value }] as never as Parameters<typeof form>),
    );
  });
  if (old !== undefined && !("refused" in found))
    expect((await stateOf(old)).phase, "the one that it replaces is closed").to.equal(Phase.Closed);
  return [found, agreement];
}
