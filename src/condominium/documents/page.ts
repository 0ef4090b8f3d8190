/**
 * A working document as one HTML file, with the look of the agreements: a column a language or one language alone, no script, nothing
 * fetched. A table is there once, in all its languages.
 * @module
 */

import { LANGS, type Lang } from "../../words/lang.ts";
import { PAGE, STYLE } from "../../text/html.ts";
import type { Piece, WorkingDocument } from "./document.ts";
import { inLang, type Said } from "./format.ts";
import { escapeXml as escape, svgOf } from "./picture.ts";
import { ROOT } from "./words.ts";

const TABLE = `
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #d0d0d0; padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid #767676; } td.hex { font: .9em ui-monospace, monospace; } tbody th { font-weight: normal; }
thead { display: table-header-group; } tr { break-inside: avoid; } @media (min-width: 60rem) { td.hex { white-space: nowrap; } } figure { margin: .75rem 0; } figcaption { font-size: .9rem; }
`;

/**
 * The document as one HTML file.
 * @param lang one language; without it, a column for each
 * @see Digital Code, art. 10(2): accessibility
 * @example pageOf(minutes(facts), { lang: "kk" });
 */
export function pageOf(document: WorkingDocument, { lang }: { readonly lang?: Lang } = {}): string {
  const languages = lang === undefined ? LANGS : [lang];
  const title = languages.map((each) => document.title[each]).join(" · ");
  const rows = [
    row(languages, (each) => `<h1 id="${each}-title">${escape(document.title[each])}</h1>`),
    ...groupsOf(document.pieces).map((group) => groupRow(group, languages)),
  ];
  const root = languages.map((each) => `<span lang="${each}">${ROOT[each]}</span>`).join(" · ");
  return `<!doctype html>
<html lang="${languages[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}${TABLE}${languages.length === 1 ? PAGE.one : PAGE.columns}
</style>
</head>
<body class="${languages.length === 1 ? "one" : "columns"}">
<main>
${rows.join("\n")}
</main>
<footer><dl>
<dt>${root}</dt><dd>${document.root}</dd>
</dl></footer>
</body>
</html>
`;
}

/* PRIVATE */

/** Items in a row are one list, tables in a row one table. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const continues = last?.[0]?.kind === piece.kind && (piece.kind === "item" || piece.kind === "rows");
    if (last !== undefined && continues) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function row(languages: readonly Lang[], cell: (lang: Lang) => string): string {
  const cells = languages.map((lang) => `<div lang="${lang}">${cell(lang)}</div>`);
  return `<div class="row">\n${cells.join("\n")}\n</div>`;
}

function groupRow(group: readonly Piece[], languages: readonly Lang[]): string {
  const [piece] = group;
  if (piece === undefined) return "";
  if (piece.kind === "rows") return tableOf(group, languages);
  return row(languages, (lang) => {
    const anchor = `${lang}-${escape(piece.id)}`;
    if (piece.kind === "heading")
      return `<h${piece.level} id="${anchor}">${escape(piece.text[lang])}</h${piece.level}>`;
    if (piece.kind === "picture") {
      const svg = svgOf(piece.picture, { id: anchor, text: piece.text, lang });
      return `<figure>\n${svg}\n<figcaption><p id="${anchor}">${escape(piece.text[lang])}</p></figcaption>\n</figure>`;
    }
    if (piece.kind === "paragraph") return `<p id="${anchor}">${escape(piece.text[lang])}</p>`;
    const items = group.map((each) => {
      const text = each.kind === "item" ? each.text[lang] : "";
      return `<li id="${lang}-${escape(each.id)}">${escape(text)}</li>`;
    });
    return `<ul>\n${items.join("\n")}\n</ul>`;
  });
}

function tableOf(group: readonly Piece[], languages: readonly Lang[]): string {
  const tables = group.filter((piece) => piece.kind === "rows");
  const head = (tables[0]?.columns ?? []).map((words) => `<th scope="col">${cellOf(words, languages)}</th>`);
  const body = tables
    .flatMap(({ rows }) => rows)
    .map((cells) => {
      const written = cells.map((cell, index) => {
        if (index === 0) return `<th scope="row">${cellOf(cell, languages)}</th>`;
        const isHex = typeof cell === "string" && cell.startsWith("0x");
        return `<td${isHex ? ' class="hex"' : ""}>${cellOf(cell, languages)}</td>`;
      });
      return `<tr>${written.join("")}</tr>`;
    });
  return `<table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

/** What is the same in each language is said once. */
function cellOf(said: Said, languages: readonly Lang[]): string {
  const [first = "en", ...others] = languages;
  if (others.every((lang) => inLang(said, lang) === inLang(said, first))) return escape(inLang(said, first));
  return languages.map((lang) => `<span lang="${lang}">${escape(inLang(said, lang))}</span>`).join(" · ");
}
