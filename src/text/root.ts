/**
 * The Merkle root of a document: the edition, each clause in each language, a tree a language, each annex with a root of
 * its own, and the salted private part. One leaf can be shown, or forgotten, without the rest.
 * @module
 */

import { isHexString, keccak256, toUtf8Bytes } from "ethers";
import { canonicalJson, editionHash, type Apart, type Edition } from "./edition.ts";
import { LANGS, type Lang } from "../words/lang.ts";
import { TermsError } from "./errors.ts";
import * as EDITION from "../words/text/editions.ts";
import { say } from "../words/say.ts";
import * as PRIVATE from "../words/text/private.ts";
import type { PrivateFile, PrivateKey } from "./requisites.ts";

export type LeafKind = "edition" | "clause" | "annex" | "party" | "subject";

/** What a leaf hides or shows. Its text is absent once it is forgotten. */
export type Leaf = { readonly kind: LeafKind; readonly path: string; readonly text?: string; readonly hash: string };

type RenderedLanguages = {
  readonly [lang in Lang]: readonly { readonly id: string; readonly text: string; readonly isUnbound?: true }[];
};

/** keccak256(keccak256(abi.encode(kind, path, text))). Twice, so that no leaf can pass for an inner node. */
export function leafHash(kind: LeafKind, path: string, text: string): string {
  return keccak256(keccak256(encoded([kind, path, text])));
}

/** Most clauses have the same text in every agreement, and hashing is nearly all that rendering costs. */
const clauseHashes = new Map<string, string>();
const MOST_KEPT = 2_000;

function clauseHash(path: string, text: string): string {
  const key = `${path}\n${text}`;
  const found = clauseHashes.get(key) ?? leafHash("clause", path, text);
  if (clauseHashes.size >= MOST_KEPT) clauseHashes.clear();
  clauseHashes.set(key, found);
  return found;
}

/** The ABI encoding of strings. A document has some hundred leaves: ethers' coder takes a millisecond for each. */
function encoded(strings: readonly string[]): Uint8Array {
  const contents = strings.map((each) => toUtf8Bytes(each));
  const words = (bytes: number) => Math.ceil(bytes / 32) * 32;
  const bytes = new Uint8Array(contents.reduce((sum, each) => sum + 64 + words(each.length), 0));
  const view = new DataView(bytes.buffer);
  let at = strings.length * 32;
  contents.forEach((content, index) => {
    view.setUint32(index * 32 + 28, at);
    view.setUint32(at + 28, content.length);
    bytes.set(content, at + 32);
    at += 32 + words(content.length);
  });
  return bytes;
}

/** What a document has besides its clauses: the private part, and the roots of its annexes. */
type Besides = {
  readonly private?: PrivateFile | undefined;
  readonly annexes?: readonly { readonly name: string; readonly root: string }[];
};

/** All leaves of a document; the edition's is first. Their order doesn't matter to the root. */
export function leavesOf(
  edition: Edition,
  languages: RenderedLanguages,
  { private: file, annexes = [] }: Besides = {},
): Leaf[] {
  const leaves: Leaf[] = [leaf("edition", edition.name, editionHash(edition))];
  for (const { name, root } of annexes) leaves.push(leaf("annex", name, root));
  for (const lang of LANGS) {
    for (const { id, text, isUnbound } of languages[lang]) {
      if (isUnbound === true) continue;
      const path = `${lang}/${id}`;
      leaves.push({ kind: "clause", path, text, hash: clauseHash(path, text) });
    }
  }
  if (file === undefined) return leaves;
  return [...leaves, ...(["first", "second", "subject"] as const).map((key) => privateLeaf(file, key))];
}

/** The root of an annex that is not there, of the roots of its languages. */
export function annexRoot({ name, hash }: Apart, roots: Roots = {}): string {
  return documentRoot([leaf("edition", name, hash)], roots);
}

/** The root of leaves. */
export function rootOf(leaves: readonly Pick<Leaf, "hash">[]): string {
  return treeOf(leaves)[0] ?? "";
}

/** The root of the clauses in each language; a language that a draft lacks has none. */
type LanguageRoots = { readonly [lang in Lang]?: string };
/** The roots that a document's is made of, and those that its annexes' are made of. */
export type Roots = LanguageRoots & { readonly annexes?: { readonly [name: string]: LanguageRoots } };

/** The roots of the languages whose clauses are among the leaves. */
export function rootsOf(leaves: readonly Pick<Leaf, "kind" | "path" | "hash">[]): Roots {
  const of = (lang: Lang) => leaves.filter(({ kind, path }) => kind === "clause" && path.startsWith(`${lang}/`));
  return Object.fromEntries(
    LANGS.flatMap((lang) => {
      const its = of(lang);
      return its.length === 0 ? [] : [[lang, rootOf(its)]];
    }),
  );
}

/** What the root of a document is made of: the edition, each language as one, each annex as one, the private part. */
function topOf(leaves: readonly Leaf[], roots: Roots): Pick<Leaf, "hash">[] {
  const languages = LANGS.flatMap((lang) => (roots[lang] === undefined ? [] : [{ hash: roots[lang] }]));
  return [...leaves.filter(({ kind }) => kind !== "clause"), ...languages];
}

/**
 * The root of a document: of the edition's leaf, the roots of its languages, those of its annexes, and the private leaves.
 * So a text in one language is compared with what was signed by its own leaves and the roots of the others.
 */
export function documentRoot(leaves: readonly Leaf[], roots: Roots): string {
  return rootOf(topOf(leaves, roots));
}

/**
 * The proof that a leaf is in a document, for {@link verifyLeaf} or OpenZeppelin's MerkleProof.
 * @throws {TermsError} `LeafUnknown`.
 */
export function proofOf(
  { leaves, roots }: { readonly leaves: readonly Leaf[]; readonly roots: Roots },
  wanted: Pick<Leaf, "kind" | "path">,
): string[] {
  const found = leaves.find((each) => each.kind === wanted.kind && each.path === wanted.path);
  if (found === undefined)
    throw new TermsError("LeafUnknown", say(EDITION.noLeaf, { kind: wanted.kind, path: wanted.path }));
  const top = topOf(leaves, roots);
  const lang = found.kind === "clause" ? LANGS.find((each) => found.path.startsWith(`${each}/`)) : undefined;
  if (lang === undefined) return pathOf(top, found.hash);
  const its = leaves.filter(({ kind, path }) => kind === "clause" && path.startsWith(`${lang}/`));
  return [...pathOf(its, found.hash), ...pathOf(top, roots[lang] ?? "")];
}

/** What stands beside a leaf, and beside all above it. */
export function pathOf(leaves: readonly Pick<Leaf, "hash">[], hash: string): string[] {
  const tree = treeOf(leaves);
  const path: string[] = [];
  for (let at = tree.indexOf(hash); at > 0; at = (at - 1) >> 1) path.push(tree[at % 2 === 0 ? at - 1 : at + 1] ?? "");
  return path;
}

/** Whether a leaf is in the document with this root. A leaf with text is hashed again: its own hash is not believed. */
export function verifyLeaf({ root, leaf: shown, proof }: { root: string; leaf: Leaf; proof: string[] }): boolean {
  const hash = shown.text === undefined ? shown.hash : leafHash(shown.kind, shown.path, shown.text);
  const words = [root, hash, ...proof];
  if (!words.every((each) => isHexString(each, 32))) return false;
  const [top = "", first = "", ...rest] = words.map((each) => each.toLowerCase());
  return rest.reduce(pair, first) === top;
}

/**
 * The private file without one entry: its data and salt are gone, its leaf stays, so the root is the same.
 * @throws {TermsError} `PrivateFileRefused`.
 */
export function forget(file: PrivateFile, key: PrivateKey): PrivateFile {
  return { ...file, [key]: { leaf: privateLeaf(file, key).hash } };
}

/**
 * The tree in an array: the root first, the children of i at 2i + 1 and 2i + 2, the leaves sorted from the end. It is the one of
 * OpenZeppelin's `SimpleMerkleTree`, whose package would take 44 kB of a page; a test compares the two.
 */
function treeOf(leaves: readonly Pick<Leaf, "hash">[]): string[] {
  const sorted = leaves.map(({ hash }) => hash).sort();
  const tree = [...Array<string>(leaves.length - 1).fill(""), ...sorted.reverse()];
  for (let at = leaves.length - 2; at >= 0; at--) tree[at] = pair(tree[2 * at + 1] ?? "", tree[2 * at + 2] ?? "");
  return tree;
}

/** Of two words in small hexadecimal letters. */
function pair(a: string, b: string): string {
  return keccak256(a < b ? a + b.slice(2) : b + a.slice(2));
}

function leaf(kind: LeafKind, path: string, text: string): Leaf {
  return { kind, path, text, hash: leafHash(kind, path, text) };
}

function privateLeaf(file: PrivateFile, key: PrivateKey): Leaf {
  const kind = key === "subject" ? "subject" : "party";
  const entry = file[key];
  const word = "leaf" in entry ? entry.leaf : entry.salt;
  if (!/^0x[0-9a-f]{64}$/.test(word)) {
    throw new TermsError("PrivateFileRefused", say(PRIVATE.badSalt, { key }), { path: key });
  }
  return "leaf" in entry ? { kind, path: key, hash: entry.leaf } : leaf(kind, key, word + canonicalJson(entry.data));
}
