/**
 * Slots of money: an amount, which is in base units and is written in the currency's own, and the currency itself.
 * @module
 */

import type { Lang } from "../../words/lang.ts";
import { TermsError } from "../errors.ts";
import * as WORDS from "../../words/text/slots.ts";
import * as VALUE from "../../words/text/values.ts";
import { say } from "../../words/say.ts";
import { counted, inWords, LARGEST_IN_WORDS } from "../numerals.ts";
import { address, OF_ADDRESSES } from "./plain.ts";
import { COIN_DECIMALS, coinIn, decimalIn, grouped, POINT, shortIn } from "../figures.ts";
import { digits, either, groupedPattern, integer, literal, slot, type Currency, type Slot } from "./slot.ts";
import { MOST_DECIMALS, namePattern, requireToken, tokenName, tokenUnits, unitsPattern, type Token } from "./token.ts";

type Known = Extract<Currency, { kind: "known" }>;

const AMOUNT = { min: 0n, max: 2n ** 256n - 1n };

/**
 * An amount with all its decimals. Of a known currency in digits and words that agree; of the chain's coin, or of a token whose decimals the
 * parties state, in digits.
 */
export const money: Slot = /* @__PURE__ */ slot(() => ({
  type: "money",
  values: { kind: "integer", ...AMOUNT },
  format(value, lang, { currency, inFigures }) {
    const amount = integer(value, "money", AMOUNT);
    if (currency === undefined) {
      throw new TermsError("CurrencyMissing", VALUE.noCurrency);
    }
    if (currency.kind === "known") return knownAmount(amount, lang, { currency, inFigures });
    if (currency.kind === "coin") return coinIn(amount, lang);
    const { decimals } = statedOf(currency);
    return `${decimalIn(amount, decimals, lang)} ${tokenUnits(statedOf(currency), lang)}`;
  },
  pattern: (lang, { currency, currencies, inFigures }) =>
    either((currency === undefined ? currencies : [currency]).map((each) => amountPattern(each, lang, inFigures))),
  // All but what follows the number, which `format` then repeats: base units are the digits with the decimals run on.
  read: (text) => digits(/^[0-9.,\u00a0]*/.exec(text)?.[0] ?? ""),
}));

/** An amount in digits alone, without words and without zeros at its end. @throws {TermsError} `CurrencyMissing` */
export function shortMoney(amount: bigint, lang: Lang, which: Currency | undefined): string {
  if (which === undefined) throw new TermsError("CurrencyMissing", VALUE.noCurrency);
  const units = which.kind === "known" ? which.unit[lang] : which.kind === "coin" ? WORDS.coinUnits[lang] : undefined;
  return `${shortIn(amount, decimalsOf(which), lang)} ${units ?? tokenUnits(statedOf(which as Unvouched), lang)}`;
}

/**
 * An advance, in its own currency and without zeros at its end. Of a token that the edition doesn't know nobody states the decimals: it is
 * counted in the smallest units.
 */
export const fee: Slot = /* @__PURE__ */ slot(() => ({
  type: "fee",
  values: { kind: "integer", ...AMOUNT },
  format(value, lang, { fee: which, inFigures }) {
    const amount = integer(value, "fee", AMOUNT);
    if (which === undefined) throw new TermsError("CurrencyMissing", VALUE.noCurrency);
    if (which.kind === "known") return knownAmount(amount, lang, { currency: which, inFigures });
    if (which.kind === "coin") return `${shortIn(amount, COIN_DECIMALS, lang)} ${WORDS.coinUnits[lang]}`;
    return `${grouped(amount, lang)} ${WORDS.smallestUnits[lang]}`;
  },
  pattern(lang, { currencies, inFigures }) {
    const known = currencies.filter(({ kind }) => kind === "known").map((each) => amountPattern(each, lang, inFigures));
    const whole = groupedPattern(lang);
    const coin = `${whole}(?:${literal(POINT[lang])}[0-9]*[1-9])? ${WORDS.coinUnits[lang]}`;
    return either([...known, coin, `${whole} ${WORDS.smallestUnits[lang]}`]);
  },
  read(text, lang, { fee: which }) {
    const [whole = "", rest = ""] = (/^[0-9.,\u00a0]*/.exec(text)?.[0] ?? "").split(POINT[lang]);
    const decimals = which?.kind === "coin" ? COIN_DECIMALS : rest.length;
    return digits(whole + rest.padEnd(decimals, "0"));
  },
}));

/** An ERC-20's address with the name that the edition has for it, or what the parties state of it; zero is the chain's coin. */
export const currency: Slot = /* @__PURE__ */ slot(() => ({
  type: "currency",
  ...OF_ADDRESSES,
  format(value, lang, context) {
    const full = address.format(value, lang, context);
    const found = currencyAt(full, context.currencies);
    return `${nameOf(found, lang)} (${full})`;
  },
  pattern: (lang, { currencies }) =>
    `${either(currencies.map((each) => (each.kind === "unknown" ? namePattern(lang) : literal(nameOf(each, lang)))))} \\(0x[0-9a-fA-F]{40}\\)`,
  read: (text) => /\((0x[0-9a-fA-F]{40})\)$/.exec(text)?.[1],
}));

/** The currency at an address: the coin at zero, a known one, or the token that something is stated of, if it is. */
export function currencyAt(at: string, currencies: readonly Currency[]): Currency {
  if (BigInt(at) === 0n) return { kind: "coin" };
  const same = (each: Currency) => each.kind === "known" && each.address.toLowerCase() === at.toLowerCase();
  const stated = currencies.find(({ kind }) => kind === "token");
  return currencies.find(same) ?? stated ?? { kind: "unknown" };
}

/** In how many decimals people write it. @throws {TermsError} `CurrencyMissing` of a token that nothing is stated of */
export function decimalsOf(which: Currency): number {
  if (which.kind === "known") return which.decimals;
  return which.kind === "coin" ? COIN_DECIMALS : statedOf(which).decimals;
}

type Unvouched = Extract<Currency, { kind: "token" | "unknown" }>;

/** @throws {TermsError} `CurrencyMissing`, `ValueRefused` */
function statedOf(which: Unvouched): Token {
  if (which.kind === "unknown") throw new TermsError("CurrencyMissing", VALUE.noToken, { path: "token" });
  requireToken(which.token);
  return which.token;
}

function nameOf(which: Currency, lang: Lang): string {
  if (which.kind === "known") return which.name[lang];
  return which.kind === "coin" ? WORDS.coin[lang] : tokenName(statedOf(which), lang);
}

function knownAmount(
  amount: bigint,
  lang: Lang,
  { currency: { decimals, unit, fraction }, inFigures }: { currency: Known; inFigures: true | undefined },
): string {
  const one = 10n ** BigInt(decimals);
  if (amount / one > LARGEST_IN_WORDS) {
    throw new TermsError("ValueRefused", say(VALUE.tooLarge, { amount, unit }));
  }
  const figures = `${decimalIn(amount, decimals, lang)} ${unit[lang]}`;
  if (inFigures === true) return figures;
  const whole = `${inWords(amount / one, lang)} ${unit[lang]}`;
  const rest = decimals === 0 ? "" : ` ${inWords(amount % one, lang)} ${counted(amount % one, fraction[lang])}`;
  return `${figures} (${whole}${rest})`;
}

function amountPattern(which: Currency, lang: Lang, inFigures?: true): string {
  const whole = groupedPattern(lang);
  const fraction = (length: string) => `${whole}${literal(POINT[lang])}[0-9]{${length}}`;
  if (which.kind === "unknown") return `(?:${fraction(`1,${MOST_DECIMALS}`)}|${whole}) ${unitsPattern(lang)}`;
  const decimals = decimalsOf(which);
  const number = decimals === 0 ? whole : fraction(`${decimals}`);
  if (which.kind === "coin") return `${number} ${WORDS.coinUnits[lang]}`;
  if (which.kind === "token") return `${number} ${literal(tokenUnits(which.token, lang))}`;
  return `${number} ${literal(which.unit[lang])}${inFigures === true ? "" : " \\([^()]+\\)"}`;
}
