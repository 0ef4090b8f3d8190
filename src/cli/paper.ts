/**
 * A paper in the form that is asked for: the one way in which commands hand over texts that are rendered from facts.
 * @module
 */

import { Option, type Command } from "commander";
import { html, type Lang, type Words } from "../index.ts";
import { writeNew } from "../node/index.ts";
import { canonical, plainText, text, type Document } from "../text/index.ts";
import type { Reading } from "./condominium-files.ts";
import { give, onDisk, tell, Usage } from "./desk.ts";
import { reads, type Own } from "./options.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import { say } from "../words/index.ts";

const FORMS = ["md", "txt", "json", "html", "pdf"] as const;
type PaperForm = (typeof FORMS)[number];
/** How a paper is to be given. */
export type Paper = { readonly format: PaperForm; readonly lang: Lang | undefined; readonly out: string | undefined };
/** What the command of a paper is given. */
export type Shown = Own & { format: PaperForm };

/** The options of a command that gives a paper. */
export function papers(command: Command): Command {
  return reads(command)
    .addOption(new Option("--format <form>").choices(FORMS).default("md"))
    .option("--out <file>", "where it goes; never written over");
}

/** How a paper is to be given, of what a command was given. */
export const how = ({ format, lang, out }: Shown): Paper => ({ format, lang, out });

/**
 * A paper in its form, to a new file or to stdout; a PDF to a file. HTML without --lang has all languages in columns.
 * @param what it is called
 * @param more of it, for machines
 */
export async function hand(
  { desk }: Reading,
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
  const { id, template } = facts;
  const place = { id, chain: facts.chainId.toString(), template };
  const one = lang === undefined ? {} : { lang };
  const made = {
    md: () => text(document, desk.lang),
    txt: () => plainText(document, desk.lang),
    json: () => canonical(document, place),
    html: () => html(document, {}, one),
    pdf: async () => {
      const { pdf } = await import("../node/print.ts");
      return await pdf(document, { lang: desk.lang, facts: place });
    },
  }[format];
  if (format === "pdf" && out === undefined) throw new Usage(FILES_WORDS.pdfNeedsFile);
  const content = await made();
  if (out === undefined) {
    give(desk, { ...more, root: document.root, text: content }, String(content));
    return;
  }
  onDisk(out, () => writeNew(out, content));
  tell(desk, say(FILES_WORDS.savedAs, { what, path: out }));
  give(desk, { ...more, root: document.root, path: out }, out);
}
