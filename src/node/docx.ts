/**
 * A document as a Word file, for those who edit: headings, numbered clauses, lists, the same bytes each time. Node only; an entry of its own,
 * which needs the package `docx` beside this one.
 * @module
 */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { BiyError } from "../words/biyError.ts";
import type { Lang } from "../words/lang.ts";
import * as NODE_WORDS from "../words/node/node.ts";
import { blocksOf, numberedIn, type Block } from "../text/blocks.ts";
import { text, type Document } from "../text/render.ts";
import type { Table } from "../text/slots/slot.ts";

type Library = typeof import("docx");

/** What Word checks the spelling by. */
const LOCALES: { readonly [lang in Lang]: string } = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };
/** Of these everyone has one with Kazakh letters. */
const FONT = "Times New Roman";
/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const INDENT = 680;
/** No moment of making: a file that is made again is the same file. The first that a ZIP can say, by any clock. */
const NEVER = "1980-01-02T00:00:00Z";

/**
 * The Word file of one language: its text is the plain text, its foot has the pages' numbers and the root.
 * @throws {TermsError} `LanguageMissing`; {@link BiyError} `missing` without the package `docx`
 * @example writeFileSync("ru.docx", await docx(await sales.render(file), { lang: "ru" }));
 */
export async function docx(document: Document, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const blocks = blocksOf(text(document, lang));
  const library = await loaded();
  const { Document: WordDocument, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } = library;
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  const foot = new Paragraph({
    alignment: "center",
    children: [
      new TextRun({ size: 16, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
      new TextRun({ size: 12, break: 1, text: document.root }),
    ],
  });
  const made = new WordDocument({
    title: document.edition.title[lang],
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: LOCALES[lang] } },
          paragraph: { spacing: { after: 80 } },
        },
        heading1: heading(30, 0),
        heading2: heading(25, 240),
        heading3: heading(22, 160),
      },
    },
    numbering: {
      config: [
        {
          reference: "items",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "–",
              style: { paragraph: { indent: { left: INDENT + 300, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: new Footer({ children: [foot] }) },
        children: placed(blocks).map(({ block, ...place }) =>
          block.kind === "table" ? tableOf(library, block) : paragraphOf(library, block, place),
        ),
      },
    ],
  });
  return unchanging(await Packer.toBuffer(made));
}

/** @throws {BiyError} `missing` */
async function loaded(): Promise<Library> {
  try {
    return await import("docx");
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new BiyError("missing", NODE_WORDS.noDocx, { cause });
  }
}

/** A table whose heads are repeated on each page. */
function tableOf(
  { Paragraph, Table: WordTable, TableCell, TableRow, TextRun, WidthType }: Library,
  { heads, rows }: Table,
) {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (words) =>
          new TableCell({
            margins: { left: 60, right: 60 },
            children: [new Paragraph({ children: [new TextRun({ text: words, size: 18, bold: isHead })] })],
          }),
      ),
    });
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** What stands above a block. */
type Place = { readonly isInClause: boolean; readonly isAfterTable: boolean };

/** The blocks with where they stand: a paragraph after a clause's list or table is still the clause's. */
function placed(blocks: readonly Block[]): (Place & { readonly block: Block })[] {
  let isInClause = false;
  return blocks.map((block, index) => {
    const place = { block, isInClause, isAfterTable: blocks[index - 1]?.kind === "table" };
    if (block.kind === "heading") isInClause = false;
    else if (numberedIn(block.text).number !== undefined) isInClause = true;
    return place;
  });
}

/** A clause hangs from its number; a tab stands for the space after it. What comes after a table stands clear of it. */
function paragraphOf(
  { HeadingLevel, Paragraph, Tab, TextRun }: Library,
  block: Exclude<Block, Table>,
  { isInClause, isAfterTable }: Place,
) {
  const { kind, text: words } = block;
  const spacing = isAfterTable ? { spacing: { before: 120, after: 80 } } : {};
  if (kind === "heading") {
    const heading = ({ 1: "HEADING_1", 2: "HEADING_2", 3: "HEADING_3" } as const)[block.level];
    return new Paragraph({
      heading: HeadingLevel[heading],
      ...(block.level === 1 ? { alignment: "center" } : {}),
      children: [new TextRun(words)],
    });
  }
  if (kind === "item") {
    const run = new TextRun({ text: words, bold: "isBold" in block });
    return new Paragraph({ numbering: { reference: "items", level: 0 }, children: [run] });
  }
  const { number, words: rest } = numberedIn(words);
  if (number === undefined)
    return new Paragraph({
      ...spacing,
      ...(isInClause ? { indent: { left: INDENT } } : {}),
      children: [new TextRun(words)],
    });
  return new Paragraph({
    ...spacing,
    indent: { left: INDENT, hanging: INDENT },
    children: [new TextRun({ bold: true, text: number }), new TextRun({ children: [new Tab()] }), new TextRun(rest)],
  });
}

/** The file without the moment of its making. */
function unchanging(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = "docProps/core.xml";
  const dated = strFromU8(parts[core] ?? new Uint8Array());
  parts[core] = strToU8(dated.replace(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g, NEVER));
  // What says of which kind the parts are comes first, as some readers ask.
  const types = "[Content_Types].xml";
  const { [types]: first = new Uint8Array(), ...others } = parts;
  return zipSync({ [types]: first, ...others }, { mtime: new Date(1980, 0, 2), level: 9 });
}
