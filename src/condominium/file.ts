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
import { BiyError } from "../errors.ts";
import { type Place } from "./decisions.ts";
import { type Founding } from "./founding.ts";
import { type Addresses } from "./rules.ts";

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

export type Target = "charter" | "register" | "objects";

export const registerAbi = (kind: CondominiumFile["kind"]) => (kind === "condominium" ? unitsAbi : membershipsAbi);

export const placeOf = ({ chainId, addresses }: CondominiumFile): Place => ({
  chainId,
  decisions: addresses.decisions,
});

/** The file as JSON, and back. @throws {BiyError} `input` */
export function toJson(file: CondominiumFile): string {
  return JSON.stringify({ ...file, chainId: file.chainId.toString() }, null, 2) + "\n";
}

export function fromJson(text: string): CondominiumFile {
  const bad = new BiyError("input", {
    kk: "Бұл кондоминиум файлы емес; «biy condominium deploy» жазған файлды беріңіз.",
    ru: "Это не файл кондоминиума; укажите файл, который записала «biy condominium deploy».",
    en: 'This is not a condominium\'s file; give the one that "biy condominium deploy" wrote.',
  });
  let read: Partial<Omit<CondominiumFile, "chainId">> & { chainId?: string };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    throw bad;
  }
  if (read.biy !== 1 || read.addresses === undefined || !/^[0-9]+$/.test(read.chainId ?? "")) throw bad;
  return { ...(read as unknown as CondominiumFile), chainId: BigInt(read.chainId ?? 0) };
}

/** @throws {BiyError} `network` unless this is the condominium's chain and its charter is founded */
export async function requireHere(provider: Provider, { chainId, addresses }: CondominiumFile): Promise<void> {
  const actual = (await provider.getNetwork()).chainId;
  if (actual !== chainId || (await provider.getCode(addresses.charter)) === "0x") {
    throw new BiyError("network", {
      kk: `Бұл ${actual} тізбегі, ал кондоминиум ${chainId} тізбегінде ${addresses.charter} мекенжайында; дұрыс желіге қосылыңыз.`,
      ru: `Это сеть ${actual}, а кондоминиум в сети ${chainId} по адресу ${addresses.charter}; подключитесь к нужной сети.`,
      en: `This is chain ${actual}, but the condominium is on chain ${chainId} at ${addresses.charter}; connect to the right network.`,
    });
  }
}
