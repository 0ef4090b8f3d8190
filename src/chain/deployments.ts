/**
 * Where the contracts are, by chain. The SDK takes a deployment as an argument; files are read in `src/node/`.
 * @module
 */

import { address, hash, integer, maybe, parsed, recordOf, strict, wholeNumber } from "../text/shape.ts";

/** A contract's address, and keccak256 of its code, which the texts of its agreements state. */
export type Placed = { readonly address: string; readonly codeHash: string };

/** Where Biy is on a chain: addresses, and the hashes of the Rules that were published. */
export type Deployment = {
  readonly chainId: bigint;
  /** The block from which events are looked for. */
  readonly startBlock: number;
  /** Where the contract of each template is, by the template's name. */
  readonly templates: { readonly [template: string]: Placed };
  readonly tribunal: string;
  /** keccak256 of the tribunal's code, which the texts of agreements state, too. */
  readonly tribunalCodeHash: string;
  readonly roster: string;
  /** The hash of rules with one seat, and with three. */
  readonly rules: { readonly sole: string; readonly three: string };
  /** Local chains only. */
  readonly testTenge?: string;
};

/** Chains on which drafts and `--yes` are allowed: they exist on one machine and hold nothing of value. */
export const LOCAL_CHAINS: readonly bigint[] = [31337n, 1337n];

/** The JSON of its file. */
export function deploymentJson(deployment: Deployment): string {
  return JSON.stringify({ ...deployment, chainId: deployment.chainId.toString() }, null, 2) + "\n";
}

/** A {@link Deployment} as {@link deploymentJson} writes it. */
export const deploymentShape = () =>
  strict({
    chainId: wholeNumber(64n),
    startBlock: integer(0, Number.MAX_SAFE_INTEGER),
    templates: recordOf(strict({ address, codeHash: hash })),
    tribunal: address,
    tribunalCodeHash: hash,
    roster: address,
    rules: strict({ sole: hash, three: hash }),
    testTenge: maybe(address),
  });

/**
 * A deployment from the JSON of its file.
 * @throws {BiyError} `input`, naming the field
 */
export function deploymentFrom(given: unknown): Deployment {
  return parsed(deploymentShape(), given);
}
