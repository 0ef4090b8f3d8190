/**
 * Probes of what a template adds to the base, made of what its clauses say that each step does: their effects.
 * @module
 */
import { decodeBytes32String } from "ethers";
import type { Values } from "../../../src/agreements/terms.ts";
import { holds, type Comparison, type Effect, type Valued } from "../../../src/text/effects.ts";
import type { Edition } from "../../../src/text/edition.ts";
import { step, type Agreement } from "../agreement.ts";
import { calledBack } from "../callsBack.ts";
import { addressOf, argumentsOf, signerOf, situationIn, stepsIn } from "../effects.ts";
import {
  candidatesFor,
  FAR,
  expectedOf,
  factorsIn,
  namesIn,
  readyFor,
  refusalsOf,
  solved,
  valuedIn,
  waitsUntil,
  withCell,
  written,
  isCell,
  type Caller,
  type Situation,
} from "../model.ts";
import { putState, stateOf } from "../states.ts";
import { at, DAY, disposition, Phase, Then, type Common } from "../world.ts";
import {
  act,
  days,
  dispute,
  formation,
  formedHere,
  limit,
  nameOf,
  NOTHING,
  now,
  offeredHere,
  paid,
  settlement,
  tried,
  undone,
  type Here,
  type Outcome,
  type Probe,
} from "./trying.ts";

const CALLERS: readonly Caller[] = ["first", "second", "stranger", "authority"];

/** The probes of an edition's own steps, in the order of its clauses. */
export function ownProbes<P extends Values>(edition: Edition): Probe<P>[] {
  const { all, forming } = stepsIn(edition);
  return all.flatMap((effect) => [
    ...(forming.includes(effect) ? formingProbes<P>(effect) : stepProbes<P>(effect)),
    act<P>(`${effect.step} by a currency that calls back`, "error ReentrancyGuardReentrantCall", async (here) => {
      const { entered, result } = await calledBack(here, here.known, effect.step);
      const refused = result === "0x" ? "nothing" : nameOf({ data: result }, here);
      return `${entered ? "entered" : "kept out"}, ${refused}`;
    }),
  ]);
}

/* A STEP OF AN AGREEMENT */

type Range = Parameters<typeof readyFor>[2];
type Ready<P extends Values> = {
  readonly agreement: Agreement<P>;
  readonly situation: Situation;
  readonly range: Range;
};

/** An agreement, and where its step can be taken. */
async function readyHere<P extends Values>(here: Here<P>, effect: Effect): Promise<Ready<P>> {
  const agreement = await formedHere(here);
  const { situation, range } = await situationIn(here.known, agreement, effect);
  return { agreement, range, situation: readyFor(effect, situation, range) };
}

/** Takes the step in a situation that is put there first. */
async function takenIn<P extends Values>(
  here: Here<P>,
  effect: Effect,
  { agreement, situation }: Omit<Ready<P>, "range">,
): Promise<() => ReturnType<typeof step>> {
  await putState(agreement, situation.state);
  await at(situation.now);
  const sender = signerOf(agreement, situation.caller);
  return async () => await step(agreement, effect.step, sender, Object.values(situation.args));
}

/** What it does, and, at a limit, whether it is done. */
const done = async <P extends Values>(
  here: Here<P>,
  effect: Effect,
  { agreement, situation }: Omit<Ready<P>, "range">,
) => await paid(here, agreement, await takenIn(here, effect, { agreement, situation }));
const isDone = async <P extends Values>(here: Here<P>, effect: Effect, ready: Omit<Ready<P>, "range">) =>
  await tried(here, await takenIn(here, effect, ready));

function stepProbes<P extends Values>(effect: Effect): Probe<P>[] {
  const { step: name, due, factors = {} } = effect;
  const element = `function ${name}`;
  const own = [
    ...Object.entries(refusalsOf(effect)).map(([error, when]) => ({ reason: error, of: `error ${error}`, when })),
    ...Object.entries(factors).map(([factor, when]) => ({
      reason: factor,
      of: `factor ${factor}`,
      when: written(when),
    })),
  ];
  return [
    act(name, element, async (here) => await done(here, effect, await readyHere(here, effect))),
    ...own.flatMap(({ reason, of, when }) =>
      when.flatMap((comparison, index) =>
        namesIn(comparison)
          .filter((by) => isCell(by) || by.startsWith("args."))
          .map((by) =>
            limit<P>(
              `${name}, ${reason} by ${by}${index === 0 ? "" : `, ${index + 1}`}`,
              of,
              async (here, distance) => {
                const ready = await readyHere(here, effect);
                // One of several comparisons decides only where the others hold.
                const alone = when.length === 1 ? ready : decisive(effect, ready, { comparison, by });
                const situation = around(alone, comparison, { by, distance });
                return situation === undefined ? NOTHING : await isDone(here, effect, { ...ready, situation });
              },
            ),
          ),
      ),
    ),
    act(`${name} by each caller`, element, async (here) => {
      const ready = await readyHere(here, effect);
      return await each(CALLERS, async (caller) => {
        const situation = { ...ready.situation, caller };
        return `${caller}: ${await isDone(here, effect, { ...ready, situation })}`;
      });
    }),
    act(`${name} in each phase`, element, async (here) => {
      const ready = await readyHere(here, effect);
      return await each(Object.entries(Phase), async ([label, phase]) => {
        const situation = { ...ready.situation, state: { ...ready.situation.state, phase } };
        return `${label}: ${await isDone(here, effect, { ...ready, situation })}`;
      });
    }),
    act(`${name} twice`, element, async (here) => {
      const ready = await readyHere(here, effect);
      const first = await isDone(here, effect, ready);
      const { given } = argumentsOf(here.known, ready.agreement, name);
      const again = async () =>
        await step(ready.agreement, name, signerOf(ready.agreement, ready.situation.caller), given);
      return `${first}, then ${await tried(here, again)}`;
    }),
    act(`${name} in a dispute, however late`, element, async (here) => {
      const { agreement, situation } = await readyHere(here, effect);
      await putState(agreement, situation.state);
      await at(situation.now);
      await dispute(agreement);
      await at(situation.now + 400n * DAY);
      const { given } = argumentsOf(here.known, agreement, name);
      return await tried(here, async () => await step(agreement, name, signerOf(agreement, situation.caller), given));
    }),
    ...(due === undefined ? [] : automaticProbes<P>(effect, due)),
  ];
}

/**
 * The value at a distance from that at which a comparison turns: where its sides are equal, or, if nothing is below that, one more. Nothing,
 * if the comparison does not turn on it.
 */
function turning(comparison: Comparison, by: string, { valueOf, distance }: { valueOf: Valued; distance: bigint }) {
  const equal = solved(comparison, by, { valueOf, difference: 0n });
  return equal === undefined ? undefined : (equal === 0n ? 1n : equal) + distance;
}

/** Where the comparison decides whether the step is taken, by that name; where it never does, the place that was given. */
function decisive<P extends Values>(
  effect: Effect,
  ready: Ready<P>,
  { comparison, by }: { comparison: Comparison; by: string },
): Ready<P> {
  const found = candidatesFor(effect, ready.situation, ready.range).find((situation) => {
    const errors = [-1n, 0n, 1n].map((distance) => {
      const there = around({ ...ready, situation }, comparison, { by, distance });
      return there === undefined || there.now >= FAR ? undefined : expectedOf(effect, there).errors.size;
    });
    return situation.state.held !== 0n && errors.includes(0) && errors.includes(1) && !errors.includes(undefined);
  });
  return found === undefined ? ready : { ...ready, situation: found };
}

/** The situation at a distance from where a comparison turns, all else as it is; nothing, if it can't come about. */
function around<P extends Values>(
  { situation, range }: Ready<P>,
  comparison: Comparison,
  { by, distance }: { by: string; distance: bigint },
): Situation | undefined {
  const value = turning(comparison, by, { valueOf: valuedIn(situation), distance });
  if (value === undefined || value < 0n) return undefined;
  if (isCell(by)) return withCell(situation, by, { value, ...range });
  return { ...situation, args: { ...situation.args, [by.replace("args.", "")]: value } };
}

/** Several things, each from the same state. */
async function each<T>(all: readonly T[], run: (one: T) => Promise<Outcome>): Promise<Outcome> {
  const found: Outcome[] = [];
  for (const one of all) found.push(await undone(async () => await run(one)));
  return found.join(", ");
}

/* WHAT HAPPENS BY ITSELF */

/** Where all is met but the time, which is still to come: what `progress` may be is the present. */
async function waitingHere<P extends Values>(here: Here<P>, effect: Effect, due: string): Promise<Ready<P>> {
  const agreement = await formedHere(here);
  const { situation, range } = await situationIn(here.known, agreement, effect);
  const ready = readyFor(effect, situation, range);
  const progress = situation.now;
  const fresh = { ...ready, now: situation.now };
  const found = [{ ...fresh, state: { ...ready.state, progress } }, fresh].find(
    (one) =>
      waitsUntil(due, one) > one.now &&
      factorsIn(effect, one).every(({ name, met }) => met || name === "time") &&
      !Object.values(refusalsOf(effect)).some((when) => holds(when, valuedIn(one))),
  );
  if (found === undefined) throw new Error(`There is no state in which ${effect.step} waits for its time alone.`);
  return { agreement, range, situation: found };
}

function automaticProbes<P extends Values>(effect: Effect, due: string): Probe<P>[] {
  const { step: name } = effect;
  const element = `function ${name}`;
  /** Goes on after a dispute raised at a moment, and is then tried at the end of what it waits for. */
  const resumed = async (here: Here<P>, from: (waits: bigint, moment: bigint) => bigint, distance: bigint) => {
    const { agreement, situation } = await waitingHere(here, effect, due);
    await putState(agreement, situation.state);
    const disputedAt = from(waitsUntil(due, situation), situation.now);
    await at(disputedAt);
    await dispute(agreement);
    const { progress, rest } = await stateOf(agreement);
    const d = disposition({ then: Then.Resume, progress, rest: `0x${rest.toString(16).padStart(64, "0")}` });
    const resumes = disputedAt + DAY;
    const settle = await settlement(here, agreement, { d, validUntil: resumes, turn: 1n });
    await at(resumes);
    await settle();
    // Not what the contract remembers, but what happened.
    const state = { ...situation.state, suspendedFor: resumes - disputedAt, since: resumes };
    await at(waitsUntil(due, { ...situation, state }) + distance);
    return await tried(here, async () => await step(agreement, name));
  };
  return [
    limit(`${name}, time`, element, async (here, distance) => {
      const { agreement, situation } = await waitingHere(here, effect, due);
      const moment = waitsUntil(due, situation) + distance;
      return await isDone(here, effect, { agreement, situation: { ...situation, now: moment } });
    }),
    limit(
      `${name}, time after a dispute`,
      element,
      async (here, distance) => await resumed(here, (_, moment) => moment + 10n, distance),
    ),
    limit(
      `${name}, time after a dispute at the last moment`,
      element,
      async (here, distance) => await resumed(here, (waits) => waits - 100n, distance),
    ),
    act(`${name} explained`, `function ${name}Factors`, async (here) => {
      const { agreement, situation } = await waitingHere(here, effect, due);
      await putState(agreement, situation.state);
      const view = here.contract.getFunction(`${name}Factors` as "idOf");
      const factors = await view.staticCall(agreement.common, agreement.particulars as never);
      return (factors as never as readonly (readonly [string, bigint, bigint, boolean])[])
        .map(([encoded, , criterion, met]) => {
          const factor = decodeBytes32String(encoded);
          return `${factor} ${factor === "time" ? days(criterion - situation.now) : criterion} ${met}`;
        })
        .join(", ");
    }),
  ];
}

/* FORMATION */

/** Terms of which a value is otherwise: `common.currency`, `particulars.price`. */
type Changed = { readonly common: Partial<Common>; readonly particulars: Values; readonly moment: bigint };
const otherwise = (path: string, value: unknown, moment: bigint): Changed => {
  const [half = "", field = ""] = path.split(".");
  return { common: {}, particulars: {}, moment, [half]: { [field]: value } };
};
const isAddress = <P extends Values>(terms: Agreement<P>, path: string): boolean => {
  const [half, field = ""] = path.split(".");
  return half === "common" && typeof terms.common[field as keyof Common] === "string";
};
/** The value at which the sides of a comparison are equal. */
const equalTo = (comparison: Comparison, by: string, valueOf: Valued): bigint =>
  solved(comparison, by, { valueOf, difference: 0n }) ?? 0n;

/** What forms an agreement, or one in the place of another: at the limits of its terms, and of what is held. */
function formingProbes<P extends Values>({ step: name, ...effect }: Effect): Probe<P>[] {
  const isAmendment = name !== "form";
  /** Everything but the last transaction. */
  const begun = async (here: Here<P>, change: (usual: Agreement<P>, moment: bigint) => Changed) => {
    const old = isAmendment ? await formedHere(here) : undefined;
    const usual = await offeredHere(here, old === undefined ? {} : { replaces: old.id });
    const { common, particulars, moment } = change(usual, (await now()) + DAY);
    const agreement = await offeredHere(here, { ...usual.common, offerEndsAt: moment + DAY, ...common }, {
      ...usual.particulars,
      ...particulars,
    } as Partial<P>);
    const form = await formation(here, agreement, old === undefined ? {} : { old });
    await at(moment);
    return { form, agreement, old };
  };
  const limits = Object.entries(refusalsOf({ step: name, ...effect })).flatMap(([error, when]) =>
    when.flatMap((comparison) => {
      const names = namesIn(comparison);
      // What the present decides is tried in time.
      const turnsOn = names.includes("time") ? ["time"] : names.filter((by) => /^(?:common|particulars)[.]/.test(by));
      return turnsOn.map((by): Probe<P> => {
        const run = async (here: Here<P>, distance: bigint): Promise<Outcome> => {
          const { form } = await begun(here, (usual, moment) => {
            const state = { phase: Phase.Performing, since: 0n, suspendedFor: 0n, progress: 0n, held: 0n, rest: 0n };
            const valueOf = valuedIn({ state, now: moment, terms: usual, args: {} });
            if (isAddress(usual, by)) return otherwise(by, addressOf(equalTo(comparison, by, valueOf)), moment);
            const value = turning(comparison, by, { valueOf, distance }) ?? 0n;
            return by === "time" ? { common: {}, particulars: {}, moment: value } : otherwise(by, value, moment);
          });
          return await tried(here, form);
        };
        const [id, element] = [`${name}, ${error} by ${by}`, `error ${error}`];
        // Of addresses one is refused, not all from it on.
        return by.startsWith("common.")
          ? act(id, element, async (here) => await run(here, 0n))
          : limit(id, element, run);
      });
    }),
  );
  if (!isAmendment) return limits;

  /** Other particulars for which so much more is to be held. */
  const holding = (here: Here<P>, { particulars, amount }: Agreement<P>, given: { more: bigint; moment: bigint }) => {
    const paying = Object.keys(particulars).find((field) => {
      const value = particulars[field];
      return typeof value === "bigint" && here.known.amount({ ...particulars, [field]: value + 1n }) === amount + 1n;
    });
    if (paying === undefined) throw new Error("No field of the particulars says what is paid in.");
    return otherwise(`particulars.${paying}`, (particulars[paying] as bigint) + given.more, given.moment);
  };
  return [
    act(name, `function ${name}`, async (here) => {
      const found = await begun(here, (usual, moment) => holding(here, usual, { more: usual.amount / 4n, moment }));
      const { form, agreement, old } = found;
      if (old === undefined) throw new Error(`${name} replaces nothing.`);
      const said = await paid(here, old, form, agreement);
      const { held, phase } = await here.contract.recordOf(agreement.id);
      const purse = await here.tenge.balanceOf(agreement.purse);
      const part = (value: bigint) => (value * 100n) / old.amount;
      return `${said}; new: held ${part(held)}, purse ${part(purse)}, phase ${phase}`;
    }),
    limit(`${name}, AgreementHoldsMore`, "error AgreementHoldsMore", async (here, distance) => {
      const { form } = await begun(here, (usual, moment) => holding(here, usual, { more: distance, moment }));
      return await tried(here, form);
    }),
    ...limits,
  ];
}
