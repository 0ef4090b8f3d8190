/**
 * How a decision comes out, by a model of its own: exact fractions, a list of ballots, no word of the contracts or of the SDK but their types.
 * @module
 */

/** An exact fraction in lowest terms. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom: bigint) {
    if (bottom === 0n) throw new RangeError("a fraction of nothing");
    const divisor = greatestCommonDivisor(top, bottom);
    this.top = top / divisor;
    this.bottom = bottom / divisor;
  }

  /** By continued fractions: whole parts first, then the reciprocals of what is left. */
  compare(other: Fraction): -1 | 0 | 1 {
    const [mine, theirs] = [this.top / this.bottom, other.top / other.bottom];
    if (mine !== theirs) return mine < theirs ? -1 : 1;
    const [left, right] = [this.top % this.bottom, other.top % other.bottom];
    if (left === 0n || right === 0n) return left === right ? 0 : left === 0n ? -1 : 1;
    return new Fraction(other.bottom, right).compare(new Fraction(this.bottom, left));
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

export type Choice = "yes" | "no" | "abstain";
export type Way = "proxy" | "signed" | "in-person";
/** A ballot as it came in, good or not; in the order of the list. */
export type Ballot = { readonly unit: number; readonly choice: Choice; readonly way: Way };
export type Unit = { readonly share: bigint; readonly acceded: boolean };
export type Rule = {
  readonly quorum: Fraction;
  readonly second?: Fraction | undefined;
  readonly isQuorumOver: boolean;
  readonly pass: Fraction;
  readonly isPassOver: boolean;
  readonly base: "cast" | "present" | "all";
  readonly basis: "share" | "unit" | "both";
};
export type Outcome = "no-quorum" | "rejected" | "passed";

/** The ballot that counts for each unit: the strongest way, of equals the first; never of who has not acceded, or of a struck unit. */
export function counted(
  units: readonly Unit[],
  ballots: readonly Ballot[],
  struck: ReadonlySet<number> = new Set(),
): Map<number, Ballot> {
  const strength = { proxy: 1, signed: 2, "in-person": 3 };
  const found = new Map<number, Ballot>();
  for (const ballot of ballots) {
    const before = found.get(ballot.unit);
    if (units[ballot.unit]?.acceded !== true || struck.has(ballot.unit)) continue;
    if (before === undefined || strength[ballot.way] > strength[before.way]) found.set(ballot.unit, ballot);
  }
  return found;
}

/** Weights of a unit by share, or one each. */
type Weigh = (unit: number) => bigint;

export function outcome(
  rule: Rule,
  units: readonly Unit[],
  { ballots, isSecond = false }: { ballots: ReadonlyMap<number, Ballot>; isSecond?: boolean },
): Outcome {
  const weighings: Weigh[] = [];
  if (rule.basis !== "unit") weighings.push((unit) => units[unit]?.share ?? 0n);
  if (rule.basis !== "share") weighings.push(() => 1n);
  const quorum = isSecond && rule.second !== undefined ? rule.second : rule.quorum;
  const each = weighings.map((weigh) => {
    const sum = (...choices: Choice[]) =>
      [...ballots.values()]
        .filter(({ choice }) => choices.includes(choice))
        .reduce((total, { unit }) => total + weigh(unit), 0n);
    const all = units.reduce((total, _, unit) => total + weigh(unit), 0n);
    const present = sum("yes", "no", "abstain");
    const whole = { cast: sum("yes", "no"), present, all }[rule.base];
    return {
      hasQuorum: isEnough(new Fraction(present, all), quorum, rule.isQuorumOver),
      passes: sum("yes") !== 0n && isEnough(new Fraction(sum("yes"), whole), rule.pass, rule.isPassOver),
    };
  });
  if (!each.every(({ hasQuorum }) => hasQuorum)) return "no-quorum";
  return each.every(({ passes }) => passes) ? "passed" : "rejected";
}

function isEnough(part: Fraction, needed: Fraction, isOver: boolean): boolean {
  return isOver ? part.compare(needed) > 0 : part.compare(needed) >= 0;
}
