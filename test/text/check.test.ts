/**
 * The check of the build: what is taken from the text of Sale, or added to its contract, is missed, by file and line.
 * @module
 */
import { expect } from "chai";
import { readEdition } from "../../src/text/compile.ts";
import ERRORS from "../../src/words/errors.json" with { type: "json" };
import { sourceIn } from "../../src/text/compile.ts";
import { allClausesOf, type Edition } from "../../src/text/edition.ts";
import { withShared } from "../../src/text/shared.ts";
import type { EditionHead } from "../../src/text/source.ts";
import { bindingProblems, sentenceProblems } from "../../scripts/terms/check.ts";
import { inventoryIn, type Found } from "../../scripts/terms/inventory.ts";

const sale1 = readEdition("src/templates/sale/clauses");

const FOLDER = "src/templates/sale/clauses";
const BASE = "src/agreements/clauses/agreement-1";
const found = inventoryIn("Sale");
const problems = (edition: Edition, of: Found = found) => bindingProblems(edition, of, FOLDER, BASE);

/** Sale's edition without one element, wherever it is named. */
function without(element: string): Edition {
  const path = element.replace(/^zero /, "");
  const stripped = (clauses: Edition["clauses"]) =>
    clauses.map(({ code = [], when, ...rest }) => ({
      ...rest,
      ...(when === undefined ? {} : { when: when.filter((each) => `zero ${each.path}` !== `zero ${path}`) }),
      code: code.filter((each) => each !== element),
    }));
  const annexes = Object.entries(sale1.annexes ?? {}).map(([name, annex]) => [
    name,
    { ...annex, clauses: stripped(annex.clauses) },
  ]);
  return {
    ...sale1,
    clauses: stripped(sale1.clauses),
    annexes: Object.fromEntries(annexes) as NonNullable<Edition["annexes"]>,
    exemptions: sale1.exemptions.filter((each) => each.element !== element),
  };
}

describe("terms:check", () => {
  it("finds nothing in Sale as it is", () => {
    expect(problems(sale1)).to.deep.equal([]);
  });

  const bound = allClausesOf(sale1).flatMap(({ code = [], when }) => [
    ...code,
    // What the text alone says the contract can't miss, nor what the Rules say, which are the tribunal's.
    ...(when ?? []).filter(({ path }) => /^(?:common|particulars)\./.test(path)).map(({ path }) => `zero ${path}`),
  ]);
  const elements = [...new Set([...bound, ...sale1.exemptions.map((each) => each.element)])];

  it("has bindings of each kind to take away", () => {
    const kinds = new Set(elements.map((element) => element.split(" ")[0]));
    const all = ["function", "error", "event", "factor", "field", "enum", "constant", "rule", "role", "zero"];
    expect([...kinds].toSorted()).to.deep.equal(all.toSorted());
  });

  for (const element of elements.filter((each) => !each.startsWith("field "))) {
    it(`misses ${element}, and says where it is`, () => {
      const missed = problems(without(element));
      expect(missed).to.have.length(1);
      const place = found.places.get(element) ?? "Sale";
      expect(missed[0]).to.equal(`${place}: ${element} is in no clause, and not exempt (sale-1)`);
    });
  }

  it("knows the file and the line of all that is ours", () => {
    const ofLibraries = elements.filter((element) => !found.places.has(element));
    for (const element of ofLibraries) expect(element).to.match(/^(?:error|event) /);
    expect(found.places.get("function confirmReceipt")).to.match(/^contracts\/templates\/I?Sale\.sol:[0-9]+$/);
    expect(found.places.get("enum Then.Resume")).to.match(/^contracts\/arbitration\/Disposition\.sol:[0-9]+$/);
  });

  it("misses whatever is new in the contract", () => {
    const { inventory } = found;
    for (const [list, kind, name] of [
      ["functions", "function", "sweep"],
      ["errors", "error", "Swept"],
      ["events", "event", "Sweeping"],
      ["factors", "factor", "mood"],
      ["fields", "field", "particulars.fee"],
      ["members", "enum", "Then.Burn"],
      ["constants", "constant", "Sale.FEE"],
      ["rules", "rule", "president"],
      ["roles", "role", "Rules.president"],
      ["zeros", "zero", "particulars.fee"],
    ] as const) {
      const more = { ...found, inventory: { ...inventory, [list]: [...inventory[list], name] } };
      expect(problems(sale1, more)).to.deep.equal([`Sale: ${kind} ${name} is in no clause, and not exempt (sale-1)`]);
    }
  });

  it("finds what a clause names and the contract has not, in the clause's file", () => {
    const { inventory, places } = found;
    const less = { ...inventory, functions: inventory.functions.filter((each) => each !== "confirmReceipt") };
    expect(problems(sale1, { inventory: less, places })[0]).to.match(
      /^src\/templates\/sale\/clauses\/320-receipt\.md:5: function confirmReceipt is not in the contract/,
    );
    const other = { ...inventory, members: inventory.members.filter((each) => each !== "Stage.Awarded") };
    expect(problems(sale1, { inventory: other, places })[0]).to.match(
      /^src\/words\/states\.ts:[0-9]+: enum Stage\.Awarded is not in the contract/,
    );
  });

  it("finds an exemption of what a clause names, and one of what is not there", () => {
    const more = (element: string) => ({ ...sale1, exemptions: [...sale1.exemptions, { element }] });
    expect(problems(more("function release"))[0]).to.match(/edition\.json:[0-9]+: function release is exempt, though/);
    expect(problems(more("function sweep"))[0]).to.match(/edition\.json:[0-9]+: function sweep is not in the contract/);
  });

  it("finds a sentence that lacks a language, or that nothing asks for, with its line", () => {
    const file = "src/words/errors.json";
    const key = "SaleDeliveryTooLate";
    const words = { ...ERRORS[key], kk: "" };
    expect(sentenceProblems([{ what: `error ${key}`, words, file, key }], {})[0]).to.match(
      new RegExp(`^${file}:[0-9]+: error ${key} has no sentence in kk$`),
    );
    expect(sentenceProblems([], { [file]: { [key]: words } })[0]).to.match(
      new RegExp(`^${file}:[0-9]+: ${key} is not in the contracts$`),
    );
  });

  it("prints in the annex what the text leaves out, and why", () => {
    const unsaid = sale1.annexes?.["code"]?.clauses.at(-1);
    const source = withShared(sourceIn(FOLDER), sourceIn(BASE));
    const head = JSON.parse(source["edition.json"] ?? "") as EditionHead;
    expect(unsaid?.section).to.equal("annex");
    expect(head.exemptions.map(({ element }) => ({ element }))).to.deep.equal(sale1.exemptions);
    for (const { element, reason } of head.exemptions) {
      expect(unsaid?.text.kk.join("")).to.include(`- ${element}: ${reason.kk}`);
      expect(unsaid?.text.ru.join("")).to.include(`- ${element}: ${reason.ru}`);
      expect(unsaid?.text.en.join("")).to.include(`- ${element}: ${reason.en}`);
    }
  });
});
