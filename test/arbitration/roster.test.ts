import { expect } from "chai";
import { id as hashOf, ZeroAddress, ZeroHash } from "ethers";
import { deployed, networkHelpers, time } from "../fixtures.ts";
import { state } from "./cases.ts";

const IDENTITY = hashOf("identity");
const CREDENTIALS = hashOf("credentials");
const UNTIL = 2n ** 39n;
const Status = { Unknown: 0n, Active: 1n, Suspended: 2n, Removed: 3n } as const;

describe("Roster", () => {
  describe("accredit", () => {
    it("reverts when the caller isn't the owner", async () => {
      const { roster, stranger } = await state(deployed);
      await expect(roster.connect(stranger).accredit(stranger.address, IDENTITY, CREDENTIALS, 1, UNTIL))
        .to.be.revertedWithCustomError(roster, "OwnableUnauthorizedAccount")
        .withArgs(stranger.address);
    });

    it("reverts without a person, an identity or credentials", async () => {
      const { roster, stranger } = await state(deployed);
      for (const [person, identity, credentials] of [
        [ZeroAddress, IDENTITY, CREDENTIALS],
        [stranger.address, ZeroHash, CREDENTIALS],
        [stranger.address, IDENTITY, ZeroHash],
      ] as const) {
        const call = roster.accredit(person, identity, credentials, 1, UNTIL);
        await expect(call).to.be.revertedWithCustomError(roster, "RosterWithoutIdentity").withArgs();
      }
    });

    it("reverts when no language is given, or an unknown one", async () => {
      const { roster, stranger } = await state(deployed);
      for (const languages of [0, 8, 255]) {
        const call = roster.accredit(stranger.address, IDENTITY, CREDENTIALS, languages, UNTIL);
        await expect(call).to.be.revertedWithCustomError(roster, "RosterWithoutLanguage").withArgs();
      }
    });

    it("lists the person and remembers what was shown", async () => {
      const { roster, stranger } = await state(deployed);
      await expect(roster.accredit(stranger.address, IDENTITY, CREDENTIALS, 5, UNTIL))
        .to.emit(roster, "Accredited")
        .withArgs(stranger.address, IDENTITY, CREDENTIALS, 5, UNTIL);
      expect(await roster.count()).to.equal(6n);
      expect(await roster.arbiterAt(5)).to.equal(stranger.address);
      expect(await roster.arbiterOf(stranger.address)).to.deep.equal([Status.Active, 5n, UNTIL, IDENTITY, CREDENTIALS]);
    });

    it("renews without listing the person twice, also one who was removed", async () => {
      const { roster, a } = await state(deployed);
      await roster.setStatus(a.address, Status.Removed);
      await roster.accredit(a.address, IDENTITY, CREDENTIALS, 1, UNTIL - 1n);
      expect(await roster.count()).to.equal(5n);
      expect((await roster.arbiterOf(a.address)).until).to.equal(UNTIL - 1n);
      expect(await roster.isActive(a.address)).to.equal(true);
    });
  });

  describe("setStatus", () => {
    it("reverts when the caller isn't the owner", async () => {
      const { roster, a } = await state(deployed);
      await expect(roster.connect(a).setStatus(a.address, Status.Suspended))
        .to.be.revertedWithCustomError(roster, "OwnableUnauthorizedAccount")
        .withArgs(a.address);
    });

    it("reverts when the person was never accredited", async () => {
      const { roster, stranger } = await state(deployed);
      await expect(roster.setStatus(stranger.address, Status.Active))
        .to.be.revertedWithCustomError(roster, "RosterUnknown")
        .withArgs(stranger.address);
    });

    it("reverts when it would make a person unknown again", async () => {
      const { roster, a } = await state(deployed);
      await expect(roster.setStatus(a.address, Status.Unknown))
        .to.be.revertedWithCustomError(roster, "RosterUnknown")
        .withArgs(a.address);
    });

    it("suspends, removes and restores", async () => {
      const { roster, a } = await state(deployed);
      for (const status of [Status.Suspended, Status.Removed, Status.Active]) {
        await expect(roster.setStatus(a.address, status)).to.emit(roster, "StatusChanged").withArgs(a.address, status);
        expect(await roster.isActive(a.address)).to.equal(status === Status.Active);
      }
      expect(await roster.count()).to.equal(5n);
    });
  });

  describe("wasActive", () => {
    it("tells of a moment what held then, whatever was changed since", async () => {
      const { roster, a, stranger } = await state(deployed);
      const moments = [BigInt(await time.latest())];
      for (const change of [
        () => roster.setStatus(a.address, Status.Suspended),
        () => roster.setStatus(a.address, Status.Active),
        () => roster.accredit(a.address, IDENTITY, CREDENTIALS, 1, moments[0]! + 100n),
      ]) {
        await time.increase(10n);
        await change();
        moments.push(BigInt(await time.latest()));
      }
      await time.increase(10n);
      await roster.setStatus(a.address, Status.Removed);
      const was = async (moment: bigint, who = a) => await roster.wasActive(who.address, moment);
      expect(await Promise.all(moments.map((moment) => was(moment)))).to.deep.equal([true, false, true, true]);
      expect([await was(moments[1]! - 1n), await was(BigInt(await time.latest()))]).to.deep.equal([true, false]);
      expect([await was(0n), await was(moments[3]!, stranger)]).to.deep.equal([false, false]);
    });

    it("ends with the term that held then", async () => {
      const { roster, stranger } = await state(deployed);
      const until = BigInt(await time.latest()) + 1_000_000n;
      await roster.accredit(stranger.address, IDENTITY, CREDENTIALS, 1, until);
      expect(await roster.wasActive(stranger.address, until)).to.equal(true);
      expect(await roster.wasActive(stranger.address, until + 1n)).to.equal(false);
    });
  });

  describe("isActive", () => {
    it("is false for whoever was never accredited", async () => {
      const { roster, stranger } = await state(deployed);
      expect(await roster.isActive(stranger.address)).to.equal(false);
    });

    it("is true up to the last moment of the term, and not after", async () => {
      const { roster, a } = await state(deployed);
      // Far enough: the next block has the time of the machine, which goes on from when the fixture was made.
      const until = BigInt(await time.latest()) + 86_400n;
      await roster.accredit(a.address, IDENTITY, CREDENTIALS, 1, until);
      for (const [moment, active] of [
        [until, true],
        [until + 1n, false],
      ] as const) {
        await time.setNextBlockTimestamp(moment);
        await networkHelpers.mine();
        expect(await roster.isActive(a.address, { blockTag: "latest" })).to.equal(active);
      }
    });
  });

  describe("arbiterAt", () => {
    it("reverts past the last one", async () => {
      const { roster } = await state(deployed);
      await expect(roster.arbiterAt(5)).to.be.revertedWithPanic(0x32);
    });

    it("lists in the order of accreditation", async () => {
      const { roster, a, b, c, d } = await state(deployed);
      for (const [index, arbiter] of [a, b, c, d].entries()) {
        expect(await roster.arbiterAt(index)).to.equal(arbiter.address);
      }
    });
  });

  describe("transferOwnership", () => {
    it("reverts when whoever takes over was not named", async () => {
      const { roster, stranger } = await state(deployed);
      await expect(roster.connect(stranger).acceptOwnership())
        .to.be.revertedWithCustomError(roster, "OwnableUnauthorizedAccount")
        .withArgs(stranger.address);
    });

    it("hands over in two steps: until the second the old owner stays", async () => {
      const { roster, owner, stranger } = await state(deployed);
      await roster.transferOwnership(stranger.address);
      expect(await roster.owner()).to.equal(owner.address);
      await roster.connect(stranger).acceptOwnership();
      expect(await roster.owner()).to.equal(stranger.address);
    });
  });

  describe("renounceOwnership", () => {
    it("reverts, whoever calls", async () => {
      const { roster, stranger } = await state(deployed);
      for (const caller of [roster, roster.connect(stranger)]) {
        await expect(caller.renounceOwnership()).to.be.revertedWithCustomError(roster, "RosterOwnerless").withArgs();
      }
    });
  });
});
