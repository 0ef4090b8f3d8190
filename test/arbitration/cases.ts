/**
 * States of a case, each built on the one before: opened, seated, its record closed, awarded. Of one seat and of three.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import type { ContractTransactionResponse } from "ethers";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import {
  deployed,
  formedSale,
  networkHelpers,
  signAward,
  signReasons,
  time,
  type CaseWorld,
  type Common,
  type Disposition,
  type SaleWorld,
  type World,
} from "../fixtures.ts";
import { rulesHash } from "../../src/arbitration/rules.ts";

export const state = networkHelpers.loadFixture;

export const CLAIM = hashOf("claim");
export const DISCLOSURE = hashOf("nothing to disclose");
export const REASON = hashOf("reason");
export const AWARD = hashOf("award");
export const REASONS = hashOf("reasons");
export const NO_SIGNATURE = "0x";

export type RulesContent = World["rulesContent"];

/** Publishes rules like those of the fixtures, but for what is given. */
export async function publishRules(world: World, changes: Partial<RulesContent>): Promise<string> {
  const rules = { ...world.rulesContent, ...changes };
  await world.tribunal.publish(rules);
  return rulesHash(rules);
}

/** Disputes a formed sale and opens the case of the turn that begins. */
export async function openCase<W extends SaleWorld>(world: W, claimant: HardhatEthersSigner = world.buyer) {
  const { sale, tribunal, terms, hash, id } = world;
  await sale.connect(claimant).dispute(terms.common, hash, CLAIM);
  await tribunal.open(await sale.getAddress(), terms.common, hash);
  const { turn } = await sale.recordOf(id);
  return { ...world, caseId: await tribunal.caseIdOf(await sale.getAddress(), id, turn) };
}

/** A case under rules of its own, on terms of their own. */
export async function caseUnder(rules: Partial<RulesContent>, common: Partial<Common> = {}): Promise<CaseWorld> {
  const world = await deployed();
  const hash = await publishRules(world, rules);
  return await openCase(await formedSale({ rules: hash, ...common }, {}, world));
}

/** Formed, and nobody disputes it. */
export const performingSale = (): Promise<SaleWorld> => formedSale();

/* ONE SEAT */

export const openedCase = (): Promise<CaseWorld> => caseUnder({});

export async function seatSole(world: CaseWorld, arbiter: HardhatEthersSigner = world.a): Promise<void> {
  const { tribunal, buyer, seller, caseId } = world;
  await tribunal.connect(buyer).nominate(caseId, 0, arbiter.address);
  await tribunal.connect(seller).nominate(caseId, 0, arbiter.address);
  await tribunal.connect(arbiter).accept(caseId, 0, DISCLOSURE);
}

export async function closeRecord({ tribunal, buyer, seller, caseId }: CaseWorld): Promise<void> {
  await tribunal.connect(buyer).closeEvidence(caseId);
  await tribunal.connect(seller).closeEvidence(caseId);
}

export async function seatedCase(): Promise<CaseWorld> {
  const world = await openedCase();
  await seatSole(world);
  return world;
}

export async function deliberatedCase(): Promise<CaseWorld> {
  const world = await seatedCase();
  await closeRecord(world);
  return world;
}

/* THREE SEATS */

export const openedCaseOfThree = (): Promise<CaseWorld> => caseUnder({ seats: 3n });

/** The parties name `a` and `b`, who accept. */
async function seatPair({ tribunal, buyer, seller, a, b, caseId }: CaseWorld): Promise<void> {
  await tribunal.connect(buyer).nominate(caseId, 0, a.address);
  await tribunal.connect(seller).nominate(caseId, 1, b.address);
  await tribunal.connect(a).accept(caseId, 0, DISCLOSURE);
  await tribunal.connect(b).accept(caseId, 1, DISCLOSURE);
}

/** These two choose `c`. */
export async function seatThree(world: CaseWorld): Promise<void> {
  await seatPair(world);
  const { tribunal, a, b, c, caseId } = world;
  await tribunal.connect(a).nominate(caseId, 2, c.address);
  await tribunal.connect(b).nominate(caseId, 2, c.address);
  await tribunal.connect(c).accept(caseId, 2, DISCLOSURE);
}

export async function pairedCaseOfThree(): Promise<CaseWorld> {
  const world = await openedCaseOfThree();
  await seatPair(world);
  return world;
}

export async function seatedCaseOfThree(): Promise<CaseWorld> {
  const world = await openedCaseOfThree();
  await seatThree(world);
  return world;
}

export async function deliberatedCaseOfThree(): Promise<CaseWorld> {
  const world = await seatedCaseOfThree();
  await closeRecord(world);
  return world;
}

/* STEPS */

export type Signer = HardhatEthersSigner | undefined;

/** One signature a seat, in order; `undefined` where an arbiter did not sign. */
export async function signaturesOf(
  world: CaseWorld,
  signers: Signer[],
  d: Disposition,
  replacement = ZeroHash,
): Promise<string[]> {
  return await Promise.all(
    signers.map(async (signer) => (signer ? await signAward(world, signer, d, { replacement }) : NO_SIGNATURE)),
  );
}

export function bringAward(
  { tribunal, caseId, terms, hash }: CaseWorld,
  d: Disposition,
  signatures: string[],
  { replacement = ZeroHash, document = AWARD } = {},
): Promise<ContractTransactionResponse> {
  return tribunal.award(caseId, terms.common, hash, d, replacement, document, signatures);
}

/** Signs and brings an award. */
export async function award(
  world: CaseWorld,
  d: Disposition,
  signers: Signer[] = [world.a],
  replacement = ZeroHash,
): Promise<void> {
  await bringAward(world, d, await signaturesOf(world, signers, d, replacement), { replacement });
}

export async function giveReasons(
  world: CaseWorld,
  signers: Signer[] = [world.a],
): Promise<ContractTransactionResponse> {
  const signatures = await Promise.all(
    signers.map(async (signer) => (signer ? await signReasons(world, signer) : NO_SIGNATURE)),
  );
  return await world.tribunal.giveReasons(world.caseId, REASONS, signatures);
}

/** Waits until the reasoned award is final, and carries it out. */
export async function enforceAward({ sale, tribunal, terms, hash, caseId }: CaseWorld, d: Disposition): Promise<void> {
  const { finalAt } = await tribunal.caseOf(caseId);
  await time.increaseTo(finalAt + 1n);
  await sale.enforce(terms.common, hash, d);
}

export async function ordered({ sale, tribunal, id }: CaseWorld, turn = 1n): Promise<string> {
  return await tribunal.ordered(await sale.getAddress(), id, turn);
}

/** Who of the fixtures' arbiters sits there. */
export function arbiterAt({ a, b, c, d, e }: World, address: string): HardhatEthersSigner {
  const found = [a, b, c, d, e].find((arbiter) => arbiter.address === address);
  if (!found) throw new Error(`${address} is no arbiter of the fixtures`);
  return found;
}

/** The next transaction is in this second. */
export const at = (moment: bigint): Promise<void> => time.setNextBlockTimestamp(moment);

export const NOBODY = ZeroAddress;
