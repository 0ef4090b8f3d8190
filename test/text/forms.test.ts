/**
 * The forms of one document: none says more or less than another, and each is the same each time.
 * @module
 */
import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getResolvedPDFJS } from "unpdf";
import { LANGS, sales, TermsError, type Lang } from "../../src/index.ts";
import { docx } from "../../src/node/docx.ts";
import { pdf, qrText } from "../../src/node/pdf.ts";
import { rolesOf } from "../../src/text/edition.ts";
import { blocksOf, canonical, plainText } from "../../src/text/blocks.ts";
import { compileEdition } from "../../src/text/compile.ts";
import { html } from "../../src/text/html.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import { docxText } from "./pages.ts";
import * as toy from "./toy.ts";
import { RULES } from "../agreements/rules.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, example), "utf8")) as T;
const PLACE = "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9";

async function agreement(parties = json<sales.PartiesInput>("parties.json")) {
  const context = {
    chainId: 31337n,
    template: PLACE,
    codeHash: `0x${"22".repeat(32)}`,
    tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
    tribunalCodeHash: `0x${"33".repeat(32)}`,
    rules: RULES,
    now: 1_790_000_000n,
  };
  const file = await sales.draft(json<sales.SaleDraft>("terms.json"), parties, context);
  const facts = { id: sales.idOfFile(file), chain: "31337", template: PLACE };
  return { file, facts, document: await sales.render(file) };
}

/** Words, whatever the space between them: lines of a page end where there is room. */
/** That of the places of the private part. */
const LETTER = { kk: "Ж", ru: "П", en: "P" } as const;
const words = (text: string) => text.replace(/\s+/gu, " ").trim();

/** What a reader takes from a page: its text without what is marked as no part of it, and what is. */
async function read(
  bytes: Uint8Array,
): Promise<{ text: string; artifacts: string[]; pages: number; structure: string; lang: unknown }> {
  const { getDocument } = await getResolvedPDFJS();
  const opened = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  let text = "";
  const artifacts: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let [depth, hidden] = [0, 0];
    let artifact = "";
    for (const item of items) {
      if ("type" in item) {
        if (item.type === "endMarkedContent") {
          if (depth === hidden && hidden > 0) [hidden] = [0];
          depth -= 1;
          continue;
        }
        depth += 1;
        if ((item as { tag?: string }).tag === "Artifact" && hidden === 0) hidden = depth;
      } else if (hidden > 0) artifact += item.str;
      else text += item.str + (item.hasEOL || item.str === "" ? " " : "");
    }
    text += " ";
    artifacts.push(artifact);
  }
  // The structure that a screen reader follows, of the first page.
  const structure = JSON.stringify(await (await opened.getPage(1)).getStructTree());
  const { info } = await opened.getMetadata();
  const lang = (info as { Language?: unknown }).Language;
  const pages = opened.numPages;
  await opened.loadingTask.destroy();
  return { text, artifacts, pages, structure, lang };
}

describe("forms of a document", () => {
  for (const lang of LANGS) {
    it(`plain text in ${lang} has every word of the Markdown, and no mark`, async () => {
      const { file, document } = await agreement();
      const plain = plainText(document, lang);
      const markdown = await sales.textOf(file, lang);
      expect(words(plain.replace(/^– /gm, ""))).to.equal(words(markdown.replace(/^(#{1,3} |- )/gm, "")));
      expect(plain).not.to.match(/^#/m);
    });

    it(`PDF in ${lang}: its text is the plain text, its pages are counted, it is tagged`, async () => {
      const { document, facts } = await agreement();
      const { text, artifacts, pages, structure, lang: said } = await read(await pdf(document, { lang, facts }));
      const compact = (given: string) => given.replace(/\s+/gu, "");
      expect(compact(text)).to.equal(compact(plainText(document, lang)));
      expect(artifacts.map(words)).to.deep.equal(Array.from({ length: pages }, (_, page) => `${page + 1} / ${pages}`));
      expect(said).to.equal(lang);
      for (const role of ["H1", "H2", "P"]) expect(structure).to.include(`"role":"${role}"`);
    });
  }

  for (const lang of LANGS)
    it(`Word in ${lang}: its text is the plain text, its foot has pages and root, the same bytes each time`, async () => {
      const { document } = await agreement();
      const made = await docx(document, { lang });
      const { text, parts } = docxText(made);
      expect(text).to.equal(plainText(document, lang));
      expect(parts["word/footer1.xml"]).to.include(document.root).and.include("PAGE").and.include("NUMPAGES");
      expect(parts["word/styles.xml"]).to.include(`w:lang w:val="${{ kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[lang]}"`);
      expect(Buffer.from(made).equals(Buffer.from(await docx(document, { lang })))).to.equal(true);
      expect(parts["docProps/core.xml"]?.match(/>1980-01-02T00:00:00Z</g)).to.have.length(2);
    });

  it("PDF/A-3b: its canonical JSON, its fonts and its colours are in it, and it says what it is", async () => {
    const { document, facts } = await agreement();
    const bytes = await pdf(document, { lang: "kk", facts });
    const { getDocument } = await getResolvedPDFJS();
    const opened = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    // The types of pdf.js are those of an earlier one.
    const reader = opened as unknown as {
      getAttachments: () => Promise<ReadonlyMap<string, unknown>>;
      getAttachmentContent: (name: string) => Promise<Uint8Array>;
    };
    expect([...(await reader.getAttachments()).keys()]).to.deep.equal(["document.json"]);
    const content = Buffer.from(await reader.getAttachmentContent("document.json"));
    expect(content.toString()).to.equal(canonical(document, facts));
    const { metadata, info } = await opened.getMetadata();
    const said = ["pdfaid:part", "pdfaid:conformance", "dc:title"].map((name) => metadata.get(name) as unknown);
    expect(said).to.deep.equal(["3", "B", document.edition.title.kk]);
    expect((info as { Title?: string }).Title).to.equal(document.edition.title.kk);
    await opened.loadingTask.destroy();
    // Dictionaries are not compressed.
    const raw = Buffer.from(bytes).toString("latin1");
    const count = (name: RegExp) => raw.match(name)?.length ?? 0;
    expect(count(/\/Type \/FontDescriptor/g))
      .to.equal(2)
      .and.equal(count(/\/FontFile[23]? /g));
    expect(count(/\/Type \/Font\n/g)).to.equal(2 * count(/\/Type \/FontDescriptor/g));
    expect(count(/\/S \/GTS_PDFA1/g)).to.equal(1);
    expect(raw)
      .to.match(/\/AFRelationship \/Data/)
      .and.match(/\/Type \/Catalog[^]*\/AF \[/);
    // What an archive may not hold: what runs, what is secret, what shines through.
    expect(raw).not.to.match(/\/(?:JavaScript|Encrypt|SMask|Launch|CA [\d.]|ca [\d.])/);
  });

  it("PDF: the same bytes each time, whatever the machine's time zone and language", async () => {
    const { file, document, facts } = await agreement();
    const folder = mkdtempSync(join(tmpdir(), "biy-pdf-"));
    writeFileSync(join(folder, "agreement.json"), sales.toJson(file));
    const script = `
      import { readFileSync, writeFileSync } from "node:fs";
      import { sales } from "${new URL("../../src/index.ts", import.meta.url).href}";
      import { pdf } from "${new URL("../../src/node/pdf.ts", import.meta.url).href}";
      const file = sales.fromJson(readFileSync("agreement.json", "utf8"));
      const facts = { id: sales.idOfFile(file), chain: "31337", template: file.template };
      writeFileSync("kk.pdf", await pdf(await sales.render(file), { lang: "kk", facts }));`;
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
    });
    const elsewhere = readFileSync(join(folder, "kk.pdf"));
    rmSync(folder, { recursive: true });
    expect(Buffer.from(await pdf(document, { lang: "kk", facts })).equals(elsewhere)).to.equal(true);
  });

  it("PDF: has letters for all that the texts write", async () => {
    const { document, facts } = await agreement();
    const used = new Set(LANGS.flatMap((lang: Lang) => [...plainText(document, lang)]));
    for (const letter of "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸«»–№×") used.add(letter);
    const { default: PDFDocument } = await import("pdfkit");
    const made = new PDFDocument();
    const path = fileURLToPath(
      import.meta.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"),
    );
    made.font(path);
    type Font = { hasGlyphForCodePoint: (code: number) => boolean };
    const { font } = (made as unknown as { _font: { font: Font } })._font;
    const missing = [...used].filter(
      (letter) => letter !== "\n" && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    made.end();
    expect(missing).to.deep.equal([]);
    expect(qrText(facts, document.root)).to.include(facts.id).and.to.include(document.root);
  });

  it("canonical JSON: each clause of each language, and the same text for the same document", async () => {
    const { file, document, facts } = await agreement();
    const text = canonical(document, facts);
    expect(text).to.equal(canonical(await sales.render(file), facts));
    const read_ = JSON.parse(text) as { root: string; languages: Record<Lang, { id: string; text: string }[]> };
    expect(read_.root).to.equal(file.terms.common.document);
    for (const lang of LANGS)
      expect(read_.languages[lang].map((each) => each.text)).to.deep.equal(
        document.languages[lang].map((each) => each.text),
      );
  });

  describe("HTML", () => {
    const REFERENCES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' } as const;
    const inFigures = (written: string) => written.replace(/(?<=\p{N}.*) \([\p{L} -]+\)/gu, "");
    const unescaped = (markup: string) =>
      markup.replace(/<[^>]*>/g, "").replace(/&\w+;/g, (each) => REFERENCES[each as keyof typeof REFERENCES]);
    /** The blocks of the text in a language, as a browser would give their text. */
    const blocksIn = (page: string, lang: Lang) => {
      const text = page.slice(page.indexOf("<main>"), page.indexOf("</main>"));
      const cells = [
        ...text.matchAll(new RegExp(`<div lang="${lang}">([\\s\\S]*?)(?=<div lang=|<div class="row|$)`, "g")),
      ];
      return cells.flatMap(([, cell = ""]) =>
        [...cell.matchAll(/<(h[1-3]|p|li)( [^>]*)?>([\s\S]*?)<\/\1>/g)].map(([, tag, , inner = ""]) => ({
          tag,
          text: unescaped(inner),
        })),
      );
    };
    const expected = async (file: sales.SaleFile, lang: Lang) =>
      blocksOf(await sales.textOf(file, lang)).map((block) => ({
        tag: block.kind === "heading" ? `h${block.level}` : block.kind === "item" ? "li" : "p",
        text: block.text,
      }));

    it("every block of each language in its order, in all columns and alone", async () => {
      const { file, document, facts } = await agreement();
      const columns = html(document, facts);
      for (const lang of LANGS) {
        expect(blocksIn(columns, lang)).to.deep.equal(await expected(file, lang));
        const alone = html(document, facts, { lang });
        expect(blocksIn(alone, lang)).to.deep.equal(await expected(file, lang));
        for (const other of LANGS) if (other !== lang) expect(alone).not.to.include(`lang="${other}"`);
        expect(alone).to.include(`<html lang="${lang}">`);
      }
      expect(columns).not.to.include("<script");
    });

    it("an anchor for each clause and heading, unique; each link leads to one", async () => {
      const { document, facts } = await agreement();
      for (const page of [html(document, facts), ...LANGS.map((lang) => html(document, facts, { lang }))]) {
        const anchors = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(anchors).size).to.equal(anchors.length);
        const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
        expect(anchors).to.include.members(links);
        expect(page.slice(0, page.indexOf("<aside"))).not.to.match(/<h[1-3](?! id=)/);
      }
      const page = html(document, facts);
      for (const lang of LANGS)
        for (const { id } of document.languages[lang])
          expect(page).to.include(`<div class="clause" id="${lang}-${id}">`);
      for (const id of ["section-kk-review", "requisites-ru", "requisites-en-subject", "title-kk"])
        expect(page).to.include(` id="${id}"`);
    });

    it("says of each value which field it is, and of each field where it stands", async () => {
      const { file, document, facts } = await agreement();
      const page = html(document, facts, { lang: "en" });
      const values = [
        ...page.matchAll(/<a class="value(?: hex)?" [^>]*title="([^"]*)" data-note="(\d+)">([^<]*)<\/a>/g),
      ];
      const paths = new Set(values.map(([, path]) => path));
      for (const path of ["particulars.price", "particulars.deliverBy", "common.reviewPeriod", "template", "chainId"])
        expect(paths).to.include(path);
      for (const [, path = "", number, value = ""] of values) {
        const [, note = ""] = new RegExp(`<p id="value-en-${path.replace(".", "\\.")}">(.*)</p>`).exec(page) ?? [];
        expect(unescaped(note)).to.match(new RegExp(`^${number}\\. ${path}`));
        // The key facts have no words beside their numbers.
        expect(inFigures(note)).to.include(`${inFigures(value)}; see <a href="#en-`);
      }
      expect(values.find(([, path]) => path === "template")?.[3]).to.equal(file.template);
    });

    it("says what the marks mean, apart from the text", async () => {
      const { document } = await agreement();
      const page = html(document, {}, { lang: "ru" });
      const notes = page.slice(page.indexOf("<aside"), page.indexOf("</aside>"));
      for (const [mode, mark] of [
        ["party", "[сторона]"],
        ["automatic", "[автоматически]"],
        ["human", "[человек]"],
      ]) {
        expect(notes).to.include(`<dt id="mark-ru-${mode}">${mark}</dt>`);
        expect(page).to.include(`<a class="mark" href="#mark-ru-${mode}">${mark}</a>`);
      }
    });

    it("shows markup in values, names and facts as the text that it is", async () => {
      const input = json<sales.PartiesInput>("parties.json");
      const evil = `<b onclick="x">&amp;</b> - # <script>1</script>`;
      const item = { ...input.subject.items[0]!, name: { kk: evil, ru: evil, en: evil } };
      const { file } = await agreement({ ...input, subject: { ...input.subject, items: [item] } });
      const document = await sales.render(file);
      const page = html(document, { [evil]: evil });
      expect(page).not.to.match(/<script|<b /);
      for (const lang of LANGS) expect(blocksIn(page, lang)).to.deep.equal(await expected(file, lang));

      const edition = { ...compileEdition(toy.toySource()), name: "toy-html" };
      const made = renderTerms(edition, {
        chainId: toy.CHAIN,
        template: toy.TEMPLATE,
        terms: { common: toy.TERMS.common, particulars: { ...toy.TERMS.particulars, note: evil } },
        private: toy.PRIVATE,
      });
      const alone = html(made, {}, { lang: "kk" });
      expect(alone).not.to.match(/<script|<b /);
      expect(blocksIn(alone, "kk").map((each) => each.text)).to.deep.equal(
        blocksOf(text(made, "kk")).map((each) => each.text),
      );
    });

    it("writes rows as items, in plain text too, and notes them as one value", () => {
      const edition = compileEdition(toy.toySource());
      const { CHAIN: chainId, TEMPLATE: template, TERMS: terms, PRIVATE: file } = toy;
      const made = renderTerms(edition, { chainId, template, terms, private: file });
      for (const lang of LANGS) {
        const rows = [...text(made, lang).matchAll(/^- ([12]: .*; .*; .*)$/gm)].map(([, row]) => row ?? "");
        expect(rows).to.have.length(2);
        const page = html(made, {}, { lang });
        const items = blocksIn(page, lang).filter(({ tag }) => tag === "li");
        expect(items.slice(0, 2).map((each) => each.text)).to.deep.equal(rows);
        const notes = [...page.matchAll(/<p id="value-(?:..)-particulars\.schedule">(.*)<\/p>/g)];
        expect(notes).to.have.length(1);
        expect(unescaped(notes[0]?.[1] ?? "")).to.contain(`particulars.schedule: ${rows.join(" · ")}; `);
        expect(plainText(made, lang)).to.contain(rows.map((row) => `– ${row}\n`).join(""));
      }
    });

    it("refuses a language that a draft lacks", async () => {
      const { document } = await agreement();
      const [one, ...others] = document.edition.clauses;
      const draft = {
        ...document,
        edition: { ...document.edition, clauses: [{ ...one!, text: { ...one!.text, kk: [] } }, ...others] },
      };
      expect(() => html(draft, {}, { lang: "kk" })).to.throw(TermsError, "isn't complete in kk");
      expect(html(draft)).not.to.include('lang="kk"');
    });
  });
});

/** What the text of a sale has, in the order in which it is read. */
const SECTIONS = [
  "key",
  "parties",
  "subject",
  "price",
  "duties",
  "automatic",
  "review",
  "end",
  "force",
  "disputes",
  "data",
  "risk",
  "language",
  "notes",
];

describe("the headings of a sale", () => {
  for (const lang of LANGS) {
    it(`are all there in ${lang}, numbered, in their order, the requisites after the key facts`, async () => {
      const { file, document } = await agreement();
      const { sections, title } = document.edition;
      const roles = rolesOf(document.edition);
      expect(sections.map(({ id }) => id)).to.deep.equal(SECTIONS);
      const ids = document.languages[lang].map(({ section }) => section);
      expect(ids.filter((id, index) => id !== ids[index - 1])).to.deep.equal(SECTIONS);

      const headings = blocksOf(await sales.textOf(file, lang)).filter(({ kind }) => kind === "heading");
      const numbered = sections.map((section, index) => `${index + 1}. ${section.title[lang]}`);
      const requisites = [
        {
          kk: "Жабық бөлік: тараптардың деректемелері және шарттың нысанасы",
          ru: "Закрытая часть: реквизиты сторон и предмет договора",
          en: "The private part: details of the parties and the subject",
        }[lang],
        `${LETTER[lang]}.1 ${roles.first[lang]}`,
        `${LETTER[lang]}.2 ${roles.second[lang]}`,
        { kk: "Ж.3 Шарттың нысанасы", ru: "П.3 Предмет договора", en: "P.3 Subject" }[lang],
      ];
      expect(headings.map((each) => each.text)).to.deep.equal([
        title[lang],
        ...numbered.slice(0, 1),
        ...requisites,
        ...numbered.slice(1),
      ]);
    });

    it(`say in ${lang} how each party was identified, or that it was not, and an individual's separate consent`, async () => {
      const { buyer: known, ...others } = json<sales.PartiesInput>("parties.json");
      const { identified: _, ...unknown } = known;
      const { file, document } = await agreement({ ...others, buyer: unknown });
      const text = await sales.textOf(file, lang);
      const partOf = (number: number) => text.split(`### ${LETTER[lang]}.${number} `)[1]?.split("\n### ")[0] ?? "";
      const [buyer, seller] = [partOf(1), partOf(2)];
      const [not, by, consent] = {
        kk: [
          "Сәйкестендіру: сәйкестендірілмеген",
          "Сәйкестендіру: жеке куәлігі бойынша",
          "бөлек келісім: жеке құжатпен берілген",
        ],
        ru: [
          "Идентификация: не проведена",
          "Идентификация: по удостоверению личности",
          "Отдельное согласие на автоматизированную обработку персональных данных: дано отдельным документом",
        ],
        en: [
          "Identification: not identified",
          "Identification: by identity card",
          "Separate consent to the automated processing of personal data: given in a separate document",
        ],
      }[lang] as [string, string, string];
      expect(buyer).to.include(not).and.not.to.include(consent);
      expect(seller).to.include(by).and.to.include(consent);
      // That the consent is separate, and that nothing is automatic without it, the section on review says.
      const review = document.languages[lang].find(({ id }) => id === "review.consent");
      expect(review?.section).to.equal("review");
      expect(review?.text).to.include("19-1");
    });
  }
});
