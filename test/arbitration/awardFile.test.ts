/**
 * The file of a decision: what it makes is what the fields of a draft make, and whatever is wrong in it is told with
 * its line.
 * @module
 */
import { expect } from "chai";
import fc from "fast-check";
import { ZeroHash } from "ethers";
import { readFileSync } from "node:fs";
import { decide, type AnyDecisionDraft } from "../../src/agreements/decision.ts";
import { decisionIn } from "../../src/agreements/decisionFile.ts";
import { caseNumberOf, wholeDraft, type Fault } from "../../src/arbitration/awardFile.ts";
import { rulingIn } from "../../src/condominium/rulingFile.ts";
import { LANGS, sales } from "../../src/index.ts";
import { text as textOf } from "../../src/text/render.ts";
import { wordsOf } from "../../src/words/later.ts";
import { RULES } from "../agreements/rules.ts";
import { ABOUT_AN_ACT } from "../condominium/everyOrder.ts";
import { DECISION, RULING } from "../fixtures/drafts.ts";
import { DECIDED } from "./decidedCase.ts";

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");
const json = (name: string) => JSON.parse(example(`sale-of-servers/${name}`)) as unknown;
const NOW = 1_800_000_000n;
const address = (digit: string) => `0x${digit.repeat(40)}`;
const context = {
  chainId: 31337n,
  template: address("3"),
  codeHash: ZeroHash,
  tribunalCodeHash: ZeroHash,
  tribunal: address("4"),
  rules: RULES,
  now: NOW,
};
const terms = { ...(json("terms.json") as sales.SaleDraft), buyer: address("1"), seller: address("2") };
const parties = json("parties.json") as sales.PartiesInput;
const soon = { offerEndsAt: "3 days", deliverBy: "20 days" };
const file = await sales.draft({ ...terms, ...soon, currency: "coin", price: "2" }, parties, context);
const bank = parties.buyer.bank!;
const byBank = await sales.draft(
  { ...terms, ...soon, edition: "sale-bank-1", currency: "KZT", costsCap: "0" },
  { ...parties, seller: { ...parties.seller, bank } },
  context,
);
const { caseId } = DECIDED.found;
const WHOLE = example("sale-of-servers/decision.md");
/** In one language, as most are. */
const ENGLISH = `# Decision of a human in a dispute

- Case: ${caseNumberOf(caseId)}

> The chain says so.

## Date and place

Astana

## Who decided

- ${address("5")}: Aigerim Serikova

## Claims

1. The Buyer asks for the price back.
2. The Buyer asks for the costs.

## Objections

None.

## Facts and evidence

The goods came late,
and two were broken.

## Law applied

The terms.

## Conclusion on the claims

1. Allowed.
2. Refused.

## Costs

None.

## Operative part

- The Buyer gets: 1.5
- The Seller gets: 0.25
- Costs: 0.25
- The Agreement: closes
- Performance: 2026-12-31 14:00
`;
const FACTS = ["> The chain says so."];
const read = async (text: string, of = file) => await decisionIn(text, { file: of, caseId, facts: FACTS });
const told = (faults: readonly Fault[]) => faults.map(({ line, words }) => `${line}: ${wordsOf(words).en}`);
const faultsOf = async (text: string, of = file) => told((await read(text, of)).faults);
const lineOf = (text: string, words: string) => text.split("\n").findIndex((line) => line.includes(words)) + 1;
const without = (text: string, words: string) =>
  text
    .split("\n")
    .filter((line) => !line.includes(words))
    .join("\n");

describe("the file of a decision", () => {
  it("makes what the fields of a draft make: of an agreement, and of a condominium", async () => {
    const { toBuyer: toFirst, toSeller: toSecond, ...same } = DECISION;
    const made = wholeDraft(await decisionIn(WHOLE, { file, caseId }));
    expect(made).to.deep.equal({ ...same, toFirst, toSecond, decidedBy: {} });
    expect(wholeDraft(await rulingIn(example("data-centre/ruling.md"), { caseId }))).to.deep.equal({
      ...RULING,
      decidedBy: {},
    });
  });

  it("is in one language alone, with its paragraphs whole", async () => {
    const made = wholeDraft(await read(ENGLISH));
    expect(made).to.deep.include({
      toFirst: "1.5",
      toSecond: "0.25",
      costs: "0.25",
      then: "close",
      progress: "2026-12-31 14:00",
      original: "en",
      place: { en: "Astana" },
      facts: { en: "The goods came late, and two were broken." },
      claims: { en: "1. The Buyer asks for the price back.\n2. The Buyer asks for the costs." },
      decidedBy: { [address("5")]: "Aigerim Serikova" },
    });
  });

  it("marks in the paper what is a translation, and what is not", async () => {
    const made = wholeDraft(await decisionIn(WHOLE, { file, caseId }));
    const draft: AnyDecisionDraft = { ...made, toFirst: "1", toSecond: "1", costs: "0" };
    const present = { progress: 0n, rest: ZeroHash };
    const { whole } = await decide(draft, { file, decided: DECIDED, present, now: NOW });
    const said = textOf(whole, "en");
    for (const [words, mark] of [
      ["«Астана қаласы»", "In Kazakh: "],
      ["«город Астана»", "Translation into Russian: "],
      ["«Astana»", "Translation into English: "],
    ] as const)
      expect(said).to.include(`${mark}${words}`);
    const { original: _, ...unmarked } = draft;
    const plain = await decide(unmarked, { file, decided: DECIDED, present, now: NOW });
    expect(textOf(plain.whole, "en")).not.to.include("Translation");
  });

  it("takes amounts and moments as people write them, and refuses what could be read in two ways", async () => {
    for (const [written, filed] of [
      ["1 250 000,50", "1250000.50"],
      ["1,250,000.50", "1250000.50"],
      ["1\u00a0250\u00a0000,5", "1250000.5"],
      ["1250000.5", "1250000.5"],
      ["0", "0"],
    ] as const)
      expect(wholeDraft(await read(ENGLISH.replace("gets: 1.5", `gets: ${written}`))).toFirst).to.equal(filed);
    const line = lineOf(ENGLISH, "The Buyer gets: 1.5");
    for (const wrong of ["18,450", "1.5 coins", "-1", "1e3", "0x1", "½", "1.2345678901234567891", "10 00"])
      expect(await faultsOf(ENGLISH.replace("gets: 1.5", `gets: ${wrong}`)), wrong).to.deep.equal([
        `${line}: An amount is written as 1,250,000.50, with 18 decimals at most.`,
      ]);
    for (const [written, filed] of [
      ["31.12.2026 14:00", "2026-12-31 14:00"],
      ["as it is", "keep"],
      ["Not begun", "none"],
    ] as const)
      expect(wholeDraft(await read(ENGLISH.replace("2026-12-31 14:00", written))).progress).to.equal(filed);
    for (const wrong of ["soon", "keep", "none", "31.12.2026", "31.02.2026 14:00"])
      expect((await faultsOf(ENGLISH.replace("2026-12-31 14:00", wrong))).length, wrong).to.equal(1);
  });

  it("says what becomes the Debt where the money goes through banks, and knows no costs there", async () => {
    const outside = ENGLISH.replace("The Buyer gets: 1.5", "Promised no longer: 1,000,000.00")
      .replace("The Seller gets: 0.25", "Becomes the Debt: 17,450,000.00\n- Paid so far (The Seller): 7")
      .replace("- Costs: 0.25\n", "");
    expect(wholeDraft(await read(outside, byBank))).to.include({
      toFirst: "1000000.00",
      toSecond: "17450000.00",
      paidToSecond: "7",
      costs: "0",
    });
    expect((await faultsOf(ENGLISH, byBank)).length).to.be.greaterThan(2);
  });

  /** What is wrong, by what was changed: the words at whose line it is told, and what is told. */
  const WRONG: readonly (readonly [name: string, text: string, at: string, said: string])[] = [
    ["an unknown heading", ENGLISH.replace("## Costs", "## Cost"), "## Cost", '"Cost" is no heading'],
    ["a heading in another language", ENGLISH.replace("## Costs", "## Расходы"), "## Расходы", "is no heading"],
    ["a heading twice", `${ENGLISH}\n## Costs\n\nMore.\n`, "", 'The heading "Costs" stands twice'],
    ["a heading within a part", ENGLISH.replace("None.", "### None"), "### None", "A heading inside a part"],
    [
      "another title",
      ENGLISH.replace("# Decision of a human in a dispute", "# Award"),
      "# Award",
      "begins with the title",
    ],
    ["words before the title", `Hello\n${ENGLISH}`, "Hello", "begins with the title"],
    ["a comment", ENGLISH.replace("The terms.", "The terms. <!-- or not -->"), "or not", "A comment is not taken"],
    [
      "a hint",
      ENGLISH.replace("The terms.", "<!-- ? Which terms. -->\nThe terms."),
      "Which terms",
      "The hint is still here",
    ],
    ["bold type", ENGLISH.replace("The terms.", "**The** terms."), "**The**", "Bold type, code, tables"],
    ["a table", ENGLISH.replace("The terms.", "| The | terms |"), "| The |", "Bold type, code, tables"],
    ["a link", ENGLISH.replace("The terms.", "[The terms](http://x)"), "[The", "Bold type, code, tables"],
    ["HTML", ENGLISH.replace("The terms.", "<b>The</b> terms."), "<b>", "Bold type, code, tables"],
    ["what can't be seen", ENGLISH.replace("The terms.", "The\u202eterms."), "The\u202e", "U+202E"],
    [
      "a line of the chain that was changed",
      ENGLISH.replace("says so", "says no"),
      "says no",
      "from the chain was changed",
    ],
    ["another case", ENGLISH.replace(caseNumberOf(caseId), "00000000"), "- Case:", "This file is about case 00000000"],
    ["a part that is blank", ENGLISH.replace("The terms.", ""), "## Law applied", 'The part "Law applied" is blank'],
    ["a part that is missing", ENGLISH.replace("## Law applied\n\nThe terms.\n", ""), "# Decision", "is blank"],
    ["a claim without a conclusion", without(ENGLISH, "2. Refused"), "## Conclusion", "Claim 2 has no conclusion"],
    ["a conclusion without a claim", without(ENGLISH, "2. The Buyer"), "2. Refused", "Conclusion 2 answers no claim"],
    [
      "a claim without a number",
      ENGLISH.replace("1. The Buyer", "The Buyer"),
      "The Buyer asks for the price",
      "have numbers",
    ],
    ["numbers that leave one out", ENGLISH.replace("2. Refused", "3. Refused"), "3. Refused", "have numbers"],
    ["an item without words", ENGLISH.replace("2. Refused.", "2. …"), "2. …", "Item 2 has no words"],
    ["a line that is missing", without(ENGLISH, "- Costs"), "## Operative", 'The line "- Costs: …" is missing'],
    ["a line without a value", ENGLISH.replace("gets: 0.25", "gets:"), "The Seller gets", "has no value"],
    ["a line twice", `${ENGLISH}- Costs: 1\n`, "- Costs: 1", '"Costs" stands twice'],
    ["a line that is none", `${ENGLISH}- Bonus: 1\n`, "- Bonus", 'Only lines such as "- name: value"'],
    ["prose among them", `${ENGLISH}All is well.\n`, "All is", 'Only lines such as "- name: value"'],
    [
      "another fate",
      ENGLISH.replace("closes", "ends"),
      "Agreement: ends",
      "Write one of: closes; resumes; stays suspended",
    ],
    ["a name without an address", ENGLISH.replace(address("5"), "Aigerim"), "- Aigerim", "an address"],
  ];
  for (const [name, text, at, said] of WRONG)
    it(`is refused by its line: ${name}`, async () => {
      const { faults, draft } = await read(text);
      expect(draft).to.equal(undefined);
      const line = at === "" ? ENGLISH.split("\n").length + 1 : lineOf(text, at);
      expect(
        told(faults).filter((each) => each.startsWith(`${line}: `) && each.includes(said)),
        told(faults).join("\n"),
      ).to.have.length(1);
      for (const { words } of faults) for (const lang of LANGS) expect(wordsOf(words)[lang]).to.match(/\S{3}/);
    });

  it("is whole as it stands, and forgets what a tool said of it", async () => {
    expect(await faultsOf(ENGLISH)).to.deep.equal([]);
    expect(await faultsOf(ENGLISH.replace("## Costs", "<!-- ✗ wrong -->\n## Costs"))).to.deep.equal([]);
    // Nobody compares the lines of the chain where it has moved on.
    expect((await decisionIn(ENGLISH.replace("says so", "says no"), { file, caseId })).draft).to.be.an("object");
  });

  it("wants each item in a translation, and a language once", async () => {
    const items = WHOLE.replace("1. Требование удовлетворяется", "Требование удовлетворяется");
    expect((await decisionIn(items, { file, caseId })).faults).to.have.length(1);
    const twice = WHOLE.replace("# Translation into English", "# Перевод на русский язык");
    expect(told((await decisionIn(twice, { file, caseId })).faults)[0]).to.include("Translation into English");
  });

  it("takes each order of a condominium with what it needs, and nothing else", async () => {
    expect(ABOUT_AN_ACT.subject).to.equal("act");
    const ruling = example("data-centre/ruling.md");
    const ordering = (lines: string) => ruling.replace("- Өкім: дауыстарды алып тастау\n- Бірліктер: 2", lines);
    const order = async (lines: string) => await rulingIn(ordering(lines), { caseId });
    const who = address("a");
    for (const [lines, made] of [
      ["- Өкім: тек тану", { order: "declare" }],
      ["- Өкім: тоқтата тұру\n- Тәулік: 14", { order: "stay", days: 14 }],
      ["- Өкім: дауыстарды алып тастау\n- Бірліктер: 3, 4", { order: "strike", units: [3, 4] }],
      [`- Өкім: мандатты тоқтату\n- Кім: ${who}`, { order: "remove", holder: who }],
      [
        `- Өкім: уақытша басқарушыны тағайындау\n- Кім: ${who}\n- Тәулік: 5`,
        { order: "interim", holder: who, days: 5 },
      ],
      [`- Өкім: қалпына келтіруді жариялау\n- Кімге: ${who}`, { order: "recover", to: who }],
    ] as const)
      expect(wholeDraft(await order(lines)).order).to.deep.equal(made);
    for (const [lines, said] of [
      ["- Өкім: жоғалту", "Write one of: тек тану"],
      ["- Өкім: тоқтата тұру\n- Тәулік: 15", "a number of days, 1 to 14"],
      ["- Өкім: тоқтата тұру", 'The line "- Days: …" is missing'],
      ["- Өкім: тек тану\n- Тәулік: 5", 'In the line "Days"'],
      ["- Өкім: дауыстарды алып тастау\n- Бірліктер: 3, 3", "numbers of units"],
      ["- Өкім: дауыстарды алып тастау\n- Бірліктер: 0", "numbers of units"],
      ["- Өкім: мандатты тоқтату\n- Кім: somebody", "an address"],
    ] as const) {
      const { faults } = await order(lines);
      expect(told(faults).join("\n"), lines).to.include(said);
      expect(faults).to.have.length(1);
    }
  });

  it("says what is wrong with whatever is in it, and never something else", async function () {
    this.timeout(120_000);
    const lines = ENGLISH.split("\n");
    const odd = fc.constantFrom(
      "",
      "# ",
      "## Costs",
      "> x",
      "- Costs: 1",
      "1. x",
      "<!-- ? x -->",
      "\t",
      "–",
      "- : ",
      "-  a : b",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.oneof(odd, fc.string({ unit: "grapheme" })), async (at, given) => {
        const { faults, draft } = await read(lines.with(at, given.replaceAll("\n", " ")).join("\n"));
        expect(draft === undefined).to.equal(faults.length > 0);
        for (const { line } of faults) expect(line).to.be.within(1, lines.length);
      }),
      { numRuns: 500 },
    );
  });

  it("is no longer than it can be", async () => {
    expect(await faultsOf("x".repeat(400_001))).to.deep.equal(["1: The file is too long: 400000 characters at most."]);
  });
});
