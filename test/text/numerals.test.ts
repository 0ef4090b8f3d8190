import { expect } from "chai";
import fc from "fast-check";
import { LANGS } from "../../src/words/lang.ts";
import { counted, inWords } from "../../src/text/numerals.ts";
import { fromWords } from "./fromWords.ts";
import { thrown } from "./throws.ts";

describe("what is counted", () => {
  it("stands in Russian as its number asks, where it has forms, and elsewhere as it is", () => {
    const forms = { тиын: [1n, 21n, 101n], тиына: [2n, 4n, 22n, 102n], тиынов: [0n, 5n, 11n, 12n, 14n, 20n, 111n] };
    for (const [form, numbers] of Object.entries(forms))
      for (const n of numbers) expect(counted(n, "тиын/тиына/тиынов"), String(n)).to.equal(form);
    for (const n of [1n, 2n, 5n]) expect(counted(n, "тиын")).to.equal("тиын");
  });
});

const TABLE: [bigint, string, string, string][] = [
  [0n, "нөл", "ноль", "zero"],
  [1n, "бір", "один", "one"],
  [2n, "екі", "два", "two"],
  [5n, "бес", "пять", "five"],
  [10n, "он", "десять", "ten"],
  [11n, "он бір", "одиннадцать", "eleven"],
  [14n, "он төрт", "четырнадцать", "fourteen"],
  [19n, "он тоғыз", "девятнадцать", "nineteen"],
  [20n, "жиырма", "двадцать", "twenty"],
  [21n, "жиырма бір", "двадцать один", "twenty-one"],
  [40n, "қырық", "сорок", "forty"],
  [99n, "тоқсан тоғыз", "девяносто девять", "ninety-nine"],
  [100n, "жүз", "сто", "one hundred"],
  [101n, "жүз бір", "сто один", "one hundred and one"],
  [110n, "жүз он", "сто десять", "one hundred and ten"],
  [200n, "екі жүз", "двести", "two hundred"],
  [999n, "тоғыз жүз тоқсан тоғыз", "девятьсот девяносто девять", "nine hundred and ninety-nine"],
  [1_000n, "бір мың", "одна тысяча", "one thousand"],
  [1_005n, "бір мың бес", "одна тысяча пять", "one thousand and five"],
  [1_100n, "бір мың жүз", "одна тысяча сто", "one thousand one hundred"],
  [2_000n, "екі мың", "две тысячи", "two thousand"],
  [5_000n, "бес мың", "пять тысяч", "five thousand"],
  [11_000n, "он бір мың", "одиннадцать тысяч", "eleven thousand"],
  [12_012n, "он екі мың он екі", "двенадцать тысяч двенадцать", "twelve thousand and twelve"],
  [21_000n, "жиырма бір мың", "двадцать одна тысяча", "twenty-one thousand"],
  [22_002n, "жиырма екі мың екі", "двадцать две тысячи два", "twenty-two thousand and two"],
  [100_000n, "жүз мың", "сто тысяч", "one hundred thousand"],
  [
    111_111n,
    "жүз он бір мың жүз он бір",
    "сто одиннадцать тысяч сто одиннадцать",
    "one hundred and eleven thousand one hundred and eleven",
  ],
  [1_000_000n, "бір миллион", "один миллион", "one million"],
  [1_000_001n, "бір миллион бір", "один миллион один", "one million and one"],
  [2_001_000n, "екі миллион бір мың", "два миллиона одна тысяча", "two million one thousand"],
  [5_000_000n, "бес миллион", "пять миллионов", "five million"],
  [
    18_450_000n,
    "он сегіз миллион төрт жүз елу мың",
    "восемнадцать миллионов четыреста пятьдесят тысяч",
    "eighteen million four hundred and fifty thousand",
  ],
  [1_000_000_000n, "бір миллиард", "один миллиард", "one billion"],
  [3_000_000_000_000n, "үш триллион", "три триллиона", "three trillion"],
  [10n ** 15n, "бір квадриллион", "один квадриллион", "one quadrillion"],
];

describe("inWords", () => {
  it("throws below 0 and above 10^15", () => {
    for (const lang of LANGS) {
      thrown(() => inWords(-1n, lang), "NumberOutOfRange");
      thrown(() => inWords(10n ** 15n + 1n, lang), "NumberOutOfRange");
    }
  });

  for (const [n, kk, ru, en] of TABLE) {
    it(`writes ${n}`, () => {
      expect([inWords(n, "kk"), inWords(n, "ru"), inWords(n, "en")]).to.deep.equal([kk, ru, en]);
    });
  }

  it("gives other words to every number to 2000, single spaces, nothing else", () => {
    for (const lang of LANGS) {
      const all = Array.from({ length: 2001 }, (_, n) => inWords(BigInt(n), lang));
      expect(new Set(all).size).to.equal(2001);
      for (const each of all) expect(each).to.match(/^\p{L}+(?:[ -]\p{L}+)*$/u);
    }
  });
});

describe("a number in words", () => {
  for (const lang of LANGS) {
    it(`is none where inWords doesn't write it, in ${lang}`, () => {
      const wrong = {
        kk: ["", "бір жүз", "мың", "он жүз", "бір  мың", "Бір", "бір мың нөл", "бір бір", "бір мың екі мың"],
        ru: ["", "один тысяча", "два тысячи", "пять тысяча", "сто сто", "десять два", "ноль один", "одна"],
        en: ["", "hundred", "one thousand five", "twenty one", "one hundred one", "and one", "one and", "One"],
      };
      for (const text of wrong[lang]) expect(fromWords(text, lang), text).to.equal(undefined);
    });

    it(`reads back 0 to 2000 and any number to 10^15, in ${lang}`, () => {
      for (let n = 0n; n <= 2000n; n++) expect(fromWords(inWords(n, lang), lang)).to.equal(n);
      const any = fc.oneof(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10n ** 6n));
      fc.assert(
        fc.property(any, (n) => fromWords(inWords(n, lang), lang) === n),
        { numRuns: 10_000 },
      );
    });
  }
});
