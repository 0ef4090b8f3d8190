/**
 * The roster: who may be an arbiter. Its owner accredits, suspends, removes; it is handed over in two steps.
 * @module
 */

import { type ContractTransactionReceipt, type Provider, type Signer } from "ethers";
import { rosterAbi } from "../abi/roster.ts";
import { send, view } from "../agreements/send.ts";
import type { Lang } from "../terms/errors.ts";

export const ARBITER_STATUSES = ["unknown", "active", "suspended", "removed"] as const;
export type ArbiterStatus = (typeof ARBITER_STATUSES)[number];

/** In the order of the bits of `Arbiter.languages` in IRoster.sol. */
const LANGUAGES: readonly Lang[] = ["kk", "ru", "en"];

/** A person in the roster. */
export type Arbiter = {
  readonly arbiter: string;
  readonly status: ArbiterStatus;
  readonly languages: readonly Lang[];
  /** The last moment of the accreditation, in seconds. */
  readonly until: bigint;
  /** Salted commitment to who the person is. */
  readonly identity: string;
  /** Hash of the documents that show education and experience. */
  readonly credentials: string;
};

type InRoster = { readonly signer: Signer; readonly roster: string };
type Sent = Promise<ContractTransactionReceipt>;

/** Accredits a person, or renews an accreditation. The roster's owner. */
export async function accredit({
  signer,
  roster,
  arbiter,
  identity,
  credentials,
  languages,
  until,
}: InRoster & Omit<Arbiter, "status">): Sent {
  const bits = languages.reduce((sum, lang) => sum | (1 << LANGUAGES.indexOf(lang)), 0);
  const args = [arbiter, identity, credentials, bits, until];
  return await send({ signer, to: roster, abi: rosterAbi, method: "accredit", args });
}

/** Suspends, removes or restores a person. The roster's owner; cases under way keep their arbiters. */
export async function setStatus({
  signer,
  roster,
  arbiter,
  status,
}: InRoster & { arbiter: string; status: Exclude<ArbiterStatus, "unknown"> }): Sent {
  const args = [arbiter, ARBITER_STATUSES.indexOf(status)];
  return await send({ signer, to: roster, abi: rosterAbi, method: "setStatus", args });
}

/** Offers the roster to another owner, who accepts it. Its owner. */
export async function transferOwnership({ signer, roster, to }: InRoster & { to: string }): Sent {
  return await send({ signer, to: roster, abi: rosterAbi, method: "transferOwnership", args: [to] });
}

/** Takes the roster over. Who it was offered to. */
export async function acceptOwnership({ signer, roster }: InRoster): Sent {
  return await send({ signer, to: roster, abi: rosterAbi, method: "acceptOwnership", args: [] });
}

/** Its owner, and everyone who was ever accredited. @throws {BiyError} `network` */
export async function readRoster({
  provider,
  roster,
}: {
  provider: Provider;
  roster: string;
}): Promise<{ readonly owner: string; readonly arbiters: readonly Arbiter[] }> {
  const ask = async <T>(method: string, ...args: unknown[]) =>
    await view<T>({ provider, to: roster, abi: rosterAbi, method, args });
  const [owner, count] = await Promise.all([ask<string>("owner"), ask<bigint>("count")]);
  const arbiters = await Promise.all(
    Array.from({ length: Number(count) }, async (_, index): Promise<Arbiter> => {
      const arbiter = await ask<string>("arbiterAt", index);
      const found = await ask<Record<string, unknown>>("arbiterOf", arbiter);
      const bits = Number(found["languages"]);
      return {
        arbiter,
        status: ARBITER_STATUSES[Number(found["status"])] ?? "unknown",
        languages: LANGUAGES.filter((_lang, bit) => (bits & (1 << bit)) !== 0),
        until: found["until"] as bigint,
        identity: found["identity"] as string,
        credentials: found["credentials"] as string,
      };
    }),
  );
  return { owner, arbiters };
}
