/**
 * Files: deployments by chain, agreements. Written whole or not at all. Node only.
 * @module
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { fromJson, toJson, type AgreementFile } from "../agreements/file.ts";
import type { Template } from "../agreements/template.ts";
import type { Values } from "../agreements/terms.ts";
import * as EXPECTED from "../words/expected.ts";
import { BiyError, inFile } from "../words/biyError.ts";
import { decodeText } from "../text/visible.ts";
import { deploymentFrom, deploymentJson, type Deployment } from "../chain/deployments.ts";
import { parseJson, refuse } from "../text/shape.ts";
import * as NODE_WORDS from "../words/node/node.ts";
import { say } from "../words/say.ts";

/** Of the working directory: a project has its own. */
const FOLDER = "deployments";

/** Writes a file whole or not at all: an interrupted write leaves the one that was there. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // Agreements say who people are: readable by their owner alone.
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

/** Writes a file that must not be there yet. @throws {BiyError} `input` if it is. */
export function writeNew(path: string, text: string | Uint8Array): void {
  if (existsSync(path)) {
    throw new BiyError("input", say(NODE_WORDS.exists, { path }));
  }
  writeWhole(path, text);
}

/**
 * Writes texts that bind, all of them or none: one that is there already stays, and another text in its place is never written over.
 * @throws {BiyError} `document`, naming the file that has another text
 */
export function writeOnce(texts: { readonly [path: string]: string }): void {
  const other = Object.entries(texts).find(([path, text]) => existsSync(path) && readFileSync(path, "utf8") !== text);
  if (other !== undefined) {
    const [file] = other;
    throw new BiyError("document", say(NODE_WORDS.otherText, { file }), { file });
  }
  for (const [path, text] of Object.entries(texts)) if (!existsSync(path)) writeWhole(path, text);
}

/**
 * Writes what the chain has already, and what must therefore be kept: where another text is in its place, beside it.
 * @returns where it is
 */
export function writeBeside(path: string, text: string): string {
  const { dir, name, ext } = parse(path);
  for (let more = 1; ; ++more) {
    const free = more === 1 ? path : join(dir, `${name}-${more}${ext}`);
    if (existsSync(free) && readFileSync(free, "utf8") !== text) continue;
    if (!existsSync(free)) writeWhole(free, text);
    return free;
  }
}

/**
 * A file of JSON, read by the one that knows its form.
 * @throws {BiyError} `missing`, `input`, naming the file and the field that is wrong
 * @example const accession = readJson("accession.json", accessionFrom);
 */
export function readJson<T>(path: string, read: (given: unknown) => T): T {
  const text = readText(path);
  try {
    return read(withoutSchema(parseJson(text)));
  } catch (thrown) {
    throw inFile(path, thrown);
  }
}

/** What was given, without the key by which a file tells an editor its schema. */
function withoutSchema(given: unknown): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const { $schema, ...rest } = given as { readonly $schema?: unknown };
  return typeof $schema === "string" ? rest : given;
}

/** Reads where the contracts are on a chain. @throws {BiyError} `missing`. */
export function readDeployment(chainId: bigint, folder: string = FOLDER): Deployment {
  const path = join(folder, `${chainId}.json`);
  if (!existsSync(path)) {
    throw new BiyError("missing", say(NODE_WORDS.noDeployment, { path, chainId }));
  }
  try {
    const read = readJson(path, deploymentFrom);
    if (read.chainId !== chainId) throw inFile(path, refuse("chainId", `"${chainId}"`));
    return read;
  } catch (thrown) {
    throw thrown instanceof BiyError ? broken(path, thrown) : thrown;
  }
}

/** What to do about a deployment's file that is not whole. */
function broken(path: string, { words: { kk, ru, en }, field, code }: BiyError): BiyError {
  if (code === "disk") return new BiyError(code, { kk, ru, en }, { file: path });
  const words = say(NODE_WORDS.brokenDeployment, { what: { kk, ru, en } });
  return new BiyError("input", words, { file: path, field });
}

/** Notes where the contracts are on a chain. @returns the file's path */
export function writeDeployment(deployment: Deployment, folder: string = FOLDER): string {
  const path = join(folder, `${deployment.chainId}.json`);
  const before = existsSync(path) ? readDeployment(deployment.chainId, folder) : undefined;
  // Run again on the same contracts, events are still looked for from where they began.
  if (before?.tribunal === deployment.tribunal)
    deployment = { ...deployment, startBlock: Math.min(before.startBlock, deployment.startBlock) };
  writeWhole(path, deploymentJson(deployment));
  return path;
}

/** Reads an agreement's file. @param templates of which it may be @throws {BiyError} `missing`, `input`, naming the file */
export function readAgreement<P extends Values>(path: string, templates: readonly Template<P>[]): AgreementFile<P> {
  const text = readText(path);
  try {
    return fromJson(text, templates);
  } catch (thrown) {
    throw inFile(path, thrown);
  }
}

/** Writes an agreement's file whole, or leaves the one before. @throws {BiyError} `disk` */
export function writeAgreement(path: string, file: AgreementFile): void {
  writeWhole(path, toJson(file));
}

/** The text of a file: UTF-8, or UTF-16 with its mark. @throws {BiyError} `missing`; `input` for what is no text. */
export function readText(path: string): string {
  return decodeText(readBytes(path), { file: path });
}

/** A file as it is. @throws {BiyError} `missing`; `input` for a folder; `disk` */
export function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) {
    const words = say(NODE_WORDS.noFile, { path });
    throw new BiyError("missing", words, { file: path });
  }
  if (!statSync(path).isFile()) throw refuse(path, EXPECTED.file);
  try {
    return readFileSync(path);
  } catch (thrown) {
    const { code = "" } = thrown as { code?: string };
    const words = say(NODE_WORDS.unreadable, { path, code });
    throw new BiyError("disk", words, { file: path, cause: thrown });
  }
}
