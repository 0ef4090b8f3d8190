/**
 * The ten orders: what each does, as facts that a test compares with the contracts, and in words that are filled in from them. They are
 * worded in the edition of orders, from which rulings and the command line take them, and by name in that of events; the charter's clause is
 * compared with it.
 * @module
 */

import type { Edition, Stated } from "../../text/edition.ts";
import { loaded } from "../../text/load.ts";
import { ranges } from "../../text/slots/facts.ts";
import type { Words } from "../../words/lang.ts";
import type { Matter, Ordered } from "../disputes.ts";
import { orders1Alone } from "../editions/orders-1.alone.ts";
import type { Order } from "../events.ts";
import { said } from "./said.ts";

export type OrderFacts = {
  /** In disputes about what it can be made. */
  readonly subjects: readonly ("decision" | "ballots" | "refusal" | "act" | "recovery")[];
  /** What an order says beside its name. */
  readonly takes: readonly ("days" | "units" | "holder" | "to")[];
  /** Who may do what the order opens: convene, take back, put to the vote again, have entered. */
  readonly who?: "claimant" | "anyone";
  /** The most days by one order. */
  readonly most?: number;
  /** The most days by all orders together. */
  readonly inAll?: number;
  /** The days of notice before it takes effect. */
  readonly notice?: number;
};

export const ORDER_FACTS: { readonly [order in Order]: OrderFacts } = {
  declare: { subjects: ["decision", "ballots", "refusal", "act", "recovery"], takes: [] },
  stay: { subjects: ["decision", "ballots"], takes: ["days"], most: 14, inAll: 90 },
  annul: { subjects: ["decision"], takes: [], who: "anyone" },
  remit: { subjects: ["decision"], takes: [], who: "anyone" },
  strike: { subjects: ["decision", "ballots"], takes: ["units"] },
  allow: { subjects: ["refusal"], takes: [], who: "claimant" },
  lift: { subjects: ["act"], takes: [] },
  remove: { subjects: ["act"], takes: ["holder"] },
  interim: { subjects: ["refusal", "act"], takes: ["holder", "days"], most: 60 },
  recover: { subjects: ["recovery"], takes: ["to"], who: "anyone", notice: 14 },
};

/** What the edition of orders says an order from. @param claimant whose dispute it is @param matter what it is about */
export function orderStated(
  edition: Edition,
  ordered: Ordered,
  { claimant, matter }: { claimant: string; matter: Matter },
): Stated {
  const { order } = ordered;
  const given: Stated = {
    claimant,
    unit: BigInt(matter.unit),
    ...(matter.subject === "act" ? { object: BigInt(matter.ref) } : {}),
    ...("days" in ordered ? { days: BigInt(ordered.days) } : {}),
    ...("units" in ordered ? { units: ranges(ordered.units) } : {}),
    ...("holder" in ordered ? { holder: ordered.holder } : {}),
    ...("to" in ordered ? { to: ordered.to } : {}),
    ...Object.fromEntries(
      Object.entries(ORDER_FACTS[order]).flatMap(([name, of]) => (typeof of === "number" ? [[name, BigInt(of)]] : [])),
    ),
  };
  const clause = edition.clauses.find(({ id }) => id === order);
  const slots = Object.values(clause?.text ?? {})
    .flat()
    .flatMap((part) => (typeof part === "string" ? [] : [part.path]));
  return { order, ...Object.fromEntries(Object.entries(given).filter(([path]) => slots.includes(path))) };
}

/** The order as a sentence. @param about whose dispute it is, and what it is about */
export async function orderInWords(ordered: Ordered, about: { claimant: string; matter: Matter }): Promise<Words> {
  const edition = await loaded(orders1Alone);
  const [sentence] = said(edition, orderStated(edition, ordered, about));
  return sentence?.text ?? { kk: "", ru: "", en: "" };
}
