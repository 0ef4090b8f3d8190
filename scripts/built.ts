/**
 * The contracts as this tree's last build gives them, in the form in which the package has its own.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keccak256 } from "ethers";
import { SHARED, type Contract, type Contracts } from "../src/deploy/contracts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where their sources are. */
export const SOURCES = {
  TestTenge: "testing",
  Roster: "arbitration",
  Tribunal: "arbitration",
  Sale: "templates",
  Lease: "templates",
  Charter: "condominium",
  Units: "condominium",
  Memberships: "condominium",
  Objects: "condominium",
  Disputes: "condominium",
  Assembly: "condominium",
} as const;
export type Name = keyof typeof SOURCES;

type Artifact = {
  readonly bytecode: string;
  readonly deployedBytecode: string;
  readonly immutableReferences?: { readonly [id: string]: readonly { readonly start: number }[] };
};

export function built(name: Name): Contract & { readonly bytecode: string } {
  const path = `${root}artifacts/contracts/${SOURCES[name]}/${name}.sol/${name}.json`;
  const artifact = JSON.parse(readFileSync(path, "utf8")) as Artifact;
  const { bytecode, deployedBytecode, immutableReferences = {} } = artifact;
  const immutables = Object.values(immutableReferences)
    .flat()
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  // The compiler leaves zeros where immutables go.
  return { bytecode, creation: async () => bytecode, codeHash: keccak256(deployedBytecode), immutables };
}

/** What `deploy` deploys, of this build. */
export function builtContracts(): Contracts {
  return Object.fromEntries(SHARED.map((name) => [name, built(name)])) as unknown as Contracts;
}
