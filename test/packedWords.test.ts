/** @module Words of several fields in the contracts of a condominium are types: where a field is in its word, one file says. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "chai";
import { root } from "../scripts/mutants/targets.ts";

const PLACE = "Where in its word a unit's ballot is: worked out in Packed*.sol, it compiles to other code.";
const WEIGHT = "What is asked of a register, and what it answers, are types in an assembly alone so far.";
const UNITS = "A bit a unit, 256 units a word: no type yet.";
const ORDER = "An order and its argument are no type yet.";
const RULE = "Rules and powers as types compile to other code, which is larger.";
/** Where words are still taken apart by hand, by file and function or constant, with the reason. */
const BY_HAND: { readonly [file: string]: { readonly [within: string]: string } } = {
  "Ballots.sol": {
    ballotOf: PLACE,
    _strike: PLACE,
    _cast: PLACE,
    _read: "A unit's number as it stands in calldata.",
    voteByProxy: "A category as a bit: so a proxy says which it is for.",
  },
  "Charter.sol": { setPower: RULE, _numberOf: RULE, _powerOf: RULE, _setRule: RULE, _setPower: RULE },
  "Disputes.sol": { orderOf: ORDER, _requireEnforceable: ORDER, _orderIn: ORDER, _perform: ORDER },
  "Hearing.sol": { _support: `${WEIGHT} ${UNITS}` },
  "Petitions.sol": { support: `${WEIGHT} ${UNITS}`, supportOf: UNITS },
  "Register.sol": { weigh: WEIGHT },
};
/** A shift, or a number as a mask. */
const BY_HAND_IS = /<<|>>|[&|^] ?(?:0x[0-9a-f]+|\d+)\b/i;

/** The functions and constants in which a word is taken apart by hand. */
function byHand(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|^pragma .*/gm, "");
  const parts = code.split(/\b(?=function \w)|;\s+(?=(?:\w+ )+constant )/);
  const found = parts.filter((part) => BY_HAND_IS.test(part));
  return [...new Set(found.map((part) => /(?:function|constant) (\w+)/.exec(part)?.[1] ?? part))].toSorted();
}

describe("the words of a condominium", () => {
  const files = globSync("contracts/condominium/*.sol", { cwd: root });

  it("are taken apart in Packed*.sol alone, but where a reason is given", () => {
    const others = files.filter((path) => !basename(path).startsWith("Packed"));
    const found = others.map((path) => [basename(path), byHand(readFileSync(`${root}${path}`, "utf8"))] as const);
    const listed = others.map((path) => [basename(path), Object.keys(BY_HAND[basename(path)] ?? {}).toSorted()]);
    expect(found).to.deep.equal(listed);
    expect(Object.keys(BY_HAND).filter((file) => !others.some((path) => basename(path) === file))).to.deep.equal([]);
  });

  it("would be found, in whichever of the ways", () => {
    const source = `
pragma solidity ^0.8.28;
uint256 constant UNIT = 1 << 40;
contract A {
    uint8 private constant GIVEN = 1;
    uint256 private constant SIGNED = uint256(Way.Signed) << 2; // a >> b
    function none(uint256 a) internal { if (a > 1 && a & GIVEN != 0) a |= GIVEN; }
    function high(uint256 a) internal returns (uint256) { return a >> 2; }
    function low(uint256 a) internal returns (uint256) { return a & 0xff; }
}`;
    expect(byHand(source)).to.deep.equal(["SIGNED", "UNIT", "high", "low"]);
  });
});
