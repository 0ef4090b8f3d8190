/**
 * Statements of banks, as they give them and as somebody might forge them: what is read is exact, and of the rest it is said where it is.
 * The samples beside this are made up, and so is everyone in them.
 * @module
 */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { BiyError, LANGS } from "../../../src/index.ts";
import { readStatement, type Column, type Payment, type TableOptions } from "../../../src/node/statements/index.ts";
import * as HEADINGS from "../../../src/words/node/headings.ts";

const bytesOf = (name: string) => readFileSync(new URL(name, import.meta.url));
const read = (text: string | Uint8Array, options?: TableOptions) => readStatement(text, "statement", options);
/** What is wrong, with its line, in English. */
const wrongIn = (text: string | Uint8Array, options?: TableOptions) =>
  read(text, options).problems.map(({ line, words }) => `${line}: ${words.en}`);
const refused = (text: string | Uint8Array, options?: TableOptions): BiyError => {
  try {
    read(text, options);
  } catch (thrown) {
    expect(thrown).to.be.instanceOf(BiyError);
    expect(thrown).to.include({ code: "input", file: "statement" });
    return thrown as BiyError;
  }
  throw new Error("It was read.");
};
const brief = ({ line, amount, currency, bookedOn, direction, isReversal }: Payment) =>
  `${line} ${bookedOn} ${direction} ${amount} ${currency}${isReversal ? " back" : ""}`;

const FIRST: Omit<Payment, "line" | "references"> = {
  amount: 125_000_000n,
  currency: "KZT",
  bookedOn: "2026-12-01",
  direction: "in",
  isReversal: false,
  counterparty: {
    name: '\u0422\u041e\u041e "\u04ae\u043b\u0433\u0456 & \u0421\u0435\u0440\u0456\u043a"',
    identifier: "000000000012",
    account: "KZ000000000000000002",
  },
};

describe("readStatement, of camt.053", () => {
  const entry = (inside: string, amount = "5.00") =>
    `<Ntry><Amt Ccy="KZT">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt>${inside}</Ntry>`;
  const document = (inside: string, version = "02") =>
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">\n${inside}\n</Document>`;

  it("reads version 02: an entry, a batch, a fee and a reversal", () => {
    const { payments } = read(bytesOf("camt-02.xml"));
    expect(payments.map(brief)).to.deep.equal([
      "22 2026-12-01 in 125000000 KZT",
      "45 2026-12-01 in 40025 KZT",
      "50 2026-12-01 in 50025 KZT",
      "63 2026-12-01 out 100000 KZT",
      "77 2026-12-01 in 30000 KZT back",
    ]);
    const [first, ofBatch, , fee, back] = payments;
    expect(first).to.deep.include(FIRST);
    expect(first?.references).to.deep.include({ endToEndId: "PP-418", document: "BNK-0001" });
    expect(first?.references.purpose).to.match(/1a2b-3c 4d-5ez/);
    // The text of a batch is of none of its payments.
    expect(ofBatch?.references).to.deep.equal({ endToEndId: "", document: "", purpose: "INV-7" });
    expect(fee?.references.purpose).to.match(/^\p{L}+ \p{L}+$/u);
    expect(back?.counterparty.name).to.match(/\u0410\u0440\u043c\u0430\u043d$/);
  });

  it("leaves out what is not booked or not exact, and says where", () => {
    expect(wrongIn(bytesOf("camt-02.xml"))).to.deep.equal([
      '57: The bank has not booked the entry yet (its status is "PDNG"): it is left out.',
      '83: "10.005" is no amount with at most two decimals, such as 1 250 000,00.',
    ]);
  });

  it("reads version 08 in an envelope, with prefixes, amounts in the details, a fee taken off, and a return", () => {
    const { payments } = read(bytesOf("camt-08.xml"));
    expect(payments.map(brief)).to.deep.equal([
      "13 2026-12-03 in 20000 KZT",
      "28 2026-12-03 out 5000 KZT",
      "48 2026-12-03 in 7000 KZT back",
    ]);
    const [first] = payments;
    expect(first?.counterparty).to.deep.include({ identifier: "000000000023", account: "KZ000000000000000003" });
    expect(first?.references).to.deep.include({ endToEndId: "E-1", document: "T-1" });
    expect(first?.references.purpose).to.match(/^\p{L}+ <\p{L}+>$/u);
  });

  it("leaves out an entry whose payments are not all there or do not add up", () => {
    expect(wrongIn(bytesOf("camt-08.xml"))).to.deep.equal([
      '36: The bank has not booked the entry yet (its status is "INFO"): it is left out.',
      "56: Payments in the entry: 1. Their number or sum is not what the entry says: they are left out.",
      "66: Payments in the entry: 2. Their number or sum is not what the entry says: they are left out.",
    ]);
    const twice = "<NtryDtls><TxDtls/><TxDtls/></NtryDtls>";
    expect(wrongIn(document(entry(twice)))).to.deep.equal([
      '2: "" is no amount with at most two decimals, such as 1 250 000,00.',
    ]);
  });

  it("reads any later version, and what is in windows-1251 if the file says so", () => {
    expect(read(document(entry(""), "13")).payments.map(brief)).to.deep.equal(["2 2026-12-01 in 500 KZT"]);
    const text = document(entry("<AddtlNtryInf>\u0416</AddtlNtryInf>"));
    const cyrillic = Buffer.from(
      `<?xml version="1.0" encoding="windows-1251"?>${text}`.replace("\u0416", "\u00c6"),
      "latin1",
    );
    expect(read(cyrillic).payments[0]?.references.purpose).to.equal("\u0416");
    expect(refused(cyrillic.subarray(45)).message).to.match(/UTF-8/);
  });

  it("reports an entry without its direction, currency, date, or amount, and goes on", () => {
    const good = entry("");
    const bad = [
      good.replace("CRDT", "BOTH"),
      good.replace('"KZT"', '""'),
      good.replace("2026-12-01", "2026-13-01"),
      entry("", "0.00"),
      entry("", "-1.00"),
      good.replace("<Sts>BOOK</Sts>", ""),
    ];
    const found = read(document([...bad, good].join("\n")));
    expect(found.problems.map(({ line }) => line)).to.deep.equal([2, 3, 4, 5, 6, 7]);
    expect(found.payments.map(brief)).to.deep.equal(["8 2026-12-01 in 500 KZT"]);
  });

  it("refuses a document type, and so every entity that one could define", () => {
    const bomb = '<!DOCTYPE Document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(refused(`<?xml version="1.0"?>\n${bomb}\n${document(entry(""))}`).message).to.match(
      /^statement: Line 2 has a DOCTYPE/,
    );
    expect(refused(document(entry("<AddtlNtryInf>&c;</AddtlNtryInf>"))).message).to.match(
      /broken \(2:\d+: undefined entity/,
    );
  });

  it("refuses broken XML, and XML that is no camt.053", () => {
    const whole = bytesOf("camt-02.xml").toString();
    expect(refused(whole.slice(0, -5)).message).to.match(/The XML is broken/);
    expect(refused(whole.replace("</Stmt>", "")).message).to.match(/The XML is broken/);
    for (const other of ["<html/>", whole.replace("camt.053", "camt.052"), entry(""), `<a>${entry("")}</a>`])
      expect(refused(other).message).to.match(/no camt\.053 statement/);
  });

  it("reads no entry of another namespace", () => {
    const other = document(entry("").replace("<Ntry>", '<Ntry xmlns="urn:another">'));
    expect(read(other)).to.deep.equal({ payments: [], problems: [] });
    expect(read(`<a>${entry("")}${document("")}</a>`)).to.deep.equal({ payments: [], problems: [] });
    const within = document(entry('<NtryDtls xmlns="urn:another"><TxDtls/><TxDtls/></NtryDtls>'));
    expect(read(within).payments.map(brief)).to.deep.equal(["2 2026-12-01 in 500 KZT"]);
  });

  it("refuses what is nested deep or is made of too many parts, before it takes long", () => {
    expect(refused("<a>".repeat(1_000_000)).message).to.match(/too large/);
    expect(refused(document(entry("<a/>".repeat(1_000_000)))).message).to.match(/too large/);
  });
});

describe("readStatement, of a table", () => {
  const HEAD = "Date;Debit;Credit;Purpose";

  it("reads semicolons, Russian, what stands above the headings, and names in quotation marks that are not doubled", () => {
    const { payments } = read(bytesOf("ru.csv"));
    expect(payments.map(brief)).to.deep.equal([
      "5 2026-12-01 in 125000000 KZT",
      "6 2026-12-01 out 100050 KZT",
      "12 2026-12-03 in 900 KZT",
    ]);
    const [first] = payments;
    expect(first?.counterparty).to.deep.include({ identifier: "000000000012", account: "KZ000000000000000002" });
    expect(first?.counterparty.name).to.match(/^\p{Lu}{3} "\p{L}{4}"$/u);
    expect(first?.references).to.deep.include({ document: "418", endToEndId: "" });
  });

  it("reports each bad row with its line, and goes on", () => {
    expect(wrongIn(bytesOf("ru.csv"))).to.deep.equal([
      '7: "31.02.2026" is no date such as 01.12.2026 or 2026-12-01.',
      '8: "1.005" is no amount with at most two decimals, such as 1 250 000,00.',
      '9: Either the debit or the credit has an amount above zero; here are "5" and "5".',
      "10: A quotation mark is opened and not closed.",
      "11: The row has 5 cells, the headings have 9.",
      '13: Either the debit or the credit has an amount above zero; here are "1000,50" and "1250014,00".',
    ]);
  });

  it("reads commas, Kazakh, a signed amount, the currency, and a text of two lines", () => {
    const { payments, problems } = read(bytesOf("kk.csv"));
    expect(problems).to.deep.equal([]);
    expect(payments.map(brief)).to.deep.equal(["3 2026-12-01 in 125000000 KZT", "4 2026-12-02 out 30050 USD"]);
    expect(payments[0]?.counterparty.name).to.match(/^\p{L}+ "\p{L}+" \p{Lu}{2}$/u);
    expect(payments[0]?.references.purpose).to.match(/,\n/);
  });

  it("reads tabs, English, and a column that says which way", () => {
    expect(read(bytesOf("en.tsv")).payments.map(brief)).to.deep.equal([
      "2 2026-12-01 in 10000 KZT",
      "3 2026-12-01 out 20000 KZT",
    ]);
    expect(wrongIn(bytesOf("en.tsv"))).to.deep.equal(['4: "?" does not say whether the money came in or went out.']);
  });

  it("goes by the sign of an amount, and by the word beside it if it says which way; never by a guess", () => {
    const signedOf = (amount: string, word: string) => {
      const [payment] = read(`Date;Amount;Direction;Purpose\n2026-12-01;${amount};${word};`).payments;
      return payment === undefined ? undefined : `${payment.direction} ${payment.amount}`;
    };
    for (const [amount, word, signed] of [
      ["5", "", "in 500"],
      ["-5", "", "out 500"],
      ["5", "CRDT", "in 500"],
      ["5", "dr.", "out 500"],
      ["-5", "debit", "out 500"],
      ["+5", "transfer", "in 500"],
      ["-5", "transfer", "out 500"],
      ["5", "transfer", undefined],
      ["-5", "credit", undefined],
      ["0", "credit", undefined],
    ] as const)
      expect(signedOf(amount, word), `${amount} ${word}`).to.equal(signed);
  });

  it("lets no quotation mark swallow the row after it", () => {
    const rows = [HEAD, '2026-12-01;;1;"open', '2026-12-01;;2;"closed"', '2026-12-01;;3;a "b" c', "2026-12-01;;4;"];
    expect(read(rows.join("\r\n")).payments.map(({ amount }) => amount)).to.deep.equal([200n, 300n, 400n]);
    expect(wrongIn(rows.join("\r"))).to.deep.equal(["2: A quotation mark is opened and not closed."]);
  });

  it("reads no row with a cell too many, unless it is empty, and no booking taken back by a minus", () => {
    const rows = [`${HEAD};`, "2026-12-01;;1;;;", "2026-12-01;;1;a;b", "2026-12-01;-5;5;"];
    expect(read(rows.join("\n")).payments.map(brief)).to.deep.equal(["2 2026-12-01 in 100 KZT"]);
    expect(wrongIn(rows.join("\n"))).to.deep.equal([
      "3: The row has 5 cells, the headings have 4.",
      '4: Either the debit or the credit has an amount above zero; here are "-5" and "5".',
    ]);
  });

  it("reads UTF-16 with its mark", () => {
    const text = `\ufeff${HEAD}\n2026-12-01;;5;\u0416`;
    expect(read(Buffer.from(text, "utf16le")).payments[0]?.references.purpose).to.equal("\u0416");
  });

  it("takes each amount exactly or not at all", () => {
    const amountOf = (text: string) => read(`${HEAD}\n2026-12-01;;${text};`).payments[0]?.amount;
    for (const [text, amount] of [
      ["9007199254740993,01", undefined],
      ["900719925474099,31", 90_071_992_547_409_931n],
      ["0,07", 7n],
      ["1,1", 110n],
      ["1 000", 100_000n],
      ["1\u00a0000\u00a0000,00", 100_000_000n],
      ["1\u202f000.5", 100_050n],
      ["1 000,00 \u20b8", 100_000n],
      ["1000 KZT", 100_000n],
      ["+5", 500n],
      ["1,000", undefined],
      ["1.000,00", undefined],
      ["1 00", undefined],
      ["1e3", undefined],
      ["0x10", undefined],
      ["5.", undefined],
      [".5", undefined],
      ["-5", undefined],
      ["0,00", undefined],
      ["5 USD", undefined],
      ["\u0663", undefined],
    ] as const)
      expect(amountOf(text), text).to.equal(amount);
  });

  it("takes a day that there is, and no other order of its numbers", () => {
    const dayOf = (text: string) => read(`${HEAD}\n${text};;1;`).payments[0]?.bookedOn;
    for (const text of ["29.02.2028", "2028-02-29", "29.02.2028 23:59:59", "2028-02-29T23:59:59+05:00"])
      expect(dayOf(text), text).to.equal("2028-02-29");
    for (const text of [
      "29.02.2027",
      "02/29/2028",
      "29/02/2028",
      "29.02.28",
      "2028-2-29",
      "290220280",
      "29.02.20281",
      "",
    ])
      expect(dayOf(text), text).to.equal(undefined);
  });

  it("names the headings that there are, where one that is needed is not, and takes them as it is told", () => {
    const text = "When;What;How much\n2026-12-01;rent;5\n2026-12-02;rent;-6";
    expect(refused(text).message).to.equal(
      "statement: Columns that are needed were not found: date, purpose, amount. The headings in the file: When | What | How much. Say which column is which.",
    );
    const columns = { date: "when", purpose: "WHAT", amount: "How much" };
    expect(read(text, { columns, currency: "usd" }).payments.map(brief)).to.deep.equal([
      "2 2026-12-01 in 500 USD",
      "3 2026-12-02 out 600 USD",
    ]);
    const other = { ...columns, name: "Who" };
    expect(refused(text, { columns: other }).message).to.match(/not found: name\. The headings/);
    expect(refused("Date;Credit;Purpose\n2026-12-01;5;").message).to.match(/not found: debit\./);
  });

  it("takes no table in another currency for one in tenge", () => {
    expect(refused("Date;Debit USD;Credit USD;Purpose\n2026-12-01;;5;").message).to.match(/Debit USD/);
    expect(read("Date;Debit, KZT;Credit (KZT);Purpose\n2026-12-01;;5;").payments).to.have.length(1);
    const dollars = `Account;KZ000000000000000001 USD\n${HEAD}\n2026-12-01;;5;`;
    expect(refused(dollars).message).to.match(/Above the headings stands USD/);
    expect(read(dollars, { currency: "USD" }).payments.map(brief)).to.deep.equal(["3 2026-12-01 in 500 USD"]);
    expect(read(dollars.replace("USD", "KZT")).payments).to.have.length(1);
    expect(wrongIn(`${HEAD};Currency\n2026-12-01;;5;;`)).to.deep.equal([
      '2: "" is no code of a currency, such as KZT.',
    ]);
  });

  it("knows each heading of its list, whatever its case, and none for two columns", () => {
    const needed: { readonly [column in Column]?: string } = { date: "?d", purpose: "?p", amount: "?a" };
    for (const [column, words] of Object.entries(HEADINGS.columns))
      for (const heading of LANGS.flatMap((lang) => words[lang].split("|"))) {
        const { [column as Column]: _, ...columns } = needed;
        const others = Object.values<string>(columns);
        // Of two sides each needs the other.
        const pair = column === "debit" ? ["Credit"] : column === "credit" ? ["Debit"] : [];
        const { payments, problems } = read(
          [
            [heading.toUpperCase(), ...pair, ...others].join(";"),
            [
              { date: "2026-12-01", amount: "7", debit: "7", credit: "7", currency: "EUR", direction: "D" }[column] ??
                "000000000078",
              ...pair.map(() => ""),
              ...others.map((each) => ({ "?d": "2026-12-02", "?p": "text", "?a": "9" })[each] ?? ""),
            ].join(";"),
          ].join("\n"),
          { columns },
        );
        expect(problems, heading).to.deep.equal([]);
        const { counterparty, references, ...payment } = payments[0]!;
        const values = { ...payment, ...counterparty, ...references };
        const shown: { readonly [column: string]: unknown } = {
          ...values,
          date: values.bookedOn === "2026-12-01",
          debit: values.amount === 700n && values.direction === "out",
          credit: values.amount === 700n && values.direction === "in",
          amount: values.amount === 700n,
          direction: values.direction === "out",
          currency: values.currency === "EUR",
        };
        expect(shown[column], `${column}: ${heading}`).to.be.oneOf([true, "000000000078"]);
      }
  });

  describe("reads back exactly what is written", () => {
    const LETTERS = ["a", "Z", "0", "7", " ", ".", "-", "&", "<", "\u0436", "\u042f", "\u2116"];
    /** Letters that windows-1251 doesn't have, and what divides cells and rows. */
    const ONLY_QUOTED = ['"', ";", ",", "\t", "\n", "\u04d9", '\u0422\u041e\u041e "\u04ae\u043b\u0433\u0456"'];
    const textOf = (letters: readonly string[]) =>
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }).map((text) => text.trim().normalize("NFC"));
    const paymentOf = (letters: readonly string[]) =>
      fc.record({
        amount: fc.bigInt({ min: 1n, max: 99_999_999_999_999_999n }),
        bookedOn: fc
          .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        direction: fc.constantFrom("in" as const, "out" as const),
        name: textOf(letters),
        document: textOf(letters),
        purpose: textOf(letters),
      });
    const dialect = fc.record({
      delimiter: fc.constantFrom(";", ",", "\t"),
      point: fc.constantFrom(",", "."),
      thousands: fc.constantFrom("", " ", "\u00a0"),
      isDayFirst: fc.boolean(),
      hasSides: fc.boolean(),
      lang: fc.constantFrom(...LANGS),
      eol: fc.constantFrom("\n", "\r\n"),
      above: fc.integer({ min: 0, max: 40 }),
    });
    type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;
    type Written = ReturnType<typeof paymentOf> extends fc.Arbitrary<infer T> ? T : never;

    function rowsOf(payments: readonly Written[], { point, thousands, isDayFirst, hasSides, lang, above }: Dialect) {
      const heading = (column: Column) => HEADINGS.columns[column][lang].split("|").at(-1) ?? "";
      const sides: Column[] = hasSides ? ["debit", "credit"] : ["amount"];
      const columns: Column[] = ["document", "date", ...sides, "name", "purpose"];
      const written = ({ amount, direction, bookedOn, name, document, purpose }: Written) => {
        const units = (amount / 100n).toString().replace(/\B(?=(\d{3})+$)/g, thousands);
        const sum = `${units}${point}${(amount % 100n).toString().padStart(2, "0")}`;
        const date = isDayFirst ? bookedOn.split("-").toReversed().join(".") : bookedOn;
        const isOut = direction === "out";
        return [
          document,
          date,
          ...(hasSides ? (isOut ? [sum, ""] : ["", sum]) : [isOut ? `-${sum}` : sum]),
          name,
          purpose,
        ];
      };
      return [...Array.from({ length: above }, () => ["x"]), columns.map(heading), ...payments.map(written)];
    }
    const readBack = (bytes: Uint8Array) => {
      const { payments, problems } = read(bytes);
      expect(problems).to.deep.equal([]);
      return payments.map(
        ({ amount, bookedOn, direction, counterparty: { name }, references: { document, purpose } }) => ({
          amount,
          bookedOn,
          direction,
          name,
          document,
          purpose,
        }),
      );
    };
    const many = (letters: readonly string[]) => fc.array(paymentOf(letters), { minLength: 1, maxLength: 8 });

    it("in UTF-8, with its mark or without, quoted where need be", () => {
      fc.assert(
        fc.property(many([...LETTERS, ...ONLY_QUOTED]), dialect, fc.boolean(), (payments, given, bom) => {
          const { delimiter, eol } = given;
          const text = stringify(rowsOf(payments, given), {
            delimiter,
            record_delimiter: eol,
            bom,
            quoted_match: /[\n\r]/,
          });
          expect(readBack(new TextEncoder().encode(text))).to.deep.equal(payments);
        }),
      );
    });

    it("in windows-1251, with quotation marks left as they are", () => {
      const upper = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
      const encoded = (text: string) =>
        Uint8Array.from(text, (letter) => (letter < "\u0080" ? letter.charCodeAt(0) : upper.indexOf(letter) + 128));
      const letters = [...LETTERS, 'a "b" c'];
      fc.assert(
        fc.property(many(letters), dialect, (payments, given) => {
          // Banks write so in Russian, between semicolons or tabs.
          const russian = { ...given, lang: "ru" as const, delimiter: given.delimiter === "," ? ";" : given.delimiter };
          const text = rowsOf(payments, russian)
            .map((cells) => cells.join(russian.delimiter))
            .join(russian.eol);
          expect(readBack(encoded(text))).to.deep.equal(payments);
        }),
      );
    });
  });
});

describe("readStatement, of anything", () => {
  it("refuses what is too large, empty, or no text", () => {
    const blank = (length: number) => Buffer.alloc(length, `<a>${" ".repeat(2_000)}</a>`);
    expect(refused(blank(20_000_001)).message).to.match(/too large.*20 MB and 100000 rows/);
    expect(refused(blank(20_000_000)).message).to.match(/broken/);
    expect(refused("Date;Amount;Purpose\n".repeat(100_001)).message).to.match(/too large/);
    expect(refused(`Date;Amount;Purpose\n${"a".repeat(20_001)}`).message).to.match(/too large/);
    expect(refused("").message).to.match(/empty/);
    expect(refused(Buffer.from("PK\u0003\u0004\0\0")).message).to.match(/statement: /);
    expect(refused("nothing of the kind").message).to.match(/date, purpose, amount/);
  });

  it("throws nothing but a BiyError, whatever it is given", () => {
    const pieces = [
      "<",
      ">",
      "/",
      '"',
      "Ntry",
      "<Ntry>",
      "&",
      ";",
      "\n",
      "Date;Amount;Purpose\n",
      "2026-12-01;5;x",
      "\u0000",
      "]]>",
      "<![CDATA[",
    ];
    const anything = fc.oneof(fc.string({ unit: fc.constantFrom(...pieces) }), fc.uint8Array(), fc.string());
    fc.assert(
      fc.property(anything, (given) => {
        try {
          const { payments } = read(given);
          for (const { amount } of payments) expect(amount > 0n).to.equal(true);
        } catch (thrown) {
          expect(thrown).to.be.instanceOf(BiyError);
        }
      }),
    );
  });
});
