/**
 * `--unsigned`: what a command would send, as JSON, without a key.
 * @module
 */
import { expect } from "chai";
import { sales } from "../../src/index.ts";
import { readAgreement } from "../../src/cli/templates.ts";
import { biy } from "./streams.ts";
import { formed, offered, world, type World } from "./world.ts";

type Call = { chainId: string; to: string; data: string; value: string; words: { kk: string; ru: string; en: string } };

describe("biy --unsigned", () => {
  let here: World;
  before(async () => (here = await world("unsigned")));
  after(async () => await here.end());

  async function calls(args: string[], from: string): Promise<Call[]> {
    const { code, stdout, stderr } = await biy([...args, "--unsigned", "--from", from, ...here.place]);
    expect(code, stderr).to.equal(0);
    return JSON.parse(stdout) as Call[];
  }

  it("gives the approval and the formation, which anything can send", async () => {
    const path = await offered(here, "sent");
    const { buyer } = here.keys;
    const before = await here.provider.getTransactionCount(buyer.address);
    const seller = path.replace("agreement.json", "agreement.seller.json");
    const found = await calls(["sale", "form", path, "--acceptance", seller], buyer.address.toLowerCase());
    expect(found.map(({ words }) => words.en.slice(0, 8))).to.deep.equal(["Let the ", "Form the"]);
    expect(await here.provider.getTransactionCount(buyer.address)).to.equal(before);
    for (const { to, data, value, chainId } of found) {
      expect(chainId).to.equal("31337");
      await (await buyer.sendTransaction({ to, data, value })).wait();
    }
    expect((await sales.read({ provider: here.provider, file: readAgreement(path) })).phase).to.equal("performing");
  });

  it("gives what the SDK prepares, and refuses what the contract would", async () => {
    const path = await formed(here, "steps");
    const { buyer, seller } = here.keys;
    const from = seller.address;
    const { to, data } = await sales.markDelivered.prepare({
      provider: here.provider,
      from,
      file: readAgreement(path),
    });
    const [call] = await calls(["sale", "deliver", path], from);
    expect([call?.to, call?.data, call?.value]).to.deep.equal([to, data, "0"]);
    const other = await biy(["sale", "deliver", path, "--unsigned", "--from", buyer.address, ...here.place]);
    expect([other.code, other.stdout], other.stderr).to.deep.equal([5, ""]);
  });

  it("asks who is to send, takes no key beside, and can't sign for one; who sends is not named otherwise", async () => {
    const path = await offered(here, "refused");
    const { seller } = here.keys;
    const tries = [
      ["sale", "deliver", path, "--unsigned"],
      ["sale", "deliver", path, "--unsigned", "--as", "seller"],
      ["sale", "sign", path, "--unsigned", "--from", seller.address],
      ["sale", "deliver", path, "--as", "seller", "--yes", "--from", seller.address],
    ];
    for (const args of tries) {
      const { code, stdout, stderr } = await biy([...args, ...here.place]);
      expect([code, stdout], stderr).to.deep.equal([2, ""]);
    }
  });
});
