/**
 * The contracts that faults are planted in.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is mutated, and the contract on chain that each is part of. */
export const TARGETS: Readonly<Record<string, string>> = {
  "contracts/agreements/Sale.sol": "Sale",
  "contracts/agreements/Agreement.sol": "Sale",
  "contracts/agreements/AgreementCore.sol": "Sale",
  "contracts/agreements/Purse.sol": "Sale",
  "contracts/arbitration/Tribunal.sol": "Tribunal",
  "contracts/arbitration/Seats.sol": "Tribunal",
  "contracts/arbitration/Fees.sol": "Tribunal",
  "contracts/arbitration/Rulebook.sol": "Tribunal",
  "contracts/arbitration/Roster.sol": "Roster",
};
export const read = (file: string): string => readFileSync(`${root}${file}`, "utf8");

/** A hash of a file and of all that it imports from the project. */
export function sourceHash(file: string): string {
  const hash = createHash("sha256");
  const seen = new Set<string>();
  const add = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const content = read(each);
    for (const [, imported = ""] of content.matchAll(/^import [^;]*"(\.[^"]+)";/gm))
      add(new URL(imported, `file:///${each}`).pathname.slice(1));
    hash.update(`${each}\n${content}\n`);
  };
  add(file);
  return hash.digest("hex");
}
