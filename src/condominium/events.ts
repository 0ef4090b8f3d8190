/**
 * What happened to a decision, in its order: the assembly's and the disputes' events about it, with their moments.
 * @module
 */

import { AbiCoder, Interface, toBeHex, ZeroHash, zeroPadValue, type LogDescription } from "ethers";
import { READ } from "../abi/read.ts";
import { momentsOf } from "../chain/blocks.ts";
import { readLogs, type ChainLog } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { CHOICES, WAYS, type Choice, type Way } from "./decisions.ts";
import type { History, Span } from "./history.ts";
import type { Addresses } from "./rules.ts";

/** When something happened: block, its hash, seconds since 1970, and the transaction. */
export type Moment = {
  readonly block: number;
  readonly hash: string;
  readonly at: bigint;
  readonly transaction: string;
};

/** The orders of an arbiter, as in `Order` of IDisputes.sol. */
export const ORDERS = [
  "declare",
  "stay",
  "annul",
  "remit",
  "strike",
  "allow",
  "lift",
  "remove",
  "interim",
  "recover",
] as const;
/** What an arbiter can order in a condominium. */
export type Order = (typeof ORDERS)[number];

type Happening =
  | { readonly event: "Convened"; readonly convener: string; readonly previous: string }
  | {
      readonly event: "Voted";
      readonly voter: string;
      readonly units: readonly number[];
      readonly choice: Choice;
      readonly way: Way;
    }
  | { readonly event: "BallotsCounted"; readonly counted: bigint; readonly skipped: bigint }
  | {
      readonly event: "ProxyGiven";
      readonly grantor: string;
      /** Of one unit, or zero: of all that had none of their own. */
      readonly unit: number;
      readonly holder: string;
      readonly until: bigint;
      readonly categories: number;
      readonly only: string;
    }
  | { readonly event: "DisputeNoted"; readonly open: number }
  | { readonly event: "Stayed" | "Held"; readonly until: bigint }
  | { readonly event: "VotingExtended"; readonly closesAt: bigint }
  | { readonly event: "BallotsStruck"; readonly units: readonly number[] }
  | { readonly event: "Annulled"; readonly isRemitted: boolean }
  | { readonly event: "Executed" | "Undone" | "Withdrawn" }
  | { readonly event: "MinutesSealed"; readonly by: string; readonly text: string; readonly evidence: string }
  | {
      readonly event: "Disputed";
      readonly dispute: string;
      readonly tribunal: string;
      readonly claimant: string;
      readonly turn: number;
      readonly claim: string;
      readonly noted: boolean;
      /** The unit whose ballot is disputed; zero for the decision itself. */
      readonly unit: number;
    }
  | {
      readonly event: "Enforced";
      readonly dispute: string;
      readonly turn: number;
      readonly order: Order;
      readonly argument: string;
    }
  | {
      readonly event: "StayedInterim";
      readonly dispute: string;
      readonly turn: number;
      readonly days: number;
      readonly reasons: string;
    }
  | { readonly event: "DisputeEnded"; readonly dispute: string; readonly turn: number };

/** Something that happened to a decision. */
export type DecisionEvent = Moment & Happening;

const assembly = /* @__PURE__ */ new Interface(READ.decisions);
const disputes = /* @__PURE__ */ new Interface(READ.disputes);
const COMMON =
  "tuple(address,address,address,address,bytes32,uint32,uint40,uint16,bytes32,bytes32,bytes32,bytes32,bytes32)";
const MATTER = "tuple(uint8 subject,bytes32 ref,address person,uint32 unit,bytes32 document)";
/** What happened to decision `id`, oldest first; of the proxies those by which ballots of it were cast. */
export async function decisionEvents({
  span,
  history,
  addresses,
  id,
  convenedIn,
}: {
  span: Span;
  history: History;
  addresses: Addresses;
  id: string;
  convenedIn: number;
}): Promise<DecisionEvent[]> {
  const own = await readLogs({
    ...span,
    fromBlock: convenedIn,
    address: addresses.decisions,
    topics: [null, id],
    isTimed: true,
  });
  const isLater = ({ blockNumber }: ChainLog) => blockNumber >= convenedIn;
  const asked = history("disputes", "Disputed").filter(isLater);
  const about = asked.filter((log) => matterOf(parsed(disputes, log)?.args.getValue("terms") as string).ref === id);
  const ids = new Set(about.map(({ topics }) => topics[1] ?? ""));
  const answers = history("disputes", "Enforced", "StayedInterim", "DisputeEnded").filter(({ topics }) =>
    ids.has(topics[1] ?? ""),
  );
  const proxies = proxiesOf(history("decisions", "ProxyGiven"), own);

  const logs = [...own, ...about, ...answers, ...proxies];
  logs.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
  const moments = await momentsOf(span.provider, logs);
  return logs.flatMap((log): DecisionEvent[] => {
    const event = parsed(assembly, log) ?? parsed(disputes, log);
    const moment = moments.get(log.blockNumber);
    const happening = event === null ? undefined : happeningOf(event);
    if (moment === undefined || happening === undefined) return [];
    return [{ ...moment, transaction: log.transactionHash, ...happening }];
  });
}

/* PRIVATE */

function matterOf(terms: string): { subject: number; ref: string; unit: number } {
  const [, matter] = AbiCoder.defaultAbiCoder().decode([COMMON, MATTER], terms);
  const [subject, ref, , unit] = matter as [bigint, string, string, bigint];
  // A ref of another subject is no decision.
  return { subject: Number(subject), ref: subject === 1n || subject === 2n ? ref : "", unit: Number(unit) };
}

/**
 * The proxy by which each ballot by proxy was cast: of the last two that its grantor had given, for the unit and for
 * all units, the one that names the person who cast it.
 */
function proxiesOf(given: readonly ChainLog[], own: readonly ChainLog[]): ChainLog[] {
  const cast = own.flatMap((log) => {
    const event = parsed(assembly, log);
    const isByProxy = event?.name === "Voted" && Number(event.args.getValue("way")) === WAYS.indexOf("proxy");
    const units = isByProxy ? (event.args.getValue("units") as readonly bigint[]) : [];
    const by = isByProxy ? zeroPadValue(event.args.getValue("by") as string, 32).toLowerCase() : "";
    return units.map((unit) => ({ log, by, grantor: log.topics[2] ?? "", unit: toBeHex(unit, 32) }));
  });
  const used = cast.flatMap(({ log, by, grantor, unit }) => {
    const isBefore = (each: ChainLog) =>
      each.blockNumber < log.blockNumber || (each.blockNumber === log.blockNumber && each.index < log.index);
    const last = (of: string) =>
      given.findLast((each) => each.topics[1] === grantor && each.topics[2] === of && isBefore(each));
    return [last(unit), last(ZeroHash)].find((each) => each?.topics[3] === by) ?? [];
  });
  return [...new Set(used)];
}

function happeningOf({ name, args }: LogDescription): Happening | undefined {
  const value = <T>(field: string) => args.getValue(field) as T;
  const number = (field: string) => Number(args.getValue(field));
  const numbers = (field: string) => value<bigint[]>(field).map(Number);
  if (name === "Convened") return { event: name, convener: value("convener"), previous: value("previous") };
  if (name === "Voted") {
    const [choice, way] = [CHOICES[number("choice")] ?? "none", WAYS[number("way")] ?? "none"];
    return { event: name, voter: value("voter"), units: numbers("units"), choice, way };
  }
  if (name === "BallotsCounted") return { event: name, counted: value("counted"), skipped: value("skipped") };
  if (name === "ProxyGiven") {
    const [grantor, holder, only] = [value<string>("grantor"), value<string>("holder"), value<string>("only")];
    const [unit, until, categories] = [number("unit"), value<bigint>("until"), number("categories")];
    return { event: name, grantor, unit, holder, until, categories, only };
  }
  if (name === "DisputeNoted") return { event: name, open: number("open") };
  if (name === "Stayed" || name === "Held") return { event: name, until: value("until") };
  if (name === "VotingExtended") return { event: name, closesAt: value("closesAt") };
  if (name === "BallotsStruck") return { event: name, units: numbers("units") };
  if (name === "Annulled") return { event: name, isRemitted: value("isRemitted") };
  if (name === "Executed" || name === "Undone" || name === "Withdrawn") return { event: name };
  if (name === "MinutesSealed")
    return { event: name, by: value("by"), text: value("text"), evidence: value("evidence") };
  if (name === "Disputed") {
    const { unit } = matterOf(value("terms"));
    const [tribunal, claimant, claim] = [value<string>("tribunal"), value<string>("claimant"), value<string>("claim")];
    const [dispute, noted] = [value<string>("id"), value<boolean>("noted")];
    return { event: name, dispute, tribunal, claimant, turn: number("turn"), claim, noted, unit };
  }
  if (name === "Enforced") {
    const order = ORDERS[number("order")] ?? "declare";
    return { event: name, dispute: value("id"), turn: number("turn"), order, argument: value("argument") };
  }
  if (name === "StayedInterim") {
    const [days, reasons] = [number("daysAsked"), value<string>("reasons")];
    return { event: name, dispute: value("id"), turn: number("turn"), days, reasons };
  }
  if (name === "DisputeEnded") return { event: name, dispute: value("id"), turn: number("turn") };
  return undefined;
}
