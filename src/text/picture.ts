/**
 * A picture of a tally: bars of whole units of length, the same on a page and in a PDF. Numbers only; the words are beside it.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import type { PictureOf, Stated } from "./edition.ts";

/** What a part of a bar is. */
export type Tone = "yes" | "no" | "abstain" | "struck" | "absent";

/** A bar that is drawn: the lengths of its parts that aren't zero, and where the least that is needed is marked. */
export type Bar = {
  readonly label: Words;
  readonly parts: readonly { readonly tone: Tone; readonly value: bigint }[];
  readonly needed?: bigint;
};

/** Bars one below the other, each of the same whole length. */
export function barsOf({ bars }: PictureOf, stated: Stated): Bar[] {
  return bars.map(({ label, parts, needed }) => {
    const mark = needed === undefined ? undefined : stated[needed];
    return {
      label,
      parts: parts
        .map(({ tone, path }) => ({ tone, value: (stated[path] ?? 0n) as bigint }))
        .filter(({ value }) => value !== 0n),
      ...(mark === undefined ? {} : { needed: mark as bigint }),
    };
  });
}

/** Length and height of the picture, and where a part stands in it; all whole. */
export const SIZE = { width: 1_000, bar: 44, gap: 96, top: 44 } as const;
/** Told apart without colour, too: each has an outline, and its number is in the words. */
export const COLOURS: { readonly [tone in Tone]: string } = {
  yes: "#1b6e3c",
  no: "#a33223",
  abstain: "#8a8a8a",
  struck: "#e0c36a",
  absent: "#ffffff",
};

/** The parts of a bar as lengths that add up to the width, each rounded down from its end. */
export function lengthsOf(
  parts: readonly { readonly value: bigint }[],
): { readonly from: number; readonly width: number }[] {
  const whole = parts.reduce((sum, { value }) => sum + value, 0n);
  let before = 0n;
  return parts.map(({ value }) => {
    const from = placeOf(before, whole);
    before += value;
    return { from, width: placeOf(before, whole) - from };
  });
}

/** How far along a bar a value stands. */
export function placeOf(value: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((value * BigInt(SIZE.width)) / whole);
}

/** The picture as SVG, with its title and words for a reader who can't see it. @param id of the figure on its page */
export function svgOf(
  picture: PictureOf,
  { stated, id, text, lang }: { stated: Stated; id: string; text: string; lang: Lang },
): string {
  const bars = barsOf(picture, stated);
  const drawn = bars.map((bar, index) => {
    const top = SIZE.top + index * SIZE.gap;
    const lengths = lengthsOf(bar.parts);
    const whole = bar.parts.reduce((sum, { value }) => sum + value, 0n);
    const rects = bar.parts.map(({ tone }, part) => {
      const { from = 0, width = 0 } = lengths[part] ?? {};
      return `<rect x="${from}" y="${top}" width="${width}" height="${SIZE.bar}" fill="${COLOURS[tone]}" stroke="#1a1a1a"/>`;
    });
    const mark = bar.needed === undefined ? "" : markAt(placeOf(bar.needed, whole), top);
    return `<text x="0" y="${top - 12}" font-size="30">${escapeXml(bar.label[lang])}</text>\n${rects.join("\n")}\n${mark}`;
  });
  const size = `0 -2 ${SIZE.width} ${bars.length * SIZE.gap + SIZE.top}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="inherit">
<title id="${id}-title">${escapeXml(picture.title[lang])}</title>
<desc id="${id}-desc">${escapeXml(text)}</desc>
${drawn.join("\n")}
</svg>`;
}

/** Text in XML. */
export function escapeXml(value: string): string {
  const names: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return value.replace(/[&<>"]/g, (character) => names[character] ?? character);
}

function markAt(x: number, top: number): string {
  const [above, below] = [top - 6, top + SIZE.bar + 6];
  return `<line x1="${x}" y1="${above}" x2="${x}" y2="${below}" stroke="#1a1a1a" stroke-width="4" stroke-dasharray="8 4"/>`;
}
