/**
 * Where a contract is: which chain, which address, which code.
 * @module
 */

import { keccak256, ZeroHash, type BlockTag, type Provider } from "ethers";
import { BiyError } from "../words/biyError.ts";
import { networkError } from "./errors.ts";
import { patiently } from "./patience.ts";

export type Place = {
  readonly chainId: bigint;
  readonly to: string;
  /** keccak256 of the code. */ readonly codeHash?: string;
};

/** What is there: of no code, the hash is zeros. */
export type Seen = { readonly chainId: bigint; readonly codeHash: string };

/** Checks where a call would go. @throws {BiyError} `network` unless the chain is the one named and there is code at `to`, with this hash if one is given */
export async function requirePlace(provider: Provider, place: Place, blockTag?: BlockTag): Promise<void> {
  let seen: Seen;
  try {
    const { chainId } = await provider.getNetwork();
    const code =
      chainId === place.chainId ? await patiently(async () => await provider.getCode(place.to, blockTag)) : "0x";
    seen = { chainId, codeHash: code === "0x" ? ZeroHash : keccak256(code) };
  } catch (thrown) {
    throw networkError(thrown);
  }
  requireSeen(place, seen);
}

/** @throws {BiyError} `network` unless that is the place. */
export function requireSeen({ chainId, to, codeHash }: Place, seen: Seen): void {
  const actual = seen.chainId;
  if (actual !== chainId) {
    throw new BiyError("network", {
      kk: `Бұл ${actual} тізбегі, ал шарт ${chainId} тізбегіне арналған; дұрыс желіге қосылыңыз.`,
      ru: `Это сеть ${actual}, а договор для сети ${chainId}; подключитесь к нужной сети.`,
      en: `This is chain ${actual}, but the agreement is for chain ${chainId}; connect to the right network.`,
    });
  }
  if (seen.codeHash === ZeroHash) {
    throw new BiyError("network", {
      kk: `${to} мекенжайында келісімшарт коды жоқ; мекенжай мен желіні тексеріңіз.`,
      ru: `По адресу ${to} нет кода контракта; проверьте адрес и сеть.`,
      en: `There is no contract at ${to}; check the address and the network.`,
    });
  }
  if (codeHash !== undefined && seen.codeHash !== codeHash) {
    throw new BiyError("network", {
      kk: `${to} мекенжайындағы код шарт мәтінінде көрсетілген код емес; растамаңыз, мекенжай мен желіні тексеріңіз.`,
      ru: `По адресу ${to} не тот код, который указан в тексте договора; не подтверждайте его, проверьте адрес и сеть.`,
      en: `The code at ${to} is not the one that the agreement's text states; do not accept it, check the address and the network.`,
    });
  }
}
