/**
 * `biy/deploy` and `biy/ignition`: what they put on a chain, in which state it is left, how they go on.
 * @module
 */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { AbstractSigner, BrowserProvider, Contract, type Signer, type TransactionRequest } from "ethers";
import { network } from "hardhat";
import { rosterAbi } from "../src/abi/index.ts";
import { textHash } from "../src/arbitration/cases.ts";
import { readRules } from "../src/arbitration/rules.ts";
import {
  codeHashOf,
  CONTRACTS,
  deploy,
  deploymentFrom,
  deploymentJson,
  localKeys,
  localPeople,
  RULES_TEXT,
} from "../src/deploy/index.ts";
import Biy from "../src/ignition/index.ts";
import * as leases from "../src/templates/lease/index.ts";
import * as sales from "../src/templates/sale/index.ts";

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
/** Five contracts, five arbiters, two sets of rules. */
const TRANSACTIONS = 12;

async function chain(override: object = {}) {
  const connection = await network.create({ network: "default", override });
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  return { connection, provider, people: localPeople(provider) };
}

/** A signer whose program is killed as it sends: before the chain has the transaction, or right after. */
function killedAt(signer: Signer, nth: number, when: "before" | "after"): Signer {
  let sent = 0;
  const killed = Object.create(signer) as AbstractSigner;
  killed.sendTransaction = async (transaction: TransactionRequest) => {
    sent += 1;
    if (sent === nth && when === "before") throw new Error("killed");
    const response = await signer.sendTransaction(transaction);
    if (sent === nth) throw new Error("killed");
    return response;
  };
  return killed;
}

describe("biy/deploy", () => {
  it("puts the documented code on a chain, with rules and arbiters, and says where", async () => {
    const { provider, people } = await chain();
    const deployment = await deploy(people);
    const { tribunal, roster, testTenge = "", rules } = deployment;
    const { template: sale } = sales.placeIn(deployment);
    const documented = text("docs/developers.md");
    for (const [name, address] of Object.entries({
      Sale: sale,
      Lease: leases.placeIn(deployment).template,
      Tribunal: tribunal,
      Roster: roster,
      TestTenge: testTenge,
    })) {
      const contract = CONTRACTS[name as keyof typeof CONTRACTS];
      const hash = codeHashOf(contract, await provider.getCode(address));
      expect(hash, name).to.equal(contract.codeHash);
      expect(documented).to.include(`| \`${name}\` | \`${hash}\` |`);
    }
    expect(await provider.getTransactionCount(await people.signer.getAddress())).to.equal(TRANSACTIONS);
    expect(deploymentFrom(JSON.parse(deploymentJson(deployment)))).to.deep.equal(deployment);
    expect(deployment.startBlock).to.equal(0);
    // The one that editions, examples and their amounts know.
    expect(testTenge).to.equal(
      (JSON.parse(text("examples/sale-of-servers/terms.json")) as { currency: string }).currency,
    );
    for (const [hash, seats] of [
      [rules.sole, 1n],
      [rules.three, 3n],
    ] as const)
      expect(await readRules({ provider, tribunal, rules: hash })).to.include({ seats, roster, text: RULES_TEXT });
  });

  it("publishes the rules whose text is in the package", () => {
    expect(RULES_TEXT).to.equal(textHash(text("src/arbitration/rules/human-decision-1.md")));
  });

  it("killed and run again, it sends nothing twice", async () => {
    for (const [nth, when] of [
      [1, "after"],
      [3, "before"],
      [6, "after"],
      [TRANSACTIONS, "before"],
    ] as const) {
      const { connection, provider, people } = await chain();
      const broken = await deploy({ ...people, signer: killedAt(people.signer, nth, when) }).catch(() => undefined);
      expect(broken).to.equal(undefined);
      const deployment = await deploy(people);
      const again = await deploy(people);
      expect(again).to.deep.equal({ ...deployment, startBlock: again.startBlock });
      expect(await provider.getTransactionCount(await people.signer.getAddress()), `${nth}`).to.equal(TRANSACTIONS);
      await connection.close();
    }
  });

  it("run again later, it names the block from which events begin", async () => {
    const { connection, people } = await chain();
    const { networkHelpers } = connection;
    await networkHelpers.mine(1_000);
    const first = await deploy(people);
    await networkHelpers.mine(1_000);
    const { startBlock } = await deploy(people);
    // Of the tribunal: the third of its transactions.
    expect([first.startBlock, startBlock]).to.deep.equal([1_000, 1_003]);
  });

  it("run again later through a node that has forgotten old blocks, it leaves no events out", async () => {
    const { provider, people } = await chain();
    await deploy(people);
    const oldest = (await provider.getBlockNumber()) - 2;
    const getCode = provider.getCode.bind(provider);
    provider.getCode = async (address, block) => {
      if (typeof block === "number" && block < oldest) throw new Error("missing trie node");
      return await getCode(address, block);
    };
    expect((await deploy(people)).startBlock).to.equal(0);
  });

  it("takes what is known to be there, however much its signer has sent since", async () => {
    const { connection, provider, people } = await chain();
    const deployment = await deploy(people);
    const { tribunal, roster, testTenge = "" } = deployment;
    const { template: sale } = sales.placeIn(deployment);
    await connection.networkHelpers.setNonce(await people.signer.getAddress(), 5_000);
    const { template: lease } = leases.placeIn(deployment);
    const again = await deploy(people, { known: [sale, lease, tribunal, roster, testTenge] });
    expect({ ...again, startBlock: 0 }).to.deep.equal({ ...deployment, startBlock: 0 });
    expect(await provider.getTransactionCount(await people.signer.getAddress())).to.equal(5_000);
  });

  it("has no test tenge but on local chains", async () => {
    const { provider, people } = await chain({ chainId: 421614 });
    const deployment = await deploy(people);
    expect(deployment).not.to.have.property("testTenge");
    expect(await provider.getTransactionCount(await people.signer.getAddress())).to.equal(TRANSACTIONS - 1);
  });

  it("says a contract's refusal as a sentence", async () => {
    const { provider, people } = await chain();
    await deploy(people);
    const [other = people.arbiters[0]!] = people.arbiters;
    const stranger = { ...other, arbiter: localKeys(provider).stranger.address };
    const { roster } = await deploy(people);
    await new Contract(roster, rosterAbi, people.signer).getFunction("transferOwnership")(stranger.arbiter);
    await new Contract(roster, rosterAbi, localKeys(provider).stranger).getFunction("acceptOwnership")();
    const thrown = await deploy({ ...people, arbiters: [...people.arbiters, stranger] }).catch((each: unknown) => each);
    expect(thrown).to.include({ code: "refused" });
  });
});

describe("biy/ignition", () => {
  it("deploys the same code, and deploy goes on from there", async () => {
    const { connection, provider, people } = await chain();
    const modules = await connection.ignition.deploy(Biy);
    const placed = Object.entries(modules).map(async ([name, each]) => [name, await each.getAddress()] as const);
    const addresses = Object.fromEntries(await Promise.all(placed));
    const deployment = await deploy(people);
    const { testTenge, roster, tribunal } = deployment;
    const { template: sale } = sales.placeIn(deployment);
    const { template: lease } = leases.placeIn(deployment);
    expect({ testTenge, roster, tribunal, sale, lease }).to.deep.equal(addresses);
    expect(Object.keys(addresses).sort()).to.deep.equal(["lease", "roster", "sale", "testTenge", "tribunal"]);
    expect(await provider.getTransactionCount(await people.signer.getAddress())).to.equal(TRANSACTIONS);
  });
});
