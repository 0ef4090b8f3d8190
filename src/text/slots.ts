/**
 * All slots, by the type that a clause names them with: `{particulars.price:money}`.
 * @module
 */

import { bytes, figure, instant, kind, millionths, number, prose, quote, units } from "./slots/facts.ts";
import { fraction } from "./slots/fraction.ts";
import { list } from "./slots/list.ts";
import { currency, fee, money } from "./slots/money.ts";
import { address, choice, count, hash, named, party, percent, text } from "./slots/plain.ts";
import { sameValue, type Slot, type Value } from "./slots/slot.ts";
import { moment, period } from "./slots/time.ts";

export type { Token } from "./slots/token.ts";

export { sameValue } from "./slots/slot.ts";
export type { Choices, Currency, Party, Phrase, Rows, Scalar, Slot, SlotContext, Value, Values } from "./slots/slot.ts";

export const SLOTS = {
  money,
  fee,
  currency,
  moment,
  period,
  percent,
  count,
  address,
  party,
  named,
  hash,
  text,
  choice,
  fraction,
  list,
  number,
  figure,
  millionths,
  instant,
  bytes,
  units,
  quote,
  prose,
  kind,
} as const;
export type SlotType = keyof typeof SLOTS;

/** The slot of a type. */
export function slotOf(type: SlotType): Slot {
  return SLOTS[type];
}

/** Whether values of a type are addresses, which a text has with their checksum. */
export function isAddress(type: SlotType): boolean {
  const { values } = SLOTS[type];
  return values.kind === "hex" && values.bytes === 20;
}

/** The value that a clause with `when: … is zero` speaks of. */
export function zeroOf(type: SlotType): Value {
  const { values } = SLOTS[type];
  if (values.kind === "list") return [];
  if (values.kind === "hex") return "0x" + "00".repeat(values.bytes);
  return values.kind === "integer" || values.kind === "choice" ? 0n : "";
}

/** Whether a value is the zero of its type: 0, an address or hash of zeros, no text, no rows. */
export function isZero(value: Value, type: SlotType): boolean {
  return sameValue(value, zeroOf(type));
}
