import { execFileSync } from "node:child_process";
import { expect } from "chai";
import fc from "fast-check";
import { compileEdition } from "../../src/text/compile.ts";
import { editionHash, type Edition } from "../../src/text/edition.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { parseTerms, type Terms } from "../../src/text/parse.ts";
import { renderClauses, renderTerms, text } from "../../src/text/render.ts";
import type { Rows } from "../../src/text/slots.ts";
import { BiyError } from "../../src/words/biyError.ts";
import { thrown } from "./throws.ts";
import { anyTerms, CHAIN, CLAUSES, PRIVATE, TEMPLATE, TENGE, TERMS, toySource, ZERO } from "./toy.ts";

const edition = compileEdition(toySource());
const inputOf = (terms: Terms) => ({ chainId: CHAIN, template: TEMPLATE, terms, private: PRIVATE });
const changed = (common: object, particulars: object = {}) =>
  ({ common: { ...TERMS.common, ...common }, particulars: { ...TERMS.particulars, ...particulars } }) as Terms;

describe("renderTerms", () => {
  it("throws when a field is missing, unknown, or out of range", () => {
    const { first: _, ...common } = TERMS.common;
    const error = thrown(() => renderTerms(edition, inputOf({ ...TERMS, common })), "FieldMissing", /common\.first/);
    expect(error.fields.path).to.equal("common.first");
    thrown(() => renderTerms(edition, inputOf(changed({ other: 1n }))), "FieldUnknown", /common\.other/);
    thrown(() => renderTerms(edition, inputOf(changed({ costsCap: 65_536n }))), "ValueRefused");
    thrown(() => renderTerms(edition, inputOf(changed({}, { note: "a»b" }))), "ValueRefused");
    thrown(() => renderTerms(edition, inputOf(changed({}, { price: 10n ** 18n }))), "ValueRefused", /over 10\^15/);
  });

  it("throws when the edition doesn't say what the terms say", () => {
    const without = (path: string): Edition => ({
      ...edition,
      clauses: edition.clauses.map((clause) => {
        const kk = clause.text.kk.filter((part) => typeof part === "string" || part.path !== path);
        return { ...clause, text: { ...clause.text, kk } };
      }),
    });
    thrown(() => renderTerms(without("common.costsCap"), inputOf(TERMS)), "FieldMissing", /common\.costsCap/);
    thrown(() => renderTerms(without("common.second"), inputOf(TERMS)), "PartiesMissing", /common\.second/);
  });

  it("throws when a text can be read in another way", () => {
    const same = { kk: "сатушы", ru: "продавец", en: "the seller" };
    const fields = edition.fields.map((field) =>
      field.choices ? { ...field, choices: { "0": same, "1": same } } : field,
    );
    thrown(() => renderTerms({ ...edition, fields }, inputOf(TERMS)), "RenderNotExact", /particulars\.carrier/);
  });

  it("leaves exempt fields unread", () => {
    const salted = changed({ salt: "0x" + "ee".repeat(32), document: "0x" + "dd".repeat(32) });
    expect(renderTerms(edition, inputOf(salted)).root).to.equal(renderTerms(edition, inputOf(TERMS)).root);
  });

  it("writes the variants that fit", () => {
    const ids = (terms: Terms) => renderTerms(edition, inputOf(terms)).languages.ru.map((each) => each.id);
    expect(ids(TERMS)).to.deep.equal([
      "parties",
      "price",
      "price.deposit",
      "price.schedule",
      "release",
      "disputes",
      "new.withDeposit",
      "unsaid",
    ]);
    const other = ids(
      changed({ currency: ZERO, replaces: "0x" + "01".repeat(32) }, { deposit: 0n, schedule: [], insurer: ZERO }),
    );
    expect(other.join()).to.equal(
      "parties,price,price.noDeposit,price.coin,price.noSchedule,release,disputes,replaces,unsaid",
    );
  });

  it("takes an address in lower case and writes it with its checksum", () => {
    const lower = changed({ first: (TERMS.common["first"] as string).toLowerCase() });
    expect(renderTerms(edition, inputOf(lower)).root).to.equal(renderTerms(edition, inputOf(TERMS)).root);
    const rows = (TERMS.particulars["schedule"] as Rows).map(([dueAt, amount, payee]) => [
      dueAt!,
      amount!,
      (payee as string).toLowerCase(),
    ]);
    const insurer = (TERMS.particulars["insurer"] as string).toLowerCase();
    const all = changed({}, { schedule: rows, insurer });
    expect(renderTerms(edition, inputOf(all)).root).to.equal(renderTerms(edition, inputOf(TERMS)).root);
  });

  it("writes rows as items, parties with their roles, in each language", () => {
    const { languages } = renderTerms(edition, inputOf(TERMS));
    const [one, two] = [TERMS.common["second"], TENGE];
    const written = (lang: Lang) => languages[lang].find((each) => each.id === "price.schedule")?.text;
    expect(written("kk")).to.equal(
      [
        "Төлемдер (сәті; сомасы; кімге):",
        `- 1: 2026 жылғы 20 желтоқсан 18:00:00 (UTC+05:00); 1\u00a0000,00 тест-теңге (бір мың тест-теңге нөл тиын); Сатушы (${one})`,
        `- 2: 2027 жылғы 20 қаңтар 18:00:00 (UTC+05:00); 2\u00a0500,50 тест-теңге (екі мың бес жүз тест-теңге елу тиын); ${two}`,
        "",
        "Тізім толық.",
      ].join("\n"),
    );
    expect(written("ru")).to.contain(`тиын); Продавец (${one})\n- 2: `);
    expect(written("en")).to.contain(`tiyn); Seller (${one})\n- 2: `);
    expect(languages.en.find((each) => each.id === "release")?.text).to.contain(`The insurer is Seller (${one}).`);
  });

  it("throws on no rows where no variant is for them, and on rows of another shape", () => {
    const always = CLAUSES["024-schedule.md"]!.replace("when: particulars.schedule is nonzero\n", "");
    const one = compileEdition(
      Object.fromEntries(
        Object.entries(toySource({ "024-schedule.md": always })).filter(([file]) => file !== "025-no-schedule.md"),
      ),
    );
    renderTerms(one, inputOf(TERMS));
    thrown(() => renderTerms(one, inputOf(changed({}, { schedule: [] }))), "ValueRefused", /without rows/);
    for (const schedule of [[[1n]], [{ dueAt: 1n }], "x", 1n]) {
      thrown(() => renderTerms(edition, inputOf(changed({}, { schedule }))), "ValueRefused");
    }
  });

  it("never reads a value as a slot", () => {
    const { languages } = renderTerms(edition, inputOf(changed({}, { note: "{common.first:address} $& ## 9." })));
    expect(languages.en.find((each) => each.id === "disputes")?.text).to.contain("«{common.first:address} $& ## 9.»");
  });

  it("is parsed back to the same terms: any terms, three languages", function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const lang of LANGS) {
          const input = inputOf(terms);
          const languages = { kk: [], ru: [], en: [], [lang]: renderClauses(edition, input, lang) };
          const whole = text({ edition, private: PRIVATE, languages }, lang);
          expect(parseTerms(edition, { ...input, lang, text: whole })).to.deep.equal(terms);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives other terms another root", function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { root } = renderTerms(edition, inputOf(terms));
        const price = terms.particulars["price"] === 7n ? 8n : 7n;
        const other = { ...terms, particulars: { ...terms.particulars, price } };
        expect(renderTerms(edition, inputOf(other)).root).to.not.equal(root);
      }),
      { numRuns: 50 },
    );
  });

  it("doesn't depend on time zone or locale", function () {
    this.timeout(240_000);
    const here = new URL("./", import.meta.url).href;
    const script = `
      const { compileEdition } = await import("${here}../../src/text/compile.ts");
      const { renderTerms, text } = await import("${here}../../src/text/render.ts");
      const { CHAIN, PRIVATE, TEMPLATE, TERMS, toySource } = await import("${here}toy.ts");
      const input = { chainId: CHAIN, template: TEMPLATE, terms: TERMS, private: PRIVATE };
      const document = renderTerms(compileEdition(toySource()), input);
      console.log([document.root, text(document, "kk"), text(document, "ru"), text(document, "en")].join("\\n"));`;
    const run = (env: { [name: string]: string }) =>
      execFileSync(process.execPath, ["--no-warnings", "--input-type=module", "-e", script], { env, encoding: "utf8" });
    const elsewhere = run({ TZ: "America/New_York", LANG: "kk_KZ.UTF-8", LC_ALL: "kk_KZ.UTF-8" });
    expect(elsewhere).to.equal(run({ TZ: "Asia/Almaty", LANG: "en_US.UTF-8" }));
    expect(elsewhere).to.contain(renderTerms(edition, inputOf(TERMS)).root);
  });
});

describe("text", () => {
  const lines = (lang: "kk" | "ru" | "en", file = PRIVATE) =>
    text(renderTerms(edition, { ...inputOf(TERMS), private: file }), lang).split("\n");

  it("throws for a language that a draft lacks, and writes the others", () => {
    const file = CLAUSES["022-no-deposit.md"]!;
    const source = toySource({ "022-no-deposit.md": file.slice(0, file.indexOf("## en")) }, { draft: true });
    const document = renderTerms(compileEdition(source), inputOf(TERMS));
    expect(document.languages.en).to.deep.equal([]);
    thrown(() => text(document, "en"), "LanguageMissing");
    expect(text(document, "ru")).to.contain("2.1 ");
  });

  it("numbers sections and clauses, which their leaves don't hold", () => {
    expect(lines("en")).to.include.members([
      "# Toy agreement",
      `Edition: toy-one, ${editionHash(edition)}`,
      "## 2. Price",
      "2.2 [party] The deposit is 1,000.00 test tenge (one thousand test tenge zero tiyn).",
      "3.3 This agreement is new, with a deposit.",
    ]);
    const { languages } = renderTerms(edition, inputOf(TERMS));
    expect(languages.en.at(-2)?.text).to.equal("This agreement is new, with a deposit.");
  });

  it("prints all of the private file", () => {
    expect(lines("ru")).to.include.members([
      "### П.1 Покупатель",
      "- Физическое лицо: Айгуль Сериковна",
      "- ИИН: 900101400003",
      "- Идентификация: по удостоверению личности",
      "- Юридическое лицо: ТОО «Сары-Арка»",
      "- БИН: 260740000017",
      "- Банк: Пример банк; ИИК: KZ070000000000000000; БИК: EXAMKZKA",
      "- Подписант: Болат Асанов, директор; основание: устав; последний день действия: 28 февраля 2027 г.",
      "- **Идентификация: не проведена**",
      "- станок: 2 штук; новый",
      "- Место передачи: Караганда",
    ]);
    expect(lines("kk")).to.include("- **Сәйкестендіру: сәйкестендірілмеген**");
  });

  it("throws on a private file that it can't print as it is, naming the field", () => {
    const kept = (data: object) => ({ salt: "0x" + "11".repeat(32), data });
    const of = (file: object) => ({ ...PRIVATE, ...file }) as typeof PRIVATE;
    const [person, entity] = [PRIVATE.first, PRIVATE.second].map((entry) =>
      "data" in entry ? entry.data : {},
    ) as object[];
    const subject = ("data" in PRIVATE.subject ? PRIVATE.subject.data : {}) as { items: object[] };
    const bank = { name: "A", iban: "KZ070000000000000000", bic: "EXAMKZKA" };
    const { signatory: _, ...unsigned } = entity as { signatory: object };
    const item = (changes: object) => ({ ...subject, items: [{ ...subject.items[0], ...changes }] });
    for (const [file, field, words] of [
      [{ first: kept({ ...person, nickname: "A" }) }, "first.nickname", /no such field/],
      [{ first: kept({ ...person, iin: "12345" }) }, "first.iin", /12 digits/],
      [{ first: kept({ ...person, bin: "260740000017" }) }, "first", /IIN/],
      [{ first: kept({ ...person, kind: "company" }) }, "first.kind", /individual/],
      [{ first: kept({ ...person, email: "a@b.kz\n- БСН: 1" }) }, "first.email", /e-mail/],
      [{ first: kept({ ...person, email: "" }) }, "first.email", /text/],
      [{ first: kept({ ...person, email: "zakup" }) }, "first.email", /e-mail/],
      [{ first: kept({ ...person, address: "a\n- БСН: 1" }) }, "first.address", /U\+000A/],
      [{ first: kept({ ...person, name: { kk: "A", ru: "Б" } }) }, "first.name.en", /missing/],
      [{ first: kept({ ...person, name: { kk: "A", ru: "Б", en: "B", de: "B" } }) }, "first.name.de", /no such field/],
      [{ first: kept({ ...person, name: { kk: "A", ru: "Б", en: "深圳" } }) }, "first.name.en", /深 \(U\+6DF1\)/],
      [{ first: kept({ ...person, bank: { ...bank, iban: "KZ1" } }) }, "first.bank.iban", /IBAN/],
      [{ first: kept({ ...person, bank: { ...bank, iban: "KZ080000000000000000" } }) }, "first.bank.iban", /IBAN/],
      [{ first: kept({ ...person, bank: { ...bank, bic: "1" } }) }, "first.bank.bic", /BIC/],
      [{ second: kept(unsigned) }, "second.signatory", /signs/],
      [{ second: PRIVATE.first }, "second.iin", /themselves/],
      [{ subject: kept({ ...subject, items: [] }) }, "subject.items", /nothing is sold/],
      [{ subject: kept(item({ quantity: 4 })) }, "subject.items[0].quantity", /"4"/],
      [{ subject: kept(item({ quantity: "0,00" })) }, "subject.items[0].quantity", /nothing is sold/],
      [{ subject: kept(item({ colour: "red" })) }, "subject.items[0].colour", /no such field/],
    ] as const) {
      expect(() => lines("kk", of(file)), field)
        .to.throw(BiyError, words)
        .and.to.have.property("field", field);
    }
    const salt = of({ first: { ...PRIVATE.first, salt: "0x11" } });
    thrown(() => lines("kk", salt), "PrivateFileRefused", /salt/);
  });
});
