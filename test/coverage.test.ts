import { globSync } from "node:fs";
import { expect } from "chai";
import { covering, LEFT_OUT, root } from "../scripts/coverage.ts";

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
