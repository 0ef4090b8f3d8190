/**
 * All slots, by the type that a clause names them with: `{particulars.price:money}`.
 * @module
 */

import { currency, money } from "./slots/money.ts";
import { address, choice, count, hash, percent, text } from "./slots/plain.ts";
import type { Slot, Value } from "./slots/slot.ts";
import { moment, period } from "./slots/time.ts";

export type { Choices, Currency, Slot, SlotContext, Value, Values } from "./slots/slot.ts";

export const SLOTS = { money, currency, moment, period, percent, count, address, hash, text, choice } as const;
export type SlotType = keyof typeof SLOTS;

/** The slot of a type. */
export function slotOf(type: SlotType): Slot {
  return SLOTS[type];
}

/** The value that a clause with `when: … is zero` speaks of. */
export function zeroOf(type: SlotType): Value {
  const { values } = SLOTS[type];
  if (values.kind === "hex") return "0x" + "00".repeat(values.bytes);
  return values.kind === "text" ? "" : 0n;
}

/** Whether a value is the zero of its type: 0, an address or hash of zeros, no text. */
export function isZero(value: Value, type: SlotType): boolean {
  return value === zeroOf(type);
}
