/**
 * `biy case`: what arbiters and parties do in a case, from "a case is waiting" to the closing of its record. The file says what it is of.
 * @module
 */

import { ZeroAddress } from "ethers";
import { basename, join } from "node:path";
import { asBiyError, BiyError, cases, type Lang } from "../index.ts";
import { readDeployment, readText } from "../node/index.ts";
import { momentInWords } from "../text/index.ts";
import { stageOf } from "../agreements/cases.ts";
import { isUnreachable, requirePlace } from "../chain/index.ts";
import { STAGE_WORDS, say } from "../words/index.ts";
import type { Reading } from "./condominium-files.ts";
import { give, tell } from "./desk.ts";
import { claimLines, recordLines, recordOf } from "./case-page.ts";
import { disputedIn, joined, type Disputed, type Waiting } from "./disputed.ts";
import * as hearing from "./hearing.ts";
import type { Connected } from "./network.ts";
import { openIn, openLines, openPlain } from "./open-lines.ts";
import { keptDocument, unlessRefused } from "./records.ts";
import type { Acting, Step } from "./sender.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as DISPUTES_WORDS from "../words/cli/disputes.ts";
import * as PAGE_WORDS from "../words/cli/page.ts";

/* READING */

/** The disputes that wait: from the chain's events, or of the files given, which needs no events. */
export async function list(
  on: Reading,
  { paths, from }: { paths: readonly string[]; from?: number | undefined },
): Promise<void> {
  const { desk, at } = on;
  const found = paths.length > 0 ? await ofFiles(on, paths) : await ofEvents(at, from);
  if (found.length === 0) tell(desk, CASE_WORDS.nothingWaits);
  const { waiting } = CASE_WORDS;
  const lines = found.map(({ caseId, stage, agreement, claimant, turn }) => {
    const cells = [
      STAGE_WORDS[stage],
      say(waiting.agreement, { agreement }),
      say(waiting.claimant, { claimant }),
      say(waiting.turn, { turn }),
    ];
    return [caseId, ...cells.map((each) => each[desk.lang])].join("\t");
  });
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
        say(DESK_WORDS.withReason, { what: CASE_WORDS.logsPruned, reason: asBiyError(thrown).words }),
        { cause: thrown },
      );
    });
  const found = await cases.waiting({ provider, tribunal, disputes });
  return found.map(({ caseId, stage, agreement, claimant, turn }) => ({ caseId, stage, agreement, claimant, turn }));
}

/** Many files are asked of at once: they go to the node together. */
async function ofFiles(on: Reading, paths: readonly string[]): Promise<Waiting[]> {
  const found = await Promise.all(
    paths.map(async (path): Promise<Waiting[]> => {
      const of = await disputedIn(on, path);
      const { claimant, ...present } = await of.present();
      if (claimant === undefined) return [];
      const { provider } = on.at;
      const stage = await stageOf({ provider, tribunal: of.tribunal, caseId: present.caseId });
      return [{ ...present, claimant, stage }];
    }),
  );
  return found.flat();
}

/**
 * A case on one page: what is disputed, by whom, how it stands; what is claimed and what is held; what each side put on record, and whether
 * the files that lie here are that; what has happened; what can be done.
 * @param isWhole with the whole text of the agreement before it
 */
export async function show(
  on: Reading,
  { path, account, isWhole }: { path: string; account?: string | undefined; isWhole: boolean },
): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const of = await disputedIn(on, path);
  const { plain, lines, text, steps, isOver } = await of.about(desk, account);
  const found = await of.find();
  const open = await openIn(at, { tribunal: of.tribunal, caseId: found.caseId }, account);
  const record = await recorded(on, of, found);
  // Of a dispute its own lines say who and what.
  const { head = [], ordered = [] } = of.condominium === undefined ? (record?.facts ?? {}) : {};
  const happened = record?.happened ?? [];
  const shown = [
    ...(isWhole && text !== undefined ? [text, ""] : []),
    ...lines,
    ...[...head, ...ordered].map((each) => each[lang]),
    ...(isOver ? [DISPUTES_WORDS.shown.over[lang]] : [STAGE_WORDS[found.stage][lang], ...until(found, lang)]),
    ...seatsInWords(found, lang),
    ...(record === undefined
      ? []
      : ["", ...claimLines(record.claim, lang), "", ...recordLines(record.shown, found, lang)]),
    ...(happened.length === 0
      ? []
      : ["", `${PAGE_WORDS.happened[lang]}:`, ...happened.map((each) => `  ${each[lang]}`)]),
    "",
    `${PAGE_WORDS.open[lang]}:`,
    ...[...openLines(open, lang), ...steps].map((each) => `  ${each}`),
  ];
  const given = { ...plain, case: found, record: record?.shown, open: openPlain(open, lang) };
  give(desk, given, shown.join("\n"));
}

/** What is on record and what has happened; nothing, where the node gives no events: the rest is shown all the same. */
async function recorded(on: Reading, of: Disputed, found: cases.Case) {
  try {
    const { facts, happened, recorded: all } = await of.facts(found);
    const record = recordOf(all, { found, folder: of.folder });
    return { ...record, facts, happened };
  } catch (thrown) {
    const isOfEvents = thrown instanceof BiyError && thrown.code === "network" && !isUnreachable(thrown);
    if (!isOfEvents) throw thrown;
    tell(on.desk, say(PAGE_WORDS.noEvents, { reason: thrown.words }));
    return undefined;
  }
}

/** Who sits in each seat, or that nobody does. */
function seatsInWords({ seats }: cases.Case, lang: Lang): string[] {
  return seats.map(({ arbiter, accepted }, seat) =>
    arbiter === ZeroAddress
      ? say(CASE_WORDS.vacant, { seat })[lang]
      : say(CASE_WORDS.seat, {
          seat,
          arbiter,
          accepted: (accepted ? CASE_WORDS.hasAccepted : CASE_WORDS.notYet)[lang],
        })[lang],
  );
}

/** By when the present stage has to end; of a decision, from when it can be carried out. */
function until({ stage, deadline, finalAt }: cases.Case, lang: Lang): string[] {
  if (stage === "reasoned") return [`${CASE_WORDS.finalFrom[lang]}: ${momentInWords(finalAt, lang)}`];
  if (["settled", "withdrawn", "returned"].includes(stage)) return [];
  return [`${CASE_WORDS.deadline[lang]}: ${momentInWords(deadline, lang)}`];
}

/* TO THE RECORD */

/** Opens the case of the present dispute. Anyone. */
export async function open(acting: Acting, { path }: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const of = await disputedIn(acting, path);
  const { caseId } = await of.present();
  const step: Step = { label: `case open ${caseId}`, words: cases.STEP_WORDS.open, asks: "yes" };
  const hash = await signer.step(step, async () => await of.open(signer));
  give(desk, { caseId, transaction: hash }, caseId);
}

/** Names an arbiter for a seat: as a party, or as all holders do, where they answer. */
export async function nominate(
  acting: Acting,
  { path, seat, arbiter, support }: { path: string; seat: number; arbiter: string; support: readonly string[] },
): Promise<void> {
  const { desk, signer } = acting;
  const { of, found, inCase } = await joined(acting, path);
  if (support.length > 0 || hearing.isHolderOnly(of, found, await signer.getAddress()))
    return await hearing.nominate(acting, { path, seat, arbiter, support });
  const step: Step = {
    label: `case nominate ${inCase.caseId} ${seat} ${arbiter}`,
    words: say(CASE_WORDS.nominate, { seat, arbiter }),
    asks: "yes",
  };
  const hash = await signer.step(step, async () => await cases.nominate({ signer, ...inCase, seat, arbiter }));
  give(desk, { caseId: inCase.caseId, transaction: hash }, hash);
}

/** Takes a seat, disclosing what the text says. */
export async function accept(
  acting: Acting,
  { path, disclosure, seat }: { path: string; disclosure: string; seat?: number | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const { inCase, found } = await joined(acting, path);
  const me = await signer.getAddress();
  const mine = seat ?? found.seats.findIndex(({ arbiter }) => arbiter === me);
  if (mine < 0) throw new BiyError("key", say(CASE_WORDS.notSeated, { account: me }));
  const text = readText(disclosure);
  const content = cases.textHash(text);
  const words = say(CASE_WORDS.accept, { text: text.trim() });
  const step = {
    label: `case accept ${found.caseId} ${mine} ${content}`,
    words,
    asks: { word: BINDING_WORDS.typed.accept },
  };
  const hash = await signer.step(
    step,
    async () => await cases.accept({ signer, ...inCase, seat: mine, disclosure: content }),
  );
  give(desk, { caseId: found.caseId, seat: mine, transaction: hash }, hash);
}

/**
 * Puts a document on the record by its salted hash; the salt is kept beside the document's name, to be handed to the arbiters. As a party, or
 * as a holder where all holders answer. @param out without it `evidence` beside the file
 */
export async function evidence(
  acting: Acting,
  {
    path,
    document,
    out,
    unit,
  }: { path: string; document: string; out?: string | undefined; unit?: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const { of, found, inCase } = await joined(acting, path);
  const folder = out ?? join(of.folder, "evidence");
  if (unit !== undefined || hearing.isHolderOnly(of, found, await signer.getAddress()))
    return await hearing.evidence(acting, { path, document, folder, unit });
  const kept = keptDocument(folder, inCase.caseId, document);
  const content = cases.saltedHash(kept);
  const words = say(CASE_WORDS.submitEvidence, { name: basename(document) });
  const step: Step = { label: `case evidence ${inCase.caseId} ${content}`, words, asks: "yes" };
  const hash =
    (await signer.wasDone(step.label)) ??
    (await unlessRefused(
      kept,
      async () => await signer.step(step, async () => await cases.submitEvidence({ signer, ...inCase, content })),
    ));
  const { sha256, path: record } = kept;
  give(desk, { caseId: inCase.caseId, sha256, content, record, transaction: hash }, hash);
}

/** Says that there is no more evidence from this party. */
export async function closeEvidence(acting: Acting, { path }: { path: string }): Promise<void> {
  const { desk, signer } = acting;
  const { inCase } = await joined(acting, path);
  const asks = { word: BINDING_WORDS.typed.closeEvidence };
  const step = { label: `case close ${inCase.caseId}`, words: CASE_WORDS.closeEvidence, asks };
  const hash = await signer.step(step, async () => await cases.closeEvidence({ signer, ...inCase }));
  give(desk, { caseId: inCase.caseId, transaction: hash }, hash);
}
