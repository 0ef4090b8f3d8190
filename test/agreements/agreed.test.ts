/** @module What a draft agrees on beside the terms, and who its parties may be: what is asked, refused, bound and read back. */
import { expect } from "chai";
import { Wallet } from "ethers";
import { BOAT } from "./boat.ts";
import { CONTEXT, json } from "./drafts.ts";
import { rebound } from "./rules.ts";
import { askedIn } from "../../src/agreements/agreements.ts";
import { agreedIn, editionOf, whereaboutsOf } from "../../src/agreements/file.ts";
import { BiyError, LANGS, sales, type BiyErrorCode } from "../../src/index.ts";
import { loaded } from "../../src/text/load.ts";
import { blocksOf } from "../../src/text/blocks.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { html } from "../../src/text/html.ts";
import * as AGREED_WORDS from "../../src/words/agreements/agreed.ts";
import * as SALE_WORDS from "../../src/templates/sale/words.ts";

const { vat: _vat, warranty: _warranty, ...terms } = json("terms.json") as sales.SaleDraft;
const parties = json("parties.json") as sales.PartiesInput;
const drafted = (input: object = {}, people: object = {}) =>
  sales.draft({ ...terms, ...input }, { ...parties, ...people } as sales.PartiesInput, CONTEXT);
const ids = async (...given: Parameters<typeof drafted>) =>
  (await sales.render(await drafted(...given))).languages.en.map(({ id }) => id);

/** The field that is refused, and why. */
async function refusal(act: () => Promise<unknown>, code: BiyErrorCode = "input"): Promise<string> {
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    expect(thrown.code, thrown.message).to.equal(code);
    expect(new Set(LANGS.map((lang) => thrown.words[lang])).size, thrown.message).to.equal(3);
    return thrown.message;
  }
  return expect.fail("was not refused");
}

const { name, address, email } = parties.buyer;
const person = { name, address, email, identified: "by card", consent: "on paper" } as const;
const individual = { ...person, kind: "individual", iin: "900101400003" } as const;
const CLAUSES = ["vat.included", "vat.without", "warranty", "penalty", "cure", "consumer", "adhesion"];
const optionalIn = (all: readonly string[]) => all.filter((id) => CLAUSES.includes(id));

describe("optional clauses of a draft", () => {
  it("are there only if they are chosen", async () => {
    expect(optionalIn(await ids())).to.deep.equal([]);
    expect(optionalIn(await ids({ vat: "included" }))).to.deep.equal(["vat.included"]);
    expect(optionalIn(await ids({ vat: "without", warranty: "365 days" }))).to.deep.equal(["vat.without", "warranty"]);
    const all = await ids({ penaltyRate: "0.1", penaltyCap: "10", cure: "10 days", adhesion: "yes" });
    expect(optionalIn(all)).to.deep.equal(["penalty", "cure", "adhesion"]);
    expect(all).not.to.include("penalty.none");
    expect(await ids()).to.include("penalty.none");
  });

  it("say of a penalty that it is besides what the Program does", async () => {
    const file = await drafted({ penaltyRate: "0.1", penaltyCap: "10" });
    const said = (await sales.render(file)).languages.en.find(({ id }) => id === "penalty")?.text;
    expect(said)
      .to.include("0.10\u00a0% of the value")
      .and.include("at most 10.00\u00a0%")
      .and.include("The Program neither computes nor pays it: it is paid outside the chain");
  });

  it("are bound by the root, kept in the file and read back", async () => {
    const input = { vat: "included", warranty: "365 days", penaltyRate: "0.1", penaltyCap: "10", cure: "240 hours" };
    const file = await drafted({ ...input, adhesion: "yes" });
    expect(file.agreed).to.deep.equal({
      vat: "included",
      adhesion: "yes",
      warranty: 365n * 86_400n,
      penaltyRate: 10n,
      penaltyCap: 1_000n,
      cure: 864_000n,
    });
    expect(sales.fromJson(sales.toJson(file))).to.deep.equal(file);
    const edition = await loaded(editionOf(file), LANGS);
    for (const lang of LANGS) {
      const text = await sales.textOf(file, lang);
      const here = whereaboutsOf(file);
      expect(parseTerms(edition, { ...here, lang, text, private: file.private }).agreed).to.deep.equal(file.agreed);
    }
    for (const agreed of [undefined, { ...file.agreed, penaltyCap: 1_001n }, { ...file.agreed, vat: "without" }])
      expect(await refusal(() => sales.render({ ...file, agreed }), "document")).to.include("changed");
  });

  it("are refused by the field, if they are none, or half of one", async () => {
    for (const [input, said] of [
      [{ vat: "12" }, "vat"],
      [{ warranty: "long" }, "warranty"],
      [{ penaltyRate: "101", penaltyCap: "10" }, "penaltyRate"],
      [{ penaltyRate: "0.1" }, "agreed.penaltyCap"],
      [{ penaltyCap: "10" }, "agreed.penaltyCap"],
      [{ adhesion: "no" }, "adhesion"],
      [{ consumer: "yes" }, "consumer"],
    ] as const)
      expect(await refusal(() => drafted(input)), JSON.stringify(input)).to.include(said);
    const file = JSON.parse(sales.toJson(await drafted({ vat: "included" }))) as object;
    for (const agreed of [{ vat: "half" }, { cure: 5 }, { colour: "red" }, []])
      await refusal(async () => await Promise.resolve(sales.fromJson(JSON.stringify({ ...file, agreed }))));
  });

  it("are compared, too", async () => {
    const found = await sales.diff(await drafted({ vat: "included" }), await drafted({ cure: "10 days" }));
    expect(found.values.map(({ path }) => path)).to.deep.equal(["agreed.vat", "agreed.cure"]);
    expect(found.clauses.en.map(({ id }) => id)).to.deep.equal(["vat.included", "cure"]);
  });

  it("come with the base, and are asked of a person in words", () => {
    const [sale, boat] = [sales.SALE, BOAT].map(({ editions }) => editions.at(-1)!);
    const namesIn = (edition: typeof sale) => askedIn(edition!).map((field) => field.name);
    expect(namesIn(boat)).to.have.members(["vat", "penaltyRate", "penaltyCap", "cure", "adhesion"]);
    expect(namesIn(sale)).to.have.members([...namesIn(boat), "warranty"]);
    expect(agreedIn(boat!).map((field) => field.name)).to.include("consumer");
    expect({ ...AGREED_WORDS.fields, ...SALE_WORDS.fields }).to.include.keys(namesIn(sale));
  });
});

describe("a consumer", () => {
  const bought = (input: object = {}, people: object = {}) => drafted(input, { buyer: individual, ...people });

  it("is named in the text, where an individual buys from a business", async () => {
    expect(optionalIn(await ids({}, { buyer: individual }))).to.deep.equal(["consumer"]);
    expect((await bought()).agreed).to.deep.equal({ consumer: "yes" });
    const seller = { ...person, kind: "individual", iin: "900101300007" };
    expect(optionalIn(await ids({}, { buyer: individual, seller }))).to.deep.equal([]);
    const back = { buyer: parties.seller, seller: individual };
    expect(optionalIn(await ids({}, back)), "who sells is none").to.deep.equal([]);
  });

  it("has time to look at the goods, and to have an objection answered", async () => {
    expect(await refusal(() => bought({ inspectionPeriod: "0 days", reviewPeriod: "1 day" }))).to.include(
      "inspectionPeriod",
    );
    expect(await refusal(() => bought({ inspectionPeriod: "23 hours" }))).to.include("at least 1 day");
    await bought({ inspectionPeriod: "1 day" });
    expect(await refusal(() => bought({ reviewPeriod: "4 days 23 hours" }))).to.include("at least 5 days");
    await bought({ reviewPeriod: "5 days" });
    // Two businesses are free to agree on less.
    await drafted({ inspectionPeriod: "0 days", reviewPeriod: "1 day" });
  });

  it("has both in a file of any hand, or nobody is let to accept it", async () => {
    const signer = new Wallet("0x" + "51".repeat(32));
    const file = await bought({ buyer: signer.address });
    const trusted = {
      ...CONTEXT,
      templates: { Sale: { address: CONTEXT.template, codeHash: CONTEXT.codeHash } },
      rules: { sole: file.terms.common.rules, three: file.terms.common.rules },
    };
    const accepted = [
      async (made: sales.SaleFile) => void (await sales.sign({ signer, file: made, now: CONTEXT.now })),
      async (made: sales.SaleFile) => void (await sales.requireDeployed(made, trusted)),
    ];
    const asDrafted = await rebound(file, CONTEXT.rules);
    for (const accept of accepted) await accept(asDrafted);
    for (const [field, terms] of Object.entries({
      reviewPeriod: { common: { reviewPeriod: 1n } },
      inspectionPeriod: { particulars: { inspectionPeriod: 0n } },
    })) {
      const hostile = await rebound(file, CONTEXT.rules, terms);
      for (const accept of accepted) expect(await refusal(() => accept(hostile))).to.include(field);
    }
  });

  it("is in no text that says otherwise of the parties", async () => {
    const file = await bought();
    const { agreed: _, ...without } = file;
    expect(await refusal(() => sales.render(without), "document")).to.include("consumer");
    const other = { ...(await drafted()), agreed: { consumer: "yes" } };
    expect(await refusal(() => sales.render(other), "document")).to.include("consumer");
    const nobody = { ...file, private: { ...file.private, first: { ...file.private.first, data: null } } };
    const asJson = sales.toJson(nobody as unknown as sales.SaleFile);
    expect(await refusal(async () => sales.fromJson(asJson))).to.include("private.first.data");
    // The text stays what it was when the data is gone.
    expect((await sales.render(await sales.forget(file, "first"))).root).to.equal(file.terms.common.document);
  });
});

describe("the parties of a draft", () => {
  const foreign = { country: { kk: "Қырғызстан", ru: "Кыргызстан", en: "Kyrgyzstan" }, number: "AC 1234567" };
  const traveller = { ...person, kind: "individual", foreign: { ...foreign, born: "1965-07-14" } };
  const { signatory } = parties.buyer as { signatory: object };
  const company = { name, address, email, kind: "legalEntity", foreign, signatory, identified: "by register" };

  it("may be foreign, with a passport or a register in place of our numbers", async () => {
    const text = await sales.textOf(
      await drafted({}, { seller: traveller, buyer: { ...company, foreign: { ...foreign, number: "77" } } }),
      "en",
    );
    for (const line of [
      "Country: Kyrgyzstan",
      "Passport number: AC 1234567",
      "Date of birth: 14 July 1965",
      "Number in its register: 77",
    ])
      expect(text).to.include(`\n- ${line}\n`);
  });

  it("are refused, naming the field", async () => {
    for (const [people, said] of [
      [{ buyer: { ...individual, foreign } }, "buyer"],
      [{ buyer: { ...individual, iin: undefined } }, "buyer"],
      [{ seller: { ...traveller, foreign } }, "seller.foreign"],
      [{ seller: { ...company, foreign: { ...foreign, born: "1985-07-14" } } }, "seller.foreign"],
      [{ seller: { ...traveller, foreign: { ...foreign, born: "2015-07-14" } } }, "an adult"],
      [{ seller: { ...traveller, foreign: { ...foreign, born: "1985-02-30" } } }, "seller.foreign.born"],
      [{ seller: { ...traveller, consent: undefined } }, "seller.consent"],
      [{ seller: { ...company, consent: "on paper" } }, "seller.consent"],
      [{ seller: { ...company, signatory: undefined } }, "seller.signatory"],
      [{ seller: parties.buyer }, "seller.bin"],
      [{ buyer: { ...individual, iin: "850714309874" } }, "seller.iin"],
      [
        { buyer: { ...traveller, foreign: { ...traveller.foreign, number: "ac1234567" } }, seller: traveller },
        "foreign.number",
      ],
    ] as const) {
      const given = JSON.parse(JSON.stringify(people)) as object; // Without what is undefined.
      expect(await refusal(() => drafted({}, given)), JSON.stringify(people)).to.include(said);
    }
  });

  it("stand out, if nobody has identified them, in each form", async () => {
    const { identified: _, ...unknown } = parties.buyer;
    const file = await drafted({}, { buyer: unknown });
    const markdown = await sales.textOf(file, "en");
    expect(markdown).to.include("\n- **Identification: not identified**\n");
    const bold = blocksOf(markdown).filter((block) => "isBold" in block);
    expect(bold).to.deep.equal([{ kind: "item", text: "Identification: not identified", isBold: true }]);
    expect(html(await sales.render(file))).to.include("<li><strong>Identification: not identified</strong></li>");
  });

  it("say where they agree, and on the day of the draft if on no other", async () => {
    const text = await sales.textOf(await drafted(), "en");
    expect(text).to.include("- Place of the agreement: Astana\n- Date of the text: 15 January 2027\n");
    const made = { place: parties.subject.made!.place, on: "2027-01-11" };
    const other = await sales.textOf(await drafted({}, { subject: { ...parties.subject, made } }), "ru");
    expect(other).to.include("Дата составления текста: 11 января 2027 г.");
    for (const line of [
      "Documents and accessories handed over with it: data sheet",
      "Packaging: the maker's packaging",
    ])
      expect(text).to.include(`\n- ${line}`);
  });
});
