/**
 * What no contract of a condominium can do, whoever calls: shown on what they offer at all.
 * @module
 */
import { readdir, readFile } from "node:fs/promises";
import { expect } from "chai";
import type { FunctionFragment } from "ethers";
import { ethers } from "./world.ts";

const SOURCES = new URL("../../contracts/condominium/", import.meta.url);
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
        // A decision, before anybody voted on it.
      ).to.deep.equal(name === "Assembly" ? ["withdraw"] : []);
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
    });
  }

  it("has no delegatecall and no end in its sources, nor the means for one", async () => {
    for (const source of await readdir(SOURCES)) {
      const code = await readFile(new URL(source, SOURCES), "utf8");
      expect(
        code.match(/delegatecall|callcode|selfdestruct|suicide|\bcreate2?\(|\bpayable\b|value: /g),
        source,
      ).to.equal(null);
    }
  });
});
