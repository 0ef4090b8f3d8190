/**
 * `biy verify` of what is on record by its hash: a claim, a document, a disclosure, a decision, a reason. What it is, whether it is what was
 * recorded, by whom, when.
 * @module
 */

import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseJson, momentInWords } from "../text/index.ts";
import { decisionOf, fromJson, firstOther } from "../agreements/agreements.ts";
import { BiyError, cases, LANGS, sales, type Words } from "../index.ts";
import { rulingOf } from "../condominium/index.ts";
import { readDeployment, readText } from "../node/index.ts";
import { verify as verifyAgreement } from "./check.ts";
import { disputeIn, fileKind } from "./disputed.ts";
import { condominiumAt, type Reading } from "./condominium-files.ts";
import { give } from "./desk.ts";
import { isRecordOf, readRecord, recordIn, recordsBeside, textIn, type Saved } from "./records.ts";
import { templates } from "./templates.ts";
import * as RECORDS_WORDS from "../words/cli/records.ts";
import { say } from "../words/index.ts";

export type VerifyOptions = {
  readonly path: string;
  /** Of an agreement: a text to compare. */
  readonly text?: string | undefined;
  /** The agreement, or the dispute of a condominium, that it belongs to. */
  readonly of?: string | undefined;
  /** The salt that a document or a claim was recorded with. */
  readonly record?: string | undefined;
};

/** Checks an agreement; or anything else that may be on record of one. */
export async function verify(on: Reading, { path, text, of, record }: VerifyOptions): Promise<void> {
  if (isAgreement(path)) return await verifyAgreement(on, { path, text });
  const place = await placeOf(on, path, of);
  const { candidates, kind } = await candidatesOf(path, record, place.decision);
  const recorded = await cases.recordedOf({ provider: on.at.provider, ...place });
  const found = cases.matching(recorded, candidates);
  const { lang } = on.desk;
  const line = (each: cases.Recorded) =>
    say(RECORDS_WORDS.line, { ...each, kind: RECORDS_WORDS.kinds[each.kind][lang], at: momentInWords(each.at, lang) })[
      lang
    ];
  if (found.length === 0) {
    const kinds = kind === undefined ? cases.RECORD_KINDS : [kind];
    const others = recorded.filter((each) => kinds.includes(each.kind));
    const inEach = (of_: keyof Words) =>
      others
        .map(
          (each) =>
            say(RECORDS_WORDS.line, {
              ...each,
              kind: RECORDS_WORDS.kinds[each.kind][of_],
              at: momentInWords(each.at, of_),
            })[of_],
        )
        .join("\n") || RECORDS_WORDS.nothing[of_];
    const known = { kk: `\n${inEach("kk")}`, ru: `\n${inEach("ru")}`, en: `\n${inEach("en")}` };
    const what = kind === undefined ? RECORDS_WORDS.something : RECORDS_WORDS.kinds[kind];
    throw new BiyError("document", say(RECORDS_WORDS.notRecorded, { path, what, known }));
  }
  // A decision is its operative part and its reasons: one without the other is not what was decided.
  const parts = ["operative", "reasons"] as const;
  const lacks = parts.find((part) => !found.some((each) => each.kind === part));
  const isDecision = found.some((each) => each.kind === "operative" || each.kind === "reasons");
  const isWhole = !isDecision || lacks === undefined || !recorded.some((each) => each.kind === lacks);
  if (!isWhole)
    throw new BiyError(
      "document",
      say(RECORDS_WORDS.halfDecision, { path, part: RECORDS_WORDS.kinds[lacks ?? "reasons"] }),
    );
  give(on.desk, { path, found }, [`✓ ${path}:`, ...found.map(line)].join("\n"));
}

/** JSON that is no record, and says that it is an agreement, or nothing that can be read. */
function isAgreement(path: string): boolean {
  if (!existsSync(path)) readText(path); // Says that it is missing.
  const content = textIn(path);
  if (!path.endsWith(".json") || recordIn(content) !== undefined || recordsBeside(path).length > 0) return false;
  try {
    const read = parseJson(content);
    return typeof read === "object" && read !== null && ("terms" in read || "edition" in read);
  } catch (thrown) {
    if (thrown instanceof BiyError) return true; // Reading it as an agreement says what is wrong.
    throw thrown;
  }
}

/** By which hashes the file could be on record, and what it says that it is. @throws {BiyError} `document` of a file that was changed */
async function candidatesOf(
  path: string,
  given: string | undefined,
  decision: (texts: Words) => Promise<cases.Award>,
): Promise<{ candidates: cases.Candidate[]; kind?: cases.RecordKind | undefined }> {
  const own = recordIn(textIn(path));
  if (own !== undefined) return { candidates: cases.saltedCandidates(own), kind: kindOf(own) };
  const languages = /^(.*)\.(?:kk|ru|en)\.md$/.exec(path);
  if (languages !== null) {
    const [kk = "", ru = "", en = ""] = LANGS.map((lang) => readText(`${languages[1]}.${lang}.md`));
    return { candidates: cases.decisionCandidates(await decision({ kk, ru, en })) };
  }
  const records = given === undefined ? recordsBeside(path) : [{ path: given, record: readRecord(given) }];
  const exact = records.filter(({ record }) => isRecordOf(record, path));
  const [changed] = records;
  if (exact.length === 0 && changed !== undefined) throw changedFile(path, changed);
  const salted = exact.flatMap(({ record }) => cases.saltedCandidates(record));
  return {
    candidates: [...salted, ...cases.plainCandidates(textIn(path))],
    kind: kindOf(exact[0]?.record),
  };
}

/** What is on record of a case; what a roster records is not. */
function kindOf(record: Saved | undefined): cases.RecordKind | undefined {
  return cases.RECORD_KINDS.find((kind) => kind === record?.kind);
}

/** The file bears the name of what was recorded, and has another content. */
function changedFile(path: string, { path: kept, record }: { path: string; record: Saved }): BiyError {
  if (record.kind === "evidence")
    return new BiyError("document", say(RECORDS_WORDS.otherBytes, { path, record: kept }));
  const where = firstOther(textIn(path), record.text.normalize("NFC"));
  return new BiyError("document", say(RECORDS_WORDS.otherText, { path, record: kept, ...where }));
}

/** Where to look: of the agreement or the dispute that is named, or of the agreement that lies beside. */
async function placeOf(
  on: Reading,
  path: string,
  named: string | undefined,
): Promise<{ of: cases.Disputed; fromBlock: number; decision: (texts: Words) => Promise<cases.Award> }> {
  const of = named ?? [join(dirname(path), "agreement.json"), besideClaim(path), "agreement.json"].find(existsSync);
  if (of === undefined) throw new BiyError("missing", say(RECORDS_WORDS.ofWhat, { path }));
  const text = readText(of);
  if (fileKind(of) === "dispute") {
    const { condominium, dispute } = disputeIn(of);
    const { addresses, startBlock } = await condominiumAt(on, condominium);
    const { tribunal } = dispute.common;
    const place = { template: addresses.disputes, tribunal, agreement: dispute.id };
    return { of: place, fromBlock: startBlock, decision: rulingOf };
  }
  const file = fromJson(text, templates());
  const { startBlock } = readDeployment(on.at.chainId, on.at.deployments);
  const { template, terms } = file;
  const place = { template, tribunal: terms.common.tribunal, agreement: sales.idOfFile(file) };
  return { of: place, fromBlock: startBlock, decision: (texts) => decisionOf(texts, file) };
}

/** `sale.claim-1.json` lies beside `sale.json`. */
function besideClaim(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.claim-\d+\.json$/, "")}.json`);
}
