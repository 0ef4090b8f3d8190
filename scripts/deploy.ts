/**
 * `npm run deploy`: deploys to the node at 127.0.0.1:8545 and notes the addresses where the SDK finds them. Resumable.
 * @module
 */
import hre from "hardhat";
import { JsonRpcProvider } from "ethers";
import { asBiyError } from "../src/errors.ts";
import { writeDeployment } from "../src/node/files.ts";
import { deploy } from "./deploy/deploy.ts";
import { localKeys } from "./keys.ts";

const url = "http://127.0.0.1:8545";

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
  const { owner, authority, successor, arbiter, secondArbiter, thirdArbiter } = localKeys(provider);
  const connection = await hre.network.create("localhost");
  const { chainId } = await provider.getNetwork();
  const roles = {
    owner,
    authority: authority.address,
    successor: successor.address,
    arbiters: [arbiter, secondArbiter, thirdArbiter].map((each) => each.address),
  };
  const deployment = await deploy(connection, roles, { deploymentId: `chain-${chainId}` });
  console.error(`Deployed to chain ${chainId}; addresses are in ${writeDeployment(deployment)}.`);
  console.log(JSON.stringify({ ...deployment, chainId: deployment.chainId.toString() }, null, 2));
  provider.destroy();
  await connection.close();
} catch (thrown) {
  console.error(asBiyError(thrown).message);
  process.exitCode = 1;
}
