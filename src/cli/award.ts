/**
 * `biy case award sign` and `enforce`: the decision of one arbiter or of several, from its file to reasons that are given, and what it orders. Kept as texts, and never written over.
 * @module
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { BiyError, cases, LANGS, type Words } from "../index.ts";
import { arbiterSignatureFrom, decidedAtFrom, type ArbiterSignature } from "../agreements/agreements.ts";
import { caseNumberOf, decided, dispositionHash, requireDecided } from "../agreements/cases.ts";
import { chainTime } from "../chain/index.ts";
import { disputes } from "../condominium/index.ts";
import { readJson, readText, writeOnce } from "../node/index.ts";
import { text } from "../text/index.ts";
import { STAGE_WORDS, say } from "../words/index.ts";
import type { Reading } from "./condominium-files.ts";
import { agreeForEver, give, onDisk, tell } from "./desk.ts";
import { awardFileOf, madeOf } from "./award-file.ts";
import { joined, type Made } from "./disputed.ts";
import type { Connected } from "./network.ts";
import { hand, type Paper } from "./paper.ts";
import type { Acting, Step } from "./sender.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as GLOSSARY from "../words/glossary.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DISPUTES_WORDS from "../words/cli/disputes.ts";

export type AwardOptions = {
  readonly path: string;
  /** The decision's file; without it the one that `draft` writes. */
  readonly decision: string | undefined;
  readonly signatures: readonly string[];
  readonly out: string;
};

/**
 * Decides: shows the whole decision, asks for the case's number, signs; with a majority issues the operative part, then the reasons. Short of one it writes
 * the signature as a file for the next arbiter. Interrupted, it goes on where it was.
 */
export async function sign(acting: Acting, options: AwardOptions): Promise<void> {
  const { desk, at: connected, signer } = acting;
  const { of, found, inCase } = await joined(acting, options.path);
  const me = await signer.getAddress();
  if (!found.seats.some(({ arbiter, accepted }) => arbiter === me && accepted))
    throw new BiyError("key", say(CASE_WORDS.notSeated, { account: me }));
  if (!["deliberation", "awarded", "reasoned"].includes(found.stage))
    throw new BiyError("refused", say(CASE_WORDS.noDecisionYet, { stage: STAGE_WORDS[found.stage] }));
  const arrived = options.signatures.map((each) => readJson(each, arbiterSignatureFrom));
  const kept = join(options.out, `${found.caseId}.moment.json`);
  const decidedAt = await momentOf(connected, { found, arrived, kept });
  const file = awardFileOf(options, found);
  const made = await madeOf(of, file, { found, decidedAt });
  if (found.stage === "deliberation") await of.requireCarriable(made);
  else requireDecided(made, await decided({ provider: connected.provider, ...inCase, fromBlock: of.fromBlock() }));

  tell(desk, text(made.whole, desk.lang));
  if (found.stage !== "reasoned")
    await agreeForEver(desk, say(CASE_WORDS.signAward, { account: me }), {
      word: inEachLanguage(caseNumberOf(found.caseId)),
      stakes: of.stakes(made.disposition),
      typeIt: AWARD_WORDS.typeNumber,
    });
  // The texts are saved before anything is signed: without them the roots on chain say nothing.
  const texts = LANGS.map((lang) => [join(options.out, `${found.caseId}.${lang}.md`), text(made.whole, lang)] as const);
  const moment = JSON.stringify({ decidedAt: decidedAt.toString() }) + "\n";
  onDisk(options.out, () => writeOnce({ [kept]: moment, ...Object.fromEntries(texts) }));

  const { disposition, document, reasons } = made;
  const sign = { found, me, arrived, decidedAt, out: options.out };
  if (found.stage === "deliberation") {
    const mine = await cases.signAward({ signer, ...inCase, disposition, document });
    const signatures = majority(acting, { ...sign, part: "operative", hash: document, mine });
    if (signatures === undefined) return;
    const step: Step = { label: `case award ${found.caseId} ${document}`, words: CASE_WORDS.issueAward, asks: "yes" };
    const { caseId } = inCase;
    await signer.step(step, async () => await of.award(signer, { ...made, caseId, signatures }));
  }
  if ((await of.find()).stage === "awarded") {
    const mine = await cases.signReasons({ signer, ...inCase, reasons });
    const signatures = majority(acting, { ...sign, part: "reasons", hash: reasons, mine });
    if (signatures === undefined) return;
    const step: Step = {
      label: `case reasons ${found.caseId} ${reasons}`,
      words: CASE_WORDS.issueReasons,
      asks: "yes",
    };
    await signer.step(step, async () => await cases.giveReasons({ signer, ...inCase, reasons, signatures }));
  }
  const { stage, finalAt } = await of.find();
  tell(desk, say(CASE_WORDS.decided, { stage: STAGE_WORDS[stage][desk.lang], folder: options.out }));
  give(desk, { caseId: found.caseId, stage, finalAt, document, reasons }, found.caseId);
}

/** A decision as a paper, or its operative part alone: read back from its texts, and compared with what the chain has of it. */
export async function show(
  on: Reading,
  { path, texts, operative, ...paper }: Paper & { path: string; texts: string; operative: boolean },
): Promise<void> {
  const { of, found, inCase } = await joined(on, path);
  const { provider, chainId } = on.at;
  const [kk = "", ru = "", en = ""] = LANGS.map((lang) => readText(join(texts, `${found.caseId}.${lang}.md`)));
  const award = await of.read({ kk, ru, en });
  const made = await decided({ provider, ...inCase, fromBlock: of.fromBlock() });
  requireDecided({ document: award.operative.root, reasons: award.whole.root }, made);
  const facts = { id: found.caseId, chainId, template: inCase.tribunal };
  await hand(on.desk, operative ? award.operative : award.whole, { ...paper, what: GLOSSARY.award, facts });
}

/** The same in each language. */
const inEachLanguage = (text: string): Words => ({ kk: text, ru: text, en: text });

/** Once there is an operative part, a decision is the one that it is of. @throws {BiyError} `document` */
function requireOrdered({ stage, order }: cases.Case, { disposition }: Made, path: string): void {
  if (!["awarded", "reasoned"].includes(stage) || order === dispositionHash(disposition)) return;
  throw new BiyError("document", say(CASE_WORDS.otherDecision, { path }));
}

/** Carries out a decision that is final; anybody's key will do. */
export async function enforce(
  acting: Acting,
  { path, decision }: { path: string; decision: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const { of, found } = await joined(acting, path);
  const file = awardFileOf({ path, decision }, found);
  const made = await madeOf(of, file, { found });
  // Another decision is another step: one that was carried out is not the answer to it.
  requireOrdered(found, made, file);
  const orders = made.operative.languages[desk.lang].filter(({ section }) => section === "ordered");
  tell(desk, orders.map(({ text: order }) => order).join("\n"));
  const { disposition } = made;
  const label = `case enforce ${found.caseId} ${dispositionHash(disposition)}`;
  const strikes = disputes.strikesOf(made.units ?? []);
  const asks = { word: BINDING_WORDS.typed.enforce, stakes: of.stakes(disposition) };
  const step = { label, words: of.enforceWords, asks, ...(strikes > 1 ? { more: true } : {}) };
  let hash = await signer.step(step, async () => await of.enforce(signer, made));
  for (let piece = 1; piece < strikes; ++piece) {
    const words = say(DISPUTES_WORDS.strikeNext, { piece: piece + 1, strikes });
    const next = async () => await of.enforce(signer, made, piece);
    hash = await signer.step({ label: `${label} ${piece}`, words, asks: "yes" }, next);
  }
  give(desk, { ...(await of.standing()), caseId: found.caseId, transaction: hash }, hash);
}

/** @returns a signature a seat, in order; undefined, and a file for the next arbiter, while they are no majority */
function majority(
  { desk }: Acting,
  {
    found,
    me,
    arrived,
    decidedAt,
    out,
    part,
    hash,
    mine,
  }: {
    found: cases.Case;
    me: string;
    arrived: readonly ArbiterSignature[];
    decidedAt: bigint;
    out: string;
    part: ArbiterSignature["part"];
    hash: string;
    mine: string;
  },
): string[] | undefined {
  const those = arrived.filter((each) => each.caseId === found.caseId && each.part === part && each.hash === hash);
  const signatures = found.seats.map(({ arbiter }) =>
    arbiter === me ? mine : (those.find((each) => each.arbiter === arbiter)?.signature ?? "0x"),
  );
  const count = signatures.filter((each) => each !== "0x").length;
  const needed = Math.floor(found.seats.length / 2) + 1;
  if (count >= needed) return signatures;
  const path = join(out, `${found.caseId}.${part}.${me}.json`);
  const own: ArbiterSignature = {
    caseId: found.caseId,
    part,
    hash,
    arbiter: me,
    signature: mine,
    decidedAt: decidedAt.toString(),
  };
  onDisk(path, () => writeOnce({ [path]: JSON.stringify({ biy: 1, kind: "award", ...own }, null, 2) + "\n" }));
  tell(desk, say(CASE_WORDS.moreSignatures, { count: needed - count, path }));
  give(desk, { caseId: found.caseId, part, signature: path, missing: needed - count }, path);
  return undefined;
}

/** The moment that the decision bears: the first arbiter's, or that of an interrupted run, so that all sign the same text. */
async function momentOf(
  { provider }: Connected,
  { found, arrived, kept }: { found: cases.Case; arrived: readonly ArbiterSignature[]; kept: string },
): Promise<bigint> {
  const before = arrived.find(({ caseId }) => caseId === found.caseId)?.decidedAt;
  if (before !== undefined) return BigInt(before);
  return existsSync(kept) ? readJson(kept, decidedAtFrom) : await chainTime(provider);
}
