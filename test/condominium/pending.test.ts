/**
 * Who buys a unit is told what can still happen by what was decided before: the same as the contract does, as of a block, at a cost that
 * does not grow with what is over.
 * @module
 */
import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { dataLength, dataSlice, Interface, ZeroHash, type Provider } from "ethers";
import { unitsAbi } from "../../src/abi/index.ts";
import { blockBy } from "../../src/chain/blocks.ts";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile } from "../../src/condominium/condominiums.ts";
import { decodeMotion, decisionId, encodeMotion, headerOf } from "../../src/condominium/decisions.ts";
import { certificate } from "../../src/condominium/papers/certificate.ts";
import { plainText } from "../../src/text/blocks.ts";
import { pendingInWords } from "../../src/condominium/papers/pending.ts";
import { readPending, type PendingDecision } from "../../src/condominium/pending.ts";
import { readParticipation } from "../../src/condominium/standing.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";
import { counted } from "../chain/asked.ts";
import { networkHelpers } from "../conformance/world.ts";
import {
  as,
  charterCall,
  closed,
  disputed,
  executed,
  hashOf,
  loadFixture,
  now,
  ofDecision,
  State,
  takeSnapshot,
  ten,
} from "./states.ts";
import {
  accede,
  convened,
  counterCall,
  DAY,
  ethers,
  founded,
  motion,
  OBJECT,
  ownEntry,
  resolution,
  time,
  type Condominium,
} from "./world.ts";

const node = ethers.provider as unknown as Provider;
const fileOf = ({ addresses }: Condominium) =>
  ({ kind: "condominium", chainId: 31337n, startBlock: 0, addresses }) as CondominiumFile;
const asked = ({ addresses }: Condominium) => ({ provider: node, addresses, startBlock: 0 });
const pendingOf = async (world: Condominium, own: { unit?: number; provider?: Provider } = {}) =>
  await readPending({ ...asked(world), ...own });
/** Signed, and not sent: these condominiums are founded without a text. */
const accessionOf = async ({ addresses, charter }: Condominium, signer: HardhatEthersSigner) => {
  const said = { participant: signer.address, charter: await charter.binding() };
  const domain = condominiums.registerDomain("units", { chainId: 31337n, register: addresses.register });
  return { ...said, signature: await condominiums.signAccession(signer, domain, said) };
};
/** The only decision that is pending. */
const onlyOf = async (world: Condominium): Promise<PendingDecision> => {
  const { decisions } = await pendingOf(world);
  expect(decisions).to.have.length(1);
  return decisions[0]!;
};
const numbersOf = async (world: Condominium) => (await pendingOf(world)).decisions.map(({ no }) => no);
const inLang = (lines: readonly Words[], lang: (typeof LANGS)[number]) => lines.map((each) => each[lang]).join("\n");

/** A developer holds all ten units, and is the only one who has acceded. */
const developer = async () =>
  await founded({
    units: ({ people }) => Array.from({ length: 10 }, () => ({ holder: people[0]!.address, share: 1n })),
  });

/** Alone it passes that it gets ninety units more, and that it may do something with the common objects; then it waits. */
const parked = async () => {
  const world = await developer();
  const { addresses, people, objects, assembly } = world;
  const [owner] = people;
  const entries = [{ holder: owner!.address, share: 90n, class: 0, object: OBJECT }];
  const entering = {
    target: addresses.register,
    data: new Interface(unitsAbi).encodeFunctionData("enterMany", [entries]),
  };
  const retiring = { target: addresses.objects, data: objects.interface.encodeFunctionData("retire", [1]) };
  const decisions = [];
  for (const call of [entering, retiring]) decisions.push(await convened(world, motion([call])));
  await time.increaseTo(decisions.at(-1)!.opensAt);
  for (const { id } of decisions) await assembly.connect(owner).vote(id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1n);
  await time.increaseTo(decisions.at(-1)!.closesAt + 4n * DAY);
  return { ...world, decisions };
};

describe("what is pending", () => {
  describe("decisions that were parked before the units were sold", () => {
    it("are told who buys, in three languages, with what they do, from when on and until when", async () => {
      const world = await loadFixture(parked);
      const { people, buyer, place } = world;
      const file = fileOf(world);
      const accession = await accessionOf(world, buyer);
      const from = people[0]!.address;
      const sale = { provider: node, from, file, unit: 3, to: buyer.address, accession };
      const { notes = [] } = await condominiums.transfer.prepare(sale);
      const { decisions } = await pendingOf(world);
      expect(decisions.map(({ no, state }) => [no, state])).to.deep.equal([
        [1n, "executable"],
        [2n, "executable"],
      ]);
      for (const [lang, heading, can] of [
        ["kk", "шешімдер саны: 2 (екі)", "№ 1 шешім; күйі: қабылданды; қазір орындауға болады"],
        [
          "ru",
          "последствия которых ещё могут быть устранены: 2 (два)",
          "Решение № 1; состояние: принято; сейчас можно исполнить",
        ],
        [
          "en",
          "can still be carried out or taken back: 2 (two)",
          "Decision no. 1; state: passed; it can be carried out now",
        ],
      ] as const) {
        const said = inLang(notes, lang);
        for (const each of [heading, can, from, "«rack»", "90", decisions[0]!.motion!.question])
          expect(said, lang).to.include(each);
      }
      expect(
        inLang(notes, "en")
          .match(/^(?:If all|A common object).*/gm)
          ?.map((each) => each.split(/[.:]/)[0]),
      ).to.deep.equal([
        "If all of their holders have acceded to the charter (or it lets others hold), new units are entered, from the next decision on",
        "A common object is retired for ever",
      ]);
      await condominiums.transfer({ signer: people[0]!, file, unit: 3, to: buyer.address, accession });
      const facts = await readParticipation({ ...asked(world), unit: 3 });
      expect([facts.holder, facts.pending.decisions.length]).to.deep.equal([buyer.address, 2]);
      for (const lang of LANGS) {
        const paper = plainText(await certificate(facts), lang);
        const lines = (await pendingInWords(facts.pending)).map((each) => each[lang]);
        expect(lines.length).to.be.greaterThan(4);
        for (const line of lines) expect(paper, lang).to.include(line);
      }
      expect(decisionId(place, headerOf(world.decisions[0]!.motion, { no: 1n, convener: from }))).to.equal(
        decisions[0]!.id,
      );
    });

    it("are told who accedes to get a unit", async () => {
      const world = await loadFixture(parked);
      const { buyer, people } = world;
      const file = fileOf(world);
      const accession = await accessionOf(world, buyer);
      const by = { provider: node, from: people[0]!.address, file, accession, units: [] };
      const { notes = [] } = await condominiums.accede.prepare(by);
      expect(notes).to.deep.equal(await pendingInWords(await pendingOf(world)));
      expect(inLang(notes, "en")).to.include("Decision no. 2; state: passed");
      expect(await condominiums.pendingNotes({ provider: node, file })).to.deep.equal(notes);
    });

    it("are in the certificate as of its block: rendered again later it is the same", async () => {
      const world = await loadFixture(parked);
      const { assembly, decisions } = world;
      const facts = await readParticipation({ ...asked(world), unit: 3 });
      const { root } = await certificate(facts);
      await assembly.execute(decisions[0]!.header, encodeMotion(decisions[0]!.motion));
      const later = await readParticipation({ ...asked(world), unit: 3 });
      expect(later.pending.decisions.map(({ no }) => no)).to.deep.equal([2n]);
      expect((await certificate(later)).root).not.to.equal(root);
      await time.increase(200n * DAY);
      const again = await readParticipation({ ...asked(world), unit: 3, atBlock: facts.block.block });
      expect((await certificate(again)).root).to.equal(root);
    });

    it("that lapse are told no more", async () => {
      const world = await loadFixture(parked);
      const { until } = (await pendingOf(world)).decisions[0]!;
      await time.increaseTo(until);
      expect(await numbersOf(world)).to.include(1n);
      await time.increaseTo(until + 10n);
      expect(await numbersOf(world)).not.to.include(1n);
    });
  });

  describe("nothing", () => {
    for (const [name, state] of [
      ["of a condominium that decided nothing", ten],
      ["where what was decided was carried out", carriedOut],
    ] as const)
      it(`is said in three languages, with the block: ${name}`, async () => {
        const world = await loadFixture(state);
        const pending = await pendingOf(world, { unit: 2 });
        expect([pending.decisions, pending.reapportionment, pending.recovery]).to.deep.equal([
          [],
          undefined,
          undefined,
        ]);
        const lines = await pendingInWords(pending);
        const block = String(pending.block.block);
        expect(lines).to.have.length(1);
        expect(lines[0]!.kk).to.include(`Блок № ${block} бойынша`).and.include("шешім жоқ");
        expect(lines[0]!.ru).to.include(`на блок ${block}`).and.include("устранены, нет");
        expect(lines[0]!.en).to.include(`As of block ${block}`).and.include("no decision can still be");
        const facts = await readParticipation({ ...asked(world), unit: 2 });
        for (const lang of LANGS) expect(plainText(await certificate(facts), lang)).to.include(lines[0]![lang]);
      });
  });

  describe("a decision", () => {
    it("is pending in each state in which the contract can still carry it out, and in no other", async () => {
      const world = await loadFixture(ten);
      const { assembly } = world;
      const decision = await convened(world, motion([resolution(world)]));
      const states: string[] = [(await onlyOf(world)).state];
      await time.increaseTo(decision.opensAt);
      states.push((await onlyOf(world)).state);
      for (const person of world.people.slice(0, 9)) {
        const unit = world.people.indexOf(person) + 1;
        await assembly.connect(person).vote(decision.id, [unit], 1n);
      }
      await time.increaseTo(decision.closesAt + 1n);
      states.push((await onlyOf(world)).state);
      await assembly.connect(await as(world.disputes)).stay(decision.id, 14);
      await time.increase(3n * DAY);
      states.push((await onlyOf(world)).state);
      await time.increase(14n * DAY);
      states.push((await onlyOf(world)).state);
      expect(states).to.deep.equal(["notice", "voting", "challenge", "stayed", "executable"]);
      await assembly.execute(decision.header, encodeMotion(decision.motion));
      expect(await numbersOf(world)).to.deep.equal([]);
    });

    for (const [name, votes] of [
      ["rejected", { no: [1, 2, 3, 4, 5, 6, 7, 8, 9] }],
      ["without a quorum", { yes: [1] }],
    ] satisfies [string, Parameters<typeof closed>[2]][])
      it(`that is ${name} is not pending`, async () => {
        const world = await loadFixture(ten);
        await closed(world, motion([resolution(world)]), votes);
        expect(await numbersOf(world)).to.deep.equal([]);
      });

    it("that was withdrawn is not pending", async () => {
      const world = await loadFixture(ten);
      const decision = await convened(world, motion([resolution(world)]));
      await world.assembly.connect(world.people[0]).withdraw(decision.header);
      expect(await numbersOf(world)).to.deep.equal([]);
    });

    for (const when of ["before voting", "in its challenge period", "stayed for a while"] as const)
      it(`can be carried out in the first and the last second that are told, and in none beside them: ${when}`, async () => {
        const world = await loadFixture(ten);
        const { assembly } = world;
        const what = motion([resolution(world)]);
        const decision = when === "before voting" ? await convened(world, what) : await closed(world, what);
        if (when === "stayed for a while") await assembly.connect(await as(world.disputes)).stay(decision.id, 30);
        const { from, until, isHeldUp, stayed } = await onlyOf(world);
        expect([isHeldUp, stayed]).to.deep.equal([false, when === "stayed for a while" ? 14 : 0]);
        if (when === "before voting") {
          await time.increaseTo(decision.opensAt);
          for (const unit of [1, 2, 3, 4, 5, 6, 7])
            await assembly.connect(world.people[unit - 1]).vote(decision.id, [unit], 1n);
        }
        const start = await takeSnapshot();
        for (const [at, isDone] of [
          [from - 1n, false],
          [from, true],
          [until, true],
          [until + 1n, false],
        ] as const) {
          await time.setNextBlockTimestamp(at);
          const done = assembly.execute(decision.header, encodeMotion(what));
          if (isDone) await done;
          else await expect(done).to.be.revertedWithCustomError(assembly, "AssemblyState");
          await start.restore();
        }
      });

    it("that a dispute holds up can be carried out once that ends, no earlier than is told, and lapses when it is told", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes, people } = world;
      const what = motion([await counterCall(world)]);
      const decision = await closed(world, what);
      const dispute = await disputed(world, ofDecision(decision), { by: people[1]!, header: decision.header, unit: 2 });
      const told = await onlyOf(world);
      expect([told.openDisputes, told.stayed, told.isHeldUp]).to.deep.equal([1, 14, true]);
      expect(inLang(await pendingInWords(await pendingOf(world)), "en"))
        .to.include("A dispute or a recount holds it up")
        .and.include("open disputes about it that can hold the decision up: 1 (one)");
      const start = await takeSnapshot();
      await time.increaseTo(told.from - 2n);
      await disputes.connect(people[1]).giveUp(dispute.common, dispute.matter);
      await time.setNextBlockTimestamp(told.from);
      await assembly.execute(decision.header, encodeMotion(what));
      await start.restore();
      await time.increaseTo(told.until - 100n);
      expect((await onlyOf(world)).until).to.equal(told.until);
      await disputes.connect(people[1]).giveUp(dispute.common, dispute.matter);
      await time.increaseTo(told.until + 1n);
      expect(await assembly.stateOf(decision.id)).to.equal(State.expired);
      expect(await numbersOf(world)).to.deep.equal([]);
    });

    it("that was annulled is pending while it can be taken back, long after it was carried out", async () => {
      const world = await loadFixture(ten);
      const { assembly, disputes } = world;
      const what = motion([await counterCall(world, 5n)], { undo: [await counterCall(world, 0n)] });
      const decision = await executed(world, what);
      await executed(world, motion([await counterCall(world, 6n)]));
      // So many blocks that what is as old is not looked through.
      await networkHelpers.mine(40_000, { interval: 4_000 });
      expect(await numbersOf(world)).to.deep.equal([]);
      await assembly.connect(await as(disputes)).annul(decision.id, false);
      const told = await onlyOf(world);
      expect([told.no, told.state, told.from]).to.deep.equal([1n, "annulled", await now()]);
      expect(told.does).to.have.length(1);
      expect(told.does![0]!.text.en).to.include(await world.target.getAddress());
      expect(inLang(await pendingInWords(await pendingOf(world)), "ru")).to.include(
        "Решение № 1 исполнено, затем отменено",
      );
      const start = await takeSnapshot();
      await time.setNextBlockTimestamp(told.until);
      await assembly.undo(decision.header, encodeMotion(what));
      expect(await numbersOf(world)).to.deep.equal([]);
      await start.restore();
      await time.increaseTo(told.until + 1n);
      await expect(assembly.undo(decision.header, encodeMotion(what))).to.be.revert(ethers);
      expect(await numbersOf(world)).to.deep.equal([]);
    });

    it("that was annulled and has nothing to take it back by is not pending", async () => {
      const world = await loadFixture(ten);
      const decision = await executed(world, motion([await counterCall(world, 5n)]));
      await world.assembly.connect(await as(world.disputes)).annul(decision.id, false);
      expect(await numbersOf(world)).to.deep.equal([]);
    });

    it("whose motion ends within a word is read, as the contract does", async () => {
      const world = await loadFixture(ten);
      const { assembly, people } = world;
      const call = { target: world.addresses.charter, data: "0x12345678" };
      const what = motion([call], { undo: [call] });
      const whole = encodeMotion(what);
      // The last 28 bytes fill up the word of the call's four.
      const cut = dataSlice(whole, 0, dataLength(whole) - 28);
      expect(decodeMotion(cut)).to.deep.equal(decodeMotion(whole));
      const hash = ethers.keccak256(cut);
      await assembly.connect(people[0]).support(hash, hashOf(what.question), people[0]!.address, ownEntry([1]));
      await assembly.connect(people[0]).convene(cut);
      const told = await onlyOf(world);
      expect([told.hash, told.does?.[0]?.isKnown]).to.deep.equal([hash, false]);
    });

    it("whose motion can't be read is told as such, and the others are told all the same", async () => {
      const world = await loadFixture(parked);
      const [first] = world.decisions;
      const provider = withLogs((logs) => logs.map((log) => (log.topics[1] === first!.id ? garbled(log) : log)));
      const pending = await pendingOf(world, { provider });
      expect(pending.decisions.map(({ no, does }) => [no, does?.length])).to.deep.equal([
        [1n, undefined],
        [2n, 1],
      ]);
      const [unread, read] = pending.decisions;
      const lasts = ({ from, until }: PendingDecision) => until - from;
      expect([unread!.state, lasts(unread!)]).to.deep.equal(["executable", lasts(read!)]);
      for (const [lang, words] of [
        ["kk", "Ұсыныстың кодталған түрі оқылмайды"],
        ["ru", "Закодированное предложение не читается"],
        ["en", "Its motion can't be read"],
      ] as const)
        expect(inLang(await pendingInWords(pending), lang))
          .to.include(words)
          .and.include(first!.id);
    });
  });

  describe("of a register", () => {
    it("is a reapportionment of which pieces are left, until the last one or its last second", async () => {
      const world = await loadFixture(ten);
      const { units, people } = world;
      const pieces = condominiums.reapportionment([[{ unit: 1, share: 1n }], [{ unit: 2, share: 1n }]]);
      const register = units.connect(await as(world.assembly));
      await register.reapportion([...pieces[0]!.ids], [...pieces[0]!.shares], pieces[0]!.rest);
      const pending = await pendingOf(world);
      const until = (await now()) + 30n * DAY;
      expect(pending.reapportionment).to.deep.equal({ rest: condominiums.hashOfPiece(pieces[1]!), until });
      for (const [lang, words] of [
        ["kk", "Үлестерді өзгерту аяқталмаған"],
        ["ru", "Изменение долей не завершено"],
        ["en", "A change of shares is unfinished"],
      ] as const)
        expect(inLang(await pendingInWords(pending), lang))
          .to.include(words)
          .and.include(pending.reapportionment!.rest);
      const start = await takeSnapshot();
      await units.connect(people[5]).reapportionNext([...pieces[1]!.ids], [...pieces[1]!.shares], ZeroHash);
      expect((await pendingOf(world)).reapportionment).to.equal(undefined);
      await start.restore();
      await time.increaseTo(until + 1n);
      expect((await pendingOf(world)).reapportionment).to.equal(undefined);
    });

    it("is the recovery of the unit that is asked about", async () => {
      const world = await loadFixture(ten);
      const { units, disputes, buyer, people } = world;
      await accede(world, buyer);
      await units.connect(await as(disputes)).announceRecovery(4, buyer.address);
      const announcedAt = await now();
      const { recovery } = await pendingOf(world, { unit: 4 });
      expect(recovery).to.deep.equal({ from: people[3]!.address, to: buyer.address, announcedAt });
      expect((await pendingOf(world, { unit: 5 })).recovery).to.equal(undefined);
      const sale = { provider: node, from: people[3]!.address, file: fileOf(world), unit: 4, to: people[4]!.address };
      const { notes = [] } = await condominiums.transfer.prepare(sale);
      for (const lang of LANGS) expect(inLang(notes, lang)).to.include(buyer.address);
    });
  });

  it("says, where the node can't tell, that it could not be read, and lets the transfer be prepared", async () => {
    const world = await loadFixture(parked);
    const { people, buyer } = world;
    await accede(world, buyer);
    const provider = withLogs(() => {
      throw new Error("pruned");
    });
    const sale = { provider, from: people[0]!.address, file: fileOf(world), unit: 3, to: buyer.address };
    const { notes = [], data } = await condominiums.transfer.prepare(sale);
    expect(data).to.match(/^0x/);
    expect(notes).to.have.length(1);
    expect(notes[0]!.kk).to.include("оқылмады");
    expect(notes[0]!.ru).to.include("не прочитано");
    expect(notes[0]!.en).to.include("could not be read");
  });

  it("costs no more calls with two hundred decisions that are over", async () => {
    const world = await loadFixture(ten);
    const callsOf = async () => {
      const counting = counted(node);
      const { decisions } = await pendingOf(world, { provider: counting.provider });
      return [decisions.length, counting.asked.calls.length + counting.asked.others.length];
    };
    await convened(world, motion([resolution(world)]));
    const [one, calls] = await callsOf();
    expect(one).to.equal(1);
    for (let no = 1; no <= 200; no += 1) await convened(world, motion([resolution(world)]));
    await time.increase(100n * DAY);
    await convened(world, motion([resolution(world)]));
    expect(await callsOf()).to.deep.equal([1, calls]);
    expect(calls).to.be.at.most(10);
  });
});

/** A decision that was carried out; another that was rejected. */
async function carriedOut() {
  const world = await ten();
  await executed(world, motion([charterCall(world, "resolve", [0, hashOf("resolved")])]));
  return world;
}

type RawLog = { readonly topics: readonly string[]; readonly data: string };

/** A decision's log with a motion that is none. */
function garbled(log: RawLog): RawLog {
  return { ...log, data: ethers.AbiCoder.defaultAbiCoder().encode(["bytes", "bytes32"], ["0x1234", ZeroHash]) };
}

/** The node, with other logs than it has. */
function withLogs(change: (logs: readonly RawLog[]) => readonly RawLog[]): Provider {
  return new Proxy(node, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name, of);
      if (name === "send")
        return async (method: string, params: unknown[]) => {
          const answer: unknown = await ethers.provider.send(method, params);
          return method === "eth_getLogs" ? change(answer as RawLog[]) : answer;
        };
      return typeof value === "function" ? (value.bind(of) as unknown) : value;
    },
  });
}

describe("a block by a moment", () => {
  /** A chain whose blocks have the moments that are given. */
  const chain = (at: (block: number) => number) => {
    const looks: number[] = [];
    const getBlock = async (number: number) => {
      looks.push(number);
      return { number, hash: hashOf(`block ${number}`), timestamp: at(number) };
    };
    return { provider: { getBlock } as unknown as Provider, looks };
  };
  const LAST = 100_000_000;

  for (const [name, at, most] of [
    ["a block a second", (block: number) => 1_700_000_000 + block, 6],
    ["of an uneven pace", (block: number) => 1_700_000_000 + block + Math.floor(5_000 * Math.sin(block / 900_000)), 12],
    ["slow at first, then fast", (block: number) => 1_700_000_000 + Math.floor(10_000 * Math.sqrt(block)), 34],
    [
      "that stood still for years",
      (block: number) => (block < 99_000_000 ? 1_700_000_000 + block : 1_900_000_000 + block),
      34,
    ],
  ] as const)
    it(`is no later than it, and near it, in few looks: ${name}`, async () => {
      for (const wanted of [1, 9_999, 10_001, 5_000_000, 50_000_001, 98_999_999, LAST - 1]) {
        const { provider, looks } = chain(at);
        const found = await blockBy(provider, { at: BigInt(at(wanted)), fromBlock: 0, toBlock: LAST });
        expect(at(found)).to.be.at.most(at(wanted));
        expect(found).to.be.at.least(wanted - 10_000);
        expect(looks.length, `${wanted}`).to.be.at.most(most);
      }
    });

  it("is the first where the moment is before it, and where there are few", async () => {
    const { provider, looks } = chain((block) => 1_700_000_000 + block);
    expect(await blockBy(provider, { at: 5n, fromBlock: 7, toBlock: LAST })).to.equal(7);
    expect(await blockBy(provider, { at: 1_700_005_000n, fromBlock: 7, toBlock: 9_000 })).to.equal(7);
    expect(looks.length).to.equal(2);
  });
});
