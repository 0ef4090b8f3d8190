/**
 * Editions of a sale: whatever the terms, the text in each language says just them.
 * @module
 */
import { expect } from "chai";
import { readEdition } from "../../src/text/compile.ts";
import type { Edition } from "../../src/text/edition.ts";
import fc from "fast-check";
import { getAddress, hexlify } from "ethers";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { parseTerms, type Terms } from "../../src/text/parse.ts";
import { renderClauses, renderTerms, text, type RenderInput } from "../../src/text/render.ts";

const sale1 = readEdition("src/templates/sale/clauses");
const saleBank1 = readEdition("src/templates/sale/clauses/bank");

const TENGE = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const ZERO_HASH = `0x${"00".repeat(32)}`;
const LAST_MOMENT = 253_402_282_799n;
const NO_LEAF = { leaf: `0x${"11".repeat(32)}` };
const PRIVATE = { first: NO_LEAF, second: NO_LEAF, subject: NO_LEAF };

const address = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(hexlify(bytes)));
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => hexlify(bytes));
const moment = fc.bigInt(0n, LAST_MOMENT);
const period = fc.bigInt(0n, 2n ** 32n - 1n);
const COIN = `0x${"00".repeat(20)}`;
/** An address as the contract has that of a payment agent. */
const inWord = (of: string): string => `0x${of.slice(2).toLowerCase().padStart(64, "0")}`;
const OUTSIDE = `0x${"1".padStart(40, "0")}`;
const onChain = fc.oneof(fc.constant(TENGE), fc.constant(COIN), address);
const token = fc.record({ symbol: fc.constantFrom("", "USDT", "USD0", "USDC.e"), decimals: fc.nat(36) });

const word = fc.bigInt(0n, 2n ** 32n - 1n);
/** Published or not: the text says whatever stands in them. */
const rules = fc.record({
  mode: fc.bigInt(0n, 2n),
  seats: fc.bigInt(0n, 255n),
  roster: address,
  authority: address,
  successor: address,
  silence: word,
  feeCurrency: onChain,
  advance: fc.bigInt(0n, 10n ** 17n),
  nominationPeriod: word,
  acceptancePeriod: word,
  evidencePeriod: word,
  awardPeriod: word,
  reasonsPeriod: word,
  enforcementDelay: word,
  text: hash,
});

/** All that the text states, in a currency; the price in tenge, or in its test token, has words up to 10^15 of them. */
const inputsIn = (currency: fc.Arbitrary<string>, agent: fc.Arbitrary<string>): fc.Arbitrary<RenderInput> =>
  currency.chain((of) =>
    fc.record({
      chainId: fc.constant(31337n),
      template: address,
      codeHash: hash,
      tribunalCodeHash: hash,
      longestCase: period,
      terms: fc.record({
        common: fc.record({
          first: address,
          second: address,
          currency: fc.constant(of),
          tribunal: address,
          rules: hash,
          reviewPeriod: period,
          offerEndsAt: moment,
          costsCap: fc.bigInt(0n, 10_000n),
          paymentAgent: agent.map(inWord),
          replaces: fc.oneof(fc.constant(ZERO_HASH), hash),
        }),
        particulars: fc.record({
          price: [TENGE, OUTSIDE].includes(of) ? fc.bigInt(0n, 10n ** 17n) : fc.bigInt(0n, 2n ** 112n - 1n),
          deliverBy: moment,
          inspectionPeriod: period,
        }),
        rules,
        ...([TENGE, COIN, OUTSIDE].includes(of) ? {} : { token }),
      }),
      private: fc.constant(PRIVATE),
    }),
  );

/** The text without root or leaves, which no reader of it needs. */
function written(edition: Edition, input: RenderInput, lang: Lang): string {
  const languages = { kk: [], ru: [], en: [], [lang]: renderClauses(edition, input, lang) };
  return text({ edition, languages, ...(input.private === undefined ? {} : { private: input.private }) }, lang);
}

/** Of the rules what the text itself says: the annex on how a case is conducted says all. */
function rulesIn({ fields }: Edition, { rules = {} }: Terms): Terms["rules"] {
  return Object.fromEntries(
    Object.entries(rules).filter(([name]) => fields.some(({ path }) => path === `rules.${name}`)),
  );
}

function read(edition: Edition, input: RenderInput, { lang, of }: { lang: Lang; of: string }): Terms {
  const { terms: _, ...place } = input;
  return parseTerms(edition, { ...place, lang, text: of });
}

for (const { edition, inputs, numRuns } of [
  { edition: sale1, inputs: inputsIn(onChain, fc.constant(COIN)), numRuns: 3_000 },
  {
    edition: saleBank1,
    inputs: inputsIn(fc.constant(OUTSIDE), fc.oneof(fc.constantFrom(COIN, OUTSIDE), address)),
    numRuns: 1_000,
  },
])
  describe(`edition ${edition.name}`, () => {
    it("reads back as just its terms, in each language, for random terms", function () {
      this.timeout(240_000);
      fc.assert(
        fc.property(inputs, (input) => {
          for (const lang of LANGS)
            expect(read(edition, input, { lang, of: written(edition, input, lang) })).to.deep.equal({
              ...input.terms,
              rules: rulesIn(edition, input.terms),
            });
        }),
        { numRuns },
      );
    });

    it("reads each annex back as just what it states, for random terms", function () {
      this.timeout(120_000);
      const at = (terms: Terms, path: string) => {
        const [half = "", name = ""] = path.split(".");
        return (terms as unknown as Record<string, Record<string, unknown>>)[half]?.[name];
      };
      const stated = new Set<string>();
      fc.assert(
        fc.property(inputs, fc.constantFrom(...LANGS), (input, lang) => {
          const { private: _, ...place } = input;
          for (const annex of Object.values(renderTerms(edition, input).annexes ?? {})) {
            const back = parseTerms(annex.edition, { ...place, lang, text: text(annex, lang) });
            for (const { path } of annex.edition.fields) {
              expect(at(back, path), path).to.equal(at(input.terms, path));
              stated.add(path);
            }
          }
        }),
        { numRuns: 200 },
      );
      expect([...stated]).to.include("rules.nominationPeriod");
    });

    it("gives no text with one character changed, left out or doubled the same terms", function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(
          inputs,
          fc.constantFrom(...LANGS),
          fc.nat(),
          fc.constantFrom("a", "0", "9", " ", "\u00a0", "ә", "", "double"),
          (input, lang, place, change) => {
            const whole = written(edition, input, lang);
            const at = place % whole.length;
            const present = whole[at] ?? "";
            const instead = change === "double" ? present + present : change;
            fc.pre(instead !== present);
            let parsed: Terms | undefined;
            try {
              parsed = read(edition, input, { lang, of: whole.slice(0, at) + instead + whole.slice(at + 1) });
            } catch {
              return; // Refused: that is what a changed text is for.
            }
            expect(parsed).not.to.deep.equal(input.terms);
          },
        ),
        { numRuns },
      );
    });

    it("has the same root for the same terms, and another for any other", function () {
      this.timeout(240_000);
      fc.assert(
        fc.property(inputs, (input) => {
          const { root } = renderTerms(edition, input);
          expect(renderTerms(edition, structuredClone(input)).root).to.equal(root);
          const { particulars } = input.terms;
          const price = ((particulars["price"] as bigint) + 1n) % 10n ** 17n;
          const other = { ...input, terms: { ...input.terms, particulars: { ...particulars, price } } };
          expect(renderTerms(edition, other).root).not.to.equal(root);
          const { token } = input.terms;
          if (token === undefined) return;
          const named = { ...token, symbol: token.symbol === "USDT" ? "" : "USDT" };
          const longer = { ...token, decimals: (token.decimals + 1) % 37 };
          for (const stated of [named, longer])
            expect(renderTerms(edition, { ...input, terms: { ...input.terms, token: stated } }).root).not.to.equal(
              root,
            );
        }),
        { numRuns: 25 },
      );
    });
  });
