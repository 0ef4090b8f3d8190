import { globSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { coverageIn, covering, hashOfCovered, LEFT_OUT, problemsOf, root } from "../scripts/coverage.ts";

describe("covering", () => {
  it("leaves out what there is, and says why", () => {
    for (const [pattern, reason] of Object.entries(LEFT_OUT)) {
      expect(globSync(pattern, { cwd: root }), pattern).not.to.deep.equal([]);
      expect(reason).to.have.length.above(10);
    }
  });

  it("takes every test in the folders of contracts that is not left out by name", () => {
    const files = globSync("test/{agreements,arbitration,condominium,conformance}/*.test.ts", { cwd: root });
    const there = files.filter((file) => !Object.hasOwn(LEFT_OUT, file));
    expect(there).to.have.length.above(50);
    expect(covering()).to.include.members(there);
  });
});

describe("coverage", () => {
  const lcov = [
    "SF:/x/contracts/agreements/A.sol\nDA:3,1\nDA:4,0\n",
    "SF:/x/contracts/testing/B.sol\nDA:1,0\n",
    "SF:/x/node_modules/contracts/C.sol\nDA:1,0\n",
    "",
  ].join("end_of_record\n");

  it("is of our contracts alone, and names the lines that no test runs", () => {
    const found = { of: "x", lines: 2, hit: 1, missed: { "contracts/agreements/A.sol": [4] } };
    expect(coverageIn(lcov, "x")).to.deep.equal(found);
  });

  it("is too little under 98 %, and of nothing at all", () => {
    const said = "less than 98 % of lines are covered";
    expect(problemsOf({ of: "x", lines: 100, hit: 98, missed: {} })).not.to.include(said);
    expect(problemsOf({ of: "x", lines: 100, hit: 97, missed: {} })).to.include(said);
    expect(problemsOf({ of: "x", lines: 0, hit: 0, missed: {} })).to.include(said);
  });

  it("is recorded of a hash that changes with a contract, a test, and what tests share", () => {
    const read = (file: string) => readFileSync(`${root}${file}`, "utf8");
    for (const changed of ["contracts/agreements/Ledger.sol", "test/agreements/parts.test.ts", "test/fixtures.ts"])
      expect(
        hashOfCovered((file) => read(file) + (file === changed ? " " : "")),
        changed,
      ).not.to.equal(hashOfCovered());
  });
});
