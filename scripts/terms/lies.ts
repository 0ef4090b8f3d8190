/**
 * Where the contract no longer does what a clause says.
 * @module
 */
import { PROBES, type Outcome, type Outcomes } from "./probes.ts";

/** A probe whose outcome isn't the one stated. */
export type Lie = {
  readonly id: string;
  readonly clause: string;
  readonly expected: readonly Outcome[];
  readonly outcome: readonly Outcome[];
};

/** What is stated and isn't so; what was not tried is not counted. */
export function differences(stated: Outcomes, found: Outcomes): Lie[] {
  return PROBES.flatMap(({ id, clause }) => {
    const [expected, outcome] = [stated[id] ?? ["nothing"], found[id]];
    if (outcome === undefined || outcome.join("|") === expected.join("|")) return [];
    return [{ id, clause, expected, outcome }];
  });
}
