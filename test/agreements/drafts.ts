/** The sale of servers as people write it, and a place that no chain knows. */
import { readFileSync } from "node:fs";
import { getAddress } from "ethers";
import type { sales } from "../../src/index.ts";
import { RULES } from "./rules.ts";

const examples = new URL("../../examples/", import.meta.url);
export const json = (name: string, folder = "sale-of-servers") =>
  JSON.parse(readFileSync(new URL(`${folder}/${name}`, examples), "utf8")) as unknown;

export const CONTEXT: sales.DraftContext = {
  chainId: 31337n,
  template: getAddress("0x" + "11".repeat(20)),
  codeHash: "0x" + "44".repeat(32),
  tribunal: getAddress("0x" + "22".repeat(20)),
  tribunalCodeHash: "0x" + "33".repeat(32),
  rules: RULES,
  now: 1_800_000_000n, // 15 January 2027, 13:00 in Kazakhstan.
};

const fixture = new URL("../fixtures/sale/bank-terms.json", import.meta.url);

/** The same sale, paid through a bank, as people write it; the seller's account is there, too. */
export const BANK_TERMS = JSON.parse(readFileSync(fixture, "utf8")) as sales.SaleDraft;
const people = json("parties.json") as sales.PartiesInput;
export const BANK_PARTIES: sales.PartiesInput = {
  ...people,
  seller: { ...people.seller, bank: { name: "Invented Bank JSC", iban: "KZ62INVENTED00000001", bic: "INVNKZKA" } },
};
