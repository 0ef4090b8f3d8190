/**
 * Logs that were read, kept in a folder from one time to the next. An economy and nothing more: what is not whole counts for nothing, a disk
 * that refuses stops nothing, and a reader that goes on from what was kept asks the chain first whether it still has it.
 * @module
 */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KeptLogs, LogStore } from "../chain/logs.ts";
import { writeWhole } from "./files.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The first line: of which form the rest is, and its hash, by which a file is known to be whole, ours, and of this key. */
const headOf = (key: string, body: string): string => `biy logs 1 ${sha256(`${key}\n${body}`)}`;

/**
 * A file for each chain, contract and choice of events, and for each node: what one has left out is not missing from another's answers.
 * @param node its address, of which nothing is written but a hash
 */
export function logStore(folder: string, node: string): LogStore {
  const pathOf = (key: string) => join(folder, `${sha256(key).slice(0, 32)}.logs`);
  const named = (key: string) => JSON.stringify([node, key]);
  return {
    load: (asked) => {
      const key = named(asked);
      try {
        const text = readFileSync(pathOf(key), "utf8");
        const end = text.indexOf("\n");
        const body = text.slice(end + 1);
        return text.slice(0, end) === headOf(key, body) ? (JSON.parse(body, revived) as KeptLogs) : undefined;
      } catch {
        return undefined;
      }
    },
    save: (asked, kept) => {
      const key = named(asked);
      const body = JSON.stringify(kept, plain);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(pathOf(key), `${headOf(key, body)}\n${body}`);
      } catch {
        // It is read again the next time.
      }
    },
  };
}

const plain = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);
const revived = (name: string, value: unknown): unknown => (name === "at" ? BigInt(value as string) : value);
