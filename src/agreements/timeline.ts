/**
 * What has happened to an agreement, as legal facts with their moments and transactions: from the chain's events alone.
 * @module
 */

import { Interface, type LogDescription, type Result } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { caseIdOf } from "../arbitration/cases.ts";
import { momentsOf } from "../chain/blocks.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import { LANGS, type Lang, type Words } from "../terms/errors.ts";
import eventWords from "../terms/sale/events.json" with { type: "json" };
import { momentInWords } from "../terms/slots/time.ts";
import { idOfFile, templateOf, type AnyFile } from "./file.ts";
import { view } from "./send.ts";

/** Those of the base, of the tribunal and of the sale. An event that has no words is said by its name. */
const EVENTS: { readonly [event: string]: Words } = eventWords;

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
}: Pick<LogReading, "provider" | "fromBlock" | "range" | "onProgress"> & { file: AnyFile }): Promise<LegalFact[]> {
  const { provider } = reading;
  const id = idOfFile(file);
  const { template } = file;
  const { tribunal } = file.terms.common;
  const record = await view<bigint[]>({ provider, to: template, abi: agreementAbi, method: "recordOf", args: [id] });
  const turns = Array.from({ length: Number(record[2] ?? 0n) }, (_, turn) => BigInt(turn + 1));
  const cases = turns.map((turn) => caseIdOf({ template, agreement: id, turn }));
  const contracts = new Map([
    [template, new Interface(templateOf(file.edition).abi)],
    [tribunal, new Interface(tribunalAbi)],
  ]);

  const known = templateOf(file.edition).words.events;
  // Both have what an event is about in the same place: an agreement's id is no case's.
  const logs = await readLogs({ ...reading, address: [template, tribunal], topics: [null, [id, ...cases]] });
  const moments = await momentsOf(provider, logs);
  return logs.flatMap((log: ChainLog): LegalFact[] => {
    const parsed = contracts.get(log.address)?.parseLog(log) ?? null;
    if (parsed === null) return [];
    const { name: event } = parsed;
    const words = eventInWords(parsed, known);
    const at = moments.get(log.blockNumber)?.at ?? 0n;
    return [{ event, at, block: log.blockNumber, transaction: log.transactionHash, words }];
  });
}

/** What an event says. @param own sentences of its template, beside those that are known */
export function eventInWords(
  { name, args, fragment }: LogDescription,
  own: { readonly [event: string]: Words } | undefined,
): Words {
  const names = fragment.inputs.map((input) => `${input.type} ${input.name}`);
  return sentence(EVENTS[name] ?? own?.[name] ?? { kk: name, ru: name, en: name }, { args, names });
}

function sentence(known: Words, { args, names }: { args: Result; names: readonly string[] }): Words {
  const say = (lang: Lang) =>
    known[lang].replace(/\{(\w+)\}/g, (whole, wanted: string) => {
      const index = names.findIndex((each) => each.endsWith(` ${wanted}`));
      return index < 0 ? whole : value(names[index] ?? "", args[index], lang);
    });
  const [kk = "", ru = "", en = ""] = LANGS.map(say);
  return { kk, ru, en };
}

/** Moments in words; everything else as it is. */
function value(typed: string, given: unknown, lang: Lang): string {
  return typed.startsWith("uint40 ") && typeof given === "bigint" ? momentInWords(given, lang) : String(given);
}
