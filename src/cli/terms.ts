/**
 * `biy terms`: from an agreement's file to its text and back.
 * @module
 */

import { editionOf, whereaboutsOf } from "../agreements/agreements.ts";
import { BiyError, sales, type Lang, type AgreementFile } from "../index.ts";
import { readText } from "../node/index.ts";
import { loaded, parseTerms } from "../text/index.ts";
import { readAgreement } from "./templates.ts";
import { give, type Desk } from "./desk.ts";
import { formOf, hand, put, type Paper } from "./paper.ts";
import * as CHECK_WORDS from "../words/cli/check.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import { say } from "../words/index.ts";

type WithAnnexes<Paper> = { readonly annexes?: { readonly [name: string]: Paper } };

/** The text, or the paper of its own that is the annex of that name. @throws {BiyError} `missing` */
function paperOf<Paper extends WithAnnexes<Paper>>(paper: Paper, annex: string | undefined): Paper {
  if (annex === undefined) return paper;
  const { annexes = {} } = paper;
  const found = Object.hasOwn(annexes, annex) ? annexes[annex] : undefined;
  const names = Object.keys(annexes).join(", ");
  if (found === undefined) throw new BiyError("missing", say(FILES_WORDS.noAnnex, { annex, names }));
  return found;
}

/** The whole text with its annexes beside it, or one of them, in one of its forms, without what is withheld. */
export async function renderText(
  desk: Desk,
  { path, annex, ...paper }: Paper & { path: string; annex: string | undefined },
): Promise<void> {
  const file = sales.withheld(readAgreement(path));
  const { chainId, template } = file;
  const id = sales.idOfFile(file);
  const document = paperOf(await sales.render(file), annex);
  await hand(desk, document, {
    ...paper,
    what: document.edition.title,
    facts: { id, chainId, template },
    more: { id },
    ...(annex === undefined ? { pictures: sales.pictures(file) } : {}),
  });
}

/** The terms that a text says, if it is a text of this agreement's edition and private file. */
export async function parseText(
  desk: Desk,
  { path, annex, text }: { path: string; annex: string | undefined; text: string },
): Promise<void> {
  const terms = await readBack(readAgreement(path), { path: text, annex, lang: desk.lang });
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  give(desk, terms, JSON.stringify(terms, plain, 2));
}

/** @throws {BiyError} `document` if the text can't be read back with the file's edition and private part, or what of it may be shown */
async function readBack(
  file: AgreementFile,
  { path, annex, lang }: { path: string; annex: string | undefined; lang: Lang },
) {
  const given = readText(path);
  const edition = paperOf(await loaded(editionOf(file), [lang]), annex);
  const here = whereaboutsOf(file);
  const read = (people: AgreementFile) => parseTerms(edition, { ...here, lang, text: given, private: people.private });
  try {
    if (file.restricted !== undefined) return read(sales.withheld(file));
  } catch {
    // A text that was rendered before the restriction is one of the file, too.
  }
  try {
    return read(file);
  } catch (thrown) {
    const reason = (thrown as Error).message;
    throw new BiyError("document", say(CHECK_WORDS.unreadable, { path, reason }), { cause: thrown });
  }
}

/** What another agreement says otherwise than one, changed values first. Equal or not, nothing is wrong. */
export async function diff(
  desk: Desk,
  { one, other, format, out }: Paper & { one: string; other: string },
): Promise<void> {
  const found = await sales.diff(readAgreement(one), readAgreement(other));
  const isPage = formOf(format, out) === "html";
  const content = isPage ? sales.redline(found, desk.lang) : sales.diffText(found, desk.lang);
  put(desk, content, { what: FILES_WORDS.differences, out, more: found });
}

/** The Merkle root of the text, which the terms bind, or that of an annex, which is a leaf there. */
export async function root(desk: Desk, { path, annex }: { path: string; annex: string | undefined }): Promise<void> {
  const found = paperOf(await sales.render(readAgreement(path)), annex).root;
  give(desk, { root: found }, found);
}
