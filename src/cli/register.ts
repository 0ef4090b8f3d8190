/**
 * `biy register`: the register of cases on this machine, brought up to date from the chain, and asked in SQL.
 * @module
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { requirePlace } from "../chain/index.ts";
import { asBiyError, BiyError, cases } from "../index.ts";
import { hasSqlite, openRegister, readDeployment, registerPath } from "../node/index.ts";
import { say } from "../words/index.ts";
import { table, type Reading } from "./condominium-files.ts";
import { give, onDisk, progress, readingProgress, tell } from "./desk.ts";
import { home } from "./journal.ts";
import type { Connected } from "./network.ts";
import { reads, type Options, type With } from "./options.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as WORDS from "../words/cli/register.ts";

/** So many rows of a query are given at most. */
const MOST_ROWS = 10_000;

/** Adds them. */
export function registerCommands(biy: Command, { reading }: Pick<With, "reading">): void {
  const group = biy
    .command("register")
    .description("the register of cases on this machine, made of the chain's events");
  reads(group.command("sync"))
    .description("bring it up to the latest block; what was interrupted goes on")
    .action(async (own: Options) => await reading(own, async (on) => await update(on)));
  reads(group.command("query"))
    .description("ask it in SQL, as it is since the last sync; reads only")
    .requiredOption("--sql <query>", 'as "SELECT stage, count(*) FROM cases GROUP BY stage"')
    .action(async (own: Options & { sql: string }) => await reading(own, async (on) => await query(on, own.sql)));
}

/** Of a node and a tribunal. */
function pathOf({ node, chainId, deployments }: Connected): string {
  const { tribunal } = readDeployment(chainId, deployments);
  return registerPath(join(home(), "register"), { node, chainId, tribunal });
}

export type Opened = {
  readonly store: cases.register.RegisterStore;
  readonly synced: cases.register.Synced;
  readonly close: () => void;
};

/**
 * The register, up to date. On disk; where there is no SQLite, or the disk refuses, in memory, which is as true and takes longer.
 * @param disputed contracts that are followed beside the templates: the disputes of condominiums
 * @param isKept the disk must not refuse
 */
export async function opened(
  { desk, at }: Reading,
  { disputed = [], isKept = false }: { disputed?: readonly string[]; isKept?: boolean } = {},
): Promise<Opened> {
  const { provider, chainId, deployments } = at;
  const { tribunal, templates, startBlock: fromBlock } = readDeployment(chainId, deployments);
  const known = Object.values(templates).map(({ address }) => address);
  for (const to of [tribunal, ...known]) await requirePlace(provider, { chainId, to });
  const path = pathOf(at);
  const disk = async () => await openRegister(path).catch((thrown: unknown) => onDisk(path, () => raise(thrown)));
  const kept =
    isKept || (await hasSqlite())
      ? await disk().catch((thrown: unknown) => (isKept ? raise(thrown) : undefined))
      : undefined;
  const store = kept ?? cases.register.inMemory();
  const close = () => kept?.close();
  const options = {
    provider,
    tribunal,
    templates: [...known, ...disputed],
    fromBlock,
    onProgress: readingProgress(desk),
  };
  try {
    const synced = await progress(desk, WORDS.syncing, cases.register.sync(store, options));
    if (synced.unread.length > 0) tell(desk, say(WORDS.unread, { cases: synced.unread.join(", ") }));
    return { store, synced, close };
  } catch (thrown) {
    close();
    const error = asBiyError(thrown);
    if (error.code !== "network") throw thrown;
    const words = say(DESK_WORDS.withReason, { what: CASE_WORDS.logsPruned, reason: error.words });
    throw new BiyError("network", words, { cause: thrown });
  }
}

function raise(thrown: unknown): never {
  throw thrown;
}

async function update(on: Reading): Promise<void> {
  const { desk, at } = on;
  const { synced, close } = await opened(on, { isKept: true });
  close();
  const path = pathOf(at);
  const { block, added, removed } = synced;
  give(desk, { path, ...synced }, say(WORDS.synced, { block, added, removed, path })[desk.lang]);
}

async function query({ desk, at }: Reading, sql: string): Promise<void> {
  const path = pathOf(at);
  if (!existsSync(path)) throw new BiyError("missing", WORDS.noRegister);
  const store = await openRegister(path);
  try {
    const rows: Readonly<Record<string, unknown>>[] = [];
    let hasMore = false;
    for (const row of store.query(sql)) {
      hasMore = rows.length === MOST_ROWS;
      if (hasMore) break;
      rows.push({ ...row });
    }
    const columns = Object.keys(rows[0] ?? {});
    const cell = (value: unknown) => (value === null ? "" : String(value as string | number));
    const shown = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
    give(desk, rows, rows.length === 0 ? "" : table(shown));
    if (hasMore) tell(desk, say(WORDS.moreRows, { most: MOST_ROWS }));
  } finally {
    store.close();
  }
}
