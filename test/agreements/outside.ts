/**
 * Sales whose price is paid through banks.
 * @module
 */
import { sales } from "../../src/index.ts";
import { json, offeredSale } from "./offers.ts";

/** In tiyn, as in the example's terms. */
export const PRICE = 1_845_000_000n;
const BANK = { name: "«Example Bank» АҚ", iban: "KZ86125KZT5004100100", bic: "KKKBKZKA" };

type World = Pick<Awaited<ReturnType<typeof offeredSale>>, "seller" | "file" | "deployment">;

/** A file of such a sale, which the seller has accepted. @param input what its terms say otherwise @param more what it replaces */
export async function outsideFile({ seller, file, deployment }: World, input: object = {}, more: object = {}) {
  const terms = { edition: "sale-bank-1", currency: "KZT", costsCap: "0", ...input };
  const { buyer, seller: other, subject } = json("parties.json") as sales.PartiesInput;
  const isPerson = "paymentAgent" in input && `${input.paymentAgent as string}`.startsWith("0x");
  const parties = {
    buyer: { ...buyer, bank: BANK },
    seller: { ...other, bank: BANK },
    subject: { ...subject, ...(isPerson ? { confirmingPerson: "«Confirming» ЖШС" } : {}) },
  };
  const now = BigInt((await seller.provider?.getBlock("latest"))?.timestamp ?? 0);
  const context = { ...sales.placeIn(deployment), rules: file.rules, now, ...more };
  const drafted = await sales.draft({ ...(json("terms.json") as sales.SaleDraft), ...terms }, parties, context);
  return await sales.sign({ signer: seller, file: drafted });
}

/** Such a sale, formed. @param input what its terms say otherwise: who confirms payments besides the payee, a penalty */
export async function formedOutside(input: object = {}) {
  const world = await offeredSale();
  const file = await outsideFile(world, input);
  await sales.form({ signer: world.buyer, file, save: () => undefined });
  return { ...world, file, fromBlock: world.deployment.startBlock };
}
