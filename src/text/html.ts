/**
 * A document as one HTML file: a column a language or one language alone, a row a clause, no script, nothing fetched. Each clause
 * and heading has an anchor, each value a note that says which field of the terms it is.
 * @module
 */

import { figureOf, type PictureBeside } from "./beside.ts";
import { blocksOf, type Block } from "./blocks.ts";
import { editionHash, languagesOf, isOpening, type Edition } from "./edition.ts";
import type { Lang, Words } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import { own } from "../words/own.ts";
import * as WORDS from "../words/text/html.ts";
import { heading, type Before } from "./layout.ts";
import { pageOf } from "./page.ts";
import { escapeXml as escape, svgOf } from "./picture.ts";
import { laidOut, type Shown, type RenderedClause, type WrittenValue } from "./render.ts";
import { requisites } from "./requisites.ts";
import { inLine } from "./slots/list.ts";
import type { Table } from "./slots/slot.ts";

/**
 * The document as one HTML file: the text of `text()`, in which each clause has the anchor `ru-delivery` (language, id in the
 * edition), and after it notes that are no part of it.
 * @param facts what is not in the text itself and that a reader may want to compare: id, root, chain
 * @param lang one language; without it, a column for each that the edition has
 * @param pictures of the agreement, which stand after its key facts and are no part of the text either
 * @throws {TermsError} `LanguageMissing` if a draft lacks the language
 * @see Digital Code, art. 67(2): terms that a human can perceive; art. 10(2): accessibility
 * @example html(sales.render(file), { id: sales.idOfFile(file) }, { lang: "kk" });
 */
export function html(
  document: Shown & { readonly root?: string },
  facts: { readonly [name: string]: string } = {},
  { lang, pictures = [] }: { readonly lang?: Lang; readonly pictures?: readonly PictureBeside[] } = {},
): string {
  const { edition } = document;
  const complete = languagesOf(edition);
  if (lang !== undefined && !complete.includes(lang))
    throw new TermsError("LanguageMissing", say(EDITION.notIn, { name: edition.name, lang }));
  const languages = lang === undefined ? complete : [lang];
  const columns = languages.map((each) => ({ lang: each, ...columnOf(document, each, pictures) }));
  const rowsOf = (of: "rows" | "notes") =>
    (columns[0]?.[of] ?? []).map((_, row) => {
      const found = columns.map((column) => ({ lang: column.lang, ...column[of][row] }));
      const kind = found.find((each) => each.kind)?.kind;
      const cells = found.map((each) => `<div lang="${each.lang}">${each.inner ?? ""}</div>`);
      const tables = found.flatMap(({ table, ...each }) => (table === undefined ? [] : [{ ...each, ...table }]));
      return `<div class="row${kind === undefined ? "" : ` ${kind}`}">\n${cells.join("\n")}\n</div>${tables.length === 0 ? "" : `\n${tableOf(tables)}`}`;
    });
  const aside = `<aside aria-label="${escape(WORDS.notes[languages[0] ?? "en"])}">
${rowsOf("notes").join("\n")}
</aside>
`;
  const all = { ...facts, edition: `${edition.name} ${editionHash(edition)}`, ...rootIn(document) };
  const list = Object.entries(all).map(
    ([name, value]) => `<dt>${eachOf(languages, own<Words>(WORDS.facts, name), name)}</dt><dd>${escape(value)}</dd>`,
  );
  const title = languages.map((each) => edition.title[each]).join(" · ");
  return pageOf(
    { title, languages },
    `<main>
${rowsOf("rows").join("\n")}
</main>
${edition.facts === true ? "" : aside}<footer><dl>
${list.join("\n")}
</dl></footer>`,
  );
}

/** What was rendered in one language of several may have none. */
const rootIn = ({ root }: { readonly root?: string }) => (root === undefined ? {} : { root });

/** A row in one language, and the table under it. */
type Row = { readonly inner: string; readonly table?: Table & { readonly caption: string }; readonly kind?: Kind };
/** What looks otherwise than clauses: what stands over the text, and, in the notes, where values come from. */
type Kind = "title" | "values";

/** One language: the rows of the text, and those of the notes. All columns have the same rows, since all have the same clauses. */
function columnOf(document: Shown, lang: Lang, beside: readonly PictureBeside[]): { rows: Row[]; notes: Row[] } {
  const { edition, stated = {} } = document;
  const clauses = laidOut({ edition, clauses: document.languages[lang], lang });
  const notes = edition.facts === true ? [] : notesOf(clauses);
  const pictures = edition.pictures ?? [];
  const rows: (string | Row)[] = [{ kind: "title", inner: plain(blocksOf(heading(edition, lang)), `title-${lang}`) }];
  const after = clauses.findIndex(({ section }) => !isOpening(edition, section));
  for (const [index, clause] of clauses.entries()) {
    if (index === after) rows.push(...beside.map((each) => figureOf(each, lang)), ...privateRows(document, lang));
    if (clause.title !== undefined)
      rows.push(`<h2 id="section-${lang}-${clause.section}">${escape(clause.title)}</h2>`);
    const inner = clauseOf(clause, { lang, notes });
    const picture = pictures.find((each) => each.clause === clause.id);
    const drawn =
      picture === undefined ? "" : svgOf(picture, { stated, id: `${lang}-${clause.id}`, text: clause.text, lang });
    const table = clause.parts.flatMap((part) => (typeof part === "string" ? [] : (part.table ?? [])))[0];
    rows.push({
      inner: drawn === "" ? inner : `<figure>\n${drawn}\n<figcaption>${inner}</figcaption>\n</figure>`,
      ...(table === undefined
        ? {}
        : { table: { ...table, caption: say(WORDS.tableOf, { number: clause.number })[lang] } }),
    });
  }
  if (after < 0) rows.push(...privateRows(document, lang));
  const each = (row: string | Row): Row => (typeof row === "string" ? { inner: row } : row);
  const values = listOf(edition, notes, lang).map((inner): Row => ({ kind: "values", inner }));
  const legend = edition.facts === true ? [] : [{ inner: legendOf(edition, clauses, lang) }, ...values];
  return { rows: rows.map(each), notes: legend };
}

/** A table once, in all its languages: what is the same in each is said once. */
function tableOf(tables: readonly (NonNullable<Row["table"]> & { readonly lang: Lang })[]): string {
  const cell = (of: (table: NonNullable<Row["table"]>) => string | undefined) => {
    const said = tables.map((table) => ({ lang: table.lang, text: of(table) ?? "" }));
    if (said.every(({ text }) => text === said[0]?.text)) return escape(said[0]?.text ?? "");
    return said.map(({ lang, text }) => saidIn(lang, text)).join(" ");
  };
  const [first] = tables;
  const head = (first?.heads ?? []).map((_, at) => `<th scope="col">${cell(({ heads }) => heads[at])}</th>`);
  const body = (first?.rows ?? []).map((cells, row) => {
    const written = cells.map((text, at) => {
      const inner = cell(({ rows }) => rows[row]?.[at]);
      if (at === 0) return `<th scope="row">${inner}</th>`;
      return `<td${text.startsWith("0x") ? ' class="hex"' : ""}>${inner}</td>`;
    });
    return `<tr>${written.join("")}</tr>`;
  });
  return `<table>\n<caption>${cell(({ caption }) => caption)}</caption>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

/** The requisites are headings and lists: a row a heading. */
function privateRows({ edition, private: file }: Shown, lang: Lang): string[] {
  if (file === undefined) return [];
  const keys = ["", "-first", "-second", "-subject"];
  const cut = cutAtHeadings(blocksOf(requisites(edition, file, lang)));
  return cut.map((blocks, index) => plain(blocks, `requisites-${lang}${keys[index] ?? ""}`));
}

/** A clause: its number is the link to itself, its mark to the legend, each value to its note. */
function clauseOf(clause: RenderedClause & Before, { lang, notes }: { lang: Lang; notes: readonly Note[] }): string {
  const anchor = escape(`${lang}-${clause.id}`);
  const written = (run: Run): string => {
    if (typeof run === "string") return escape(run);
    const path = escape(run.path);
    const note = notes.findIndex((each) => each.path === run.path) + 1;
    if (note === 0) return escape(run.text);
    const kind = run.text.startsWith("0x") ? "value hex" : "value";
    return `<a class="${kind}" href="#value-${lang}-${path}" title="${path}" data-note="${note}">${escape(run.text)}</a>`;
  };
  const mark = `<a class="mark" href="#mark-${lang}-${clause.mode}">${escape(clause.mark)}</a> `;
  const opening = `<a class="number" href="#${anchor}">${clause.number}</a> ${clause.mode === "fact" ? "" : mark}`;
  const shown = clause.parts.filter((part) => typeof part === "string" || part.table === undefined);
  const lines = linesOf(shown).flatMap((line, index) => {
    if (index === 0) return [{ item: false, tag: "p", inner: opening + line.map(written).join("") }];
    const text = textOf(line);
    // What a block leaves out of its line is a mark of Markdown.
    return blocksOf(text).map((block) => {
      const runs = from(line, text.length - block.text.length);
      return { item: block.kind === "item", tag: tagOf(block), inner: runs.map(written).join("") };
    });
  });
  return `<div class="clause" id="${anchor}">\n${flow(lines)}\n</div>`;
}

/* NOTES */

/** A field that the text states, how it is written, and where. */
type Note = WrittenValue & { readonly clauses: { readonly id: string; readonly number: string }[] };

/** The values of a text in the order in which they first come. */
function notesOf(clauses: readonly (RenderedClause & Before)[]): Note[] {
  const notes: Note[] = [];
  for (const { id, number, parts } of clauses) {
    for (const part of parts) {
      if (typeof part === "string") continue;
      const known = notes.find(({ path }) => path === part.path);
      if (known === undefined) notes.push({ ...part, clauses: [{ id, number }] });
      else if (!known.clauses.some((each) => each.id === id)) known.clauses.push({ id, number });
    }
  }
  return notes;
}

/** What the marks mean, of those that the text has. */
function legendOf({ roles }: Edition, clauses: readonly (RenderedClause & Before)[], lang: Lang): string {
  const modes = roles === undefined ? { ...WORDS.modes, party: WORDS.participant } : WORDS.modes;
  const noPart = roles === undefined ? WORDS.noPartOfCharter : WORDS.noPart;
  const entries = (["party", "automatic", "human"] as const).flatMap((mode) => {
    const mark = clauses.find((each) => each.mode === mode)?.mark;
    if (mark === undefined) return [];
    return [`<dt id="mark-${lang}-${mode}">${escape(mark)}</dt><dd>${escape(modes[mode][lang])}</dd>`];
  });
  const list = entries.length === 0 ? "" : `<dl>\n${entries.join("\n")}\n</dl>\n`;
  const opening = `<h2>${WORDS.notes[lang]}</h2>\n<p>${noPart[lang]}</p>\n<h3>${WORDS.legend[lang]}</h3>\n`;
  return `${opening}${list}<p>${WORDS.noMark[lang]}</p>`;
}

/** Each field with its value and the clauses that state it: a heading, then a row a field. */
function listOf({ roles }: Edition, notes: readonly Note[], lang: Lang): string[] {
  const valuesAre = roles === undefined ? WORDS.valuesOfCharter : WORDS.valuesAre;
  const rows = notes.map(({ path, text, clauses }, index) => {
    const links = clauses.map(({ id, number }) => `<a href="#${escape(`${lang}-${id}`)}">${number}</a>`).join(", ");
    const place = own<Words>(WORDS.places, path)?.[lang];
    const name = `<code>${escape(path)}</code>${place === undefined ? "" : ` (${place})`}`;
    return `<p id="value-${lang}-${escape(path)}">${index + 1}. ${name}: ${escape(inLine(text))}; ${WORDS.see[lang]} ${links}</p>`;
  });
  return [`<h3>${WORDS.values[lang]}</h3>\n<p>${valuesAre[lang]}</p>`, ...rows];
}

/* TEXT */

type Run = string | WrittenValue;

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === "string" ? run : run.text)).join("");
}

/** Parts cut at line breaks. A list is a value of several lines, each a run with its path. */
function linesOf(parts: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const part of parts) {
    const text = typeof part === "string" ? part : part.text;
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push(typeof part === "string" ? piece : { ...part, text: piece });
    });
  }
  return lines;
}

/** Runs without their first `count` characters. */
function from(runs: readonly Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = typeof run === "string" ? run : run.text;
    const cut = Math.min(left, text.length);
    left -= cut;
    if (cut === text.length) return [];
    return [typeof run === "string" ? run.slice(cut) : { ...run, text: run.text.slice(cut) }];
  });
}

function cutAtHeadings(blocks: readonly Block[]): Block[][] {
  const cut: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || cut.length === 0) cut.push([]);
    cut.at(-1)?.push(block);
  }
  return cut;
}

/** Headings, paragraphs, lists. Everything in them is text. @param anchor of the heading */
function plain(blocks: readonly Block[], anchor: string): string {
  return flow(
    blocks.map((block) => {
      const id = block.kind === "heading" ? ` id="${anchor}"` : "";
      const inner = "isBold" in block ? `<strong>${escape(block.text)}</strong>` : escape(block.text);
      return { item: block.kind === "item", tag: tagOf(block), id, inner };
    }),
  );
}

function tagOf(block: Block): string {
  return block.kind === "item" ? "li" : block.kind === "heading" ? `h${block.level}` : "p";
}

/** Elements one after the other, items together in lists. */
function flow(elements: readonly { item: boolean; tag: string; id?: string; inner: string }[]): string {
  const out: string[] = [];
  let list = false;
  for (const { item, tag, id = "", inner } of elements) {
    if (item !== list) out.push(item ? "<ul>" : "</ul>");
    list = item;
    out.push(`<${tag}${id}>${inner}</${tag}>`);
  }
  if (list) out.push("</ul>");
  return out.join("\n");
}

/** Words in each language of the page. */
function eachOf(languages: readonly Lang[], words: Words | undefined, name: string): string {
  if (words === undefined) return escape(name);
  return languages.map((lang) => saidIn(lang, words[lang])).join(" ");
}

/** One language of several beside each other: which are shown, and what stands between them, the style says. */
const saidIn = (lang: Lang, text: string) => `<span class="said" lang="${lang}">${escape(text)}</span>`;
