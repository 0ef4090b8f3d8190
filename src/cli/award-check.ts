/**
 * `biy case award check`: what the file of a decision lacks.
 * @module
 */

import { caseNumberOf } from "../agreements/cases.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";
import { awardFileOf, madeOf } from "./award-file.ts";
import type { Reading } from "./condominium-files.ts";
import { give } from "./desk.ts";
import { joined } from "./disputed.ts";

/** Refuses what is no whole decision, or can't be carried out. Nothing is signed. */
export async function check(
  on: Reading,
  { path, decision }: { path: string; decision: string | undefined },
): Promise<void> {
  const { of, found } = await joined(on, path);
  const file = awardFileOf({ path, decision }, found);
  const made = await madeOf(of, file, { found });
  await of.requireCarriable(made);
  const number = caseNumberOf(found.caseId);
  give(on.desk, { file, caseId: found.caseId, number }, say(AWARD_WORDS.isWhole, { file, number })[on.desk.lang]);
}
