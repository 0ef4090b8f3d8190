/**
 * The roster: who may be an arbiter. Its owner accredits, suspends, removes; it is handed over in two steps.
 * @module
 */

import type { Provider } from "ethers";
import { rosterAbi } from "../abi/roster.ts";
import { sending } from "../chain/send.ts";
import { view } from "../chain/calls.ts";
import type { Lang } from "../words/lang.ts";
import { rosterCall, STATUS_WORDS, STEP_WORDS } from "./call.ts";
import { say } from "../words/say.ts";

/** In the order of `Status` in IRoster.sol. */
export const ARBITER_STATUSES = ["unknown", "active", "suspended", "removed"] as const;
/** How a person stands in the roster; only those who are active can be seated. */
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

type InRoster = { readonly roster: string };

/** Accredits a person, or renews an accreditation. Sent by the roster's owner. */
export const accredit = /* @__PURE__ */ sending(
  async (_, { roster, arbiter, identity, credentials, languages, until }: InRoster & Omit<Arbiter, "status">) => {
    const bits = languages.reduce((sum, lang) => sum | (1 << LANGUAGES.indexOf(lang)), 0);
    return rosterCall(roster, "accredit", {
      args: [arbiter, identity, credentials, bits, until],
      words: say(STEP_WORDS.accredit, { arbiter }),
    });
  },
);

/** Suspends, removes or restores a person. Sent by the roster's owner; cases under way keep their arbiters. */
export const setStatus = /* @__PURE__ */ sending(
  async (
    _,
    {
      roster,
      arbiter,
      status,
    }: InRoster & { readonly arbiter: string; readonly status: Exclude<ArbiterStatus, "unknown"> },
  ) => {
    const args = [arbiter, ARBITER_STATUSES.indexOf(status)];
    const words = say(STEP_WORDS.setStatus, { arbiter, status: STATUS_WORDS[status] });
    return rosterCall(roster, "setStatus", { args, words });
  },
);

/** Offers the roster to another owner, who accepts it. Sent by its owner. */
export const transferOwnership = /* @__PURE__ */ sending(
  async (_, { roster, to }: InRoster & { readonly to: string }) =>
    rosterCall(roster, "transferOwnership", { args: [to], words: say(STEP_WORDS.transferOwnership, { to }) }),
);

/** Takes the roster over. Sent by the person to whom it was offered. */
export const acceptOwnership = /* @__PURE__ */ sending(async (_, { roster }: InRoster) =>
  rosterCall(roster, "acceptOwnership", { args: [], words: STEP_WORDS.acceptOwnership }),
);

/** What the roster has of one address. @throws {BiyError} `network` */
export async function readArbiter({
  provider,
  roster,
  arbiter,
}: {
  provider: Provider;
  roster: string;
  arbiter: string;
}): Promise<Arbiter> {
  const asked = { provider, to: roster, abi: rosterAbi, method: "arbiterOf", args: [arbiter] };
  const found = await view<Record<string, unknown>>(asked);
  const bits = Number(found["languages"]);
  return {
    arbiter,
    status: ARBITER_STATUSES[Number(found["status"])] ?? "unknown",
    languages: LANGUAGES.filter((_lang, bit) => (bits & (1 << bit)) !== 0),
    until: found["until"] as bigint,
    identity: found["identity"] as string,
    credentials: found["credentials"] as string,
  };
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
    Array.from({ length: Number(count) }, async (_, index) =>
      readArbiter({ provider, roster, arbiter: await ask<string>("arbiterAt", index) }),
    ),
  );
  return { owner, arbiters };
}
