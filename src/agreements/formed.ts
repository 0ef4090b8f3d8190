/**
 * What the chain knows of an agreement whose file is not at hand: its terms, from the event of its formation.
 * @module
 */

import { AbiCoder, Interface } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { readLogs, topicOf, type ChainLog, type LogReading } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import type { Place } from "../chain/place.ts";
import type { Template } from "./template.ts";
import type { Common } from "../arbitration/disputable.ts";
import type { Terms, Values } from "./terms.ts";

/** A template's contract that the caller trusts: anyone can deploy one that notes agreements of others. `kind`: the template. */
export type KnownPlace = Required<Place> & { readonly kind: Template };

/** An agreement as it was formed. */
export type FormedAgreement = {
  readonly id: string;
  readonly place: KnownPlace;
  readonly terms: Terms;
  readonly block: number;
  readonly blockHash: string;
  readonly transaction: string;
};

/** Which logs are read, and how. */
export type Reading = Pick<LogReading, "provider" | "fromBlock" | "toBlock" | "range" | "onProgress">;

export const agreementInterface: Interface = /* @__PURE__ */ new Interface(agreementAbi);
export const FORMED: string = /* @__PURE__ */ agreementInterface.getEvent("Formed")?.topicHash ?? "";

/** The agreements of which an account is a party, oldest first. @throws {BiyError} `network` */
export async function formedOf({
  account,
  places,
  ...reading
}: Reading & { readonly account: string; readonly places: readonly KnownPlace[] }): Promise<FormedAgreement[]> {
  const address = places.map(({ to }) => to);
  const topics = partyTopics(account);
  const found = await Promise.all(topics.map(async (each) => await readLogs({ ...reading, address, topics: each })));
  // One who is both parties, which no template allows, would be found twice.
  const logs = new Map(found.flat().map((log) => [`${log.blockHash} ${log.index}`, log]));
  return [...logs.values()]
    .toSorted((a, b) => a.blockNumber - b.blockNumber || a.index - b.index)
    .flatMap((log) => formedIn(log, places) ?? []);
}

/** Of formations with an account as first, and as second party. */
export function partyTopics(account: string): (string | null)[][] {
  return [
    [FORMED, null, topicOf(account)],
    [FORMED, null, null, topicOf(account)],
  ];
}

/** The agreement with this id, if it was formed there. @throws {BiyError} `network` */
export async function formedAs({
  id,
  place,
  ...reading
}: Reading & { readonly id: string; readonly place: KnownPlace }): Promise<FormedAgreement | undefined> {
  const [log] = await readLogs({ ...reading, address: place.to, topics: [FORMED, id] });
  return log === undefined ? undefined : formedIn(log, [place]);
}

/** The agreement that a log notes; none, if it is of another place or kind. */
export function formedIn(log: ChainLog, places: readonly KnownPlace[]): FormedAgreement | undefined {
  const place = places.find(({ to }) => to === log.address);
  const event = log.topics[0] === FORMED ? parsed(agreementInterface, log) : null;
  if (place === undefined || event === null) return undefined;
  const { id, terms } = event.args.toObject() as { id: string; terms: string };
  const { blockNumber: block, blockHash, transactionHash: transaction } = log;
  return { id, place, terms: termsIn(place.kind, terms), block, blockHash, transaction };
}

/** Terms from their ABI encoding, as the template's `form` takes them. */
function termsIn({ abi }: Template, data: string): Terms {
  const inputs = new Interface(abi).getFunction("form")?.inputs.slice(0, 2) ?? [];
  const [common, particulars] = AbiCoder.defaultAbiCoder().decode(inputs, data).toArray() as { toObject(): unknown }[];
  return { common: common?.toObject() as Common, particulars: particulars?.toObject() as Values };
}
