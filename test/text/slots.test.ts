import { expect } from "chai";
import { getAddress } from "ethers";
import fc from "fast-check";
import { contextOf, type Column, type Known } from "../../src/text/edition.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import {
  isZero,
  sameValue,
  zeroOf,
  type Currency,
  type SlotContext,
  type Rows,
  type Scalar,
  type SlotType,
  type Value,
} from "../../src/text/slots.ts";
import * as SLOTS from "../../src/text/slots/all.ts";
import { ranges } from "../../src/text/slots/facts.ts";
import { blocksOf } from "../../src/text/blocks.ts";
import { inLine, tableOf } from "../../src/text/slots/list.ts";
import { thrown } from "./throws.ts";
import { HEAD, TENGE, TERMS, visible, ZERO } from "./toy.ts";

const N = "\u00a0";
const words = (kk: string, ru: string, en: string) => ({ kk, ru, en });
const known = (decimals: number): Currency => {
  const { address, name, unit, fraction } = HEAD.currencies[0]!;
  return { kind: "known", address, name, unit, fraction, decimals };
};
const tenge = known(2);
const token = (symbol: string, decimals: number): Currency => ({ kind: "token", token: { symbol, decimals } });
const currencies: Currency[] = [tenge, { kind: "coin" }, token("USDT", 6)];
/** What the parser of clauses looks for, before it has read what is stated of a token. */
const unread: Currency[] = [tenge, { kind: "coin" }, { kind: "unknown" }];
const choices = {
  "0": words("сатушы", "продавец", "the seller"),
  "1": words("сатып алушы", "продавец и я", "the buyer"),
};
const [FIRST, SECOND] = [TERMS.common["first"] as string, TERMS.common["second"] as string];
const parties = [
  { role: HEAD.roles.first, address: FIRST },
  { role: HEAD.roles.second, address: SECOND },
];
/** A column of every slot that a list takes. */
const columns = (Object.keys(SLOTS) as SlotType[]).flatMap((type): Column[] =>
  type === "list" ? [] : [{ name: type, type, ...(type === "choice" ? { choices } : {}) }],
);
const given = (known: Known): SlotContext => contextOf({ choices, columns }, known, { slots: SLOTS });
const context = given({ currencies, currency: tenge, fee: tenge, parties });
const inCurrency = (currency: Currency): SlotContext => given({ currencies, currency, fee: currency, parties });
/** Rows of an amount and a text. */
const short = contextOf(
  {
    columns: [
      { name: "amount", type: "money" },
      { name: "note", type: "text" },
    ],
  },
  { currencies, currency: tenge },
  { slots: SLOTS },
);
const all = (type: SlotType, value: Value, given: SlotContext = context) =>
  LANGS.map((lang) => SLOTS[type].format(value, lang, given));

describe("money", () => {
  it("throws without a currency, below zero, not a bigint, and over 10^15 whole units of a known one", () => {
    thrown(() => SLOTS.money.format(1n, "kk", { currencies }), "CurrencyMissing");
    thrown(() => SLOTS.money.format(-1n, "kk", context), "ValueRefused");
    thrown(() => SLOTS.money.format("1", "kk", context), "ValueRefused");
    thrown(() => SLOTS.money.format(10n ** 17n + 100n, "kk", context), "ValueRefused", /over 10\^15/);
    expect(SLOTS.money.format(10n ** 17n + 99n, "en", context)).to.contain(
      "one quadrillion test tenge ninety-nine tiyn",
    );
  });

  it("throws when digits and words disagree", () => {
    const right = SLOTS.money.format(1_845_000_000n, "en", context);
    const wrong = right.replace("eighteen", "nineteen");
    thrown(() => SLOTS.money.parse(wrong, "en", context), "SlotMalformed");
    thrown(() => SLOTS.money.parse(right.replace("18,4", "19,4"), "en", context), "SlotMalformed");
  });

  it("writes a known currency in digits and words", () => {
    expect(all("money", 1_845_000_000n)).to.deep.equal([
      `18${N}450${N}000,00 тест-теңге (он сегіз миллион төрт жүз елу мың тест-теңге нөл тиын)`,
      `18${N}450${N}000,00 тест-тенге (восемнадцать миллионов четыреста пятьдесят тысяч тест-тенге ноль тиын)`,
      "18,450,000.00 test tenge (eighteen million four hundred and fifty thousand test tenge zero tiyn)",
    ]);
    expect(all("money", 5n)[2]).to.equal("0.05 test tenge (zero test tenge five tiyn)");
  });

  it("has no words beside the number in the key facts, where words are refused", () => {
    const key = contextOf(undefined, { currencies, currency: tenge, fee: tenge }, { section: "key" });
    expect(contextOf(undefined, { currencies }, { section: "price" })).not.to.have.property("inFigures");
    for (const [type, value, written] of [
      [
        "money",
        1_845_000_000n,
        ["18\u00a0450\u00a0000,00 тест-теңге", "18\u00a0450\u00a0000,00 тест-тенге", "18,450,000.00 test tenge"],
      ],
      ["fee", 1_250n, ["12,50 тест-теңге", "12,50 тест-тенге", "12.50 test tenge"]],
      ["count", 1_001n, ["1\u00a0001", "1\u00a0001", "1,001"]],
      ["period", 21n * 86_400n, ["21 тәулік", "21 сутки", "21 days"]],
    ] as const) {
      expect(all(type, value, key)).to.deep.equal(written);
      LANGS.forEach((lang, index) => {
        const text = written[index] ?? "";
        expect(text).to.match(new RegExp(`^${SLOTS[type].pattern(lang, key)}$`, "u"));
        expect(SLOTS[type].parse(text, lang, key)).to.equal(value);
        thrown(() => SLOTS[type].parse(SLOTS[type].format(value, lang, context), lang, key), "SlotMalformed");
        thrown(() => SLOTS[type].parse(text, lang, context), "SlotMalformed");
      });
    }
  });

  it("writes no fraction without decimals, and all digits of six", () => {
    expect(all("money", 1_000n, inCurrency(known(0)))[2]).to.equal("1,000 test tenge (one thousand test tenge)");
    expect(all("money", 1_000_001n, inCurrency(known(6)))[0]).to.equal("1,000001 тест-теңге (бір тест-теңге бір тиын)");
  });

  it("writes the coin with 18 decimals", () => {
    expect(all("money", 1_500_000_000_000_000_000n, inCurrency({ kind: "coin" }))).to.deep.equal([
      "1,500000000000000000 желі монетасы",
      "1,500000000000000000 монеты сети",
      "1.500000000000000000 of the chain's coin",
    ]);
  });

  it("writes another token with the decimals and the symbol that are stated", () => {
    expect(all("money", 1_234_500_000n, inCurrency(token("USDT", 6)))).to.deep.equal([
      `1${N}234,500000 «USDT» токенінің бірлігі`,
      `1${N}234,500000 единиц токена «USDT»`,
      "1,234.500000 units of the token “USDT”",
    ]);
    expect(all("money", 1_234n, inCurrency(token("", 0)))).to.deep.equal([
      `1${N}234 токен бірлігі`,
      `1${N}234 единиц токена`,
      "1,234 units of the token",
    ]);
  });

  it("throws of a token of which nothing is stated, or what can't be shown", () => {
    thrown(() => SLOTS.money.format(1n, "kk", inCurrency({ kind: "unknown" })), "CurrencyMissing");
    for (const symbol of [
      "KZT",
      "kzt",
      "K2T",
      "TK2T",
      "te5tTenge",
      "Tenge",
      "TENG3",
      "T.E.N.G.E",
      "test-tenge",
      "ТЕНГЕ",
      "USD T",
      "US»",
      "A".repeat(13),
      "1000",
      "-A",
      "A.",
    ])
      thrown(() => SLOTS.money.format(1n, "kk", inCurrency(token(symbol, 2))), "ValueRefused", /symbol|символ/);
    for (const decimals of [-1, 37, 1.5, Number.NaN])
      thrown(() => SLOTS.money.format(1n, "kk", inCurrency(token("USDT", decimals))), "ValueRefused", /decimals/);
    for (const symbol of ["USDT", "USDC.e", "wstETH", "KZTE", "X", "A".repeat(12)])
      expect(all("money", 5n, inCurrency(token(symbol, 2)))[2]).to.equal(`0.05 units of the token “${symbol}”`);
  });
});

describe("currency", () => {
  it("names the known, the coin and the unknown, with the address", () => {
    const other = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    expect(all("currency", TENGE)[0]).to.equal(`тест-теңге (${TENGE})`);
    expect(all("currency", ZERO)[1]).to.equal(`монета сети (${ZERO})`);
    expect(all("currency", other)).to.deep.equal([
      `символы «USDT» болатын, үтірден кейін 6 таңбасы бар токен, Тараптардың мәлімдеуі бойынша (${other})`,
      `токен с символом «USDT» и числом знаков после запятой 6, по заявлению Сторон (${other})`,
      `a token with the symbol “USDT” and 6 decimals, as the Parties state (${other})`,
    ]);
    const nameless = given({ currencies: [token("", 18)] });
    expect(all("currency", other, nameless)).to.deep.equal([
      `үтірден кейін 18 таңбасы бар токен, Тараптардың мәлімдеуі бойынша (${other})`,
      `токен с числом знаков после запятой 18, по заявлению Сторон (${other})`,
      `a token with 18 decimals, as the Parties state (${other})`,
    ]);
  });

  it("throws when the name isn't that of the address", () => {
    thrown(() => SLOTS.currency.parse(`test tenge (${ZERO})`, "en", context), "SlotMalformed");
  });
});

describe("percent, count, address, hash", () => {
  it("throws out of range", () => {
    thrown(() => SLOTS.percent.format(65_536n, "kk", context), "ValueRefused");
    thrown(() => SLOTS.count.format(10n ** 15n + 1n, "kk", context), "ValueRefused");
    for (const value of [1n, "", "0x12", TENGE.replace("9fE4", "9fe4"), TENGE + "0"]) {
      thrown(() => SLOTS.address.format(value, "kk", context), "ValueRefused");
    }
    for (const value of [1n, "0x" + "AB".repeat(32), "0x" + "ab".repeat(31)]) {
      thrown(() => SLOTS.hash.format(value, "kk", context), "ValueRefused");
    }
  });

  it("throws on an address without its checksum in a text", () => {
    thrown(() => SLOTS.address.parse(TENGE.toLowerCase(), "kk", context), "SlotMalformed");
  });

  it("writes each language's way", () => {
    expect(all("percent", 500n)).to.deep.equal([`5,00${N}%`, `5,00${N}%`, `5.00${N}%`]);
    expect(all("percent", 65_535n)[0]).to.equal(`655,35${N}%`);
    expect(all("percent", 7n)[2]).to.equal(`0.07${N}%`);
    expect(all("count", 1_000n)).to.deep.equal([
      `1${N}000 (бір мың)`,
      `1${N}000 (одна тысяча)`,
      "1,000 (one thousand)",
    ]);
    expect(all("address", TENGE.toLowerCase())).to.deep.equal([TENGE, TENGE, TENGE]);
  });
});

describe("text", () => {
  it("throws on guillemets, line breaks, control, bidi and invisible characters, odd spaces, and no NFC", () => {
    const refused = [
      "«",
      "a»",
      "a\nb",
      "\u0000",
      "\u202e",
      "\u2066",
      "\u200b",
      "\u00ad",
      "a\u00a0b",
      "\u2028",
      "\ud800",
      "и\u0306",
    ];
    for (const value of refused) thrown(() => SLOTS.text.format(value, "kk", context), "ValueRefused");
    thrown(() => SLOTS.text.format(1n, "kk", context), "ValueRefused");
  });

  it("writes what looks like a slot or Markdown as it is", () => {
    for (const value of ["{common.first:address}", "$&", "## 2. x", "", "\\u0041", "12,00 %"]) {
      expect(all("text", value)).to.deep.equal([`«${value}»`, `«${value}»`, `«${value}»`]);
    }
  });
});

describe("choice", () => {
  it("throws on a value that isn't listed", () => {
    for (const value of [2n, "0", "x"]) thrown(() => SLOTS.choice.format(value, "kk", context), "ValueRefused");
    thrown(() => SLOTS.choice.parse("nobody", "en", context), "SlotMalformed");
  });

  it("takes a bigint for a decimal key and a string for another", () => {
    const given = { currencies, choices: { "7": words("а", "б", "c"), yes: words("иә", "да", "yes") } };
    expect(SLOTS.choice.format(7n, "en", given)).to.equal("c");
    expect(SLOTS.choice.parse("да", "ru", given)).to.equal("yes");
  });
});

describe("party", () => {
  it("throws without both parties, and on what isn't an address", () => {
    thrown(() => SLOTS.party.format(FIRST, "ru", { currencies }), "PartiesMissing");
    const half = [parties[0]!, { role: HEAD.roles.second }];
    thrown(() => SLOTS.party.format(FIRST, "ru", { currencies, parties: half }), "PartiesMissing");
    for (const value of [1n, "", FIRST + "0"]) thrown(() => SLOTS.party.format(value, "ru", context), "ValueRefused");
  });

  it("throws on another's role, a role for nobody, a party without its role, and another's language", () => {
    for (const text of [
      `Seller (${FIRST})`,
      `Buyer (${TENGE})`,
      FIRST,
      `Покупатель (${FIRST})`,
      `Buyer (${FIRST.toLowerCase()})`,
      `Buyer ${FIRST}`,
      `Buyer (${FIRST}`,
      `${TENGE})`,
    ]) {
      thrown(() => SLOTS.party.parse(text, "en", context), "SlotMalformed");
    }
  });

  it("writes a party with its role, and any other address as it is", () => {
    expect(all("party", FIRST)).to.deep.equal([`Сатып алушы (${FIRST})`, `Покупатель (${FIRST})`, `Buyer (${FIRST})`]);
    expect(all("party", SECOND.toLowerCase())[2]).to.equal(`Seller (${SECOND})`);
    expect(all("party", TENGE)).to.deep.equal([TENGE, TENGE, TENGE]);
  });
});

describe("list", () => {
  const rows = [
    [100_000n, "a; b"],
    [5n, "- 3: 1"],
  ];
  const text = [
    "- 1: 1,000.00 test tenge (one thousand test tenge zero tiyn); «a; b»",
    "- 2: 0.05 test tenge (zero test tenge five tiyn); «- 3: 1»",
  ];

  it("throws without rows, over 1 000 of them, and on rows that aren't of its columns", () => {
    const format = (value: Value) => () => SLOTS.list.format(value, "en", short);
    thrown(format([]), "ValueRefused", /without rows/);
    thrown(format(Array<Rows[number]>(4_001).fill([1n, "a"])), "ValueRefused", /4001 rows; give at most 4000/);
    for (const value of [1n, "", [[1n]], [[1n, "a", "b"]], [{ amount: 1n, note: "a" }] as unknown as Rows]) {
      thrown(format(value), "ValueRefused");
    }
    thrown(format([rows[0]!, [1n, "»"]]), "ValueRefused", /^Row 2, note: /);
    thrown(() => SLOTS.list.format(rows, "en", { ...short, columns: [] }), "ValueRefused", /isn't one of 0 values/);
  });

  it("throws on rows that aren't numbered from 1 in their order, and on what isn't all of its columns", () => {
    const [one, two] = text as [string, string];
    for (const wrong of [
      two,
      `${two}\n${one}`,
      `${one}\n${one}`,
      `${one}\n${two.replace("- 2", "- 3")}`,
      `${one}\n\n${two}`,
      `${one}\n`,
      `${one} `,
      one.replace("- 1", "- 01"),
      one.replace("; «", ", «"),
      one.replace(/; «.*/, ""),
      `${one}; «c»`,
      one.replace("one thousand", "two thousand"),
      "",
    ]) {
      thrown(() => SLOTS.list.parse(wrong, "en", short), "SlotMalformed");
    }
  });

  it("writes a row a line, numbered", () => {
    expect(SLOTS.list.format(rows, "en", short)).to.equal(text.join("\n"));
    expect(inLine(text.join("\n"))).to.equal(`${text[0]!.slice(2)} · ${text[1]!.slice(2)}`);
    const most = Array.from({ length: 4_000 }, (_, index) => [BigInt(index), ""]);
    expect(SLOTS.list.parse(SLOTS.list.format(most, "kk", short), "kk", short)).to.deep.equal(most);
  });
});

describe("a list whose columns have heads", () => {
  const columnsOf: Column[] = [
    { name: "amount", type: "money", head: words("Сома", "Сумма", "Amount") },
    { name: "note", type: "text", head: words("Ескерту", "Примечание | пометка", "Note") },
    { name: "who", type: "choice", choices, head: words("Кім", "Кто", "Who") },
  ];
  const known: Known = { currencies, currency: tenge };
  const plain = contextOf({ columns: columnsOf }, known, { slots: SLOTS });
  const turned = contextOf({ columns: columnsOf, isTurned: true }, known, { slots: SLOTS });
  const rows: Rows = [
    [100n, "a | b", 0n],
    [250n, "\\|", 1n],
  ];

  it("is a table of Markdown, or one that is turned, in which a stroke ends no cell", () => {
    expect(SLOTS.list.format(rows, "en", plain).split("\n")).to.deep.equal([
      "| Amount | Note | Who |",
      "| --- | --- | --- |",
      "| 1.00 test tenge (one test tenge zero tiyn) | «a \\| b» | the seller |",
      "| 2.50 test tenge (two test tenge fifty tiyn) | «\\\\|» | the buyer |",
    ]);
    expect(SLOTS.list.format(rows, "ru", turned).split("\n").slice(2)).to.deep.equal([
      "| Примечание \\| пометка | «a \\| b» | «\\\\|» |",
      "| Кто | продавец | продавец и я |",
    ]);
    expect(inLine(SLOTS.list.format(rows, "en", plain))).to.equal(
      "Amount; Note; Who · 1.00 test tenge (one test tenge zero tiyn); «a | b»; the seller · " +
        "2.50 test tenge (two test tenge fifty tiyn); «\\|»; the buyer",
    );
  });

  it("reads back just what it wrote, and is a block with the same cells", () => {
    const cell = fc.tuple(fc.bigInt(0n, 10n ** 12n), visible, fc.constantFrom(0n, 1n));
    for (const lang of LANGS)
      for (const context of [plain, turned])
        fc.assert(
          fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (given) => {
            const text = SLOTS.list.format(given, lang, context);
            const found = new RegExp(SLOTS.list.pattern(lang, context), "y").exec(`${text}\n\nAfter.`)?.[0];
            expect(found).to.equal(text);
            expect(SLOTS.list.parse(text, lang, context)).to.deep.equal(given);
            const [block, ...others] = blocksOf(text);
            expect(others).to.deep.equal([]);
            expect(block).to.deep.include({ kind: "table", ...tableOf(given, context, lang) });
          }),
          { numRuns: 300 },
        );
  });

  it("throws on other heads, a cell too few or too many, and no rows", () => {
    for (const context of [plain, turned]) {
      const text = SLOTS.list.format(rows, "en", context);
      for (const wrong of [
        text.replace("Amount", "Sum"),
        text.replace("| --- ", ""),
        text.replace(" | the buyer |", " |"),
        `${text} more |`,
        text.split("\n").slice(0, 2).join("\n"),
      ])
        thrown(() => SLOTS.list.parse(wrong, "en", context), "SlotMalformed");
      thrown(() => SLOTS.list.format([], "en", context), "ValueRefused");
    }
  });
});

describe("sameValue", () => {
  it("compares rows cell by cell, and takes no rows for no other zero", () => {
    expect(sameValue([[1n, "a"]], [[1n, "a"]])).to.equal(true);
    expect(sameValue([], [])).to.equal(true);
    for (const other of [[], [[1n]], [[1n, "b"]], [[1n, "a"], []], [["1", "a"]], "1,a", 1n, undefined]) {
      expect(sameValue([[1n, "a"]], other)).to.equal(false);
      expect(sameValue(other, [[1n, "a"]])).to.equal(false);
    }
    expect(sameValue([], "")).to.equal(false);
    expect(sameValue(1n, 1n)).to.equal(true);
  });
});

describe("zeroOf", () => {
  it("gives the zero of each type, which isZero knows", () => {
    expect(zeroOf(SLOTS.currency)).to.equal(ZERO);
    expect(zeroOf(SLOTS.text)).to.equal("");
    expect(zeroOf(SLOTS.money)).to.equal(0n);
    expect(isZero(ZERO, SLOTS.address)).to.equal(true);
    expect(isZero("0x", SLOTS.text)).to.equal(false);
    expect(zeroOf(SLOTS.party)).to.equal(ZERO);
    expect(zeroOf(SLOTS.list)).to.deep.equal([]);
    expect(isZero([], SLOTS.list)).to.equal(true);
    expect(isZero([[0n]], SLOTS.list)).to.equal(false);
  });
});

describe("every slot", () => {
  const rows = (known: SlotContext): fc.Arbitrary<Rows> => {
    const cells = columns.map(({ type }) => values(type, known) as fc.Arbitrary<Scalar>);
    return fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 3 });
  };

  const least = fc
    .nat(65_534)
    .chain((n) => fc.tuple(fc.constantFrom(">", ">=", "<="), fc.constant(n), fc.integer({ min: n + 1, max: 65_535 })));
  const fractions = fc.oneof(
    least.map(([asks, n, d]) => `${asks} ${n}/${d}`),
    fc.constantFrom("", ">= 1/1", "<= 1/1", "> 0/1", ">= 2/3"),
  );

  const values = (type: SlotType, known: SlotContext): fc.Arbitrary<Value> => {
    const space = SLOTS[type].values;
    const currency = type === "fee" ? known.fee : known.currency;
    if (space.kind === "list") return rows(known);
    if (space.kind === "text") return visible;
    if (space.kind === "choice") return fc.constantFrom(0n, 1n);
    if (space.kind === "fraction") return fractions;
    if (space.kind === "bytes") return fc.uint8Array().map((all) => "0x" + Buffer.from(all).toString("hex"));
    if (space.kind === "units") return fc.array(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { maxLength: 9 }).map(ranges);
    if (space.kind === "integer") {
      const words = (type === "money" || type === "fee") && currency?.kind === "known";
      const max = words ? 10n ** BigInt(15 + currency.decimals) : space.max;
      return fc.oneof(fc.bigInt(space.min, max), fc.bigInt(0n, 65_535n), fc.constantFrom(space.min, max));
    }
    const hex = fc.uint8Array({ minLength: space.bytes, maxLength: space.bytes });
    const text = hex.map((all) => "0x" + Buffer.from(all).toString("hex"));
    if (type === "agent") return text.map((each) => `0x${"0".repeat(24)}${each.slice(-40)}`);
    return space.bytes === 32
      ? text
      : fc.oneof(
          text.map((each) => getAddress(each)),
          text.map((each) => getAddress(each)),
          fc.constantFrom(TENGE, ZERO, FIRST, SECOND),
        );
  };

  const roundTrip = (type: SlotType, lang: Lang, context: SlotContext) => {
    // The parser of clauses knows neither the currency nor the parties when it looks for a slot: the pattern has to do for all.
    const met = context.currency?.kind === "known" ? [...unread, context.currency] : unread;
    const roles = parties.map(({ role }) => ({ role }));
    const blind = new RegExp(SLOTS[type].pattern(lang, given({ currencies: met, parties: roles })), "y");
    fc.assert(
      fc.property(values(type, context), (value) => {
        const text = SLOTS[type].format(value, lang, context);
        blind.lastIndex = 0;
        expect(blind.exec(text + " и x.")?.[0]).to.equal(text);
        // The sentence that it stands at the end of has a stop of its own.
        expect(text.endsWith(".")).to.equal(false);
        expect(SLOTS[type].parse(text, lang, context)).to.deep.equal(value);
      }),
      // A list has a column of every type: 10 000 are those of all languages together.
      { numRuns: type === "list" ? 1_000 : 4_000 },
    );
  };

  for (const type of Object.keys(SLOTS) as SlotType[]) {
    it(`reads back what it wrote, and ends by itself: ${type}`, function () {
      this.timeout(240_000);
      for (const lang of LANGS) roundTrip(type, lang, context);
    });
  }

  it("reads back what it wrote: money of the coin, of other tokens, without decimals", function () {
    this.timeout(240_000);
    for (const lang of LANGS) {
      for (const currency of [{ kind: "coin" } as const, token("USD0", 6), token("", 0), known(0)]) {
        roundTrip("money", lang, inCurrency(currency));
      }
      for (const currency of [{ kind: "coin" } as const, { kind: "unknown" } as const, known(0)]) {
        roundTrip("fee", lang, inCurrency(currency));
      }
    }
  });
});
