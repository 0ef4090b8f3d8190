/**
 * States of the world that tests start from, each built on the one before.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { AbiCoder, id as hashOf, keccak256, ZeroAddress, ZeroHash, type TypedDataDomain } from "ethers";
import { network } from "hardhat";
import type { Roster, Sale, TestTenge, Tribunal } from "../src/typechain/index.ts";

export const { ethers, networkHelpers, provider } = await network.create();
export const { time } = networkHelpers;

export const DAY = 86_400n;
export const PRICE = 1_845_000_000n;
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
  "bytes32 assets",
  "bytes32 replaces",
  "bytes32 document",
  "string summary",
  "bytes32 salt",
].map(field);
export const PARTICULARS_TYPE = ["uint112 price", "uint40 deliverBy", "uint32 inspectionPeriod"].map(field);
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

function field(text: string): { type: string; name: string } {
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
  assets: string;
  replaces: string;
  document: string;
  summary: string;
  salt: string;
};
export type Particulars = { price: bigint; deliverBy: bigint; inspectionPeriod: bigint };
export type Terms = { common: Common; particulars: Particulars };
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

/** Everything deployed, everyone named. Arbiters `a`, `b`, `c`, `d` are accredited, `stranger` is not. */
export async function deployed() {
  const signers = await ethers.getSigners();
  const [owner, buyer, seller, authority, successor, a, b, c, d, stranger] = signers as [
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
  ];
  const tenge = (await ethers.deployContract("TestTenge")) as unknown as TestTenge;
  const roster = (await ethers.deployContract("Roster", [owner.address])) as unknown as Roster;
  const tribunal = (await ethers.deployContract("Tribunal")) as unknown as Tribunal;
  const sale = (await ethers.deployContract("Sale")) as unknown as Sale;
  for (const arbiter of [a, b, c, d]) {
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
  const rules = hashRules(rulesContent);
  const rulesOfThree = hashRules({ ...rulesContent, seats: 3n });
  for (const payer of [buyer, seller, stranger]) {
    await tenge.mint(payer.address, 10n * PRICE);
    await tenge.connect(payer).approve(await sale.getAddress(), 2n ** 255n);
  }
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
    stranger,
    tenge,
    roster,
    tribunal,
    sale,
    rules,
    rulesOfThree,
    rulesContent,
  };
}
export type World = Awaited<ReturnType<typeof deployed>>;

export function hashRules(rules: Record<string, bigint | string>): string {
  const types = [
    "uint8",
    "uint8",
    "address",
    "address",
    "address",
    "uint32",
    "address",
    "uint112",
    ...Array<string>(6).fill("uint32"),
    "bytes32",
  ];
  return keccak256(coder.encode(types, Object.values(rules)));
}

let salts = 0;

/** Terms of a sale in test tenge, deliverable in 20 days, with five days for inspection and for review each. */
export async function saleTerms(
  world: World,
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
): Promise<Terms> {
  const now = BigInt(await time.latest());
  return {
    common: {
      first: world.buyer.address,
      second: world.seller.address,
      currency: await world.tenge.getAddress(),
      tribunal: await world.tribunal.getAddress(),
      rules: world.rules,
      reviewPeriod: 5n * DAY,
      offerEndsAt: now + 3n * DAY,
      costsCap: 1_000n,
      assets: ZeroHash,
      replaces: ZeroHash,
      document: hashOf("document"),
      summary: hashOf(SUMMARY),
      salt: hashOf(`salt ${++salts}`),
      ...common,
    },
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

export async function domainOf(contract: { getAddress(): Promise<string> }, name: string): Promise<TypedDataDomain> {
  return { name, version: "1", chainId: 31337, verifyingContract: await contract.getAddress() };
}

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

/** What an arbiter signs: the operative part. */
export async function signAward(
  world: CaseWorld,
  arbiter: HardhatEthersSigner,
  d: Disposition,
  { replacement = ZeroHash, document = hashOf("award") } = {},
): Promise<string> {
  const { tribunal, caseId } = world;
  const record = await tribunal.caseOf(caseId);
  const seats = await tribunal.seatsOf(caseId);
  const sitting = seats.map((seat) => (seat.accepted ? seat.arbiter : ZeroAddress));
  const types = {
    Award: [
      "bytes32 case",
      "bytes32 seats",
      "bytes32 evidence",
      "Disposition disposition",
      "bytes32 replacement",
      "bytes32 document",
    ].map(field),
    Disposition: DISPOSITION_TYPE,
  };
  return await arbiter.signTypedData(await domainOf(tribunal, "Biy Tribunal"), types, {
    case: caseId,
    seats: keccak256(coder.encode(["address[]"], [sitting])),
    evidence: record.evidence,
    disposition: d,
    replacement,
    document,
  });
}

export async function signReasons(
  world: CaseWorld,
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
