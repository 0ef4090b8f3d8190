/**
 * What a sale costs that is formed from no allowance, by a permit that comes along (ERC-2612).
 * @module
 */
import type { PermitToken } from "../../src/typechain/index.ts";
import { attached, signedPermit } from "../../test/conformance/permits.ts";
import * as world from "../../test/fixtures.ts";

/** Beside it stands an approval of some 46 000 gas, in a transaction of its own, and the formation. */
export const LIMITS: { readonly [step: string]: number } = { "form with permit, from no allowance": 172_000 };

/** By an account that has used permits of the token before, and by one whose first it is: the token then begins to count them. */
export async function costs(): Promise<{ readonly [step: string]: number }> {
  const here = await world.deployed();
  const { sale, buyer, seller } = here;
  const token = (await world.ethers.deployContract("PermitToken")) as unknown as PermitToken;
  const [currency, spender] = [await token.getAddress(), await sale.getAddress()];
  await token.mint(buyer.address, 10n * world.PRICE);
  const form = async (): Promise<number> => {
    const terms = await world.saleTerms(here, { currency });
    const accepted = await world.signTerms(here, seller, terms);
    const permit = await signedPermit(token, buyer, { spender, value: world.PRICE });
    const { common, particulars } = terms;
    const acceptances = [accepted, attached(currency, permit)];
    const receipt = await (await sale.connect(buyer).form(common, particulars, acceptances)).wait();
    return Number(receipt?.gasUsed ?? 0n);
  };
  const first = await form();
  return { "form with permit, from no allowance": await form(), "form with permit, the account's first": first };
}
