/**
 * Payments through a bank: what a statement says, and which payment is for which agreement.
 * @module
 */
import { isUtf8 } from "node:buffer";
import { decodeText } from "../../text/visible.ts";
import { inFile } from "../../words/biyError.ts";
import { readCamt } from "./camt.ts";
import { readCsv, type TableOptions } from "./csv.ts";
import { MOST_BYTES, tooLarge, type Statement } from "./values.ts";

export { matchPayments, type Expected, type Match, type MatchOptions } from "./match.ts";
export type { Column, TableOptions } from "./csv.ts";
export type { Payment, Statement, StatementProblem } from "./values.ts";

/**
 * The payments of a bank's statement, camt.053 or CSV, and with its line what could not be read or was left out.
 * @param name of the file, for the message @param options of a table whose headings are not known
 * @throws {BiyError} `input` for what is no statement, or too large a one
 * @example const { payments, problems } = readStatement(readBytes("december.csv"), "december.csv");
 */
export function readStatement(source: Uint8Array | string, name: string, options: TableOptions = {}): Statement {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  try {
    if (bytes.length > MOST_BYTES) throw tooLarge();
    const text = decodeText(inUnicode(bytes));
    return text.trimStart().startsWith("<") ? readCamt(text) : readCsv(text, options);
  } catch (thrown) {
    throw inFile(name, thrown);
  }
}

/** Banks write tables in windows-1251 without saying so, XML only where it says so. */
function inUnicode(bytes: Uint8Array): Uint8Array {
  // UTF-16 begins with its mark.
  if (isUtf8(bytes) || (bytes[0] ?? 0) >= 0xfe) return bytes;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  if (head.startsWith("<") && !/encoding=["']windows-1251["']/i.test(head)) return bytes;
  return new TextEncoder().encode(new TextDecoder("windows-1251").decode(bytes));
}
