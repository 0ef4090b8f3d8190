/** The annex is a paper of its own: its root is a leaf of the text's, and it is read back alone. */
import { expect } from "chai";
import { compileEdition } from "../../src/text/compile.ts";
import { editionHash } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";
import { parseTerms } from "../../src/text/parse.ts";
import { canonical, plainText } from "../../src/text/blocks.ts";
import { renderTerms, text, type Document } from "../../src/text/render.ts";
import { leafHash, proofOf, verifyLeaf } from "../../src/text/root.ts";
import { LANGS } from "../../src/words/lang.ts";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { rejected, thrown } from "./throws.ts";
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
const clause = (id: string, said: string) => `---
id: ${id}
section: ${id}
mode: fact
---

## kk

${said} (kk).

## ru

${said} (ru).

## en

${said}.
`;
const head = {
  annexes: [
    { id: "more", title: words("More") },
    { id: "code", title: words("Annex") },
  ],
  sections: [
    ...HEAD.sections,
    { id: "steps", annex: "code", title: words("Steps") },
    { id: "details", annex: "more", title: words("Details") },
  ],
};
const FILES = {
  "900-steps.md": steps("The code is"),
  "800-details.md": clause("details", "As clause <clause steps> of another paper"),
};
const compiled = (files: { [file: string]: string } = {}, other: object = head) =>
  compileEdition(toySource({ ...FILES, ...files }, { ...other }));
const edition = compiled();
const place = { chainId: CHAIN, template: TEMPLATE, codeHash: CODE };
const render = (of = edition): Document => renderTerms(of, { ...place, terms: TERMS, private: PRIVATE });
const annexOf = (document: Document, name = "code"): Document => document.annexes![name]!;

describe("an annex", () => {
  it("has the sections that are marked as its own, a title, and the fields that it states", () => {
    const { code, more } = edition.annexes!;
    expect(Object.keys(edition.annexes!)).to.deep.equal(["more", "code"]);
    expect(code).to.deep.include({ name: "toy-one-code", isAnnex: true, title: words("Annex") });
    expect(code?.fields.map(({ path }) => path)).to.deep.equal(["particulars.parts"]);
    expect(more?.fields).to.deep.equal([]);
    expect(edition.sections.map(({ id }) => id)).not.to.include.members(["steps", "details"]);
    expect(text(render(), "en")).not.to.match(/The code is|of another paper/);
    expect(plainText(annexOf(render()), "en")).to.include("1.1 The code is");
    expect(plainText(annexOf(render(), "more"), "en")).to.include("1.1 As clause 1.1 of another paper.");
  });

  it("alone may have what rules say; what the terms say stands in the text, too", () => {
    const ruled = (said: string) => said.replaceAll("{particulars.parts:count}", "{rules.seats:count}");
    const terms = { ...TERMS, rules: { seats: 3n } };
    const both = compiled({ "900-steps.md": ruled(FILES["900-steps.md"]) });
    expect(both.fields.map(({ path }) => path)).not.to.include("rules.seats");
    const document = renderTerms(both, { ...place, terms, private: PRIVATE });
    const [whole, annex] = [document, annexOf(document)].map((paper) => text(paper, "en")) as [string, string];
    expect(parseTerms(both, { ...place, lang: "en", text: whole })).not.to.have.property("rules");
    expect(parseTerms(both.annexes!["code"]!, { ...place, lang: "en", text: annex }).rules).to.deep.equal({
      seats: 3n,
    });
    const fields = [...HEAD.fields, { path: "particulars.more", type: "count" }];
    const more = { "900-steps.md": steps("The code is").replaceAll("particulars.parts", "particulars.more") };
    thrown(() => compiled(more, { ...head, fields }), "EditionRefused", /states? particulars\.more/);
  });

  it("has a root that is a leaf in the text's, and is proved by it", () => {
    const document = render();
    const all = Object.entries(document.annexes!);
    for (const [name, { root }] of all) {
      const leaf = document.leaves.find(({ kind, path }) => kind === "annex" && path === `toy-one-${name}`)!;
      expect(leaf.hash).to.equal(leafHash("annex", `toy-one-${name}`, root));
      expect(verifyLeaf({ root: document.root, leaf, proof: proofOf(document, leaf) })).to.equal(true);
    }
    const told = all.map(([name, { root }]) => [name, { name: `toy-one-${name}`, root }]);
    expect(JSON.parse(canonical(document, { id: "", chain: "", template: "" }))).to.deep.include({
      annexes: Object.fromEntries(told),
    });
  });

  it("gives the text another root and another edition when it says something else", () => {
    for (const other of [
      compiled({ "900-steps.md": steps("The other code is") }),
      compiled({ "800-details.md": clause("details", "Something else") }),
    ]) {
      expect(editionHash(other)).not.to.equal(editionHash(edition));
      expect(render(other).root).not.to.equal(render().root);
    }
  });

  it("is loaded when it is shown, and no other for it; the text has its hash and its root without", async () => {
    const released = EDITIONS["sale-1"]!;
    const [whole, alone] = [await loaded(released), await loaded(released, ["kk"], { annexes: false })];
    expect([whole, alone].map(editionHash)).to.deep.equal([editionHash(released), editionHash(released)]);
    expect(Object.keys(whole.annexes!)).to.deep.equal(Object.keys(alone.apart!));
    expect(alone).not.to.have.property("annexes");
    for (const [name, annex] of Object.entries(whole.annexes!))
      expect(editionHash(annex)).to.equal(alone.apart![name]!.hash);
    const [one, other] = Object.entries(released.annexes!);
    const annexes = { ...released.annexes, [one![0]]: { ...one![1], load: other![1].load } };
    await rejected(() => loaded({ ...released, annexes }), "EditionRefused", /is another/);
    // A root is of the annexes, too: without theirs there is none.
    const { annexes: apart, ...bare } = edition;
    const without = {
      ...bare,
      apart: Object.fromEntries(
        Object.entries(apart!).map(([id, annex]) => [id, { name: annex.name, hash: editionHash(annex) }]),
      ),
    };
    thrown(() => render(without), "LanguageMissing");
    const { root, roots } = render();
    const shown = renderTerms(without, { ...place, terms: TERMS, private: PRIVATE }, roots);
    expect([shown.root, shown.roots, shown.annexes]).to.deep.equal([root, roots, undefined]);
  });

  it("is read back alone, and refused where it says another value, code or word", () => {
    for (const lang of LANGS) {
      const whole = text(annexOf(render()), lang);
      const read = (of: string) => parseTerms(edition.annexes!["code"]!, { ...place, lang, text: of });
      expect(read(whole)).to.deep.equal({ common: {}, particulars: { parts: TERMS.particulars["parts"] } });
      thrown(() => read(whole.replace(CODE, "0x" + "23".repeat(32))), "FieldsDisagree", /codeHash/);
      // What is not given can't be compared: a text that states it is not taken on trust.
      const { codeHash: _, ...elsewhere } = place;
      const unknown = () => parseTerms(edition.annexes!["code"]!, { ...elsewhere, lang, text: whole });
      thrown(unknown, "FieldMissing", /codeHash/);
      thrown(() => read(whole.replace(": toy-one-code", ": toy-two-code")), "TextMismatch");
      thrown(() => read(text(annexOf(render(), "more"), lang)), "TextMismatch");
      thrown(() => read(text(render(), lang)), "TextMismatch");
    }
  });

  it("says nothing that steps do, and has a title, sections and a name", () => {
    const doing = steps("The code is", "step: pay\nby: first\npays: second\n");
    thrown(() => compiled({ "900-steps.md": doing }), "EditionRefused", /take steps out/);
    const refused = (annexes: readonly object[], why: RegExp) =>
      thrown(() => compiled({}, { ...head, annexes }), "EditionRefused", why);
    const [more, code] = head.annexes;
    refused([more!], /section "steps" is of "code", which is none of the annexes/);
    refused([more!, code!, { id: "third", title: words("Third") }], /annex "third" has no section/);
    refused([more!, { id: "code" }], /annex code lacks words/);
    refused([more!, code!, code!], /"code" is there twice/);
    refused([more!, code!, { id: "Third", title: words("Third") }], /isn't in small letters/);
  });
});
