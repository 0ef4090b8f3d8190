/**
 * `biy terms`: from answers to an agreement's file, and from the file to its text and back.
 * @module
 */

import { existsSync, rmSync } from "node:fs";
import { actorsOf, draftFrom, editionOf, partiesFrom, whereaboutsOf, type Template } from "../agreements/agreements.ts";
import { chainTime } from "../chain/index.ts";
import { agreements, BiyError, sales, type Lang, type AgreementFile } from "../index.ts";
import { readDeployment, readJson, readText, writeNew } from "../node/index.ts";
import { loaded, parseTerms } from "../text/index.ts";
import { newest, readAgreement, templates } from "./templates.ts";
import { agree, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import { formOf, hand, put, type Paper } from "./paper.ts";
import { askTerms, tokenOf } from "./questions.ts";
import { warn } from "./agreement.ts";
import { showSound } from "./rules-shown.ts";
import * as CHECK_WORDS from "../words/cli/check.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as QUESTIONS_WORDS from "../words/cli/questions.ts";
import { say } from "../words/index.ts";

export type NewOptions = {
  readonly out: string;
  readonly terms?: string | undefined;
  readonly parties?: string | undefined;
  readonly rules: string;
  readonly replaces?: string | undefined;
  /** In which it is written, if it is asked for one by one. */
  readonly edition?: string | undefined;
};

/** A new agreement of any template that is known, from files or from answers given one by one. Never written over one that is there. */
export async function create(desk: Desk, at: Connected, options: NewOptions): Promise<void> {
  const { out } = options;
  if (existsSync(out)) throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  const deployment = readDeployment(at.chainId, at.deployments);
  const { rules } = deployment;
  const chosen = options.rules === "sole" ? rules.sole : options.rules === "three" ? rules.three : options.rules;
  if (!/^0x[0-9a-f]{64}$/.test(chosen)) throw new Usage(OPTIONS_WORDS.badRules);
  const now = await chainTime(at.provider);
  const replaces = options.replaces === undefined ? {} : { replaces: sales.idOfFile(readAgreement(options.replaces)) };

  const kept = `${out}.answers`;
  const given =
    options.terms === undefined || options.parties === undefined
      ? await askTerms(desk, { path: kept, ...newest(options.edition), at, now })
      : inFiles({ terms: options.terms, parties: options.parties });
  const { kind } = given;
  const token = await tokenOf(at, given.terms["currency"] ?? "");
  const parties = actorsOf(kind).map((actor) => given.terms[actor] ?? "");
  const { rules: decides } = await showSound({ desk, at }, { tribunal: deployment.tribunal, rules: chosen, parties });
  const context = { ...agreements.placeIn(deployment, kind), rules: decides, now, ...replaces, token };
  const file = await drafted(desk, { given, context, kept });
  warn(desk, file);
  if (existsSync(kept)) {
    tell(desk, file.summary);
    await agree(desk, QUESTIONS_WORDS.saveThese);
  }
  onDisk(out, () => writeNew(out, sales.toJson(file)));
  rmSync(kept, { force: true });
  tell(desk, say(FILES_WORDS.saved, { path: out }));
  give(desk, { path: out, id: sales.idOfFile(file), document: file.terms.common.document }, out);
}

type Given = { readonly kind: Template; readonly terms: agreements.Draft; readonly parties: unknown };

/** The edition in the terms says of which template both are. */
function inFiles(paths: { terms: string; parties: string }): Given {
  const { kind, terms } = readJson(paths.terms, draftFrom(templates()));
  const { first, second, subject } = readJson(paths.parties, partiesFrom(kind));
  const [one, other] = actorsOf(kind);
  return { kind, terms, parties: { [one]: first, [other]: second, subject } };
}

/** @throws {BiyError} what is wrong; with the answers kept, so that one can be changed */
async function drafted(
  desk: Desk,
  { given, context, kept }: { given: Given; context: agreements.DraftContext; kept: string },
): Promise<AgreementFile> {
  try {
    return await agreements.draft(given.kind, given.terms, given.parties, context);
  } catch (thrown) {
    if (existsSync(kept)) tell(desk, say(QUESTIONS_WORDS.answersKept, { path: kept }));
    throw thrown;
  }
}

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
