/** @module The acts that an agreement says it is based on, with their articles: just those that its clauses apply. */
import { expect } from "chai";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { loaded } from "../../src/text/load.ts";

/** The numbers of articles before "of the Digital Code", and after its name. */
const numbersIn = (text: string) => [...text.matchAll(/[0-9]+(?:-[0-9]+)?(?!\))/g)].map(([found]) => found);
const applied = (text: string) =>
  [...text.matchAll(/Articles? ([0-9(),\s-]+(?:and [0-9()-]+)?) of the Digital Code/g)].flatMap(([, found = ""]) =>
    numbersIn(found.replace(/\([0-9]+\)/g, "")),
  );
const listed = (text: string) =>
  numbersIn(/Digital Code of the Republic of Kazakhstan[^;]*?, Articles ([^;]+);/.exec(text)?.[1] ?? "");

describe("the articles that an agreement names", () => {
  for (const released of Object.values(EDITIONS))
    it(`${released.name}: each is applied by a clause, and each that is applied is named`, async () => {
      const { clauses } = await loaded(released, ["en"]);
      const textOf = ({ text }: (typeof clauses)[number]) =>
        text.en.map((part) => (typeof part === "string" ? part : "")).join("");
      const law = clauses.find(({ id }) => id === "law");
      if (law === undefined) return;
      const others = clauses.filter(({ id }) => id !== "law").map(textOf);
      expect(listed(textOf(law))).to.deep.equal([...new Set(others.flatMap(applied))].toSorted());
    });

  it("are found with their paragraphs, or several at once", () => {
    expect(applied("by Article 67(3) of the Digital Code, and Articles 43 and 44 of the Digital Code")).to.deep.equal([
      "67",
      "43",
      "44",
    ]);
    expect(listed("the Digital Code of the Republic of Kazakhstan of 2026, Articles 43 and 67; more")).to.deep.equal([
      "43",
      "67",
    ]);
  });
});
