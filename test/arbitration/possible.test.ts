/**
 * What is said to be open in a case can be sent, and nothing else can: at every stage that a case lives through and at each moment that
 * is named, by everybody. Closed over the ABI: a function of a case that is not tried here fails the first test.
 * @module
 */
import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { tribunalAbi } from "../../src/abi/index.ts";
import {
  openTo,
  POSSIBLE_WORDS,
  standingOf,
  type CaseStanding,
  type Possible,
} from "../../src/arbitration/possible.ts";
import { ethers, signAward, signReasons, time, type CaseWorld } from "../fixtures.ts";
import { arbiterAt, AWARD, deliberatedCase, DISCLOSURE, REASON, REASONS, state } from "./cases.ts";
import { LIVED, SPLIT, type Lived } from "./lived.ts";

type Abi = readonly { type: string; name: string; stateMutability: string; inputs: readonly { name: string }[] }[];
const FUNCTIONS = (tribunalAbi as unknown as Abi).filter(
  ({ type, stateMutability }) => type === "function" && !["view", "pure"].includes(stateMutability),
);
/** What is not done in a case: it begins with `open`, and rules are nobody's case. */
const NOT_OF_A_CASE = ["open", "publish"];

type Trial = {
  readonly args: (world: Lived, seat: number, account: string) => Promise<readonly unknown[]> | readonly unknown[];
  readonly value?: bigint;
  /** Once a seat. */
  readonly seats?: true;
};

const ofCase = ({ caseId }: Lived) => [caseId];
const TRIALS: Readonly<Record<string, Trial>> = {
  withdrawClaim: { args: ofCase },
  returnClaim: { args: ({ caseId }) => [caseId, REASON] },
  conclude: { args: ofCase },
  nominate: { args: ({ caseId, d }, seat) => [caseId, seat, d.address], seats: true },
  appoint: { args: ({ caseId, d }, seat) => [caseId, seat, d.address], seats: true },
  accept: { args: ({ caseId }, seat) => [caseId, seat, DISCLOSURE], seats: true },
  resign: { args: ({ caseId }, seat) => [caseId, seat, REASON], seats: true },
  replace: { args: ({ caseId }, seat) => [caseId, seat], seats: true },
  submitEvidence: { args: ({ caseId }) => [caseId, REASON] },
  closeEvidence: { args: ofCase },
  award: {
    args: async (world) => {
      const { caseId, terms, hash } = world;
      const signatures = await bySitting(world, async (arbiter) => await signAward(world, arbiter, SPLIT));
      return [caseId, terms.common, hash, SPLIT, ZeroHash, AWARD, signatures];
    },
  },
  giveReasons: {
    args: async (world) => [
      world.caseId,
      REASONS,
      await bySitting(world, async (arbiter) => await signReasons(world, arbiter)),
    ],
  },
  payAdvance: { args: ofCase, value: 1_000n },
  takeBackAdvance: { args: ofCase },
  distribute: { args: ({ caseId, terms, hash }) => [caseId, terms.common, hash] },
  withdraw: { args: (_, __, account) => [ZeroAddress, account] },
};

async function bySitting(world: Lived, sign: (arbiter: CaseWorld["a"]) => Promise<string>): Promise<string[]> {
  const seats = await world.tribunal.seatsOf(world.caseId);
  return await Promise.all(
    seats.map(async ({ arbiter, accepted }) => (accepted ? await sign(arbiterAt(world, arbiter)) : "0x")),
  );
}

/* WHAT IS SAID AND WHAT IS TAKEN */

const placeOf = async ({ tribunal, caseId }: Lived) => ({
  provider: ethers.provider,
  tribunal: await tribunal.getAddress(),
  caseId,
});

/** The moments at which something opens or closes, and those beside them. */
function momentsOf(said: readonly Possible[], now: bigint): bigint[] {
  const named = said.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from - 1n, from]),
    ...(until === undefined ? [] : [until, until + 1n]),
  ]);
  return [...new Set([now, ...named.filter((moment) => moment > now)])].sort((a, b) => (a < b ? -1 : 1));
}

/** @param isFirst tries everybody; at a later moment of the same stage those to whom a step is open by then, and a stranger */
async function requireAsSaid(world: Lived, name: string, isFirst: boolean): Promise<void> {
  const standing = await standingOf(await placeOf(world));
  const said = openTo(standing);
  const { buyer, seller, authority, successor, a, b, c, d, stranger } = world;
  const idle = standing.found.seats.length === 1 ? {} : { b, c };
  const all = Object.entries({ buyer, seller, authority, successor, a, d, stranger, ...idle });
  const concerned = (step: string) =>
    all.filter(
      ([role, { address }]) =>
        isFirst ||
        role === "stranger" ||
        said.some((each) => each.step === step && each.by?.includes(address) === true),
    );
  const isSaid = (step: string, account: string, seat?: number) =>
    openTo(standing, account).some((each) => each.step === step && each.ready && each.seat === seat);
  for (const [step, { args, value = 0n, seats }] of Object.entries(TRIALS)) {
    const indices = seats === undefined ? [undefined] : [...standing.found.seats.keys()];
    for (const seat of indices) {
      for (const [role, account] of concerned(step)) {
        const call = world.tribunal.connect(account).getFunction(step);
        const given = await args(world, seat ?? 0, account.address);
        const problem = await call.staticCall(...given, { value }).then(
          () => undefined,
          (thrown: unknown) => String((thrown as Error).message).slice(0, 200),
        );
        if ((problem === undefined) === isSaid(step, account.address, seat)) continue;
        if (problem === undefined && (await changesNothing(world, async () => await call(...given, { value }))))
          continue;
        expect.fail(
          `${name}, ${standing.now}: ${role} ${step} ${seat ?? ""} is said to be ${problem === undefined ? "closed" : "open"}: ${problem ?? "it can be sent"}`,
        );
      }
    }
  }
  const { sale, terms, hash, ordered } = world;
  const order = ordered ?? SPLIT;
  const isCarriedOut = await sale
    .connect(stranger)
    .enforce.staticCall(terms.common, hash, order)
    .then(
      () => true,
      () => false,
    );
  expect(isCarriedOut, `${name}: enforce`).to.equal(said.some((each) => each.step === "enforce" && each.ready));
}

/** A call that is taken and does nothing, as saying twice that there is no more evidence, is not open either. */
async function changesNothing(world: Lived, act: () => Promise<unknown>): Promise<boolean> {
  const snapshot = (await ethers.provider.send("evm_snapshot", [])) as string;
  const before = await standingOf(await placeOf(world));
  await act();
  const after = await standingOf(await placeOf(world));
  await ethers.provider.send("evm_revert", [snapshot]);
  const plain = (standing: CaseStanding) =>
    JSON.stringify({ ...standing, now: 0 }, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
  return plain(before) === plain(after);
}

describe("what is open in a case", () => {
  it("is tried for every function of a case, and has its words", () => {
    const ofACase = FUNCTIONS.map(({ name }) => name).filter((name) => !NOT_OF_A_CASE.includes(name));
    expect(Object.keys(TRIALS)).to.have.members(ofACase);
    expect(Object.keys(POSSIBLE_WORDS)).to.have.members([...ofACase, "enforce"]);
  });

  for (const [name, lived] of Object.entries(LIVED)) {
    const of = Object.defineProperty(lived, "name", { value: name });
    it(`can be sent, and the rest is refused: ${name}`, async () => {
      let world = await state(of);
      const { now } = await standingOf(await placeOf(world));
      for (const moment of momentsOf(openTo(await standingOf(await placeOf(world))), now)) {
        world = await state(of);
        if (moment > now) await time.increaseTo(moment);
        await requireAsSaid(world, name, moment === now);
      }
    });
  }

  it("says who may do what and from when, to everyone and to one", async () => {
    const world = await state(deliberatedCase);
    const standing = await standingOf(await placeOf(world));
    const lines = openTo(standing).map(({ words }) => words.en);
    expect(lines).to.include("Anyone with the signatures of most seats may: issue the operative part.");
    expect(lines.join("\n")).to.match(
      /Anyone may: replace the person of seat 0 by draw from the roster; from: .+\(UTC/,
    );
    expect(openTo(standing, world.a.address).map(({ step }) => step)).to.include("resign");
    expect(openTo(standing, world.stranger.address).map(({ step }) => step)).to.not.include("resign");
  });
});
