/**
 * `biy condominium case`: from an open case to carrying out what the human ordered.
 * @module
 */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ZeroHash } from "ethers";
import { dispositionHash, decided, requireDecided } from "../agreements/cases.ts";
import { type Disposition, BiyError, cases, LANGS, type Words } from "../index.ts";
import {
  type CondominiumFile,
  disputes,
  areHoldersHeard,
  requireCarriable,
  rule,
  rulingFrom,
  disputeFrom,
  type DisputeFile,
} from "../condominium/index.ts";
import { STAGE_WORDS } from "../words/index.ts";
import { readJson, readText, writeOnce } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { condominiumAt, decisionAt, type Reading } from "./condominium-files.ts";
import { seatsInWords, until } from "./case.ts";
import { CASE_WORDS, CONDOMINIUM_WORDS as SAY, MATTER_WORDS } from "./condominium-words.ts";
import { TYPED } from "./binding-words.ts";
import { agreeForEver, give, onDisk, tell } from "./desk.ts";
import { openIn, openLines, openPlain } from "./open-lines.ts";
import { keptDocument, unlessRefused } from "./records.ts";
import type { Acting } from "./sender.ts";
import { filled, say, WORDS } from "./words.ts";

/* FILES */

/** A dispute from the file that `dispute` wrote. */
export function disputeIn(path: string): DisputeFile {
  const read = readJson(path, disputeFrom);
  return { ...read, condominium: join(dirname(path), read.condominium) };
}

export async function caseAt(on: Reading, path: string) {
  const { condominium, dispute, caseId } = disputeIn(path);
  const file = await condominiumAt(on, condominium);
  const { tribunal } = dispute.common;
  return { file, folder: dirname(condominium), dispute, caseId, inCase: { tribunal, caseId } };
}

/* THE CASE */

/** What a dispute is about, who conducts it, and where its case stands. */
export async function show(on: Reading, { path }: { path: string }): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const { file, folder, dispute: brought, inCase } = await caseAt(on, path);
  const found = await cases.read({ provider: at.provider, ...inCase });
  const { matter, common, turn } = brought;
  const decision = await decisionIn(on, { file, folder, matter });
  const isOver = await disputes.isOver({ provider: at.provider, file, dispute: { id: brought.id, turn } });
  const open = await openIn(at, inCase);
  const object = matter.subject === "act" ? BigInt(matter.ref) : 0n;
  const line = (words: Words, values: Record<string, unknown>) => [say(words, lang, values)];
  const lines = [
    ...line(MATTER_WORDS[matter.subject], { no: decision?.no, unit: matter.unit, ref: matter.ref }),
    ...(decision?.question === undefined ? [] : line(CASE_WORDS.question, { question: decision.question[lang] })),
    ...(object === 0n ? [] : line(CASE_WORDS.object, { object })),
    ...(matter.document === ZeroHash ? [] : line(CASE_WORDS.document, matter)),
    ...line(CASE_WORDS.claimant, { first: common.first }),
    ...line(areHoldersHeard({ file, dispute: brought }) ? CASE_WORDS.holders : CASE_WORDS.answers, {
      second: common.second,
    }),
    ...(isOver ? [CASE_WORDS.over[lang]] : [STAGE_WORDS[found.stage][lang], ...until(found, lang)]),
    ...seatsInWords(found, lang),
    ...openLines(open, lang),
  ];
  const plain = openPlain(open, lang);
  give(desk, { ...found, matter, decision: decision?.no, isOver, open: plain }, lines.join("\n"));
}

/** The decision that is disputed: its number, and its question if the decision's file lies beside the condominium's. */
async function decisionIn(
  on: Reading,
  { file, folder, matter }: { file: CondominiumFile; folder: string; matter: disputes.Matter },
): Promise<{ no: bigint; question?: Words } | undefined> {
  if (matter.subject !== "decision" && matter.subject !== "ballots") return undefined;
  const { no } = await condominiums.standing({ provider: on.at.provider, file, id: matter.ref });
  const kept = join(folder, `decision-${no}.json`);
  if (!existsSync(kept)) return { no };
  try {
    const { id, texts } = await decisionAt(on, file, kept);
    return id === matter.ref ? { no, question: texts.question } : { no };
  } catch (thrown) {
    // A file with another text says nothing of this decision.
    if (thrown instanceof BiyError && thrown.code !== "network") return { no };
    throw thrown;
  }
}

const YES = "yes" as const;

/** A step of a party or an arbiter. */
export async function take(
  acting: Acting,
  what: "nominate" | "accept" | "evidence" | "close",
  own: { path: string; seat: number; arbiter?: string | undefined; document?: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const { inCase } = await caseAt(acting, own.path);
  const of = { signer, ...inCase };
  const evidence =
    what === "evidence"
      ? keptDocument(join(dirname(own.path), "evidence"), inCase.caseId, own.document ?? "")
      : undefined;
  const content = evidence === undefined ? "" : cases.saltedHash(evidence);
  const disclosure = what === "accept" ? cases.textHash(readText(own.document ?? "")) : "";
  const act = {
    nominate: async () => await cases.nominate({ ...of, seat: own.seat, arbiter: own.arbiter ?? "" }),
    accept: async () => await cases.accept({ ...of, seat: own.seat, disclosure }),
    evidence: async () => await cases.submitEvidence({ ...of, content }),
    close: async () => await cases.closeEvidence(of),
  }[what];
  const words = { nominate: SAY.nominate, accept: SAY.accept, evidence: SAY.evidence, close: SAY.closeEvidence }[what];
  // By what is in a document: under the same name there may be another.
  const label = `case ${what} ${inCase.caseId} ${own.seat} ${own.arbiter ?? ""} ${content}${disclosure}`;
  const asks = { nominate: YES, accept: { word: TYPED.accept }, evidence: YES, close: { word: TYPED.closeEvidence } };
  const send = async () => await signer.step({ label, words, asks: asks[what] }, act);
  const hash = await (evidence === undefined ? send() : unlessRefused(evidence, send));
  const record = evidence === undefined ? {} : { record: evidence.path };
  give(desk, { caseId: inCase.caseId, ...record, transaction: hash }, hash);
}

/** The operative part and the reasons of a sole arbiter, from a draft; resumable between the two. */
export async function award(acting: Acting, own: { path: string; draft: string; out: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const { file, dispute: brought, inCase } = await caseAt(acting, own.path);
  const found = await cases.read({ provider: at.provider, ...inCase });
  const draft = readJson(own.draft, rulingFrom);
  const made = rule(draft, {
    disputeId: brought.id,
    claimant: brought.common.first,
    matter: brought.matter,
    decidedBy: found.seats.map(({ arbiter }) => arbiter),
  });
  requireOrdered(found, { ...made, path: own.draft });
  if (found.stage !== "deliberation")
    requireDecided(made, await decided({ provider: at.provider, ...inCase, fromBlock: file.startBlock }));
  if (found.stage === "deliberation")
    await requireCarriable({ provider: at.provider, file, dispute: brought, ordered: draft.order, ...made });
  tell(desk, made.text[desk.lang]);
  if (found.stage !== "reasoned")
    await agreeForEver(desk, filled(WORDS.signAward, { account: await signer.getAddress() }), { word: TYPED.decide });
  // The texts are saved before anything is signed: without them the hashes on chain say nothing.
  const texts = LANGS.map((lang) => [join(own.out, `${inCase.caseId}.${lang}.md`), made.text[lang]] as const);
  onDisk(own.out, () => writeOnce(Object.fromEntries(texts)));
  const { disposition, document, reasons } = made;
  if (found.stage === "deliberation") {
    const signatures = [await cases.signAward({ signer, ...inCase, disposition, document })];
    const act = async () =>
      await disputes.award({
        signer,
        file,
        dispute: brought,
        caseId: inCase.caseId,
        disposition,
        document,
        signatures,
      });
    await signer.step({ label: `case award ${inCase.caseId} ${document}`, words: SAY.award, asks: "yes" }, act);
  }
  const signatures = [await cases.signReasons({ signer, ...inCase, reasons })];
  const act = async () => await cases.giveReasons({ signer, ...inCase, reasons, signatures });
  const label = `case reasons ${inCase.caseId} ${reasons}`;
  const hash = await signer.step({ label, words: SAY.reasons, asks: "yes" }, act);
  give(desk, { caseId: inCase.caseId, document, reasons, transaction: hash }, hash);
}

/** Once there is an operative part, a ruling is the one that it is of. @throws {BiyError} `document` */
function requireOrdered(
  { stage, order }: cases.Case,
  { disposition, path }: { disposition: Disposition; path: string },
) {
  if (!["awarded", "reasoned"].includes(stage) || order === dispositionHash(disposition)) return;
  throw new BiyError("document", filled(SAY.otherRuling, { path }));
}

/** Carries out what was ordered, once it is final. Anyone. */
export async function enforce(acting: Acting, own: { path: string; draft: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const { file, dispute: brought, inCase } = await caseAt(acting, own.path);
  const draft = readJson(own.draft, rulingFrom);
  const found = await cases.read({ provider: at.provider, ...inCase });
  const decidedBy = found.seats.map(({ arbiter }) => arbiter);
  const { disposition, operative } = rule(draft, {
    disputeId: brought.id,
    claimant: brought.common.first,
    matter: brought.matter,
    decidedBy,
  });
  requireOrdered(found, { disposition, path: own.draft });
  tell(desk, operative[desk.lang]);
  const units = draft.order.order === "strike" ? draft.order.units : [];
  const act = async () => await disputes.enforce({ signer, file, dispute: brought, disposition, units });
  // What was carried out is this order in this turn: another ruling is another step, which the contract refuses.
  const label = `condominium enforce ${brought.id} ${brought.turn} ${dispositionHash(disposition)}`;
  const strikes = disputes.strikesOf(units);
  const step = { label, words: SAY.enforce, asks: { word: TYPED.enforce } };
  let hash = await signer.step({ ...step, ...(strikes > 1 ? { more: true } : {}) }, act);
  for (let piece = 1; piece < strikes; ++piece) {
    const next = async () => await disputes.strikeNext({ signer, file, dispute: brought, units, piece });
    const words = filled(SAY.strikeNext, { piece: piece + 1, strikes });
    hash = await signer.step({ label: `${label} ${piece}`, words, asks: "yes" }, next);
  }
  give(desk, { id: brought.id, order: draft.order.order, transaction: hash }, hash);
}

/** Lets the stay by a dispute run on while its advance is paid. Anyone. */
export async function hold(acting: Acting, own: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute: brought } = await caseAt(acting, own.path);
  const act = async () => await disputes.hold({ signer, file, dispute: brought });
  const label = `condominium hold ${brought.id} ${brought.turn}`;
  const hash = await signer.step({ label, words: SAY.hold, asks: "yes" }, act);
  give(desk, { id: brought.id, transaction: hash }, hash);
}

/** Gives a dispute up. Its claimant. */
export async function giveUp(acting: Acting, own: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute: brought } = await caseAt(acting, own.path);
  const act = async () => await disputes.giveUp({ signer, file, dispute: brought });
  const label = `condominium give up ${brought.id} ${brought.turn}`;
  const hash = await signer.step({ label, words: SAY.giveUp, asks: { word: TYPED.giveUp } }, act);
  give(desk, { id: brought.id, transaction: hash }, hash);
}
