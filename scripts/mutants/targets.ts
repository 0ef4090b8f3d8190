/**
 * The contracts that faults are planted in.
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The contracts on chain that faults are planted in, and where each is. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  Sale: "contracts/templates/Sale.sol",
  Lease: "contracts/templates/Lease.sol",
  Stages: "contracts/testing/Stages.sol",
  Tribunal: "contracts/arbitration/Tribunal.sol",
  Roster: "contracts/arbitration/Roster.sol",
  Charter: "contracts/condominium/Charter.sol",
  Units: "contracts/condominium/Units.sol",
  Memberships: "contracts/condominium/Memberships.sol",
  Objects: "contracts/condominium/Objects.sol",
  Disputes: "contracts/condominium/Disputes.sol",
  Assembly: "contracts/condominium/Assembly.sol",
  CountingHarness: "contracts/testing/CountingHarness.sol",
};

/** What is mutated, and the contracts on chain that each is part of. */
export const TARGETS: Readonly<Record<string, readonly string[]>> = {
  "contracts/templates/Sale.sol": ["Sale"],
  "contracts/templates/Lease.sol": ["Lease"],
  "contracts/agreements/Agreement.sol": ["Sale", "Stages"],
  "contracts/agreements/AgreementTerms.sol": ["Sale", "Stages"],
  "contracts/agreements/AgreementCore.sol": ["Sale", "Stages"],
  "contracts/agreements/Purse.sol": ["Sale", "Stages"],
  "contracts/agreements/Ledger.sol": ["Stages"],
  "contracts/agreements/Signatures.sol": ["Sale", "Stages"],
  "contracts/arbitration/Tribunal.sol": ["Tribunal"],
  "contracts/arbitration/Seats.sol": ["Tribunal"],
  "contracts/arbitration/Fees.sol": ["Tribunal"],
  "contracts/arbitration/Rulebook.sol": ["Tribunal"],
  "contracts/arbitration/Roster.sol": ["Roster"],
  "contracts/condominium/Charter.sol": ["Charter"],
  "contracts/condominium/Mandates.sol": ["Charter"],
  "contracts/condominium/Units.sol": ["Units"],
  "contracts/condominium/Memberships.sol": ["Memberships"],
  "contracts/condominium/Register.sol": ["Units", "Memberships"],
  "contracts/condominium/Objects.sol": ["Objects"],
  "contracts/condominium/Disputes.sol": ["Disputes"],
  "contracts/condominium/Hearing.sol": ["Disputes"],
  "contracts/condominium/Assembly.sol": ["Assembly"],
  "contracts/condominium/Petitions.sol": ["Assembly"],
  "contracts/condominium/Ballots.sol": ["Assembly"],
  "contracts/condominium/Packed.sol": ["Assembly"],
  "contracts/condominium/PackedBallots.sol": ["Assembly"],
  "contracts/condominium/PackedWeights.sol": ["Assembly"],
  "contracts/condominium/Counting.sol": ["CountingHarness", "Assembly", "Charter"],
};
/** The text of a file of the project, given its path: as it is, or as it was once. */
export type Reader = (file: string) => string;
export const read: Reader = (file) => readFileSync(`${root}${file}`, "utf8");

/** A file, and all that it imports from the project: without comments, which say nothing that it does. By path, what is imported first. */
export function sourcesOf(file: string, from: Reader = read): Map<string, string> {
  const sources = new Map<string, string>();
  const seen = new Set<string>();
  const add = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const content = from(each);
    for (const [, imported = ""] of content.matchAll(/^import [^;]*"(\.[^"]+)";/gm))
      add(new URL(imported, `file:///${each}`).pathname.slice(1));
    sources.set(each, each === file ? content : withoutComments(content));
  };
  add(file);
  return sources;
}

export function sourceHash(file: string, from: Reader = read): string {
  const hash = createHash("sha256");
  for (const [path, text] of sourcesOf(file, from)) hash.update(`${path}\n${text}\n`);
  return hash.digest("hex");
}

export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").replace(/\s+/g, " ");
