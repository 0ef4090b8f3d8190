import { readFileSync } from "node:fs";
import { expect } from "chai";
import { LAYERS, resultOf } from "../scripts/check.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe("LAYERS", () => {
  it("are of commands that there are, each once, npm test among them", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const commands = Object.values(LAYERS).flat(2);
    expect(commands).to.include("npm test");
    expect(new Set(commands)).to.have.property("size", commands.length);
    for (const command of commands) expect(scripts).to.have.property(command.replace(/^npm (?:run )?/, ""));
  });

  it("are what CI runs", () => {
    expect(read(".ci/run")).to.match(/^npm run -s check 2>&1/m);
    expect(JSON.parse(read("package.json"))).to.have.nested.property("scripts.check", "node scripts/check.ts");
  });
});

describe("resultOf", () => {
  const command = "npm test";

  it("counts a run without a count as a failure, and one that ran nothing", () => {
    expect(resultOf(command, { code: 1, printed: "" })).to.include({ passed: 0, failed: 1 });
    expect(resultOf(command, { code: null, printed: "  7 passing (1m)\n" })).to.include({ passed: 7, failed: 1 });
    expect(resultOf(command, { code: 0, printed: "  0 passing\n" })).to.include({ passed: 0, failed: 1 });
  });

  it("counts what each runner says, or what Hardhat sums up of them, where that is more", () => {
    const one = "  736 passing (4m)\n  2 failing\n\n  1) a test\n";
    expect(resultOf(command, { code: 1, printed: `  20 passing\n\n${one}` })).to.include({ passed: 756, failed: 2 });
    const summed = "756 passing (20 solidity, 736 mocha)\n3 failing (1 solidity, 2 mocha)\n";
    expect(resultOf(command, { code: 1, printed: `${one}\n${summed}` })).to.include({ passed: 756, failed: 3 });
  });

  it("counts nothing of other commands, but that they failed", () => {
    const printed = "  120 passing (2m)\n";
    expect(resultOf("npm run coverage", { code: 0, printed })).to.include({ passed: 0, failed: 0 });
    expect(resultOf("npm run coverage", { code: 1, printed })).to.include({ passed: 0, failed: 1 });
  });
});
