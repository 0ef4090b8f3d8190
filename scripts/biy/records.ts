/**
 * What goes on chain by its salted hash: the text and its salt are kept in a file, made once.
 * @module
 */

import { existsSync, rmSync } from "node:fs";
import { BiyError, cases } from "../../src/index.ts";
import { readJson, writeNew } from "../../src/node/files.ts";
import { onDisk } from "./desk.ts";
import { filled, WORDS } from "./words.ts";

/** Salted text, and where it is kept. */
export type Kept = cases.Salted & { readonly path: string; readonly isNew: boolean };

/** The salted text of a claim or a document, made once: run again, the same salt is used. */
export function keptText(path: string, text: string): Kept {
  if (existsSync(path)) {
    const before = readJson(path, ["salt", "text"]) as cases.Salted;
    if (before.text === text) return { ...before, path, isNew: false };
    throw new BiyError("input", filled(WORDS.otherClaim, { path }));
  }
  const made = cases.salted(text);
  onDisk(path, () => writeNew(path, JSON.stringify(made, null, 2) + "\n"));
  return { ...made, path, isNew: true };
}

/** Takes a record away that was made for a step which was then refused: nothing on chain speaks of it. */
export async function unlessRefused<T>({ path, isNew }: Kept, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (isNew && thrown instanceof BiyError && thrown.code === "refused") rmSync(path, { force: true });
    throw thrown;
  }
}
