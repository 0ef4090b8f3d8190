/**
 * The chain of a test, with the tribunal and the people on it, and what they sign: nothing of any template.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { AbiCoder, id as hashOf, keccak256, ZeroAddress, ZeroHash, type TypedDataDomain } from "ethers";
import { network } from "hardhat";
import type { Roster, TestTenge, Tribunal } from "../../src/types.ts";
import { rulesHash } from "../../src/arbitration/rules.ts";

/** The chain of the tests, by ethers and by Hardhat's helpers. */
export const { ethers, networkHelpers, provider } = await network.create();
export const { time } = networkHelpers;

export const DAY = 86_400n;
export const coder = AbiCoder.defaultAbiCoder();

export const COMMON_TYPE = [
  "address first",
  "address second",
  "address currency",
  "address tribunal",
  "bytes32 rules",
  "uint32 reviewPeriod",
  "uint40 offerEndsAt",
  "uint16 costsCap",
  "bytes32 paymentAgent",
  "bytes32 replaces",
  "bytes32 document",
  "string summary",
  "bytes32 salt",
].map(field);
export const DISPOSITION_TYPE = [
  "uint112 toFirst",
  "uint112 toSecond",
  "uint112 costs",
  "uint8 assets",
  "uint8 then",
  "uint40 progress",
  "bytes32 rest",
].map(field);
export const DISPOSITION_TUPLE =
  "tuple(uint112 toFirst,uint112 toSecond,uint112 costs,uint8 assets,uint8 then,uint40 progress,bytes32 rest)";

export const Phase = { None: 0n, Performing: 1n, Suspended: 2n, Closed: 3n, Withdrawn: 4n } as const;
export const Then = { Close: 0n, Resume: 1n, Stay: 2n } as const;
export const Stage = {
  Opened: 1n,
  Evidence: 2n,
  Deliberation: 3n,
  Awarded: 4n,
  Reasoned: 5n,
  Settled: 6n,
  Withdrawn: 7n,
  Returned: 8n,
} as const;

/** "uint40 deliverBy", as EIP-712 wants it. */
export function field(text: string): { type: string; name: string } {
  const [type, name] = text.split(" ") as [string, string];
  return { type, name };
}

export type Common = {
  first: string;
  second: string;
  currency: string;
  tribunal: string;
  rules: string;
  reviewPeriod: bigint;
  offerEndsAt: bigint;
  costsCap: bigint;
  paymentAgent: string;
  replaces: string;
  document: string;
  summary: string;
  salt: string;
};
export type Disposition = {
  toFirst: bigint;
  toSecond: bigint;
  costs: bigint;
  assets: bigint;
  then: bigint;
  progress: bigint;
  rest: string;
};
export type Acceptance = { party: string; signature: string };

export const SUMMARY = "Four servers; price 18 450 000,00";

/** The tribunal and its roster deployed, its rules published, everyone named. Arbiters `a` to `e` are accredited, `stranger` is not. */
export async function deployedTribunal() {
  const signers = await ethers.getSigners();
  const [owner, buyer, seller, authority, successor, a, b, c, d, stranger, e] = signers as [
    HardhatEthersSigner,
    ...HardhatEthersSigner[],
  ] as HardhatEthersSigner[] as [
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
  ];
  const tenge = (await ethers.deployContract("TestTenge")) as unknown as TestTenge;
  const roster = (await ethers.deployContract("Roster", [owner.address])) as unknown as Roster;
  const tribunal = (await ethers.deployContract("Tribunal")) as unknown as Tribunal;
  for (const arbiter of [a, b, c, d, e]) {
    await roster.accredit(arbiter.address, hashOf("identity" + arbiter.address), hashOf("credentials"), 7, 2n ** 39n);
  }
  const rulesContent = {
    mode: 0n,
    seats: 1n,
    roster: await roster.getAddress(),
    authority: authority.address,
    successor: successor.address,
    silence: 10n * DAY,
    feeCurrency: ZeroAddress,
    advance: 1_000n,
    nominationPeriod: 10n * DAY,
    acceptancePeriod: 5n * DAY,
    evidencePeriod: 10n * DAY,
    awardPeriod: 30n * DAY,
    reasonsPeriod: 10n * DAY,
    enforcementDelay: 30n * DAY,
    text: hashOf("rules"),
  };
  await tribunal.publish(rulesContent);
  await tribunal.publish({ ...rulesContent, seats: 3n });
  const rules = rulesHash(rulesContent);
  const rulesOfThree = rulesHash({ ...rulesContent, seats: 3n });
  return {
    owner,
    buyer,
    seller,
    authority,
    successor,
    a,
    b,
    c,
    d,
    e,
    stranger,
    tenge,
    roster,
    tribunal,
    rules,
    rulesOfThree,
    rulesContent,
  };
}
/** A chain with a tribunal on it, and the people who play it. */
export type TribunalWorld = Awaited<ReturnType<typeof deployedTribunal>>;

let salts = 0;

/** What every agreement states: in test tenge, to be formed within three days, with five days for review. */
export async function commonTerms(world: TribunalWorld, common: Partial<Common> = {}): Promise<Common> {
  return {
    first: world.buyer.address,
    second: world.seller.address,
    currency: await world.tenge.getAddress(),
    tribunal: await world.tribunal.getAddress(),
    rules: world.rules,
    reviewPeriod: 5n * DAY,
    offerEndsAt: BigInt(await time.latest()) + 3n * DAY,
    costsCap: 1_000n,
    paymentAgent: ZeroHash,
    replaces: ZeroHash,
    document: hashOf("document"),
    summary: hashOf(SUMMARY),
    salt: hashOf(`salt ${++salts}`),
    ...common,
  };
}

export async function domainOf(contract: { getAddress(): Promise<string> }, name: string): Promise<TypedDataDomain> {
  return { name, version: "1", chainId: 31337, verifyingContract: await contract.getAddress() };
}

export const disposition = (parts: Partial<Disposition> = {}): Disposition => ({
  toFirst: 0n,
  toSecond: 0n,
  costs: 0n,
  assets: 0n,
  then: Then.Close,
  progress: 0n,
  rest: ZeroHash,
  ...parts,
});
export const hashDisposition = (d: Disposition): string => keccak256(coder.encode([DISPOSITION_TUPLE], [d]));

/** A case before the tribunal. */
export type InCase = { tribunal: Tribunal; caseId: string };

/** What an arbiter signs: the operative part. */
export async function signAward(
  world: InCase,
  arbiter: HardhatEthersSigner,
  d: Disposition,
  { replacement = ZeroHash, document = hashOf("award") } = {},
): Promise<string> {
  const { tribunal, caseId } = world;
  const record = await tribunal.caseOf(caseId);
  const types = {
    Award: [
      "bytes32 case",
      "uint16 attempt",
      "bytes32 evidence",
      "Disposition disposition",
      "bytes32 replacement",
      "bytes32 document",
    ].map(field),
    Disposition: DISPOSITION_TYPE,
  };
  return await arbiter.signTypedData(await domainOf(tribunal, "Biy Tribunal"), types, {
    case: caseId,
    attempt: record.attempt,
    evidence: record.evidence,
    disposition: d,
    replacement,
    document,
  });
}

export async function signReasons(
  world: InCase,
  arbiter: HardhatEthersSigner,
  reasons = hashOf("reasons"),
): Promise<string> {
  const record = await world.tribunal.caseOf(world.caseId);
  const types = { Reasons: ["bytes32 case", "bytes32 award", "bytes32 reasons"].map(field) };
  return await arbiter.signTypedData(await domainOf(world.tribunal, "Biy Tribunal"), types, {
    case: world.caseId,
    award: record.award,
    reasons,
  });
}

export const at = async (moment: bigint): Promise<void> => await time.setNextBlockTimestamp(moment);

export async function balanceOf(currency: string, account: string): Promise<bigint> {
  if (currency === ZeroAddress) return await ethers.provider.getBalance(account);
  return await (await ethers.getContractAt("TestTenge", currency)).getFunction("balanceOf").staticCall(account);
}
