/**
 * `biy case`: what arbiters and parties do in a case, from "a case is waiting" to a decision with reasons.
 * @module
 */

import { ZeroAddress } from "ethers";
import { basename } from "node:path";
import { asBiyError, BiyError, cases, sales, type Lang, type AgreementFile } from "../index.ts";
import { readDeployment, readText } from "../node/index.ts";
import { momentInWords, address } from "../text/index.ts";
import { isKnown, requireBound } from "../agreements/agreements.ts";
import { stageOf } from "../agreements/cases.ts";
import { requirePlace } from "../chain/index.ts";
import { PHASE_WORDS, STAGE_WORDS } from "../words/index.ts";
import { readAgreement } from "./templates.ts";
import { TYPED } from "./binding-words.ts";
import { give, tell } from "./desk.ts";
import { tellMissing } from "./mine.ts";
import type { Connected } from "./network.ts";
import { openIn, openLines, openPlain } from "./open-lines.ts";
import { keptDocument, unlessRefused } from "./records.ts";
import type { Acting, Step } from "./sender.ts";
import { filled, say, WORDS } from "./words.ts";

type Reading = Omit<Acting, "signer">;
/* READING */

type Waiting = Pick<cases.WaitingCase, "caseId" | "stage" | "agreement" | "claimant" | "turn">;

/** The disputes that wait: from the chain's events, or of the files given, which needs no events. */
export async function list(
  { desk, at }: Reading,
  { paths, from }: { paths: readonly string[]; from?: number | undefined },
): Promise<void> {
  const found = paths.length > 0 ? await ofFiles(at, paths) : await ofEvents(at, from);
  if (found.length === 0) tell(desk, WORDS.nothingWaits);
  const lines = found.map((each) =>
    say(WORDS.waiting_, desk.lang, { ...each, stage: STAGE_WORDS[each.stage][desk.lang] }),
  );
  give(desk, found, lines.join("\n"));
}

async function ofEvents({ provider, chainId, deployments }: Connected, from: number | undefined): Promise<Waiting[]> {
  const { tribunal, templates, startBlock } = readDeployment(chainId, deployments);
  const known = Object.values(templates).map(({ address }) => address);
  for (const to of known) await requirePlace(provider, { chainId, to });
  const disputes = await cases
    .disputes({ provider, tribunal, templates: known, fromBlock: from ?? startBlock })
    .catch((thrown: unknown) => {
      throw new BiyError(
        "network",
        filled(WORDS.withReason, { what: WORDS.logsPruned, reason: asBiyError(thrown).words }),
        { cause: thrown },
      );
    });
  const found = await cases.waiting({ provider, tribunal, disputes });
  return found.map(({ caseId, stage, agreement, claimant, turn }) => ({ caseId, stage, agreement, claimant, turn }));
}

const at = (provider: Connected["provider"], tribunal: string, caseId: string) => ({ provider, tribunal, caseId });

/** Many files are asked of at once: they go to the node together. */
async function ofFiles({ provider }: Connected, paths: readonly string[]): Promise<Waiting[]> {
  const found = await Promise.all(
    paths.map(readAgreement).map(async (file): Promise<Waiting[]> => {
      const { id: agreement, claimant, turn } = await sales.read({ provider, file });
      if (claimant === undefined) return [];
      const caseId = cases.caseIdOf({ template: file.template, agreement, turn });
      const stage = await stageOf(at(provider, file.terms.common.tribunal, caseId));
      return [{ caseId, stage, agreement, claimant, turn }];
    }),
  );
  return found.flat();
}

/** The agreement's text, how it stands, and its case. */
export async function show(
  { desk, at: connected }: Reading,
  { path, account }: { path: string; account?: string | undefined },
): Promise<void> {
  const { lang } = desk;
  const file = readAgreement(path);
  const state = await sales.read({ provider: connected.provider, file });
  requireBound(file);
  tellMissing(desk, file);
  const text = isKnown(file.private) ? sales.textOf(sales.withheld(file), lang) : file.summary;
  const found = await caseOf(connected, file);
  const { tribunal } = file.terms.common;
  const open = await openIn(connected, { tribunal, caseId: found.caseId }, account);
  // What the case opens says from when a decision can be carried out: the agreement alone does not know.
  const steps = sales.nextSteps(file, state).filter(({ step }) => step !== "enforce");
  const lines = [
    text,
    `${state.id}: ${PHASE_WORDS[state.phase][lang]}`,
    `${found.caseId}: ${STAGE_WORDS[found.stage][lang]}`,
    ...until(found, lang),
    ...seatsInWords(found, lang),
    ...openLines(open, lang),
    ...(account === undefined ? steps.map(({ words, ready }) => `${ready ? "→" : "·"} ${words[lang]}`) : []),
  ];
  give(desk, { agreement: state, case: found, open: openPlain(open, lang), text }, lines.join("\n"));
}

/** Who sits in each seat, or that nobody does. */
export function seatsInWords({ seats }: cases.Case, lang: Lang): string[] {
  return seats.map(({ arbiter, accepted }, seat) =>
    arbiter === ZeroAddress
      ? say(WORDS.vacant, lang, { seat })
      : say(WORDS.seat, lang, { seat, arbiter, accepted: (accepted ? WORDS.accepted_ : WORDS.notYet)[lang] }),
  );
}

/** By when the present stage has to end; of a decision, from when it can be carried out. */
export function until({ stage, deadline, finalAt }: cases.Case, lang: Lang): string[] {
  if (stage === "reasoned") return [`${WORDS.finalFrom[lang]}: ${momentInWords(finalAt, lang)}`];
  if (["settled", "withdrawn", "returned"].includes(stage)) return [];
  return [`${WORDS.deadline[lang]}: ${momentInWords(deadline, lang)}`];
}

/** The case of the present dispute, or else the last one, whose end was a turn of its own. @throws {BiyError} `missing` */
export async function caseOf({ provider }: Connected, file: AgreementFile): Promise<cases.Case> {
  const { id, turn, claimant } = await sales.read({ provider, file });
  const { tribunal } = file.terms.common;
  const placeIn = (of: bigint) =>
    at(provider, tribunal, cases.caseIdOf({ template: file.template, agreement: id, turn: of }));
  const over = claimant === undefined && turn > 0n && !(await cases.isOpen(placeIn(turn)));
  return await cases.read(placeIn(over ? turn - 1n : turn));
}

/* TO THE RECORD */

export async function open({ desk, at: connected, signer }: Acting, { path }: { path: string }): Promise<void> {
  const file = readAgreement(path);
  const { id, turn } = await sales.read({ provider: connected.provider, file });
  const caseId = cases.caseIdOf({ template: file.template, agreement: id, turn });
  const step: Step = { label: `case open ${caseId}`, words: WORDS.openCase, asks: "yes" };
  const hash = await signer.step(step, async () => (await cases.open({ signer, file, turn })).receipt);
  give(desk, { caseId, transaction: hash }, caseId);
}

export async function nominate(
  { desk, at: connected, signer }: Acting,
  { path, seat, arbiter }: { path: string; seat: number; arbiter: string },
): Promise<void> {
  const { inCase, found } = await joined(connected, path);
  address(arbiter, "--arbiter");
  const step: Step = {
    label: `case nominate ${found.caseId} ${seat} ${arbiter}`,
    words: filled(WORDS.nominate, { seat, arbiter }),
    asks: "yes",
  };
  const hash = await signer.step(step, async () => await cases.nominate({ signer, ...inCase, seat, arbiter }));
  give(desk, { caseId: found.caseId, transaction: hash }, hash);
}

/** Takes a seat, disclosing what the text says. */
export async function accept(
  { desk, at: connected, signer }: Acting,
  { path, disclosure, seat }: { path: string; disclosure: string; seat?: number | undefined },
): Promise<void> {
  const { inCase, found } = await joined(connected, path);
  const me = await signer.getAddress();
  const mine = seat ?? found.seats.findIndex(({ arbiter }) => arbiter === me);
  if (mine < 0) throw new BiyError("key", filled(WORDS.notSeated, { account: me }));
  const text = readText(disclosure);
  const content = cases.textHash(text);
  const words = filled(WORDS.acceptCase, { text: text.trim() });
  const step = { label: `case accept ${found.caseId} ${mine} ${content}`, words, asks: { word: TYPED.accept } };
  const hash = await signer.step(
    step,
    async () => await cases.accept({ signer, ...inCase, seat: mine, disclosure: content }),
  );
  give(desk, { caseId: found.caseId, seat: mine, transaction: hash }, hash);
}

/** Puts a document on the record by its salted hash; the salt is kept beside the document's name, to be handed to the arbiters. */
export async function evidence(
  { desk, at: connected, signer }: Acting,
  { path, document, out }: { path: string; document: string; out: string },
): Promise<void> {
  const { inCase, found } = await joined(connected, path);
  const kept = keptDocument(out, found.caseId, document);
  const content = cases.saltedHash(kept);
  const name = basename(document);
  const words = filled(WORDS.submitEvidence, { name });
  const step: Step = { label: `case evidence ${found.caseId} ${content}`, words, asks: "yes" };
  const hash =
    (await signer.wasDone(step.label)) ??
    (await unlessRefused(
      kept,
      async () => await signer.step(step, async () => await cases.submitEvidence({ signer, ...inCase, content })),
    ));
  const { sha256, path: record } = kept;
  give(desk, { caseId: found.caseId, sha256, content, record, transaction: hash }, hash);
}

/** Says that there is no more evidence from this party. */
export async function closeEvidence(
  { desk, at: connected, signer }: Acting,
  { path }: { path: string },
): Promise<void> {
  const { inCase, found } = await joined(connected, path);
  const asks = { word: TYPED.closeEvidence };
  const step = { label: `case close ${found.caseId}`, words: WORDS.closeEvidence, asks };
  const hash = await signer.step(step, async () => await cases.closeEvidence({ signer, ...inCase }));
  give(desk, { caseId: found.caseId, transaction: hash }, hash);
}

async function joined(connected: Connected, path: string) {
  const file = readAgreement(path);
  const found = await caseOf(connected, file);
  return { file, found, inCase: { tribunal: file.terms.common.tribunal, caseId: found.caseId } };
}
