/**
 * What probes are made of: an agreement of any template, what was done with it, and that said in a word.
 * @module
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { decodeBytes32String, id as hashOf, Interface, ZeroAddress, type LogDescription, type ParamType } from "ethers";
import { purseAbi } from "../../../src/abi/index.ts";
import { OUTSIDE, particularsHash, type Values } from "../../../src/agreements/terms.ts";
import { decodeRevert } from "../../../src/chain/errors.ts";
import { momentIn, withMoment } from "../../../src/text/effects.ts";
import type { Edition } from "../../../src/text/edition.ts";
import type { ContractTransactionResponse } from "ethers";
import {
  awarded,
  closedRecord,
  disputed,
  offered,
  signedBy,
  type Agreement,
  type Template,
  type TemplateWorld,
} from "../agreement.ts";
import {
  balanceOf,
  coder,
  DAY,
  disposition,
  DISPOSITION_TYPE,
  domainOf,
  ethers,
  field,
  networkHelpers,
  time,
  type Common,
  type Disposition,
} from "../world.ts";

/** "accepted", what it changed, or the name of the error with which it was refused. */
export type Outcome = string;
/** By the name of a probe: one outcome, or those before, at and after a limit. */
export type Outcomes = { readonly [probe: string]: readonly Outcome[] };

/** Where there is nothing to try: a value that can't be. */
export const NOTHING = "no such value";

/** A template that was deployed, with the world around it. */
export type Here<P extends Values> = TemplateWorld & { readonly known: Template<P>; readonly edition: Edition };

/** @param run does one thing in a fresh world; a limit's with the distance to it: -1, 0 or 1 */
export type Probe<P extends Values> = {
  readonly id: string;
  /** What of the contract it tries; the clause that states this is tried with it. */
  readonly element: string;
  /** A second before a limit, at it, and a second (or unit) after. */
  readonly isLimit: boolean;
  readonly run: (here: Here<P>, distance: bigint) => Promise<Outcome>;
};

export const limit = <P extends Values>(id: string, element: string, run: Probe<P>["run"]): Probe<P> => ({
  id,
  element,
  isLimit: true,
  run,
});
export const act = <P extends Values>(
  id: string,
  element: string,
  run: (here: Here<P>) => Promise<Outcome>,
): Probe<P> => ({ id, element, isLimit: false, run });

export const now = async () => BigInt(await time.latest());

/* WHAT HAPPENS */

type Sent = Promise<ContractTransactionResponse>;
type Found = { readonly outcome: Outcome; readonly logs: readonly LogDescription[] };

/** What a transaction came to, and what it logged of the template's. */
async function sent<P extends Values>(here: Here<P>, send: () => Sent): Promise<Found> {
  const own = here.contract.interface;
  try {
    const receipt = await (await send()).wait();
    return { outcome: "accepted", logs: receipt?.logs.flatMap((log) => own.parseLog(log) ?? []) ?? [] };
  } catch (error) {
    return { outcome: nameOf(error, here), logs: [] };
  }
}

/** The outcome of a transaction: accepted, or the error's name. */
export const tried = async <P extends Values>(here: Here<P>, send: () => Sent): Promise<Outcome> =>
  (await sent(here, send)).outcome;

const PURSE = new Interface(purseAbi);

/** The name of the error with which something was refused. */
export function nameOf(error: unknown, { contract }: Pick<TemplateWorld, "contract">): Outcome {
  // As it was built: what the SDK has of it knows no errors.
  const found = decodeRevert(error, [contract.interface, PURSE])?.name;
  const message = error instanceof Error ? error.message : String(error);
  return found ?? /custom error '(\w+)/.exec(message)?.[1] ?? /(panic code 0x\w+)/.exec(message)?.[1] ?? "refused";
}

/** Whether a view shows no error, or with which it does. */
export const shown = async <P extends Values>(here: Here<P>, view: Promise<unknown>): Promise<Outcome> =>
  await view.then(
    () => "accepted",
    (error: unknown) => nameOf(error, here),
  );

/**
 * What a step did: whom it paid, in hundredths of what was paid in, what is remembered, and what it emitted. Moments are days from the
 * present, as tests don't all begin at once.
 */
export async function paid<P extends Values>(
  here: Here<P>,
  agreement: Agreement<P>,
  send: () => Sent,
  replacement?: Agreement<P>,
): Promise<Outcome> {
  const { template, id, amount, common, buyer, seller, stranger } = agreement;
  const people = { first: buyer, second: seller, stranger };
  // Outside the chain nobody is paid by a step: what is owed to the second party stands in its place.
  const balances = async () =>
    common.currency === OUTSIDE
      ? [0n, await owedIn(agreement), 0n]
      : await Promise.all(Object.values(people).map(async ({ address }) => await balanceOf(common.currency, address)));
  const before = await balances();
  const { outcome, logs } = await sent(here, send);
  if (outcome !== "accepted") return outcome;
  const after = await balances();
  const part = (value: bigint) => (value * 100n) / amount;
  const moved = Object.keys(people).map((name, at) => `${name} ${part((after[at] ?? 0n) - (before[at] ?? 0n))}`);
  const { phase, held, turn, progress } = await template.recordOf(id);
  const owed = turn === 0n ? 0n : await template.costsOf(id, turn - 1n);
  const moment = await now();
  const rest = BigInt(await template.restOf(id));
  const said = saidOf({ agreement, replacement, moment });
  const events = logs.map(
    ({ name, args, fragment }) => `${name}(${fragment.inputs.map((input, at) => said(args[at], input)).join("; ")})`,
  );
  return [
    ...moved,
    `held ${part(held)}`,
    `costs ${part(owed)}`,
    `phase ${phase}`,
    `progress ${isNear(progress, moment) ? `at ${days(progress - moment)} days` : progress}`,
    `rest ${isMomentOnly(rest, moment) ? `at ${days(momentIn(rest, "rest.1") - moment)} days` : rest}`,
    ...events,
  ].join(", ");
}

async function owedIn<P extends Values>({ template, id }: Agreement<P>): Promise<bigint> {
  const ledger = await ethers.getContractAt("Ledger", await template.ledger());
  return (await ledger.getFunction("accountOf").staticCall(id))[2] as bigint;
}

type Typed = Pick<ParamType, "name" | "baseType" | "type" | "components" | "arrayChildren">;

/** A value of the chain as it is each time: people, sums and moments by what they are here. */
function saidOf<P extends Values>({
  agreement,
  replacement,
  moment,
}: {
  agreement: Agreement<P>;
  replacement: Agreement<P> | undefined;
  moment: bigint;
}): (value: unknown, of: Typed) => string {
  const { common, amount, template, stranger } = agreement;
  const inputs = template.interface.getFunction("form" as "idOf").inputs.slice(0, 2);
  const termsOf = (each: Agreement<P>) => coder.encode(inputs, [each.common, each.particulars]);
  const namesOf = (each: Agreement<P>, its: string) => ({
    [each.id]: `${its}id`,
    [each.purse]: `${its}purse`,
    [termsOf(each)]: `${its}terms`,
  });
  const names: { readonly [value: string]: string } = {
    ...namesOf(agreement, ""),
    ...(replacement === undefined ? {} : namesOf(replacement, "new ")),
    [common.first]: "first",
    [common.second]: "second",
    [common.currency]: "currency",
    [String(template.target)]: "template",
    [stranger.address]: "stranger",
  };
  return function said(value: unknown, of: Typed): string {
    const { name, type, components, arrayChildren } = of;
    if (Array.isArray(value)) {
      const parts = value.map((each, at) => said(each, arrayChildren ?? components?.[at] ?? of));
      return `[${parts.join(" ")}]`;
    }
    if (typeof value === "string") return names[value] ?? text(value);
    if (typeof value !== "bigint") return String(value);
    if ((type === "uint40" || name !== "amount") && isNear(value, moment)) return `at ${days(value - moment)} days`;
    return value > amount / 200n && value <= amount ? `${(value * 100n) / amount} %` : String(value);
  };
}

/** Whether nothing but a moment near the present is in the second word. */
const isMomentOnly = (rest: bigint, moment: bigint): boolean =>
  isNear(momentIn(rest, "rest.1"), moment) && withMoment(rest, "rest.1", 0n) === 0n;

const isNear = (value: bigint, moment: bigint): boolean => value > moment - FAR && value < moment + FAR;
/** What is within ten years of the present is a moment; tests have no sums like that. */
const FAR = 3_650n * DAY;

/** Whole days, up from half of one: blocks before take seconds. */
export const days = (seconds: bigint): bigint => {
  const half = seconds < 0n ? -DAY / 2n : DAY / 2n;
  return (seconds + half) / DAY;
};

function text(value: string): string {
  if (value.length !== 66) return "text";
  try {
    return decodeBytes32String(value) || "zero";
  } catch {
    return "hash";
  }
}

/* STATES */

/** Terms of which some are otherwise, and which nobody has formed. */
export async function offeredHere<P extends Values>(
  here: Here<P>,
  common: Partial<Common> = {},
  particulars: Partial<P> = {},
): Promise<Agreement<P>> {
  const given = { ...here.known.common, ...common };
  const usual = await offered(here, here.known, given.currency ?? (await here.tenge.getAddress()), given);
  const stated = { ...usual.particulars, ...particulars };
  const hash = particularsHash(stated, here.known.particularsType);
  const id = await here.contract.idOf(usual.common, hash);
  const amount = here.known.amount(stated);
  return { ...usual, particulars: stated, hash, id, amount, purse: await here.contract.purseOf(id) };
}

/** Who sends, who has signed, and how much coin comes along. */
export type Forming = {
  readonly by?: HardhatEthersSigner;
  readonly signers?: readonly HardhatEthersSigner[];
  readonly value?: bigint;
};

/** Calls `form`, or `amend` with what it replaces. */
export async function formation<P extends Values>(
  here: Here<P>,
  agreement: Agreement<P>,
  { by = here.buyer, signers = [here.seller], value = 0n, old }: Forming & { old?: Agreement<P> } = {},
): Promise<() => Sent> {
  const acceptances = await Promise.all(signers.map(async (signer) => await signedBy(signer, here.known, agreement)));
  const form = here.contract.connect(by).getFunction((old === undefined ? "form" : "amend") as "surrender");
  const replaced = old === undefined ? [] : [old.common, old.hash];
  const given = [agreement.common, agreement.particulars, ...replaced, acceptances, { value }];
  return async () => await form(...(given as never as Parameters<typeof form>));
}

/** What the parties and a stranger can pay with, whatever the currency of tests. */
export async function funded<P extends Values>(here: Here<P>): Promise<void> {
  const address = await here.contract.getAddress();
  for (const payer of [here.buyer, here.seller, here.stranger]) {
    await here.tenge.mint(payer.address, 2n ** 100n);
    await here.tenge.connect(payer).approve(address, 2n ** 255n);
  }
}

export const forms = async <P extends Values>(here: Here<P>, agreement: Agreement<P>, how: Forming = {}) =>
  await tried(here, await formation(here, agreement, how));

/** The outcome of forming with other common terms. */
export const formsWith = async <P extends Values>(here: Here<P>, common: Partial<Common>) =>
  await forms(here, await offeredHere(here, common));

/** An agreement that is formed. */
export async function formedHere<P extends Values>(here: Here<P>, common: Partial<Common> = {}): Promise<Agreement<P>> {
  const agreement = await offeredHere(here, common);
  const value = agreement.common.currency === ZeroAddress ? agreement.amount : 0n;
  await (
    await formation(here, agreement, { value })
  )();
  return agreement;
}

export const dispute = async <P extends Values>({ template, common, hash, buyer }: Agreement<P>, by = buyer) =>
  await template.connect(by).dispute(common, hash, hashOf("claim"));

/** A disputed agreement, with its case. */
export const disputedHere = async <P extends Values>(here: Here<P>, common: Partial<Common> = {}) =>
  await disputed(await formedHere(here, common));

/** An agreement about which a human has decided; the award is final, or was just made. */
export async function awardedHere<P extends Values>(here: Here<P>, of: Ordered, { isFinal = true } = {}) {
  const inCase = await disputedHere(here);
  const { tribunal, buyer, seller, a, caseId } = inCase;
  for (const party of [buyer, seller]) await tribunal.connect(party).nominate(caseId, 0, a.address);
  await closedRecord(inCase);
  const ordered = of(inCase.amount, inCase.common);
  await awarded(inCase, ordered, { isFinal });
  return { ...inCase, ordered };
}

/** A disposition of an amount, under terms. */
export type Ordered = (amount: bigint, common: Pick<Common, "costsCap">) => Disposition;
export const all = (amount: bigint): Disposition => disposition({ toSecond: amount });
export const split: Ordered = (amount, { costsCap }) => {
  const [toFirst, costs] = [(amount * 60n) / 100n, costsCap === 0n ? 0n : (amount * 5n) / 100n];
  return disposition({ toFirst, costs, toSecond: amount - toFirst - costs });
};

/** Brings a settlement to the contract. */
export async function settlement<P extends Values>(
  here: Here<P>,
  agreement: Agreement<P>,
  {
    d,
    validUntil,
    by = [here.buyer, here.seller],
    turn = 0n,
  }: { d: Disposition; validUntil: bigint; by?: readonly HardhatEthersSigner[]; turn?: bigint },
): Promise<() => Sent> {
  const { template, common, hash, id, stranger } = agreement;
  const domain = await domainOf(template, here.known.domain);
  const types = {
    Settlement: ["bytes32 agreement", "uint16 turn", "Disposition disposition", "uint40 validUntil"].map(field),
    Disposition: DISPOSITION_TYPE,
  };
  const signed = { agreement: id, turn, disposition: d, validUntil };
  const acceptances = await Promise.all(
    by.map(async (signer) => ({
      party: signer.address,
      signature: await signer.signTypedData(domain, types, signed),
    })),
  );
  return async () => await template.connect(stranger).settle(common, hash, d, validUntil, acceptances);
}

/** Does something, and puts the chain back as it was. */
export async function undone<T>(run: () => Promise<T>): Promise<T> {
  const snapshot = await networkHelpers.takeSnapshot();
  try {
    return await run();
  } finally {
    await snapshot.restore();
  }
}

export { ethers };
