/**
 * A document as PDF/A-3b: tagged, with its fonts and its canonical JSON in it, the same bytes each time. Node only.
 * @module
 */

import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { BiyError } from "../words/biyError.ts";
import { codePoint } from "../words/terminal.ts";
import { unshownIn } from "../text/visible.ts";
import { blocksOf, canonical, numberedIn, type Block, type Facts, type Numbered } from "../text/blocks.ts";
import type { Lang } from "../words/lang.ts";
import { barsOf, COLOURS, lengthsOf, placeOf, SIZE, type Bar } from "../text/picture.ts";
import { text, type Document } from "../text/render.ts";
import type { Table } from "../text/slots/slot.ts";
import * as NODE_WORDS from "../words/node/node.ts";
import { say } from "../words/say.ts";

const require = createRequire(import.meta.url);
const font = (name: string) => require.resolve(`@expo-google-fonts/noto-serif/${name}`);
const REGULAR = font("400Regular/NotoSerif_400Regular.ttf");
const BOLD = font("700Bold/NotoSerif_700Bold.ttf");

/** Points. */
const MARGIN = 48;
const SIZES = { 1: 15, 2: 11, 3: 9.5 } as const;
const BODY = 9;
const CELL = 7.5;
/** Between paragraphs, and between items of a list. Lines have none: the font's own are far enough apart. */
const [PARAGRAPH_GAP, ITEM_GAP] = [2.5, 0.5];
/** Of a column's longest cell, in letters. */
const [SHORTEST, LONGEST] = [6, 44];
const QR = 84;
/** The canonical JSON in the PDF. */
const DATA = "document.json";
const [BAR, GAP] = [16, 8];
/** No moment of making: a file that is made again is the same file. */
const NEVER = new Date(0);

/** What the QR code on the first page says: where the agreement is, which it is, and the root of its text. */
export function qrText({ id, chain, template }: Facts, root: string): string {
  return `biy:${chain}:${template}:${id}:${root}`;
}

/** A block, or a picture: `draw` draws it at that height, and `text` says it to a reader who can't see it. */
export type Drawn =
  | Block
  | {
      readonly kind: "figure";
      readonly text: string;
      readonly height: number;
      readonly draw: (made: Pdf, box: Box) => void;
    };
/** Where a picture stands, in points. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The PDF of one language.
 * @throws {TermsError} `LanguageMissing`.
 */
export async function pdf(document: Document, { lang, facts }: { lang: Lang; facts: Facts }): Promise<Uint8Array> {
  const blocks: Drawn[] = blocksOf(text(document, lang));
  const { edition, stated = {} } = document;
  for (const picture of edition.pictures ?? []) {
    const words = document.languages[lang].find(({ id }) => id === picture.clause)?.text;
    if (words === undefined) continue;
    const bars = barsOf(picture, stated);
    const at = blocks.findIndex((block) => block.text.endsWith(words));
    const height = bars.length * (BAR + GAP) + GAP;
    blocks.splice(at, 0, { kind: "figure", text: words, height, draw: (made, box) => drawBars(made, bars, box) });
  }
  const code = qrText(facts, document.root);
  return await pdfOf(blocks, { title: document.edition.title[lang], lang, code, data: canonical(document, facts) });
}

/** The PDF of blocks. @param code what the QR code on the first page says @param data the JSON that programs find in it */
export async function pdfOf(
  blocks: readonly Drawn[],
  { title, lang, code, data }: { title: string; lang: Lang; code: string; data: string },
): Promise<Uint8Array> {
  for (const { text: words } of [{ text: title }, ...blocks]) requireLetters(words);
  const made = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    subset: "PDF/A-3b",
    font: REGULAR,
    lang,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    // pdfkit writes the title into XML as it is.
    info: { Title: title.replace(/[<&>]/g, " "), CreationDate: NEVER, ModDate: NEVER },
  });
  const chunks: Uint8Array[] = [];
  made.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => made.on("end", resolve).on("error", reject));

  made.registerFont("regular", REGULAR).registerFont("bold", BOLD);
  const whole = made.struct("Document");
  made.addStructure(whole);
  drawCode(made, code);
  write(made, whole, blocks);
  whole.end();
  numberPages(made);
  const dates = { creationDate: NEVER, modifiedDate: NEVER };
  // The types of pdfkit know no relationship, which PDF/A-3 asks for.
  const attached = { name: DATA, type: "application/json", description: title, relationship: "Data", ...dates };
  made.file(Buffer.from(data), attached);
  made.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A letter that the fonts don't have would be an empty box. @throws {BiyError} `document` */
function requireLetters(words: string): void {
  const missing = unshownIn(words);
  if (missing === undefined) return;
  const [name, around] = [`${missing} (${codePoint(missing)})`, JSON.stringify(words.slice(0, 40))];
  throw new BiyError("document", say(NODE_WORDS.noLetter, { name, around }));
}

/** What draws. */
export type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf["struct"]>;

/** The blocks as structure elements: headings, paragraphs, lists with their items, pictures. */
function write(made: Pdf, whole: Element, blocks: readonly Drawn[]): void {
  let list: Element | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "item") {
      if (list === undefined) {
        list = made.struct("L");
        whole.add(list);
      }
      const item = made.struct("LI");
      list.add(item);
      item.add(
        made.struct("LBody", {}, () => {
          made
            .font("isBold" in block ? "bold" : "regular", BODY)
            .text(`– ${block.text}`, { indent: 0, paragraphGap: ITEM_GAP });
        }),
      );
      item.end();
      continue;
    }
    list?.end();
    list = undefined;
    if (block.kind === "figure") {
      if (made.y > made.page.height - MARGIN - 14 - block.height) made.addPage();
      const box = { x: MARGIN, y: made.y, width: made.page.width - 2 * MARGIN, height: block.height };
      whole.add(made.struct("Figure", { alt: block.text }, () => block.draw(made, box)));
      made.y = box.y + box.height;
      continue;
    }
    if (block.kind === "table") {
      drawTable(made, whole, block);
      continue;
    }
    const heading = block.kind === "heading";
    // A heading is not left alone at the foot of a page.
    if (heading && made.y > made.page.height - MARGIN - 60) made.addPage();
    whole.add(
      made.struct(heading ? `H${block.level}` : "P", {}, () => {
        if (heading && index > 0) made.moveDown(0.4);
        // The first lines stand beside the QR code.
        const width =
          made.page.width - 2 * MARGIN - (made.bufferedPageRange().count === 1 && made.y < MARGIN + QR ? QR + 14 : 0);
        const { number, words }: Numbered = heading ? { words: block.text } : numberedIn(block.text);
        const look = { width, paragraphGap: PARAGRAPH_GAP };
        made.font("bold", heading ? SIZES[block.level] : BODY);
        if (number !== undefined) made.text(`${number} `, { ...look, continued: true });
        if (!heading) made.font("regular", BODY);
        made.text(words, look);
      }),
    );
  }
  list?.end();
}

/** A column is as broad as its longest cell asks, up to a limit. */
function drawTable(made: Pdf, whole: Element, { heads, rows }: Table): void {
  const lengths = heads.map((_, at) =>
    Math.min(LONGEST, Math.max(SHORTEST, ...[heads, ...rows].map((row) => row[at]?.length ?? 0))),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const width = made.page.width - 2 * MARGIN;
  const head = heads.map((text) => ({ text, type: "TH" as const, scope: "Column" as const }));
  const body = rows.map((row) =>
    row.map((text, at) => (at === 0 ? { text, type: "TH" as const, scope: "Row" as const } : { text })),
  );
  made.font("regular", CELL);
  made.x = MARGIN;
  // The types of pdfkit know no structure of a table.
  const options = {
    data: [head, ...body],
    structParent: whole,
    columnStyles: lengths.map((length) => ({ width: (width * length) / all })),
    defaultStyle: { border: 0.5, borderColor: "#8a8a8a", padding: 2 },
  };
  made.table(options);
  made.x = MARGIN;
  made.y += GAP;
}

function drawBars(made: Pdf, bars: readonly Bar[], { x, y, width }: Box): void {
  const scaled = (length: number) => (length * width) / SIZE.width;
  for (const [index, { parts, needed }] of bars.entries()) {
    const top = y + GAP + index * (BAR + GAP);
    const whole = parts.reduce((sum, { value }) => sum + value, 0n);
    for (const [part, length] of lengthsOf(parts).entries()) {
      if (length.width === 0) continue;
      made.lineWidth(0.5).rect(x + scaled(length.from), top, scaled(length.width), BAR);
      made.fillAndStroke(COLOURS[parts[part]?.tone ?? "absent"], "#1a1a1a");
    }
    if (needed === undefined) continue;
    const at = x + scaled(placeOf(needed, whole));
    made
      .lineWidth(1.5)
      .moveTo(at, top - 3)
      .lineTo(at, top + BAR + 3)
      .dash(3, { space: 1.5 })
      .stroke()
      .undash();
  }
  made.fillColor("black").strokeColor("black").lineWidth(1);
}

function drawCode(made: Pdf, content: string): void {
  const { data, size } = encode(content, { border: 0 });
  const module = QR / size;
  const left = made.page.width - MARGIN - QR;
  made.markContent("Artifact", { type: "Layout" });
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) made.rect(left + column * module, MARGIN + row * module, module, module);
    }
  }
  made.fill("black");
  made.endMarkedContent();
}

/** "3 / 12" at the foot: no part of the text, and marked as such. */
function numberPages(made: Pdf): void {
  const { start, count } = made.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    made.switchToPage(page);
    made.page.margins.bottom = 0; // Or the foot of a page would begin another.
    made.markContent("Artifact", { type: "Pagination" });
    made.font("regular", 8).text(`${page + 1} / ${count}`, MARGIN, made.page.height - MARGIN + 6, {
      width: made.page.width - 2 * MARGIN,
      align: "center",
      lineBreak: false,
    });
    made.endMarkedContent();
  }
}
