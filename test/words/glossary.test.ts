/** @module One word for one thing, in all texts and sentences; and the glossary is what it is taken from. */
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { variantProblems } from "../../scripts/words/variants.ts";
import { sourcesIn, textsIn } from "../../scripts/words/texts.ts";
import { GLOSSARY, type Term } from "../../src/words/index.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const texts = textsIn(sourcesIn(root));

describe("the glossary", () => {
  it("has each term by one word: no text, paper, error or command says another", () => {
    expect(texts.length).to.be.greaterThan(2_000);
    const found = texts.flatMap(({ place, words }) =>
      LANGS.flatMap((lang) => variantProblems(lang, words[lang]).map((problem) => `${place}, ${lang}: ${problem}`)),
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
