/** @module What two agreements differ in. */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { agreements, BiyError, COIN, LANGS, sales, type Words } from "../../src/index.ts";
import { forget } from "../../src/text/root.ts";
import { rental } from "./boat.ts";
import { RULES } from "./rules.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const json = <T>(name: string) => JSON.parse(readFileSync(new URL(name, example), "utf8")) as T;
const NOW = 1_790_000_000n;
const CONTEXT = {
  chainId: 31337n,
  template: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
  codeHash: `0x${"22".repeat(32)}`,
  tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
  tribunalCodeHash: `0x${"33".repeat(32)}`,
  rules: RULES,
  now: NOW,
};
const parties = () => json<sales.PartiesInput>("parties.json");

async function draft(
  input: object = {},
  { of = parties(), context = {} }: { of?: sales.PartiesInput; context?: object } = {},
) {
  return await sales.draft({ ...json<sales.SaleDraft>("terms.json"), ...input }, of, { ...CONTEXT, ...context });
}

describe("diff", () => {
  it("refuses a file that is not what its terms bind", async () => {
    const file = await draft();
    const changed = { ...file, summary: file.summary.replace("18", "19") };
    expect(await sales.diff(file, changed).catch((thrown: unknown) => thrown)).to.be.instanceOf(BiyError);
  });

  it("says of an agreement and itself, and of two drafts of one, that nothing differs", async () => {
    const [one, other] = [await draft(), await draft()];
    const itself = await sales.diff(one, one);
    expect([itself.same, itself.values, itself.private, itself.edition]).to.deep.equal([true, [], [], undefined]);
    expect(sales.diffText(itself, "en")).to.equal("No difference: it is the same agreement.\n");
    const again = await sales.diff(one, other);
    expect([again.same, again.ids]).to.deep.equal([
      true,
      { before: sales.idOfFile(one), after: sales.idOfFile(other) },
    ]);
    for (const lang of LANGS) expect(sales.diffText(again, lang)).not.to.equal(sales.diffText(itself, lang));
  });

  it("gives changed values in words, with how much more or less of money, moments and lengths", async () => {
    const found = await sales.diff(
      await draft(),
      await draft({ price: "18000000.00", deliverBy: "25 days", inspectionPeriod: "36 hours", costsCap: "7" }),
    );
    expect(found.same).to.equal(false);
    expect(found.values.map(({ path, by }) => [path, by])).to.deep.equal([
      ["particulars.price", -45_000_000n],
      ["particulars.deliverBy", 5n * 86_400n],
      ["particulars.inspectionPeriod", 36n * 3_600n - 5n * 86_400n],
      ["common.costsCap", undefined],
    ]);
    const [price, deliverBy, inspection, cap] = found.values;
    expect(price?.difference?.en).to.equal(
      "−450,000.00 test tenge (four hundred and fifty thousand test tenge zero tiyn)",
    );
    expect(deliverBy?.difference).to.deep.equal({ kk: "+5 (бес) тәулік", ru: "+5 (пять) суток", en: "+5 (five) days" });
    expect(inspection?.difference?.ru).to.equal("−3 (трое) суток 12 ч");
    expect([cap?.before?.kk, cap?.after?.kk]).to.deep.equal(["5,00\u00a0%", "7,00\u00a0%"]);
  });

  it("gives each value as the texts have it", async () => {
    const [one, other] = [await draft(), await draft({ price: "1.00", reviewPeriod: "2 days" })];
    for (const { before, after } of (await sales.diff(one, other)).values)
      for (const lang of LANGS) {
        expect(await sales.textOf(one, lang)).to.include(before?.[lang]);
        expect(await sales.textOf(other, lang)).to.include(after?.[lang]);
      }
  });

  it("counts no difference between amounts of two currencies", async () => {
    const price = (await sales.diff(await draft(), await draft({ currency: COIN, price: "1" }))).values.find(
      ({ path }) => path === "particulars.price",
    );
    expect([price?.by, price?.difference]).to.deep.equal([undefined, undefined]);
    expect(price?.after?.en).to.include("of the chain's coin");
  });

  it("gives clauses that came, went or changed, in each language with both texts", async () => {
    const { clauses } = await sales.diff(await draft(), await draft({ currency: COIN, price: "1" }));
    for (const lang of LANGS) {
      const of = (id: string) => clauses[lang].find((each) => each.id === id);
      expect(of("price")?.before).to.equal(undefined);
      expect(of("price")?.after).to.match(/^4\.1 /);
      expect(of("price.token")?.after).to.equal(undefined);
      expect(of("delivery")).to.equal(undefined);
    }
    const changed = (await sales.diff(await draft(), await draft({ inspectionPeriod: "6 days" }))).clauses.en;
    expect(changed.map(({ id }) => id)).to.deep.equal(["inspection"]);
    expect([changed[0]?.before, changed[0]?.after].map((text) => text?.match(/\d \(\w+\) days/)?.[0])).to.deep.equal([
      "5 (five) days",
      "6 (six) days",
    ]);
  });

  it("gives the place, where it is another", async () => {
    const found = await sales.diff(
      await draft(),
      await draft(
        {},
        {
          context: {
            template: CONTEXT.tribunal,
            tribunal: CONTEXT.template,
            codeHash: CONTEXT.tribunalCodeHash,
            tribunalCodeHash: CONTEXT.codeHash,
          },
        },
      ),
    );
    expect(found.place.map(({ path, after }) => [path, after?.en])).to.deep.equal([
      ["template", CONTEXT.tribunal],
      ["codeHash", CONTEXT.tribunalCodeHash],
      ["tribunalCodeHash", CONTEXT.codeHash],
    ]);
    expect(found.values.map(({ path }) => path)).to.deep.equal(["common.tribunal"]);
  });

  it("gives of the private part only the leaves and lines that differ", async () => {
    const given = parties();
    const file = await draft();
    const other = await draft({}, { of: { ...given, seller: { ...given.seller, email: "new@oidan.example" } } });
    const found = await sales.diff(file, other);
    expect(found.private.map(({ leaf }) => leaf)).to.deep.equal(["second"]);
    expect(found.private[0]?.lines.ru).to.deep.equal({
      removed: ["Электронная почта: nurlan@oidan.example"],
      added: ["Электронная почта: new@oidan.example"],
    });
    expect([found.values, found.clauses.ru]).to.deep.equal([[], []]);
    // What is forgotten was the same: its leaf says so.
    const forgotten = { ...file, private: forget(file.private, "second") };
    expect((await sales.diff(file, forgotten)).same).to.equal(true);
  });

  it("is told in three languages, values first", async () => {
    const given = parties();
    const other = await draft(
      { price: "1.00" },
      { of: { ...given, subject: { ...given.subject, title: words("Басқа") } } },
    );
    const found = await sales.diff(await draft(), other);
    for (const [lang, headings] of [
      ["kk", ["Мәндер", "Тармақтар", "Жабық бөлік"]],
      ["ru", ["Значения", "Пункты", "Закрытая часть"]],
      ["en", ["Values", "Clauses", "Private part"]],
    ] as const) {
      const text = sales.diffText(found, lang);
      expect(text.split("\n").filter((line) => /^\p{L}/u.test(line))).to.deep.equal(headings);
      expect(text).to.include("\n- particulars.price: ").and.to.include("  + ").and.not.to.include("undefined");
    }
  });

  it("shows a person only the sentences of a clause that differ", async () => {
    const text = sales.diffText(await sales.diff(await draft(), await draft({ inspectionPeriod: "6 days" })), "ru");
    expect(text.slice(text.indexOf("Пункты"))).to.equal(
      "Пункты\n- inspection: изменён\n" +
        "  − 5.2 [сторона] Срок осмотра — 5 (пять) суток с момента передачи.\n" +
        "  + 5.2 [сторона] Срок осмотра — 6 (шесть) суток с момента передачи.\n",
    );
  });

  it("compares agreements of any template, in the languages that they have", async () => {
    const { first, second } = (await draft()).terms.common;
    const of = { first, second, now: NOW };
    const [one, other] = [await rental(of), await rental(of, { deposit: 2n * 10n ** 18n })];
    const found = await agreements.diff(one, other);
    expect(found.values.map(({ path, by }) => [path, by])).to.deep.equal([["particulars.deposit", 10n ** 18n]]);
    expect([found.clauses.kk, found.clauses.en.map(({ id }) => id)]).to.deep.equal([[], ["price"]]);
    for (const lang of LANGS) expect(agreements.diffText(found, lang)).to.include("particulars.deposit");
  });

  it("compares agreements of two templates: what one lacks is none", async () => {
    const sale = await draft();
    const { first, second } = sale.terms.common;
    const found = await agreements.diff(sale, await rental({ first, second, now: NOW }));
    const of = (path: string) => found.values.find((each) => each.path === path);
    expect(of("particulars.deliverBy")?.after).to.equal(undefined);
    expect(of("particulars.deposit")?.before).to.equal(undefined);
    expect(found.edition?.after).to.match(/^boat-rental-1 0x/);
    expect(agreements.diffText(found, "en")).to.include(" → none");
  });
});

function words(text: string): Words {
  return { kk: text, ru: text, en: text };
}
