/**
 * A text in the form that is asked for: the one way in which commands hand over agreements, charters and papers.
 * @module
 */

import { existsSync } from "node:fs";
import { join, parse } from "node:path";
import { Option, type Command } from "commander";
import { BiyError, html, type Lang, type Words } from "../index.ts";
import { writeNew } from "../node/index.ts";
import { canonical, plainText, text, type Document, type PictureBeside } from "../text/index.ts";
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
 * Its annexes are part of what is agreed: they go to files beside it, or it is said how each is printed.
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
    pictures = [],
  }: Paper & {
    pictures?: readonly PictureBeside[];
    what: Words;
    facts: { id: string; chainId: bigint; template: string };
    more?: object;
  },
): Promise<void> {
  const form = formOf(format, out);
  const annexes = Object.entries(document.annexes ?? {}).map(([name, paper]) => ({
    name,
    paper,
    to: besideOf(out, name),
  }));
  // All of them or none.
  const there = [out, ...annexes.map(({ to }) => to)].find((path) => path !== undefined && existsSync(path));
  if (there !== undefined) throw new BiyError("input", say(FILES_WORDS.exists, { path: there }));
  const { id, template } = facts;
  const place = { id, chain: facts.chainId.toString(), template };
  const one = lang === undefined ? {} : { lang };
  if ((form === "pdf" || form === "docx") && out === undefined)
    throw new Usage(say(FILES_WORDS.toFile, { format: form }));
  const formed = async (paper: Document) =>
    await {
      md: () => text(paper, desk.lang),
      txt: () => plainText(paper, desk.lang),
      json: () => canonical(paper, place),
      html: () => html(paper, besides(paper, place), { ...one, pictures: paper === document ? pictures : [] }),
      // Fonts and all: only who wants one loads it.
      pdf: async () => (await import("../node/print.ts")).pdf(paper, { lang: desk.lang, facts: place }),
      docx: async () => (await import("../node/docx.ts")).docx(paper, { lang: desk.lang }),
    }[form]();
  const content = await formed(document);
  const saved: { [name: string]: string } = {};
  for (const { name, paper, to } of annexes) {
    if (to === undefined) continue;
    save(desk, await formed(paper), { what: paper.edition.title, to });
    saved[name] = to;
  }
  const options = annexes.map(({ name }) => `--annex ${name}`).join(", ");
  if (out === undefined && annexes.length > 0) tell(desk, say(FILES_WORDS.annexes, { options }));
  const others = Object.keys(saved).length === 0 ? {} : { annexes: saved };
  put(desk, content, { what, out, more: { ...more, root: document.root, format: form, ...others } });
}

/** Where an annex goes: `sale.pdf` has `sale.procedure.pdf` beside it. */
function besideOf(out: string | undefined, name: string): string | undefined {
  if (out === undefined) return undefined;
  const { dir, name: stem, ext } = parse(out);
  return join(dir, `${stem}.${name}${ext}`);
}

/** What was made, to a new file or to stdout. @param what it is called @param more of it, for machines */
export function put(
  desk: Desk,
  content: string | Uint8Array,
  { what, out, more }: { readonly what: Words; readonly out: string | undefined; readonly more: object },
): void {
  if (out === undefined) return give(desk, { ...more, text: content }, String(content));
  save(desk, content, { what, to: out });
  give(desk, { ...more, path: out }, out);
}

function save(
  desk: Desk,
  content: string | Uint8Array,
  { what, to }: { readonly what: Words; readonly to: string },
): void {
  onDisk(to, () => writeNew(to, content));
  tell(desk, say(FILES_WORDS.savedAs, { what, path: to }));
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
