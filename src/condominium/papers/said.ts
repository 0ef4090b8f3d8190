/**
 * What a part of a paper says where it stands alone: at the command line, before somebody signs.
 * @module
 */

import { momentInWords } from "../../text/slots/time.ts";
import { factClauses } from "../../text/render.ts";
import { languagesOf, type Edition, type Stated } from "../../text/edition.ts";
import { perLanguage, type Words } from "../../words/lang.ts";

/** A clause in the three languages, by its name in the edition. */
export type SaidClause = { readonly id: string; readonly text: Words };

/** The clauses that fit, in their order; of a language that the edition was not loaded in without words. */
export function said(edition: Edition, stated: Stated): SaidClause[] {
  const languages = languagesOf(edition);
  const said = new Map(languages.map((lang) => [lang, factClauses(edition, stated, { lang })]));
  return (said.get(languages[0] ?? "en") ?? []).map(({ id }, at) => {
    return { id, text: perLanguage((lang) => said.get(lang)?.[at]?.text ?? "") };
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
