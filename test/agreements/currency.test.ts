/** @module Money in tokens of others, which are not all as the standard has it. */
import { expect } from "chai";
import { Contract } from "ethers";
import { cases, sales } from "../../src/index.ts";
import { connection, offeredSale } from "./offers.ts";

const { ethers, networkHelpers } = connection;

/** A sale in a token like USDT, of which the buyer has enough, and that the seller has accepted. */
async function offeredInDollars() {
  const world = await offeredSale();
  const token = await ethers.deployContract("TestDollar", ["USDT", 6]);
  const currency = await token.getAddress();
  await token.getFunction("mint")(world.buyer.address, 10n ** 12n);
  const file = await sales.sign({ signer: world.seller, file: world.draft({ currency, price: "5000000" }) });
  const dollars = new Contract(currency, token.interface, world.buyer);
  return { ...world, dollars, currency, file, price: file.terms.particulars.price };
}

describe("a token like USDT", () => {
  for (const [named, before] of [
    ["no allowance", 0n],
    ["an older allowance that is too small", 7n],
    ["an older one that suffices", 10n ** 12n],
  ] as const)
    it(`is what a sale is formed in, from ${named}`, async () => {
      const { buyer, file, dollars, price } = await networkHelpers.loadFixture(offeredInDollars);
      if (before > 0n) await (await dollars.getFunction("approve")(file.template, before)).wait();
      const nonce = await buyer.getNonce();
      const receipt = await sales.approve({ signer: buyer, file });
      const sent = { "0": 1, "7": 2 }[before.toString()] ?? 0;
      expect(await buyer.getNonce()).to.equal(nonce + sent);
      expect(receipt === undefined).to.equal(sent === 0);
      await sales.form({ signer: buyer, file, save: () => undefined });
      const { phase, held } = await sales.read({ provider: buyer.provider!, file });
      expect([phase, held]).to.deep.equal(["performing", price]);
    });

  it("is paid out like any other", async () => {
    const { buyer, seller, file, dollars, price } = await networkHelpers.loadFixture(offeredInDollars);
    await sales.approve({ signer: buyer, file });
    await sales.form({ signer: buyer, file, save: () => undefined });
    await sales.confirmReceipt({ signer: buyer, file });
    expect(await dollars.getFunction("balanceOf")(seller.address)).to.equal(price);
  });

  it("is what the arbiters' advance can be allowed in", async () => {
    const { buyer, dollars, currency, deployment } = await networkHelpers.loadFixture(offeredInDollars);
    const { tribunal } = deployment;
    await (await dollars.getFunction("approve")(tribunal, 7n)).wait();
    await cases.approveAdvance({ signer: buyer, tribunal, currency, amount: 1_000n });
    expect(await dollars.getFunction("allowance")(buyer.address, tribunal)).to.equal(1_000n);
    expect(await cases.approveAdvance({ signer: buyer, tribunal, currency, amount: 999n })).to.equal(undefined);
  });
});

describe("approve", () => {
  it("is prepared as the calls that are needed, of which all but the last make way", async () => {
    const { buyer, file, provider, dollars } = await networkHelpers.loadFixture(offeredInDollars);
    await (await dollars.getFunction("approve")(file.template, 7n)).wait();
    const calls = await sales.approve.prepare({ provider, from: buyer.address, file });
    expect(calls.map(({ words }) => words.en.slice(0, 12))).to.deep.equal(["Set the olde", "Let the prog"]);
    for (const { to, data } of calls) await (await buyer.sendTransaction({ to, data })).wait();
    expect(await sales.approve.prepare({ provider, from: buyer.address, file })).to.deep.equal([]);
  });

  it("is one call where the token changes an amount at once", async () => {
    const { buyer, file, provider } = await networkHelpers.loadFixture(offeredSale);
    await sales.approve({ signer: buyer, file, amount: 5n });
    const by = { provider, from: buyer.address, file };
    expect(await sales.approve.prepare({ ...by, amount: 6n })).to.have.length(1);
    expect(await sales.approve.prepare({ ...by, amount: 5n })).to.deep.equal([]);
  });
});
