/**
 * The charter as a document: the same root each time, whole in three languages, read back to what it was made of; what its rules say in
 * words and by example is what the counting does; what is law, what analogy, and the warnings are there; and nothing is left unsaid.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { Interface, ZeroAddress, id as hashOf } from "ethers";
import fc from "fast-check";
import { condominiumErrorsAbi } from "../../src/abi/condominiumErrors.ts";
import {
  charterTerms,
  exampleOf,
  powersOf,
  PRESET_NAMED,
  regulationOf,
  renderCharter,
  type CharterFields,
  type NamedPower,
} from "../../src/condominium/charter.ts";
import SENTENCES from "../../src/words/condominium/errors.json" with { type: "json" };
import { ERRORS } from "../../src/condominium/errors.ts";
import {
  BASES,
  BASES_OF_COUNT,
  KZ_HL_2025,
  outcomeOf,
  presetPowers,
  type Addresses,
  type Fraction,
  type Rule,
} from "../../src/condominium/rules.ts";
import { sentenceOf } from "../../src/agreements/errors.ts";
import { docx } from "../../src/node/docx.ts";
import { pdf } from "../../src/node/pdf.ts";
import { blocksOf, canonical, plainText } from "../../src/text/blocks.ts";
import { html } from "../../src/text/html.ts";
import { languagesOf, type Edition } from "../../src/text/edition.ts";
import { readEdition } from "../../src/text/compile.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import * as SLOTS from "../../src/text/slots/all.ts";
import { EXAMPLES, limitOf } from "../../src/text/slots/fraction.ts";
import { bindingProblems } from "../../scripts/terms/check.ts";
import { inventoryOfAll } from "../../scripts/terms/inventory.ts";
import { docxText } from "./pages.ts";
import { rejected, thrown } from "./throws.ts";
import { PRIVATE } from "./toy.ts";

/** As they are written: with what their clauses state of the contracts. */
const [condominium1, community1] = ["condominium", "community"].map((charter) =>
  readEdition(`src/condominium/clauses/${charter}`),
) as [Edition, Edition];
const CHARTERS = { condominium: condominium1, community: community1 } as const;

const address = (n: number) => `0x${n.toString(16).padStart(40, "0")}`;
const hash = (n: number) => `0x${n.toString(16).padStart(64, "0")}`;
const ADDRESSES: Addresses = {
  charter: address(1),
  register: address(2),
  objects: address(3),
  disputes: address(4),
  decisions: address(5),
};
const FIELDS: CharterFields = {
  of: "condominium",
  name: "Alma",
  chainId: 31337n,
  addresses: ADDRESSES,
  codeHashes: {
    charter: hash(1),
    register: hash(2),
    objects: hash(3),
    disputes: hash(4),
    decisions: hash(5),
    tribunal: hash(6),
  },
  founder: address(6),
  tribunal: address(7),
  arbitration: hash(7),
  petition: [1, 10],
  proxy: [1, 5],
  preset: "KZ-HL-2025",
  rules: KZ_HL_2025,
  powers: PRESET_NAMED,
  chain: { kind: "decentralised", consensus: "proof of stake", finality: 64n },
  units: [
    { kind: "rack", share: 42, class: 1 },
    { kind: "rack", share: 12 },
    { kind: "rack", share: 42, class: 1 },
  ],
  objects: [
    {
      kind: "cooling",
      description: "Cooling of hall A",
      terms: { kk: "Температура өзгертілмейді.", ru: "Температуру не меняют.", en: "Nobody changes the set point." },
    },
  ],
};
const OUTSIDE: NamedPower = { target: address(8), call: "set(uint256)", category: 2, class: 3 };
/** Every variant of the text that the preset's isn't. */
const CUSTOM: CharterFields = {
  ...FIELDS,
  preset: "custom",
  rules: [
    {
      category: 1,
      quorum: { of: [0, 1], over: false },
      second: [0, 1],
      pass: { of: [3, 7], over: true },
      base: "cast",
      basis: "both",
      waits: true,
      extends: true,
      noticePeriod: 86_400n,
      votingPeriod: 90_061n,
      challengePeriod: 86_400n,
      executionPeriod: 864_000n,
    },
  ],
  powers: [OUTSIDE],
  objects: [],
  isAccessionOptional: true,
  isSplitFree: true,
  chain: { kind: "coordinated", consensus: "proof of authority", coordinator: "a bank", finality: 1n },
};
const COMMUNITY: CharterFields = {
  ...CUSTOM,
  of: "community",
  powers: [{ kind: "register.admitMany", category: 1 }],
};
const CASES = { preset: FIELDS, custom: CUSTOM, community: COMMUNITY } as const;
const clauseIn = async (fields: CharterFields, id: string, lang: Lang) =>
  (await renderCharter(fields)).languages[lang].find((each) => each.id === id)?.text ?? "";

describe("renderCharter", () => {
  it("gives the same roots each time, and others for any other value", async () => {
    const { root, regulationHash } = await renderCharter(FIELDS);
    expect(await renderCharter(FIELDS)).to.deep.include({ root, regulationHash });
    const others = [
      { ...FIELDS, name: "Alma 2" },
      { ...FIELDS, petition: [1, 9] as const },
      { ...FIELDS, tribunal: address(9) },
      { ...FIELDS, codeHashes: { ...FIELDS.codeHashes, disputes: hash(9) } },
      { ...FIELDS, codeHashes: { ...FIELDS.codeHashes, tribunal: hash(9) } },
      { ...FIELDS, isSplitFree: true },
      CUSTOM,
      COMMUNITY,
    ].map(async (fields) => (await renderCharter(fields)).root);
    const roots = await Promise.all(others);
    expect(new Set([root, ...roots]).size).to.equal(roots.length + 1);
  });

  it("has a root of the regulation that follows from its facts and from nothing else", async () => {
    const { regulationHash } = await renderCharter(FIELDS);
    expect((await renderCharter({ ...FIELDS, name: "Alma 2", petition: [1, 3] })).regulationHash).to.equal(
      regulationHash,
    );
    const { chain } = FIELDS;
    for (const other of [
      { ...chain, finality: 65n },
      { ...chain, consensus: "other" },
      { ...chain, coordinator: "a bank" },
      { ...chain, kind: "coordinated" as const },
    ])
      expect((await renderCharter({ ...FIELDS, chain: other })).regulationHash).not.to.equal(regulationHash);
    expect(regulationOf(await renderCharter(FIELDS))).to.equal(regulationHash);
  });

  for (const [name, fields] of Object.entries(CASES)) {
    it(`is whole in three languages and reads back to what it was made of (${name})`, async () => {
      const { edition: _, ...input } = charterTerms(fields);
      const edition = CHARTERS[fields.of];
      const document = await renderCharter(fields);
      expect(languagesOf(edition)).to.deep.equal([...LANGS]);
      for (const lang of LANGS) {
        const found = parseTerms(edition, { ...input, lang, text: text(document, lang) });
        expect(found.particulars).to.deep.equal(input.terms.particulars);
        expect(found.common).to.deep.equal(input.terms.common);
        expect(document.languages[lang].map(({ id }) => id)).to.deep.equal(document.languages.kk.map(({ id }) => id));
      }
    });

    it(`reads back to nothing once a figure is changed (${name})`, async () => {
      const { edition: _, ...input } = charterTerms(fields);
      const edition = CHARTERS[fields.of];
      const whole = text(await renderCharter(fields), "en");
      thrown(
        () => parseTerms(edition, { ...input, lang: "en", text: whole.replace("at least 1/10", "at least 1/11") }),
        "SlotMalformed",
      );
    });
  }

  it("refuses rules or powers that aren't those of the preset, a preset for a community, and categories out of order", async () => {
    const [first, ...rest] = KZ_HL_2025;
    const softer: Rule = { ...first!, votingPeriod: 1n };
    await rejected(
      () => renderCharter({ ...FIELDS, rules: [softer, ...rest] }),
      "ValueRefused",
      /aren't those of KZ-HL-2025/,
    );
    await rejected(() => renderCharter({ ...FIELDS, powers: PRESET_NAMED.slice(1) }), "ValueRefused", /KZ-HL-2025/);
    await rejected(() => renderCharter({ ...FIELDS, of: "community" }), "ValueRefused", /no such preset/);
    await rejected(() => renderCharter({ ...CUSTOM, rules: rest }), "ValueRefused", /in order from 1/);
  });

  it("takes no private file, and an agreement none without one", () => {
    const { edition: _, ...input } = charterTerms(FIELDS);
    const edition = condominium1;
    thrown(() => renderTerms(edition, { ...input, private: PRIVATE }), "PrivateFileRefused");
    const roles = { first: condominium1.title, second: condominium1.title };
    thrown(() => renderTerms({ ...edition, roles }, input), "PrivateFileRefused");
  });

  it("is HTML in columns, with no private part", async () => {
    const page = html(await renderCharter(FIELDS));
    expect(page).to.contain('id="ru-preset"').and.contain('id="kk-categories"');
    expect(page).not.to.contain("requisites-");
    // Nor a word of parties in what stands beside the text.
    expect(page.slice(page.indexOf("<aside")))
      .to.contain("участник своим действием")
      .and.not.contain("стороны");
  });
});

describe("powersOf", () => {
  it("gives the keys of the preset", () => {
    expect(powersOf(ADDRESSES, PRESET_NAMED)).to.deep.equal(presetPowers(ADDRESSES));
  });

  it("gives another key for another address, function and matter, and refuses a function that there is not", () => {
    const target = ADDRESSES.charter;
    const call = "resolve(uint32,bytes32)";
    const keys = powersOf(ADDRESSES, [
      OUTSIDE,
      { ...OUTSIDE, target: address(9) },
      { ...OUTSIDE, call: "set(uint8)" },
      { target, call, matter: 9, category: 1 },
      { target, call, matter: 1, category: 1 },
      { kind: "charter.resolve.budget", category: 1 },
    ]).map(({ key }) => key);
    expect(new Set(keys).size).to.equal(keys.length - 1);
    expect(keys.at(-1)).to.equal(keys.at(-2));
    expect(() => powersOf(ADDRESSES, [{ kind: "charter.sweep", category: 1 }])).to.throw(
      "charter has no function sweep",
    );
  });
});

describe("rules in words", () => {
  const WORDS = {
    kk: { over: "мына бөліктен артық: 1/2", least: "кемінде 2/3", second: "Екінші шақырудың кворумы: жоқ" },
    ru: { over: "более 1/2", least: "не менее 2/3", second: "Кворум второго созыва: нет" },
    en: { over: "more than 1/2", least: "at least 2/3", second: "Quorum of a second call: none" },
  } as const;

  for (const lang of LANGS) {
    it(`tell each rule of the preset by its fractions, base, clocks and an example, in ${lang}`, async () => {
      const [table] = blocksOf(await clauseIn(FIELDS, "categories", lang)).flatMap((block) =>
        block.kind === "table" ? [block] : [],
      );
      // A column a category.
      const rules = KZ_HL_2025.map((_, at) => (table?.rows ?? []).map((row) => row[at + 1] ?? ""));
      expect(table?.heads).to.have.length(KZ_HL_2025.length + 1);
      const { over, least, second } = WORDS[lang];
      expect(table?.rows.map(([head = "", value = ""]) => `${head}: ${value}`)).to.include(second);
      const saying = (at: number, words: string) => rules[at]?.filter((cell) => cell.startsWith(words));
      expect(saying(0, over)).to.have.length(2);
      expect(saying(1, over)).to.have.length(2);
      expect(saying(2, least)).to.have.length(2);
      for (const [index, rule] of KZ_HL_2025.entries()) {
        const { voting, yes } = exampleOf(rule);
        expect(rules[index]?.slice(-2).map((cell) => cell.split(" (")[0])).to.deep.equal([`${voting}`, `${yes}`]);
      }
    });
  }

  it("give the example of the preset: 51 and 26, 51 and 51, 67 and 67, 90 and 90", () => {
    const examples = KZ_HL_2025.map((rule) => Object.values(exampleOf(rule)));
    expect(examples).to.deep.equal([
      [51n, 26n],
      [51n, 51n],
      [67n, 67n],
      [90n, 90n],
    ]);
  });

  const fraction: fc.Arbitrary<Fraction> = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.boolean())
    .filter(([n, d, over]) => (over ? n < d : n <= d))
    .map(([n, d, over]) => ({ of: [n, d] as const, over }));
  const rule = fc.record({
    quorum: fraction,
    pass: fraction,
    base: fc.constantFrom(...BASES),
    basis: fc.constantFrom(...BASES_OF_COUNT),
  });

  it("have an example at which the count passes, and one fewer does not, whatever the rule", () => {
    const outcome = (given: Rule, voting: bigint, yes: bigint) => {
      const no = voting - yes;
      const tally = { yes, no, abstain: 0n, unitsYes: yes, unitsNo: no, unitsAbstain: 0n };
      const { hasQuorum, passes } = outcomeOf(given, tally, { electorate: { share: 100n, count: 100n } });
      return hasQuorum && passes;
    };
    fc.assert(
      fc.property(rule, (parts) => {
        const given: Rule = { ...KZ_HL_2025[0]!, ...parts };
        const { voting, yes } = exampleOf(given);
        expect(outcome(given, voting, yes)).to.equal(true);
        expect(outcome(given, voting, yes - 1n)).to.equal(false);
        for (let fewer = 0n; fewer <= voting - 1n; ++fewer) expect(outcome(given, voting - 1n, fewer)).to.equal(false);
      }),
      { numRuns: 300 },
    );
  });

  it("have fractions whose examples are the least parts that the count takes", () => {
    fc.assert(
      fc.property(fraction, ({ of: [n, d], over }) => {
        const value = `${over ? ">" : ">="} ${n}/${d}`;
        const written = SLOTS.fraction.format(value, "en", { currencies: [] });
        for (const whole of EXAMPLES) {
          const least = BigInt(/[0-9]+/.exec(written.split(`of ${whole}, at least `)[1] ?? "")?.[0] ?? "-1");
          const given: Rule = { ...KZ_HL_2025[0]!, quorum: { of: [n, d], over }, basis: "unit" };
          const reaches = (count: bigint) =>
            outcomeOf(
              given,
              { yes: 1n, no: 0n, abstain: 0n, unitsYes: count, unitsNo: 0n, unitsAbstain: 0n },
              { electorate: { share: 1n, count: whole } },
            ).hasQuorum;
          expect(reaches(least)).to.equal(true);
          if (least > 0n) expect(reaches(least - 1n)).to.equal(false);
        }
        for (const lang of LANGS) {
          const text = SLOTS.fraction.format(value, lang, { currencies: [] });
          expect(SLOTS.fraction.parse(text, lang, { currencies: [] })).to.equal(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("write a fraction in digits and by example, and the most of a cap", () => {
    const all = (value: string) => LANGS.map((lang) => SLOTS.fraction.format(value, lang, { currencies: [] }));
    expect(all(">= 2/3")).to.deep.equal([
      "кемінде 2/3 (100 санынан кемінде 67; 1000 санынан кемінде 667)",
      "не менее 2/3 (из 100 – не менее 67; из 1000 – не менее 667)",
      "at least 2/3 (of 100, at least 67; of 1000, at least 667)",
    ]);
    expect(all("> 1/2")[2]).to.contain("of 100, at least 51; of 1000, at least 501");
    expect(all("<= 1/5")[2]).to.equal("at most 1/5 (of 100, at most 20; of 1000, at most 200)");
    expect(all("")).to.deep.equal(["жоқ", "нет", "none"]);
    expect(limitOf({ asks: ">", numerator: 2n, denominator: 3n }, 3n)).to.equal(3n);
  });

  it("refuse a fraction over the whole, one that is never reached, one without a denominator, and another spelling", () => {
    for (const value of ["> 1/1", ">= 4/3", ">= 1/0", "1/2", ">= 01/2", ">= 1/2 ", "> 1/65536", 1n])
      thrown(() => SLOTS.fraction.format(value, "kk", { currencies: [] }), "ValueRefused");
    thrown(() => SLOTS.fraction.parse("at least 2/3 (of 100)", "en", { currencies: [] }), "SlotMalformed");
  });
});

describe("the text", () => {
  const SAYS: readonly [
    fields: CharterFields,
    clause: string,
    words: { readonly [lang in Lang]: readonly string[] },
  ][] = [
    [
      FIELDS,
      "preset",
      {
        kk: ["заң ретінде қолданылмайды", "ұқсастық бойынша", "Цифрлық кодекс", "осы Жарғыдан"],
        ru: ["не применяется как закон", "по аналогии", "Цифровой кодекс не устанавливает", "из этого Устава"],
        en: ["does not apply here as law", "by analogy only", "The Digital Code sets neither", "from this Charter"],
      },
    ],
    [
      FIELDS,
      "liability",
      {
        kk: ["жауаптылығын шектемейді", "ынтымақты"],
        ru: ["не ограничивает ответственности", "солидарно"],
        en: ["does not limit the liability", "jointly and severally"],
      },
    ],
    [
      FIELDS,
      "nature",
      {
        kk: ["заңды тұлға да", "тұрғын үй кондоминиумы да"],
        ru: ["не юридическое лицо", "не кондоминиум жилого дома"],
        en: ["not a legal person", "not a housing condominium"],
      },
    ],
    [
      FIELDS,
      "automatic",
      {
        kk: ["43-бабы", "толық автоматтандырылған"],
        ru: ["статье 43", "полностью автоматизированы"],
        en: ["Article 43"],
      },
    ],
    [FIELDS, "registerNumber", { kk: ["табылған жоқ"], ru: ["не найдено"], en: ["no such rules had been found"] }],
    [
      COMMUNITY,
      "nature",
      {
        kk: ["түпкілікті мәтініне кірмеген", "қатысушылардың жауаптылығын да шектемейді"],
        ru: ["в окончательный текст Цифрового кодекса не вошла", "не ограничивает ответственности его участников"],
        en: ["did not enter the final text of the Digital Code", "does not limit the liability of its participants"],
      },
    ],
    [
      COMMUNITY,
      "execution.vote",
      {
        kk: ["дауыс берудің өзі орындайды", "басқарушыны көздемейді"],
        ru: ["исполняет само голосование", "управляющего Устав по умолчанию не предусматривает"],
        en: ["carried out by the vote itself", "no manager by default"],
      },
    ],
    [COMMUNITY, "liability", { kk: ["ынтымақты"], ru: ["солидарно"], en: ["jointly and severally"] }],
  ];
  for (const [fields, clause, words] of SAYS) {
    it(`says in "${clause}" of a ${fields.of} what it must, in three languages`, async () => {
      for (const lang of LANGS)
        for (const part of words[lang]) expect(await clauseIn(fields, clause, lang)).to.contain(part);
    });
  }

  it("lists the units, and the common objects with the terms of their use in three languages", async () => {
    for (const lang of LANGS) {
      const said = text(await renderCharter(FIELDS), lang);
      expect(said).to.match(/^\| 1, 3 \| «rack» \| 42 \| 1 \|$/m);
      expect(said).to.match(/^\| 2 \| «rack» \| 12 \| 0 \|$/m);
      const [object] = FIELDS.objects;
      for (const each of [object!.description, ...Object.values(object!.terms)]) expect(said).to.include(`«${each}»`);
    }
    const { terms, ...object } = FIELDS.objects[0]!;
    const others = [
      { units: FIELDS.units.slice(1) },
      { objects: [{ ...object, terms: { ...terms, kk: terms.ru } }] },
      { objects: [{ ...object, terms: { ...terms, en: terms.ru } }] },
    ];
    const roots = await Promise.all(
      [{}, ...others].map(async (other) => (await renderCharter({ ...FIELDS, ...other })).root),
    );
    expect(new Set(roots).size).to.equal(roots.length);
  });

  it("states the limits that the contracts have", async () => {
    const root = fileURLToPath(new URL("../../contracts/condominium/", import.meta.url));
    for (const [contract, constant, value, clause, figure] of [
      ["Assembly", "LONGEST_STAY", "14", "stay", "14"],
      ["Assembly", "LONGEST_STAYS", "90", "stay", "90"],
      ["Assembly", "LONGEST_STAYS", "90", "states", "90"],
      ["Disputes", "LONGEST_INTERIM", "60", "orders", "60"],
      ["Mandates", "LONGEST_INTERIM", "60 days", "orders", "60"],
      ["Mandates", "LONGEST_TERM", "5 * 365 days", "offices", "1[ ,]825"],
      ["Objects", "LONGEST_SUSPENSION", "14 days", "suspension", "14"],
      ["Objects", "PAUSE_BETWEEN", "30 days", "suspension", "30"],
      ["Register", "RECOVERY_NOTICE", "14 days", "recovery", "14"],
      ["Charter", "SHORTEST_PERIOD", "1 days", "categories", "24"],
      ["Charter", "SHORTEST_PERIOD", "1 days", "automatic", "24"],
    ] as const) {
      const source = readFileSync(`${root}${contract}.sol`, "utf8");
      expect(new RegExp(` constant ${constant} = ([^;]+);`).exec(source)?.[1], constant).to.equal(value);
      for (const lang of LANGS)
        expect(await clauseIn(FIELDS, clause, lang), constant).to.match(new RegExp(`(?<![0-9])${figure}(?![0-9])`));
    }
  });

  it("is a Word file with the plain text", async () => {
    for (const fields of [CUSTOM, FIELDS]) {
      const document = await renderCharter(fields);
      for (const lang of LANGS)
        expect(docxText(await docx(document, { lang })).text).to.equal(plainText(document, lang));
    }
  });

  it("in Word keeps what follows a clause's list or table with its clause, clear of the table", async () => {
    const { parts } = docxText(await docx(await renderCharter(FIELDS), { lang: "en" }));
    const body = parts["word/document.xml"] ?? "";
    // Neither a clause, which hangs from its number, nor a heading or an item, which have styles of their own.
    const alone = (paragraph: string) => !/w:hanging|w:pStyle|w:numPr/.test(paragraph);
    const after = (end: string) =>
      [...body.matchAll(new RegExp(`${end}(<w:p>.*?</w:p>)`, "g"))].map(([, found = ""]) => found).filter(alone);
    const tables = after("</w:tbl>");
    expect(tables).to.have.length.above(1);
    for (const paragraph of tables) {
      expect(paragraph).to.include('<w:ind w:left="680"/>');
      expect(paragraph).to.include('w:before="120"');
    }
    const lists = after('<w:numId w:val="\\d+"/></w:numPr>(?:(?!</w:p>).)*</w:p>');
    expect(lists).to.have.length.above(1);
    for (const paragraph of lists) expect(paragraph).to.include('<w:ind w:left="680"/>');
  });

  it("has only letters that the PDF's font has, and makes one", async () => {
    const document = await renderCharter(CUSTOM);
    const preset = await renderCharter(FIELDS);
    const used = new Set(LANGS.flatMap((lang) => [document, preset].flatMap((each) => [...plainText(each, lang)])));
    const { default: PDFDocument } = await import("pdfkit");
    const made = new PDFDocument();
    made.font(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf")));
    type Font = { hasGlyphForCodePoint: (code: number) => boolean };
    const { font } = (made as unknown as { _font: { font: Font } })._font;
    made.end();
    const missing = [...used].filter(
      (each) => !/[\n\t]/.test(each) && !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0),
    );
    expect(missing).to.deep.equal([]);
    const facts = { id: document.root, chain: "31337", template: ADDRESSES.charter };
    expect((await pdf(document, { lang: "kk", facts })).length).to.be.greaterThan(10_000);
    expect(canonical(document, facts)).to.contain(document.root);
  });

  it("names the preset only where it is one, and takes its other variants from its values", async () => {
    const ids = async (fields: CharterFields) => (await renderCharter(fields)).languages.kk.map(({ id }) => id);
    expect(await ids(FIELDS)).to.include.members(["preset", "powers", "outside.none", "coordinator.none"]);
    expect(await ids(FIELDS)).not.to.include.members(["preset.custom", "powers.none", "outside", "coordinator"]);
    expect(await ids(CUSTOM)).to.include.members(["preset.custom", "powers.none", "outside", "coordinator"]);
    expect(await clauseIn(CUSTOM, "outside", "ru")).to.contain("| «set(uint256)» | категория 2 | 3 (три) |");
    expect(await clauseIn(CUSTOM, "disposal", "en")).to.contain("accession is no condition of a transfer");
    expect(await clauseIn(FIELDS, "disposal", "en")).to.contain("only together with the accession");
    expect(await clauseIn(CUSTOM, "split", "en")).to.contain("by the Unit's holder alone");
  });

  it("is the same in a community where it is the same, and has no unit's own clauses there", () => {
    const texts = new Map(condominium1.clauses.map(({ id, text }) => [id, text]));
    const shared = community1.clauses.filter(({ id, text }) => JSON.stringify(texts.get(id)) === JSON.stringify(text));
    expect(shared.length).to.be.greaterThan(35);
    const ids = community1.clauses.map(({ id }) => id);
    for (const id of ["split", "merge", "disposal", "units", "preset"]) expect(ids).not.to.include(id);
    expect(ids).to.include.members(["memberships", "leaving", "contribute"]);
  });
});

describe("terms:check of a charter", () => {
  const KINDS = ["constant", "enum", "error", "event", "function", "struct"];
  for (const edition of Object.values(CHARTERS)) {
    const found = inventoryOfAll(edition);
    const problems = (given: Edition, of = found) =>
      bindingProblems(given, of, "src/condominium/clauses/condominium", "src/condominium/clauses/community");
    const bound = edition.clauses.flatMap(({ code = [] }) => code);
    const elements = [...new Set([...bound, ...edition.exemptions.map(({ element }) => element)])];

    it(`finds nothing in ${edition.name} as it is, which binds each kind`, () => {
      expect(problems(edition)).to.deep.equal([]);
      expect([...new Set(bound.map((element) => element.split(" ")[0]))].toSorted()).to.deep.equal(KINDS);
    });

    it(`misses each of its ${elements.length} elements once it is in no clause, and says where it is`, () => {
      for (const element of elements) {
        const clauses = edition.clauses.map((clause) => ({
          ...clause,
          code: (clause.code ?? []).filter((each) => each !== element),
        }));
        const exemptions = edition.exemptions.filter((each) => each.element !== element);
        const place = found.places.get(element) ?? "Charter";
        expect(problems({ ...edition, clauses, exemptions })).to.deep.equal([
          `${place}: ${element} is in no clause, and not exempt (${edition.name})`,
        ]);
      }
    });

    it(`misses whatever is new in the contracts of ${edition.name}, and finds what is no longer there`, () => {
      const { inventory } = found;
      for (const [list, kind, name] of [
        ["functions", "function", "Assembly.sweep"],
        ["errors", "error", "Swept"],
        ["events", "event", "Sweeping"],
        ["members", "enum", "Order.Seize"],
        ["constants", "constant", "Assembly.FEE"],
        ["parts", "struct", "Rule.fee"],
      ] as const) {
        const more = { ...found, inventory: { ...inventory, [list]: [...(inventory[list] ?? []), name] } };
        expect(problems(edition, more)).to.deep.equal([
          `Charter: ${kind} ${name} is in no clause, and not exempt (${edition.name})`,
        ]);
      }
      const less = { ...inventory, functions: inventory.functions.filter((each) => each !== "Assembly.convene") };
      expect(problems(edition, { ...found, inventory: less })[0]).to.match(
        /^src\/condominium\/clauses\/condominium\/310-convene\.md:[0-9]+: function Assembly\.convene is not in the contract/,
      );
    });
  }

  it("knows the contracts by file and line, a function by the interface that declares it", () => {
    const { inventory, places } = inventoryOfAll(condominium1);
    expect(places.get("function Register.accede")).to.match(/^contracts\/condominium\/I?Register\.sol:[0-9]+$/);
    expect(places.get("struct Rule.quorumNumerator")).to.match(/^contracts\/condominium\/ICharter\.sol:[0-9]+$/);
    expect(inventory.functions).to.include.members(["Units.split", "ERC721.transferFrom", "Mandates.appoint"]);
    expect(inventory.functions).not.to.include("Memberships.admitMany");
    expect(inventoryOfAll(community1).inventory.functions)
      .to.include("Memberships.admitMany")
      .and.not.include("Units.split");
  });
});

describe("errors of a condominium", () => {
  const errors = new Interface(condominiumErrorsAbi);
  const telling = { errors: [ERRORS] };
  const refusal = (name: string, values: readonly unknown[]) => ({ data: errors.encodeErrorResult(name, values) });

  it("name only values that they have, the same in each language", () => {
    for (const [error, words] of Object.entries(SENTENCES)) {
      const inputs = errors.getError(error)?.inputs.map(({ name }) => name) ?? [];
      const named = LANGS.map((lang) => [...words[lang].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted());
      for (const each of named) {
        expect(inputs, error).to.include.members(each as string[]);
        expect(each, error).to.deep.equal(named[0]);
      }
    }
  });

  it("decode to the sentence in the reader's language, with its values and states in words", async () => {
    const state = refusal("AssemblyState", [hashOf("decision"), 5n]);
    expect(await sentenceOf(state, "kk", telling)).to.contain("дауласу мерзімі");
    expect(await sentenceOf(state, "ru", telling)).to.contain("срок оспаривания");
    expect(await sentenceOf(state, "en", telling))
      .to.contain("challenge period")
      .and.contain(hashOf("decision"));
    expect(await sentenceOf(refusal("ObjectsStatus", [3n, 3n]), "en", telling))
      .to.contain("common object 3")
      .and.contain("retired");
    expect(await sentenceOf(refusal("DisputesOrder", [4n, 5n]), "ru", telling))
      .to.contain("восстановление Единицы")
      .and.contain("исключить голоса");
    expect(await sentenceOf(refusal("DisputesSubject", [0n]), "en", telling)).to.contain(": none;");
    expect(await sentenceOf(refusal("CharterOnlyAssembly", [ZeroAddress]), "en", telling)).to.contain(ZeroAddress);
  });
});
