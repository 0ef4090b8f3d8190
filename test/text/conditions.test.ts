/** @module Variants by how much a value is: zero, one or more, of numbers and of addresses. */
import { expect } from "chai";
import { agrees, isOfSize, statesOf } from "../../src/text/conditions.ts";
import { fits } from "../../src/text/edition.ts";
import { compileEdition, readEdition } from "../../src/text/compile.ts";
import { thrown } from "./throws.ts";
import { toySource } from "./toy.ts";

const bank = readEdition("src/templates/sale/clauses/bank");
const address = (value: bigint) => `0x${value.toString(16).padStart(40, "0")}`;

describe("a condition on how much a value is", () => {
  it("holds for zero, for one, or for more, and nonzero for both of these", () => {
    const sizes = ["zero", "one", "more"];
    const holding = (is: string) => sizes.filter((size) => agrees(size, is));
    expect(holding("zero")).to.deep.equal(["zero"]);
    expect(holding("one")).to.deep.equal(["one"]);
    expect(holding("more")).to.deep.equal(["more"]);
    expect(holding("nonzero")).to.deep.equal(["one", "more"]);
    expect([...sizes, "nonzero"].every(isOfSize)).to.equal(true);
    expect(isOfSize("included")).to.equal(false);
  });

  it("chooses just one of three clauses by an address", () => {
    const variants = bank.clauses.filter(({ id }) => /^(?:confirming\.|silence$)/.test(id));
    expect(variants).to.have.length(3);
    const inWord = (of: string) => `0x${of.slice(2).padStart(64, "0")}`;
    const chosen = (agent: string) =>
      variants
        .filter((clause) => fits(bank, clause, new Map([["common.paymentAgent", inWord(agent)]])))
        .map(({ id }) => id);
    expect(chosen(address(0n))).to.deep.equal(["confirming.nobody"]);
    expect(chosen(address(1n))).to.deep.equal(["silence"]);
    expect(chosen(address(2n))).to.deep.equal(["confirming.person"]);
    expect(chosen(`0x${"f".repeat(40)}`)).to.deep.equal(["confirming.person"]);
  });

  it("is told apart only as far as conditions do, all together", () => {
    const of = (path: string, is: string) => ({ path, is });
    expect(statesOf([of("a", "zero"), of("b", "nonzero")], 9)).to.have.length(4);
    expect(statesOf([of("a", "one")], 9).map((each) => each.get("a"))).to.have.members(["zero", "more", "one"]);
    expect(statesOf([of("a", "included"), of("a", "without")], 9)).to.have.length(4);
    expect(statesOf([of("a", "zero"), of("b", "zero")], 1)).to.have.length(2);
  });

  it("is refused where a value has no size", () => {
    const source = toySource();
    const [file = ""] = Object.keys(source).filter((name) => name.endsWith(".md"));
    const asked = { ...source, [file]: (source[file] ?? "").replace(/^mode: /m, "when: agreed.none is one\nmode: ") };
    thrown(() => compileEdition(asked), "EditionRefused", /isn't a condition/);
  });
});
