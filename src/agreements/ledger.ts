/**
 * The ledger of a template, as it stands: what the parties of an agreement owe and have paid each other outside the chain.
 * @module
 */

import type { Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { ledgerAbi } from "../abi/ledger.ts";
import { view, viewsAt } from "../chain/calls.ts";
import { refuse } from "../text/shape.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { MOST, SILENCE } from "./outside.ts";
import type { PartyKey } from "./people.ts";

/** A payment, as it is confirmed; see `Receipt` in ILedger.sol. Amounts in minor units, moments in seconds since 1970. */
export type Receipt = {
  /** The account's `finding`: of what a human has found since, a receipt says nothing any more. */
  readonly finding: bigint;
  /** The party that was paid. The other one paid. */
  readonly payee: string;
  /** What for, in 32 bytes: {@link obligationOf}. */
  readonly obligation: string;
  /** All that this payee was paid before: brought again, the same receipt adds nothing. */
  readonly before: bigint;
  readonly amount: bigint;
  readonly paidOn: bigint;
  /** The salted hash of the bank's document: {@link bankDocument}. Zeros: none. */
  readonly bankDocument: string;
};

/** What two parties owe and have paid each other; see `Account` in ILedger.sol. In minor units. */
export type Account = {
  readonly paidToFirst: bigint;
  readonly paidToSecond: bigint;
  /** What steps, decisions and settlements gave the second party. */
  readonly owed: bigint;
  /** How often a decision or a settlement has said what was paid. */
  readonly finding: bigint;
  /** An amendment has taken the account over: it goes on in the new agreement. */
  readonly isReplaced: boolean;
};

/** What one party owes the other now. */
export type Debt = { readonly from: PartyKey; readonly to: PartyKey; readonly amount: bigint };

type Reading = { readonly file: AgreementFile; readonly provider: Provider };

/** Who besides the payee confirms a payment: nobody, the payee's silence after a report, or an address. */
export function confirmedBy({ terms }: Pick<AgreementFile, "terms">): "payee" | "silence" | "agent" {
  const { paymentAgent } = terms.common;
  return paymentAgent === SILENCE ? "silence" : BigInt(paymentAgent) === 0n ? "payee" : "agent";
}

/** The ledger of an agreement's template: its address, which is in the very code that the text states. @throws {BiyError} `network` */
export async function ledgerOf({ provider, file: { chainId, template: to, codeHash } }: Reading): Promise<string> {
  const views = [{ to, abi: agreementAbi, method: "ledger", args: [] }];
  const { answers } = await viewsAt(provider, { place: { chainId, to, codeHash }, views });
  return answers[0] as string;
}

/** What the parties owe and have paid each other, at the latest block or at `block`. @throws {BiyError} `network` */
export async function account({
  provider,
  file,
  block = "latest",
}: Reading & { readonly block?: number | "latest" }): Promise<Account> {
  const to = await ledgerOf({ provider, file });
  const args = [idOfFile(file)];
  const found = await view<bigint[]>({ provider, to, abi: ledgerAbi, method: "accountOf", args, blockTag: block });
  const [paidToFirst = 0n, paidToSecond = 0n, owed = 0n, finding = 0n, replaced] = found;
  return { paidToFirst, paidToSecond, owed, finding, isReplaced: Boolean(replaced) };
}

/** What one party owes the other by an account; nothing, if they are even. */
export function debtIn({
  owed,
  paidToFirst,
  paidToSecond,
}: Pick<Account, "owed" | "paidToFirst" | "paidToSecond">): Debt | undefined {
  const amount = owed + paidToFirst - paidToSecond;
  if (amount === 0n) return undefined;
  return amount > 0n
    ? { from: "first", to: "second", amount }
    : // More was paid than was owed.
      { from: "second", to: "first", amount: -amount };
}

const HALF = 64n;
const FINAL = /* @__PURE__ */ (() => 1n << (2n * HALF - 1n))();

/** What the `rest` of a state, a decision or a settlement says was paid to each. */
export function paidIn(rest: string): { readonly toFirst: bigint; readonly toSecond: bigint } {
  return { toFirst: (BigInt(rest) >> HALF) & MOST, toSecond: BigInt(rest) & ((1n << HALF) - 1n) };
}

/** Whether the `rest` of a decision or a settlement ends the receipts that were given before it. */
export const isFinalIn = (rest: string): boolean => (BigInt(rest) & FINAL) !== 0n;

/** What a `rest` says besides payments: the template's part of it. */
export const othersIn = (rest: string): string => `${rest.slice(0, 34)}${"0".repeat(32)}`;

/**
 * The same `rest`, saying that so much was paid to each; and, as it is a finding, that no receipt from before it counts any more.
 * @throws {BiyError} `input` for more than the ledger counts
 */
export function withPaid(rest: string, paid: { readonly toFirst: bigint; readonly toSecond: bigint }): string {
  for (const [party, amount] of Object.entries(paid)) if (amount > MOST) throw refuse(`paid.${party}`, `≤ ${MOST}`);
  return `0x${(BigInt(othersIn(rest)) | FINAL | (paid.toFirst << HALF) | paid.toSecond).toString(16).padStart(64, "0")}`;
}
