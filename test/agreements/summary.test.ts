/** @module The summary that a wallet shows: short whatever the terms, and what of them a person signs by. Closed over the templates. */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { LONGEST_SUMMARY, summaryOf } from "../../src/agreements/summary.ts";
import type { Template } from "../../src/agreements/template.ts";
import type { Terms } from "../../src/agreements/terms.ts";
import { templates } from "../../src/cli/templates.ts";
import { sales } from "../../src/index.ts";
import type { TemplateWords } from "../../src/agreements/described.ts";
import type { SlotType, Token } from "../../src/text/slots.ts";
import { COMMISSION } from "../fixtures/commission/commission.ts";
import { BOAT } from "./boat.ts";
import { json } from "./offers.ts";
import { RULES } from "./rules.ts";

const TENGE = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const OTHER = "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707";
const COIN = `0x${"00".repeat(20)}`;
const ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
/** Of each month a moment of two digits in all its parts, far in the future. */
const MOMENTS = Array.from({ length: 12 }, (_, month) => BigInt(Date.UTC(9999, month, 22, 18, 48, 48)) / 1_000n);
/** Days of five digits, and hours, minutes and seconds of two: about the longest that 32 bits can say. */
const PERIOD = 49_709n * 86_400n + 23n * 3_600n + 59n * 60n + 59n;

const boatWords = JSON.parse(
  readFileSync(new URL("../../examples/boat-rental/template.json", import.meta.url), "utf8"),
) as TemplateWords;
const boat = {
  ...BOAT,
  summary: (say: (path: string) => string) =>
    String(boatWords.summary).replace(/\{([^{}]+)\}/g, (_, path: string) => say(path)),
};
const ALL = [...templates(), boat, COMMISSION] as unknown as readonly Template[];

type Money = { readonly currency: string; readonly amount: bigint; readonly token?: Token };
/** As much as a contract holds, in each kind of currency. */
const MONEY: readonly Money[] = [
  { currency: TENGE, amount: 10n ** 17n - 1n },
  { currency: COIN, amount: 2n ** 112n - 1n },
  { currency: OTHER, amount: 2n ** 112n - 1n, token: { symbol: "WWWWWWWWWWWW", decimals: 0 } },
  { currency: OTHER, amount: 2n ** 112n - 1n, token: { symbol: "WWWWWWWWWWWW", decimals: 18 } },
];

function longest({ editions, summary }: Template): string[] {
  const edition = editions.at(-1)!;
  return MONEY.flatMap(({ currency, amount, token }) =>
    MOMENTS.map((moment) => {
      const worst: { readonly [type in SlotType]?: bigint | string } = {
        address: ADDRESS,
        money: amount,
        currency,
        moment,
        period: PERIOD,
        percent: 10_000n,
        count: 65_535n,
        hash: `0x${"ab".repeat(32)}`,
      };
      const half = (name: string) =>
        Object.fromEntries(
          edition.fields
            .filter(({ path }) => path.startsWith(`${name}.`))
            .map(({ path, type }) => [path.slice(name.length + 1), worst[type]]),
        );
      const terms = { common: { ...half("common"), currency }, particulars: half("particulars") } as unknown as Terms;
      return summaryOf(edition, { chainId: 31337n, template: ADDRESS, terms, token }, summary);
    }),
  );
}

describe("the summary", () => {
  for (const template of ALL)
    it(`of ${template.name} is short enough for a wallet, whatever the terms`, () => {
      const lines = longest(template).flatMap((each) => each.split("\n"));
      expect(Math.max(...lines.map(({ length }) => length))).to.be.at.most(LONGEST_SUMMARY);
    });

  it("says who decides, when each side gets the money, what silence does, to what limit costs go, and where names are", async () => {
    const file = await sales.draft(json("terms.json") as sales.SaleDraft, json("parties.json") as sales.PartiesInput, {
      chainId: 31337n,
      template: ADDRESS,
      codeHash: `0x${"22".repeat(32)}`,
      tribunal: OTHER,
      tribunalCodeHash: `0x${"33".repeat(32)}`,
      rules: RULES,
      now: 1_790_000_000n,
    });
    for (const [line, parts] of [
      [
        "kk",
        [
          "Тізілімдегі адамдар",
          "0x5FC8…5707 бағдарламасында",
          "Сатушы",
          "қайта қараудан кейін қайтады",
          "Үндемесе",
          "5,00\u00a0%",
          "түбірі",
        ],
      ],
      ["ru", ["люди из Реестра", "программу 0x5FC8…5707", "Продавец", "вернутся", "молчать", "5,00\u00a0%", "корень"]],
      [
        "en",
        ["People from the Register", "program 0x5FC8…5707", "Seller", "goes back", "silence", "5.00\u00a0%", "root"],
      ],
    ] as const) {
      const said = file.summary.split("\n")[["kk", "ru", "en"].indexOf(line)] ?? "";
      for (const part of parts) expect(said, line).to.include(part);
    }
  });

  it("has nothing of the private part: its hash is public", async () => {
    const people = json("parties.json") as sales.PartiesInput;
    const file = await sales.draft(json("terms.json") as sales.SaleDraft, people, {
      chainId: 31337n,
      template: ADDRESS,
      codeHash: `0x${"22".repeat(32)}`,
      tribunal: OTHER,
      tribunalCodeHash: `0x${"33".repeat(32)}`,
      rules: RULES,
      now: 1_790_000_000n,
    });
    const own = (value: unknown): string[] =>
      typeof value === "string" ? [value] : Object.values((value ?? {}) as object).flatMap(own);
    for (const secret of own([people.buyer, people.seller, people.subject]).filter(({ length }) => length > 5))
      expect(file.summary).not.to.include(secret);
  });
});
