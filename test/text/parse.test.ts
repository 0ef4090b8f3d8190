import { expect } from "chai";
import fc from "fast-check";
import { rolesOf } from "../../src/text/edition.ts";
import { compileEdition } from "../../src/text/compile.ts";
import { LANGS, type Lang } from "../../src/words/lang.ts";
import { TermsError } from "../../src/text/errors.ts";
import { parseTerms, type Terms } from "../../src/text/parse.ts";
import { renderTerms, text } from "../../src/text/render.ts";
import type { Rows } from "../../src/text/slots.ts";
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
    const without = en.replace(deposit, "").replace("\n\n2.3 ", "\n\n2.2 ");
    const error = thrown(() => parse("en", without), "FieldMissing", /particulars\.deposit/);
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
    thrown(() => parse("en", en.replace("### P.2 Seller", "### P.2 Vendor")), "TextMismatch");
  });

  describe("of rows", () => {
    const [first, second] = TERMS.particulars["schedule"] as [Rows[number], Rows[number]];
    const having = (schedule: Rows): Terms => ({ ...TERMS, particulars: { ...TERMS.particulars, schedule } });
    const rowsIn = (text: string) => text.match(/^- [12]: .*; .*; .*$/gm) as [string, string];

    for (const lang of LANGS) {
      it(`returns none, one and several, in ${lang}`, () => {
        const many = Array.from({ length: 12 }, (_, index) => [BigInt(index), 10n, index % 2 ? first[2]! : second[2]!]);
        for (const rows of [[], [first], [first, second], many]) {
          expect(parse(lang, textOf(lang, having(rows)))).to.deep.equal(having(rows));
        }
      });

      it(`gives other rows for a row less and another amount, in ${lang}`, () => {
        const whole = textOf(lang);
        const [one, two] = rowsIn(whole);
        expect(parse(lang, whole.replace(`\n${two}`, ""))).to.deep.equal(having([first]));
        const less = having([[first[0]!, 7n, first[2]!], second]);
        expect(parse(lang, whole.replace(one, rowsIn(textOf(lang, less))[0]))).to.deep.equal(less);
        const swapped = whole.replace(`${one}\n${two}`, `${two.replace("2", "1")}\n${one.replace("1", "2")}`);
        expect(parse(lang, swapped)).to.deep.equal(having([second, first]));
      });

      it(`throws on rows that are missing, doubled, out of order or of another party, in ${lang}`, () => {
        const whole = textOf(lang);
        const [one, two] = rowsIn(whole);
        const [firstRole, secondRole] = [rolesOf(edition).first[lang], rolesOf(edition).second[lang]];
        for (const [changed, code] of [
          [whole.replace(`${one}\n`, ""), "SlotMalformed"],
          [whole.replace(`${one}\n${two}`, `${two}\n${one}`), "SlotMalformed"],
          [whole.replace(one, `${one}\n${one}`), "SlotMalformed"],
          [whole.replace(one, one.replace(`; ${secondRole} (`, `; ${firstRole} (`)), "SlotMalformed"],
          [whole.replace(one, one.replace(/; ([^;]*)$/, "")), "TextMismatch"],
          [whole.replace(two, `${two}; ${TERMS.common["first"]}`), "TextMismatch"],
          [whole.replace(`${one}\n${two}`, ""), "TextMismatch"],
          [whole.replace(two, two.replace(/[0-9]+ (\p{L}+) |(\p{L}+) [0-9]+/u, "$&x")), "TextMismatch"],
        ] as const) {
          expect(changed).to.not.equal(whole);
          thrown(() => parse(lang, changed), code);
        }
      });
    }

    it("throws when there are rows and the clause for none, or two lists that differ", () => {
      const none = en.replace(/\[party\] Payments [^]*?complete\./, "There is no schedule of payments.");
      expect(parse("en", none)).to.deep.equal(having([]));
      const twice = CLAUSES["024-schedule.md"]!.replaceAll(/\n(\{.*:list\})\n/g, "\n$1\n\n~\n$1\n");
      const again = compileEdition(toySource({ "024-schedule.md": twice }));
      const input = { chainId: CHAIN, template: TEMPLATE, lang: "en" as const };
      const whole = text(renderTerms(again, { ...input, terms: TERMS, private: PRIVATE }), "en");
      expect(parseTerms(again, { ...input, text: whole })).to.deep.equal(TERMS);
      const other = whole.replace(`\n${rowsIn(whole)[1]}\n`, "\n");
      thrown(() => parseTerms(again, { ...input, text: other }), "FieldsDisagree", /particulars\.schedule/);
    });
  });

  it("throws on a party's address with another role", () => {
    const wrong = en.replace("The insurer is Seller", "The insurer is Buyer");
    const error = thrown(() => parse("en", wrong), "SlotMalformed", /isn't a party/);
    expect(error.fields.clause).to.equal("release");
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
      // It has failed once, at random, and did not say why.
      { numRuns: 200, includeErrorInReport: true },
    );
  });
});
