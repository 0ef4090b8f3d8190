/**
 * The sentences for errors, events, factors and steps, in three languages.
 * @module
 */

import reasons from "./terms/sale/reasons.json" with { type: "json" };
import type { Words } from "./terms/errors.ts";

export type FactorWords = { readonly name: Words; readonly met: Words; readonly notMet: Words };

export const SENTENCES: {
  readonly errors: { readonly [error: string]: Words };
  readonly events: { readonly [event: string]: Words };
  readonly factors: { readonly [factor: string]: FactorWords };
  readonly steps: { readonly [step: string]: Words };
} = reasons;
