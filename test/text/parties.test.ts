/**
 * Names in the key facts: they are shown and not bound there, because in a leaf of their own, without a salt, anyone could guess them.
 */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { bind, whereaboutsOf } from "../../src/agreements/file.ts";
import { LANGS, sales, TermsError, type AgreementFile, type Lang } from "../../src/index.ts";
import { docx } from "../../src/node/docx.ts";
import { pdf } from "../../src/node/pdf.ts";
import { canonical, plainText } from "../../src/text/blocks.ts";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { html } from "../../src/text/html.ts";
import { loaded } from "../../src/text/load.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { text, type Document } from "../../src/text/render.ts";
import { forget } from "../../src/text/root.ts";
import { CONTEXT, json } from "../agreements/drafts.ts";
import { docxText, pdfText, unescaped } from "./pages.ts";
import { thrown } from "./throws.ts";

const words = (name: string) => ({ kk: `${name} (kk)`, ru: `${name} (ru)`, en: `${name} (en)` });
type Names = { readonly buyer?: unknown; readonly seller?: unknown };

/** A sale whose parties are called so. */
async function sale({ buyer, seller }: Names = {}): Promise<AgreementFile> {
  const parties = json("parties.json") as sales.PartiesInput;
  const called = (person: object, name: unknown) => (name === undefined ? person : { ...person, name });
  const people = { ...parties, buyer: called(parties.buyer, buyer), seller: called(parties.seller, seller) };
  return await sales.draft(json("terms.json") as sales.SaleDraft, people as sales.PartiesInput, CONTEXT);
}

const EDITION = await loaded(EDITIONS["sale-1"]!);

function read(file: AgreementFile, lang: Lang, whole: string, isWithPeople = true) {
  const people = isWithPeople ? { private: file.private } : {};
  return parseTerms(EDITION, { ...whereaboutsOf(file), lang, text: whole, ...people });
}

/** What the key facts say of who agrees, in a text. */
const whoIn = (whole: string) => /\n\n1\.1 [^\n]*\n- [^\n:]*: ([^\n]*);\n- [^\n:]*: ([^\n]*)\.\n/.exec(whole)?.slice(1);
const whoOf = (document: Document, lang: Lang) => whoIn(text(document, lang));
const boundOf = ({ languages }: Document, lang: Lang) => languages[lang][0]!.text;

describe("names of the parties", () => {
  it("are shown in each language where the private part has them, and no leaf in the open has one", async () => {
    const file = await sale({ buyer: words("Alpha"), seller: words("Beta") });
    const document = await sales.render(file);
    for (const lang of LANGS) {
      expect(whoOf(document, lang)).to.deep.equal([`Alpha (${lang})`, `Beta (${lang})`]);
      expect(boundOf(document, lang)).to.contain(file.terms.common.first).and.to.contain(file.terms.common.second);
      const alone = await sales.render(file, lang);
      expect(whoOf(alone, lang)).to.deep.equal(whoOf(document, lang));
    }
    for (const { kind, text: said } of document.leaves) if (kind === "clause") expect(said).not.to.match(/Alpha|Beta/);
    // The root does not depend on what is shown.
    const other = await sales.render({ ...file, private: forget(forget(file.private, "first"), "second") });
    expect(other.root).to.equal(document.root);
  });

  it("give way to addresses where a party is forgotten, restricted, or was never told", async () => {
    const file = await sale({ buyer: words("Alpha"), seller: words("Beta") });
    const { first, second } = file.terms.common;
    const less = { ...file, private: forget(file.private, "first") };
    const restricted = sales.withheld({ ...file, restricted: { second: 1_790_000_000n } });
    for (const lang of LANGS) {
      expect(whoOf(await sales.render(less), lang)).to.deep.equal([first, `Beta (${lang})`]);
      expect(whoOf(await sales.render(restricted), lang)).to.deep.equal([`Alpha (${lang})`, second]);
    }
  });

  it("are read back, and so are addresses, with the private part and without", async () => {
    const file = await sale({ buyer: words("Alpha"), seller: words("Beta") });
    const document = await sales.render(file);
    for (const lang of LANGS) {
      const whole = text(document, lang);
      const [first = "", second = ""] = whoIn(whole) ?? [];
      const bare = whole.replace(`: ${first};`, `: ${file.terms.common.first};`);
      for (const each of [whole, bare, bare.replace(`: ${second}.`, `: ${file.terms.common.second}.`)])
        for (const isWithPeople of [true, false])
          expect(read(file, lang, each, isWithPeople).common["first"]).to.equal(file.terms.common.first);
    }
  });

  it("are refused where they are others than the private part's, its own and that of the text", async () => {
    const file = await sale({ buyer: words("Alpha"), seller: words("Beta") });
    const document = await sales.render(file);
    for (const lang of LANGS) {
      const whole = text(document, lang);
      const [first = "", second = ""] = whoIn(whole) ?? [];
      const forged = [
        whole.replace(`: ${first};`, ": Gamma;"),
        whole.replace(`: ${first};`, `: ${second};`),
        whole.replace(`: ${second}.`, `: ${first}.`),
        whole.replace(`: ${first};`, `: ${first} ;`),
        whole.replace(`: ${first};`, ": ;"),
        whole.replace(`: ${first};`, `: ${file.terms.common.second};`),
        whole.replace(`: ${first};`, `: ${file.terms.common.first.toLowerCase()};`),
      ];
      for (const each of forged) {
        expect(each).not.to.equal(whole);
        for (const isWithPeople of [true, false])
          expect(() => read(file, lang, each, isWithPeople), each.slice(0, 400)).to.throw(TermsError);
      }
      // Who changes the private part, too, is found out by whoever has it.
      const both = whole.replaceAll(first, "Gamma");
      thrown(() => read(file, lang, both), "TextMismatch");
      // Of a party that was forgotten nothing is shown that could be believed.
      const less = { ...file, private: forget(file.private, "first") };
      const gone = text(await sales.render(less), lang);
      for (const isWithPeople of [true, false])
        thrown(
          () => read(less, lang, gone.replace(`: ${file.terms.common.first};`, `: ${first};`), isWithPeople),
          "TextMismatch",
          /key\.who/,
        );
    }
  });

  it("are what they are in every form, however they look", async () => {
    const odd = [
      `**<b>&amp;</b>** # [x](y) \`z\``,
      "- 1.1 x",
      "a; the Seller: b",
      `ТОО «Ёлка» .*+?^$\{}()|[]\\/`,
      "Ж".repeat(2_000),
      `${"word ".repeat(400)}end`,
    ];
    for (const name of odd) {
      const file = await sale({ buyer: name, seller: name });
      const document = await sales.render(file);
      const facts = { id: sales.idOfFile(file), chain: "31337", template: file.template };
      for (const lang of LANGS) {
        const whole = text(document, lang);
        // The same name of both is two lines, each a party's.
        expect(whoIn(whole)).to.deep.equal([name, name]);
        expect(read(file, lang, whole).common["second"]).to.equal(file.terms.common.second);
        expect(plainText(document, lang)).to.contain(`: ${name};\n`);
        expect(unescaped(html(document, facts, { lang }))).to.contain(`: ${name};`);
        expect(html(document, facts, { lang })).not.to.contain("<b>");
      }
      expect(docxText(await docx(document, { lang: "kk" })).text).to.contain(`: ${name};`);
      const { text: printed } = await pdfText(await pdf(document, { lang: "ru", facts }));
      expect(printed).to.contain(`:${name.replace(/\s+/gu, "")};`);
      // What is compared by machine is what is bound.
      const { languages } = JSON.parse(canonical(document, facts)) as { languages: { en: { text: string }[] } };
      expect(languages.en[0]?.text).to.equal(boundOf(document, "en"));
    }
  });

  it("are refused with what can't be seen, what reorders, and line breaks", async () => {
    for (const name of ["A\u202eB", "A\nB", "A\u200bB", "A\u0007B", "\u2066A\u2069", "A\n- The Seller: B"])
      await sale({ buyer: name }).then(
        () => expect.fail(JSON.stringify(name)),
        (error: unknown) => expect((error as Error).message).to.match(/U\+|name/),
      );
    // A file is not a draft: there the text itself refuses it.
    const file = await sale();
    const entry = file.private.first as { data: object };
    const evil = { ...entry, data: { ...entry.data, name: "A\u202eB" } } as unknown as typeof file.private.first;
    await bind({ ...file, private: { ...file.private, first: evil } }).then(
      () => expect.fail("bound"),
      (error: unknown) => expect(error).to.be.instanceOf(TermsError).with.property("problem", "ValueRefused"),
    );
  });

  it("don't stand in place of an address when they have one in them, whoever's it is", async () => {
    const other = "0x00000000000000000000000000000000000000AA";
    const file = await sale({ buyer: other, seller: `Beta, formerly ${other}` });
    const { first, second } = file.terms.common;
    const document = await sales.render(file);
    for (const lang of LANGS) {
      const whole = text(document, lang);
      expect(whoIn(whole)).to.deep.equal([first, second]);
      thrown(() => read(file, lang, whole.replace(`: ${first};`, `: ${other};`)), "FieldsDisagree", /common\.first/);
    }
  });

  it("have no note of a value: what the terms say is the address", async () => {
    const document = await sales.render(await sale({ buyer: words("Alpha"), seller: words("Beta") }));
    const page = html(document, {}, { lang: "en" });
    const clause = page.slice(page.indexOf('id="en-key.who"'), page.indexOf('id="en-key.what"'));
    expect(clause).to.contain("Alpha (en)").and.not.to.contain("data-note");
    expect(page).to.match(/id="value-en-common\.first">[^\n]*: 0x[0-9a-fA-F]{40}; see/);
  });
});

describe("the longest time of a case", () => {
  it("stands in the text, and a text with another is refused", async () => {
    const file = await sale();
    const document = await sales.render(file);
    for (const lang of LANGS) {
      const whole = text(document, lang);
      // RULES: 10 + 20 + 5 to fill the seat, 10 + 30 + 10 + 30 to decide.
      expect(whole).to.match(/: 115 \p{L}+\./u);
      const forged = whole.replace(/: 115 (\p{L}+)\./u, (_, day: string) => `: 9 ${day}.`);
      thrown(() => read(file, lang, forged), "FieldsDisagree", /longestCase/);
    }
  });
});

// The example that people begin with has names that are no more than names.
describe("the example", () => {
  it("shows its parties' names", async () => {
    const { buyer, seller } = JSON.parse(
      readFileSync(new URL("../../examples/sale-of-servers/parties.json", import.meta.url), "utf8"),
    ) as { buyer: { name: { [lang in Lang]: string } }; seller: { name: { [lang in Lang]: string } } };
    const document = await sales.render(await sale());
    for (const lang of LANGS) expect(whoOf(document, lang)).to.deep.equal([buyer.name[lang], seller.name[lang]]);
  });
});
