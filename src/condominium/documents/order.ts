/**
 * An arbiter's order in words: by its name, and as the sentence of a ruling.
 * @module
 */

import type { Words } from "../../words/lang.ts";
import type { Matter, Ordered } from "../disputes.ts";
import type { Order } from "../events.ts";
import { address, number, ranges, say } from "./format.ts";
import * as WORDS from "./order-words.ts";

/** What was ordered, in a few words. */
export function orderName(order: Order): Words {
  return say(WORDS.ORDERS[order], figuresOf(order));
}

/** The order as a sentence. @param claimant whose dispute it is @param matter what it is about */
export function orderInWords(ordered: Ordered, { claimant, matter }: { claimant: string; matter: Matter }): Words {
  return say(WORDS.RULINGS[ordered.order], {
    ...figuresOf(ordered.order),
    claimant: address(claimant),
    unit: number(matter.unit),
    ...(matter.subject === "act" ? { object: number(BigInt(matter.ref)) } : {}),
    ...("days" in ordered ? { days: number(ordered.days) } : {}),
    ...("units" in ordered ? { units: ranges(ordered.units) } : {}),
    ...("holder" in ordered ? { holder: address(ordered.holder) } : {}),
    ...("to" in ordered ? { to: address(ordered.to) } : {}),
  });
}

function figuresOf(order: Order): { readonly [figure: string]: string } {
  const { most, inAll, notice } = WORDS.ORDER_FACTS[order];
  const known = Object.entries({ most, inAll, notice }).flatMap(([name, of]) =>
    of === undefined ? [] : [[name, number(of)]],
  );
  return Object.fromEntries(known) as { [figure: string]: string };
}
