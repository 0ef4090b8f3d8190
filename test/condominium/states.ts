/**
 * States of a condominium that tests begin in, and how people bring one about.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { encodeBytes32String, id as hashOf, toBeHex, ZeroAddress, ZeroHash } from "ethers";
import {
  BALLOT_TYPES,
  STATES,
  assemblyDomain,
  decisionId,
  encodeMotion,
  headerOf,
  typedBallot,
  type Call,
  type Motion,
} from "../../src/condominium/decisions.ts";
import { CATEGORIES, KZ_HL_2025, powerKey, toChain, type Addresses, type Rule } from "../../src/condominium/rules.ts";
import type { Assembly, Charter, Disputes, Memberships, Objects } from "../../src/types.ts";
import { awarded, closedRecord } from "../conformance/agreement.ts";
import { deployedTribunal, disposition, networkHelpers, Then, type Common } from "../conformance/world.ts";
import {
  DAY,
  DOCUMENT,
  entryOf,
  REGULATION,
  TEN,
  convened,
  ethers,
  founded,
  motion,
  opened,
  range,
  time,
  voted,
  type Condominium,
  type Convened,
} from "./world.ts";

export const { loadFixture, takeSnapshot } = networkHelpers;
export const YES = 1n;
export const NO = 2n;
export const ABSTAIN = 3n;
export const State = Object.fromEntries(STATES.map((name, index) => [name, BigInt(index)])) as Record<
  (typeof STATES)[number],
  bigint
>;
export const EVERYONE = range(1, 10);
export const EMPTY_HEADER = { no: 0n, convener: ZeroAddress, question: ZeroHash, motion: ZeroHash };

/** Ten units of ten people, everyone acceded. */
export const ten = async () => await founded(TEN);

/** A signer that is a contract: what its guard lets through, without a vote. */
export async function as(contract: { getAddress(): Promise<string> }): Promise<HardhatEthersSigner> {
  const address = await contract.getAddress();
  await networkHelpers.setBalance(address, 10n ** 20n);
  return await ethers.getImpersonatedSigner(address);
}

export const now = async () => BigInt(await time.latest());

/** A call of the charter that a decision makes. */
export function charterCall(
  { charter, addresses }: Pick<Condominium, "charter" | "addresses">,
  method: string,
  args: readonly unknown[],
): Call {
  return {
    target: addresses.charter,
    data: charter.interface.encodeFunctionData(method as "resolve", args as unknown as [number, string]),
  };
}

/** Calls that change what the charter's text states, and the text that follows from them. */
export async function withText(
  world: Pick<Condominium, "charter" | "addresses">,
  calls: readonly Call[],
  text = hashOf("the text that follows"),
): Promise<Call[]> {
  return [...calls, charterCall(world, "amend", [text, REGULATION, await world.charter.binding()])];
}

/** Convened, and voted for by all ten, or as said; voting is over. */
export async function closed(world: Condominium, what: Motion, votes: Parameters<typeof voted>[2] = { yes: EVERYONE }) {
  const decision = await opened(world, what);
  await voted(world, decision, votes);
  await time.increaseTo(decision.closesAt + 1n);
  return decision;
}

/** The same, with its challenge window over. */
export async function executable(
  world: Condominium,
  what: Motion,
  votes: Parameters<typeof voted>[2] = { yes: EVERYONE },
) {
  const decision = await closed(world, what, votes);
  await time.increaseTo(decision.closesAt + 3n * DAY + 1n);
  return decision;
}

/** The same, carried out. */
export async function executed(world: Condominium, what: Motion) {
  const decision = await executable(world, what);
  await world.assembly.execute(decision.header, encodeMotion(what));
  return decision;
}

/** Signs a ballot of a decision. */
export async function ballot(
  { place }: Pick<Condominium, "place">,
  decision: Convened,
  { by, choice = "yes" }: { by: HardhatEthersSigner; choice?: "yes" | "no" | "abstain" },
): Promise<string> {
  const value = typedBallot(decision.id, decision.motion.question, choice);
  return await by.signTypedData(assemblyDomain(place), BALLOT_TYPES, value);
}

/* DISPUTES */

export const Subject = { none: 0n, decision: 1n, ballots: 2n, refusal: 3n, act: 4n, recovery: 5n } as const;
export const Order = {
  declare: 0n,
  stay: 1n,
  annul: 2n,
  remit: 3n,
  strike: 4n,
  allow: 5n,
  lift: 6n,
  remove: 7n,
  interim: 8n,
  recover: 9n,
} as const;

export type Matter = { subject: bigint; ref: string; person: string; unit: number; document: string };
export type Dispute = { matter: Matter; common: Common; hash: string; id: string };

export const matterOf = (parts: Partial<Matter> = {}): Matter => ({
  subject: Subject.decision,
  ref: ZeroHash,
  person: ZeroAddress,
  unit: 0,
  document: ZeroHash,
  ...parts,
});
/** A decision, which all holders answer for. */
export const ofDecision = ({ id }: Pick<Convened, "id">, parts: Partial<Matter> = {}): Matter =>
  matterOf({ ref: id, ...parts });

export const order = (number: bigint, argument = 0n): string => toBeHex((number << 248n) | argument, 32);
export const unitsWord = (units: readonly number[]): bigint => BigInt(listHash(units)) & ((1n << 248n) - 1n);
export const listHash = (units: readonly number[], next = ZeroHash): string =>
  ethers.keccak256(ethers.AbiCoder.defaultAbiCoder().encode(["uint32[]", "bytes32"], [units, next]));

/** Terms as plain fields, as they can be passed on. */
export const toCommon = (found: Common): Common => ({
  first: found.first,
  second: found.second,
  currency: found.currency,
  tribunal: found.tribunal,
  rules: found.rules,
  reviewPeriod: found.reviewPeriod,
  offerEndsAt: found.offerEndsAt,
  costsCap: found.costsCap,
  paymentAgent: found.paymentAgent,
  replaces: found.replaces,
  document: found.document,
  summary: found.summary,
  salt: found.salt,
});

/** Brings a dispute. */
export async function disputed(
  { disputes }: Pick<Condominium, "disputes">,
  matter: Matter,
  { by, header = EMPTY_HEADER, unit = 0 }: { by: HardhatEthersSigner; header?: Convened["header"]; unit?: number },
): Promise<Dispute> {
  const common = toCommon(await disputes.commonOf(matter, by.address));
  const hash = await disputes.hashOf(matter);
  await disputes.connect(by).dispute(matter, header, unit, hashOf("claim"));
  return { matter, common, hash, id: await disputes.idOf(common, hash) };
}

/** The case of a dispute, opened. */
export async function opensCase(world: Condominium, { common, hash, id }: Dispute) {
  const { disputes, tribunal } = world;
  const template = await disputes.getAddress();
  await tribunal.open(template, common, hash);
  const { turn } = await disputes.recordOf(id);
  return { ...world, common, hash, id, caseId: await tribunal.caseIdOf(template, id, turn) };
}

/** All of a case up to the last word before the award: the authority appoints, nobody else says anything. */
export async function deliberated(world: Condominium, dispute: Dispute) {
  const inCase = await opensCase(world, dispute);
  await time.increase(10n * DAY + 1n);
  await world.tribunal.connect(world.authority).appoint(inCase.caseId, 0, world.a.address);
  await closedRecord(inCase);
  return inCase;
}

export const award = ({ matter }: Dispute, word: string, then: bigint = Then.Close) =>
  disposition({ rest: word, progress: matter.subject, then });

/** The order, final. */
export async function decided(world: Condominium, dispute: Dispute, word: string, then: bigint = Then.Close) {
  await awarded(await deliberated(world, dispute), award(dispute, word, then));
}

/** The order, carried out. */
export async function ordered(
  world: Condominium,
  dispute: Dispute,
  word: string,
  { then = Then.Close, units = [] }: { then?: bigint; units?: readonly number[] } = {},
) {
  await decided(world, dispute, word, then);
  return await world.disputes
    .connect(world.stranger)
    .enforce(dispute.common, dispute.matter, award(dispute, word, then), [...units], ZeroHash);
}

/* WORLDS */

export const DAYS = {
  noticePeriod: 5n * DAY,
  votingPeriod: 7n * DAY,
  challengePeriod: 3n * DAY,
  executionPeriod: 60n * DAY,
};
/** The rule of a category of the preset, with parts changed. */
export const ruleOf = (category: keyof typeof CATEGORIES, parts: Partial<Rule> = {}): Rule => ({
  ...KZ_HL_2025[CATEGORIES[category] - 1]!,
  ...parts,
});

/** A community of three members, in which everything outside the table is by more than half of all. */
export async function community() {
  const tribunalWorld = await deployedTribunal();
  const signers = await ethers.getSigners();
  const people = signers.slice(10);
  const charter = (await ethers.deployContract("Charter")) as unknown as Charter;
  const at = await charter.getAddress();
  const members = (await ethers.deployContract("Memberships", [at, "Circle", "CRC"])) as unknown as Memberships;
  const objects = (await ethers.deployContract("Objects", [at])) as unknown as Objects;
  const disputes = (await ethers.deployContract("Disputes", [at])) as unknown as Disputes;
  const register = await members.getAddress();
  const assembly = (await ethers.deployContract("Assembly", [
    at,
    register,
    await disputes.getAddress(),
  ])) as unknown as Assembly;
  const addresses: Addresses = {
    charter: at,
    register,
    objects: await objects.getAddress(),
    disputes: await disputes.getAddress(),
    decisions: await assembly.getAddress(),
  };
  await members.admitMany(people.slice(0, 3).map(({ address }) => entryOf(address)));
  const articles = {
    document: DOCUMENT,
    regulation: REGULATION,
    tribunal: await tribunalWorld.tribunal.getAddress(),
    arbitration: tribunalWorld.rules,
    petitionNumerator: 1n,
    petitionDenominator: 10n,
    proxyNumerator: 1n,
    proxyDenominator: 1n,
  };
  await charter.found(articles, [toChain({ ...ruleOf("listed"), category: 1 })], [], addresses);
  for (const [index, person] of people.slice(0, 3).entries()) {
    await members.connect(person).accede(person.address, "0x", [index + 1]);
  }
  const place = { chainId: 31337n, decisions: addresses.decisions };
  return { ...tribunalWorld, people, charter, members, objects, disputes, assembly, addresses, place };
}

export { accede, resolution as resolutionOf } from "./world.ts";
export { convened, decisionId, encodeBytes32String, encodeMotion, hashOf, headerOf, motion, powerKey, Then, ethers };
