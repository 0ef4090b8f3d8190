/**
 * The file in which a person writes a decision on a dispute of a condominium: its lines of the order.
 * @module
 */

import { chosenIn, readAwardFile, type Drafted, type OfCase, type Ordering } from "../arbitration/awardFile.ts";
import type { Blank } from "../arbitration/awardDraft.ts";
import { BiyError } from "../words/biyError.ts";
import { inEach } from "../words/lang.ts";
import * as WORDS from "../words/condominium/rulingFile.ts";
import * as RULING_WORDS from "../words/condominium/ruling.ts";
import * as EXPECTED from "../words/expected.ts";
import { say } from "../words/say.ts";
import { ORDERS, type Ordered, type Subject } from "./disputes.ts";
import { ORDER_FACTS, type OrderFacts } from "./papers/order.ts";
import { requireOrder, type RulingDraft } from "./ruling.ts";

/** The lines of the order. */
export type RulingKey = "order" | OrderFacts["takes"][number];

/** The names of the lines, in their order. */
export const rulingKeys = (): { readonly [key in RulingKey]: (typeof WORDS)["order"] } => {
  const { order, units, holder, days, to } = WORDS;
  return { order, units, holder, days, to };
};

/** Reads the file of a decision on a dispute. */
export async function rulingIn(text: string, of: OfCase): Promise<Drafted<RulingDraft>> {
  const { draft, ...rest } = await readAwardFile(text, { ...of, keys: rulingKeys(), isCosted: false, read: orderIn });
  if (draft === undefined) return rest;
  const { ordered, costsReason: _, ...reasons } = draft;
  return { ...rest, draft: { ...reasons, order: ordered as Ordered } };
}

/** The order, as a draft has it before anybody wrote. @param subject of the dispute: which orders there are */
export function blankRuling(subject: Exclude<Subject, "none">): Blank {
  const keys = rulingKeys();
  const orders = ORDERS.filter((order) => ORDER_FACTS[order].subjects.includes(subject));
  const listed = inEach((lang) =>
    orders
      .map((order) => {
        const takes = ORDER_FACTS[order].takes.map((key) => keys[key][lang]);
        return WORDS.orders[order][lang] + (takes.length === 0 ? "" : ` (${takes.join(", ")})`);
      })
      .join("; "),
  );
  return { isCosted: false, hint: say(WORDS.hint, { orders: listed }), ordered: [{ name: keys.order }] };
}

function orderIn(lines: Ordering<RulingKey>): Ordered | undefined {
  const entry = lines.needed("order");
  const order = entry === undefined ? undefined : chosenIn(entry, WORDS.orders, lines);
  if (order === undefined) return undefined;
  const { takes, most = 0 } = ORDER_FACTS[order];
  const others = (["days", "units", "holder", "to"] as const).filter((key) => !takes.includes(key));
  for (const key of others) if (lines.entry(key) !== undefined) lines.expected(key, EXPECTED.unknown);
  const ordered: Record<string, unknown> = { order };
  const expected = {
    days: say(RULING_WORDS.days, { most }),
    units: WORDS.listed,
    holder: EXPECTED.address,
    to: EXPECTED.address,
  };
  for (const key of takes) {
    const value = lines.needed(key)?.value;
    if (value === undefined) continue;
    if (key === "days") ordered[key] = numberIn(value);
    else if (key === "units") ordered[key] = value.split(/\s*,\s*/).map(numberIn);
    else ordered[key] = value;
    // What is wrong with the order as a whole is wrong with this line, if it was right without it.
    if (!isTaken({ ...sampleOf(takes), order, [key]: ordered[key] })) lines.expected(key, expected[key]);
  }
  return ordered as Ordered;
}

const numberIn = (written: string): number => (/^[1-9][0-9]{0,9}$/.test(written) ? Number(written) : 0);

/** Values that an order can have. */
const sampleOf = (takes: OrderFacts["takes"]): object => {
  const some = { days: 1, units: [1], holder: `0x${"1".repeat(40)}`, to: `0x${"1".repeat(40)}` };
  return Object.fromEntries(takes.map((key) => [key, some[key]]));
};

function isTaken(order: object): boolean {
  try {
    requireOrder(order);
    return true;
  } catch (thrown) {
    if (thrown instanceof BiyError) return false;
    throw thrown;
  }
}
