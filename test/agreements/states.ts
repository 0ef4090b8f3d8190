/**
 * States of agreements and hostile actors that several tests start from.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import type { HostileReceiver, HostileToken } from "../../src/typechain/index.ts";
import {
  DAY,
  at,
  balanceOf,
  PRICE,
  Then,
  deliberatedSale,
  deployed,
  disputedSale,
  disposition,
  ethers,
  formedSale,
  networkHelpers,
  particularsHash,
  saleTerms,
  signReasons,
  signTerms,
  signAward,
  time,
  type CaseWorld,
  type Common,
  type Disposition,
  type Particulars,
  type SaleWorld,
  type Terms,
  type World,
} from "../fixtures.ts";

export const COMMON_TUPLE =
  "tuple(address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 paymentAgent,bytes32 replaces,bytes32 document,bytes32 summary,bytes32 salt)";
export const PARTICULARS_TUPLE = "tuple(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)";

/* STATES: loadFixture hands its connection to a fixture, so those with arguments are closed here. */

export const performing = async () => await formedSale();
export const performingInCoin = async () => await formedSale({ currency: ZeroAddress });
export const suspended = async () => await disputedSale();

/** The buyer has confirmed, the seller has the price. */
export async function closed() {
  const world = await formedSale();
  await world.sale.connect(world.buyer).confirmReceipt(world.terms.common, world.terms.particulars);
  return world;
}

/** A dispute over a sale in coin, with the record closed. */
export async function deliberatedInCoin() {
  return await deliberated(await disputedSale({ currency: ZeroAddress }));
}

export { deliberatedSale };

/* TIME */

export const now = async (): Promise<bigint> => BigInt(await time.latest());

/** Undoes what `body` does, even if it fails: for what a fixture does not undo, as code at a signer's address. */
export async function undone(body: () => Promise<void>): Promise<void> {
  const snapshot = await networkHelpers.takeSnapshot();
  try {
    await body();
  } finally {
    await snapshot.restore();
  }
}

/* CASES */

/** Opens a case for the present turn, seats `a` alone in it, and closes the record. */
export async function deliberated(world: SaleWorld): Promise<CaseWorld> {
  const { tribunal, buyer, seller, a, sale, terms, hash, id } = world;
  const template = await sale.getAddress();
  const caseId = await tribunal.caseIdOf(template, id, (await sale.recordOf(id)).turn);
  if ((await tribunal.caseOf(caseId)).stage === 0n) await tribunal.open(template, terms.common, hash);
  await tribunal.connect(buyer).nominate(caseId, 0, a.address);
  await tribunal.connect(seller).nominate(caseId, 0, a.address);
  await tribunal.connect(a).accept(caseId, 0, hashOf("nothing to disclose"));
  await tribunal.connect(buyer).closeEvidence(caseId);
  await tribunal.connect(seller).closeEvidence(caseId);
  return { ...world, caseId };
}

/** Disputes as `by`, and brings the case to a final award of `d`. */
export async function disputeAndAward(world: SaleWorld, by: HardhatEthersSigner, d: Disposition): Promise<CaseWorld> {
  await world.sale.connect(by).dispute(world.terms.common, world.hash, hashOf("claim"));
  return await award(await deliberated(world), d);
}

/** Awards `d` in the case of `world`, gives reasons, and waits until the award is final. */
export async function award(world: CaseWorld, d: Disposition, replacement: string = ZeroHash): Promise<CaseWorld> {
  const { tribunal, terms, hash, caseId, a } = world;
  const signature = await signAward(world, a, d, { replacement });
  await tribunal.award(caseId, terms.common, hash, d, replacement, hashOf("award"), [signature]);
  await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons(world, a)]);
  await time.increase(30n * DAY + 1n);
  return world;
}

export /** Not delivered, disputed by the seller, and resumed by an award that leaves it undelivered. */
async function resumedUndelivered() {
  const world = await formedSale();
  const { sale, seller, terms, hash } = world;
  await sale.connect(seller).dispute(terms.common, hash, hashOf("claim"));
  const disputedAt = await now();
  const d = disposition({ then: Then.Resume });
  await award(await deliberated(world), d);
  await sale.enforce(terms.common, hash, d);
  return { ...world, disputedAt, resumedAt: await now() };
}

/* TOKENS AND RECEIVERS */

export type Token = "FeeToken" | "LyingToken" | "RebasingToken" | "SilentToken" | "ShortToken" | "FalseToken";
export type Hostile =
  | Token
  | "RevertingToken"
  | "BlockingToken"
  | "GasEatingToken"
  | "ReenteringToken"
  | "HookToken"
  | "BurningToken"
  | "BonusToken";

/** A hostile token that buyer, seller and stranger have and would pay with. */
export async function deployToken<T = HostileToken>(world: World, name: Hostile): Promise<T> {
  const token = (await ethers.deployContract(name)) as unknown as HostileToken;
  for (const payer of [world.buyer, world.seller, world.stranger]) {
    await token.mint(payer.address, 10n * PRICE);
    await token.connect(payer).approve(await world.sale.getAddress(), 2n ** 255n);
  }
  return token as unknown as T;
}

export async function deployReceiver<T = HostileReceiver>(name: string): Promise<T> {
  return (await ethers.deployContract(name)) as unknown as T;
}

/** A sale that a hostile receiver forms and pays for, as the party named; the other party has signed. */
export async function formedThrough(
  world: World,
  receiver: Pick<HostileReceiver, "execute" | "getAddress">,
  role: "first" | "second",
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
): Promise<SaleWorld> {
  const { sale, buyer, seller, tenge } = world;
  const terms = await saleTerms(world, { ...common, [role]: await receiver.getAddress() }, particulars);
  const acceptance = await signTerms(world, role === "first" ? seller : buyer, terms);
  const inCoin = terms.common.currency === ZeroAddress;
  const value = inCoin ? terms.particulars.price : 0n;
  if (!inCoin) {
    const currency = tenge.attach(terms.common.currency) as typeof tenge;
    await currency.mint(await receiver.getAddress(), terms.particulars.price);
    const approval = currency.interface.encodeFunctionData("approve", [await sale.getAddress(), 2n ** 255n]);
    await receiver.execute(terms.common.currency, 0, approval);
  }
  const call = sale.interface.encodeFunctionData("form", [terms.common, terms.particulars, [acceptance]]);
  await receiver.execute(await sale.getAddress(), value, call, { value });
  return { ...world, ...(await identified(world, terms)) };
}

export async function identified(world: World, terms: Terms) {
  const hash = particularsHash(terms);
  return { terms, hash, id: await world.sale.idOf(terms.common, hash) };
}

/** Forms a second, independent sale in the same world. */
export async function formedIn(
  world: World,
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
): Promise<SaleWorld> {
  return await formedSale(common, particulars, world);
}

export { at, balanceOf, deployed };
