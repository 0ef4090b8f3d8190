/**
 * What was typed wrongly is told in the reader's language, whatever commander may say of it.
 * @module
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { usageIn } from "../../src/cli/usage.ts";
import { LANGS } from "../../src/words/lang.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";

describe("wrong usage", () => {
  it("has a sentence in each language for all that commander can say", () => {
    const sources = globSync("node_modules/commander/lib/*.js", { cwd: root }).map((file) =>
      readFileSync(join(root, file), "utf8"),
    );
    // A condition within a sentence stands for what it gives.
    const said = sources
      .flatMap((source) => [...source.matchAll(/`(error: [^`]*)`/g)].map(([, text = ""]) => text))
      .map((text) =>
        text
          .replace(/\$\{suggestion\}/g, "\n(Did you mean one of a, b?)")
          .replace(/\$\{(?:getErrorMessage)\(\w+\)\}/g, "option 'x'")
          .replace(/\$\{s\}/g, "s")
          .replace(/\$\{forSubcommand\}/g, " for 'x'")
          .replace(/\$\{[^}]*\}/g, "x"),
      );
    expect(said).to.have.length.above(8);
    for (const text of said)
      for (const lang of LANGS) expect(usageIn(lang, text), `${lang}: ${text}`).to.be.a("string");
    const invalid = sources.flatMap((source) => [...source.matchAll(/throw new InvalidArgumentError\(\s*`([^`]*)`/g)]);
    expect(new Set(invalid.map(([, text]) => text))).to.deep.equal(
      new Set(["Allowed choices are ${this.argChoices.join(', ')}."]),
    );
  });

  it("is told in the language of --lang, with what is like it", async () => {
    for (const [args, kk, ru] of [
      [
        ["sale", "stats"],
        "Мұндай пәрмен жоқ: stats. Мүмкін, бұл: status?",
        "Такой команды нет: stats. Может быть, это: status?",
      ],
      [["sale", "status"], "Аргумент жетіспейді: file.", "Не хватает аргумента: file."],
      [
        ["case", "list", "--jsn"],
        "Мұндай параметр жоқ: --jsn. Мүмкін, бұл: --json?",
        "Такого параметра нет: --jsn. Может быть, это: --json?",
      ],
      [
        ["terms", "render", "x.json", "--format", "doc"],
        "--format <form> параметріне бұл мән жарамайды: doc. Мүмкін мәндер:",
        "Параметр --format <form>: значение не подходит: doc. Возможные значения:",
      ],
    ] as const)
      for (const [lang, words] of [
        ["kk", kk],
        ["ru", ru],
      ] as const)
        for (const asked of [["--lang", lang], [`--lang=${lang}`]]) {
          const { code, stderr } = await biy([...args, ...asked]);
          expect(code, stderr).to.equal(2);
          expect(stderr)
            .to.include(words)
            .and.include("--help")
            .and.not.match(/error:|shows what/);
        }
  });
});
