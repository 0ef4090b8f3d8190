/**
 * Units of a condominium, memberships of a community: who holds them, who has acceded, transfers.
 * @module
 */

import { ZeroAddress, type Provider, type Signer } from "ethers";
import { charterAbi } from "../abi/charter.ts";
import { unitsAbi } from "../abi/units.ts";
import { latest, providerOf } from "../chain/send.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { blockNumber } from "../chain/blocks.ts";
import { asBiyError } from "../chain/errors.ts";
import { ERRORS } from "./errors.ts";
import { normalised } from "../chain/signatures.ts";
import type { Words } from "../words/lang.ts";
import {
  accessionDigest,
  objectionDigest,
  registerDomain,
  signAccession,
  signObjection,
  type Recovering,
} from "./decisions.ts";
import { pendingInWords } from "./papers/pending.ts";
import { readPending } from "./pending.ts";
import type { Addresses } from "./rules.ts";
import { say } from "../words/say.ts";
import * as STEPS from "../words/condominium/steps.ts";
import { type CondominiumFile, ABIS, registerAbi, requireHere } from "./file.ts";
import { requireTrueLists } from "./lists.ts";
import { bindingInForce } from "./stated.ts";
import { asker } from "./view.ts";

/** A unit or a membership as the register has it; `movedAt` in seconds of the chain. */
export type Unit = {
  readonly id: number;
  readonly holder: string;
  readonly share: bigint;
  readonly class: number;
  readonly acceded: boolean;
  readonly movedAt: bigint;
  /** The unit that it was merged into, if it was. */
  readonly into: number;
  /** Whether it does not count, as its holder did not accede in time. */
  readonly passedOver: boolean;
  /** Since when no holder of it has acceded; zero while it is acceded. */
  readonly waitsSince: bigint;
};

/**
 * All units, with what each counts in the next decision, as of one block.
 * @param atBlock without it the latest
 * @throws {BiyError} `network`
 */
export async function units({
  provider,
  file,
  atBlock,
}: {
  provider: Provider;
  file: CondominiumFile;
  atBlock?: number;
}): Promise<Unit[]> {
  const { register } = file.addresses;
  const ask = asker(provider, atBlock ?? (await blockNumber(provider)));
  const last = Number(await ask<bigint>(register, unitsAbi, "lastUnit"));
  const read = async (id: number): Promise<Unit> => {
    const [unit, held] = await Promise.all([
      ask<Omit<Unit, "id" | "holder" | "class" | "into"> & { class: bigint; into: bigint }>(
        register,
        unitsAbi,
        "unitOf",
        [id],
      ),
      ask<string | undefined>(register, unitsAbi, "ownerOf", [id], { mayRefuse: true }),
    ]);
    const { share, acceded, movedAt, passedOver, waitsSince } = unit;
    // One that was merged, or a membership that ended, has no holder of its own.
    const holder = share === 0n ? ZeroAddress : (held ?? ZeroAddress);
    const [ofClass, into] = [Number(unit.class), Number(unit.into)];
    return { id, holder, share, class: ofClass, acceded, movedAt, into, passedOver, waitsSince };
  };
  return await Promise.all(Array.from({ length: last }, async (_, index) => await read(index + 1)));
}

/** The numbers of the units that an account holds. */
export async function unitsOf({
  provider,
  file,
  holder,
}: {
  provider: Provider;
  file: CondominiumFile;
  holder: string;
}): Promise<number[]> {
  return (await units({ provider, file })).filter((unit) => unit.holder === holder).map(({ id }) => id);
}

/**
 * A participant's accession to the charter as it is now: its signature, which anyone may send. `charter` is {ICharter-binding}: the text, and
 * the rules, powers, parts, tribunal and choices that it states.
 */
export type Accession = { readonly participant: string; readonly charter: string; readonly signature: string };

/** An accession as a file. */
export type AccessionFile = Accession & Consent;

/**
 * Who accedes. Of an individual, when and how the consent to automated processing was given, apart from acceding (Law on Personal Data and
 * their Protection, art. 19-1): it stays in the file, and is not put on chain.
 */
export type Consent = { readonly person: "entity" } | { readonly person: "individual"; readonly consent: string };

/** The domain of what a participant signs. */
const domainOf = ({ kind, chainId, addresses }: CondominiumFile) =>
  registerDomain(kind === "condominium" ? "units" : "memberships", { chainId, register: addresses.register });

/**
 * Signs an accession.
 * @throws {BiyError} `document` unless the text of the file is in force, and true, and its lists are what was entered; `network`
 */
export async function signAccessionTo({
  signer,
  file,
  of,
}: {
  signer: Signer;
  file: CondominiumFile;
  of: Consent;
}): Promise<AccessionFile> {
  const provider = providerOf(signer);
  await requireHere(provider, file);
  const [charter] = await Promise.all([bindingInForce({ provider, file }), requireTrueLists({ provider, file })]);
  const participant = await signer.getAddress();
  const signature = await signAccession(signer, domainOf(file), { participant, charter });
  return { participant, charter, signature, ...of };
}

/** The signature as the register takes it. */
function signatureOf(file: CondominiumFile, { participant, charter, signature }: Accession) {
  const digest = accessionDigest(domainOf(file), { participant, charter });
  return normalised(signature, { digest, account: participant });
}

/**
 * What is pending, a sentence each, for a person who transfers a unit, gets one, or accedes: to be shown before
 * anything is signed. Where the node can't tell, that is the sentence: nobody's transfer waits for it.
 * @param unit whose recovery is told, too
 */
export async function pendingNotes({
  provider,
  file,
  unit,
}: {
  provider: Provider;
  file: CondominiumFile;
  unit?: number;
}): Promise<Words[]> {
  const { addresses, startBlock } = file;
  try {
    const asked = { provider, addresses, startBlock, ...(unit === undefined ? {} : { unit }) };
    return await pendingInWords(await readPending(asked));
  } catch (thrown) {
    return [say(STEPS.pendingUnread, { why: await asBiyError(thrown, { errors: [ERRORS] }).sentences() })];
  }
}

/** Records an accession; the units named vote from then on. Anyone may send it. Prepared, it says what is pending. */
export const accede = /* @__PURE__ */ sending(
  async (
    { provider },
    {
      file,
      accession,
      units: named,
    }: { readonly file: CondominiumFile; readonly accession: Accession; readonly units: readonly number[] },
  ) => {
    const args = [accession.participant, signatureOf(file, accession), named];
    const words = STEPS.accede;
    const notes = async () => await pendingNotes({ provider, file });
    return { to: file.addresses.register, abi: unitsAbi, method: "accede", args, words, notes };
  },
);

/** How long who has not acceded counts: Register.ACCESSION_PERIOD, in seconds. */
const ACCESSION_PERIOD = 60n * 86_400n;

/**
 * The units that can be passed over: none of whose holders has acceded for sixty days, counted from the founding at the earliest.
 * @throws {BiyError} `network`
 */
export async function unitsToPassOver({
  provider,
  file,
}: {
  provider: Provider;
  file: CondominiumFile;
}): Promise<number[]> {
  const asked = { provider, to: file.addresses.charter, abi: charterAbi, method: "foundedAt", args: [] };
  const [all, foundedAt, at] = await Promise.all([units({ provider, file }), view<bigint>(asked), latest(provider)]);
  const since = ({ waitsSince }: Unit) => (waitsSince > foundedAt ? waitsSince : foundedAt);
  return all
    .filter((unit) => unit.share !== 0n && !unit.acceded && !unit.passedOver && at > since(unit) + ACCESSION_PERIOD)
    .map(({ id }) => id);
}

/** Takes units whose holders have not acceded in time out of the electorates, until they do; others it leaves as they are. Anyone may send it. */
export const passOver = /* @__PURE__ */ sending(
  async (_, { file, units: named }: { readonly file: CondominiumFile; readonly units: readonly number[] }) => {
    const words = say(STEPS.passOver, { units: named.join(", ") });
    return { to: file.addresses.register, abi: unitsAbi, method: "passOver", args: [named], words };
  },
);

/**
 * Transfers a unit; if the accession of the person who gets it is given, it goes in the same transaction. Sent by the
 * holder. Prepared, it says what is pending: show it to the person who gets the unit, too.
 */
export const transfer = /* @__PURE__ */ sending(
  async (
    { provider, from },
    {
      file,
      unit,
      to,
      accession,
    }: {
      readonly file: CondominiumFile;
      readonly unit: number;
      readonly to: string;
      readonly accession?: Accession | undefined;
    },
  ) => {
    const words = say(STEPS.transfer, { unit, to });
    const notes = async () => await pendingNotes({ provider, file, unit });
    const made = { to: file.addresses.register, abi: unitsAbi, words, notes };
    return accession === undefined
      ? { ...made, method: "transferFrom", args: [from, to, unit] }
      : { ...made, method: "transferWithAccession", args: [from, to, unit, signatureOf(file, accession)] };
  },
);

/** Takes any other step on one of the contracts, simulated first: `split`, `merge`, `suspendNow`, `report`, … */
export const take = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      on,
      method,
      args,
    }: {
      readonly file: CondominiumFile;
      readonly on: keyof Addresses;
      readonly method: string;
      readonly args: readonly unknown[];
    },
  ) => {
    const abi = on === "register" ? registerAbi(file.kind) : ABIS[on];
    const words = say(STEPS.other, { call: `${on}.${method}(${args.join(", ")})` });
    return { to: file.addresses[on], abi, method, args, words };
  },
);

/** A recovery that an arbiter ordered: from whose key, to whose, announced when; nobody if there is none. Moments in seconds. */
export type Recovery = { readonly from: string; readonly to: string; readonly announcedAt: bigint };

/** Who holds a unit now. @throws {BiyError} `refused` if there is no such unit; `network` */
export async function holderOf({
  provider,
  file,
  unit,
}: {
  provider: Provider;
  file: CondominiumFile;
  unit: number;
}): Promise<string> {
  const ask = { provider, to: file.addresses.register, abi: unitsAbi, method: "holderOf", args: [unit] };
  return await view<string>(ask);
}

/** The recovery of a unit that is announced. @throws {BiyError} `network` */
export async function recoveryOf({
  provider,
  file,
  unit,
}: {
  provider: Provider;
  file: CondominiumFile;
  unit: number;
}): Promise<Recovery> {
  const call = { provider, to: file.addresses.register, abi: unitsAbi, method: "recoveryOf", args: [unit] };
  return (await view<{ toObject(): Recovery }>(call)).toObject();
}

/** That a unit's holder stops its recovery: its signature, which anyone may send. */
export type Objection = Recovering & { readonly participant: string; readonly signature: string };

/** Signs that the recovery of a unit, which an arbiter ordered, stops. Its holder. @throws {BiyError} `network` */
export async function signObjectionTo({
  signer,
  file,
  unit,
}: {
  signer: Signer;
  file: CondominiumFile;
  unit: number;
}): Promise<Objection> {
  const provider = providerOf(signer);
  await requireHere(provider, file);
  const { to, announcedAt } = await recoveryOf({ provider, file, unit });
  const named = { unit, to, announcedAt };
  const participant = await signer.getAddress();
  return { ...named, participant, signature: await signObjection(signer, domainOf(file), named) };
}

/** Stops the recovery of a unit: its holder, or anyone with the holder's objection. */
export const stopRecovery = /* @__PURE__ */ sending(
  async (
    _,
    own: { readonly file: CondominiumFile } & ({ readonly unit: number } | { readonly objection: Objection }),
  ) => {
    const { file } = own;
    const unit = "unit" in own ? own.unit : own.objection.unit;
    const signature = "unit" in own ? "0x" : signedObjection(file, own.objection);
    const words = say(STEPS.stopRecovery, { unit });
    return { to: file.addresses.register, abi: unitsAbi, method: "stopRecovery", args: [unit, signature], words };
  },
);

function signedObjection(file: CondominiumFile, { unit, to, announcedAt, participant, signature }: Objection): string {
  const digest = objectionDigest(domainOf(file), { unit, to, announcedAt });
  return normalised(signature, { digest, account: participant });
}

/** Whether a holder may split a unit without the assembly now: the charter lets it, and no rule counts units. @throws {BiyError} `network` */
export async function isSplitFree({ provider, file }: { provider: Provider; file: CondominiumFile }): Promise<boolean> {
  const { register, charter } = file.addresses;
  const [choices, countsUnits] = await Promise.all([
    view<{ toObject(): { isSplitFree: boolean } }>({
      provider,
      to: register,
      abi: unitsAbi,
      method: "choices",
      args: [],
    }),
    view<boolean>({ provider, to: charter, abi: charterAbi, method: "countsUnits", args: [] }),
  ]);
  return choices.toObject().isSplitFree && !countsUnits;
}
