/**
 * What can go wrong with terms as text: one class, a code, and where it happened.
 * @module
 */

/** The three languages, in the order in which they are printed. */
export const LANGS = ["kk", "ru", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** The same words in each language. */
export type Words = { readonly [lang in Lang]: string };

export type TermsErrorCode =
  | "NumberOutOfRange"
  | "NotANumber"
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

export type TermsErrorFields = {
  /** The clause, or "heading" or "requisites". */
  clause?: string;
  /** Position in the text, in UTF-16 units, from 0. */
  offset?: number;
  lang?: Lang;
  path?: string;
  problems?: Problem[];
};

/** An error of the terms engine. `message` is one sentence that says what is wrong and what to do. */
export class TermsError extends Error {
  override readonly name = "TermsError";
  readonly code: TermsErrorCode;
  readonly fields: TermsErrorFields;

  constructor(code: TermsErrorCode, message: string, fields: TermsErrorFields = {}) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}
