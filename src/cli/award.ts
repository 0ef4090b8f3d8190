/**
 * `biy case award`: the decision of one arbiter or of several, from a draft to reasons that are given. Kept as texts, and never written over.
 * @module
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { decide, requireBalanced, type Decision, BiyError, cases, LANGS, sales, type AgreementFile } from "../index.ts";
import { decisionFrom, arbiterSignatureFrom, decidedAtFrom, type ArbiterSignature } from "../agreements/agreements.ts";
import { decided, requireDecided } from "../agreements/cases.ts";
import { chainTime } from "../chain/index.ts";
import { readDeployment, readJson, writeNew, writeOnce } from "../node/index.ts";
import { STAGE_WORDS } from "../words/index.ts";
import { readAgreement } from "./templates.ts";
import { TYPED } from "./binding-words.ts";
import { caseOf } from "./case.ts";
import { agreeForEver, give, onDisk, tell } from "./desk.ts";
import type { Connected } from "./network.ts";
import type { Acting, Step } from "./sender.ts";
import { divided } from "./stakes.ts";
import { filled, WORDS } from "./words.ts";

export type AwardOptions = {
  readonly path: string;
  readonly decision: string;
  readonly signatures: readonly string[];
  readonly out: string;
};

/**
 * Decides: shows the whole decision, asks, signs; with a majority issues the operative part, then the reasons. Short of one it writes
 * the signature as a file for the next arbiter. Interrupted, it goes on where it was.
 */
export async function award(acting: Acting, options: AwardOptions): Promise<void> {
  const { desk, at: connected, signer } = acting;
  const file = readAgreement(options.path);
  const found = await caseOf(connected, file);
  const me = await signer.getAddress();
  if (!found.seats.some(({ arbiter, accepted }) => arbiter === me && accepted))
    throw new BiyError("key", filled(WORDS.notSeated, { account: me }));
  if (!["deliberation", "awarded", "reasoned"].includes(found.stage))
    throw new BiyError("refused", filled(WORDS.noDecisionYet, { stage: STAGE_WORDS[found.stage] }));
  const arrived = options.signatures.map((each) => readJson(each, arbiterSignatureFrom));
  const decidedAt = await momentOf(connected, { found, arrived, out: options.out });
  const decision = await decisionOf(connected, {
    file,
    found,
    draft: readJson(options.decision, decisionFrom),
    decidedAt,
  });
  if (found.stage === "deliberation")
    requireBalanced(decision.disposition, { file, ...(await sales.read({ provider: connected.provider, file })) });
  else await requireIssued(connected, { file, found, decision });

  tell(desk, decision.text[desk.lang]);
  if (found.stage !== "reasoned")
    await agreeForEver(desk, filled(WORDS.signAward, { account: me }), {
      word: TYPED.decide,
      stakes: divided(file, decision.disposition),
    });
  // The texts are saved before anything is signed: without them the hashes on chain say nothing.
  const texts = LANGS.map((lang) => [join(options.out, `${found.caseId}.${lang}.md`), decision.text[lang]] as const);
  onDisk(options.out, () => writeOnce(Object.fromEntries(texts)));

  const place = { signer, tribunal: file.terms.common.tribunal, caseId: found.caseId };
  const operative = { disposition: decision.disposition, document: decision.document };
  const sign = { found, me, arrived, decidedAt, out: options.out };
  if (found.stage === "deliberation") {
    const mine = await cases.signAward({ ...place, ...operative });
    const signatures = majority(acting, { ...sign, part: "operative", hash: decision.document, mine });
    if (signatures === undefined) return;
    const step: Step = { label: `case award ${found.caseId}`, words: WORDS.issueAward, asks: "yes" };
    await signer.step(step, async () => await cases.award({ ...place, ...operative, file, signatures }));
  }
  if ((await caseOf(connected, file)).stage === "awarded") {
    const mine = await cases.signReasons({ ...place, reasons: decision.reasons });
    const signatures = majority(acting, { ...sign, part: "reasons", hash: decision.reasons, mine });
    if (signatures === undefined) return;
    const step: Step = { label: `case reasons ${found.caseId}`, words: WORDS.issueReasons, asks: "yes" };
    await signer.step(step, async () => await cases.giveReasons({ ...place, reasons: decision.reasons, signatures }));
  }
  const { stage, finalAt } = await caseOf(connected, file);
  tell(desk, WORDS.decided, { stage: STAGE_WORDS[stage][desk.lang], folder: options.out });
  give(
    desk,
    { caseId: found.caseId, stage, finalAt, document: decision.document, reasons: decision.reasons },
    found.caseId,
  );
}

/** Once there is an operative part, or reasons, a decision is the one whose texts they are. @throws {BiyError} `document` */
async function requireIssued(
  { provider, chainId, deployments }: Connected,
  { file, found, decision }: { file: AgreementFile; found: cases.Case; decision: Decision },
): Promise<void> {
  const { startBlock } = readDeployment(chainId, deployments);
  const { tribunal } = file.terms.common;
  requireDecided(decision, await decided({ provider, tribunal, caseId: found.caseId, fromBlock: startBlock }));
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
  tell(desk, WORDS.moreSignatures, { count: needed - count, path });
  give(desk, { caseId: found.caseId, part, signature: path, missing: needed - count }, path);
  return undefined;
}

/** The moment that the decision bears: the first arbiter's, or that of an interrupted run, so that all sign the same text. */
async function momentOf(
  { provider }: Connected,
  { found, arrived, out }: { found: cases.Case; arrived: readonly ArbiterSignature[]; out: string },
): Promise<bigint> {
  const kept = join(out, `${found.caseId}.moment.json`);
  const before = arrived.find(({ caseId }) => caseId === found.caseId)?.decidedAt;
  if (before !== undefined) return BigInt(before);
  if (existsSync(kept)) return readJson(kept, decidedAtFrom);
  const now = await chainTime(provider);
  onDisk(kept, () => writeNew(kept, JSON.stringify({ decidedAt: now.toString() }) + "\n"));
  return now;
}

/** The decision that a draft makes in a case. */
export async function decisionOf(
  { provider }: Connected,
  {
    file,
    found,
    draft,
    decidedAt,
  }: { file: AgreementFile; found: cases.Case; draft: ReturnType<typeof decisionFrom>; decidedAt?: bigint },
): Promise<Decision> {
  const now = decidedAt ?? (await chainTime(provider));
  const { caseId, turn, claimant, evidence: record } = found;
  const present = await sales.read({ provider, file });
  return decide(draft, {
    file,
    caseId,
    turn,
    decidedBy: found.seats.map(({ arbiter }) => arbiter),
    claimant,
    evidence: record,
    present,
    now,
  });
}
