/**
 * The key of who acts: an encrypted JSON keystore whose password is typed or read from a file descriptor; on local chains a
 * published test key. Never a flag with a secret, never an environment variable.
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { Wallet, type BaseWallet } from "ethers";
import { BiyError } from "../../src/index.ts";
import { readText, writeNew } from "../../src/node/files.ts";
import { give, onDisk, progress, secret, tell, Usage, type Desk } from "./desk.ts";
import { localAccount, localKeys, type Role } from "./local.ts";
import type { Connected } from "./network.ts";
import { filled, WORDS } from "./words.ts";

const SHORTEST = 12;

export type KeyOptions = {
  readonly keyFile?: string | undefined;
  readonly passwordFd?: string | undefined;
  readonly as?: string | undefined;
};

/** @throws {Usage} if none is given. @throws {BiyError} `key` if it doesn't open */
export async function openKey(desk: Desk, options: KeyOptions, at: Connected): Promise<BaseWallet> {
  const { provider, chainId, local } = at;
  if (options.as !== undefined) {
    if (!local) throw new Usage(filled(WORDS.onlyLocal, { chainId }));
    const account = /^account(1?[0-9])$/.exec(options.as)?.[1];
    if (account !== undefined) return localAccount(provider, Number(account));
    const keys = localKeys(provider);
    if (!Object.hasOwn(keys, options.as))
      throw new Usage(filled(WORDS.noRole, { roles: `${Object.keys(keys).join(", ")}, account0 … account19` }));
    return keys[options.as as Role];
  }
  if (options.keyFile === undefined) throw new Usage(WORDS.keyNeeded);
  const keystore = readText(options.keyFile);
  const typed =
    options.passwordFd === undefined ? await secret(desk, WORDS.password) : passwordFrom(options.passwordFd);
  try {
    return (await progress(desk, WORDS.openingKey, Wallet.fromEncryptedJson(keystore, typed))).connect(provider);
  } catch (thrown) {
    throw new BiyError("key", WORDS.keyClosed, { cause: thrown });
  }
}

/** Makes a key, encrypted with a password that is typed twice or read. @throws {BiyError} `input` if the file is there */
export async function newKey(
  desk: Desk,
  { out, passwordFd }: { out: string; passwordFd?: string | undefined },
): Promise<void> {
  if (existsSync(out)) throw new BiyError("input", filled(WORDS.exists, { path: out }));
  const chosen = passwordFd === undefined ? await secret(desk, WORDS.newPassword) : passwordFrom(passwordFd);
  if (chosen.length < SHORTEST) throw new Usage(WORDS.shortPassword);
  if (passwordFd === undefined && (await secret(desk, WORDS.again)) !== chosen) throw new Usage(WORDS.notTheSame);
  const wallet = Wallet.createRandom();
  const keystore = await progress(desk, WORDS.makingKey, wallet.encrypt(chosen));
  onDisk(out, () => writeNew(out, keystore + "\n"));
  tell(desk, WORDS.keyMade, { path: out });
  give(desk, { address: wallet.address, path: out }, wallet.address);
}

function passwordFrom(descriptor: string): string {
  if (!/^[0-9]{1,4}$/.test(descriptor)) throw new Usage(WORDS.badDescriptor);
  try {
    return readFileSync(Number(descriptor), "utf8").replace(/\r?\n$/, "");
  } catch {
    throw new Usage(WORDS.badDescriptor);
  }
}
