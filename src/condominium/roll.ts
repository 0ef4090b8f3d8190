/**
 * The electorate of a decision by unit, from the register's events instead of a call a unit: shares, holders, changes of hands.
 * @module
 */

import { Interface, ZeroAddress, type Provider } from "ethers";
import { unitsAbi } from "../abi/units.ts";
import { momentsOf } from "../chain/blocks.ts";
import type { Moment } from "./events.ts";
import type { History } from "./history.ts";

/** A unit that could vote, and who held it when voting closed (or at the block, if that is before). */
export type Entry = { readonly unit: number; readonly share: bigint; readonly holder: string };

/** A unit that changed hands. */
export type Movement = Moment & { readonly unit: number; readonly from: string; readonly to: string };

const register = /* @__PURE__ */ new Interface(unitsAbi);
const topicOf = (event: string) => register.getEvent(event)?.topicHash ?? "";

/**
 * Who could vote in decision `no`.
 * @param convenedIn block of its convening: changes of hands before it need no moment
 */
export async function rollOf({
  provider,
  history,
  no,
  convenedIn,
  decision,
}: {
  provider: Provider;
  history: History;
  no: bigint;
  convenedIn: number;
  decision: { readonly class: number; readonly closesAt: bigint };
}): Promise<{ roll: Entry[]; movements: Movement[] }> {
  const logs = history("register", "Entered", "ShareChanged", "Transfer", "Merged");
  const later = logs.filter(({ blockNumber, topics: [first] }) => blockNumber >= convenedIn && isOfHands(first));
  const moments = await momentsOf(provider, later);

  const shares = new Map<number, bigint>();
  const classes = new Map<number, number>();
  const holders = new Map<number, string>();
  const into = new Map<number, number>();
  const movements: Movement[] = [];
  for (const log of logs) {
    const event = register.parseLog(log);
    if (event === null) continue;
    const { args } = event;
    const then = moments.get(log.blockNumber);
    if (then !== undefined && isOfHands(log.topics[0]) && then.at > decision.closesAt) continue;
    if (event.name === "Entered") classes.set(Number(args.getValue("id")), Number(args.getValue("class")));
    if (event.name === "ShareChanged" && (args.getValue("from") as bigint) <= no)
      shares.set(Number(args.getValue("id")), args.getValue("share") as bigint);
    if (event.name === "Merged")
      for (const id of args.getValue("ids") as bigint[])
        if (id !== args.getValue("into")) into.set(Number(id), Number(args.getValue("into")));
    if (event.name !== "Transfer") continue;
    const [from, to, id] = args.toArray() as [string, string, bigint];
    holders.set(Number(id), to);
    if (then === undefined || from === ZeroAddress || to === ZeroAddress) continue;
    movements.push({ ...then, transaction: log.transactionHash, unit: Number(id), from, to });
  }
  const holderOf = (unit: number): string => {
    const other = into.get(unit);
    return other === undefined ? (holders.get(unit) ?? ZeroAddress) : holderOf(other);
  };
  const isAsked = (unit: number) => decision.class === 0 || classes.get(unit) === decision.class;
  const roll = [...shares]
    .filter(([unit, share]) => share !== 0n && isAsked(unit))
    .sort(([a], [b]) => a - b)
    .map(([unit, share]) => ({ unit, share, holder: holderOf(unit) }));
  return { roll, movements };
}

function isOfHands(topic: string | undefined): boolean {
  return topic === topicOf("Transfer") || topic === topicOf("Merged");
}
