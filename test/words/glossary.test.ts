/** @module One word for one thing, in all texts and sentences; and the glossary is what it is taken from. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { bareClaims, variantProblems } from "../../scripts/words/variants.ts";
import { sourcesIn, textsIn } from "../../scripts/words/texts.ts";
import { GLOSSARY, type Term } from "../../src/words/index.ts";
import { LANGS, perLanguage, type Lang, type Words } from "../../src/words/lang.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const texts = textsIn(sourcesIn(root));

/** Words without the names of places in them. */
const withoutPlaces = (words: Words): Words => perLanguage((lang) => words[lang].replace(/\{[^{}]*\}/g, " "));

describe("the glossary", () => {
  it("has each term by one word: no text, paper, error or command says another", () => {
    expect(texts.length).to.be.greaterThan(2_000);
    const found = texts.flatMap(({ place, words }) =>
      LANGS.flatMap((lang) => variantProblems(lang, words[lang]).map((problem) => `${place}, ${lang}: ${problem}`)),
    );
    expect(found).to.deep.equal([]);
  });

  /** Who decides by contract is no arbiter under Law 488-V, and what a wallet does is no signature (Digital Code, art. 47(4)). */
  const ANOTHER_LAWS: { readonly [lang in Lang]: RegExp } = {
    kk: /төреші|(?<!цифрлық )қолтаңба|қол (?:қой|қою)/iu,
    ru: /арбитр(?!аж)|(?<!цифровой )подпис/iu,
    en: /\barbiter|(?<!digital )\bsignature|\bsign(?:s|ed)?\b/iu,
  };

  it("keeps the words of another law out of contracts, charters and papers", () => {
    const ofEditions = texts.filter(({ file }) => file.includes("/clauses/"));
    expect(ofEditions.length).to.be.greaterThan(800);
    const found = ofEditions.flatMap(({ place, words }) =>
      LANGS.flatMap((lang) => {
        const said = ANOTHER_LAWS[lang].exec(words[lang].replace(/\{[^{}]*\}/g, " "));
        return said === null ? [] : [`${place}, ${lang}: ${said[0]}`];
      }),
    );
    expect(found).to.deep.equal([]);
    for (const [lang, word] of [
      ["kk", "Төрешінің өкімі"],
      ["ru", "подписью"],
      ["en", "signed"],
    ] as const)
      expect(word).to.match(ANOTHER_LAWS[lang]);
  });

  it("calls a claim in Kazakh what no term of a contract is called", () => {
    const claims = texts.filter(({ words }) => /дау талаб/i.test(words.kk));
    expect(claims.length).to.be.greaterThan(30);
    const found = texts.flatMap(({ place, words }) =>
      bareClaims(withoutPlaces(words)).map((each) => `${place}: ${each}`),
    );
    expect(found).to.deep.equal([]);
    expect(claims.filter(({ words }) => !/\bclaims?\b/i.test(words.en)).map(({ place }) => place)).to.deep.equal([]);
    const planted = { kk: "Тараптың үндемеуі талапты мойындау емес.", ru: "", en: "Silence does not admit the claim." };
    expect(bareClaims(planted)).to.have.length(1);
  });

  it("names of each source code the release that has it: this one", () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };
    const naming = texts.filter(({ file, words }) => file.includes("/clauses/") && /project Biy/.test(words.en));
    expect(naming.length).to.be.greaterThan(1);
    for (const { place, words } of naming)
      for (const lang of LANGS) expect(words[lang], `${place}, ${lang}`).to.include(` ${version} `);
  });

  it("numbers the private part alike in each language wherever a clause names a place in it", () => {
    const letters = { kk: "Ж", ru: "П", en: "P" };
    const named = (lang: Lang, text: string) =>
      [...text.matchAll(/(?<!\p{L})(\p{Lu})\.([0-9])(?![0-9])/gu)].map(([, letter = "", number = ""]) => {
        expect(letter, text).to.equal(letters[lang]);
        return number;
      });
    const found = texts.filter(({ file, words }) => file.includes("/clauses/") && /\bP\.[0-9]/.test(words.en));
    expect(found.length).to.be.greaterThan(2);
    for (const { place, words } of found) {
      const numbers = LANGS.map((lang) => named(lang, words[lang]).join());
      expect(new Set(numbers).size, place).to.equal(1);
      expect(numbers[0], place).to.match(/^[1-3](,[1-3])*$/);
    }
  });

  it("calls the tribunal's rules by their term wherever their hash stands", () => {
    const term = { kk: "регламент", ru: "регламент", en: "rules" };
    const hashed = texts.filter(({ words }) => /\{(?:rules|(?:common\.)?(?:rules|arbitration):hash)\}/.test(words.en));
    expect(hashed.length).to.be.greaterThan(12);
    const found = hashed.flatMap(({ place, words }) =>
      LANGS.filter((lang) => !withoutPlaces(words)[lang].toLowerCase().includes(term[lang])).map(
        (lang) => `${place}, ${lang}`,
      ),
    );
    expect(found).to.deep.equal([]);
  });

  it("tells another word by its beginning, and not inside a word, a place or a longer term", () => {
    expect(variantProblems("ru", "Спросите судью.")).to.deep.equal([
      '"судью" is another word for what the glossary calls: arbiter',
    ]);
    for (const [lang, text] of [
      ["ru", "судебный акт"],
      ["kk", "қазынасы"],
      ["en", "the hash {arbitrator} of {plaintiff}"],
    ] as const)
      expect(variantProblems(lang, text), text).to.deep.equal([]);
  });

  /** Those whose word is no other thing's, in any of the languages. Of several words, or of a ballot, which is also a voice, more is to be told. */
  const ONE_WORD = ["motion", "notice", "minutes", "certificate", "mandate", "objection", "charter"] as const;
  /** The beginning of a word, which all its forms have. */
  const stem = (word: string) => word.slice(0, word.length > 7 ? -2 : word.length > 4 ? -1 : undefined);
  /** What a text says, but for names of places, options, files and calls. */
  const said = (text: string) => text.replace(/\{[^{}]*\}|--[\w-]+|\w+\.\w+/g, " ").toLowerCase();

  it("names in Kazakh and in Russian by its terms what English names by them", () => {
    const found = ONE_WORD.flatMap((term) => {
      const word = new RegExp(`\\b${GLOSSARY[term].en}s?\\b`);
      const named = texts.filter(({ words }) => word.test(said(words.en)) && words.en !== "minute minutes");
      expect(named, term).not.to.have.length(0);
      return named.flatMap(({ place, words }) =>
        (["kk", "ru"] as const)
          .filter((lang) => !said(words[lang]).includes(stem(GLOSSARY[term][lang])))
          .map((lang) => `${place}, ${lang}: no "${GLOSSARY[term][lang]}"`),
      );
    });
    expect(found).to.deep.equal([]);
  });

  it("is where its terms stand: no sentence repeats one", () => {
    const same = (one: Words, other: Words) => LANGS.every((lang) => one[lang] === other[lang]);
    const terms = Object.entries(GLOSSARY).flatMap(([name, value]) => ("kk" in value ? [[name as Term, value]] : []));
    const repeated = (terms as [Term, Words][]).flatMap(([name, term]) =>
      texts
        .filter(
          ({ file, words }) => file.startsWith("src/words/") && !file.endsWith("/glossary.json") && same(words, term),
        )
        .map(({ place }) => `${name}: ${place}`),
    );
    expect(repeated).to.deep.equal([]);
  });
});
