import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unfold } from "../../scripts/horn.ts";
import { CORE, PROPERTIES, broken, questions } from "../../scripts/twins.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

/** The proofs themselves take minutes and z3: `npm run prove`. Here is what must not come apart meanwhile. */
describe("proofs", () => {
  const core = read(CORE);

  it("are about the core that is deployed", () => {
    expect(read("contracts/agreements/Agreement.sol")).to.include("abstract contract Agreement is AgreementCore,");
    const harness = read("proofs/Harness.sol");
    expect(harness).to.include(`from "../${CORE}";`);
    expect(harness).to.include("abstract contract Harness is AgreementCore {");
  });

  it("are the contracts in proofs/, each on the harness", () => {
    const files = globSync("proofs/*.sol", { cwd: root }).filter((file) => !file.endsWith("Harness.sol"));
    expect(files.toSorted()).to.deep.equal(
      Object.keys(PROPERTIES)
        .map((property) => `proofs/${property}.sol`)
        .toSorted(),
    );
    for (const property of Object.keys(PROPERTIES)) {
      expect(read(`proofs/${property}.sol`)).to.include(`contract ${property} is Harness {`);
    }
  });

  it("assert in one place, where each step and each payment ends up", () => {
    const all = globSync("proofs/*.sol", { cwd: root }).map((file) => read(file).split("assert(").length - 1);
    expect(all.reduce((sum, each) => sum + each, 0)).to.equal(1);
  });

  it("take every step of the core", () => {
    const steps = [...core.matchAll(/function (_\w+)\([^)]*\) internal(?! (?:pure|view))/g)].map(
      (found) => found[1] ?? "",
    );
    expect(steps).to.include.members(["_begin", "_dispose", "_withdrawCosts"]);
    const harness = read("proofs/Harness.sol");
    for (const step of steps) expect(harness).to.include(`${step}(`);
  });

  it("are listed in docs/guarantees.md, with all their twins", () => {
    const rows = [...read("docs/guarantees.md").matchAll(/^\| `(\w+)` \|.*$/gm)];
    expect(rows.map((row) => row[1])).to.deep.equal(Object.keys(PROPERTIES));
    for (const [row, name] of rows) {
      for (const twin of Object.keys(PROPERTIES[name ?? ""] ?? {})) expect(row).to.include(twin);
    }
  });

  it("were found for these very sources: else `npm run prove` is to be run, and its answers committed", () => {
    const answers = JSON.parse(read("proofs/answers.json")) as Record<string, { verdict: string; hash: string }>;
    const found = Object.entries(answers).map(([key, { verdict, hash }]) => ({ key, verdict, hash }));
    expect(found).to.deep.equal(
      questions().map(({ property, name, expected, hash }) => ({
        key: `${property}: ${name}`,
        verdict: expected,
        hash,
      })),
    );
  });

  for (const [property, twins] of Object.entries(PROPERTIES)) {
    describe(property, () => {
      it("has a twin", () => {
        expect(Object.keys(twins)).to.have.length.above(0);
      });
      for (const [name, twin] of Object.entries(twins)) {
        it(`can be broken: ${name}`, () => {
          expect(broken(core, twin)).to.not.equal(core);
        });
      }
    });
  }

  it("refuse a twin whose text is gone, or there twice", () => {
    expect(() => broken("a b", ["c", "d"])).to.throw("0 times");
    expect(() => broken("a b a", ["a", "d"])).to.throw("2 times");
  });
});

describe("unfold", () => {
  const query = (step: string) => `
    (declare-fun |interface_1| (Int) Bool)
    (declare-fun |block_1| (Int) Bool)
    (declare-fun |summary_1| (Int Int) Bool)
    (declare-fun |error_target_1| () Bool)
    (assert (forall ((x Int)) (=> (= x 0) (interface_1 x))))
    (assert (forall ((x Int)) (=> (> x 3) (block_1 x))))
    (assert (forall ((x Int) (y Int)) (=> (and (block_1 x) (= y (+ x 1))) (summary_1 x y))))
    (assert (forall ((x Int) (y Int)) (=> (and (interface_1 x) ${step}) error_target_1)))
    (assert (forall ((UNUSED Bool)) (=> error_target_1 false)))`;

  it("writes calls out, and forgets which states can be reached", () => {
    const [formula, ...more] = unfold(query("(summary_1 x y)"));
    expect(more).to.have.length(0);
    expect(formula)
      .to.match(/\(> a_\d+ 3\)/)
      .and.to.match(/\(check-sat\)\n$/);
    expect(formula).to.not.match(/interface|summary|block|forall/);
  });

  it("makes a formula of each way to fail", () => {
    expect(
      unfold(`${query("(summary_1 x y)")}${"(assert (forall ((x Int)) (=> (block_1 x) error_target_1)))"}`),
    ).to.have.length(2);
  });

  it("refuses a loop, which it would prove anything of", () => {
    const loop = "(assert (forall ((x Int)) (=> (block_1 x) (block_1 x))))";
    expect(() => unfold(`${query("(summary_1 x y)")}${loop}`)).to.throw("a loop or a recursion");
  });

  it("refuses a relation that it can't write out", () => {
    expect(() => unfold(query("(or (summary_1 x y) (= x 1))"))).to.throw("A relation inside a formula");
  });
});
