/**
 * States of the world that tests start from, each built on the one before.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, keccak256, ZeroAddress, ZeroHash } from "ethers";
import type { Sale } from "../src/types.ts";
import {
  coder,
  COMMON_TYPE,
  commonTerms,
  DAY,
  deployedTribunal,
  disposition,
  DISPOSITION_TYPE,
  domainOf,
  ethers,
  field,
  signAward,
  signReasons,
  SUMMARY,
  time,
  type Acceptance,
  type Common,
  type Disposition,
} from "./conformance/world.ts";

export * from "./conformance/world.ts";

export const PRICE = 1_845_000_000n;
export const PARTICULARS_TYPE = ["uint112 price", "uint40 deliverBy", "uint32 inspectionPeriod"].map(field);

export type Particulars = { price: bigint; deliverBy: bigint; inspectionPeriod: bigint };
export type Terms = { common: Common; particulars: Particulars };
/** Beside the tribunal, a template: the sale, for which buyer, seller and stranger can pay. */
export async function deployed() {
  const world = await deployedTribunal();
  const sale = (await ethers.deployContract("Sale")) as unknown as Sale;
  for (const payer of [world.buyer, world.seller, world.stranger]) {
    await world.tenge.mint(payer.address, 10n * PRICE);
    await world.tenge.connect(payer).approve(await sale.getAddress(), 2n ** 255n);
  }
  return { ...world, sale };
}
export type World = Awaited<ReturnType<typeof deployed>>;

/** Terms of a sale in test tenge, deliverable in 20 days, with five days for inspection and for review each. */
export async function saleTerms(
  world: World,
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
): Promise<Terms> {
  const now = BigInt(await time.latest());
  return {
    common: await commonTerms(world, common),
    particulars: { price: PRICE, deliverBy: now + 20n * DAY, inspectionPeriod: 5n * DAY, ...particulars },
  };
}

export const particularsHash = (terms: Terms): string =>
  keccak256(
    coder.encode(
      ["bytes32", "uint112", "uint40", "uint32"],
      [
        hashOf("Particulars(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)"),
        terms.particulars.price,
        terms.particulars.deliverBy,
        terms.particulars.inspectionPeriod,
      ],
    ),
  );

/** Signs terms as a wallet does: over the summary's words, not its hash. */
export async function signTerms(
  world: World,
  signer: HardhatEthersSigner,
  terms: Terms,
  summary = SUMMARY,
): Promise<Acceptance> {
  const types = {
    Terms: [
      { name: "common", type: "Common" },
      { name: "particulars", type: "Particulars" },
    ],
    Common: COMMON_TYPE,
    Particulars: PARTICULARS_TYPE,
  };
  const value = { common: { ...terms.common, summary }, particulars: terms.particulars };
  return {
    party: signer.address,
    signature: await signer.signTypedData(await domainOf(world.sale, "Biy Sale"), types, value),
  };
}

export async function signSettlement(
  world: World,
  signer: HardhatEthersSigner,
  settlement: { agreement: string; turn: bigint; disposition: Disposition; validUntil: bigint },
): Promise<Acceptance> {
  const types = {
    Settlement: ["bytes32 agreement", "uint16 turn", "Disposition disposition", "uint40 validUntil"].map(field),
    Disposition: DISPOSITION_TYPE,
  };
  return {
    party: signer.address,
    signature: await signer.signTypedData(await domainOf(world.sale, "Biy Sale"), types, settlement),
  };
}

/** A sale formed by the buyer, the seller having signed. */
export async function formedSale(common: Partial<Common> = {}, particulars: Partial<Particulars> = {}, world?: World) {
  const here = world ?? (await deployed());
  const terms = await saleTerms(here, common, particulars);
  const acceptance = await signTerms(here, here.seller, terms);
  const value = terms.common.currency === ZeroAddress ? terms.particulars.price : 0n;
  await here.sale.connect(here.buyer).form(terms.common, terms.particulars, [acceptance], { value });
  const hash = particularsHash(terms);
  const id = await here.sale.idOf(terms.common, hash);
  return { ...here, terms, hash, id };
}
export type SaleWorld = Awaited<ReturnType<typeof formedSale>>;

/** The seller has marked delivery. */
export async function deliveredSale() {
  const world = await formedSale();
  await world.sale.connect(world.seller).markDelivered(world.terms.common, world.terms.particulars);
  return world;
}

/** The buyer has disputed, the case is open. */
export async function disputedSale(common: Partial<Common> = {}) {
  const world = await formedSale(common);
  const { sale, tribunal, buyer, terms, hash, id } = world;
  await sale.connect(buyer).dispute(terms.common, hash, hashOf("claim"));
  await tribunal.open(await sale.getAddress(), terms.common, hash);
  const caseId = await tribunal.caseIdOf(await sale.getAddress(), id, 1n);
  return { ...world, caseId };
}
export type CaseWorld = Awaited<ReturnType<typeof disputedSale>>;

/** Arbiter `a` sits alone, the record is closed. */
export async function deliberatedSale() {
  const world = await disputedSale();
  const { tribunal, buyer, seller, a, caseId } = world;
  await tribunal.connect(buyer).nominate(caseId, 0, a.address);
  await tribunal.connect(seller).nominate(caseId, 0, a.address);
  await tribunal.connect(a).accept(caseId, 0, hashOf("nothing to disclose"));
  await tribunal.connect(buyer).closeEvidence(caseId);
  await tribunal.connect(seller).closeEvidence(caseId);
  return world;
}

/** Awards `d` by the sole arbiter, with reasons; `final` waits until it can be enforced. */
export async function awardSale(
  world: CaseWorld,
  d: Disposition,
  { final = true, replacement = ZeroHash } = {},
): Promise<void> {
  const { tribunal, terms, hash, caseId, a } = world;
  const signature = await signAward(world, a, d, { replacement });
  await tribunal.award(caseId, terms.common, hash, d, replacement, hashOf("award"), [signature]);
  await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons(world, a)]);
  if (final) await time.increase(30n * DAY + 1n);
}

/** A final award that gives the buyer two thirds. */
export async function awardedSale() {
  const world = await deliberatedSale();
  const split = disposition({ toFirst: (PRICE * 2n) / 3n, toSecond: PRICE - (PRICE * 2n) / 3n });
  await awardSale(world, split);
  return { ...world, split };
}
