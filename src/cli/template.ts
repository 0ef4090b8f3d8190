/**
 * `biy template`: for authors of templates. Needs no node, no key, and no chain.
 * @module
 */

import type { Command } from "commander";
import { checkTemplate } from "../node/index.ts";
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

/** Shows all problems, a line each; with `--json` as `{ problems: [{ file, line, message }] }`. @returns whether there are none */
function check(desk: Desk, folder: string): boolean {
  const problems = checkTemplate(folder);
  const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  give(desk, { problems }, lines.join("\n"));
  const isRight = problems.length === 0;
  const words = isRight ? say(WORDS.right, { folder }) : say(WORDS.wrong, { count: problems.length });
  tell(desk, words[desk.lang]);
  return isRight;
}
