/** @module The text of the rules that are published: in the words of the agreements that name them, and of the same lints. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { bareClaims, variantProblems } from "../../scripts/words/variants.ts";
import { lineProblems, mixedWord } from "../../src/text/lint.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";

const whole = readFileSync(new URL("../../src/arbitration/rules/human-decision-1.md", import.meta.url), "utf8");
/** The rules in one language, a line each. */
const rulesIn = (lang: Lang) =>
  (whole.split(`## ${lang}\n`)[1]?.split("\n## ")[0] ?? "").split("\n").filter((line) => line !== "");

/** Who acts and where, as agreements call them. */
const CALLED = {
  kk: ["Тізілім", "Уәкілетті тұлға", "Алмастырушы тұлға", "Тарап"],
  ru: ["Реестр", "Уполномоченное лицо", "Замещающее лицо", "Сторон"],
  en: ["Register", "Authority", "Substitute", "Part"],
} as const;
/** The same without capitals, or by names that are another thing: a pledge, an heir, a chair. */
const MISCALLED = {
  kk: /өкілетті|мирасқор|кепіл|төраға|(?<!\p{L})тізілім/u,
  ru: /уполномоченн|преемник|замеща(?:ет|ют)|председател|(?<!\p{L})реестр/u,
  en: /successor|roster|presid|\bauthority\b|\bparties\b/u,
} as const;

describe("the text of the rules", () => {
  it("has as many rules in each language, and calls everybody as the agreements do", () => {
    for (const lang of LANGS) {
      const text = rulesIn(lang).join("\n");
      expect(rulesIn(lang).length, lang).to.equal(rulesIn("en").length);
      for (const name of CALLED[lang]) expect(text, lang).to.include(name);
      expect(text, lang).not.to.match(MISCALLED[lang]);
    }
  });

  it("passes the lints of clauses and of the glossary", () => {
    const found = LANGS.flatMap((lang) =>
      rulesIn(lang).flatMap((line) => [
        ...lineProblems(lang, line),
        ...variantProblems(lang, line),
        ...(mixedWord(line) === undefined ? [] : [`${lang}: two alphabets: ${line}`]),
      ]),
    );
    const english = rulesIn("en");
    const claims = rulesIn("kk").flatMap((kk, index) => bareClaims({ kk, en: english[index] ?? "" }));
    expect([...found, ...claims]).to.deep.equal([]);
  });
});
