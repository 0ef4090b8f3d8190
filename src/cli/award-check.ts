/**
 * `biy case award check`: what the file of a decision lacks; of a whole one, the questions by which it could be
 * challenged.
 * @module
 */

import { caseNumberOf, factLines, type Facts, type Fault } from "../agreements/cases.ts";
import { asBiyError, BiyError, LANGS, type cases } from "../index.ts";
import { chainTime } from "../chain/index.ts";
import { readText } from "../node/index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";
import { awardFileOf, notWhole } from "./award-file.ts";
import type { CaseFacts } from "./award-facts.ts";
import { selfCheck } from "./award-grounds.ts";
import type { Reading } from "./condominium-files.ts";
import { give, tell, type Desk } from "./desk.ts";
import { joined, type Disputed, type Made } from "./disputed.ts";

/**
 * What is wrong with a decision's file, by its lines; what the contract would not carry out, at the heading of what
 * is ordered.
 */
export async function faultsOf(
  of: Disputed,
  text: string,
  { found, facts }: { readonly found: cases.Case; readonly facts: Facts | undefined },
): Promise<{ readonly faults: readonly Fault[]; readonly made?: Made }> {
  const { draft, faults, orderedAt } = await of.drafted(text, {
    found,
    ...(facts === undefined ? {} : { facts: factLines(facts, LANGS) }),
  });
  if (draft === undefined) return { faults };
  try {
    const made = await draft();
    await of.requireCarriable(made);
    return { faults, made };
  } catch (thrown) {
    const error = asBiyError(thrown);
    if (error.code !== "input" && error.code !== "refused") throw thrown;
    return { faults: [{ line: orderedAt, isOpen: false, words: await error.sentences() }] };
  }
}

/** What the chain says of a case; nothing, and a sentence, where the node gives no events. */
export async function factsTold(desk: Desk, of: Disputed, found: cases.Case): Promise<CaseFacts | undefined> {
  try {
    return await of.facts(found);
  } catch (thrown) {
    if (!(thrown instanceof BiyError) || thrown.code !== "network") throw thrown;
    tell(desk, say(AWARD_WORDS.noFacts, { reason: await thrown.sentences() }));
    return undefined;
  }
}

/**
 * Refuses what is no whole decision, or can't be carried out. Nothing is signed. @throws {BiyError} `input`, with
 * each line
 */
export async function check(
  on: Reading,
  { path, decision }: { path: string; decision: string | undefined },
): Promise<void> {
  const { of, found } = await joined(on, path);
  const file = awardFileOf({ path, decision }, found);
  const { facts, recorded } = (await factsTold(on.desk, of, found)) ?? {};
  const { faults } = await faultsOf(of, readText(file), { found, facts });
  if (faults.length > 0) throw notWhole(file, faults);
  const number = caseNumberOf(found.caseId);
  const { lang } = on.desk;
  const answers = recorded === undefined ? [] : selfCheck({ found, recorded, now: await chainTime(on.at.provider) });
  const marks = { yes: "✓", no: "✗", asked: "?" };
  const shown = [
    say(AWARD_WORDS.isWhole, { file, number })[lang],
    ...(answers.length === 0 ? [] : [AWARD_WORDS.selfCheck.title[lang]]),
    ...answers.map(({ answer, words }) => `${marks[answer]} ${words[lang]}`),
  ];
  const plain = answers.map(({ words, ...each }) => ({ ...each, words: words[lang] }));
  give(on.desk, { file, caseId: found.caseId, number, selfCheck: plain }, shown.join("\n"));
}
