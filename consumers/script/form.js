/** Forms the sale of the example on a local node: what a program of a shop or a marketplace would do. */
import { readFileSync } from "node:fs";
import { Contract, HDNodeWallet, JsonRpcProvider, Mnemonic } from "ethers";
import { sales } from "biy";
import { testTengeAbi } from "biy/abi";
import { readDeployment, writeAgreement } from "biy/node";

const provider = new JsonRpcProvider(process.argv[2], undefined, { cacheTimeout: -1 });
const phrase = Mnemonic.fromPhrase("test test test test test test test test test test test junk");
const [buyer, seller] = [1, 2].map((n) => HDNodeWallet.fromMnemonic(phrase, `m/44'/60'/0'/0/${n}`).connect(provider));
const deployment = readDeployment((await provider.getNetwork()).chainId);
const { timestamp } = await provider.getBlock("latest");
const [terms, parties] = ["terms.json", "parties.json"].map((name) => JSON.parse(readFileSync(name, "utf8")));

const place = sales.placeIn(deployment);
const named = { tribunal: place.tribunal, rules: deployment.rules.sole, parties: [terms.buyer, terms.seller] };
const { rules } = await sales.requireSoundRules({ provider, ...named });
const draft = await sales.draft(terms, parties, { ...place, rules, now: BigInt(timestamp) });
const file = await sales.sign({ signer: seller, file: draft });
const tenge = new Contract(deployment.testTenge, testTengeAbi, buyer);
await (await tenge.mint(buyer.address, file.terms.particulars.price)).wait();
await sales.approve({ signer: buyer, file });
await sales.form({ signer: buyer, file, save: (each) => writeAgreement("agreement.json", each) });
console.log((await sales.read({ provider, file })).phase);
provider.destroy();
