/**
 * How a document looks as HTML: on paper, on a desk, on a phone; in one language, or in columns of which one can be chosen. All of it is CSS.
 * @module
 */

import type { Lang } from "../words/lang.ts";
import { MOVERS } from "./beside.ts";

/** From here on columns stand side by side. */
const WIDE = "screen and (min-width: 60.01rem)";
const NARROW = "screen and (max-width: 60rem)";

const BASE = `
:root { color-scheme: light; background: #eceae5; }
body { font: 16px/1.5 "Noto Serif", Georgia, "Times New Roman", serif; margin: 0 auto; padding: 2rem; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
.one { box-sizing: border-box; max-width: 54rem; margin: 2rem auto; padding: 3.5rem 4rem; box-shadow: 0 1px 6px #0003; }
.row { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 .25rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .5rem 0; orphans: 3; widows: 3; } ul, ol { margin: .5rem 0; padding-left: 1.4rem; }
.title p { font-size: .75rem; color: #595959; }
.one .title { text-align: center; border-bottom: 1px solid #767676; padding-bottom: .75rem; }
.one .clause { padding-left: 3.5rem; } .one .number { float: left; margin-left: -3.5rem; }
a { color: #0b4a8f; } :target { background: #fff3c4; }
.number { color: inherit; font-weight: bold; text-decoration: none; } .number:hover, .number:focus { text-decoration: underline; }
.mark { color: #595959; font-size: .85em; text-decoration: none; } .mark:hover, .mark:focus { text-decoration: underline; }
.value { color: inherit; text-decoration: underline dotted #8a8a8a 1px; text-underline-offset: .2em; }
.value::after { content: "\\2060" attr(data-note); color: #595959; font-size: .65em; vertical-align: super; line-height: 0; margin-left: .1em; }
aside, footer { border-top: 1px solid #767676; margin-top: 2rem; font-size: .85rem; }
code, .hex { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; } .hex { word-break: break-all; }
dl { margin: 1rem 0; } dt { font-weight: bold; } dd { margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border-bottom: 1px solid #d0d0d0; padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 1px solid #767676; } tbody th { font-weight: normal; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.beside svg { max-width: 24rem; } .beside dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem .6rem; margin: .5rem 0; font-size: .85rem; } .beside dd { margin: 0; }
.beside dt { width: 1.5em; height: 1.5em; line-height: 1.5; text-align: center; color: #fff; border-radius: 50%; print-color-adjust: exact; }
${Object.entries(MOVERS)
  .map(([mover, colour]) => `.beside .${mover} { background: ${colour}; }`)
  .join(" ")}
figure { margin: .75rem 0; break-inside: avoid; } svg { display: block; width: 100%; height: auto; overflow: visible; }
ins { background: #dff3e4; color: #0b5a2a; text-decoration: underline; } del { background: #fbe3e0; color: #8c1d12; text-decoration: line-through; }
@media ${WIDE} { td.hex { word-break: normal; white-space: nowrap; } }
@media ${NARROW} {
  :root { background: #fff; } body, .one { margin: 0; padding: 1rem; box-shadow: none; }
  .one .clause { padding-left: 0; } .one .number { float: none; margin: 0; }
}
@media print {
  :root { background: none; font-size: 10pt; } body, .one { margin: 0; padding: 0; font-size: 1rem; line-height: 1.4; max-width: none; box-shadow: none; }
  a { color: inherit; } .value { text-decoration: none; } .value::after { content: none; } :target { background: none; }
  h1, h2, h3, caption { break-after: avoid; } .row:has(h1, h2, h3) { break-after: avoid; } .values { display: none; }
}
`;

/** The page of a printer, its number at the foot. */
const page = (size: string, name = "") =>
  `@page ${name} { size: ${size}; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt serif; } }\n`;
const PORTRAIT = "A4; margin: 18mm 20mm 20mm";
const LANDSCAPE = "A4 landscape; margin: 12mm 12mm 15mm";

/** What has a language of its own in a page of several. */
const SAID = ":is(.row > div, .said)";

/** Columns need the breadth of a page; of their languages the reader chooses one, on a phone always. */
function columns(languages: readonly Lang[]): string {
  const only = (group: string, lang: Lang) => `body:has(#${group}-${lang}:checked)`;
  const hidden = (group: string) =>
    languages.map((lang) => `${only(group, lang)} ${SAID}:not([lang="${lang}"]) { display: none; }`).join("\n");
  const alone = languages.map((lang) => only("wide", lang)).join(", ");
  return `
.languages { border: 0; padding: 0; margin: 0 0 1rem; } .languages legend { float: left; font-size: .85rem; padding: .2rem 1rem .2rem 0; }
.languages label { display: inline-block; padding: .2rem 1rem .2rem 0; font-size: .85rem; cursor: pointer; } .narrow { display: none; }
.narrow legend { position: absolute; clip-path: inset(50%); }
body:has(#wide-all:checked) .row > div + div { border-left: 1px solid #b0b0b0; padding-left: 2rem; }
body:has(#wide-all:checked) .said + .said::before { content: " · "; }
@media ${WIDE}, print {
${hidden("wide")}
:is(${alone}) { max-width: 46rem; page: alone; }
}
@media ${NARROW} {
  .wide { display: none; } .narrow { display: block; position: sticky; top: 0; background: #fff; border-bottom: 1px solid #b0b0b0; }
  body .row > div + div { border: 0; padding: 0; } body .said + .said::before { content: none; }
${hidden("narrow")}
}
@media print { header { display: none; } body { font-size: .85rem; } :is(${alone}) { max-width: none; font-size: 1rem; } }
${page(PORTRAIT, "alone")}`;
}

/** The whole style of a page in these languages. */
export function styleOf(languages: readonly Lang[]): string {
  const several = languages.length > 1;
  return `${BASE}${page(several ? LANDSCAPE : PORTRAIT)}${several ? columns(languages) : ""}`;
}
