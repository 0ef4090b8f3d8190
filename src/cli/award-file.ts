/**
 * The file in which a decision is written: where it lies, and what it makes.
 * @module
 */

import { basename, dirname, join } from "node:path";
import { faultWords, type Fault } from "../agreements/cases.ts";
import { BiyError, type cases } from "../index.ts";
import { readText } from "../node/index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";
import type { Disputed, Made } from "./disputed.ts";

/**
 * The decision's file: the one that is named, or that of this dispute beside what is disputed:
 * `agreement.award-1.md`.
 */
export function awardFileOf(
  { path, decision }: { readonly path: string; readonly decision: string | undefined },
  { turn }: Pick<cases.Case, "turn">,
): string {
  return decision ?? join(dirname(path), `${basename(path, ".json")}.award-${turn}.md`);
}

/** The decision that a file makes. @throws {BiyError} `missing`; `input`, with each line that is wrong */
export async function madeOf(
  of: Disputed,
  file: string,
  { found, decidedAt }: { readonly found: cases.Case; readonly decidedAt?: bigint },
): Promise<Made> {
  const { draft, faults } = await of.drafted(readText(file), { found });
  if (draft !== undefined) return await draft(decidedAt);
  throw notWhole(file, faults);
}

/** That a file is no decision yet, with each line that is wrong or waits. */
export function notWhole(file: string, faults: readonly Fault[]): BiyError {
  const { kk, ru, en } = faultWords(faults);
  const listed = { kk: `\n${kk}`, ru: `\n${ru}`, en: `\n${en}` };
  return new BiyError("input", say(AWARD_WORDS.notWhole, { file, faults: listed }), { file });
}
