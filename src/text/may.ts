/**
 * Who may do what, from when and until when, as a sentence.
 * @module
 */

import type { Lang, Words } from "../words/lang.ts";
import { momentInWords } from "./slots/time.ts";

export const ANYONE: Words = { kk: "Кез келген адам", ru: "Любое лицо", en: "Anyone" };

/** @param from the first moment, `until` the last, in seconds; `otherwise` what happens if nobody does */
export function may(
  who: Words,
  what: Words,
  {
    from,
    until,
    otherwise,
  }: { from?: bigint | undefined; until?: bigint | undefined; otherwise?: Words | undefined } = {},
): Words {
  const say = (lang: Lang) => {
    const after =
      from === undefined
        ? ""
        : { kk: `; бастапқы сәті: `, ru: `; начиная с момента: `, en: `; from: ` }[lang] + momentInWords(from, lang);
    const last =
      until === undefined
        ? ""
        : {
            kk: `; соңғы сәті (қоса алғанда): `,
            ru: `; последний момент (включительно): `,
            en: `; last moment (inclusive): `,
          }[lang] + momentInWords(until, lang);
    const can = { kk: "құқылы", ru: "вправе", en: "may" }[lang];
    const other =
      otherwise === undefined ? "" : { kk: " Әйтпесе: ", ru: " Иначе: ", en: " Otherwise: " }[lang] + otherwise[lang];
    return `${who[lang]} ${can}: ${what[lang]}${after}${last}.${other}`;
  };
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}
