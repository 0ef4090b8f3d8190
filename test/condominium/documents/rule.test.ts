/**
 * A rule in words says what the contract counts.
 * @module
 */
import { expect } from "chai";
import { needed, ruleInWords } from "../../../src/condominium/papers/rule.ts";
import { BASES, BASES_OF_COUNT, KZ_HL_2025, outcomeOf, type Rule } from "../../../src/condominium/rules.ts";
import { LANGS } from "../../../src/words/lang.ts";
import { numbersIn } from "./numbers.ts";

const FRACTIONS = [
  [1, 2],
  [2, 3],
  [1, 3],
  [3, 4],
  [1, 1],
  [7, 12],
  [1, 10],
] as const;

describe("needed", () => {
  it("is the least number that passes, by the very count of the contract", () => {
    for (const of of FRACTIONS) {
      for (const over of of[0] === of[1] ? [false] : [true, false]) {
        for (let whole = 1n; whole <= 40n; ++whole) {
          const rule: Rule = { ...KZ_HL_2025[2]!, pass: { of, over }, base: "all" };
          const passes = (unitsYes: bigint) => {
            const tally = { yes: unitsYes, no: 0n, abstain: 0n, unitsYes, unitsNo: 0n, unitsAbstain: 0n };
            return outcomeOf(rule, tally, { electorate: { share: whole, count: whole } }).passes;
          };
          const need = needed(whole, { of, over });
          expect([passes(need), passes(need - 1n)]).to.deep.equal([true, false]);
        }
      }
    }
  });
});

describe("ruleInWords", () => {
  it("gives the example of the electorate: two thirds of 24 units are at least 16", async () => {
    const electorate = { count: 24n, share: 1_000n };
    const lines = await ruleInWords(KZ_HL_2025[2]!, { electorate });
    const majority = lines.find(({ id }) => id === "majority")!.text;
    expect(majority.en).to.include("of all units: at least 2/3 (of 100,");
    expect(majority.ru).to.include("от всех единиц: не менее 2/3 (из 100 –");
    expect(majority.kk).to.include("барлық бірліктен: кемінде 2/3 (100 санынан");
    const example = lines.findLast(({ id }) => id.endsWith("/example"))!.text;
    expect(example.en).to.equal("Example, to pass; units in all: 24; at least 16 needed.");
    expect(example.ru).to.equal("Пример, для принятия; единиц всего: 24; нужно не менее 16.");
    expect(example.kk).to.equal("Мысал, қабылдау үшін; бірліктер барлығы: 24; қажеті кемінде 16.");
  });

  it("is another text for each base, basis and fraction, with the same numbers in each language", async () => {
    const electorate = { count: 1_024n, share: 5_000_000n };
    const seen = new Set<string>();
    let rules = 0;
    for (const base of BASES) {
      for (const basis of BASES_OF_COUNT) {
        for (const of of FRACTIONS) {
          for (const over of of[0] === of[1] ? [false] : [true, false]) {
            const rule: Rule = { ...KZ_HL_2025[0]!, base, basis, pass: { of, over }, second: [1, 4], waits: over };
            const lines = await ruleInWords(rule, { electorate, number: 3, class: 2 });
            const texts = LANGS.map((lang) => lines.map(({ text }) => text[lang]).join("\n"));
            const [kk, ru, en] = LANGS.map((lang, index) => numbersIn(texts[index] ?? "", lang));
            expect(kk).to.deep.equal(en);
            expect(ru).to.deep.equal(en);
            for (const text of texts) seen.add(text);
            rules += 1;
          }
        }
      }
    }
    expect(seen.size).to.equal(rules * LANGS.length);
  });

  it("writes the fraction exactly, and of what it is", async () => {
    const of = async (rule: Partial<Rule>) =>
      (await ruleInWords({ ...KZ_HL_2025[0]!, ...rule })).find(({ id }) => id === "majority")!.text;
    expect((await of({ pass: { of: [7, 12], over: true }, basis: "share", base: "cast" })).en).to.include(
      "of the sum of the shares of the units that voted for or against: more than 7/12 (",
    );
    expect((await of({ pass: { of: [1, 2], over: false }, basis: "both", base: "all" })).ru).to.include(
      "от всех единиц и, отдельно, от суммы всех долей: не менее 1/2 (",
    );
  });
});
