/**
 * Slots of money: an amount, in base units of the agreement's currency, and the currency itself.
 * @module
 */

import { TermsError, type Lang } from "../errors.ts";
import { VALUE } from "../errors-words.ts";
import { inWords, LARGEST_IN_WORDS } from "../numerals.ts";
import { address } from "./plain.ts";
import { digits, either, grouped, groupedPattern, integer, literal, slot, type Currency, type Slot } from "./slot.ts";

type Known = Extract<Currency, { kind: "known" }>;

const AMOUNT = { min: 0n, max: 2n ** 256n - 1n };
const COIN_DECIMALS = 18;
const POINT = { kk: ",", ru: ",", en: "." } as const;
const COIN = { kk: "желі монетасы", ru: "монеты сети", en: "of the chain's coin" } as const;
const BASE_UNITS = {
  kk: "токеннің базалық бірлігі",
  ru: "базовых единиц токена",
  en: "base units of the token",
} as const;
const COIN_NAME = { kk: "желі монетасы", ru: "монета сети", en: "the chain's coin" } as const;
const TOKEN_NAME = { kk: "токен", ru: "токен", en: "token" } as const;

/**
 * An amount in base units. Known currency: digits and words that agree. The chain's coin: 18 decimals and wei. Unknown
 * token: base units, for its name and decimals are nobody's promise.
 */
export const money: Slot = slot({
  type: "money",
  values: { kind: "integer", ...AMOUNT },
  format(value, lang, { currency }) {
    const amount = integer(value, "money", AMOUNT);
    if (currency === undefined) {
      throw new TermsError("CurrencyMissing", VALUE.noCurrency);
    }
    if (currency.kind === "known") return knownAmount(amount, lang, currency);
    if (currency.kind === "coin") {
      return `${decimal(amount, COIN_DECIMALS, lang)} ${COIN[lang]} (${grouped(amount, lang)} wei)`;
    }
    return `${grouped(amount, lang)} ${BASE_UNITS[lang]}`;
  },
  pattern: (lang, { currency, currencies }) =>
    either((currency === undefined ? currencies : [currency]).map((each) => amountPattern(each, lang))),
  read: (text, _lang, { currency }) =>
    // All but the words and the wei, which `format` then repeats: base units are the digits with the decimals run on.
    currency?.kind === "unknown" ? digits(text) : digits(text.slice(0, Math.max(text.indexOf("("), 0))),
});

/** An ERC-20's address with the name that the edition has for it; zero is the chain's coin. */
export const currency: Slot = slot({
  type: "currency",
  values: { kind: "hex", bytes: 20 },
  format(value, lang, context) {
    const full = address.format(value, lang, context);
    return `${nameOf(currencyAt(full, context.currencies), lang)} (${full})`;
  },
  pattern: (lang, { currencies }) =>
    `${either(currencies.map((each) => literal(nameOf(each, lang))))} \\(0x[0-9a-fA-F]{40}\\)`,
  read: (text) => /\((0x[0-9a-fA-F]{40})\)$/.exec(text)?.[1],
});

/** The currency at an address: the coin at zero, a known one, or unknown. */
export function currencyAt(at: string, currencies: readonly Currency[]): Currency {
  if (BigInt(at) === 0n) return { kind: "coin" };
  const same = (each: Currency) => each.kind === "known" && each.address.toLowerCase() === at.toLowerCase();
  return currencies.find(same) ?? { kind: "unknown" };
}

function nameOf(which: Currency, lang: Lang): string {
  if (which.kind === "known") return which.name[lang];
  return which.kind === "coin" ? COIN_NAME[lang] : TOKEN_NAME[lang];
}

function knownAmount(amount: bigint, lang: Lang, { decimals, unit, fraction }: Known): string {
  const one = 10n ** BigInt(decimals);
  if (amount / one > LARGEST_IN_WORDS) {
    throw new TermsError("ValueRefused", VALUE.tooLarge(amount, unit));
  }
  const whole = `${inWords(amount / one, lang)} ${unit[lang]}`;
  const rest = decimals === 0 ? "" : ` ${inWords(amount % one, lang)} ${fraction[lang]}`;
  return `${decimal(amount, decimals, lang)} ${unit[lang]} (${whole}${rest})`;
}

/** Digits with all decimals, none rounded away. */
function decimal(amount: bigint, decimals: number, lang: Lang): string {
  const one = 10n ** BigInt(decimals);
  if (decimals === 0) return grouped(amount, lang);
  return grouped(amount / one, lang) + POINT[lang] + (amount % one).toString().padStart(decimals, "0");
}

function amountPattern(which: Currency, lang: Lang): string {
  const whole = groupedPattern(lang);
  if (which.kind === "unknown") return `${whole} ${BASE_UNITS[lang]}`;
  const decimals = which.kind === "coin" ? COIN_DECIMALS : which.decimals;
  const number = decimals === 0 ? whole : `${whole}${literal(POINT[lang])}[0-9]{${decimals}}`;
  if (which.kind === "coin") return `${number} ${COIN[lang]} \\(${whole} wei\\)`;
  return `${number} ${literal(which.unit[lang])} \\([^()]+\\)`;
}
