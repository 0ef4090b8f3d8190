/**
 * What is read of a decision is what the contracts say, and nothing later than the block.
 * @module
 */
import { expect } from "chai";
import { ZeroAddress, ZeroHash, type Result } from "ethers";
import { STATES, encodeMotion, motionHash } from "../../src/condominium/decisions.ts";
import { readDecision, stateAt } from "../../src/condominium/record.ts";
import { QUESTION, struck, votedByAll, type Whole } from "./documents/world.ts";
import { minutes } from "../../src/condominium/papers/minutes.ts";
import { plainText } from "../../src/text/blocks.ts";
import { KZ_HL_2025, powerKey } from "../../src/condominium/rules.ts";
import { charterCall, withText } from "./states.ts";
import { convened, DAY, ethers, founded, motion, ownEntry, range, resolution, TEN, time, voted } from "./world.ts";

const read = (
  { world, startBlock }: Pick<Whole, "world" | "startBlock">,
  which: ({ id: string } | { no: bigint }) & { atBlock?: number; question?: string; range?: number },
) => readDecision({ provider: ethers.provider, addresses: world.addresses, startBlock, ...which });

describe("readDecision", () => {
  it("refuses a decision that there is not, another question, and logs that begin too late", async () => {
    const whole = await votedByAll();
    const { id } = whole.decision;
    const thrown = async (attempt: Promise<unknown>) =>
      await attempt.then(
        () => "none",
        (error: { code: string }) => error.code,
      );
    expect(await thrown(read(whole, { no: 2n }))).to.equal("missing");
    expect(await thrown(read(whole, { id: `0x${"11".repeat(32)}` }))).to.equal("missing");
    expect(await thrown(read(whole, { id, question: "Another?" }))).to.equal("input");
    const startBlock = (await time.latestBlock()) - 8;
    expect(await thrown(read({ ...whole, startBlock }, { id }))).to.be.oneOf(["network", "missing"]);
  });

  it("says who conducts disputes about it: of a decision that changes the tribunal the one that it names", async () => {
    const startBlock = await time.latestBlock();
    const world = await founded(TEN);
    const { assembly, articles, rulesOfThree } = world;
    const change = charterCall(world, "setTribunal", [articles.tribunal, rulesOfThree]);
    const other = await convened(world, motion([resolution(world)]));
    const decision = await convened(world, motion(await withText(world, [change])));
    const [present, next] = await Promise.all([other, decision].map(({ id }) => read({ world, startBlock }, { id })));
    expect([present!.tribunal, present!.arbitration]).to.deep.equal([articles.tribunal, articles.arbitration]);
    expect([next!.tribunal, next!.arbitration]).to.deep.equal([articles.tribunal, rulesOfThree]);
    expect([...(await assembly.successorOf(other.id))]).to.deep.equal([ZeroAddress, ZeroHash]);
    expect([...(await assembly.successorOf(decision.id))]).to.deep.equal([articles.tribunal, rulesOfThree]);
  });

  it("reads by number and by id, in small pages and in one, the same", async () => {
    const whole = await votedByAll();
    const facts = await read(whole, { id: whole.decision.id });
    expect(await read(whole, { no: whole.decision.header.no, range: 3 })).to.deep.equal(facts);
  });

  it("says what the contracts say: decision, tally, ballots, shares, holders, state", async () => {
    const whole = await votedByAll();
    const { world, decision } = whole;
    const facts = await read(whole, { id: decision.id, question: QUESTION });
    const [tally, state] = [await world.assembly.tallyOf(decision.id), await world.assembly.stateOf(decision.id)];
    expect(facts.tally).to.deep.equal((tally as unknown as Result).toObject());
    expect(facts.header).to.deep.equal(decision.header);
    expect(facts.state).to.equal(STATES[Number(state)]);
    expect(facts.electorate).to.deep.equal({ share: 10n, count: 10n });
    expect(facts.motion).to.deep.equal({ ...decision.motion, question: decision.header.question });
    expect(facts.right.kind).to.equal("petition");
    expect(facts.roll).to.have.length(10);
    for (const { unit, share, holder, choice, way } of facts.roll) {
      const [said, how] = await world.assembly.ballotOf(decision.id, unit);
      expect([choice, way]).to.deep.equal([
        ["none", "yes", "no", "abstain"][Number(said)],
        ["none", "proxy", "signed", "in-person"][Number(how)],
      ]);
      expect(share).to.equal(await world.units.shareAt(unit, facts.header.no));
      expect(holder).to.equal(await world.units.holderOf(unit));
    }
    expect(facts.roll.filter(({ choice }) => choice === "none").map(({ unit }) => unit)).to.deep.equal([]);
  });

  it("tells what happened in its order: proxy, votes, a batch with a forged entry skipped, a change of hands", async () => {
    const whole = await votedByAll();
    const { people } = whole.world;
    const { events, movements } = await read(whole, { id: whole.decision.id });
    expect(events.map(({ event }) => event)).to.deep.equal([
      "Convened",
      "ProxyGiven",
      "Voted",
      "Voted",
      "Voted",
      "Voted",
      "BallotsCounted",
      "Voted",
      "Voted",
    ]);
    const counted = events.find((each) => each.event === "BallotsCounted");
    expect([counted?.counted, counted?.skipped]).to.deep.equal([4n, 1n]);
    const proxy = events.find((each) => each.event === "ProxyGiven");
    expect([proxy?.grantor, proxy?.holder]).to.deep.equal([people[8]!.address, people[9]!.address]);
    expect(movements.map(({ unit, from, to }) => [unit, from, to])).to.deep.equal([
      [7, people[6]!.address, people[0]!.address],
    ]);
    for (const { block, hash, at } of [...events, ...movements]) {
      const found = await ethers.provider.getBlock(block);
      expect([found?.hash, BigInt(found?.timestamp ?? 0)]).to.deep.equal([hash, at]);
    }
  });

  it("tells a dispute to its end, with the order that was carried out", async () => {
    const whole = await votedByAll();
    await struck(whole);
    const { world, decision } = whole;
    await world.assembly.execute(decision.header, encodeMotion(decision.motion));
    const facts = await read(whole, { id: decision.id });
    const later = facts.events.filter(({ at }) => at > decision.closesAt);
    expect(later.map(({ event }) => event)).to.deep.equal([
      "DisputeNoted",
      "Stayed",
      "Disputed",
      "Enforced",
      "BallotsStruck",
      "DisputeNoted",
      "DisputeEnded",
      "Executed",
    ]);
    expect(facts.roll[7]).to.include({ unit: 8, choice: "none", way: "signed" });
    expect(facts.tally).to.deep.equal(((await world.assembly.tallyOf(decision.id)) as unknown as Result).toObject());
    expect(facts.state).to.equal("executed");
  });

  it("as of a block knows nothing later, and says the same whenever it is asked", async () => {
    const whole = await votedByAll();
    const atBlock = await time.latestBlock();
    const before = await read(whole, { id: whole.decision.id, atBlock });
    await struck(whole);
    expect(await read(whole, { id: whole.decision.id, atBlock })).to.deep.equal(before);
  });

  it("finds the state at any moment as the contract does", async () => {
    const whole = await votedByAll();
    const { world, decision } = whole;
    const found: string[] = [];
    for (const wait of [1n, 3n * DAY, 30n * DAY, 60n * DAY]) {
      await time.increase(wait);
      const facts = await read(whole, { id: decision.id });
      const state = STATES[Number(await world.assembly.stateOf(decision.id, { blockTag: facts.block.block }))];
      expect(stateAt(facts, facts.block.at)).to.equal(state);
      found.push(facts.state);
    }
    expect(found).to.deep.equal(["challenge", "executable", "executable", "expired"]);
  });

  it("finds a decision that waits for the human stayed, long after its stay", async () => {
    const whole = await votedByAll();
    const { world, decision } = whole;
    const { disputes, people } = world;
    const matter = { subject: 1n, ref: decision.id, person: ZeroAddress, unit: 0n, document: ZeroHash };
    await disputes.connect(people[3]!).dispute(matter, decision.header, 4n, decision.header.motion);
    await time.increase(40n * DAY);
    const facts = await read(whole, { id: decision.id });
    expect(facts.block.at > facts.decision.stayedUntil).to.equal(true);
    expect([facts.decision.disputes, facts.state]).to.deep.equal([1, "stayed"]);
    expect(await world.assembly.stateOf(decision.id)).to.equal(BigInt(STATES.indexOf("stayed")));
    expect(plainText(await minutes(facts), "en")).to.include("Open disputes of participants: 1 (one). Until they end");
  });

  it("reads a class vote with unequal shares, of units that changed, merged and moved meanwhile, as it was frozen", async () => {
    const startBlock = await time.latestBlock();
    const world = await founded({
      units: ({ people }) =>
        range(1, 6).map((unit) => ({
          holder: people[unit - 1]!.address,
          share: BigInt(unit * 10),
          class: unit <= 4 ? 3 : 0,
        })),
      powers: (addresses) => [{ key: powerKey(addresses, "charter", "resolve", 7), category: 1, class: 3 }],
    });
    const { assembly, units, people, addresses } = world;
    const decision = await convened(world, motion([resolution(world)], { class: 3 }));
    await time.increaseTo(decision.opensAt);
    const [first, second, third] = [people[0]!, people[1]!, people[2]!];
    await assembly.connect(second).vote(decision.id, [2], 1n);
    await units.connect(second).transferFrom(second.address, first.address, 2n);
    await units.connect(first).merge([1n, 2n]);
    await assembly.connect(third).vote(decision.id, [3], 2n);
    await time.increaseTo(decision.closesAt + 1n);
    await units.connect(third).transferFrom(third.address, first.address, 3n);
    await units.connect(first).merge([3n, 1n]);

    const facts = await readDecision({ provider: ethers.provider, addresses, startBlock, id: decision.id });
    const { no } = facts.header;
    expect(facts.electorate).to.deep.equal({ share: 100n, count: 4n });
    expect(facts.roll.map(({ unit, share, holder, choice }) => [unit, share, holder, choice])).to.deep.equal([
      [1, 10n, first.address, "none"],
      [2, 20n, first.address, "yes"],
      [3, 30n, third.address, "no"],
      [4, 40n, people[3]!.address, "none"],
    ]);
    for (const { unit, share } of facts.roll) expect(share).to.equal(await units.shareAt(unit, no));
    expect(facts.tally).to.include({ yes: 20n, no: 30n, unitsYes: 1n, unitsNo: 1n });
  });

  it("reads a second call with the count of the first", async () => {
    const startBlock = await time.latestBlock();
    const rules = KZ_HL_2025.map((rule) => ({
      ...rule,
      second: [1, 2] as const,
      quorum: { of: [2, 3] as const, over: false },
    }));
    const world = await founded({ ...TEN, rules });
    const { assembly, addresses } = world;
    const what = motion([resolution(world)]);
    const decision = await convened(world, what);
    await time.increaseTo(decision.opensAt);
    await voted(world, decision, { yes: [1, 2, 3, 4, 5] });
    await time.increaseTo(decision.closesAt + 1n);
    await assembly.connect(world.stranger).reconvene(decision.header, encodeMotion(what));

    const facts = await readDecision({ provider: ethers.provider, addresses, startBlock, no: 2n });
    expect(facts.right).to.deep.equal({ kind: "again", previous: decision.id });
    expect([facts.isSecondCall, facts.state, facts.header.convener]).to.deep.equal([
      true,
      "notice",
      decision.header.convener,
    ]);
    expect([facts.before?.id, facts.before?.no, facts.before?.tally.unitsYes]).to.deep.equal([decision.id, 1n, 5n]);
    await time.increaseTo(facts.decision.opensAt);
    await voted(world, { ...decision, id: facts.id }, { yes: [1, 2, 3, 4, 5] });
    await time.increaseTo(facts.decision.closesAt + 1n);
    const closed = await readDecision({ provider: ethers.provider, addresses, startBlock, no: 2n });
    expect(closed.state).to.equal("challenge");
    const text = plainText(await minutes(closed), "en");
    expect(text).to.include("Quorum by units: 5 (five) took part, of 10 (ten), at least 5 (five) needed: reached.");
    expect(text).to.include(
      "The call before. Quorum by units: 5 (five) took part, of 10 (ten), at least 7 (seven) needed: not reached.",
    );
  });

  it("says by what right a decision was convened: a mandate while it runs, else a petition", async () => {
    const whole = await votedByAll();
    const { world } = whole;
    const manager = world.people[4]!;
    const now = BigInt(await time.latest());
    const term = [now, now + 40n * DAY, 0n, whole.decision.motion.text] as const;
    const appoint = world.charter.interface.encodeFunctionData("appoint", [manager.address, 3n, 1n, ...term]);
    const chosen = await convened(world, motion([{ target: world.addresses.charter, data: appoint }]));
    await time.increaseTo(chosen.opensAt);
    await voted(world, chosen, { yes: [1, 2, 3, 4, 5, 6] });
    await time.increaseTo(chosen.closesAt + 4n * DAY);
    await world.assembly.execute(chosen.header, encodeMotion(chosen.motion));

    const byMandate = await convened(world, motion([resolution(world)]), manager, "0x");
    expect((await read(whole, { id: byMandate.id })).right).to.deep.equal({ kind: "mandate", office: 3 });
    await time.increaseTo(now + 41n * DAY);
    const byPetition = await convened(world, motion([resolution(world)]), manager, ownEntry([5]));
    const [counted] = await world.assembly.queryFilter(world.assembly.filters.Supported(motionHash(byPetition.motion)));
    const transactions = [counted?.transactionHash];
    expect((await read(whole, { id: byPetition.id })).right).to.deep.equal({ kind: "petition", transactions });
  });
});
