/** The annex is a paper of its own: its root is a leaf of the text's, and it is read back alone. */
import { expect } from "chai";
import { compileEdition } from "../../src/text/compile.ts";
import { editionHash } from "../../src/text/edition.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { canonical, plainText } from "../../src/text/blocks.ts";
import { renderTerms, text, type Document } from "../../src/text/render.ts";
import { leafHash, proofOf, verifyLeaf } from "../../src/text/root.ts";
import { LANGS } from "../../src/words/lang.ts";
import { thrown } from "./throws.ts";
import { CHAIN, HEAD, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const words = (en: string) => ({ kk: en, ru: en, en });
const CODE = "0x" + "22".repeat(32);
const steps = (said: string, effects = "") => `---
id: steps
section: steps
mode: fact
${effects}---

## kk

${said} (kk) {codeHash:hash}, {particulars.parts:count}.

## ru

${said} (ru) {codeHash:hash}, {particulars.parts:count}.

## en

${said} {codeHash:hash}, {particulars.parts:count}.
`;
const head = {
  annex: { title: words("Annex") },
  sections: [...HEAD.sections, { id: "steps", annex: true, title: words("Steps") }],
};
const edition = compileEdition(toySource({ "900-steps.md": steps("The code is") }, head));
const place = { chainId: CHAIN, template: TEMPLATE, codeHash: CODE };
const render = (of = edition): Document => renderTerms(of, { ...place, terms: TERMS, private: PRIVATE });
const annexOf = (document: Document): Document => document.annex!;

describe("an annex", () => {
  it("has the sections that are marked as its own, a title, and the fields that it states", () => {
    expect(edition.annex).to.deep.include({ name: "toy-one-annex", isAnnex: true, title: words("Annex") });
    expect(edition.annex?.fields.map(({ path }) => path)).to.deep.equal(["particulars.parts"]);
    expect(edition.sections.map(({ id }) => id)).not.to.include("steps");
    expect(text(render(), "en")).not.to.include("The code is");
    expect(plainText(annexOf(render()), "en")).to.include("1.1 The code is");
  });

  it("has a root that is a leaf in the text's, and is proved by it", () => {
    const document = render();
    const { root } = annexOf(document);
    const leaf = document.leaves.find(({ kind }) => kind === "annex")!;
    expect(leaf.hash).to.equal(leafHash("annex", "toy-one-annex", root));
    expect(verifyLeaf({ root: document.root, leaf, proof: proofOf(document, leaf) })).to.equal(true);
    expect(JSON.parse(canonical(document, { id: "", chain: "", template: "" }))).to.deep.include({
      annex: { name: "toy-one-annex", root },
    });
  });

  it("gives the text another root and another edition when it says something else", () => {
    const other = compileEdition(toySource({ "900-steps.md": steps("The other code is") }, head));
    expect(editionHash(other)).not.to.equal(editionHash(edition));
    expect(render(other).root).not.to.equal(render().root);
  });

  it("is read back alone, and refused where it says another value, code or word", () => {
    for (const lang of LANGS) {
      const whole = text(annexOf(render()), lang);
      const read = (of: string) => parseTerms(edition.annex!, { ...place, lang, text: of });
      expect(read(whole)).to.deep.equal({ common: {}, particulars: { parts: TERMS.particulars["parts"] } });
      thrown(() => read(whole.replace(CODE, "0x" + "23".repeat(32))), "FieldsDisagree", /codeHash/);
      thrown(() => read(whole.replace(": toy-one-annex", ": toy-two-annex")), "TextMismatch");
      thrown(() => read(text(render(), lang)), "TextMismatch");
    }
  });

  it("says nothing that steps do, and has a title", () => {
    const doing = steps("The code is", "step: pay\nby: first\npays: second\n");
    thrown(() => compileEdition(toySource({ "900-steps.md": doing }, head)), "EditionRefused", /take steps out/);
    const { annex: _, ...untitled } = head;
    thrown(() => compileEdition(toySource({ "900-steps.md": steps("It is") }, untitled)), "EditionRefused", /annex/);
  });
});
