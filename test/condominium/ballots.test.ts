import { expect } from "chai";
import { ZeroHash } from "ethers";
import { ABSTAIN, ballot, loadFixture, NO, State, ten, YES } from "./states.ts";
import { founded, motion, opened, resolution } from "./world.ts";

const open = async () => {
  const world = await ten();
  return { ...world, decision: await opened(world, motion([resolution(world)])) };
};
/** The first person has three units. */
const openOfThree = async () => {
  const world = await founded({
    units: ({ people }) => [0, 0, 0, 1].map((index, at) => ({ holder: people[index]!.address, share: BigInt(at + 1) })),
  });
  return { ...world, decision: await opened(world, motion([resolution(world)])) };
};
const tallyOf = async ({ assembly, decision }: Awaited<ReturnType<typeof open>>) => [
  ...(await assembly.tallyOf(decision.id)),
];

describe("ballots", () => {
  describe("vote", () => {
    it("reverts for a decision that there is not, without a choice, and for units of others or of nobody", async () => {
      const { assembly, people, decision } = await loadFixture(open);
      await expect(assembly.connect(people[0]).vote(ZeroHash, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(ZeroHash, State.none);
      await expect(assembly.connect(people[0]).vote(decision.id, [1], 0n))
        .to.be.revertedWithCustomError(assembly, "AssemblyChoice")
        .withArgs(0n);
      for (const unit of [2, 99, 2 ** 32 - 1]) {
        await expect(assembly.connect(people[0]).vote(decision.id, [1, unit], YES))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
          .withArgs(unit, people[0]!.address);
      }
    });

    it("reverts for a unit twice, in one call and in two", async () => {
      const { assembly, people, decision } = await loadFixture(openOfThree);
      const by = assembly.connect(people[0]);
      await expect(by.vote(decision.id, [1, 2, 1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
      await by.vote(decision.id, [1], YES);
      await expect(by.vote(decision.id, [2, 1], NO))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
    });

    it("counts each unit by itself, for, against and abstaining", async () => {
      const world = await loadFixture(openOfThree);
      const { assembly, people, decision } = world;
      const by = assembly.connect(people[0]);
      await expect(by.vote(decision.id, [3, 1], YES))
        .to.emit(assembly, "Voted")
        .withArgs(decision.id, people[0]!.address, [3n, 1n], YES, 3n);
      await by.vote(decision.id, [2], NO);
      await assembly.connect(people[1]).vote(decision.id, [4], ABSTAIN);
      expect(await tallyOf(world)).to.deep.equal([4n, 2n, 4n, 2n, 1n, 1n]);
      expect([...(await assembly.ballotOf(decision.id, 2))]).to.deep.equal([NO, 3n]);
      expect([...(await assembly.ballotOf(decision.id, 9))]).to.deep.equal([0n, 0n]);
      const [word, none] = await assembly.ballotsOf(decision.id, 0, 2);
      expect([word, none]).to.deep.equal([0xfde_d0n, 0n]);
    });
  });

  describe("voteBySignature", () => {
    it("reverts with another's signature, or one for another choice", async () => {
      const world = await loadFixture(open);
      const { assembly, people, decision } = world;
      const [voter, other] = people;
      for (const signature of [
        await ballot(world, decision, { by: other! }),
        await ballot(world, decision, { by: voter!, choice: "no" }),
      ]) {
        await expect(assembly.voteBySignature(decision.header, voter!.address, [1], YES, signature))
          .to.be.revertedWithCustomError(assembly, "AssemblySignature")
          .withArgs(voter!.address);
      }
    });

    it("counts, and is overridden by a vote in person, and never the other way round", async () => {
      const world = await loadFixture(open);
      const { assembly, people, decision, stranger } = world;
      const voter = people[0]!;
      const signature = await ballot(world, decision, { by: voter });
      await expect(assembly.connect(stranger).voteBySignature(decision.header, voter.address, [1], YES, signature))
        .to.emit(assembly, "Voted")
        .withArgs(decision.id, voter.address, [1n], YES, 2n);
      await assembly.connect(voter).vote(decision.id, [1], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
      await expect(assembly.voteBySignature(decision.header, voter.address, [1], YES, signature))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
    });
  });

  it("stand when a unit changes hands: the new holder votes with what has no ballot, and overrides none", async () => {
    const world = await loadFixture(open);
    const { assembly, units, people, decision } = world;
    const [seller, buyer] = [people[0]!, people[1]!];
    const signature = await ballot(world, decision, { by: seller });
    await assembly.voteBySignature(decision.header, seller.address, [1], YES, signature);
    await units.connect(seller).transferFrom(seller.address, buyer.address, 1);
    await expect(assembly.connect(buyer).vote(decision.id, [1], NO))
      .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
      .withArgs(1n);
    await units.connect(people[2]).transferFrom(people[2]!.address, buyer.address, 3);
    await assembly.connect(buyer).vote(decision.id, [3, 2], NO);
    expect(await tallyOf(world)).to.deep.equal([1n, 2n, 0n, 1n, 2n, 0n]);
  });
});
