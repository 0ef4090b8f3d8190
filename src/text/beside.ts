/**
 * Pictures beside a text, which explain it and are no part of it: shapes with numbers, and under them in words what each number is.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import type { Mode } from "./edition.ts";
import { escapeXml } from "./picture.ts";

/** Who or what something is moved by; a length of time waits for nobody. */
export type Mover = Exclude<Mode, "fact">;

/** A picture, its words in each language. Its shapes have no words of their own but those of boxes and dates. */
export type PictureBeside = {
  readonly id: string;
  readonly title: Words;
  /** That it explains and does not bind, and what it leaves out. */
  readonly says: readonly Words[];
  readonly height: number;
  /** SVG, as wide as `WIDTH`. */
  shapes(lang: Lang): string;
  /** What the numbers in it are, in their order. */
  readonly numbers: readonly { readonly mover: Mover; readonly words: Words }[];
};

/** As wide as a phone is: wider it is not drawn, so that its letters have the size of the text's. */
export const WIDTH = 340;

/** On white each has a contrast of 7 or more; which is which is in the words, too. */
export const MOVERS: { readonly [mover in Mover]: string } = {
  party: "#0b4a8f",
  automatic: "#7a3e00",
  human: "#14532d",
};
const INK = "#1a1a1a";

/** The picture with its words, as a part of a page. */
export function figureOf({ id, title, says, height, shapes, numbers }: PictureBeside, lang: Lang): string {
  const name = `picture-${lang}-${id}`;
  const each = (words: readonly Words[]) => words.map((one) => escapeXml(one[lang])).join(" ");
  const list = numbers.map(
    ({ mover, words }, at) => `<dt class="${mover}">${at + 1}</dt><dd>${escapeXml(words[lang])}</dd>`,
  );
  return `<figure class="beside" id="${name}">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="inherit">
<title id="${name}-title">${escapeXml(title[lang])}</title>
<desc id="${name}-desc">${each(numbers.map(({ words }) => words))}</desc>
${shapes(lang)}
</svg>
<figcaption><strong>${escapeXml(title[lang])}</strong>
<dl>
${list.join("\n")}
</dl>
<small>${each(says)}</small></figcaption>
</figure>`;
}

/* SHAPES */

export type Place = { readonly x: number; readonly y: number };

/** The number of what is said below, in a disc of its mover's colour. */
export function disc(number: number, mover: Mover, { x, y }: Place): string {
  return `<circle cx="${x}" cy="${y}" r="9" fill="${MOVERS[mover]}"/><text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="bold" fill="#fff">${number}</text>`;
}

/** A stage, with its name in the middle. */
export function box(name: string, { x, y }: Place, { width, height }: { width: number; height: number }): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" stroke="${INK}" stroke-width="1.5"/><text x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle" font-size="14" fill="${INK}">${escapeXml(name)}</text>`;
}

/** A line with a head at its end, level or upright. */
export function arrow(from: Place, to: Place): string {
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const [bx, by] = [to.x - dx * 8, to.y - dy * 8];
  const head = `${to.x},${to.y} ${bx + dy * 4},${by + dx * 4} ${bx - dy * 4},${by - dx * 4}`;
  return `<line x1="${from.x}" y1="${from.y}" x2="${bx}" y2="${by}" stroke="${INK}" stroke-width="1.5"/><polygon points="${head}" fill="${INK}"/>`;
}

/** A length of time: that of a mover full, any other hatched by its outline alone. */
export function stretch({ x, y }: Place, width: number, mover?: Mover): string {
  const fill = mover === undefined ? "#fff" : MOVERS[mover];
  return `<rect x="${x}" y="${y}" width="${Math.max(width, 1)}" height="10" fill="${fill}" stroke="${INK}"/>`;
}

/** A line that is no straight one. @param d as SVG has it */
export const path = (d: string): string => `<path d="${d}" fill="none" stroke="${INK}" stroke-width="1.5"/>`;

/** Words that begin, end, or have their middle at a place. */
export function label(words: string, { x, y }: Place, anchor: "start" | "end" | "middle" = "start"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="13" fill="${INK}">${escapeXml(words)}</text>`;
}
