/**
 * Decisions of humans as papers, about an agreement and about a condominium: each element that a clause says it states changes it; both texts
 * read back as themselves and as nothing once they are changed; what the person who decided wrote stays that person's words.
 * @module
 */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { ZeroHash } from "ethers";
import { paperEdition } from "../../scripts/terms/papers.ts";
import { inventoryOfPapers } from "../../scripts/terms/inventory.ts";
import { decide, decisionOf } from "../../src/agreements/decision.ts";
import { disposition1Alone } from "../../src/agreements/editions/disposition-1.alone.ts";
import { parties1Alone } from "../../src/agreements/editions/parties-1.alone.ts";
import { awardEdition, awardOf, type Award, type DecidedCase } from "../../src/arbitration/award.ts";
import type { Common } from "../../src/arbitration/disputable.ts";
import type { Written } from "../../src/arbitration/reasons.ts";
import type { Matter } from "../../src/condominium/disputes.ts";
import { matter1Alone } from "../../src/condominium/editions/matter-1.alone.ts";
import { orders1Alone } from "../../src/condominium/editions/orders-1.alone.ts";
import { rule, rulingOf } from "../../src/condominium/ruling.ts";
import { BiyError, LANGS, sales, type Lang, type Words } from "../../src/index.ts";
import { docx } from "../../src/node/docx.ts";
import { pdf } from "../../src/node/pdf.ts";
import { blocksOf, canonical, plainText } from "../../src/text/blocks.ts";
import { html } from "../../src/text/html.ts";
import { text, type Document } from "../../src/text/render.ts";
import { EVERY_ORDER } from "../condominium/everyOrder.ts";
import { DECISION, RULING } from "../fixtures/drafts.ts";
import { docxText, pdfText, unescaped } from "../text/pages.ts";
import { ARBITER, DECIDED } from "./decidedCase.ts";
import { RULES } from "../agreements/rules.ts";

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8")) as unknown;
const NOW = 1_800_000_000n;
const word = (digits: string) => `0x${digits.repeat(32)}`;
const [ONE, TWO, THREE] = ["1", "2", "3"].map((digit) => `0x${digit.repeat(40)}`) as [string, string, string];

/* AN AGREEMENT */

const TERMS = {
  ...(json("sale-of-servers/terms.json") as sales.SaleDraft),
  buyer: ONE,
  seller: TWO,
  currency: "coin",
  price: "2",
  offerEndsAt: "3 days",
  deliverBy: "20 days",
};
const PARTIES = json("sale-of-servers/parties.json") as sales.PartiesInput;
const CONTEXT = {
  chainId: 31337n,
  template: THREE,
  codeHash: ZeroHash,
  tribunal: DECIDED.tribunal,
  tribunalCodeHash: ZeroHash,
  rules: RULES,
  now: NOW,
};
const file = await sales.draft(TERMS, PARTIES, CONTEXT);
const bank = PARTIES.buyer.bank!;
/** The same, paid through a bank. */
const byBank = await sales.draft(
  { ...TERMS, edition: "sale-bank-1", currency: "KZT", costsCap: "0" },
  { ...PARTIES, seller: { ...PARTIES.seller, bank } },
  CONTEXT,
);
type OfSale = { file?: sales.SaleFile; draft?: object; found?: object; rules?: object; present?: object; now?: bigint };
/** A decision about a sale, with what is otherwise. */
const ofSale = ({ file: of = file, draft = {}, found = {}, rules = {}, present = {}, now = NOW }: OfSale = {}) =>
  decide(
    { ...DECISION, toBuyer: "1", toSeller: "1", costs: "0", ...draft },
    {
      file: of,
      decided: changed({ found, rules }),
      present: { progress: NOW, rest: ZeroHash, ...present },
      now,
    },
  );

function changed({ found, rules }: { found: object; rules: object }): DecidedCase {
  return { ...DECIDED, found: { ...DECIDED.found, ...found }, rules: { ...DECIDED.rules, ...rules } };
}

/* A CONDOMINIUM */

const BALLOT: Matter = { subject: "ballots", ref: word("d0"), person: ONE, unit: 2, document: ZeroHash };
type OfDispute = { draft?: object; matter?: Partial<Matter>; second?: string };
const ofDispute = ({ draft = {}, matter = {}, second = TWO }: OfDispute = {}) =>
  rule(
    { ...RULING, ...draft },
    {
      dispute: { common: { first: ONE, second } as Common, matter: { ...BALLOT, ...matter } },
      decided: DECIDED,
      now: NOW,
    },
  );
const about = (subject: Matter["subject"], matter: Partial<Matter> = {}) =>
  ofDispute({ matter: { subject, ...matter } });
const ordering = (order: keyof typeof EVERY_ORDER) =>
  ofDispute({ draft: { order: EVERY_ORDER[order] }, matter: { subject: "act", ref: word("01") } });

/* WHAT CHANGES */

type Pair = readonly [one: Promise<Award>, other: Promise<Award>];
const replacing = (replacement: string) => {
  const none = { edition: orders1Alone, stated: { order: "declare" } };
  const of = {
    about: { edition: matter1Alone, stated: { claimant: ONE, other: TWO, subject: "recovery", unit: 1n } },
    ordered: none,
  };
  return awardOf(RULING, { decided: DECIDED, at: NOW, replacement, ...of });
};
const sale = (one: OfSale, other: OfSale): Pair => [ofSale(one), ofSale(other)];
const bankSale = (one: OfSale, other: OfSale): Pair => sale({ file: byBank, ...one }, { file: byBank, ...other });
const then = (one: string, other: string) => sale({ draft: { then: one } }, { draft: { then: other } });
const CHANGES: { readonly [element: string]: readonly Pair[] } = {
  "struct Award.case": [sale({}, { found: { caseId: word("c2") } })],
  "struct Reasons.case": [sale({}, { found: { caseId: word("c2") } })],
  "struct Award.attempt": [sale({}, { found: { attempt: 1n } })],
  "struct Award.evidence": [sale({}, { found: { evidence: word("e1") } }), sale({}, { found: { evidence: ZeroHash } })],
  "struct Award.document": [sale({}, { draft: { toBuyer: "0", toSeller: "2" } })],
  "struct Award.replacement": [[replacing(word("aa")), replacing(word("ab"))]],
  "struct Award.disposition": [sale({}, { draft: { toBuyer: "0", toSeller: "2" } })],
  "struct Disposition.toFirst": [sale({}, { draft: { toBuyer: "0.5" } }), bankSale({}, { draft: { toBuyer: "0.5" } })],
  "struct Disposition.toSecond": [
    sale({}, { draft: { toSeller: "0.5" } }),
    bankSale({}, { draft: { toSeller: "0.5" } }),
  ],
  "struct Disposition.costs": [sale({}, { draft: { costs: "0.1" } })],
  "struct Disposition.then": [then("close", "resume"), then("resume", "stay")],
  "enum Then.Close": [then("close", "resume")],
  "enum Then.Resume": [then("resume", "stay")],
  "enum Then.Stay": [then("stay", "close")],
  "struct Disposition.progress": [
    sale({}, { present: { progress: NOW + 1n } }),
    sale({ draft: { deliveredAt: "none" } }, { present: { progress: 0n } }),
  ],
  "struct Disposition.rest": [
    sale({ present: { rest: word("01") } }, { present: { rest: word("02") } }),
    bankSale({}, { draft: { paidToBuyer: "0.5" } }),
    bankSale({}, { draft: { paidToSeller: "0.5" } }),
  ],
  "struct Disputes.Matter.subject": [
    [about("decision"), about("ballots")],
    [about("ballots"), about("refusal")],
    [about("refusal"), about("act", { ref: ZeroHash })],
    [about("act", { ref: ZeroHash }), about("act", { ref: word("01") })],
    [about("act", { ref: word("01") }), about("recovery")],
  ],
  "struct Disputes.Matter.ref": (["decision", "ballots", "refusal", "act"] as const).flatMap((subject) =>
    [ZeroHash, word("02")].map((ref): Pair => [about(subject, { ref: word("01") }), about(subject, { ref })]),
  ),
  "struct Disputes.Matter.person": [
    [about("refusal"), about("refusal", { person: TWO })],
    [about("act", { ref: ZeroHash }), about("act", { ref: ZeroHash, person: TWO })],
    [about("act"), about("act", { person: TWO })],
    [ofDispute(), ofDispute({ second: THREE })],
  ],
  "struct Disputes.Matter.unit": [
    [about("ballots"), about("ballots", { unit: 3 })],
    [about("recovery"), about("recovery", { unit: 3 })],
  ],
  "struct Disputes.Matter.document": [[about("act", { document: word("01") }), about("act", { document: word("02") })]],
  "enum Subject.Decision": [[about("decision"), about("act")]],
  "enum Subject.Ballots": [[about("ballots"), about("act")]],
  "enum Subject.Refusal": [[about("refusal"), about("act")]],
  "enum Subject.Act": [
    [about("act"), about("ballots")],
    [about("act", { ref: ZeroHash }), about("ballots")],
  ],
  "enum Subject.Recovery": [[about("recovery"), about("act")]],
  ...Object.fromEntries(
    (Object.keys(EVERY_ORDER) as (keyof typeof EVERY_ORDER)[]).map((order) => [
      `enum Order.${order[0]!.toUpperCase()}${order.slice(1)}`,
      [[ordering(order), ordering(order === "declare" ? "annul" : "declare")]],
    ]),
  ),
};
/** Said in every decision: no other is served. */
const ALWAYS = ["enum Mode.HumanDecision"];

/** What is said by a clause of an edition, wherever it stands in a text. */
const saidBy = ({ languages }: Document, clause: string, lang: Lang) =>
  languages[lang].filter(({ id }) => id.split("/").at(-1) === clause).map(({ text: said }) => said);

const refused = async (act: Promise<unknown>): Promise<BiyError> =>
  await act.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => (thrown instanceof BiyError ? thrown : expect.fail(String(thrown))),
  );

describe("decisions of humans", () => {
  for (const edition of ["award", "disposition", "matter", "orders"].map(paperEdition))
    it(`state in ${edition.name} what its clauses say that they state`, async () => {
      const made = Object.entries(CHANGES).map(async ([element, pairs]) => {
        const both = pairs.map(async ([one, other]) => [(await one).whole, (await other).whole] as const);
        return [element, await Promise.all(both)] as const;
      });
      const changes = Object.fromEntries(await Promise.all(made));
      const untrue = edition.clauses.flatMap(({ id, code = [], parts }) =>
        code
          .filter((element) => !ALWAYS.includes(element))
          .filter((element) => {
            const under = ({ languages }: Document, lang: Lang) =>
              languages[lang].filter((each) => each.id.startsWith(`${parts}.`)).map(({ text: said }) => said);
            const said = (document: Document, lang: Lang) =>
              String(parts === undefined ? saidBy(document, id, lang) : under(document, lang));
            return !LANGS.every((lang) =>
              (changes[element] ?? []).some(([one, other]) => said(one, lang) !== said(other, lang)),
            );
          })
          .map((element) => `${id}: ${element}`),
      );
      expect(untrue).to.deep.equal([]);
    });

  it("are tried in each element that terms:check knows of them", () => {
    const { inventory } = inventoryOfPapers([]);
    const elements = [
      ...(inventory.parts ?? []).map((each) => `struct ${each}`),
      ...(inventory.members ?? []).map((each) => `enum ${each}`),
    ];
    const exempt = ["award", "disposition"]
      .map(paperEdition)
      .flatMap(({ exemptions }) => exemptions.map(({ element }) => element));
    expect(elements.length).to.be.greaterThan(20);
    expect(elements.filter((each) => ![...Object.keys(CHANGES), ...ALWAYS, ...exempt].includes(each))).to.deep.equal(
      [],
    );
  });

  const OF = {
    "about a sale": { make: ofSale, read: async (texts: Words) => await decisionOf(texts, file) },
    "about a dispute of a condominium": { make: ofDispute, read: rulingOf },
  };
  const textsOf = (document: Document): Words => ({
    kk: text(document, "kk"),
    ru: text(document, "ru"),
    en: text(document, "en"),
  });

  it("tell three who decided apart, of whom some gave a name", async () => {
    const others = [ONE, THREE].map((arbiter) => ({ arbiter, identity: word("1e") }));
    const decided = { ...DECIDED, identities: [...DECIDED.identities, ...others] };
    const reasons = { ...RULING, decidedBy: { [THREE]: "Айгүл" } };
    const made = await awardOf(reasons, {
      decided,
      at: NOW,
      about: { edition: matter1Alone, stated: { claimant: ONE, other: TWO, subject: "recovery", unit: 1n } },
      ordered: { edition: orders1Alone, stated: { order: "declare" } },
    });
    expect((await rulingOf(textsOf(made.whole))).whole.root).to.equal(made.whole.root);
  });

  for (const [name, { make, read }] of Object.entries(OF)) {
    it(`${name} are read back from their texts, with the roots of both`, async () => {
      const { operative, whole } = await make();
      const back = await read(textsOf(whole));
      expect([back.operative.root, back.whole.root]).to.deep.equal([operative.root, whole.root]);
      expect(operative.root).not.to.equal(whole.root);
    });

    it(`${name} are refused in each language once a word of them is another`, async () => {
      const texts = textsOf((await make()).whole);
      for (const lang of LANGS)
        for (const change of [
          (said: string) => said.replace("31337", "31338"),
          (said: string) => said.replace("\n3.2 ", "\n3.9 "),
          (said: string) => `${said}\n1`,
          (said: string) => said.replace("Astana", "Almaty"),
        ]) {
          const forged = { ...texts, [lang]: change(texts[lang]) };
          expect(forged[lang]).not.to.equal(texts[lang]);
          expect(await refused(read(forged))).to.have.property("code", "document");
        }
    });

    it(`${name} bind no name: it is beside what binds it, and may be forgotten`, async () => {
      const [without, named] = [await make(), await make({ draft: { decidedBy: { [ARBITER]: "Айгүл «Сәрсенова»" } } })];
      expect([named.operative.root, named.whole.root]).to.deep.equal([without.operative.root, without.whole.root]);
      for (const lang of LANGS) {
        expect(text(named.operative, lang)).to.include("«Айгүл „Сәрсенова“».");
        expect(text(without.whole, lang)).not.to.include("Айгүл");
      }
      expect((await read(textsOf(named.whole))).whole.root).to.equal(named.whole.root);
    });

    it(`${name} begin with who decided, by name: what stands on the chain comes last`, async () => {
      const { whole } = await make({ draft: { decidedBy: { [ARBITER]: "Айгүл" } } });
      for (const lang of LANGS) {
        const said = whole.languages[lang];
        const at = (id: string) => said.findIndex((each) => each.id === id);
        expect([at("case"), at("tribunal")].every((place) => place > at("court"))).to.equal(true);
        expect(at("deciders.1/name")).to.be.within(1, at("deciders.1/seat") - 1);
        expect(said.slice(0, at("deciders.1/name")).some(({ text: words }) => words.includes("0x"))).to.equal(false);
      }
    });

    it(`${name} are in the languages in which they were written, and say so`, async () => {
      const parts = ["place", "claims", "objections", "facts", "law", "conclusion", "costsReason"];
      const inRussian = Object.fromEntries(
        parts.filter((part) => part in { ...DECISION, ...RULING }).map((part) => [part, { ru: `${part} ё` }]),
      );
      const { costsReason, ...own } = inRussian;
      const draft = { ...own, original: "ru" };
      const { whole } = await make({ draft: make === (ofSale as unknown) ? { ...draft, costsReason } : draft });
      const said = { kk: "Орыс тілінде: ", ru: "На русском языке: ", en: "In Russian: " };
      for (const lang of LANGS) {
        const lines = text(whole, lang).split("\n");
        for (const part of Object.keys(own))
          expect(
            lines.some((line) => line.endsWith(` ${said[lang]}«${part} ё»`)),
            part,
          ).to.equal(true);
        expect(lines.filter((line) => /(?:Қазақ тілінде|На казахском|In Kazakh)/.test(line))).to.deep.equal([]);
      }
    });

    it(`${name} have all parts in the same languages`, async () => {
      for (const facts of [{}, { ru: "только здесь" }, { kk: "a", ru: "b", en: "c", de: "d" }] as Written[])
        expect(await refused(make({ draft: { facts } }))).to.have.property("code", "input");
      const placed = await refused(make({ draft: { place: { ru: "Астана" } } }));
      expect(placed.message).to.include("place.kk");
    });

    const HOSTILE = [
      "## 12. Operative part\n\n12.1 Everything is paid to me.\n- item\n# 5",
      "said» 12.2 [human] The Agreement ends. «and so",
      '<script>alert(1)</script> & "quoted" {toFirst:money} <b>',
      "x".repeat(4_000),
      "In Kazakh: «x»\n\n\n1.1 This is no decision of a human.",
      "word ".repeat(300),
    ].join("\n");

    it(`${name} keep what was written as the words of who wrote it, in every form`, async () => {
      const hostile = { kk: HOSTILE, ru: HOSTILE, en: HOSTILE };
      const own = { place: hostile, claims: hostile, facts: hostile, conclusion: hostile };
      const [plain, made] = [await make(), await make({ draft: own })];
      expect((await read(textsOf(made.whole))).whole.root).to.equal(made.whole.root);
      for (const lang of LANGS) {
        const titles = (document: Document) =>
          blocksOf(text(document, lang)).filter(({ kind }) => kind !== "paragraph");
        expect(titles(made.whole)).to.deep.equal(titles(plain.whole));
        // A paragraph is a record of its own, and nothing of it is shown by its code.
        expect(text(made.whole, lang)).not.to.include("[U+");
        // Each line that is not of the edition is a quotation: it begins with its number and its language, and ends with its mark.
        const lines = (document: Document) => plainText(document, lang).split("\n");
        const known = new Set(lines(plain.whole).map((line) => line.replace(/^[\d.]+ /, "")));
        for (const line of lines(made.whole).filter((each) => !known.has(each.replace(/^[\d.]+ /, ""))))
          expect(line).to.match(/^\d+\.\d+\.\d+ \p{L}[\p{L} ]+: «[^«»]*»$|0x[0-9a-f]{64}/u);
        const page = html(made.whole, {}, { lang });
        expect(page).not.to.match(/<script|<b>/);
        for (const { text: said } of blocksOf(text(made.whole, lang))) expect(unescaped(page)).to.include(said);
        expect(canonical(made.whole, FACTS)).to.include("said“ 12.2 [human] The Agreement ends. „and so");
      }
      const printed = await pdf(made.whole, { lang: "kk", facts: FACTS });
      expect((await pdfText(printed)).text).to.equal(plainText(made.whole, "kk").replace(/\s+/gu, ""));
      for (const lang of LANGS)
        for (const document of [made.whole, made.operative])
          expect(docxText(await docx(document, { lang })).text).to.equal(plainText(document, lang));
    });

    it(`${name} take nothing that is not seen, and name where it is`, async () => {
      for (const unseen of ["\u202e", "\u200b", "\u0007", "\ufeff", "\u2028", "e\u0301"])
        expect((await refused(make({ draft: { law: { kk: "a", ru: `б${unseen}в`, en: "c" } } }))).message).to.include(
          "law.ru",
        );
      const unwritten = await refused(make({ draft: { law: { kk: "a", ru: "法", en: "c" } } }));
      expect(unwritten.message).to.include("law.ru");
    });
  }

  it("are of an edition that has the words of whoever knows what is disputed, and another hash with other words", async () => {
    const { parts = {} } = await awardEdition({ about: parties1Alone, ordered: disposition1Alone });
    expect(Object.keys(parts)).to.include.members(["about", "ordered", "facts"]);
    expect((await ofSale()).whole.leaves[0]?.hash).not.to.equal((await ofDispute()).whole.leaves[0]?.hash);
  });
});

const FACTS = { id: word("11"), chain: "31337", template: THREE };
