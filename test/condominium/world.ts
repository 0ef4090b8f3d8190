/**
 * Condominiums for tests: units in the hands of named people, founded with a preset, and what those people do.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { encodeBytes32String, id as hashOf, Interface } from "ethers";
import { chargeTargetAbi } from "./target.ts";
import {
  headerOf,
  encodeMotion,
  motionHash,
  signAccession,
  decisionId,
  registerDomain,
  type Call,
  type Header,
  type Motion,
} from "../../src/condominium/decisions.ts";
import {
  KZ_HL_2025,
  MATTERS,
  presetPowers,
  toChain,
  type Addresses,
  type Power,
  type Rule,
} from "../../src/condominium/rules.ts";
import type { Assembly, Charter, Disputes, Objects, Units } from "../../src/types.ts";
import { DAY, deployedTribunal, ethers, time } from "../conformance/world.ts";

export const DOCUMENT = hashOf("charter");
export const REGULATION = hashOf("regulation");
export const OBJECT = { kind: encodeBytes32String("rack"), content: hashOf("rack"), uri: "" };
/** The rules of the preset, of which none counts units: so a holder may split a unit alone. */
export const BY_SHARE: readonly Rule[] = KZ_HL_2025.map((rule) => ({ ...rule, basis: "share" }));
/** A unit of one share to be entered, as the register takes it. */
export const entryOf = (holder: string, parts: { share?: bigint; class?: number; object?: typeof OBJECT } = {}) => ({
  holder,
  share: 1n,
  class: 0,
  object: OBJECT,
  ...parts,
});
export { DAY, ethers, time };

export type Setup = {
  /** Holder and share of each unit, in order from unit 1; a class, if it has one. */
  readonly units: (here: {
    people: HardhatEthersSigner[];
  }) => readonly { holder: string; share: bigint; class?: number }[];
  readonly rules?: readonly Rule[];
  readonly powers?: (addresses: Addresses) => readonly Power[];
  readonly isAccessionOptional?: boolean;
  readonly isSplitFree?: boolean;
  readonly proxy?: readonly [number, number];
  /** Another than the shared one, by its address. */
  readonly tribunal?: string;
};

/** A condominium of ten units of one share each, held by ten people. */
export const TEN: Setup = {
  units: ({ people }) => people.slice(0, 10).map(({ address }) => ({ holder: address, share: 1n })),
};

/** Deploys and founds a condominium in which everyone has acceded, and the first of the people is its manager. */
export async function founded(setup: Setup = TEN) {
  const tribunalWorld = await deployedTribunal();
  const signers = await ethers.getSigners();
  const founder = signers[0]!;
  const people = signers.slice(10);
  const charter = (await ethers.deployContract("Charter")) as unknown as Charter;
  const at = await charter.getAddress();
  const units = (await ethers.deployContract("Units", [
    at,
    "Racks",
    "RACK",
    setup.isAccessionOptional ?? false,
    setup.isSplitFree ?? false,
  ])) as unknown as Units;
  const objects = (await ethers.deployContract("Objects", [at])) as unknown as Objects;
  const disputes = (await ethers.deployContract("Disputes", [at])) as unknown as Disputes;
  const assembly = (await ethers.deployContract("Assembly", [
    at,
    await units.getAddress(),
    await disputes.getAddress(),
  ])) as unknown as Assembly;
  const addresses: Addresses = {
    charter: at,
    register: await units.getAddress(),
    objects: await objects.getAddress(),
    disputes: await disputes.getAddress(),
    decisions: await assembly.getAddress(),
  };
  const entries = setup.units({ people }).map(({ holder, ...parts }) => entryOf(holder, parts));
  for (let from = 0; from < entries.length; from += 150) await units.enterMany(entries.slice(from, from + 150));
  await objects.enter(encodeBytes32String("cooling"), hashOf("cooling"), hashOf("terms of use"), "");
  const target = await ethers.deployContract("Counter");
  const powers = (setup.powers ?? presetPowers)(addresses);
  const [proxyNumerator, proxyDenominator] = setup.proxy ?? [1, 5];
  const articles = {
    document: DOCUMENT,
    regulation: REGULATION,
    tribunal: setup.tribunal ?? (await tribunalWorld.tribunal.getAddress()),
    arbitration: tribunalWorld.rules,
    petitionNumerator: 1n,
    petitionDenominator: 10n,
    proxyNumerator,
    proxyDenominator,
  };
  await charter.found(articles, (setup.rules ?? KZ_HL_2025).map(toChain), [...powers], addresses);
  const world = {
    ...tribunalWorld,
    founder,
    people,
    charter,
    units,
    objects,
    disputes,
    assembly,
    addresses,
    target,
    articles,
    place: { chainId: 31337n, decisions: addresses.decisions },
  };
  const held = new Map<string, number[]>();
  for (const [index, { holder }] of setup.units({ people }).entries())
    held.set(holder, [...(held.get(holder) ?? []), index + 1]);
  for (const [holder, ids] of held) {
    const person = people.find(({ address }) => address === holder);
    if (person !== undefined) await accede(world, person, ids);
  }
  return world;
}
export type Condominium = Awaited<ReturnType<typeof founded>>;

/** The person signs, a stranger sends. */
export async function accede(
  { units, addresses, stranger, charter }: Pick<Condominium, "units" | "addresses" | "stranger" | "charter">,
  person: HardhatEthersSigner,
  ids: readonly number[] = [],
) {
  const domain = registerDomain("units", { chainId: 31337n, register: addresses.register });
  const signature = await signAccession(person, domain, {
    participant: person.address,
    charter: await charter.binding(),
  });
  await units.connect(stranger).accede(person.address, signature, [...ids]);
  return signature;
}

/** A motion that calls something outside, which the table does not know: of the gravest category. */
export const counterCall = async ({ target }: { target: { getAddress(): Promise<string> } }, value = 1n) => ({
  target: await target.getAddress(),
  data: new Interface(chargeTargetAbi).encodeFunctionData("set", [value]),
});

let motions = 0;
export function motion(calls: readonly Call[], parts: Partial<Motion> = {}): Motion {
  return {
    calls,
    undo: [],
    text: hashOf(`text ${++motions}`),
    question: `Question ${motions}?`,
    class: 0,
    ...parts,
  };
}

/** A resolution on a matter of the preset: 7 is ordinary, 1 is listed, 0 the gravest. */
export function resolution({ charter, addresses }: Condominium, matter: number = MATTERS.upkeep): Call {
  const data = charter.interface.encodeFunctionData("resolve", [matter, hashOf("resolved")]);
  return { target: addresses.charter, data };
}

/** The units of all those who sign a petition to convene: two of ten. */
export type Convened = { id: string; header: Header; motion: Motion; opensAt: bigint; closesAt: bigint };

/** Convened by the first person's own unit, a tenth of ten. */
export async function convened(
  world: Condominium,
  what: Motion,
  by: HardhatEthersSigner = world.people[0]!,
  petition = ownEntry([1]),
): Promise<Convened> {
  if (petition !== "0x") await supported(world, what, { by, petition });
  await world.assembly.connect(by).convene(encodeMotion(what));
  const no = await world.assembly.lastDecision();
  const header = headerOf(what, { no, convener: by.address });
  const id = decisionId(world.place, header);
  const { opensAt, closesAt } = await world.assembly.decisionOf(id);
  return { id, header, motion: what, opensAt, closesAt };
}

/** Counts signatures under a petition to convene a motion. */
export async function supported(
  { assembly }: Pick<Condominium, "assembly">,
  what: Motion,
  { by, petition, convener = by.address }: { by: HardhatEthersSigner; petition: string; convener?: string },
) {
  return await assembly.connect(by).support(motionHash(what), hashOf(what.question), convener, petition);
}

/** An entry of a petition, or of a batch, that is the sender's own. */
export function ownEntry(units: readonly number[]): string {
  const hex = (value: number, bytes: number) => value.toString(16).padStart(bytes * 2, "0");
  return `0x01${"00".repeat(64)}${hex(units.length, 1)}${units.map((unit) => hex(unit, 4)).join("")}`;
}

export async function opened(world: Condominium, what: Motion): Promise<Convened> {
  const decision = await convened(world, what);
  await time.increaseTo(decision.opensAt);
  return decision;
}

/** All of `yes` and `no` vote in person, by unit number; each unit is held by the person with that place. */
export async function voted(
  world: Condominium,
  decision: Convened,
  { yes = [], no = [], abstain = [] }: { yes?: number[]; no?: number[]; abstain?: number[] },
) {
  for (const [choice, units] of [
    [1n, yes],
    [2n, no],
    [3n, abstain],
  ] as const) {
    for (const unit of units) await world.assembly.connect(world.people[unit - 1]!).vote(decision.id, [unit], choice);
  }
}

export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
