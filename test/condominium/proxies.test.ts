import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { as, ballot, hashOf, loadFixture, NO, now, ten, YES } from "./states.ts";
import { counterCall, DAY, ethers, founded, motion, opened, range, resolution, TEN, time } from "./world.ts";

const FOREVER = 2n ** 40n - 1n;
const ORDINARY = 1n << 1n;

/** The first of the people gave the stranger a proxy for ordinary decisions; one is open. */
const given = async () => {
  const world = await ten();
  const [grantor, holder] = [world.people[0]!, world.stranger];
  await world.assembly.connect(grantor).giveProxy(0, holder.address, FOREVER, ORDINARY, ZeroHash);
  const decision = await opened(world, motion([resolution(world)]));
  return { ...world, grantor, holder, decision, byHolder: world.assembly.connect(holder) };
};

describe("proxies", () => {
  describe("giveProxy", () => {
    it("gives one, in place of an earlier one, and takes it back", async () => {
      const { assembly, grantor, holder, buyer, byHolder, decision } = await loadFixture(given);
      await expect(assembly.connect(grantor).giveProxy(0, buyer.address, FOREVER, 6n, decision.id))
        .to.emit(assembly, "ProxyGiven")
        .withArgs(grantor.address, 0n, buyer.address, FOREVER, 6n, decision.id);
      const { holder: present, givenAt } = await assembly.proxyOf(grantor.address, 0);
      expect([present, givenAt]).to.deep.equal([buyer.address, await now()]);
      await assembly.connect(grantor).giveProxy(0, ZeroAddress, 0n, 0n, ZeroHash);
      for (const by of [byHolder, assembly.connect(buyer)]) {
        await expect(by.voteByProxy(decision.id, grantor.address, [1], YES))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotProxy")
          .withArgs(grantor.address, by === byHolder ? holder.address : buyer.address);
      }
    });
  });

  describe("voteByProxy", () => {
    it("reverts for another category, after its time, and for another decision than the one", async () => {
      const world = await loadFixture(given);
      const { assembly, grantor, holder, byHolder, decision } = world;
      const refused = async (id: string) =>
        await expect(byHolder.voteByProxy(id, grantor.address, [1], YES))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotProxy")
          .withArgs(grantor.address, holder.address);
      const grave = await opened(world, motion([await counterCall(world)]));
      await refused(grave.id);
      await assembly.connect(grantor).giveProxy(0, holder.address, FOREVER, ORDINARY, grave.id);
      await refused(decision.id);
      await byHolder.voteByProxy(grave.id, grantor.address, [1], YES);
      await assembly.connect(grantor).giveProxy(0, holder.address, (await now()) + DAY, ORDINARY, ZeroHash);
      await time.increase(DAY + 1n);
      await refused(decision.id);
    });

    it("counts in the last second of the proxy", async () => {
      const { assembly, grantor, holder, byHolder, decision } = await loadFixture(given);
      const until = (await now()) + DAY;
      await assembly.connect(grantor).giveProxy(0, holder.address, until, ORDINARY, ZeroHash);
      await time.setNextBlockTimestamp(until);
      await byHolder.voteByProxy(decision.id, grantor.address, [1], YES);
      expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(1n);
    });

    it("reverts for a manager, with or without powers", async () => {
      const { charter, assembly, grantor, holder, byHolder, decision } = await loadFixture(given);
      const moment = await now();
      await charter
        .connect(await as(assembly))
        .appoint(holder.address, 3, 0, moment, moment + 30n * DAY, 0, hashOf("mandate"));
      await expect(byHolder.voteByProxy(decision.id, grantor.address, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotProxy")
        .withArgs(grantor.address, holder.address);
    });

    it("reverts for more units than a fifth of all, of however many grantors", async () => {
      const { assembly, people, holder, byHolder, decision } = await loadFixture(given);
      for (const index of [1, 2])
        await assembly.connect(people[index]).giveProxy(0, holder.address, FOREVER, ORDINARY, ZeroHash);
      await byHolder.voteByProxy(decision.id, people[1]!.address, [2], YES);
      await byHolder.voteByProxy(decision.id, people[2]!.address, [3], YES);
      await expect(byHolder.voteByProxy(decision.id, people[0]!.address, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyProxyTooLarge")
        .withArgs(3n, 2n);
    });

    it("reverts for more units than the charter's part, and lets one through where that is less than one", async () => {
      for (const [proxy, most] of [
        [[2, 5], 4],
        [[1, 20], 1],
      ] as const) {
        const world = await founded({ ...TEN, proxy });
        const { assembly, people, stranger: holder } = world;
        const decision = await opened(world, motion([resolution(world)]));
        const votes = async (unit: number) => {
          const grantor = people[unit - 1]!;
          await assembly.connect(grantor).giveProxy(0, holder.address, FOREVER, ORDINARY, ZeroHash);
          return await assembly.connect(holder).voteByProxy(decision.id, grantor.address, [unit], YES);
        };
        for (const unit of range(1, most)) await votes(unit);
        await expect(votes(most + 1))
          .to.be.revertedWithCustomError(assembly, "AssemblyProxyTooLarge")
          .withArgs(BigInt(most + 1), BigInt(most));
      }
    });

    it("reverts for what the grantor bought since, or sold and bought back", async () => {
      const { assembly, units, people, grantor, holder, byHolder, decision } = await loadFixture(given);
      await units.connect(people[1]).transferFrom(people[1]!.address, grantor.address, 2);
      await units.connect(grantor).transferFrom(grantor.address, people[1]!.address, 1);
      await units.connect(people[1]).transferFrom(people[1]!.address, grantor.address, 1);
      for (const unit of [1, 2]) {
        await expect(byHolder.voteByProxy(decision.id, grantor.address, [unit], YES))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotProxy")
          .withArgs(grantor.address, holder.address);
      }
    });

    it("counts, once, and gives way to the holder's own word, signed or in person", async () => {
      const world = await loadFixture(given);
      const { assembly, grantor, byHolder, decision } = world;
      await expect(byHolder.voteByProxy(decision.id, grantor.address, [1], YES))
        .to.emit(assembly, "Voted")
        .withArgs(decision.id, grantor.address, [1n], YES, 1n, world.holder.address);
      await expect(byHolder.voteByProxy(decision.id, grantor.address, [1], NO))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
      const signature = await ballot(world, decision, { by: grantor, choice: "no" });
      await assembly.voteBySignature(decision.header, grantor.address, [1], NO, signature);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
      await assembly.connect(grantor).vote(decision.id, [1], YES);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([1n, 0n, 0n, 1n, 0n, 0n]);
    });
  });

  describe("by unit", () => {
    /** Ten units of five people, two each; one gave all to the stranger, and its second to the buyer. */
    const several = async () => {
      const world = await founded({
        units: ({ people }) => range(0, 9).map((n) => ({ holder: people[n >> 1]!.address, share: 1n })),
        proxy: [1, 2],
      });
      const { assembly, people, stranger: holder, buyer: other } = world;
      const grantor = people[0]!;
      await assembly.connect(grantor).giveProxy(0, holder.address, FOREVER, ORDINARY, ZeroHash);
      await assembly.connect(grantor).giveProxy(2, other.address, FOREVER, ORDINARY, ZeroHash);
      const decision = await opened(world, motion([resolution(world)]));
      const votes = async (by: typeof holder, units: number[]) =>
        await assembly.connect(by).voteByProxy(decision.id, grantor.address, units, YES);
      const refused = async (by: typeof holder, units: number[]) =>
        await expect(votes(by, units))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotProxy")
          .withArgs(grantor.address, by.address);
      return { ...world, grantor, holder, other, decision, votes, refused };
    };

    it("are several a grantor: each unit's own before the one for all, which does not reach it", async () => {
      const { assembly, grantor, holder, other, decision, votes, refused } = await loadFixture(several);
      await refused(holder, [1, 2]);
      await refused(holder, [2]);
      await refused(other, [1]);
      await votes(holder, [1]);
      await votes(other, [2]);
      expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(2n);
      expect((await assembly.proxyOf(grantor.address, 2)).holder).to.equal(other.address);
    });

    it("to nobody takes the unit out: nobody votes with it by proxy", async () => {
      const { assembly, grantor, holder, other, votes, refused } = await loadFixture(several);
      await expect(assembly.connect(grantor).giveProxy(2, ZeroAddress, 0n, 0n, ZeroHash))
        .to.emit(assembly, "ProxyGiven")
        .withArgs(grantor.address, 2n, ZeroAddress, 0n, 0n, ZeroHash);
      await refused(holder, [2]);
      await refused(other, [2]);
      await votes(holder, [1]);
      // A new one for all does not reach it either.
      await assembly.connect(grantor).giveProxy(0, other.address, FOREVER, ORDINARY, ZeroHash);
      await refused(other, [2]);
    });

    it("of another category, or over, does not give way to the one for all", async () => {
      const { assembly, grantor, holder, other, refused } = await loadFixture(several);
      const own = assembly.connect(grantor);
      await own.giveProxy(2, other.address, FOREVER, ORDINARY << 1n, ZeroHash);
      await refused(holder, [2]);
      await refused(other, [2]);
      await own.giveProxy(2, other.address, (await now()) + 5n, ORDINARY, ZeroHash);
      await time.increase(9n);
      await refused(holder, [2]);
      await refused(other, [2]);
    });

    it("count from the second in which the holder got the unit", async () => {
      const { assembly, units, people, grantor, holder, other, votes, refused } = await loadFixture(several);
      const back = people[4]!;
      await units.connect(grantor).transferFrom(grantor.address, back.address, 2);
      await ethers.provider.send("evm_setAutomine", [false]);
      try {
        await units.connect(back).transferFrom(back.address, grantor.address, 2);
        await assembly.connect(grantor).giveProxy(2, other.address, FOREVER, ORDINARY, ZeroHash);
        await ethers.provider.send("evm_mine", []);
      } finally {
        await ethers.provider.send("evm_setAutomine", [true]);
      }
      const { givenAt } = await assembly.proxyOf(grantor.address, 2);
      expect((await units.unitOf(2)).movedAt).to.equal(givenAt);
      await refused(holder, [2]);
      await votes(other, [2]);
    });

    it("end with the holding: of a unit bought back the one for all, given since, is the word", async () => {
      const { assembly, units, people, grantor, holder, other, votes, refused } = await loadFixture(several);
      await units.connect(grantor).transferFrom(grantor.address, people[4]!.address, 2);
      await refusedAsNotTheirs();
      await units.connect(people[4]).transferFrom(people[4]!.address, grantor.address, 2);
      await refused(other, [2]);
      await refused(holder, [2]);
      await assembly.connect(grantor).giveProxy(0, holder.address, FOREVER, ORDINARY, ZeroHash);
      await refused(other, [2]);
      await votes(holder, [2]);

      async function refusedAsNotTheirs() {
        await expect(votes(other, [2])).to.be.revertedWithCustomError(assembly, "AssemblyNotVoter");
      }
    });
  });
});
