/**
 * Petitions to convene: signed by participants, collected on chain in as many transactions as it takes, used once by the person whom they name.
 * @module
 */

import { id as hashOf, Interface, type Provider, type Signer } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { gone, providerOf } from "../chain/send.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { motionHash, packEntries, signPetition, type Entry, type Motion } from "./decisions.ts";
import { type CondominiumFile, placeOf } from "./file.ts";
import { requireTrueText } from "./stated.ts";
import { say } from "../words/say.ts";
import * as STEPS from "../words/condominium/steps.ts";

/** What a petition is about, by hashes: that is enough to count signatures under it. */
export type Petition = {
  readonly motion: string;
  readonly question: string;
  /** The only person who may convene by it: a convener answers for the motion. */
  readonly convener: string;
};

/** A signature under a petition, with the units that it is for. A signature of `0x` is the sender's own. */
export type Supporting = Omit<Entry, "choice">;

/** The petition for a motion. */
export function petitionFor(motion: Motion, convener: string): Petition {
  return { motion: motionHash(motion), question: hashOf(motion.question), convener };
}

/** Signs a petition: nothing is sent. @throws {BiyError} `document` if the motion would part the charter's text from the contracts; `network` */
export async function petition({
  signer,
  file,
  motion,
  convener,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  motion: Motion;
  convener: string;
  units: readonly number[];
}): Promise<Petition & Supporting> {
  await requireTrueText({ provider: providerOf(signer), file, motion });
  const signature = await signPetition(signer, placeOf(file), motion, convener);
  return { ...petitionFor(motion, convener), units: named, signature };
}

/**
 * Counts signatures under a petition. Anyone, within ninety days of the first that counts; a unit that supports it already, or that is not
 * the signer's, changes nothing. A contract that holds units calls this itself, with a signature of `0x`.
 */
export const support = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      petition: { motion, question, convener },
      signed,
    }: { readonly file: CondominiumFile; readonly petition: Petition; readonly signed: readonly Supporting[] },
  ) => {
    const entries = packEntries(signed.map((each) => ({ ...each, choice: "yes" as const })));
    const units = signed.reduce((sum, each) => sum + each.units.length, 0);
    const words = say(STEPS.support, { convener, units });
    const args = [motion, question, convener, entries];
    return { to: file.addresses.decisions, abi: assemblyAbi, method: "support", args, words };
  },
  (receipt) => {
    const contract = new Interface(assemblyAbi);
    for (const log of receipt.logs) {
      const parsed = contract.parseLog(log);
      if (parsed?.name === "Supported")
        return { counted: Number(parsed.args["counted"]), skipped: Number(parsed.args["skipped"]), receipt };
    }
    throw gone(receipt.hash);
  },
);

/** How far a petition is. */
export type Support = {
  /** How many units of today support it: no more are counted than needed, and none once it is over. */
  readonly units: number;
  readonly needed: number;
  /** Seconds since 1970: the last one in which it is collected and convened by; zero while nobody supports it. */
  readonly until: bigint;
};

/** How far a petition is. */
export async function supportOf({
  provider,
  file,
  petition: { motion, question, convener },
}: {
  provider: Provider;
  file: CondominiumFile;
  petition: Petition;
}): Promise<Support> {
  const args = [motion, question, convener];
  const { decisions: to } = file.addresses;
  const { units, needed, until } = await view<{ units: bigint; needed: bigint; until: bigint }>({
    provider,
    to,
    abi: assemblyAbi,
    method: "supportOf",
    args,
  });
  return { units: Number(units), needed: Number(needed), until };
}
