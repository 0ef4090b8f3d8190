/**
 * The keys of local chains: Hardhat's published test phrase. Never for anything of value.
 * @module
 */
import { HDNodeWallet, Mnemonic, type Provider } from "ethers";

const PHRASE = Mnemonic.fromPhrase("test test test test test test test test test test test junk");
const ROLES = [
  "owner",
  "buyer",
  "seller",
  "authority",
  "successor",
  "arbiter",
  "secondArbiter",
  "thirdArbiter",
  "stranger",
  "fourthArbiter",
  "fifthArbiter",
] as const;
export type Role = (typeof ROLES)[number];

/** Who is accredited on a local chain: of three seats, and two who could replace somebody. */
export const ARBITERS = ["arbiter", "secondArbiter", "thirdArbiter", "fourthArbiter", "fifthArbiter"] as const;

/** One wallet a role, each with its own key. */
export function localKeys(provider: Provider): { readonly [role in Role]: HDNodeWallet } {
  const wallets = ROLES.map(
    (role, index) => [role, HDNodeWallet.fromMnemonic(PHRASE, `m/44'/60'/0'/0/${index}`).connect(provider)] as const,
  );
  return Object.fromEntries(wallets) as { [role in Role]: HDNodeWallet };
}

/** Account `index` of the phrase: `account0` to `account19`, which a local chain gives coin to. */
export function localAccount(provider: Provider, index: number): HDNodeWallet {
  return HDNodeWallet.fromMnemonic(PHRASE, `m/44'/60'/0'/0/${index}`).connect(provider);
}
