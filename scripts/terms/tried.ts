/**
 * The templates of this repository as they are tried: each with what its clauses state and what was found.
 * @module
 */
import hre from "hardhat";
import type { Values } from "../../src/agreements/terms.ts";
import type { Template } from "../../test/conformance/agreement.ts";
import type { Compiled, Lie, Outcomes, Stated } from "../../test/conformance/outcomes.ts";
import type { TribunalWorld } from "../../test/conformance/world.ts";
import type { Mutant } from "../mutants/operators.ts";
import { root } from "../mutants/targets.ts";
import { built, bytecodeOf, servePackage, TEMPLATES } from "../mutants/templates.ts";
import { withFault } from "./faults.ts";

// With a handler for it the chain also takes contracts of any size, which those that are not optimised need.
hre.hooks.registerHandlers("network", { onCoverageData: async () => {} });
const suite = await import("../../test/conformance/outcomes.ts");
const { deployedTribunal } = await import("../../test/conformance/world.ts");

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
  return { file, folder: `${root}${place.clauses}`, template, probes: suite.probesOf(template), built: found };
}

/** What the template does. */
export const outcomesOf = async ({ template, probes, built: own }: Subject): Promise<Outcomes> =>
  await suite.tryOut(template, { built: own, world: await world(), only: probes });

/** What is stated of a template. @throws if it was never tried */
export function statedOf({ folder, template }: Subject): Outcomes {
  const stated = suite.readOutcomes(folder);
  if (stated === undefined) throw new Error(`${template.name} has no outcomes; npm run terms:outcomes writes them.`);
  return stated;
}

export const liesIn = (subject: Subject, found: Outcomes): Lie[] =>
  suite.differences(subject.probes, statedOf(subject), found);

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
    await suite.tryOut(template, { built: { ...original, bytecode }, world: await world(), only, expected }),
  )[0];
}

export type { Outcomes } from "../../test/conformance/outcomes.ts";
export const { OUTCOMES_FILE, writeOutcomes } = suite;
