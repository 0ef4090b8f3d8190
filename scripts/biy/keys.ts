/**
 * The key of who acts: an encrypted JSON keystore whose password is typed or read from a file descriptor; on local chains a
 * published test key. Never a flag with a secret, never an environment variable.
 * @module
 */

import { readFileSync } from "node:fs";
import { Wallet, type BaseWallet } from "ethers";
import { BiyError } from "../../src/index.ts";
import { readText } from "../../src/node/files.ts";
import { progress, secret, Usage, type Desk } from "./desk.ts";
import { localKeys, type Role } from "./local.ts";
import type { Connected } from "./network.ts";
import { filled, WORDS } from "./words.ts";

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
    const keys = localKeys(provider);
    if (!Object.hasOwn(keys, options.as))
      throw new Usage(filled(WORDS.noRole, { roles: Object.keys(keys).join(", ") }));
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

function passwordFrom(descriptor: string): string {
  if (!/^[0-9]{1,4}$/.test(descriptor)) throw new Usage(WORDS.badDescriptor);
  try {
    return readFileSync(Number(descriptor), "utf8").replace(/\r?\n$/, "");
  } catch {
    throw new Usage(WORDS.badDescriptor);
  }
}
