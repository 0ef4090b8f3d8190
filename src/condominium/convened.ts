/**
 * Decisions as the chain has them: where one stands, where all stand, the one with a number.
 * @module
 */

import { id as hashOf, Interface, keccak256, type Provider } from "ethers";
import { assemblyAbi } from "../abi/assembly.ts";
import { charterAbi } from "../abi/charter.ts";
import { blockNumber } from "../chain/blocks.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import { BiyError } from "../words/biyError.ts";
import { decisionId, decodeMotion, STATES, type Header, type State } from "./decisions.ts";
import { placeOf, type CondominiumFile } from "./file.ts";
import type { Convened } from "./meeting.ts";
import { fromChain, type Electorate, type Rule, type RuleOnChain, type Tally } from "./rules.ts";
import { asker, type Ask } from "./view.ts";
import * as CONVENING from "../words/condominium/convening.ts";
import { say } from "../words/say.ts";

const assembly = /* @__PURE__ */ new Interface(assemblyAbi);

/** How a motion stands. */
export type Standing = {
  readonly id: string;
  readonly no: bigint;
  readonly state: State;
  readonly opensAt: bigint;
  readonly closesAt: bigint;
  readonly tally: Tally;
  readonly electorate: Electorate;
  readonly rule: Rule;
  readonly isSecondCall: boolean;
  readonly openDisputes: number;
  readonly stayedUntil: bigint;
};

const SECOND_CALL = 16n;

/** How a motion stands now. @throws {BiyError} `network` */
export async function standing({
  provider,
  file,
  id,
}: {
  provider: Provider;
  file: CondominiumFile;
  id: string;
}): Promise<Standing> {
  return await standingAt(asker(provider, "latest"), file, id);
}

/**
 * Where the decisions stand, in the order of their numbers: found in one pass over the blocks, asked of together, as of one block.
 * @param fromBlock decisions convened before it are left out; without it there is none
 * @param atBlock without it the latest
 * @throws {BiyError} `network`
 */
export async function standings({
  provider,
  file,
  atBlock,
  ...reading
}: {
  provider: Provider;
  file: CondominiumFile;
  atBlock?: number;
} & Pick<Partial<LogReading>, "fromBlock" | "range" | "onProgress">): Promise<Standing[]> {
  const toBlock = atBlock ?? (await blockNumber(provider));
  const ask = asker(provider, toBlock);
  if ((await ask<bigint>(file.addresses.decisions, assemblyAbi, "lastDecision")) === 0n) return [];
  const logs = await convenedLogs({ ...reading, provider, file, toBlock });
  return await Promise.all(logs.map(async ({ topics: [, id = ""] }) => await standingAt(ask, file, id)));
}

async function standingAt(ask: Ask, { addresses }: CondominiumFile, id: string): Promise<Standing> {
  const { decisions, charter } = addresses;
  const [decision, tally, state] = await Promise.all([
    ask<Record<string, bigint>>(decisions, assemblyAbi, "decisionOf", [id]),
    ask<Tally>(decisions, assemblyAbi, "tallyOf", [id]),
    ask<bigint>(decisions, assemblyAbi, "stateOf", [id]),
  ]);
  const rule = await ask<RuleOnChain>(charter, charterAbi, "ruleAt", [decision["rule"]]);
  const { yes, no, abstain, unitsYes, unitsNo, unitsAbstain } = tally;
  return {
    id,
    no: decision["no"] ?? 0n,
    state: STATES[Number(state)] ?? "none",
    opensAt: decision["opensAt"] ?? 0n,
    closesAt: decision["closesAt"] ?? 0n,
    tally: { yes, no, abstain, unitsYes, unitsNo, unitsAbstain },
    electorate: { share: decision["share"] ?? 0n, count: decision["count"] ?? 0n },
    rule: fromChain(rule),
    isSecondCall: ((decision["flags"] ?? 0n) & SECOND_CALL) !== 0n,
    openDisputes: Number(decision["disputes"] ?? 0n),
    stayedUntil: decision["stayedUntil"] ?? 0n,
  };
}

/** All that were convened, oldest first: one reading, whichever of them is asked for. */
async function convenedLogs({
  file,
  ...reading
}: { file: CondominiumFile } & Omit<Parameters<typeof readLogs>[0], "address" | "topics" | "fromBlock"> &
  Pick<Partial<LogReading>, "fromBlock">): Promise<ChainLog[]> {
  const topics = [assembly.getEvent("Convened")?.topicHash ?? ""];
  return await readLogs({ fromBlock: file.startBlock, ...reading, address: file.addresses.decisions, topics });
}

/** The decision with a number, from the chain's events. Of its question there is the hash, unless it is given. @throws {BiyError} `missing` */
export async function decisionOf({
  provider,
  file,
  no,
  question,
  ...reading
}: {
  provider: Provider;
  file: CondominiumFile;
  no: bigint;
  question?: string | undefined;
} & Pick<Partial<LogReading>, "range" | "onProgress">): Promise<Convened> {
  for (const log of await convenedLogs({ ...reading, provider, file })) {
    const args = assembly.parseLog(log)?.args;
    if (args?.["no"] !== no) continue;
    const encoded = args["motion"] as string;
    const motion = decodeMotion(encoded);
    const header: Header = {
      no,
      convener: args["convener"] as string,
      question: motion.question,
      motion: keccak256(encoded),
    };
    if (question !== undefined && hashOf(question) !== header.question) throw otherQuestion();
    const known = { ...motion, question: question ?? motion.question };
    return { id: decisionId(placeOf(file), header), header, motion: known, encoded };
  }
  throw new BiyError("missing", say(CONVENING.notConvened, { no }));
}

export function otherQuestion(): BiyError {
  return new BiyError("document", CONVENING.questionOfAnother);
}
