/**
 * Words that no clause may have: each is refused in the language that it is of, with its line.
 * @module
 */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { readEdition } from "../../src/text/compile.ts";
import { compileEdition } from "../../src/text/compile.ts";
import type { Edition } from "../../src/text/edition.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { TermsError } from "../../src/text/errors.ts";
import { lineProblems, modalitiesIn } from "../../src/text/lint.ts";
import { readClause, type EditionHead } from "../../src/text/source.ts";
import { HEAD, toySource } from "./toy.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sale1 = readEdition("src/templates/sale/clauses");

describe("lint", () => {
  const vague: { readonly [lang in Lang]: readonly string[] } = {
    kk: ["Сатушы Тауарды уақтылы тапсырады.", "Сатушы дереу хабарлайды.", "Бұл әдетте бес күн."],
    ru: [
      "Продавец своевременно передаёт Товар.",
      "В разумный срок.",
      "Как правило, пять дней.",
      "Немедленно сообщает.",
    ],
    en: ["The Seller promptly hands it over.", "Within a reasonable time.", "It is usually five days."],
  };
  const open: { readonly [lang in Lang]: readonly string[] } = {
    kk: ["{particulars.deliverBy:moment} дейін тапсырады.", "{particulars.deliverBy:moment} кейін."],
    ru: ["Передаёт до {particulars.deliverBy:moment}.", "Не позднее, но с {particulars.deliverBy:moment}."],
    en: ["Hands it over by {particulars.deliverBy:moment}.", "Not after {particulars.deliverBy:moment}."],
  };
  for (const lang of ["kk", "ru", "en"] as const) {
    it(`refuses vague words and limits left open in ${lang}`, () => {
      for (const line of vague[lang]) expect(lineProblems(lang, line).join(), line).to.match(/is vague/);
      for (const line of open[lang])
        expect(lineProblems(lang, line).join(), line).to.match(/leaves the limit itself open/);
    });
  }

  it("takes a word for another's beginning or end in no language", () => {
    expect(lineProblems("ru", "Разумность; своевременность; до конца срока.")).to.deep.equal([]);
    expect(lineProblems("en", "It is unreasonable. By the decision. After that moment.")).to.deep.equal([]);
    expect(lineProblems("kk", "Мерзім аяқталғанға дейін.")).to.deep.equal([]);
  });

  it("refuses a sentence that ends twice, and takes dots that end none", () => {
    for (const line of ["30 декабря 2026 г..", "{at:moment} («Sale»)..", "in 2026.. It"])
      expect(lineProblems("ru", line).join(), line).to.match(/ends twice/);
    for (const line of ["../terms.json", "npm run ../x", "0x12...34", "It ends. So does this."])
      expect(lineProblems("en", line), line).to.deep.equal([]);
  });

  it("refuses a stop after words of a choice that end with one, in all editions", () => {
    const folders = globSync("{src,examples}/{*,*/*}/clauses/**/edition.json", { cwd: root })
      .map((file) => dirname(file))
      // What every agreement says is compiled with a template, whose words it takes.
      .filter((folder) => !/agreement-(?:bank-)?1$/.test(folder));
    expect(folders.length).to.be.greaterThan(25);
    const doubled = (edition: Edition) =>
      edition.clauses.flatMap(({ id, text }) =>
        LANGS.flatMap((lang) =>
          text[lang].flatMap((part, index) => {
            const after = text[lang][index + 1];
            if (typeof part === "string" || typeof after !== "string" || !after.startsWith(".")) return [];
            const choices = edition.fields.find(({ path }) => path === part.path)?.choices ?? {};
            return Object.values(choices).flatMap(({ [lang]: words }) =>
              words.endsWith(".") ? [`${edition.name}, ${id}, ${lang}: ${words}.`] : [],
            );
          }),
        ),
      );
    const editions = folders.map((folder) => readEdition(join(root, folder)));
    expect(editions.flatMap(doubled)).to.deep.equal([]);
    const [one] = editions.filter(({ fields }) => fields.some(({ choices }) => choices !== undefined));
    const plain = JSON.stringify(one, (key, value: unknown) => (key === "slots" ? undefined : value));
    const planted = JSON.parse(plain) as Edition;
    const field = planted.fields.find(({ choices }) => choices !== undefined)!;
    for (const words of Object.values(field.choices ?? {})) Object.assign(words, { ru: "ст." });
    const clauses = [
      { ...planted.clauses[0]!, text: { kk: [], ru: [{ path: field.path, type: field.type }, "."], en: [] } },
    ];
    expect(doubled({ ...planted, clauses })).not.to.deep.equal([]);
  });

  it("refuses a step that the text says must be taken and its effects don't, or the other way round", () => {
    const duty = (by: string, [kk, ru, en]: readonly [kk: string, ru: string, en: string]) => {
      const front = `---\nid: price\nsection: price\nmode: party\nstep: pay\nby: ${by}\npays: nobody\n---`;
      const content = `${front}\n\n## kk\n\n${kk}\n\n## ru\n\n${ru}\n\n## en\n\n${en}\n`;
      const { problems } = readClause(HEAD as unknown as EditionHead, "020-price.md", content);
      return problems.map(({ message }) => message).join("\n");
    };
    const must = ["Сатушы төлеуге міндетті.", "Продавец обязан платить.", "The Seller must pay."] as const;
    const may = ["Сатушы төлеуге құқылы.", "Продавец вправе платить.", "The Seller may pay."] as const;
    expect(duty("second, must", must)).to.equal("");
    expect(duty("second", may)).to.equal("");
    for (const lang of LANGS) {
      expect(duty("second", must)).to.contain(`The text in ${lang} says that somebody must; if that is to take pay`);
      expect(duty("second, must", may)).to.contain(`pay has to be taken ("must"), and the text in ${lang}`);
    }
    expect(duty("second, shall", may)).to.contain('"by" is first or second, and ends with ", must" if they have to.');
  });

  it("reads who must, must not and may, a sentence at a time", () => {
    expect(modalitiesIn("ru", "Сторона обязана; она не вправе. Она вправе.")).to.deep.equal([
      ["must"],
      ["mustNot"],
      ["may"],
    ]);
    for (const must of ["должен", "должна", "должно", "должны", "обязан"])
      expect(modalitiesIn("ru", `Он ${must}; должностное лицо вправе.`), must).to.deep.equal([["must"], ["may"]]);
    expect(modalitiesIn("kk", "Тарап міндетті; ол құқылы емес. Ол құқылы.")).to.deep.equal([
      ["must"],
      ["mustNot"],
      ["may"],
    ]);
    expect(modalitiesIn("en", "A Party must; it must not. It may, on 9 May 2027.")).to.deep.equal([
      ["must"],
      ["mustNot"],
      ["may"],
    ]);
  });

  it("refuses two in one sentence, and languages that differ, with file and line", () => {
    const file = "020-price.md";
    const refused = (from: string | RegExp, to: string) => {
      const source = toySource();
      const content = source[file] ?? "";
      const changed = content.replace(from, to);
      expect(changed).not.to.equal(content);
      try {
        compileEdition({ ...source, [file]: changed });
      } catch (error) {
        if (error instanceof TermsError) return error.message;
        throw error;
      }
      return "";
    };
    expect(refused(/(## ru\n)/, "$1Сторона обязана и вправе. ")).to.match(
      /020-price\.md:[0-9]+: A sentence in ru says must and may/,
    );
    expect(refused(/(## en\n)/, "$1A Party must do it. ")).to.match(
      /020-price\.md:[0-9]+: The languages must say as often .*kk: none; ru: none; en: must/,
    );
    expect(refused(/(## en\n)/, "$1It is done promptly. ")).to.match(/020-price\.md:[0-9]+: "promptly" is vague/);
  });

  it("finds nothing in what Sale says of its limits either", () => {
    const tried = sale1.annexes?.["code"]?.clauses.find(({ id }) => id === "tried");
    for (const lang of ["kk", "ru", "en"] as const)
      for (const part of tried?.text[lang] ?? []) expect(lineProblems(lang, String(part))).to.deep.equal([]);
  });
});
