/**
 * Slots by their types, and the zero of each.
 * @module
 */

import type * as SLOTS from "./slots/all.ts";
import { sameValue, type Slot, type Value } from "./slots/slot.ts";

export type { Token } from "./slots/token.ts";

export { sameValue } from "./slots/slot.ts";
export type { Choices, Currency, Party, Phrase, Rows, Scalar, Slot, SlotContext, Value, Values } from "./slots/slot.ts";

export type SlotType = keyof typeof SLOTS;
/** The slots that an edition has, by their types. */
export type Slots = { readonly [type in SlotType]?: Slot };

/** The slot of a type that is among those of an edition. */
export function slotIn({ slots }: { readonly slots: Slots }, type: SlotType): Slot {
  return slots[type] as Slot;
}

/** The value that a clause with `when: … is zero` speaks of. */
export function zeroOf({ values }: Slot): Value {
  if (values.kind === "list") return [];
  if (values.kind === "hex") return "0x" + "00".repeat(values.bytes);
  return values.kind === "integer" || values.kind === "choice" ? 0n : "";
}

/** The value that a clause with `when: … is one` speaks of: a number, or an address. */
export function oneOf({ values }: Slot): Value {
  return values.kind === "hex" ? "0x" + "1".padStart(2 * values.bytes, "0") : 1n;
}

/** Whether a value is the zero of its slot: 0, an address or hash of zeros, no text, no rows. */
export function isZero(value: Value, slot: Slot): boolean {
  return sameValue(value, zeroOf(slot));
}
