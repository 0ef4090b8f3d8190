/**
 * What the tribunal holds for somebody: a fee, an advance that returns.
 * @module
 */

import { formatEther, ZeroAddress, type Provider } from "ethers";
import { tribunalAbi } from "../abi/tribunal.ts";
import { approvalCalls } from "../chain/allowance.ts";
import { tokenAt } from "../chain/token.ts";
import { requirePossible, sending, sendingEach, type By, type Call } from "../chain/send.ts";
import { view } from "../chain/calls.ts";
import type { Lang, Words } from "../words/lang.ts";
import { money } from "../text/slots/money.ts";
import { begun, caseCall, TELLING, tribunalCall } from "./call.ts";
import * as POSSIBLE_WORDS from "../words/arbitration/possible.ts";
import * as CASE_WORDS from "../words/arbitration/case.ts";
import * as SEND_WORDS from "../words/chain/send.ts";
import { say } from "../words/say.ts";

/** Pays all that the signer is due in a currency. `to`: where it goes. */
export const withdraw = /* @__PURE__ */ sending(
  async (
    _,
    { tribunal: at, currency, to }: { readonly tribunal: string; readonly currency: string; readonly to: string },
  ) => {
    const words = begun(POSSIBLE_WORDS.steps.withdraw);
    return tribunalCall(at, "withdraw", { args: [currency, to], words });
  },
);

/** What an account may withdraw in a currency, in base units. @throws {BiyError} `network` */
export async function dueTo({
  provider,
  tribunal,
  currency,
  owner,
}: {
  provider: Provider;
  tribunal: string;
  currency: string;
  owner: string;
}): Promise<bigint> {
  return await view<bigint>({ provider, to: tribunal, abi: tribunalAbi, method: "dueTo", args: [currency, owner] });
}

type Advance = {
  readonly tribunal: string;
  readonly caseId: string;
  readonly currency: string;
  readonly amount: bigint;
};

/**
 * Lets the tribunal take an advance in a token, once nothing else is in the way of `payAdvance`; as `agreements.approve` does, nothing where it
 * may already or the fee is in coin.
 */
export const approveAdvance = /* @__PURE__ */ sendingEach(
  async (by, given: Advance) => await advanceApprovals(by, given),
);

/** The approvals that {@link approveAdvance} sends. */
export async function advanceApprovals(by: By, { currency, amount, ...inCase }: Advance): Promise<readonly Call[]> {
  const { tribunal } = inCase;
  const isCoin = currency === ZeroAddress;
  const inWords = async (some: bigint) => await feeInWords({ provider: by.provider, currency, amount: some });
  const takes = { token: currency, spender: tribunal, to: tribunal, amount, inWords };
  const paying = caseCall(inCase, "payAdvance", [], { value: isCoin ? amount : 0n });
  await requirePossible(by, isCoin ? paying : { ...paying, takes });
  if (isCoin) return [];
  const words = say(CASE_WORDS.letTake, { tribunal, amount: await inWords(amount) });
  return await approvalCalls(by, { token: currency, spender: tribunal, amount, words, telling: TELLING });
}

/** An amount of a fee's currency as people write it; of a token with its address, which its symbol does not vouch for. */
export async function feeInWords({
  provider,
  currency,
  amount,
}: {
  provider: Provider;
  currency: string;
  amount: bigint;
}): Promise<Words> {
  return (await feeWriter({ provider, currency }))(amount);
}

/** How amounts of a fee's currency are written. @throws {BiyError} `input` of a token that says no decimals; `network` */
export async function feeWriter({
  provider,
  currency,
}: {
  provider: Provider;
  currency: string;
}): Promise<(amount: bigint) => Words> {
  if (currency !== ZeroAddress) {
    const token = await tokenAt(provider, currency);
    return (amount) => {
      const said = (lang: Lang) =>
        `${money.format(amount, lang, { currencies: [], currency: { kind: "token", token } })} (${currency})`;
      return { kk: said("kk"), ru: said("ru"), en: said("en") };
    };
  }
  return (amount) => say(SEND_WORDS.coin, { said: formatEther(amount) });
}
