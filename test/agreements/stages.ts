/**
 * Works paid by stages, in any currency: the world that tests of parts and of the ledger start from.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { dataSlice, getAddress, id as hashOf, ZeroAddress, ZeroHash, zeroPadValue } from "ethers";
import type { Ledger, PuppetTribunal, Stages, TestTenge } from "../../src/typechain/index.ts";
import {
  coder,
  COMMON_TYPE,
  DAY,
  DISPOSITION_TYPE,
  disposition,
  domainOf,
  ethers,
  field,
  hashDisposition,
  SUMMARY,
  time,
  type Acceptance,
  type Common,
  type Disposition,
} from "../conformance/world.ts";

export const OUTSIDE = "0x0000000000000000000000000000000000000001";
/** As a payment agent: the payee's silence. */
export const SILENCE = OUTSIDE;
export const PRICE = 1_000_000n;
/** All that can be promised at once, and confirmed as paid. */
export const MOST = 2n ** 63n - 1n;
export const FOREVER = 2n ** 40n - 1n;

export type { Common };
export type Particulars = { price: bigint; acceptBy: bigint };
export type Terms = { common: Common; particulars: Particulars };

/** The template with its ledger, a tribunal that orders what it is told, and people, all of whom can pay in test tenge. */
export async function deployedStages() {
  const signers = await ethers.getSigners();
  const [owner, first, second, agent, stranger] = signers as [
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
    HardhatEthersSigner,
  ];
  const tenge = (await ethers.deployContract("TestTenge")) as unknown as TestTenge;
  const tribunal = (await ethers.deployContract("PuppetTribunal", [owner.address])) as unknown as PuppetTribunal;
  const stages = (await ethers.deployContract("Stages")) as unknown as Stages;
  const ledger = (await ethers.getContractAt("Ledger", await stages.ledger())) as unknown as Ledger;
  const template = await stages.getAddress();
  for (const payer of [first, second, stranger]) {
    await tenge.mint(payer.address, 100n * PRICE);
    await tenge.connect(payer).approve(template, 2n ** 255n);
  }
  return { owner, first, second, agent, stranger, tenge, tribunal, stages, ledger, template };
}
export type World = Awaited<ReturnType<typeof deployedStages>>;

let salts = 0;

/** Who confirms payments besides the payee, out of its word. */
export const agentIn = ({ paymentAgent }: Common): string => getAddress(dataSlice(paymentAgent, 12));

/** Money outside the chain unless said otherwise, nobody but the payee to confirm it; to be accepted in 20 days, five days for review. */
export async function stagesTerms(
  world: World,
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
): Promise<Terms> {
  const now = BigInt(await time.latest());
  const currency = common.currency ?? OUTSIDE;
  return {
    common: {
      first: world.first.address,
      second: world.second.address,
      currency,
      tribunal: await world.tribunal.getAddress(),
      rules: hashOf("rules"),
      reviewPeriod: 5n * DAY,
      offerEndsAt: now + 400n * DAY,
      costsCap: currency === OUTSIDE ? 0n : 1_000n,
      replaces: ZeroHash,
      document: hashOf("document"),
      summary: hashOf(SUMMARY),
      salt: hashOf(`stages ${++salts}`),
      ...common,
      paymentAgent: zeroPadValue(common.paymentAgent ?? ZeroAddress, 32),
    },
    particulars: { price: PRICE, acceptBy: now + 20n * DAY, ...particulars },
  };
}

/** Signs as a wallet does; `party` is the signer unless it signs for an account with code. */
export async function signTerms(
  { stages }: World,
  signer: HardhatEthersSigner,
  { common, particulars }: Terms,
  party = signer.address,
): Promise<Acceptance> {
  const types = {
    Terms: ["Common common", "Particulars particulars"].map(field),
    Common: COMMON_TYPE,
    Particulars: ["uint112 price", "uint40 acceptBy"].map(field),
  };
  const value = { common: { ...common, summary: SUMMARY }, particulars };
  return { party, signature: await signer.signTypedData(await domainOf(stages, "Stages"), types, value) };
}

export async function signSettlement(
  { stages }: World,
  signer: HardhatEthersSigner,
  settlement: { agreement: string; turn: bigint; disposition: Disposition; validUntil: bigint },
  party = signer.address,
): Promise<Acceptance> {
  const types = {
    Settlement: ["bytes32 agreement", "uint16 turn", "Disposition disposition", "uint40 validUntil"].map(field),
    Disposition: DISPOSITION_TYPE,
  };
  return { party, signature: await signer.signTypedData(await domainOf(stages, "Stages"), types, settlement) };
}

export async function identified<W extends World>(world: W, terms: Terms) {
  const hash = await world.stages.hashOf(terms.particulars);
  return { ...world, terms, hash, id: await world.stages.idOf(terms.common, hash) };
}
export type Identified = Awaited<ReturnType<typeof identified<World>>>;

/** The coin that a call brings which pays `amount` in. */
export const valueOf = ({ common }: Terms, amount: bigint): bigint => (common.currency === ZeroAddress ? amount : 0n);

/** Formed by the first party, the second having signed. */
export async function formedIn<W extends World>(
  world: W,
  common: Partial<Common> = {},
  particulars: Partial<Particulars> = {},
) {
  const terms = await stagesTerms(world, common, particulars);
  const acceptance = await signTerms(world, world.second, terms);
  const value = valueOf(terms, terms.particulars.price);
  await world.stages.connect(world.first).form(terms.common, terms.particulars, [acceptance], { value });
  return await identified(world, terms);
}

/** Amended by the first party to `price`, the second having signed. */
export async function amended<W extends Identified>(world: W, price: bigint, common: Partial<Common> = {}) {
  const { stages, first, second, terms, hash, id } = world;
  const next = await identified(
    world,
    await stagesTerms(world, { ...terms.common, replaces: id, salt: hashOf(`next ${++salts}`), ...common }, { price }),
  );
  const { held } = await stages.recordOf(id);
  const value = valueOf(terms, price > held ? price - held : 0n);
  const acceptance = await signTerms(world, second, next.terms);
  const sent = stages
    .connect(first)
    .amend(next.terms.common, next.terms.particulars, terms.common, hash, [acceptance], { value });
  return { next, sent };
}

/** The second party, unless it is said who, asks a human. */
export async function dispute({ stages, terms, hash, second }: Identified, by: HardhatEthersSigner = second) {
  return await stages.connect(by).dispute(terms.common, hash, hashOf("claim"));
}

/** The tribunal orders `parts` in the present turn, and they are carried out. */
export async function enforced(world: Identified, parts: Partial<Disposition>) {
  const { stages, tribunal, template, terms, hash, id } = world;
  const d = disposition(parts);
  await tribunal.order(template, id, (await stages.recordOf(id)).turn, hashDisposition(d));
  return await stages.enforce(terms.common, hash, d);
}

/** That no receipt before counts any more, in a disposition's `rest`. */
export const FINAL = 1n << 127n;
/** What was paid, as a disposition's `rest` says it; the high half is the template's. */
export const restOf = (toFirst: bigint, toSecond: bigint, stage = 0n): string =>
  coder.encode(["uint256"], [(stage << 128n) | (toFirst << 64n) | toSecond]);

/* RECEIPTS */

export type Receipt = {
  finding: bigint;
  payee: string;
  obligation: string;
  before: bigint;
  amount: bigint;
  paidOn: bigint;
  bankDocument: string;
};
export const RECEIPT_TYPE = [
  "bytes32 agreement",
  "uint16 finding",
  "address payee",
  "bytes32 obligation",
  "uint64 before",
  "uint64 amount",
  "uint40 paidOn",
  "bytes32 bankDocument",
].map(field);

/** A payment to the second party, of 100 and the first one, unless said otherwise; made as long ago as the last block. */
export async function receiptOf({ ledger, second, id }: Identified, parts: Partial<Receipt> = {}): Promise<Receipt> {
  return {
    finding: (await ledger.accountOf(id)).finding,
    payee: second.address,
    obligation: ethers.encodeBytes32String("stages.price"),
    before: 0n,
    amount: 100n,
    paidOn: BigInt(await time.latest()),
    bankDocument: hashOf("bank document"),
    ...parts,
  };
}

/** Signs a receipt as a wallet does. */
export async function signReceipt(
  { ledger, id }: Pick<Identified, "ledger" | "id">,
  signer: HardhatEthersSigner,
  receipt: Receipt,
  chainId = 31337n,
): Promise<string> {
  const domain = { ...(await domainOf(ledger, "Biy Receipts")), chainId };
  return await signer.signTypedData(domain, { Receipt: RECEIPT_TYPE }, { agreement: id, ...receipt });
}
