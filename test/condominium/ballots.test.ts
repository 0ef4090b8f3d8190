import { expect } from "chai";
import { ZeroHash } from "ethers";
import { packEntries } from "../../src/condominium/decisions.ts";
import { ABSTAIN, as, ballot, loadFixture, NO, State, ten, YES } from "./states.ts";
import { convened, ethers, founded, motion, opened, resolution, time } from "./world.ts";

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
        .withArgs(decision.id, people[0]!.address, [3n, 1n], YES, 3n, people[0]!.address);
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
        .withArgs(decision.id, voter.address, [1n], YES, 2n, stranger.address);
      await assembly.connect(voter).vote(decision.id, [1], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
      await expect(assembly.voteBySignature(decision.header, voter.address, [1], YES, signature))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
    });
  });

  describe("of a unit that changed hands", () => {
    it("by proxy or old signature: the buyer overrides it, in person and in no other way", async () => {
      const world = await loadFixture(open);
      const { assembly, units, people, stranger, decision } = world;
      const [seller, other, buyer] = [people[0]!, people[1]!, people[2]!];
      const signature = await ballot(world, decision, { by: seller });
      await assembly.voteBySignature(decision.header, seller.address, [1], YES, signature);
      await assembly.connect(other).giveProxy(0, stranger.address, decision.closesAt, 0n, decision.id);
      await assembly.connect(stranger).voteByProxy(decision.id, other.address, [2], YES);
      await units.connect(seller).transferFrom(seller.address, buyer.address, 1);
      await units.connect(other).transferFrom(other.address, buyer.address, 2);

      const said = await ballot(world, decision, { by: buyer, choice: "no" });
      for (const unit of [1, 2]) {
        await expect(assembly.voteBySignature(decision.header, buyer.address, [unit], NO, said))
          .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
          .withArgs(unit);
      }
      const entry = packEntries([{ choice: "no", units: [1, 2], signature: said }]);
      await expect(assembly.countBallots(decision.header, entry))
        .to.emit(assembly, "BallotsCounted")
        .withArgs(decision.id, 0n, 2n);
      await assembly.connect(buyer).vote(decision.id, [1, 2], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 2n, 0n, 0n, 2n, 0n]);
      // In person is the last word: sold again, it stands.
      await units.connect(buyer).transferFrom(buyer.address, seller.address, 1);
      await expect(assembly.connect(seller).vote(decision.id, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
    });

    it("in the second in which voting opens: the buyer overrides what the proxy said, in person and in no other way", async () => {
      const world = await loadFixture(ten);
      const { assembly, units, people, stranger } = world;
      const [seller, buyer] = [people[0]!, people[1]!];
      const decision = await convened(world, motion([resolution(world)]));
      await assembly.connect(seller).giveProxy(0, stranger.address, decision.closesAt, 0n, decision.id);
      await ethers.provider.send("evm_setAutomine", [false]);
      try {
        await time.setNextBlockTimestamp(decision.opensAt);
        const gasLimit = 1_000_000n;
        await assembly.connect(stranger).voteByProxy(decision.id, seller.address, [1], YES, { gasLimit });
        await units.connect(seller).transferFrom(seller.address, buyer.address, 1, { gasLimit });
        await ethers.provider.send("evm_mine", []);
      } finally {
        await ethers.provider.send("evm_setAutomine", [true]);
      }
      expect((await units.unitOf(1)).movedAt).to.equal(decision.opensAt);
      expect([...(await assembly.ballotOf(decision.id, 1))]).to.deep.equal([YES, 1n]);
      const said = await ballot(world, decision, { by: buyer, choice: "no" });
      await expect(assembly.voteBySignature(decision.header, buyer.address, [1], NO, said))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
      await assembly.connect(buyer).vote(decision.id, [1], NO);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
    });

    it("in person: it stands, and the buyer votes with what has none", async () => {
      const world = await loadFixture(open);
      const { assembly, units, people, decision } = world;
      const [seller, buyer] = [people[0]!, people[1]!];
      await assembly.connect(seller).vote(decision.id, [1], YES);
      await units.connect(seller).transferFrom(seller.address, buyer.address, 1);
      await units.connect(people[2]).transferFrom(people[2]!.address, buyer.address, 3);
      await expect(assembly.connect(buyer).vote(decision.id, [1], NO))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
      await assembly.connect(buyer).vote(decision.id, [3, 2], NO);
      expect(await tallyOf(world)).to.deep.equal([1n, 2n, 0n, 1n, 2n, 0n]);
    });

    it("merged into another: the buyer overrides each of both, with its own share", async () => {
      const world = await loadFixture(openOfThree);
      const { assembly, units, people, stranger, decision } = world;
      const [seller, buyer] = [people[1]!, people[0]!];
      const bySeller = await ballot(world, decision, { by: seller });
      await assembly.voteBySignature(decision.header, seller.address, [4], YES, bySeller);
      const byBuyer = await ballot(world, decision, { by: buyer });
      await assembly.connect(stranger).voteBySignature(decision.header, buyer.address, [1], YES, byBuyer);
      await units.connect(seller).transferFrom(seller.address, buyer.address, 4);
      await units.connect(buyer).merge([1, 4]);
      await assembly.connect(buyer).vote(decision.id, [1, 4], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 5n, 0n, 0n, 2n, 0n]);
    });
  });

  describe("struck while voting is open", () => {
    /** The first person's signed ballot, or that of its proxy, struck. */
    const struck = async () => {
      const world = await open();
      const { assembly, people, stranger, disputes, decision } = world;
      const voter = people[0]!;
      const signature = await ballot(world, decision, { by: voter });
      await assembly.connect(voter).giveProxy(0, stranger.address, decision.closesAt, 0n, decision.id);
      await assembly.voteBySignature(decision.header, voter.address, [1], YES, signature);
      await assembly.connect(await as(disputes)).strike(decision.id, [1, 2], true);
      return { ...world, voter, signature };
    };

    it("are brought back by no relayer and no proxy, and cast again in person", async () => {
      const world = await loadFixture(struck);
      const { assembly, voter, signature, stranger, decision } = world;
      expect(await tallyOf(world)).to.deep.equal([0n, 0n, 0n, 0n, 0n, 0n]);
      expect([...(await assembly.ballotOf(decision.id, 1))]).to.deep.equal([0n, 2n]);
      // A unit that had no ballot has none to be struck.
      expect([...(await assembly.ballotOf(decision.id, 2))]).to.deep.equal([0n, 0n]);
      for (const again of [
        assembly.voteBySignature(decision.header, voter.address, [1], YES, signature),
        assembly.connect(stranger).voteByProxy(decision.id, voter.address, [1], YES),
      ])
        await expect(again).to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted").withArgs(1n);
      await assembly.countBallots(decision.header, packEntries([{ choice: "yes", units: [1], signature }]));
      expect(await tallyOf(world)).to.deep.equal([0n, 0n, 0n, 0n, 0n, 0n]);
      await assembly.connect(voter).vote(decision.id, [1], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
    });

    it("take nothing from the tally a second time, and what is cast in person can be struck as well", async () => {
      const world = await loadFixture(struck);
      const { assembly, disputes, voter, people, decision } = world;
      await assembly.connect(people[4]).vote(decision.id, [5], YES);
      const arbiter = assembly.connect(await as(disputes));
      await arbiter.strike(decision.id, [1, 1], true);
      expect(await tallyOf(world)).to.deep.equal([1n, 0n, 0n, 1n, 0n, 0n]);
      await assembly.connect(voter).vote(decision.id, [1], NO);
      await arbiter.strike(decision.id, [1], true);
      expect(await tallyOf(world)).to.deep.equal([1n, 0n, 0n, 1n, 0n, 0n]);
      await assembly.connect(voter).vote(decision.id, [1], ABSTAIN);
      expect(await tallyOf(world)).to.deep.equal([1n, 0n, 1n, 1n, 0n, 1n]);
    });

    it("are cast again by who bought the unit since", async () => {
      const world = await loadFixture(struck);
      const { assembly, units, voter, people, decision } = world;
      const buyer = people[5]!;
      await units.connect(voter).transferFrom(voter.address, buyer.address, 1);
      const said = await ballot(world, decision, { by: buyer });
      await expect(
        assembly.voteBySignature(decision.header, buyer.address, [1], YES, said),
      ).to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted");
      await assembly.connect(buyer).vote(decision.id, [1], NO);
      expect(await tallyOf(world)).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
    });
  });
});
