/**
 * What the chain knows of a unit and of a mandate, as of one block.
 * @module
 */

import { id as hashOf, Interface, toBeHex, ZeroAddress, ZeroHash, zeroPadValue, type Provider } from "ethers";
import { charterAbi } from "../abi/charter.ts";
import { unitsAbi } from "../abi/units.ts";
import { blockNumber, blocksAt } from "../chain/blocks.ts";
import { readLogs } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { BiyError } from "../words/biyError.ts";
import type { Words } from "../words/lang.ts";
import { textHash } from "./decisions.ts";
import { readPending, type Pending } from "./pending.ts";
import type { Addresses } from "./rules.ts";
import { asker } from "./view.ts";
import * as RECORD from "../words/condominium/record.ts";
import { say } from "../words/say.ts";

/** Where and when something was read. */
export type Standing = {
  readonly chainId: bigint;
  readonly addresses: Addresses;
  /** Of the condominium, as its register has it: nobody can change it. */
  readonly name: string;
  readonly block: { readonly block: number; readonly hash: string; readonly at: bigint };
};

/** A unit, and who takes part by it. */
export type Participation = Standing & {
  readonly unit: number;
  readonly share: bigint;
  /** Of all units: the denominator of each share. */
  readonly whole: bigint;
  /** The first decision in which this share counts. */
  readonly from: bigint;
  readonly class: number;
  readonly isAcceded: boolean;
  /** Whether it does not count until it is acceded. */
  readonly isPassedOver: boolean;
  readonly movedAt: bigint;
  /** Since when no holder of it has acceded; zero while it is acceded. */
  readonly waitsSince: bigint;
  /** The unit that it was merged into, or zero. */
  readonly into: number;
  /** Zero for nobody. */
  readonly holder: string;
  readonly object: { readonly kind: string; readonly content: string; readonly uri: string };
  /** What the unit is, in words, if they were given; their hash is then that of the object's content. */
  readonly description?: string;
  readonly recovery?: { readonly from: string; readonly to: string; readonly announcedAt: bigint };
  /** What can still happen by what was decided before. */
  readonly pending: Pending;
};

/** A mandate, and whether its powers are in force at the block. */
export type MandateFacts = Standing & {
  readonly holder: string;
  /** By the number of `Office` in IMandates.sol; zero for none. */
  readonly office: number;
  readonly powers: number;
  readonly from: bigint;
  readonly until: bigint;
  readonly reportPeriod: bigint;
  readonly reportedAt: bigint;
  readonly document: string;
  readonly isActive: boolean;
  /** Its text, if it was given; its hash is then `document`. */
  readonly text?: Words;
  /** When its holder first accepted it: reported with the hash of its text. */
  readonly acceptedAt?: bigint;
};

const registerLog = /* @__PURE__ */ new Interface(unitsAbi);
const charterLog = /* @__PURE__ */ new Interface(charterAbi);

type Asked = { readonly provider: Provider; readonly addresses: Addresses; readonly atBlock?: number };

/**
 * Reads a unit as of a block; the register has in its log what the unit is.
 * @param startBlock from which block on the log is read
 * @param descriptions among which the unit's may be: that whose hash was entered is the unit's, and the others are not
 * @throws {BiyError} `missing` if it was never entered; `network`
 */
export async function readParticipation({
  unit,
  startBlock,
  descriptions = [],
  ...asked
}: Asked & {
  readonly unit: number;
  readonly startBlock: number;
  readonly descriptions?: readonly string[];
}): Promise<Participation> {
  const { ask, standing } = await standingAt(asked);
  const { register } = asked.addresses;
  const [stored, recovery, whole, last] = await Promise.all([
    ask<{
      share: bigint;
      from: bigint;
      class: bigint;
      acceded: boolean;
      movedAt: bigint;
      into: bigint;
      passedOver: boolean;
      waitsSince: bigint;
    }>(register, unitsAbi, "unitOf", [unit]),
    ask<{ from: string; to: string; announcedAt: bigint }>(register, unitsAbi, "recoveryOf", [unit]),
    ask<bigint>(register, unitsAbi, "whole"),
    ask<bigint>(register, unitsAbi, "lastUnit"),
  ]);
  if (unit < 1 || BigInt(unit) > last) throw noUnit(unit);
  const { block: atBlock } = standing.block;
  const [object, pending] = await Promise.all([
    objectOf({ ...asked, unit, fromBlock: startBlock, toBlock: atBlock }),
    readPending({ ...asked, startBlock, atBlock }),
  ]);
  // Of what was expelled nobody is the holder, and the register refuses to answer.
  const isHeld = stored.share !== 0n || stored.into !== 0n;
  const holder = isHeld ? await ask<string>(register, unitsAbi, "holderOf", [unit]) : ZeroAddress;
  const description = descriptions.find((each) => hashOf(each) === object.content);
  return {
    ...standing,
    unit,
    share: stored.share,
    whole,
    from: stored.from,
    class: Number(stored.class),
    isAcceded: stored.acceded,
    isPassedOver: stored.passedOver,
    movedAt: stored.movedAt,
    waitsSince: stored.waitsSince,
    into: Number(stored.into),
    holder,
    object,
    ...(description === undefined ? {} : { description }),
    ...(recovery.to === ZeroAddress ? {} : { recovery }),
    pending,
  };
}

async function objectOf({
  provider,
  addresses,
  unit,
  ...blocks
}: Asked & { unit: number; fromBlock: number; toBlock: number }): Promise<Participation["object"]> {
  const entered = registerLog.getEvent("Entered")?.topicHash ?? "";
  const topics = [entered, toBeHex(unit, 32)];
  const [log] = await readLogs({ provider, address: addresses.register, topics, ...blocks });
  const found = log === undefined ? undefined : parsed(registerLog, log)?.args.toObject(true);
  // A node that has pruned its logs knows the unit, and not what it is.
  if (found === undefined) throw noUnit(unit);
  return found["object"] as Participation["object"];
}

/**
 * The mandate of an address as of a block; office zero, if it has none.
 * @param startBlock from which block on the log is read
 * @param text the mandate's, in three languages
 * @throws {BiyError} `input` if the text is not that of the mandate which it has; `network`
 */
export async function readMandate({
  holder,
  startBlock,
  text,
  ...asked
}: Asked & { readonly holder: string; readonly startBlock: number; readonly text?: Words }): Promise<MandateFacts> {
  const { ask, standing } = await standingAt(asked);
  const { charter } = asked.addresses;
  const found = await ask<{
    office: bigint;
    powers: bigint;
    from: bigint;
    until: bigint;
    reportPeriod: bigint;
    reportedAt: bigint;
    document: string;
  }>(charter, charterAbi, "mandateOf", [holder]);
  if (text !== undefined && found.office !== 0n && textHash(text) !== found.document)
    throw new BiyError("input", say(RECORD.otherMandate, { expected: found.document }), { field: "text" });
  const { block: toBlock } = standing.block;
  const acceptedAt = await acceptedIn({ ...asked, holder, document: found.document, fromBlock: startBlock, toBlock });
  const due = found.reportedAt + found.reportPeriod;
  const { at } = standing.block;
  const isInTerm = at >= found.from && at <= found.until;
  return {
    ...standing,
    ...found,
    holder,
    office: Number(found.office),
    powers: Number(found.powers),
    isActive: found.office !== 0n && isInTerm && (found.reportPeriod === 0n || at <= due),
    ...(text === undefined ? {} : { text }),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
  };
}

/** When the holder reported the hash of the mandate's own text, since it was given last. */
async function acceptedIn({
  provider,
  addresses,
  holder,
  document,
  ...blocks
}: Asked & { holder: string; document: string; fromBlock: number; toBlock: number }): Promise<bigint | undefined> {
  if (document === ZeroHash) return undefined;
  const names = ["Appointed", "InterimAppointed", "Reported"].map((name) => charterLog.getEvent(name)?.topicHash ?? "");
  const topics = [names, zeroPadValue(holder, 32)];
  const logs = await readLogs({ provider, address: addresses.charter, topics, ...blocks });
  const told = logs.map((log) => ({ log, event: parsed(charterLog, log) }));
  const given = told.findLastIndex(({ event }) => event?.name === "Appointed");
  const accepted = told
    .slice(given + 1)
    .find(({ event }) => event?.name === "Reported" && event.args.getValue("report") === document);
  if (accepted === undefined) return undefined;
  const { blockNumber: at } = accepted.log;
  return (await blocksAt(provider, [at])).get(at)?.at;
}

async function standingAt({ provider, addresses, atBlock }: Asked) {
  const number = atBlock ?? (await blockNumber(provider));
  const [{ chainId }, blocks] = await Promise.all([provider.getNetwork(), blocksAt(provider, [number])]);
  const block = blocks.get(number);
  if (block === undefined) throw noUnit(number);
  const ask = asker(provider, number);
  const standing: Standing = {
    chainId,
    addresses,
    name: await ask<string>(addresses.register, unitsAbi, "name"),
    block,
  };
  return { ask, standing };
}

function noUnit(number: number): BiyError {
  return new BiyError("missing", say(RECORD.noUnit, { number }));
}
