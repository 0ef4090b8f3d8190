/**
 * Units of a condominium, memberships of a community: who holds them, who has acceded, transfers.
 * @module
 */

import "./errors.ts";
import { Contract, ZeroAddress, type ContractTransactionReceipt, type Provider, type Signer } from "ethers";
import { charterAbi } from "../abi/charter.ts";
import { unitsAbi } from "../abi/units.ts";
import { providerOf, send, view } from "../agreements/send.ts";
import { normalised } from "../signatures.ts";
import { accessionDigest, registerDomain, signAccession } from "./decisions.ts";
import { type Addresses } from "./rules.ts";
import { type CondominiumFile, ABIS, registerAbi, requireHere } from "./file.ts";

export type Unit = {
  readonly id: number;
  readonly holder: string;
  readonly share: bigint;
  readonly class: number;
  readonly acceded: boolean;
  readonly movedAt: bigint;
  /** The unit that it was merged into, if it was. */
  readonly into: number;
};

/** All units, with what each counts in the next decision. */
export async function units({ provider, file }: { provider: Provider; file: CondominiumFile }): Promise<Unit[]> {
  const register = new Contract(file.addresses.register, unitsAbi, provider);
  const last = Number(await register.getFunction("lastUnit")());
  const found: Unit[] = [];
  for (let id = 1; id <= last; ++id) {
    const unit = (await register.getFunction("unitOf")(id)) as Omit<Unit, "id" | "holder" | "class" | "into"> & {
      class: bigint;
      into: bigint;
    };
    // One that was merged, or a membership that ended, has no holder of its own.
    const isOver = unit.share === 0n;
    const holder = isOver ? ZeroAddress : ((await register.getFunction("ownerOf")(id)) as string);
    found.push({
      id,
      holder,
      share: unit.share,
      class: Number(unit.class),
      acceded: unit.acceded,
      movedAt: unit.movedAt,
      into: Number(unit.into),
    });
  }
  return found;
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

/** A participant's accession to the charter as it is now: its signature, which anyone may send. */
export type Accession = { readonly participant: string; readonly charter: string; readonly signature: string };

export async function signAccessionTo({ signer, file }: { signer: Signer; file: CondominiumFile }): Promise<Accession> {
  const { addresses, kind } = file;
  const provider = providerOf(signer);
  await requireHere(provider, file);
  const charter = await view<string>({
    provider,
    to: addresses.charter,
    abi: charterAbi,
    method: "document",
    args: [],
  });
  const participant = await signer.getAddress();
  const domain = registerDomain(kind === "condominium" ? "units" : "memberships", {
    chainId: file.chainId,
    register: addresses.register,
  });
  return { participant, charter, signature: await signAccession(signer, domain, { participant, charter }) };
}

/** The signature as the register takes it. */
function signatureOf({ kind, chainId, addresses }: CondominiumFile, { participant, charter, signature }: Accession) {
  const domain = registerDomain(kind === "condominium" ? "units" : "memberships", {
    chainId,
    register: addresses.register,
  });
  return normalised(signature, { digest: accessionDigest(domain, { participant, charter }), account: participant });
}

/** Records an accession; the units named vote from then on. Anyone. */
export async function accede({
  signer,
  file,
  accession,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  accession: Accession;
  units: readonly number[];
}): Promise<ContractTransactionReceipt> {
  const args = [accession.participant, signatureOf(file, accession), named];
  return await send({ signer, to: file.addresses.register, abi: unitsAbi, method: "accede", args });
}

/** Transfers a unit; with the accession of who gets it in the same transaction, if it is given. Its holder. */
export async function transfer({
  signer,
  file,
  unit,
  to,
  accession,
}: {
  signer: Signer;
  file: CondominiumFile;
  unit: number;
  to: string;
  accession?: Accession | undefined;
}): Promise<ContractTransactionReceipt> {
  const from = await signer.getAddress();
  const register = file.addresses.register;
  if (accession === undefined)
    return await send({ signer, to: register, abi: unitsAbi, method: "transferFrom", args: [from, to, unit] });
  const args = [from, to, unit, signatureOf(file, accession)];
  return await send({ signer, to: register, abi: unitsAbi, method: "transferWithAccession", args });
}

/** Any other step on one of the contracts, simulated first: `split`, `merge`, `suspendNow`, `report`, … */
export async function take({
  signer,
  file,
  on,
  method,
  args,
}: {
  signer: Signer;
  file: CondominiumFile;
  on: keyof Addresses;
  method: string;
  args: readonly unknown[];
}): Promise<ContractTransactionReceipt> {
  const abi = on === "register" ? registerAbi(file.kind) : ABIS[on];
  return await send({ signer, to: file.addresses[on], abi, method, args });
}

/** A recovery that an arbiter ordered: from whose key, to whose, announced when; nobody if there is none. Moments in seconds. */
export type Recovery = { readonly from: string; readonly to: string; readonly announcedAt: bigint };

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
