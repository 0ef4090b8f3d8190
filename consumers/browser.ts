/**
 * A page of a project in Chromium, whose reader has a wallet: an EIP-1193 provider of a node.
 * @module
 */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium as browsers, type Page } from "playwright-core";
import { chromium } from "./projects.ts";

/** Path to content of a project's page; anything posted goes on to the node. */
async function serve(folder: string, rpc: string): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === "POST") {
        const body = (await request.toArray()) as Buffer[];
        const headers = { "content-type": "application/json" };
        const answer = await fetch(rpc, { method: "POST", headers, body: Buffer.concat(body) });
        return response.end(await answer.text());
      }
      const path = request.url === "/" ? "/index.html" : (request.url ?? "");
      response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "text/html");
      try {
        response.end(readFileSync(join(folder, path)));
      } catch {
        response.writeHead(404).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/**
 * Opens a folder's page and waits until it says in `#done` that it is.
 * @param look gets the page, where it is from, and each address that it asked for
 */
export async function inBrowser(
  { folder, rpc }: { folder: string; rpc: string },
  look: (page: Page, from: { origin: string; asked: readonly URL[] }) => Promise<void>,
): Promise<void> {
  const server = await serve(folder, rpc);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const browser = await browsers.launch({ executablePath: chromium(), args: flags });
  try {
    const page = await browser.newPage();
    const asked: URL[] = [];
    page.on("request", (request) => asked.push(new URL(request.url())));
    await page.addInitScript(() => {
      const request = async ({ method, params = [] }: { method: string; params?: unknown[] }) => {
        const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
        const { result, error } = await (await fetch("/rpc", { method: "POST", body })).json();
        if (error !== undefined) throw error;
        return result;
      };
      Object.assign(globalThis, { ethereum: { request } });
    });
    await page.goto(origin);
    await page.waitForFunction(() => document.getElementById("done")?.textContent !== "");
    await look(page, { origin, asked });
  } finally {
    await browser.close();
    server.close();
  }
}
