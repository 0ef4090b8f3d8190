/**
 * A template of an author's project, from its folder: `clauses/`, `template.json`, and what Hardhat built. Node only.
 * @module
 */

import { join } from "node:path";
import { template, templateWordsFrom, type TemplateFunctions } from "../agreements/described.ts";
import type { Abi, ParticularsOf } from "../agreements/fromAbi.ts";
import type { Template } from "../agreements/template.ts";
import { readEdition } from "../text/compile.ts";
import { BiyError } from "../words/biyError.ts";
import * as WORDS from "../words/node/templates.ts";
import { say } from "../words/say.ts";
import { artifactIn } from "./build.ts";
import { readJson } from "./files.ts";

/** The words and names of a template, in its folder. */
export const WORDS_FILE = "template.json";
/** The folder of its clauses. */
export const CLAUSES = "clauses";
/** What `template.json` has to have, and what it may have besides. */
export const WORD_KEYS = ["domain", "amount", "summary", "errors", "steps", "decision"] as const;
export const MORE_WORD_KEYS = ["usesRest", "events", "factors", "fields"] as const;

/**
 * The template in a folder: its edition of `clauses/`, its words of `template.json`, its ABI of `artifacts/`. What they say is in no code;
 * `checkTemplate` says what is wrong with it.
 * @typeParam A the contract's ABI as Hardhat types it, for the types of the particulars
 * @param own what words can't say
 * @throws {BiyError} `missing` if it isn't built or a file isn't there, `input` for what is none; `TermsError` for clauses that are wrong
 * @example export const BOAT_RENTAL = readTemplate<BoatRental$Type["abi"]>(import.meta.dirname);
 */
export function readTemplate<A extends Abi = Abi>(
  folder: string,
  own: TemplateFunctions<ParticularsOf<A>> = {},
): Template<ParticularsOf<A>> {
  const edition = readEdition(join(folder, CLAUSES));
  const words = readJson(join(folder, WORDS_FILE), templateWordsFrom);
  const artifact = artifactIn(folder, edition.template);
  if (artifact === undefined) throw new BiyError("missing", say(WORDS.notBuilt, { name: edition.template, folder }));
  return template({ abi: artifact.abi as A, editions: [edition], words, ...own });
}
