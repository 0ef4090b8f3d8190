/**
 * What has happened to an agreement, as legal facts with their moments and transactions: from the chain's events alone.
 * @module
 */

import { Interface, type LogDescription, type ParamType, type Provider, type Result } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { ledgerAbi } from "../abi/ledger.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { caseIdOf } from "../arbitration/cases.ts";
import { feeWriter } from "../arbitration/fees.ts";
import { readRules } from "../arbitration/rules.ts";
import { BiyError } from "../words/biyError.ts";
import { momentsOf } from "../chain/blocks.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import { LANGS, type Lang, type Words } from "../words/lang.ts";
import eventWords from "../words/events.json" with { type: "json" };
import { filledWith } from "../words/say.ts";
import { saidAs, type Amounts } from "../text/sentence.ts";
import { momentInWords } from "../text/slots/time.ts";
import { ledgerAt } from "./explain.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { amountsOf } from "./money.ts";
import { view } from "../chain/calls.ts";

/** Those of the base, of the tribunal and of the sale. An event that has no words is said by its name. */
const EVENTS: { readonly [event: string]: Words } = eventWords;

/** Those that say an amount of the arbiters' fee. */
const FEES = /* @__PURE__ */ ["AdvancePaid", "AdvanceReturned", "FeeDue"].map(
  (name) => new Interface(tribunalAbi).getEvent(name)?.topicHash ?? "",
);

/** A fact: what the contract noted, when, and in which transaction. */
export type LegalFact = {
  readonly event: string;
  /** Seconds since 1970, of the block. */
  readonly at: bigint;
  readonly block: number;
  readonly transaction: string;
  readonly words: Words;
};

/**
 * The facts of an agreement and of its cases, oldest first.
 * @param fromBlock where to begin: that of the deployment is early enough
 * @throws {BiyError} `network`; a node that has pruned its logs knows only the later ones
 */
export async function timeline({
  file,
  ...reading
}: Pick<LogReading, "provider" | "fromBlock" | "range" | "onProgress"> & { file: AgreementFile }): Promise<
  LegalFact[]
> {
  const { provider } = reading;
  const id = idOfFile(file);
  const { template } = file;
  const { tribunal } = file.terms.common;
  const record = await view<bigint[]>({ provider, to: template, abi: agreementAbi, method: "recordOf", args: [id] });
  const turns = Array.from({ length: Number(record[2] ?? 0n) }, (_, turn) => BigInt(turn + 1));
  const cases = turns.map((turn) => caseIdOf({ template, agreement: id, turn }));
  const ledger = await ledgerAt(provider, template);
  const contracts = new Map([
    [template, new Interface(file.kind.abi)],
    ...(ledger === undefined ? [] : ([[ledger, new Interface(ledgerAbi)]] as const)),
    [tribunal, new Interface(tribunalAbi)],
  ]);

  const known = file.kind.words.events;
  // Both have what an event is about in the same place: an agreement's id is no case's.
  const logs = await readLogs({ ...reading, address: [...contracts.keys()], topics: [null, [id, ...cases]] });
  const moments = await momentsOf(provider, logs);
  const isFee = ({ topics: [topic] }: ChainLog) => FEES.includes(topic ?? "");
  const amounts = { ...amountsOf(file), fee: logs.some(isFee) ? await feeWords(file, provider) : undefined };
  return logs.flatMap((log: ChainLog): LegalFact[] => {
    const parsed = contracts.get(log.address)?.parseLog(log) ?? null;
    if (parsed === null) return [];
    const { name: event } = parsed;
    const words = eventInWords(parsed, { own: known, ...amounts });
    const at = moments.get(log.blockNumber)?.at ?? 0n;
    return [{ event, at, block: log.blockNumber, transaction: log.transactionHash, words }];
  });
}

/** How amounts of the arbiters' fee are written; nothing, where its currency does not say. */
async function feeWords({ terms }: AgreementFile, provider: Provider): Promise<Amounts["fee"]> {
  const { tribunal, rules } = terms.common;
  const { feeCurrency: currency } = await readRules({ provider, tribunal, rules });
  try {
    return await feeWriter({ provider, currency });
  } catch (thrown) {
    if (thrown instanceof BiyError && thrown.code === "input") return undefined;
    throw thrown;
  }
}

/**
 * What an event says.
 * @param given `own`: sentences of its template, beside those that are known; and how amounts are written, which are left out otherwise
 */
export function eventInWords(
  { name, args, fragment }: LogDescription,
  { own, ...amounts }: Amounts & { readonly own?: { readonly [event: string]: Words } | undefined },
): Words {
  const values = valuesIn(fragment.inputs, args);
  return sentence(EVENTS[name] ?? own?.[name] ?? { kk: name, ru: name, en: name }, { values, amounts });
}

/** What an event says of such values, which are not read from a log. */
export function eventSaid(name: string, values: readonly Valued[], amounts: Amounts): Words {
  return sentence(EVENTS[name] ?? { kk: name, ru: name, en: name }, { values, amounts });
}

/** A value of an event by its name, with its type: those of a struct as well. */
type Valued = { readonly name: string; readonly type: string; readonly value: unknown };
type Given = { readonly values: readonly Valued[]; readonly amounts: Amounts };

function valuesIn(inputs: readonly ParamType[], args: Result): Valued[] {
  return inputs.flatMap(({ name, type, components, baseType }, index): Valued[] => {
    const value: unknown = args[index];
    return baseType === "tuple" ? valuesIn(components ?? [], value as Result) : [{ name, type, value }];
  });
}

function sentence(known: Words, { values, amounts }: Given): Words {
  const say = (lang: Lang) =>
    filledWith(known[lang], (wanted, kind) => {
      const found = values.find(({ name }) => name === wanted);
      const given = found?.value;
      if (kind !== undefined) return typeof given === "bigint" ? saidAs(kind, given, { lang, ...amounts }) : undefined;
      return found === undefined ? undefined : shown(found, lang);
    });
  const [kk = "", ru = "", en = ""] = LANGS.map(say);
  return { kk, ru, en };
}

/** Moments in words; everything else as it is. */
function shown({ type, value }: Valued, lang: Lang): string {
  return type === "uint40" && typeof value === "bigint" ? momentInWords(value, lang) : String(value);
}
