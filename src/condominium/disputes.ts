/**
 * Disputes of a condominium: what is disputed, what an arbiter can order, and the case before the tribunal.
 * @module
 */

import {
  AbiCoder,
  Contract,
  getAddress,
  Interface,
  keccak256,
  toBeHex,
  zeroPadValue,
  ZeroAddress,
  ZeroHash,
  type Log,
  type Provider,
} from "ethers";
import { disputesAbi } from "../abi/disputes.ts";
import { gone } from "../chain/send.ts";
import { sending } from "./send.ts";
import { view } from "../chain/calls.ts";
import { caseCall, STEP_WORDS as CASE_STEP_WORDS, TELLING, tribunalCall } from "../arbitration/call.ts";
import { keySignature } from "../chain/signatures.ts";
import { disposition, THEN, type Common, type Disposition } from "../arbitration/disputable.ts";
import type { CondominiumFile, Convened } from "./condominiums.ts";
import { motionHash, type Motion } from "./decisions.ts";
import { ORDERS } from "./events.ts";
import * as STEPS from "../words/condominium/steps.ts";

export { ORDERS, type Order } from "./events.ts";

/** What a dispute can be about, in the order of `Subject` in IDisputes.sol. */
export const SUBJECTS = ["none", "decision", "ballots", "refusal", "act", "recovery"] as const;
/** What a dispute is about. */
export type Subject = (typeof SUBJECTS)[number];

/** What is disputed; see `Matter` in IDisputes.sol. */
export type Matter = {
  readonly subject: Exclude<Subject, "none">;
  readonly ref: string;
  readonly person: string;
  readonly unit: number;
  readonly document: string;
};

/** A dispute that was brought. */
export type Dispute = {
  readonly id: string;
  readonly turn: bigint;
  readonly noted: boolean;
  readonly common: Common;
  readonly matter: Matter;
};

/** What an arbiter orders, with what it needs. */
export type Ordered =
  | { readonly order: "declare" | "annul" | "remit" | "allow" | "lift" }
  | { readonly order: "stay"; readonly days: number }
  | { readonly order: "strike"; readonly units: readonly number[] }
  | { readonly order: "remove"; readonly holder: string }
  | { readonly order: "interim"; readonly holder: string; readonly days: number }
  | { readonly order: "recover"; readonly to: string };

const ADDRESS_BITS = 160n;
const ARGUMENT_BITS = 248n;
const coder = /* @__PURE__ */ AbiCoder.defaultAbiCoder();

/** The word of an order: `Disposition.rest`. */
export function orderWord(ordered: Ordered): string {
  return zeroPadValue(toBeHex((BigInt(ORDERS.indexOf(ordered.order)) << ARGUMENT_BITS) | argumentOf(ordered)), 32);
}

function argumentOf(ordered: Ordered): bigint {
  switch (ordered.order) {
    case "stay":
      return BigInt(ordered.days);
    case "strike":
      return BigInt(piecesOf(ordered.units).hash) & ((1n << ARGUMENT_BITS) - 1n);
    case "remove":
      return BigInt(getAddress(ordered.holder));
    case "interim":
      return (BigInt(ordered.days) << ADDRESS_BITS) | BigInt(getAddress(ordered.holder));
    case "recover":
      return BigInt(getAddress(ordered.to));
    default:
      return 0n;
  }
}

/** As many ballots as one transaction strikes. */
const PIECE = 500;
/** A piece of what is struck, and the hash of those that come after it: zero if it is the last. */
type Piece = { readonly units: readonly number[]; readonly next: string };

/** Ballots to strike in pieces, each bound by the hash of the one before; and the hash that an order names. */
function piecesOf(units: readonly number[]): { readonly pieces: readonly Piece[]; readonly hash: string } {
  const pieces: Piece[] = [];
  let next = ZeroHash;
  for (let end = units.length; end > 0 || pieces.length === 0; end -= PIECE) {
    const piece = { units: units.slice(Math.max(0, end - PIECE), end), next };
    pieces.unshift(piece);
    next = coderHash(piece);
  }
  return { pieces, hash: next };
}

const coderHash = ({ units, next }: Piece) => keccak256(coder.encode(["uint32[]", "bytes32"], [units, next]));

/**
 * The operative part of an award on a dispute of a condominium. No money: its disputes hold none yet.
 * @param interim the dispute stays open, in its next turn
 */
export function orderOf(matter: Matter, ordered: Ordered, { interim = false } = {}): Disposition {
  return disposition({
    then: interim ? THEN.stay : THEN.close,
    progress: BigInt(SUBJECTS.indexOf(matter.subject)),
    rest: orderWord(ordered),
  });
}

/** A resolution, as the matter of a dispute: all holders answer. */
export function matterOfDecision({ id }: Pick<Convened, "id">, document = ZeroHash): Matter {
  return { subject: "decision", ref: id, person: ZeroAddress, unit: 0, document };
}

/** A unit's ballot, as the matter of a dispute: all holders answer. */
export function matterOfBallot(
  { id }: Pick<Convened, "id">,
  { unit, document = ZeroHash }: { unit: number; document?: string },
): Matter {
  return { subject: "ballots", ref: id, person: ZeroAddress, unit, document };
}

/**
 * A refusal to put a motion to the vote, as the matter of a dispute: the holder of the office answers.
 * @param document salted hash of the refusal
 */
export function matterOfRefusal({ motion, by, document }: { motion: Motion; by: string; document: string }): Matter {
  return { subject: "refusal", ref: motionHash(motion), person: getAddress(by), unit: 0, document };
}

/**
 * An act of a person who holds an office, as the matter of a dispute.
 * @param object number of the common object that it was about; 0 for none
 */
export function matterOfAct({
  object,
  by,
  document = ZeroHash,
}: {
  object: bigint;
  by: string;
  document?: string;
}): Matter {
  return { subject: "act", ref: toBeHex(object, 32), person: getAddress(by), unit: 0, document };
}

/** A unit whose holder has lost the key, as the matter of a dispute. @param document hash of the act of a court, salted */
export function matterOfRecovery({ unit, document }: { unit: number; document: string }): Matter {
  return { subject: "recovery", ref: ZeroHash, person: ZeroAddress, unit, document };
}

const NO_HEADER = { no: 0n, convener: ZeroAddress, question: ZeroHash, motion: ZeroHash };
/** A matter as the contract takes it. */
export const onChain = (matter: Matter) => ({ ...matter, subject: SUBJECTS.indexOf(matter.subject) });

/** Asks a human. Free of charge. Gives the dispute, and the receipt. */
export const dispute = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      matter,
      decision,
      unit,
      claim,
    }: {
      readonly file: CondominiumFile;
      readonly matter: Matter;
      /** Of a decision or a ballot. */
      readonly decision?: Pick<Convened, "header"> | undefined;
      /** One's own: a participant's dispute holds a decision up; 0 for others. */
      readonly unit: number;
      /** Hash of the claim. */
      readonly claim: string;
    },
  ) => disputesCall(file, "dispute", [onChain(matter), decision?.header ?? NO_HEADER, unit, claim]),
  (receipt, { file, matter }) => ({ ...inLogs(file, receipt.logs, matter), receipt }),
);

function inLogs(file: CondominiumFile, logs: readonly Log[], matter: Matter): Dispute {
  const contract = new Interface(disputesAbi);
  for (const log of logs) {
    if (log.address !== file.addresses.disputes) continue;
    const parsed = contract.parseLog(log);
    if (parsed?.name !== "Disputed") continue;
    const { id, turn, noted, terms } = parsed.args as unknown as Record<"id" | "terms", string> & {
      turn: bigint;
      noted: boolean;
    };
    return { id, turn, noted, common: commonIn(terms), matter };
  }
  throw gone(logs[0]?.transactionHash ?? "");
}

/** The dispute that a transaction brought. */
export async function broughtIn({
  provider,
  file,
  hash,
  matter,
}: {
  provider: Provider;
  file: CondominiumFile;
  hash: string;
  matter: Matter;
}): Promise<Dispute> {
  const receipt = await provider.getTransactionReceipt(hash);
  return inLogs(file, receipt?.logs ?? [], matter);
}

/** The case of a dispute before its tribunal. */
export function caseIdOf({ addresses }: CondominiumFile, { id, turn }: Pick<Dispute, "id" | "turn">): string {
  return keccak256(coder.encode(["address", "bytes32", "uint16"], [addresses.disputes, id, turn]));
}

const COMMON =
  "tuple(address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 paymentAgent,bytes32 replaces,bytes32 document,bytes32 summary,bytes32 salt)";

function commonIn(terms: string): Common {
  const [common] = coder.decode([COMMON], terms) as unknown as [{ toObject(): Common }];
  return common.toObject();
}

/** The hash of the matter: the particulars of the dispute's terms, as the tribunal asks for them. */
export async function matterHash({
  provider,
  file,
  matter,
}: {
  provider: Provider;
  file: CondominiumFile;
  matter: Matter;
}): Promise<string> {
  const disputes = new Contract(file.addresses.disputes, disputesAbi, provider);
  return (await disputes.getFunction("hashOf")(onChain(matter))) as string;
}

/** Whether this turn of a dispute is over: what was ordered in it is carried out, or it was given up. @throws {BiyError} `network` */
export async function isOver({
  provider,
  file,
  dispute: { id, turn },
}: {
  provider: Provider;
  file: CondominiumFile;
  dispute: Pick<Dispute, "id" | "turn">;
}): Promise<boolean> {
  const ask = { provider, to: file.addresses.disputes, abi: disputesAbi, method: "recordOf", args: [id] };
  const record = await view<{ claimant: bigint; turn: bigint }>(ask);
  return record.claimant === 0n || record.turn !== turn;
}

type OfDispute = { readonly file: CondominiumFile; readonly dispute: Dispute };

/** Opens the case of a dispute before the tribunal. Anyone may send it. Gives the case's id, and the receipt. */
export const openCase = /* @__PURE__ */ sending(
  async ({ provider }, { file, dispute: { common, matter } }: OfDispute) =>
    tribunalCall(common.tribunal, "open", {
      args: [file.addresses.disputes, common, await matterHash({ provider, file, matter })],
      words: CASE_STEP_WORDS.open,
    }),
  (receipt, { file, dispute: opened }) => ({ caseId: caseIdOf(file, opened), receipt }),
);

/** Hands the operative part in with the arbiters' signatures. */
export const award = /* @__PURE__ */ sending(
  async (
    { provider },
    {
      file,
      dispute: { common, matter },
      caseId,
      disposition: ordered,
      document,
      signatures,
    }: OfDispute & {
      readonly caseId: string;
      readonly disposition: Disposition;
      readonly document: string;
      readonly signatures: readonly string[];
    },
  ) => {
    const hash = await matterHash({ provider, file, matter });
    const signed = signatures.map((each) => keySignature(each) ?? each);
    const args = [common, hash, ordered, ZeroHash, document, signed];
    return caseCall({ tribunal: common.tribunal, caseId }, "award", args);
  },
);

/**
 * Carries out an order that is final. Anyone may send it. Of many ballots to strike, it strikes the first
 * ones; {@link strikeNext} strikes the others.
 */
export const enforce = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      dispute: { common, matter },
      disposition: ordered,
      units = [],
    }: OfDispute & {
      readonly disposition: Disposition;
      /** The ballots to strike, if that is the order: all of them. */
      readonly units?: readonly number[];
    },
  ) => disputesCall(file, "enforce", enforceArgs({ dispute: { common, matter }, disposition: ordered, units })),
);

/** What the contract takes to carry an order out; of many ballots to strike, the first ones. */
export function enforceArgs({
  dispute: { common, matter },
  disposition: ordered,
  units,
}: {
  readonly dispute: Pick<Dispute, "common" | "matter">;
  readonly disposition: Disposition;
  readonly units: readonly number[];
}): unknown[] {
  const first = piecesOf(units).pieces[0];
  return [common, onChain(matter), ordered, first?.units, first?.next];
}

/** How many transactions it takes to strike so many ballots. */
export const strikesOf = (units: readonly number[]): number => piecesOf(units).pieces.length;

/** Strikes the next ballots of an order to strike many. Anyone may send it. @param piece which, from 1: the first is struck by {@link enforce} */
export const strikeNext = /* @__PURE__ */ sending(
  async (
    _,
    {
      file,
      dispute: { common, matter },
      units,
      piece,
    }: OfDispute & {
      /** All that are ordered to be struck. */
      readonly units: readonly number[];
      readonly piece: number;
    },
  ) => {
    const next = piecesOf(units).pieces[piece];
    return disputesCall(file, "strikeNext", [common, onChain(matter), next?.units ?? [], next?.next ?? ZeroHash]);
  },
);

/** Lets the stay by a participant's dispute run on, its advance being paid. Anyone may send it. */
export const hold = /* @__PURE__ */ sending(async (_, { file, dispute: { common, matter } }: OfDispute) =>
  disputesCall(file, "hold", [common, onChain(matter)]),
);

/** Gives a dispute up. Sent by its claimant. */
export const giveUp = /* @__PURE__ */ sending(async (_, { file, dispute: { common, matter } }: OfDispute) =>
  disputesCall(file, "giveUp", [common, onChain(matter)]),
);

/** Shares out the fees of a dispute's case that is over. Anyone may send it. */
export const distribute = /* @__PURE__ */ sending(
  async ({ provider }, { file, dispute: { common, matter }, caseId }: OfDispute & { readonly caseId: string }) => {
    const hash = await matterHash({ provider, file, matter });
    return caseCall({ tribunal: common.tribunal, caseId }, "distribute", [common, hash]);
  },
);

function disputesCall(
  { addresses }: CondominiumFile,
  method: "dispute" | "enforce" | "giveUp" | "strikeNext" | "hold",
  args: readonly unknown[],
) {
  const words = STEPS.disputes[method];
  return { to: addresses.disputes, abi: disputesAbi, method, args, words, telling: TELLING };
}
