/**
 * A condominium's file: where it is, and what it was founded with; and that this is its chain.
 * @module
 */

import { type Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { membershipsAbi } from "../abi/memberships.ts";
import { objectsAbi } from "../abi/objects.ts";
import { unitsAbi } from "../abi/units.ts";
import { BiyError } from "../words/biyError.ts";
import type { Place } from "./decisions.ts";
import { address, hash, integer, object, oneOf, parseJson, refuse, wholeNumber } from "../text/shape.ts";
import { checkFounding, type Founding } from "./founding.ts";
import type { Addresses } from "./rules.ts";
import * as RECORD from "../words/condominium/record.ts";
import { say } from "../words/say.ts";

/** A condominium's file: where it is, and what it was founded with. Nothing in it is secret. */
export type CondominiumFile = {
  readonly biy: 1;
  readonly kind: "condominium" | "community";
  readonly chainId: bigint;
  readonly startBlock: number;
  readonly tribunal: string;
  /** Hash of the tribunal's rules at the founding. */
  readonly arbitration: string;
  readonly founder: string;
  readonly founding: Founding;
  readonly addresses: Addresses;
};

export const ABIS = {
  charter: charterAbi,
  objects: objectsAbi,
  disputes: disputesAbi,
  decisions: assemblyAbi,
} as const;

/** A contract of a condominium that a motion can call. */
export type Target = "charter" | "register" | "objects" | "disputes";

export const registerAbi = (kind: CondominiumFile["kind"]) => (kind === "condominium" ? unitsAbi : membershipsAbi);

/** Where motions of this condominium are put to the vote. */
export const placeOf = ({ chainId, addresses }: CondominiumFile): Place => ({
  chainId,
  decisions: addresses.decisions,
});

/** The file as JSON; {@link fromJson} reads it back. */
export function toJson(file: CondominiumFile): string {
  return JSON.stringify({ ...file, chainId: file.chainId.toString() }, null, 2) + "\n";
}

/** Reads a condominium's file. @throws {BiyError} `input`, naming the field */
export function fromJson(text: string): CondominiumFile {
  const keys = "biy kind chainId startBlock tribunal arbitration founder founding addresses".split(" ");
  const raw = object(parseJson(text), "", keys);
  if (raw["biy"] !== 1) throw refuse("biy", "1");
  const parts = ["charter", "register", "objects", "disputes", "decisions"] as const;
  const addresses = object(raw["addresses"], "addresses", parts);
  return {
    biy: 1,
    kind: oneOf(raw["kind"], "kind", ["condominium", "community"]),
    chainId: wholeNumber(raw["chainId"], "chainId", 64n),
    startBlock: integer(raw["startBlock"], "startBlock", { min: 0, max: Number.MAX_SAFE_INTEGER }),
    tribunal: address(raw["tribunal"], "tribunal"),
    arbitration: hash(raw["arbitration"], "arbitration"),
    founder: address(raw["founder"], "founder"),
    founding: checkFounding(raw["founding"]),
    addresses: Object.fromEntries(
      parts.map((part) => [part, address(addresses[part], `addresses.${part}`)]),
    ) as Addresses,
  };
}

/** Looks whether the condominium is here. @throws {BiyError} `network` unless this is its chain and its charter has code */
export async function requireHere(provider: Provider, { chainId, addresses }: CondominiumFile): Promise<void> {
  const actual = (await provider.getNetwork()).chainId;
  if (actual !== chainId || (await provider.getCode(addresses.charter)) === "0x") {
    throw new BiyError("network", say(RECORD.notHere, { actual, chainId, charter: addresses.charter }));
  }
}
