/**
 * The sentences for factors and steps, in three languages. Criteria apart: a page that only reads leaves them out.
 * @module
 */

import criteria from "./criteria.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import type { Words } from "./lang.ts";

/** What an explanation says of a factor beside what was found. */
export type Criterion = {
  /** What has to hold for it to be met. `{criterion}` is the value that it is compared with. */
  readonly criterion?: Words;
  /** What would have changed it, where it was met and where it was not. `{after}` is the first value after the criterion. */
  readonly otherwise?: { readonly met: Words; readonly notMet: Words };
};

export type FactorWords = Criterion & {
  readonly name: Words;
  readonly met: Words;
  readonly notMet: Words;
  /** Its values are numbers, however large; otherwise large ones are moments. */
  readonly isNumber?: true;
};

export type Sentences = {
  readonly factors: { readonly [factor: string]: FactorWords };
  readonly steps: { readonly [step: string]: Words };
};

/** Those of the base, of the tribunal and of the sale. */
export const SENTENCES: Sentences = reasons;
/** Of the factors in {@link SENTENCES}. */
export const CRITERIA: { readonly [factor: string]: Criterion } = criteria;
