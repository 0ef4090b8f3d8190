/** @module The rooms of the contracts: which may import which, so that a tribunal knows neither agreements nor condominiums. */
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const contracts = fileURLToPath(new URL("../contracts", import.meta.url));
/** What each room may import beside itself. What is in `testing/` is for tests alone, and may import any. */
const BELOW: { readonly [room: string]: readonly string[] } = {
  arbitration: [],
  agreements: ["arbitration"],
  templates: ["arbitration", "agreements"],
  condominium: ["arbitration"],
  testing: ["arbitration", "agreements", "templates", "condominium"],
};

/** What a file imports of ours: paths from `contracts`. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/^import\s(?:[^;]*\sfrom\s+)?"(\.[^"]+)"/gm);
  return [...found].map(([, to = ""]) => join(path, "..", to));
}

const roomOf = (path: string): string => path.split("/")[0] ?? "";

/** Arrows that go up, or to the side. */
function wrongArrows(from: string, text: string): string[] {
  const allowed = [roomOf(from), ...(BELOW[roomOf(from)] ?? [])];
  return importsOf(from, text)
    .filter((to) => !allowed.includes(roomOf(to)))
    .map((to) => `${from} imports ${to}`);
}

describe("the rooms of the contracts", () => {
  const files = globSync("**/*.sol", { cwd: contracts });

  it("are all named here", () => {
    expect(readdirSync(contracts).toSorted()).to.deep.equal(Object.keys(BELOW).toSorted());
  });

  it("import what is below them alone", () => {
    const wrong = files.flatMap((path) => wrongArrows(path, readFileSync(join(contracts, path), "utf8")));
    expect(wrong).to.deep.equal([]);
    // A pattern that finds no import would find no fault.
    const tribunal = readFileSync(join(contracts, "arbitration/Tribunal.sol"), "utf8");
    expect(importsOf("arbitration/Tribunal.sol", tribunal)).to.include("arbitration/IDisputable.sol");
  });

  it("would be told of an arrow up, however it is written", () => {
    const text = `
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {
  Common
} from "../agreements/IAgreement.sol";
import "../condominium/Disputes.sol";
import * as Testing from "../testing/TestTenge.sol";
import {Seats} from "./Seats.sol";`;
    expect(wrongArrows("arbitration/Tribunal.sol", text)).to.deep.equal([
      "arbitration/Tribunal.sol imports agreements/IAgreement.sol",
      "arbitration/Tribunal.sol imports condominium/Disputes.sol",
      "arbitration/Tribunal.sol imports testing/TestTenge.sol",
    ]);
  });
});
