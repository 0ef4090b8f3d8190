/**
 * Minutes are what the chain says of a decision: in three languages, the same each time, and comparable with what was sealed.
 * @module
 */
import { expect } from "chai";
import { ZeroHash } from "ethers";
import { extractText, getDocumentProxy } from "unpdf";
import { encodeMotion } from "../../../src/condominium/decisions.ts";
import { type DecisionFacts, readDecision, type RollEntry } from "../../../src/condominium/record.ts";
import { minutes, minutesHash } from "../../../src/condominium/papers/minutes.ts";
import { notice } from "../../../src/condominium/papers/notice.ts";
import { canonical, plainText } from "../../../src/text/blocks.ts";
import { html } from "../../../src/text/html.ts";
import { text as markdown, type Document } from "../../../src/text/render.ts";
import { verifyMinutes } from "../../../src/condominium/papers/verify.ts";
import type { DecisionEvent } from "../../../src/condominium/events.ts";
import { pdf as pdfOf } from "../../../src/node/pdf.ts";
import { leafHash, proofOf, verifyLeaf } from "../../../src/text/root.ts";
import { LANGS, type Lang, type Words } from "../../../src/words/lang.ts";
import { convened, DAY, ethers, founded, motion, resolution, TEN, time } from "../world.ts";
import { ADDRESSES, entering, syntheticFacts, tallyOf } from "./facts.ts";
import { numbersIn } from "./numbers.ts";
import { QUESTION, struck, votedByAll, type Whole } from "./world.ts";

const read = (
  { world, decision, startBlock }: Whole,
  options: { atBlock?: number; question?: string; text?: Words } = {},
) => readDecision({ provider: ethers.provider, addresses: world.addresses, startBlock, id: decision.id, ...options });

const execute = async ({ world, decision }: Whole) =>
  await world.assembly.execute(decision.header, encodeMotion(decision.motion));

const PLACE = { id: ZeroHash, chain: "31337", template: ADDRESSES.decisions };
/** What a clause says in a language, if it is there. */
const clause = (made: Document, id: string, lang: Lang) => made.languages[lang].find((each) => each.id === id)?.text;

describe("minutes", () => {
  it("refuses while voting is not over", async () => {
    const facts = syntheticFacts(10);
    const early = { ...facts, block: { ...facts.block, at: facts.decision.closesAt } };
    expect(await minutes(early).catch(String)).to.include("Voting isn't over yet");
    const late = { ...facts, block: { ...facts.block, at: facts.decision.closesAt + 1n } };
    expect((await minutes(late)).root).to.equal(await minutesHash(facts));
  });

  it("says all that happened on chain, in each language, with the numbers of the facts", async () => {
    const whole = await votedByAll();
    await struck(whole);
    await execute(whole);
    const facts = await read(whole, { question: QUESTION });
    const made = await minutes(facts);
    const { world, decision } = whole;
    for (const lang of LANGS) {
      const text = plainText(made, lang);
      const lines = text.split("\n");
      const after = (id: string) => numbersIn(clause(made, id, lang)!, lang).map(String);
      const [yes, no, abstain] = [after("tally.yes"), after("tally.no"), after("tally.abstain")];
      expect([yes, no, abstain, after("tally.struck"), after("tally.absent")]).to.deep.equal([
        ["7", "7"],
        ["1", "1"],
        ["1", "1"],
        ["1", "1"],
        ["0", "0"],
      ]);
      expect(after("counts.1/quorum.unit")).to.deep.equal(["9", "10", "7"]);
      expect(after("counts.2/majority.unit")).to.deep.equal(["7", "10", "7"]);
      expect(after("form")).to.deep.equal(["5", "3", "1"]);
      expect(after("opened")).to.deep.equal([`${decision.opensAt}`]);
      expect(after("closed")).to.deep.equal([`${decision.closesAt}`]);
      for (const { address } of facts.code) expect(text).to.include(address);
      for (const { unit, holder } of facts.roll) {
        const said = lines.filter((line) => line.startsWith(`${unit}\t`));
        expect(said).to.have.length(1);
        expect(said[0]).to.include(`\t${holder}\t`);
      }
      const told = facts.events.length + facts.movements.length;
      expect(made.languages[lang].filter(({ id }) => id.startsWith("events."))).to.have.length(told);
      for (const each of [decision.id, decision.header.motion, QUESTION, world.people[9]!.address])
        expect(text).to.include(each);
    }
    expect(plainText(made, "en")).to.include("Outcome: there was a quorum, and the decision passed.");
    expect(plainText(made, "en")).to.match(/Carried out: .* \(UTC\+05:00\), block \d+\./);
  });

  it("says of who voted and was struck that they did, with the numbers, in every form and language", async () => {
    const { roll, ...rest }: DecisionFacts = syntheticFacts(10);
    const [first, second, third] = roll as [RollEntry, RollEntry, RollEntry];
    const none = { choice: "none", way: "none" } as const;
    const told = (what: object) => ({ ...rest.events[0], ...what }) as DecisionEvent;
    // The first voted and was struck; the second was struck and had not voted; the third did not vote.
    const never = {
      ...rest,
      roll: [first, second, third].map((each) => ({ ...each, ...none, share: 3n })),
      tally: { yes: 0n, no: 0n, abstain: 0n, unitsYes: 0n, unitsNo: 0n, unitsAbstain: 0n },
      electorate: { share: 9n, count: 3n },
      events: [
        told({ event: "Voted", voter: first.holder, units: [first.unit], choice: "yes", way: "in-person" }),
        told({ event: "BallotsStruck", units: [first.unit, second.unit] }),
      ],
    };
    const [one, ...others] = never.roll;
    const facts = { ...never, roll: [{ ...one!, way: "signed" as const }, ...others] };
    const SAID = {
      kk: ["Дауыс берген, бірақ дауысы дау бойынша өкіммен алып тасталған", "дауысы өкіммен алып тасталған"],
      ru: ["Голосовали, но голос исключён распоряжением по спору", "голосовала, голос исключён распоряжением"],
      en: ["Voted, but struck by an order in a dispute", "voted, ballot struck by order"],
    };
    for (const lang of LANGS) {
      const figures = async (of: DecisionFacts, id: string) => {
        const said = clause(await minutes(of), id, lang);
        return said === undefined ? undefined : numbersIn(said, lang);
      };
      expect([await figures(facts, "tally.struck"), await figures(facts, "tally.absent")]).to.deep.equal([
        ["1", "3"],
        ["2", "6"],
      ]);
      expect([await figures(never, "tally.struck"), await figures(never, "tally.absent")]).to.deep.equal([
        undefined,
        ["3", "9"],
      ]);
      const made = await minutes(facts);
      const pdf = await pdfOf(made, {
        lang,
        facts: { id: facts.id, chain: "31337", template: facts.addresses.decisions },
      });
      const { text: printed } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      for (const form of [markdown(made, lang), plainText(made, lang), canonical(made, PLACE), html(made), printed])
        for (const said of SAID[lang]) expect(form.replace(/\s+/g, " ").replaceAll("&#39;", "'")).to.include(said);
    }
  });

  it("states each figure of the tally, and of what is absent, in each language", async () => {
    const tally = { yes: 301n, no: 72n, abstain: 25n, unitsYes: 150n, unitsNo: 41n, unitsAbstain: 13n };
    const facts = { ...syntheticFacts(24), tally, electorate: { share: 480n, count: 241n } };
    const expected = [
      ["150", "301"],
      ["41", "72"],
      ["13", "25"],
      ["37", "82"],
    ];
    const { languages } = await minutes(facts);
    for (const lang of LANGS) {
      const said = languages[lang].flatMap(({ id, text }) => (id.startsWith("tally.") ? [text] : []));
      expect(said.map((text) => numbersIn(text, lang))).to.deep.equal(expected);
    }
  });

  it("says the same numbers in the same order in each language", async () => {
    const whole = await votedByAll();
    await struck(whole);
    const made = [await minutes(await read(whole, { question: QUESTION })), await minutes(syntheticFacts(3_000))];
    for (const each of made) {
      // A slot may stand elsewhere in a sentence of another language: the numbers are those of each clause.
      const [kk, ru, en] = LANGS.map((lang) =>
        each.languages[lang].map(({ text }) => numbersIn(text, lang).toSorted()),
      );
      expect(kk!.flat()).to.have.length.above(100);
      expect(kk).to.deep.equal(en);
      expect(ru).to.deep.equal(en);
    }
  });

  it("is the same bytes when it is rendered again, at any later block, until something happens", async () => {
    const whole = await votedByAll();
    await time.increase(1n);
    const facts = await read(whole, { question: QUESTION });
    const forms = async (of: typeof facts) => {
      const made = await minutes(of);
      return [canonical(made, PLACE), html(made), ...LANGS.map((lang) => markdown(made, lang))];
    };
    const first = await forms(facts);
    await time.increase(2n * DAY);
    const { world } = whole;
    await world.units.connect(world.people[1]!).transferFrom(world.people[1]!.address, world.people[2]!.address, 2n);
    const later = await read(whole, { question: QUESTION });
    expect(later.block.block).to.be.above(facts.block.block);
    expect(await forms(later)).to.deep.equal(first);

    await time.increase(2n * DAY);
    await execute(whole);
    expect(await forms(await read(whole, { question: QUESTION }))).not.to.deep.equal(first);
  });

  it("says what others wrote in a call as it is: it is no place of a template", async () => {
    const facts = syntheticFacts(4);
    const said = { ...facts, motion: { ...facts.motion, calls: [entering("{root} {index}")] } };
    for (const lang of LANGS)
      for (const document of [await minutes(said), await notice(said)])
        expect(plainText(document, lang)).to.include("«{root} {index}»");
  });

  it("has the same root with the words of the question and without: their hash binds them", async () => {
    const whole = await votedByAll();
    const [withWords, without] = [await read(whole, { question: QUESTION }), await read(whole)];
    expect(await minutesHash(withWords)).to.equal(await minutesHash(without));
    expect(markdown(await minutes(without), "en")).not.to.include(QUESTION);
  });

  it("has the same root with the text and without, and refuses another text: its hash binds it", async () => {
    const whole = await votedByAll();
    const facts = await read(whole);
    const given = { kk: "Мәтін", ru: "Текст", en: "Text" };
    const thrown = await read(whole, { text: given }).catch((error: { code: string }) => error.code);
    expect(thrown).to.equal("input");
    const [withText, without] = [syntheticFacts(24), { ...syntheticFacts(24) }];
    delete (without as { text?: unknown }).text;
    expect(await minutesHash(withText)).to.equal(await minutesHash(without));
    for (const lang of LANGS) {
      expect(markdown(await minutes(withText), lang)).to.include(withText.text![lang]);
      expect(markdown(await minutes(without), lang)).not.to.include(withText.text![lang]);
    }
    // The name is on the chain, and so the root binds it.
    expect(facts.name).to.equal(await whole.world.units.name());
    expect(markdown(await minutes(facts), "ru")).to.include(`«${facts.name}»`);
    expect(await minutesHash({ ...facts, name: "Another" })).not.to.equal(await minutesHash(facts));
  });

  it("changes when one ballot changes, one share, one holder, one event or the code", () => {
    const facts = syntheticFacts(24);
    const changed = <T>(list: readonly T[], at: number, change: Partial<T>) =>
      list.map((each, index) => (index === at ? { ...each, ...change } : each));
    const roll = changed(facts.roll, 0, { choice: "no" });
    const others = [
      { ...facts, roll, tally: tallyOf(roll) },
      { ...facts, roll: changed(facts.roll, 3, { share: 9n }) },
      { ...facts, roll: changed(facts.roll, 3, { holder: facts.roll[4]!.holder }) },
      { ...facts, roll: changed(facts.roll, 3, { way: "proxy" }) },
      { ...facts, events: facts.events.slice(0, 1) },
      { ...facts, code: changed(facts.code, 4, { hash: facts.id }) },
      { ...facts, chainId: 1n },
    ];
    const roots = new Set([facts, ...others].map(minutesHash));
    expect(roots.size).to.equal(others.length + 1);
  });

  it("shows one part without the others: a leaf with its proof", async () => {
    const made = await minutes(syntheticFacts(240));
    const leaf = made.leaves.find(({ path }) => path === "ru/roll.2/rows")!;
    expect(leaf.text).to.match(/^Единицы 101–200:\n\| Единица \| .* \|\n[-| ]+\n\| 101 \| /);
    const proof = proofOf(made, leaf);
    expect(verifyLeaf({ root: made.root, leaf, proof })).to.equal(true);
    const forged = { ...leaf, text: leaf.text!.replace("| 101 |", "| 102 |") };
    expect(verifyLeaf({ root: made.root, leaf: forged, proof })).to.equal(false);
    expect(leaf.hash).to.equal(leafHash("clause", leaf.path, leaf.text!));
  });

  it("reads a second call with the quorum of the one before", async () => {
    const facts = syntheticFacts(24);
    const { rule, tally, electorate } = facts;
    const again = {
      ...facts,
      isSecondCall: true,
      rule: { ...rule, second: [1, 4] as const },
      before: { id: facts.id, no: 6n, rule, tally: { ...tally, unitsYes: 3n }, electorate, isSecondCall: false },
    };
    const text = plainText(await minutes(again), "en");
    expect(text).to.include("Quorum on a second call, of all units: at least 1/4 (");
    expect(text).to.include(
      "Quorum by units: 22 (twenty-two) took part, of 24 (twenty-four), at least 6 (six) needed: reached.",
    );
    expect(text).to.include(
      "The call before. Quorum by units: 10 (ten) took part, of 24 (twenty-four), at least 16 (sixteen)",
    );
  });

  it("renders the minutes of 10 000 units in three languages in under five seconds of a processor", async () => {
    const facts = syntheticFacts(10_000);
    // Of the processor, not of the clock: what else the machine does takes none of it.
    const began = process.cpuUsage();
    const made = await minutes(facts);
    const texts = LANGS.map((lang) => markdown(made, lang));
    const page = html(made);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).to.be.below(5_000);
    for (const text of texts) expect(text).to.match(/^\| 10000 \| /m);
    expect(page).to.include('<th scope="row">10000</th>');
  });
});

describe("a stranger who casts ballots for no unit", () => {
  it("is told of, and can't keep the minutes from being written, or those without a struck ballot", async () => {
    const startBlock = await time.latestBlock();
    const world = await founded(TEN);
    const decision = await convened(world, motion([resolution(world)]));
    await time.increaseTo(decision.opensAt);
    await world.assembly.connect(world.stranger).vote(decision.id, [], 1n);
    await time.increaseTo(decision.closesAt + 1n);
    const facts = await read({ world, decision, startBlock, calls: [] });
    const [vote] = facts.events.filter(({ event }) => event === "Voted");
    const none = { kk: "бірде-бірі", ru: "ни одной", en: "none" };
    const made = await minutes({
      ...facts,
      events: [...facts.events, { ...vote!, event: "BallotsStruck", units: [] }],
    });
    for (const lang of LANGS) {
      const told = made.languages[lang].filter(({ id }) => /^events\.[0-9]+\/(?:voted|struck)$/.test(id));
      expect(told.map(({ text }) => text.includes(none[lang]))).to.deep.equal([true, true]);
    }
  });
});

describe("verifyMinutes", () => {
  it("finds sealed minutes to be the chain's, those sealed before something happened, and tells a forged seal", async () => {
    const whole = await votedByAll();
    const { world, decision, startBlock } = whole;
    const { assembly, stranger, people, addresses } = world;
    const seal = async (root: string) => await assembly.connect(stranger).seal(decision.header, root, ZeroHash);
    await time.increase(4n * DAY);
    const before = await minutesHash(await read(whole));
    await execute(whole);
    const executed = await time.latestBlock();
    await seal(before);
    await seal(await minutesHash(await read(whole)));
    await seal(decision.id);
    await world.units.connect(people[1]!).transferFrom(people[1]!.address, people[2]!.address, 2n);

    const found = await verifyMinutes({ provider: ethers.provider, addresses, startBlock, id: decision.id });
    expect(found.map(({ isSame, asOf, by }) => [isSame, asOf, by])).to.deep.equal([
      [true, executed - 1, stranger.address],
      [true, executed + 2, stranger.address],
      [false, undefined, stranger.address],
    ]);
    expect(found[2]?.sealed).to.equal(decision.id);
    expect(found[2]?.rendered).to.equal(found[1]?.sealed);
  });
});
