/**
 * What a key has sent and not yet seen done, on disk, so that a command that was killed goes on where it was and sends nothing
 * twice. One journal a key and chain; one command at a time holds it.
 * @module
 */

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { BiyError } from "../index.ts";
import { readJson, writeWhole } from "../node/index.ts";
import { integer, listOf, parsed, someText, strict } from "../text/index.ts";
import * as v from "valibot";
import { onDisk, Usage } from "./desk.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as KEYS_WORDS from "../words/cli/keys.ts";
import { say } from "../words/index.ts";

/** A transaction that was signed. It is noted before it is sent; raised in price it has a second hash, with the same nonce. */
export type Pending = {
  /** What the command was about: the same command run again has the same. */
  readonly label: string;
  readonly to: string;
  readonly data: string;
  readonly value: string;
  readonly nonce: number;
  readonly sent: readonly { readonly hash: string; readonly raw: string }[];
};
export type Done = {
  readonly label: string;
  readonly hash: string;
  readonly block: number;
  readonly nonce: number;
  /** Milliseconds since 1970, of this machine. */
  readonly when: number;
};
type Kept = { readonly pending: readonly Pending[]; readonly done: readonly Done[] };

/** Where journals are: `BIY_HOME`, or the place that the system has for state. */
export function home(): string {
  const state = process.env["XDG_STATE_HOME"] ?? join(homedir(), ".local", "state");
  return process.env["BIY_HOME"] ?? join(state, "biy");
}

export class Journal {
  readonly path: string;
  readonly #lock: string;
  #kept: Kept;

  /** @throws {Usage} if another command holds this key's journal. @throws {BiyError} `disk` */
  constructor({ chainId, account }: { chainId: bigint; account: string }) {
    this.path = join(home(), `${chainId}-${account}.json`);
    this.#lock = `${this.path}.lock`;
    onDisk(this.path, () => mkdirSync(home(), { recursive: true, mode: 0o700 }));
    onDisk(this.#lock, () => this.#take(account));
    this.#kept = readKept(this.path);
  }

  pending(label: string): Pending | undefined {
    return this.#kept.pending.find((each) => each.label === label);
  }

  /** What else waits: another command's transaction, which keeps later ones from being mined. */
  others(label: string): readonly Pending[] {
    return this.#kept.pending.filter((each) => each.label !== label);
  }

  done(label: string): Done | undefined {
    return this.#kept.done.findLast((each) => each.label === label);
  }

  note(entry: Pending): void {
    this.#write({ ...this.#kept, pending: [...this.others(entry.label), entry] });
  }

  forget(label: string): void {
    this.#write({ ...this.#kept, pending: this.others(label) });
  }

  /** The last that was mined of this key. */
  last(): Done | undefined {
    return this.#kept.done.at(-1);
  }

  finish(label: string, { hash, block, nonce }: { hash: string; block: number; nonce: number }): void {
    const done = this.#kept.done.filter((each) => each.label !== label);
    this.#write({ pending: this.others(label), done: [...done, { label, hash, block, nonce, when: Date.now() }] });
  }

  close(): void {
    rmSync(this.#lock, { force: true });
  }

  #write(kept: Kept): void {
    onDisk(this.path, () => writeWhole(this.path, JSON.stringify(kept, null, 2) + "\n"));
    this.#kept = kept;
  }

  #take(account: string): void {
    for (;;) {
      try {
        const descriptor = openSync(this.#lock, "wx", 0o600);
        writeSync(descriptor, `${process.pid}`);
        closeSync(descriptor);
        return;
      } catch (thrown) {
        if ((thrown as { code?: string }).code !== "EEXIST") throw thrown;
        const holder = Number(readFileSync(this.#lock, "utf8"));
        if (isAlive(holder)) throw new Usage(say(KEYS_WORDS.keyBusy, { account, holder }));
        rmSync(this.#lock, { force: true }); // Its process was killed.
      }
    }
  }
}

/** When a command of any of this machine's keys was done on a chain. */
export function doneHere(chainId: bigint, label: string): Done | undefined {
  return allDone(chainId).findLast((each) => each.label === label);
}

/** What any of this machine's keys did last on a chain. */
export function lastHere(chainId: bigint): Done | undefined {
  return allDone(chainId)
    .toSorted((a, b) => a.when - b.when)
    .at(-1);
}

function allDone(chainId: bigint): Done[] {
  if (!existsSync(home())) return [];
  const names = readdirSync(home()).filter((name) => name.startsWith(`${chainId}-`) && name.endsWith(".json"));
  return names.flatMap((name) => readKept(join(home(), name)).done);
}

function readKept(path: string): Kept {
  if (!existsSync(path)) return { pending: [], done: [] };
  try {
    return readJson(path, keptFrom);
  } catch (thrown) {
    if (!(thrown instanceof BiyError)) throw thrown;
    throw new Usage(say(FILES_WORDS.journalBroken, { path }));
  }
}

const large = integer(0, Number.MAX_SAFE_INTEGER);
const KEPT = strict({
  pending: listOf(
    strict({
      label: someText,
      to: v.union([v.literal(""), someText]), // None of what makes a contract.
      data: someText,
      value: someText,
      nonce: large,
      sent: listOf(strict({ hash: someText, raw: someText })),
    }),
  ),
  done: listOf(strict({ label: someText, hash: someText, block: large, nonce: large, when: large })),
});

const keptFrom = (given: unknown): Kept => parsed(KEPT, given);

function isAlive(process_: number): boolean {
  if (!Number.isSafeInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (thrown) {
    return (thrown as { code?: string }).code === "EPERM";
  }
}
