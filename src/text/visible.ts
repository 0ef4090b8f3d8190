/**
 * Text that comes in: read as what it is or refused, before anything is hashed. What goes out is in `terminal.ts`.
 * @module
 */

import { codePoint, forTerminal, onOneLine, unseenIn } from "../words/terminal.ts";
import { BiyError, inFile } from "../words/biyError.ts";
import type { Reason } from "../words/later.ts";
import type { Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import * as FIELDS from "../words/text/fields.ts";
import { TermsError } from "./errors.ts";
import { LETTERS } from "./letters.ts";

export { forTerminal, onOneLine };

/* FROM BYTES */

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE";

/** A text as it was stored. */
export type Decoded = {
  /** Without its byte order mark, with `\n` for each line break, in Unicode NFC. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  /** Whether lines end in CR LF, or in CR. */
  readonly hasReturns: boolean;
};

const MARKS: readonly (readonly [encoding: Encoding, ...mark: number[]])[] = [
  ["UTF-8", 0xef, 0xbb, 0xbf],
  ["UTF-16LE", 0xff, 0xfe],
  ["UTF-16BE", 0xfe, 0xff],
];
/** Of formats that may be letters only, and are no text that a person reads: PDF, PostScript, RTF. */
const FORMATS = ["%PDF-", "%!PS", "{\\rtf"];

/**
 * The text in a file: UTF-8, or UTF-16 with its byte order mark.
 * @throws {BiyError} `input` for what is empty, binary or in another encoding, saying how to save it
 */
export function decodeText(bytes: Uint8Array, of: { readonly file?: string } = {}): string {
  return decoded(bytes, of).text;
}

/** {@link decodeText}, and how it was stored. */
export function decoded(bytes: Uint8Array, { file }: { readonly file?: string } = {}): Decoded {
  const [encoding, ...mark] = MARKS.find(([, ...each]) => each.every((byte, at) => bytes[at] === byte)) ?? ["UTF-8"];
  let raw: string;
  try {
    raw = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
  } catch {
    throw refused(FIELDS.fileEncoding, file);
  }
  if (raw.trim() === "") throw refused(FIELDS.fileEmpty, file);
  // U+FEFF again is a mark in the middle of what two files were joined from, and is refused with its place.
  if (/(?![\n\r\t\f])\p{Cc}/u.test(raw) || FORMATS.some((format) => raw.startsWith(format)))
    throw refused(FIELDS.fileBinary, file);
  const text = raw.replace(/\r\n?/g, "\n").normalize("NFC");
  return { text, encoding, hasMark: mark.length > 0, hasReturns: raw.includes("\r") };
}

function refused(words: Reason, file: string | undefined): unknown {
  const error = new BiyError("input", words);
  return file === undefined ? error : inFile(file, error);
}

/* WHAT CAN BE SEEN */

export type Seen = {
  /** As its path, for the message: `seller.name.ru`. */
  readonly field?: string | undefined;
  /** Whether it may have line breaks, tabs and no-break spaces: prose, not a name. */
  readonly lines?: boolean;
  /** Whether it is printed in a paper, whose fonts must have its letters. Prose is not, unless it says so. */
  readonly paper?: boolean;
};

/**
 * Refuses what a reader can't see or what changes the order of what is seen: controls, format and bidirectional characters, what is not
 * assigned, blank letters, line breaks, spaces other than the ordinary one, and text that isn't in NFC; of a paper also what would be an
 * empty box in it.
 * @throws {TermsError} `ValueRefused`, naming field and character
 */
export function requireVisible(text: string, { field, ...prose }: Seen = {}): void {
  const found = unseenBy(text, prose);
  if (found !== undefined) throw new TermsError("ValueRefused", inField(field, found), at(field));
}

/** What is wrong with a text by {@link requireVisible}, if anything is. */
export function unseenBy(
  text: string,
  { lines = false, paper = !lines }: Omit<Seen, "field"> = {},
): Reason | undefined {
  const found = unseenIn(text) ?? (lines ? /(?![ \u00a0\u202f])\p{Zs}/u : /[\n\t]|(?! )\p{Zs}/u).exec(text)?.[0];
  if (found !== undefined) return unseen(codePoint(found), found);
  if (text.normalize("NFC") !== text) return FIELDS.notNfc;
  const boxed = paper ? unshownIn(text) : undefined;
  return boxed === undefined ? undefined : unshown(boxed);
}

let unshownLetter: RegExp | undefined;

/** The first character that the fonts of the papers don't have. */
export function unshownIn(text: string): string | undefined {
  const ranges = () => LETTERS.replace(/[0-9a-f]+/g, "\\u{$&}").replaceAll(" ", "");
  unshownLetter ??= new RegExp(`[^\\n\\t${ranges()}]`, "u");
  return unshownLetter.exec(text)?.[0];
}

function unshown(character: string): Reason {
  return say(FIELDS.unshown, { character: `${character} (${codePoint(character)})` });
}

const at = (field: string | undefined) => (field === undefined ? {} : { path: field });

/** What is wrong, after the field that it is wrong in. */
export function inField(field: string | undefined, found: Words | Reason): Words | Reason {
  return field === undefined ? found : say(FIELDS.inField, { field, found });
}

function unseen(name: string, character: string): Reason {
  return say(/\p{Zs}/u.test(character) ? FIELDS.unusualSpace : FIELDS.unseen, { name });
}
