/** @module The agreements of examples/, as they are measured: on the local chain, with the rules of the tests; the sale also through a bank. */
import { readFileSync } from "node:fs";
import { leases, sales } from "../../src/index.ts";
import { BANK_PARTIES, BANK_TERMS } from "../../test/agreements/drafts.ts";
import { RULES } from "../../test/agreements/rules.ts";

const examples = new URL("../../examples/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, examples), "utf8")) as T;

/** Where it lives. */
export const TEMPLATE = "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9";
const context = {
  chainId: 31337n,
  template: TEMPLATE,
  codeHash: `0x${"22".repeat(32)}`,
  tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
  tribunalCodeHash: `0x${"33".repeat(32)}`,
  rules: RULES,
  now: 1_790_000_000n,
};

/** Another agreement each time, as in life: what is alike is only what is alike in all of them. */
export const servers = async () =>
  await sales.draft(
    json<sales.SaleDraft>("sale-of-servers/terms.json"),
    json<sales.PartiesInput>("sale-of-servers/parties.json"),
    context,
  );

/** The lease of a rack. */
export const rack = async () =>
  await leases.draft(
    json<leases.LeaseDraft>("lease-of-rack/terms.json"),
    json<leases.LeaseParties>("lease-of-rack/parties.json"),
    context,
  );

const CONFIRMING = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const confirmed = { ...BANK_PARTIES.subject, confirmingPerson: "Invented Bank JSC" };

/** The same, paid through a bank, for each of those who can confirm a payment: the payee alone, its silence besides, or a person. */
export const serversThroughBank = async () =>
  await Promise.all(
    ["payee", "silence", CONFIRMING].map(async (paymentAgent) => {
      const people = paymentAgent === CONFIRMING ? { ...BANK_PARTIES, subject: confirmed } : BANK_PARTIES;
      return await sales.draft({ ...BANK_TERMS, paymentAgent }, people, context);
    }),
  );
