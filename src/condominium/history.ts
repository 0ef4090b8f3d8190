/**
 * What the contracts of a condominium have noted, all but ballots: read once, whatever paper or decision it is for.
 * @module
 */

import { Interface } from "ethers";
import { READ } from "../abi/read.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import type { Addresses } from "./rules.ts";

/** Where to read, from and to which block (both included). */
export type Span = Pick<LogReading, "provider" | "fromBlock" | "range" | "onProgress"> & { readonly toBlock: number };

/** Which events of which contract. */
const EVENTS = {
  register: ["Entered", "ShareChanged", "Transfer", "Merged"],
  charter: ["Appointed", "Ended", "Reported", "InterimAppointed"],
  decisions: ["Convened", "ConveningAllowed", "ProxyGiven", "Supported"],
  disputes: ["Disputed", "Enforced", "StayedInterim", "DisputeEnded"],
} as const;
type Part = keyof typeof EVENTS;
type EventOf<P extends Part> = (typeof EVENTS)[P][number];

const INTERFACES: { readonly [part in Part]: Interface } = {
  register: /* @__PURE__ */ new Interface(READ.register),
  charter: /* @__PURE__ */ new Interface(READ.charter),
  decisions: /* @__PURE__ */ new Interface(READ.decisions),
  disputes: /* @__PURE__ */ new Interface(READ.disputes),
};
const PARTS = Object.keys(EVENTS) as readonly Part[];

const topicOf = (part: Part, event: string): string => INTERFACES[part].getEvent(event)?.topicHash ?? "";

/** The events of one contract with these names, oldest first. */
export type History = <P extends Part>(part: P, ...events: readonly EventOf<P>[]) => readonly ChainLog[];

/** One pass over the blocks, the same one for every decision. @throws {BiyError} `network` */
export async function historyOf(span: Span, addresses: Addresses): Promise<History> {
  const topics = [...new Set(PARTS.flatMap((part) => EVENTS[part].map((event) => topicOf(part, event))))];
  const logs = await readLogs({ ...span, address: PARTS.map((part) => addresses[part]), topics: [topics] });
  return (part, ...events) => {
    const wanted = events.map((event) => topicOf(part, event));
    return logs.filter(({ address, topics: [topic = ""] }) => address === addresses[part] && wanted.includes(topic));
  };
}
