/**
 * The papers of a condominium as editions: each states what it says it states, is the same each time, reads back as its facts, and says no
 * more and no less in one form or language than in another; what others wrote in it stays text.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { Interface } from "ethers";
import { charterAbi } from "../../../src/abi/index.ts";
import { CHOICE_WORDS } from "../../../src/condominium/decisions.ts";
import { CHARTER_EDITIONS } from "../../../src/condominium/editions.ts";
import { ballot, ballotStated } from "../../../src/condominium/papers/ballot.ts";
import { certificate, certificateStated } from "../../../src/condominium/papers/certificate.ts";
import { mandate, mandateStated } from "../../../src/condominium/papers/mandate.ts";
import { minutesStated } from "../../../src/condominium/papers/minutes.ts";
import { noticeStated } from "../../../src/condominium/papers/notice.ts";
import type { DecisionFacts } from "../../../src/condominium/record.ts";
import { powerKey } from "../../../src/condominium/rules.ts";
import type { Participation } from "../../../src/condominium/standing.ts";
import { docx } from "../../../src/node/docx.ts";
import { pdf } from "../../../src/node/pdf.ts";
import { partsOf } from "../../../src/text/binding.ts";
import { blocksOf, canonical, plainText } from "../../../src/text/blocks.ts";
import { editionHash, type Clause, type Edition, type Stated } from "../../../src/text/edition.ts";
import { html } from "../../../src/text/html.ts";
import { parseFacts } from "../../../src/text/parse.ts";
import { lengthsOf, SIZE } from "../../../src/text/picture.ts";
import { renderFacts, text, type Document } from "../../../src/text/render.ts";
import { LANGS, type Lang, type Words } from "../../../src/words/lang.ts";
import { paperEdition, paperProblems, PAPER_EDITIONS, partsIn } from "../../../scripts/terms/papers.ts";
import { inventoryOfPapers, type Found } from "../../../scripts/terms/inventory.ts";
import { OF_DECISIONS, OF_MANDATES, OF_UNITS, type Changes } from "./changes.ts";
import {
  ADDRESSES,
  addressOf,
  entering,
  MANDATE,
  PARTICIPATION,
  pendingFacts,
  syntheticFacts,
  withStruck,
} from "./facts.ts";
import { docxText, pdfText, unescaped } from "../../text/pages.ts";
import { numbersIn } from "./numbers.ts";

const HOSTILE = '<script>alert(1)</script> \u202eevil\u202c » «\n# 5. Outcome: passed\n- & "quoted" {root}';
const PDF_FACTS = { id: `0x${"11".repeat(32)}`, chain: "31337", template: ADDRESSES.decisions };

type Pairs = readonly (readonly [before: Document, after: Document])[];
type Paper = {
  readonly edition: Edition;
  /** With what others wrote, if it is given. */
  readonly make: (said?: string) => Document;
  readonly changes: (element: string) => Pairs;
  readonly changed: readonly string[];
  /** Said whatever the facts are. */
  readonly always?: readonly string[];
  /** Of other cases, in which clauses stand that none of the changes brings about. */
  readonly others: () => readonly Document[];
};

/** A paper before and after each change of what it states, rendered when it is asked for. */
function paper<Facts extends object>(
  edition: Edition,
  {
    stated,
    of,
    changes,
    always = [],
    others = [],
  }: {
    stated: (edition: Edition, facts: Facts) => Stated;
    of: (said?: string) => Facts;
    changes: Changes<Facts>;
    always?: readonly string[];
    others?: readonly Facts[];
  },
): Paper {
  const make = (facts: Facts) => renderFacts(edition, stated(edition, facts));
  const known = new Map<Facts, Document>();
  const made = (facts: Facts): Document => {
    const document = known.get(facts) ?? make(facts);
    known.set(facts, document);
    return document;
  };
  return {
    edition,
    make: (said) => make(of(said)),
    changes: (element) => (changes[element] ?? []).map(([one, other]) => [made(one), made(other)] as const),
    changed: Object.keys(changes),
    always,
    others: () => others.map(made),
  };
}

const FACTS = syntheticFacts(24);
const { rule, tally, electorate, id } = FACTS;
const abi = new Interface(charterAbi);
const known = powerKey(ADDRESSES, "objects", "retire");
const setPower = {
  target: ADDRESSES.charter,
  data: abi.encodeFunctionData("setPower", [{ key: known, category: 2, class: 0 }, 1, 0]),
};
/** Of a kind of call that nobody knows. */
const setUnknown = {
  target: ADDRESSES.charter,
  data: abi.encodeFunctionData("setPower", [{ key: `0x${"ab".repeat(32)}`, category: 2, class: 0 }, 1, 0]),
};
/** Facts in which what others write is what is given. */
const factsWith = (said?: string) =>
  syntheticFacts(
    24,
    said === undefined
      ? {}
      : { question: said, name: said, text: { kk: said, ru: said, en: said }, calls: [entering(said)] },
  );
const VOTER = syntheticFacts(12).roll[0]!.holder;
const hostile = (said: string): Participation => ({
  ...PARTICIPATION,
  name: said,
  description: said,
  object: { ...PARTICIPATION.object, uri: said },
  pending: pendingFacts(said),
});

const PAPERS: { readonly [name: string]: Paper } = {
  minutes: paper(paperEdition("minutes"), {
    stated: minutesStated,
    of: factsWith,
    changes: OF_DECISIONS,
    others: [
      {
        ...FACTS,
        isSecondCall: true,
        rule: { ...rule, second: [1, 4], basis: "both" },
        before: { id, no: 6n, rule: { ...rule, basis: "both" }, tally, electorate, isSecondCall: false },
      },
      { ...FACTS, motion: { ...FACTS.motion, calls: [setPower] } },
      { ...FACTS, motion: { ...FACTS.motion, calls: [setUnknown] } },
      withStruck(FACTS),
    ],
  }),
  notice: paper(paperEdition("notice"), {
    stated: noticeStated,
    of: factsWith,
    changes: OF_DECISIONS,
    always: ["enum Way.Proxy", "enum Way.Signed", "enum Way.InPerson"],
  }),
  ballot: paper(paperEdition("ballot"), {
    stated: (edition, facts: DecisionFacts) => ballotStated(edition, facts, VOTER),
    of: factsWith,
    changes: OF_DECISIONS,
    always: ["enum Choice.Yes", "enum Choice.No", "enum Choice.Abstain"],
    others: [{ ...FACTS, roll: FACTS.roll.slice(1) }],
  }),
  certificate: paper(paperEdition("certificate"), {
    stated: certificateStated,
    of: (said) => (said === undefined ? PARTICIPATION : hostile(said)),
    changes: OF_UNITS,
    others: [
      { ...PARTICIPATION, pending: { block: PARTICIPATION.block, decisions: [] } },
      { ...PARTICIPATION, pending: { ...pendingFacts(), recovery: PARTICIPATION.recovery } },
    ],
  }),
  mandate: paper(paperEdition("mandate"), {
    stated: mandateStated,
    of: (said) => (said === undefined ? MANDATE : { ...MANDATE, name: said }),
    changes: OF_MANDATES,
    others: [{ ...MANDATE, isActive: false }],
  }),
};
/** The editions that a paper is the first to say: itself, and those of its parts that none before it has. */
const OWN = new Map<string, readonly Edition[]>();
for (const [name, { edition }] of Object.entries(PAPERS)) {
  const before = [...OWN.values()].flat();
  OWN.set(
    name,
    partsOf(edition).filter(
      ({ name: own }, at, all) =>
        !before.some((part) => part.name === own) && all.findIndex((part) => part.name === own) === at,
    ),
  );
}

/** What a clause says, wherever it is said, with its parts. */
function saidBy(document: Document, lang: Lang, { id: clause, parts }: Clause): string {
  const isPart = new RegExp(`(?:^|/)${parts ?? "^"}\\.\\d+/`);
  return document.languages[lang]
    .filter(({ id: own }) => own === clause || own.endsWith(`/${clause}`) || isPart.test(own))
    .map(({ text: words }) => words)
    .join("\n");
}

const clausesOf = (name: string) => (OWN.get(name) ?? []).flatMap(({ clauses }) => clauses);
const boundIn = (name: string) =>
  clausesOf(name).flatMap((clause) => (clause.code ?? []).map((element) => ({ clause, element })));

/** Fails unless each element that is opened is closed, in order. */
function requireWellFormed(page: string): void {
  const open: string[] = [];
  const inner = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/^<!doctype html>\n/, "");
  for (const [tag, end, name = "", empty] of inner.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (["meta", "input"].includes(name) || empty === "/") continue;
    if (end === "/") expect(open.pop(), `before ${tag}`).to.equal(name);
    else open.push(name);
  }
  expect(open).to.deep.equal([]);
  expect(inner.replace(/<\/?[a-z0-9]+(?:\s[^<>]*)?>/g, "")).not.to.match(/[<>]/);
  expect(inner.replace(/&(?:amp|lt|gt|quot);/g, "")).not.to.include("&");
  // The policy of the page lets in the one style at its head.
  expect(inner).not.to.match(/<[^>]* (?:style|on[a-z]+)=/);
  expect(inner.match(/<caption>/g)?.length).to.equal(inner.match(/<table>/g)?.length);
}

describe("the editions of a condominium's papers", () => {
  it("are all that terms:check compares with the contracts", () => {
    const parts = PAPER_EDITIONS.filter(
      ({ name }) => !Object.values(PAPERS).some(({ edition }) => edition.name === name),
    );
    expect(parts.map(({ name }) => name)).to.deep.equal([
      "award-1",
      "calls-1",
      "disposition-1",
      "matter-1",
      "orders-1",
      "rule-1",
    ]);
    expect(PAPER_EDITIONS).to.have.length(Object.keys(PAPERS).length + parts.length);
  });

  it("say each of their clauses in some of these cases", () => {
    const said = new Set(
      Object.values(PAPERS).flatMap(({ make, others, changed, changes }) =>
        [make(), ...others(), ...changed.flatMap((element) => changes(element).flat())].flatMap(({ languages }) =>
          languages.en.map(({ id: own }) => own.split("/").at(-1)!),
        ),
      ),
    );
    const silent = Object.keys(PAPERS).flatMap((name) => clausesOf(name).filter((each) => each.text.en.length > 0));
    expect(silent.filter(({ id: own }) => !said.has(own)).map(({ id: own }) => own)).to.deep.equal([]);
  });

  for (const [name, { edition, make, changes, always = [] }] of Object.entries(PAPERS)) {
    const bound = boundIn(name);

    it(`${name}: each of ${bound.length} elements changes the clause that states it, in each language`, () => {
      const untrue = bound.flatMap(({ clause, element }) => {
        if (always.includes(element)) return [];
        const pairs = changes(element);
        const isTrue = LANGS.every((lang) =>
          pairs.some(([one, other]) => saidBy(one, lang, clause) !== saidBy(other, lang, clause)),
        );
        return isTrue ? [] : [`${element}: ${clause.id}`];
      });
      expect(untrue).to.deep.equal([]);
    });

    it(`${name}: reads back as its facts in each language, and as nothing once a number in it is another`, () => {
      const document = make(HOSTILE);
      for (const lang of LANGS) {
        const back = parseFacts(edition, text(document, lang), { lang });
        for (const [path, value] of Object.entries(back))
          if (!Array.isArray(value) && path in document.stated!) expect(value).to.equal(document.stated![path]);
        expect(() => parseFacts(edition, text(document, lang).replace("\n\n1.1 ", "\n\n1.2 "), { lang })).to.throw();
      }
    });

    it(`${name}: names its edition, and has one root and the same bytes each time`, () => {
      const [one, other] = [make(), make()];
      expect(canonical(one, PDF_FACTS)).to.equal(canonical(other, PDF_FACTS));
      expect(html(one)).to.equal(html(other));
      expect(one.root).to.match(/^0x[0-9a-f]{64}$/);
      for (const lang of LANGS)
        expect(plainText(one, lang).split("\n")[1]).to.include(`${name}-1, ${editionHash(edition)}`);
      const ids = one.leaves.map(({ path }) => path);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it(`${name}: says the same numbers in each language`, () => {
      const made = make();
      for (const [at, clause] of made.languages.en.entries())
        for (const lang of LANGS) {
          const own = made.languages[lang][at]!;
          // A slot may stand elsewhere in a sentence of another language.
          const numbers = (said: string, of: Lang) => numbersIn(said, of).toSorted();
          expect(numbers(own.text, lang), own.id).to.deep.equal(numbers(clause.text, "en"));
        }
    });

    it(`${name}: Markdown, plain text and HTML say the same blocks`, () => {
      const made = make(HOSTILE);
      const columns = html(made);
      requireWellFormed(columns);
      for (const lang of LANGS) {
        const blocks = blocksOf(text(made, lang));
        const alone = html(made, {}, { lang });
        requireWellFormed(alone);
        expect(alone).to.include(`<html lang="${lang}">`);
        const isOfTable = (said: string) =>
          made.languages[lang].some(({ parts }) =>
            parts.some((part) => typeof part !== "string" && part.table !== undefined && part.text.includes(said)),
          );
        for (const page of [alone, columns]) {
          const said = unescaped(page);
          for (const block of blocks) if (!isOfTable(block.text)) expect(said).to.include(block.text);
        }
        for (const other of LANGS) if (other !== lang) expect(alone).not.to.include(`lang="${other}"`);
        const anchors = [...alone.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(anchors).size).to.equal(anchors.length);
      }
    });

    it(`${name}: what others wrote is text, and nothing unseen`, () => {
      const made = make(HOSTILE);
      for (const lang of LANGS) {
        const page = html(made, {}, { lang });
        for (const form of [text(made, lang), plainText(made, lang), page, canonical(made, PDF_FACTS)])
          expect(form).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
        expect(page).not.to.match(/<script/);
        expect(text(made, lang)).not.to.match(/^# 5/m);
      }
      expect(plainText(made, "en")).to.include("[U+202E]evil[U+202C] [U+00BB] [U+00AB][U+000A]# 5.");
    });

    it(`${name}: PDF: the same bytes each time, and the plain text`, async () => {
      const [one, other] = [make(HOSTILE), make(HOSTILE)];
      const printed = await pdf(one, { lang: "kk", facts: PDF_FACTS });
      const again = await pdf(other, { lang: "kk", facts: PDF_FACTS });
      expect(Buffer.from(printed).equals(Buffer.from(again))).to.equal(true);
      expect((await pdfText(printed)).text).to.equal(plainText(one, "kk").replace(/\s+/gu, ""));
    });

    it(`${name}: Word: the same bytes each time, and the plain text`, async () => {
      const [one, other] = [make(HOSTILE), make(HOSTILE)];
      for (const lang of LANGS) {
        const made = await docx(one, { lang });
        expect(docxText(made).text).to.equal(plainText(one, lang));
        expect(Buffer.from(made).equals(Buffer.from(await docx(other, { lang })))).to.equal(true);
      }
    });
  }
});

describe("terms:check of the papers", () => {
  const contracts = Object.values(CHARTER_EDITIONS).flatMap((edition) => edition.contracts ?? []);
  const found = inventoryOfPapers([...new Set(contracts)]);

  it("finds nothing in them as they are", () => {
    expect(paperProblems(found)).to.deep.equal([]);
  });

  for (const [at, { name, clauses, exemptions, ...rest }] of PAPER_EDITIONS.entries()) {
    const elements = [...clauses.flatMap(({ code = [] }) => code), ...exemptions.map(({ element }) => element)];
    const others = PAPER_EDITIONS.filter((each) => each.name !== name);
    const typeOf = (element: string) => element.slice(0, element.lastIndexOf("."));

    it(`misses each of the ${elements.length} elements of ${name} once it is taken away, and says where it is`, () => {
      for (const element of new Set(elements)) {
        const less = {
          name,
          ...rest,
          clauses: clauses.map((clause) => ({
            ...clause,
            code: (clause.code ?? []).filter((each) => each !== element),
          })),
          exemptions: exemptions.filter((each) => each.element !== element),
        };
        const missed = paperProblems(found, others.toSpliced(at, 0, less));
        const ofParts = partsIn(less)
          .slice(1)
          .flatMap((part) => part.clauses.flatMap(({ code = [] }) => code));
        // What a part states, too, is stated; of a type of which nothing is left the paper is not about, and another may be.
        if (ofParts.includes(element)) continue;
        const left = [...elements.filter((each) => each !== element), ...ofParts];
        const isAbout = left.some((each) => typeOf(each) === typeOf(element));
        const isElse = others.some((each) =>
          partsIn(each).some((part) =>
            [...part.clauses.flatMap(({ code = [] }) => code), ...part.exemptions.map((exempt) => exempt.element)].some(
              (one) => typeOf(one) === typeOf(element),
            ),
          ),
        );
        if (!isAbout && isElse) continue;
        expect(missed.join("\n")).to.equal(
          `${found.places.get(element) ?? rest.template}: ${element} is in no clause, and not exempt (${isAbout ? name : "papers"})`,
        );
      }
    });
  }

  it("misses whatever is new in the contracts, in each paper that is about it, and finds what is gone from them", () => {
    const added = (list: keyof Found["inventory"], element: string): Found => {
      const { inventory, places } = found;
      return { places, inventory: { ...inventory, [list]: [...(inventory[list] ?? []), element] } };
    };
    for (const [list, element, papers] of [
      ["parts", "struct Decision.fee", ["ballot-1", "certificate-1", "minutes-1", "notice-1"]],
      ["parts", "struct Rule.fee", ["rule-1"]],
      ["parts", "struct Register.Unit.fee", ["certificate-1"]],
      ["parts", "struct Mandates.Mandate.fee", ["mandate-1"]],
      ["members", "enum Order.Seize", ["minutes-1", "orders-1"]],
      ["members", "enum Subject.Weather", ["matter-1", "minutes-1"]],
      ["members", "enum Then.Wait", ["disposition-1"]],
      ["parts", "struct Award.fee", ["award-1"]],
      ["parts", "struct Reasons.fee", ["award-1"]],
      ["parts", "struct Disposition.fee", ["disposition-1"]],
      ["members", "enum Office.Clerk", ["mandate-1", "minutes-1", "notice-1"]],
      ["events", "event Assembly.Swept", ["minutes-1"]],
      ["events", "event Units.Swept", ["certificate-1"]],
      ["functions", "function Objects.sweep", ["calls-1"]],
      ["constants", "constant Assembly.SWEPT", ["minutes-1"]],
      ["parts", "struct Frame.fee", ["minutes-1"]],
      ["parts", "struct Treasury.fee", ["papers"]],
      ["members", "enum Mood.Good", ["papers"]],
      ["events", "event Treasury.Swept", ["papers"]],
      ["functions", "function Treasury.sweep", ["papers"]],
      ["constants", "constant Treasury.FEE", ["papers"]],
    ] as const) {
      const missed = paperProblems(added(list, element.replace(/^\w+ /, "")));
      expect(missed.map((each) => /^(.*): .* \((.*)\)$/.exec(each)?.[2])).to.deep.equal(papers);
      for (const each of missed) expect(each).to.include(`: ${element} is in no clause, and not exempt`);
    }
    const { inventory, places } = found;
    const parts = (inventory.parts ?? []).filter((each) => each !== "Mandates.Mandate.until");
    expect(paperProblems({ inventory: { ...inventory, parts }, places }).join("\n")).to.match(
      /^src\/condominium\/clauses\/mandate\/\d+-until\.md:\d+: struct Mandates\.Mandate\.until is not in the contract \(mandate-1\)$/,
    );
  });
});

describe("the editions of the papers", () => {
  it("have the choices of a ballot as the wallet shows them", () => {
    for (const lang of LANGS)
      for (const choice of Object.values(CHOICE_WORDS))
        expect(plainText(PAPERS["ballot"]!.make(), lang)).to.include(choice);
  });

  it("say the days that the contracts have", () => {
    const days: { readonly [figure: string]: Words } = {
      "90": { kk: "тоқсан тәулік", ru: "девяноста суток", en: "ninety days" },
      "14": { kk: "он төрт тәулік", ru: "четырнадцати суток", en: "fourteen days" },
    };
    const waits = (lang: Lang) =>
      paperEdition("rule")
        .clauses.find(({ id: own }) => own === "waits-not")!
        .text[lang].join("");
    const powers = (lang: Lang) =>
      paperEdition("mandate").fields.find(({ path }) => path === "powers")!.choices!["2"]![lang];
    for (const [contract, constant, said] of [
      ["Assembly", "LONGEST_STAY", waits],
      ["Assembly", "LONGEST_STAYS", waits],
      ["Objects", "LONGEST_SUSPENSION", powers],
    ] as const) {
      const source = readFileSync(new URL(`../../../contracts/condominium/${contract}.sol`, import.meta.url), "utf8");
      const figure = new RegExp(` constant ${constant} = (\\d+)(?: days)?;`).exec(source)?.[1] ?? "";
      for (const lang of LANGS) expect(said(lang), constant).to.include(days[figure]?.[lang]);
    }
  });

  it("have letters in the PDF's font for all that they write", async () => {
    const { default: PDFDocument } = await import("pdfkit");
    const made = new PDFDocument();
    made.font(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf")));
    type Font = { hasGlyphForCodePoint: (code: number) => boolean };
    const { font } = (made as unknown as { _font: { font: Font } })._font;
    const used = new Set(
      Object.values(PAPERS).flatMap(({ make }) => LANGS.flatMap((lang) => [...plainText(make(HOSTILE), lang)])),
    );
    const missing = [...used].filter(
      (each) => !/[\n\t]/.test(each) && !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0),
    );
    made.end();
    expect(missing).to.deep.equal([]);
  });
});

/** The slots of what no person reads. */
const FOR_MACHINES = /"type":"(?:hash|address|bytes)"/;

describe("what a person reads first", () => {
  const at = (name: string) => {
    const { edition } = PAPERS[name]!;
    const ofMachines = (section: string) =>
      edition.clauses.some((each) => each.section === section && FOR_MACHINES.test(JSON.stringify(each.text.en)));
    return { edition, ofMachines };
  };

  for (const name of ["minutes", "notice", "ballot"])
    it(`${name}: the question, without a hash or an address; those of the chain come near the end`, () => {
      const { edition, ofMachines } = at(name);
      const last = edition.sections.filter(({ id }) => id !== "check").at(-1);
      expect([edition.sections[0]?.id, ofMachines("question")]).to.deep.equal(["question", false]);
      expect([last?.id, ofMachines("place")]).to.deep.equal(["place", true]);
    });

  it("minutes: the result stands with the question", () => {
    const result = ["outcome.noQuorum", "outcome.rejected", "outcome.passed", "withdrawn", "annulled", "remitted"];
    const { clauses } = at("minutes").edition;
    expect(clauses.filter((each) => result.includes(each.id)).map((each) => each.section)).to.deep.equal(
      result.map(() => "question"),
    );
  });
});

describe("the picture of a vote", () => {
  it("has bars of whole lengths that add up, in their proportion, with words for who can't see it", async () => {
    for (const values of [
      [15n, 5n, 2n, 2n],
      [1n, 0n, 0n, 9_999n],
      [0n, 0n, 0n, 7n],
      [1n, 1n, 1n, 0n],
    ]) {
      const lengths = lengthsOf(values.map((value) => ({ value })));
      expect(lengths.reduce((sum, { width }) => sum + width, 0)).to.equal(SIZE.width);
      const all = values.reduce((sum, value) => sum + value, 0n);
      for (const [index, { width }] of lengths.entries())
        expect(Math.abs(width - Number((values[index]! * BigInt(SIZE.width)) / all))).to.be.at.most(1);
    }
    const made = PAPERS["minutes"]!.make();
    const page = html(made, {}, { lang: "ru" });
    expect(page).to.match(/<svg [^>]*role="img" aria-labelledby="ru-picture-title ru-picture-desc"/);
    expect(page).to.include('<title id="ru-picture-title">Голоса на диаграмме</title>');
    expect(page).to.match(/<desc id="ru-picture-desc">Диаграмма, слева направо\. Единицы: за 15 \(пятнадцать\),/);
    expect([...page.matchAll(/<rect /g)]).to.have.length(8);
    expect([...page.matchAll(/<line /g)]).to.have.length(1);
    const { structure } = await pdfText(await pdf(made, { lang: "ru", facts: PDF_FACTS }));
    for (const role of ["H1", "H2", "P", "LBody", "Figure"]) expect(structure).to.include(`"role":"${role}"`);
    const said = made.languages.ru.find(({ id: own }) => own === "picture")!.text;
    expect(structure).to.include(JSON.stringify(said));
  });
});

describe("certificate", () => {
  it("states the share exactly, and as a percentage rounded down that says so", async () => {
    const said = plainText(await certificate(PARTICIPATION), "en");
    expect(said).to.include("exact fraction: 1/3,000; as a percentage, rounded down: 0.0333\u00a0%.");
    expect(said).to.include("has not acceded");
    expect(said).to.include(addressOf("heir"));
    expect(plainText(await certificate({ ...PARTICIPATION, share: 3_000n }), "ru")).to.include("вниз: 100,0000\u00a0%");
  });
});

describe("ballot", () => {
  it("refuses to be made of a hash: nobody signs what they can't read", async () => {
    const { question: _, ...without } = FACTS;
    const refused = await ballot(without, FACTS.roll[0]!.holder).catch(String);
    expect(refused).to.include("needs the words of the question");
  });

  it("names the voter's units and shares, and that the confirmation names none", async () => {
    const holder = FACTS.roll[4]!.holder;
    const roll = FACTS.roll.map((entry) => (entry.unit <= 7 ? { ...entry, holder } : entry));
    const said = plainText(await ballot({ ...FACTS, roll }, holder.toLowerCase()), "en");
    expect(said).to.include("Units: 1–7; in all: 7 (seven); sum of the shares: 14 (fourteen).");
    expect(said).to.include("all units that the sender names and that whoever confirmed it holds when it is counted");
  });
});

describe("mandate", () => {
  it("says office, powers, term, report and how it ends; of nobody that there is none", async () => {
    const said = plainText(await mandate(MANDATE), "en");
    for (const each of [
      "Office: manager.",
      "to suspend a common object",
      "30 (thirty) days",
      "seconds since 1970: 1,099,511,627,775",
    ])
      expect(said).to.include(each);
    expect(plainText(await mandate({ ...MANDATE, office: 0 }), "en")).to.include("This address has no mandate.");
  });
});
