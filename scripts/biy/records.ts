/**
 * What goes on chain by its salted hash: the text and its salt are kept in a file, made once.
 * @module
 */

import { existsSync } from "node:fs";
import { BiyError, cases } from "../../src/index.ts";
import { readJson, writeNew } from "../../src/node/files.ts";
import { onDisk } from "./desk.ts";
import { filled, WORDS } from "./words.ts";

/** The salted text of a claim or a document, made once: run again, the same salt is used. */
export function keptText(path: string, text: string): cases.Salted {
  if (existsSync(path)) {
    const before = readJson(path, ["salt", "text"]) as cases.Salted;
    if (before.text === text) return before;
    throw new BiyError("input", filled(WORDS.exists, { path }));
  }
  const made = cases.salted(text);
  onDisk(path, () => writeNew(path, JSON.stringify(made, null, 2) + "\n"));
  return made;
}
