/**
 * OpenZeppelin's Governor with its timelock beside a condominium: the same people with the same units, and what the same steps cost.
 * @module
 */
import { id as hashOf, ZeroAddress, type ContractTransactionResponse } from "ethers";
import { decisionId, encodeMotion, headerOf, packEntries, signBallot } from "../../src/condominium/decisions.ts";
import type { Rule } from "../../src/condominium/rules.ts";
import type { GovernorTimelock, GovernorToken, UnitsGovernor } from "../../src/typechain/index.ts";
import { convened, counterCall, DAY, ethers, founded, motion, ownEntry, range, time } from "./world.ts";

/** What both know: more for than against, of at least a quarter of all. An abstention counts for the quorum in both. */
const RULE: Rule = {
  category: 1,
  quorum: { of: [1, 4], over: false },
  pass: { of: [1, 2], over: true },
  base: "cast",
  basis: "unit",
  waits: false,
  noticePeriod: DAY,
  // In the last day of it the rule is asked whether it goes on.
  votingPeriod: 2n * DAY,
  challengePeriod: DAY,
  executionPeriod: 30n * DAY,
};
export const UNITS = 8;
/** The choice in the condominium, and in the governor. */
const CHOICES = { yes: [1n, 1n], no: [2n, 0n], abstain: [3n, 2n] } as const;
export type Choice = keyof typeof CHOICES;
type Sent = Promise<ContractTransactionResponse>;

/** The same people with the same units in both. */
export async function sideBySide(count = UNITS) {
  const world = await founded({
    units: ({ people }) => range(0, count - 1).map((n) => ({ holder: people[n % 9]!.address, share: 1n })),
    rules: [RULE],
    powers: () => [],
  });
  const token = (await ethers.deployContract("GovernorToken")) as unknown as GovernorToken;
  const timelock = (await ethers.deployContract("GovernorTimelock", [
    DAY,
    [],
    [ZeroAddress],
    world.founder.address,
  ])) as unknown as GovernorTimelock;
  const governor = (await ethers.deployContract("UnitsGovernor", [
    await token.getAddress(),
    await timelock.getAddress(),
  ])) as unknown as UnitsGovernor;
  for (const role of [await timelock.PROPOSER_ROLE(), await timelock.CANCELLER_ROLE()])
    await timelock.grantRole(role, await governor.getAddress());
  for (const n of range(0, count - 1)) await token.mint(world.people[n % 9]!.address, n + 1);
  for (const person of world.people.slice(0, 9)) await token.connect(person).delegate(person.address);
  const counter = await ethers.deployContract("Counter");
  return { world, token, timelock, governor, counter };
}
export type Both = Awaited<ReturnType<typeof sideBySide>>;

export const blocks = async (count: number) => await ethers.provider.send("hardhat_mine", [`0x${count.toString(16)}`]);
const gasOf = async (sent: Sent) => Number((await (await sent).wait())?.gasUsed);

async function proposal({ counter }: Both, value: bigint) {
  const text = `Set ${value}`;
  const calls = [[await counter.getAddress()], [0n], [counter.interface.encodeFunctionData("set", [value])]] as [
    string[],
    bigint[],
    string[],
  ];
  return { calls, text, hash: hashOf(text) };
}

export async function put(both: Both, value: bigint) {
  const { world, governor } = both;
  const decision = await convened(world, motion([await counterCall(world, value)]));
  const proposed = await proposal(both, value);
  await governor.propose(...proposed.calls, proposed.text);
  const id = await governor.getProposalId(...proposed.calls, proposed.hash);
  await blocks(7);
  await time.increaseTo(decision.opensAt);
  return { decision, ...proposed, id };
}

export async function vote(
  { world, governor }: Both,
  { decision, id }: Awaited<ReturnType<typeof put>>,
  unit: number,
  choice: Choice,
) {
  const [ours, theirs] = CHOICES[choice];
  const owner = world.people[unit - 1]!;
  await world.assembly.connect(owner).vote(decision.id, [unit], ours);
  await governor.connect(owner).castVote(id, theirs);
}

/** In gas, by step. */
export type Costs = { [step: string]: { readonly ours: number; readonly governor: number } };

/** What a decision, its ballots and a transfer cost in both, with 99 units. */
export async function costsBeside(): Promise<Costs> {
  const both = await sideBySide(99);
  const { world, governor, token, timelock, counter } = both;
  const { assembly, people, stranger, units } = world;
  await appointed(world);
  // The slots of both targets are not zero before.
  for (const target of [world.target, counter]) await target.getFunction("set").send(1n);
  const calling = motion([await counterCall(world, 7n)]);
  const proposed = await proposal(both, 7n);
  const gas: Costs = {};
  gas["convene, propose"] = {
    ours: await gasOf(assembly.connect(people[0]!).convene(encodeMotion(calling))),
    governor: await gasOf(governor.connect(people[0]!).propose(...proposed.calls, proposed.text)),
  };
  const header = headerOf(calling, { no: await assembly.lastDecision(), convener: people[0]!.address });
  const id = decisionId(world.place, header);
  const other = await governor.getProposalId(...proposed.calls, proposed.hash);
  await blocks(7);
  await time.increaseTo((await assembly.decisionOf(id)).opensAt);
  for (const [step, person] of [
    ["vote, first", 0],
    ["vote, next", 1],
  ] as const) {
    gas[step] = {
      ours: await gasOf(assembly.connect(people[person]!).vote(id, [person + 1], 1)),
      governor: await gasOf(governor.connect(people[person]!).castVote(other, 1)),
    };
  }
  const signed = (n: number, unit: number) =>
    signBallot(people[n]!, world.place, {
      decision: id,
      choice: "yes",
      units: [unit],
      question: calling.question,
    });
  const alone = packEntries([await signed(2, 3)]);
  const signature = await people[2]!.signTypedData(
    { name: "Units", version: "1", chainId: 31337n, verifyingContract: await governor.getAddress() },
    { Ballot: ["uint256 proposalId", "uint8 support", "address voter", "uint256 nonce"].map(field) },
    { proposalId: other, support: 1, voter: people[2]!.address, nonce: 0 },
  );
  const bySignature = await gasOf(governor.connect(stranger).castVoteBySig(other, 1, people[2]!.address, signature));
  gas["signed ballot alone"] = {
    ours: await gasOf(assembly.connect(stranger).countBallots(header, alone)),
    governor: bySignature,
  };
  const batch = await Promise.all(range(4, 53).map((unit) => signed((unit - 1) % 9, unit)));
  gas["signed ballot, in a batch of 50"] = {
    ours: Math.round((await gasOf(assembly.connect(stranger).countBallots(header, packEntries(batch)))) / 50),
    governor: bySignature,
  };
  for (const n of range(3, 8)) await governor.connect(people[n]!).castVote(other, 1);
  await blocks(51);
  await time.increaseTo((await assembly.decisionOf(id)).closesAt + DAY + 1n);
  const queued = await gasOf(governor.queue(...proposed.calls, proposed.hash));
  await time.increase(await timelock.getMinDelay());
  gas["queue"] = { ours: 0, governor: queued };
  gas["execute"] = {
    ours: await gasOf(assembly.connect(stranger).execute(header, encodeMotion(calling))),
    governor: await gasOf(governor.connect(stranger).execute(...proposed.calls, proposed.hash)),
  };
  const cycle = (who: "ours" | "governor") =>
    ["convene, propose", "queue", "execute"].reduce((sum, step) => sum + gas[step]![who], 0);
  gas["decision without votes"] = { ours: cycle("ours"), governor: cycle("governor") };
  const [from, to] = [people[3]!, people[4]!];
  gas["unit transfer"] = {
    ours: await gasOf(units.connect(from).transferFrom(from.address, to.address, 4)),
    governor: await gasOf(token.connect(from).transferFrom(from.address, to.address, 4)),
  };
  return gas;
}

/** The first person gets the mandate to convene. */
async function appointed(world: Both["world"]) {
  const { assembly, charter, people, addresses } = world;
  const [manager, now] = [people[0]!, BigInt(await time.latest())];
  const term = [now, now + 300n * DAY] as const;
  const data = charter.interface.encodeFunctionData("appoint", [manager.address, 3, 1, ...term, 0, hashOf("mandate")]);
  const what = motion([{ target: addresses.charter, data }]);
  const unitsOf = (person: number) => range(0, 10).map((n) => n * 9 + 1 + person);
  const decision = await convened(world, what, manager, ownEntry(unitsOf(0)));
  await time.increaseTo(decision.opensAt);
  for (const n of range(0, 2)) await assembly.connect(people[n]!).vote(decision.id, unitsOf(n), 1);
  await time.increaseTo(decision.closesAt + DAY + 1n);
  await assembly.execute(decision.header, encodeMotion(what));
}

const field = (text: string) => {
  const [type = "", name = ""] = text.split(" ");
  return { type, name };
};
