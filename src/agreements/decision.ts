/**
 * A human decision about an agreement: what it orders, from the draft of the person who decided, and its paper.
 * @module
 */

import type { Provider } from "ethers";
import {
  awardOf,
  readAward,
  readDecidedCase,
  awardEdition,
  type Award,
  type DecidedCase,
} from "../arbitration/award.ts";
import { disposition, THEN, type Disposition } from "../arbitration/disputable.ts";
import { REASONS, reasonsEntries, requireReasons, type Reasons, type Written } from "../arbitration/reasons.ts";
import { chainTime } from "../chain/present.ts";
import { completed, knownOf, type Edition, type Known, type Stated } from "../text/edition.ts";
import { loaded } from "../text/load.ts";
import { factClauses } from "../text/render.ts";
import type { Phrase } from "../text/slots.ts";
import { each, maybe, parsed, refuse, someText, strict } from "../text/shape.ts";
import { amount, moment } from "../text/written.ts";
import * as DECISION_WORDS from "../words/agreements/decision.ts";
import { BiyError } from "../words/biyError.ts";
import * as EXPECTED from "../words/draftsExpected.ts";
import type { Lang, Words } from "../words/lang.ts";
import { say } from "../words/say.ts";
import { read } from "./agreements.ts";
import { disposition1Alone } from "./editions/disposition-1.alone.ts";
import { parties1Alone } from "./editions/parties-1.alone.ts";
import { editionOf, termAt, type AgreementFile } from "./file.ts";
import { isFinalIn, othersIn, paidIn, withPaid } from "./ledger.ts";
import { decimalsOf, moneyWords } from "./money.ts";
import { isOutside } from "./outside.ts";
import { withheld, type PartyKey } from "./people.ts";
import type { AgreementState } from "./state.ts";

/** What the person who decides writes of any agreement besides the amounts. */
type Reasoned = Reasons & {
  /** In whole units with a point: "3690000.00", as are the other amounts. */
  readonly costs: string;
  readonly then: "close" | "resume" | "stay";
  readonly costsReason: Written;
};

/** A draft of a decision about a sale. Amounts as people write them, `18450000.00`. */
export type DecisionDraft = Reasoned & {
  readonly toBuyer: string;
  readonly toSeller: string;
  /** Where performance stands: the moment of delivery, `keep` or `none`. */
  readonly deliveredAt?: string;
  /** What was paid through banks to each; without it as the account says. */
  readonly paidToBuyer?: string;
  readonly paidToSeller?: string;
};

/** A draft of a decision about an agreement of any template. Amounts as people write them, `18450000.00`. */
export type AnyDecisionDraft = Reasoned & {
  readonly toFirst: string;
  readonly toSecond: string;
  /** Where performance stands: a moment, `keep` or `none`. */
  readonly progress?: string;
  /** What was paid through banks to each; without it as the account says. */
  readonly paidToFirst?: string;
  readonly paidToSecond?: string;
};

/** A decision of a human about an agreement: what it orders, and its texts in three languages. */
export type Decision = Award & {
  readonly disposition: Disposition;
  /** Root of the operative part: what the award's signatures bind. */
  readonly document: string;
  /** Root of the whole: what the signatures under the reasons bind. */
  readonly reasons: string;
};

/** What a decision is made about: the agreement, its case, and where both stand. */
export type DecisionContext = {
  readonly file: AgreementFile;
  readonly decided: DecidedCase;
  /** Where performance stands on chain: what the decision does not say otherwise stays so. */
  readonly present: Standing;
  /** The moment that the decision bears. Seconds since 1970. */
  readonly now: bigint;
};

/** Where performance stands. */
export type Standing = Pick<AgreementState, "progress" | "rest">;

const PARTS = [...REASONS, "costsReason"];

/** Reads what a decision in a case of an agreement is made about, as it is now. @throws {BiyError} `missing`, `network` */
export async function decisionContext({
  provider,
  file,
  caseId,
}: {
  provider: Provider;
  file: AgreementFile;
  caseId: string;
}): Promise<DecisionContext> {
  const { tribunal } = file.terms.common;
  const [decided, present, now] = await Promise.all([
    readDecidedCase({ provider, tribunal, caseId }),
    read({ provider, file }),
    chainTime(provider),
  ]);
  return { file, decided, present, now };
}

/**
 * The decision that a draft makes in a case.
 * @throws {BiyError} `input` if a part is missing in a language, or an amount is not one.
 */
export async function decide(draft: DecisionDraft | AnyDecisionDraft, context: DecisionContext): Promise<Decision> {
  const { file, decided, present, now: at } = context;
  const written = decisionFrom(draft) as Record<string, unknown>;
  const [first, second, progress] = fieldsIn(written);
  const money = (field: string) => amount(String(written[field]), decimalsOf(file), `decision.${field}`);
  const stands = progressIn(written[progress], { path: `decision.${progress}`, present: present.progress });
  const ordered = disposition({
    toFirst: money(first),
    toSecond: money(second),
    costs: money("costs"),
    then: thenIn(written["then"], "decision.then"),
    progress: stands.progress,
    rest: restBeside(stands, restOf(written, { file, present, paid: [paidField(first), paidField(second)] })),
  });
  const award = await awardOf(draft, {
    decided,
    at,
    about: { edition: parties1Alone, stated: partiesStated(file, decided.found.claimant) },
    ordered: { edition: await orderedEdition(file), stated: orderedStated(file, ordered, stands) },
    known: knownOfFile(file),
  });
  return { ...award, disposition: ordered, document: award.operative.root, reasons: award.whole.root };
}

/** The decision about an agreement that its texts are. @throws {BiyError} `document`; `TermsError` */
export async function decisionOf(texts: Words, file: AgreementFile): Promise<Award> {
  const edition = await awardEdition({ about: parties1Alone, ordered: await orderedEdition(file) });
  return readAward(texts, { edition, known: knownOfFile(file) });
}

/** The fields of its own that a draft has: those of a sale, or of any template. */
function fieldsIn(written: unknown) {
  return typeof written === "object" && written !== null && "toFirst" in written
    ? (["toFirst", "toSecond", "progress"] as const)
    : (["toBuyer", "toSeller", "deliveredAt"] as const);
}

const paidField = (field: string) => `paid${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** The second word: what was paid is as the draft finds, or else as the account says. @throws {BiyError} `input` where money is on the chain */
function restOf(
  written: { readonly [field: string]: unknown },
  { file, present, paid }: { file: AgreementFile; present: Standing; paid: readonly [first: string, second: string] },
): string {
  const now = paidIn(present.rest);
  const found = paid.find((field) => written[field] !== undefined);
  if (found === undefined) return present.rest;
  if (!isOutside(file.terms.common)) throw refuse(`decision.${found}`, EXPECTED.unpaid);
  const of = (field: string, otherwise: bigint) =>
    written[field] === undefined ? otherwise : amount(String(written[field]), decimalsOf(file), `decision.${field}`);
  return withPaid(present.rest, { toFirst: of(paid[0], now.toFirst), toSecond: of(paid[1], now.toSecond) });
}

/** The second word beside where performance stands: what has not begun has no later moments, and what was paid stays. */
export function restBeside({ progress, isKept }: { progress: bigint; isKept: boolean }, rest: string): string {
  return progress === 0n && !isKept ? `0x${"0".repeat(32)}${rest.slice(34)}` : rest;
}

/** A decision as people write it. @param fields of its own: {@link fieldsIn} */
const decisionShape = ([first, second, progress]: ReturnType<typeof fieldsIn>) =>
  strict({
    ...each([first, second, "costs", "then"], someText),
    [progress]: maybe(someText),
    ...each([paidField(first), paidField(second)], maybe(someText)),
    ...reasonsEntries(PARTS),
  });

/** A draft from its JSON. @throws {BiyError} `input`, naming the field */
export function decisionFrom(given: unknown): DecisionDraft | AnyDecisionDraft {
  const written = parsed(decisionShape(fieldsIn(given)), given, "decision");
  requireReasons(written, "decision", PARTS);
  return written as unknown as DecisionDraft | AnyDecisionDraft;
}

/** What becomes of the agreement. @throws {BiyError} `input`, naming `path` */
export function thenIn(written: unknown, path: string): bigint {
  const what = parsed(someText, written, path);
  if (!Object.hasOwn(THEN, what)) throw refuse(path, EXPECTED.then);
  return THEN[what as keyof typeof THEN];
}

/**
 * Where performance stands after a decision or a settlement: "keep", or nothing said, is as it is on chain; "none" is not begun; or a moment
 * such as "2026-12-31 14:00", at UTC+05:00 unless it says otherwise. A moment is one of agreement time: less what was suspended before it.
 * @param present where it stands on chain
 * @throws {BiyError} `input`, naming `path`
 */
export function progressIn(
  written: unknown,
  { path, present }: { path: string; present: bigint },
): { readonly progress: bigint; readonly isKept: boolean } {
  const said = written === undefined ? "keep" : parsed(someText, written, path).trim();
  if (said === "keep") return { progress: present, isKept: true };
  if (said === "none") return { progress: 0n, isKept: false };
  const [, date, time, seconds = ":00", offset, utc] = MOMENT.exec(said) ?? [];
  if (date === undefined || time === undefined) throw refuse(path, EXPECTED.progress);
  const progress = moment(`${date}T${time}${seconds}${offset ?? utc ?? "+05:00"}`, path, 0n);
  // Zero is "none" on chain, and so is nothing before it.
  if (progress <= 0n) throw refuse(path, EXPECTED.progress);
  return { progress, isKept: false };
}

const MOMENT =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?: ?\(?(?:UTC)?([+-][0-9]{2}:[0-9]{2})\)?|(Z))?$/;

/**
 * Looks whether a decision adds up. `held` in base units.
 * @throws {BiyError} `input` unless the decision gives out what is held, neither more nor less, or leaves what it may
 */
export function requireBalanced(ordered: Disposition, { file, held }: { file: AgreementFile; held: bigint }): void {
  const sum = ordered.toFirst + ordered.toSecond + ordered.costs;
  if (sum <= held && (ordered.then !== THEN.close || sum === held)) return;
  const words = say(DECISION_WORDS.unbalanced, { gives: moneyWords(file, sum), holds: moneyWords(file, held) });
  throw new BiyError("input", words, { field: "disposition" });
}

/* IN WORDS */

/**
 * What a disposition orders, a line each: as the operative part of an award has it, or what a settlement agrees.
 * @param isKept where performance stands is not decided: it stays as it is on chain
 */
export async function orderedInWords(
  ordered: Disposition,
  { file, isKept, lang }: { file: AgreementFile; isKept: boolean; lang: Lang },
): Promise<string[]> {
  const stated = orderedStated(file, ordered, { isKept });
  return factClauses(await orderedEdition(file), stated, { lang, known: knownOfFile(file) }).map(({ text }) => text);
}

/** The edition of what is ordered, with the template's words for where performance stands. */
async function orderedEdition({ kind }: AgreementFile): Promise<Edition> {
  return completed(await loaded(disposition1Alone), { choices: { stands: kind.words.decision } });
}

function orderedStated(file: AgreementFile, ordered: Disposition, { isKept }: { readonly isKept: boolean }): Stated {
  const { first, second } = file.terms.common;
  const { toFirst, toSecond, costs, then, progress, rest } = ordered;
  const isNone = progress === 0n;
  const stands = isKept ? (isNone ? "keptNone" : "keptAt") : isNone ? "none" : "at";
  const stated = { first, toFirst, second, toSecond, then, stands, progress };
  if (!isOutside(file.terms.common)) return { outside: 0n, final: 0n, ...stated, costs, rest };
  const paid = paidIn(rest);
  const [paidToFirst, paidToSecond, final] = [paid.toFirst, paid.toSecond, isFinalIn(rest) ? 1n : 0n];
  return { outside: 1n, ...stated, paidToFirst, paidToSecond, final, rest: othersIn(rest) };
}

function partiesStated(file: AgreementFile, claimant: PartyKey): Stated {
  const { common } = file.terms;
  const other = claimant === "first" ? "second" : "first";
  return {
    document: common.document,
    claimant: common[claimant],
    claimantName: nameOf(file, claimant),
    other: common[other],
    otherName: nameOf(file, other),
  };
}

/** The name of a party as far as the file may say it: in each of its forms. */
export function nameOf(file: AgreementFile, party: PartyKey): string {
  const entry = withheld(file).private[party];
  if ("leaf" in entry) return "";
  const name: Phrase = entry.data.name;
  return typeof name === "string" ? name : [...new Set([name.kk, name.ru, name.en])].join(" / ");
}

/** The money and the parties of an agreement, for papers about it. */
export function knownOfFile(file: AgreementFile): Known {
  return knownOf(editionOf(file), file, (path) => termAt(file, path));
}
