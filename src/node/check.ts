/**
 * All that is wrong with a template of an author's project, in one list, from its files and from what Hardhat built of it: nothing is run.
 * @module
 */

import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { checkEdition, foldersOf } from "../text/compile.ts";
import { languagesOf } from "../text/edition.ts";
import type { Problem } from "../text/errors.ts";
import { BiyError } from "../words/biyError.ts";
import { LANGS, type Lang } from "../words/lang.ts";
import * as WORDS from "../words/node/templates.ts";
import { say } from "../words/say.ts";
import { amountProblems } from "./checkAmount.ts";
import { artifactIn, buildOf, changedIn } from "./build.ts";
import { bindingProblems, contractProblems, effectProblems, ownOf, type Contract } from "./checkContract.ts";
import { sharedWordProblems } from "./checkShared.ts";
import { wordProblems } from "./checkWords.ts";
import { filesIn } from "./lines.ts";
import { tableIn } from "./table.ts";
import { CLAUSES, WORDS_FILE } from "./template.ts";

const HEAD = join(CLAUSES, "edition.json");
const BUILD = 'run "npx hardhat build"';

/**
 * What is wrong with the template in a folder: clauses, effects, sentences, and what the contract has that they don't say. Each with its
 * file, from that folder, and its line; none, if nothing is wrong. What needs the contract waits until it is built as it is.
 * @throws {BiyError} `missing` if there is no template in the folder
 * @example for (const { file, line, message } of checkTemplate(".")) console.log(`${file}:${line}: ${message}`);
 */
export function checkTemplate(folder: string): Problem[] {
  const files = filesIn(folder);
  const head = files.text(HEAD);
  if (head === undefined) throw new BiyError("missing", say(WORDS.noTemplate, { folder }));
  const clauses = join(folder, CLAUSES);
  const placeOf = (file: string) => {
    const within = foldersOf(clauses).find((each) => existsSync(join(each, file)));
    return within === undefined || within === clauses ? join(CLAUSES, file) : relative(folder, join(within, file));
  };

  const { edition, problems } = checkEdition(clauses);
  const found = problems.map((each) => ({ ...each, file: placeOf(each.file), line: Math.max(each.line, 1) }));
  const artifact = artifactIn(folder, edition.template);
  const build = artifact && buildOf(folder, artifact);
  const changed = build === undefined ? [] : changedIn(folder, build);
  let contract: Contract | undefined;
  if (artifact === undefined || build === undefined)
    found.push(files.at(HEAD, /"template"/, `${edition.template || "The contract"} is not built; ${BUILD}.`));
  else if (changed.length === 0) contract = { name: edition.template, abi: artifact.abi, output: build.output, files };
  found.push(...changed.map((file) => files.at(file, /^/, `It has changed since the last build; ${BUILD}.`)));
  if (contract !== undefined)
    found.push(
      ...contractProblems(contract),
      ...bindingProblems(contract, edition),
      ...effectProblems(contract, edition),
    );
  const own = contract && ownOf(contract);
  const json = files.text(WORDS_FILE);
  const { table: words, problem } = tableIn(json ?? "{}");
  const inHead = [...amountProblems(head, words["amount"]), ...(own ? sharedWordProblems(head, { edition, own }) : [])];
  const inWords =
    json === undefined
      ? [{ line: 1, message: `There is no ${WORDS_FILE}, which has the template's sentences.` }]
      : problem === undefined
        ? wordProblems(json, { words, edition, own })
        : [problem];
  found.push(...inHead.map((each) => ({ file: HEAD, ...each })));
  found.push(...inWords.map((each) => ({ file: WORDS_FILE, ...each })));
  return [...new Map(found.map((each) => [`${each.file}:${each.line}: ${each.message}`, each])).values()].toSorted(
    (one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1),
  );
}

/** The languages in which a template's clauses are not all written yet: a draft may lack some. @param folder its project */
export function languagesLacking(folder: string): Lang[] {
  const present = languagesOf(checkEdition(join(folder, CLAUSES)).edition);
  return LANGS.filter((lang) => !present.includes(lang));
}
