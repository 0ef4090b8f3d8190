/**
 * The sentences for errors, factors and steps, in three languages. Errors apart: a page that only reads leaves them out.
 * @module
 */

import errors from "./terms/sale/errors.json" with { type: "json" };
import reasons from "./terms/sale/reasons.json" with { type: "json" };
import type { Words } from "./terms/errors.ts";

export type FactorWords = {
  readonly name: Words;
  readonly met: Words;
  readonly notMet: Words;
  /** What has to hold for it to be met. `{criterion}` is the value that it is compared with. */
  readonly criterion?: Words;
  /** What would have changed it, where it was met and where it was not. `{after}` is the first value after the criterion. */
  readonly otherwise?: { readonly met: Words; readonly notMet: Words };
  /** Its values are numbers, however large; otherwise large ones are moments. */
  readonly isNumber?: true;
};

export type Sentences = {
  readonly factors: { readonly [factor: string]: FactorWords };
  readonly steps: { readonly [step: string]: Words };
};

/** Those of the base, of the tribunal and of the sale. */
export const SENTENCES: Sentences = reasons;
export const ERRORS: { readonly [error: string]: Words } = errors;
