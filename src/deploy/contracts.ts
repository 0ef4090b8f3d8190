/**
 * The contracts as the production build gives them: the hash of what is on chain, and the creation code, loaded when it is wanted.
 * @module
 */
import { getBytes, hexlify, keccak256 } from "ethers";
import type { Code } from "../condominium/founded.ts";
import { HASHES } from "./hashes.ts";

/** The code of a contract, as the package deploys it. */
export type Contract = {
  /** keccak256 of the code on chain, with zeros for its immutables, which differ from place to place. */
  readonly codeHash: string;
  /** Where those are, in bytes; 32 each. */
  readonly immutables: readonly number[];
  readonly creation: () => Promise<string>;
};

/** The contracts in which agreements live. */
export const TEMPLATES = ["Sale", "Lease"] as const;
/** What is deployed once for all, in this order; of a condominium each has its own. */
export const SHARED = ["TestTenge", "Roster", "Tribunal", ...TEMPLATES] as const;
/** The name of a contract that is deployed once for all. */
export type Shared = (typeof SHARED)[number];
/** The contracts that are deployed once for all. */
export type Contracts = { readonly [name in Shared]: Contract };

type Module = Promise<{ readonly default: string }>;

const loaded = (name: keyof typeof HASHES, load: () => Module): Contract => ({
  ...HASHES[name],
  creation: async () => (await load()).default,
});

/** The contracts of this package that are deployed once for all. A page loads only the code of what it deploys. */
export const CONTRACTS = {
  TestTenge: loaded("TestTenge", async () => await import("./code/testTenge.ts")),
  Roster: loaded("Roster", async () => await import("./code/roster.ts")),
  Tribunal: loaded("Tribunal", async () => await import("./code/tribunal.ts")),
  Sale: loaded("Sale", async () => await import("./code/sale.ts")),
  Lease: loaded("Lease", async () => await import("./code/lease.ts")),
  Charter: loaded("Charter", async () => await import("./code/charter.ts")),
  Units: loaded("Units", async () => await import("./code/units.ts")),
  Memberships: loaded("Memberships", async () => await import("./code/memberships.ts")),
  Objects: loaded("Objects", async () => await import("./code/objects.ts")),
  Disputes: loaded("Disputes", async () => await import("./code/disputes.ts")),
  Assembly: loaded("Assembly", async () => await import("./code/assembly.ts")),
} as const satisfies { readonly [name in keyof typeof HASHES]: Contract };

/**
 * The hash to compare with a contract's: of the code at an address, with zeros for immutables.
 * @example codeHashOf(CONTRACTS.Sale, await provider.getCode(address)) === CONTRACTS.Sale.codeHash
 */
export function codeHashOf({ immutables }: Pick<Contract, "immutables">, code: string): string {
  const bytes = getBytes(code);
  for (const start of immutables) bytes.fill(0, start, start + 32);
  return keccak256(hexlify(bytes));
}

/** What `condominiums.deploy` deploys. */
export async function condominiumCode(): Promise<Code> {
  const { Charter, Units, Memberships, Objects, Disputes, Assembly } = CONTRACTS;
  const entries = Object.entries({ Charter, Units, Memberships, Objects, Disputes, Assembly });
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, { creation }]) => [name, await creation()] as const)),
  ) as Code;
}
