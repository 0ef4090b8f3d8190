/**
 * What was decided in a case, as far as the chain tells: the roots of its texts.
 * @module
 */

import { Interface } from "ethers";
import { tribunalAbi } from "../abi/tribunal.ts";
import { readLogs, type LogReading } from "../chain/logs.ts";
import * as DECIDED_WORDS from "../words/arbitration/decided.ts";
import { BiyError } from "../words/biyError.ts";

export type Decided = {
  /** Of the operative part, once it is issued. */
  readonly document?: string;
  /** Of the reasons, once they are given. */
  readonly reasons?: string;
};

const events = /* @__PURE__ */ new Interface(tribunalAbi);

/** Reads the roots from the tribunal's events. @param reading from the block of the deployment, or before it */
export async function decided({
  tribunal,
  caseId,
  ...reading
}: Omit<LogReading, "address" | "topics"> & { tribunal: string; caseId: string }): Promise<Decided> {
  const names = ["Awarded", "Reasoned"].map((name) => events.getEvent(name)?.topicHash ?? "");
  let found: Decided = {};
  for (const log of await readLogs({ ...reading, address: tribunal, topics: [names, caseId] })) {
    const event = events.parseLog(log);
    if (event?.name === "Awarded") found = { ...found, document: event.args.getValue("document") as string };
    if (event?.name === "Reasoned") found = { ...found, reasons: event.args.getValue("reasons") as string };
  }
  return found;
}

/**
 * Refuses a decision that is not the one which the chain has: another operative part than was issued, or other reasons than were given.
 * @throws {BiyError} `document`
 */
export function requireDecided({ document, reasons }: Required<Decided>, made: Decided): void {
  if (made.document !== undefined && made.document !== document)
    throw new BiyError("document", DECIDED_WORDS.otherOperative);
  if (made.reasons !== undefined && made.reasons !== reasons)
    throw new BiyError("document", DECIDED_WORDS.otherReasons);
}
