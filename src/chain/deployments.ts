/**
 * Where the contracts are, by chain. The SDK takes a deployment as an argument; files are read in `src/node/`.
 * @module
 */

import { address, anyObject, hash, integer, object, wholeNumber } from "../text/shape.ts";

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
  const [addresses, optional] = [["tribunal", "roster"] as const, "testTenge"];
  const raw = object(given, "", ["chainId", "startBlock", "templates", "rules", ...addresses], [optional]);
  const rules = object(raw["rules"], "rules", ["sole", "three"]);
  const [tribunal, roster] = addresses.map((name) => address(raw[name], name)) as [string, string];
  return {
    chainId: wholeNumber(raw["chainId"], "chainId", 64n),
    startBlock: integer(raw["startBlock"], "startBlock", { min: 0, max: Number.MAX_SAFE_INTEGER }),
    templates: templatesFrom(raw["templates"]),
    tribunal,
    roster,
    rules: { sole: hash(rules["sole"], "rules.sole"), three: hash(rules["three"], "rules.three") },
    ...(raw[optional] === undefined ? {} : { testTenge: address(raw[optional], optional) }),
  };
}

function templatesFrom(given: unknown): Deployment["templates"] {
  const placed = Object.entries(anyObject(given, "templates")).map(([name, each]) => {
    const { address: at, codeHash } = object(each, `templates.${name}`, ["address", "codeHash"]);
    const path = `templates.${name}`;
    return [name, { address: address(at, `${path}.address`), codeHash: hash(codeHash, `${path}.codeHash`) }] as const;
  });
  return Object.fromEntries(placed);
}
