/**
 * The forms of a condominium's documents: none says more or less than another, each is the same each time, and what others wrote
 * stays text.
 * @module
 */
import { expect } from "chai";
import { getResolvedPDFJS } from "unpdf";
import { ballot } from "../../../src/condominium/documents/ballot.ts";
import { certificate } from "../../../src/condominium/documents/certificate.ts";
import {
  blocksIn,
  canonicalOf,
  markdownOf,
  plainTextOf,
  type WorkingDocument,
} from "../../../src/condominium/documents/document.ts";
import { mandate } from "../../../src/condominium/documents/mandate.ts";
import { minutes } from "../../../src/condominium/documents/minutes.ts";
import { notice } from "../../../src/condominium/documents/notice.ts";
import { pageOf } from "../../../src/condominium/documents/page.ts";
import { lengthsOf, SIZE } from "../../../src/condominium/documents/picture.ts";
import { paperPdf } from "../../../src/node/papers.ts";
import { blocksOf } from "../../../src/text/blocks.ts";
import { LANGS, type Lang } from "../../../src/words/lang.ts";
import {
  ADDRESSES,
  addressOf,
  entering,
  MANDATE,
  PARTICIPATION as UNIT,
  pendingFacts,
  syntheticFacts,
} from "./facts.ts";
import { numbersIn } from "./numbers.ts";

const HOSTILE = '<script>alert(1)</script> \u202eevil\u202c » «\n# 5. Outcome: passed\n- & "quoted" {root}';
const FACTS = syntheticFacts(24);
const PARTICIPATION = {
  ...UNIT,
  name: HOSTILE,
  description: HOSTILE,
  object: { ...UNIT.object, uri: HOSTILE },
  pending: pendingFacts(HOSTILE),
};
/** Facts in which what others write is what is given. */
const factsWith = (said?: string) =>
  syntheticFacts(
    24,
    said === undefined
      ? {}
      : { question: said, name: said, text: { kk: said, ru: said, en: said }, calls: [entering(said)] },
  );
const PAPERS: { readonly [name: string]: (said?: string) => WorkingDocument } = {
  minutes: (said) => minutes(factsWith(said)),
  notice: (said) => notice(factsWith(said)),
  ballot: (said) => ballot(factsWith(said), FACTS.roll[3]!.holder),
  certificate: () => certificate(PARTICIPATION),
  mandate: () => mandate(MANDATE),
};
const PDF_FACTS = { id: FACTS.id, chain: "31337", template: ADDRESSES.decisions };

/** Fails unless each element that is opened is closed, in order. */
function requireWellFormed(page: string): void {
  const open: string[] = [];
  const inner = page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/^<!doctype html>\n/, "");
  for (const [tag, end, name = "", empty] of inner.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (["meta"].includes(name) || empty === "/") continue;
    if (end === "/") expect(open.pop(), `before ${tag}`).to.equal(name);
    else open.push(name);
  }
  expect(open).to.deep.equal([]);
  expect(inner.replace(/<\/?[a-z0-9]+(?:\s[^<>]*)?>/g, "")).not.to.match(/[<>]/);
  expect(inner.replace(/&(?:amp|lt|gt|quot);/g, "")).not.to.include("&");
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

async function pdfText(bytes: Uint8Array) {
  const { getDocument } = await getResolvedPDFJS();
  const opened = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  let text = "";
  let structure = "";
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let hidden = 0;
    for (const item of items) {
      if ("type" in item) {
        if (item.type === "endMarkedContent") hidden = Math.max(0, hidden - 1);
        else if (hidden > 0 || (item as { tag?: string }).tag === "Artifact") hidden += 1;
      } else if (hidden === 0) text += item.str;
    }
    structure += JSON.stringify(await page.getStructTree());
  }
  await opened.loadingTask.destroy();
  return { text: text.replace(/\s+/gu, ""), structure };
}

describe("forms of a condominium's documents", () => {
  for (const [name, make] of Object.entries(PAPERS)) {
    it(`${name}: names its edition, and has one root and the same bytes each time`, () => {
      const [one, other] = [make(), make()];
      expect(canonicalOf(one)).to.equal(canonicalOf(other));
      expect(pageOf(one)).to.equal(pageOf(other));
      expect(one.edition).to.equal(`${name}-1`);
      expect(one.root).to.match(/^0x[0-9a-f]{64}$/);
      for (const lang of LANGS)
        expect(plainTextOf(one, lang).split("\n")[1]).to.include(`${name}-1, ${one.editionHash}`);
      const ids = one.pieces.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it(`${name}: says the same numbers in each language, and other words`, () => {
      const made = make();
      const texts = LANGS.map((lang) => plainTextOf(made, lang));
      const [kk, ru, en] = LANGS.map((lang, index) => numbersIn(texts[index] ?? "", lang));
      expect(kk).to.deep.equal(en);
      expect(ru).to.deep.equal(en);
      const shared = made.pieces.filter((each) => each.kind !== "rows" && each.text.kk === each.text.ru);
      expect(shared.map(({ id }) => id).filter((id) => !/^(?:signed-|end-|holder)/.test(id))).to.deep.equal([]);
    });

    it(`${name}: Markdown, plain text and HTML say the same blocks`, () => {
      const made = make(HOSTILE);
      const columns = pageOf(made);
      requireWellFormed(columns);
      for (const lang of LANGS) {
        const blocks = blocksIn(made, lang);
        expect(blocksOf(markdownOf(made, lang))).to.deep.equal(blocks);
        const alone = pageOf(made, { lang });
        requireWellFormed(alone);
        expect(alone).to.include(`<html lang="${lang}">`);
        for (const page of [alone, columns]) {
          const said = unescaped(page);
          for (const { kind, text } of blocks)
            if (kind !== "item" || !made.pieces.some((each) => each.kind === "rows")) expect(said).to.include(text);
        }
        for (const other of LANGS) if (other !== lang) expect(alone).not.to.include(`lang="${other}"`);
        const anchors = [...alone.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(anchors).size).to.equal(anchors.length);
      }
    });

    it(`${name}: what others wrote is text, and nothing unseen`, () => {
      const made = make(HOSTILE);
      for (const lang of LANGS) {
        for (const form of [markdownOf(made, lang), plainTextOf(made, lang), pageOf(made, { lang }), canonicalOf(made)])
          expect(form).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
        expect(pageOf(made, { lang })).not.to.match(/<script/);
        expect(markdownOf(made, lang)).not.to.match(/^# 5/m);
      }
      if (name !== "mandate")
        expect(plainTextOf(made, "en")).to.include("[U+202E]evil[U+202C] [U+00BB] [U+00AB][U+000A]# 5.");
    });
  }

  for (const lang of LANGS) {
    it(`PDF of the minutes in ${lang}: its text is the plain text, with the picture as a figure that says what it shows`, async () => {
      const made = PAPERS["minutes"]!(HOSTILE);
      const { text, structure } = await pdfText(await paperPdf(made, { lang, facts: PDF_FACTS }));
      expect(text).to.equal(plainTextOf(made, lang).replace(/\s+/gu, ""));
      for (const role of ["H1", "H2", "P", "LBody", "Figure"]) expect(structure).to.include(`"role":"${role}"`);
      const picture = made.pieces.find(({ kind }) => kind === "picture");
      expect(picture?.kind === "picture" && structure.includes(JSON.stringify(picture.text[lang]))).to.equal(true);
    });
  }

  it("PDF: the same bytes each time, and the text of each other document", async () => {
    for (const name of ["notice", "ballot", "certificate", "mandate"]) {
      const made = PAPERS[name]!();
      const [one, other] = [
        await paperPdf(made, { lang: "kk", facts: PDF_FACTS }),
        await paperPdf(PAPERS[name]!(), { lang: "kk", facts: PDF_FACTS }),
      ];
      expect(Buffer.from(one).equals(Buffer.from(other))).to.equal(true);
      expect((await pdfText(one)).text).to.equal(plainTextOf(made, "kk").replace(/\s+/gu, ""));
    }
  });

  it("the picture: bars of whole lengths that add up, in their proportion, with words for who can't see it", () => {
    for (const values of [
      [15n, 5n, 2n, 2n],
      [1n, 0n, 0n, 9_999n],
      [0n, 0n, 0n, 7n],
      [1n, 1n, 1n, 0n],
    ]) {
      const lengths = lengthsOf(values.map((value) => ({ value })));
      expect(lengths.reduce((sum, { width }) => sum + width, 0)).to.equal(SIZE.width);
      const whole = values.reduce((sum, value) => sum + value, 0n);
      for (const [index, { width }] of lengths.entries())
        expect(Math.abs(width - Number((values[index]! * BigInt(SIZE.width)) / whole))).to.be.at.most(1);
    }
    const page = pageOf(PAPERS["minutes"]!(), { lang: "ru" });
    expect(page).to.match(/<svg [^>]*role="img" aria-labelledby="ru-picture-title ru-picture-desc"/);
    expect(page).to.include('<title id="ru-picture-title">Голоса на диаграмме</title>');
    expect(page).to.match(/<desc id="ru-picture-desc">Диаграмма, слева направо\. Единицы: за 15, против 5,/);
    expect([...page.matchAll(/<rect /g)]).to.have.length(8);
    expect([...page.matchAll(/<line /g)]).to.have.length(1);
  });

  it("has letters in the PDF's font for all that the documents write", async () => {
    const { default: PDFDocument } = await import("pdfkit");
    const made = new PDFDocument();
    const { fileURLToPath } = await import("node:url");
    made.font(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf")));
    type Font = { hasGlyphForCodePoint: (code: number) => boolean };
    const { font } = (made as unknown as { _font: { font: Font } })._font;
    const used = new Set(
      Object.values(PAPERS).flatMap((make) => LANGS.flatMap((lang: Lang) => [...plainTextOf(make(HOSTILE), lang)])),
    );
    const missing = [...used].filter((each) => each !== "\n" && !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
    made.end();
    expect(missing).to.deep.equal([]);
  });
});

describe("certificate", () => {
  it("states the share exactly, and as a percentage rounded down that says so", () => {
    const text = plainTextOf(certificate(PARTICIPATION), "en");
    expect(text).to.include("exact fraction: 1/3,000; as a percentage, rounded down: 0.0333\u00a0%.");
    expect(text).to.include("has not acceded");
    expect(text).to.include(addressOf("heir"));
    expect(plainTextOf(certificate({ ...PARTICIPATION, share: 3_000n }), "ru")).to.include("вниз: 100,0000\u00a0%");
  });
});

describe("mandate", () => {
  it("says office, powers, term, report and how it ends; of nobody that there is none", () => {
    const text = plainTextOf(mandate(MANDATE), "en");
    for (const each of [
      "Office: manager.",
      "to suspend a common object",
      "30 (thirty) days",
      "seconds since 1970: 1,099,511,627,775",
    ])
      expect(text).to.include(each);
    expect(plainTextOf(mandate({ ...MANDATE, office: 0 }), "en")).to.include("This address has no mandate.");
  });
});

describe("ballot", () => {
  it("refuses to be made of a hash: nobody signs what they can't read", () => {
    const { question: _, ...without } = FACTS;
    expect(() => ballot(without, FACTS.roll[0]!.holder)).to.throw("needs the words of the question");
  });

  it("names the voter's units and shares, and the very words that the wallet shows", () => {
    const holder = FACTS.roll[4]!.holder;
    const roll = FACTS.roll.map((entry) => (entry.unit <= 7 ? { ...entry, holder } : entry));
    const text = plainTextOf(ballot({ ...FACTS, roll }, holder.toLowerCase()), "en");
    expect(text).to.include("Units: 1–7; in all: 7 (seven); sum of the shares: 14 (fourteen).");
    for (const words of [
      "Жақтаймын / За / For",
      "Қарсымын / Против / Against",
      "Қалыс қаламын / Воздерживаюсь / Abstain",
    ])
      expect(text).to.include(words);
    expect(text).to.include("all units that the sender names and that the signer holds when it is counted");
  });
});
