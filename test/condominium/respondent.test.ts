/**
 * All holders as the respondent, and what the seats order before an award: a convener and a friend who disputes can't agree who decides, or
 * that the record is closed; and a human is in time.
 * @module
 */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { type Result, TypedDataEncoder, ZeroAddress, ZeroHash } from "ethers";
import { disputesDomain, INTERIM_TYPES, NOMINATION_TYPES } from "../../src/condominium/hearing.ts";
import {
  as,
  award,
  charterCall,
  closed,
  decided,
  disputed,
  encodeMotion,
  ethers,
  executable,
  hashOf,
  listHash,
  loadFixture,
  matterOf,
  now,
  ofDecision,
  opensCase,
  order,
  Order,
  State,
  Subject,
  ten,
  Then,
  withText,
} from "./states.ts";
import { signAward, signReasons } from "../conformance/world.ts";
import {
  accede,
  convened,
  DAY,
  founded,
  motion,
  resolution,
  TEN,
  time,
  type Condominium,
  range,
  voted,
} from "./world.ts";

type World = Awaited<ReturnType<typeof inCase>>;

/** A resolution that passed, and the case of a friend of its convener. */
async function inCase() {
  const world = await ten();
  const decision = await closed(world, motion([resolution(world)]));
  const friend = world.people[1]!;
  const dispute = await disputed(world, ofDecision(decision), { by: friend, header: decision.header, unit: 2 });
  return { ...world, decision, friend, convener: world.people[0]!, dispute, ...(await opensCase(world, dispute)) };
}
/** The same with a person on the seat, and its record open. */
async function constituted() {
  const world = await inCase();
  await appointed(world);
  return world;
}
async function appointed({ tribunal, authority, a, caseId }: Pick<World, "tribunal" | "authority" | "a" | "caseId">) {
  await time.increase(10n * DAY + 1n);
  await tribunal.connect(authority).appoint(caseId, 0, a.address);
  await tribunal.connect(a).accept(caseId, 0, hashOf("nothing to disclose"));
}

const domainOf = async ({ disputes }: Pick<Condominium, "disputes">) =>
  disputesDomain({ chainId: 31337n, disputes: await disputes.getAddress() });

/** What people sign of a nomination, each with the unit of its place. */
async function supports(
  world: World,
  units: readonly number[],
  { seat = 0, arbiter = world.a.address, turn = 1 } = {},
) {
  const domain = await domainOf(world);
  const value = { dispute: world.id, turn, seat, arbiter };
  return await Promise.all(
    units.map(async (unit) => {
      const person = world.people[unit - 1]!;
      return {
        holder: person.address,
        units: [unit],
        signature: await person.signTypedData(domain, NOMINATION_TYPES, value),
      };
    }),
  );
}

/** What a person signs of an interim stay. */
async function interim(
  world: Pick<World, "disputes" | "id">,
  {
    by,
    days = 14,
    reasons = hashOf("reasons"),
    turn = 1,
  }: { by: World["a"]; days?: number; reasons?: string; turn?: number },
) {
  return await by.signTypedData(await domainOf(world), INTERIM_TYPES, { dispute: world.id, turn, days, reasons });
}

const events = async (world: World, name: "EvidenceSubmitted") =>
  await world.tribunal.queryFilter(world.tribunal.filters[name](world.caseId));

describe("All holders as the respondent", () => {
  describe("a convener and a friend who disputes", () => {
    it("choose no arbiter: neither answers alone, and a third of the units is more than they have", async () => {
      const world = await loadFixture(inCase);
      const { tribunal, disputes, convener, friend, a, caseId, common, dispute } = world;
      expect(common.second).to.equal(await disputes.getAddress());
      await tribunal.connect(friend).nominate(caseId, 0, a.address);
      await expect(tribunal.connect(convener).nominate(caseId, 0, a.address))
        .to.be.revertedWithCustomError(tribunal, "TribunalNotEntitled")
        .withArgs(convener.address);
      await disputes.nominate(common, dispute.matter, 0, a.address, await supports(world, [1]));
      expect((await tribunal.seatsOf(caseId))[0]!.arbiter).to.equal(ZeroAddress);
      await disputes.nominate(common, dispute.matter, 0, a.address, await supports(world, [2]));
      expect((await disputes.nominationOf(world.id, 1, 0, a.address)).units).to.equal(1n);
      await appointed(world);
    });

    it("close no record before its time: of two who must say so, one never does", async () => {
      const world = await loadFixture(constituted);
      const { tribunal, convener, friend, caseId, disputes, people, common, dispute } = world;
      await tribunal.connect(friend).closeEvidence(caseId);
      await expect(tribunal.connect(convener).closeEvidence(caseId)).to.be.revertedWithCustomError(
        tribunal,
        "TribunalNotYet",
      );
      await disputes
        .connect(people[6])
        .submitEvidence(common, dispute.matter, 7, hashOf("what they keep silent about"));
      const { stage, deadline } = await tribunal.caseOf(caseId);
      expect(stage).to.equal(2n);
      await time.increaseTo(deadline + 1n);
      await tribunal.closeEvidence(caseId);
    });

    it("keep no other from being heard: any holder's document is on the record that the award signs", async () => {
      const world = await loadFixture(inCase);
      const { tribunal, disputes, people, stranger, common, dispute, caseId, id } = world;
      const content = hashOf("a document");
      await expect(disputes.connect(people[6]).submitEvidence(common, dispute.matter, 7, content))
        .to.emit(disputes, "EvidenceOfHolder")
        .withArgs(id, 1n, 7n, people[6]!.address, content);
      const [submitted] = await events(world, "EvidenceSubmitted");
      expect([submitted?.args.by, submitted?.args.content]).to.deep.equal([await disputes.getAddress(), content]);
      expect((await tribunal.caseOf(caseId)).evidence).to.equal(submitted?.args.root);
      for (const [by, unit] of [
        [stranger, 7],
        [people[5], 7],
      ] as const) {
        await expect(disputes.connect(by).submitEvidence(common, dispute.matter, unit, content))
          .to.be.revertedWithCustomError(disputes, "DisputesNotHolder")
          .withArgs(BigInt(unit), by!.address);
      }
    });

    it("seat nobody to whom others can't object: on the record, with who sits there", async () => {
      const world = await loadFixture(inCase);
      const { disputes, people, a, common, dispute, id } = world;
      const by = disputes.connect(people[6]);
      await expect(by.object(common, dispute.matter, 7, 0, hashOf("why")))
        .to.be.revertedWithCustomError(disputes, "DisputesNobodySits")
        .withArgs(0n);
      for (const seat of [1, 9])
        await expect(by.object(common, dispute.matter, 7, seat, hashOf("why")))
          .to.be.revertedWithCustomError(disputes, "DisputesNobodySits")
          .withArgs(BigInt(seat));
      await appointed(world);
      for (const other of [world.stranger, people[5]!])
        await expect(disputes.connect(other).object(common, dispute.matter, 7, 0, hashOf("why")))
          .to.be.revertedWithCustomError(disputes, "DisputesNotHolder")
          .withArgs(7n, other.address);
      await expect(by.object(common, dispute.matter, 7, 0, ZeroHash)).to.be.revertedWithCustomError(
        disputes,
        "DisputesWithoutDocument",
      );
      await expect(by.object(common, dispute.matter, 7, 0, hashOf("why")))
        .to.emit(disputes, "ArbiterObjected")
        .withArgs(id, 1n, 7n, people[6]!.address, 0n, a.address, hashOf("why"));
      const submitted = await events(world, "EvidenceSubmitted");
      expect(submitted.at(-1)?.args.content).to.equal(await disputes.objectionOf(0, a.address, hashOf("why")));
    });
  });

  it("hears nobody through it where another answers", async () => {
    const world = await loadFixture(ten);
    const { disputes, people, charter } = world;
    const moment = await now();
    const manager = people[9]!;
    await charter
      .connect(await as(world.assembly))
      .appoint(manager.address, 3, 3, moment, moment + 1_000n * DAY, 0, hashOf("mandate"));
    const matter = matterOf({ subject: Subject.act, person: manager.address });
    const { common } = await disputed(world, matter, { by: people[1]! });
    const by = disputes.connect(people[6]);
    for (const sent of [
      by.submitEvidence(common, matter, 7, hashOf("a document")),
      by.object(common, matter, 7, 0, hashOf("why")),
      by.nominate(common, matter, 0, world.a.address, []),
    ])
      await expect(sent).to.be.revertedWithCustomError(disputes, "DisputesNotHolders").withArgs(manager.address);
  });

  it("hears nobody once the dispute is over", async () => {
    const world = await loadFixture(inCase);
    const { disputes, people, friend, common, dispute, id } = world;
    await disputes.connect(friend).giveUp(common, dispute.matter);
    for (const sent of [
      disputes.connect(people[6]).submitEvidence(common, dispute.matter, 7, hashOf("a document")),
      disputes.nominate(common, dispute.matter, 0, world.a.address, []),
      disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), []),
    ])
      await expect(sent).to.be.revertedWithCustomError(disputes, "DisputesNotOpen").withArgs(id);
  });

  describe("nominate", () => {
    it("names an arbiter by a third of the units, in as many transactions as it takes, each unit once, and the rest its own", async () => {
      const world = await loadFixture(inCase);
      const { tribunal, disputes, people, friend, a, caseId, common, dispute, id } = world;
      await tribunal.connect(friend).nominate(caseId, 0, a.address);
      await expect(disputes.nominate(common, dispute.matter, 0, a.address, await supports(world, [3, 4])))
        .to.emit(disputes, "NominationSupported")
        .withArgs(id, 1n, 0n, a.address, 2n, 10n, 2n);
      // Twice the same, and another's unit, add nothing.
      const [again, others] = await supports(world, [3, 5]);
      await expect(
        disputes.nominate(common, dispute.matter, 0, a.address, [again!, { ...others!, units: [6, 5, 5, 77] }]),
      )
        .to.emit(disputes, "NominationSupported")
        .withArgs(id, 1n, 0n, a.address, 3n, 10n, 1n);
      const own = { holder: people[6]!.address, units: [7], signature: "0x" };
      await disputes.nominate(common, dispute.matter, 0, a.address, [own]);
      expect([...(await disputes.nominationOf(id, 1, 0, a.address))]).to.deep.equal([3n, false]);
      // Her own sending mends no signature that is none.
      const wrong = { ...own, signature: "0x00" };
      await disputes.connect(people[6]).nominate(common, dispute.matter, 0, a.address, [wrong]);
      expect([...(await disputes.nominationOf(id, 1, 0, a.address))]).to.deep.equal([3n, false]);
      await disputes.connect(people[6]).nominate(common, dispute.matter, 0, a.address, [own]);
      expect((await tribunal.seatsOf(caseId))[0]!.arbiter).to.equal(a.address);
      expect([...(await disputes.nominationOf(id, 1, 0, a.address))]).to.deep.equal([4n, true]);
      await expect(disputes.nominate(common, dispute.matter, 0, a.address, [])).to.be.revertedWithCustomError(
        disputes,
        "DisputesUsed",
      );
    });

    it("counts no signature for another arbiter, seat or turn", async () => {
      const world = await loadFixture(inCase);
      const { disputes, a, b, common, dispute, id } = world;
      for (const other of [{ seat: 1 }, { turn: 2 }, { arbiter: b.address }])
        await expect(disputes.nominate(common, dispute.matter, 0, a.address, await supports(world, [3], other)))
          .to.emit(disputes, "NominationSupported")
          .withArgs(id, 1n, 0n, a.address, 0n, 10n, 0n);
    });

    it("is spoiled by no bad entry among the others: one that is forged, the claimant's, or not of a signature's form", async () => {
      const world = await loadFixture(inCase);
      const { tribunal, disputes, people, friend, a, caseId, common, dispute, id } = world;
      await tribunal.connect(friend).nominate(caseId, 0, a.address);
      const [theirs, ...good] = await supports(world, [2, 3, 4, 5, 6]);
      const [, , forged] = await supports(world, [3, 4, 5], { seat: 1 });
      const bad = [
        { ...forged!, holder: people[7]!.address, units: [8] },
        theirs!,
        { holder: people[8]!.address, units: [9], signature: "0x01" },
        { holder: await tribunal.getAddress(), units: [10], signature: "0x" },
      ];
      await expect(disputes.nominate(common, dispute.matter, 0, a.address, [...bad, ...good]))
        .to.emit(disputes, "NominationSupported")
        .withArgs(id, 1n, 0n, a.address, 4n, 10n, 4n);
      expect([...(await disputes.nominationOf(id, 1, 0, a.address))]).to.deep.equal([4n, true]);
      expect((await tribunal.seatsOf(caseId))[0]!.arbiter).to.equal(a.address);
    });

    it("counts the units of the decision: not one that came since", async () => {
      const world = await loadFixture(inCase);
      const { disputes, units, a, common, dispute, id, people } = world;
      await units.connect(await as(world.assembly)).enterMany([
        {
          holder: people[2]!.address,
          share: 500n,
          class: 0,
          object: { kind: hashOf("rack"), content: hashOf("rack"), uri: "" },
        },
      ]);
      const [signed] = await supports(world, [3]);
      await disputes.nominate(common, dispute.matter, 0, a.address, [{ ...signed!, units: [3, 11] }]);
      expect((await disputes.nominationOf(id, 1, 0, a.address)).units).to.equal(1n);
    });

    it("counts the units of today where it is not about a decision", async () => {
      const world = await loadFixture(ten);
      const { disputes, people } = world;
      const dispute = await disputed(world, matterOf({ subject: Subject.act }), { by: people[1]! });
      const here = { ...world, ...(await opensCase(world, dispute)) } as unknown as World;
      await disputes.nominate(dispute.common, dispute.matter, 0, world.a.address, await supports(here, [3, 4, 5]));
      expect([...(await disputes.nominationOf(dispute.id, 1, 0, world.a.address))]).to.deep.equal([3n, false]);
    });

    it("names by just a third", async () => {
      const world = await loadFixture(ten);
      const { disputes, units, tribunal, people, a } = world;
      const unit = { holder: people[9]!.address, share: 1n, class: 0 };
      const object = { kind: hashOf("rack"), content: hashOf("rack"), uri: "" };
      await units.connect(await as(world.assembly)).enterMany([
        { ...unit, object },
        { ...unit, object },
      ]);
      const dispute = await disputed(world, matterOf({ subject: Subject.act }), { by: people[1]! });
      const here = { ...world, ...(await opensCase(world, dispute)) } as unknown as World;
      await tribunal.connect(people[1]).nominate(here.caseId, 0, a.address);
      await disputes.nominate(dispute.common, dispute.matter, 0, a.address, await supports(here, [3, 4, 5]));
      expect([...(await disputes.nominationOf(dispute.id, 1, 0, a.address))]).to.deep.equal([3n, false]);
      await disputes.nominate(dispute.common, dispute.matter, 0, a.address, await supports(here, [6]));
      expect([...(await disputes.nominationOf(dispute.id, 1, 0, a.address))]).to.deep.equal([4n, true]);
    });
  });

  it("collects what a withdrawn claim forfeits, by a decision alone", async () => {
    const world = await loadFixture(inCase);
    const { tribunal, disputes, assembly, friend, caseId, stranger } = world;
    const at = await tribunal.getAddress();
    await tribunal.connect(friend).payAdvance(caseId, { value: 1_000n });
    await tribunal.connect(friend).withdrawClaim(caseId);
    await expect(disputes.connect(stranger).collect(at, ZeroAddress, stranger.address))
      .to.be.revertedWithCustomError(disputes, "DisputesOnlyAssembly")
      .withArgs(stranger.address);
    const data = disputes.interface.encodeFunctionData("collect", [at, ZeroAddress, world.buyer.address]);
    const collecting = await executable(world, motion([{ target: await disputes.getAddress(), data }]));
    const before = await ethers.provider.getBalance(world.buyer);
    await assembly.execute(collecting.header, encodeMotion(collecting.motion));
    expect((await ethers.provider.getBalance(world.buyer)) - before).to.equal(1_000n);
  });
});

describe("An interim stay", () => {
  it("binds as soon as the seats sign: no award, no delay", async () => {
    const world = await loadFixture(constituted);
    const { disputes, assembly, a, common, dispute, id, decision } = world;
    const until = (await assembly.decisionOf(decision.id)).stayedUntil;
    const signatures = [await interim(world, { by: a })];
    await expect(disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), signatures))
      .to.emit(disputes, "StayedInterim")
      .withArgs(id, 1n, 14n, hashOf("reasons"));
    const { stayedUntil } = await assembly.decisionOf(decision.id);
    expect(stayedUntil > until && stayedUntil <= (await now()) + 14n * DAY).to.equal(true);
    await time.increaseTo(stayedUntil);
    expect(await assembly.stateOf(decision.id)).to.equal(State.stayed);
  });

  it("is carried out once, for so many days, in this turn, for these reasons", async () => {
    const world = await loadFixture(constituted);
    const { disputes, a, common, dispute } = world;
    const sent = async (days: number, reasons: string, signature: string) =>
      await disputes.stayInterim(common, dispute.matter, days, reasons, [signature]);
    const signature = await interim(world, { by: a, days: 3 });
    await expect(sent(4, hashOf("reasons"), signature)).to.be.revertedWithCustomError(disputes, "DisputesNotSigned");
    await expect(sent(3, hashOf("others"), signature)).to.be.revertedWithCustomError(disputes, "DisputesNotSigned");
    await expect(sent(3, ZeroHash, signature)).to.be.revertedWithCustomError(disputes, "DisputesWithoutDocument");
    await expect(sent(0, hashOf("reasons"), signature)).to.be.revertedWithCustomError(disputes, "DisputesOrder");
    const later = await interim(world, { by: a, days: 3, turn: 2 });
    await expect(sent(3, hashOf("reasons"), later)).to.be.revertedWithCustomError(disputes, "DisputesNotSigned");
    await sent(3, hashOf("reasons"), signature);
    await expect(sent(3, hashOf("reasons"), signature))
      .to.be.revertedWithCustomError(disputes, "DisputesUsed")
      .withArgs(
        TypedDataEncoder.hash(await domainOf(world), INTERIM_TYPES, {
          dispute: world.id,
          turn: 1,
          days: 3,
          reasons: hashOf("reasons"),
        }),
      );
  });

  it("is nobody's who has not accepted the seat, and no other's", async () => {
    const world = await loadFixture(inCase);
    const { disputes, tribunal, authority, a, b, caseId, common, dispute } = world;
    await time.increase(10n * DAY + 1n);
    await tribunal.connect(authority).appoint(caseId, 0, a.address);
    for (const by of [a, b])
      await expect(disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), [await interim(world, { by })]))
        .to.be.revertedWithCustomError(disputes, "DisputesNotSigned")
        .withArgs(0n, a.address);
    for (const none of [[], ["0x"]])
      await expect(disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), none))
        .to.be.revertedWithCustomError(disputes, "DisputesMajorityMissing")
        .withArgs(0n, 1n);
  });

  it("takes no notice of a signature for a seat that there is not", async () => {
    const world = await loadFixture(constituted);
    const { disputes, assembly, a, common, dispute } = world;
    const signed = await interim(world, { by: a });
    await expect(disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), [signed, signed])).to.emit(
      assembly,
      "Stayed",
    );
  });

  it("is two of three's: one alone, named by the claimant, stays nothing", async () => {
    const world = await loadFixture(ten);
    const { disputes, assembly, charter, tribunal, authority, a, b, people, articles } = world;
    await charter.connect(await as(assembly)).setTribunal(articles.tribunal, world.rulesOfThree);
    const decision = await closed(world, motion([resolution(world)]));
    const dispute = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header, unit: 2 });
    const { caseId } = await opensCase(world, dispute);
    await tribunal.connect(people[1]).nominate(caseId, 0, a.address);
    await tribunal.connect(a).accept(caseId, 0, hashOf("disclosure"));
    const { common, matter, id } = dispute;
    const signed = [await interim({ disputes, id }, { by: a }), "0x"];
    await expect(disputes.stayInterim(common, matter, 14, hashOf("reasons"), signed))
      .to.be.revertedWithCustomError(disputes, "DisputesMajorityMissing")
      .withArgs(1n, 2n);
    await time.increase(10n * DAY);
    await tribunal.connect(authority).appoint(caseId, 1, b.address);
    await tribunal.connect(b).accept(caseId, 1, hashOf("disclosure"));
    const both = [signed[0]!, await interim({ disputes, id }, { by: b })];
    await expect(disputes.stayInterim(common, matter, 14, hashOf("reasons"), both)).to.emit(assembly, "Stayed");
  });

  it("is ordered while the case is under way, up to the day that its award is final; about a resolution alone", async () => {
    const world = await loadFixture(constituted);
    const { disputes, tribunal, a, caseId, common, hash, dispute } = world;
    await time.increase(10n * DAY + 1n);
    await tribunal.closeEvidence(caseId);
    const annulled = award(dispute, order(Order.annul));
    await tribunal.award(caseId, common, hash, annulled, ZeroHash, hashOf("award"), [
      await signAward(world, a, annulled),
    ]);
    await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons(world, a)]);
    await disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), [await interim(world, { by: a })]);
    const act = await disputed(world, matterOf({ subject: Subject.act }), { by: world.people[2]! });
    await opensCase(world, act);
    await expect(disputes.stayInterim(act.common, act.matter, 14, hashOf("reasons"), []))
      .to.be.revertedWithCustomError(disputes, "DisputesOrder")
      .withArgs(Order.stay, Subject.act);
  });

  it("is not ordered where there is no case, or where it was taken back", async () => {
    const world = await loadFixture(inCase);
    const { disputes, tribunal, friend, caseId, common, dispute, people, decision } = world;
    const other = await disputed(world, ofDecision(decision), { by: people[3]!, header: decision.header, unit: 4 });
    await expect(disputes.stayInterim(other.common, other.matter, 14, hashOf("reasons"), []))
      .to.be.revertedWithCustomError(disputes, "DisputesNotUnderWay")
      .withArgs(0n);
    await tribunal.connect(friend).withdrawClaim(caseId);
    await expect(disputes.stayInterim(common, dispute.matter, 14, hashOf("reasons"), []))
      .to.be.revertedWithCustomError(disputes, "DisputesNotUnderWay")
      .withArgs(7n);
  });
});

describe("A human in time", () => {
  /** An ordinary resolution of the preset, whose rules of arbitration are those that `biy` deploys, but for the advance. */
  const held = async (world: World) => {
    await world.tribunal.connect(world.friend).payAdvance(world.caseId, { value: 1_000n });
    return await world.disputes.hold(world.common, world.dispute.matter);
  };

  it("acts on rules that are the shipped ones", async () => {
    const { tribunal, rules } = await loadFixture(inCase);
    const shipped = readFileSync(new URL("../../src/deploy/deploy.ts", import.meta.url), "utf8");
    const own = ((await tribunal.rulesOf(rules)) as unknown as Result).toObject() as Record<string, bigint>;
    for (const [, name = "", days = ""] of shipped.matchAll(/^ {4}(\w*(?:silence|Period|Delay)): (\d+)n \* DAY,$/gm))
      expect(own[name], name).to.equal(BigInt(days) * DAY);
  });

  it("is too late no more: an order reaches an ordinary resolution before it is executable, all acting at the first second", async () => {
    const world = await loadFixture(ten);
    const { assembly, disputes, tribunal, a, people } = world;
    const decision = await convened(world, motion([resolution(world)]));
    const friend = people[1]!;
    const dispute = await disputed(world, ofDecision(decision), { by: friend, header: decision.header, unit: 2 });
    const here = { ...world, decision, friend, dispute, ...(await opensCase(world, dispute)) } as unknown as World;
    await tribunal.connect(friend).nominate(here.caseId, 0, a.address);
    const signed = await supports(here, [3, 4, 5, 6]);
    await disputes.nominate(here.common, dispute.matter, 0, a.address, signed);
    await tribunal.connect(a).accept(here.caseId, 0, hashOf("nothing to disclose"));
    await time.increaseTo(decision.opensAt);
    await voted(world, decision, { yes: range(1, 10) });
    await time.increaseTo(decision.closesAt + 3n * DAY);
    const signatures = [await interim(here, { by: a })];
    await disputes.stayInterim(here.common, dispute.matter, 14, hashOf("reasons"), signatures);
    for (const moment of [decision.closesAt + 3n * DAY + 2n, decision.closesAt + 14n * DAY + 1n]) {
      await time.increaseTo(moment);
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.stayed);
    }
  });

  it("is too late no more: nor all acting at the last, the seat drawn since both authorities are silent, up to the award", async () => {
    const world = await ten();
    const { assembly, disputes, tribunal, stranger, people } = world;
    const decision = await closed(world, motion([resolution(world)]));
    const friend = people[1]!;
    await time.increaseTo(decision.closesAt + 3n * DAY - 1n);
    const dispute = await disputed(world, ofDecision(decision), { by: friend, header: decision.header, unit: 2 });
    const here = { ...world, decision, friend, dispute, ...(await opensCase(world, dispute)) } as unknown as World;
    const { caseId, common, hash } = here;
    const opened = await now();
    // The advance in the last seconds of the automatic stay.
    await time.increaseTo((await assembly.decisionOf(decision.id)).stayedUntil - 2n);
    await held(here);
    const refused = async () =>
      await expect(assembly.execute(decision.header, encodeMotion(decision.motion)))
        .to.be.revertedWithCustomError(assembly, "AssemblyState")
        .withArgs(decision.id, State.stayed);
    // Named by nobody, appointed by neither authority: drawn, and accepted in the last second.
    await time.increaseTo(opened + 30n * DAY);
    await refused();
    await time.increase(1n);
    await tribunal.connect(stranger).replace(caseId, 0);
    const { arbiter: drawn, deadline } = (await tribunal.seatsOf(caseId))[0]!;
    const arbiter = await ethers.getSigner(drawn);
    await time.increaseTo(deadline - 1n);
    await tribunal.connect(arbiter).accept(caseId, 0, hashOf("nothing to disclose"));
    const until = async (stage: bigint) => {
      const found = await tribunal.caseOf(caseId);
      expect(found.stage).to.equal(stage);
      await time.increaseTo(found.deadline - 1n);
    };
    await until(2n);
    await refused();
    await time.increase(2n);
    await tribunal.closeEvidence(caseId);
    await until(3n);
    const annulled = award(dispute, order(Order.annul));
    await tribunal.award(caseId, common, hash, annulled, ZeroHash, hashOf("award"), [
      await signAward(here, arbiter, annulled),
    ]);
    await until(4n);
    await refused();
    await tribunal.giveReasons(caseId, hashOf("reasons"), [await signReasons(here, arbiter)]);
    // From the ceiling on the seat stays it itself, a second before it would be executable, until its award is final.
    const { finalAt } = await tribunal.caseOf(caseId);
    let stays = 0;
    for (
      let due = decision.closesAt + 93n * DAY;
      due <= finalAt;
      due = (await assembly.decisionOf(decision.id)).stayedUntil
    ) {
      await time.increaseTo(due - 1n);
      const reasons = hashOf(`reasons ${++stays}`);
      await disputes.stayInterim(common, dispute.matter, 14, reasons, [await interim(here, { by: arbiter, reasons })]);
    }
    expect(stays).to.be.greaterThan(0);
    await time.increaseTo(finalAt);
    await refused();
    await disputes.enforce(common, dispute.matter, annulled, [], ZeroHash);
    expect(await assembly.stateOf(decision.id)).to.equal(State.annulled);
  });

  it("holds nothing without an advance, for who is no participant, or where there is no case", async () => {
    const world = await loadFixture(inCase);
    const { disputes, stranger, decision, common, dispute, friend, people } = world;
    await expect(disputes.hold(common, dispute.matter))
      .to.be.revertedWithCustomError(disputes, "DisputesAdvanceDue")
      .withArgs(friend.address);
    const others = await disputed(world, ofDecision(decision), { by: stranger, header: decision.header });
    await expect(disputes.hold(others.common, others.matter))
      .to.be.revertedWithCustomError(disputes, "DisputesNotNoted")
      .withArgs(others.id);
    const third = await disputed(world, ofDecision(decision), { by: people[3]!, header: decision.header, unit: 4 });
    await expect(disputes.hold(third.common, third.matter)).to.be.revertedWithCustomError(
      disputes,
      "DisputesNotUnderWay",
    );
  });

  it("ends at once when the last dispute whose advance is paid ends, and not before", async () => {
    const world = await loadFixture(inCase);
    const { assembly, disputes, tribunal, decision, common, dispute, friend, people } = world;
    const second = await disputed(world, ofDecision(decision), { by: people[3]!, header: decision.header, unit: 4 });
    const other = await opensCase(world, second);
    await tribunal.connect(people[3]).payAdvance(other.caseId, { value: 1_000n });
    await disputes.hold(second.common, second.matter);
    await expect(held(world)).to.emit(assembly, "Held");
    await disputes.hold(common, dispute.matter);
    await time.increaseTo(decision.closesAt + 40n * DAY);
    await disputes.connect(people[3]).giveUp(second.common, second.matter);
    expect(await assembly.stateOf(decision.id)).to.equal(State.stayed);
    await disputes.connect(friend).giveUp(common, dispute.matter);
    await time.increase(1n);
    expect(await assembly.stateOf(decision.id)).to.equal(State.executable);
  });
});

describe("A parked decision", () => {
  /** A grave one that waits; whoever disputes gives it up after sixty days. */
  async function givenUp(by: number, votes: Parameters<typeof closed>[2]) {
    const world = await ten();
    const decision = await closed(world, motion([resolution(world)]), votes);
    const claimant = world.people[by - 1]!;
    const dispute = await disputed(world, ofDecision(decision), { by: claimant, header: decision.header, unit: by });
    const here = { ...world, decision, friend: claimant, dispute, ...(await opensCase(world, dispute)) };
    await world.tribunal.connect(claimant).payAdvance(here.caseId, { value: 1_000n });
    await world.disputes.hold(here.common, dispute.matter);
    await time.increaseTo(decision.closesAt + 80n * DAY);
    await world.disputes.connect(claimant).giveUp(here.common, dispute.matter);
    await time.increase(1n);
    return await world.assembly.stateOf(decision.id);
  }

  it("is not kept ready by who convened it, and disputes it to give that up", async () => {
    expect(await givenUp(1, { yes: range(2, 10) })).to.equal(State.expired);
  });

  it("is ended by no other who disputes it, even having voted for it, and lets its time pass", async () => {
    expect(await givenUp(2, { yes: range(1, 10) })).to.equal(State.executable);
  });
});

describe("A strike of any length", () => {
  it("is carried out in pieces, in their order, by anyone, and nothing is carried out between them", async () => {
    const world = await loadFixture(ten);
    const { assembly, disputes } = world;
    const decision = await closed(world, motion([resolution(world)]), { yes: range(1, 7), no: range(8, 10) });
    const friend = world.people[1]!;
    const dispute = await disputed(world, ofDecision(decision), { by: friend, header: decision.header, unit: 2 });
    const { common, matter, id } = dispute;
    const last = listHash([3]);
    const middle = listHash([2], last);
    const word = order(Order.strike, BigInt(listHash([1, 9], middle)) & ((1n << 248n) - 1n));
    await decided(world, dispute, word);
    await expect(disputes.strikeNext(common, matter, [2], last)).to.be.revertedWithCustomError(
      disputes,
      "DisputesNotTheseUnits",
    );
    await expect(
      disputes.enforce(common, matter, award(dispute, word), [1, 9], ZeroHash),
    ).to.be.revertedWithCustomError(disputes, "DisputesNotTheseUnits");
    await disputes.enforce(common, matter, award(dispute, word), [1, 9], middle);
    expect((await assembly.decisionOf(decision.id)).disputes).to.equal(1n);
    expect(await assembly.stateOf(decision.id)).to.equal(State.stayed);
    await expect(disputes.connect(friend).dispute(matter, decision.header, 2, hashOf("claim")))
      .to.be.revertedWithCustomError(disputes, "DisputesOpen")
      .withArgs(id);
    for (const [units, next] of [
      [[3], ZeroHash],
      [[2], ZeroHash],
    ] as const)
      await expect(disputes.strikeNext(common, matter, [...units], next))
        .to.be.revertedWithCustomError(disputes, "DisputesNotTheseUnits")
        .withArgs(middle, listHash(units, next));
    await disputes.strikeNext(common, matter, [2], last);
    expect(await assembly.stateOf(decision.id)).to.equal(State.stayed);
    expect((await assembly.decisionOf(decision.id)).disputes).to.equal(1n);
    await disputes.strikeNext(common, matter, [3], ZeroHash);
    const { unitsYes, unitsNo } = await assembly.tallyOf(decision.id);
    expect([unitsYes, unitsNo, (await assembly.decisionOf(decision.id)).disputes]).to.deep.equal([4n, 2n, 0n]);
    await time.increase(1n);
    expect(await assembly.stateOf(decision.id)).to.equal(State.executable);
    await expect(disputes.strikeNext(common, matter, [3], ZeroHash)).to.be.revertedWithCustomError(
      disputes,
      "DisputesNotTheseUnits",
    );
  });

  it("ends no dispute that the award leaves open", async () => {
    const world = await loadFixture(ten);
    const { assembly, disputes } = world;
    const decision = await closed(world, motion([resolution(world)]), { yes: range(1, 7), no: range(8, 10) });
    const by = world.people[1]!;
    const dispute = await disputed(world, ofDecision(decision), { by, header: decision.header, unit: 2 });
    const { common, matter } = dispute;
    const last = listHash([3]);
    const word = order(Order.strike, BigInt(listHash([1], last)) & ((1n << 248n) - 1n));
    await decided(world, dispute, word, Then.Stay);
    await disputes.enforce(common, matter, award(dispute, word, Then.Stay), [1], last);
    await disputes.strikeNext(common, matter, [3], ZeroHash);
    expect((await assembly.decisionOf(decision.id)).disputes).to.equal(1n);
  });
});

describe("A change of the tribunal", () => {
  it("is judged by the tribunal and the rules that it names, not by those that it replaces", async () => {
    const world = await loadFixture(ten);
    const { disputes, articles, rulesOfThree, people } = world;
    const change = charterCall(world, "setTribunal", [articles.tribunal, rulesOfThree]);
    const decision = await convened(world, motion(await withText(world, [change])));
    for (const matter of [ofDecision(decision), ofDecision(decision, { subject: Subject.ballots, unit: 3 })]) {
      const { common } = await disputed(world, matter, { by: people[1]!, header: decision.header, unit: 2 });
      expect([common.tribunal, common.rules]).to.deep.equal([articles.tribunal, rulesOfThree]);
    }
    const other = await convened(world, motion([resolution(world)]));
    expect((await disputes.commonOf(ofDecision(other), people[1]!.address)).rules).to.equal(articles.arbitration);
  });
});

describe("One dispute a unit", () => {
  const noted = async (world: Condominium, id: string) => (await world.assembly.decisionOf(id)).disputes;

  it("whatever is split off it since: a part that the decision does not count holds nothing up", async () => {
    const world = await founded({ ...TEN, units: (of) => TEN.units(of).map((unit) => ({ ...unit, share: 2n })) });
    const { units, people, assembly } = world;
    const decision = await convened(world, motion([resolution(world)]));
    const holder = people[4]!;
    const part = { share: 1n, object: { kind: hashOf("rack"), content: hashOf("rack"), uri: "" } };
    await units.connect(holder).consentToSplit(5, [part, part]);
    await units.connect(await as(assembly)).split(5, [part, part]);
    for (const unit of [5, 11, 5])
      await disputed(world, ofDecision(decision, { document: hashOf(`${unit} ${Math.random()}`) }), {
        by: holder,
        header: decision.header,
        unit,
      });
    expect(await noted(world, decision.id)).to.equal(1n);
  });

  it("and a merged one's is over with it: who holds what it was merged into disputes with that", async () => {
    const world = await loadFixture(ten);
    const { units, people } = world;
    const decision = await convened(world, motion([resolution(world)]));
    const holder = people[4]!;
    await units.connect(people[5]).transferFrom(people[5]!.address, holder.address, 6);
    await units.connect(holder).merge([5, 6]);
    for (const unit of [6, 5, 5])
      await disputed(world, ofDecision(decision, { document: hashOf(`${unit} ${Math.random()}`) }), {
        by: holder,
        header: decision.header,
        unit,
      });
    expect(await noted(world, decision.id)).to.equal(1n);
  });

  it("and none of a holder who has not acceded", async () => {
    const world = await loadFixture(ten);
    const { units, people, buyer, assembly } = world;
    const decision = await convened(world, motion([resolution(world)]));
    await units.connect(await as(assembly)).choose(true, false);
    await units.connect(people[4]).transferFrom(people[4]!.address, buyer.address, 5);
    const brought = async (document: string) =>
      await disputed(world, ofDecision(decision, { document }), { by: buyer, header: decision.header, unit: 5 });
    await brought(ZeroHash);
    expect(await noted(world, decision.id)).to.equal(0n);
    await accede(world, buyer, [5]);
    await brought(hashOf("another"));
    expect(await noted(world, decision.id)).to.equal(1n);
  });
});
