import { expect } from "chai";
import { AbiCoder, keccak256, MaxUint256, toBeHex, ZeroHash } from "ethers";
import { encodeMotion, motionHash } from "../../src/condominium/decisions.ts";
import type { PuppetTribunal } from "../../src/typechain/index.js";
import { disposition, hashDisposition } from "../conformance/world.ts";
import {
  as,
  award,
  charterCall,
  closed,
  decided,
  deliberated,
  disputed,
  EMPTY_HEADER,
  ethers,
  executable,
  executed,
  hashOf,
  loadFixture,
  matterOf,
  now,
  ofDecision,
  opensCase,
  order,
  Order,
  ordered,
  State,
  Subject,
  ten,
  Then,
  toCommon,
  unitsWord,
  type Matter,
  withText,
} from "./states.ts";
import { accede, convened, counterCall, DAY, motion, range, resolution, time, type Condominium } from "./world.ts";

const CLAIM = hashOf("claim");

/** A resolution that passed, and a manager. */
async function passed() {
  const world = await ten();
  const moment = await now();
  const manager = world.people[9]!;
  await world.charter
    .connect(await as(world.assembly))
    .appoint(manager.address, 3, 3, moment, moment + 1_000n * DAY, 0, hashOf("mandate"));
  const decision = await closed(world, motion([resolution(world)], { undo: [] }));
  return { ...world, manager, decision };
}
/** A decision of the gravest category that passed and waits for a human. */
async function grave() {
  const world = await ten();
  return { ...world, decision: await closed(world, motion([await counterCall(world)])) };
}
const stateOf = async ({ assembly, decision }: Condominium & { decision: { id: string } }) =>
  await assembly.stateOf(decision.id);
const byParticipant = async (world: Awaited<ReturnType<typeof grave>>, unit: number, document = ZeroHash) =>
  await disputed(world, ofDecision(world.decision, { document }), {
    by: world.people[unit - 1]!,
    header: world.decision.header,
    unit,
  });

describe("Disputes", () => {
  describe("dispute", () => {
    it("reverts about nothing, without a claim, and with another's unit", async () => {
      const { disputes, people, decision } = await loadFixture(passed);
      const by = disputes.connect(people[0]);
      await expect(by.dispute(matterOf({ subject: Subject.none }), EMPTY_HEADER, 0, CLAIM))
        .to.be.revertedWithCustomError(disputes, "DisputesSubject")
        .withArgs(0n);
      await expect(by.dispute(ofDecision(decision), decision.header, 0, ZeroHash)).to.be.revertedWithCustomError(
        disputes,
        "DisputesWithoutDocument",
      );
      await expect(by.dispute(ofDecision(decision), decision.header, 2, CLAIM))
        .to.be.revertedWithCustomError(disputes, "DisputesNotHolder")
        .withArgs(2n, people[0]!.address);
    });

    it("reverts about a decision that there is not, and with the header of another", async () => {
      const { disputes, people, decision } = await loadFixture(passed);
      for (const [matter, header] of [
        [ofDecision(decision, { ref: CLAIM }), decision.header],
        [ofDecision(decision), { ...decision.header, no: 7n }],
      ] as const) {
        await expect(disputes.connect(people[1]).dispute(matter, header, 0, CLAIM))
          .to.be.revertedWithCustomError(disputes, "DisputesUnknown")
          .withArgs(matter.ref);
      }
    });

    it("reverts when who is named to answer does not: a friend in place of all holders, or of an officer", async () => {
      const { disputes, people, decision, stranger } = await loadFixture(passed);
      for (const matter of [
        ofDecision(decision, { person: stranger.address }),
        ofDecision(decision, { subject: Subject.ballots, unit: 3, person: stranger.address }),
        matterOf({ subject: Subject.act, person: stranger.address }),
        matterOf({ subject: Subject.refusal, person: stranger.address, document: CLAIM }),
      ]) {
        await expect(disputes.connect(people[1]).dispute(matter, decision.header, 0, CLAIM))
          .to.be.revertedWithCustomError(disputes, "DisputesNotConcerned")
          .withArgs(stranger.address);
      }
    });

    it("reverts about a refusal and a lost key without a document", async () => {
      const { disputes, people } = await loadFixture(passed);
      for (const subject of [Subject.refusal, Subject.recovery]) {
        await expect(
          disputes.connect(people[1]).dispute(matterOf({ subject, unit: 1 }), EMPTY_HEADER, 0, CLAIM),
        ).to.be.revertedWithCustomError(disputes, "DisputesWithoutDocument");
      }
    });

    it("opens one, says of what terms, and reverts while it is open", async () => {
      const world = await loadFixture(passed);
      const { disputes, tribunal, people, decision } = world;
      const matter = ofDecision(decision);
      const common = toCommon(await disputes.commonOf(matter, people[1]!.address));
      const id = await disputes.idOf(common, await disputes.hashOf(matter));
      const sent = disputes.connect(people[1]).dispute(matter, decision.header, 2, CLAIM);
      await expect(sent)
        .to.emit(disputes, "Disputed")
        .withArgs(
          id,
          await tribunal.getAddress(),
          people[1]!.address,
          1n,
          CLAIM,
          true,
          (terms: string) => terms.length > 2,
        );
      await expect(sent).to.emit(world.assembly, "DisputeNoted").withArgs(decision.id, 1n);
      await expect(disputes.connect(people[1]).dispute(matter, decision.header, 2, CLAIM))
        .to.be.revertedWithCustomError(disputes, "DisputesOpen")
        .withArgs(id);
      expect((await disputes.recordOf(ZeroHash)).turn).to.equal(0n);
      expect([await disputes.restOf(id), await disputes.costsOf(id, 1)]).to.deep.equal([ZeroHash, 0n]);
      expect((await disputes.recordOf(ZeroHash)).phase).to.equal(0n);
    });

    it("names who answers: all holders for a resolution, the officer, the holder of a lost key; all holders against oneself", async () => {
      const { disputes, people, decision, manager } = await loadFixture(passed);
      const all = await disputes.getAddress();
      expect((await disputes.commonOf(ofDecision(decision), all)).currency).to.equal(toBeHex(1, 20));
      const answers = async (matter: Matter, claimant: string) => (await disputes.commonOf(matter, claimant)).second;
      const [convener, other] = [people[0]!.address, people[1]!.address];
      expect([
        await answers(ofDecision(decision), other),
        await answers(ofDecision(decision), convener),
        await answers({ ...ofDecision(decision), person: manager.address }, other),
        await answers(matterOf({ subject: Subject.act, person: manager.address }), other),
        await answers(matterOf({ subject: Subject.act }), other),
        await answers(matterOf({ subject: Subject.recovery, unit: 4 }), other),
        await answers(matterOf({ subject: Subject.recovery, unit: 4 }), people[3]!.address),
      ]).to.deep.equal([all, all, all, manager.address, all, people[3]!.address, all]);
    });

    it("reverts for who owes the advance of a claim that was returned, about anything, until it is paid", async () => {
      const world = await loadFixture(passed);
      const { disputes, tribunal, authority, people, decision } = world;
      const first = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header });
      const { caseId } = await opensCase(world, first);
      await time.increase(10n * DAY + 1n);
      await tribunal.connect(authority).returnClaim(caseId, hashOf("no advance"));
      await disputes.enforce(first.common, first.matter, award(first, ZeroHash, Then.Resume), [], ZeroHash);
      const other = ofDecision(decision, { document: CLAIM });
      for (const matter of [first.matter, other]) {
        await expect(disputes.connect(people[1]).dispute(matter, decision.header, 0, CLAIM))
          .to.be.revertedWithCustomError(disputes, "DisputesAdvanceDue")
          .withArgs(people[1]!.address);
      }
      await tribunal.connect(people[1]).payAdvance(caseId, { value: 1_000n });
      await expect(disputes.connect(people[1]).dispute(first.matter, decision.header, 0, CLAIM)).to.emit(
        disputes,
        "Disputed",
      );
    });
  });

  describe("a stay", () => {
    it("is fourteen days by a participant's dispute, and nothing by an outsider's", async () => {
      const world = await loadFixture(grave);
      const { assembly, stranger, decision } = world;
      await disputed(world, ofDecision(decision), { by: stranger, header: decision.header });
      expect((await assembly.decisionOf(decision.id)).disputes).to.equal(0n);
      await byParticipant(world, 2);
      const { stayedUntil, stayed, disputes } = await assembly.decisionOf(decision.id);
      expect([stayedUntil - (await now()), stayed, disputes]).to.deep.equal([14n * DAY, 14n, 1n]);
    });

    it("is none of a dispute about an act, even with the decision's id as what the act is about", async () => {
      const world = await loadFixture(passed);
      const { assembly, people, manager, decision } = world;
      await disputed(world, matterOf({ subject: Subject.act, ref: decision.id, person: manager.address }), {
        by: people[1]!,
        unit: 2,
      });
      expect((await assembly.decisionOf(decision.id)).disputes).to.equal(0n);
    });

    it("counts from the end of voting, where the dispute comes before it", async () => {
      const world = await loadFixture(ten);
      const decision = await convened(world, motion([resolution(world)]));
      await disputed(world, ofDecision(decision), { by: world.people[1]!, header: decision.header, unit: 2 });
      expect((await world.assembly.decisionOf(decision.id)).stayedUntil).to.equal(decision.closesAt + 14n * DAY);
    });

    it("holds a unit's objection once, and an ordinary decision no longer than the stay", async () => {
      const world = await loadFixture(passed);
      const { assembly, disputes, people, decision } = world;
      const first = await byParticipant(world, 2);
      await disputes.connect(people[1]).giveUp(first.common, first.matter);
      await byParticipant(world, 2, CLAIM);
      const { stayedUntil, stayed, disputes: open } = await assembly.decisionOf(decision.id);
      expect([stayed, open]).to.deep.equal([14n, 0n]);
      await byParticipant(world, 3);
      await time.increaseTo(stayedUntil + DAY);
      expect(await stateOf(world)).to.equal(State.executable);
      await assembly.execute(decision.header, encodeMotion(decision.motion));
    });

    it("is for fourteen days at most by an order, ninety in all, in whole days that are not stayed already", async () => {
      const world = await loadFixture(grave);
      const { assembly, disputes, decision } = world;
      const arbiter = assembly.connect(await as(disputes));
      const end = async () => (await assembly.decisionOf(decision.id)).stayedUntil;
      await expect(arbiter.stay(decision.id, 200)).to.emit(assembly, "Stayed");
      const begun = await now();
      expect(await end()).to.equal(begun + 14n * DAY);
      await expect(arbiter.stay(decision.id, 14)).not.to.emit(assembly, "Stayed");
      await time.increaseTo(begun + 2n * DAY);
      await arbiter.stay(decision.id, 14);
      expect(await end()).to.equal(begun + 16n * DAY);
      for (let round = 0; round < 6; ++round) {
        await time.increaseTo((await end()) - 1n);
        await arbiter.stay(decision.id, 14);
      }
      expect(await end()).to.equal(begun + 90n * DAY);
      expect((await assembly.decisionOf(decision.id)).stayed).to.equal(90n);
      await expect(arbiter.stay(decision.id, 14)).not.to.emit(assembly, "Stayed");
    });

    it("comes from an order alone, as does all that an arbiter does to a decision", async () => {
      const { assembly, decision, stranger } = await loadFixture(grave);
      const by = assembly.connect(stranger);
      for (const sent of [
        by.noteDispute(decision.id),
        by.hold(decision.id),
        by.noteEnd(decision.id, true, false),
        by.stay(decision.id, 1),
        by.annul(decision.id, true),
        by.strike(decision.id, [1], true),
        by.allow(CLAIM, stranger.address),
      ])
        await expect(sent).to.be.revertedWithCustomError(assembly, "AssemblyOnlyDisputes").withArgs(stranger.address);
    });

    it("does nothing to what was carried out, annulled or expired", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const arbiter = assembly.connect(await as(disputes));
      const done = await executed(world, motion([resolution(world)]));
      await expect(arbiter.stay(done.id, 14)).not.to.emit(assembly, "Stayed");
      const gone = await executable(world, motion([resolution(world)]));
      await time.increaseTo(gone.closesAt + 63n * DAY + 1n);
      await expect(arbiter.stay(gone.id, 14)).not.to.emit(assembly, "Stayed");
      expect(await assembly.stateOf(gone.id)).to.equal(State.expired);
    });
  });

  describe("a grave decision", () => {
    it("waits for the human, and then has its whole time", async () => {
      const world = await loadFixture(grave);
      const { assembly, disputes, decision } = world;
      const dispute = await byParticipant(world, 2);
      const word = order(Order.declare);
      await decided(world, dispute, word);
      await time.increaseTo(decision.closesAt + 93n * DAY);
      expect(await stateOf(world)).to.equal(State.stayed);
      await expect(disputes.enforce(dispute.common, dispute.matter, award(dispute, word), [], ZeroHash))
        .to.emit(disputes, "DisputeEnded")
        .withArgs(dispute.id, 1n);
      await time.increase(59n * DAY);
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion))).to.emit(assembly, "Executed");
    });

    it("goes on waiting under a partial award, in its next turn", async () => {
      const world = await loadFixture(grave);
      const { disputes } = world;
      const dispute = await byParticipant(world, 2);
      await ordered(world, dispute, order(Order.stay, 3n), { then: Then.Stay });
      const { turn, claimant } = await disputes.recordOf(dispute.id);
      expect([turn, claimant, await stateOf(world)]).to.deep.equal([2n, 1n, State.stayed]);
      await ordered(world, dispute, order(Order.declare));
      await time.increase(1n);
      expect(await stateOf(world)).to.equal(State.executable);
    });
  });

  describe("giveUp", () => {
    it("reverts for others, and once it is over", async () => {
      const world = await loadFixture(grave);
      const { disputes, people, stranger } = world;
      const dispute = await byParticipant(world, 2);
      await expect(disputes.connect(stranger).giveUp(dispute.common, dispute.matter))
        .to.be.revertedWithCustomError(disputes, "DisputesOnlyClaimant")
        .withArgs(stranger.address);
      await disputes.connect(people[1]).giveUp(dispute.common, dispute.matter);
      await expect(disputes.connect(people[1]).giveUp(dispute.common, dispute.matter))
        .to.be.revertedWithCustomError(disputes, "DisputesNotOpen")
        .withArgs(dispute.id);
      await expect(disputes.enforce(dispute.common, dispute.matter, award(dispute, ZeroHash), [], ZeroHash))
        .to.be.revertedWithCustomError(disputes, "DisputesNotOpen")
        .withArgs(dispute.id);
    });
  });

  describe("a claim that was returned", () => {
    /** Twenty days after its dispute, the decision waits for the human. */
    async function returned(unit: number) {
      const world = await loadFixture(grave);
      const { disputes, tribunal, authority, decision, assembly } = world;
      const dispute = await byParticipant(world, unit);
      const { caseId } = await opensCase(world, dispute);
      await time.increase(20n * DAY);
      await tribunal.connect(authority).returnClaim(caseId, hashOf("no advance"));
      const { stayedUntil: before } = await assembly.decisionOf(decision.id);
      const { common, matter } = dispute;
      await expect(disputes.enforce(common, matter, award(dispute, ZeroHash, Then.Resume), [], ZeroHash)).not.to.emit(
        disputes,
        "Enforced",
      );
      return { before, after: (await assembly.decisionOf(decision.id)).stayedUntil };
    }

    it("gives a decision its time back, but for its own convener's", async () => {
      const { after } = await returned(2);
      expect(after).to.equal(await now());
      const own = await returned(1);
      expect(own.after).to.equal(own.before);
    });

    it("is not what a convener's is that was decided", async () => {
      const world = await loadFixture(grave);
      await ordered(world, await byParticipant(world, 1), ZeroHash);
      expect((await world.assembly.decisionOf(world.decision.id)).stayedUntil).to.equal(await now());
    });
  });

  describe("check", () => {
    it("refuses money, another subject, and an order that there is not", async () => {
      const world = await loadFixture(grave);
      const { disputes } = world;
      const { common, hash, matter, id } = await byParticipant(world, 2);
      const check = async (parts: object, turn = 1) =>
        await disputes.check(common, hash, turn, disposition({ progress: matter.subject, ...parts }));
      for (const parts of [{ toFirst: 1n }, { toSecond: 1n }, { costs: 1n }, { assets: 1n }])
        await expect(check(parts)).to.be.revertedWithCustomError(disputes, "DisputesNoMoney");
      await expect(check({ progress: 2n }))
        .to.be.revertedWithCustomError(disputes, "DisputesSubject")
        .withArgs(1n);
      await expect(check({ rest: toBeHex(MaxUint256, 32) }))
        .to.be.revertedWithCustomError(disputes, "DisputesOrder")
        .withArgs(0n, 1n);
      for (const turn of [0, 2])
        await expect(check({}, turn)).to.be.revertedWithCustomError(disputes, "DisputesNotOpen").withArgs(id);
      await expect(check({ rest: order(Order.annul), then: Then.Resume }))
        .to.be.revertedWithCustomError(disputes, "DisputesOrder")
        .withArgs(Order.annul, 1n);
      expect(await check({ rest: await disputes.orderOf(Order.annul, 0n) })).to.equal(id);
      await disputes.connect(world.people[1]).giveUp(common, matter);
      await expect(check({})).to.be.revertedWithCustomError(disputes, "DisputesNotOpen").withArgs(id);
    });

    it("has orders for each subject, and no others", async () => {
      const world = await loadFixture(passed);
      const { disputes, decision, manager, people } = world;
      const person = BigInt(manager.address);
      const acceded = BigInt(people[5]!.address);
      const argument: Record<string, bigint> = {
        strike: unitsWord([3]),
        remove: person,
        interim: person,
        recover: acceded,
      };
      const cases: [Matter, (keyof typeof Order)[]][] = [
        [ofDecision(decision), ["declare", "stay", "annul", "remit", "strike"]],
        [ofDecision(decision, { subject: Subject.ballots, unit: 3 }), ["declare", "stay", "strike"]],
        [
          matterOf({ subject: Subject.refusal, person: manager.address, document: CLAIM }),
          ["declare", "allow", "interim"],
        ],
        [matterOf({ subject: Subject.act, person: manager.address }), ["declare", "lift", "remove", "interim"]],
        [matterOf({ subject: Subject.recovery, unit: 4, document: CLAIM }), ["declare", "recover"]],
      ];
      for (const [matter, fitting] of cases) {
        const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
        for (const name of Object.keys(Order) as (keyof typeof Order)[]) {
          const found = disputes.check(
            dispute.common,
            dispute.hash,
            1,
            award(dispute, order(Order[name], argument[name])),
          );
          if (fitting.includes(name)) expect(await found, name).to.equal(dispute.id);
          else
            await expect(found, name)
              .to.be.revertedWithCustomError(disputes, "DisputesOrder")
              .withArgs(Order[name], matter.subject);
        }
      }
    });

    it("has no strike for the tribunal that a decision names: it does not elect itself by taking out the ballots against it", async () => {
      const world = await loadFixture(ten);
      const { disputes, people, charter } = world;
      const puppet = (await ethers.deployContract("PuppetTribunal", [people[9]!.address])) as unknown as PuppetTribunal;
      const named = charterCall(world, "setTribunal", [await puppet.getAddress(), hashOf("its rules")]);
      const decision = await closed(world, motion(await withText(world, [named])), { yes: range(1, 8), no: [9, 10] });
      expect(await world.assembly.stateOf(decision.id)).to.equal(State.rejected);
      const has = { strike: unitsWord([9, 10]), stay: 14n } as Record<string, bigint>;
      for (const [parts, fitting] of [
        [{}, ["declare", "stay", "annul", "remit"]],
        [{ subject: Subject.ballots, unit: 9 }, ["declare", "stay"]],
      ] as const) {
        const matter = ofDecision(decision, parts);
        const dispute = await disputed(world, matter, { by: people[8]!, header: decision.header });
        expect(dispute.common.tribunal).to.equal(await puppet.getAddress());
        for (const name of Object.keys(Order) as (keyof typeof Order)[]) {
          const words = name === "strike" ? [has["strike"], unitsWord([9]), unitsWord([0]), 0n] : [has[name] ?? 0n];
          for (const argument of words) {
            const found = disputes.check(dispute.common, dispute.hash, 1, award(dispute, order(Order[name], argument)));
            if ((fitting as readonly string[]).includes(name)) expect(await found, name).to.equal(dispute.id);
            else
              await expect(found, name)
                .to.be.revertedWithCustomError(disputes, "DisputesOrder")
                .withArgs(Order[name], matter.subject);
          }
        }
        // Nor is it carried out, had the tribunal ordered it.
        const struck = award(dispute, order(Order.strike, has["strike"]));
        await puppet.order(await disputes.getAddress(), dispute.id, 1, hashDisposition(struck));
        await expect(disputes.enforce(dispute.common, dispute.matter, struck, [9, 10], ZeroHash))
          .to.be.revertedWithCustomError(disputes, "DisputesOrder")
          .withArgs(Order.strike, matter.subject);
      }
      expect((await world.assembly.tallyOf(decision.id)).unitsNo).to.equal(2n);
      expect((await charter.articles()).tribunal).to.not.equal(await puppet.getAddress());
    });

    it("refuses what reaches beyond who answered, or could not be carried out", async () => {
      const world = await loadFixture(passed);
      const { disputes, decision, manager, people, stranger } = world;
      const refused = async (matter: Matter, words: string[]) => {
        const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header });
        for (const word of words) {
          await expect(
            disputes.check(dispute.common, dispute.hash, 1, award(dispute, word)),
          ).to.be.revertedWithCustomError(disputes, "DisputesOrder");
        }
      };
      const ballots = ofDecision(decision, { subject: Subject.ballots, unit: 3 });
      await refused(
        ballots,
        [[4], [3, 4], []].map((units) => order(Order.strike, unitsWord(units))),
      );
      const act = matterOf({ subject: Subject.act, person: manager.address });
      await refused(act, [
        order(Order.remove, BigInt(people[0]!.address)),
        order(Order.remove, BigInt(manager.address) | (1n << 170n)),
        order(Order.interim, 60n << 160n),
      ]);
      await refused(matterOf({ subject: Subject.act }), [
        order(Order.remove, 0n),
        order(Order.remove, BigInt(manager.address)),
      ]);
      await refused(matterOf({ subject: Subject.act, person: manager.address, document: CLAIM }), [
        order(Order.remove, 1n),
        order(Order.annul, BigInt(manager.address)),
      ]);
      const lost = matterOf({ subject: Subject.recovery, unit: 4, document: CLAIM });
      await refused(lost, [order(Order.recover, BigInt(stranger.address)), order(Order.recover, 0n)]);
      await refused(ofDecision(decision), [order(Order.declare, 1n)]);
    });
  });

  describe("enforce", () => {
    it("reverts before the order is final, and with another one", async () => {
      const world = await loadFixture(grave);
      const { disputes } = world;
      const dispute = await byParticipant(world, 2);
      const d = award(dispute, order(Order.annul));
      await deliberated(world, dispute);
      await expect(disputes.enforce(dispute.common, dispute.matter, d, [], ZeroHash))
        .to.be.revertedWithCustomError(disputes, "DisputesNotOrdered")
        .withArgs(dispute.id, 1n, hashDisposition(d));
    });

    it("stays a decision for the days that are ordered, or for the fourteen that there are", async () => {
      for (const [asked, given] of [
        [3n, 3n],
        [256n, 14n],
        [2n ** 32n, 14n],
      ] as const) {
        const world = await loadFixture(passed);
        const { assembly, people, decision } = world;
        const dispute = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header });
        await ordered(world, dispute, order(Order.stay, asked));
        expect((await assembly.decisionOf(decision.id)).stayedUntil).to.equal((await now()) + given * DAY);
      }
    });

    it("appoints an interim manager for the days that are ordered, or for the sixty that there are", async () => {
      for (const [asked, given] of [
        [30n, 30n],
        [60n, 60n],
        [2n ** 32n, 60n],
      ] as const) {
        const world = await loadFixture(passed);
        const { charter, people, manager, stranger } = world;
        const dispute = await disputed(world, matterOf({ subject: Subject.act, person: manager.address }), {
          by: people[1]!,
        });
        await ordered(world, dispute, order(Order.interim, BigInt(stranger.address) | (asked << 160n)));
        expect((await charter.mandateOf(stranger.address)).until).to.equal((await now()) + given * DAY);
      }
    });

    it("annuls and remits, before and after it was carried out", async () => {
      const world = await loadFixture(passed);
      const { assembly, decision, disputes } = world;
      const dispute = await byParticipant(world, 2);
      await expect(ordered(world, dispute, order(Order.remit)))
        .to.emit(assembly, "Annulled")
        .withArgs(decision.id, true);
      expect(await stateOf(world)).to.equal(State.annulled);
      await expect(assembly.reconvene(decision.header, encodeMotion(decision.motion))).to.emit(assembly, "Convened");
      expect((await disputes.recordOf(dispute.id)).phase).to.equal(3n);
    });

    it("strikes ballots, of those units alone; a recount that turns it gives it its whole time", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const decision = await closed(world, motion([resolution(world)]), { yes: range(1, 5), no: range(6, 10) });
      const here = { ...world, decision };
      const dispute = await byParticipant(here, 2);
      const word = order(Order.strike, unitsWord([9, 10]));
      await decided(world, dispute, word);
      const enforce = async (units: number[]) =>
        await disputes.enforce(dispute.common, dispute.matter, award(dispute, word), units, ZeroHash);
      const hash = (units: number[]) => toBeHex(unitsWord(units), 32);
      await expect(enforce([9]))
        .to.be.revertedWithCustomError(disputes, "DisputesNotTheseUnits")
        .withArgs(hash([9, 10]), hash([9]));
      expect(await stateOf(here)).to.equal(State.rejected);
      await expect(enforce([9, 10]))
        .to.emit(assembly, "BallotsStruck")
        .withArgs(decision.id, [9n, 10n]);
      expect([...(await assembly.tallyOf(decision.id))]).to.deep.equal([5n, 3n, 0n, 5n, 3n, 0n]);
      await time.increase(1n);
      expect(await stateOf(here)).to.equal(State.executable);
      await time.increase(59n * DAY);
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion))).to.emit(assembly, "Executed");
    });

    it("strikes the ballot that is disputed", async () => {
      const world = await loadFixture(passed);
      const { assembly, decision, people } = world;
      const matter = ofDecision(decision, { subject: Subject.ballots, unit: 3 });
      const dispute = await disputed(world, matter, { by: people[1]!, header: decision.header, unit: 2 });
      await ordered(world, dispute, order(Order.strike, unitsWord([3])), { units: [3] });
      expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(9n);
      // Nothing is taken out twice.
      await assembly.connect(await as(world.disputes)).strike(decision.id, [3, 3, 77], true);
      expect((await assembly.tallyOf(decision.id)).unitsYes).to.equal(9n);
    });

    it("allows a motion that was refused", async () => {
      const world = await loadFixture(passed);
      const { assembly, manager, stranger } = world;
      const what = motion([resolution(world)]);
      const matter = matterOf({
        subject: Subject.refusal,
        ref: motionHash(what),
        person: manager.address,
        document: hashOf("the refusal"),
      });
      const dispute = await disputed(world, matter, { by: stranger });
      await expect(ordered(world, dispute, order(Order.allow)))
        .to.emit(assembly, "ConveningAllowed")
        .withArgs(matter.ref, stranger.address);
      // It is allowed to who claimed it: who convenes answers for the decision.
      await expect(assembly.connect(world.buyer).convene(encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotConvener")
        .withArgs(0n, 1n);
      await expect(assembly.connect(stranger).convene(encodeMotion(what))).to.emit(assembly, "Convened");
    });

    it("lifts a suspension, removes a manager, appoints another in the meantime", async () => {
      for (const name of ["lift", "remove", "interim"] as const) {
        const world = await loadFixture(passed);
        const { charter, objects, manager, stranger, people } = world;
        await objects.connect(manager).suspendNow(1, CLAIM);
        const matter = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
        const dispute = await disputed(world, matter, { by: people[1]! });
        const argument = {
          lift: 0n,
          remove: BigInt(manager.address),
          interim: BigInt(stranger.address) | (99n << 160n),
        };
        const sent = ordered(world, dispute, order(Order[name], argument[name]));
        if (name === "remove") await expect(sent).to.emit(charter, "Ended");
        else await sent;
        expect((await objects.objectOf(1)).status).to.equal(1n);
        expect(await charter.isManager(manager.address)).to.equal(name !== "remove");
        const { from, until } = await charter.mandateOf(stranger.address);
        expect(until - from).to.equal(name === "interim" ? 60n * DAY : 0n);
      }
    });

    it("announces a recovery, to who has acceded", async () => {
      const world = await loadFixture(passed);
      const { units, buyer, people } = world;
      await accede(world, buyer);
      const matter = matterOf({ subject: Subject.recovery, unit: 4, document: hashOf("act of the court") });
      const dispute = await disputed(world, matter, { by: buyer });
      await expect(ordered(world, dispute, order(Order.recover, BigInt(buyer.address))))
        .to.emit(units, "RecoveryAnnounced")
        .withArgs(4n, people[3]!.address, buyer.address, (due: bigint) => due > 0n);
    });

    it("ends the dispute where the unit was merged or left meanwhile: there is nothing to recover", async () => {
      const world = await loadFixture(passed);
      const { units, disputes, buyer, people } = world;
      await accede(world, buyer);
      const matter = matterOf({ subject: Subject.recovery, unit: 4, document: hashOf("act of the court") });
      const dispute = await disputed(world, matter, { by: buyer });
      const word = order(Order.recover, BigInt(buyer.address));
      await decided(world, dispute, word);
      await units.connect(people[4]).transferFrom(people[4]!.address, people[3]!.address, 5);
      await units.connect(people[3]).merge([5, 4]);
      await expect(disputes.enforce(dispute.common, dispute.matter, award(dispute, word), [], ZeroHash)).to.emit(
        disputes,
        "DisputeEnded",
      );
    });
  });

  it("binds a dispute to its terms: the id is of claimant, tribunal, rules, charter and matter", async () => {
    const world = await loadFixture(passed);
    const { disputes, people, decision, articles } = world;
    const matter = ofDecision(decision);
    const common = await disputes.commonOf(matter, people[1]!.address);
    expect([common.first, common.tribunal, common.rules, common.document]).to.deep.equal([
      people[1]!.address,
      articles.tribunal,
      articles.arbitration,
      articles.document,
    ]);
    const coder = AbiCoder.defaultAbiCoder();
    const type = keccak256(
      Buffer.from("Matter(uint8 subject,bytes32 ref,address person,uint32 unit,bytes32 document)", "utf8"),
    );
    expect(await disputes.hashOf(matter)).to.equal(
      keccak256(
        coder.encode(
          ["bytes32", "uint8", "bytes32", "address", "uint32", "bytes32"],
          [type, matter.subject, matter.ref, matter.person, matter.unit, matter.document],
        ),
      ),
    );
  });
});
