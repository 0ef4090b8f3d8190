/**
 * `biy` and the rules by which disputes are decided: all shown before anybody binds themselves, and none by which nobody or one side
 * would decide.
 * @module
 */
import { expect } from "chai";
import { Contract, Wallet, zeroPadValue, ZeroHash } from "ethers";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tribunalAbi } from "../../src/abi/index.ts";
import { RULE_FIELDS, rulesHash, type Rules } from "../../src/arbitration/rules.ts";
import { sales } from "../../src/index.ts";
import { writeAgreement } from "../../src/node/files.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { biy, ENTER } from "./streams.ts";
import { done, example, formed, offered, world, type World } from "./world.ts";
import { acceptedBy, rebound } from "../agreements/rules.ts";

const FILES = ["--terms", example("terms.json"), "--parties", example("parties.json")];
const WHO_DECIDES = "Who decides a dispute, and how: the Rules";

describe("biy and rules", () => {
  let here: World;
  let place: readonly string[];
  let own: sales.RulesFacts;
  /** All sentences of the deployment's rules, as a command shows them. */
  let sentences: readonly string[];
  const as = (role: string) => ["--as", role, "--yes", ...place];

  before(async () => {
    here = await world("rules");
    ({ place } = here);
    const { tribunal, rules } = here.deployment;
    own = await sales.readRulesFacts({ provider: here.provider, tribunal, rules: rules.sole });
    sentences = sales.rulesInWords(own, "en");
  });
  after(async () => await here.end());

  async function publish(other: Partial<Rules>): Promise<Rules> {
    const rules = { ...own.rules, ...other };
    const { tribunal } = here.deployment;
    await (await new Contract(tribunal, tribunalAbi, here.keys.owner).getFunction("publish")(rules)).wait();
    return rules;
  }

  /** An agreement by these rules, accepted by a seller whose key saw no chain. */
  async function acceptedBlindly(folder: string, rules: Rules): Promise<string> {
    mkdirSync(here.at(folder));
    const path = here.at(folder, "agreement.json");
    await done(["new", "--out", path, ...FILES, ...place]);
    const file = await rebound(readAgreement(path), rules);
    writeAgreement(path, await acceptedBy(file, new Wallet(here.keys.seller.privateKey)));
    return path;
  }

  it("shows all rules to who signs, forms, verifies, and whenever they are asked for", async () => {
    const path = await offered(here, "shown");
    const agreement = await biy(["sale", "sign", path, ...as("seller")]);
    const formation = await biy(["sale", "form", path, ...as("buyer")]);
    const verified = await biy(["verify", path, ...place]);
    const { sole, three } = here.deployment.rules;
    const shown = [await biy(["rules", "show", ...place]), await biy(["rules", "show", sole, ...place])];
    const ofFile = await biy(["rules", "show", path, ...place]);
    for (const { code, stdout, stderr } of [agreement, formation, verified, ...shown, ofFile]) {
      expect(code, stderr).to.equal(0);
      for (const sentence of [WHO_DECIDES, ...sentences]) expect(stdout + stderr).to.include(sentence);
    }
    expect(shown[0]?.stdout).to.include(three);
    const found = (await done(["rules", "show", sole, ...place]))["rules"] as {
      words: string[];
      problem: string | null;
    }[];
    expect([found.length, found[0]?.words.length, found[0]?.problem]).to.deep.equal([1, RULE_FIELDS.length, null]);
  });

  it("shows rules that are not the deployment's, and then asks about them", async () => {
    const rules = await publish({ text: `0x${"11".repeat(32)}` });
    const path = await acceptedBlindly("others", rules);
    const { code, stderr } = await biy(["sale", "sign", path, "--as", "seller", ...place], [`no${ENTER}`]);
    expect(code, stderr).to.equal(3);
    for (const sentence of [...sentences.slice(0, -1), "not the Rules of this deployment"])
      expect(stderr).to.include(sentence);
  });

  it("refuses an authority that is a party", async () => {
    for (const [field, account] of [
      ["authority", here.keys.seller.address],
      ["successor", here.keys.buyer.address],
    ] as const) {
      const rules = await publish({ [field]: account });
      const drafting = ["new", "--out", here.at(`${field}.json`), ...FILES, "--rules", rulesHash(rules)];
      const { code, stderr } = await biy([...drafting, ...place]);
      expect([code, stderr]).to.satisfy(([exit, all]: [number, string]) => exit === 7 && all.includes("is a party"));
      expect(existsSync(here.at(`${field}.json`))).to.equal(false);
      const path = await acceptedBlindly(field, rules);
      await refused(path, `the Authority or the Substitute is a party (${account})`, `rules.${field}`);
    }
  });

  it("refuses a roster without code, of the seller's own, and empty", async () => {
    const path = await acceptedBlindly("roster", own.rules);
    const { roster } = here.deployment;
    const { seller } = here.keys;
    for (const [method, params, said] of [
      ["hardhat_setCode", [roster, "0x"], "there is no program at the Register's address"],
      ["hardhat_setStorageAt", [roster, "0x0", zeroPadValue(seller.address, 32)], `is a party (${seller.address})`],
      ["hardhat_setStorageAt", [roster, "0x3", ZeroHash], "has 0 active persons"],
    ] as const) {
      const before = (await here.provider.send("evm_snapshot", [])) as string;
      await here.provider.send(method, [...params]);
      await refused(path, said, "rules.roster");
      if (method === "hardhat_setCode") await refusedToFound(said);
      await here.provider.send("evm_revert", [before]);
    }
  });

  it("still verifies an agreement that was formed by rules that have become unsound, and says so", async () => {
    const path = await formed(here, "emptied");
    await here.provider.send("hardhat_setStorageAt", [here.deployment.roster, "0x3", ZeroHash]);
    const { code, stdout } = await biy(["verify", path, ...place]);
    expect([code, stdout.includes("✗ These Rules can't be agreed to")]).to.deep.equal([0, true]);
  });

  /** By all commands that bind, and by `verify`; nothing is sent, and nobody is asked. */
  async function refused(path: string, said: string, field: string): Promise<void> {
    const before = await here.transactions();
    const old = readFileSync(path, "utf8");
    for (const args of [
      ["sale", "sign", path, ...as("seller")],
      ["sale", "form", path, ...as("buyer")],
      ["sale", "amend", path, "--old", path, ...as("buyer")],
      ["verify", path, ...place],
    ]) {
      const { code, stdout, stderr } = await biy([...args, "--json"]);
      expect([code, stderr], args.join(" ")).to.satisfy(
        ([exit, all]: [number, string]) => exit === 7 && all.includes(said),
      );
      expect((JSON.parse(stdout) as { error: { field: string } }).error.field).to.equal(field);
    }
    const shown = await biy(["rules", "show", path, ...place]);
    expect([shown.code, shown.stdout]).to.satisfy(([exit, all]: [number, string]) => exit === 0 && all.includes(`✗`));
    expect([await here.transactions(), readFileSync(path, "utf8")]).to.deep.equal([before, old]);
  }

  async function refusedToFound(said: string): Promise<void> {
    const before = await here.transactions();
    const charter = here.at("charter.json");
    copyFileSync(example("../data-centre/charter.json"), charter);
    const out = here.at("condominium.json");
    const { code, stderr } = await biy(["condominium", "deploy", charter, "--out", out, ...as("owner")]);
    expect([code, stderr]).to.satisfy(([exit, all]: [number, string]) => exit === 7 && all.includes(said));
    expect(await here.transactions()).to.equal(before);
  }
});
