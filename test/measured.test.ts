import { expect } from "chai";
import { problemsOf } from "../scripts/mutants/record.ts";
import { metFactorsIn, type Node } from "../scripts/mutants/operators.ts";
import { readMeasures } from "../scripts/mutants/measures.ts";
import { TEMPLATES } from "../scripts/mutants/templates.ts";

/** What a wrong template of an author's was found to have, and the suite let through: by the kind of fault that it is. */
const LET_THROUGH = ["factor", "guard", "payee"];

describe("conformance.json", () => {
  const measures = readMeasures("conformance.json");
  const done = Object.keys(TEMPLATES);

  it("is of the templates as they are, and the exported suite alone notices at least 95 % of the faults in each", () => {
    expect(problemsOf(measures, done)).to.deep.equal([]);
    const complete = Object.entries(measures).filter(([, { planted, tried }]) => tried === planted);
    expect(complete.map(([file]) => file)).to.have.members(done);
  });

  it("has no factor that is always met, no dropped guard and no wrong payee that the suite does not notice", () => {
    for (const file of done)
      for (const kind of LET_THROUGH) {
        const { operators, survivors } = measures[file]!;
        expect(operators[kind]?.planted ?? 0, `${file}, ${kind}`).to.be.above(0);
        const unnoticed = survivors.filter(({ operator, equivalent }) => operator === kind && equivalent === undefined);
        expect(unnoticed, `${file}, ${kind}`).to.deep.equal([]);
      }
  });
});

describe("metFactorsIn", () => {
  it("makes each factor one that is always met", () => {
    const source = 'Factor("delivered", progress, 1, progress != 0);';
    const at = (text: string): Node => ({ nodeType: "Literal", src: `${source.indexOf(text)}:${text.length}:0` });
    const call: Node = {
      nodeType: "FunctionCall",
      src: `0:${source.length - 1}:0`,
      expression: { nodeType: "Identifier", name: "Factor", src: "0:6:0" },
      arguments: ['"delivered"', "progress", "1", "progress != 0"].map(at),
    };
    const [found, ...others] = metFactorsIn("a.sol", source, call);
    expect([found?.before, found?.after, others.length]).to.deep.equal(["progress != 0", "true", 0]);
    expect(source.slice(found?.from, found?.to)).to.equal("progress != 0");
  });
});
