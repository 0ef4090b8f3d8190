import { expect } from "chai";
import { letters } from "../scripts/letters.ts";
import { BiyError } from "../src/words/biyError.ts";
import { pdfOf } from "../src/node/pdf.ts";
import { LETTERS } from "../src/text/letters.ts";
import { unshownIn } from "../src/text/visible.ts";

describe("letters", () => {
  it("are those that the fonts of the papers have: node scripts/letters.ts writes them", () => {
    expect(LETTERS).to.equal(letters());
  });

  it("are enough for Kazakh, Russian and English, and are not all that there are", () => {
    const alphabet = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
    expect(unshownIn(`${alphabet} ABCxyz 0123456789 №§₸«»“”–—…%°²`)).to.equal(undefined);
    for (const other of ["深", "🚀", "ا", "ქ", "✓"]) expect(unshownIn(`a${other}`)).to.equal(other);
  });

  it("that are not there make no PDF, rather than one with empty boxes", async () => {
    const made = (text: string, title = "Title") =>
      pdfOf([{ kind: "paragraph", text }], { title, lang: "en", data: "{}", code: "biy" });
    expect((await made("Әділ ₸")).length).to.be.greaterThan(1_000);
    for (const refused of [made("深圳"), made("a", "深圳")]) {
      const thrown = await refused.then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(thrown).to.be.instanceOf(BiyError);
      expect((thrown as BiyError).words.ru).to.contain("深 (U+6DF1)");
    }
  });
});
