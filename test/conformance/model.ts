/**
 * What a step has to do in a situation, from its effects alone; and the situations in which that is worth trying.
 * @module
 */
import {
  conditionOf,
  endsIt,
  holds,
  MOMENTS,
  momentIn,
  shownOf,
  sumOf,
  total,
  withMoment,
  type Comparison,
  type Condition,
  type Effect,
  type Sum,
  type Valued,
} from "../../src/text/effects.ts";
import type { Values } from "../../src/agreements/terms.ts";
import { numbered, timeIn, type State } from "./states.ts";
import { DAY, Phase, type Common } from "./world.ts";

export type Caller = "first" | "second" | "stranger" | "authority";

/** All that decides what a step does. `now` is the moment of its block. */
export type Situation = {
  readonly state: State;
  readonly now: bigint;
  readonly caller: Caller;
  readonly terms: { readonly common: Common; readonly particulars: Values };
  /** What the step takes besides, by name. */
  readonly args: { readonly [name: string]: unknown };
};

/** A factor as the chain shows it. */
export type Shown = {
  readonly name: string;
  readonly actual: bigint;
  readonly criterion: bigint;
  readonly met: boolean;
};

/** What is expected: one of the errors, if there are any. */
export type Expected = {
  readonly errors: ReadonlySet<string>;
  readonly factors: readonly Shown[];
  /** What is remembered afterwards, if it isn't refused. */
  readonly after: State;
};

export function written(text: string): Condition {
  const found = conditionOf(text);
  if (found === undefined) throw new Error(`"${text}" is no condition.`);
  return found;
}

export function summed(text: string): Sum {
  const found = sumOf(text);
  if (found === undefined) throw new Error(`"${text}" is no sum.`);
  return found;
}

/** What the names in effects stand for. */
export function valuedIn({ state, now, terms, args }: Omit<Situation, "caller">): Valued {
  return (name) => {
    if (name === "time") return timeIn(state, now);
    if (name === "progress" || name === "rest" || name === "held") return state[name];
    if (MOMENTS.includes(name)) return momentIn(state.rest, name);
    const [half = "", field = ""] = name.split(".");
    return numbered({ ...terms, args }[half as "args"], field);
  };
}

/** The last moment at which an automatic step still waits, in seconds of the chain: as `_factors` of Agreement.sol has it. */
export function waitsUntil(due: string, situation: Omit<Situation, "caller" | "now">): bigint {
  const { state, terms } = situation;
  const from = total(summed(due), valuedIn({ ...situation, now: 0n })) + state.suspendedFor;
  return (from < state.since ? state.since : from) + terms.common.reviewPeriod;
}

/** The errors that a step has of its own, each with when it refuses. */
export function refusalsOf({ refused = {}, until }: Effect): { readonly [error: string]: Condition } {
  const own = Object.fromEntries(Object.entries(refused).map(([error, when]) => [error, written(when)]));
  return until === undefined ? own : { ...own, [until.error]: written(`time > ${until.at}`) };
}

/** The factors that a step is decided on, in the contract's order: its own, then the time. */
export function factorsIn({ due, factors = {} }: Effect, situation: Situation): Shown[] {
  if (due === undefined) return [];
  const valueOf = valuedIn(situation);
  const own = Object.entries(factors).map(([name, when]) => {
    const condition = written(when);
    return { name, ...shownOf(condition, valueOf), met: holds(condition, valueOf) };
  });
  const [actual, criterion] = [situation.now, waitsUntil(due, situation)];
  return [...own, { name: "time", actual, criterion, met: actual > criterion }];
}

/** What a step of an agreement has to do. */
export function expectedOf(effect: Effect, situation: Situation): Expected {
  const { state, caller } = situation;
  const valueOf = valuedIn(situation);
  const factors = factorsIn(effect, situation);
  const errors = new Set<string>();
  if (state.phase !== Phase.Performing) errors.add("AgreementNotInPhase");
  if (effect.by !== undefined && caller !== effect.by) errors.add("AgreementOnlyParty");
  if (factors.some(({ met }) => !met)) errors.add("AgreementConditionsNotMet");
  for (const [error, condition] of Object.entries(refusalsOf(effect))) if (holds(condition, valueOf)) errors.add(error);

  const { taken, paid } = moneyIn(effect, situation);
  if (paid > state.held + taken) errors.add("AgreementUnbalanced");
  const held = state.held + taken - paid;
  const closed = endsIt(effect) ? { phase: Phase.Closed, since: situation.now } : {};
  let after: State = { ...state, held, ...closed };
  for (const [cell, sum] of Object.entries(effect.sets ?? {})) {
    const value = total(summed(sum), valueOf);
    after = MOMENTS.includes(cell)
      ? { ...after, rest: withMoment(after.rest, cell, value) }
      : { ...after, [cell]: value };
  }
  return { errors, factors, after };
}

/** What a step takes from its taker, and what it pays to whom its effects name. In base units. */
export function moneyIn(
  { takes, part, pays }: Effect,
  situation: Omit<Situation, "caller">,
): { readonly taken: bigint; readonly paid: bigint } {
  const valueOf = valuedIn(situation);
  const of = (sum: string) => total(summed(sum), valueOf);
  const isEnd = endsIt({ pays, part });
  const { held } = situation.state;
  return { taken: takes === undefined ? 0n : of(takes), paid: part === undefined ? (isEnd ? held : 0n) : of(part) };
}

/* WHERE TO TRY IT */

/** The value of a name at which the two sides of a comparison differ by so much; nothing, where it can't decide that. */
export function solved(
  { left, right }: Comparison,
  name: string,
  { valueOf, difference }: { valueOf: Valued; difference: bigint },
): bigint | undefined {
  const weight = [...left, ...right.map(({ sign, of }) => ({ sign: -sign, of }))]
    .filter(({ of }) => of === name)
    .reduce((all, { sign }) => all + sign, 0n);
  if (weight !== 1n && weight !== -1n) return undefined;
  const present = total(left, valueOf) - total(right, valueOf);
  return valueOf(name) + weight * (difference - present);
}

/** The names in a comparison. */
export const namesIn = ({ left, right }: Comparison): string[] => [
  ...new Set([...left, ...right].map(({ of }) => of).filter((of) => !/^[0-9]/.test(of))),
];

/** All comparisons that decide on a step, but for the time factor of the base. */
export function comparisonsOf(effect: Effect): Comparison[] {
  const factors = Object.values(effect.factors ?? {}).map(written);
  return [...Object.values(refusalsOf(effect)), ...factors].flat();
}

const LARGEST = { progress: 2n ** 40n - 1n, rest: 2n ** 256n - 1n } as const;
const CELLS = ["progress", "rest", "held", "time"] as const;
type Whole = (typeof CELLS)[number];
/** What the contract remembers, a moment in the second word, or the time. */
export type Cell = Whole | "rest.1" | "rest.2" | "rest.3";
export const isCell = (name: string): name is Cell =>
  (CELLS as readonly string[]).includes(name) || MOMENTS.includes(name);

/** A situation with another value in one of its cells; nothing, if it can't have that. @param most that can be held */
export function withCell(
  situation: Situation,
  cell: Cell,
  { value, earliest, most }: { value: bigint; earliest: bigint; most: bigint },
): Situation | undefined {
  const { state } = situation;
  if (value < 0n) return undefined;
  if (cell === "rest.1" || cell === "rest.2" || cell === "rest.3") {
    if (value > LARGEST.progress) return undefined;
    return { ...situation, state: { ...state, rest: withMoment(state.rest, cell, value) } };
  }
  if (cell === "time") {
    const now = value + state.suspendedFor;
    return now < earliest ? undefined : { ...situation, now };
  }
  if (cell === "held" ? value > most : value > LARGEST[cell]) return undefined;
  return { ...situation, state: { ...state, [cell]: value } };
}

/** A unit and a second around each limit that the step's own conditions have, all else as in a situation. */
export function aroundLimits(
  effect: Effect,
  situation: Situation,
  range: { earliest: bigint; most: bigint },
): Situation[] {
  return comparisonsOf(effect).flatMap((comparison) =>
    namesIn(comparison).flatMap((name) =>
      [-1n, 0n, 1n].flatMap((difference) => {
        const value = solved(comparison, name, { valueOf: valuedIn(situation), difference });
        const arg = /^args\.(.+)$/.exec(name)?.[1];
        if (value === undefined) return [];
        if (arg !== undefined) return value < 0n ? [] : [{ ...situation, args: { ...situation.args, [arg]: value } }];
        const found = isCell(name) ? withCell(situation, name, { value, ...range }) : undefined;
        return found === undefined ? [] : [found];
      }),
    ),
  );
}

type Range = { readonly usesRest: boolean; readonly earliest: bigint; readonly most: bigint };
type Cells = { readonly [cell in Whole]: ReadonlySet<bigint> };

/** Values that no limit asks for: none, one, a moment, the largest, all that can be held, a later time. */
function plainCells({ state }: Situation, { usesRest, earliest, most }: Range): Cells {
  const present = earliest - state.suspendedFor;
  return {
    progress: new Set([0n, 1n, present, LARGEST.progress]),
    rest: new Set(usesRest ? [0n, 1n, LARGEST.rest, withMoment(0n, "rest.1", present)] : [0n]),
    held: new Set([most, 0n]),
    time: new Set([present, present + 4_000n * DAY]),
  };
}

function product(situation: Situation, cells: Cells, range: Range): Situation[] {
  let all = [situation];
  for (const cell of CELLS)
    all = all.flatMap((each) => [...cells[cell]].flatMap((value) => withCell(each, cell, { value, ...range }) ?? []));
  return all;
}

/** Later than that no clock of a test goes: 17,000 years, half of what a moment can be. */
export const FAR = 2n ** 39n;

/** Situations with all values that the step's limits, or plain ones, ask for. */
export function candidatesFor(effect: Effect, situation: Situation, range: Range): Situation[] {
  const plain = plainCells(situation, range);
  const around = product(situation, plain, range).flatMap((each) => aroundLimits(effect, each, range));
  const values = (cell: Whole, of: (each: Situation) => bigint) => new Set([...plain[cell], ...around.map(of)]);
  const cells: Cells = {
    progress: values("progress", ({ state }) => state.progress),
    rest: values("rest", ({ state }) => state.rest),
    held: values("held", ({ state }) => state.held),
    time: values("time", ({ state, now }) => now - state.suspendedFor),
  };
  return product(situation, cells, range);
}

/** A situation in which the step can be taken, while something is held. @throws if the effects leave none */
export function readyFor(effect: Effect, situation: Situation, range: Range): Situation {
  for (const each of candidatesFor(effect, situation, range)) {
    const waits = effect.due === undefined ? 0n : waitsUntil(effect.due, each) + 1n;
    const found = { ...each, now: waits > each.now ? waits : each.now };
    const isHere = found.now < FAR && each.state.held !== 0n;
    if (isHere && expectedOf(effect, found).errors.size === 0) return found;
  }
  throw new Error(`There is no state in which ${effect.step} can be taken, as its effects are stated.`);
}

/** All that is worth trying of a step: each limit with a unit and a second around it, each caller, each phase, and some states besides. */
export function situationsOf(effect: Effect, ready: Situation, range: Range): Situation[] {
  const { state } = ready;
  // As after a dispute: some time doesn't count, and a review begins anew when performance resumes.
  const resumed = {
    ...ready,
    now: ready.now + 1_000n,
    state: { ...state, suspendedFor: 1_000n, since: state.since + 1_000n },
  };
  const late = { ...ready, now: ready.now + 100n * DAY, state: { ...state, since: ready.now + 50n * DAY } };
  const around = [ready, resumed].flatMap((each) => [each, ...aroundLimits(effect, each, range)]);
  const waiting = [ready, resumed, late].flatMap((each) =>
    effect.due === undefined
      ? []
      : [-1n, 0n, 1n].map((by) => ({ ...each, now: waitsUntil(effect.due ?? "", each) + by })),
  );
  const callers = (["first", "second", "stranger", "authority"] as const).map((caller) => ({ ...ready, caller }));
  const phases = [Phase.None, Phase.Suspended, Phase.Closed, Phase.Withdrawn].map((phase) => ({
    ...ready,
    state: { ...state, phase },
  }));
  const plain = product(ready, plainCells(ready, range), range);
  return [...around, ...waiting, ...callers, ...phases, ...plain].filter(({ now }) => now >= range.earliest);
}
