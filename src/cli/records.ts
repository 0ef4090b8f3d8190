/**
 * What goes on chain by its salted hash: the text, or the hash of a document's bytes, is kept with its salt in a file, made once. It says
 * what it is of, so that it is found again beside that.
 * @module
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { saltedFrom } from "../agreements/agreements.ts";
import { parseJson } from "../text/index.ts";
import { BiyError, cases } from "../index.ts";
import { readText, writeNew } from "../node/index.ts";
import { onDisk } from "./desk.ts";
import * as RECORDS_WORDS from "../words/cli/records.ts";
import { say } from "../words/index.ts";

/** What a record is of. */
export type RecordOf = {
  readonly kind: "claim" | "evidence" | "identity" | "credentials";
  /** The name of the file. */ readonly file: string;
};
export type Saved = cases.Salted & Partial<RecordOf>;
/** Salted text, and where it is kept. */
export type Kept = Saved & { readonly path: string; readonly isNew: boolean };

/** The salted text of a claim or a document, made once: run again, the same salt is used. */
export function keptText(path: string, text: string, of: RecordOf): Kept {
  if (existsSync(path)) {
    const before = readRecord(path);
    if (before.text === text) return { ...before, path, isNew: false };
    throw new BiyError("input", say(RECORDS_WORDS.otherClaim, { path }));
  }
  const made = { ...of, ...cases.salted(text) };
  onDisk(path, () => writeNew(path, JSON.stringify({ biy: 1, ...made }, null, 2) + "\n"));
  return { ...made, path, isNew: true };
}

/** A document's salted hash, kept in `folder` under the case and the document's own hash. */
export function keptDocument(folder: string, caseId: string, document: string): Kept & { readonly sha256: string } {
  if (!existsSync(document)) readText(document); // Says that it is missing.
  const sha256 = sha256Of(document);
  const record = join(folder, `${caseId}.${sha256.slice(0, 16)}.json`);
  return { ...keptText(record, sha256, { kind: "evidence", file: basename(document) }), sha256 };
}

/** A record from its file. @throws {BiyError} `missing`, `input` */
export function readRecord(path: string): Saved {
  const read = recordIn(readText(path));
  if (read !== undefined) return read;
  throw new BiyError("input", say(RECORDS_WORDS.noRecord, { path }));
}

/** The record that a JSON text is, if it is one. */
export function recordIn(json: string): Saved | undefined {
  try {
    return saltedFrom(parseJson(json));
  } catch (thrown) {
    if (thrown instanceof BiyError) return undefined;
    throw thrown;
  }
}

/** The records beside a document, or in the folder `evidence` there or here, that bear its name or are of its content. */
export function recordsBeside(document: string): { readonly path: string; readonly record: Saved }[] {
  const folder = dirname(document);
  const folders = [...new Set([folder, join(folder, "evidence"), "evidence"])].filter((each) => existsSync(each));
  const paths = folders.flatMap((each) =>
    readdirSync(each)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(each, name)),
  );
  return paths.flatMap((path) => {
    const record = recordIn(textIn(path));
    const isOf = record !== undefined && (record.file === basename(document) || isRecordOf(record, document));
    return isOf ? [{ path, record }] : [];
  });
}

/** Whether a record is of this very content: of a claim its text, of a document the hash of its bytes. */
export function isRecordOf({ text }: Saved, document: string): boolean {
  return text === sha256Of(document) || text.normalize("NFC") === textIn(document);
}

/** Takes a record away that was made for a step which was then refused: nothing on chain speaks of it. */
export async function unlessRefused<T>({ path, isNew }: Kept, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (isNew && thrown instanceof BiyError && thrown.code === "refused") rmSync(path, { force: true });
    throw thrown;
  }
}

/** A file as the text that it is; nothing, if it is none. */
export function textIn(path: string): string {
  try {
    return readText(path);
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "input") return "";
    throw thrown;
  }
}

function sha256Of(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
