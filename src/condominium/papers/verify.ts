/**
 * Whether sealed minutes are those that the chain gives: rendered again and compared.
 * @module
 */

import type { Provider } from "ethers";
import { readDecision } from "../record.ts";
import type { Addresses } from "../rules.ts";
import { minutesHash } from "./minutes.ts";

/** A seal of minutes, and whether it is what the chain gives. */
export type Verified = {
  readonly sealed: string;
  readonly by: string;
  readonly evidence: string;
  /** Seconds since 1970, of the sealing. */
  readonly at: bigint;
  readonly block: number;
  /** Root of the minutes as of that block; none if voting was not over then. */
  readonly rendered?: string;
  readonly isSame: boolean;
  /** The block as of which the sealed minutes are the chain's: that of the seal, or one before something that happened later. */
  readonly asOf?: number;
  /** How much happened to the decision after the block `asOf` (after the seal's, if the minutes are not the chain's): sealing is not counted. */
  readonly later: number;
};

/**
 * Compares each seal of a decision's minutes with the minutes rendered again. Minutes that were made before something happened, and sealed
 * after it, are found, too: they are compared as of each block before a later event.
 * @throws {BiyError} as {@link readDecision}; a node must still know the state of those blocks
 */
export async function verifyMinutes(asked: {
  provider: Provider;
  addresses: Addresses;
  startBlock: number;
  id: string;
}): Promise<Verified[]> {
  const now = await readDecision(asked);
  const roots = new Map<number, string | undefined>();
  const rootAt = async (atBlock: number) => {
    if (roots.has(atBlock)) return roots.get(atBlock);
    const facts = await readDecision({ ...asked, atBlock });
    const root = facts.block.at <= facts.decision.closesAt ? undefined : await minutesHash(facts);
    roots.set(atBlock, root);
    return root;
  };
  const verified: Verified[] = [];
  for (const seal of now.events) {
    if (seal.event !== "MinutesSealed") continue;
    const changes = now.events.filter(
      ({ event, at, block }) => event !== "MinutesSealed" && at > now.decision.closesAt && block <= seal.block,
    );
    const rendered = await rootAt(seal.block);
    const candidates = [seal.block, ...changes.map(({ block }) => block - 1).reverse()];
    let asOf: number | undefined;
    for (const block of candidates) {
      const root = await rootAt(block);
      if (root === seal.text) asOf = block;
      if (root === undefined || asOf !== undefined) break;
    }
    const { text: sealed, by, evidence, at, block } = seal;
    const found = {
      ...(rendered === undefined ? {} : { rendered }),
      ...(asOf === undefined ? {} : { asOf }),
    };
    const seen = asOf ?? block;
    const later = now.events.filter((each) => each.event !== "MinutesSealed" && each.block > seen).length;
    verified.push({ sealed, by, evidence, at, block, isSame: asOf !== undefined, later, ...found });
  }
  return verified;
}
