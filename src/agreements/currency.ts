/**
 * What a token says of itself, and whether an agreement says the same of it.
 * @module
 */

import type { Provider } from "ethers";
import { tokenNow } from "../chain/token.ts";
import { BiyError } from "../words/biyError.ts";
import { currenciesOn } from "../text/edition.ts";
import type { Token } from "../text/slots.ts";
import { currencyAt } from "../text/slots/money.ts";
import { sameToken } from "../text/slots/token.ts";
import { editionOf, type AgreementFile } from "./file.ts";
import { isOutside } from "./outside.ts";
import * as KNOWN_WORDS from "../words/agreements/known.ts";
import { say } from "../words/say.ts";

/**
 * Refuses an agreement that says of its token what the token doesn't say of itself; of a currency that the edition knows, other decimals.
 * @throws {BiyError} `document`, `network`
 */
export async function requireCurrency(file: AgreementFile, provider: Provider): Promise<void> {
  const problem = await currencyProblem(file, provider);
  if (problem !== undefined) throw problem;
}

/** What {@link requireCurrency} throws; nothing, if all is right. @throws {BiyError} `network` */
export async function currencyProblem(file: AgreementFile, provider: Provider): Promise<BiyError | undefined> {
  const { currency } = file.terms.common;
  if (isOutside({ currency })) return undefined;
  const known = currencyAt(currency, currenciesOn(editionOf(file), { chainId: file.chainId }));
  if (known.kind === "coin") return undefined;
  const now = await tokenNow(provider, currency);
  if (known.kind === "known") {
    const stated = { symbol: now?.symbol ?? "", decimals: known.decimals };
    return stated.decimals === now?.decimals ? undefined : otherToken(currency, stated, now);
  }
  const stated = file.token;
  return now !== undefined && sameToken(stated, now) ? undefined : otherToken(currency, stated, now);
}

function otherToken(address: string, stated: Token | undefined, actual: Token | undefined): BiyError {
  const of = (token: Token | undefined) => (token === undefined ? "—" : `${token.symbol || "—"}, ${token.decimals}`);
  return new BiyError("document", say(KNOWN_WORDS.otherToken, { address, stated: of(stated), actual: of(actual) }), {
    field: "token",
  });
}
