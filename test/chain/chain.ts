/**
 * A chain in memory, for what reads logs: blocks with hashes, logs in them, and a node's limits.
 * @module
 */
import { toQuantity, zeroPadValue, type Provider } from "ethers";

export const ADDRESS = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const topic = (text: number) => zeroPadValue(toQuantity(text + 1).replace(/^0x(.)$/, "0x0$1"), 32);

export type Refuse = (asked: { from: number; to: number; found: number; nth: number }) => unknown;

/** @param at the blocks that have a log @param refuse what a node throws instead of its answer */
export function chainOf(height: number, { at, refuse = () => undefined }: { at: readonly number[]; refuse?: Refuse }) {
  const world = { height, at: [...at], fork: Infinity, calls: 0, ranges: [] as number[], refuse };
  const hashOf = (block: number) =>
    zeroPadValue(`0x${(block * 2 + (block >= world.fork ? 1 : 0) + 0x10000).toString(16).padStart(8, "0")}`, 32);
  const provider = {
    getNetwork: async () => ({ chainId: 31337n }),
    getBlockNumber: async () => world.height,
    getBlock: async (tag: number | "latest") => {
      world.calls += 1;
      const number = tag === "latest" ? world.height : tag;
      return number > world.height ? null : { number, hash: hashOf(number), timestamp: number * 10 };
    },
    send: async (_: string, [{ fromBlock, toBlock }]: [{ fromBlock: string; toBlock: string }]) => {
      world.calls += 1;
      const [from, to] = [Number(fromBlock), Number(toBlock)];
      world.ranges.push(to - from + 1);
      const inside = () => world.at.filter((block) => block >= from && block <= to);
      const thrown = world.refuse({ from, to, found: inside().length, nth: world.ranges.length });
      if (thrown !== undefined) throw thrown;
      return inside().map((block, index) => ({
        address: ADDRESS.toLowerCase(),
        topics: [topic(1)],
        data: "0x",
        blockNumber: toQuantity(block),
        blockHash: hashOf(block),
        transactionHash: zeroPadValue("0x01", 32),
        logIndex: toQuantity(index),
      }));
    },
  } as unknown as Provider;
  return { world, provider, hashOf };
}

/** As ethers gives an error of JSON-RPC. */
export const rpcError = (code: number, message: string) =>
  Object.assign(new Error(`could not coalesce error (error={ "code": ${code}, "message": "${message}" })`), {
    code: "UNKNOWN_ERROR",
    shortMessage: "could not coalesce error",
    error: { code, message },
  });
