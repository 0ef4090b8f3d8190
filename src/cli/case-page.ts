/**
 * What is on record of a case, for its page: the claim, the evidence of each side, and whether the file that lies beside is the one whose hash
 * is on chain.
 * @module
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ZeroAddress } from "ethers";
import { cases, type Lang, type Words } from "../index.ts";
import { momentInEach } from "../text/index.ts";
import * as GLOSSARY from "../words/glossary.ts";
import { onOneLine, say } from "../words/index.ts";
import { claimsIn } from "./award-facts.ts";
import { isRecordOf, recordIn, textIn, type Saved } from "./records.ts";
import * as RECORDS_WORDS from "../words/cli/records.ts";
import * as WORDS from "../words/cli/page.ts";

/** Whether a file is the one whose hash is on chain; `missing`: it does not lie beside, and nobody can say. */
export type Match = "same" | "changed" | "missing";
const MARKS: { readonly [match in Match]: string } = { same: "✓", changed: "✗", missing: "?" };

/** Something on record, and its file. */
export type Shown = cases.Recorded & { readonly match: Match; readonly file?: string };

type Kept = { readonly record: Saved; readonly folder: string };

/** What is on record of a case, oldest first. @param folder where what is disputed is; its `evidence` is looked into, too */
export function recordOf(
  all: readonly cases.Recorded[],
  { found, folder }: { found: cases.Case; folder: string },
): { readonly shown: readonly Shown[]; readonly claim: Saved | undefined } {
  const recorded = all.filter(({ turn }) => turn === found.turn);
  const folders = [folder, join(folder, "evidence")].filter((each) => existsSync(each));
  const files = folders.flatMap((each) => readdirSync(each).map((name) => ({ folder: each, name })));
  const kept = new Map<string, Kept>();
  const texts = new Map<string, string>();
  for (const { folder: at, name } of files) {
    const path = join(at, name);
    if (!/\.(?:json|txt|md)$/.test(name)) continue;
    const text = textIn(path);
    const record = name.endsWith(".json") ? recordIn(text) : undefined;
    if (record !== undefined) kept.set(cases.saltedHash(record), { record, folder: at });
    else if (text !== "") texts.set(cases.textHash(text), path);
  }
  const shown = recorded.map((each): Shown => {
    const plain = texts.get(each.hash);
    const known = kept.get(each.hash);
    if (known === undefined) return { ...each, match: plain === undefined ? "missing" : "same", ...named(plain) };
    // A claim is in its record; a document lies beside it, or beside the agreement.
    const { record, folder: at } = known;
    if (record.file === undefined) return { ...each, match: "same" };
    const path = [join(at, record.file), join(folder, record.file), record.file].find((one) => existsSync(one));
    if (each.kind === "claim") return { ...each, match: "same", file: record.file };
    if (path === undefined) return { ...each, match: "missing", file: record.file };
    return { ...each, match: isRecordOf(record, path) ? "same" : "changed", file: path };
  });
  const claim = recorded.filter(({ kind }) => kind === "claim").map(({ hash }) => kept.get(hash)?.record)[0];
  return { shown, claim };
}

const named = (file: string | undefined) => (file === undefined ? {} : { file });

/** The claim, as its text lies beside. */
export function claimLines(claim: Saved | undefined, lang: Lang): string[] {
  const items = claimsIn(claim).map(onOneLine);
  return [
    `${WORDS.claim[lang]}:`,
    ...(items.length === 0 ? [`  ${WORDS.noText[lang]}`] : items.map((item) => `  ${item}`)),
  ];
}

/** The record, a side after the other, each thing with its mark. */
export function recordLines(shown: readonly Shown[], found: cases.Case, lang: Lang): string[] {
  const line = ({ kind, hash, at, match, file }: Shown) => {
    // Enough to tell one from another: the whole of it is in --json.
    const values = { kind: RECORDS_WORDS.kinds[kind], name: file ?? "–", hash: short(hash), moment: momentInEach(at) };
    return `    ${MARKS[match]} ${onOneLine(say(WORDS.entry, values)[lang])}`;
  };
  const persons = [...new Set(shown.map(({ by }) => by))].toSorted(
    (one, other) => rank(found, one) - rank(found, other),
  );
  const sides = persons.flatMap((by) => [
    `  ${say(WORDS.side, { who: roleOf(found, by), by })[lang]}`,
    ...shown.filter((each) => each.by === by).map(line),
  ]);
  const isPartly = shown.some(({ match }) => match !== "same");
  return [`${WORDS.record[lang]}:`, ...sides, ...(isPartly ? [`  ${WORDS.marks[lang]}`] : [])];
}

const short = (hash: string): string => `${hash.slice(0, 10)}…`;

function rank({ first, second }: cases.Case, by: string): number {
  return by === first ? 0 : by === second ? 1 : 2;
}

function roleOf({ first, second, seats }: cases.Case, by: string): Words {
  if (by === first) return GLOSSARY.firstParty;
  if (by === second) return GLOSSARY.secondParty;
  const isSeated = by !== ZeroAddress && seats.some(({ arbiter }) => arbiter === by);
  return isSeated ? GLOSSARY.arbiter : WORDS.other;
}
