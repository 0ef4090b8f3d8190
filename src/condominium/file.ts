/**
 * A condominium's file: where it is, and what it was founded with; and that this is its chain.
 * @module
 */

import { type Provider } from "ethers";
import * as v from "valibot";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { disputesAbi } from "../abi/disputes.ts";
import { membershipsAbi } from "../abi/memberships.ts";
import { objectsAbi } from "../abi/objects.ts";
import { unitsAbi } from "../abi/units.ts";
import { BiyError } from "../words/biyError.ts";
import type { Place } from "./decisions.ts";
import {
  address,
  each,
  hash,
  integer,
  oneOf,
  only,
  parsed,
  parseJson,
  recordOf,
  strict,
  wholeNumber,
} from "../text/shape.ts";
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
  /** What it was founded with, as it was read: `foundingOf` checks it. Who votes has no need of it. */
  readonly founding: unknown;
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

/** A file as {@link toJson} writes it. @param founding what it was founded with */
export const fileShape = <S extends v.GenericSchema>(founding: S) =>
  strict({
    biy: only(1),
    kind: oneOf(["condominium", "community"]),
    chainId: wholeNumber(64n),
    startBlock: integer(0, Number.MAX_SAFE_INTEGER),
    tribunal: address,
    arbitration: hash,
    founder: address,
    founding,
    addresses: strict(each(["charter", "register", "objects", "disputes", "decisions"], address)),
  });

/** Reads a condominium's file, but for what it was founded with: see `foundingOf`. @throws {BiyError} `input`, naming the field */
export function fromJson(text: string): CondominiumFile {
  return parsed(fileShape(recordOf(v.unknown())), parseJson(text));
}

/** Looks whether the condominium is here. @throws {BiyError} `network` unless this is its chain and its charter has code */
export async function requireHere(provider: Provider, { chainId, addresses }: CondominiumFile): Promise<void> {
  const actual = (await provider.getNetwork()).chainId;
  if (actual !== chainId || (await provider.getCode(addresses.charter)) === "0x") {
    throw new BiyError("network", say(RECORD.notHere, { actual, chainId, charter: addresses.charter }));
  }
}
