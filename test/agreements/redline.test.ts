/**
 * What differs, as a page: word by word, and nothing lost of either text.
 * @module
 */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { marked, redline } from "../../src/agreements/redline.ts";
import { LANGS, sales } from "../../src/index.ts";
import { unescaped } from "../text/pages.ts";
import { RULES } from "./rules.ts";

const example = new URL("../../examples/sale-of-servers/", import.meta.url);
const json = <T>(file: string) => JSON.parse(readFileSync(new URL(file, example), "utf8")) as T;

async function draft(changed: Partial<sales.SaleDraft> = {}) {
  return await sales.draft({ ...json<sales.SaleDraft>("terms.json"), ...changed }, json("parties.json"), {
    chainId: 31337n,
    template: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9",
    codeHash: `0x${"22".repeat(32)}`,
    tribunal: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0",
    tribunalCodeHash: `0x${"33".repeat(32)}`,
    rules: RULES,
    now: 1_790_000_000n,
  });
}

/** What is left of marked text without one of the two marks. */
const without = (mark: "ins" | "del", html: string) =>
  unescaped(html.replace(new RegExp(`<${mark}>[^]*?</${mark}>`, "g"), "").replaceAll("<br>", "\n"));

describe("a redline", () => {
  it("has both texts in it, whatever they are", () => {
    const word = fc.constantFrom("Баға", "18 450 000,00", "<b>", "&amp;", " ", "\n", "теңге", "0xAb12", "қ", "5,", "…");
    const text = fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join("")),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const html = marked(before, after);
        expect(without("ins", html)).to.equal(before);
        expect(without("del", html)).to.equal(after);
      }),
    );
  });

  it("strikes and underlines whole words and whole numbers", () => {
    expect(marked("Баға 18 450 000,00 теңге.", "Баға 19 450 000,00 теңге.")).to.equal(
      "Баға <del>18 450 000,00</del><ins>19 450 000,00</ins> теңге.",
    );
    expect(marked("within five days", "within six long days")).to.equal(
      "within <del>five</del><ins>six long</ins> days",
    );
    expect(marked("one two", "three four")).to.equal("<del>one two</del><ins>three four</ins>");
    expect(marked("same <b>", "same <b>")).to.equal("same &lt;b&gt;");
  });

  it("says in each language all that differs, and nothing else", async () => {
    const [one, other] = [await draft(), await draft({ inspectionPeriod: "6 days", price: "19450000.00" })];
    const found = await sales.diff(one, other);
    for (const lang of LANGS) {
      const page = redline(found, lang);
      expect(page).to.include(`<html lang="${lang}">`).and.include("Content-Security-Policy");
      for (const { path, before, after } of found.values) {
        const words = [before, after].map((each) => each?.[lang]);
        expect(page).to.include(`<h3>${path}</h3>\n<p><del>${words[0]}</del> <ins>${words[1]}</ins>`);
      }
      expect(found.clauses[lang]).to.have.length.greaterThan(1);
      const clauses = [...page.matchAll(/<h3>([^<:]*): [^<]*<\/h3>\n<p>(.*)<\/p>/g)];
      expect(
        clauses.map(([, id, html = ""]) => ({ id, before: without("ins", html), after: without("del", html) })),
      ).to.deep.equal(found.clauses[lang]);
    }
    for (const none of [await sales.diff(one, one), await sales.diff(one, await draft())]) {
      const page = redline(none, "ru");
      expect(unescaped(page)).to.include(sales.diffText(none, "ru").trim());
      expect(page.slice(page.indexOf("</h1>"))).not.to.include("<h2>");
    }
  });
});
