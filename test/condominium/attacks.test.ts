/**
 * What somebody could try against the others: each is a story that must end well.
 * @module
 */
import { expect } from "chai";
import { concat, Interface, toBeHex, ZeroHash } from "ethers";
import {
  encodeMotion,
  motionHash,
  packEntries,
  registerDomain,
  signAccession,
  signPetition,
} from "../../src/condominium/decisions.ts";
import { KZ_HL_2025 } from "../../src/condominium/rules.ts";
import {
  as,
  ballot,
  charterCall,
  closed,
  disputed,
  executable,
  executed,
  hashOf,
  loadFixture,
  NO,
  now,
  ofDecision,
  order,
  Order,
  ordered,
  ruleOf,
  State,
  ten,
} from "./states.ts";
import {
  accede,
  BY_SHARE,
  convened,
  counterCall,
  DAY,
  founded,
  motion,
  opened,
  ownEntry,
  range,
  resolution,
  supported,
  TEN,
  time,
  type Condominium,
} from "./world.ts";

/** A grave decision that passed and can be challenged still. */
const grave = async () => {
  const world = await ten();
  return { ...world, decision: await closed(world, motion([await counterCall(world)])) };
};
const stateOf = async ({ assembly }: Condominium, { id }: { id: string }) => await assembly.stateOf(id);
const object = async (world: Awaited<ReturnType<typeof grave>>, unit: number, document = ZeroHash) =>
  await disputed(world, ofDecision(world.decision, { document }), {
    by: world.people[unit - 1]!,
    header: world.decision.header,
    unit,
  });

describe("attacks", () => {
  describe("to hold a decision up for ever", () => {
    it("with one unit's dispute after the other's: those after the challenge window hold up nothing", async () => {
      const world = await loadFixture(grave);
      const { disputes, decision, people } = world;
      const first = await object(world, 2);
      await time.increase(60n * DAY);
      await object(world, 3);
      await disputes.connect(people[1]).giveUp(first.common, first.matter);
      await time.increase(1n);
      expect(await stateOf(world, decision)).to.equal(State.executable);
    });

    it("by resigning before a decision that recalls and appoints", async () => {
      const world = await loadFixture(ten);
      const { charter, assembly, people, stranger } = world;
      const [old] = people;
      const from = await now();
      const term = [from, from + 365n * DAY, 0, hashOf("mandate")] as const;
      await charter.connect(await as(assembly)).appoint(old!.address, 3, 1, ...term);
      const decision = await executable(
        world,
        motion([
          charterCall(world, "revoke", [old!.address]),
          charterCall(world, "appoint", [stranger.address, 3, 1, ...term]),
        ]),
      );
      await charter.connect(old).resign();
      await assembly.execute(decision.header, encodeMotion(decision.motion));
      expect(await charter.isManager(stranger.address)).to.equal(true);
    });

    it("by selling units while a vote is open", async () => {
      const world = await loadFixture(ten);
      const decision = await opened(world, motion([resolution(world)]));
      await world.units.connect(world.people[0]).transferFrom(world.people[0]!.address, world.people[1]!.address, 1);
      await world.assembly.connect(world.people[1]).vote(decision.id, [1, 2], NO);
      expect((await world.assembly.tallyOf(decision.id)).unitsNo).to.equal(2n);
    });
  });

  describe("to have a decision carried out before a human looked at it", () => {
    it("by using up the days of stay with disputes of friends, all at once", async () => {
      const world = await loadFixture(grave);
      const { assembly, decision, disputes } = world;
      for (const unit of range(1, 8)) await object(world, unit, hashOf(`document ${unit}`));
      expect((await assembly.decisionOf(decision.id)).stayed).to.equal(14n);
      await time.increase(13n * DAY);
      await assembly.connect(await as(disputes)).stay(decision.id, 14);
      expect((await assembly.decisionOf(decision.id)).stayed).to.equal(27n);
    });

    it("by 255 disputes of friends, given up at once, that leave no room for the true one", async () => {
      const world = await loadFixture(manyUnits);
      const { assembly, disputes, people, decision } = world;
      const [friend, other] = [people[0]!, people[1]!];
      const friendly = [];
      for (const unit of range(1, 255)) {
        const matter = ofDecision(decision, { document: toBeHex(unit, 32) });
        friendly.push(await disputed(world, matter, { by: friend, header: decision.header, unit }));
      }
      const matter = ofDecision(decision);
      const common = await disputed(world, matter, { by: other, header: decision.header, unit: 256 });
      expect((await assembly.decisionOf(decision.id)).disputes).to.equal(255n);
      for (const each of friendly) await disputes.connect(friend).giveUp(each.common, each.matter);
      await time.increase(30n * DAY);
      expect((await assembly.decisionOf(decision.id)).disputes).to.equal(1n);
      expect(await assembly.stateOf(decision.id)).to.equal(State.stayed);
      await disputes.connect(other).giveUp(common.common, common.matter);
      expect((await assembly.decisionOf(decision.id)).disputes).to.equal(0n);
    });
  });

  describe("to bring back what is over", () => {
    it("by ending a dispute years after the quorum was missed: there is no second call", async () => {
      const world = await loadFixture(withSecondCall);
      const { assembly, disputes, people } = world;
      const decision = await closed(world, motion([await counterCall(world)]), {});
      const dispute = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header, unit: 2 });
      await time.increase(1_000n * DAY);
      await disputes.connect(people[1]).giveUp(dispute.common, dispute.matter);
      await expect(assembly.reconvene(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(decision.id);
    });

    it("by undoing, after a year, what an arbiter annulled, out of what was decided since", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const decision = await executed(
        world,
        motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] }),
      );
      await assembly.connect(await as(disputes)).annul(decision.id, false);
      await time.increase(365n * DAY);
      await expect(assembly.undo(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.annulled);
    });

    it("by an order about a decision that expired", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const decision = await executable(world, motion([resolution(world)]));
      await time.increase(100n * DAY);
      const arbiter = assembly.connect(await as(disputes));
      await arbiter.stay(decision.id, 14);
      await arbiter.strike(decision.id, [1], true);
      expect(await arbiter.noteDispute.staticCall(decision.id)).to.equal(false);
      expect(await stateOf(world, decision)).to.equal(State.expired);
      await arbiter.annul(decision.id, false);
      expect(await stateOf(world, decision)).to.equal(State.annulled);
    });
  });

  describe("to vote twice", () => {
    it("by buying a unit that voted, and merging it into one that was held for long", async () => {
      const world = await loadFixture(ten);
      const { assembly, units, people } = world;
      const [seller, buyer] = [people[0]!, people[1]!];
      const decision = await opened(world, motion([resolution(world)]));
      const signature = await ballot(world, decision, { by: seller });
      await assembly.voteBySignature(decision.header, seller.address, [1], 1n, signature);
      await units.connect(seller).transferFrom(seller.address, buyer.address, 1);
      await units.connect(buyer).merge([2, 1]);
      await assembly.connect(buyer).vote(decision.id, [2], NO);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([1n, 1n, 0n, 1n, 1n, 0n]);
      // In the seller's place, and not beside it.
      await assembly.connect(buyer).vote(decision.id, [1], NO);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([0n, 2n, 0n, 0n, 2n, 0n]);
      for (const unit of [1, 2])
        await expect(assembly.connect(buyer).vote(decision.id, [unit], NO))
          .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
          .withArgs(unit);
    });

    it("by splitting a unit that voted: the parts vote in the next decision", async () => {
      const world = await loadFixture(freeSplit);
      const { assembly, units, people } = world;
      const [holder] = people;
      const decision = await opened(world, motion([resolution(world)]));
      await assembly.connect(holder).vote(decision.id, [1], NO);
      const part = (share: bigint) => ({ share, object: { kind: ZeroHash, content: ZeroHash, uri: "" } });
      await units.connect(holder).split(1, [part(4n), part(6n)]);
      await expect(assembly.connect(holder).vote(decision.id, [3], NO))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
        .withArgs(3n, holder!.address);
      // The whole of it, and no more, is taken out again.
      await assembly.connect(await as(world.disputes)).strike(decision.id, [1], true);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([0n, 0n, 0n, 0n, 0n, 0n]);
    });

    it("by a recovery in the middle of a vote", async () => {
      const world = await loadFixture(ten);
      const { assembly, units, disputes, buyer, people } = world;
      await accede(world, buyer);
      await units.connect(await as(disputes)).announceRecovery(1, buyer.address);
      await time.increase(10n * DAY);
      const decision = await opened(world, motion([resolution(world)]));
      const signature = await ballot(world, decision, { by: people[0]! });
      await assembly.voteBySignature(decision.header, people[0]!.address, [1], 1n, signature);
      await units.completeRecovery(1);
      const again = await ballot(world, decision, { by: buyer, choice: "no" });
      await expect(assembly.voteBySignature(decision.header, buyer.address, [1], NO, again))
        .to.be.revertedWithCustomError(assembly, "AssemblyAlreadyVoted")
        .withArgs(1n);
      // What the lost key signed gives way to the new one's own word.
      await assembly.connect(buyer).vote(decision.id, [1], NO);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([0n, 1n, 0n, 0n, 1n, 0n]);
    });

    it("by a ballot, a petition or an accession that was signed for another condominium", async () => {
      const here = await loadFixture(two);
      const { there } = here;
      const what = motion([resolution(here)]);
      const [ours, theirs] = [await opened(here, what), await opened(there, what)];
      expect(ours.id).not.to.equal(theirs.id);
      const entry = packEntries([
        { choice: "yes", units: [2], signature: await ballot(there, theirs, { by: here.people[1]! }) },
      ]);
      await expect(here.assembly.countBallots(ours.header, entry))
        .to.emit(here.assembly, "BallotsCounted")
        .withArgs(ours.id, 0n, 1n);
      const next = motion([resolution(here)]);
      const petition = packEntries([
        {
          choice: "yes",
          units: [2],
          signature: await signPetition(here.people[1]!, there.place, next, here.stranger.address),
        },
      ]);
      await expect(supported(here, next, { by: here.stranger, petition }))
        .to.emit(here.assembly, "Supported")
        .withArgs(motionHash(next), here.stranger.address, 0n, 1n);
      const domain = registerDomain("units", { chainId: 31337n, register: there.addresses.register });
      const accession = await signAccession(here.buyer, domain, {
        participant: here.buyer.address,
        charter: await here.charter.binding(),
      });
      await expect(here.units.accede(here.buyer.address, accession, []))
        .to.be.revertedWithCustomError(here.units, "RegisterSignature")
        .withArgs(here.buyer.address);
    });

    it("by the same entries, handed in again and again", async () => {
      const world = await loadFixture(ten);
      const decision = await opened(world, motion([resolution(world)]));
      const entry = packEntries([
        { choice: "yes", units: [2], signature: await ballot(world, decision, { by: world.people[1]! }) },
      ]);
      await world.assembly.countBallots(decision.header, entry);
      await world.assembly.countBallots(decision.header, concat([entry, entry]));
      expect((await world.assembly.tallyOf(decision.id)).unitsYes).to.equal(1n);
    });
  });

  describe("to use an accession again", () => {
    it("of the charter before an amendment: it is void", async () => {
      const world = await loadFixture(ten);
      const { units, charter, assembly, buyer } = world;
      const domain = registerDomain("units", { chainId: 31337n, register: world.addresses.register });
      const old = await signAccession(buyer, domain, { participant: buyer.address, charter: await charter.binding() });
      await charter.connect(await as(assembly)).amend(hashOf("next"), hashOf("regulation"), await charter.binding());
      await expect(units.accede(buyer.address, old, []))
        .to.be.revertedWithCustomError(units, "RegisterSignature")
        .withArgs(buyer.address);
    });

    it("after a sale: it gives the seller nothing back", async () => {
      const world = await loadFixture(ten);
      const { units, people } = world;
      const [seller, buyer] = [people[0]!, people[1]!];
      const signature = await accede(world, seller, [1]);
      await units.connect(seller).transferFrom(seller.address, buyer.address, 1);
      await expect(units.accede(seller.address, signature, [1]))
        .to.be.revertedWithCustomError(units, "RegisterOnlyHolder")
        .withArgs(1n, seller.address);
      await units.accede(seller.address, signature, []);
      expect(await units.ownerOf(1)).to.equal(buyer.address);
    });
  });

  describe("to get round an arbiter", () => {
    it("by being the first to put a decision again, and so who answers for it", async () => {
      const world = await loadFixture(withSecondCall);
      const { assembly, disputes, stranger, people } = world;
      const first = await closed(world, motion([await counterCall(world)]), {});
      await assembly.connect(stranger).reconvene(first.header, encodeMotion(first.motion));
      const header = { ...first.header, no: 2n };
      const id = await assembly.idOf(header);
      const matter = ofDecision({ ...first, id }, { person: stranger.address });
      await expect(disputes.connect(people[4]).dispute(matter, header, 0, hashOf("claim")))
        .to.be.revertedWithCustomError(disputes, "DisputesNotConcerned")
        .withArgs(stranger.address);
    });

    it("by a friend's ballot, of which the whole decision is annulled", async () => {
      const world = await loadFixture(grave);
      const { decision, people } = world;
      const matter = ofDecision(decision, { subject: 2n, unit: 3 });
      const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
      await expect(ordered(world, dispute, order(Order.annul)))
        .to.be.revertedWithCustomError(world.disputes, "DisputesOrder")
        .withArgs(Order.annul, 2n);
    });
  });

  describe("to enter a decision from within", () => {
    it("by calling execute of itself", async () => {
      const world = await loadFixture(ten);
      const { assembly, addresses } = world;
      const inner = await executable(world, motion([resolution(world)]));
      const data = assembly.interface.encodeFunctionData("execute", [inner.header, encodeMotion(inner.motion)]);
      const outer = await executable(world, motion([{ target: addresses.decisions, data }]));
      const guard = new Interface(["error ReentrancyGuardReentrantCall()"]).encodeErrorResult(
        "ReentrancyGuardReentrantCall",
      );
      await expect(assembly.execute(outer.header, encodeMotion(outer.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyCallFailed")
        .withArgs(0n, addresses.decisions, guard);
    });

    it("by a call of fewer bytes than a selector, or to what only an arbiter or the founder does", async () => {
      const world = await loadFixture(ten);
      const { assembly, addresses, charter } = world;
      const founding = charter.interface.encodeFunctionData("remove", [world.stranger.address]);
      for (const data of ["0x", "0x010203", founding]) {
        const decision = await executable(world, motion([{ target: addresses.charter, data }]));
        await expect(assembly.execute(decision.header, encodeMotion(decision.motion))).to.be.revertedWithCustomError(
          assembly,
          "AssemblyCallFailed",
        );
      }
    });
  });

  it("to act as the assembly, with a mandate of its own", async () => {
    const world = await loadFixture(ten);
    const { charter, assembly, addresses } = world;
    const from = await now();
    await expect(
      charter.connect(await as(assembly)).appoint(addresses.decisions, 3, 1, from, from + DAY, 0, hashOf("mandate")),
    )
      .to.be.revertedWithCustomError(charter, "MandatesHolder")
      .withArgs(addresses.decisions);
  });
});

const withSecondCall = async () =>
  await founded({ ...TEN, rules: [...KZ_HL_2025.slice(0, 3), ruleOf("gravest", { second: [2, 3] })] });
const freeSplit = async () =>
  await founded({
    units: ({ people }) => people.slice(0, 2).map(({ address }) => ({ holder: address, share: 10n })),
    rules: BY_SHARE,
    isSplitFree: true,
  });
const two = async () => ({ ...(await founded(TEN)), there: await founded(TEN) });
/** 255 units of one person, one of another; a grave decision for which all voted. */
async function manyUnits() {
  const world = await founded({
    units: ({ people }) => range(1, 256).map((unit) => ({ holder: people[unit === 256 ? 1 : 0]!.address, share: 1n })),
  });
  const decision = await convened(world, motion([await counterCall(world)]), world.people[0], ownEntry(range(1, 30)));
  await time.increaseTo(decision.opensAt);
  await world.assembly.connect(world.people[0]).vote(decision.id, range(1, 255), 1n);
  await world.assembly.connect(world.people[1]).vote(decision.id, [256], 1n);
  await time.increaseTo(decision.closesAt + 1n);
  return { ...world, decision };
}
