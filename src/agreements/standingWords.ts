/**
 * Receipts, and how the money outside the chain stands, in words.
 * @module
 */

import { ZeroHash } from "ethers";
import { rolesOf } from "../text/edition.ts";
import { momentInEach } from "../text/moments.ts";
import { percent } from "../text/slots/plain.ts";
import * as RECEIPTS_WORDS from "../words/agreements/receipts.ts";
import { perLanguage, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import { editionOf, idOfFile, type AgreementFile } from "./file.ts";
import { moneyWords } from "./money.ts";
import type { PartyKey } from "./people.ts";
import type { Receipt } from "./ledger.ts";
import { obligationIn } from "./obligation.ts";
import { paymentCode } from "./paymentCode.ts";
import type { Standing } from "./standing.ts";

const NO_MONEY = { currencies: [] };

/**
 * How the money of an agreement stands, a sentence each.
 * @param given `held`: what is promised and not owed yet, as the agreement's state has it
 */
export function standingInWords(
  file: AgreementFile,
  {
    held,
    ...stands
  }: Pick<Standing, "account" | "debt" | "penalty" | "isWhole" | "reports"> & { readonly held: bigint },
): Words[] {
  const { standing: said } = RECEIPTS_WORDS;
  const { account, debt, penalty, isWhole, reports } = stands;
  const amountOf = (amount: bigint) => moneyWords(file, amount);
  const roleOf = (party: PartyKey) => roleIn(file, party);
  const owes = () => {
    if (debt === undefined) return [said.even];
    const { from, to, amount, isAdvance, parts } = debt;
    if (isAdvance) return [say(said.advance, { amount: amountOf(amount), to: roleOf(to) })];
    const sentence = from === "first" ? said.owes : said.back;
    return [
      say(sentence, { amount: amountOf(amount), from: roleOf(from), to: roleOf(to) }),
      ...parts.map(({ amount: its, since, due }) =>
        due === undefined
          ? say(said.part, { amount: amountOf(its), since: momentInEach(since) })
          : say(said.dated, { amount: amountOf(its), since: momentInEach(since), due: momentInEach(due) }),
      ),
      ...(parts.some(({ due }) => due === undefined) ? [said.onDemand] : []),
    ];
  };
  const paid = (to: PartyKey, amount: bigint) =>
    amount === 0n ? [] : [say(said.paid, { amount: amountOf(amount), to: roleOf(to) })];
  const late = (by: PartyKey, amount: bigint) => {
    if (penalty === undefined || amount === 0n) return [];
    const [rate, cap] = [penalty.rate, penalty.cap].map((share) =>
      perLanguage((lang) => percent.format(share, lang, NO_MONEY)),
    ) as [Words, Words];
    return [say(said.penalty, { rate, cap, amount: amountOf(amount), by: roleOf(by) })];
  };
  return [
    ...owes(),
    ...(held === 0n ? [] : [say(said.promised, { amount: amountOf(held) })]),
    ...paid("second", account.paidToSecond),
    ...paid("first", account.paidToFirst),
    ...late("first", penalty?.byFirst ?? 0n),
    ...late("second", penalty?.bySecond ?? 0n),
    ...reports.flatMap(({ receipt, confirmsFrom }) => [
      say(said.report, {
        amount: amountOf(receipt.amount),
        paidOn: momentInEach(receipt.paidOn),
        to: roleOf(partyIn(file, receipt)),
      }),
      ...(confirmsFrom === undefined ? [] : [say(said.silence, { from: momentInEach(confirmsFrom) })]),
    ]),
    ...(isWhole ? [] : [said.notWhole]),
  ];
}

/**
 * What whoever pays has to know, a sentence each: the payee's account, if the file has it, and the code by which the payment is recognised.
 * Nothing if there is nothing to pay, now or in advance.
 * @param given `held`: what is promised and not owed yet
 */
export function payingInWords(
  file: AgreementFile,
  { debt, held }: Pick<Standing, "debt"> & { readonly held: bigint },
): Words[] {
  const owed = debt?.isAdvance === false ? debt : undefined;
  const advance = debt?.isAdvance === true ? debt.amount : 0n;
  if (owed === undefined && held <= advance) return [];
  const { paying: said } = RECEIPTS_WORDS;
  const payee = owed?.to ?? "second";
  const person = file.private[payee];
  const bank = "data" in person ? person.data.bank : undefined;
  const account = bank && say(said.account, { ...bank, bank: bank.name, payee: roleIn(file, payee) });
  return [...(account === undefined ? [] : [account]), say(said.purpose, { code: paymentCode(idOfFile(file)) })];
}

/** What a receipt binds, a sentence each: for who is to sign or send it. */
export function receiptInWords(file: AgreementFile, receipt: Receipt): Words[] {
  const { receipt: said } = RECEIPTS_WORDS;
  const { before, amount, paidOn, bankDocument } = receipt;
  const payee = perLanguage((lang) => `${roleIn(file, partyIn(file, receipt))[lang]} (${receipt.payee})`);
  return [
    say(said.payee, { payee }),
    say(said.amount, { amount: moneyWords(file, amount) }),
    say(said.paidOn, { paidOn: momentInEach(paidOn) }),
    say(said.obligation, { obligation: obligationIn(receipt) }),
    say(said.total, { total: moneyWords(file, before + amount) }),
    bankDocument === ZeroHash ? said.noDocument : say(said.document, { hash: bankDocument }),
  ];
}

/** Which party a receipt says was paid. */
export function partyIn({ terms }: Pick<AgreementFile, "terms">, { payee }: Pick<Receipt, "payee">): PartyKey {
  return payee === terms.common.first ? "first" : "second";
}

/** A party's role, within a sentence. */
function roleIn(file: AgreementFile, party: PartyKey): Words {
  const { kk, ru, en } = rolesOf(editionOf(file))[party];
  return { kk, ru, en: en.replace(/^The /, "the ") };
}
