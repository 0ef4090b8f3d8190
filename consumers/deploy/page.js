/** Deploys Biy with the wallet of the reader. */
import { BrowserProvider } from "ethers";
import { deploy, deploymentJson, localPeople } from "biy/deploy";

const say = (id, text) => (document.getElementById(id).textContent = text);

try {
  const provider = new BrowserProvider(window.ethereum, undefined, { cacheTimeout: -1 });
  const signer = await provider.getSigner(9);
  say("deployment", deploymentJson(await deploy({ ...localPeople(provider), signer })));
  say("done", "yes");
} catch (thrown) {
  say("done", thrown.message);
}
