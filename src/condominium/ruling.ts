/**
 * A human decision on a dispute of a condominium: what is ordered, from the draft of the person who decided, and its paper.
 * @module
 */

import { isAddress } from "ethers";
import * as v from "valibot";
import { awardEdition, awardOf, readAward, type Award, type DecidedCase } from "../arbitration/award.ts";
import { REASONS, reasonsEntries, requireReasons, type Reasons } from "../arbitration/reasons.ts";
import type { Stated } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { each, parsed, refuse, strict } from "../text/shape.ts";
import * as RULING_WORDS from "../words/condominium/ruling.ts";
import * as EXPECTED from "../words/expected.ts";
import type { Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import { orderOf, ORDERS, type Dispute, type Order, type Ordered } from "./disputes.ts";
import { matter1Alone } from "./editions/matter-1.alone.ts";
import { orders1Alone } from "./editions/orders-1.alone.ts";
import { ORDER_FACTS, orderStated } from "./papers/order.ts";

/** What the person who decides writes. */
export type RulingDraft = Omit<Reasons, "costsReason"> & { readonly order: Ordered };

/** A decision on a dispute: what is ordered, and its texts in three languages. */
export type Ruling = Award & {
  readonly disposition: ReturnType<typeof orderOf>;
  /** Root of the operative part: what the award's signatures bind. */
  readonly document: string;
  /** Root of the whole: what the signatures under the reasons bind. */
  readonly reasons: string;
};

/** What a ruling is made on: the dispute, its case, and the moment that it bears, in seconds. */
export type RulingContext = {
  readonly dispute: Pick<Dispute, "common" | "matter">;
  readonly decided: DecidedCase;
  readonly now: bigint;
};

/**
 * The decision that a draft makes on a dispute.
 * @throws {BiyError} `input` if a part is missing in a language, or the order is none.
 */
export async function rule(draft: RulingDraft, { dispute, decided, now: at }: RulingContext): Promise<Ruling> {
  const { order, ...reasons } = rulingFrom(draft);
  const { matter, common } = dispute;
  const orders = await loaded(orders1Alone);
  const award = await awardOf(reasons, {
    decided,
    at,
    about: { edition: matter1Alone, stated: matterStated(dispute, decided) },
    ordered: { edition: orders, stated: orderStated(orders, order, { claimant: common.first, matter }) },
  });
  const disposition = orderOf(matter, order);
  return { ...award, disposition, document: award.operative.root, reasons: award.whole.root };
}

/** The decision on a dispute that its texts are. @throws {BiyError} `document`; `TermsError` */
export async function rulingOf(texts: Words): Promise<Award> {
  return readAward(texts, { edition: await awardEdition({ about: matter1Alone, ordered: orders1Alone }) });
}

function matterStated({ common, matter }: RulingContext["dispute"], { found }: DecidedCase): Stated {
  const { subject, ref, person, unit, document } = matter;
  // Where all holders answer, the contract itself stands for them.
  const holders = common.second === found.template ? 1n : 0n;
  return {
    claimant: common.first,
    ...(holders === 0n ? { other: common.second } : { holders }),
    subject,
    ...(subject === "act" ? { object: BigInt(ref) } : subject === "recovery" ? {} : { ref }),
    ...(subject === "act" || subject === "refusal" ? { person } : {}),
    ...(subject === "ballots" || subject === "recovery" ? { unit: BigInt(unit) } : {}),
    document,
  };
}

/** A decision on a dispute as people write it. */
const rulingShape = () => strict({ order: v.unknown(), ...reasonsEntries(REASONS) });

/** A draft from its JSON. @throws {BiyError} `input`, naming the field */
export function rulingFrom(draft: unknown): RulingDraft {
  const written = parsed(rulingShape(), draft, "ruling");
  requireReasons(written, "ruling", REASONS);
  requireOrder(written.order);
  return written as unknown as RulingDraft;
}

const isNumber = (given: unknown, most: number) =>
  Number.isSafeInteger(given) && (given as number) > 0 && (given as number) <= most;
const LAST_UNIT = 0xffff_ffff;

/** Checks an order as it is written in a draft. @throws {BiyError} `input`, naming what the order lacks, or says though it does not take it */
export function requireOrder(given: unknown): void {
  const named = typeof given === "object" && given !== null ? (given as { order?: unknown }).order : undefined;
  if (typeof named !== "string" || !Object.hasOwn(ORDER_FACTS, named))
    throw refuse("ruling.order.order", ORDERS.join(", "));
  const { takes, most = 0 } = ORDER_FACTS[named as Order];
  const written = parsed(strict(each(["order", ...takes], v.unknown())), given, "ruling.order");
  for (const field of takes) {
    const [value, path] = [written[field], `ruling.order.${field}`];
    if (field === "days" && !isNumber(value, most)) throw refuse(path, say(RULING_WORDS.days, { most }));
    if ((field === "holder" || field === "to") && !isHolder(value)) throw refuse(path, EXPECTED.address);
    if (field === "units" && !isUnits(value)) throw refuse(path, RULING_WORDS.units);
  }
}

/** In hexadecimal: no other spelling of an address that a library may know. */
const isHolder = (given: unknown) =>
  typeof given === "string" && /^0x[0-9a-fA-F]{40}$/.test(given) && isAddress(given) && BigInt(given) !== 0n;
const isUnits = (given: unknown) =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.every((unit) => isNumber(unit, LAST_UNIT)) &&
  new Set(given).size === given.length;
