/**
 * An arbiter's decision on a dispute of a condominium as text, in three languages: the order is written from what is signed, the reasons by
 * the person who decided. Kazakh not yet confirmed by a linguist; not yet reviewed by a Kazakhstan lawyer.
 * @module
 */

import { isAddress } from "ethers";
import * as v from "valibot";
import { each, parsed, reasoned, refuse, strict } from "../text/shape.ts";
import { textHash } from "../arbitration/cases.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import { orderOf, ORDERS, type Matter, type Order, type Ordered } from "./disputes.ts";
import { ORDER_FACTS, orderInWords } from "./papers/order.ts";

/** What the person who decides writes. Each part in the three languages. */
export type RulingDraft = {
  readonly order: Ordered;
  readonly place: Words;
  readonly claims: Words;
  readonly objections: Words;
  readonly facts: Words;
  readonly law: Words;
  readonly conclusion: Words;
};
const PARTS = ["place", "claims", "objections", "facts", "law", "conclusion"] as const;

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

const HEADINGS = {
  title: words("Дау бойынша адам шешімі", "Решение человека по спору", "Decision of a human on a dispute"),
  dispute: words("Дау", "Спор", "Dispute"),
  decidedBy: words("Шешім шығарған", "Решение вынес", "Decided by"),
  operative: words("Қарар бөлігі", "Резолютивная часть", "Operative part"),
  place: words("Орны", "Место", "Place"),
  claims: words("Талаптар", "Требования", "Claims"),
  objections: words("Қарсылықтар", "Возражения", "Objections"),
  facts: words("Анықталған мән-жайлар", "Установленные обстоятельства", "Facts found"),
  law: words("Қолданылған құқық", "Применённое право", "Law applied"),
  conclusion: words("Қорытынды", "Вывод", "Conclusion"),
} as const;

/** A decision on a dispute: what is signed, and the text. */
export type Ruling = {
  readonly disposition: ReturnType<typeof orderOf>;
  readonly operative: Words;
  readonly text: Words;
  readonly document: string;
  readonly reasons: string;
};

/**
 * Writes a decision from the arbiter's draft.
 * @throws {BiyError} `input` if a part is missing in a language, or the order is none.
 */
export function rule(
  draft: RulingDraft,
  {
    disputeId,
    claimant,
    matter,
    decidedBy,
  }: { disputeId: string; claimant: string; matter: Matter; decidedBy: readonly string[] },
): Ruling {
  rulingFrom(draft);
  const order = orderInWords(draft.order, { claimant, matter });
  const head = (lang: Lang) =>
    `# ${HEADINGS.title[lang]}\n\n${HEADINGS.dispute[lang]}: ${disputeId}\n${HEADINGS.decidedBy[lang]}: ${decidedBy.join(", ")}\n`;
  const operativeIn = (lang: Lang) => `${head(lang)}\n## ${HEADINGS.operative[lang]}\n\n${order[lang]}\n`;
  const wholeIn = (lang: Lang) =>
    operativeIn(lang) + PARTS.map((part) => `\n## ${HEADINGS[part][lang]}\n\n${draft[part][lang]}\n`).join("");
  const [operative, text] = [operativeIn, wholeIn].map((each) => words(each("kk"), each("ru"), each("en"))) as [
    Words,
    Words,
  ];
  const hash = (all: Words) => textHash(LANGS.map((lang) => all[lang]).join("\n"));
  return {
    disposition: orderOf(matter, draft.order),
    operative,
    text,
    document: hash(operative),
    reasons: hash(text),
  };
}

/** A decision on a dispute as people write it. */
export const rulingShape = () => strict({ order: v.unknown(), ...each(PARTS, reasoned()) });

/** A draft from its JSON. @throws {BiyError} `input`, naming the field */
export function rulingFrom(draft: unknown): RulingDraft {
  const written = parsed(rulingShape(), draft, "ruling");
  requireOrder(written.order);
  return written as RulingDraft;
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
    if (field === "days" && !isNumber(value, most)) throw refuse(path, FIELDS.days(most));
    if ((field === "holder" || field === "to") && !isHolder(value)) throw refuse(path, FIELDS.address);
    if (field === "units" && !isUnits(value)) throw refuse(path, FIELDS.units);
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

const FIELDS = {
  days: (most: number) =>
    words(`1-ден ${most}-ге дейінгі күн саны`, `число дней от 1 до ${most}`, `a number of days, 1 to ${most}`),
  address: words("мекенжай (0x…)", "адрес (0x…)", "an address (0x…)"),
  units: words(
    "бірліктердің нөмірлері, әрқайсысы бір рет: [3, 4]",
    "номера единиц, каждый один раз: [3, 4]",
    "numbers of units, each once: [3, 4]",
  ),
};
