/** @module A sale that is paid through a bank: what people write of it, what its text says, and what is sent to form it. */
import { expect } from "chai";
import { Contract, id as hashOf, ZeroAddress, ZeroHash, zeroPadValue } from "ethers";
import { ledgerAbi } from "../../src/abi/ledger.ts";
import { BiyError, LANGS, OUTSIDE, sales } from "../../src/index.ts";
import { allClausesOf, papersOf } from "../../src/text/edition.ts";
import { text } from "../../src/text/render.ts";
import { decoded } from "../../src/text/visible.ts";
import { BANK_PARTIES, BANK_TERMS, CONTEXT, json } from "./drafts.ts";
import { freshChain, offeredSale } from "./offers.ts";
import { rebound } from "./rules.ts";

const { networkHelpers } = freshChain();
const PERSON = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const named = { subject: { ...BANK_PARTIES.subject, confirmingPerson: "Dana Invented" } };
/** Drafted, with other terms; those that are undefined are left out. */
async function drafted(input: object = {}, people: object = {}) {
  const given = Object.entries({ ...BANK_TERMS, ...input }).filter(([, written]) => written !== undefined);
  const terms = Object.fromEntries(given) as unknown as sales.SaleDraft;
  return await sales.draft(terms, { ...BANK_PARTIES, ...people } as sales.PartiesInput, CONTEXT);
}

async function refused(made: Promise<unknown>, field: string): Promise<void> {
  const thrown = await made.then(
    () => expect.fail(`was not refused: ${field}`),
    (error: unknown) => error,
  );
  if (!(thrown instanceof BiyError)) throw thrown;
  expect([thrown.code, thrown.field]).to.deep.equal(["input", field]);
}

const word = (address: string): string => zeroPadValue(address, 32).toLowerCase();

describe("a sale that is paid through a bank", () => {
  it("is drafted in tiyn, of the edition for it, which need not be named", async () => {
    const { edition: _, ...unnamed } = BANK_TERMS;
    const file = await sales.draft(unnamed, BANK_PARTIES, CONTEXT);
    expect([file.edition, file.terms.particulars.price]).to.deep.equal(["sale-bank-1", 1_845_000_000n]);
    expect([file.terms.common.currency, file.terms.common.paymentAgent]).to.deep.equal([OUTSIDE, word(OUTSIDE)]);
    expect((await drafted({ paymentAgent: "payee" })).terms.common.paymentAgent).to.equal(ZeroHash);
    expect((await drafted({ paymentAgent: PERSON }, named)).terms.common.paymentAgent).to.equal(word(PERSON));
    const inTokens = json("terms.json") as sales.SaleDraft;
    const { edition: __, ...other } = inTokens;
    expect((await sales.draft(other, BANK_PARTIES, CONTEXT)).edition).to.equal("sale-1");
  });

  for (const [input, field] of [
    [{ edition: "sale-1" }, "edition"],
    [{ price: "18450000.001" }, "price"],
    [{ price: "184467440737095517.00" }, "particulars"],
    [{ costsCap: "5" }, "costsCap"],
    [{ paymentAgent: BANK_TERMS.buyer }, "paymentAgent"],
    [{ paymentAgent: CONTEXT.tribunal }, "paymentAgent"],
    [{ paymentAgent: CONTEXT.template }, "paymentAgent"],
    [{ paymentAgent: "nobody" }, "paymentAgent"],
    [{ paymentAgent: PERSON }, "subject.confirmingPerson"],
    [{ currency: "coin", edition: "sale-1", payWithin: undefined }, "paymentAgent"],
    [{ currency: "coin", paymentAgent: "payee" }, "edition"],
  ] as const)
    it(`refuses ${JSON.stringify(input)}`, async () => await refused(drafted(input), field));

  it("refuses parties without an account, and a name without an address", async () => {
    const { bank: _, ...without } = BANK_PARTIES.seller;
    await refused(drafted({}, { seller: without }), "seller.bank");
    await refused(drafted({}, named), "subject.confirmingPerson");
  });

  it("is refused from another's hand as a draft is", async () => {
    const file = await drafted();
    for (const [common, field] of [
      [{ currency: ZeroAddress, paymentAgent: ZeroHash }, "edition"],
      [{ costsCap: 1n }, "costsCap"],
      [{ paymentAgent: word(file.terms.common.second) }, "paymentAgent"],
      [{ paymentAgent: `0x01${word(PERSON).slice(4)}` }, "paymentAgent"],
    ] as const) {
      await refused(rebound(file, file.rules, { common }), field);
      const other = { ...file, terms: { ...file.terms, common: { ...file.terms.common, ...common } } };
      const read = async () => await Promise.resolve(sales.fromJson(sales.toJson(other)));
      await refused(read(), field);
    }
  });

  it("says its price in tenge, in digits and in words, and reads back as just its terms", async () => {
    for (const agent of ["payee", "silence", PERSON]) {
      const file = await drafted({ paymentAgent: agent }, agent === PERSON ? named : {});
      const back = sales.fromJson(sales.toJson(file));
      expect((await sales.render(back)).root).to.equal(file.terms.common.document);
      for (const [lang, price] of [
        ["kk", "18\u00a0450\u00a0000,00 теңге (он сегіз миллион төрт жүз елу мың теңге нөл тиын)"],
        ["ru", "18\u00a0450\u00a0000,00 тенге (восемнадцать миллионов четыреста пятьдесят тысяч тенге ноль тиынов)"],
        ["en", "18,450,000.00 tenge (eighteen million four hundred and fifty thousand tenge zero tiyn)"],
      ] as const) {
        const written = await sales.textOf(file, lang);
        expect(written).to.include(price);
        expect(await sales.compareText(file, decoded(new TextEncoder().encode(written)))).to.deep.equal({
          lang,
          stored: [],
        });
      }
    }
  });

  it("says who confirms, by the terms: nobody but the payee, the payee's silence, or a person", async () => {
    const said = async (agent: string) => {
      const file = await drafted({ paymentAgent: agent }, agent === PERSON ? named : {});
      const { languages } = await sales.render(file);
      return languages.en.map(({ id }) => id).filter((id) => /^(?:confirming|silence)/.test(id));
    };
    expect(await said("payee")).to.deep.equal(["confirming.nobody"]);
    expect(await said("silence")).to.deep.equal(["silence"]);
    expect(await said(PERSON)).to.deep.equal(["confirming.person"]);
    const file = await drafted({ paymentAgent: PERSON }, named);
    for (const lang of LANGS) {
      const written = await sales.textOf(file, lang);
      expect(written).to.include("Dana Invented").and.to.include(PERSON);
    }
  });

  it("says nowhere that money is held, nor that a token is paid", async () => {
    const HELD = {
      kk: /Әмиян(?! бағдарламасы)|Резервтегі|Күтудегі төлем|тест-теңге/u,
      ru: /Кошел|Зарезервирован|Ожидающ\p{L}+ выплат|тест-тенге/u,
      en: /\bPurse\b|Held Amount|Pending Payment|test tenge/u,
    };
    const document = await sales.render(await drafted());
    for (const lang of LANGS)
      for (const paper of papersOf(document)) expect(text(paper, lang)).not.to.match(HELD[lang]);
    expect(allClausesOf(document.edition).map(({ id }) => id)).not.to.include.members(["purse", "credit", "held"]);
    const inTokens = await sales.draft(json("terms.json") as sales.SaleDraft, BANK_PARTIES, CONTEXT);
    for (const lang of LANGS) expect(await sales.textOf(inTokens, lang)).to.match(HELD[lang]);
  });

  it("tells a wallet that money goes through a bank, and who confirms it", async () => {
    const [kk, ru, en] = (await drafted()).summary.split("\n");
    expect(kk).to.include("банк арқылы").and.to.include("үндемеуі");
    expect(ru).to.include("через банк").and.to.include("молчание получателя");
    expect(en).to.include("through a bank").and.to.include("payee's silence");
  });

  it("is formed without value and allowance, and what a step gives the seller is owed", async () => {
    const { provider, buyer, seller, draft, deployment } = await networkHelpers.loadFixture(offeredSale);
    const place = sales.placeIn(deployment);
    const now = BigInt(await networkHelpers.time.latest());
    const offer = await sales.draft(BANK_TERMS, BANK_PARTIES, { ...place, rules: (await draft()).rules, now });
    const file = await sales.sign({ signer: seller, file: offer });
    expect(await sales.approve({ signer: buyer, file })).to.equal(undefined);
    expect(await sales.permitFor({ provider, from: buyer.address, file })).to.equal(undefined);
    const receipt = await sales.form({ signer: buyer, file, save: () => undefined });
    expect((await provider.getTransaction(receipt.hash))?.value).to.equal(0n);

    expect((await sales.read({ provider, file })).held).to.equal(1_845_000_000n);
    const [release] = (await sales.nextSteps(file, await sales.read({ provider, file }))).filter(
      ({ step }) => step === "refund",
    );
    expect(release?.words.en).to.include("promise");
    const inDispute = async () =>
      (await sales.nextSteps(file, await sales.read({ provider, file }))).map(({ step }) => step);
    expect(await inDispute()).to.include("surrender");
    const before = await networkHelpers.takeSnapshot();
    await sales.dispute({ signer: seller, file, claim: hashOf("It has been paid.") });
    // What is promised is not what a dispute about payments is about: giving it up ends none.
    expect(await inDispute()).not.to.include("surrender");
    const thrown: unknown = await sales.surrender({ signer: seller, file }).catch((error: unknown) => error);
    expect((thrown as BiyError).contractError).to.equal("AgreementNotInPhase");
    await before.restore();
    await sales.confirmReceipt({ signer: buyer, file });
    const sale = new Contract(place.template, ["function ledger() view returns (address)"], provider);
    const ledger = new Contract((await sale.getFunction("ledger")()) as string, ledgerAbi, provider);
    const { owed, paidToSecond } = (await ledger.getFunction("accountOf")(sales.idOfFile(file))) as Record<
      string,
      bigint
    >;
    expect([owed, paidToSecond]).to.deep.equal([1_845_000_000n, 0n]);
  });
});
