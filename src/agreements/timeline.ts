/**
 * What has happened to an agreement, as legal facts with their moments and transactions: from the chain's events alone.
 * @module
 */

import { Interface, type Log, type Provider, type Result } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { caseIdOf } from "../arbitration/cases.ts";
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
 * The facts of an agreement and of its cases, oldest first. Logs are asked for in bounded ranges.
 * @param fromBlock where to begin: that of the deployment is early enough
 * @throws {BiyError} `network`; a node that has pruned its logs knows only the later ones
 */
export async function timeline({
  provider,
  file,
  fromBlock,
  range = 5_000,
}: {
  provider: Provider;
  file: AnyFile;
  fromBlock: number;
  range?: number;
}): Promise<LegalFact[]> {
  const id = idOfFile(file);
  const { template } = file;
  const { tribunal } = file.terms.common;
  const record = await view<bigint[]>({ provider, to: template, abi: agreementAbi, method: "recordOf", args: [id] });
  const turns = Array.from({ length: Number(record[2] ?? 0n) }, (_, turn) => BigInt(turn + 1));
  const cases = turns.map((turn) => caseIdOf({ template, agreement: id, turn }));
  const asked = [
    { address: template, topics: [null, id], contract: new Interface(templateOf(file.edition).abi) },
    ...(cases.length === 0 ? [] : [{ address: tribunal, topics: [null, cases], contract: new Interface(tribunalAbi) }]),
  ];

  const known = { ...templateOf(file.edition).words.events, ...EVENTS };
  const latest = await provider.getBlockNumber();
  const found: { log: Log; event: string; args: Result; names: readonly string[] }[] = [];
  for (let from = fromBlock; from <= latest; from += range) {
    const toBlock = Math.min(from + range - 1, latest);
    for (const { address, topics, contract } of asked) {
      for (const log of await provider.getLogs({ address, topics, fromBlock: from, toBlock })) {
        const parsed = contract.parseLog(log);
        if (parsed === null) continue;
        const names = parsed.fragment.inputs.map((input) => `${input.type} ${input.name}`);
        found.push({ log, event: parsed.name, args: parsed.args, names });
      }
    }
  }
  found.sort((a, b) => a.log.blockNumber - b.log.blockNumber || a.log.index - b.log.index);
  return await Promise.all(
    found.map(async ({ log, event, args, names }) => {
      const at = BigInt((await provider.getBlock(log.blockNumber))?.timestamp ?? 0);
      const words = sentence(known[event] ?? { kk: event, ru: event, en: event }, { args, names });
      return { event, at, block: log.blockNumber, transaction: log.transactionHash, words };
    }),
  );
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
