/**
 * The options that commands share: of what only shows, of what reads the chain, of what acts with a key.
 * @module
 */

import { Option, type Command } from "commander";
import { getAddress } from "ethers";
import { LANGS, type Lang } from "../index.ts";
import { Usage } from "./desk.ts";
import type { Reading } from "./condominium-files.ts";
import type { Acting } from "./sender.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import { say } from "../words/index.ts";

export type Options = {
  rpc: string;
  deployments: string;
  lang?: Lang;
  json?: boolean;
  yes?: boolean;
  keyFile?: string;
  passwordFile?: string;
  as?: string;
  confirmations: string;
  unsigned?: boolean;
  from?: string;
};
/** The options of a command itself, as commander gives them. */
export type Own = Options & Record<string, string>;
export type Listing = Options & { readonly from?: number };

/** How commands connect to a node, and open a key. */
export type With = {
  readonly reading: (options: Options, act: (on: Reading) => Promise<void>) => Promise<void>;
  readonly acting: (options: Options, act: (on: Acting) => Promise<void>) => Promise<void>;
};

/** What shows something without any agreement. */
export function prints(command: Command): Command {
  return command
    .exitOverride()
    .addOption(new Option("--lang <language>", "of what is shown: kk, ru, en").choices(LANGS))
    .option("--json", "one JSON object on stdout");
}

export function shows(command: Command): Command {
  return prints(command).option(
    "--template <module...>",
    "templates beside those of biy.config.json: files, folders or packages, which are run: trust them",
  );
}

export function reads(command: Command): Command {
  return shows(command)
    .addOption(new Option("--rpc <url>", "the node").env("BIY_RPC").default("http://127.0.0.1:8545"))
    .option("--deployments <folder>", "where the contracts' addresses are", "deployments");
}

/** What lists the chain's events. What judges by them has no such option: whoever left some out would be told something else. */
export function lists(command: Command): Command {
  return reads(command).addOption(
    new Option("--from <block>", "the first block whose events are read; without it that of the deployment").argParser(
      blockNumber,
    ),
  );
}

export function acts(command: Command): Command {
  return reads(command)
    .option("--key-file <file>", "your key: an encrypted JSON keystore; its password is asked for")
    .option("--password-file <file>", "read that password from a file that only you can read; - is what is piped in")
    .option("--as <role>", "a test key: buyer, seller, arbiter, …; local chains only")
    .option("--yes", "do not ask; local chains only")
    .addOption(
      new Option("--unsigned", "print the calls as JSON instead of sending them; no key is needed").conflicts([
        "keyFile",
        "passwordFile",
        "as",
      ]),
    )
    .addOption(new Option("--from <address>", "with --unsigned: the account that is to send them").argParser(address))
    .addOption(new Option("--confirmations <number>", "blocks to wait for").argParser(counted).default("1"));
}

function blockNumber(given: string): number {
  if (!/^[0-9]{1,15}$/.test(given)) throw new Usage(say(OPTIONS_WORDS.aBlock, { given }));
  return Number(given);
}

export function seat(): Option {
  return new Option("--seat <number>", "from 0").argParser((given) => Number(counted(given)));
}

/** An address, with its checksum. */
export function address(given: string): string {
  try {
    return getAddress(given);
  } catch {
    throw new Usage(say(OPTIONS_WORDS.anAddress, { given }));
  }
}

function counted(given: string): string {
  if (!/^[0-9]{1,3}$/.test(given)) throw new Usage(OPTIONS_WORDS.aNumber);
  return given;
}

/** A number of a unit or an object. */
export function numbered(given: string): number {
  if (!/^[0-9]{1,10}$/.test(given)) throw new Usage(OPTIONS_WORDS.aNumber);
  return Number(given);
}

/** A number of a page, or of what is on it. */
export function fromOne(given: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(given)) throw new Usage(OPTIONS_WORDS.aNumber);
  return Number(given);
}

/** A port of this machine; 0 is any that is free. */
export function port(given: string): number {
  if (!/^[0-9]{1,5}$/.test(given) || Number(given) > 65_535) throw new Usage(OPTIONS_WORDS.aNumber);
  return Number(given);
}

/** The language of the terminal, where none is asked for. */
export function languageHere(): Lang {
  const locale = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
  return LANGS.find((lang) => locale.startsWith(lang)) ?? "en";
}
