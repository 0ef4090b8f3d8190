/**
 * The sentences of the catalogue keep what clauses keep: no vague word, nothing that can't be seen, no word of two alphabets, and of who
 * must, must not and may as much in each language, once a sentence. None stands twice.
 * @module
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { tablesIn } from "../../scripts/words/tables.ts";
import { lineProblems, mixedWord, modalityProblems } from "../../src/text/lint.ts";
import { requireVisible } from "../../src/text/visible.ts";
import { LANGS, type Words } from "../../src/words/lang.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The words that the lints look for are no sentences. */
const NO_SENTENCES = ["src/words/text/lint.json"];

type Tree = { readonly [key: string]: Words | Tree };
const isWords = (tree: Words | Tree): tree is Words => typeof tree["kk"] === "string";

const sentencesIn = (tree: Words | Tree, at: string): (readonly [at: string, words: Words])[] =>
  isWords(tree)
    ? [[at, tree]]
    : Object.entries(tree).flatMap(([key, each]) =>
        // A factor has numbers and notes beside its sentences.
        typeof each === "object" ? sentencesIn(each, `${at}.${key}`) : [],
      );
const read = (file: string) => sentencesIn(JSON.parse(readFileSync(join(root, file), "utf8")) as Tree, basename(file));

const files = [...new Set([...globSync("src/words/**/*.json", { cwd: root }), ...tablesIn(root)])].filter(
  (file) => !NO_SENTENCES.includes(file),
);
const problemsOf = (words: Words): string[] => [
  ...LANGS.flatMap((lang) => {
    const mixed = mixedWord(words[lang].replace(/\{[^{}]*\}/g, " "));
    return [
      ...lineProblems(lang, words[lang]),
      ...(mixed === undefined ? [] : [`"${mixed}" is of two alphabets.`]),
      ...unseenIn(words[lang]),
    ];
  }),
  ...modalityProblems(words),
];

function unseenIn(text: string): string[] {
  try {
    requireVisible(text, { lines: true });
    return [];
  } catch (thrown) {
    return [String(thrown)];
  }
}

describe("the sentences of the catalogue", () => {
  it("pass the lints of clauses", () => {
    const sentences = files.flatMap(read);
    expect(sentences.length).to.be.greaterThan(500);
    const found = sentences.flatMap(([at, words]) => problemsOf(words).map((problem) => `${at}: ${problem}`));
    expect(found).to.deep.equal([]);
  });

  // A word or two can mean the same here and another thing there.
  it("stand once, from four words on", () => {
    const places = new Map<string, string[]>();
    for (const [at, words] of tablesIn(root)
      .filter((file) => files.includes(file))
      .flatMap(read)) {
      if (words.en.split(" ").length < 4) continue;
      const said = LANGS.map((lang) => words[lang]).join("\n");
      places.set(said, [...(places.get(said) ?? []), at]);
    }
    expect([...places.values()].filter(({ length }) => length > 1)).to.deep.equal([]);
  });
});
