/**
 * `biy template`: for authors of templates. Needs no node, no key, and no chain.
 * @module
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { BiyError } from "../index.ts";
import { checkTemplate, languagesLacking, planFrom, readJson, templateFiles, writeNew } from "../node/index.ts";
import * as WORDS from "../words/cli/template.ts";
import { say } from "../words/index.ts";
import { EXIT, give, tell, type Desk } from "./desk.ts";
import { prints, type Own } from "./options.ts";

/** Adds `biy template`. */
export function templateCommands(
  biy: Command,
  { desk, ended }: { readonly desk: (own: Own) => Desk; readonly ended: (code: number) => void },
): void {
  const group = biy.command("template").description("for authors: a new template, and what is wrong with one");
  prints(group.command("new"))
    .description("a new template: contract, clauses, sentences and tests, which pass as they are")
    .argument("<name>", "of the contract: BoatRental")
    .option("--steps <file>", "its fields and steps as JSON; without it the least that there can be")
    .option("--out <folder>", "where it goes; without it a folder of that name")
    .action((name: string, own: Own) => create(desk(own), { name, steps: own["steps"], out: own["out"] }));
  prints(group.command("check"))
    .description(
      "all that is wrong with a template, each with its file and line: clauses, effects, sentences, contract",
    )
    .argument("[folder]", "the template's project, with clauses/ in it", ".")
    .action((folder: string, own: Own) => {
      const isRight = check(desk(own), folder);
      if (!isRight) ended(EXIT.failed);
    });
}

/** Writes a new template into a folder, all of its files or none: nothing is written over. */
function create(
  desk: Desk,
  { name, steps, out = name }: { name: string; steps?: string | undefined; out?: string | undefined },
): void {
  const files = templateFiles(name, steps === undefined ? undefined : readJson(steps, planFrom), desk.lang);
  const paths = Object.keys(files).map((path) => join(out, path));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined) throw new BiyError("input", say(WORDS.there, { path: there }), { file: there });
  for (const [path, text] of Object.entries(files)) writeNew(join(out, path), text);
  give(desk, { folder: out, files: Object.keys(files) }, out);
  tell(desk, say(WORDS.written, { folder: out, count: paths.length })[desk.lang]);
  tellLacks(desk, out);
}

/** Shows all problems, a line each; with `--json` as `{ problems: [{ file, line, message }] }`. @returns whether there are none */
function check(desk: Desk, folder: string): boolean {
  const problems = checkTemplate(folder);
  const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  give(desk, { problems }, lines.join("\n"));
  const isRight = problems.length === 0;
  const words = isRight ? say(WORDS.right, { folder }) : say(WORDS.wrong, { count: problems.length });
  tell(desk, words[desk.lang]);
  tellLacks(desk, folder);
  return isRight;
}

/** In which languages a draft has no text yet, and what that means. */
function tellLacks(desk: Desk, folder: string): void {
  const languages = languagesLacking(folder).join(", ");
  if (languages !== "") tell(desk, say(WORDS.lacks, { languages })[desk.lang]);
}
