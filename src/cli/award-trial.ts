/**
 * `biy case award simulate`: what a decision would change, before it is signed. The contract checks it, and the node
 * carries it out and
 * forgets it.
 * @module
 */

import { moneyInFigures, type PartyKey } from "../agreements/agreements.ts";
import { simulateDecision, type Balances } from "../agreements/cases.ts";
import { simulateRuling, type DisputeStanding } from "../condominium/index.ts";
import { BiyError, type AgreementFile, type Lang, type Words } from "../index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import * as GLOSSARY from "../words/glossary.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import { awardFileOf, madeOf } from "./award-file.ts";
import type { Reading } from "./condominium-files.ts";
import { give } from "./desk.ts";
import { joined } from "./disputed.ts";
import { partyWords } from "./stakes.ts";

/** What a trial came to: for machines, and as lines for people. */
export type Simulated = { readonly before: object; readonly after: object; readonly lines: readonly Words[] };

/**
 * Says what a decision's file would change. Nothing is signed or sent. @throws {BiyError} `input`, `refused`, saying
 * why it can't be carried out
 */
export async function simulate(
  on: Reading,
  { path, decision }: { path: string; decision: string | undefined },
): Promise<void> {
  const { of, found } = await joined(on, path);
  const file = awardFileOf({ path, decision }, found);
  const made = await madeOf(of, file, { found });
  await of.requireCarriable(made);
  const { lang } = on.desk;
  const { caseId } = found;
  const { disposition: ordered } = made;
  try {
    const { lines, ...changed } = await of.simulate(made, found);
    const shown = [AWARD_WORDS.checked, AWARD_WORDS.simulated, ...lines].map((each) => each[lang]);
    give(on.desk, { file, caseId, ordered, isSimulated: true, ...changed }, shown.join("\n"));
  } catch (thrown) {
    // A node that puts no other code in place finds that nothing was ordered yet.
    if (!(thrown instanceof BiyError)) throw thrown;
    if (thrown.code !== "network" && thrown.contractError?.endsWith("NotOrdered") !== true) throw thrown;
    const why = say(AWARD_WORDS.notSimulated, { reason: await thrown.sentences() });
    const shown = [AWARD_WORDS.checked, why, ...of.stakes(made.disposition)].map((each) => each[lang]);
    give(on.desk, { file, caseId, ordered, isSimulated: false }, shown.join("\n"));
  }
}

/** The trial of a decision about an agreement. */
export async function simulatedAgreement(given: Parameters<typeof simulateDecision>[0]): Promise<Simulated> {
  const { before, after } = await simulateDecision(given);
  return { before, after, lines: changes(given.file, before, after) };
}

/** Each amount before and after; what is nothing both times is not said. */
function changes(file: AgreementFile, before: Balances, after: Balances): Words[] {
  const figures = (amount: bigint) => inEach((lang) => moneyInFigures(file, amount, lang));
  const line = (name: Words, of: (balances: Balances) => bigint | undefined): Words[] => {
    const [was, is] = [of(before), of(after)];
    if (was === undefined || is === undefined) return [];
    return [changed(name, figures(was), figures(is))];
  };
  const some = (name: Words, of: (balances: Balances) => bigint | undefined) =>
    [before, after].every((each) => (of(each) ?? 0n) === 0n) ? [] : line(name, of);
  const whom = (side: PartyKey) => partyWords(file, side);
  const { heldNow, promisedNow, purseHas, costsNow, owedNow, paidTo, waitsFor, agreementNow } = AWARD_WORDS;
  return [
    changed(agreementNow, PHASE_WORDS[before.phase], PHASE_WORDS[after.phase]),
    ...line(before.purse === undefined ? promisedNow : heldNow, ({ held }) => held),
    ...line(whom("first"), ({ first }) => first),
    ...line(whom("second"), ({ second }) => second),
    ...line(purseHas, ({ purse }) => purse),
    ...some(costsNow, ({ costs }) => costs),
    ...some(say(waitsFor, { whom: whom("first") }), ({ credits }) => credits.first),
    ...some(say(waitsFor, { whom: whom("second") }), ({ credits }) => credits.second),
    ...line(owedNow, ({ owed }) => owed),
    ...line(say(paidTo, { whom: whom("first") }), ({ paidToFirst }) => paidToFirst),
    ...line(say(paidTo, { whom: whom("second") }), ({ paidToSecond }) => paidToSecond),
  ];
}

/** The trial of a decision on a dispute of a condominium. */
export async function simulatedDispute(given: Parameters<typeof simulateRuling>[0]): Promise<Simulated> {
  const { before, after } = await simulateRuling(given);
  const dispute = ({ isOver }: DisputeStanding) => (isOver ? AWARD_WORDS.isOver : AWARD_WORDS.isOpen);
  const decisions =
    before.decision === undefined || after.decision === undefined
      ? []
      : [
          changed(
            AWARD_WORDS.decisionNow,
            GLOSSARY.decisionState[before.decision],
            GLOSSARY.decisionState[after.decision],
          ),
        ];
  const lines = [changed(AWARD_WORDS.disputeNow, dispute(before), dispute(after)), ...decisions, AWARD_WORDS.noMoney];
  return { before, after, lines };
}

const inEach = (of: (lang: Lang) => string): Words => ({ kk: of("kk"), ru: of("ru"), en: of("en") });

const changed = (name: Words, was: Words, is: Words): Words =>
  inEach((lang) => `${name[lang].charAt(0).toUpperCase()}${name[lang].slice(1)}: ${was[lang]} → ${is[lang]}`);
