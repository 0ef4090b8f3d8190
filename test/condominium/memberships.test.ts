import { expect } from "chai";
import {
  as,
  community,
  ethers,
  loadFixture,
  motion,
  now,
  State,
  takeSnapshot,
  YES,
  charterCall,
  hashOf,
} from "./states.ts";
import { DAY, entryOf, OBJECT, time, ownEntry, supported } from "./world.ts";
import { encodeMotion, decisionId, headerOf } from "../../src/condominium/decisions.ts";

describe("Memberships", () => {
  describe("admit", () => {
    it("reverts for all but the assembly, and for a member without a share", async () => {
      const { members, founder, assembly } = {
        ...(await loadFixture(community)),
        founder: (await ethers.getSigners())[0]!,
      };
      await expect(members.admitMany([entryOf(founder.address)]))
        .to.be.revertedWithCustomError(members, "RegisterOnlyAssembly")
        .withArgs(founder.address);
      await members.connect(founder).accede(founder.address, "0x", []);
      await expect(members.connect(await as(assembly)).admitMany([entryOf(founder.address, { share: 0n })]))
        .to.be.revertedWithCustomError(members, "RegisterNoShare")
        .withArgs(4n);
    });

    it("refuses who has not acceded: a voice at a dead address would only hold the others up", async () => {
      const { members, assembly, people } = await loadFixture(community);
      await expect(members.connect(await as(assembly)).admitMany([entryOf(people[5]!.address)]))
        .to.be.revertedWithCustomError(members, "RegisterNotAcceded")
        .withArgs(people[5]!.address);
    });

    it("gives nobody a second voice, neither by decision nor by the recovery of another's key", async () => {
      const { members, assembly, disputes, people } = await loadFixture(community);
      const [one, two] = people;
      const oneEach = "MembershipsOneEach";
      for (const person of [one!, two!]) await members.connect(person).accede(person.address, "0x", []);
      await expect(members.connect(await as(assembly)).admitMany([entryOf(one!.address)]))
        .to.be.revertedWithCustomError(members, oneEach)
        .withArgs(one!.address);
      await members.connect(await as(disputes)).announceRecovery(2, one!.address);
      await time.increase(14n * DAY + 1n);
      await expect(members.completeRecovery(2)).to.be.revertedWithCustomError(members, oneEach).withArgs(one!.address);
      expect(await members.ownerOf(2)).to.equal(two!.address);
    });

    it("admits a member who has acceded, and votes from the next decision on", async () => {
      const { members, assembly, people } = await loadFixture(community);
      const person = people[5]!;
      await members.connect(person).accede(person.address, "0x", []);
      await expect(members.connect(await as(assembly)).admitMany([entryOf(person.address, { share: 2n, class: 1 })]))
        .to.emit(members, "Entered")
        .withArgs(4n, person.address, 2n, 1n, 1n, Object.values(OBJECT));
      const asked = [BigInt(person.address) | (4n << 160n)];
      expect((await members.weigh(1, 0, asked))[0]! & 0xffn).to.equal(2n);
      expect((await members.weigh(1, 2, asked))[0]).to.equal(0n);
    });
  });

  describe("transfer", () => {
    it("reverts, by whoever and however", async () => {
      const { members, people } = await loadFixture(community);
      const [one, two] = people;
      await members.connect(one).approve(two!.address, 1);
      for (const sent of [
        members.connect(one).transferFrom(one!.address, two!.address, 1),
        members.connect(two).transferFrom(one!.address, two!.address, 1),
        members.connect(one)["safeTransferFrom(address,address,uint256)"](one!.address, two!.address, 1),
      ])
        await expect(sent).to.be.revertedWithCustomError(members, "MembershipsNotTransferable").withArgs(1n);
    });

    it("is no obstacle for a recovery after the loss of a key", async () => {
      const { members, disputes, people } = await loadFixture(community);
      await members.connect(people[5]).accede(people[5]!.address, "0x", []);
      await members.connect(await as(disputes)).announceRecovery(1, people[5]!.address);
      await time.increase(14n * DAY + 1n);
      await members.completeRecovery(1);
      expect(await members.ownerOf(1)).to.equal(people[5]!.address);
    });
  });

  describe("contribute", () => {
    it("reverts for a member, without a share, and for nobody's membership", async () => {
      const { members, assembly, people } = await loadFixture(community);
      const its = members.connect(await as(assembly));
      await expect(members.connect(people[0]).contribute(1, 9n))
        .to.be.revertedWithCustomError(members, "RegisterOnlyAssembly")
        .withArgs(people[0]!.address);
      await expect(its.contribute(1, 0n)).to.be.revertedWithCustomError(members, "RegisterNoShare").withArgs(1n);
      await expect(its.contribute(9, 1n)).to.be.revertedWithCustomError(members, "ERC721NonexistentToken").withArgs(9n);
    });

    it("lowers nobody's share without consent", async () => {
      const { members, assembly, people } = await loadFixture(community);
      const its = members.connect(await as(assembly));
      await its.contribute(1, 9n);
      await expect(its.contribute(1, 8n))
        .to.be.revertedWithCustomError(members, "RegisterShareFalls")
        .withArgs(1n, 9n, 8n);
      await members.connect(people[0]).consentToShare(1, 8n);
      await its.contribute(1, 8n);
      expect([...(await members.electorateOf(0)), await members.whole()]).to.deep.equal([10n, 3n, 10n]);
    });

    it("changes a share, from the next decision on", async () => {
      const { members, assembly } = await loadFixture(community);
      await expect(members.connect(await as(assembly)).contribute(1, 9n))
        .to.emit(members, "ShareChanged")
        .withArgs(1n, 9n, 1n, false);
      expect([...(await members.electorateOf(0))]).to.deep.equal([11n, 3n]);
    });
  });

  describe("exit and expel", () => {
    it("revert for others, and leave the electorate of the next decision", async () => {
      const { members, assembly, people } = await loadFixture(community);
      await expect(members.connect(people[1]).exit(1))
        .to.be.revertedWithCustomError(members, "RegisterOnlyHolder")
        .withArgs(1n, people[1]!.address);
      await expect(members.connect(people[1]).expel(1))
        .to.be.revertedWithCustomError(members, "RegisterOnlyAssembly")
        .withArgs(people[1]!.address);
      await expect(members.connect(people[0]).exit(1)).to.emit(members, "Left").withArgs(1n, people[0]!.address);
      await expect(members.connect(await as(assembly)).expel(2))
        .to.emit(members, "Expelled")
        .withArgs(2n, people[1]!.address);
      expect([...(await members.electorateOf(0)), await members.whole()]).to.deep.equal([1n, 1n, 1n]);
      await expect(members.ownerOf(1)).to.be.revertedWithCustomError(members, "ERC721NonexistentToken").withArgs(1n);
    });

    it("leave a membership without a share, which is not passed over", async () => {
      const { members, people } = await loadFixture(community);
      await expect(members.connect(people[0]).exit(1)).to.emit(members, "ShareChanged").withArgs(1n, 0n, 1n, false);
    });

    it("expels nobody where the member left before: the rest of the decision is carried out", async () => {
      const { members, assembly, people } = await loadFixture(community);
      await members.connect(people[0]).exit(1);
      await expect(members.connect(await as(assembly)).expel(1)).not.to.emit(members, "Expelled");
    });

    it("leaves a ballot that was cast where it is, and nobody casts another for a membership that ended", async () => {
      const world = await loadFixture(community);
      const { members, assembly, people, place } = world;
      const what = motion([charterCall(world as never, "resolve", [0, hashOf("resolved")])]);
      await supported(world, what, { by: people[0]!, petition: ownEntry([1]) });
      await assembly.connect(people[0]).convene(encodeMotion(what));
      const id = decisionId(place, headerOf(what, { no: 1n, convener: people[0]!.address }));
      const { opensAt, closesAt } = await assembly.decisionOf(id);
      await time.increaseTo(opensAt);
      const opened = await takeSnapshot();
      await assembly.connect(people[0]).vote(id, [1], YES);
      await members.connect(people[0]).exit(1);
      await members.connect(people[1]).exit(2);
      expect((await assembly.tallyOf(id)).unitsYes).to.equal(1n);
      await expect(assembly.connect(people[1]).vote(id, [2], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
        .withArgs(2n, people[1]!.address);
      // Nor does an entry that nobody signed, of a membership that nobody holds.
      const forged = `0x04${"11".repeat(64)}0100000002`;
      await expect(assembly.countBallots(headerOf(what, { no: 1n, convener: people[0]!.address }), forged))
        .to.emit(assembly, "BallotsCounted")
        .withArgs(id, 0n, 1n);
      await time.increaseTo(closesAt + 1n);
      expect(await assembly.stateOf(id)).to.equal(State["no-quorum"]);
      await opened.restore();
      expect((await now()) <= closesAt).to.equal(true);
    });
  });
});
