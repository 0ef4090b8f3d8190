/**
 * Ballots: in person, by proxy, and in a written poll.
 * @module
 */

import { id as hashOf, Interface, TypedDataEncoder, ZeroAddress, ZeroHash, type Provider, type Signer } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { gone } from "../chain/send.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { signerOf } from "../chain/signatures.ts";
import {
  assemblyDomain,
  BALLOT_TYPES,
  BALLOTS_A_WORD,
  ballotsIn,
  CHOICE_WORDS,
  CHOICES,
  packEntries,
  signBallot,
  typedBallot,
  type Choice,
  type Header,
  type SignedBallot,
  type Way,
} from "./decisions.ts";
import type { Lang } from "../words/lang.ts";
import { LAST_MOMENT, momentIn } from "../text/figures.ts";
import { say } from "../words/say.ts";
import * as STEPS from "../words/condominium/steps.ts";
import { type CondominiumFile, placeOf } from "./file.ts";
import type { Unit } from "./units.ts";
import type { Convened } from "./meeting.ts";
import { otherQuestion } from "./convened.ts";

/** The units that have a ballot in a decision, or whose ballot was struck. @param last the number of the last unit */
export async function castIn({
  provider,
  file,
  id,
  last,
}: {
  provider: Provider;
  file: CondominiumFile;
  id: string;
  last: number;
}): Promise<Map<number, { choice: Choice; way: Way }>> {
  const words = Math.floor(last / BALLOTS_A_WORD) + 1;
  const args = [id, 0, words];
  const { decisions } = file.addresses;
  const found = await view<bigint[]>({ provider, to: decisions, abi: assemblyAbi, method: "ballotsOf", args });
  return ballotsIn([...found]);
}

/** Votes with the units named. Sent by their holder, or by the holder of a proxy; `grantor` is then the person whose units these are. */
export const vote = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      id,
      units: named,
      choice,
      grantor,
    }: {
      readonly file: CondominiumFile;
      readonly id: string;
      readonly units: readonly number[];
      readonly choice: Exclude<Choice, "none">;
      readonly grantor?: string | undefined;
    },
  ) => {
    const number = CHOICES.indexOf(choice);
    const [kk = "", ru = "", en = ""] = CHOICE_WORDS[choice].split(" / ");
    const values = { units: named.join(", "), choice: { kk, ru, en }, grantor: grantor ?? "" };
    const words = say(grantor === undefined ? STEPS.voteNow : STEPS.voteByProxy, values);
    const made = { to: file.addresses.decisions, abi: assemblyAbi, words };
    return grantor === undefined
      ? { ...made, method: "vote", args: [id, named, number] }
      : { ...made, method: "voteByProxy", args: [id, grantor, named, number] };
  },
);

/**
 * Gives a proxy for decisions of some categories, or for one decision; in place of an earlier one for the same unit. The zero address takes
 * it back, and a unit out of the proxy for all.
 */
export const giveProxy = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      unit = 0,
      holder,
      until,
      categories,
      only = ZeroHash,
    }: {
      readonly file: CondominiumFile;
      /** One of the signer's; without it, all that the signer gave none of their own for. */
      readonly unit?: number;
      readonly holder: string;
      readonly until: bigint;
      readonly categories: readonly number[];
      readonly only?: string;
    },
  ) => {
    const bits = categories.reduce((sum, category) => sum | (1 << category), 0);
    const last = (lang: Lang) => (until > LAST_MOMENT ? String(until) : momentIn(until, lang));
    const values = { holder, until: { kk: last("kk"), ru: last("ru"), en: last("en") } };
    const [give, back] =
      unit === 0 ? [STEPS.giveProxy, STEPS.proxyBack] : [STEPS.giveProxyOfUnit, STEPS.proxyOfUnitBack];
    const words = say(holder === ZeroAddress ? back : give, { ...values, unit });
    const args = [unit, holder, until, bits, only];
    return { to: file.addresses.decisions, abi: assemblyAbi, method: "giveProxy", args, words };
  },
);

/** A proxy as it stands. See `Proxy` in IAssembly.sol. */
export type Proxy = {
  /** The zero address: none, or taken back. */
  readonly holder: string;
  /** Seconds since 1970: the last one. */
  readonly until: bigint;
  /** For decisions of these categories; with `only` they are without effect. */
  readonly categories: readonly number[];
  /** The one decision that it is for, or the zero hash. */
  readonly only: string;
  /** Seconds since 1970: when it was given, so units got since are not in it; zero if it never was. */
  readonly givenAt: bigint;
};

/** The proxy that somebody has given for one unit, or for all that have none of their own. */
export async function proxyOf({
  provider,
  file,
  grantor,
  unit = 0,
}: {
  provider: Provider;
  file: CondominiumFile;
  grantor: string;
  unit?: number;
}): Promise<Proxy> {
  const { decisions: to } = file.addresses;
  const asked = { provider, to, abi: assemblyAbi, method: "proxyOf", args: [grantor, unit] };
  const {
    holder,
    until,
    categories: bits,
    only,
    givenAt,
  } = await view<Omit<Proxy, "categories"> & { categories: bigint }>(asked);
  const categories = Array.from({ length: 16 }, (_, category) => category).filter(
    (category) => ((bits >> BigInt(category)) & 1n) === 1n,
  );
  return { holder, until, categories, only, givenAt };
}

/** Signs a ballot for a written poll: nothing is sent. */
export async function signPollBallot({
  signer,
  file,
  decision,
  choice,
  units: named,
}: {
  signer: Signer;
  file: CondominiumFile;
  decision: Convened;
  choice: Exclude<Choice, "none">;
  units: readonly number[];
}): Promise<SignedBallot> {
  const { question } = decision.motion;
  if (hashOf(question) !== decision.header.question) throw otherQuestion();
  return await signBallot(signer, placeOf(file), { decision: decision.id, question, choice, units: named });
}

/** Why a ballot of a poll would not count. */
export type BallotProblem =
  | "other decision"
  | "signature"
  | "not the holder"
  | "not acceded"
  | "no such unit"
  | "twice"
  | "voted already"
  | "struck";

/**
 * Checks the ballots of a poll before they are sent: what is signed, and who holds what now.
 * @returns those that would count, and of each other one why not
 */
export function checkBallots({
  file,
  decision,
  ballots,
  units: known,
  cast = new Map(),
}: {
  file: CondominiumFile;
  decision: Convened;
  ballots: readonly SignedBallot[];
  /** As {@link units} gives them. */
  units: readonly Unit[];
  /** Units with a ballot already, as {@link castIn} gives them. */
  cast?: ReadonlyMap<number, { readonly choice: Choice }>;
}): {
  readonly good: SignedBallot[];
  readonly bad: { readonly ballot: SignedBallot; readonly problem: BallotProblem }[];
} {
  const byId = new Map(known.map((unit) => [unit.id, unit]));
  const seen = new Set<number>();
  const good: SignedBallot[] = [];
  const bad: { ballot: SignedBallot; problem: BallotProblem }[] = [];
  const { question } = decision.motion;
  const domain = assemblyDomain(placeOf(file));
  const problemOf = (ballot: SignedBallot): BallotProblem | undefined => {
    if (ballot.decision !== decision.id) return "other decision";
    const digest = TypedDataEncoder.hash(domain, BALLOT_TYPES, typedBallot(decision.id, question, ballot.choice));
    if (signerOf(digest, ballot.signature) !== ballot.voter) return "signature";
    for (const id of ballot.units) {
      const unit = byId.get(id);
      if (unit === undefined || unit.share === 0n) return "no such unit";
      if (unit.holder !== ballot.voter) return "not the holder";
      if (!unit.acceded) return "not acceded";
      if (seen.has(id)) return "twice";
      const before = cast.get(id);
      if (before !== undefined) return before.choice === "none" ? "struck" : "voted already";
    }
    return undefined;
  };
  for (const ballot of ballots) {
    const problem = problemOf(ballot);
    if (problem !== undefined) {
      bad.push({ ballot, problem });
      continue;
    }
    for (const id of ballot.units) seen.add(id);
    good.push(ballot);
  }
  return { good, bad };
}

/** Units a batch: about 14 000 gas each, well under the 16.7 million that a transaction may spend (EIP-7825). */
export const UNITS_A_BATCH = 800;

/**
 * Ballots, or signatures under a petition, in batches, in the order of their units, so that those of one word of storage come together. One
 * for more units than a batch has room for is in several, each with some of them.
 */
export function batchesOf<T extends { readonly units: readonly number[] }>(
  signed: readonly T[],
  unitsABatch = UNITS_A_BATCH,
): T[][] {
  const pieces = signed.flatMap((each) =>
    Array.from({ length: Math.ceil(each.units.length / unitsABatch) }, (_, index) => ({
      ...each,
      units: each.units.slice(index * unitsABatch, (index + 1) * unitsABatch),
    })),
  );
  pieces.sort((a, b) => (a.units[0] ?? 0) - (b.units[0] ?? 0));
  const batches: T[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (batches.length === 0 || room < piece.units.length) {
      batches.push([]);
      room = unitsABatch;
    }
    batches.at(-1)?.push(piece);
    room -= piece.units.length;
  }
  return batches;
}

/** Counts one batch of ballots. Sent a second time, it counts nothing. */
export const countBallots = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      header,
      ballots,
    }: { readonly file: CondominiumFile; readonly header: Header; readonly ballots: readonly SignedBallot[] },
  ) => {
    const units = ballots.reduce((sum, each) => sum + each.units.length, 0);
    const words = say(STEPS.countBallots, { no: header.no, units });
    const args = [header, packEntries(ballots)];
    return { to: file.addresses.decisions, abi: assemblyAbi, method: "countBallots", args, words };
  },
  (receipt) => {
    const contract = new Interface(assemblyAbi);
    for (const log of receipt.logs) {
      const parsed = contract.parseLog(log);
      if (parsed?.name === "BallotsCounted")
        return { counted: Number(parsed.args["counted"]), skipped: Number(parsed.args["skipped"]), receipt };
    }
    throw gone(receipt.hash);
  },
);
