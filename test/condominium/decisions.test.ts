import { expect } from "chai";
import { id as hashOf, Interface, ZeroHash } from "ethers";
import { encodeMotion } from "../../src/condominium/decisions.ts";
import { KZ_HL_2025, toChain, type Rule } from "../../src/condominium/rules.ts";
import {
  as,
  closed,
  disputed,
  executable,
  executed,
  loadFixture,
  NO,
  now,
  ofDecision,
  ruleOf,
  State,
  takeSnapshot,
  ten,
  YES,
} from "./states.ts";
import {
  convened,
  counterCall,
  DAY,
  ethers,
  founded,
  motion,
  opened,
  ownEntry,
  supported,
  range,
  resolution,
  TEN,
  time,
  voted,
  type Condominium,
} from "./world.ts";

const stateOf = async ({ assembly }: Condominium, { id }: { id: string }) => await assembly.stateOf(id);
const RULES: readonly Rule[] = [ruleOf("ordinary", { second: [1, 10] }), ...KZ_HL_2025.slice(1)];
/** With a second call for ordinary decisions, with a quorum of more than a tenth. */
const withSecondCall = async () => await founded({ ...TEN, rules: RULES });
/** Four of the ten units are of class 7. */
const withClass = async () =>
  await founded({
    units: ({ people }) =>
      people.slice(0, 10).map(({ address }, index) => ({ holder: address, share: 1n, class: index < 4 ? 7 : 0 })),
  });

describe("decisions", () => {
  describe("convene", () => {
    it("reverts where nobody of the class could vote", async () => {
      const world = await loadFixture(ten);
      const { charter, assembly, people } = world;
      const call = resolution(world);
      await charter
        .connect(await as(assembly))
        .setPower({ key: await charter.keyOf(call), category: 1, class: 4 }, 1, 0);
      await expect(convened(world, motion([call], { class: 4 }))).to.be.revertedWithCustomError(
        assembly,
        "AssemblyWithoutUnits",
      );
      await expect(assembly.connect(people[0]).convene(encodeMotion(motion([call], { class: 5 }))))
        .to.be.revertedWithCustomError(charter, "CharterWrongClass")
        .withArgs(5n, 4n);
    });

    it("freezes rule, clocks and electorate, and publishes the motion", async () => {
      const world = await loadFixture(ten);
      const { assembly, people } = world;
      const what = motion([resolution(world, 1)]);
      await supported(world, what, { by: people[0]!, petition: ownEntry([1]) });
      const moment = (await now()) + 10n;
      await time.setNextBlockTimestamp(moment);
      const sent = assembly.connect(people[0]).convene(encodeMotion(what));
      await expect(sent)
        .to.emit(assembly, "Convened")
        .withArgs((id: string) => id.length === 66, 1n, people[0]!.address, encodeMotion(what), ZeroHash);
      const { id } = { id: (await assembly.queryFilter(assembly.filters.Convened()))[0]!.args.id };
      const opensAt = moment + 5n * DAY;
      expect([...(await assembly.decisionOf(id))]).to.deep.equal([
        opensAt,
        opensAt + 7n * DAY,
        10n,
        10n,
        1n,
        1n,
        0n,
        0n,
        0n,
        0n,
        0n,
      ]);
    });

    it("takes a vote of a class, on its units alone", async () => {
      const world = await loadFixture(withClass);
      const { charter, assembly, people } = world;
      const call = resolution(world);
      await charter
        .connect(await as(assembly))
        .setPower({ key: await charter.keyOf(call), category: 2, class: 7 }, 1, 0);
      const decision = await opened(world, motion([call], { class: 7 }));
      await voted(world, decision, { yes: [1, 2, 3] });
      await expect(assembly.connect(people[8]).vote(decision.id, [9], NO))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotVoter")
        .withArgs(9n, people[8]!.address);
      await time.increaseTo(decision.closesAt + 3n * DAY + 1n);
      expect((await assembly.decisionOf(decision.id)).count).to.equal(4n);
      expect(await stateOf(world, decision)).to.equal(State.executable);
    });
  });

  describe("stateOf", () => {
    it("follows the clocks, to the second", async () => {
      const world = await loadFixture(ten);
      const { assembly, people } = world;
      expect(await assembly.stateOf(ZeroHash)).to.equal(State.none);
      const decision = await convened(world, motion([resolution(world)]));
      const reaches = async (moment: bigint, state: bigint) => {
        await time.increaseTo(moment);
        expect(await stateOf(world, decision)).to.equal(state);
      };
      expect(await stateOf(world, decision)).to.equal(State.notice);
      await expect(assembly.connect(people[0]).vote(decision.id, [1], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.notice);
      await reaches(decision.opensAt - 1n, State.notice);
      await reaches(decision.opensAt, State.voting);
      await voted(world, decision, { yes: range(1, 6) });
      await reaches(decision.closesAt, State.voting);
      await reaches(decision.closesAt + 1n, State.challenge);
      await expect(assembly.connect(people[6]).vote(decision.id, [7], YES))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.challenge);
      await reaches(decision.closesAt + 3n * DAY, State.challenge);
      await reaches(decision.closesAt + 3n * DAY + 1n, State.executable);
      await reaches(decision.closesAt + 63n * DAY, State.executable);
      await reaches(decision.closesAt + 63n * DAY + 1n, State.expired);
    });

    it("has no quorum at half, and rejects at half", async () => {
      for (const [votes, state] of [
        [{ yes: range(1, 5) }, State["no-quorum"]],
        [{ yes: range(1, 3), no: range(4, 6) }, State.rejected],
        [{ yes: range(1, 3), no: [4], abstain: [5, 6] }, State.rejected],
        [{ yes: range(1, 4), no: [5], abstain: [6, 7] }, State.challenge],
        [{ abstain: range(1, 6) }, State.rejected],
      ] as const) {
        const world = await loadFixture(ten);
        expect(
          await stateOf(world, await closed(world, motion([resolution(world)]), votes as Parameters<typeof voted>[2])),
        ).to.equal(state);
      }
    });
  });

  describe("execute", () => {
    it("reverts in every state but one, and with another motion", async () => {
      const world = await loadFixture(ten);
      const { assembly } = world;
      const what = motion([resolution(world)]);
      const decision = await opened(world, what);
      const execute = async (encoded = encodeMotion(what)) => await assembly.execute(decision.header, encoded);
      await expect(execute())
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.voting);
      await voted(world, decision, { yes: range(1, 10) });
      await time.increaseTo(decision.closesAt + 1n);
      await expect(execute())
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.challenge);
      await time.increaseTo(decision.closesAt + 3n * DAY + 1n);
      const other = encodeMotion({ ...what, question: "Another?" });
      await expect(execute(other))
        .to.be.revertedWithCustomError(assembly, "AssemblyOtherMotion")
        .withArgs(decision.header.motion, ethers.keccak256(other));
      await execute();
      await expect(execute())
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.executed);
    });

    it("reverts after the time for it", async () => {
      const world = await loadFixture(ten);
      const decision = await executable(world, motion([resolution(world)]));
      await time.increaseTo(decision.closesAt + 63n * DAY + 1n);
      await expect(world.assembly.execute(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(world.assembly, "AssemblyState")
        .withArgs(decision.id, State.expired);
    });

    it("reverts when it calls an address without code, which would take any call and do nothing", async () => {
      const world = await loadFixture(ten);
      const { assembly, stranger } = world;
      const nothing = { target: stranger.address, data: "0x12345678" };
      const decision = await executable(world, motion([resolution(world), nothing]));
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyWithoutCode")
        .withArgs(1n, stranger.address);
      expect(await stateOf(world, decision)).to.equal(State.executable);
    });

    it("carries out all calls or none, and says which one failed", async () => {
      const world = await loadFixture(ten);
      const { assembly, target } = world;
      const calls = [await counterCall(world, 5n), await counterCall(world, 7n)];
      const decision = await executable(world, motion([resolution(world), ...calls]));
      await target.getFunction("refuse")(true);
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyCallFailed")
        .withArgs(
          1n,
          await target.getAddress(),
          new Interface(["error CounterRefuses()"]).encodeErrorResult("CounterRefuses"),
        );
      expect(await stateOf(world, decision)).to.equal(State.executable);
      await target.getFunction("refuse")(false);
      const sent = assembly.connect(world.stranger).execute(decision.header, encodeMotion(decision.motion));
      await expect(sent).to.emit(assembly, "Executed").withArgs(decision.id);
      await expect(sent).to.emit(world.charter, "Resolved");
      expect(await target.getFunction("value")()).to.equal(7n);
    });
  });

  describe("reconvene", () => {
    it("reverts for a decision that there is not, that passed, and whose rule knows no second call", async () => {
      const world = await loadFixture(ten);
      const { assembly } = world;
      const passed = await executable(world, motion([resolution(world)]));
      const failed = await closed(world, motion([resolution(world)]), {});
      for (const { header, motion: what, id } of [passed, failed]) {
        await expect(assembly.reconvene(header, encodeMotion(what)))
          .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
          .withArgs(id);
      }
      const unknown = { ...passed.header, no: 9n };
      await expect(assembly.reconvene(unknown, encodeMotion(passed.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(await assembly.idOf(unknown));
    });

    it("makes a second call where the quorum was missing, once, with the quorum for that; who convened it answers for it", async () => {
      const world = await loadFixture(withSecondCall);
      const { assembly, stranger, people } = world;
      const what = motion([resolution(world)]);
      const first = await closed(world, what, { yes: [1, 2] });
      const sent = assembly.connect(stranger).reconvene(first.header, encodeMotion(what));
      const header = { ...first.header, no: 2n };
      const id = await assembly.idOf(header);
      await expect(sent)
        .to.emit(assembly, "Convened")
        .withArgs(id, 2n, people[0]!.address, encodeMotion(what), first.id);
      await expect(assembly.reconvene(first.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(first.id);
      const { opensAt, closesAt } = await assembly.decisionOf(id);
      await time.increaseTo(opensAt);
      await assembly.connect(people[0]).vote(id, [1], YES);
      await time.increaseTo(closesAt + 1n);
      // One of ten is not more than a tenth: and there is no third call.
      expect(await assembly.stateOf(id)).to.equal(State["no-quorum"]);
      await expect(assembly.reconvene(header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(id);
    });

    it("passes on a second call with two of ten", async () => {
      const world = await loadFixture(withSecondCall);
      const { assembly, people } = world;
      const what = motion([resolution(world)]);
      const first = await closed(world, what, {});
      await assembly.reconvene(first.header, encodeMotion(what));
      const id = await assembly.idOf({ ...first.header, no: 2n });
      const { opensAt, closesAt } = await assembly.decisionOf(id);
      await time.increaseTo(opensAt);
      for (const unit of [1, 2]) await assembly.connect(people[unit - 1]).vote(id, [unit], YES);
      await time.increaseTo(closesAt + 1n);
      expect(await assembly.stateOf(id)).to.equal(State.challenge);
    });

    it("makes no second call after the time for execution", async () => {
      const world = await loadFixture(withSecondCall);
      const first = await closed(world, motion([resolution(world)]), {});
      await time.increaseTo(first.closesAt + 63n * DAY + 1n);
      await expect(world.assembly.reconvene(first.header, encodeMotion(first.motion)))
        .to.be.revertedWithCustomError(world.assembly, "AssemblyNotPutAgain")
        .withArgs(first.id);
    });

    it("asks for the whole quorum where the rule has lost its second call meanwhile", async () => {
      const world = await loadFixture(withSecondCall);
      const { assembly, charter, people } = world;
      const what = motion([resolution(world)]);
      const first = await closed(world, what, {});
      const single = toChain(ruleOf("ordinary", { quorum: { of: [1, 2], over: false } }));
      await charter.connect(await as(assembly)).setRule(single, 0);
      await assembly.reconvene(first.header, encodeMotion(what));
      const id = await assembly.idOf({ ...first.header, no: 2n });
      const { opensAt, closesAt } = await assembly.decisionOf(id);
      await time.increaseTo(opensAt);
      await assembly.connect(people[0]).vote(id, [1], YES);
      await time.increaseTo(closesAt + 1n);
      expect(await assembly.stateOf(id)).to.equal(State["no-quorum"]);
    });

    it("puts what was remitted to the vote again; what was carried out is taken back first", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes, target } = world;
      const what = motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] });
      const decision = await executed(world, what);
      await assembly.connect(await as(disputes)).annul(decision.id, true);
      await expect(assembly.reconvene(decision.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(decision.id);
      await assembly.undo(decision.header, encodeMotion(what));
      expect(await target.getFunction("value")()).to.equal(0n);
      await expect(assembly.reconvene(decision.header, encodeMotion(what))).to.emit(assembly, "Convened");
    });

    it("puts what was remitted to the vote until two execution periods have passed, and no second longer", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const what = motion([resolution(world)]);
      const decision = await executed(world, what);
      await assembly.connect(await as(disputes)).annul(decision.id, true);
      const until = BigInt(await time.latest()) + 2n * toChain(ruleOf("ordinary")).executionPeriod;
      const again = async () => await assembly.reconvene(decision.header, encodeMotion(what));
      const snapshot = await takeSnapshot();
      await time.setNextBlockTimestamp(until + 1n);
      await expect(again()).to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain").withArgs(decision.id);
      await snapshot.restore();
      await time.setNextBlockTimestamp(until);
      await expect(again()).to.emit(assembly, "Convened");
    });
  });

  describe("undo", () => {
    it("reverts unless it was carried out and annulled, without undo calls, with another motion", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const what = motion([resolution(world)]);
      const decision = await executed(world, what);
      await expect(assembly.undo(decision.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.executed);
      const arbiter = assembly.connect(await as(disputes));
      await expect(arbiter.annul(decision.id, false)).to.emit(assembly, "Annulled").withArgs(decision.id, false);
      await expect(assembly.undo(decision.header, encodeMotion(what))).to.be.revertedWithCustomError(
        assembly,
        "AssemblyWithoutCalls",
      );
      await expect(assembly.undo(decision.header, encodeMotion(motion([])))).to.be.revertedWithCustomError(
        assembly,
        "AssemblyOtherMotion",
      );
      await expect(assembly.reconvene(decision.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyNotPutAgain")
        .withArgs(decision.id);
    });

    it("takes it back once, in the time for execution from the annulment, whatever disputes end later", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes, people } = world;
      const what = motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] });
      const decision = await closed(world, what);
      const late = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header, unit: 2 });
      await disputes.connect(people[1]).giveUp(late.common, late.matter);
      await time.increaseTo((await assembly.decisionOf(decision.id)).stayedUntil + 1n);
      await assembly.execute(decision.header, encodeMotion(what));
      await assembly.connect(await as(disputes)).annul(decision.id, false);
      const until = (await now()) + 60n * DAY;
      await time.increaseTo(until - 1n);
      const { restore } = await takeSnapshot();
      await expect(assembly.undo(decision.header, encodeMotion(what)))
        .to.emit(assembly, "Undone")
        .withArgs(decision.id);
      await expect(assembly.undo(decision.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.annulled);
      await restore();
      await time.increaseTo(until);
      await expect(assembly.undo(decision.header, encodeMotion(what)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.annulled);
    });
  });

  describe("seal", () => {
    it("reverts before voting is over, and without minutes", async () => {
      const world = await loadFixture(ten);
      const { assembly } = world;
      const decision = await opened(world, motion([resolution(world)]));
      await expect(assembly.seal(decision.header, hashOf("minutes"), ZeroHash))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.voting);
      await time.increaseTo(decision.closesAt + 1n);
      await expect(assembly.seal(decision.header, ZeroHash, ZeroHash)).to.be.revertedWithCustomError(
        assembly,
        "AssemblyWithoutDocument",
      );
    });

    it("publishes the hash of the minutes, and who sealed them", async () => {
      const world = await loadFixture(ten);
      const { assembly, stranger } = world;
      const decision = await closed(world, motion([resolution(world)]));
      await expect(assembly.connect(stranger).seal(decision.header, hashOf("minutes"), hashOf("photographs")))
        .to.emit(assembly, "MinutesSealed")
        .withArgs(decision.id, stranger.address, hashOf("minutes"), hashOf("photographs"));
    });
  });

  it("keeps the rule that it was convened by, whatever is decided meanwhile", async () => {
    const world = await loadFixture(ten);
    const { assembly, charter } = world;
    const decision = await opened(world, motion([resolution(world, 1)]));
    const more = { of: [2, 3], over: false } as const;
    await charter.connect(await as(assembly)).setRule(toChain(ruleOf("listed", { quorum: more, pass: more })), 1);
    await voted(world, decision, { yes: range(1, 6) });
    await time.increaseTo(decision.closesAt + 1n);
    expect(await stateOf(world, decision)).to.equal(State.challenge);
  });

  it("is counted by shares, or by both, where the rule says so", async () => {
    for (const [basis, state] of [
      ["share", State.challenge],
      ["both", State["no-quorum"]],
    ] as const) {
      const world = await founded({
        units: ({ people }) =>
          people.slice(0, 10).map(({ address: holder }, index) => ({ holder, share: index === 0 ? 100n : 1n })),
        rules: KZ_HL_2025.map((rule) => ({ ...rule, basis })),
      });
      const decision = await closed(world, motion([resolution(world)]), { yes: [1], no: [2] });
      expect(await stateOf(world, decision)).to.equal(state);
    }
  });
});
