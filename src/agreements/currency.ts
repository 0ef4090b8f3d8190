/**
 * What a token says of itself, and whether an agreement says the same of it.
 * @module
 */

import { AbiCoder, dataLength, dataSlice, decodeBytes32String, id as hashOf, type Provider } from "ethers";
import { patiently } from "../chain/patience.ts";
import { asBiyError, BiyError } from "../chain/errors.ts";
import { currenciesOn } from "../text/edition.ts";
import type { Token } from "../text/slots.ts";
import { currencyAt } from "../text/slots/money.ts";
import { isShown, MOST_DECIMALS, sameToken } from "../text/slots/token.ts";
import { editionOf, type AnyFile } from "./file.ts";

/** What a symbol comes in: offset, length, its bytes; or one word. More is no symbol. */
const LONGEST = 32 * 8;

/**
 * The symbol and the decimals of the token at an address, for `draft` and `compose`. A symbol that can't be shown to people as it is (other
 * than plain letters, too long, or a name of the tenge) is left empty.
 * @throws {BiyError} `input` if it has no decimals: then nobody knows what its amounts are; `network`
 * @example const file = sales.draft(terms, parties, { ...context, token: await sales.tokenAt(provider, terms.currency) });
 */
export async function tokenAt(provider: Provider, address: string): Promise<Token> {
  const [decimals, symbol] = await Promise.all([
    answerOf(provider, address, "decimals()"),
    answerOf(provider, address, "symbol()"),
  ]);
  const stated = dataLength(decimals) < 32 ? undefined : BigInt(dataSlice(decimals, 0, 32));
  if (stated === undefined || stated > MOST_DECIMALS) throw noDecimals(address);
  const read = symbolIn(symbol);
  return { symbol: isShown(read) ? read : "", decimals: Number(stated) };
}

/** What {@link tokenAt} gives; nothing, where the token says no decimals, or none any more. @throws {BiyError} `network` */
export async function tokenNow(provider: Provider, address: string): Promise<Token | undefined> {
  try {
    return await tokenAt(provider, address);
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "input") return undefined;
    throw thrown;
  }
}

/**
 * Refuses an agreement that says of its token what the token doesn't say of itself; of a currency that the edition knows, other decimals.
 * @throws {BiyError} `document`, `network`
 */
export async function requireCurrency(file: AnyFile, provider: Provider): Promise<void> {
  const problem = await currencyProblem(file, provider);
  if (problem !== undefined) throw problem;
}

/** What {@link requireCurrency} throws; nothing, if all is right. @throws {BiyError} `network` */
export async function currencyProblem(file: AnyFile, provider: Provider): Promise<BiyError | undefined> {
  const { currency } = file.terms.common;
  const known = currencyAt(currency, currenciesOn(editionOf(file.edition), { chainId: file.chainId }));
  if (known.kind === "coin") return undefined;
  const now = await tokenNow(provider, currency);
  if (known.kind === "known") {
    const stated = { symbol: now?.symbol ?? "", decimals: known.decimals };
    return stated.decimals === now?.decimals ? undefined : otherToken(currency, stated, now);
  }
  const stated = file.token;
  return now !== undefined && sameToken(stated, now) ? undefined : otherToken(currency, stated, now);
}

/** What a view without arguments returns; "0x" where there is none. @throws {BiyError} `network` */
async function answerOf(provider: Provider, to: string, signature: string): Promise<string> {
  try {
    return await patiently(async () => await provider.call({ to, data: dataSlice(hashOf(signature), 0, 4) }));
  } catch (thrown) {
    const error = asBiyError(thrown);
    if (error.code === "refused") return "0x";
    throw error;
  }
}

/** A symbol: a `string`, or as in older tokens a word. */
function symbolIn(data: string): string {
  try {
    if (dataLength(data) === 32) return decodeBytes32String(data);
    return dataLength(data) > LONGEST ? "" : String(AbiCoder.defaultAbiCoder().decode(["string"], data)[0]);
  } catch {
    return ""; // What it returned is no text.
  }
}

function noDecimals(address: string): BiyError {
  return new BiyError(
    "input",
    {
      kk: `${address} мекенжайындағы токен үтірден кейін неше таңба бар екенін айтпайды (decimals), сондықтан ондағы соманы адамға түсінікті етіп жазуға болмайды; басқа валютаны таңдаңыз.`,
      ru: `Токен по адресу ${address} не сообщает, сколько у него знаков после запятой (decimals), и понятно записать сумму в нём нельзя; выберите другую валюту.`,
      en: `The token at ${address} does not say how many decimals it has, so no amount of it can be written for people to read; choose another currency.`,
    },
    { field: "currency" },
  );
}

function otherToken(address: string, stated: Token | undefined, actual: Token | undefined): BiyError {
  const of = (token: Token | undefined) => (token === undefined ? "—" : `${token.symbol || "—"}, ${token.decimals}`);
  return new BiyError(
    "document",
    {
      kk: `Шартта ${address} токені туралы токеннің өзі айтқаннан басқа дерек жазылған (символы, үтірден кейінгі таңба саны): мәтінде ${of(stated)}, тізбекте ${of(actual)}. Мәтіндегі сомалар шын сомалар емес; растамаңыз, шарттың жаңа файлын жасаңыз.`,
      ru: `Договор говорит о токене ${address} не то, что токен сообщает о себе (символ, знаки после запятой): в тексте ${of(stated)}, в сети ${of(actual)}. Суммы в тексте — не те, что будут уплачены; не подтверждайте его, составьте файл договора заново.`,
      en: `The agreement says of the token ${address} what the token does not say of itself (symbol, decimals): in the text ${of(stated)}, on the chain ${of(actual)}. The amounts in the text are not those that would be paid; do not accept it, make the agreement's file anew.`,
    },
    { field: "token" },
  );
}
