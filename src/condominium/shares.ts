/**
 * A reapportionment of shares: in as many pieces as it takes, of which a decision carries out the first and binds the rest.
 * @module
 */

import { AbiCoder, keccak256, ZeroHash, type Provider } from "ethers";
import { unitsAbi } from "../abi/units.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import type { CondominiumFile } from "./file.ts";
import { say } from "../words/say.ts";
import * as STEPS from "../words/condominium/steps.ts";

/** The share that a unit is to have. */
export type NewShare = { readonly unit: number; readonly share: bigint };
/** One piece as the register takes it: `rest` is the hash of the one after it, zero of the last. */
export type Piece = { readonly ids: readonly number[]; readonly shares: readonly bigint[]; readonly rest: string };

/**
 * The pieces of a reapportionment, each bound by the one before it. The register takes a piece only if its shares are
 * all in all what they were. The first is what a motion calls: `callOf(file, "register", "reapportion", [ids, shares,
 * rest])`. Once its decision is annulled, none of the others is carried out.
 */
export function reapportionment(pieces: readonly (readonly NewShare[])[]): Piece[] {
  return pieces.reduceRight<Piece[]>((later, piece) => {
    const [next] = later;
    const ids = piece.map(({ unit }) => unit);
    const shares = piece.map(({ share }) => share);
    return [{ ids, shares, rest: next === undefined ? ZeroHash : hashOfPiece(next) }, ...later];
  }, []);
}

/** The hash by which the piece before it, or the motion, names it. */
export function hashOfPiece({ ids, shares, rest }: Piece): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(["uint32[]", "uint40[]", "bytes32"], [ids, shares, rest]));
}

/** The pieces that are still to be carried out, in their order; none if the register waits for no such piece. @throws {BiyError} `network` */
export async function piecesLeft({
  provider,
  file,
  pieces,
}: {
  provider: Provider;
  file: CondominiumFile;
  pieces: readonly Piece[];
}): Promise<readonly Piece[]> {
  const asked = { provider, to: file.addresses.register, abi: unitsAbi, method: "pending", args: [] };
  const { rest } = (await view<{ toObject(): { rest: string } }>(asked)).toObject();
  const next = rest === ZeroHash ? -1 : pieces.findIndex((piece) => hashOfPiece(piece) === rest);
  return next < 0 ? [] : pieces.slice(next);
}

/** Carries out the next piece. Anyone, within thirty days after the decision was carried out, unless it is annulled. */
export const reapportionNext = /* @__PURE__ */ sending(
  async (_, { file, piece }: { readonly file: CondominiumFile; readonly piece: Piece }) => {
    const words = say(STEPS.reapportionNext, { units: piece.ids.length });
    const args = [piece.ids, piece.shares, piece.rest];
    return { to: file.addresses.register, abi: unitsAbi, method: "reapportionNext", args, words };
  },
);
