/** The sale of servers as people write it, and a place that no chain knows. */
import { readFileSync } from "node:fs";
import { getAddress } from "ethers";
import type { sales } from "../../src/index.ts";
import { RULES } from "./rules.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
export const json = (name: string) => JSON.parse(readFileSync(new URL(name, example), "utf8")) as unknown;

export const CONTEXT: sales.DraftContext = {
  chainId: 31337n,
  template: getAddress("0x" + "11".repeat(20)),
  codeHash: "0x" + "44".repeat(32),
  tribunal: getAddress("0x" + "22".repeat(20)),
  tribunalCodeHash: "0x" + "33".repeat(32),
  rules: RULES,
  now: 1_800_000_000n, // 15 January 2027, 13:00 in Kazakhstan.
};
