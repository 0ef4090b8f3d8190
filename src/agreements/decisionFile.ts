/**
 * The file in which a person writes a decision about an agreement: its lines of who gets what, in the text's own words.
 * @module
 */

import {
  chosenIn,
  readAwardFile,
  type Drafted,
  type Keys,
  type OfCase,
  type Ordering,
} from "../arbitration/awardFile.ts";
import type { Blank } from "../arbitration/awardDraft.ts";
import { rolesOf } from "../text/edition.ts";
import { amountAsFiled, momentAsFiled } from "../text/typed.ts";
import { amount } from "../text/written.ts";
import * as WORDS from "../words/agreements/decisionFile.ts";
import * as FILE_WORDS from "../words/arbitration/awardFile.ts";
import { BiyError } from "../words/biyError.ts";
import { inEach, type Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import { progressIn, type AnyDecisionDraft } from "./decision.ts";
import { editionOf, type AgreementFile } from "./file.ts";
import { decimalsOf } from "./money.ts";
import { isOutside } from "./outside.ts";

/** The lines of what is ordered, by the fields of a draft. */
export type DecisionKey = "toFirst" | "toSecond" | "costs" | "then" | "progress" | "paidToFirst" | "paidToSecond";

/**
 * The names of the lines that a decision about this agreement can have, in their order: where nobody holds the money,
 * costs are none.
 */
export function decisionKeys(file: AgreementFile): Partial<Keys<DecisionKey>> {
  const { first, second } = rolesOf(editionOf(file));
  const { then, progress, costs, gets, paidSoFar } = WORDS;
  if (!isOutside(file.terms.common))
    return { toFirst: say(gets, { role: first }), toSecond: say(gets, { role: second }), costs, then, progress };
  const paid = (role: Words) => say(paidSoFar, { role });
  const { promisedNoLonger: toFirst, becomesDebt: toSecond } = WORDS;
  return { toFirst, toSecond, paidToFirst: paid(first), paidToSecond: paid(second), then, progress };
}

/**
 * Reads the file of a decision about an agreement.
 * @example const { draft, faults } = await decisionIn(readText("agreement.award-1.md"), { file, caseId });
 */
export async function decisionIn(
  text: string,
  { file, ...of }: OfCase & { readonly file: AgreementFile },
): Promise<Drafted<AnyDecisionDraft>> {
  const keys = decisionKeys(file) as Keys<DecisionKey>;
  const read = (lines: Ordering<DecisionKey>) => orderedIn(lines, file);
  const { draft, ...rest } = await readAwardFile(text, { ...of, keys, isCosted: true, read });
  if (draft === undefined) return rest;
  const { ordered, costsReason = {}, ...reasons } = draft;
  return { ...rest, draft: { ...reasons, costsReason, ...(ordered as Ordered) } };
}

/** What is ordered, as a draft has it before anybody wrote. */
export function blankDecision(file: AgreementFile): Blank {
  const { keep, none, thens, hint } = WORDS;
  const moment = say(WORDS.moment, { keep, none });
  const all = inEach((lang) =>
    Object.values(thens)
      .map((each) => each[lang])
      .join("; "),
  );
  const lines = Object.entries(decisionKeys(file)).filter(([key]) => !key.startsWith("paidTo"));
  return {
    isCosted: true,
    hint: say(hint, { example: FILE_WORDS.example, thens: all, moment }),
    ordered: lines.map(([key, name]) => ({ name, ...(key === "progress" ? { value: keep } : {}) })),
  };
}

type Ordered = Pick<AnyDecisionDraft, DecisionKey>;

function orderedIn(lines: Ordering<DecisionKey>, file: AgreementFile): Partial<Ordered> {
  const decimals = decimalsOf(file);
  const money = (key: DecisionKey, isNeeded: boolean): string | undefined => {
    const entry = isNeeded ? lines.needed(key) : lines.entry(key);
    if (entry === undefined) return undefined;
    const written = amountAsFiled(entry.value);
    if (isTaken(() => amount(written, decimals, key))) return written;
    lines.report(entry.line, say(FILE_WORDS.faults.amount, { example: FILE_WORDS.example, decimals }));
    return undefined;
  };
  const isHeld = !isOutside(file.terms.common);
  const then = lines.needed("then");
  const progress = progressOf(lines);
  const [paidToFirst, paidToSecond] = isHeld
    ? [undefined, undefined]
    : [money("paidToFirst", false), money("paidToSecond", false)];
  return {
    toFirst: money("toFirst", true) ?? "0",
    toSecond: money("toSecond", true) ?? "0",
    costs: (isHeld ? money("costs", true) : undefined) ?? "0",
    then: (then === undefined ? undefined : chosenIn(then, WORDS.thens, lines)) ?? "close",
    ...(progress === undefined ? {} : { progress }),
    ...(paidToFirst === undefined ? {} : { paidToFirst }),
    ...(paidToSecond === undefined ? {} : { paidToSecond }),
  };
}

/** Where performance stands; nothing said leaves it as it is on chain. */
function progressOf(lines: Ordering<DecisionKey>): string | undefined {
  const entry = lines.entry("progress");
  if (entry === undefined) return undefined;
  const { keep, none, moment } = WORDS;
  const is = (words: Words) => words[lines.lang].toLowerCase() === entry.value.toLowerCase();
  if (is(keep)) return "keep";
  if (is(none)) return "none";
  const written = momentAsFiled(entry.value);
  const isMoment = written !== "keep" && written !== "none";
  if (isMoment && isTaken(() => progressIn(written, { path: "progress", present: 0n }))) return written;
  return lines.expected("progress", say(moment, { keep, none }));
}

function isTaken(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (thrown) {
    if (thrown instanceof BiyError) return false;
    throw thrown;
  }
}
