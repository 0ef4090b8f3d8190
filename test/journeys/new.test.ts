/**
 * `biy new` at a real pseudo-terminal: a person who answers in the words of Kazakhstan, goes back, looks, stops and goes on; a clipboard with
 * all answers at once; and what can't be an answer.
 * @module
 */
import { expect } from "chai";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { agreements, LANGS, plain, type Lang } from "../../src/index.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import * as QUESTIONS_WORDS from "../../src/words/cli/questions.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";
import { terminal, type Terminal } from "./terminal.ts";
import { done, example, world, type World } from "./world.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const three = (kk: string, ru: string, en: string) => [kk, ru, en];

describe("biy new at a terminal", () => {
  let here: World;
  let at: Terminal;
  before(async () => {
    here = await world("new");
    at = await terminal(here.at());
  });
  after(async () => {
    await at.close();
    await here.end();
  });

  const begin = (out: string, lang: Lang = "en", args: readonly string[] = ["sale"]) => {
    at.begin(["new", ...args, "--out", here.at(out), ...here.place.slice(0, -1), lang]);
    return here.at(out);
  };
  /** Answers one by one. @returns what was shown */
  const answer = async (lines: readonly string[]) => {
    let shown = "";
    for (const line of lines) shown += await at.answer(line);
    return shown;
  };
  const kept = (path: string) => JSON.parse(readFileSync(`${path}.answers`, "utf8")) as Record<string, string>;

  /** A sale through a bank between an entity and a sole trader from abroad, as people write it. */
  const bySale = () => {
    const { buyer, seller, stranger } = here.keys;
    return {
      terms: [
        "", // In tenge, through a bank.
        "3", // A person confirms, too.
        stranger.address,
        buyer.address,
        seller.address,
        "01.06.2099",
        "18 450 000,00",
        "20.12.2099 18:00",
        "5 days",
        "", // Five days.
      ],
      besides: [
        "2", // The price includes VAT.
        "no", // No adhesion.
        "yes", // A time to pay.
        "10 days",
        "2", // A warranty.
        "365 күн",
        "YES", // A penalty.
        "0,1 %",
        "10",
        "", // No time to cure.
      ],
      person: three("Растаушы", "Аудит", "Audit"),
      buyer: [
        "legal entity",
        ...three("«Есіл Дата» ЖШС", "ТОО «Есиль Дата»", "Yesil Data LLP"),
        ...three("Астана", "Астана", "Astana"),
        "zakup@yesil-data.example",
        "1", // A BIN.
        "190340099879",
        ...three("Айгүл Ойданова", "Айгуль Ойданова", "Aigul Oidanova"),
        ...three("", "", ""), // A director,
        ...three("", "", ""), // by the charter,
        "2", // until some day:
        "31.12.2098",
        ...three("«Банк» АҚ", "АО «Банк»", "Bank JSC"),
        "kz86 125k zt50 0410 0100",
        "kkkbkzka",
        "", // Not identified.
      ],
      seller: [
        "2", // A sole trader.
        ...three("Нұрлан Ойдан", "Нурлан Ойдан", "Nurlan Oidan"),
        ...three("Бішкек", "Бишкек", "Bishkek"),
        "nurlan@oidan.example",
        "3", // A foreigner.
        ...three("Қырғызстан", "Кыргызстан", "Kyrgyzstan"),
        "AC1234567",
        "14.07.1965",
        "", // Signs himself.
        ...three("«Банк» АҚ", "АО «Банк»", "Bank JSC"),
        "KZ86125KZT5004100100",
        "KKKBKZKA",
        "2", // Identified.
        "2", // Has consented.
      ],
      subject: [
        ...three("Серверлер", "Серверы", "Servers"),
        ...three("Сервер", "Сервер", "Server"),
        "4",
        ...three("", "", ""), // Pieces.
        "", // No more of it.
        "", // No more goods.
        ...three("Астана", "Астана", "Astana"),
        "", // No terms,
        "", // no documents,
        "2", // but packaging:
        ...three("жәшіктер", "ящики", "crates"),
        ...three("Алматы", "Алматы", "Almaty"),
        "2", // A document:
        ...three("Сипаттама", "Спецификация", "Specification"),
        example("terms.json"),
        "", // No more.
      ],
    };
  };
  const all = () => {
    const { terms, besides, person, buyer, seller, subject } = bySale();
    return [...terms, ...besides, ...person, ...buyer, ...seller, ...subject];
  };

  /** The same as files. */
  const asFiles = (folder: string) => {
    const { buyer, seller, stranger } = here.keys;
    const [words, of] = [(kk: string, ru: string, en: string) => ({ kk, ru, en }), readFileSync(example("terms.json"))];
    const bank = { name: words("«Банк» АҚ", "АО «Банк»", "Bank JSC"), iban: "KZ86125KZT5004100100", bic: "KKKBKZKA" };
    const terms = {
      buyer: buyer.address,
      seller: seller.address,
      currency: "KZT",
      paymentAgent: stranger.address,
      offerEndsAt: "2099-06-01",
      price: "18450000.00",
      deliverBy: "2099-12-20 18:00",
      inspectionPeriod: "5 days",
      reviewPeriod: "5 days",
      costsCap: "0",
      vat: "included",
      payWithin: "10 days",
      warranty: "365 days",
      penaltyRate: "0.1",
      penaltyCap: "10",
    };
    const parties = {
      buyer: {
        kind: "legalEntity",
        name: words("«Есіл Дата» ЖШС", "ТОО «Есиль Дата»", "Yesil Data LLP"),
        address: words("Астана", "Астана", "Astana"),
        email: "zakup@yesil-data.example",
        bin: "190340099879",
        signatory: {
          name: words("Айгүл Ойданова", "Айгуль Ойданова", "Aigul Oidanova"),
          office: words("директор", "директор", "director"),
          basis: words("жарғы", "устав", "charter"),
          validUntil: "2098-12-31",
        },
        bank,
      },
      seller: {
        kind: "soleTrader",
        name: words("Нұрлан Ойдан", "Нурлан Ойдан", "Nurlan Oidan"),
        address: words("Бішкек", "Бишкек", "Bishkek"),
        email: "nurlan@oidan.example",
        foreign: { country: words("Қырғызстан", "Кыргызстан", "Kyrgyzstan"), number: "AC1234567", born: "1965-07-14" },
        bank,
        identified: QUESTIONS_WORDS.identifiedByCard,
        consent: QUESTIONS_WORDS.inDocument,
      },
      subject: {
        title: words("Серверлер", "Серверы", "Servers"),
        items: [{ name: words("Сервер", "Сервер", "Server"), quantity: "4", unit: QUESTIONS_WORDS.piece }],
        delivery: { place: words("Астана", "Астана", "Astana"), packaging: words("жәшіктер", "ящики", "crates") },
        made: { place: words("Алматы", "Алматы", "Almaty") },
        documents: [
          {
            name: words("Сипаттама", "Спецификация", "Specification"),
            sha256: createHash("sha256").update(of).digest("hex"),
          },
        ],
        confirmingPerson: words("Растаушы", "Аудит", "Audit"),
      },
    };
    mkdirSync(here.at(folder));
    writeFileSync(here.at(folder, "terms.json"), JSON.stringify(terms));
    writeFileSync(here.at(folder, "parties.json"), JSON.stringify(parties));
    return ["--terms", here.at(folder, "terms.json"), "--parties", here.at(folder, "parties.json")];
  };
  /** What a file says, without salts and what is made of them. */
  const saidBy = (path: string) => {
    const { terms, agreed, edition, private: people } = readAgreement(path);
    const { salt: _, document: _document, ...common } = terms.common;
    const data = Object.values(people).map((entry) => ("data" in entry ? entry.data : entry));
    return plain({ edition, common, particulars: terms.particulars, agreed, data });
  };
  /** The last question asks for a yes. */
  const LAST = { kk: "соңғы сұраққа қайтарады:", ru: "возвращает к последнему вопросу:", en: "to the last question:" };

  /** Pastes all answers at once. @returns what is shown until the last question */
  const paste = async (lang: Lang, more = "") => {
    await at.until("\n> ");
    at.press(`${all().join("\r\n")}\r\n${more}`);
    return await at.until(LAST[lang]);
  };

  for (const [lang, counted, iban] of [
    [
      "kk",
      "= 18\u00a0450\u00a0000,00 теңге (он сегіз миллион төрт жүз елу мың теңге нөл тиын)",
      "ЖСК: KZ86125KZT5004100100",
    ],
    [
      "ru",
      "= 18\u00a0450\u00a0000,00 тенге (восемнадцать миллионов четыреста пятьдесят тысяч тенге ноль тиынов)",
      "ИИК: KZ86125KZT5004100100",
    ],
  ] as const)
    it(`asks for a sale through a bank, says what the text says, shows it whole, and saves: ${lang}`, async () => {
      const path = begin(`bank-${lang}.json`, lang);
      const shown = await paste(lang);
      at.press("yes\r");
      expect([await at.ended(), existsSync(`${path}.answers`)]).to.deep.equal([0, false]);
      expect(shown)
        .to.include(counted)
        .and.match(/= .*2099.* 18:00:00 \(UTC\+05:00\)/);
      const file = readAgreement(path);
      expect(shown)
        .to.include(iban)
        .and.include(await agreements.textOf(file, lang));
      // The key terms are what stands above the question.
      expect(shown.indexOf(file.summary)).to.be.greaterThan(shown.indexOf(iban));
    });

  it("takes all answers from a clipboard, each for its own question, but not the yes; and writes what two files do", async () => {
    const path = begin("pasted.json");
    const shown = await paste("en", "yes\r\n");
    expect(shown).to.include("What was typed or pasted before the question is not taken as its answer.");
    expect(shown).to.include(
      "Price (such as 18,450,000.00)\n> 18 450 000,00\n  = 18,450,000.00 tenge (eighteen million",
    );
    expect(existsSync(path)).to.equal(false);
    at.press("yes\r");
    expect(await at.ended()).to.equal(0);
    const other = here.at("by-files.json");
    await done(["new", "sale", "--out", other, ...asFiles("files"), ...here.place]);
    expect(saidBy(path)).to.deep.equal(saidBy(other));
  });

  it("goes back, shows the text so far, is stopped, and goes on where it was", async () => {
    const path = begin("stopped.json");
    const { terms } = bySale();
    await answer(terms.slice(0, 7));
    await at.answer("..");
    expect(await at.answer("17 000 000,50")).to.include("Price [18450000.00]");
    expect(await at.answer("?")).to.include("The last moment of delivery");
    const text = await at.answer("20.12.2099");
    expect(text).to.include("17,000,000.50 tenge");
    expect(text.split("…").length).to.be.greaterThan(10);
    expect(text).not.to.match(/da0[123]|36500/i);
    await at.until("The inspection period");
    at.press(CTRL_C);
    await at.until(`Stopped. The answers are in ${path}.answers: the same command goes on from there`);
    expect(await at.ended()).to.equal(3);
    const after = kept(path);
    expect([after["price"], after["deliverBy"], existsSync(path)]).to.deep.equal(["17000000.50", "2099-12-20", false]);

    begin("stopped.json");
    const on = await at.answer("..");
    expect(on).to.include("Answers that were kept: 8").and.include("The inspection period").and.not.include("Price");
    expect(await at.until("\n> ")).to.include("The last moment of delivery [2099-12-20]");
    at.press(CTRL_D);
    expect(await at.ended()).to.equal(3);
    expect(kept(path)).to.deep.equal(after);

    // At the first question there is nothing to go back to, and Enter keeps what was answered.
    begin("stopped.json");
    const backs = Object.keys(after).length + 1;
    const shown = await answer([...Array<string>(backs).fill(".."), ""]);
    expect(shown).to.include("This is the first question.").and.include("[KZT]");
    await at.until("Who confirms");
    at.press(CTRL_C);
    expect([await at.ended(), kept(path)]).to.deep.equal([3, after]);
  });

  /** Begins with answers that were kept. */
  const beginWith = (out: string, answers: object) => {
    writeFileSync(`${here.at(out)}.answers`, JSON.stringify(answers));
    return begin(out);
  };
  /** The answers of a whole sale, as they are kept. */
  let kept_: Promise<Record<string, string>> | undefined;
  const whole = async () => await (kept_ ??= stopped());
  const stopped = async () => {
    const path = begin("whole.json");
    await paste("en");
    at.press("no\r");
    expect([await at.ended(), existsSync(path)]).to.deep.equal([3, false]);
    return kept(path);
  };
  const without = (answers: Record<string, string>, from: string) =>
    Object.fromEntries(Object.entries(answers).slice(0, Object.keys(answers).indexOf(from)));

  it("refuses what can't be an answer, with a sentence, and asks again", async () => {
    const answers = await whole();
    for (const [key, wrong] of [
      [
        "currency",
        [
          ["USD", /expected: an address/],
          ["0x00000000000000000000000000000000000000ff", /There is no token at 0x0+ff/],
        ],
      ],
      [
        "price",
        [
          ["", /An answer is needed/],
          ["a lot", /"Price" is wrong; expected: digits/],
          ["-5", /expected: digits/],
          ["1e6", /expected: digits/],
          ["12,345", /expected: digits/],
          ["12 34,00", /expected: digits/],
          ["1.005", /expected: at most 2 decimals/],
          ["0", /expected: more than zero/],
          ["5\u200b", /U\+200B/],
          ["\u202e5", /U\+202E/],
          ["5\u00005", /something in this line that is no text/],
          ["9".repeat(1_001), /too long: at most 1000 characters/],
          [Uint8Array.from([0x35, 0xff, 0xfe]), /it is not in UTF-8/],
          ["92 233 720 368 547 758,08", /expected: a smaller amount/],
        ],
      ],
      [
        "deliverBy",
        [
          ["31.02.2099", /expected: a date that exists/],
          ["20.13.2099", /expected: a date that exists/],
          ["01.01.2020", /expected: a moment after the end of the offer/],
          ["soon", /expected: "2026-12-20"/],
        ],
      ],
      ["buyer.kind", [["9", /number of an answer: from 1 to 3/]]],
      ["buyer.name.ru", [["ТОО \u{1f600}", /fonts of the document/]]],
      ["buyer.bin", [["190340099870", /check digit/]]],
      ["buyer.bank.iban", [["KZ86 125K ZT50 0410 0101", /This is no IBAN|IBAN/]]],
      ["seller.email", [["nurlan", /e-mail/]]],
      ["seller.foreign.born", [["14.07.2015", /expected: an adult/]]],
      ["seller.consent?", [["1", /Obtain it first/]]],
      ["subject.items[0].quantity", [["0", /quantity/i]]],
      ["subject.documents[0].sha256", [["no-such-file", /no-such-file/]]],
    ] as const) {
      beginWith("wrong.json", without(answers, key));
      for (const [line, said] of wrong) {
        await at.answer(line);
        const shown = await at.until("\n> ");
        expect(shown, key).to.match(said);
        expect(shown.split("✗").length, `${key}: asked again`).to.equal(2);
      }
      at.press(CTRL_C);
      expect(await at.ended()).to.equal(3);
      expect(kept(here.at("wrong.json")), key).to.deep.equal(without(answers, key));
    }
  });

  it("asks again for an answer that does not go with a later one, or that somebody wrote into the file", async () => {
    const answers = await whole();
    // Five days of review are a consumer's, which the buyer is only once it is known who sells.
    const consumer = {
      ...answers,
      reviewPeriod: "1 day",
      "buyer.kind": "individual",
      "buyer.number?": "foreign",
      "buyer.consent?": "yes",
    };
    const foreign = { "buyer.foreign.number": "N1", "buyer.foreign.born": "1970-01-01", "buyer.signatory?": "yes" };
    const country = Object.fromEntries(LANGS.map((lang) => [`buyer.foreign.country.${lang}`, "KG"]));
    const { "seller.kind": _, ...rest }: Record<string, string> = { ...consumer, ...foreign, ...country };
    const path = beginWith("conflict.json", rest);
    expect(await at.answer("2")).to.include("The Seller: who is it?");
    expect(await at.until("\n> "))
      .to.include("at least 5 days: the payer is a consumer")
      .and.include("The review period (at least 1 day) [1 day]");
    await at.answer("6 days");
    await at.until(LAST.en);
    at.press("yes\r");
    expect(await at.ended()).to.equal(0);
    expect(readAgreement(path).terms.common.reviewPeriod).to.equal(518_400n);

    beginWith("tampered.json", { ...answers, price: "abc" });
    expect(await at.answer("5"))
      .to.include('"Price" is wrong')
      .and.include("Price [abc]");
    await at.until(LAST.en);
    at.press("..\r");
    expect(await at.until("\n> ")).to.include("Is there another document? [No]");
    at.press(CTRL_C);
    expect(await at.ended()).to.equal(3);
  });

  it("asks for a template of another author, by its own words and none of a bank", async () => {
    const deployments = here.at("deployments", "31337.json");
    const read = JSON.parse(readFileSync(deployments, "utf8")) as { templates: Record<string, object> };
    mkdirSync(here.at("with-rentals"));
    const templates = { ...read.templates, BoatRental: read.templates["Sale"] };
    writeFileSync(here.at("with-rentals", "31337.json"), JSON.stringify({ ...read, templates }));
    const place = [...here.place.slice(0, 2), "--deployments", here.at("with-rentals"), "--lang", "en"];
    const module = join(root, "test/agreements/boat.ts");
    const path = here.at("rental.json");
    at.begin(["new", "--out", path, "--template", module, ...place]);
    expect(await at.answer("3")).to.match(
      /Which agreement\?\n {2}1 {2}Agreement on the sale of goods[^\n]*\n {2}2 {2}[^\n]*lease[^\n]*\n {2}3 {2}\S/i,
    );
    expect(await at.answer(""))
      .to.include("a token's address (0x…), or coin")
      .and.not.include("KZT");
    const { buyer, seller } = here.keys;
    const shown = await answer([buyer.address, seller.address, "", "0,1", "1", "30.12.2099", "", ""]);
    for (const asked of ["rent", "deposit", "returnBy"]) expect(shown).to.include(`\n${asked} (such as `);
    at.press(CTRL_C);
    expect(await at.ended()).to.equal(3);
    const byName = await biy(["new", "Boat", ...place]);
    expect([byName.code, byName.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 8 && said.includes('no template "Boat" here; there are: Sale'),
    );
  });

  it("says how it is done without a terminal, and that two files go together", async () => {
    const path = here.at("nobody.json");
    for (const [files, said] of [
      [[], "Give the agreement as two files: --terms and --parties; examples/sale-of-servers has some."],
      [["--terms", example("terms.json")], "--terms and --parties are given together"],
    ] as const) {
      const { code, stdout, stderr } = await biy(["new", "sale", "--out", path, ...files, ...here.place]);
      expect([code, stdout, existsSync(path), existsSync(`${path}.answers`)]).to.deep.equal([2, "", false, false]);
      expect(stderr).to.include(said);
    }
  });
});
