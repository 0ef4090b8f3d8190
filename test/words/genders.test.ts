/** @module What is counted in Russian: two units are "две", two addresses "два", and the slot says which. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { sourcesIn, textsIn } from "../../scripts/words/texts.ts";
import { homesIn, foldersIn } from "../../src/text/compile.ts";
import { inWords } from "../../src/text/numerals.ts";
import type { Column, Field } from "../../src/text/edition.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const texts = textsIn(sourcesIn(root));

/** What is counted, and the slot that counts it; whatever else is counted has to be added. */
const NOUNS =
  /(?<tally>единиц|дол[яюией]|строк|запис)|(?<count>люд(?:и|ей)|лиц|байт|споров|суток|блоков|адресов(?: держателей единиц)?|пакет|бюллетен|решени|класс)/giu;

/** The slots of a text that do not fit what was named last before them. */
function misfits(ru: string): string[] {
  return [...ru.matchAll(/\{[^{}]*:(count|tally)\}/g)].flatMap(({ 0: slot, 1: type, index }) => {
    const noun = [
      ...ru
        .slice(0, index)
        .replace(/\{[^{}]*\}/g, " ")
        .matchAll(NOUNS),
    ].at(-1);
    const asks = noun === undefined ? "nothing known" : noun.groups?.["tally"] === undefined ? "count" : "tally";
    return asks === type ? [] : [`${slot} counts ${noun?.[0] ?? "what"}: ${asks}`];
  });
}

const said = ({ head, label, name, type }: Column) => `${(head ?? label)?.ru ?? ""} {${name}:${type}}`;

describe("a number in Russian words", () => {
  it("has the gender of what is counted, in each clause and each table", () => {
    const counting = texts.filter(({ words }) => /:(?:count|tally)\}/.test(words.ru));
    expect(counting.length).to.be.greaterThan(30);
    expect(counting.flatMap(({ place, words }) => misfits(words.ru).map((each) => `${place}: ${each}`))).to.deep.equal(
      [],
    );

    // A column may speak of what the one before it counts.
    const tables = homesIn(join(root, "src")).flatMap((home) =>
      foldersIn(home).flatMap((folder) => {
        const file = join(home, "clauses", folder, "edition.json");
        const { fields = [] } = JSON.parse(readFileSync(file, "utf8")) as { fields?: readonly Field[] };
        return fields.map(({ columns = [] }) => columns.map(said).join("; "));
      }),
    );
    expect(tables.join().match(/:(?:count|tally)\}/g)).to.have.length.greaterThan(3);
    expect(tables.flatMap(misfits)).to.deep.equal([]);
  });

  it("is told by the noun before the slot, the last of several", () => {
    expect(misfits("Единиц: {units:tally}; адресов: {holders:count}.")).to.deep.equal([]);
    expect(misfits("Единиц: {units:count}.")).to.deep.equal(["{units:count} counts Единиц: tally"]);
    expect(misfits("Единиц: {units:tally}; адресов: {holders:tally}.")).to.have.length(1);
    expect(misfits("Всего: {whole:count}.")).to.deep.equal(["{whole:count} counts what: nothing known"]);
  });

  it("is feminine in its last group alone, and the same from three on", () => {
    const feminine = [1n, 2n, 3n, 21n, 102n, 1_001n, 2_000_002n].map((n) => inWords(n, "ru", true));
    expect(feminine).to.deep.equal([
      "одна",
      "две",
      "три",
      "двадцать одна",
      "сто две",
      "одна тысяча одна",
      "два миллиона две",
    ]);
    expect(inWords(2n, "ru")).to.equal("два");
    for (const lang of ["kk", "en"] as const) expect(inWords(22n, lang, true)).to.equal(inWords(22n, lang));
  });
});
