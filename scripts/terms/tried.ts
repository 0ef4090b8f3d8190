/**
 * The templates of this repository as they are tried: each with what its clauses state and what was found.
 * @module
 */
import type { Values } from "../../src/agreements/terms.ts";
import type { Template } from "../../test/conformance/agreement.ts";
import {
  differences,
  probesOf,
  readOutcomes,
  tryOut,
  type Compiled,
  type Lie,
  type Outcomes,
  type Stated,
} from "../../test/conformance/outcomes.ts";
import { deployedTribunal, type TribunalWorld } from "../../test/conformance/world.ts";
import type { Mutant } from "../mutants/operators.ts";
import { root } from "../mutants/targets.ts";
import { built, bytecodeOf, servePackage, TEMPLATES } from "../mutants/templates.ts";
import { withFault } from "./faults.ts";

/** What is around each template that is tried; each trial leaves it as it was. */
let kept: Promise<TribunalWorld> | undefined;
const world = async () => await (kept ??= deployedTribunal());

/** A template of this repository that can be tried. */
export type Subject = {
  readonly file: string;
  readonly folder: string;
  readonly template: Template<Values>;
  readonly probes: readonly Stated<Values>[];
  readonly built: Compiled;
};

const subjects = new Map<string, Promise<Subject>>();
/** A template, built without the optimiser, and its probes; once for each. @param file of its contract */
export async function subjectOf(file: string): Promise<Subject> {
  const known = subjects.get(file) ?? readSubject(file);
  subjects.set(file, known);
  return await known;
}

async function readSubject(file: string): Promise<Subject> {
  const [place, found] = [TEMPLATES[file], built(file)];
  if (place === undefined || found === undefined) throw new Error(`${file} is no template that compiles.`);
  servePackage(file, found);
  const { template } = (await import(`${root}${place.described}`)) as { template: Template<Values> };
  return { file, folder: `${root}${place.clauses}`, template, probes: probesOf(template), built: found };
}

/** What the template does. */
export const outcomesOf = async ({ template, probes, built: own }: Subject): Promise<Outcomes> =>
  await tryOut(template, { built: own, world: await world(), only: probes });

/** What is stated of a template. @throws if it was never tried */
export function statedOf({ folder, template }: Subject): Outcomes {
  const stated = readOutcomes(folder);
  if (stated === undefined) throw new Error(`${template.name} has no outcomes; npm run terms:outcomes writes them.`);
  return stated;
}

export const liesIn = (subject: Subject, found: Outcomes): Lie[] =>
  differences(subject.probes, statedOf(subject), found);

/** What a fault makes a lie: the first found. `same`: the same bytecode; `unbuilt`: it does not compile. */
export async function lieOf(subject: Subject, fault: Mutant): Promise<Lie | "unbuilt" | "same" | undefined> {
  const { file, template, probes, built: original } = subject;
  const bytecode = bytecodeOf(file, withFault(fault));
  if (bytecode === undefined || bytecode === original.bytecode) return bytecode === undefined ? "unbuilt" : "same";
  // What tries the step that has the fault comes first.
  const isOf = ({ id }: Stated<Values>) => (id.split(/[ ,]/)[0] === fault.within ? 0 : 1);
  const only = probes.toSorted((one, other) => isOf(one) - isOf(other));
  const expected = statedOf(subject);
  return liesIn(
    subject,
    await tryOut(template, { built: { ...original, bytecode }, world: await world(), only, expected }),
  )[0];
}

export { OUTCOMES_FILE, writeOutcomes, type Outcomes } from "../../test/conformance/outcomes.ts";
