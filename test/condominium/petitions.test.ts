import { expect } from "chai";
import { concat } from "ethers";
import { encodeMotion, motionHash, packEntries, signPetition } from "../../src/condominium/decisions.ts";
import { as, executed, hashOf, loadFixture, now, ten } from "./states.ts";
import { DAY, founded, motion, ownEntry, resolution } from "./world.ts";

/** Twenty units: ten people have one each, the first ten more; two of twenty convene. */
const twenty = async () =>
  await founded({
    units: ({ people }) => [
      ...people.map(({ address }, index) => ({ holder: address, share: index === 0 ? 1_000n : 1n })),
      ...people.map(() => ({ holder: people[0]!.address, share: 1n })),
    ],
  });
type World = Awaited<ReturnType<typeof twenty>>;

/** Signed for the stranger to convene. */
const signed = async (world: World, what: ReturnType<typeof motion>, index: number, units: number[]) => {
  const signature = await signPetition(world.people[index]!, world.place, what, world.stranger.address);
  return packEntries([{ choice: "yes", units, signature }]);
};

describe("petitions", () => {
  it("revert with less than a tenth of all units, whatever the shares", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people, stranger } = world;
    const encoded = encodeMotion(motion([resolution(world)]));
    await expect(assembly.connect(people[0]).convene(encoded, ownEntry([1])))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(1n, 20n);
    await expect(assembly.connect(stranger).convene(encoded, "0x"))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 20n);
  });

  it("revert with a unit twice, within an entry or in two", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people } = world;
    const encoded = encodeMotion(motion([resolution(world)]));
    for (const entries of [ownEntry([1, 1]), concat([ownEntry([1]), ownEntry([1])])]) {
      await expect(assembly.connect(people[0]).convene(encoded, entries))
        .to.be.revertedWithCustomError(assembly, "AssemblyUnitTwice")
        .withArgs(1n);
    }
  });

  it("count no unit of others, none that was merged, no other choice and no signature for another motion", async () => {
    const world = await loadFixture(twenty);
    const { assembly, units, people, stranger } = world;
    const what = motion([resolution(world)]);
    await units.connect(people[0]).merge([11, 12]);
    const entries = concat([
      await signed(world, what, 1, [2, 3]),
      await signed(world, motion([resolution(world)]), 2, [3]),
      `0x02${(await signed(world, what, 3, [4])).slice(4)}`,
      await signed(world, what, 0, [12]),
    ]);
    await expect(assembly.connect(stranger).convene(encodeMotion(what), entries))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(1n, 19n);
  });

  it("convene once, by who they name: the same signatures do not bring a motion back", async () => {
    const world = await loadFixture(twenty);
    const { assembly, stranger, buyer } = world;
    const what = motion([resolution(world)]);
    const entries = concat([await signed(world, what, 1, [2]), await signed(world, what, 2, [3])]);
    // Who convenes answers for the decision, and names an arbiter: somebody quicker would do so for those who signed.
    await expect(assembly.connect(buyer).convene(encodeMotion(what), entries))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 20n);
    await expect(assembly.connect(stranger).convene(encodeMotion(what), entries)).to.emit(assembly, "Convened");
    await expect(assembly.connect(stranger).convene(encodeMotion(what), entries))
      .to.be.revertedWithCustomError(assembly, "AssemblyConvenedBefore")
      .withArgs(motionHash(what));
  });

  it("are each for who they name: another who convenes the same motion takes neither one's petition nor one's leave", async () => {
    const world = await loadFixture(twenty);
    const { assembly, disputes, buyer, stranger, people } = world;
    const what = motion([resolution(world)]);
    const encoded = encodeMotion(what);
    const of = async (convener: string) =>
      concat(
        await Promise.all(
          [1, 2].map(async (index) => {
            const signature = await signPetition(people[index]!, world.place, what, convener);
            return packEntries([{ choice: "yes", units: [index + 1], signature }]);
          }),
        ),
      );
    const [buyers, strangers] = [await of(buyer.address), await of(stranger.address)];
    const arbiter = assembly.connect(await as(disputes));

    // Two petitions, one after the other.
    await expect(assembly.connect(buyer).convene(encoded, buyers)).to.emit(assembly, "Convened");
    await expect(assembly.connect(stranger).convene(encoded, strangers)).to.emit(assembly, "Convened");
    // Leave for one outlives leave for another, and the other's convening.
    await arbiter.allow(motionHash(what), people[0]!.address);
    await arbiter.allow(motionHash(what), buyer.address);
    await expect(assembly.connect(buyer).convene(encoded, "0x")).to.emit(assembly, "Convened");
    await expect(assembly.connect(people[0]).convene(encoded, "0x")).to.emit(assembly, "Convened");
    // Leave that was given after a petition was used does not bring the petition back.
    await expect(assembly.connect(buyer).convene(encoded, buyers))
      .to.be.revertedWithCustomError(assembly, "AssemblyConvenedBefore")
      .withArgs(motionHash(what));
  });

  it("are not needed by who has the mandate for it, as long as it has", async () => {
    const world = await loadFixture(ten);
    const { assembly, charter, stranger } = world;
    const moment = await now();
    await charter
      .connect(await as(assembly))
      .appoint(stranger.address, 3, 1, moment, moment + DAY, 0, hashOf("mandate"));
    const what = encodeMotion(motion([resolution(world)]));
    await assembly.connect(stranger).convene(what, "0x");
    await assembly.connect(stranger).convene(what, "0x");
    expect(await assembly.lastDecision()).to.equal(2n);
    await charter.connect(await as(assembly)).revoke(stranger.address);
    await expect(assembly.connect(stranger).convene(what, "0x"))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 10n);
  });

  it("are not needed for a motion that an arbiter allows, once", async () => {
    const world = await loadFixture(ten);
    const { assembly, disputes, people, stranger } = world;
    const what = motion([resolution(world)]);
    await executed(world, what);
    await expect(assembly.connect(await as(disputes)).allow(motionHash(what), stranger.address))
      .to.emit(assembly, "ConveningAllowed")
      .withArgs(motionHash(what), stranger.address);
    await expect(assembly.connect(people[9]).convene(encodeMotion(what), "0x"))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 10n);
    await assembly.connect(stranger).convene(encodeMotion(what), "0x");
    await expect(assembly.connect(stranger).convene(encodeMotion(what), "0x"))
      .to.be.revertedWithCustomError(assembly, "AssemblyConvenedBefore")
      .withArgs(motionHash(what));
  });
});
