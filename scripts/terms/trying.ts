/**
 * What the probes of Sale are made of: states to begin from, and what a step does, said in a word.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, Interface, type ContractTransactionResponse } from "ethers";
import { saleAbi } from "../../src/abi/sale.ts";
import { tribunalAbi } from "../../src/abi/tribunal.ts";
import { purseAbi } from "../../src/abi/purse.ts";
import * as world from "../../test/fixtures.ts";

const { DAY, PRICE, disposition, ethers, time } = world;
export type World = world.World;
type Sent = Promise<ContractTransactionResponse>;

/** "accepted", what it changed, or the name of the error with which it was refused. */
export type Outcome = string;
export type Outcomes = { readonly [probe: string]: readonly Outcome[] };

/** @param run does one thing in a fresh world; a limit's with the distance to it: -1, 0 or 1 */
export type Probe = {
  readonly id: string;
  readonly clause: string;
  /** A second before a limit, at it, and a second (or unit) after. */
  readonly isLimit: boolean;
  readonly run: (here: World, distance: bigint) => Promise<Outcome>;
};

const errors = [saleAbi, tribunalAbi, purseAbi].map((abi) => new Interface(abi));

export const limit = (id: string, clause: string, run: Probe["run"]): Probe => ({ id, clause, isLimit: true, run });
export const act = (id: string, clause: string, run: (here: World) => Promise<Outcome>): Probe => ({
  id,
  clause,
  isLimit: false,
  run,
});

/* WHAT HAPPENS */

/** The outcome of a transaction: accepted, or the error's name. */
export async function tried(sent: () => Sent): Promise<Outcome> {
  try {
    const receipt = await (await sent()).wait();
    return receipt?.status === 1 ? "accepted" : "failed";
  } catch (error) {
    return nameOf(error);
  }
}

export function nameOf(error: unknown): Outcome {
  const data = /0x[0-9a-f]{8,}/i.exec(
    JSON.stringify(error, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
  )?.[0];
  for (const each of errors) {
    const parsed = data === undefined ? null : each.parseError(data.length % 2 === 0 ? data : `${data}0`);
    if (parsed !== null) return parsed.name;
  }
  const message = error instanceof Error ? error.message : String(error);
  return /custom error '(\w+)/.exec(message)?.[1] ?? /(panic code 0x\w+)/.exec(message)?.[1] ?? "refused";
}

/** What a step paid to whom, in hundredths of the price, and what it left held. */
export async function paid(here: world.SaleWorld, sent: () => Sent): Promise<Outcome> {
  const people = { buyer: here.buyer, seller: here.seller, stranger: here.stranger };
  const balances = async () =>
    await Promise.all(Object.values(people).map(async ({ address }) => await here.tenge.balanceOf(address)));
  const before = await balances();
  const outcome = await tried(sent);
  if (outcome !== "accepted") return outcome;
  const after = await balances();
  const moved = Object.keys(people).map(
    (name, at) => `${name} ${((after[at] ?? 0n) - (before[at] ?? 0n)) / (PRICE / 100n)}`,
  );
  const { phase, held, turn } = await here.sale.recordOf(here.id);
  const owed = turn === 0n ? 0n : await here.sale.costsOf(here.id, turn - 1n);
  return `${moved.join(", ")}, held ${held / (PRICE / 100n)}, costs ${owed / (PRICE / 100n)}, phase ${phase}`;
}

/* STATES */

export const formed = async (
  here: World,
  common: Partial<world.Common> = {},
  particulars: Partial<world.Particulars> = {},
) => await world.formedSale(common, particulars, here);

export async function delivered(here: World, particulars: Partial<world.Particulars> = {}) {
  const sale = await formed(here, {}, particulars);
  await sale.sale.connect(here.seller).markDelivered(sale.terms.common, sale.terms.particulars);
  return sale;
}

export async function disputed(here: World, common: Partial<world.Common> = {}) {
  const sale = await formed(here, common);
  await sale.sale.connect(here.buyer).dispute(sale.terms.common, sale.hash, hashOf("claim"));
  const template = await sale.sale.getAddress();
  await here.tribunal.open(template, sale.terms.common, sale.hash);
  return { ...sale, caseId: await here.tribunal.caseIdOf(template, sale.id, 1n) };
}

export async function awarded(here: World, d: world.Disposition, { final = true } = {}) {
  const inCase = await disputed(here);
  const { tribunal, buyer, seller, a } = here;
  for (const party of [buyer, seller]) await tribunal.connect(party).nominate(inCase.caseId, 0, a.address);
  await tribunal.connect(a).accept(inCase.caseId, 0, hashOf("nothing to disclose"));
  for (const party of [buyer, seller]) await tribunal.connect(party).closeEvidence(inCase.caseId);
  await world.awardSale(inCase, d, { final });
  return inCase;
}

export const now = async () => BigInt(await time.latest());

export async function formAs(
  here: World,
  terms: world.Terms,
  by: HardhatEthersSigner,
  signers: readonly HardhatEthersSigner[],
): Promise<Outcome> {
  const acceptances = await Promise.all(signers.map(async (signer) => await world.signTerms(here, signer, terms)));
  return await tried(async () => await here.sale.connect(by).form(terms.common, terms.particulars, acceptances));
}

export async function formWith(
  here: World,
  common: Partial<world.Common>,
  particulars: Partial<world.Particulars> = {},
): Promise<Outcome> {
  return await formAs(here, await world.saleTerms(here, common, particulars), here.buyer, [here.seller]);
}

export async function settled(
  here: world.SaleWorld,
  d: world.Disposition,
  validUntil: bigint,
  by = [here.buyer, here.seller],
  turn = 0n,
) {
  const settlement = { agreement: here.id, turn, disposition: d, validUntil };
  const acceptances = await Promise.all(by.map(async (signer) => await world.signSettlement(here, signer, settlement)));
  return async () =>
    await here.sale.connect(here.stranger).settle(here.terms.common, here.hash, d, validUntil, acceptances);
}

export const all = disposition({ toSecond: PRICE });
export const split = disposition({
  toFirst: (PRICE * 60n) / 100n,
  toSecond: (PRICE * 35n) / 100n,
  costs: (PRICE * 5n) / 100n,
});

/** Factors, the moment in whole days from another. */
export function inDays(factors: readonly { name: string; criterion: bigint; met: boolean }[], from: bigint): Outcome {
  const said = factors.map(({ name: encoded, criterion, met }) => {
    const name = ethers.decodeBytes32String(encoded);
    return `${name} ${name === "time" ? (criterion - from) / DAY : criterion} ${met}`;
  });
  return said.join(", ");
}
