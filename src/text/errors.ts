/**
 * What can go wrong with terms as text: one class, which problem it is, and where it happened.
 * @module
 */

import { BiyError } from "../words/biyError.ts";
import type { Lang, Words } from "../words/lang.ts";
import type { Reason } from "../words/later.ts";

export type TermsErrorCode =
  | "NumberOutOfRange"
  | "ValueRefused"
  | "SlotMalformed"
  | "CurrencyMissing"
  | "PartiesMissing"
  | "NotCanonical"
  | "FieldMissing"
  | "FieldUnknown"
  | "FieldsDisagree"
  | "TextMismatch"
  | "ClauseNotFitting"
  | "LanguageMissing"
  | "PrivateFileRefused"
  | "LeafUnknown"
  | "RenderNotExact"
  | "EditionRefused";

/** One finding in the source of an edition; `line` counts from 1, and is 0 where the problem is not on a line. */
export type Problem = { file: string; line: number; message: string };

/** Something that is wrong with an edition as a whole, and what its line has in it: of several the last. */
export type Gap = { readonly message: string; readonly at?: RegExp };

export type TermsErrorFields = {
  /** The clause, or "heading" or "requisites". */
  clause?: string;
  /** Position in the text, in UTF-16 units, from 0. */
  offset?: number;
  lang?: Lang;
  path?: string;
  problems?: Problem[];
};

/** An error of the terms engine: one sentence that says what is wrong and what to do, in each language. */
export class TermsError extends BiyError {
  override readonly name = "TermsError";
  readonly problem: TermsErrorCode;
  readonly fields: TermsErrorFields;

  constructor(problem: TermsErrorCode, words: Words | Reason, fields: TermsErrorFields = {}) {
    super(OF_TEXT.includes(problem) ? "document" : "input", words, { field: fields.path });
    this.problem = problem;
    this.fields = fields;
  }
}

/** It is the text that is wrong, not what was given to write it from. */
const OF_TEXT: readonly TermsErrorCode[] = [
  "TextMismatch",
  "SlotMalformed",
  "FieldsDisagree",
  "ClauseNotFitting",
  "RenderNotExact",
];
