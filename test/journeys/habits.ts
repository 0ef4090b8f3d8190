/**
 * A node in front of a node, on loopback, with the habits of real ones: limits on logs, errors in their own shapes, nodes behind one address
 * of which one lags, limits on how often one may ask, a password.
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Habit =
  /** Logs of so many blocks at most. */
  | { readonly mode: "range"; readonly blocks: number }
  /** So many logs at most. */
  | { readonly mode: "results"; readonly most: number }
  | { readonly mode: "nologs" }
  /** Every so many answers come from a node that is behind. */
  | { readonly mode: "lag"; readonly nth: number }
  /** Where the contract's reason is: behind "Reverted" in `data`; in the message; nowhere. */
  | { readonly mode: "nethermind" | "msgonly" | "nodata" }
  /** Fees as they were before EIP-1559. */
  | { readonly mode: "legacy" }
  | { readonly mode: "noestimate" }
  /** Every so many requests are answered; the others get a status, or an error in a body. */
  | { readonly mode: "429" | "429body"; readonly nth: number }
  /** Batches are not taken. */
  | { readonly mode: "nobatch" }
  | { readonly mode: "auth"; readonly user: string; readonly password: string };

type Query = { readonly id: number; readonly method: string; readonly params: unknown[] };
type Answer = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
};

/** How long a node that lags is behind. */
const BEHIND = 1_000;
const LAGGING = [
  "eth_call",
  "eth_getCode",
  "eth_getBlockByNumber",
  "eth_blockNumber",
  "eth_estimateGas",
  "eth_getTransactionCount",
];

export async function habitOf(node: string, habit: Habit): Promise<{ url: string; close: () => Promise<void> }> {
  let count = 0;
  const heads: { block: string; at: number }[] = [];

  async function upstream(query: object): Promise<Answer> {
    const headers = { "content-type": "application/json" };
    return (await (await fetch(node, { method: "POST", headers, body: JSON.stringify(query) })).json()) as Answer;
  }

  /** The head as who lags has it. */
  async function behind(): Promise<string> {
    const block = (await upstream({ jsonrpc: "2.0", id: 1, method: "eth_blockNumber", params: [] })).result as string;
    if (block !== heads.at(-1)?.block) heads.push({ block, at: Date.now() });
    return heads.findLast(({ at }) => at < Date.now() - BEHIND)?.block ?? heads[0]?.block ?? block;
  }

  async function one(query: Query): Promise<Answer> {
    const { id, method, params } = query;
    const refuse = (code: number, message: string, data?: unknown): Answer => ({
      id,
      error: { code, message, ...(data === undefined ? {} : { data }) },
    });
    if (method === "eth_getLogs") {
      const [{ fromBlock, toBlock }] = params as [{ fromBlock: string; toBlock: string }];
      if (habit.mode === "nologs") return refuse(-32601, "the method eth_getLogs does not exist/is not available");
      if (habit.mode === "range" && Number(toBlock) - Number(fromBlock) + 1 > habit.blocks)
        return refuse(-32602, `eth_getLogs is limited to a ${habit.blocks} block range`);
      if (habit.mode === "results") {
        const answer = await upstream(query);
        const found = (answer.result as unknown[]).length;
        return found > habit.most ? refuse(-32005, `query returned more than ${habit.most} results`) : answer;
      }
    }
    if (habit.mode === "noestimate" && method === "eth_estimateGas")
      return refuse(-32601, "eth_estimateGas is disabled");
    if (habit.mode === "lag" && LAGGING.includes(method)) {
      const old = await behind();
      count += 1;
      if (count % habit.nth === 0) {
        if (method === "eth_blockNumber") return { id, result: old };
        const at = method === "eth_getBlockByNumber" ? 0 : 1;
        const asked = [...params];
        if ([undefined, "latest", "pending"].includes(asked[at] as string | undefined)) asked[at] = old;
        return await upstream({ ...query, params: asked });
      }
    }
    if (habit.mode === "legacy") {
      if (["eth_maxPriorityFeePerGas", "eth_feeHistory"].includes(method)) return refuse(-32601, "method not found");
      if (method === "eth_sendRawTransaction" && String(params[0]).startsWith("0x02"))
        return refuse(-32000, "transaction type not supported");
    }
    const answer = await upstream(query);
    if (habit.mode === "legacy" && method === "eth_getBlockByNumber" && answer.result !== null)
      return { id, result: { ...(answer.result as object), baseFeePerGas: undefined } };
    const data = answer.error?.data;
    if (data === undefined) return answer;
    const bytes = typeof data === "string" ? data : String((data as { data?: unknown }).data);
    if (habit.mode === "nethermind") return refuse(-32015, "VM execution error.", `Reverted ${bytes}`);
    if (habit.mode === "msgonly") return refuse(3, `execution reverted: ${bytes}`);
    if (habit.mode === "nodata") return refuse(-32000, "execution reverted");
    return answer;
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const give = (status: number, answer: unknown) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
      };
      if (habit.mode === "auth") {
        const { user, password } = habit;
        const expected = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
        if (request.headers.authorization !== expected) return give(401, "Unauthorized");
      }
      const query = JSON.parse(Buffer.concat(chunks).toString()) as Query | Query[];
      if (habit.mode === "429" || habit.mode === "429body") {
        count += 1;
        const isBody = habit.mode === "429body";
        const error = isBody
          ? { code: -32005, message: "daily request count exceeded, request rate limited" }
          : { code: 429, message: "Too Many Requests" };
        const id = isBody && !Array.isArray(query) ? query.id : null;
        if (count % habit.nth !== 0) return give(isBody ? 200 : 429, { jsonrpc: "2.0", id, error });
      }
      if (habit.mode === "nobatch" && Array.isArray(query))
        return give(200, { jsonrpc: "2.0", id: null, error: { code: -32600, message: "batches are not supported" } });
      const answers = Array.isArray(query) ? Promise.all(query.map(one)) : one(query);
      answers.then(
        (answer) => give(200, answer),
        () => request.socket.destroy(),
      );
    });
  });
  if (habit.mode === "lag") await behind();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
