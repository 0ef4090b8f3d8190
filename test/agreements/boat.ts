/** A template of another author, from examples/boat-rental: its clauses, a draft in one language, and what the SDK has to know. */
import { fileURLToPath } from "node:url";
import { agreementAbi } from "../../src/abi/index.ts";
import { agreements, COIN, type Person, type Words } from "../../src/index.ts";
import { readEdition } from "../../src/node/index.ts";
import { RULES } from "./rules.ts";

const same = (words: string): Words => ({ kk: words, ru: words, en: words });

export const BOAT: agreements.Template<{ rent: bigint; deposit: bigint; returnBy: bigint }> = {
  name: "BoatRental",
  domain: "Boat Rental",
  particularsType: "Particulars(uint112 rent,uint112 deposit,uint40 returnBy)",
  abi: agreementAbi,
  editions: [readEdition(fileURLToPath(new URL("../../examples/boat-rental/clauses", import.meta.url)))],
  amount: ({ deposit }) => deposit,
  summary: (say) => `Rental of a boat, deposit ${say("particulars.deposit")}`,
  next: ({ terms, state, step, openAt }) => [
    ...(state.progress === 0n ? [step("handOver", "first")] : []),
    step("confirmReturn", "second"),
    step("returnDeposit", "anyone", { from: openAt(terms.particulars.returnBy) }),
  ],
  words: {
    events: { HandedOver: same("The boat was handed over") },
    factors: {},
    steps: { form: same("pay the deposit in") },
    decision: { at: same("at"), none: same("none"), keptAt: same("kept at"), keptNone: same("kept") },
  },
};

/** A rental in coin, for a week from `now`. */
export async function rental(
  { first, second, now }: { first: string; second: string; now: bigint },
  particulars: object = {},
): Promise<agreements.AgreementFile> {
  const hirer: Person = {
    kind: "legalEntity",
    name: same("Yesil Tours LLP"),
    bin: "190340099879",
    address: "Astana",
    email: "a@tours.example",
    signatory: { name: same("A. Asanova"), office: "director", basis: "charter" },
  };
  return await agreements.compose({
    kind: BOAT,
    edition: "boat-rental-1",
    chainId: 31337n,
    template: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
    codeHash: `0x${"22".repeat(32)}`,
    tribunalCodeHash: `0x${"33".repeat(32)}`,
    common: {
      first,
      second,
      currency: COIN,
      tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
      reviewPeriod: 172_800n,
      offerEndsAt: now + 86_400n,
      costsCap: 500n,
    },
    rules: RULES,
    particulars: { rent: 10n ** 17n, deposit: 10n ** 18n, returnBy: now + 7n * 86_400n, ...particulars },
    parties: {
      first: hirer,
      second: { ...hirer, bin: "260740000017", name: same("Burabay Boats LLP"), email: "n@boats.example" },
      subject: { title: same("A rowing boat"), items: [{ name: same("boat"), quantity: "1", unit: same("piece") }] },
    },
    now,
  });
}
