/**
 * Reads what the compiler says of a template: which variables it adds to the base, and what its own code contains.
 * @module
 */
import { readFile } from "node:fs/promises";
import { artifacts } from "hardhat";
import * as tree from "../../src/node/tree.ts";

type Output = {
  output: tree.Output & {
    contracts: Record<string, Record<string, { storageLayout: { storage: { label: string; slot: string }[] } }>>;
  };
};

/** The labels of a contract's storage variables, in order. */
export async function storageOf(contract: string): Promise<string[]> {
  const { source, output } = await compiled(contract);
  return output.contracts[source]?.[contract]?.storageLayout.storage.map(({ slot, label }) => `${slot} ${label}`) ?? [];
}

/** The names of the factors that a template and its bases decide on: `Factor("time", …)`; or another contract that was built with it. */
export async function factorsOf(contract: string, of = contract): Promise<string[]> {
  return namesOf(tree.factorsIn((await compiled(contract)).output, of));
}

/** The errors and events that a template declares, itself or in other bases of its than `Agreement`. */
export async function declaredIn(contract: string): Promise<{ errors: string[]; events: string[] }> {
  const { errors, events } = tree.declaredIn((await compiled(contract)).output, contract);
  return { errors: namesOf(errors), events: namesOf(events) };
}

/** What is forbidden in the code that a template adds to the base `Agreement`: its own, and that of other bases of its. */
export async function forbiddenIn(contract: string): Promise<string[]> {
  return namesOf(tree.forbiddenIn((await compiled(contract)).output, contract));
}

const namesOf = (parts: readonly tree.Part[]) => parts.map(({ name }) => name);

async function compiled(contract: string) {
  const artifact = await artifacts.readArtifact(contract);
  const path = await artifacts.getBuildInfoOutputPath(artifact.buildInfoId ?? "");
  if (path === undefined) throw new Error(`${contract} has no build output`);
  const { output } = JSON.parse(await readFile(path, "utf8")) as Output;
  return { source: artifact.inputSourceName ?? "", output };
}
