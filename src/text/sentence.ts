/**
 * How numbers that a contract gave are written in a sentence: `{cap:percent}`. An amount is never shown bare, and one whose currency nobody
 * knows is left out.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import { coinIn, LAST_MOMENT, lengthIn, momentIn, shareIn } from "./figures.ts";

/** How a number in a sentence is written. */
export const SAID = ["money", "fee", "coin", "percent", "period", "moment"] as const;
type Said = (typeof SAID)[number];

/** How amounts are written here: those of the agreement, and those of the arbiters' fee. What isn't given is not known. */
export type Amounts = {
  readonly money?: ((amount: bigint) => Words) | undefined;
  readonly fee?: ((amount: bigint) => Words) | undefined;
};

/** A number of a kind, as people write it; nothing where that is not known. */
export function saidAs(
  kind: string,
  value: bigint,
  { lang, money, fee }: Amounts & { lang: Lang },
): string | undefined {
  const say: { readonly [kind in Said]: () => string | undefined } = {
    money: () => money?.(value)[lang],
    fee: () => fee?.(value)[lang],
    coin: () => coinIn(value, lang),
    // What is too large to be one is a mistake that a number shows best.
    percent: () => (value < 1n << 16n ? shareIn(value, lang) : `${value}`),
    period: () => (value < 1n << 32n ? lengthIn(value, lang) : `${value}`),
    moment: () => (value <= LAST_MOMENT ? momentIn(value, lang) : `${value}`),
  };
  return SAID.find((each) => each === kind) === undefined ? undefined : say[kind as Said]();
}
