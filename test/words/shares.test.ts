/** @module A share is of something, and English says of what right after it; what Kazakh says before and Russian by a case, readers compare. */
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { sourcesIn, textsIn } from "../../scripts/words/texts.ts";

const texts = textsIn(sourcesIn(fileURLToPath(new URL("../..", import.meta.url))));
/** The shares that do not say of what. */
const ofNothing = (en: string) => [...en.matchAll(/\{[^{}]*:percent\}(?! of )/g)].map(([slot]) => slot);

describe("a share", () => {
  it("says of what it is, in each clause and each sentence", () => {
    const sharing = texts.filter(({ words: { en } }) => /:percent\}/.test(en));
    expect(sharing).to.have.length.above(3);
    const found = sharing.flatMap(({ place, words: { en } }) => ofNothing(en).map((slot) => `${place}: ${slot}`));
    expect(found).to.deep.equal([]);
  });

  it("is found where it says nothing", () => {
    expect(ofNothing("It takes {a:percent}. Or {b:percent} of all.")).to.deep.equal(["{a:percent}"]);
  });
});
