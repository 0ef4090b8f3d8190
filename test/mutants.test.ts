import { globSync } from "node:fs";
import { expect } from "chai";
import {
  LEAST,
  problemsOf,
  readMutants,
  untriedIn,
  withReasons,
  type Entry,
  type Survivor,
} from "../scripts/mutants/record.ts";
import { read, root, sourceHash, TARGETS } from "../scripts/mutants/targets.ts";

const [file = ""] = Object.keys(TARGETS);
const survivor: Survivor = { line: 7, within: "_pay", operator: "comparison", before: "==", after: "!=" };

/** Faults planted in each contract of which tests noticed all, or what is given. */
function recorded(changes: Partial<Entry> = {}) {
  const entry = { planted: 100, tried: 100, killed: 100, equivalent: 0, survivors: [] };
  const whole = Object.fromEntries(Object.keys(TARGETS).map((each) => [each, { ...entry, source: sourceHash(each) }]));
  return { ...whole, [file]: { ...entry, source: sourceHash(file), ...changes } };
}

describe("mutants.json", () => {
  it("is of the contracts as they are, and tests notice at least 95 % of the faults in each", () => {
    expect(problemsOf(readMutants())).to.deep.equal([]);
    expect(untriedIn(readMutants())).to.deep.equal([]);
  });

  it("is about every contract of agreements, of arbitration, of templates and of a condominium", () => {
    const contracts = globSync("contracts/{agreements,arbitration,templates,condominium}/*.sol", { cwd: root });
    // Interfaces and types have nothing that could be done otherwise.
    const planted = contracts.filter((each) => /^(?:(?:abstract )?contract|library|function) /m.test(read(each)));
    expect(Object.keys(TARGETS)).to.have.members(planted);
  });

  it("says of each survivor that counts as none why nobody could notice it", () => {
    for (const { survivors } of Object.values(readMutants()))
      for (const { equivalent } of survivors) if (equivalent !== undefined) expect(equivalent).to.have.length.above(20);
  });
});

describe("problemsOf", () => {
  it("finds nothing where all is tried and noticed, or can't be", () => {
    expect(problemsOf(recorded())).to.deep.equal([]);
    const explained = { ...survivor, equivalent: "Nothing is owed then." };
    expect(problemsOf(recorded({ killed: 99, equivalent: 1, survivors: [explained] }))).to.deep.equal([]);
    expect(problemsOf(recorded({ killed: LEAST, survivors: Array(100 - LEAST).fill(survivor) }))).to.deep.equal([]);
  });

  it("finds a contract that has changed since, one that is missing, and faults that were not tried", () => {
    expect(problemsOf(recorded({ source: "0" }))).to.deep.equal([
      `${file} has changed since faults were planted in it.`,
    ]);
    expect(untriedIn(recorded({ planted: 103 }))).to.deep.equal([file]);
    expect(problemsOf({})).to.have.length(Object.keys(TARGETS).length);
  });

  it("finds too many unnoticed faults, and counts that do not add up", () => {
    const survivors = Array<Survivor>(101 - LEAST).fill(survivor);
    expect(problemsOf(recorded({ killed: LEAST - 1, survivors }))).to.deep.equal([
      `${file}: tests notice ${LEAST - 1} of 100 faults.`,
    ]);
    expect(problemsOf(recorded({ killed: 99 }))).to.deep.equal([`${file}: the counts do not add up.`]);
  });
});

describe("withReasons", () => {
  it("keeps a reason for the same fault in the same function, once, wherever that now stands", () => {
    const explained = { ...survivor, equivalent: "Nothing is owed then." };
    const moved = { ...survivor, line: 9 };
    expect(withReasons([moved, { ...moved, line: 12 }], [explained])).to.deep.equal([
      { ...moved, equivalent: "Nothing is owed then." },
      { ...moved, line: 12 },
    ]);
    expect(withReasons([{ ...survivor, within: "_push" }], [explained])).to.deep.equal([
      { ...survivor, within: "_push" },
    ]);
  });
});
