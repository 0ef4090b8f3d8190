/**
 * A condominium and a community deployed by the SDK from the example's JSON, everyone acceded.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { id as hashOf } from "ethers";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile, Founding } from "../../src/condominium/condominiums.ts";
import type { FoundingRule } from "../../src/condominium/founding.ts";
import { KZ_HL_2025 } from "../../src/condominium/rules.ts";
import type { BiyError } from "../../src/words/biyError.ts";
import { condominiumCode } from "../../src/deploy/contracts.ts";
import { deployedTribunal, ethers, time } from "../conformance/world.ts";

export const example = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../examples/data-centre/charter.json", import.meta.url)), "utf8"),
) as Founding;
export const provider = ethers.provider as never;
export const DAY = 86_400n;

export async function world(parts: Partial<Founding> = {}) {
  const tribunal = await deployedTribunal();
  const signers = await ethers.getSigners();
  const founder = signers[0]!;
  const people = signers.slice(10, 14);
  const founding: Founding = {
    ...example,
    units: people.map(({ address }, index) => ({
      holder: address,
      share: index + 1,
      kind: "rack",
      description: `rack ${index + 1}`,
    })),
    ...parts,
  };
  const steps: string[] = [];
  const file = await condominiums.deploy({
    signer: founder as never,
    founding,
    code: await condominiumCode(),
    tribunal: await tribunal.tribunal.getAddress(),
    arbitration: tribunal.rules,
    save: () => undefined,
    tell: (step) => steps.push(step),
  });
  for (const person of people) {
    const signer = person as never;
    const accession = await condominiums.signAccessionTo({ signer, file, of: { person: "entity" } });
    const units = await condominiums.unitsOf({ provider, file, holder: person.address });
    await condominiums.accede({ signer: founder as never, file, accession, units });
  }
  return { ...tribunal, founder: founder as never, people, file, founding, steps };
}
export const condominium = async () => await world();
export const days = { noticeDays: 5, votingDays: 7, challengeDays: 3, executionDays: 60 };
export const PERIODS = ["noticePeriod", "votingPeriod", "challengePeriod", "executionPeriod"];
export const ownRules = KZ_HL_2025.map((rule) => {
  const others = Object.fromEntries(Object.entries(rule).filter(([key]) => !PERIODS.includes(key)));
  return { ...others, ...days } as unknown as FoundingRule;
});
export const community = async () =>
  await world({
    kind: "community",
    preset: "custom",
    rules: ownRules,
    powers: [{ kind: "register.admitMany", category: 1 }],
  });

export const words = (said: string) => ({ kk: said, ru: said, en: said });
let questions = 0;
export const asked = () => ({ question: words(`Question ${++questions}?`), text: words(`Text ${questions}.`) });
export const resolution = (file: CondominiumFile) =>
  condominiums.motionOf(asked(), { calls: [condominiums.callOf(file, "charter", "resolve", [7, hashOf("text")])] });

export async function opened(
  { people, file }: Awaited<ReturnType<typeof world>>,
  motion: condominiums.Motion,
): Promise<condominiums.Convened> {
  const signer = people[0] as never;
  const petition = condominiums.petitionFor(motion, people[0]!.address);
  await condominiums.support({ signer, file, petition, signed: [{ units: [1], signature: "0x" }] });
  const decision = await condominiums.convene({ signer, file, motion });
  await time.increaseTo((await condominiums.standing({ provider, file, id: decision.id })).opensAt);
  return decision;
}

export const refusal = async (act: Promise<unknown>) =>
  await act.then(
    () => undefined,
    (thrown: unknown) => thrown as BiyError,
  );
