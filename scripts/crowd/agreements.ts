/**
 * A crowd of sales, all disputed, each with an open case: reading them, and listing the disputes that wait.
 * @module
 */

import { Contract, toBeHex, TypedDataEncoder, zeroPadValue } from "ethers";
import { saleAbi, tribunalAbi } from "../../src/abi/index.ts";
import { particularsHashOf, typedDataOf } from "../../src/agreements/file.ts";
import { cases, sales } from "../../src/index.ts";
import { offeredSale } from "../../test/agreements/offers.ts";
import { counted } from "../../test/chain/asked.ts";
import { preparing, timed, type Figure } from "./figure.ts";

const [DISPUTES, READ] = [2_500, 1_000];
const CLAIM = `0x${"cc".repeat(32)}`;
const fixed = { gasLimit: 2_000_000n };

export async function* agreements(): AsyncGenerator<Figure> {
  preparing(`forming ${DISPUTES} sales, disputing each, opening its case`);
  const { provider, buyer, seller, deployment, draft } = await offeredSale();
  const { tribunal, startBlock } = deployment;
  const { template: sale } = sales.placeIn(deployment);
  const one = await draft();
  const { price } = one.terms.particulars;
  const tenge = new Contract(one.terms.common.currency, ["function approve(address,uint256)", MINT], buyer);
  await (await tenge.getFunction("mint")(buyer.address, price * BigInt(DISPUTES))).wait();
  await (await tenge.getFunction("approve")(sale, price * BigInt(DISPUTES))).wait();
  const template = new Contract(sale, saleAbi, buyer);
  const opens = new Contract(tribunal, tribunalAbi, buyer);
  const files: sales.SaleFile[] = [];
  for (let index = 0; index < DISPUTES; index += 1) {
    // What is alike in all of them is rendered once; nobody reads these texts.
    const common = { ...one.terms.common, salt: zeroPadValue(toBeHex(index + 1), 32) };
    const file = { ...one, terms: { ...one.terms, common } };
    const { domain, types, value } = typedDataOf(file);
    const digest = TypedDataEncoder.hash(domain, types, value);
    const acceptances = [buyer, seller].map(({ address, signingKey }) => {
      return { party: address, signature: signingKey.sign(digest).serialized };
    });
    await template.getFunction("form").send(common, file.terms.particulars, acceptances, fixed);
    await template.getFunction("dispute").send(common, particularsHashOf(file), CLAIM, fixed);
    await opens.getFunction("open").send(sale, common, particularsHashOf(file), fixed);
    files.push(file);
  }

  const reading = counted(provider);
  const read = await timed(async () => {
    const some = files.slice(0, READ);
    return await Promise.all(some.map(async (file) => await sales.read({ provider: reading.provider, file })));
  });
  requireAll(read.found.filter(({ phase }) => phase === "suspended").length, READ);
  yield { what: `${READ} agreements are read`, unit: "s", taken: read.seconds, budget: 5 };
  yield { what: `${READ} agreements are read`, unit: "calls", taken: reading.asked.calls.length, budget: READ / 20 };

  const listing = counted(provider);
  const list = await timed(async () => {
    const asked = { provider: listing.provider, tribunal };
    const disputes = await cases.disputes({ ...asked, templates: [sale], fromBlock: startBlock });
    return await cases.waiting({ ...asked, disputes });
  });
  requireAll(list.found.filter(({ stage }) => stage === "opened").length, DISPUTES);
  yield { what: `${DISPUTES} disputes that wait are listed`, unit: "s", taken: list.seconds, budget: 8 };
  const { calls } = listing.asked;
  yield {
    what: `${DISPUTES} disputes that wait are listed`,
    unit: "calls",
    taken: calls.length,
    budget: DISPUTES / 10,
  };
}

const MINT = "function mint(address,uint256)";

function requireAll(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} of ${expected} were found`);
}
