/**
 * The working documents of a condominium as PDF: tagged, with their fonts and the picture of the vote, the same bytes each time. Node only.
 * @module
 */

import { blocksIn, type WorkingDocument } from "../condominium/documents/document.ts";
import { COLOURS, lengthsOf, placeOf, SIZE, type Picture } from "../condominium/documents/picture.ts";
import type { Facts } from "../text/blocks.ts";
import type { Lang } from "../words/lang.ts";
import { pdfOf, qrText, type Box, type Drawn, type Pdf } from "./pdf.ts";

/** Points. */
const [BAR, GAP] = [16, 8];

/**
 * The PDF of one language: its text is the plain text; above what a picture says the picture stands.
 * @example await paperPdf(minutes(facts), { lang: "kk", facts: { id: facts.id, chain: "31337", template: addresses.decisions } });
 */
export async function paperPdf(
  document: WorkingDocument,
  { lang, facts }: { lang: Lang; facts: Facts },
): Promise<Uint8Array> {
  const blocks: Drawn[] = [...blocksIn(document, lang)];
  for (const piece of document.pieces) {
    if (piece.kind !== "picture") continue;
    const text = piece.text[lang];
    const at = blocks.findIndex((block) => block.text === text);
    const height = piece.picture.bars.length * (BAR + GAP) + GAP;
    blocks.splice(at, 0, { kind: "figure", text, height, draw: (made, box) => draw(made, piece.picture, box) });
  }
  return await pdfOf(blocks, { title: document.title[lang], lang, code: qrText(facts, document.root) });
}

function draw(made: Pdf, { bars }: Picture, { x, y, width }: Box): void {
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
