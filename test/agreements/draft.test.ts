/** @module Drafts and files: what people write, and what travels between them. */
import { expect } from "chai";
import fc from "fast-check";
import { getAddress, hexlify, randomBytes, Wallet, ZeroHash } from "ethers";
import { amount, moment, period } from "../../src/text/written.ts";
import { text } from "../../src/text/render.ts";
import { documentRoot } from "../../src/text/root.ts";
import { BiyError, LANGS, sales } from "../../src/index.ts";
import { CONTEXT, json } from "./drafts.ts";

const terms = json("terms.json") as sales.SaleDraft;
const parties = json("parties.json") as sales.PartiesInput;
const drafted = (input: object = {}, people: object = {}) =>
  sales.draft({ ...terms, ...input }, { ...parties, ...people } as sales.PartiesInput, CONTEXT);

async function refused(act: () => unknown, part: string, code = "input"): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    expect(thrown.code).to.equal(code);
    expect(thrown.message).to.include(part);
    for (const lang of ["kk", "ru"] as const) expect(thrown.words[lang].length).to.be.greaterThan(10);
    return;
  }
  expect.fail(`was not refused: ${part}`);
}

describe("draft", () => {
  for (const [input, part] of [
    [{ price: "18450000.001" }, "at most 2 decimals"],
    [{ price: "18 450 000.00" }, "price"],
    [{ price: "0.00" }, "price"],
    [{ price: "-1" }, "price"],
    [{ price: "1e6" }, "price"],
    [{ price: 18450000 }, "price"],
    [{ buyer: `XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS` }, "buyer"],
    [{ buyer: terms.buyer.slice(0, -1) + "9" }, "checksum"],
    [{ seller: terms.buyer }, "seller"],
    [{ currency: "tenge" }, "currency"],
    [{ offerEndsAt: "2020-01-01T00:00:00+05:00" }, "future"],
    [{ offerEndsAt: "2027-02-30" }, "offerEndsAt"],
    [{ deliverBy: "2 days" }, "after the end of the offer"],
    [{ reviewPeriod: "23 hours" }, "at least 1 day"],
    [{ inspectionPeriod: "five days" }, "inspectionPeriod"],
    [{ inspectionPeriod: "5 days and more" }, "inspectionPeriod"],
    [{ costsCap: "100.01" }, "100 per cent"],
    [{ costsCap: "100" }, "less than 100 per cent"],
    [{ edition: "sale-0" }, "no edition"],
    [{ colour: "red" }, "no such field"],
  ] as const) {
    it(`refuses ${JSON.stringify(input)}`, async () => {
      await refused(() => drafted(input), part, part === "no edition" ? "missing" : "input");
    });
  }
  it("refuses a missing field", async () => {
    const { price, ...rest } = terms;
    expect(price).to.be.a("string");
    await refused(() => sales.draft(rest as sales.SaleDraft, parties, CONTEXT), "price");
  });
  for (const [people, part] of [
    [{ buyer: { ...parties.buyer, bin: "190340099878" } }, "buyer.bin"],
    [{ seller: { ...parties.seller, iin: "190340099879" } }, "seller.iin"],
    [{ seller: { ...parties.seller, consent: undefined } }, "seller.consent"],
    [
      { buyer: { ...parties.buyer, signatory: { name: "A", office: "B", basis: "C", validUntil: "2026-12-31" } } },
      "expired",
    ],
    [{ buyer: { ...parties.buyer, phone: "1" } }, "buyer.phone"],
  ] as const) {
    it(`refuses the parties for ${part}`, async () => await refused(() => drafted({}, people), part));
  }
  it("refuses who is not of age", async () => {
    // Born on 2010-05-23; invented, the check digit is right.
    await refused(() => drafted({}, { seller: { ...parties.seller, iin: "100523509764" } }), "an adult");
  });

  it("binds the text and the summary, with a fresh salt each time", async () => {
    const [one, other] = [await drafted(), await drafted()];
    expect(one.terms.common.salt).not.to.equal(other.terms.common.salt);
    expect(one.terms.common.document).to.equal((await sales.render(one)).root);
    expect(one.terms.particulars.price).to.equal(1_845_000_000n);
    expect(one.terms.common.offerEndsAt).to.equal(CONTEXT.now + 3n * 86_400n);
    expect(one.terms.common.costsCap).to.equal(500n);
    expect(one.summary.split("\n").length).to.equal(3);
  });
});

describe("file", () => {
  it("reads back what it wrote", async () => {
    const file = await drafted();
    expect(sales.fromJson(sales.toJson(file))).to.deep.equal(file);
  });

  it("refuses what is not of its form, and names the field", async () => {
    const file = JSON.parse(sales.toJson(await drafted())) as { terms: { common: Record<string, unknown> } } & Record<
      string,
      unknown
    >;
    const changed = (change: object) => () => sales.fromJson(JSON.stringify({ ...file, ...change }));
    await refused(() => sales.fromJson("{"), "JSON");
    await refused(changed({ biy: 2 }), "biy");
    await refused(changed({ more: 1 }), "more");
    await refused(changed({ chainId: 31337 }), "chainId");
    await refused(changed({ chainId: "-1" }), "chainId");
    await refused(changed({ acceptances: {} }), "acceptances");
    await refused(changed({ acceptances: [{ party: terms.buyer, signature: "yes" }] }), "signature");
    await refused(
      changed({ terms: { ...file.terms, common: { ...file.terms.common, costsCap: "65536" } } }),
      "costsCap",
    );
    await refused(changed({ terms: { ...file.terms, common: { ...file.terms.common, salt: "0x1" } } }), "salt");
    await refused(changed({ terms: { ...file.terms, common: { ...file.terms.common, first: "me" } } }), "first");
  });

  it("refuses to render any changed term, person or summary", async () => {
    const file = await drafted();
    const { common, particulars } = file.terms;
    const other = (change: object) => async () => await sales.render({ ...file, ...change } as sales.SaleFile);
    await refused(
      other({ terms: { common, particulars: { ...particulars, price: particulars.price + 1n } } }),
      "changed",
      "document",
    );
    await refused(
      other({ terms: { common: { ...common, second: getAddress(hexlify(randomBytes(20))) }, particulars } }),
      "changed",
      "document",
    );
    await refused(other({ summary: file.summary + " " }), "changed", "document");
    await refused(other({ terms: { common: { ...common, document: ZeroHash }, particulars } }), "changed", "document");
    if (!("data" in file.private.subject)) throw new Error("the subject is not there");
    const subject = {
      ...file.private.subject,
      data: { ...file.private.subject.data, title: { kk: "Б", ru: "Б", en: "B" } },
    };
    await refused(other({ private: { ...file.private, subject } }), "changed", "document");
  });
});

describe("render", () => {
  it("gives one language as it is in all, by the roots of the others", async () => {
    const file = await drafted();
    const whole = await sales.render(file);
    for (const lang of LANGS) {
      const one = await sales.render(file, lang);
      expect(one.languages).to.deep.equal({ kk: [], ru: [], en: [], [lang]: whole.languages[lang] });
      expect([one.root, one.roots]).to.deep.equal([whole.root, file.roots]);
      expect(await sales.textOf(file, lang)).to.equal(text(whole, lang));
    }
  });

  it("refuses another root of any language, whichever is shown", async () => {
    const file = await drafted();
    for (const lang of LANGS) {
      const changed = { ...file, roots: { ...file.roots, [lang]: ZeroHash } };
      for (const shown of [undefined, ...LANGS])
        await refused(async () => await sales.render(changed, shown), "changed", "document");
    }
  });

  it("refuses another root of an annex, one too few and one too many, whichever language is shown", async () => {
    const file = await drafted();
    const { annexes = {} } = file.roots;
    const names = Object.keys(annexes);
    expect(names).not.to.deep.equal([]);
    const others = names.flatMap((name) => {
      const { [name]: _, ...fewer } = annexes;
      return [...LANGS.map((lang) => ({ ...annexes, [name]: { ...annexes[name], [lang]: ZeroHash } })), fewer];
    });
    for (const other of [...others, { ...annexes, another: annexes[names[0]!]! }])
      for (const shown of [undefined, ...LANGS]) {
        const changed = { ...file, roots: { ...file.roots, annexes: other } };
        await refused(async () => await sales.render(changed, shown), "changed", "document");
        if (shown !== undefined) await refused(async () => await sales.textOf(changed, shown), "changed", "document");
      }
  });

  it("lets nobody accept a text of which a language is another, though the one that is shown is right", async () => {
    const file = await drafted();
    const { leaves } = await sales.render(file);
    const roots = { ...file.roots, ru: file.roots.kk! };
    const common = { ...file.terms.common, document: documentRoot(leaves, roots) };
    const lying = { ...file, roots, terms: { ...file.terms, common } };
    expect(await sales.textOf(lying, "kk")).to.equal(await sales.textOf(file, "kk"));
    const signer = Wallet.createRandom();
    for (const act of [
      async () => await sales.textOf(lying, "ru"),
      async () => await sales.render(lying),
      async () => await sales.beginSigning(lying),
      async () => await sales.sign({ signer, file: lying, now: CONTEXT.now }),
    ])
      await refused(act, "changed", "document");
  });
});

describe("amount, period, moment", () => {
  it("read exactly what was written, whatever it is", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), fc.integer({ min: 1, max: 18 }), (units, decimals) => {
        const digits = units.toString().padStart(decimals + 1, "0");
        const written = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        expect(amount(written, decimals, "price")).to.equal(units);
      }),
    );
  });
  it("read lengths and moments", async () => {
    expect(period("1 day 12 hours", "p")).to.equal(129_600n);
    expect(period("90 minutes", "p")).to.equal(5_400n);
    for (const written of ["1 күн 12 сағат", "1 тәулік 720 минут", "1 день 12 часов", "2 суток"]) {
      expect(period(written, "p"), written).to.equal(written === "2 суток" ? 172_800n : 129_600n);
    }
    expect(moment("20 дней", "m", 100n)).to.equal(moment("20 күн", "m", 100n));
    for (const written of ["5 лет", "5дней", "5 дней!", "5 constructor", "5  дней"]) {
      await refused(() => period(written, "p"), "36 hours");
    }
    expect(moment("2026-12-20T18:00:00+05:00", "m", 0n)).to.equal(BigInt(Date.UTC(2026, 11, 20, 13) / 1_000));
    expect(moment("20 days", "m", 100n)).to.equal(100n + 20n * 86_400n);
    await refused(() => period("50000 days 50000 days", "p"), "136 years");
    await refused(() => moment("2026-13-20T18:00:00+05:00", "m", 0n), "a date that exists");
    await refused(() => moment("2026-02-30T18:00:00+05:00", "m", 0n), "a date that exists");
  });
});
