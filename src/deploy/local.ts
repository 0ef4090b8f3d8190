/**
 * The people of local chains, with the keys of Hardhat's published test phrase. Never for anything of value.
 * @module
 */
import { HDNodeWallet, id as hashOf, Mnemonic, type Provider } from "ethers";
import type { People } from "./deploy.ts";

const PHRASE = "test test test test test test test test test test test junk";
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
/** A role of the people of a local chain. */
export type Role = (typeof ROLES)[number];

/** The persons accredited on a local chain: three for the seats, and two who could replace somebody. */
const ARBITERS = ["arbiter", "secondArbiter", "thirdArbiter", "fourthArbiter", "fifthArbiter"] as const;

/** One wallet a role, each with its own key. */
export function localKeys(provider: Provider): { readonly [role in Role]: HDNodeWallet } {
  const wallets = ROLES.map((role, index) => [role, localAccount(provider, index)] as const);
  return Object.fromEntries(wallets) as { [role in Role]: HDNodeWallet };
}

/** Account `index` of the phrase: `account0` to `account19`, which a local chain gives coin to. */
export function localAccount(provider: Provider, index: number): HDNodeWallet {
  return HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(PHRASE), `m/44'/60'/0'/0/${index}`).connect(provider);
}

/** The people who deploy Biy to a local chain, decide there and appoint; five invented persons are accredited. */
export function localPeople(provider: Provider): People {
  const keys = localKeys(provider);
  const arbiters = ARBITERS.map((role, index) => ({
    arbiter: keys[role].address,
    // Real accreditations commit to a real person, with a salt of its own.
    identity: hashOf(`invented person ${index}`),
    credentials: hashOf(`invented credentials ${index}`),
    languages: ["kk", "ru", "en"] as const,
    until: 2n ** 39n,
  }));
  return { signer: keys.owner, authority: keys.authority.address, successor: keys.successor.address, arbiters };
}
