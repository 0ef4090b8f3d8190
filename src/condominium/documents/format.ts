/**
 * Values as a document writes them, in the three languages: by the slots of the agreements, and never refused, because what is on the chain
 * has to be written, whatever it is.
 * @module
 */

import { dataLength, getAddress, toUtf8String } from "ethers";
import type { Lang, Words } from "../../words/lang.ts";
import { TermsError } from "../../text/errors.ts";
import { VALUE } from "../../text/errors-words.ts";
import { LARGEST_IN_WORDS } from "../../text/numerals.ts";
import { grouped } from "../../text/slots/slot.ts";
import { LAST_MOMENT } from "../../text/slots/time.ts";
import { slotOf } from "../../text/slots.ts";

/** What stands in a place of a template: words, or what is the same in each language. */
export type Said = string | Words;

const PLAIN = { currencies: [] };

/** The same in Kazakh, Russian and English. */
export const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** Words in each language. */
export const each = (say: (lang: Lang) => string): Words => ({ kk: say("kk"), ru: say("ru"), en: say("en") });

/** Words of a language. */
export const inLang = (said: Said, lang: Lang): string => (typeof said === "string" ? said : said[lang]);

/** Words one after the other. */
export const joined = (parts: readonly Said[], between: Said = ""): Words =>
  each((lang) => parts.map((part) => inLang(part, lang)).join(inLang(between, lang)));

/**
 * A template with its places filled in. What is put in is not read again.
 * @throws {TermsError} `FieldMissing` if a place has no value
 */
export function say(template: Words, values: { readonly [place: string]: Said } = {}): Words {
  return each((lang) =>
    template[lang].replace(/\{(\w+)\}/g, (_, place: string) => {
      const value = values[place];
      if (value === undefined) throw new TermsError("FieldMissing", VALUE.nothingFor(place));
      return inLang(value, lang);
    }),
  );
}

/** A whole number in digits, in threes. */
export const digits = (n: bigint | number): Words => each((lang) => grouped(BigInt(n), lang));

/** A whole number in digits and in words. */
export function count(n: bigint | number): Words {
  if (BigInt(n) > LARGEST_IN_WORDS) return digits(n);
  return each((lang) => slotOf("count").format(BigInt(n), lang, PLAIN));
}

/** A number that names something, and is not counted: as it is. */
export const number = (n: bigint | number): string => n.toString();

const SECONDS_SINCE: Words = {
  kk: "1970 жылдан бергі секунд: ",
  ru: "секунд с 1970 года: ",
  en: "seconds since 1970: ",
};

/** A moment; one after the year 9999 in seconds. */
export function moment(at: bigint): Words {
  if (at > LAST_MOMENT) return joined([SECONDS_SINCE, digits(at)]);
  return each((lang) => slotOf("moment").format(at, lang, PLAIN));
}

/** A length of time. */
export const period = (seconds: bigint): Words => each((lang) => slotOf("period").format(seconds, lang, PLAIN));

/** An address in full, with its checksum. */
export const address = (value: string): string => getAddress(value);

/**
 * Text of somebody else's, between « and ». What can't be seen, what reorders what is seen, and what would end it is shown by its code:
 * `[U+202E]`.
 */
export function quoted(value: string): string {
  const shown = value.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}«»]|(?! )\p{Zs}/gu, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${code}]`;
  });
  return `«${shown}»`;
}

/** A kind in ASCII from its 32 bytes; what is no text as the bytes. */
export function kind(value: string): string {
  const text = value.replace(/(?:00)+$/, "");
  const isAscii = dataLength(value) === 32 && /^0x(?:[2-7][0-9a-f])+$/.test(text) && !text.includes("7f");
  return isAscii ? quoted(toUtf8String(text)) : value;
}

/** Numbers of units, those in a row by the first and the last: `1–3, 7`. */
export function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const each of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open !== undefined && open[1] === each - 1) open[1] = each;
    else found.push([each, each]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/** A share as a percentage of the whole with four decimals, rounded down. */
export function percentDown(share: bigint, whole: bigint): Words {
  const parts = whole === 0n ? 0n : (share * 1_000_000n) / whole;
  const decimals = (parts % 10_000n).toString().padStart(4, "0");
  return each((lang) => `${grouped(parts / 10_000n, lang)}${lang === "en" ? "." : ","}${decimals}\u00a0%`);
}
