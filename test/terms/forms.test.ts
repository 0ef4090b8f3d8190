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
import { LANGS, sales, type Lang } from "../../src/index.ts";
import { pdf, qrText } from "../../src/node/pdf.ts";
import { blocksOf, canonical, plainText } from "../../src/terms/blocks.ts";
import { html } from "../../src/terms/html.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, example), "utf8")) as T;
const PLACE = "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9";

function agreement() {
  const context = {
    chainId: 31337n,
    template: PLACE,
    codeHash: `0x${"22".repeat(32)}`,
    tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
    rules: `0x${"11".repeat(32)}`,
    now: 1_790_000_000n,
  };
  const file = sales.draft(json<sales.SaleDraft>("terms.json"), json<sales.PartiesInput>("parties.json"), context);
  const facts = { id: sales.idOfFile(file), chain: "31337", template: PLACE };
  return { file, facts, document: sales.render(file) };
}

/** Words, whatever the space between them: lines of a page end where there is room. */
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
    it(`plain text in ${lang} has every word of the Markdown, and no mark`, () => {
      const { file, document } = agreement();
      const plain = plainText(document, lang);
      const markdown = sales.textOf(file, lang);
      expect(words(plain.replace(/^– /gm, ""))).to.equal(words(markdown.replace(/^(#{1,3} |- )/gm, "")));
      expect(plain).not.to.match(/^#/m);
    });

    it(`PDF in ${lang}: its text is the plain text, its pages are counted, it is tagged`, async () => {
      const { document, facts } = agreement();
      const { text, artifacts, pages, structure, lang: said } = await read(await pdf(document, { lang, facts }));
      const compact = (given: string) => given.replace(/\s+/gu, "");
      expect(compact(text)).to.equal(compact(plainText(document, lang)));
      expect(artifacts.map(words)).to.deep.equal(Array.from({ length: pages }, (_, page) => `${page + 1} / ${pages}`));
      expect(said).to.equal(lang);
      for (const role of ["H1", "H2", "P"]) expect(structure).to.include(`"role":"${role}"`);
    });
  }

  it("PDF: the same bytes each time, whatever the machine's time zone and language", async () => {
    const { file, document, facts } = agreement();
    const folder = mkdtempSync(join(tmpdir(), "biy-pdf-"));
    writeFileSync(join(folder, "agreement.json"), sales.toJson(file));
    const script = `
      import { readFileSync, writeFileSync } from "node:fs";
      import { sales } from "${new URL("../../src/index.ts", import.meta.url).href}";
      import { pdf } from "${new URL("../../src/node/pdf.ts", import.meta.url).href}";
      const file = sales.fromJson(readFileSync("agreement.json", "utf8"));
      const facts = { id: sales.idOfFile(file), chain: "31337", template: file.template };
      writeFileSync("kk.pdf", await pdf(sales.render(file), { lang: "kk", facts }));`;
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
    });
    const elsewhere = readFileSync(join(folder, "kk.pdf"));
    rmSync(folder, { recursive: true });
    expect(Buffer.from(await pdf(document, { lang: "kk", facts })).equals(elsewhere)).to.equal(true);
  });

  it("PDF: has letters for all that the texts write", async () => {
    const { document, facts } = agreement();
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

  it("canonical JSON: each clause of each language, and the same text for the same document", () => {
    const { file, document, facts } = agreement();
    const text = canonical(document, facts);
    expect(text).to.equal(canonical(sales.render(file), facts));
    const read_ = JSON.parse(text) as { root: string; languages: Record<Lang, { id: string; text: string }[]> };
    expect(read_.root).to.equal(file.terms.common.document);
    for (const lang of LANGS)
      expect(read_.languages[lang].map((each) => each.text)).to.deep.equal(
        document.languages[lang].map((each) => each.text),
      );
  });

  it("HTML: every block of each language, each in its own language's column", () => {
    const { file, document, facts } = agreement();
    const page = html(document, facts);
    const escaped = (text: string) =>
      text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    for (const lang of LANGS)
      for (const block of blocksOf(sales.textOf(file, lang))) expect(page).to.include(`>${escaped(block.text)}</`);
    expect(page).not.to.include("<script");
  });
});
