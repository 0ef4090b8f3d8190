/**
 * A provider that counts what is asked of it, and answers as a test wants.
 * @module
 */
import type { Provider, TransactionRequest } from "ethers";

export type Asked = {
  readonly calls: TransactionRequest[];
  readonly others: string[];
  /** So many calls were under way at once, at most. */
  most: number;
};
type Change = (asked: TransactionRequest, answer: () => Promise<string>) => Promise<string>;

export const isCreation = ({ to }: TransactionRequest): boolean => to === undefined || to === null;

/** @param change what becomes of a call */
export function counted<P extends Provider>(
  provider: P,
  change: Change = async (_, answer) => await answer(),
): { provider: P; asked: Asked } {
  const asked: Asked = { calls: [], others: [], most: 0 };
  let underWay = 0;
  const counting = new Proxy(provider, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      if (name === "call")
        return async (request: TransactionRequest) => {
          asked.calls.push(request);
          underWay += 1;
          asked.most = Math.max(asked.most, underWay);
          try {
            return await change(request, async () => await target.call(request));
          } finally {
            underWay -= 1;
          }
        };
      return (...args: unknown[]): unknown => {
        asked.others.push(String(name));
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { provider: counting, asked };
}

/** A node that gives logs of so many blocks at most. */
export function limitedTo<P extends Provider>(provider: P, blocks: number): P {
  return new Proxy(provider, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        const [method, params] = args as [string, { fromBlock: string; toBlock: string }[]];
        const [asked] = name === "send" && method === "eth_getLogs" ? params : [];
        if (asked !== undefined && Number(asked.toBlock) - Number(asked.fromBlock) >= blocks)
          throw new Error(`eth_getLogs is limited to a ${blocks} block range`);
        return Reflect.apply(value, target, args);
      };
    },
  });
}
