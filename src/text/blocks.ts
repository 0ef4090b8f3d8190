/**
 * A document as blocks in the order of reading: what its forms (plain text, HTML, PDF) are made of, so that none can say more or less
 * than another.
 * @module
 */

import { canonicalJson, editionHash, languagesOf } from "./edition.ts";
import type { Lang } from "../words/lang.ts";
import { text, type Document, type Shown } from "./render.ts";
import { cellsIn } from "./slots/list.ts";
import type { Table } from "./slots/slot.ts";

/** A heading of level 1 to 3, a paragraph, an item of a list; a table, whose `text` is its Markdown. */
export type Block =
  | ({ readonly kind: "table"; readonly text: string } & Table)
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** What of the private part a reader must not overlook is `isBold`. */
  | { readonly kind: "paragraph" | "item"; readonly text: string; readonly isBold?: true };

/**
 * The blocks of our own Markdown, which has headings, paragraphs, flat lists, of which an item may be bold, and tables, and no escapes but
 * that of a stroke in a cell.
 */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split("\n");
  const isRow = (line = "") => cellsIn(line) !== undefined;
  return lines.flatMap((line, index): Block[] => {
    if (line.trim() === "" || (isRow(line) && isRow(lines[index - 1]))) return [];
    if (isRow(line)) {
      const end = lines.findIndex((each, at) => at > index && !isRow(each));
      const [heads = [], , ...rows] = lines.slice(index, end < 0 ? undefined : end).map((each) => cellsIn(each) ?? []);
      return [{ kind: "table", text: lines.slice(index, end < 0 ? undefined : end).join("\n"), heads, rows }];
    }
    const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (marks !== undefined && heading !== undefined)
      return [{ kind: "heading", level: marks.length as 1 | 2 | 3, text: heading }];
    const bold = /^- \*\*(.*)\*\*$/.exec(line)?.[1];
    if (bold !== undefined) return [{ kind: "item", text: bold, isBold: true }];
    const item = /^- (.*)$/.exec(line)?.[1];
    return [item === undefined ? { kind: "paragraph", text: line } : { kind: "item", text: item }];
  });
}

/** What a paragraph says, after the number of the clause that it begins, if it begins one. */
export type Numbered = { readonly number?: string; readonly words: string };

export function numberedIn(text: string): Numbered {
  const [, number, words = ""] = /^(\d+(?:\.\d+)+) (.*)$/.exec(text) ?? [];
  return number === undefined ? { words: text } : { number, words };
}

/** The document in one language as plain text: a block a line, headings after an empty one, cells of a table between tabs. */
export function plainText(document: Shown, lang: Lang): string {
  return blocksOf(text(document, lang))
    .map((block, index) => {
      if (block.kind === "heading") return `${index === 0 ? "" : "\n"}${block.text}\n`;
      if (block.kind === "table") return [block.heads, ...block.rows].map((row) => `${row.join("\t")}\n`).join("");
      return block.kind === "item" ? `– ${block.text}\n` : `${block.text}\n`;
    })
    .join("");
}

/** What is not in the text itself and that a reader may want to compare. */
export type Facts = { readonly id: string; readonly chain: string; readonly template: string };

/** The document as canonical JSON (RFC 8785): edition, root, those of its annexes, and each language's clauses with what moves them on. */
export function canonical(document: Document, facts: Facts): string {
  const { edition, root, annexes = {} } = document;
  const languages = Object.fromEntries(
    languagesOf(edition).map((lang) => [
      lang,
      document.languages[lang].map(({ id, section, mode, text: words }) => ({ id, section, mode, text: words })),
    ]),
  );
  const its = Object.entries(annexes).map(([name, annex]) => [name, { name: annex.edition.name, root: annex.root }]);
  return canonicalJson({
    ...facts,
    edition: { name: edition.name, hash: editionHash(edition) },
    root,
    ...(its.length === 0 ? {} : { annexes: Object.fromEntries(its) }),
    languages,
  });
}
