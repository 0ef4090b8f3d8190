/**
 * `npm run deploy [-- --rpc URL]`: deploys to a local node and notes the addresses where the SDK finds them. Interrupted and run
 * again, it goes on where it was.
 * @module
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { JsonRpcProvider } from "ethers";
import { LOCAL_CHAINS } from "../src/deployments.ts";
import { asBiyError } from "../src/errors.ts";
import { writeDeployment } from "../src/node/files.ts";
import { deploy } from "./deploy/deploy.ts";
import { ARBITERS, localKeys } from "./biy/local.ts";

const USAGE = `npm run deploy [-- --rpc URL]
Deploys to a local node (npm run chain) and notes the addresses in deployments/. Run again, it goes on where it was.
  --rpc URL  the node; without it BIY_RPC, or http://127.0.0.1:8545`;

const url = asked();
const root = fileURLToPath(new URL("..", import.meta.url));

/** The node to deploy to; ends here if that is not what is asked. */
function asked(): string {
  try {
    const { rpc, help } = parseArgs({
      options: {
        rpc: { type: "string", default: process.env["BIY_RPC"] ?? "http://127.0.0.1:8545" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
    if (!help) return rpc;
    console.log(USAGE);
    process.exit(0);
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** A local node that was started anew has an old one's id, and nothing of what the journal says: that journal is of no use. */
async function forgetOtherChain(provider: JsonRpcProvider, chainId: bigint): Promise<void> {
  const journal = `${root}ignition/deployments/chain-${chainId}`;
  if (!LOCAL_CHAINS.includes(chainId) || !existsSync(`${journal}/deployed_addresses.json`)) return;
  const noted = Object.values(
    JSON.parse(readFileSync(`${journal}/deployed_addresses.json`, "utf8")) as Record<string, string>,
  );
  const codes = await Promise.all(noted.map(async (address) => await provider.getCode(address)));
  if (codes.includes("0x")) rmSync(journal, { recursive: true });
}

try {
  const provider = new JsonRpcProvider(url, undefined, { cacheTimeout: -1, staticNetwork: false });
  const reached = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
  }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!reached) {
    console.error(`There is no node at ${url}. Start one in another terminal: npm run chain`);
    process.exit(1);
  }
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  const keys = localKeys(provider);
  const { owner, authority, successor } = keys;
  const { chainId } = await provider.getNetwork();
  if (!LOCAL_CHAINS.includes(chainId)) {
    console.error(`This deploys with published test keys, so it is for local chains only; this is chain ${chainId}.`);
    process.exit(1);
  }
  await forgetOtherChain(provider, chainId);
  const connection = await hre.network.create({ network: "rpc", override: { url } });
  const roles = {
    owner,
    authority: authority.address,
    successor: successor.address,
    arbiters: ARBITERS.map((role) => keys[role].address),
  };
  const deployment = await deploy(connection, roles, { deploymentId: `chain-${chainId}` });
  const path = writeDeployment(deployment);
  console.error(`Deployed to chain ${chainId}; addresses are in ${path}.`);
  process.stdout.write(readFileSync(path, "utf8"));
  provider.destroy();
  await connection.close();
} catch (thrown) {
  console.error(asBiyError(thrown).message);
  process.exitCode = 1;
}
