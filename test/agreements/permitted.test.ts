/** @module A sale formed by a permit in place of an approval, through the SDK. */
import { expect } from "chai";
import { Contract, Signature, type Signer } from "ethers";
import { agreements, BiyError, LANGS, sales } from "../../src/index.ts";
import { freshChain, offeredSale } from "./offers.ts";

const connection = freshChain();
const { ethers, networkHelpers } = connection;
const save = () => undefined;

/** A sale in a token of that kind, of which the buyer has enough, and that the seller has accepted. */
async function offeredIn(kind: string) {
  const world = await offeredSale();
  const token = await ethers.deployContract(kind);
  const currency = await token.getAddress();
  await token.getFunction("mint")(world.buyer.address, 10n ** 12n);
  const stated = await sales.tokenAt(world.provider, currency);
  const draft = (input: object = {}, more: object = {}) =>
    world.draft({ currency, price: "5000.25", ...input }, { token: stated, ...more });
  const file = await sales.sign({ signer: world.seller, file: await draft() });
  const money = new Contract(currency, token.interface, world.buyer);
  return { ...world, token: money, currency, draft, file, price: file.terms.particulars.price };
}
const withPermits = async () => await offeredIn("PermitToken");

/** Counts what the signer is asked to sign. */
function counting(signer: Signer): { signer: Signer; signed: () => number } {
  let signed = 0;
  const own = new Proxy(signer, {
    get: (of, name) => {
      if (name === "signTypedData") signed += 1;
      const value: unknown = Reflect.get(of, name, of);
      return typeof value === "function" ? (value.bind(of) as unknown) : value;
    },
  });
  return { signer: own, signed: () => signed };
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return await act.then(
    () => "nothing thrown",
    (thrown: unknown) => (thrown instanceof BiyError ? thrown.code : String(thrown)),
  );
}

describe("sales.signPermit", () => {
  for (const kind of ["PermitToken", "OldPermitToken"])
    it(`lets a sale in a ${kind} be formed from no allowance, in one transaction`, async () => {
      const { buyer, file, token, price } = await offeredIn(kind);
      const nonce = await buyer.getNonce();
      const permit = await sales.signPermit({ signer: buyer, file });
      expect([permit?.token, permit?.value]).to.deep.equal([file.terms.common.currency, price]);
      expect(await codeOf(sales.form({ signer: buyer, file, save }))).to.equal("refused");
      await sales.form({ signer: buyer, file, save, permit });
      expect(await buyer.getNonce()).to.equal(nonce + 1);
      const { phase, held } = await sales.read({ provider: buyer.provider!, file });
      expect([phase, held]).to.deep.equal(["performing", price]);
      expect(await token.getFunction("allowance")(buyer.address, file.template)).to.equal(0n);
    });

  it("asks for no signature where it is not needed, or the token would not take it", async () => {
    const { buyer, seller, draft, file, token, price } = await networkHelpers.loadFixture(withPermits);
    const { signer, signed } = counting(buyer);
    const inCoin = await sales.sign({ signer: seller, file: await draft({ currency: "coin" }, { token: undefined }) });
    expect(await sales.signPermit({ signer, file: inCoin })).to.equal(undefined);
    await (await token.getFunction("approve")(file.template, price)).wait();
    expect(await sales.signPermit({ signer, file })).to.equal(undefined);
    for (const kind of ["BurningToken", "SwallowingToken", "CarelessPermitToken"]) {
      const other = await offeredIn(kind);
      expect(await sales.signPermit({ signer, file: other.file }), kind).to.equal(undefined);
    }
    expect(signed()).to.equal(0);
  });

  it("gives nothing for a token that has another kind of permit: it is approved instead", async () => {
    const { buyer, file } = await offeredIn("OtherPermitToken");
    const { signer, signed } = counting(buyer);
    const permit = await sales.signPermit({ signer, file });
    expect([permit, signed()]).to.deep.equal([undefined, 1]);
    await sales.approve({ signer, file });
    await sales.form({ signer, file, save, permit });
    expect((await sales.read({ provider: buyer.provider!, file })).phase).to.equal("performing");
  });

  it("refuses what forming would refuse, and signs nothing", async () => {
    const { buyer, seller, draft } = await networkHelpers.loadFixture(withPermits);
    const { signer, signed } = counting(buyer);
    const dear = await sales.sign({ signer: seller, file: await draft({ price: "900000000000.00" }) });
    expect(await codeOf(sales.signPermit({ signer, file: dear }))).to.equal("refused");
    expect(await codeOf(sales.signPermit({ signer, file: await draft() }))).to.equal("refused"); // The seller has not accepted it.
    expect(signed()).to.equal(0);
  });

  it("is for just what an amendment needs more", async () => {
    const { buyer, seller, draft, file, token } = await networkHelpers.loadFixture(withPermits);
    await sales.form({ signer: buyer, file, save, permit: await sales.signPermit({ signer: buyer, file }) });
    const dearer = await draft({ price: "5000.50" }, { replaces: sales.idOfFile(file) });
    const next = await sales.sign({ signer: seller, file: dearer });
    const permit = await sales.signPermit({ signer: buyer, file: next, old: file });
    expect(permit?.value).to.equal(25n);
    await sales.amend({ signer: buyer, file: next, old: file, save, permit });
    expect((await sales.read({ provider: buyer.provider!, file: next })).held).to.equal(500_050n);
    expect(await token.getFunction("allowance")(buyer.address, file.template)).to.equal(0n);
  });
});

describe("sales.permitFor", () => {
  it("says what is signed, in three languages, and how long it can be used", async () => {
    const { provider, buyer, file, currency, price } = await networkHelpers.loadFixture(withPermits);
    const request = await sales.permitFor({ provider, from: buyer.address, file });
    const { offerEndsAt: deadline } = file.terms.common;
    expect(request?.value).to.deep.equal({
      owner: buyer.address,
      spender: file.template,
      value: price,
      nonce: 0n,
      deadline,
    });
    expect(request?.domain.verifyingContract).to.equal(currency);
    for (const lang of LANGS)
      expect(request?.words[lang])
        .to.include(buyer.address)
        .and.include(file.template)
        .and.match(/5\D000[.,]25/u)
        .and.match(/\d\d\.\d\d\.\d{4}|\d{4}/u);
    expect(request?.words.en).to.include("no transaction");
  });

  it("serves a wallet of another kind: what it signs goes along with what is prepared", async () => {
    const { provider, buyer, file, currency } = await networkHelpers.loadFixture(withPermits);
    const by = { provider, from: buyer.address };
    const { domain, types, value } = (await sales.permitFor({ ...by, file }))!;
    const whole = await buyer.signTypedData(domain, types, value);
    for (const signature of [whole, Signature.from(whole).compactSerialized]) {
      const permit = { token: currency, ...value, signature };
      const { to, data } = await sales.form.prepare({ ...by, file, save, permit });
      const snapshot = await networkHelpers.takeSnapshot();
      await (await buyer.sendTransaction({ to, data })).wait();
      expect((await sales.read({ provider, file })).phase).to.equal("performing");
      await snapshot.restore();
    }
  });

  it("has nothing for a program to sign, and a key that has lent itself code signs", async () => {
    const { provider, buyer, file } = await networkHelpers.loadFixture(withPermits);
    const asked = async () => (await sales.permitFor({ provider, from: buyer.address, file })) === undefined;
    await networkHelpers.setCode(buyer.address, `0xef0100${file.template.slice(2)}`);
    expect(await asked()).to.equal(false);
    await networkHelpers.setCode(buyer.address, "0x00");
    expect(await asked()).to.equal(true);
    await networkHelpers.setCode(buyer.address, "0x");
  });
});

describe("agreements.form", () => {
  it("takes no permit of another token, and none whose signature is no key's", async () => {
    const { buyer, file } = await networkHelpers.loadFixture(withPermits);
    const permit = (await agreements.signPermit({ signer: buyer, file }))!;
    const form = async (changes: object) =>
      await codeOf(agreements.form({ signer: buyer, file, save, permit: { ...permit, ...changes } }));
    expect(await form({ token: file.template })).to.equal("input");
    expect(await form({ signature: "0x1234" })).to.equal("document");
    expect(await form({})).to.equal("nothing thrown");
  });
});
