import { expect } from "chai";
import { inOrder } from "../scripts/mutants/assembly.ts";
import { deployedCodeOf } from "../scripts/mutants/build.ts";
import { carryOver, type Compiled, type Planted } from "../scripts/mutants/carry.ts";
import type { Mutant } from "../scripts/mutants/operators.ts";
import type { Entry } from "../scripts/mutants/record.ts";
import { read } from "../scripts/mutants/targets.ts";

/** A fault for each `<` and each `0`, which are killed but for those that the record names. */
function planted(source: string): Planted {
  const mutants = [...source.matchAll(/[<0]/g)].map(({ index, 0: before }): Mutant => {
    const line = source.slice(0, index).split("\n").length;
    const [operator, after] = before === "<" ? (["comparison", "<="] as const) : (["constant", "1"] as const);
    return { file: "A.sol", line, within: "f", operator, from: index, to: index + 1, before, after };
  });
  return { source, mutants };
}
const SOURCE = "if (a < b) return 0;\nif (c < d) return c;\nreturn 0;";
const survivor = { line: 2, within: "f", operator: "comparison", before: "<", after: "<=" } as const;
const entry: Entry = { source: "", planted: 4, tried: 4, killed: 3, equivalent: 0, survivors: [survivor] };
const killed = (): Compiled => "other";
const linesOf = (mutants: readonly { line: number }[]) => mutants.map(({ line }) => line);

describe("carryOver", () => {
  it("takes over faults wherever their line now stands, and those that survived with what is written of them", () => {
    const explained = { ...survivor, equivalent: "c is never d." };
    const now = planted(`// Why.\n  ${SOURCE.replaceAll("\n", "\n\n  ")}`);
    const found = carryOver({ ...entry, equivalent: 1, survivors: [explained] }, planted(SOURCE), now, killed);
    expect(found.counts).to.deep.equal({ unbuilt: 0, same: 0, killed: 3 });
    expect(linesOf(found.kept)).to.have.members([2, 2, 6]);
    const [{ mutant, ...carried } = { mutant: undefined }, ...others] = found.survivors;
    expect([carried, others]).to.deep.equal([{ ...explained, line: 4 }, []]);
    expect(mutant).to.equal(now.mutants[2]);
  });

  it("leaves those of a line that has changed to be tried again, and counts what they were no longer", () => {
    const asked: number[] = [];
    const compiledAs = ({ line, operator }: Mutant): Compiled => {
      asked.push(line);
      return operator === "constant" ? "unbuilt" : "other";
    };
    const now = planted(SOURCE.replace("a < b", "a < e"));
    const found = carryOver({ ...entry, planted: 3, tried: 3, killed: 2 }, planted(SOURCE), now, compiledAs);
    expect(asked).to.deep.equal([1, 1]);
    expect(found.counts).to.deep.equal({ unbuilt: 0, same: 0, killed: 1 });
    expect([linesOf(found.kept), linesOf(found.survivors)]).to.deep.equal([[3], [2]]);
  });

  it("takes over nothing of a survivor whose line has changed, or whose function is another", () => {
    for (const now of [
      planted(SOURCE.replace("c < d", "d < c")),
      { source: SOURCE, mutants: planted(SOURCE).mutants.map((mutant) => ({ ...mutant, within: "g" })) },
    ]) {
      const found = carryOver(entry, planted(SOURCE), now, killed);
      expect(found.survivors).to.deep.equal([]);
      expect(found.kept).to.have.length(found.counts.killed);
    }
  });

  it("does not tell one fault from another of the same text, so that all are tried where there are more or fewer", () => {
    const twice = `${SOURCE}\nreturn 0;`;
    expect(linesOf(carryOver(entry, planted(SOURCE), planted(twice), killed).kept)).to.have.members([1, 1]);
  });

  it("refuses a record of other faults", () => {
    expect(() => carryOver({ ...entry, killed: 2 }, planted(SOURCE), planted(SOURCE), killed)).to.throw("not of that");
    const other = { ...entry, survivors: [{ ...survivor, line: 3 }] };
    expect(() => carryOver(other, planted(SOURCE), planted(SOURCE), killed)).to.throw("line 3");
  });
});

describe("inOrder", () => {
  const item = (name: string, value?: string) => (value === undefined ? { name } : { name, value });
  const start = [item("PUSH [tag]", "7"), item("JUMP")];
  const [one, other] = [
    [item("tag", "7"), item("PUSH", "2a"), item("PUSH [tag]", "9"), item("JUMP")],
    [item("tag", "9"), item("STOP")],
  ];

  it("is the same for the same pieces in another order", () => {
    const code = inOrder({ ".code": [...start, ...one, ...other] });
    expect(inOrder({ ".code": [...start, ...other, ...one] })).to.equal(code);
    expect(code).to.include("PUSH 2a").and.to.include("STOP");
  });

  it("is another for another number, another target, or what is run on from another place", () => {
    const code = inOrder({ ".code": [...start, ...one, ...other] });
    const changed = [
      [...start, ...one.map((each) => (each.value === "2a" ? item("PUSH", "2b") : each)), ...other],
      [...start, ...one.map((each) => (each.value === "9" ? item("PUSH [tag]", "7") : each)), ...other],
      [...start.slice(0, 1), ...other, ...one],
    ];
    for (const items of changed) expect(inOrder({ ".code": items })).not.to.equal(code);
  });
});

describe("deployedCodeOf", () => {
  const contract = "Roster";
  const reader = (from: string, to: string) => (file: string) => {
    const text = read(file);
    return file.endsWith("/Roster.sol") ? text.replaceAll(from, to) : text;
  };

  it("is the same where names differ, and another where a limit does", () => {
    const code = deployedCodeOf(contract);
    expect(code).to.have.length.above(10_000);
    expect(deployedCodeOf(contract, reader("_list", "_all"))).to.equal(code);
    expect(deployedCodeOf(contract, reader("languages < 8", "languages < 9"))).not.to.equal(code);
  });
});
