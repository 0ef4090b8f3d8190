/**
 * What no contract of a condominium can do, whoever calls: shown on what they offer at all.
 * @module
 */
import { expect } from "chai";
import type { FunctionFragment } from "ethers";
import { artifacts } from "hardhat";
import { ethers } from "./world.ts";

const CONTRACTS = ["Charter", "Units", "Memberships", "Objects", "Assembly", "Disputes"] as const;

const interfaceOf = async (name: string) => (await ethers.getContractFactory(name)).interface;
const functionsOf = async (name: string) =>
  (await interfaceOf(name)).fragments.filter((each): each is FunctionFragment => each.type === "function");
const sendingOf = async (name: string) =>
  (await functionsOf(name)).filter(({ constant }) => !constant).map(({ name: called }) => called);

describe("the ABI of a condominium", () => {
  it("enters, suspends, retires and describes common objects, and does nothing else with them", async () => {
    expect((await sendingOf("Objects")).sort()).to.deep.equal([
      "enter",
      "lift",
      "replace",
      "resume",
      "retire",
      "setTerms",
      "suspend",
      "suspendNow",
    ]);
    // Nobody is named as an owner: no function of the list takes or gives an address but that of the charter.
    for (const { name, inputs, outputs } of await functionsOf("Objects")) {
      const types = [...inputs, ...outputs].map((each) => each.format("full"));
      if (name !== "boundTo") expect(types.join(), name).not.to.include("address");
    }
    const { inputs } = (await interfaceOf("Objects")).getEvent("ObjectEntered")!;
    expect(inputs.map(({ type }) => type)).not.to.include("address");
  });

  it("moves nothing but units: only the registers have transfers, and no common object is in one", async () => {
    const moves = /transfer|approve|pledge|lien|pay|withdraw|sweep|mint|burn|auction|sell|lend|delegatecall/i;
    for (const name of ["Charter", "Objects", "Assembly", "Disputes"] as const) {
      expect(
        (await functionsOf(name)).map(({ name: called }) => called).filter((called) => moves.test(called)),
        name,
      ).to.deep.equal([]);
    }
    const erc721 = ["approve", "safeTransferFrom", "safeTransferFrom", "setApprovalForAll", "transferFrom"];
    expect(
      (await sendingOf("Units")).filter((called) => moves.test(called) || called.startsWith("setApproval")).sort(),
    ).to.deep.equal([...erc721, "transferWithAccession"].sort());
    expect(
      (await sendingOf("Memberships"))
        .filter((called) => moves.test(called) || called.startsWith("setApproval"))
        .sort(),
    ).to.deep.equal([...erc721].sort());
  });

  for (const name of CONTRACTS) {
    it(`${name}: takes no coin, whoever sends it and how`, async () => {
      const its = await interfaceOf(name);
      expect((await functionsOf(name)).filter(({ payable }) => payable)).to.deep.equal([]);
      expect([its.receive, its.fallback, its.deploy.payable]).to.deep.equal([false, null, false]);
    });

    it(`${name}: has no owner, no proxy, no pause, no upgrade, no way to end it`, async () => {
      const powers =
        /owner$|ownership|^admin|role|pause|upgrade|implementation|initialize|proxiable|destruct|kill|migrate|guardian/i;
      expect(
        (await functionsOf(name)).map(({ name: called }) => called).filter((called) => powers.test(called)),
      ).to.deep.equal([]);
      // Nor in the code: no delegatecall, no callcode, no selfdestruct, past the data of each push.
      const { deployedBytecode } = await artifacts.readArtifact(name);
      expect(opcodesOf(deployedBytecode).filter((opcode) => [0xf2, 0xf4, 0xff].includes(opcode))).to.deep.equal([]);
    });
  }
});

/** The opcodes of a contract, without what they push, and without the metadata at the end. */
function opcodesOf(bytecode: string): number[] {
  const bytes = Buffer.from(bytecode.slice(2), "hex");
  const end = bytes.length - 2 - bytes.readUInt16BE(bytes.length - 2);
  const found: number[] = [];
  for (let place = 0; place < end; ++place) {
    const opcode = bytes[place]!;
    found.push(opcode);
    if (opcode >= 0x60 && opcode <= 0x7f) place += opcode - 0x5f;
  }
  return found;
}
