/**
 * What is compared across languages: the numbers of a text in their order. A date, whose parts each language orders by itself, is one.
 * @module
 */
import type { Lang } from "../../../src/words/lang.ts";
import { moment } from "../../../src/text/slots/time.ts";

const PLAIN = { currencies: [] };

/** All numbers, addresses and hashes of a text, in order; moments as seconds. */
export function numbersIn(text: string, lang: Lang): string[] {
  const slot = moment;
  const moments = new RegExp(slot.pattern(lang, PLAIN), "g");
  const flat = text
    .replace(moments, (found) => `@${String(slot.parse(found, lang, PLAIN))}@`)
    .replace(lang === "en" ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d)\u00a0(?=\d{3}(?!\d))/g, "");
  return flat.match(/0x[0-9a-fA-F]+|\d+/g) ?? [];
}
