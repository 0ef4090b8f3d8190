/**
 * The key of the person who acts: an encrypted JSON keystore whose password is typed, or read from a file of one's own; on local chains a
 * published test key. Never a flag with a secret, never an environment variable.
 * @module
 */

import { existsSync, readFileSync, statSync } from "node:fs";
import { getAddress, Wallet, type BaseWallet } from "ethers";
import { BiyError } from "../index.ts";
import { readJson, readText, writeNew } from "../node/index.ts";
import { decodeText } from "../text/index.ts";
import { localAccount, localKeys, type Role } from "../deploy/index.ts";
import { give, onDisk, progress, secret, tell, Usage, type Desk } from "./desk.ts";
import type { Connected } from "./network.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as KEYS_WORDS from "../words/cli/keys.ts";
import * as NETWORK_WORDS from "../words/cli/network.ts";
import * as PRACTICE_WORDS from "../words/cli/practice.ts";
import { say } from "../words/index.ts";

const SHORTEST = 12;

export type KeyOptions = {
  readonly keyFile?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly as?: string | undefined;
};

/** @throws {Usage} if none is given. @throws {BiyError} `key` if it doesn't open */
export async function openKey(desk: Desk, options: KeyOptions, at: Connected): Promise<BaseWallet> {
  const { provider, chainId, local } = at;
  if (options.as !== undefined) {
    if (!local) throw new Usage(say(NETWORK_WORDS.onlyLocal, { chainId }));
    const account = /^account(1?[0-9])$/.exec(options.as)?.[1];
    if (account !== undefined) return localAccount(provider, Number(account));
    const keys = localKeys(provider);
    if (!Object.hasOwn(keys, options.as))
      throw new Usage(say(KEYS_WORDS.noRole, { roles: `${Object.keys(keys).join(", ")}, account0 … account19` }));
    return keys[options.as as Role];
  }
  if (options.keyFile === undefined) throw new Usage(KEYS_WORDS.keyNeeded);
  const keystore = readText(options.keyFile);
  const typed = passwordFrom(desk, options.passwordFile) ?? (await secret(desk, KEYS_WORDS.password));
  try {
    return (await progress(desk, KEYS_WORDS.openingKey, Wallet.fromEncryptedJson(keystore, typed))).connect(provider);
  } catch (thrown) {
    throw new BiyError("key", KEYS_WORDS.keyClosed, { cause: thrown });
  }
}

/**
 * Whose a key is: of a keystore its address, which stands in it in the open, so that no password is asked for.
 * @throws {Usage} if none is given, or it doesn't say whose it is
 */
export async function accountOf(desk: Desk, options: KeyOptions & { for?: string | undefined }, at: Connected) {
  if (options.for !== undefined) return options.for;
  if (options.as !== undefined) return await (await openKey(desk, options, at)).getAddress();
  if (options.keyFile === undefined) throw new Usage(KEYS_WORDS.whose);
  const path = options.keyFile;
  const { address } = readJson(path, (given) => (given ?? {}) as { address?: unknown });
  try {
    return getAddress(typeof address === "string" ? address.replace(/^(?:0x)?/, "0x") : "");
  } catch {
    throw new Usage(say(KEYS_WORDS.namesNobody, { path }));
  }
}

/** Makes a key, encrypted with a password that is typed twice or read. @throws {BiyError} `input` if the file is there */
export async function newKey(
  desk: Desk,
  { out, passwordFile }: { out: string; passwordFile?: string | undefined },
): Promise<void> {
  if (existsSync(out)) throw new BiyError("input", say(FILES_WORDS.exists, { path: out }));
  const read = passwordFrom(desk, passwordFile);
  const chosen = read ?? (await secret(desk, PRACTICE_WORDS.newPassword));
  if (chosen.length < SHORTEST) throw new Usage(PRACTICE_WORDS.shortPassword);
  if (read === undefined && (await secret(desk, PRACTICE_WORDS.again)) !== chosen)
    throw new Usage(PRACTICE_WORDS.notTheSame);
  const wallet = Wallet.createRandom();
  const keystore = await progress(desk, KEYS_WORDS.makingKey, wallet.encrypt(chosen));
  onDisk(out, () => writeNew(out, keystore + "\n"));
  tell(desk, say(PRACTICE_WORDS.keyMade, { path: out }));
  give(desk, { address: wallet.address, path: out }, wallet.address);
}

/**
 * The password in a file, or of `-` in what is piped in: both come through npx, which a descriptor of one's own doesn't.
 * @returns undefined if it has to be typed
 */
function passwordFrom({ streams }: Desk, file: string | undefined): string | undefined {
  const canType = (streams.stdin as { isTTY?: boolean }).isTTY === true;
  if (file === undefined || (file === "-" && canType)) return undefined;
  const text = file === "-" ? decodeText(readFileSync(0), { file }) : readText(file);
  // Windows keeps rights elsewhere.
  if (file !== "-" && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new BiyError("key", say(KEYS_WORDS.openPassword, { path: file }), { file });
  return text.replace(/\n$/, "");
}
