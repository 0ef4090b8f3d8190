/**
 * A JSON-RPC proxy on loopback that a test puts between a command and its node, to lose what networks lose.
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Call = { readonly method: string; readonly params: unknown[] };
/** What becomes of a call: passed on, answered otherwise, or its connection cut before or after the node has it. */
export type Fate = "pass" | "cut" | "cutAnswer" | { readonly result: unknown } | { readonly error: string };

export type Proxy = { readonly url: string; readonly calls: Call[]; readonly close: () => Promise<void> };

/** @param fate decides for each call; `nth` counts the calls of that method from 1 */
export async function proxyTo(
  node: string,
  fate: (call: Call, nth: number) => Fate | Promise<Fate> = () => "pass",
): Promise<Proxy> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void answer(Buffer.concat(chunks).toString()).then(
        (text) => {
          if (text === undefined) request.socket.destroy();
          else response.setHeader("content-type", "application/json").end(text);
        },
        () => request.socket.destroy(),
      );
    });
  });

  async function answer(body: string): Promise<string | undefined> {
    const asked = JSON.parse(body) as (Call & { id: number }) | (Call & { id: number })[];
    if (Array.isArray(asked)) {
      const answers = await Promise.all(asked.map(async (each) => await one(each)));
      return answers.includes(undefined) ? undefined : `[${answers.join(",")}]`;
    }
    return await one(asked);
  }

  async function one(call: Call & { id: number }): Promise<string | undefined> {
    calls.push(call);
    const nth = calls.filter(({ method }) => method === call.method).length;
    const decided = await fate(call, nth);
    if (decided === "cut") return undefined;
    if (typeof decided === "object") {
      const said = "error" in decided ? { error: { code: -32000, message: decided.error } } : decided;
      return JSON.stringify({ jsonrpc: "2.0", id: call.id, ...said });
    }
    const passed = await fetch(node, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(call),
    });
    return decided === "cutAnswer" ? undefined : await passed.text();
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
