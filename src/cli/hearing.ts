/**
 * `biy case` of a condominium's dispute: what any holder does in a case in which all holders answer, and what the seats order before an award.
 * @module
 */

import { basename, join } from "node:path";
import {
  orderInWords,
  type CondominiumFile,
  type Ordered,
  disputes,
  hearing,
  requireDone,
  requireOrder,
  interimFrom,
  supportFrom,
} from "../condominium/index.ts";
import { BiyError, cases } from "../index.ts";
import { readJson, readText, writeNew } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { unitsFor } from "./condominium-files.ts";
import { agree, agreeForEver, give, onDisk, tell, Usage } from "./desk.ts";
import { disputeAt, type Disputed } from "./disputed.ts";
import { keptDocument, unlessRefused } from "./records.ts";
import type { Acting } from "./sender.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DISPUTES_WORDS from "../words/cli/disputes.ts";
import * as HEARING_WORDS from "../words/cli/hearing.ts";
import * as POLLS_WORDS from "../words/cli/polls.ts";
import { say } from "../words/index.ts";

type Named = { readonly path: string; readonly unit?: string | undefined };

/** Whether somebody is heard as a holder: all holders answer, and it neither disputes nor sits in the case. */
export const isHolderOnly = ({ condominium: of }: Disputed, { seats }: cases.Case, account: string): boolean =>
  of !== undefined &&
  hearing.areHoldersHeard(of) &&
  account !== of.dispute.common.first &&
  !seats.some(({ arbiter, accepted }) => accepted && arbiter === account);

/** Puts a document on the record, as a holder. */
export async function evidence(acting: Acting, own: Named & { document: string; folder: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute, inCase } = await disputeAt(acting, own.path);
  const unit = await unitOf(acting, file, own.unit);
  const kept = keptDocument(own.folder, inCase.caseId, own.document);
  const content = cases.saltedHash(kept);
  const step = {
    label: `case evidence ${inCase.caseId} ${unit} ${content}`,
    words: say(CASE_WORDS.submitEvidence, { name: basename(own.document) }),
    asks: "yes" as const,
  };
  const act = async () => await hearing.submitEvidence({ signer, file, dispute, unit, content });
  const hash = await unlessRefused(kept, async () => await signer.step(step, act));
  give(desk, { caseId: inCase.caseId, unit, record: kept.path, transaction: hash }, hash);
}

/** Objects to the person on a seat, as a holder. */
export async function object(acting: Acting, own: Named & { seat: number; reasons: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute, inCase, folder } = await disputeAt(acting, own.path);
  const { seat } = own;
  const unit = await unitOf(acting, file, own.unit);
  const kept = keptDocument(join(folder, "evidence"), inCase.caseId, own.reasons);
  const reasons = cases.saltedHash(kept);
  const words = say(HEARING_WORDS.object, { seat });
  const step = { label: `case object ${inCase.caseId} ${unit} ${seat} ${reasons}`, words, asks: "yes" as const };
  const act = async () => await hearing.object({ signer, file, dispute, unit, seat, reasons });
  const hash = await unlessRefused(kept, async () => await signer.step(step, act));
  give(desk, { caseId: inCase.caseId, unit, seat, record: kept.path, transaction: hash }, hash);
}

/** The unit by which one is heard: the one that is named, or the first that one holds. */
async function unitOf(acting: Acting, file: CondominiumFile, named: string | undefined): Promise<number> {
  const units = await unitsFor(acting, file, { holder: await acting.signer.getAddress(), named });
  if (units.length !== 1 && named !== undefined) throw new Usage(HEARING_WORDS.oneUnit);
  return units[0] ?? 0;
}

/* NAMED BY ALL HOLDERS */

/** Signs for an arbiter to be named by all holders, as a file for the person who brings it. */
export async function support(
  acting: Acting,
  own: Named & { seat: number; arbiter: string; out: string },
): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute } = await disputeAt(acting, own.path);
  const nomination = { seat: own.seat, arbiter: own.arbiter };
  const units = await unitsFor(acting, file, { holder: await signer.getAddress(), named: own.unit });
  await agree(desk, say(HEARING_WORDS.signNomination, nomination));
  const signed = await hearing.signNomination({ signer, file, dispute, nomination, units });
  const content = { dispute: dispute.id, turn: dispute.turn.toString(), ...nomination, ...signed };
  onDisk(own.out, () => writeNew(own.out, JSON.stringify(content, null, 2) + "\n"));
  tell(desk, say(HEARING_WORDS.nominationSigned, { path: own.out }));
  give(desk, { path: own.out, units }, own.out);
}

/** Counts support of an arbiter, one's own units with it; a third of them names the arbiter. */
export async function nominate(
  acting: Acting,
  own: Named & { seat: number; arbiter: string; support: readonly string[] },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { file, dispute, inCase } = await disputeAt(acting, own.path);
  const nomination = { seat: own.seat, arbiter: own.arbiter };
  const holder = await signer.getAddress();
  const mine = await condominiums.unitsOf({ provider: at.provider, file, holder });
  const arrived = own.support.map((path) => {
    const found = readJson(path, supportFrom);
    const isOf = found.dispute === dispute.id && found.turn === dispute.turn;
    if (!isOf || found.seat !== own.seat || found.arbiter !== own.arbiter)
      throw new BiyError("document", say(HEARING_WORDS.otherNomination, { path }));
    return { holder: found.holder, units: found.units, signature: found.signature };
  });
  const isOwn = mine.length > 0 && holder !== dispute.common.first;
  const signed = [...(isOwn ? [{ holder, units: mine, signature: "0x" }] : []), ...arrived];
  if (signed.length === 0) throw new Usage(POLLS_WORDS.noUnits);
  const who = signed.map((each) => `${each.holder} ${each.units.join(",")}`).join(" ");
  const label = `case nominate ${inCase.caseId} ${own.seat} ${own.arbiter} ${who}`;
  const words = say(HEARING_WORDS.holdersNominate, nomination);
  const act = async () => await hearing.nominate({ signer, file, dispute, nomination, signed });
  const hash = await signer.step({ label, words, asks: "yes" }, act);
  const { units, isMade } = await hearing.nominationOf({ provider: at.provider, file, dispute, nomination });
  tell(desk, say(isMade ? HEARING_WORDS.nominated : HEARING_WORDS.supported, { units }));
  give(desk, { caseId: inCase.caseId, units, isMade, transaction: hash }, hash);
}

/* INTERIM STAY */

/** Stays a decision at once: a sole arbiter signs and sends; of three each signs a file, and one brings them. */
export async function interim(
  acting: Acting,
  own: { path: string; days: number; reasons: string; out?: string | undefined; signed: readonly string[] },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { provider } = at;
  const { file, dispute, inCase } = await disputeAt(acting, own.path);
  const ordered: Ordered = { order: "stay", days: own.days };
  requireOrder(ordered);
  await requireDone({ provider, file, dispute, ordered });
  const stay = { days: own.days, reasons: cases.textHash(readText(own.reasons)) };
  const { seats } = await cases.read({ provider, ...inCase });
  const me = await signer.getAddress();
  const seat = seats.findIndex(({ arbiter, accepted }) => accepted && arbiter === me);
  tell(desk, await orderInWords(ordered, { claimant: dispute.common.first, matter: dispute.matter }));
  const arrived = own.signed.map((path) => {
    const found = readJson(path, interimFrom);
    const isOf = found.dispute === dispute.id && found.turn === dispute.turn;
    if (!isOf || found.days !== stay.days || found.reasons !== stay.reasons)
      throw new BiyError("document", say(HEARING_WORDS.otherInterim, { path }));
    return found;
  });
  const signatures = seats.map(({ arbiter }) => arrived.find((each) => each.arbiter === arbiter)?.signature ?? "0x");
  if (seat >= 0 && signatures[seat] === "0x") {
    await agreeForEver(desk, say(HEARING_WORDS.signInterim, { account: me }), { word: BINDING_WORDS.typed.stay });
    signatures[seat] = await hearing.signInterim({ signer, file, dispute, stay });
  }
  if (own.out !== undefined) {
    if (seat < 0) throw new BiyError("key", say(HEARING_WORDS.noSeat, { account: me }));
    const { out } = own;
    const content = { dispute: dispute.id, turn: dispute.turn.toString(), ...stay, arbiter: me };
    onDisk(out, () => writeNew(out, JSON.stringify({ ...content, signature: signatures[seat] }, null, 2) + "\n"));
    tell(desk, say(HEARING_WORDS.interimSigned, { path: out }));
    return give(desk, { path: out, ...stay }, out);
  }
  const label = `case interim ${dispute.id} ${dispute.turn} ${stay.days} ${stay.reasons}`;
  const words = say(HEARING_WORDS.stayInterim, { days: stay.days });
  const act = async () => await hearing.stayInterim({ signer, file, dispute, stay, signatures });
  const hash = await signer.step({ label, words, asks: "yes" }, act);
  give(desk, { caseId: inCase.caseId, ...stay, transaction: hash }, hash);
}

/* THE CLAIMANT, ANYONE */

/** Lets the stay by a dispute run on while its advance is paid. Anyone. */
export async function hold(acting: Acting, own: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute } = await disputeAt(acting, own.path);
  const act = async () => await disputes.hold({ signer, file, dispute });
  const label = `condominium hold ${dispute.id} ${dispute.turn}`;
  const hash = await signer.step({ label, words: condominiums.STEP_WORDS.disputes.hold, asks: "yes" }, act);
  give(desk, { id: dispute.id, transaction: hash }, hash);
}

/** Gives a dispute up. Its claimant. */
export async function giveUp(acting: Acting, own: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const { file, dispute } = await disputeAt(acting, own.path);
  const act = async () => await disputes.giveUp({ signer, file, dispute });
  const label = `condominium give up ${dispute.id} ${dispute.turn}`;
  const hash = await signer.step(
    { label, words: DISPUTES_WORDS.giveUp, asks: { word: BINDING_WORDS.typed.giveUp } },
    act,
  );
  give(desk, { id: dispute.id, transaction: hash }, hash);
}
