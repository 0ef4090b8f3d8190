/**
 * The summary: the key terms as sentences, which a wallet shows when it signs (EIP-712 `string`). First what the template says of itself,
 * then what is so for all agreements. Its hash is public, so names and goods are not in it.
 * @module
 */

import {
  allLanguagesOf,
  contextOf,
  fieldAt,
  knownOf,
  type Edition,
  type Known,
  type Released,
} from "../text/edition.ts";
import type { Lang } from "../words/lang.ts";
import { TermsError } from "../text/errors.ts";
import * as EDITION from "../words/text/editions.ts";
import * as SUMMARY_WORDS from "../words/agreements/summary.ts";
import { say } from "../words/say.ts";
import { dayOf } from "../text/days.ts";
import { lengthIn } from "../text/figures.ts";
import { shortMoney } from "../text/slots/money.ts";
import { slotIn, type Slots, type SlotType, type Token, type Value } from "../text/slots.ts";
import type { Paying } from "./template.ts";
import type { Place, Terms } from "./terms.ts";

/** Says a field of the terms, or a sum of some, shortly, amounts and lengths in digits alone: `say("particulars.price")`. */
export type Say = (path: string) => string;

/** So many letters a language are read on the small screen of a wallet, whatever the terms. */
export const LONGEST_SUMMARY = 600;

/** The summary in each language of the edition, a line a language. A pure function of edition, place and terms. */
export function summaryOf(
  edition: Edition | Released,
  { chainId, terms, token }: Place & { terms: Terms; token?: Token | undefined },
  sentences: (say: Say, lang: Lang, common: Paying) => string,
): string {
  const valueOf = (path: string) => {
    const [half, name = ""] = path.split(".");
    return half === "common" ? terms.common[name as keyof Terms["common"]] : terms.particulars[name];
  };
  const valueAt = (path: string) => {
    const values = path.split(" + ").map(valueOf);
    return values.every((each) => typeof each === "bigint") ? values.reduce((all, each) => all + each, 0n) : values[0];
  };
  const shared = { known: knownOf(edition, { chainId, token }, valueAt), slots: edition.slots };
  return allLanguagesOf(edition)
    .map((lang) => {
      const write: Say = (path) => {
        const [field, value] = [fieldAt(edition, path.split(" + ")[0] ?? ""), valueAt(path)];
        if (field === undefined || value === undefined)
          throw new TermsError("FieldUnknown", say(EDITION.noField, { name: edition.name, path }), { path });
        return shortly(value, field.type, { lang, ...shared });
      };
      const base = say(SUMMARY_WORDS.ofAll, {
        tribunal: shortly(terms.common.tribunal, "address", { lang, ...shared }),
        costsCap: shortly(terms.common.costsCap, "percent", { lang, ...shared }),
        offerEndsAt: shortly(terms.common.offerEndsAt, "moment", { lang, ...shared }),
      });
      return `${sentences(write, lang, terms.common)} ${base[lang]}`;
    })
    .join("\n");
}

/** As the text has it, but without what the text adds for safety: numbers in words, and the middle of an address, which stands beside. */
function shortly(
  value: Value,
  type: SlotType,
  { lang, known, slots }: { lang: Lang; known: Known; slots: Slots },
): string {
  if (type === "period" && typeof value === "bigint") return lengthIn(value, lang);
  if (type === "money" && typeof value === "bigint") return shortMoney(value, lang, known.currency);
  const text = slotIn({ slots }, type).format(value, lang, contextOf(undefined, known));
  if (type === "moment" && typeof value === "bigint") return `${dayOf(value)} ${text.slice(-20, -12)} UTC+5`;
  return type === "address" ? `${text.slice(0, 6)}…${text.slice(-4)}` : text;
}
