/**
 * A working document of a condominium: pieces in three languages, in the order of reading, bound by one root. Its forms are made of them,
 * so that none says more or less than another.
 * @module
 */

import { keccak256, toUtf8Bytes } from "ethers";
import type { Block } from "../../text/blocks.ts";
import { canonicalJson } from "../../text/edition.ts";
import { LANGS, type Lang, type Words } from "../../words/lang.ts";
import { leafHash, rootOf, type Leaf } from "../../text/root.ts";
import { each, inLang, joined, quoted, say, type Said } from "./format.ts";
import type { Picture } from "./picture.ts";
import { EDITION, NAME } from "./words.ts";

/** A part of a document, with a name of its own. */
export type Piece =
  | { readonly kind: "heading"; readonly id: string; readonly level: 2 | 3; readonly text: Words }
  /** `isUnbound`: the root doesn't bind it, because something beside it does: a hash. */
  | { readonly kind: "paragraph" | "item"; readonly id: string; readonly text: Words; readonly isUnbound?: boolean }
  /** A table: what a row says, cell by cell. */
  | { readonly kind: "rows"; readonly id: string; readonly columns: readonly Words[]; readonly rows: readonly Row[] }
  /** What a picture shows, in words, and the picture. */
  | { readonly kind: "picture"; readonly id: string; readonly text: Words; readonly picture: Picture };
export type Row = readonly Said[];

/** A paper of a condominium before it is written in a form: its pieces, with the words of three languages. */
export type WorkingDocument = {
  /** Name of the edition: which words, and in which order. */
  readonly edition: string;
  readonly editionHash: string;
  readonly title: Words;
  /** The first states the edition. */
  readonly pieces: readonly Piece[];
  readonly leaves: readonly Leaf[];
  readonly root: string;
};

/** An edition: a name for words that don't change under it. @param words all that a document of it is written with */
export type EditionOfDocument = { readonly name: string; readonly hash: string };

/** The edition of words. */
export function edition(name: string, words: unknown): EditionOfDocument {
  return { name, hash: keccak256(toUtf8Bytes(canonicalJson(words))) };
}

/** Binds pieces to a document: a leaf a piece and language, and the edition's. */
export function bound({ name, hash }: EditionOfDocument, title: Words, pieces: readonly Piece[]): WorkingDocument {
  const all: Piece[] = [{ kind: "paragraph", id: "edition", text: say(EDITION, { name, hash }) }, ...pieces];
  const leaves: Leaf[] = [{ kind: "edition", path: name, text: hash, hash: leafHash("edition", name, hash) }];
  for (const lang of LANGS) {
    const texts = all.flatMap((piece) =>
      piece.kind !== "rows" && "isUnbound" in piece && piece.isUnbound === true
        ? []
        : [[piece.id, textOf(piece, lang)] as const],
    );
    for (const [id, text] of [["title", title[lang]] as const, ...texts]) {
      const path = `${lang}/${id}`;
      leaves.push({ kind: "clause", path, text, hash: leafHash("clause", path, text) });
    }
  }
  return { edition: name, editionHash: hash, title, pieces: all, leaves, root: rootOf(leaves) };
}

/** A paragraph of a template. */
export const paragraph = (id: string, template: Words, values: { readonly [place: string]: Said } = {}): Piece => ({
  kind: "paragraph",
  id,
  text: say(template, values),
});
/** An item of a list. */
export const item = (id: string, template: Words, values: { readonly [place: string]: Said } = {}): Piece => ({
  kind: "item",
  id,
  text: say(template, values),
});

/** A paragraph that the root doesn't bind: a hash in the paragraph before it does, and so those without these words have the same root. */
export const unbound = (id: string, template: Words, values: { readonly [place: string]: Said }): Piece => ({
  kind: "paragraph",
  id,
  text: say(template, values),
  isUnbound: true,
});
/** What the condominium is called. */
export const namePiece = (name: string): Piece => paragraph("name", NAME, { name: quoted(name) });

/** Sections with their headings numbered from 1; those without pieces are left out. */
export function sections(parts: readonly (readonly [id: string, title: Words, pieces: readonly Piece[]])[]): Piece[] {
  return parts
    .filter(([, , pieces]) => pieces.length > 0)
    .flatMap(([id, title, pieces], index): Piece[] => [
      { kind: "heading", id, level: 2, text: joined([`${index + 1}. `, title]) },
      ...pieces,
    ]);
}

/** The lines of a piece in one language. */
function linesOf(piece: Piece, lang: Lang): string[] {
  return piece.kind === "rows" ? piece.rows.map((row) => rowText(row, lang)) : [piece.text[lang]];
}

/** What a leaf of a piece holds. */
function textOf(piece: Piece, lang: Lang): string {
  return linesOf(piece, lang).join("\n");
}

/** A row on a line: `17; 3; 0x…; for; in person`. */
function rowText(row: Row, lang: Lang): string {
  return row.map((cell) => inLang(cell, lang)).join("; ");
}

/* FORMS */

/** The document in one language as blocks: what plain text and PDF are made of. A row is an item, a picture a paragraph. */
export function blocksIn(document: WorkingDocument, lang: Lang): Block[] {
  const title: Block = { kind: "heading", level: 1, text: document.title[lang] };
  const blocks = document.pieces.flatMap((piece): Block[] => {
    if (piece.kind === "heading") return [{ kind: "heading", level: piece.level, text: piece.text[lang] }];
    if (piece.kind === "rows") return linesOf(piece, lang).map((text) => ({ kind: "item", text }));
    return [{ kind: piece.kind === "item" ? "item" : "paragraph", text: piece.text[lang] }];
  });
  return [title, ...blocks];
}

/** The document in one language as Markdown: headings, paragraphs, flat lists, no escapes. */
export function markdownOf(document: WorkingDocument, lang: Lang): string {
  const lines = blocksIn(document, lang).map((block, index, all) => {
    if (block.kind === "heading") return `${"#".repeat(block.level)} ${block.text}\n\n`;
    return block.kind === "item"
      ? `- ${block.text}\n${all[index + 1]?.kind === "item" ? "" : "\n"}`
      : `${block.text}\n\n`;
  });
  return `${lines.join("").trimEnd()}\n`;
}

/** The document in one language as plain text: a block a line, headings after an empty one. */
export function plainTextOf(document: WorkingDocument, lang: Lang): string {
  return blocksIn(document, lang)
    .map((block, index) => {
      if (block.kind === "heading") return `${index === 0 ? "" : "\n"}${block.text}\n`;
      return block.kind === "item" ? `– ${block.text}\n` : `${block.text}\n`;
    })
    .join("");
}

/** The document as canonical JSON (RFC 8785): edition, root, and each piece in each language. */
export function canonicalOf(document: WorkingDocument): string {
  const { edition: name, editionHash: hash, root } = document;
  const languages = Object.fromEntries(
    LANGS.map((lang) => [
      lang,
      {
        title: document.title[lang],
        pieces: document.pieces.map((piece) => ({ id: piece.id, kind: piece.kind, lines: linesOf(piece, lang) })),
      },
    ]),
  );
  return canonicalJson({ edition: { name, hash }, root, languages });
}

/** The words of `LANGS`, for a piece that says the same in a list of languages. */
export const alike = (text: string): Words => each(() => text);
