import { expect } from "chai";
import { AbiCoder, keccak256, toBeHex, ZeroAddress, ZeroHash } from "ethers";
import { encodeMotion, registerDomain, signAccession, signObjection } from "../../src/condominium/decisions.ts";
import type { CondominiumFile } from "../../src/condominium/file.ts";
import { readDecision } from "../../src/condominium/record.ts";
import { toChain } from "../../src/condominium/rules.ts";
import { isSplitFree, passOver, signObjectionTo, stopRecovery, unitsToPassOver } from "../../src/condominium/units.ts";
import { hashOfPiece, reapportionment, type Piece } from "../../src/condominium/shares.ts";
import type { Units } from "../../src/types.ts";
import {
  as,
  convened,
  executed,
  loadFixture,
  now,
  resolutionOf,
  ruleOf,
  takeSnapshot,
  ten,
  withText,
  YES,
} from "./states.ts";
import {
  accede,
  BY_SHARE,
  counterCall,
  DAY,
  entryOf,
  ethers,
  founded,
  motion,
  OBJECT,
  opened,
  range,
  time,
  voted,
  type Condominium,
} from "./world.ts";

const part = (share: bigint) => ({ share, object: OBJECT });
const domain = ({ addresses }: Condominium) =>
  registerDomain("units", { chainId: 31337n, register: addresses.register });
const weightOf = async ({ units }: Condominium, no: bigint, unit: number, holder: string) =>
  (await units.weigh(no, 0, [BigInt(holder) | (BigInt(unit) << 160n)]))[0]! & ((1n << 40n) - 1n);

/** Two units of ten shares of the first person, one of twenty of the second; holders may split, anyone may hold. */
const free = async () =>
  await founded({
    units: ({ people }) => [
      { holder: people[0]!.address, share: 10n },
      { holder: people[0]!.address, share: 10n },
      { holder: people[1]!.address, share: 20n, class: 2 },
    ],
    rules: BY_SHARE,
    isSplitFree: true,
    isAccessionOptional: true,
  });

describe("Units", () => {
  describe("enter", () => {
    it("reverts before the founding for all but the founder", async () => {
      const { charter, stranger } = await loadFixture(ten);
      const fresh = await ethers.deployContract("Charter");
      const units = (await ethers.deployContract("Units", [
        await fresh.getAddress(),
        "R",
        "R",
        false,
        false,
      ])) as unknown as Units;
      await expect(units.connect(stranger).enterMany([entryOf(stranger.address)]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyFounder")
        .withArgs(stranger.address);
      await expect(units.accede(stranger.address, "0x", [])).to.be.revertedWithCustomError(units, "RegisterNotFounded");
      expect(await charter.foundedAt()).to.not.equal(0n);
    });

    it("reverts without a share, and when the shares are more than forty bits", async () => {
      const { units, assembly, stranger } = await loadFixture(ten);
      const its = units.connect(await as(assembly));
      await units.connect(stranger).accede(stranger.address, "0x", []);
      const enter = async (share: bigint) => await its.enterMany([entryOf(stranger.address, { share })]);
      await expect(enter(0n)).to.be.revertedWithCustomError(units, "RegisterNoShare").withArgs(11n);
      await expect(enter(2n ** 40n - 10n))
        .to.be.revertedWithCustomError(units, "RegisterTooLarge")
        .withArgs(2n ** 40n);
      await expect(enter(2n ** 40n - 11n)).to.emit(units, "Entered");
    });

    it("enters units, which count from the next decision on", async () => {
      const world = await loadFixture(ten);
      const { units, assembly } = world;
      const holder = world.buyer;
      const open = await convened(world, motion([resolutionOf(world)]));
      const its = units.connect(await as(assembly));
      await accede(world, holder, []);
      const rack = { share: 5n, class: 3, object: { ...OBJECT, uri: "ipfs://rack" } };
      expect(await its.enterMany.staticCall([entryOf(holder.address, rack), entryOf(holder.address)])).to.equal(11n);
      await expect(its.enterMany([entryOf(holder.address, rack)]))
        .to.emit(units, "Entered")
        .withArgs(11n, holder.address, 5n, 3n, 2n, [OBJECT.kind, OBJECT.content, "ipfs://rack"]);
      expect([
        await weightOf(world, 1n, 11, holder.address),
        await weightOf(world, 2n, 11, holder.address),
      ]).to.deep.equal([0n, 5n]);
      expect((await assembly.decisionOf(open.id)).count).to.equal(10n);
      expect([...(await units.electorateOf(0))]).to.deep.equal([15n, 11n]);
      expect([...(await units.electorateOf(3))]).to.deep.equal([5n, 1n]);
      expect([await units.lastUnit(), await units.whole()]).to.deep.equal([11n, 15n]);
      expect([await units.tokenURI(11), await units.tokenURI(1)]).to.deep.equal(["ipfs://rack", ""]);
      const { share, from, class: ofClass, acceded } = await units.unitOf(11);
      expect([share, from, ofClass, acceded]).to.deep.equal([5n, 2n, 3n, true]);
      // A vote of a lower class is not hers, and no unit has a description where there is none.
      expect(await units.weigh(2n, 2, [BigInt(holder.address) | (11n << 160n)])).to.deep.equal([0n]);
      await expect(units.tokenURI(12)).to.be.revertedWithCustomError(units, "ERC721NonexistentToken").withArgs(12n);
      await its.enterMany([entryOf(holder.address, { object: { ...OBJECT, uri: "x" } })]);
      expect(await units.tokenURI(12)).to.equal("x");
    });
  });

  describe("units entered to dead addresses", () => {
    it("are refused after the founding, unless the charter lets who has not acceded hold", async () => {
      const { units, assembly, stranger, people } = await loadFixture(ten);
      const its = units.connect(await as(assembly));
      await expect(its.enterMany([entryOf(people[0]!.address), entryOf(stranger.address)]))
        .to.be.revertedWithCustomError(units, "RegisterNotAcceded")
        .withArgs(stranger.address);
      expect(await units.lastUnit()).to.equal(10n);
      await its.choose(true, false);
      await expect(its.enterMany([entryOf(stranger.address)])).to.emit(units, "Entered");
    });
  });

  describe("reapportion and choose", () => {
    it("revert for all but the assembly", async () => {
      const { units, founder, people } = await loadFixture(ten);
      for (const caller of [founder, people[0]!]) {
        for (const sent of [
          units.connect(caller).reapportion([1], [2n], ZeroHash),
          units.connect(caller).choose(true, true),
          units.connect(caller).enterMany([]),
        ])
          await expect(sent).to.be.revertedWithCustomError(units, "RegisterOnlyAssembly").withArgs(caller.address);
      }
    });

    it("reverts with more units than shares, with no share, and for a unit that there is not", async () => {
      const { units, assembly } = await loadFixture(ten);
      const its = units.connect(await as(assembly));
      await expect(its.reapportion([1, 2], [2n], ZeroHash))
        .to.be.revertedWithCustomError(units, "UnitsParts")
        .withArgs(2n);
      await expect(its.reapportion([1], [0n], ZeroHash))
        .to.be.revertedWithCustomError(units, "RegisterNoShare")
        .withArgs(1n);
      await expect(its.reapportion([11], [1n], ZeroHash))
        .to.be.revertedWithCustomError(units, "ERC721NonexistentToken")
        .withArgs(11n);
    });

    it("changes shares from the next decision on: an open one keeps what each counted", async () => {
      const world = await loadFixture(free);
      const { units, assembly, people } = world;
      const [first, second] = people;
      await convened(world, motion([resolutionOf(world)]));
      const its = units.connect(await as(assembly));
      await units.connect(second).consentToShare(3, 12n);
      await expect(its.reapportion([1, 3], [18n, 12n], ZeroHash))
        .to.emit(units, "ShareChanged")
        .withArgs(1n, 18n, 2n, false);
      await units.connect(second).consentToShare(3, 11n);
      await its.reapportion([3, 1], [11n, 19n], ZeroHash);
      expect([
        await weightOf(world, 1n, 1, first!.address),
        await weightOf(world, 2n, 1, first!.address),
        await units.shareAt(1, 0),
        await units.shareAt(1, 1),
        await units.shareAt(1, 9),
      ]).to.deep.equal([10n, 19n, 0n, 10n, 19n]);
      expect([...(await units.electorateOf(0)), await units.whole()]).to.deep.equal([40n, 3n, 40n]);
      expect([...(await units.electorateOf(2))]).to.deep.equal([11n, 1n]);
    });

    it("takes a share from nobody who does not consent to just that, while holding the unit, and once", async () => {
      const { units, assembly, people } = await loadFixture(free);
      const [, second, third] = people;
      const its = units.connect(await as(assembly));
      const taken = async (share: bigint) => await its.reapportion([1, 3], [30n - share, share], ZeroHash);
      const refused = async (share: bigint, from = 20n) =>
        await expect(taken(share)).to.be.revertedWithCustomError(units, "RegisterShareFalls").withArgs(3n, from, share);
      await refused(19n);
      await expect(units.connect(third).consentToShare(3, 19n))
        .to.be.revertedWithCustomError(units, "RegisterOnlyHolder")
        .withArgs(3n, third!.address);
      await expect(units.connect(second).consentToShare(3, 15n))
        .to.emit(units, "ShareConsented")
        .withArgs(3n, second!.address, 15n);
      await refused(14n);
      await taken(15n);
      // Given back, it is not taken a second time by the first consent.
      await units.connect(people[0]).consentToShare(1, 10n);
      await taken(20n);
      await refused(15n);
      // Nor by one that was given before it was sold and bought back.
      await units.connect(second).consentToShare(3, 15n);
      await units.connect(second).transferFrom(second!.address, third!.address, 3);
      await refused(15n);
      await units.connect(third).transferFrom(third!.address, second!.address, 3);
      await refused(15n);
      // Nor from a share that has become another.
      await units.connect(second).consentToShare(3, 15n);
      await units.connect(people[0]).consentToShare(1, 9n);
      await taken(21n);
      await refused(15n, 21n);
    });

    it("makes nobody's share more than another loses: the whole stays", async () => {
      const { units, assembly, people } = await loadFixture(free);
      const its = units.connect(await as(assembly));
      await units.connect(people[1]).consentToShare(3, 15n);
      for (const shares of [
        [16n, 15n],
        [14n, 15n],
        [15n, 20n],
      ] as const)
        await expect(its.reapportion([1, 3], [...shares], ZeroHash))
          .to.be.revertedWithCustomError(units, "UnitsWhole")
          .withArgs(30n, shares[0] + shares[1]);
      // One unit named twice is as one change after the other.
      await expect(its.reapportion([1, 1], [12n, 13n], ZeroHash))
        .to.be.revertedWithCustomError(units, "UnitsWhole")
        .withArgs(22n, 25n);
      // A share of no unit is none.
      await expect(its.reapportion([1], [10n, 1n], ZeroHash))
        .to.be.revertedWithCustomError(units, "UnitsParts")
        .withArgs(1n);
    });

    it("goes on in pieces as the decision named them, by anyone, in their order, within thirty days", async () => {
      const { units, assembly, people, stranger } = await loadFixture(free);
      const its = units.connect(await as(assembly));
      const pieces = reapportionment([
        [
          { unit: 3, share: 15n },
          { unit: 1, share: 15n },
        ],
        [
          { unit: 3, share: 14n },
          { unit: 2, share: 11n },
        ],
        [
          { unit: 1, share: 14n },
          { unit: 2, share: 12n },
        ],
      ]);
      const [first, second, third] = pieces;
      const next = async ({ ids, shares, rest } = second!) =>
        await units.connect(stranger).reapportionNext([...ids], [...shares], rest);
      await expect(next())
        .to.be.revertedWithCustomError(units, "UnitsNotNext")
        .withArgs(ZeroHash, hashOfPiece(second!));
      await units.connect(people[1]).consentToShare(3, 15n);
      await expect(its.reapportion([...first!.ids], [...first!.shares], first!.rest)).to.emit(units, "Reapportioned");
      expect([...(await units.pending())]).to.deep.equal([hashOfPiece(second!), (await now()) + 30n * DAY]);
      await expect(next(third))
        .to.be.revertedWithCustomError(units, "UnitsNotNext")
        .withArgs(hashOfPiece(second!), hashOfPiece(third!));
      // A piece takes from nobody without consent either.
      await expect(next()).to.be.revertedWithCustomError(units, "RegisterShareFalls").withArgs(3n, 15n, 14n);
      await units.connect(people[1]).consentToShare(3, 14n);
      const { until } = await units.pending();
      await time.increaseTo(until - 1n);
      await expect(next()).to.emit(units, "Reapportioned").withArgs(hashOfPiece(third!), until);
      // A second later the consent is there, and the time is over.
      await units.connect(people[0]).consentToShare(1, 14n);
      await expect(next(third))
        .to.be.revertedWithCustomError(units, "UnitsNotNext")
        .withArgs(ZeroHash, hashOfPiece(third!));
      expect([...(await units.electorateOf(0))]).to.deep.equal([40n, 3n]);
    });

    describe("of a decision that is annulled", () => {
      const TWOS = async () =>
        await founded({
          units: ({ people }) => people.slice(0, 10).map(({ address }) => ({ holder: address, share: 2n })),
        });
      const call = ({ units, addresses }: Condominium, [piece]: readonly Piece[]) => ({
        target: addresses.register,
        data: units.interface.encodeFunctionData("reapportion", [[...piece!.ids], [...piece!.shares], piece!.rest]),
      });
      const next = async ({ units, stranger }: Condominium, { ids, shares, rest }: Piece) =>
        await units.connect(stranger).reapportionNext([...ids], [...shares], rest);
      /** One share from each of the first two to the second of them, a piece each. */
      const pairs = (...all: readonly (readonly [from: number, to: number, shares: readonly [bigint, bigint]])[]) =>
        reapportionment(
          all.map(([from, to, [less, more]]) => [
            { unit: from, share: less },
            { unit: to, share: more },
          ]),
        );

      it("nothing that is left is carried out, by nobody; what takes it back goes on in its pieces", async () => {
        const world = await loadFixture(TWOS);
        const { units, assembly, disputes, people } = world;
        const forth = pairs([1, 2, [1n, 3n]], [3, 4, [1n, 3n]]);
        const back = pairs([2, 1, [2n, 2n]], [5, 6, [1n, 3n]], [7, 8, [1n, 3n]]);
        const consents = async (unit: number, share: bigint) =>
          await units.connect(people[unit - 1]).consentToShare(unit, share);
        for (const unit of [1, 3, 5, 7]) await consents(unit, 1n);
        const decision = await executed(world, motion([call(world, forth)], { undo: [call(world, back)] }));
        const header = [decision.header, encodeMotion(decision.motion)] as const;
        const { until } = await units.pending();
        expect((await units.pending()).rest).to.equal(hashOfPiece(forth[1]!));
        await assembly.connect(await as(disputes)).annul(decision.id, false);
        expect([...(await units.pending())]).to.deep.equal([ZeroHash, until]);
        await expect(next(world, forth[1]!))
          .to.be.revertedWithCustomError(units, "UnitsNotNext")
          .withArgs(ZeroHash, hashOfPiece(forth[1]!));
        await consents(2, 2n);
        await assembly.undo(...header);
        for (const piece of back.slice(1)) await next(world, piece);
        const shares = await Promise.all(range(1, 8).map(async (unit) => (await units.unitOf(unit)).share));
        expect(shares).to.deep.equal([2n, 2n, 2n, 2n, 1n, 3n, 1n, 3n]);
        expect([...(await assembly.performing())]).to.deep.equal([ZeroHash, false]);
      });

      it("what a later decision has begun goes on", async () => {
        const world = await loadFixture(TWOS);
        const { units, assembly, disputes, people } = world;
        for (const unit of [1, 3, 5]) await units.connect(people[unit - 1]).consentToShare(unit, 1n);
        const earlier = await executed(world, motion([call(world, pairs([1, 2, [1n, 3n]], [7, 8, [1n, 3n]]))]));
        const pieces = pairs([3, 4, [1n, 3n]], [5, 6, [1n, 3n]]);
        const later = await executed(world, motion([call(world, pieces)]));
        await assembly.connect(await as(disputes)).annul(earlier.id, true);
        expect((await units.pending()).rest).to.equal(hashOfPiece(pieces[1]!));
        const snapshot = await takeSnapshot();
        await assembly.connect(await as(disputes)).annul(later.id, true);
        expect((await units.pending()).rest).to.equal(ZeroHash);
        await snapshot.restore();
        await next(world, pieces[1]!);
        expect((await units.unitOf(6)).share).to.equal(3n);
      });
    });

    it("ends what was left of an earlier one", async () => {
      const { units, assembly } = await loadFixture(free);
      const its = units.connect(await as(assembly));
      const [, second] = reapportionment([[], [{ unit: 1, share: 10n }]]);
      await its.reapportion([], [], hashOfPiece(second!));
      await its.reapportion([], [], ZeroHash);
      await expect(units.reapportionNext([1], [10n], ZeroHash)).to.be.revertedWithCustomError(units, "UnitsNotNext");
    });

    it("chooses by decision", async () => {
      const { units, assembly } = await loadFixture(ten);
      await expect(units.connect(await as(assembly)).choose(true, false))
        .to.emit(units, "Chosen")
        .withArgs(true, false);
      expect([...(await units.choices())]).to.deep.equal([true, false]);
      // What is bound to the text says which is which.
      const stated = (isAccessionOptional: boolean, isSplitFree: boolean) =>
        keccak256(AbiCoder.defaultAbiCoder().encode(["bool", "bool"], [isAccessionOptional, isSplitFree]));
      expect(await units.stated())
        .to.equal(stated(true, false))
        .and.not.to.equal(stated(false, true));
    });
  });

  describe("accede", () => {
    it("reverts with another's signature, with that of another statement, and for units of others", async () => {
      const world = await loadFixture(ten);
      const { units, stranger, people } = world;
      const wrong = await signAccession(stranger, domain(world), {
        participant: people[0]!.address,
        charter: await world.charter.binding(),
      });
      await expect(units.accede(people[0]!.address, wrong, []))
        .to.be.revertedWithCustomError(units, "RegisterSignature")
        .withArgs(people[0]!.address);
      await expect(units.accede(people[0]!.address, "0x", []))
        .to.be.revertedWithCustomError(units, "RegisterSignature")
        .withArgs(people[0]!.address);
      // Nor does a participant's own sending mend a signature that is none.
      for (const none of ["0x00", wrong])
        await expect(units.connect(people[0]).accede(people[0]!.address, none, []))
          .to.be.revertedWithCustomError(units, "RegisterSignature")
          .withArgs(people[0]!.address);
      await expect(units.connect(stranger).accede(stranger.address, "0x", [1]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyHolder")
        .withArgs(1n, stranger.address);
    });

    it("notes it, once signed or once sent, to the charter as it is", async () => {
      const { charter, units, stranger } = await loadFixture(ten);
      expect(await units.hasAcceded(stranger.address)).to.equal(false);
      await expect(units.connect(stranger).accede(stranger.address, "0x", []))
        .to.emit(units, "Acceded")
        .withArgs(stranger.address, await charter.binding());
      expect(await units.hasAcceded(stranger.address)).to.equal(true);
    });
  });

  describe("who has not acceded holds nothing up", () => {
    /** Nine who have acceded, and a tenth, with as much as they all, who never does. */
    const idle = async () =>
      await founded({
        units: ({ people }) => [
          ...people.slice(0, 9).map(({ address }) => ({ holder: address, share: 1n })),
          { holder: IDLE, share: 9n, class: 4 },
        ],
        isAccessionOptional: true,
      });
    const IDLE = toBeHex(0xdead, 20);
    const GRACE = 60n * DAY;

    it("is left out sixty days after the founding, and not before, nor while its holder has acceded", async () => {
      const { units, charter } = await loadFixture(idle);
      const due = (await charter.foundedAt()) + GRACE;
      await time.increaseTo(due - 1n);
      // In the last second; a transaction later it is over.
      await expect(units.passOver([10])).to.not.emit(units, "ShareChanged");
      await expect(units.passOver([10]))
        .to.emit(units, "ShareChanged")
        .withArgs(10n, 9n, 1n, true);
      await expect(units.passOver([1, 10, 11])).to.not.emit(units, "ShareChanged");
      expect([...(await units.electorateOf(0)), ...(await units.electorateOf(4))]).to.deep.equal([9n, 9n, 0n, 0n]);
      const { share, passedOver, acceded } = await units.unitOf(10);
      expect([share, passedOver, acceded, await units.whole()]).to.deep.equal([9n, true, false, 18n]);
    });

    it("is left out by nobody before the founding, however long that takes", async () => {
      const { stranger } = await loadFixture(idle);
      const charter = await ethers.deployContract("Charter");
      const made = await ethers.deployContract("Units", [await charter.getAddress(), "R", "R", false, false]);
      const units = made as unknown as Units;
      await units.enterMany([entryOf(stranger.address)]);
      await time.increase(10n * GRACE);
      await expect(units.passOver([1])).to.be.revertedWithCustomError(units, "RegisterNotFounded");
    });

    it("is left out by no list that another stops: who accedes just before, who is out already, no unit, one named twice", async () => {
      const { units, people, stranger } = await loadFixture(idle);
      for (const id of [1, 2]) {
        const from = people[id - 1]!;
        await units.connect(from).transferFrom(from.address, stranger.address, id);
      }
      await time.increase(GRACE);
      await units.connect(stranger).accede(stranger.address, "0x", [1]);
      await expect(units.passOver([1, 99, 3, 10, 10, 2]))
        .to.emit(units, "ShareChanged")
        .withArgs(10n, 9n, 1n, true)
        .and.to.emit(units, "ShareChanged")
        .withArgs(2n, 1n, 1n, true);
      expect([...(await units.electorateOf(0))]).to.deep.equal([8n, 8n]);
    });

    it("lets the nine decide what all must agree to", async () => {
      const world = await loadFixture(idle);
      await time.increase(GRACE);
      await world.units.passOver([10]);
      const what = motion([await counterCall(world, 7n)]);
      const decision = await opened(world, what);
      await voted(world, decision, { yes: range(1, 9) });
      await time.increaseTo(decision.closesAt + 20n * DAY);
      await world.assembly.execute(decision.header, encodeMotion(what));
      expect((await world.assembly.decisionOf(decision.id)).count).to.equal(9n);
      expect(await world.target.getFunction("value")()).to.equal(7n);
    });

    it("counts again from the next decision on, and casts no ballot in one that did not count it", async () => {
      const world = await loadFixture(idle);
      const { units, assembly, people, stranger } = world;
      await units.connect(people[8]).transferFrom(people[8]!.address, stranger.address, 9);
      const before = await convened(world, motion([resolutionOf(world)]));
      await time.increase(GRACE);
      await units.passOver([9, 10]);
      const without = await opened(world, motion([resolutionOf(world)]));
      await expect(units.connect(stranger).accede(stranger.address, "0x", [9]))
        .to.emit(units, "ShareChanged")
        .withArgs(9n, 1n, 3n, false);
      await expect(assembly.connect(stranger).vote(without.id, [9], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
        .withArgs(9n, stranger.address);
      const next = await opened(world, motion([resolutionOf(world)]));
      await assembly.connect(stranger).vote(next.id, [9], YES);
      expect(
        await Promise.all([before, without, next].map(async ({ id }) => (await assembly.decisionOf(id)).count)),
      ).to.deep.equal([10n, 8n, 9n]);
      expect(await Promise.all([1, 2, 3].map(async (no) => await units.shareAt(9, no)))).to.deep.equal([1n, 0n, 1n]);
    });

    it("has sixty days from when it came to who has not acceded, and stays out if it goes on to another of those", async () => {
      const { units, people, stranger, buyer } = await loadFixture(idle);
      const [holder] = people;
      await time.increase(GRACE);
      await units.connect(holder).transferFrom(holder!.address, stranger.address, 1);
      const { movedAt, waitsSince } = await units.unitOf(1);
      expect(waitsSince).to.equal(movedAt);
      await expect(units.passOver([1])).to.not.emit(units, "ShareChanged");
      await time.increaseTo(waitsSince + GRACE);
      await units.passOver([1]);
      await units.connect(stranger).transferFrom(stranger.address, buyer.address, 1);
      expect((await units.unitOf(1)).passedOver).to.equal(true);
      await units.connect(buyer).transferFrom(buyer.address, people[1]!.address, 1);
      const { passedOver, acceded } = await units.unitOf(1);
      expect([passedOver, acceded]).to.deep.equal([false, true]);
      expect([...(await units.electorateOf(0))]).to.deep.equal([18n, 10n]);
    });

    it("waits on from hand to hand: none that have not acceded have sixty days each", async () => {
      const { units, people, stranger, buyer } = await loadFixture(idle);
      const [holder] = people;
      await units.connect(holder).transferFrom(holder!.address, stranger.address, 1);
      const { waitsSince } = await units.unitOf(1);
      let [from, to] = [stranger, buyer];
      for (const days of [20n, 20n, 19n]) {
        await time.increase(days * DAY);
        await units.connect(from).transferFrom(from.address, to.address, 1);
        [from, to] = [to, from];
        expect((await units.unitOf(1)).waitsSince).to.equal(waitsSince);
      }
      await time.increaseTo(waitsSince + GRACE - 1n);
      await expect(units.passOver([1])).to.not.emit(units, "ShareChanged");
      await expect(units.passOver([1]))
        .to.emit(units, "ShareChanged")
        .withArgs(1n, 1n, 1n, true);
    });

    it("begins anew only where somebody has acceded between: by its own word, or as the unit passed through those hands", async () => {
      const { units, people, stranger, buyer } = await loadFixture(idle);
      for (const id of [1, 2]) {
        const from = people[id - 1]!;
        await units.connect(from).transferFrom(from.address, stranger.address, id);
      }
      await time.increase(59n * DAY);
      await units.connect(stranger).transferFrom(stranger.address, people[2]!.address, 2);
      await units.connect(stranger).accede(stranger.address, "0x", [1]);
      for (const id of [1, 2]) expect((await units.unitOf(id)).waitsSince).to.equal(0n);
      await units.connect(stranger).transferFrom(stranger.address, buyer.address, 1);
      await units.connect(people[2]).transferFrom(people[2]!.address, buyer.address, 2);
      await time.increase(59n * DAY);
      await expect(units.passOver([1, 2])).to.not.emit(units, "ShareChanged");
      for (const id of [1, 2]) {
        const { movedAt, waitsSince } = await units.unitOf(id);
        expect(waitsSince).to.equal(movedAt);
      }
    });

    it("is made to wait anew by no split and no merger", async () => {
      const { units, people, stranger } = await loadFixture(free);
      const [one] = people;
      const theirs = units.connect(stranger);
      await units.connect(one).transferFrom(one!.address, stranger.address, 1);
      const { waitsSince } = await units.unitOf(1);
      await time.increase(59n * DAY);
      await theirs.split(1, [part(1n), part(9n)]);
      await units.connect(one).transferFrom(one!.address, stranger.address, 2);
      expect((await units.unitOf(2)).waitsSince).to.be.greaterThan(waitsSince);
      await theirs.merge([2, 1]);
      expect([(await units.unitOf(4)).waitsSince, (await units.unitOf(2)).waitsSince]).to.deep.equal([
        waitsSince,
        waitsSince,
      ]);
      await time.increase(DAY + 1n);
      await theirs.passOver([2, 4]);
      expect([(await units.unitOf(2)).passedOver, (await units.unitOf(4)).passedOver]).to.deep.equal([true, true]);
      expect([...(await units.electorateOf(0))]).to.deep.equal([20n, 1n]);
    });

    it("is not made to wait longer by what is merged into it and votes", async () => {
      const { units, people, stranger } = await loadFixture(free);
      const [one] = people;
      await units.connect(one).transferFrom(one!.address, stranger.address, 1);
      const { waitsSince } = await units.unitOf(1);
      // Acceded without naming the first: the second is acceded from when it comes.
      await units.connect(stranger).accede(stranger.address, "0x", []);
      await units.connect(one).transferFrom(one!.address, stranger.address, 2);
      expect((await units.unitOf(2)).waitsSince).to.equal(0n);
      await units.connect(stranger).merge([1, 2]);
      expect((await units.unitOf(1)).waitsSince)
        .to.equal(waitsSince)
        .and.not.to.equal(0n);
    });

    it("does not wait with what is merged into a unit that votes", async () => {
      const { units, people, stranger } = await loadFixture(free);
      const [one] = people;
      for (const id of [1, 2]) await units.connect(one).transferFrom(one!.address, stranger.address, id);
      await units.connect(stranger).accede(stranger.address, "0x", [1]);
      await units.connect(stranger).merge([1, 2]);
      const { acceded, waitsSince } = await units.unitOf(1);
      expect([acceded, waitsSince]).to.deep.equal([true, 0n]);
    });

    it("is neither split nor merged while it does not count; its share is changed as any other's", async () => {
      const { units, assembly, people, stranger } = await loadFixture(idle);
      const [holder] = people;
      const its = units.connect(await as(assembly));
      for (const id of [1, 2]) {
        const from = people[id - 1]!;
        await units.connect(from).transferFrom(from.address, stranger.address, id);
      }
      await time.increase(GRACE);
      await units.passOver([1, 10]);
      const theirs = units.connect(stranger);
      for (const ids of [
        [1, 2],
        [2, 1],
      ])
        await expect(theirs.merge(ids)).to.be.revertedWithCustomError(units, "RegisterPassedOver").withArgs(1n);
      await theirs.consentToSplit(1, [part(1n), part(1n)]);
      await expect(its.split(1, [part(1n), part(1n)]))
        .to.be.revertedWithCustomError(units, "RegisterPassedOver")
        .withArgs(1n);
      // It loses nothing without its holder, and what it gets does not count either.
      await expect(its.reapportion([10, 1], [8n, 2n], ZeroHash)).to.be.revertedWithCustomError(
        units,
        "RegisterShareFalls",
      );
      await units.connect(people[2]).consentToSplit(3, [part(1n), part(1n)]);
      await its.enterMany([entryOf(holder!.address, { share: 5n })]);
      await units.connect(holder).consentToShare(11, 2n);
      await its.reapportion([11, 1], [2n, 4n], ZeroHash);
      expect([...(await units.electorateOf(0))]).to.deep.equal([10n, 9n]);
      await theirs.accede(stranger.address, "0x", [1]);
      expect([...(await units.electorateOf(0)), await units.whole()]).to.deep.equal([14n, 10n, 23n]);
    });

    it("is named by the SDK once it is due, and the roll of a decision is without it", async () => {
      const world = await loadFixture(idle);
      const { units, addresses, people } = world;
      const file = { kind: "condominium", chainId: 31337n, addresses, startBlock: 0 } as CondominiumFile;
      const asked = { provider: ethers.provider as never, file };
      expect(await unitsToPassOver(asked)).to.deep.equal([]);
      await time.increase(GRACE + 1n);
      expect(await unitsToPassOver(asked)).to.deep.equal([10]);
      await passOver({ signer: people[0] as never, file, units: [10] });
      expect(await unitsToPassOver(asked)).to.deep.equal([]);
      const decision = await convened(world, motion([resolutionOf(world)]));
      const { roll } = await readDecision({ ...asked, addresses, startBlock: 0, id: decision.id });
      expect(roll.map(({ unit }) => unit)).to.deep.equal(range(1, 9));
      expect(await units.shareAt(10, 1)).to.equal(0n);
    });
  });

  describe("transfer", () => {
    it("reverts to who has not acceded, unless the charter lets it, and then the unit does not vote", async () => {
      const world = await loadFixture(ten);
      const { people, stranger } = world;
      const [holder] = people;
      await expect(world.units.connect(holder).transferFrom(holder!.address, stranger.address, 1))
        .to.be.revertedWithCustomError(world.units, "RegisterNotAcceded")
        .withArgs(stranger.address);
      const other = await loadFixture(free);
      await other.units.connect(other.people[0]).transferFrom(other.people[0]!.address, other.stranger.address, 1);
      expect(await weightOf(other, 1n, 1, other.stranger.address)).to.equal(0n);
      await other.units.connect(other.stranger).accede(other.stranger.address, "0x", [1]);
      expect(await weightOf(other, 1n, 1, other.stranger.address)).to.equal(10n);
    });

    it("takes the buyer's accession with it, and needs the seller", async () => {
      const world = await loadFixture(ten);
      const { units, people, stranger } = world;
      const seller = people[0]!;
      const signature = await signAccession(stranger, domain(world), {
        participant: stranger.address,
        charter: await world.charter.binding(),
      });
      await expect(units.connect(stranger).transferWithAccession(seller.address, stranger.address, 1, signature))
        .to.be.revertedWithCustomError(units, "ERC721InsufficientApproval")
        .withArgs(stranger.address, 1n);
      await expect(units.connect(seller).transferWithAccession(seller.address, stranger.address, 1, signature))
        .to.emit(units, "Transfer")
        .withArgs(seller.address, stranger.address, 1n);
      expect(await weightOf(world, 1n, 1, stranger.address)).to.equal(1n);
      expect(await weightOf(world, 1n, 1, seller.address)).to.equal(0n);
    });
  });

  describe("split", () => {
    it("reverts for a stranger, for the holder where the charter does not let it, and for the assembly without consent", async () => {
      const { units, people, stranger, assembly } = await loadFixture(ten);
      const its = await as(assembly);
      for (const caller of [stranger, people[0]!, its]) {
        await expect(units.connect(caller).split(1, [part(1n), part(1n)]))
          .to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed")
          .withArgs(1n, caller.address);
      }
      await expect(units.connect(stranger).consentToSplit(1, [part(1n)]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyHolder")
        .withArgs(1n, stranger.address);
    });

    it("is the holder's own where the charter lets it, and nobody else's; by decision the assembly alone carries it out", async () => {
      const { units, people, stranger, assembly } = await loadFixture(free);
      const parts = [part(6n), part(4n)];
      const refused = async (caller: { address: string }) =>
        await expect(units.connect(caller as never).split(1, parts))
          .to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed")
          .withArgs(1n, caller.address);
      await refused(stranger);
      const its = await as(assembly);
      await units.connect(its).choose(true, false);
      await refused(people[0]!);
      await units.connect(people[0]).consentToSplit(1, parts);
      await refused(stranger);
      await refused(people[0]!);
      await expect(units.connect(its).split(1, parts)).to.emit(units, "Split");
    });

    it("is by decision alone while a rule counts units: more units would be more votes", async () => {
      const world = await loadFixture(free);
      const { units, charter, assembly, people, addresses } = world;
      const file = { kind: "condominium", chainId: 31337n, addresses, startBlock: 0 } as CondominiumFile;
      const isFree = async () => await isSplitFree({ provider: ethers.provider as never, file });
      const decides = await as(assembly);
      expect(await isFree()).to.equal(true);
      await charter.connect(decides).setRule(toChain(ruleOf("gravest", { basis: "both" })), 3);
      expect(await isFree()).to.equal(false);
      await expect(units.connect(people[0]).split(1, [part(5n), part(5n)]))
        .to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed")
        .withArgs(1n, people[0]!.address);
      const its = units.connect(decides);
      await expect(its.choose(true, true)).to.be.revertedWithCustomError(units, "UnitsSplitNotFree");
      await its.choose(true, false);
      await charter.connect(decides).setRule(toChain(ruleOf("gravest", { basis: "share" })), 4);
      await its.choose(true, true);
      await units.connect(people[0]).split(1, [part(5n), part(5n)]);
    });

    it("reverts into one part, and into parts that are not the whole", async () => {
      const { units, people } = await loadFixture(free);
      const its = units.connect(people[0]);
      await expect(its.split(1, [part(10n)]))
        .to.be.revertedWithCustomError(units, "UnitsParts")
        .withArgs(1n);
      for (const [parts, left] of [
        [[part(0n), part(10n)], 10n],
        [[part(3n), part(6n)], 4n],
        [[part(7n), part(4n)], 6n],
        [[part(5n), part(4n), part(7n)], 6n],
      ] as const)
        await expect(its.split(1, [...parts]))
          .to.be.revertedWithCustomError(units, "UnitsShares")
          .withArgs(1n, left);
      await expect(its.split(1, [part(10n), part(0n)]))
        .to.be.revertedWithCustomError(units, "RegisterNoShare")
        .withArgs(4n);
    });

    it("splits, from the next decision on, into units of the same class and holder", async () => {
      const world = await loadFixture(free);
      const { units, people } = world;
      await convened(world, motion([resolutionOf(world)]));
      await expect(units.connect(people[1]).split(3, [part(12n), part(5n), part(3n)]))
        .to.emit(units, "Split")
        .withArgs(3n, 4n, 3n);
      expect([await units.ownerOf(5), (await units.unitOf(5)).class]).to.deep.equal([people[1]!.address, 2n]);
      expect([...(await units.electorateOf(2))]).to.deep.equal([20n, 3n]);
      expect([
        await weightOf(world, 1n, 3, people[1]!.address),
        await weightOf(world, 1n, 4, people[1]!.address),
      ]).to.deep.equal([20n, 0n]);
      expect([
        await weightOf(world, 2n, 3, people[1]!.address),
        await weightOf(world, 2n, 4, people[1]!.address),
      ]).to.deep.equal([12n, 5n]);
    });

    it("splits by decision, once, with the holder's consent to these very parts, while it holds the unit", async () => {
      const world = await loadFixture(free);
      const { units, assembly, people } = world;
      const [holder, other] = people;
      const its = units.connect(await as(assembly));
      await its.choose(true, false);
      const parts = [part(6n), part(4n)];
      await expect(units.connect(holder).consentToSplit(1, parts)).to.emit(units, "SplitConsented");
      await expect(its.split(1, [part(5n), part(5n)])).to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed");
      await its.split(1, parts);
      // With as much again, it is not split a second time by the first consent.
      const before = await takeSnapshot();
      await units.connect(other).consentToShare(3, 16n);
      await its.reapportion([1, 3], [10n, 16n], ZeroHash);
      await expect(its.split(1, parts)).to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed");
      await before.restore();
      // Nor put together again.
      await units.connect(holder).merge([1, 4]);
      await expect(its.split(1, parts)).to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed");
      // Nor by one that was given before it was sold and bought back.
      await units.connect(holder).consentToSplit(1, parts);
      await units.connect(holder).transferFrom(holder!.address, other!.address, 1);
      await units.connect(other).transferFrom(other!.address, holder!.address, 1);
      await expect(its.split(1, parts))
        .to.be.revertedWithCustomError(units, "UnitsSplitNotAllowed")
        .withArgs(1n, world.addresses.decisions);
    });
  });

  describe("merge", () => {
    it("reverts with one unit, with one twice, with another's, and with one of another class", async () => {
      const { units, people, assembly } = await loadFixture(free);
      const its = units.connect(people[0]);
      await expect(its.merge([1]))
        .to.be.revertedWithCustomError(units, "UnitsParts")
        .withArgs(1n);
      await expect(its.merge([1, 1]))
        .to.be.revertedWithCustomError(units, "UnitsParts")
        .withArgs(1n);
      await expect(its.merge([1, 2, 2]))
        .to.be.revertedWithCustomError(units, "ERC721NonexistentToken")
        .withArgs(2n);
      await expect(its.merge([1, 3]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyHolder")
        .withArgs(3n, people[0]!.address);
      await units.connect(await as(assembly)).enterMany([entryOf(people[0]!.address, { class: 9 })]);
      for (const [into, other] of [
        [1n, 4n],
        [4n, 1n],
      ] as const)
        await expect(its.merge([into, other]))
          .to.be.revertedWithCustomError(units, "UnitsOtherClass")
          .withArgs(other, into);
    });

    it("keeps the latest moment at which one of them changed hands: what a holder before cast stands", async () => {
      const { units, people } = await loadFixture(free);
      const [one, other] = people;
      await units.connect(one).transferFrom(one!.address, other!.address, 2);
      await units.connect(other).transferFrom(other!.address, one!.address, 2);
      const [first, second] = [(await units.unitOf(1)).movedAt, (await units.unitOf(2)).movedAt];
      expect(second).to.be.greaterThan(first);
      const apart = await takeSnapshot();
      for (const ids of [
        [1, 2],
        [2, 1],
      ] as const) {
        await units.connect(one).merge([...ids]);
        expect((await units.unitOf(ids[0])).movedAt).to.equal(second);
        await apart.restore();
      }
    });

    it("merges, from the next decision on: in an open one each still has its ballot", async () => {
      const world = await loadFixture(free);
      const { units, assembly, people } = world;
      const open = await convened(world, motion([resolutionOf(world)]));
      await expect(units.connect(people[0]).merge([1, 2]))
        .to.emit(units, "Merged")
        .withArgs(1n, [1n, 2n]);
      expect([...(await units.electorateOf(0))]).to.deep.equal([40n, 2n]);
      expect([await units.holderOf(2), (await units.unitOf(2)).into]).to.deep.equal([people[0]!.address, 1n]);
      await time.increaseTo(open.opensAt);
      await assembly.connect(people[0]).vote(open.id, [1, 2], YES);
      const { yes, unitsYes } = await assembly.tallyOf(open.id);
      expect([yes, unitsYes]).to.deep.equal([20n, 2n]);
      expect([
        await weightOf(world, 2n, 1, people[0]!.address),
        await weightOf(world, 2n, 2, people[0]!.address),
      ]).to.deep.equal([20n, 0n]);
    });

    it("follows a unit through several mergers", async () => {
      const world = await loadFixture(free);
      const { units, people } = world;
      await convened(world, motion([resolutionOf(world)]));
      await units.connect(people[0]).split(1, [part(4n), part(6n)]);
      await units.connect(people[0]).merge([1, 2]);
      await units.connect(people[0]).merge([4, 1]);
      expect(await units.holderOf(2)).to.equal(people[0]!.address);
      expect(await weightOf(world, 1n, 2, people[0]!.address)).to.equal(10n);
      expect(await weightOf(world, 2n, 4, people[0]!.address)).to.equal(20n);
      await expect(units.holderOf(99)).to.be.revertedWithCustomError(units, "ERC721NonexistentToken").withArgs(99n);
    });
  });

  describe("recovery", () => {
    const announced = async () => {
      const world = await ten();
      const [lost, to] = [world.people[0]!, world.buyer];
      await accede(world, to);
      const arbiter = world.units.connect(await as(world.disputes));
      await arbiter.announceRecovery(1, to.address);
      return { ...world, lost, to, arbiter, due: (await now()) + 14n * DAY };
    };

    it("reverts for all but an arbiter's order, and to who has not acceded", async () => {
      const { units, assembly, arbiter, stranger } = await loadFixture(announced);
      const its = await as(assembly);
      await expect(units.connect(its).announceRecovery(1, stranger.address))
        .to.be.revertedWithCustomError(units, "RegisterOnlyDisputes")
        .withArgs(its.address);
      await expect(arbiter.announceRecovery(1, stranger.address))
        .to.be.revertedWithCustomError(units, "RegisterNotAcceded")
        .withArgs(stranger.address);
    });

    it("completes after fourteen days, at anyone's call, and a ballot cast stands", async () => {
      const world = await loadFixture(announced);
      const { units, lost, to, due, stranger } = world;
      await expect(units.completeRecovery(2))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(2n);
      await time.setNextBlockTimestamp(due);
      await expect(units.completeRecovery(1))
        .to.be.revertedWithCustomError(units, "RegisterRecoveryTooEarly")
        .withArgs(1n, due);
      await time.increaseTo(due);
      await expect(units.connect(stranger).completeRecovery(1))
        .to.emit(units, "Recovered")
        .withArgs(1n, lost.address, to.address);
      expect([await units.ownerOf(1), (await units.unitOf(1)).acceded]).to.deep.equal([to.address, true]);
      expect((await units.recoveryOf(1)).to).to.equal(ZeroAddress);
      await expect(units.completeRecovery(1))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(1n);
    });

    it("is stopped by the present key, and by nobody else", async () => {
      const { units, lost, to, arbiter, due } = await loadFixture(announced);
      await expect(arbiter.announceRecovery(1, to.address))
        .to.emit(units, "RecoveryAnnounced")
        .withArgs(1n, lost.address, to.address, (value: bigint) => value > due);
      await expect(units.connect(to).stopRecovery(1, "0x"))
        .to.be.revertedWithCustomError(units, "RegisterObjection")
        .withArgs(1n);
      await expect(units.connect(lost).stopRecovery(1, "0x"))
        .to.emit(units, "RecoveryStopped")
        .withArgs(1n, lost.address);
      await expect(units.connect(lost).stopRecovery(1, "0x"))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(1n);
      await time.increase(15n * DAY);
      await expect(units.completeRecovery(1))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(1n);
    });

    it("is stopped by a signature of the present holder against it alone, a program's too, which anyone sends", async () => {
      const world = await loadFixture(announced);
      const { units, assembly, lost, to, arbiter, stranger, addresses } = world;
      const its = domain(world);
      const signed = async (unit: number, by = lost) => {
        const { to: key, announcedAt } = await units.recoveryOf(unit);
        return await signObjection(by, its, { unit, to: key, announcedAt });
      };
      const first = await signed(1);
      for (const signature of ["0x", await signed(1, to), await signed(2)])
        await expect(units.connect(stranger).stopRecovery(1, signature))
          .to.be.revertedWithCustomError(units, "RegisterObjection")
          .withArgs(1n);
      await expect(units.connect(stranger).stopRecovery(1, first))
        .to.emit(units, "RecoveryStopped")
        .withArgs(1n, lost.address);
      // It stops no later one.
      await arbiter.announceRecovery(1, to.address);
      await expect(units.connect(stranger).stopRecovery(1, first)).to.be.revertedWithCustomError(
        units,
        "RegisterObjection",
      );

      const account = await ethers.deployContract("SmartAccount", [stranger.address]);
      const program = await account.getAddress();
      await units.connect(await as(assembly)).choose(true, false);
      await units.connect(world.people[2]).transferFrom(world.people[2]!.address, program, 3);
      await arbiter.announceRecovery(3, to.address);
      const file = { kind: "condominium", chainId: 31337n, addresses, startBlock: 0 } as CondominiumFile;
      const made = await signObjectionTo({ signer: stranger as never, file, unit: 3 });
      await stopRecovery({ signer: to as never, file, objection: { ...made, participant: program } });
      expect((await units.recoveryOf(3)).to).to.equal(ZeroAddress);
      await arbiter.announceRecovery(2, to.address);
      await stopRecovery({ signer: world.people[1] as never, file, unit: 2 });
      expect((await units.recoveryOf(2)).to).to.equal(ZeroAddress);
    });

    it("lapses once the unit has changed hands, and if it comes back, too", async () => {
      const { units, lost, people } = await loadFixture(announced);
      const other = people[1]!;
      await units.connect(lost).transferFrom(lost.address, other.address, 1);
      await time.increase(15n * DAY);
      await expect(units.completeRecovery(1))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(1n);
      await units.connect(other).transferFrom(other.address, lost.address, 1);
      await expect(units.completeRecovery(1))
        .to.be.revertedWithCustomError(units, "RegisterNotRecovering")
        .withArgs(1n);
    });

    it("does nothing about a unit that was merged since", async () => {
      const { units, lost, people, to, arbiter } = await loadFixture(announced);
      await units.connect(people[1]).transferFrom(people[1]!.address, lost.address, 2);
      await units.connect(lost).merge([2, 1]);
      await expect(arbiter.announceRecovery(1, to.address)).not.to.emit(units, "RecoveryAnnounced");
    });
  });

  it("asks for another accession once the charter is amended", async () => {
    const world = await loadFixture(ten);
    const before = await world.units.accessionDigest(world.stranger.address);
    await executed(world, motion(await withText(world, [])));
    expect(await world.units.accessionDigest(world.stranger.address)).not.to.equal(before);
  });
});
