/** @module How hard a text is to read: how it is measured, and that a sale has not become longer or harder than is recorded. */
import { expect } from "chai";
import { bounded, bounds, gradeOf, reading, sentencesIn, syllablesIn, wordsIn } from "../scripts/bench/reading.ts";
import ofLeases from "../src/templates/lease/editions/released.json" with { type: "json" };
import released from "../src/templates/sale/editions/released.json" with { type: "json" };
import { rack, servers, serversThroughBank } from "../scripts/bench/servers.ts";

describe("how hard a text is to read", () => {
  it("is measured in words, and in sentences of paragraphs and items, not of headings", () => {
    expect(wordsIn("Цена – 5 000,00 (пять), не 6.")).to.have.length(6);
    const written = "# A title\n\nOne is here. Two is at 18:00. and goes on.\n- Three;\n- Four: “Five is six.” Seven.";
    expect(sentencesIn(written)).to.deep.equal([
      "One is here.",
      "Two is at 18:00. and goes on.",
      "Three;",
      "Four: “Five is six.”",
      "Seven.",
    ]);
  });

  it("is measured by syllables, in which an e at the end is not heard", () => {
    const known = { sale: 1, seller: 2, agreement: 3, table: 2, paid: 1, delivered: 3, "0x12345678ab": 1, "5": 1 };
    for (const [word, count] of Object.entries(known)) expect(syllablesIn(word), word).to.equal(count);
  });

  it("has a higher grade with longer words and sentences", () => {
    expect(gradeOf("The cat sat. The dog ran.")).to.be.below(0);
    expect(gradeOf("The cat sat while the dog ran after it and the other cats.")).to.be.above(gradeOf("The cat sat."));
    expect(gradeOf("The agreement terminates.")).to.be.above(gradeOf("The cat sat."));
  });

  it("is refused beyond its ratchet, which only falls, and is gone at the limit", () => {
    expect(bounded("x", { limit: 5, is: 8, ratchet: 8 }, { is: 9 }).problem).to.equal("x is 9, and may be 8.");
    expect(bounded("x", { limit: 5, is: 8, ratchet: 8 }, { is: 7 })).to.deep.equal({
      bound: { limit: 5, is: 7, ratchet: 7 },
    });
    expect(bounded("x", { limit: 5, is: 8, ratchet: 8 }, { is: 5 })).to.deep.equal({ bound: { limit: 5, is: 5 } });
    expect(bounded("x", { limit: 5, is: 5 }, { is: 6 }).problem).to.equal("x is 6, and may be 5.");
  });

  it("may grow by a word, up to the next step", () => {
    const bound = { limit: 5, is: 801, ratchet: 900 };
    expect(bounded("x", { limit: 5, is: 950, ratchet: 1_000 }, { is: 801, step: 100 })).to.deep.equal({ bound });
  });

  it("is for a sale of servers, on the chain and through a bank, and the lease of a rack no more than is recorded", async function () {
    this.timeout(60_000);
    expect((await reading([await servers(), ...(await serversThroughBank()), await rack()])).problems).to.deep.equal(
      [],
    );
    expect((await reading([await servers()])).problems).to.include("sale-bank-1 was not measured.");
  });

  it("is recorded for each edition of a template", () => {
    expect(Object.keys(bounds())).to.have.members([...Object.keys(released), ...Object.keys(ofLeases)]);
  });
});
