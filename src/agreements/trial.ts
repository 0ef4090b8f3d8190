/**
 * What a decision would do to an agreement, before anybody signs it: by the contract's own check, and by the node,
 * which carries it out and
 * forgets it.
 * @module
 */

import type { InterfaceAbi, Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { ledgerAbi } from "../abi/ledger.ts";
import { dispositionHash, type Disposition } from "../arbitration/disputable.ts";
import { interfaceOf } from "../chain/calls.ts";
import { asBiyError } from "../chain/errors.ts";
import { answering, tried, type Outcome, type Trial } from "../chain/trial.ts";
import { BiyError } from "../words/biyError.ts";
import * as READ_WORDS from "../words/chain/read.ts";
import { idOfFile, particularsHashOf, type AgreementFile } from "./file.ts";
import { ledgerOf } from "./ledger.ts";
import { isOutside } from "./outside.ts";
import { tellingOf } from "./sendable.ts";
import { PHASES, type Phase } from "./terms.ts";
import { read } from "./agreements.ts";

/** How an agreement and its money stand. Amounts in base units. */
export type Balances = {
  readonly phase: Phase;
  /** Held in the purse; outside the chain, promised. */
  readonly held: bigint;
  /** What the parties and the purse have of the currency; nothing, where money moves outside the chain. */
  readonly first?: bigint;
  readonly second?: bigint;
  readonly purse?: bigint;
  /** What the currency refused to pay to a party, and waits. */
  readonly credits: { readonly first: bigint; readonly second: bigint };
  /** What is left for costs of this case. */
  readonly costs: bigint;
  /** Outside the chain: what the second party is owed in all, and what was paid to each. */
  readonly owed?: bigint;
  readonly paidToFirst?: bigint;
  readonly paidToSecond?: bigint;
};

type Deciding = {
  readonly provider: Provider;
  readonly file: AgreementFile;
  /** Of the dispute. */
  readonly turn: bigint;
  readonly disposition: Disposition;
};

/**
 * Asks the contract whether it would carry out such a decision. @throws {BiyError} `refused`, saying why not;
 * `network`
 */
export async function checkDecision({ provider, file, turn, disposition }: Deciding): Promise<void> {
  const args = [file.terms.common, particularsHashOf(file), turn, disposition];
  const data = interfaceOf(agreementAbi).encodeFunctionData("check", args);
  await provider.call({ to: file.template, data }).catch((thrown: unknown) => {
    throw asBiyError(thrown, tellingOf(file));
  });
}

/**
 * Carries a decision out on the node, as if the tribunal had ordered it and it were final, and forgets it: how all
 * stands before and after.
 * @throws {BiyError} `refused`, saying why it would not be carried out; `network`, if the node makes no such trial
 */
export async function simulateDecision(
  given: Deciding,
): Promise<{ readonly before: Balances; readonly after: Balances }> {
  const { provider, file, disposition } = given;
  await checkDecision(given);
  const { common } = file.terms;
  const looking = await lookAt(given);
  const enforce = interfaceOf(agreementAbi).encodeFunctionData("enforce", [
    common,
    particularsHashOf(file),
    disposition,
  ]);
  const trials = [...looking.trials, { to: file.template, data: enforce }, ...looking.trials];
  const code = { [common.tribunal]: answering(dispositionHash(disposition)) };
  const outcomes = await tried(provider, { trials, code });
  const count = looking.trials.length;
  const enforced = outcomes[count];
  if (enforced?.ok !== true) throw asBiyError({ code: "CALL_EXCEPTION", data: enforced?.data }, tellingOf(file));
  return { before: looking.read(outcomes.slice(0, count)), after: looking.read(outcomes.slice(count + 1)) };
}

const TOKEN = ["function balanceOf(address) view returns (uint256)"];

/** What is asked to know how all stands, and what the answers say. */
async function lookAt({ provider, file, turn }: Deciding) {
  const id = idOfFile(file);
  const { first, second, currency } = file.terms.common;
  const isHeld = !isOutside(file.terms.common);
  const { purse } = await read({ provider, file });
  const views: {
    readonly to: string;
    readonly abi: InterfaceAbi;
    readonly method: string;
    readonly args: unknown[];
  }[] = [
    { to: file.template, abi: agreementAbi, method: "recordOf", args: [id] },
    { to: file.template, abi: agreementAbi, method: "creditOf", args: [id, first] },
    { to: file.template, abi: agreementAbi, method: "creditOf", args: [id, second] },
    { to: file.template, abi: agreementAbi, method: "costsOf", args: [id, turn] },
  ];
  const owners = isHeld ? [first, second, purse] : [];
  if (!isHeld) views.push({ to: await ledgerOf({ provider, file }), abi: ledgerAbi, method: "accountOf", args: [id] });
  const isCoin = BigInt(currency) === 0n;
  const balanceOf = (owner: string): Trial =>
    isCoin ? { coinOf: owner } : { to: currency, data: interfaceOf(TOKEN).encodeFunctionData("balanceOf", [owner]) };
  const calls = views.map(({ to, abi, method, args }) => ({
    to,
    data: interfaceOf(abi).encodeFunctionData(method, args),
  }));
  const answer = (outcome: Outcome | undefined, at: number): unknown => {
    const asked = views[at];
    if (outcome?.ok !== true || asked === undefined) throw new BiyError("network", READ_WORDS.notWhole);
    return interfaceOf(asked.abi).decodeFunctionResult(asked.method, outcome.data)[0];
  };
  return {
    trials: [...calls, ...owners.map(balanceOf)],
    read: (outcomes: readonly Outcome[]): Balances => {
      const [record, toFirst, toSecond, costs, account] = views.map((_, at) => answer(outcomes[at], at)) as [
        { phase: bigint; held: bigint },
        bigint,
        bigint,
        bigint,
        { owed: bigint; paidToFirst: bigint; paidToSecond: bigint } | undefined,
      ];
      const has = outcomes.slice(views.length).map(({ ok, data }) => {
        if (!ok || data === "0x") throw new BiyError("network", READ_WORDS.notWhole);
        return BigInt(data);
      });
      const [ofFirst = 0n, ofSecond = 0n, inPurse = 0n] = has;
      return {
        phase: PHASES[Number(record.phase)] ?? "none",
        held: record.held,
        ...(isHeld ? { first: ofFirst, second: ofSecond, purse: inPurse } : {}),
        credits: { first: toFirst, second: toSecond },
        costs,
        ...(account === undefined
          ? {}
          : { owed: account.owed, paidToFirst: account.paidToFirst, paidToSecond: account.paidToSecond }),
      };
    },
  };
}
