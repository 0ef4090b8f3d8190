/**
 * The register of cases on disk: one SQLite file for a node, a chain and a tribunal, with what Node itself has. It is made again from the
 * chain whenever it is of another form, or not whole.
 * @module
 */

import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { register } from "../agreements/cases.ts";
import type { Rules } from "../agreements/cases.ts";
import { BiyError } from "../words/biyError.ts";
import * as WORDS from "../words/node/register.ts";
import { say } from "../words/say.ts";

/** The form of the tables: a file of another one is made again. */
const FORM = 1;
/** As many blocks are remembered, to find by them how far back a reorganisation goes. */
const MOST_MARKS = 32;
/** How long one command waits for another that writes, in milliseconds. */
const PATIENCE = 10_000;

const TABLES = `
  CREATE TABLE marks (block INTEGER PRIMARY KEY, hash TEXT NOT NULL);
  CREATE TABLE followed (address TEXT PRIMARY KEY);
  CREATE TABLE rules (hash TEXT PRIMARY KEY, content TEXT NOT NULL);
  CREATE TABLE events (
    block INTEGER NOT NULL, block_hash TEXT NOT NULL, log INTEGER NOT NULL, at INTEGER NOT NULL, address TEXT NOT NULL,
    subject TEXT NOT NULL, name TEXT NOT NULL, args TEXT NOT NULL, facts TEXT, tx TEXT NOT NULL,
    PRIMARY KEY (block_hash, log)
  );
  CREATE INDEX events_of ON events (subject, block, log);
  CREATE INDEX events_at ON events (block);
  CREATE TABLE threads (subject TEXT PRIMARY KEY, is_open INTEGER NOT NULL, state TEXT NOT NULL);
  CREATE TABLE parts (account TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (account, subject)) WITHOUT ROWID;
  CREATE INDEX parts_of ON parts (subject);
  CREATE TABLE cases (
    case_id TEXT PRIMARY KEY, subject TEXT NOT NULL, template TEXT NOT NULL, agreement TEXT NOT NULL, turn INTEGER NOT NULL,
    stage TEXT NOT NULL, is_pending INTEGER NOT NULL, claimant TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
    opened_at INTEGER NOT NULL, deadline INTEGER NOT NULL, final_at INTEGER NOT NULL, held TEXT, currency TEXT, rules TEXT NOT NULL
  );
  CREATE INDEX cases_of ON cases (subject);
  CREATE TABLE seats (
    case_id TEXT NOT NULL, seat INTEGER NOT NULL, arbiter TEXT NOT NULL, is_accepted INTEGER NOT NULL,
    deadline INTEGER NOT NULL, departures INTEGER NOT NULL, PRIMARY KEY (case_id, seat)
  ) WITHOUT ROWID;
`;
const NAMES = ["cases", "seats", "events", "threads", "parts", "rules", "marks", "followed"];

/** A register on disk, and how it is closed. */
export type DiskRegister = register.RegisterStore & {
  readonly path: string;
  /** Rows of a query that only reads. @throws {BiyError} `input` */
  readonly query: (sql: string) => Iterable<Readonly<Record<string, unknown>>>;
  readonly close: () => void;
};

/** Whether there is SQLite in this Node: since 22.13 without a flag. */
export async function hasSqlite(): Promise<boolean> {
  return await import("node:sqlite").then(
    () => true,
    () => false,
  );
}

/** Where the register of a node, a chain and a tribunal is; of the node's address a hash alone is written. */
export function registerPath(folder: string, of: { node: string; chainId: bigint; tribunal: string }): string {
  const { node, chainId, tribunal } = of;
  const hash = createHash("sha256")
    .update(JSON.stringify([node, tribunal]))
    .digest("hex");
  return join(folder, `${chainId}-${hash.slice(0, 16)}.sqlite`);
}

/**
 * Opens the register at a path, and makes it where there is none that is whole.
 * @throws {BiyError} `missing` without SQLite, `disk`
 */
export async function openRegister(path: string): Promise<DiskRegister> {
  const sqlite = await import("node:sqlite").catch(() => {
    throw new BiyError("missing", say(WORDS.noSqlite, { version: process.version }));
  });
  const { DatabaseSync } = sqlite;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const open = () => new DatabaseSync(path, { timeout: PATIENCE });
  const whole = (db: DatabaseSync) => registerIn(db, { path, DatabaseSync });
  try {
    const db = made(open(), path);
    if (formOf(db) === FORM) return whole(db);
    db.close();
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown;
  }
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  return whole(made(open(), path));
}

/** Not a database, or not whole. */
const isUnreadable = (thrown: unknown): boolean => [11, 26].includes((thrown as { errcode?: number }).errcode ?? 0);

const formOf = (db: DatabaseSync): number => Number(db.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);

/** The tables, where there are none. */
function made(db: DatabaseSync, path: string): DatabaseSync {
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    if (formOf(db) === 0) {
      transaction(db, () => {
        // Another command may have made it meanwhile.
        if (formOf(db) === 0) db.exec(`${TABLES} PRAGMA user_version = ${FORM};`);
      });
      chmodSync(path, 0o600);
    }
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function transaction<T>(db: DatabaseSync, act: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const done = act();
    db.exec("COMMIT");
    return done;
  } catch (thrown) {
    db.exec("ROLLBACK");
    throw thrown;
  }
}

type Row = Readonly<Record<string, unknown>>;

function registerIn(
  db: DatabaseSync,
  { path, DatabaseSync: Database }: { path: string; DatabaseSync: typeof DatabaseSync },
): DiskRegister {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all = (sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[];
  const run = (sql: string, ...values: SQLInputValue[]) => Number(statement(sql).run(...values).changes);
  const rules = new Map<string, Rules>();
  const rulesOf = (hash: string): Rules | undefined => {
    const [row] = rules.has(hash) ? [] : all("SELECT content FROM rules WHERE hash = ?", hash);
    if (row !== undefined) rules.set(hash, register.fromText(String(row["content"])) as Rules);
    return rules.get(hash);
  };

  const fold = (subject: string) => {
    const events = all("SELECT * FROM events WHERE subject = ? ORDER BY block, log", subject).map(eventIn);
    const thread = register.threadOf(events, rulesOf);
    run("DELETE FROM parts WHERE subject = ?", subject);
    run("DELETE FROM seats WHERE case_id IN (SELECT case_id FROM cases WHERE subject = ?)", subject);
    run("DELETE FROM cases WHERE subject = ?", subject);
    if (thread === undefined) return void run("DELETE FROM threads WHERE subject = ?", subject);
    const isOpen = register.isOpenThread(thread) ? 1 : 0;
    run("INSERT OR REPLACE INTO threads VALUES (?, ?, ?)", subject, isOpen, register.toText(thread));
    for (const account of register.partsIn(thread, rulesOf))
      run("INSERT OR IGNORE INTO parts VALUES (?, ?)", account, subject);
    for (const known of Object.values(thread.cases)) {
      const { found, openedAt, facts } = known;
      const { caseId, template, agreement, turn, stage, claimant, first, second, deadline, finalAt } = found;
      run(
        "INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        caseId,
        subject,
        template,
        agreement,
        turn,
        stage,
        register.isPending(thread, known) ? 1 : 0,
        found[claimant],
        first,
        second,
        openedAt,
        deadline,
        finalAt,
        facts.held?.toString() ?? null,
        thread.currency ?? null,
        found.rules,
      );
      for (const [seat, { arbiter, accepted, deadline: by, departures }] of found.seats.entries())
        run(
          "INSERT OR REPLACE INTO seats VALUES (?, ?, ?, ?, ?, ?)",
          caseId,
          seat,
          arbiter,
          accepted ? 1 : 0,
          by,
          departures,
        );
    }
  };
  const touched = (rows: readonly Row[]) => new Set(rows.map(({ subject }) => String(subject)));

  return {
    path,
    close: () => db.close(),
    marks: () =>
      all("SELECT block, hash FROM marks ORDER BY block DESC").map(({ block, hash }) => ({
        block: Number(block),
        hash: String(hash),
      })),
    followed: () => all("SELECT address FROM followed").map(({ address }) => String(address)),
    rules: rulesOf,
    subjectOf: (caseId) => {
      const [row] = all("SELECT subject FROM cases WHERE case_id = ?", caseId);
      return row === undefined ? undefined : String(row["subject"]);
    },
    unmark: (block) => void run("DELETE FROM marks WHERE block > ?", block),
    cut: (block) =>
      transaction(db, () => {
        const rows = all("DELETE FROM events WHERE block > ? RETURNING subject", block);
        touched(rows).forEach(fold);
        return rows.length;
      }),
    keep: ({ fromBlock, toBlock, addresses, events, rules: fresh, mark }) =>
      transaction(db, () => {
        for (const [hash, content] of fresh)
          run("INSERT OR REPLACE INTO rules VALUES (?, ?)", hash, register.toText(content));
        for (const address of addresses) run("INSERT OR IGNORE INTO followed VALUES (?)", address);
        const keys = new Set(events.map(({ blockHash, index }) => `${blockHash} ${index}`));
        const of = new Set(addresses);
        const there = all(
          "SELECT block_hash, log, address, subject FROM events WHERE block BETWEEN ? AND ?",
          fromBlock,
          toBlock,
        );
        const gone = there.filter(
          ({ block_hash, log, address }) =>
            of.has(String(address)) && !keys.has(`${String(block_hash)} ${String(log)}`),
        );
        for (const { block_hash, log } of gone)
          run("DELETE FROM events WHERE block_hash = ? AND log = ?", String(block_hash), Number(log));
        const changed = touched(gone);
        let added = 0;
        const before = new Set(there.map(({ block_hash, log }) => `${String(block_hash)} ${String(log)}`));
        for (const event of events) {
          const { block, blockHash, index, at, address, subject, name, args, facts, transaction: tx } = event;
          // What a node that was behind did not know yet is added.
          const count = run(
            `INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts
             WHERE json_extract(facts, '$.held') IS NULL AND json_extract(excluded.facts, '$.held') IS NOT NULL`,
            block,
            blockHash,
            index,
            at,
            address,
            subject,
            name,
            JSON.stringify(args),
            facts === undefined ? null : register.toText(facts),
            tx,
          );
          if (count === 0) continue;
          changed.add(subject);
          if (!before.has(`${blockHash} ${index}`)) added += 1;
        }
        changed.forEach(fold);
        if (mark !== undefined) {
          run("INSERT OR REPLACE INTO marks VALUES (?, ?)", mark.block, mark.hash);
          run("DELETE FROM marks WHERE block NOT IN (SELECT block FROM marks ORDER BY block DESC LIMIT ?)", MOST_MARKS);
        }
        return { added, removed: gone.length };
      }),
    open: function* (account) {
      const rows =
        account === undefined
          ? all("SELECT state FROM threads WHERE is_open = 1")
          : all("SELECT state FROM threads JOIN parts USING (subject) WHERE is_open = 1 AND account = ?", account);
      for (const { state } of rows) yield register.fromText(String(state)) as register.Thread;
    },
    query: function* (sql) {
      if (!/^\s*(?:select|with|values|explain)\b/i.test(sql))
        throw new BiyError("input", WORDS.onlyReads, { field: "--sql" });
      const reading = new Database(path, { readOnly: true, timeout: PATIENCE });
      try {
        yield* reading.prepare(sql).iterate() as Iterable<Row>;
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw new BiyError("input", say(WORDS.wrongQuery, { reason, tables: NAMES.join(", ") }), {
          field: "--sql",
          cause: thrown,
        });
      } finally {
        reading.close();
      }
    },
  };
}

function eventIn(row: Row): register.RegisterEvent {
  const { address, subject, name, args, facts, block, block_hash, log, tx, at } = row;
  return {
    address: String(address),
    subject: String(subject),
    name: String(name),
    args: JSON.parse(String(args)) as register.RegisterEvent["args"],
    ...(facts === null ? {} : { facts: register.fromText(String(facts)) as register.CaseFacts }),
    block: Number(block),
    blockHash: String(block_hash),
    index: Number(log),
    transaction: String(tx),
    at: BigInt(Number(at)),
  };
}
