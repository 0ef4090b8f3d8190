/**
 * The electorate of a decision by unit, from the register's events instead of a call a unit: shares, holders, changes of hands.
 * @module
 */

import { Interface, ZeroAddress, type Provider } from "ethers";
import { READ } from "../abi/read.ts";
import { momentsOf } from "../chain/blocks.ts";
import { checksums } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import type { Moment } from "./events.ts";
import type { History } from "./history.ts";

/** A unit that could vote, and who held it when voting closed (or at the block, if that is before). */
export type Entry = { readonly unit: number; readonly share: bigint; readonly holder: string };

/** A unit that changed hands. */
export type Movement = Moment & { readonly unit: number; readonly from: string; readonly to: string };

const register = /* @__PURE__ */ new Interface(READ.register);
const [ENTERED, SHARE_CHANGED, TRANSFER, MERGED] = ["Entered", "ShareChanged", "Transfer", "Merged"].map(
  (event) => register.getEvent(event)?.topicHash,
);

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
  // Of many units there are many logs, each of a few words: they are read as they stand.
  const addressOf = checksums();
  for (const { topics, data, blockNumber, transactionHash } of logs) {
    const [event, first = "", second = "", third = ""] = topics;
    const then = moments.get(blockNumber);
    if (then !== undefined && isOfHands(event) && then.at > decision.closesAt) continue;
    // Entered(id, holder; share, class, from, object), ShareChanged(id; share, from, passedOver), Transfer(from, to, id)
    if (event === ENTERED) classes.set(Number(first), Number(wordOf(data, 1)));
    if (event === ENTERED && wordOf(data, 2) <= no) shares.set(Number(first), wordOf(data, 0));
    if (event === SHARE_CHANGED && wordOf(data, 1) <= no) {
      const isPassedOver = wordOf(data, 2) !== 0n;
      shares.set(Number(first), isPassedOver ? 0n : wordOf(data, 0));
    }
    const merged = event === MERGED ? parsed(register, { topics, data })?.args : undefined;
    for (const id of (merged?.getValue("ids") ?? []) as readonly bigint[])
      if (id !== BigInt(first)) into.set(Number(id), Number(first));
    if (event !== TRANSFER) continue;
    const [from, to] = [first, second].map((topic) => addressOf(`0x${topic.slice(26)}`)) as [string, string];
    holders.set(Number(third), to);
    if (then === undefined || from === ZeroAddress || to === ZeroAddress) continue;
    movements.push({ ...then, transaction: transactionHash, unit: Number(third), from, to });
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
  return topic === TRANSFER || topic === MERGED;
}

/** A word of a log's data. */
function wordOf(data: string, index: number): bigint {
  return BigInt(`0x${data.slice(2 + 64 * index, 66 + 64 * index)}`);
}
