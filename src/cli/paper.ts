/**
 * A text in the form that is asked for: the one way in which commands hand over agreements, charters and papers.
 * @module
 */

import { Option, type Command } from "commander";
import { html, type Lang, type Words } from "../index.ts";
import { writeNew } from "../node/index.ts";
import { canonical, plainText, text, type Document } from "../text/index.ts";
import { give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import { reads, type Own } from "./options.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import { say } from "../words/index.ts";

/** The forms of a document: one language, but for `json` (all that there is) and `html` (a column a language, unless one is named). */
const FORMS = ["md", "txt", "json", "html", "pdf", "docx"] as const;
type Form = (typeof FORMS)[number];
/** How a paper is to be given. */
export type Paper = {
  /** Without it, what the name of the file ends in, or Markdown. */
  readonly format?: Form | undefined;
  readonly lang?: Lang | undefined;
  readonly out?: string | undefined;
};
/** What the command of a paper is given. */
export type Shown = Own & { format?: Form };

/** The options of a command that gives a paper. */
export const papers = (command: Command): Command => forms(reads(command));

/** The options of a text that has forms. */
export function forms(command: Command, offered: readonly Form[] = FORMS): Command {
  return command
    .addOption(new Option("--format <form>", `without it, what --out ends in, or ${offered[0] ?? ""}`).choices(offered))
    .option("--out <file>", "where it goes; never written over");
}

/** How a paper is to be given, of what a command was given. */
export const how = ({ format, lang, out }: Shown): Paper => ({ format, lang, out });

/**
 * A text in its form, to a new file or to stdout; what isn't letters, to a file. HTML without --lang has all languages in columns.
 * @param what it is called
 * @param more of it, for machines
 */
export async function hand(
  desk: Desk,
  document: Document,
  {
    what,
    format,
    lang,
    out,
    facts,
    more,
  }: Paper & { what: Words; facts: { id: string; chainId: bigint; template: string }; more?: object },
): Promise<void> {
  const form = formOf(format, out);
  const { id, template } = facts;
  const place = { id, chain: facts.chainId.toString(), template };
  const one = lang === undefined ? {} : { lang };
  if ((form === "pdf" || form === "docx") && out === undefined)
    throw new Usage(say(FILES_WORDS.toFile, { format: form }));
  const content = await {
    md: () => text(document, desk.lang),
    txt: () => plainText(document, desk.lang),
    json: () => canonical(document, place),
    html: () => html(document, besides(document, place), one),
    // Fonts and all: only who wants one loads it.
    pdf: async () => (await import("../node/print.ts")).pdf(document, { lang: desk.lang, facts: place }),
    docx: async () => (await import("../node/docx.ts")).docx(document, { lang: desk.lang }),
  }[form]();
  put(desk, content, { what, out, more: { ...more, root: document.root, format: form } });
}

/** What was made, to a new file or to stdout. @param what it is called @param more of it, for machines */
export function put(
  desk: Desk,
  content: string | Uint8Array,
  { what, out, more }: { readonly what: Words; readonly out: string | undefined; readonly more: object },
): void {
  if (out === undefined) return give(desk, { ...more, text: content }, String(content));
  onDisk(out, () => writeNew(out, content));
  tell(desk, say(FILES_WORDS.savedAs, { what, path: out }));
  give(desk, { ...more, path: out }, out);
}

/** The form that is asked for, or the one that the name of the file has; otherwise Markdown. */
export const formOf = (format: Form | undefined, out: string | undefined): Form =>
  format ?? FORMS.find((form) => out?.toLowerCase().endsWith(`.${form}`)) ?? "md";

/** What a page says beside the text: a paper says all of it itself, and a charter is no agreement with an id. */
function besides(
  { edition }: Document,
  { id, ...place }: { readonly id: string; readonly chain: string; readonly template: string },
): { readonly [name: string]: string } {
  if (edition.facts === true) return {};
  return edition.roles === undefined ? place : { id, ...place };
}
