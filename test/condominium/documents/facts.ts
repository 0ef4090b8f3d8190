/**
 * Facts that no chain has: of a decision, with as many units as are asked for, each held by another; of a unit; of a mandate; arguments of
 * calls. Everything deterministic.
 * @module
 */
import { getAddress, id as hashOf, Interface, keccak256, toBeHex, ZeroHash, type ParamType } from "ethers";
import { charterAbi, unitsAbi } from "../../../src/abi/index.ts";
import { textHash, type Call, type Choice, type Way } from "../../../src/condominium/decisions.ts";
import { callsSaid } from "../../../src/condominium/papers/calls.ts";
import { paperEdition } from "../../../scripts/terms/papers.ts";
import type { Pending, PendingDecision } from "../../../src/condominium/pending.ts";
import type { DecisionFacts, RollEntry } from "../../../src/condominium/record.ts";
import { KZ_HL_2025, type Addresses, type Rule, type Tally } from "../../../src/condominium/rules.ts";
import type { Words } from "../../../src/words/lang.ts";
import type { MandateFacts, Participation, Standing } from "../../../src/condominium/standing.ts";

export const addressOf = (name: string) => getAddress(keccak256(hashOf(name)).slice(0, 42));

export const ADDRESSES: Addresses = {
  charter: addressOf("charter"),
  register: addressOf("register"),
  objects: addressOf("objects"),
  disputes: addressOf("disputes"),
  decisions: addressOf("decisions"),
};
const TEXT = { kk: "Сметасы қоса берілген.", ru: "Смета прилагается.", en: "The estimate is enclosed." };
export const RULE = KZ_HL_2025[2]!;
const OPENS = 1_790_000_000n;

/** The ballot of each unit: two thirds for it, some against, one in nine abstains, one in ten does not vote. */
function ballotOf(unit: number): { choice: Choice; way: Way } {
  if (unit % 10 === 0) return { choice: "none", way: "none" };
  const way: Way = unit % 7 === 0 ? "proxy" : unit % 2 === 0 ? "signed" : "in-person";
  return { choice: unit % 9 === 0 ? "abstain" : unit % 4 === 0 ? "no" : "yes", way };
}

export function tallyOf(roll: readonly RollEntry[]): Tally {
  const of = (choice: Choice) => roll.filter((entry) => entry.choice === choice);
  const share = (choice: Choice) => of(choice).reduce((sum, entry) => sum + entry.share, 0n);
  const units = (choice: Choice) => BigInt(of(choice).length);
  return {
    yes: share("yes"),
    no: share("no"),
    abstain: share("abstain"),
    unitsYes: units("yes"),
    unitsNo: units("no"),
    unitsAbstain: units("abstain"),
  };
}

export function syntheticFacts(
  units: number,
  {
    rule = RULE,
    question = "Replace the cooling?",
    text = TEXT,
    name = "Condominium",
    calls = [],
  }: { rule?: Rule; question?: string; text?: Words; name?: string; calls?: readonly Call[] } = {},
): DecisionFacts {
  const roll = Array.from({ length: units }, (_, index): RollEntry => {
    const unit = index + 1;
    const holder = getAddress(toBeHex(0xabcdef0000n + BigInt(unit) * 7_919n, 20));
    return { unit, share: BigInt((unit % 3) + 1), holder, ...ballotOf(unit) };
  });
  const resolve = new Interface(charterAbi).encodeFunctionData("resolve", [3, hashOf("resolution")]);
  const moment = (block: number, at: bigint) => ({
    block,
    hash: hashOf(`block ${block}`),
    at,
    transaction: hashOf(`transaction ${block}`),
  });
  const convened = { ...moment(100, OPENS - rule.noticePeriod), event: "Convened" as const, convener: addressOf("m") };
  return {
    chainId: 31337n,
    addresses: ADDRESSES,
    name,
    block: { ...moment(900, OPENS + rule.votingPeriod + 5n) },
    id: hashOf("decision"),
    header: { no: 7n, convener: addressOf("m"), question: hashOf(question), motion: hashOf("motion") },
    motion: {
      calls: [{ target: ADDRESSES.charter, data: resolve }, ...calls],
      undo: [],
      text: textHash(text),
      question: hashOf(question),
      class: 0,
    },
    question,
    text,
    right: { kind: "mandate", office: 3 },
    rule,
    tally: tallyOf(roll),
    electorate: { share: roll.reduce((sum, { share }) => sum + share, 0n), count: BigInt(units) },
    isSecondCall: false,
    decision: {
      opensAt: OPENS,
      closesAt: OPENS + rule.votingPeriod,
      class: 0,
      rule: 2,
      isExecuted: false,
      isAnnulled: false,
      isRemitted: false,
      isPutAgain: false,
      isSecondCall: false,
      isUndone: false,
      isWithdrawn: false,
      isHeld: false,
      isOfTribunal: false,
      isRecounting: false,
      disputes: 0,
      stayedUntil: 0n,
      stayed: 0,
    },
    state: "challenge",
    roll,
    movements: [],
    events: [
      { ...convened, previous: ZeroHash },
      { ...moment(500, OPENS + 60n), event: "BallotsCounted", counted: 50n, skipped: 2n },
    ],
    code: (["charter", "register", "objects", "disputes", "decisions"] as const).map((part) => ({
      part,
      address: ADDRESSES[part],
      hash: hashOf(part),
    })),
    tribunal: addressOf("tribunal"),
    arbitration: hashOf("rules"),
    charter: hashOf("charter"),
  };
}

const { chainId, addresses, name, block } = syntheticFacts(1);
const STANDING: Standing = { chainId, addresses, name, block };
const DESCRIPTION = "A rack in hall A";
/** A call of the register that each of its arguments is said of; `uri` is somebody's. */
export function entering(uri: string) {
  const object = { kind: hashOf("no text"), content: hashOf("content"), uri };
  const entries = Array.from({ length: 21 }, (_, index) => {
    return { holder: addressOf(`entered ${index}`), share: BigInt(index + 1), class: 0n, object };
  });
  return { target: ADDRESSES.register, data: new Interface(unitsAbi).encodeFunctionData("enterMany", [entries]) };
}
/** A decision that is pending; what it does can be read unless `motion` is told to be missing. */
export function pendingDecision(no: bigint, parts: Partial<PendingDecision> = {}, uri = ""): PendingDecision {
  const motion = { ...syntheticFacts(1).motion, calls: [...syntheticFacts(1).motion.calls, entering(uri)] };
  return {
    id: hashOf(`decision ${no}`),
    no,
    state: "executable",
    from: OPENS,
    until: OPENS + 86_400n,
    isHeldUp: false,
    openDisputes: 0,
    stayed: 0,
    hash: hashOf(`motion ${no}`),
    motion,
    does: callsSaid(paperEdition("calls"), motion.calls, ADDRESSES),
    ...parts,
  };
}
export function pendingFacts(uri = ""): Pending {
  const { motion: _, does: __, ...unreadable } = pendingDecision(3n, { state: "challenge" });
  return {
    block,
    decisions: [
      pendingDecision(1n, {}, uri),
      pendingDecision(2n, { state: "stayed", isHeldUp: true, openDisputes: 2, stayed: 14 }),
      unreadable,
      pendingDecision(4n, { state: "annulled" }),
      pendingDecision(5n, { state: "voting", does: [] }),
      pendingDecision(6n, { state: "notice", does: [] }),
    ],
    reapportionment: { rest: hashOf("piece"), until: OPENS },
  };
}
export const PARTICIPATION: Participation & Required<Pick<Participation, "recovery" | "description">> = {
  ...STANDING,
  unit: 7,
  share: 1n,
  whole: 3_000n,
  from: 2n,
  class: 1,
  isAcceded: false,
  isPassedOver: false,
  movedAt: 1_790_000_000n,
  waitsSince: 1_789_000_000n,
  into: 0,
  holder: addressOf("holder"),
  object: { kind: hashOf("no text"), content: hashOf(DESCRIPTION), uri: "ipfs://unit-7" },
  description: DESCRIPTION,
  recovery: { from: addressOf("holder"), to: addressOf("heir"), announcedAt: 1_790_000_001n },
  pending: pendingFacts(),
};
export const MANDATE: MandateFacts = {
  ...STANDING,
  holder: addressOf("manager"),
  office: 3,
  powers: 3,
  from: 1_790_000_000n,
  until: 2n ** 40n - 1n,
  reportPeriod: 2_592_000n,
  reportedAt: 1_790_000_000n,
  document: textHash(TEXT),
  isActive: true,
  text: TEXT,
};

/** A value of a type that can be found again in a text: another each time. */
let seed = 0;
export function sample({ baseType, type, components, arrayChildren, name }: ParamType): unknown {
  if (baseType === "tuple") return components!.map(sample);
  if (baseType === "array") return [sample(arrayChildren!), sample(arrayChildren!)];
  seed += 1;
  if (type === "address") return addressOf(`sample ${seed}`);
  if (type === "bytes32") return hashOf(`sample ${seed}`);
  if (type === "bytes") return "0x";
  if (type === "string") return `ipfs://sample-${seed}`;
  if (type === "bool") return true;
  if (name === "office" || name === "powers") return 3n;
  return type === "uint8" ? BigInt(seed % 200) + 3n : 1_000n + BigInt(seed);
}

/** The same, where the first unit voted, and an arbiter's order struck its ballot. */
export function withStruck(facts: DecisionFacts): DecisionFacts {
  const [first, ...others] = facts.roll;
  if (first === undefined) throw new Error("there is no unit");
  const units = [first.unit];
  const then = facts.events[0]!;
  const voted = { ...then, event: "Voted", voter: first.holder, units, choice: "yes", way: "in-person" } as const;
  return {
    ...facts,
    roll: [{ ...first, choice: "none", way: "signed" }, ...others],
    events: [...facts.events, voted, { ...then, event: "BallotsStruck", units } as const],
  };
}
