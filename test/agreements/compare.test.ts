import { readFileSync } from "node:fs";
import { expect } from "chai";
import { sales } from "../../src/index.ts";
import { decoded } from "../../src/text/visible.ts";
import { LANGS } from "../../src/words/lang.ts";
import { BANK_PARTIES, BANK_TERMS, CONTEXT } from "./drafts.ts";
import { RULES } from "./rules.ts";

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/sale-of-servers/${name}.json`, import.meta.url), "utf8")) as unknown;
const NOW = 1_790_000_000n;
const HASH = `0x${"22".repeat(32)}`;
const [ONE, TWO] = [
  "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
] as const;
const written = { ...(json("terms") as sales.SaleDraft), buyer: ONE, seller: TWO, currency: "coin", price: "1.5" };
const parties = json("parties") as sales.PartiesInput;
const context = {
  chainId: 31337n,
  template: ONE,
  codeHash: HASH,
  tribunal: TWO,
  tribunalCodeHash: HASH,
  rules: RULES,
  now: NOW,
};
const made = (changes: Partial<sales.SaleDraft> = {}, people: sales.PartiesInput = parties) =>
  sales.draft({ ...written, offerEndsAt: "3 days", deliverBy: "2026-12-31", ...changes }, people, context);

const compared = (text: string | Uint8Array) =>
  sales.compareText(file, decoded(typeof text === "string" ? new TextEncoder().encode(text) : text));
const file = await made();

describe("compareText", () => {
  it("finds the language, and says how a text is stored otherwise; that is no change", async () => {
    for (const lang of LANGS) {
      const text = await sales.textOf(file, lang);
      expect(await compared(text)).to.deep.equal({ lang, stored: [] });
      expect(await compared(text.replaceAll("\n", "\r\n"))).to.deep.equal({ lang, stored: ["line ends"] });
      expect(await compared(`\ufeff${text}`)).to.deep.equal({ lang, stored: ["mark"] });
      expect(await compared(text.trimEnd())).to.deep.equal({ lang, stored: ["last line end"] });
      expect(await compared(`${text}\n\n`)).to.deep.equal({ lang, stored: ["last line end"] });
      const utf16 = Buffer.concat([
        Uint8Array.from([0xff, 0xfe]),
        Buffer.from(text.replaceAll("\n", "\r\n"), "utf16le"),
      ]);
      expect(await compared(utf16)).to.deep.equal({ lang, stored: ["line ends", "encoding"] });
    }
  });

  it("compares a changed text with that of its own language, even if its first line is changed", async () => {
    for (const lang of LANGS) {
      const text = await sales.textOf(file, lang);
      const first = await compared(`X${text}`);
      expect([first.lang, first.other?.line]).to.deep.equal([lang, 1]);
      const lines = text.split("\n");
      const last = await compared([...lines.slice(0, -3), "one more", ...lines.slice(-3)].join("\r\n"));
      expect([last.lang, last.stored, last.other?.line, last.other?.given]).to.deep.equal([
        lang,
        ["line ends"],
        lines.length - 2,
        "one more",
      ]);
      // A line that is missing at the end.
      expect((await compared(lines.slice(0, -2).join("\n"))).other?.line).to.equal(lines.length - 1);
    }
  });
});

describe("warningsOf", () => {
  /** Beside that a price in a token is none in tenge. */
  const besides = (file: sales.SaleFile) => sales.warningsOf(file).filter(({ code }) => code !== "notTenge");
  const warned = async (...given: Parameters<typeof made>) => besides(await made(...given)).map(({ code }) => code);
  const { name, address, email } = parties.buyer;
  const person = { kind: "individual", name, address, email, consent: "on paper", identified: "by card" } as const;
  const buyer = { ...person, iin: "900101400003" };
  const neighbours = { buyer, seller: { ...person, iin: "900101300007" }, subject: parties.subject };

  it("warns of costs that may take much, and of an individual who can't inspect; of nothing else", async () => {
    expect(await warned()).to.deep.equal([]);
    expect(await warned({ costsCap: "15" })).to.deep.equal([]);
    expect(await warned({ costsCap: "15.01" })).to.deep.equal(["costs"]);
    expect(await warned({ inspectionPeriod: "1 hour" })).to.deep.equal([]);
    expect(await warned({ inspectionPeriod: "1 hour", costsCap: "20" }, neighbours)).to.deep.equal([
      "costs",
      "noInspection",
    ]);
    expect(await warned({}, neighbours)).to.deep.equal([]);
    const [{ words } = { words: undefined }] = besides(await made({ costsCap: "99.99" }));
    for (const lang of LANGS) expect(words?.[lang]).to.match(/99[.,]99/);
  });

  it("warns of a price in coin or in a token, and of none in tenge", async () => {
    const codes = (file: sales.SaleFile) => sales.warningsOf(file).map(({ code }) => code);
    expect(codes(await made())).to.include("notTenge");
    const { currency } = json("terms") as sales.SaleDraft;
    expect(codes(await made({ currency }))).to.include("notTenge");
    const inTenge = await sales.draft(BANK_TERMS, BANK_PARTIES, CONTEXT);
    expect(codes(inTenge)).to.not.include("notTenge");
  });

  it("warns of whoever was not identified, and of a foreign party, by name", async () => {
    const { identified: _, ...unknown } = parties.buyer;
    expect(await warned({}, { ...parties, buyer: unknown })).to.deep.equal(["notIdentified"]);
    const foreign = { country: "Kyrgyzstan", number: "AC1234567", born: "1985-07-14" };
    const seller = { ...person, foreign };
    expect(await warned({}, { ...parties, seller })).to.deep.equal(["foreign"]);
    const found = besides(await made({}, { ...parties, buyer: unknown, seller }));
    expect(found.map(({ field }) => field)).to.deep.equal(["buyer.identified", "seller.foreign"]);
    for (const { words } of found) for (const lang of LANGS) expect(words[lang]).to.include(parties.buyer.name[lang]);
  });
});
