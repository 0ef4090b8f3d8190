/**
 * `biy sale form` and `amend`: what will be refused is found before the approval is sent.
 * @module
 */
import { expect } from "chai";
import { Contract, Wallet } from "ethers";
import { tribunalAbi } from "../../src/abi/index.ts";
import { cases, sales } from "../../src/index.ts";
import { writeAgreement } from "../../src/node/files.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { biy } from "./streams.ts";
import { done, example, formed, offered, world, type World } from "./world.ts";
import { acceptedBy, rebound } from "../agreements/rules.ts";

describe("biy and what will be refused", () => {
  let here: World;
  before(async () => (here = await world("payable")));
  after(async () => await here.end());

  /** The command is refused and the key has sent nothing. */
  async function refused(args: readonly string[], said: string): Promise<void> {
    const { buyer } = here.keys;
    const before = await here.provider.getTransactionCount(buyer.address);
    const { code, stderr } = await biy([...args, "--as", "buyer", "--yes", ...here.place]);
    expect(code, stderr).to.be.oneOf([2, 5, 7]);
    expect(stderr).to.include(said);
    expect(await here.provider.getTransactionCount(buyer.address)).to.equal(before);
  }

  /** An agreement in place of another, accepted by the seller's key, which saw no chain. */
  async function drafted(folder: string, options: readonly string[], terms = example("terms.json")): Promise<string> {
    const path = here.at(`${folder}.json`);
    const files = ["--terms", terms, "--parties", example("parties.json")];
    await done(["new", "--out", path, ...files, ...options, ...here.place]);
    const signer = new Wallet(here.keys.seller.privateKey);
    writeAgreement(path, await sales.sign({ signer, file: readAgreement(path), now: 0n }));
    return path;
  }

  it("sends no approval for a sale that can't be formed", async () => {
    const dear = await offered(here, "dear", { price: "90000000000.00" });
    await refused(["sale", "form", dear], "too little money");
    const alone = await offered(here, "alone");
    writeAgreement(alone, { ...readAgreement(alone), acceptances: [] });
    await refused(["sale", "form", alone], here.keys.seller.address);
    const { tribunal, rules } = here.deployment;
    const sole = await cases.readRules({ provider: here.provider, tribunal, rules: rules.sole });
    const own = { ...sole, authority: here.keys.seller.address };
    await (await new Contract(tribunal, tribunalAbi, here.keys.owner).getFunction("publish")(own)).wait();
    const unsound = await offered(here, "unsound");
    const signer = new Wallet(here.keys.seller.privateKey);
    writeAgreement(unsound, await acceptedBy(await rebound(readAgreement(unsound), own), signer));
    await refused(["sale", "form", unsound], "is a party");
  });

  it("sends none for what replaces another, nor for what replaces none", async () => {
    const [one, other] = [await formed(here, "one"), await formed(here, "other")];
    const replacing = await drafted("replacing", ["--replaces", one]);
    await refused(["sale", "form", replacing], "use amend");
    await refused(["sale", "amend", replacing, "--old", other], "0x");
  });

  it("sends none once the offer is over, nor twice for what is formed", async () => {
    const path = await formed(here, "twice");
    const before = await here.provider.getTransactionCount(here.keys.buyer.address);
    await done(["sale", "form", path, "--as", "buyer", "--yes", ...here.place]);
    expect(await here.provider.getTransactionCount(here.keys.buyer.address)).to.equal(before);
    const late = await offered(here, "late");
    const { timestamp = 0 } = (await here.provider.getBlock("latest")) ?? {};
    await here.pass(Number(readAgreement(late).terms.common.offerEndsAt) - timestamp + 1);
    await refused(["sale", "form", late], "offer");
  });
});
