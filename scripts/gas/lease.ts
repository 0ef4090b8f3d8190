/**
 * What a lease costs, in coin and in a token: from the deposit to its return, with a rent between.
 * @module
 */
import { ZeroAddress, type ContractTransactionResponse } from "ethers";
import type { Lease } from "../../src/types.ts";
import { deployTemplate, lend, offered, signedBy } from "../../test/conformance/agreement.ts";
import { DAY, time } from "../../test/conformance/world.ts";
import { ACT, template } from "../../test/fixtures/lease/template.ts";

/** In coin and in a token of which the payee holds some already. A rent moves twice: into the purse, and out of it to the lessor. */
export const LIMITS: { readonly [step: string]: number } = {
  "lease: form and pay in, coin": 120_000,
  "lease: form and pay in, token": 162_000,
  "lease: hand over, coin": 60_000,
  "lease: hand over, token": 60_000,
  "lease: confirm the return, coin": 60_000,
  "lease: confirm the return, token": 60_000,
  "lease: automatic return, coin": 75_000,
  "lease: automatic return, token": 75_000,
  "lease: automatic refund, coin": 75_000,
  "lease: automatic refund, token": 75_000,
};

export async function costs(): Promise<{ readonly [step: string]: number }> {
  const here = await deployTemplate(template);
  const { buyer, seller, stranger, tenge } = here;
  const lease = here.contract as unknown as Lease;
  const spent: Record<string, number> = {};
  await tenge.mint(seller.address, 1);
  for (const kind of ["coin", "token"] as const) {
    const currency = kind === "coin" ? ZeroAddress : await tenge.getAddress();
    const measure = async (step: string, sent: Promise<ContractTransactionResponse>) =>
      (spent[`lease: ${step}, ${kind}`] = Number((await (await sent).wait())?.gasUsed ?? 0n));
    const formed = async () => {
      const agreement = await offered(here, template, currency);
      await lend(agreement, buyer);
      const { common, particulars } = agreement;
      const value = kind === "coin" ? particulars.deposit : 0n;
      const acceptances = [await signedBy(seller, template, agreement)];
      await measure("form and pay in", lease.connect(buyer).form(common, particulars, acceptances, { value }));
      return [common, particulars] as const;
    };
    const used = async () => {
      const terms = await formed();
      await measure("hand over", lease.connect(seller).handOver(...terms, ACT));
      const value = kind === "coin" ? terms[1].rent : 0n;
      await measure("pay a rent", lease.connect(buyer).payRent(...terms, { value }));
      await measure("give back", lease.connect(buyer).giveBack(...terms, ACT));
      return terms;
    };
    await measure("confirm the return", lease.connect(seller).confirmReturn(...(await used())));
    const back = await used();
    await time.increase(30n * DAY);
    await measure("automatic return", lease.connect(stranger).returnDeposit(...back));
    const never = await formed();
    await time.increase(30n * DAY);
    await measure("automatic refund", lease.connect(stranger).refund(...never));
  }
  return spent;
}
