import { expect } from "chai";
import fc from "fast-check";
import { compileEdition } from "../../src/terms/compile.ts";
import { LANGS, type Lang, TermsError } from "../../src/terms/errors.ts";
import { parseTerms, type Terms } from "../../src/terms/parse.ts";
import { renderTerms, text } from "../../src/terms/render.ts";
import { thrown } from "./throws.ts";
import { anyTerms, CHAIN, CLAUSES, NONE, PRIVATE, TEMPLATE, TERMS, toySource } from "./toy.ts";

const edition = compileEdition(toySource());
const textOf = (lang: Lang, terms: Terms = TERMS) =>
  text(renderTerms(edition, { chainId: CHAIN, template: TEMPLATE, terms, private: PRIVATE }), lang);
const parse = (lang: Lang, whole: string) =>
  parseTerms(edition, { chainId: CHAIN, template: TEMPLATE, lang, text: whole });
/** Where the private part begins: its words are bound by their leaves, not by the terms. */
const publicLength = (whole: string) => whole.lastIndexOf("\n\n## ");

/** The terms that a changed text gives, or nothing if it is refused. */
function parsed(lang: Lang, whole: string): Terms | undefined {
  try {
    return parse(lang, whole);
  } catch (error) {
    if (error instanceof TermsError) return undefined;
    throw error;
  }
}

describe("parseTerms", () => {
  const en = textOf("en");

  it("throws on a changed fixed character, and says where", () => {
    const at = en.indexOf("deposit is");
    const error = thrown(() => parse("en", en.replace("deposit is", "deposit as")), "TextMismatch", /price\.deposit/);
    expect(error.fields).to.deep.equal({ clause: "price.deposit", offset: at + 8 });
    thrown(() => parse("en", en.replace("# Toy", "# Soy")), "TextMismatch", /heading/);
    thrown(() => parse("en", en.replace("toy-one", "toy-two")), "TextMismatch", /heading/);
    thrown(() => parse("en", en.replace("2.2", "2.3")), "TextMismatch");
  });

  it("throws on an unknown, missing, repeated or moved clause", () => {
    const deposit = /\n\n2\.2 .*/.exec(en)![0];
    const error = thrown(() => parse("en", en.replace(deposit, "")), "FieldMissing", /particulars\.deposit/);
    expect(error.fields.clause).to.equal("price.deposit");
    thrown(() => parse("en", en.replace(deposit, deposit + deposit)), "TextMismatch");
    thrown(() => parse("en", en.replace(deposit, `${deposit}\n\n2.3 The seller owes nothing.`)), "TextMismatch");
    thrown(
      () => parse("en", en.replace(deposit, `${deposit} The seller owes nothing.`)),
      "TextMismatch",
      /price\.deposit/,
    );
    thrown(() => parse("en", en.replace(/\n\n3\.1 .*/, "")), "TextMismatch", /release/);
  });

  it("throws when a variant doesn't fit the values", () => {
    const none = en.replace(/The deposit is .*/, "There is no deposit.").replace("2.2 [party] ", "2.2 ");
    thrown(() => parse("en", none), "ClauseNotFitting", /Clause new fits the values and is missing/);
    const other = en.replace("This agreement is new, with a deposit.", `This replaces ${NONE} from now on.`);
    thrown(() => parse("en", other), "ClauseNotFitting", /Clause replaces doesn't fit the values/);
    const both = en.replace("with a deposit.", "with a deposit.\n\n3.4 This agreement is new, without a deposit.");
    thrown(() => parse("en", both), "TextMismatch");
  });

  it("throws when slots of one field disagree", () => {
    const twice = CLAUSES["040-disputes.md"]!.replace(/(\{common\.costsCap:percent\})/g, "$1 ~ $1");
    const again = compileEdition(toySource({ "040-disputes.md": twice }));
    const input = { chainId: CHAIN, template: TEMPLATE, lang: "en" as const };
    const document = renderTerms(again, { ...input, terms: TERMS, private: PRIVATE });
    const whole = text(document, "en").replace("5.00", "6.00");
    const error = thrown(() => parseTerms(again, { ...input, text: whole }), "FieldsDisagree", /common\.costsCap/);
    expect(error.fields.clause).to.equal("disputes");
  });

  it("throws on the text of another chain or template", () => {
    const input = { chainId: CHAIN, template: TEMPLATE, lang: "en" as const, text: en };
    thrown(
      () => parseTerms(edition, { ...input, template: TERMS.common["first"] as string }),
      "FieldsDisagree",
      /template/,
    );
    // On another chain the test tenge isn't known, so its words aren't either.
    thrown(() => parseTerms(edition, { ...input, chainId: 2n }), "TextMismatch");
    thrown(() => parse("ru", en), "TextMismatch");
  });

  it("throws on requisites of another form, or others than those of the file", () => {
    const input = { chainId: CHAIN, template: TEMPLATE, lang: "en" as const, private: PRIVATE };
    expect(parseTerms(edition, { ...input, text: en })).to.deep.equal(TERMS);
    const other = en.replace("IIN: 9001", "IIN: 9002");
    const error = thrown(() => parseTerms(edition, { ...input, text: other }), "TextMismatch", /requisites/);
    expect(error.fields.offset).to.equal(en.indexOf("IIN: 9001") + 8);
    thrown(() => parse("en", en.slice(0, publicLength(en))), "TextMismatch", /requisites/);
    for (const more of ["## 4. More\n", "4.1 More\n", "\n"]) thrown(() => parse("en", en + more), "TextMismatch");
    thrown(() => parse("en", en.replace("### Seller", "### Vendor")), "TextMismatch");
  });

  it("returns the terms without what is exempt", () => {
    for (const lang of LANGS) expect(parse(lang, textOf(lang))).to.deep.equal(TERMS);
  });

  for (const lang of LANGS) {
    it(`gives no changed text the same terms: every place in a text, in ${lang}`, function () {
      this.timeout(240_000);
      const whole = textOf(lang);
      for (let at = 0; at <= publicLength(whole); at++) {
        const [head, here, tail] = [whole.slice(0, at), whole[at] ?? "", whole.slice(at + 1)];
        const next = String.fromCharCode(here.charCodeAt(0) + 1);
        const others = ["", " ", "\u00a0", "\n", "0", next, here + here, here + " ", here + "\u200b"];
        for (const other of others.filter((each) => each !== here)) {
          expect(parsed(lang, head + other + tail), `${at}: ${JSON.stringify(other)}`).to.not.deep.equal(TERMS);
        }
      }
    });
  }

  it("gives no changed text the same terms: any terms", function () {
    this.timeout(240_000);
    const change = fc.record({
      at: fc.nat(),
      drop: fc.nat({ max: 2 }),
      add: fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom("\u00a0", "0", ",", "один", "бір", "\r")),
    });
    fc.assert(
      fc.property(
        anyTerms,
        fc.constantFrom(...LANGS),
        fc.array(change, { minLength: 20, maxLength: 20 }),
        (terms, lang, changes) => {
          const whole = textOf(lang, terms);
          for (const { at, drop, add } of changes) {
            const place = at % publicLength(whole);
            const other = whole.slice(0, place) + add + whole.slice(place + drop);
            if (other !== whole) expect(parsed(lang, other)).to.not.deep.equal(terms);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
