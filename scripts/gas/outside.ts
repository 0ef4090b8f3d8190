/**
 * What a sale costs whose money moves through banks: nothing is paid in, what is owed and paid stands in the ledger.
 * @module
 */
import { encodeBytes32String, zeroPadValue, type ContractTransactionResponse } from "ethers";
import { OUTSIDE } from "../../src/agreements/terms.ts";
import type { Ledger } from "../../src/typechain/index.ts";
import { domainOf, field } from "../../test/conformance/world.ts";
import * as world from "../../test/fixtures.ts";

export const LIMITS: { readonly [step: string]: number } = { "form, outside the chain": 80_000 };

const RECEIPT = [
  "bytes32 agreement",
  "uint16 finding",
  "address payee",
  "bytes32 obligation",
  "uint64 before",
  "uint64 amount",
  "uint40 paidOn",
  "bytes32 bankDocument",
].map(field);

/** A price that is paid in two parts: the first by a receipt that another brings, the second by the payee's silence. */
export async function costs(): Promise<{ readonly [step: string]: number }> {
  const here = await world.deployed();
  const { sale, buyer, seller, stranger } = here;
  const spent: Record<string, number> = {};
  const measure = async (step: string, sent: Promise<ContractTransactionResponse>) =>
    (spent[`${step}, outside the chain`] = Number((await (await sent).wait())?.gasUsed ?? 0n));
  const paymentAgent = zeroPadValue(OUTSIDE, 32);
  const terms = await world.saleTerms(here, { currency: OUTSIDE, costsCap: 0n, paymentAgent });
  const { common, particulars } = terms;
  const acceptance = await world.signTerms(here, seller, terms);
  await measure("form", sale.connect(buyer).form(common, particulars, [acceptance]));
  const hash = world.particularsHash(terms);
  const agreement = await sale.idOf(common, hash);
  const ledger = (await world.ethers.getContractAt("Ledger", await sale.ledger())) as unknown as Ledger;
  await measure("confirm", sale.connect(buyer).confirmReceipt(common, particulars));
  const half = particulars.price / 2n;
  const receipt = {
    finding: 0n,
    payee: seller.address,
    obligation: encodeBytes32String("payment"),
    before: 0n,
    amount: half,
    paidOn: BigInt(await world.time.latest()),
    bankDocument: hash,
  };
  const signature = await seller.signTypedData(
    await domainOf(ledger, "Biy Receipts"),
    { Receipt: RECEIPT },
    { agreement, ...receipt },
  );
  await measure("receipt", ledger.connect(stranger).confirmPayment(common, hash, receipt, signature));
  const rest = { ...receipt, before: half };
  await measure("report", ledger.connect(buyer).reportPayment(common, hash, rest));
  await world.time.increase(common.reviewPeriod + 1n);
  await measure("silence", ledger.connect(stranger).confirmUnanswered(common, hash, rest));
  return spent;
}
