/**
 * A lost key and a member who leaves, at the command line: a recovery that is stopped, one that is completed, an exit.
 * @module
 */
import { expect } from "chai";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Contract, JsonRpcSigner, toQuantity } from "ethers";
import { membershipsAbi } from "../../src/abi/memberships.ts";
import { localAccount } from "../../scripts/biy/local.ts";
import { biy } from "./streams.ts";
import { done, world, type World } from "./world.ts";

const CHARTER = fileURLToPath(new URL("../../examples/data-centre/charter.json", import.meta.url));
const DAY = 86_400;
/** The preset is a condominium's: a community has rules of its own. */
const RULE = {
  category: 1,
  basis: "unit",
  base: "cast",
  waits: false,
  quorum: { of: [1, 2], over: true },
  pass: { of: [1, 2], over: true },
  noticeDays: 5,
  votingDays: 7,
  challengeDays: 3,
  executionDays: 60,
};

describe("members of a community", () => {
  let here: World;
  let file: string;
  const as = (account: number) => ["--as", `account${account}`, "--yes", ...here.place];
  const address = (index: number) => localAccount(here.provider, index).address;

  before(async () => {
    here = await world("members");
    const charter = JSON.parse(readFileSync(CHARTER, "utf8")) as Record<string, unknown>;
    const units = [9, 10, 11, 12].map((index, at) => ({
      holder: address(index),
      share: 1,
      class: 1,
      kind: "member",
      description: `Member ${at + 1}`,
      uri: `urn:example:member:${at + 1}`,
    }));
    const own = { kind: "community", preset: "custom", rules: [RULE], powers: [], units };
    writeFileSync(here.at("charter.json"), JSON.stringify({ ...charter, ...own }));
    file = here.at("community.json");
    await done([
      "condominium",
      "deploy",
      here.at("charter.json"),
      "--out",
      file,
      "--as",
      "owner",
      "--yes",
      ...here.place,
    ]);
    for (const account of [9, 10, 11, 12, 13]) await done(["condominium", "accede", file, ...as(account)]);
  });
  after(async () => await here.end());

  /** As an award would have it: the order itself is tried where orders are. */
  const announce = async (unit: number, to: string) => {
    const { addresses } = JSON.parse(readFileSync(file, "utf8")) as { addresses: Record<string, string> };
    const { disputes = "", register = "" } = addresses;
    await here.provider.send("hardhat_impersonateAccount", [disputes]);
    await here.provider.send("hardhat_setBalance", [disputes, toQuantity(10n ** 18n)]);
    const members = new Contract(register, membershipsAbi, new JsonRpcSigner(here.provider, disputes));
    await (await members.getFunction("announceRecovery")(unit, to)).wait();
    return members;
  };

  it("stops a recovery of a key that is not lost, and completes one of a key that is", async () => {
    const members = await announce(1, address(13));
    const other = await biy(["condominium", "unit", "recovery", "stop", file, "--unit", "1", ...as(10)]);
    expect(other.code).to.equal(5);
    await done(["condominium", "unit", "recovery", "stop", file, "--unit", "1", ...as(9)]);
    await announce(2, address(13));
    const complete = ["condominium", "unit", "recovery", "complete", file, "--unit", "2", ...as(12)];
    expect((await biy(complete)).code).to.equal(5);
    await here.pass(15 * DAY);
    await done(complete);
    expect(await members.getFunction("ownerOf")(1)).to.equal(address(9));
    expect(await members.getFunction("ownerOf")(2)).to.equal(address(13));
  });

  it("lets a member leave, and nobody for another", async () => {
    const exit = ["condominium", "member", "exit", file, "--unit", "3"];
    expect((await biy([...exit, ...as(12)])).code).to.equal(5);
    await done([...exit, ...as(11)]);
    const { units } = await done(["condominium", "show", file, ...here.place]);
    expect((units as { id: number; share: string }[]).find(({ id }) => id === 3)?.share).to.equal("0");
  });
});
