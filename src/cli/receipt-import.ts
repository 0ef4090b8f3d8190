/**
 * `biy receipt import`: a bank's statement as receipts to be confirmed. Each row is shown with what it turned out to be; one that can't be used
 * stops no other, and nothing is signed without its question.
 * @module
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { receiptFrom } from "../agreements/agreements.ts";
import { agreements, BiyError, plain, type AgreementFile, type Words } from "../index.ts";
import { readBytes, readDeployment, readJson, writeNew } from "../node/index.ts";
import { matchPayments, readStatement, type Column, type Expected, type Match } from "../node/statements/index.ts";
import { dayOf } from "../text/index.ts";
import { say } from "../words/index.ts";
import { give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import { confirmed, outsideAt, textOf } from "./receipts.ts";
import type { Acting } from "./sender.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as RECEIPTS_WORDS from "../words/cli/receipts.ts";

const { receipts } = agreements;
type Receipt = agreements.receipts.Receipt;
type Payment = Match["payment"];
type Reading = { readonly desk: Desk; readonly at: Connected };

/** What is imported: a statement, for which agreements; receipts go to `out`, or nothing is signed. */
export type Import = {
  readonly statement: string;
  readonly paths: readonly string[];
  readonly out?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly currency?: string | undefined;
};

/** What an agreement waits for, with its file. */
type Awaited = Expected & { readonly path: string; readonly file: AgreementFile; readonly party: agreements.PartyKey };
type Row = {
  readonly payment: Payment;
  readonly outcome: Match["outcome"] | "counted" | "signed";
  readonly expected?: Awaited;
  /** Where its receipt is. */
  readonly path?: string;
  readonly codes?: readonly string[];
  readonly suggestions?: readonly Awaited[];
};

/** Shows what a statement has, and signs nothing. */
export async function list(on: Reading, own: Import): Promise<void> {
  const { rows, lines } = await rowsOf(on, own);
  give(on.desk, { rows: rows.map((row) => shownOf(row)) }, lines.join("\n"));
}

/** Shows it, and asks of each payment that can be confirmed. */
export async function sign(acting: Acting, own: Import & { readonly out: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const { lang } = desk;
  const { rows, lines } = await rowsOf(acting, own);
  tell(desk, lines.join("\n"));
  const account = await signer.getAddress();
  const last = keptIn(own.out);
  const made: { line: number; receipt: string }[] = [];
  const left: { line: number; problem: string }[] = [];
  for (const { payment, outcome, expected } of rows) {
    if (expected === undefined || outcome === "counted" || outcome === "signed") continue;
    const { file, party, obligation, agreement, payee } = expected;
    const key = `${agreement} ${payee}`;
    const path = pathOf(own.out, payment, expected);
    try {
      // Of two rows that say the same, one may be the other: a person signs the second, who knows.
      if (existsSync(path)) throw new BiyError("input", say(FILES_WORDS.exists, { path }));
      const { hash, ...document } = documentOf(payment);
      const given = { provider: at.provider, file, payee: party, amount: payment.amount, obligation };
      const paidOn = receipts.paidOn(payment.bookedOn);
      const receipt = await receipts.next({ ...given, paidOn, document: { ...document, hash }, after: last.get(key) });
      const signature = await confirmed(acting, { file, receipt });
      onDisk(path, () => writeNew(path, textOf({ agreement, receipt, document, signature })));
      last.set(key, receipt);
      made.push({ line: payment.line, receipt: path });
      tell(desk, say(RECEIPTS_WORDS.signed, { path }));
    } catch (thrown) {
      if (!(thrown instanceof BiyError) || thrown.code === "network" || thrown.code === "disk") throw thrown;
      const problem = await thrown.sentence(lang);
      left.push({ line: payment.line, problem });
      tell(desk, say(RECEIPTS_WORDS.rowLeft, { line: payment.line, problem }));
    }
  }
  give(
    desk,
    { account, rows: rows.map((row) => shownOf(row)), receipts: made, left },
    made.map((each) => each.receipt).join("\n"),
  );
}

/* ROWS */

async function rowsOf(on: Reading, own: Import): Promise<{ rows: Row[]; lines: string[] }> {
  const { lang } = on.desk;
  const columns = columnsIn(own.columns ?? []);
  const { payments, problems } = readStatement(readBytes(own.statement), own.statement, {
    columns,
    ...(own.currency === undefined ? {} : { currency: own.currency }),
  });
  const { awaited, counted } = await awaitedIn(on, own.paths);
  // What the chain has counted already is no payment of what is still to be paid.
  const known = new Map<Payment, Row>();
  for (const match of matchPayments(payments, awaited)) {
    if (!("expected" in match)) continue;
    const { payment, expected } = match;
    const path = own.out === undefined ? "" : pathOf(own.out, payment, expected);
    if (wasCounted(counted, expected, payment)) known.set(payment, { payment, outcome: "counted", expected });
    else if (existsSync(path)) known.set(payment, { payment, outcome: "signed", expected, path });
  }
  const fresh = matchPayments(
    payments.filter((each) => !known.has(each)),
    awaited,
  );
  const rows = [...known.values(), ...fresh].toSorted((one, other) => one.payment.line - other.payment.line);
  const lines = [
    ...rows.map((row) => lineOf(row)[lang]),
    ...problems.map(({ line, words }) => say(RECEIPTS_WORDS.unread, { line, problem: words })[lang]),
  ];
  return { rows, lines };
}

/**
 * What the chain has counted for a payee: how often a payment of a day and an amount; and how much without naming it, since a receipt that was
 * brought before an earlier one says all that was paid before it.
 */
type Counted = { readonly named: Map<string, number>; unnamed: bigint };

/** Whether the chain has counted a payment; it is not looked for twice. */
function wasCounted(counted: ReadonlyMap<string, Counted>, { agreement, payee }: Awaited, payment: Payment): boolean {
  const its = counted.get(`${agreement} ${payee}`);
  if (its === undefined) return false;
  const name = `${payment.bookedOn} ${payment.amount}`;
  const times = its.named.get(name) ?? 0;
  if (times > 0) its.named.set(name, times - 1);
  else if (its.unnamed >= payment.amount) its.unnamed -= payment.amount;
  else return false;
  return true;
}

function countedIn(facts: readonly agreements.receipts.LedgerFact[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  const sums = new Map<string, bigint>();
  for (const fact of facts) {
    if (fact.kind !== "confirmed") continue;
    const { payee, before, amount, paidOn } = fact.receipt;
    const its = counted.get(payee) ?? { named: new Map<string, number>(), unnamed: 0n };
    const name = `${dayOf(paidOn)} ${amount}`;
    its.named.set(name, (its.named.get(name) ?? 0) + 1);
    const missing = before - (sums.get(payee) ?? 0n);
    if (missing > 0n) its.unnamed += missing;
    counted.set(payee, its);
    sums.set(payee, fact.paid);
  }
  return counted;
}

/** What agreements wait for, and what the chain has counted of each. A file that is none of them is told of. */
async function awaitedIn({ desk, at }: Reading, paths: readonly string[]) {
  const awaited: Awaited[] = [];
  const counted = new Map<string, Counted>();
  const { provider } = at;
  const { startBlock: fromBlock } = readDeployment(at.chainId, at.deployments);
  for (const path of paths) {
    try {
      const file = await outsideAt(path);
      const [{ facts }, account, { held }] = await Promise.all([
        receipts.history({ provider, file, fromBlock }),
        receipts.account({ provider, file }),
        agreements.read({ provider, file }),
      ]);
      const id = agreements.idOfFile(file);
      for (const [payee, its] of countedIn(facts)) counted.set(`${id} ${payee}`, its);
      awaited.push(...waitedFor({ path, file, account, held }));
    } catch (thrown) {
      if (!(thrown instanceof BiyError) || thrown.code === "network") throw thrown;
      tell(desk, say(RECEIPTS_WORDS.fileLeft, { path, problem: thrown.words }));
    }
  }
  return { awaited, counted };
}

/** What each party of an agreement may still be paid: the second one also what is only promised. */
function waitedFor({
  path,
  file,
  account,
  held,
}: {
  path: string;
  file: AgreementFile;
  account: agreements.receipts.Account;
  held: bigint;
}): Awaited[] {
  const agreement = agreements.idOfFile(file);
  const sum = account.owed + account.paidToFirst - account.paidToSecond;
  const of = (party: agreements.PartyKey, outstanding: bigint): Awaited => ({
    path,
    file,
    party,
    agreement,
    payee: file.terms.common[party],
    obligation: "payment",
    outstanding: outstanding > 0n ? outstanding : 0n,
    purpose: agreements.paymentCode(agreement),
  });
  // Of what is paid back the statement is the first party's: it has no other payments of this agreement.
  return sum + held < 0n ? [of("first", -sum - held)] : [of("second", sum + held)];
}

/* IN WORDS */

function lineOf(row: Row): Words {
  const { payment, outcome, expected } = row;
  const { outcomes } = RECEIPTS_WORDS;
  const codes = row.codes?.join(", ") ?? "";
  const what =
    outcome === "unknown" || outcome === "several"
      ? say(outcomes[outcome], { codes })
      : outcome === "signed"
        ? say(outcomes.signed, { path: row.path ?? "" })
        : outcomes[outcome];
  const named = (row.suggestions ?? []).map(({ path }) => path).join(", ");
  const perhaps = named === "" ? undefined : say(RECEIPTS_WORDS.maybe, { agreements: named });
  const more = (lang: keyof Words) =>
    [...(expected === undefined ? [] : [expected.path]), ...(perhaps === undefined ? [] : [perhaps[lang]])]
      .map((each) => `, ${each}`)
      .join("");
  const said = { kk: what.kk + more("kk"), ru: what.ru + more("ru"), en: what.en + more("en") };
  const { name, account } = payment.counterparty;
  return say(RECEIPTS_WORDS.row, {
    line: payment.line,
    date: payment.bookedOn,
    amount: figure(payment.amount),
    currency: payment.currency,
    from: name || account || "—",
    outcome: said,
  });
}

/** An amount of a statement, in hundredths, as statements have it. */
const figure = (amount: bigint): string => `${amount / 100n}.${(amount % 100n).toString().padStart(2, "0")}`;

function shownOf({ payment, outcome, expected, path, codes, suggestions }: Row) {
  return {
    ...payment,
    outcome,
    ...(expected === undefined ? {} : { agreement: expected.agreement, file: expected.path }),
    ...(path === undefined ? {} : { receipt: path }),
    ...(codes === undefined ? {} : { codes }),
    ...(suggestions === undefined ? {} : { suggestions: suggestions.map((each) => each.path) }),
  };
}

/* FILES */

/** The bank's document of a payment by a statement: what its row says. */
function documentOf(payment: Payment) {
  return receipts.bankDocument(new TextEncoder().encode(recordOf(payment)));
}

/** What a row of a statement says, wherever it stands in it. */
function recordOf(payment: Payment): string {
  return JSON.stringify(plain({ ...payment, line: undefined }));
}

/** Where the receipt of a payment goes: the same payment, imported again, has it already. */
function pathOf(out: string, payment: Payment, { agreement }: Expected): string {
  const hash = createHash("sha256").update(recordOf(payment)).digest("hex");
  return join(out, `${agreements.paymentCode(agreement)}.${payment.bookedOn}.${hash.slice(0, 16)}.json`);
}

/** The last of the receipts that are in a folder already, by agreement and payee: what is signed now comes after it. */
function keptIn(folder: string): Map<string, Receipt> {
  const last = new Map<string, Receipt>();
  const names = existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith(".json")) : [];
  for (const name of names) {
    try {
      const { agreement, receipt } = readJson(join(folder, name), receiptFrom);
      const key = `${agreement} ${receipt.payee}`;
      const before = last.get(key);
      if (before === undefined || isLater(receipt, before)) last.set(key, receipt);
    } catch (thrown) {
      // Another file than a receipt.
      if (!(thrown instanceof BiyError)) throw thrown;
    }
  }
  return last;
}

/** Whether a receipt comes after another: since a finding those before it count no more, however much they say. */
function isLater(one: Receipt, other: Receipt): boolean {
  const total = (of: Receipt) => of.before + of.amount;
  return one.finding === other.finding ? total(one) > total(other) : one.finding > other.finding;
}

const COLUMNS = [
  "date",
  "amount",
  "debit",
  "credit",
  "currency",
  "name",
  "identifier",
  "account",
  "document",
  "purpose",
  "endToEndId",
] as const;

/** Headings that the reader of statements doesn't know: `purpose=` and the heading. @throws {Usage} */
function columnsIn(given: readonly string[]): { readonly [column in Column]?: string } {
  const found = given.map((each) => {
    const at = each.indexOf("=");
    const column = COLUMNS.find((known) => known === each.slice(0, at));
    if (column === undefined || at === each.length - 1)
      throw new Usage(say(RECEIPTS_WORDS.column, { known: COLUMNS.join(", ") }));
    return [column, each.slice(at + 1)] as const;
  });
  return Object.fromEntries(found);
}
