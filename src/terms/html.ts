/**
 * A document as one HTML file: a column a language of the edition, a row a clause, no script, nothing fetched.
 * @module
 */

import { blocksOf } from "./blocks.ts";
import { editionHash, languagesOf } from "./edition.ts";
import { text, type Document } from "./render.ts";

const STYLE = `
body { font: 16px/1.5 "Noto Serif", Georgia, "Times New Roman", serif; margin: 2rem; color: #1a1a1a; background: #fff; }
section { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 2rem; }
section > div { overflow-wrap: anywhere; } section > div + div { border-left: 1px solid #767676; padding-left: 2rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 0; } h3 { font-size: 1.05rem; }
dl { font: 13px/1.5 monospace; overflow-wrap: anywhere; } dt { font-weight: bold; }
@media (max-width: 60rem) { section { display: block; } section > div + div { border: 0; padding: 0; } }
@media print { section { break-inside: avoid; } }
`;

/** @param facts what is not in the text itself and that a reader may want to compare: id, root, chain */
export function html(document: Document, facts: { readonly [name: string]: string } = {}): string {
  const languages = languagesOf(document.edition);
  const columns = languages.map((lang) => blocks(text(document, lang)));
  // The texts have the same headings and clauses in the same order: one row each, so that a reader compares them side by side.
  const sections = (columns[0] ?? []).map((_, row) => {
    const cells = languages.map((lang, index) => `<div lang="${lang}">${markup(columns[index]?.[row] ?? [])}</div>`);
    return `<section>\n${cells.join("\n")}\n</section>`;
  });
  const rows = Object.entries({
    ...facts,
    edition: `${document.edition.name} ${editionHash(document.edition)}`,
    root: document.root,
  });
  const list = rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("\n");
  const title = languages.map((lang) => document.edition.title[lang]).join(" · ");
  return `<!doctype html>
<html lang="${languages[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${sections.join("\n")}
</main>
<footer><dl>
${list}
</dl></footer>
</body>
</html>
`;
}

/** The lines of a text, cut before each heading and each numbered clause. */
function blocks(markdown: string): string[][] {
  const cut: string[][] = [];
  for (const line of markdown.split("\n")) {
    if (/^(#{1,3} |[0-9]+\.[0-9]+ )/.test(line) || cut.length === 0) cut.push([]);
    cut.at(-1)?.push(line);
  }
  return cut;
}

/** Headings, paragraphs, lists. Everything in them is text. */
function markup(lines: readonly string[]): string {
  const out: string[] = [];
  let list = false;
  for (const block of blocksOf(lines.join("\n"))) {
    const item = block.kind === "item";
    if (list && !item) out.push("</ul>");
    if (!list && item) out.push("<ul>");
    list = item;
    const tag = item ? "li" : block.kind === "heading" ? `h${block.level}` : "p";
    out.push(`<${tag}>${escape(block.text)}</${tag}>`);
  }
  if (list) out.push("</ul>");
  return out.join("\n");
}

function escape(value: string): string {
  return value.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character,
  );
}
