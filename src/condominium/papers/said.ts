/**
 * What a part of a paper says where it stands alone: at the command line, before somebody signs.
 * @module
 */

import { momentInWords } from "../../text/slots/time.ts";
import { factClauses } from "../../text/render.ts";
import type { Edition, Stated } from "../../text/edition.ts";
import type { Words } from "../../words/lang.ts";

/** A clause in the three languages, by its name in the edition. */
export type SaidClause = { readonly id: string; readonly text: Words };

/** The clauses that fit, in their order. */
export function said(edition: Edition, stated: Stated): SaidClause[] {
  const [kk, ru, en] = (["kk", "ru", "en"] as const).map((lang) => factClauses(edition, stated, { lang }));
  return (en ?? []).map(({ id, text }, at) => {
    return { id, text: { kk: kk?.[at]?.text ?? "", ru: ru?.[at]?.text ?? "", en: text } };
  });
}

/** A moment in words. */
export const momentWords = (at: bigint): Words => {
  return { kk: momentInWords(at, "kk"), ru: momentInWords(at, "ru"), en: momentInWords(at, "en") };
};

/** Words one after the other. */
export function joined(parts: readonly Words[], between: string): Words {
  const of = (lang: "kk" | "ru" | "en") => parts.map((part) => part[lang]).join(between);
  return { kk: of("kk"), ru: of("ru"), en: of("en") };
}
