/**
 * `biy case award draft`: the file of a decision, filled in from the chain, in the person's own editor until it can
 * be read.
 * @module
 */

import { existsSync } from "node:fs";
import {
  awardDraft,
  caseNumberOf,
  faultWords,
  translationDraft,
  withFaults,
  withoutFaults,
  type Fault,
} from "../agreements/cases.ts";
import { BiyError, type Lang } from "../index.ts";
import { readText, writeNew, writeWhole } from "../node/index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import { say, STAGE_WORDS } from "../words/index.ts";
import { factsTold, faultsOf } from "./award-check.ts";
import { claimsIn } from "./award-facts.ts";
import { awardFileOf } from "./award-file.ts";
import type { Reading } from "./condominium-files.ts";
import { Declined, give, onDisk, tell, type Desk } from "./desk.ts";
import { joined } from "./disputed.ts";
import { edit, editorSet } from "./editor.ts";

/** When there is something to write a decision about. */
const STAGES = ["evidence", "deliberation", "awarded"];

/**
 * Writes the file if it isn't there, and opens it: again, with each fault above its line, until it can be read or is
 * left as it was. What was
 * written stays, however the command ends.
 * @param translate a language into which the words are to be translated: its headings are added
 */
export async function draft(
  on: Reading,
  { path, decision, translate }: { path: string; decision: string | undefined; translate: Lang | undefined },
): Promise<void> {
  const { desk } = on;
  const { of, found } = await joined(on, path);
  if (!STAGES.includes(found.stage))
    throw new BiyError("refused", say(CASE_WORDS.noDecisionYet, { stage: STAGE_WORDS[found.stage] }));
  const file = awardFileOf({ path, decision }, found);
  const { claim, facts } = (await factsTold(desk, of, found)) ?? {};
  if (existsSync(file)) tell(desk, say(AWARD_WORDS.goingOn, { file }));
  else {
    const seats = found.seats.filter(({ accepted }) => accepted).map(({ arbiter }) => arbiter);
    const { caseId } = found;
    const given = { lang: desk.lang, caseId, facts: facts ?? {}, claims: claimsIn(claim), seats };
    const text = await awardDraft(of.blank, given);
    onDisk(file, () => writeNew(file, text));
  }
  if (translate !== undefined)
    await addTranslation(file, translate, async (text, lang) => await translationDraft(text, of.blank, lang));
  const look = async () => (await faultsOf(of, readText(file), { found, facts })).faults;
  const editor = desk.interactive ? editorSet() : undefined;
  const faults = editor === undefined ? await look() : await edited(desk, { file, editor, look });
  if (faults.length > 0) tell(desk, say(AWARD_WORDS.stillOpen, { faults: listed(faults) }));
  const number = caseNumberOf(found.caseId);
  const open = faults.map(({ line, words }) => ({ line, words }));
  give(desk, { file, caseId: found.caseId, number, open }, say(AWARD_WORDS.drafted, { file })[desk.lang]);
}

/** @returns what is still to be written @throws {Declined} if what is wrong was left as it was */
async function edited(
  desk: Desk,
  { file, editor, look }: { file: string; editor: string; look: () => Promise<readonly Fault[]> },
): Promise<readonly Fault[]> {
  for (let before: string | undefined; ;) {
    await edit(editor, file);
    const text = withoutFaults(readText(file));
    if (text !== readText(file)) onDisk(file, () => writeWhole(file, text));
    const faults = await look();
    const wrong = faults.filter(({ isOpen }) => !isOpen);
    if (wrong.length === 0) return faults;
    onDisk(file, () => writeWhole(file, withFaults(text, wrong, desk.lang)));
    if (text === before) throw new Declined(say(AWARD_WORDS.stopped, { file, faults: listed(wrong) })[desk.lang]);
    tell(desk, say(AWARD_WORDS.wrongLines, { count: wrong.length, faults: listed(wrong) }));
    before = text;
  }
}

/** Adds the headings of a translation, unless they are there. */
async function addTranslation(
  file: string,
  lang: Lang,
  added: (text: string, lang: Lang) => Promise<string>,
): Promise<void> {
  const text = readText(file);
  const longer = await added(text, lang);
  const [title = ""] = longer.slice(text.trimEnd().length).trimStart().split("\n");
  if (text.split("\n").some((line) => line.trimEnd() === title)) return;
  onDisk(file, () => writeWhole(file, longer));
}

/** What is wrong, a line each, below what is said. */
function listed(faults: readonly Fault[]) {
  const { kk, ru, en } = faultWords(faults);
  return { kk: `\n${kk}`, ru: `\n${ru}`, en: `\n${en}` };
}
