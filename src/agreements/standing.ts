/**
 * How the money of an agreement stands that moves outside the chain: what was owed and paid when, what is late since when, and the penalty that
 * the text has for it. From the ledger's events.
 * @module
 */

import { Interface, type LogDescription } from "ethers";
import { ledgerAbi } from "../abi/ledger.ts";
import { blockNumber, momentsOf } from "../chain/blocks.ts";
import { view } from "../chain/calls.ts";
import { readLogs, type ChainLog, type LogReading } from "../chain/logs.ts";
import { parsed } from "../chain/parsed.ts";
import { DAY } from "../text/figures.ts";
import { idOfFile, type AgreementFile } from "./file.ts";
import { formedAs } from "./formed.ts";
import type { PartyKey } from "./people.ts";
import { account, confirmedBy, debtIn, ledgerOf, type Account, type Debt, type Receipt } from "./ledger.ts";
import { stateOf } from "./state.ts";

/** What a ledger noted. Amounts in minor units. */
export type LedgerFact = {
  /** The agreement: this one, or one that it has replaced. */
  readonly agreement: string;
  /** Seconds since 1970, of the block. */
  readonly at: bigint;
  readonly block: number;
  readonly transaction: string;
} & (
  | { readonly kind: "owed"; readonly amount: bigint }
  | { readonly kind: "confirmed"; readonly payee: string; readonly paid: bigint; readonly receipt: Receipt }
  | { readonly kind: "reported"; readonly payee: string; readonly digest: string; readonly receipt: Receipt }
  | { readonly kind: "denied"; readonly payee: string; readonly digest: string }
  | { readonly kind: "found"; readonly toFirst: bigint; readonly toSecond: bigint }
);

/** What was read of a ledger. */
export type LedgerHistory = {
  readonly facts: readonly LedgerFact[];
  /** Logs that say nothing that a ledger says: left out. */
  readonly unreadable: readonly { readonly block: number; readonly transaction: string }[];
  /** The last block that was read. */
  readonly block: number;
};

/** How the money of an agreement stands, as of a block. */
export type Standing = {
  readonly account: Account;
  /** What one party owes the other now. What was paid in advance is owed back from the agreement's end only. */
  readonly debt: (Debt & { readonly isAdvance: boolean; readonly parts: readonly DebtPart[] }) | undefined;
  /** What the text has as a penalty for what was late, up to now, if it has one: of what is paid by now, too. */
  readonly penalty?: Penalty;
  /** Whether the events that were read add up to the account. If not, nothing is said of since when. */
  readonly isWhole: boolean;
  readonly reports: readonly OpenReport[];
  readonly block: number;
  readonly now: bigint;
};

/** A part of a debt that is not paid yet: since when it is owed, and the last moment to pay it, if the text says that. */
export type DebtPart = { readonly amount: bigint; readonly since: bigint; readonly due?: bigint };

/** A penalty by its formula: who owes it to whom. */
export type Penalty = {
  /** In 1/10 000 of the amount for each full day, and at most. */
  readonly rate: bigint;
  readonly cap: bigint;
  /** What each party would have to pay, in minor units. */
  readonly byFirst: bigint;
  readonly bySecond: bigint;
};

/** A payment that the payer has reported, and that the payee has neither confirmed nor denied. */
export type OpenReport = {
  readonly receipt: Receipt;
  readonly at: bigint;
  /** From when silence confirms it, if the terms say that. */
  readonly confirmsFrom?: bigint;
};

/** Of which agreement a ledger is read, from which block on. */
export type LedgerReading = Pick<LogReading, "provider" | "fromBlock" | "toBlock" | "range" | "onProgress"> & {
  readonly file: AgreementFile;
};

/** An agreement can replace one that replaced one; of so many the events are read. */
const MOST_REPLACED = 64;
const WHOLE = 10_000n;
const ledgerInterface = /* @__PURE__ */ new Interface(ledgerAbi);

/**
 * What the ledger has noted of an agreement, and of those that it has replaced, oldest first. What can't be read is left out, and counted.
 * @param given `fromBlock`: where to begin; that of the deployment is early enough
 * @throws {BiyError} `network`
 */
export async function history({ file, ...reading }: LedgerReading): Promise<LedgerHistory> {
  const { provider } = reading;
  const toBlock = reading.toBlock ?? (await blockNumber(provider));
  const [ledger, ids] = await Promise.all([ledgerOf({ provider, file }), idsOf({ file, ...reading, toBlock })]);
  const logs = await readLogs({ ...reading, toBlock, address: ledger, topics: [null, [...ids]] });
  const moments = await momentsOf(provider, logs);
  const facts: LedgerFact[] = [];
  const unreadable: { block: number; transaction: string }[] = [];
  for (const log of logs) {
    const { blockNumber: block, transactionHash: transaction } = log;
    const said = saidIn(log);
    if (said === "nothing") unreadable.push({ block, transaction });
    else if (said !== "other")
      facts.push({ ...said, agreement: log.topics[1] ?? "", at: moments.get(block)?.at ?? 0n, block, transaction });
  }
  return { facts, unreadable, block: toBlock };
}

/**
 * How the money of an agreement stands, as of one block: the latest, or `toBlock`.
 * @throws {BiyError} `network`
 * @example const { debt, reports } = await receipts.standing({ provider, file, fromBlock: deployment.startBlock });
 */
export async function standing(reading: LedgerReading): Promise<Standing> {
  const { provider, file } = reading;
  const read = await history(reading);
  const { block } = read;
  const [found, { endedAt, now }] = await Promise.all([
    account({ provider, file, block }),
    endOf({ provider, file, block }),
  ]);
  const { parts, lates, ...sums } = reckoned(read.facts, { file, now, endedAt });
  const isWhole =
    sums.owed === found.owed && sums.paidToFirst === found.paidToFirst && sums.paidToSecond === found.paidToSecond;
  return {
    account: found,
    debt: debtOf(found, { endedAt, parts: isWhole ? parts : [] }),
    ...(isWhole ? penaltyOf(file, lates) : {}),
    isWhole,
    reports: await openReports({ provider, file, facts: read.facts }),
    block,
    now,
  };
}

/**
 * The same from the account alone, where a node gives no events: of since when, of a penalty and of reports nothing is said.
 * @throws {BiyError} `network`
 */
export async function standingNow({ provider, file }: Pick<LedgerReading, "provider" | "file">): Promise<Standing> {
  const block = await blockNumber(provider);
  const [found, { endedAt, now }] = await Promise.all([
    account({ provider, file, block }),
    endOf({ provider, file, block }),
  ]);
  return { account: found, debt: debtOf(found, { endedAt, parts: [] }), isWhole: false, reports: [], block, now };
}

/** The payments that are reported and not answered. @throws {BiyError} `network` */
async function openReports({
  provider,
  file,
  facts,
}: Pick<LedgerReading, "provider" | "file"> & { readonly facts: readonly LedgerFact[] }): Promise<OpenReport[]> {
  const id = idOfFile(file);
  const reported = facts.filter((each) => each.kind === "reported");
  const answered = new Set(facts.flatMap((each) => (each.kind === "denied" ? [each.digest] : [])));
  const open = reported.filter(({ digest, agreement }) => agreement === id && !answered.has(digest));
  if (open.length === 0) return [];
  const asked = { provider, to: file.template, abi: file.kind.abi, method: "recordOf", args: [id] };
  const [{ held }, { paidToFirst, paidToSecond, owed, finding }] = await Promise.all([
    view<{ readonly held: bigint }>(asked),
    account({ provider, file }),
  ]);
  const { first, reviewPeriod } = file.terms.common;
  const paidTo = (payee: string) => (payee === first ? paidToFirst : paidToSecond);
  /** The most that silence confirms as paid to a party: nobody becomes a debtor by it. */
  const dueTo = (payee: string) => (payee === first ? paidToSecond - owed : owed + held + paidToFirst);
  const isOpen = ({ finding: its, payee, before, amount }: Receipt) =>
    its === finding && before + amount > paidTo(payee);
  const isConfirmedBySilence = ({ payee, before, amount }: Receipt) =>
    confirmedBy(file) === "silence" && before <= paidTo(payee) && before + amount <= dueTo(payee);
  return open
    .filter(({ receipt }) => isOpen(receipt))
    .map(({ receipt, at }) => ({
      receipt,
      at,
      ...(isConfirmedBySilence(receipt) ? { confirmsFrom: at + reviewPeriod + 1n } : {}),
    }));
}

/* PRIVATE */

/** The chain's present, what is promised, and when the agreement ended, if it did. */
export async function endOf({
  provider,
  file,
  block,
}: Pick<LedgerReading, "provider" | "file"> & { readonly block: number }) {
  const { chainId, codeHash, template: to, kind, terms } = file;
  const place = { chainId, to, codeHash };
  const which = { place, template: kind, id: idOfFile(file), first: terms.common.first, second: terms.common.second };
  const { phase, since, held, now } = await stateOf(provider, which, block);
  return { endedAt: phase === "closed" ? since : undefined, held, now };
}

function debtOf(
  found: Account,
  { endedAt, parts }: { endedAt: bigint | undefined; parts: readonly DebtPart[] },
): Standing["debt"] {
  const owes = debtIn(found);
  return owes && { ...owes, isAdvance: owes.from === "second" && endedAt === undefined, parts };
}

/** The agreement's id, and those of the agreements that it has replaced: the account went on from one to the next. */
async function idsOf({ file, ...reading }: LedgerReading): Promise<ReadonlySet<string>> {
  const { chainId, template: to, codeHash, kind } = file;
  const ids = new Set([idOfFile(file)]);
  let { replaces } = file.terms.common;
  while (BigInt(replaces) !== 0n && !ids.has(replaces) && ids.size < MOST_REPLACED) {
    ids.add(replaces);
    const before = await formedAs({ ...reading, id: replaces, place: { chainId, to, codeHash, kind } });
    replaces = before?.terms.common.replaces ?? "0x0";
  }
  return ids;
}

type Said<F = LedgerFact> = F extends LedgerFact ? Omit<F, "agreement" | "at" | "block" | "transaction"> : never;

/** What a log says; nothing that a ledger says, or something else of a ledger's. */
function saidIn(log: ChainLog): Said | "nothing" | "other" {
  let found: LogDescription | null;
  try {
    found = parsed(ledgerInterface, log);
  } catch {
    return "nothing";
  }
  if (found === null) return "nothing";
  const args = found.args.toObject() as LedgerArgs;
  const { payee, digest, amount, paid, toFirst, toSecond } = args;
  const receipt = () => args.receipt.toObject();
  switch (found.name) {
    case "Owed":
      return { kind: "owed", amount };
    case "PaymentConfirmed":
      return { kind: "confirmed", payee, paid, receipt: receipt() };
    case "PaymentReported":
      return { kind: "reported", payee, digest, receipt: receipt() };
    case "PaymentDenied":
      return { kind: "denied", payee, digest };
    case "PaidFound":
      return { kind: "found", toFirst, toSecond };
    default:
      return "other";
  }
}

/** What the events of a ledger have, each some of it. */
type LedgerArgs = {
  readonly [name in "amount" | "paid" | "toFirst" | "toSecond"]: bigint;
} & { readonly payee: string; readonly digest: string; readonly receipt: { readonly toObject: () => Receipt } };

/** A part of what a party owes, as it is paid off. */
type Owed = { amount: bigint; readonly since: bigint; readonly by: PartyKey };

/** An amount that was paid late, or is not paid yet: by whom, how many full days after the last one to pay. */
type Late = { readonly by: PartyKey; readonly amount: bigint; readonly days: bigint };

/**
 * What is owed of what was owed first, each payment taken for the oldest debt: when it was made counts, not when it was confirmed.
 * @returns the parts of the debt that are left, oldest first, and the sums of all that was noted
 */
function reckoned(
  facts: readonly LedgerFact[],
  { file, now, endedAt }: { file: AgreementFile; now: bigint; endedAt: bigint | undefined },
) {
  const { first } = file.terms.common;
  const sums = { owed: 0n, paidToFirst: 0n, paidToSecond: 0n };
  let parts: Owed[] = [];
  const lates: Late[] = [];
  const { payWithin = 0n } = file.agreed ?? {};
  /** What the second party has in advance it owes from the end on. Without a time to pay in, the law waits for a demand, which no chain has. */
  const dated = ({ by, since: arisen, amount }: Owed): DebtPart => {
    const since = by === "first" ? arisen : endedAt === undefined ? now : arisen > endedAt ? arisen : endedAt;
    return { amount, since, ...(typeof payWithin === "bigint" && payWithin > 0n ? { due: since + payWithin } : {}) };
  };
  const late = (part: Owed, amount: bigint, until: bigint) => {
    const { due = until } = dated(part);
    lates.push({ by: part.by, amount, days: until > due ? (until - due) / DAY : 0n });
  };
  /** `by` owes so much more; what the other one owed `by` is paid with it. */
  const owe = (by: PartyKey, amount: bigint, at: bigint) => {
    let left = amount;
    while (left > 0n && parts[0] !== undefined && parts[0].by !== by) {
      const [oldest] = parts;
      const settled = left < oldest.amount ? left : oldest.amount;
      late(oldest, settled, at);
      left -= settled;
      oldest.amount -= settled;
      if (oldest.amount === 0n) parts = parts.slice(1);
    }
    if (left > 0n) parts.push({ amount: left, since: at, by });
  };
  const pay = (payer: PartyKey, amount: bigint, at: bigint) => {
    const payee = payer === "first" ? "second" : "first";
    // A human may find that less was paid than was counted: then who paid owes it again.
    if (amount > 0n) owe(payee, amount, at);
    else if (amount < 0n) owe(payer, -amount, at);
  };
  for (const fact of facts) {
    if (fact.kind === "owed") {
      sums.owed += fact.amount;
      owe("first", fact.amount, fact.at);
    } else if (fact.kind === "confirmed") {
      const isFirst = fact.payee === first;
      const before = isFirst ? sums.paidToFirst : sums.paidToSecond;
      if (isFirst) sums.paidToFirst = fact.paid;
      else sums.paidToSecond = fact.paid;
      pay(isFirst ? "second" : "first", fact.paid - before, fact.receipt.paidOn);
    } else if (fact.kind === "found") {
      const [toFirst, toSecond] = [fact.toFirst - sums.paidToFirst, fact.toSecond - sums.paidToSecond];
      [sums.paidToFirst, sums.paidToSecond] = [fact.toFirst, fact.toSecond];
      pay("second", toFirst, fact.at);
      pay("first", toSecond, fact.at);
    }
  }
  for (const part of parts) late(part, part.amount, now);
  return { ...sums, parts: parts.map(dated), lates };
}

/** The penalty as the text has it: amount × rate × full days, each amount up to its share of the cap. */
function penaltyOf({ agreed = {} }: AgreementFile, lates: readonly Late[]): { readonly penalty?: Penalty } {
  const [rate, cap] = [agreed["penaltyRate"] ?? 0n, agreed["penaltyCap"] ?? WHOLE];
  if (typeof rate !== "bigint" || typeof cap !== "bigint" || rate === 0n) return {};
  const of = (party: PartyKey) =>
    lates.reduce((sum, { by, amount, days }) => {
      const share = rate * days < cap ? rate * days : cap;
      return by === party ? sum + (amount * share) / WHOLE : sum;
    }, 0n);
  return { penalty: { rate, cap, byFirst: of("first"), bySecond: of("second") } };
}
