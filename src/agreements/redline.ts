/**
 * What two agreements differ in, as a page: what was taken out is struck, what was put in is underlined, word by word.
 * @module
 */

import { diffArrays } from "diff";
import { pageOf } from "../text/page.ts";
import { escapeXml as escape } from "../text/picture.ts";
import type { Lang, Words } from "../words/lang.ts";
import * as DIFF_WORDS from "../words/agreements/diff.ts";
import * as GLOSSARY from "../words/glossary.ts";
import type { ChangedClause, ChangedValue, Difference } from "./diff.ts";

/** A number with its groups, a word, a space, or another character: what is replaced as a whole. */
const TOKEN = /\d+(?:[\u00a0\u202f ,.]\d+)+(?!\p{L})|[\p{L}\p{M}\p{N}'’-]+|\s+|[^]/gu;

/**
 * {@link diff} as an HTML page in one language: the values that differ, then each clause that does, whole.
 * @example writeFileSync("redline.html", redline(await diff(old, amended), "ru"));
 */
export function redline(difference: Difference, lang: Lang): string {
  const { same, ids, values, clauses, place, edition, private: parts } = difference;
  const { headings } = DIFF_WORDS;
  const section = (words: Words, inner: readonly string[]) =>
    inner.length === 0 ? [] : [`<section>\n<h2>${escape(words[lang])}</h2>\n${inner.join("\n")}\n</section>`];
  const title = DIFF_WORDS.title[lang];
  const nothing = (ids.before === ids.after ? DIFF_WORDS.same : DIFF_WORDS.otherId)[lang];
  const lines = ({ removed, added }: { readonly removed: readonly string[]; readonly added: readonly string[] }) =>
    [...removed.map((line) => del(line)), ...added.map((line) => ins(line))].map((line) => `<li>${line}</li>`);
  const body = [
    `<div class="title">\n<h1>${escape(title)}</h1>\n<p>${del(ids.before)}</p>\n<p>${ins(ids.after)}</p>\n</div>`,
    ...(same ? [`<p>${escape(nothing)}</p>`] : [`<p>${escape(DIFF_WORDS.legend[lang])}</p>`]),
    ...section(
      headings.values,
      values.map((value) => valueOf(value, lang)),
    ),
    ...section(
      headings.clauses,
      clauses[lang].map((clause) => clauseOf(clause, lang)),
    ),
    ...section(
      headings.place,
      place.map((value) => valueOf(value, lang)),
    ),
    ...section(headings.edition, edition === undefined ? [] : [`<p>${marked(edition.before, edition.after)}</p>`]),
    ...section(
      headings.private,
      parts.map(({ leaf, lines: each }) => `<h3>${escape(leaf)}</h3>\n<ul>\n${lines(each[lang]).join("\n")}\n</ul>`),
    ),
  ];
  return pageOf({ title, languages: [lang] }, `<main>\n${body.join("\n")}\n</main>`);
}

function valueOf({ path, before, after, difference }: ChangedValue, lang: Lang): string {
  const [old, present] = [before, after].map((words) => words?.[lang] ?? GLOSSARY.none[lang]);
  const more = difference === undefined ? "" : ` (${escape(difference[lang])})`;
  return `<h3>${escape(path)}</h3>\n<p>${del(old ?? "")} ${ins(present ?? "")}${more}</p>`;
}

function clauseOf({ id, before, after }: ChangedClause, lang: Lang): string {
  const { added, removed, changed } = DIFF_WORDS;
  const what = before === undefined ? added : after === undefined ? removed : changed;
  return `<h3>${escape(`${id}: ${what[lang]}`)}</h3>\n<p>${marked(before ?? "", after ?? "")}</p>`;
}

/** Two texts as one: without what is struck it is the second, without what is underlined the first. */
export function marked(before: string, after: string): string {
  let [all, out, put] = ["", "", ""];
  const end = () => {
    // A space after both is neither.
    const space = out !== "" && put !== "" && out.endsWith(ending(put)) ? ending(put) : "";
    const cut = (text: string) => text.slice(0, text.length - space.length);
    all += del(cut(out)) + ins(cut(put)) + lines(space);
    [out, put] = ["", ""];
  };
  const tokens = (text: string) => text.match(TOKEN) ?? [];
  for (const { value, removed, added } of diffArrays(tokens(before), tokens(after))) {
    const text = value.join("");
    if (removed) out += text;
    else if (added) put += text;
    else if (/^\s+$/.test(text) && out !== "" && put !== "") {
      // Words one after the other that are replaced are replaced together.
      out += text;
      put += text;
    } else {
      end();
      all += lines(text);
    }
  }
  end();
  return all;
}

const ending = (text: string) => text.slice(text.trimEnd().length);
const lines = (text: string) => escape(text).replaceAll("\n", "<br>");
const del = (text: string) => (text === "" ? "" : `<del>${lines(text)}</del>`);
const ins = (text: string) => (text === "" ? "" : `<ins>${lines(text)}</ins>`);
