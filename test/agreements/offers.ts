/**
 * Sales through the SDK: everything deployed, keys with money, an offer that the seller has accepted.
 * @module
 */
import { BrowserProvider, Contract } from "ethers";
import { network } from "hardhat";
import { localKeys, localPeople } from "../../src/deploy/local.ts";
import { builtContracts } from "../../scripts/built.ts";
import { deploy } from "../../src/deploy/deploy.ts";
import { cases, sales } from "../../src/index.ts";
import { json } from "./drafts.ts";

export { json };

const connection = await network.create();
const { networkHelpers } = connection;
const genesis = await networkHelpers.takeSnapshot();

/** The chain of a file of tests, empty when they begin: another file in the same worker has left its own on it. */
export function freshChain() {
  before(async () => {
    await genesis.restore();
    networkHelpers.clearSnapshots();
  });
  return connection;
}

/** Everything deployed, keys with money, an offer that the seller has accepted. */
export async function offeredSale() {
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  const keys = localKeys(provider);
  const { owner, buyer, seller } = keys;
  const deployment = await deploy(localPeople(provider), { contracts: builtContracts() });
  await (
    await new Contract(deployment.testTenge ?? "", ["function mint(address,uint256)"], owner).getFunction("mint")(
      buyer.address,
      10n ** 12n,
    )
  ).wait();
  const now = BigInt(await networkHelpers.time.latest());
  const { tribunal } = deployment;
  const rules = await cases.readRules({ provider, tribunal, rules: deployment.rules.sole });
  const context = { ...sales.placeIn(deployment), rules, now };
  const draft = (input: object = {}, more: object = {}) =>
    sales.draft({ ...(json("terms.json") as sales.SaleDraft), ...input }, json("parties.json") as sales.PartiesInput, {
      ...context,
      ...more,
    });
  const file = await sales.sign({ signer: seller, file: await draft() });
  return { provider, ...keys, deployment, draft, file };
}

/** The buyer has formed it. */
export async function formedSale() {
  const world = await offeredSale();
  const { buyer, file } = world;
  const saved: sales.SaleFile[] = [];
  await sales.approve({ signer: buyer, file });
  await sales.form({ signer: buyer, file, save: (each) => void saved.push(each) });
  return { ...world, saved };
}
