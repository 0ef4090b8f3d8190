/**
 * What is read of a condominium costs the same for each unit and each decision, however many there are: calls to the node are counted.
 * Times are measured by `npm run crowd`.
 * @module
 */
import { expect } from "chai";
import type { Provider } from "ethers";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile } from "../../src/condominium/condominiums.ts";
import { readDecision } from "../../src/condominium/record.ts";
import { counted, limitedTo } from "../chain/asked.ts";
import { networkHelpers } from "../conformance/world.ts";
import { convened, ethers, founded, motion, resolution, TEN, time, voted, type Condominium } from "./world.ts";

const { loadFixture, mine } = networkHelpers;
const node = ethers.provider as unknown as Provider;
const fileOf = ({ addresses }: Condominium, startBlock: number) =>
  ({ kind: "condominium", chainId: 31337n, startBlock, addresses }) as CondominiumFile;
const countOf = ({ asked }: ReturnType<typeof counted>) => asked.calls.length + asked.others.length;

const condominium = async () => {
  const startBlock = await time.latestBlock();
  const world = await founded();
  return { world, file: fileOf(world, startBlock) };
};

/** A hundred decisions over two million blocks. */
const crowd = async () => {
  const before = await condominium();
  const { world } = before;
  const decisions: Awaited<ReturnType<typeof convened>>[] = [];
  for (let no = 1; no <= 100; no += 1) {
    decisions.push(await convened(world, motion([resolution(world)])));
    if (no === 1) await voted(world, await open(decisions[0]), { yes: [1, 2, 3], no: [4] });
    await mine(20_000);
  }
  return { ...before, decisions };
};
const open = async (decision: Awaited<ReturnType<typeof convened>> | undefined) => {
  if (decision === undefined) return expect.fail("no decision");
  await time.increaseTo(decision.opensAt);
  return decision;
};

describe("decisions and units", () => {
  describe("units", () => {
    it("are those of the register, as of the block that is named", async () => {
      const { world, file } = await loadFixture(condominium);
      const { units, people } = world;
      const before = await time.latestBlock();
      const [first, second] = [people[0]!, people[1]!];
      await units.connect(first).transferFrom(first.address, second.address, 1n);
      const now = await condominiums.units({ provider: node, file });
      expect(now.map(({ id }) => id)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      for (const { id, holder, share, class: ofClass, acceded, movedAt, into, waitsSince } of now) {
        const unit = await units.unitOf(id);
        expect([share, BigInt(ofClass), acceded, movedAt, BigInt(into), waitsSince]).to.deep.equal([
          unit.share,
          unit.class,
          unit.acceded,
          unit.movedAt,
          unit.into,
          unit.waitsSince,
        ]);
        expect(holder).to.equal(await units.ownerOf(id));
      }
      const [one] = await condominiums.units({ provider: node, file, atBlock: before });
      expect([one?.holder, now[0]?.holder]).to.deep.equal([first.address, second.address]);
    });

    for (const [count, calls] of [
      [10, 2],
      [100, 4],
    ] as const) {
      it(`take ${calls} calls, where there are ${count}`, async () => {
        const shares = { ...TEN, units: ten(count) };
        const startBlock = await time.latestBlock();
        const file = fileOf(await founded(shares), startBlock);
        const counting = counted(node);
        expect((await condominiums.units({ provider: counting.provider, file })).length).to.equal(count);
        expect(counting.asked.calls.length).to.be.at.most(calls);
        expect(counting.asked.others).to.deep.equal(["getBlockNumber"]);
      });
    }
  });

  it("where there are no decisions, no block is read", async () => {
    const { file } = await loadFixture(condominium);
    const counting = counted(node);
    expect(await condominiums.standings({ provider: counting.provider, file })).to.deep.equal([]);
    expect(counting.asked.others).to.deep.equal(["getBlockNumber"]);
  });

  describe("a hundred decisions over two million blocks", () => {
    it("are shown with at most 500 calls to a node that gives logs of 10 000 blocks", async () => {
      const { file, decisions } = await loadFixture(crowd);
      expect(await time.latestBlock()).to.be.greaterThan(2_000_000);
      const counting = counted(limitedTo(node, 10_000));
      const { provider } = counting;
      const atBlock = await provider.getBlockNumber();
      const units = await condominiums.units({ provider, file, atBlock });
      const found = await condominiums.standings({ provider, file, atBlock });
      expect(units.length).to.equal(10);
      expect(found.map(({ id }) => id)).to.deep.equal(decisions.map(({ id }) => id));
      expect(found.map(({ no }) => no)).to.deep.equal(decisions.map((_, index) => BigInt(index + 1)));
      expect(countOf(counting)).to.be.at.most(500);
      // One pass over the blocks; and of decisions, many in a call.
      expect(counting.asked.others.filter((each) => each === "send").length).to.be.at.most(210);
      expect(counting.asked.calls.length).to.be.at.most(20);
    });

    it("stand as each does alone; from a block on, those convened since", async () => {
      const { file, decisions } = await loadFixture(crowd);
      const found = await condominiums.standings({ provider: node, file });
      for (const index of [0, 50, 99]) {
        const id = decisions[index]?.id ?? "";
        expect(found[index]).to.deep.equal(await condominiums.standing({ provider: node, file, id }));
      }
      const { tally, electorate } = found[0] ?? expect.fail("no decision");
      expect([tally.unitsYes, tally.unitsNo, electorate.count]).to.deep.equal([3n, 1n, 10n]);
      const fromBlock = (await time.latestBlock()) - 200_019;
      const later = await condominiums.standings({ provider: node, file, fromBlock });
      expect(later.map(({ no }) => no)).to.deep.equal([91n, 92n, 93n, 94n, 95n, 96n, 97n, 98n, 99n, 100n]);
    });

    it("have each its record with two passes over the blocks", async () => {
      const { file, decisions } = await loadFixture(crowd);
      const counting = counted(limitedTo(node, 10_000));
      const [first] = decisions;
      const { addresses, startBlock } = file;
      const facts = await readDecision({ provider: counting.provider, addresses, startBlock, id: first?.id ?? "" });
      expect(facts.events.filter(({ event }) => event === "Voted").length).to.equal(4);
      expect(facts.right.kind).to.equal("petition");
      expect(counting.asked.others.filter((each) => each === "send").length).to.be.at.most(2 * 210);
      expect(countOf(counting)).to.be.at.most(500);
    });
  });
});

/** So many units of the ten people. */
function ten(count: number): (typeof TEN)["units"] {
  return ({ people }) =>
    Array.from({ length: count }, (_, index) => ({ holder: people[index % 10]!.address, share: 1n }));
}
