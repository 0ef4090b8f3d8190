/**
 * Finds what a killed deployment had sent and not yet noted, so that nothing is sent twice.
 * @module
 */
import { trackTransaction } from "@nomicfoundation/ignition-core";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BrowserProvider } from "ethers";
import type { NetworkConnection } from "hardhat/types/network";

type Message = {
  readonly type: string;
  readonly futureId: string;
  readonly networkInteractionId: number;
  readonly nonce: number;
};

/** Tells Ignition's journal of transactions that it prepared, and that the chain has. Those that the chain does not have are sent anew. */
export async function trackSent(
  connection: NetworkConnection,
  { folder, sender }: { folder: string; sender: string },
): Promise<void> {
  const journal = join(folder, "journal.jsonl");
  if (!existsSync(journal)) return;
  const messages = readFileSync(journal, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Message);
  const noted = new Set(messages.filter(({ type }) => type === "TRANSACTION_SEND").map(keyOf));
  const prepared = messages.filter((each) => each.type === "TRANSACTION_PREPARE_SEND" && !noted.has(keyOf(each)));
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  for (const { nonce } of prepared) {
    const hash = await sentWith(provider, { sender, nonce });
    if (hash !== undefined) await trackTransaction(folder, hash, connection.provider, 1);
  }
  provider.destroy();
}

const keyOf = ({ futureId, networkInteractionId }: Message) => `${futureId} ${networkInteractionId}`;

/** The transaction that used a nonce, from the latest block back. */
async function sentWith(
  provider: BrowserProvider,
  { sender, nonce }: { sender: string; nonce: number },
): Promise<string | undefined> {
  if ((await provider.getTransactionCount(sender)) <= nonce) return undefined;
  for (let number = await provider.getBlockNumber(); number >= 0; number -= 1) {
    const block = await provider.getBlock(number, true);
    const found = block?.prefetchedTransactions.find((each) => each.from === sender && each.nonce === nonce);
    if (found !== undefined) return found.hash;
  }
  return undefined;
}
