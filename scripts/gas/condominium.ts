/**
 * What the steps of a condominium cost on the production profile: a decision by vote, a petition of a tenth of ten thousand units and a
 * written poll of them all, their founding, a transfer.
 * @module
 */
import { readFileSync } from "node:fs";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import {
  AbiCoder,
  dataSlice,
  id as hashOf,
  keccak256,
  SigningKey,
  toBeHex,
  TypedDataEncoder,
  Wallet,
  zeroPadValue,
  type ContractTransactionResponse,
} from "ethers";
import { artifacts } from "hardhat";
import {
  assemblyDomain,
  decisionId,
  BALLOT_TYPES,
  encodeMotion,
  headerOf,
  packEntries,
  PETITION_TYPES,
  motionHash,
  registerDomain,
  signAccession,
  typedBallot,
  type Motion,
} from "../../src/condominium/decisions.ts";
import { petitionFor } from "../../src/condominium/petitions.ts";
import { batchesOf } from "../../src/condominium/polls.ts";
import { entryOf, piecesOf } from "../../src/condominium/founding.ts";
import {
  convened,
  counterCall,
  DAY,
  ethers,
  founded,
  motion,
  range,
  time,
  type Condominium,
  type Convened,
} from "../../test/condominium/world.ts";

/** What a transaction may cost, by EIP-7825. */
const MOST_A_TRANSACTION = 16_777_216n;
/** What a step may cost at most, in gas. */
export const LIMITS: { readonly [step: string]: number } = {
  convene: 87_000,
  "vote, next in its word": 52_000,
  "signed ballot, in a batch of 50": 14_000,
  "decision without votes": 160_000,
  "unit transfer": 55_000,
  "poll of 10 000 units": 128_000_000,
  "petition of a tenth of 10 000 units": 24_000_000,
  "petition of a tenth of 10 000 units, largest transaction": Number(MOST_A_TRANSACTION),
  "unit entered at the founding": 90_000,
  "founding of 10 000 units, transactions": 400,
};
const UNITS = 100;
const POLL = 10_000;
const BATCH = 1_250;

type Figures = { [name: string]: number };
type Sent = Promise<ContractTransactionResponse>;

const gasOf = async (sent: Sent) => (await (await sent).wait())?.gasUsed ?? 0n;

export async function costs(): Promise<Figures> {
  const figures: Figures = {};
  const measure = async (step: string, sent: Sent) => (figures[step] = Number(await gasOf(sent)));
  const world = await founded({
    units: ({ people }) => range(1, UNITS).map((n) => ({ holder: people[n % 9]!.address, share: BigInt(n) })),
    isAccessionOptional: true,
  });
  const { assembly, units, people, stranger, target } = world;
  const manager = people[0]!;
  await appoint(world, manager);
  // Its slot is not zero before, or the target's own 17 100 gas would be counted.
  await target.getFunction("set").send(7n);

  const calling = motion([await counterCall(world)]);
  await measure("convene", assembly.connect(manager).convene(encodeMotion(calling)));
  const decision = await find(world, calling, manager);
  await time.increaseTo(decision.opensAt);
  const [first = 0, next = 0, ...others] = unitsOf(1);
  await measure("vote, first in its word", assembly.connect(people[1]!).vote(decision.id, [first], 1));
  await measure("vote, next in its word", assembly.connect(people[1]!).vote(decision.id, [next], 1));
  await assembly.connect(people[1]!).vote(decision.id, others, 1);
  for (const n of [0, ...range(2, 8)]) await assembly.connect(people[n]!).vote(decision.id, unitsOf(n), 1);
  await time.increaseTo(decision.closesAt + 3n * DAY + 1n);
  await measure("execute", assembly.connect(stranger).execute(decision.header, encodeMotion(calling)));
  figures["decision without votes"] = figures["convene"]! + figures["execute"]!;

  const transfer = (from: HardhatEthersSigner, to: string, unit: number) =>
    units.connect(from).transferFrom(from.address, to, unit);
  await measure("unit transfer", transfer(people[1]!, people[2]!.address, unitsOf(1)[0]!));
  const newcomer = people[9]!;
  const domain = registerDomain("units", { chainId: 31337n, register: world.addresses.register });
  const signature = await signAccession(newcomer, domain, {
    participant: newcomer.address,
    charter: await world.charter.binding(),
  });
  const sold = unitsOf(1)[1]!;
  await measure(
    "unit transfer with accession",
    units.connect(people[1]!).transferWithAccession(people[1]!.address, newcomer.address, sold, signature),
  );
  return { ...figures, ...(await founding()), ...(await poll(world)) };
}

/** Ten thousand units of as many holders, entered before a founding in the pieces that the SDK makes. */
async function founding(): Promise<Figures> {
  const charter = await ethers.deployContract("Charter");
  const register = await ethers.deployContract("Units", [await charter.getAddress(), "Racks", "RACK", false, false]);
  const all = range(1, POLL).map((n) => {
    return { kind: "rack", description: `Rack ${n}`, holder: dataSlice(hashOf(`holder ${n}`), 12), share: n, class: 1 };
  });
  let [used, transactions] = [0n, 0];
  for (const { units: its } of piecesOf(all)) {
    const gas = await gasOf(register.getFunction("enterMany").send(its.map(entryOf)));
    if (gas >= MOST_A_TRANSACTION) throw new Error(`entering ${its.length} units costs ${gas} gas`);
    [used, transactions] = [used + gas, transactions + 1];
  }
  return {
    "unit entered at the founding": Math.ceil(Number(used) / POLL),
    "founding of 10 000 units, transactions": transactions,
  };
}

/** Units of the nine people, one in nine each. */
const unitsOf = (person: number) => range(1, UNITS).filter((n) => n % 9 === person);

async function appoint(world: Condominium, manager: HardhatEthersSigner) {
  const { assembly, charter, addresses, people } = world;
  const from = BigInt(await time.latest());
  const data = charter.interface.encodeFunctionData("appoint", [
    manager.address,
    3,
    3,
    from,
    from + 900n * DAY,
    0,
    hashOf("mandate"),
  ]);
  const what = motion([{ target: addresses.charter, data }]);
  const signature = await manager.signTypedData(assemblyDomain(world.place), PETITION_TYPES, {
    convener: manager.address,
    motion: motionHash(what),
    question: what.question,
  });
  const petition = packEntries([{ choice: "yes", units: unitsOf(0), signature }]);
  const decision = await convened(world, what, manager, petition);
  await time.increaseTo(decision.opensAt);
  for (const n of range(0, 8)) await assembly.connect(people[n]!).vote(decision.id, unitsOf(n), 1);
  await time.increaseTo(decision.closesAt + 3n * DAY + 1n);
  await assembly.execute(decision.header, encodeMotion(what));
}

async function find(world: Condominium, what: Motion, by: HardhatEthersSigner): Promise<Convened> {
  const no = await world.assembly.lastDecision();
  const header = headerOf(what, { no, convener: by.address });
  const id = decisionId(world.place, header);
  const { opensAt, closesAt } = await world.assembly.decisionOf(id);
  return { id, header, motion: what, opensAt, closesAt };
}

/** Ten thousand units, each with a signer of its own: entered into storage as if they had been registered, voted on in transactions. */
async function poll(world: Condominium): Promise<Figures> {
  const { assembly, stranger } = world;
  const voters = range(1, POLL).map((n) => new SigningKey(keccak256(toBeHex(0xb1e0000 + n, 32))));
  await register(
    world,
    voters.map((key) => new Wallet(key).address),
  );
  const what = motion([await counterCall(world, 2n)]);
  const petitioned = await petition(world, what, voters);
  const decision = await find(world, what, stranger);
  await time.increaseTo(decision.opensAt);

  const digest = TypedDataEncoder.hash(
    assemblyDomain(world.place),
    BALLOT_TYPES,
    typedBallot(decision.id, what.question, "yes"),
  );
  const entries = voters.map((key, index) => ({
    choice: "yes" as const,
    units: [index + 1],
    signature: key.sign(digest).serialized,
  }));
  const fifty = await gasOf(
    assembly.connect(stranger).countBallots(decision.header, packEntries(entries.slice(0, 50))),
  );
  let all = fifty;
  for (let from = 50; from < POLL; from += BATCH) {
    const batch = packEntries(entries.slice(from, from + BATCH));
    const used = await gasOf(
      assembly.connect(stranger).countBallots(decision.header, batch, { gasLimit: MOST_A_TRANSACTION }),
    );
    if (used >= MOST_A_TRANSACTION) throw new Error(`a batch of ${BATCH} ballots costs ${used} gas`);
    all += used;
  }
  const { unitsYes } = await assembly.tallyOf(decision.id);
  if (unitsYes !== BigInt(POLL)) throw new Error(`${unitsYes} of ${POLL} ballots were counted`);
  return {
    ...petitioned,
    "signed ballot, in a batch of 50": Number(fifty / 50n),
    "poll of 10 000 units": Number(all),
  };
}

/** A tenth of the units, each with a signer of its own and all over the register, convenes for a stranger: it has no mandate. */
async function petition({ assembly, stranger, place }: Condominium, what: Motion, voters: readonly SigningKey[]) {
  const about = petitionFor(what, stranger.address);
  const value = { convener: stranger.address, motion: about.motion, question: what.question };
  const digest = TypedDataEncoder.hash(assemblyDomain(place), PETITION_TYPES, value);
  const signed = voters.flatMap((key, index) =>
    (index + 1) % 10 === 0 ? [{ units: [index + 1], signature: key.sign(digest).serialized }] : [],
  );
  const by = assembly.connect(stranger);
  const used: bigint[] = [];
  for (const batch of batchesOf(signed)) {
    const entries = packEntries(batch.map((each) => ({ ...each, choice: "yes" as const })));
    used.push(await gasOf(by.support(about.motion, about.question, about.convener, entries)));
  }
  used.push(await gasOf(by.convene(encodeMotion(what))));
  const most = used.reduce((a, b) => (a > b ? a : b));
  if (most >= MOST_A_TRANSACTION)
    throw new Error(`a transaction of a petition of ${POLL / 10} units costs ${most} gas`);
  return {
    "petition of a tenth of 10 000 units": Number(used.reduce((a, b) => a + b)),
    "petition of a tenth of 10 000 units, transactions": used.length,
    "petition of a tenth of 10 000 units, largest transaction": Number(most),
  };
}

/** Writes units 1 to n into storage: a share of one each, acceded, held by these. Where the slots are the compiler says. */
async function register({ units, addresses }: Condominium, holders: readonly string[]) {
  const build = await artifacts.getBuildInfoId("contracts/condominium/Units.sol:Units");
  if (build === undefined) throw new Error("Units is not compiled");
  const path = await artifacts.getBuildInfoOutputPath(build);
  const { output } = JSON.parse(readFileSync(path ?? "", "utf8")) as {
    output: {
      contracts: {
        [file: string]: { Units?: { storageLayout: { storage: readonly { label: string; slot: string }[] } } };
      };
    };
  };
  const layout = output.contracts["project/contracts/condominium/Units.sol"]?.Units?.storageLayout.storage ?? [];
  const slots = new Map(layout.map(({ label, slot }) => [label, BigInt(slot)]));
  const slotOf = (label: string) => slots.get(label) ?? 0n;
  const place = (key: number, slot: bigint) =>
    keccak256(AbiCoder.defaultAbiCoder().encode(["uint256", "uint256"], [key, slot]));
  const word = (value: bigint) => zeroPadValue(toBeHex(value), 32);
  const write = (slot: string, value: string) =>
    ethers.provider.send("hardhat_setStorageAt", [addresses.register, slot, value]);
  // share 40 bits, from 24, class 8, acceded 8: see IRegister.Unit
  const acceded = word(1n | (1n << 40n) | (1n << 72n));
  for (const [index, holder] of holders.entries()) {
    await write(place(index + 1, slotOf("_owners")), zeroPadValue(holder, 32));
    await write(place(index + 1, slotOf("_units")), acceded);
  }
  await write(toBeHex(slotOf("_last")), word(BigInt(holders.length)));
  await write(place(0, slotOf("_electorates")), word(BigInt(holders.length) | (BigInt(holders.length) << 40n)));
  const { share, acceded: isAcceded } = await units.unitOf(holders.length);
  if (share !== 1n || !isAcceded) throw new Error("units are not where their layout says");
}
