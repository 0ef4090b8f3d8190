/**
 * A lease at the command line: asked for from files, formed, handed over with an act, paid, given back, and what the lessor says of the deposit.
 * @module
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { Contract, type Signer } from "ethers";
import { agreements, cases, leases } from "../../src/index.ts";
import { readAgreement } from "../../src/node/index.ts";
import { root } from "./commands.ts";
import { biy } from "./streams.ts";
import { world, type World } from "./world.ts";

const RENT = 250_000_00n;
const as = (role: string) => ["--as", role, "--yes"];
const example = (file: string) => join(root, "examples/lease-of-rack", file);

describe("biy with a lease", () => {
  let here: World;
  before(async () => (here = await world("lease")));
  after(async () => await here.end());

  const at = (...args: string[]) => [...args, ...here.place, "--lang", "en"];
  const read = (path: string) => readAgreement(path, [leases.LEASE as agreements.Template]);
  const stateOf = async (path: string) => await agreements.read({ provider: here.provider, file: read(path) });

  it("goes from two files to the return of the deposit; documents stand on chain by their salted hashes", async () => {
    const path = here.at("lease.json");
    const { buyer: tenant, seller: lessor } = here.keys;
    const terms = { ...(JSON.parse(readFileSync(example("terms.json"), "utf8")) as object) };
    writeFileSync(here.at("terms.json"), JSON.stringify({ ...terms, tenant: tenant.address, lessor: lessor.address }));
    const files = ["--terms", here.at("terms.json"), "--parties", example("parties.json"), "--out", path];
    const made = await biy(at("new", "lease", ...files));
    expect(made.code, made.stderr).to.equal(0);
    const accepted = await biy(at("agreement", "sign", path, ...as("seller")));
    expect(accepted.code, accepted.stderr).to.equal(0);
    const formed = await biy(at("agreement", "form", path, ...as("buyer")));
    expect(formed.code, formed.stderr).to.equal(0);

    const act = here.at("act.txt");
    writeFileSync(act, "The rack was handed over; two photos.");
    const handOver = at("agreement", "step", path, "handOver", act, ...as("seller"), "--json");
    const early = await biy(at("agreement", "step", path, "payRent", ...as("buyer")));
    expect([early.code, early.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 5 && said.includes("There is no Hand-over Mark"),
    );
    const handed = await biy(handOver);
    expect(handed.code, handed.stderr).to.equal(0);
    // Run again, it is the same step with the same salt.
    expect(JSON.parse((await biy(handOver)).stdout)).to.deep.equal(JSON.parse(handed.stdout));
    const [record = ""] = readdirSync(here.at("evidence"));
    const salted = JSON.parse(readFileSync(join(here.at("evidence"), record), "utf8")) as cases.Salted;
    const { hash } = { hash: (JSON.parse(handed.stdout) as { transaction: string }).transaction };
    const receipt = await here.provider.getTransactionReceipt(hash);
    const logs = receipt?.logs.flatMap((log) => leases.leaseInterface.parseLog(log) ?? []) ?? [];
    expect(logs.find(({ name }) => name === "HandedOver")?.args["act"]).to.equal(cases.saltedHash(salted));

    const currency = read(path).terms.common.currency;
    const token = new Contract(currency, ["function balanceOf(address) view returns (uint256)"], here.provider);
    const has = async (who: Signer) => (await token.getFunction("balanceOf")(await who.getAddress())) as bigint;
    const before = await has(lessor);
    const paid = await biy(at("agreement", "step", path, "payRent", ...as("buyer")));
    expect(paid.code, paid.stderr).to.equal(0);
    expect(paid.stderr).to.include("Let the program").and.to.include("250,000.00");
    expect((await has(lessor)) - before).to.equal(RENT);
    // A second rent is another one, though it is the same command.
    const again = await biy(at("agreement", "step", path, "payRent", ...as("buyer")));
    expect(again.code, again.stderr).to.equal(0);
    expect((await has(lessor)) - before).to.equal(2n * RENT);

    const status = await biy(at("agreement", "status", path));
    expect(status.stdout, status.stderr).to.include("The Tenant must: Pay the Rent for one Rent Period");
    const back = await biy(at("agreement", "step", path, "giveBack", act, ...as("buyer")));
    expect(back.code, back.stderr).to.equal(0);
    const confirmed = await biy(at("agreement", "step", path, "confirmReturn", ...as("seller")));
    expect(confirmed.code, confirmed.stderr).to.equal(0);
    expect((await stateOf(path)).phase).to.equal("closed");
  }).timeout(120_000);

  it("refuses a document that is not there, and what is no hash", async () => {
    const path = here.at("lease.json");
    for (const value of [here.at("none.txt"), "0x12"]) {
      const { code, stderr } = await biy(at("agreement", "step", path, "handOver", value, ...as("seller")));
      expect([code === 0, stderr.split("\n").length < 8], stderr).to.deep.equal([false, true]);
    }
    expect(existsSync(here.at("none.txt"))).to.equal(false);
  });
});
