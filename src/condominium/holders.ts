/**
 * Holders that are programs: whether they can sign an accession or a ballot. Asked before a condominium is founded, as nobody could mend it
 * afterwards.
 * @module
 */

import { AbiCoder, concat, dataLength, id as hashOf, ZeroHash, type Provider } from "ethers";
import { decodeRevert, networkError } from "../chain/errors.ts";
import type { Words } from "../words/lang.ts";
import type { Founding } from "./founding.ts";
import * as FOUNDING from "../words/condominium/founding.ts";
import { say } from "../words/say.ts";

/** A key that has lent its address a program still signs and sends (EIP-7702). */
const DELEGATED = "0xef0100";
const QUESTION = /* @__PURE__ */ (() =>
  concat([
    hashOf("isValidSignature(bytes32,bytes)").slice(0, 10),
    AbiCoder.defaultAbiCoder().encode(["bytes32", "bytes"], [ZeroHash, "0x"]),
  ]))();

/** A holder that may never accede or vote. */
export type HolderWarning = { readonly holder: string; readonly words: Words };

/**
 * Of a founding's holders those that have a program which knows no signatures (ERC-1271): such a one can't sign, and votes only if its
 * program can send that itself. The node's word is taken for a program's silence.
 * @throws {BiyError} `network`
 */
export async function holdersToLookAt({
  provider,
  founding,
}: {
  provider: Provider;
  founding: Pick<Founding, "units">;
}): Promise<HolderWarning[]> {
  const holders = [...new Set(founding.units.map(({ holder }) => holder))];
  const found = await Promise.all(
    holders.map(async (holder) => ({ holder, silent: await isSilent(provider, holder) })),
  );
  return found.filter(({ silent }) => silent).map(({ holder }) => ({ holder, words: silent(holder) }));
}

async function isSilent(provider: Provider, holder: string): Promise<boolean> {
  try {
    const code = await provider.getCode(holder);
    if (code === "0x" || code.startsWith(DELEGATED)) return false;
  } catch (thrown) {
    throw networkError(thrown);
  }
  try {
    return dataLength(await provider.call({ to: holder, data: QUESTION })) < 32;
  } catch (thrown) {
    // A wallet that refuses an empty signature says why; a program without the function says nothing.
    const { data } = thrown as { data?: string | null };
    return decodeRevert(thrown) === undefined && (data ?? "0x") === "0x";
  }
}

function silent(holder: string): Words {
  return say(FOUNDING.signsNothing, { holder });
}
