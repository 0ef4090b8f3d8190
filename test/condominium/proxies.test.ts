import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { as, ballot, hashOf, loadFixture, NO, now, ten, YES } from "./states.ts";
import { counterCall, DAY, motion, opened, resolution, time } from "./world.ts";

const FOREVER = 2n ** 40n - 1n;
const ORDINARY = 1n << 1n;

/** The first of the people gave the stranger a proxy for ordinary decisions; one is open. */
const given = async () => {
  const world = await ten();
  const [grantor, holder] = [world.people[0]!, world.stranger];
  await world.assembly.connect(grantor).giveProxy(holder.address, FOREVER, ORDINARY, ZeroHash);
  const decision = await opened(world, motion([resolution(world)]));
  return { ...world, grantor, holder, decision, byHolder: world.assembly.connect(holder) };
};

describe("proxies", () => {
  describe("giveProxy", () => {
    it("gives one, in place of an earlier one, and takes it back", async () => {
      const { assembly, grantor, holder, buyer, byHolder, decision } = await loadFixture(given);
      await expect(assembly.connect(grantor).giveProxy(buyer.address, FOREVER, 6n, decision.id))
        .to.emit(assembly, "ProxyGiven")
        .withArgs(grantor.address, buyer.address, FOREVER, 6n, decision.id);
      const { holder: present, givenAt } = await assembly.proxyOf(grantor.address);
      expect([present, givenAt]).to.deep.equal([buyer.address, await now()]);
      await assembly.connect(grantor).giveProxy(ZeroAddress, 0n, 0n, ZeroHash);
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
      await assembly.connect(grantor).giveProxy(holder.address, FOREVER, ORDINARY, grave.id);
      await refused(decision.id);
      await byHolder.voteByProxy(grave.id, grantor.address, [1], YES);
      await assembly.connect(grantor).giveProxy(holder.address, (await now()) + DAY, ORDINARY, ZeroHash);
      await time.increase(DAY + 1n);
      await refused(decision.id);
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
        await assembly.connect(people[index]).giveProxy(holder.address, FOREVER, ORDINARY, ZeroHash);
      await byHolder.voteByProxy(decision.id, people[1]!.address, [2], YES);
      await byHolder.voteByProxy(decision.id, people[2]!.address, [3], YES);
      await expect(byHolder.voteByProxy(decision.id, people[0]!.address, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyProxyTooLarge")
        .withArgs(3n, 2n);
    });

    it("reverts for what the grantor bought since, or sold and bought back", async () => {
      const { assembly, units, people, grantor, byHolder, decision } = await loadFixture(given);
      await units.connect(people[1]).transferFrom(people[1]!.address, grantor.address, 2);
      await units.connect(grantor).transferFrom(grantor.address, people[1]!.address, 1);
      await units.connect(people[1]).transferFrom(people[1]!.address, grantor.address, 1);
      for (const unit of [1, 2]) {
        await expect(byHolder.voteByProxy(decision.id, grantor.address, [unit], YES))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
          .withArgs(unit, grantor.address);
      }
    });

    it("counts, once, and gives way to the holder's own word, signed or in person", async () => {
      const world = await loadFixture(given);
      const { assembly, grantor, byHolder, decision } = world;
      await expect(byHolder.voteByProxy(decision.id, grantor.address, [1], YES))
        .to.emit(assembly, "Voted")
        .withArgs(decision.id, grantor.address, [1n], YES, 1n);
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
});
