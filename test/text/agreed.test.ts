/** @module What a text says and no contract knows: there if it is agreed on, bound by the root, and read back. */
import { expect } from "chai";
import fc from "fast-check";
import { compileEdition } from "../../src/text/compile.ts";
import { LANGS } from "../../src/words/lang.ts";
import { parseTerms, type Terms } from "../../src/text/parse.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import { thrown } from "./throws.ts";
import { CHAIN, HEAD, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const clause = (id: string, when: string, words: string) =>
  `---\nid: ${id}\nsection: price\nmode: fact\nwhen: ${when}\n---\n${LANGS.map((lang) => `## ${lang}\n${words}\n`).join("")}`;
const FILES = {
  "026-rate.md": clause("rate", "agreed.rate is nonzero", "{agreed.rate:percent}, {agreed.cap:percent}."),
  "027-rate-none.md": clause("rate.none", "agreed.rate is zero", "0 %."),
  "028-in.md": clause("tax.in", "agreed.tax is in", "+."),
  "029-out.md": clause("tax.out", "agreed.tax is out", "-."),
};
const words = { kk: "а", ru: "а", en: "a" };
const TAX = { path: "agreed.tax", type: "choice", choices: { in: words, out: { kk: "б", ru: "б", en: "b" } } };
const sourceWith = (files: object = FILES) => toySource({ ...files }, { fields: [...HEAD.fields, TAX] });
const edition = compileEdition(sourceWith());
const place = { chainId: CHAIN, template: TEMPLATE, private: PRIVATE };
const rendered = (agreed?: Terms["agreed"]) => renderTerms(edition, { ...place, terms: { ...TERMS, agreed } });
const idsWith = (agreed?: Terms["agreed"]) => rendered(agreed).languages.en.map(({ id }) => id);

describe("what is agreed beside the terms", () => {
  it("has its clauses where it is given, and none of them where it isn't", () => {
    const plain = idsWith();
    expect(plain).to.include("rate.none").and.not.include.members(["rate", "tax.in", "tax.out"]);
    expect(idsWith({})).to.deep.equal(plain);
    expect(idsWith({ rate: 0n })).to.deep.equal(plain);
    expect(idsWith({ rate: 10n, cap: 1_000n, tax: "out" }))
      .to.include.members(["rate", "tax.out"])
      .and.not.include.members(["rate.none", "tax.in"]);
  });

  it("is in the root, and read back from each language", () => {
    const agreed = { rate: 10n, cap: 1_000n, tax: "in" };
    const roots = [undefined, agreed, { ...agreed, rate: 11n }, { ...agreed, tax: "out" }].map(
      (each) => rendered(each).root,
    );
    expect(new Set(roots).size).to.equal(roots.length);
    fc.assert(
      fc.property(
        fc.record({ rate: fc.bigInt(1n, 65_535n), cap: fc.bigInt(1n, 65_535n), tax: fc.constantFrom("in", "out") }),
        (any) => {
          const document = rendered(any);
          for (const lang of LANGS)
            expect(parseTerms(edition, { ...place, lang, text: text(document, lang) }).agreed).to.deep.equal(any);
        },
      ),
      { numRuns: 20 },
    );
    for (const lang of LANGS)
      expect(parseTerms(edition, { ...place, lang, text: text(rendered(), lang) })).not.to.have.property("agreed");
  });

  it("is refused where the text would not say it, or knows no such thing", () => {
    thrown(() => rendered({ cap: 5n }), "FieldUnknown", /agreed\.cap/);
    thrown(() => rendered({ tax: "both" }), "FieldUnknown", /agreed\.tax/);
    thrown(() => rendered({ colour: "red" }), "FieldUnknown", /agreed\.colour/);
    thrown(() => rendered({ rate: 5n }), "FieldMissing", /agreed\.cap/);
  });

  it("is refused in an edition of which no clause says it", () => {
    const { "028-in.md": _in, "029-out.md": _out, ...others } = FILES;
    thrown(() => compileEdition(sourceWith(others)), "EditionRefused", /No clause in kk states agreed\.tax/);
  });
});
