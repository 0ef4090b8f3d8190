/**
 * The cases of an account: those of its agreements, and those in which it was named for a seat. By indexed topics alone.
 * @module
 */

import { Interface, type Provider } from "ethers";
import { agreementAbi } from "../abi/agreement.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import { formedOf, type KnownPlace, type Reading } from "./formed.ts";
import { topicOf, readLogs } from "../chain/logs.ts";
import { caseIdOf, type Stage } from "../arbitration/cases.ts";
import { stageOf } from "../arbitration/waiting.ts";

/** A case of an account: as a party, or as a person who was nominated, appointed or drawn for a seat. */
export type OwnCase = {
  readonly caseId: string;
  readonly role: "party" | "arbiter";
  /** `none`, if nobody has opened it. */
  readonly stage: Stage;
};

type Asked = Reading & { readonly tribunal: string; readonly account: string; readonly places: readonly KnownPlace[] };

/** Nodes take so many values of a topic. */
const MOST_IDS = 500;

/**
 * The cases of an account in a tribunal, oldest first, those of its agreements before those that it was named in.
 * `places` are the templates whose agreements are looked at.
 * @throws {BiyError} `network`
 */
export async function casesOf(asked: Asked): Promise<OwnCase[]> {
  const [party, arbiter] = await Promise.all([disputedBy(asked), namedIn(asked)]);
  const { provider, tribunal } = asked;
  const found = [
    ...party.map((caseId) => ({ caseId, role: "party" as const })),
    ...arbiter.filter((caseId) => !party.includes(caseId)).map((caseId) => ({ caseId, role: "arbiter" as const })),
  ];
  return await Promise.all(found.map(async (each) => ({ ...each, stage: await stageIn(provider, tribunal, each) })));
}

const stageIn = async (provider: Provider, tribunal: string, { caseId }: { readonly caseId: string }) =>
  await stageOf({ provider, tribunal, caseId });

async function disputedBy({ tribunal, ...asked }: Asked): Promise<string[]> {
  const formed = await formedOf(asked);
  const base = new Interface(agreementAbi);
  const topic = base.getEvent("Disputed")?.topicHash ?? null;
  const found: string[] = [];
  for (let from = 0; from < formed.length; from += MOST_IDS) {
    const ids = formed.slice(from, from + MOST_IDS).map(({ id }) => id);
    const address = asked.places.map(({ to }) => to);
    const logs = await readLogs({ ...asked, address, topics: [topic, ids, topicOf(tribunal)] });
    for (const log of logs) {
      const turn = base.parseLog(log)?.args["turn"] as bigint;
      found.push(caseIdOf({ template: log.address, agreement: log.topics[1] ?? "", turn }));
    }
  }
  return [...new Set(found)];
}

async function namedIn({ tribunal, account, ...asked }: Asked): Promise<string[]> {
  const of = new Interface(tribunalAbi);
  const topic = (name: string) => of.getEvent(name)?.topicHash ?? "";
  const who = topicOf(account);
  const filters = [
    [[topic("Seated"), topic("Accepted")], null, who],
    [topic("Nominated"), null, null, who],
  ];
  const logs = await Promise.all(
    filters.map(async (topics) => await readLogs({ ...asked, address: tribunal, topics })),
  );
  const inOrder = logs.flat().toSorted((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
  return [...new Set(inOrder.map(({ topics }) => topics[1] ?? ""))];
}
