/**
 * `biy case dispute`: asking a human, about an agreement; or about a decision, a ballot, a refusal, an act or a lost key of a condominium.
 * @module
 */

import { basename, dirname, join } from "node:path";
import { ZeroHash } from "ethers";
import { type CondominiumFile, disputes } from "../condominium/index.ts";
import { stepWords } from "../agreements/agreements.ts";
import { agreements, BiyError, cases, type Words } from "../index.ts";
import { readText, writeBeside } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { condominiumAt, decisionAt, motionIn } from "./condominium-files.ts";
import { give, onDisk, tell, Usage } from "./desk.ts";
import { fileKind } from "./disputed.ts";
import { keptDocument, keptText, unlessRefused, type Kept } from "./records.ts";
import type { Acting } from "./sender.ts";
import { readAgreement } from "./templates.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DISPUTES_WORDS from "../words/cli/disputes.ts";
import { say } from "../words/index.ts";

/** What a person names as disputed: one of decision, refusal, act and recovery. */
export type Named = {
  readonly path: string;
  readonly claim: string;
  /** The claimant's own, which makes the dispute a participant's. */ readonly unit?: string | undefined;
  /** The decision's file; with `ballot` the ballot of that unit. */ readonly decision?: string | undefined;
  readonly ballot?: number | undefined;
  /** The motion's file. */ readonly refusal?: string | undefined;
  /** Number of a common object; 0 for none. */ readonly act?: number | undefined;
  /** Number of a unit. */ readonly recovery?: number | undefined;
  /** Who refused or acted. */ readonly by?: string | undefined;
  /** What it is about: the refusal, the court's act. */ readonly document?: string | undefined;
};

type Found = {
  readonly matter: disputes.Matter;
  readonly decision?: Awaited<ReturnType<typeof decisionAt>>;
  /** Of the files. */ readonly name: string;
  readonly record?: Kept;
};

const asText = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

/** Asks a human, and has the case opened. */
export async function dispute(acting: Acting, own: Named): Promise<void> {
  if (fileKind(own.path) !== "agreement") return await disputeCondominium(acting, own);
  const { path, claim, decision, ballot, refusal, act, recovery, by, document, unit } = own;
  const about = [decision, ballot, refusal, act, recovery, by, document, unit];
  if (about.some((each) => each !== undefined)) throw new Usage(say(DISPUTES_WORDS.noCondominium, { path }));
  await disputeAgreement(acting, { path, claim });
}

/* OF AN AGREEMENT */

/** Raises a dispute and has its case opened. The claim's text is kept with its salt: the chain has only the hash. */
async function disputeAgreement(acting: Acting, { path, claim }: { path: string; claim: string }): Promise<void> {
  const { desk, at, signer } = acting;
  const file = readAgreement(path);
  const { id, turn, claimant } = await agreements.read({ provider: at.provider, file });
  const me = await signer.getAddress();
  // The turn that this key's own dispute has opened, if the chain has it: run again, the command goes on with that one.
  const own = `case dispute ${id} ${turn}`;
  const raised = claimant === me && (signer.journal.pending(own) ?? signer.journal.done(own)) !== undefined;
  const disputed = raised ? turn : turn + 1n;
  const kept = join(dirname(path), `${basename(path, ".json")}.claim-${disputed}.json`);
  const record = keptText(kept, readText(claim), { kind: "claim", file: basename(claim) });
  const label = `case dispute ${id} ${disputed}`;
  const act = async () => await agreements.dispute({ signer, file, claim: cases.saltedHash(record) });
  const hash =
    raised && signer.journal.pending(own) === undefined
      ? signer.journal.done(own)?.hash
      : await unlessRefused(
          record,
          async () => await signer.step({ label, words: stepWords(file, "dispute"), asks: "yes" }, act),
        );
  tell(desk, say(CASE_WORDS.claimSaved, { path: kept }));
  const caseId = cases.caseIdOf({ template: file.template, agreement: id, turn: disputed });
  let opened: string | undefined;
  try {
    const known = await cases.isOpen({ provider: at.provider, tribunal: file.terms.common.tribunal, caseId });
    if (!known)
      opened = await signer.step(
        { label: `case open ${caseId}`, words: cases.STEP_WORDS.open, asks: "yes" },
        async () => (await cases.open({ signer, file, turn: disputed })).receipt,
      );
  } catch (thrown) {
    // The dispute stands whatever the tribunal does: that must not be lost in the other's failure.
    if (!(thrown instanceof BiyError)) throw thrown;
    const reason = await thrown.sentences();
    throw new BiyError(thrown.code, say(CASE_WORDS.notOpened, { reason }), { cause: thrown });
  }
  give(desk, { id, turn: disputed, caseId, claim: kept, transaction: hash ?? null, opened: opened ?? null }, caseId);
}

/* OF A CONDOMINIUM */

async function disputeCondominium(acting: Acting, own: Named): Promise<void> {
  const { desk, at, signer } = acting;
  requireOne(own);
  const file = await condominiumAt(acting, own.path);
  const folder = dirname(own.path);
  const { matter, decision, name, record } = await matterNamed(acting, file, own);
  const holder = await signer.getAddress();
  const mine = await condominiums.unitsOf({ provider: at.provider, file, holder });
  const unit = own.unit === undefined ? (mine[0] ?? 0) : Number(own.unit);
  const kept = join(folder, `claim-${name}-${holder}.json`);
  const written = keptText(kept, readText(own.claim), { kind: "claim", file: basename(own.claim) });
  const claim = cases.saltedHash(written);
  // Of one decision there may be a dispute about it and about each ballot, and of two condominiums one about the same unit.
  const base = `condominium dispute ${file.addresses.disputes} ${Object.values(matter).join(" ")} ${claim}`;
  const label = await labelOf(acting, { file, matter, label: base });
  const act = async () => (await disputes.dispute({ signer, file, matter, decision, unit, claim })).receipt;
  const words = wordsOf(matter, decision?.header.no);
  const send = async () =>
    await unlessRefused(written, async () => await signer.step({ label, words, asks: "yes" }, act));
  const hash = await (record === undefined ? send() : unlessRefused(record, send));
  const brought = await disputes.broughtIn({ provider: at.provider, file, hash, matter });
  const caseId = disputes.caseIdOf(file, brought);
  const place = join(folder, `dispute-${name}-${holder}.json`);
  const content = { biy: 1, condominium: basename(own.path), caseId, ...brought };
  const target = onDisk(folder, () => writeBeside(place, JSON.stringify(content, asText, 2) + "\n"));
  tell(desk, say(DISPUTES_WORDS.disputed, { path: target, claim: kept }));
  if (record !== undefined) tell(desk, say(DISPUTES_WORDS.documentKept, { path: record.path }));
  await opened(acting, { file, dispute: brought, caseId });
  const document = record === undefined ? {} : { document: record.path };
  give(desk, { id: brought.id, caseId, noted: brought.noted, path: target, ...document, transaction: hash }, target);
}

/** The same label while the dispute that has it lasts: once that is over, the same matter is disputed anew. */
async function labelOf(
  acting: Acting,
  { file, matter, label }: { file: CondominiumFile; matter: disputes.Matter; label: string },
): Promise<string> {
  const { provider } = acting.at;
  const hash = await acting.signer.wasDone(label);
  if (hash === undefined) return label;
  const brought = await disputes.broughtIn({ provider, file, hash, matter });
  if (!(await disputes.isOver({ provider, file, dispute: brought }))) return label;
  return await labelOf(acting, { file, matter, label: `${label} ${brought.turn}` });
}

/** @throws {Usage} unless one thing is named, with what it needs */
function requireOne({ decision, ballot, refusal, act, recovery, by, document }: Named): void {
  const named = [decision, refusal, act, recovery].filter((each) => each !== undefined);
  if (named.length !== 1 || (ballot !== undefined && decision === undefined))
    throw new Usage(DISPUTES_WORDS.disputeOne);
  if ((refusal ?? act) !== undefined && by === undefined) throw new Usage(DISPUTES_WORDS.disputeBy);
  if ((refusal ?? recovery) !== undefined && document === undefined) throw new Usage(DISPUTES_WORDS.disputeDocument);
}

async function matterNamed(acting: Acting, file: CondominiumFile, own: Named): Promise<Found> {
  const { ballot, refusal, act, recovery, by = "" } = own;
  if (own.decision !== undefined) {
    const decision = await decisionAt(acting, file, own.decision);
    const { no } = decision.header;
    if (ballot === undefined) return { matter: disputes.matterOfDecision(decision), decision, name: `${no}` };
    const matter = disputes.matterOfBallot(decision, { unit: ballot });
    return { matter, decision, name: `${no}-ballot-${ballot}` };
  }
  const about =
    refusal !== undefined
      ? `refusal-${basename(refusal, ".json")}`
      : act !== undefined
        ? `act-${act}-${by}`
        : `key-${recovery}`;
  const record =
    own.document === undefined ? undefined : keptDocument(join(dirname(own.path), "evidence"), about, own.document);
  const document = record === undefined ? ZeroHash : cases.saltedHash(record);
  const matter =
    refusal !== undefined
      ? disputes.matterOfRefusal({ motion: (await motionIn(acting, file, refusal)).motion, by, document })
      : act !== undefined
        ? disputes.matterOfAct({ object: BigInt(act), by, document })
        : disputes.matterOfRecovery({ unit: recovery ?? 0, document });
  return { matter, name: about, ...(record === undefined ? {} : { record }) };
}

/** What is sent: the dispute, by what it is about. */
function wordsOf(matter: disputes.Matter, no: bigint | undefined): Words {
  const of = {
    decision: DISPUTES_WORDS.dispute,
    ballots: DISPUTES_WORDS.disputeBallot,
    refusal: DISPUTES_WORDS.disputeRefusal,
    act: DISPUTES_WORDS.disputeAct,
    recovery: DISPUTES_WORDS.disputeKey,
  };
  return say(of[matter.subject], { no: no ?? "", unit: matter.unit, person: matter.person });
}

async function opened(
  { at, signer }: Acting,
  { file, dispute: brought, caseId }: { file: CondominiumFile; dispute: disputes.Dispute; caseId: string },
): Promise<void> {
  const { tribunal } = brought.common;
  if (await cases.isOpen({ provider: at.provider, tribunal, caseId })) return;
  const act = async () => (await disputes.openCase({ signer, file, dispute: brought })).receipt;
  await signer.step({ label: `case open ${caseId}`, words: cases.STEP_WORDS.open, asks: "yes" }, act);
}
