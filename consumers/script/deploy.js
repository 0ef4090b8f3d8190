/** Deploys Biy to a local chain, with the published test keys, and says where the sale is. */
import { JsonRpcProvider } from "ethers";
import { CONTRACTS, codeHashOf, deploy, localPeople } from "biy/deploy";
import { writeDeployment } from "biy/node";

const provider = new JsonRpcProvider(process.argv[2], undefined, { cacheTimeout: -1 });
const deployment = await deploy(localPeople(provider));
writeDeployment(deployment);
const { address } = deployment.templates.Sale;
const code = await provider.getCode(address);
console.log(address, codeHashOf(CONTRACTS.Sale, code) === CONTRACTS.Sale.codeHash);
provider.destroy();
