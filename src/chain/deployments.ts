/**
 * Where the contracts are, by chain. The SDK takes a deployment as an argument; files are read in `src/node/`.
 * @module
 */

import { address, hash, integer, object, wholeNumber } from "../text/shape.ts";

/** Where Biy is on a chain: addresses, and the hashes of the Rules that were published. */
export type Deployment = {
  readonly chainId: bigint;
  /** The block from which events are looked for. */
  readonly startBlock: number;
  readonly sale: string;
  /** keccak256 of the code of `sale`, which a sale's text states. */
  readonly codeHash: string;
  readonly tribunal: string;
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

/**
 * A deployment from the JSON of its file.
 * @throws {BiyError} `input`, naming the field
 */
export function deploymentFrom(given: unknown): Deployment {
  const [addresses, optional] = [["sale", "tribunal", "roster"] as const, "testTenge"];
  const raw = object(given, "", ["chainId", "startBlock", "codeHash", "rules", ...addresses], [optional]);
  const rules = object(raw["rules"], "rules", ["sole", "three"]);
  const [sale, tribunal, roster] = addresses.map((name) => address(raw[name], name)) as [string, string, string];
  return {
    chainId: wholeNumber(raw["chainId"], "chainId", 64n),
    startBlock: integer(raw["startBlock"], "startBlock", { min: 0, max: Number.MAX_SAFE_INTEGER }),
    sale,
    codeHash: hash(raw["codeHash"], "codeHash"),
    tribunal,
    roster,
    rules: { sole: hash(rules["sole"], "rules.sole"), three: hash(rules["three"], "rules.three") },
    ...(raw[optional] === undefined ? {} : { testTenge: address(raw[optional], optional) }),
  };
}
