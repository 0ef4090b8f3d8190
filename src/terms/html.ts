/**
 * A document as one HTML file: a column a language, no script, nothing fetched.
 * @module
 */

import { editionHash } from "./edition.ts";
import { LANGS, type Lang, type Words } from "./errors.ts";
import { text, type Document } from "./render.ts";

const NAMES: Words = { kk: "Қазақша", ru: "Русский", en: "English" };

const STYLE = `
body { font: 16px/1.5 "Noto Serif", Georgia, "Times New Roman", serif; margin: 2rem; color: #1a1a1a; background: #fff; }
main { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
article { overflow-wrap: anywhere; } article + article { border-left: 1px solid #767676; padding-left: 2rem; }
dl { font: 13px/1.5 monospace; overflow-wrap: anywhere; } dt { font-weight: bold; }
@media (max-width: 60rem) { main { display: block; } article + article { border: 0; padding: 0; } }
@media print { main { display: block; } article { break-after: page; border: 0; padding: 0; } }
`;

/** @param facts what is not in the text itself and that a reader may want to compare: id, root, chain */
export function html(document: Document, facts: { readonly [name: string]: string } = {}): string {
  const columns = LANGS.map(
    (lang) => `<article lang="${lang}" aria-label="${NAMES[lang]}">\n${body(document, lang)}</article>`,
  );
  const rows = Object.entries({
    ...facts,
    edition: `${document.edition.name} ${editionHash(document.edition)}`,
    root: document.root,
  });
  const list = rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("\n");
  const title = LANGS.map((lang) => document.edition.title[lang]).join(" · ");
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${columns.join("\n")}
</main>
<footer><dl>
${list}
</dl></footer>
</body>
</html>
`;
}

/** The Markdown that we make, and no other, as HTML: headings, paragraphs, lists. Everything else is text. */
function body(document: Document, lang: Lang): string {
  const out: string[] = [];
  let list = false;
  for (const line of text(document, lang).split("\n")) {
    const item = /^- (.*)$/.exec(line)?.[1];
    if (list && item === undefined) out.push("</ul>");
    if (!list && item !== undefined) out.push("<ul>");
    list = item !== undefined;
    const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (item !== undefined) out.push(`<li>${escape(item)}</li>`);
    else if (marks !== undefined && heading !== undefined)
      out.push(`<h${marks.length}>${escape(heading)}</h${marks.length}>`);
    else if (line.trim() !== "") out.push(`<p>${escape(line)}</p>`);
  }
  if (list) out.push("</ul>");
  return out.join("\n") + "\n";
}

function escape(value: string): string {
  return value.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character,
  );
}
