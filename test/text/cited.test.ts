/** @module The acts of which an agreement applies articles: its clause on the law names just those, each with its date. */
import { expect } from "chai";
import { EDITIONS } from "../../src/templates/sale/editions.ts";
import { allClausesOf } from "../../src/text/edition.ts";
import { loaded } from "../../src/text/load.ts";

const ACT = "(?:[A-Z][a-z]+ Code|Law on [A-Z][a-z]+(?: (?:[A-Z][a-z]+|and|their))*)";
/** The acts of which articles are applied. */
const applied = (text: string) =>
  [
    ...text.matchAll(
      new RegExp(`Articles? [0-9][0-9(),\\s-]*(?:and [0-9()-]+ )?of the (${ACT})|(${ACT}), Articles? [0-9]`, "g"),
    ),
  ].map(([, after, before = ""]) => after ?? before);
const DATE = "of [0-9]+ [A-Z][a-z]+ [0-9]{4}";
/** The acts that are named with a date: after their name, or within it. */
const named = (text: string) => {
  const after = new RegExp(`(${ACT})(?= (?:${DATE}|\\([^)]*${DATE}))`, "g");
  const within = text.replace(new RegExp(`(Law) ${DATE},(?: No\\. [^,]+,)? (on)`, "g"), `$1 $2`);
  return [
    ...[...text.matchAll(after)].map(([, act = ""]) => act),
    ...(within === text ? [] : [...within.matchAll(new RegExp(ACT, "g"))].map(([act]) => act)).filter((act) =>
      act.startsWith("Law "),
    ),
  ];
};

describe("the acts that an agreement names", () => {
  for (const released of Object.values(EDITIONS))
    it(`${released.name}: each is applied by a clause, and each that is applied is named with its date`, async () => {
      const clauses = allClausesOf(await loaded(released, ["en"]));
      const textOf = ({ text }: (typeof clauses)[number]) =>
        text.en.map((part) => (typeof part === "string" ? part : "")).join("");
      const law = clauses.find(({ id }) => id === "law");
      if (law === undefined) return;
      const others = clauses.filter(({ id }) => id !== "law").flatMap((each) => applied(textOf(each)));
      expect(named(textOf(law)).toSorted()).to.deep.equal([...new Set(others)].toSorted());
    });

  it("are found with paragraphs, or several articles at once, and with their dates", () => {
    expect(
      applied("(Article 67(3) of the Digital Code), Articles 43 and 44 of the Civil Code, a Tax Code"),
    ).to.deep.equal(["Digital Code", "Civil Code"]);
    expect(
      applied("(Article 19-1 of the Law on Personal Data and their Protection), (Civil Code, Articles 1 and 2)."),
    ).to.deep.equal(["Law on Personal Data and their Protection", "Civil Code"]);
    expect(
      named(
        "the Digital Code of 9 January 2026, the Civil Code (Part of 1 July 1999), the Tax Code and the Law on Banks",
      ),
    ).to.deep.equal(["Digital Code", "Civil Code"]);
    expect(named("the Law of 21 May 2013, No. 94-V, on Personal Data and their Protection.")).to.deep.equal([
      "Law on Personal Data and their Protection",
    ]);
  });
});
