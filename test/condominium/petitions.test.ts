import { expect } from "chai";
import { concat, id as hashOfText } from "ethers";
import { encodeMotion, motionHash, packEntries, signPetition, type Motion } from "../../src/condominium/decisions.ts";
import { as, ethers, executed, hashOf, loadFixture, now, takeSnapshot, ten } from "./states.ts";
import { DAY, founded, motion, ownEntry, range, resolution, supported, time } from "./world.ts";

/** Twenty units: ten people have one each, the first ten more; two of twenty convene. */
const twenty = async () =>
  await founded({
    units: ({ people }) => [
      ...people.map(({ address }, index) => ({ holder: address, share: index === 0 ? 1_000n : 1n })),
      ...people.map(() => ({ holder: people[0]!.address, share: 1n })),
    ],
  });
type World = Awaited<ReturnType<typeof twenty>>;

/** Signed for the stranger to convene, or for another. */
const signed = async (
  world: World,
  what: Motion,
  { by, units, convener = world.stranger.address }: { by: number; units: number[]; convener?: string },
) => {
  const signature = await signPetition(world.people[by]!, world.place, what, convener);
  return packEntries([{ choice: "yes", units, signature }]);
};
const petitionOf = (what: Motion, convener: string) => [motionHash(what), hashOfText(what.question), convener] as const;

describe("petitions", () => {
  it("convene nothing with less than a tenth of all units, whatever the shares", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people, stranger } = world;
    const what = motion([resolution(world)]);
    await supported(world, what, { by: people[0]!, petition: ownEntry([1]) });
    await expect(assembly.connect(people[0]).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(1n, 2n);
    await expect(assembly.connect(stranger).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 2n);
  });

  it("count a unit once: within an entry, in two, in two transactions", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people } = world;
    const what = motion([resolution(world)]);
    const by = people[0]!;
    for (const [entries, counted, skipped] of [
      [concat([ownEntry([1, 1]), ownEntry([1])]), 1n, 2n],
      [ownEntry([1]), 0n, 1n],
    ] as const) {
      await expect(supported(world, what, { by, petition: entries }))
        .to.emit(assembly, "Supported")
        .withArgs(motionHash(what), by.address, counted, skipped);
    }
    expect([...(await assembly.supportOf(...petitionOf(what, by.address)))].slice(0, 2)).to.deep.equal([1n, 2n]);
  });

  it("count no unit of others, none that was merged, no other choice and no signature for another motion", async () => {
    const world = await loadFixture(twenty);
    const { assembly, units, people, stranger } = world;
    const what = motion([resolution(world)]);
    await units.connect(people[0]).merge([11, 12]);
    const entries = concat([
      await signed(world, what, { by: 1, units: [2, 3] }),
      await signed(world, motion([resolution(world)]), { by: 2, units: [3] }),
      `0x02${(await signed(world, what, { by: 3, units: [4] })).slice(4)}`,
      await signed(world, what, { by: 0, units: [12] }),
    ]);
    await expect(supported(world, what, { by: stranger, petition: entries }))
      .to.emit(assembly, "Supported")
      .withArgs(motionHash(what), stranger.address, 1n, 4n);
    await expect(assembly.connect(stranger).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(1n, 2n);
  });

  it("count each of hundreds of units, to the last", async () => {
    const world = await founded({
      units: ({ people }) => range(1, 300).map(() => ({ holder: people[0]!.address, share: 1n })),
    });
    const { assembly, people } = world;
    const by = people[0]!;
    const what = motion([resolution(world)]);
    // A word has 256: these stand in the same places of two words, or half a word apart.
    const most = [...range(1, 7), ...range(129, 135), ...range(255, 262), ...range(294, 300)];
    await expect(supported(world, what, { by, petition: ownEntry(most) }))
      .to.emit(assembly, "Supported")
      .withArgs(motionHash(what), by.address, 29n, 0n);
    const standing = async () => [...(await assembly.supportOf(...petitionOf(what, by.address)))].slice(0, 2);
    expect(await standing()).to.deep.equal([29n, 30n]);
    await supported(world, what, { by, petition: ownEntry([293, ...most]) });
    expect(await standing()).to.deep.equal([30n, 30n]);
    // More than needed are not counted.
    await supported(world, what, { by, petition: ownEntry([8, 9]) });
    expect(await standing()).to.deep.equal([30n, 30n]);
    await expect(assembly.connect(by).convene(encodeMotion(what))).to.emit(assembly, "Convened");
  });

  it("are collected by anyone, in any number of transactions", async () => {
    const world = await loadFixture(twenty);
    const { assembly, stranger, buyer } = world;
    const what = motion([resolution(world)]);
    for (const by of [1, 2]) {
      const entry = await signed(world, what, { by, units: [by + 1] });
      await supported(world, what, { by: buyer, petition: entry, convener: stranger.address });
    }
    const [units, needed, until] = await assembly.supportOf(...petitionOf(what, stranger.address));
    expect([units, needed, until > (await now()) + 89n * DAY]).to.deep.equal([2n, 2n, true]);
    await expect(assembly.connect(stranger).convene(encodeMotion(what))).to.emit(assembly, "Convened");
  });

  it("count for who convenes by another question nothing: what was signed is the motion's own", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people, stranger } = world;
    const what = motion([resolution(world)]);
    // The wallet shows a harmless question over the hash of the motion.
    const harmless = { ...what, question: "Shall the walls be painted?" };
    const value = { convener: stranger.address, motion: motionHash(what), question: harmless.question };
    const types = { Petition: ["address convener", "bytes32 motion", "string question"].map(fieldOf) };
    const domain = {
      name: "Biy Assembly",
      version: "1",
      chainId: 31337n,
      verifyingContract: world.addresses.decisions,
    };
    const entries = await Promise.all(
      [1, 2].map(async (n) => {
        const signature = await people[n]!.signTypedData(domain, types, value);
        return packEntries([{ choice: "yes", units: [n + 1], signature }]);
      }),
    );
    const [hash, , convener] = petitionOf(what, stranger.address);
    await expect(assembly.support(hash, hashOfText(harmless.question), convener, concat(entries)))
      .to.emit(assembly, "Supported")
      .withArgs(hash, convener, 2n, 0n);
    await expect(supported(world, what, { by: stranger, petition: concat(entries) }))
      .to.emit(assembly, "Supported")
      .withArgs(hash, convener, 0n, 2n);
    await expect(assembly.connect(stranger).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 2n);
  });

  it("are supported by a contract that holds units, by its own call", async () => {
    const world = await loadFixture(twenty);
    const { assembly, units, people, stranger } = world;
    const wallet = await ethers.deployContract("SmartAccount", [stranger.address]);
    const at = await wallet.getAddress();
    await units.connect(await as(wallet)).accede(at, "0x", []);
    for (const unit of [11, 12]) await units.connect(people[0]).transferFrom(people[0]!.address, at, unit);
    const what = motion([resolution(world)]);
    // Nobody else's call is the contract's.
    await expect(supported(world, what, { by: stranger, petition: ownEntry([11, 12]) }))
      .to.emit(assembly, "Supported")
      .withArgs(motionHash(what), stranger.address, 0n, 2n);
    await supported(world, what, { by: await as(wallet), petition: ownEntry([11, 12]), convener: stranger.address });
    await expect(assembly.connect(stranger).convene(encodeMotion(what))).to.emit(assembly, "Convened");
  });

  it("stand when a unit is sold, and not for one that is no more", async () => {
    const world = await loadFixture(twenty);
    const { assembly, units, people, stranger } = world;
    const what = motion([resolution(world)]);
    await supported(world, what, {
      by: stranger,
      petition: concat([await signed(world, what, { by: 0, units: [11, 12] })]),
    });
    await units.connect(people[0]).transferFrom(people[0]!.address, people[1]!.address, 11);
    const supporters = async () => (await assembly.supportOf(...petitionOf(what, stranger.address)))[0];
    expect(await supporters()).to.equal(2n);
    // The buyer has no second word for the same unit.
    await expect(supported(world, what, { by: stranger, petition: await signed(world, what, { by: 1, units: [11] }) }))
      .to.emit(assembly, "Supported")
      .withArgs(motionHash(what), stranger.address, 0n, 1n);
    await units.connect(people[1]).merge([2, 11]);
    expect(await supporters()).to.equal(1n);
    await expect(assembly.connect(stranger).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(1n, 2n);
  });

  it("are not parked: who signed, sold all units and waited convenes nothing after ninety days", async () => {
    const world = await loadFixture(twenty);
    const { assembly, units, people } = world;
    const [developer, buyer] = [people[0]!, people[1]!];
    const what = motion([resolution(world)]);
    await supported(world, what, { by: developer, petition: ownEntry([11, 12]) });
    const { until } = await assembly.supportOf(...petitionOf(what, developer.address));
    expect(until).to.equal((await now()) + 90n * DAY);
    for (const unit of [1, ...Array.from({ length: 10 }, (_, n) => n + 11)])
      await units.connect(developer).transferFrom(developer.address, buyer.address, unit);
    await time.setNextBlockTimestamp(until + 1n);
    await expect(assembly.connect(developer).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 2n);
    const more = await signed(world, what, { by: 1, units: [2, 11, 12], convener: developer.address });
    await expect(supported(world, what, { by: developer, petition: more }))
      .to.be.revertedWithCustomError(assembly, "AssemblyPetitionOver")
      .withArgs(motionHash(what), until);
  });

  it("convene in the last second of the ninety days", async () => {
    const world = await loadFixture(twenty);
    const { assembly, people } = world;
    const what = motion([resolution(world)]);
    // A transaction that adds nobody does not begin them.
    await supported(world, what, { by: people[1]!, petition: ownEntry([11]), convener: people[0]!.address });
    expect((await assembly.supportOf(...petitionOf(what, people[0]!.address))).until).to.equal(0n);
    await supported(world, what, { by: people[0]!, petition: ownEntry([11, 12]) });
    const { until } = await assembly.supportOf(...petitionOf(what, people[0]!.address));
    const snapshot = await takeSnapshot();
    await time.setNextBlockTimestamp(until);
    await expect(assembly.connect(people[0]).convene(encodeMotion(what))).to.emit(assembly, "Convened");
    await snapshot.restore();
    // Nor is it over for who signs then, which begins nothing anew.
    await time.setNextBlockTimestamp(until);
    await expect(supported(world, what, { by: people[0]!, petition: ownEntry([13]) }))
      .to.emit(assembly, "Supported")
      .withArgs(motionHash(what), people[0]!.address, 1n, 0n);
    expect((await assembly.supportOf(...petitionOf(what, people[0]!.address))).until).to.equal(until);
  });

  it("convene once, by who they name: the same signatures do not bring a motion back", async () => {
    const world = await loadFixture(twenty);
    const { assembly, stranger, buyer } = world;
    const what = motion([resolution(world)]);
    const entries = concat([
      await signed(world, what, { by: 1, units: [2] }),
      await signed(world, what, { by: 2, units: [3] }),
    ]);
    // Who convenes answers for the decision, and names an arbiter: somebody quicker would do so for those who signed.
    await supported(world, what, { by: buyer, petition: entries });
    await expect(assembly.connect(buyer).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 2n);
    await supported(world, what, { by: stranger, petition: entries });
    await expect(assembly.connect(stranger).convene(encodeMotion(what))).to.emit(assembly, "Convened");
    for (const again of [
      assembly.connect(stranger).convene(encodeMotion(what)),
      supported(world, what, { by: stranger, petition: await signed(world, what, { by: 3, units: [4] }) }),
    ])
      await expect(again).to.be.revertedWithCustomError(assembly, "AssemblyConvenedBefore").withArgs(motionHash(what));
  });

  it("are each for who they name: another who convenes the same motion takes neither one's petition nor one's leave", async () => {
    const world = await loadFixture(twenty);
    const { assembly, disputes, buyer, stranger, people } = world;
    const what = motion([resolution(world)]);
    const encoded = encodeMotion(what);
    for (const by of [buyer, stranger])
      for (const n of [1, 2]) {
        const entry = await signed(world, what, { by: n, units: [n + 1], convener: by.address });
        await supported(world, what, { by, petition: entry });
      }
    const arbiter = assembly.connect(await as(disputes));

    // Two petitions, one after the other.
    await expect(assembly.connect(buyer).convene(encoded)).to.emit(assembly, "Convened");
    await expect(assembly.connect(stranger).convene(encoded)).to.emit(assembly, "Convened");
    // Leave for one outlives leave for another, and the other's convening.
    await arbiter.allow(motionHash(what), people[0]!.address);
    await arbiter.allow(motionHash(what), buyer.address);
    await expect(assembly.connect(buyer).convene(encoded)).to.emit(assembly, "Convened");
    await expect(assembly.connect(people[0]).convene(encoded)).to.emit(assembly, "Convened");
    // Leave that was given after a petition was used does not bring the petition back.
    await expect(assembly.connect(buyer).convene(encoded))
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
    await assembly.connect(stranger).convene(what);
    await assembly.connect(stranger).convene(what);
    expect(await assembly.lastDecision()).to.equal(2n);
    await charter.connect(await as(assembly)).revoke(stranger.address);
    await expect(assembly.connect(stranger).convene(what))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 1n);
  });

  it("are not needed for a motion that an arbiter allows, once", async () => {
    const world = await loadFixture(ten);
    const { assembly, disputes, people, stranger } = world;
    const what = motion([resolution(world)]);
    await executed(world, what);
    await expect(assembly.connect(await as(disputes)).allow(motionHash(what), stranger.address))
      .to.emit(assembly, "ConveningAllowed")
      .withArgs(motionHash(what), stranger.address);
    await expect(assembly.connect(people[9]).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
      .withArgs(0n, 1n);
    await assembly.connect(stranger).convene(encodeMotion(what));
    await expect(assembly.connect(stranger).convene(encodeMotion(what)))
      .to.be.revertedWithCustomError(assembly, "AssemblyConvenedBefore")
      .withArgs(motionHash(what));
  });
});

function fieldOf(text: string): { type: string; name: string } {
  const [type = "", name = ""] = text.split(" ");
  return { type, name };
}
