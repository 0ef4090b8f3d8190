/**
 * Each order does on the contracts what its facts say, and its words say its facts: what happens is observed, then compared.
 * @module
 */
import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { readFileSync } from "node:fs";
import { toBeHex, ZeroHash } from "ethers";
import { encodeMotion, motionHash } from "../../src/condominium/decisions.ts";
import {
  ORDERS,
  orderOf,
  type Matter as Named,
  type Order as Name,
  type Subject as About,
} from "../../src/condominium/disputes.ts";
import { readEdition } from "../../src/text/compile.ts";
import { ORDER_FACTS, orderInWords, type OrderFacts } from "../../src/condominium/papers/order.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import {
  as,
  award,
  closed,
  decided,
  disputed,
  executed,
  hashOf,
  loadFixture,
  matterOf,
  now,
  ofDecision,
  order,
  Order,
  ordered,
  State,
  Subject,
  takeSnapshot,
  ten,
  unitsWord,
  type Dispute,
  type Matter,
} from "./states.ts";
import { ABOUT_AN_ACT, EVERY_ORDER } from "./everyOrder.ts";
import { counterCall, DAY, motion, resolution, time } from "./world.ts";

const events1 = readEdition("src/condominium/clauses/events");
const orders1 = readEdition("src/condominium/clauses/orders");

const DOCUMENT = hashOf("a document");

/** Decisions that were carried out and can be taken back, and that passed; a manager; an object out of use. */
async function lived() {
  const world = await ten();
  const at = await now();
  const manager = world.people[9]!;
  await world.charter
    .connect(await as(world.assembly))
    .appoint(manager.address, 3, 3, at, at + 1_000n * DAY, 0, hashOf("mandate"));
  await world.objects.connect(manager).suspendNow(1, DOCUMENT);
  const [set, back] = [await counterCall(world, 7n), await counterCall(world, 0n)];
  const done = await executed(world, motion([set], { undo: [back] }));
  const passed = await closed(world, motion([resolution(world)]));
  return { ...world, manager, done, passed, claimant: world.people[1]! };
}
type Lived = Awaited<ReturnType<typeof lived>>;

const isDone = async (act: Promise<unknown>) =>
  await act.then(
    () => true,
    () => false,
  );

/** Who may do something that nobody could before: the claimant alone, anyone, or nobody. */
async function whoMay({ claimant, stranger }: Lived, act: (by: HardhatEthersSigner) => Promise<unknown>) {
  const can: boolean[] = [];
  for (const by of [claimant, stranger]) {
    const before = await takeSnapshot();
    can.push(await isDone(act(by)));
    await before.restore();
  }
  const [own, other] = can;
  return other === true ? { who: "anyone" as const } : own === true ? { who: "claimant" as const } : {};
}

const days = (seconds: bigint) => Number(seconds / DAY);

/** Makes an order in a new dispute, and gives what happened as facts. */
const SEEN: { readonly [order in Name]: (world: Lived) => Promise<Partial<OrderFacts>> } = {
  declare: async (world) => {
    const { passed, claimant, assembly, objects, charter, manager } = world;
    const all = async () => [
      await assembly.stateOf(passed.id),
      [...(await assembly.tallyOf(passed.id))],
      (await objects.objectOf(1)).status,
      await charter.isManager(manager.address),
    ];
    const dispute = await disputed(world, ofDecision(passed), { by: claimant, header: passed.header });
    const before = await all();
    await ordered(world, dispute, order(Order.declare));
    expect((await all()).slice(1)).to.deep.equal(before.slice(1));
    expect([State.challenge, State.executable]).to.include(await assembly.stateOf(passed.id));
    return {};
  },
  stay: async (world) => {
    const { passed, claimant, assembly, disputes } = world;
    const dispute = await disputed(world, ofDecision(passed), { by: claimant, header: passed.header });
    await ordered(world, dispute, order(Order.stay, 200n));
    const most = days((await assembly.decisionOf(passed.id)).stayedUntil - (await now()));
    expect(await assembly.stateOf(passed.id)).to.equal(State.stayed);
    const arbiter = assembly.connect(await as(disputes));
    for (let round = 0; round < 10; ++round) {
      const { stayedUntil } = await assembly.decisionOf(passed.id);
      if (stayedUntil > (await now())) await time.increaseTo(stayedUntil - 1n);
      await arbiter.stay(passed.id, 200);
    }
    return { most, inAll: Number((await assembly.decisionOf(passed.id)).stayed) };
  },
  annul: async (world) => {
    const { done, claimant, assembly } = world;
    const dispute = await disputed(world, ofDecision(done), { by: claimant, header: done.header });
    const undone = async (by: HardhatEthersSigner) =>
      await assembly.connect(by).undo(done.header, encodeMotion(done.motion));
    expect(await whoMay(world, undone)).to.deep.equal({});
    await ordered(world, dispute, order(Order.annul));
    expect(await assembly.stateOf(done.id)).to.equal(State.annulled);
    const again = async (by: HardhatEthersSigner) =>
      await assembly.connect(by).reconvene(done.header, encodeMotion(done.motion));
    expect(await whoMay(world, again), "not put to the vote again").to.deep.equal({});
    return await whoMay(world, undone);
  },
  remit: async (world) => {
    const { done, claimant, assembly } = world;
    const dispute = await disputed(world, ofDecision(done), { by: claimant, header: done.header });
    await ordered(world, dispute, order(Order.remit));
    expect(await assembly.stateOf(done.id)).to.equal(State.annulled);
    const again = async (by: HardhatEthersSigner) =>
      await assembly.connect(by).reconvene(done.header, encodeMotion(done.motion));
    expect(await whoMay(world, again), "what was carried out is taken back first").to.deep.equal({});
    const undoes = async (by: HardhatEthersSigner) =>
      await assembly.connect(by).undo(done.header, encodeMotion(done.motion));
    const undone = await whoMay(world, undoes);
    await undoes(world.stranger);
    const found = await whoMay(world, again);
    await again(world.stranger);
    expect(await isDone(again(world.stranger)), "once").to.equal(false);
    expect(found).to.deep.equal(undone);
    return found;
  },
  strike: async (world) => {
    const { passed, claimant, assembly } = world;
    const dispute = await disputed(world, ofDecision(passed), { by: claimant, header: passed.header });
    await ordered(world, dispute, order(Order.strike, unitsWord([3, 5])), { units: [3, 5] });
    expect((await assembly.tallyOf(passed.id)).unitsYes).to.equal(8n);
    return {};
  },
  allow: async (world) => {
    const { assembly, manager, stranger } = world;
    const what = motion([resolution(world)]);
    const matter = { subject: Subject.refusal, ref: motionHash(what), person: manager.address, document: DOCUMENT };
    // Who claims takes no part: it could convene in no other way.
    const claimant = world.buyer;
    const dispute = await disputed(world, matterOf(matter), { by: claimant });
    const convenes = async (by: HardhatEthersSigner) => await assembly.connect(by).convene(encodeMotion(what));
    expect(await whoMay({ ...world, claimant }, convenes)).to.deep.equal({});
    await ordered(world, dispute, order(Order.allow));
    expect(await isDone(convenes(world.people[0]!)), "nor a participant").to.equal(false);
    const found = await whoMay({ ...world, claimant, stranger }, convenes);
    await convenes(claimant);
    expect(await isDone(convenes(claimant)), "once").to.equal(false);
    return found;
  },
  lift: async (world) => {
    const { objects, claimant, manager } = world;
    const matter = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
    const dispute = await disputed(world, matter, { by: claimant });
    const word = order(Order.lift);
    await decided(world, dispute, word);
    // A new suspension, which the order finds in its time.
    await objects.connect(manager).suspendNow(1, DOCUMENT);
    const suspended = (await objects.objectOf(1)).status;
    await world.disputes.enforce(dispute.common, dispute.matter, award(dispute, word), [], ZeroHash);
    expect([suspended, (await objects.objectOf(1)).status]).to.deep.equal([2n, 1n]);
    return {};
  },
  remove: async (world) => {
    const { charter, claimant, manager } = world;
    const matter = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
    const dispute = await disputed(world, matter, { by: claimant });
    expect(await charter.isManager(manager.address)).to.equal(true);
    await ordered(world, dispute, order(Order.remove, BigInt(manager.address)));
    expect(await charter.isManager(manager.address)).to.equal(false);
    return {};
  },
  interim: async (world) => {
    const { charter, claimant, manager, stranger } = world;
    const matter = matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address });
    const term = async (holder: string) => {
      const dispute = await disputed(world, matter, { by: claimant });
      await ordered(world, dispute, order(Order.interim, BigInt(holder) | (999n << 160n)));
      const { from, until, powers } = await charter.mandateOf(holder);
      return { most: days(until - from), powers };
    };
    const before = await charter.mandateOf(manager.address);
    await term(manager.address);
    expect([...(await charter.mandateOf(manager.address))], "who has a mandate keeps it").to.deep.equal([...before]);
    const { most, powers } = await term(stranger.address);
    expect(powers, "convening, and nothing else").to.equal(1n);
    return { most };
  },
  recover: async (world) => {
    const { units, claimant, people } = world;
    const [holder, to] = [people[3]!, people[5]!];
    const matter = matterOf({ subject: Subject.recovery, unit: 4, document: DOCUMENT });
    const dispute = await disputed(world, matter, { by: claimant });
    await ordered(world, dispute, order(Order.recover, BigInt(to.address)));
    const { announcedAt } = await units.recoveryOf(4);
    const complete = async (by: HardhatEthersSigner) => await units.connect(by).completeRecovery(4);
    let notice = 0;
    while (notice < 400 && !("who" in (await whoMay(world, complete)))) {
      ++notice;
      await time.increaseTo(announcedAt + BigInt(notice) * DAY + 1n);
    }
    const objected = await takeSnapshot();
    await units.connect(holder).stopRecovery(4, "0x");
    expect(await whoMay(world, complete), "not once the present key objects").to.deep.equal({});
    await objected.restore();
    const found = await whoMay(world, complete);
    await complete(world.stranger);
    expect(await units.ownerOf(4)).to.equal(to.address);
    return { notice, ...found };
  },
};

const SUBJECTS = Object.keys(Subject) as About[];

/** Disputes about what an order can be made in: the contract is asked of each. */
async function subjectsOf(world: Lived, name: Name): Promise<string[]> {
  const { disputes, passed, manager, claimant, people } = world;
  const about: { readonly [subject in Exclude<About, "none">]: Matter } = {
    decision: ofDecision(passed),
    ballots: ofDecision(passed, { subject: Subject.ballots, unit: 3 }),
    refusal: matterOf({ subject: Subject.refusal, person: manager.address, document: DOCUMENT }),
    act: matterOf({ subject: Subject.act, ref: toBeHex(1, 32), person: manager.address }),
    recovery: matterOf({ subject: Subject.recovery, unit: 4, document: DOCUMENT }),
  };
  const argument: { readonly [order: string]: bigint } = {
    strike: unitsWord([3]),
    remove: BigInt(manager.address),
    interim: BigInt(manager.address),
    recover: BigInt(people[5]!.address),
  };
  const found: string[] = [];
  for (const [subject, matter] of Object.entries(about)) {
    const before = await takeSnapshot();
    const dispute: Dispute = await disputed(world, matter, { by: claimant, header: passed.header });
    const ordered_ = award(dispute, order(Order[name], argument[name] ?? 0n));
    if (await isDone(disputes.check(dispute.common, dispute.hash, 1, ordered_))) found.push(subject);
    await before.restore();
  }
  return found;
}

/** How each language says who may. */
const WHO: { readonly [who in "claimant" | "anyone"]: { readonly [lang in Lang]: string } } = {
  claimant: { kk: "өтініш беруші", ru: "заявитель", en: "claimant" },
  anyone: { kk: "кез келген тұлға", ru: "любое лицо", en: "anyone" },
};

describe("an order", () => {
  it("has facts and words for each that there is", () => {
    expect(Object.keys(ORDER_FACTS)).to.deep.equal([...ORDERS]);
    expect(Object.keys(Order)).to.deep.equal([...ORDERS]);
    expect(SUBJECTS.slice(1)).to.deep.equal(ORDER_FACTS.declare.subjects);
  });

  for (const name of ORDERS) {
    it(`does what its facts say: ${name}`, async () => {
      const world = await loadFixture(lived);
      const { takes, subjects, ...facts } = ORDER_FACTS[name];
      expect(await subjectsOf(world, name)).to.deep.equal(subjects);
      expect(await SEEN[name](world)).to.deep.equal(facts);
      expect(Object.keys(EVERY_ORDER[name]).slice(1)).to.have.members(takes);
    });

    it(`says its facts in each language: ${name}`, async () => {
      const { takes, who, most, inAll, notice } = ORDER_FACTS[name];
      const said = await orderInWords(EVERY_ORDER[name], { claimant: "0x".padEnd(42, "1"), matter: ABOUT_AN_ACT });
      for (const lang of LANGS) {
        const clause = orders1.clauses.find(({ id }) => id === name)!;
        const text = clause.text[lang].map((part) => (typeof part === "string" ? part : `{${part.path}}`)).join("");
        for (const slot of takes) expect(text).to.include(`{${slot}}`);
        const figures = Object.entries({ most, inAll, notice }).filter(([, figure]) => figure !== undefined);
        expect(figures.filter(([figure]) => !text.includes(`{${figure}}`))).to.deep.equal([]);
        for (const each of ["claimant", "anyone"] as const)
          expect(text.toLowerCase().includes(WHO[each][lang]), `${lang}: ${each}`).to.equal(each === who);
        // No other figure than the facts', and no slot left open.
        expect(text.replace(/\{\w+\}/g, "")).not.to.match(/[0-9]/);
        expect(said[lang]).not.to.match(/[{}]/);
      }
    });
  }

  it("is named in the charter's clause as in minutes", () => {
    const names = events1.fields.find(({ path }) => path === "order")!.choices!;
    const clause = readFileSync(
      new URL("../../src/condominium/clauses/condominium/830-orders.md", import.meta.url),
      "utf8",
    );
    for (const lang of LANGS) {
      const section = clause.split(/^## /m).find((each) => each.startsWith(`${lang}\n`)) ?? "";
      const items = [...section.matchAll(/^- (.+?)[;.]$/gm)].map(([, item = ""]) => item.toLowerCase());
      expect(items).to.deep.equal(ORDERS.map((name) => `${names[name]![lang].toLowerCase()} (${name})`));
    }
  });

  it("is the one that is signed", () => {
    const matter: Named = { ...ABOUT_AN_ACT, ref: ZeroHash };
    const words = ORDERS.map((name) => orderOf(matter, EVERY_ORDER[name]).rest);
    expect(words.map((word) => Number(BigInt(word) >> 248n))).to.deep.equal(ORDERS.map((_, index) => index));
  });
});
