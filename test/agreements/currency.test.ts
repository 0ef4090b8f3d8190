/** @module Money in tokens of others, which are not all as the standard has it. */
import { expect } from "chai";
import { BrowserProvider, Contract } from "ethers";
import { agreements, BiyError, cases, LANGS, sales } from "../../src/index.ts";
import { json, freshChain, offeredSale } from "./offers.ts";

const connection = freshChain();
const { ethers, networkHelpers } = connection;

/** A sale in a token like USDT, of which the buyer has enough, and that the seller has accepted. */
async function offeredInDollars() {
  const world = await offeredSale();
  const token = await ethers.deployContract("TestDollar", ["USDT", 6]);
  const currency = await token.getAddress();
  await token.getFunction("mint")(world.buyer.address, 10n ** 12n);
  const stated = await sales.tokenAt(world.provider, currency);
  const file = await sales.sign({
    signer: world.seller,
    file: await world.draft({ currency, price: "5000.25" }, { token: stated }),
  });
  const dollars = new Contract(currency, token.interface, world.buyer);
  return { ...world, dollars, currency, file, price: file.terms.particulars.price };
}

/** Formed in such a token by rules whose advance is in it, too, and disputed. */
async function disputedInDollars() {
  const world = await offeredInDollars();
  const { buyer, seller, provider, currency, deployment, draft } = world;
  const { tribunal } = deployment;
  const sole = await cases.readRules({ provider, tribunal, rules: deployment.rules.sole });
  const rules = { ...sole, feeCurrency: currency, advance: 1_000n };
  const { hash } = await cases.publish({ signer: buyer, tribunal, rules });
  const token = await sales.tokenAt(provider, currency);
  const file = await sales.sign({
    signer: seller,
    file: await draft({ currency, price: "5.00" }, { token, rules }),
  });
  await sales.approve({ signer: buyer, file });
  await sales.form({ signer: buyer, file, save: () => undefined });
  await sales.dispute({ signer: buyer, file, claim: hash });
  const { caseId } = await cases.open({ signer: buyer, file, turn: 1n });
  return { ...world, inCase: { tribunal, caseId } };
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
    const { buyer, dollars, inCase, currency } = await networkHelpers.loadFixture(disputedInDollars);
    await (await dollars.getFunction("approve")(inCase.tribunal, 7n)).wait();
    const asked = { signer: buyer, ...inCase, currency, amount: 1_000n };
    await cases.approveAdvance(asked);
    expect(await dollars.getFunction("allowance")(buyer.address, inCase.tribunal)).to.equal(1_000n);
    expect(await cases.approveAdvance(asked)).to.equal(undefined);
    await cases.payAdvance({ signer: buyer, ...inCase, value: 0n });
    expect((await cases.read({ provider: buyer.provider!, ...inCase })).advance).to.equal(1_000n);
  });

  it("is not allowed to be taken for an advance that would be refused", async () => {
    const { buyer, seller, stranger, inCase, currency } = await networkHelpers.loadFixture(disputedInDollars);
    const asked = { ...inCase, currency, amount: 1_000n };
    const nonces = async () => await Promise.all([buyer, seller, stranger].map(async (each) => await each.getNonce()));
    const before = await nonces();
    expect((await refusal(cases.approveAdvance({ ...asked, signer: seller }))).message).to.include("too little money");
    const nowhere = { ...asked, caseId: inCase.tribunal.padEnd(66, "0"), signer: buyer };
    expect((await refusal(cases.approveAdvance(nowhere))).contractError).to.equal("TribunalNotAtStage");
    expect(await nonces()).to.deep.equal(before);
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
    const token = new Contract(file.terms.common.currency, ["function approve(address,uint256)"], buyer);
    await (await token.getFunction("approve")(file.template, 5n)).wait();
    const by = { provider, from: buyer.address, file };
    expect(await sales.approve.prepare(by)).to.have.length(1);
    await sales.approve({ signer: buyer, file });
    expect(await sales.approve.prepare(by)).to.deep.equal([]);
  });
});

const refusal = async (act: Promise<unknown>): Promise<BiyError> =>
  await act.then(
    () => expect.fail("was not refused"),
    (thrown: unknown) => {
      if (thrown instanceof BiyError) return thrown;
      throw thrown;
    },
  );

describe("what an agreement says of its token", () => {
  it("is its symbol and its decimals, in each language, and amounts are in these", async () => {
    const { file } = await networkHelpers.loadFixture(offeredInDollars);
    expect(file.terms.particulars.price).to.equal(5_000_250_000n);
    expect(file.token).to.deep.equal({ symbol: "USDT", decimals: 6 });
    const said = { kk: "«USDT» токенінің бірлігі", ru: "единиц токена «USDT»", en: "units of the token “USDT”" };
    const stated = { kk: "үтірден кейін 6 таңбасы бар токен", ru: "знаков после запятой 6", en: "6 decimals" };
    for (const lang of LANGS) {
      const text = await sales.textOf(file, lang);
      expect(text.replaceAll("\u00a0", " "))
        .to.match(/5[ ,]000[.,]250000 /)
        .and.include(said[lang]);
      expect(text).to.include(stated[lang]);
      expect(file.summary).to.include(said[lang]);
    }
    expect(sales.fromJson(sales.toJson(file))).to.deep.equal(file);
  });

  it("is bound by what is signed: neither can be changed, left out or added", async () => {
    const { file, draft } = await networkHelpers.loadFixture(offeredInDollars);
    const { token: _, ...without } = file;
    const changed = [
      { ...file, token: { symbol: "USDC", decimals: 6 } },
      { ...file, token: { symbol: "USDT", decimals: 5 } },
    ];
    const why = async (act: Promise<unknown>) => (await refusal(act)).message;
    for (const each of changed) expect(await why(sales.render(each))).to.include("not what the terms bind");
    expect(await why(sales.render(without))).to.include("decimals of the token aren't stated");
    const named = { ...(await draft()), token: { symbol: "USDT", decimals: 6 } };
    expect(await why(sales.render(named))).to.include("leave it out");
    for (const token of [{ symbol: "KZT", decimals: 6 }, { symbol: "USDT", decimals: "6" }, { symbol: "USDT" }, "USDT"])
      expect(() => sales.fromJson(sales.toJson({ ...file, token } as unknown as sales.SaleFile))).to.throw(BiyError);
    expect(await why(draft({ currency: file.terms.common.currency, price: "1" }))).to.include("aren't stated");
  });

  it("is refused where the token says otherwise: to sign, to form, to amend, to take from a deployment", async () => {
    const { buyer, seller, file, dollars, deployment, provider, draft, currency } =
      await networkHelpers.loadFixture(offeredInDollars);
    const later = await draft({ currency, price: "1" }, { token: file.token, replaces: sales.idOfFile(file) });
    for (const [symbol, decimals] of [
      ["USDC", 6],
      ["USDT", 18],
      ["KZT", 6],
      ["USDT", 255],
    ] as const) {
      await (await dollars.getFunction("rename")(symbol, decimals)).wait();
      const save = () => undefined;
      for (const act of [
        async () => await sales.sign({ signer: seller, file }),
        async () => await sales.form({ signer: buyer, file, save }),
        async () => await sales.amend({ signer: buyer, file: later, old: file, save }),
        async () => await sales.requireDeployed(file, deployment, { provider }),
        async () => await sales.requireCurrency(file, provider),
      ])
        expect(await refusal(act())).to.include({ code: "document", field: "token" });
    }
  });

  it("is had from an older copy where the token says otherwise since: the file can be written again", async () => {
    const { buyer, file, dollars, deployment, provider } = await networkHelpers.loadFixture(offeredInDollars);
    await sales.approve({ signer: buyer, file });
    await sales.form({ signer: buyer, file, save: () => undefined });
    const { chainId, template: to, codeHash } = file;
    const place = { chainId, to, codeHash, kind: sales.SALE };
    const asked = { provider, id: sales.idOfFile(file), place, fromBlock: deployment.startBlock };
    const now = async (symbol: string, decimals: number) =>
      await (await dollars.getFunction("rename")(symbol, decimals)).wait();
    for (const [symbol, decimals] of [
      ["USDT0", 6],
      ["USDT", 255],
    ] as const) {
      await now(symbol, decimals);
      expect(await refusal(agreements.restore(asked))).to.include({ code: "missing", field: "token" });
      const kept = { ...file.private, token: file.token, agreed: file.agreed };
      expect((await agreements.restore({ ...asked, kept })).terms).to.deep.equal(file.terms);
    }
    await now("USDT", 6);
    expect((await agreements.restore(asked)).token).to.deep.equal(file.token);
  });

  it("is refused of a currency that the edition knows, if there are other decimals there", async () => {
    const { provider, file } = await networkHelpers.loadFixture(offeredSale);
    const token = await ethers.deployContract("TestDollar", ["TKZT", 6]);
    const code = await provider.getCode(await token.getAddress());
    await sales.requireCurrency(file, provider);
    await networkHelpers.setCode(file.terms.common.currency, code);
    await networkHelpers.setStorageAt(file.terms.common.currency, 1, 6);
    expect(await refusal(sales.requireCurrency(file, provider))).to.include({ code: "document" });
    // The chain is other tests' as well, which find the edition's token there.
    await networkHelpers.loadFixture(offeredSale);
  });
});

describe("tokenAt", () => {
  const deployed = async () => {
    const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
    const token = await ethers.deployContract("TestDollar", ["USDT", 6]);
    const odd = await ethers.deployContract("OldToken");
    return { provider, token, at: await token.getAddress(), odd: await odd.getAddress() };
  };

  it("leaves out a symbol that people could take for another, or that they can't read", async () => {
    const { provider, token, at } = await networkHelpers.loadFixture(deployed);
    for (const symbol of [
      "KZT",
      "tenge",
      "K.Z.T",
      "TKZT",
      "US\u202eD",
      "₸",
      "USD T",
      "",
      "x".repeat(500),
      "»; price: 1",
    ]) {
      await token.getFunction("rename")(symbol, 2);
      expect(await sales.tokenAt(provider, at), symbol).to.deep.equal({ symbol: "", decimals: 2 });
    }
  });

  it("reads a symbol of one word, as older tokens have it", async () => {
    const { provider, odd } = await networkHelpers.loadFixture(deployed);
    expect(await sales.tokenAt(provider, odd)).to.deep.equal({ symbol: "OLD", decimals: 8 });
  });

  it("refuses what has no decimals, or too many", async () => {
    const { provider, token, at } = await networkHelpers.loadFixture(deployed);
    await token.getFunction("rename")("USDT", 37);
    for (const address of [at, (json("terms.json") as sales.SaleDraft).buyer])
      expect(await refusal(sales.tokenAt(provider, address))).to.include({ code: "input", field: "currency" });
  });
});
