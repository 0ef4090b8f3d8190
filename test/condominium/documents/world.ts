/**
 * A decision that everything happened to: ballots in person, by proxy and signed (one forged), a unit sold in the middle, a dispute, an
 * arbiter's strike, execution.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { id as hashOf, keccak256, AbiCoder, ZeroAddress, ZeroHash, type Result } from "ethers";
import {
  packEntries,
  registerDomain,
  signAccession,
  signBallot,
  type Call,
} from "../../../src/condominium/decisions.ts";
import { CATEGORIES, powerKey, presetPowers } from "../../../src/condominium/rules.ts";
import { signAward, signReasons } from "../../conformance/world.ts";
import {
  convened,
  DAY,
  founded,
  motion,
  resolution,
  TEN,
  time,
  voted,
  type Condominium,
  type Convened,
} from "../world.ts";

export const QUESTION = "Суытуды ауыстырамыз ба? / Заменить охлаждение? / Replace the cooling?";
const EVIDENCE = hashOf("forged signature");
/** As on chain. */
const [SUBJECT_BALLOTS, ORDER_STRIKE] = [2n, 4n];
const NOTHING = { toFirst: 0n, toSecond: 0n, costs: 0n, assets: 0n } as const;

export type Whole = { world: Condominium; decision: Convened; startBlock: number; calls: readonly Call[] };

/** Of ten units one votes by proxy, four in person, four signed; the seventh sells its unit to the first before it votes. */
export async function votedByAll(): Promise<Whole> {
  const startBlock = await time.latestBlock();
  const world = await founded({
    ...TEN,
    // A resolution that waits for the human.
    powers: (addresses) => [
      ...presetPowers(addresses),
      { key: powerKey(addresses, "charter", "resolve", 77), category: CATEGORIES.special, class: 0 },
    ],
  });
  const { assembly, people, place, units, addresses, charter } = world;
  const calls = [resolution(world, 77)];
  const decision = await convened(world, motion(calls, { undo: [resolution(world)], question: QUESTION }));
  const [, , , , , , seventh, , ninth, tenth] = people as [...HardhatEthersSigner[]] as HardhatEthersSigner[];
  await assembly.connect(ninth!).giveProxy(0, tenth!.address, decision.closesAt, 0n, decision.id);
  await time.increaseTo(decision.opensAt);

  await voted(world, decision, { yes: [1, 2, 10], no: [3] });
  const entries = await Promise.all(
    [4, 5, 6, 8].map(async (unit) => {
      const ballot = { decision: decision.id, question: QUESTION, choice: "yes" as const, units: [unit] };
      return await signBallot(people[unit - 1]!, place, ballot);
    }),
  );
  const forged = { ...entries[0]!, units: [7] };
  await assembly.countBallots(decision.header, packEntries([...entries, forged]));
  await assembly.connect(tenth!).voteByProxy(decision.id, ninth!.address, [9], 3n);

  const buyer = people[0]!;
  const domain = registerDomain("units", { chainId: place.chainId, register: addresses.register });
  const accession = { participant: buyer.address, charter: await charter.binding() };
  const signature = await signAccession(buyer, domain, accession);
  await units.connect(seventh!).transferWithAccession(seventh!.address, buyer.address, 7n, signature);
  await assembly.connect(buyer).vote(decision.id, [7], 1n);
  await time.increaseTo(decision.closesAt + 1n);
  return { world, decision, startBlock, calls };
}

/** The fourth disputes the eighth's ballot, and an arbiter strikes it; seven of ten are for it all the same. */
export async function struck(whole: Whole, claimant = 4, unit = 8): Promise<void> {
  const { world, decision } = whole;
  const { people, disputes, tribunal, addresses, a } = world;
  const first = people[claimant - 1]!;
  const matter = { subject: SUBJECT_BALLOTS, ref: decision.id, person: ZeroAddress, unit, document: EVIDENCE };
  const common = ((await disputes.commonOf(matter, first.address)) as unknown as Result).toObject() as Parameters<
    typeof disputes.enforce
  >[0];
  await disputes.connect(first).dispute(matter, decision.header, claimant, hashOf("claim"));
  const particulars = await disputes.hashOf(matter);
  const id = await disputes.idOf(common, particulars);
  await tribunal.open(addresses.disputes, common, particulars);
  const caseId = await tribunal.caseIdOf(addresses.disputes, id, 1n);
  await time.increase(10n * DAY + 1n);
  await tribunal.connect(world.authority).appoint(caseId, 0, a.address);
  await tribunal.connect(a).accept(caseId, 0, hashOf("nothing to disclose"));
  await time.increase(10n * DAY + 1n);
  await tribunal.closeEvidence(caseId);

  const units = keccak256(AbiCoder.defaultAbiCoder().encode(["uint32[]", "bytes32"], [[unit], ZeroHash]));
  const rest = await disputes.orderOf(ORDER_STRIKE, BigInt(units) & (2n ** 248n - 1n));
  const disposition = { ...NOTHING, then: 0n, progress: SUBJECT_BALLOTS, rest };
  const award = await signAward({ tribunal, caseId }, a, disposition);
  await tribunal.award(caseId, common, particulars, disposition, ZeroHash, hashOf("award"), [award]);
  await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons({ tribunal, caseId }, a)]);
  const { finalAt } = await tribunal.caseOf(caseId);
  await time.increaseTo(finalAt + 1n);
  await disputes.enforce(common, matter, disposition, [unit], ZeroHash);
}

export { DAY };
