/**
 * What a template does at each limit that its text states, to whom it pays, and whom it refuses: found by doing it. Each probe tries what a
 * clause states. The outcomes are kept with the clauses (`outcomes.json`), so that neither changes unseen.
 * @module
 */
import { expect } from "chai";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Agreement as AgreementContract } from "../../src/types.ts";
import { OUTSIDE, type Values } from "../../src/agreements/terms.ts";
import { allClausesOf, type Edition, type Released } from "../../src/text/edition.ts";
import type { Template } from "./agreement.ts";
import { limits } from "./probes/limits.ts";
import { payments } from "./probes/payments.ts";
import { refusals } from "./probes/refusals.ts";
import { ownProbes } from "./probes/steps.ts";
import { funded, nameOf, undone, type Here, type Outcome, type Outcomes, type Probe } from "./probes/trying.ts";
import { deployedTribunal, ethers, type TribunalWorld } from "./world.ts";

export type { Outcome, Outcomes } from "./probes/trying.ts";

/** The file of outcomes, beside the clauses. */
export const OUTCOMES_FILE = "outcomes.json";

/** A probe, and the clause that states what it tries. */
export type Stated<P extends Values> = Probe<P> & { readonly clause: string };

/** What ships does not say which parts of the contract its clauses state. */
export function asWritten(edition: Edition | Released | undefined): Edition {
  if (edition === undefined) throw new Error("The template has no edition.");
  if ("load" in edition) throw new Error(`${edition.name} is as it ships; give the suite what readEdition gives.`);
  return edition;
}

/** The probes of a template, of its last edition: its own steps, and what it has of the base. @throws if no clause states what one tries */
export function probesOf<P extends Values>(template: Template<P>): Stated<P>[] {
  const edition = asWritten(template.editions.at(-1));
  const functions = (template.abi as readonly { type: string; name?: string }[]).flatMap(({ type, name }) =>
    type === "function" ? [`function ${name}`] : [],
  );
  const isThere = (element: string) => !element.startsWith("function ") || functions.includes(element);
  // What is of money on the chain alone can't be tried where there is none, nor what costs could come to.
  const ofChain = template.common?.currency === OUTSIDE ? [...onChain(edition), "error AgreementCostsTooHigh"] : [];
  const all = [...ownProbes<P>(edition), ...limits<P>(), ...payments<P>(), ...refusals<P>()];
  return all
    .filter(({ element }) => isThere(element) && !ofChain.includes(element))
    .map((probe) => {
      const clause = allClausesOf(edition).find(({ code = [] }) => code.includes(probe.element));
      if (clause === undefined) throw new Error(`No clause of ${edition.name} states ${probe.element}.`);
      return { ...probe, clause: clause.id };
    });
}

/** What a text for money outside the chain says of the contract's parts for money on it: that they are not for it. */
const onChain = (edition: Edition): readonly string[] =>
  allClausesOf(edition).find(({ id }) => id === "onchain")?.code ?? [];

/** A contract's interface and its creation code. */
export type Compiled = { readonly abi: readonly object[]; readonly bytecode: string };

/** What is tried, and of what contract. */
export type Trying<P extends Values> = {
  /** The contract as it was compiled; that of the build unless given. */
  readonly built?: Compiled;
  /** What is around it; a world of its own unless given. */
  readonly world?: TribunalWorld;
  /** Stops at the first outcome that is another. */
  readonly expected?: Outcomes;
  readonly only?: readonly Stated<P>[];
};

/** Runs the probes of a template, each from the same state of the chain. */
export async function tryOut<P extends Values>(
  template: Template<P>,
  { built, world, expected, only = probesOf(template) }: Trying<P> = {},
): Promise<Outcomes> {
  const outcomes: { [probe: string]: Outcome[] } = {};
  await undone(async () => {
    const here = await hereOf(template, { built, world });
    for (const { id, isLimit, run } of only) {
      const found: Outcome[] = [];
      for (const distance of isLimit ? [-1n, 0n, 1n] : [0n])
        await undone(async () => {
          try {
            found.push(await run(here, distance));
          } catch (error) {
            // What leads up to the step already failed: that is an outcome, too.
            found.push(`before: ${nameOf(error, here)}`);
          }
        });
      outcomes[id] = found;
      if (expected !== undefined && found.join("|") !== expected[id]?.join("|")) break;
    }
  });
  return outcomes;
}

async function hereOf<P extends Values>(
  known: Template<P>,
  { built, world }: { built: Compiled | undefined; world: TribunalWorld | undefined },
): Promise<Here<P>> {
  const factory =
    built === undefined
      ? await ethers.getContractFactory(known.name)
      : await ethers.getContractFactory(built.abi as never, built.bytecode);
  const around = world ?? (await deployedTribunal());
  const contract = (await factory.deploy()) as unknown as AgreementContract;
  const here = { ...around, contract, known, edition: asWritten(known.editions.at(-1)) };
  await funded(here);
  return here;
}

/** A probe whose outcome isn't the one stated. */
export type Lie = {
  readonly id: string;
  readonly clause: string;
  readonly expected: readonly Outcome[];
  readonly outcome: readonly Outcome[];
};

/** What is stated and isn't so; what was not tried is not counted. */
export function differences<P extends Values>(probes: readonly Stated<P>[], stated: Outcomes, found: Outcomes): Lie[] {
  return probes.flatMap(({ id, clause }) => {
    const [expected, outcome] = [stated[id] ?? ["nothing"], found[id]];
    if (outcome === undefined || outcome.join("|") === expected.join("|")) return [];
    return [{ id, clause, expected, outcome }];
  });
}

/** What was found when the template was last tried. @param folder of its clauses @returns nothing, if it never was */
export function readOutcomes(folder: string): Outcomes | undefined {
  const file = join(folder, OUTCOMES_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Outcomes) : undefined;
}

/** As Prettier has it: what fits a line is one. */
export function writeOutcomes(folder: string, found: Outcomes): void {
  const entries = Object.entries(found).map(([id, outcomes]) => {
    const [name, each] = [JSON.stringify(id), outcomes.map((outcome) => JSON.stringify(outcome))];
    const line = `  ${name}: [${each.join(", ")}]`;
    return line.length < 120 ? line : `  ${name}: [\n${each.map((one) => `    ${one}`).join(",\n")}\n  ]`;
  });
  writeFileSync(join(folder, OUTCOMES_FILE), `{\n${entries.join(",\n")}\n}\n`);
}

/** Registers tests: a template does at its limits what `outcomes.json` beside its clauses says; BIY_UPDATE=1 writes that file. */
export function outcomes<P extends Values>(template: Template<P>, folder: string): void {
  describe(`${template.name}, tried at its limits`, () => {
    it(`does what ${OUTCOMES_FILE} says, for each limit, payment and refusal that a clause states`, async () => {
      const probes = probesOf(template);
      const found = await tryOut(template, { only: probes });
      if (process.env["BIY_UPDATE"] === "1") writeOutcomes(folder, found);
      const stated = readOutcomes(folder);
      expect(stated, `There is no ${OUTCOMES_FILE}; write it with BIY_UPDATE=1`).not.to.equal(undefined);
      expect(Object.keys(stated ?? {}), "what was tried").to.deep.equal(probes.map(({ id }) => id));
      expect(differences(probes, stated ?? {}, found)).to.deep.equal([]);
    });
  });
}
