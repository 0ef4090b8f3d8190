/**
 * What a case is of, as its file says: an agreement, or a dispute of a condominium. What differs between the two is here; the commands
 * of `biy case` know no more of it.
 * @module
 */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ZeroHash } from "ethers";
import { decisionOf, isKnown, requireBound, stepWords } from "../agreements/agreements.ts";
import { blankDecision, checkDecision, decisionIn, type Blank, type Drafted } from "../agreements/cases.ts";
import { chainTime } from "../chain/index.ts";
import {
  agreements,
  BiyError,
  cases,
  decide,
  decisionContext,
  requireBalanced,
  type AgreementFile,
  type Disposition,
  type Lang,
  type Words,
} from "../index.ts";
import * as condominiums from "../condominium/index.ts";
import {
  areHoldersHeard,
  blankRuling,
  disputeFrom,
  disputes,
  requireCarriable,
  rule,
  rulingIn,
  rulingOf,
  type CondominiumFile,
  type Dispute,
  type DisputeFile,
  type Ordered,
} from "../condominium/index.ts";
import { readDeployment, readJson } from "../node/index.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import { condominiumAt, decisionAt, type Reading } from "./condominium-files.ts";
import { Usage, type Desk } from "./desk.ts";
import { factsOfAgreement, factsOfDispute, type CaseFacts } from "./award-facts.ts";
import { simulatedAgreement, simulatedDispute, type Simulated } from "./award-trial.ts";
import { tellMissing } from "./mine.ts";
import type { Connected } from "./network.ts";
import type { Taking } from "./sender.ts";
import { divided } from "./stakes.ts";
import { readAgreement } from "./templates.ts";
import * as DISPUTES_WORDS from "../words/cli/disputes.ts";

type Sent = Promise<{ readonly hash: string }>;

/** A decision that was made of a draft: what is ordered and signed, and its texts. */
export type Made = cases.Award & {
  readonly disposition: Disposition;
  readonly document: string;
  readonly reasons: string;
  /** Of a condominium: the order, and whose ballots are struck, if that is ordered. */
  readonly ordered?: Ordered;
  readonly units?: readonly number[];
};

/** Makes a decision of its draft. @param decidedAt the moment that it bears, in seconds; without it the present */
export type Making = (decidedAt?: bigint) => Promise<Made>;

/** An agreement, or a dispute of a condominium, as what a case is of. */
export type Disputed = {
  readonly tribunal: string;
  /** Where its file is. */ readonly folder: string;
  /** Of a dispute only: what its holders and seats need. */
  readonly condominium?: { readonly file: CondominiumFile; readonly dispute: Dispute; readonly caseId: string };
  /** The case of the present dispute, or else the last one. @throws {BiyError} `missing` */
  readonly find: () => Promise<cases.Case>;
  /** The case that the present dispute has, or is to have; no claimant where there is none. */
  readonly present: () => Promise<Present>;
  readonly open: (signer: Taking) => Sent;
  /** What it is about, and how it stands. */
  readonly about: (desk: Desk, account: string | undefined) => Promise<About>;
  /** From when its events are looked for. */ readonly fromBlock: () => number;
  /** A decision's file: what is wrong with it, or how it is made a decision. @param facts lines that the chain says, if they are compared */
  readonly drafted: (text: string, in_: { found: cases.Case; facts?: readonly string[] }) => Promise<Drafted<Making>>;
  /** What is ordered, before anybody wrote it. */
  readonly blank: Blank;
  /** What the chain says to who decides, and the claim, if its text lies beside the file. */
  readonly facts: (found: cases.Case) => Promise<CaseFacts>;
  /** A decision from its texts. @throws {BiyError} `document`, if they are not those of one */
  readonly read: (texts: Words) => Promise<cases.Award>;
  /** That what was decided can be carried out. @throws {BiyError} `input`, `refused` */
  readonly requireCarriable: (made: Made) => Promise<void>;
  /** What it would change, as the node tells. @throws {BiyError} `refused`; `network`, if it makes no trials */
  readonly simulate: (made: Made, found: cases.Case) => Promise<Simulated>;
  readonly award: (signer: Taking, made: Made & { caseId: string; signatures: readonly string[] }) => Sent;
  /** Carries it out: of many ballots to strike a piece, from 0. */
  readonly enforce: (signer: Taking, made: Pick<Made, "disposition" | "units">, piece?: number) => Sent;
  readonly enforceWords: Words;
  readonly stakes: (ordered: Disposition) => Words[];
  /** How it stands, for machines. */ readonly standing: () => Promise<object>;
  readonly distribute: (signer: Taking, caseId: string) => Sent;
};

/** A dispute whose case waits. */
export type Waiting = Pick<cases.WaitingCase, "caseId" | "stage" | "agreement" | "claimant" | "turn">;
type Present = Pick<Waiting, "caseId" | "agreement" | "turn"> & { readonly claimant: string | undefined };
type About = {
  readonly plain: object;
  /** Of an agreement, the whole of it. */ readonly text?: string;
  readonly lines: readonly string[];
  /** What can be done beside the case. */ readonly steps: readonly string[];
  readonly isOver: boolean;
};

/* FILES */

/** What a file is by what stands in it. That it is whole, its reader says. @throws {BiyError} `missing`, `input` */
export function fileKind(path: string): "agreement" | "dispute" | "condominium" {
  return readJson(path, (given) => {
    const has = (field: string) => typeof given === "object" && given !== null && field in given;
    return has("condominium") ? "dispute" : has("founding") ? "condominium" : "agreement";
  });
}

/** What a file is of, by what stands in it. @throws {BiyError} `missing`, `input` */
export async function disputedIn(on: Reading, path: string): Promise<Disputed> {
  return fileKind(path) === "agreement" ? ofAgreement(on, path) : await ofDispute(on, path);
}

/** The case of a file. */
export async function joined(on: Reading, path: string) {
  const of = await disputedIn(on, path);
  const found = await of.find();
  return { of, found, inCase: { tribunal: of.tribunal, caseId: found.caseId } };
}

/** A dispute of a condominium, for what there is of no agreement; its case need not be open. @throws {Usage} of an agreement */
export async function disputeAt(on: Reading, path: string) {
  const { condominium, folder, tribunal } = await disputedIn(on, path);
  if (condominium === undefined) throw new Usage(say(DISPUTES_WORDS.noDispute, { path }));
  const { caseId, ...of } = condominium;
  return { ...of, folder, inCase: { tribunal, caseId } };
}

/** A dispute from the file that `case dispute` wrote. */
export function disputeIn(path: string): DisputeFile {
  const read = readJson(path, disputeFrom);
  return { ...read, condominium: join(dirname(path), read.condominium) };
}

/* OF AN AGREEMENT */

/** The case of the present dispute, or else the last one, whose end was a turn of its own. @throws {BiyError} `missing` */
export async function caseOf({ provider }: Connected, file: AgreementFile): Promise<cases.Case> {
  const { id, turn, claimant } = await agreements.read({ provider, file });
  const { tribunal } = file.terms.common;
  const placeIn = (of: bigint) => ({
    provider,
    tribunal,
    caseId: cases.caseIdOf({ template: file.template, agreement: id, turn: of }),
  });
  const over = claimant === undefined && turn > 0n && !(await cases.isOpen(placeIn(turn)));
  return await cases.read(placeIn(over ? turn - 1n : turn));
}

function ofAgreement({ at }: Reading, path: string): Disputed {
  const file = readAgreement(path);
  const { provider } = at;
  const { tribunal } = file.terms.common;
  return {
    tribunal,
    folder: dirname(path),
    find: async () => await caseOf(at, file),
    present: async () => {
      const { id: agreement, claimant, turn } = await agreements.read({ provider, file });
      const caseId = cases.caseIdOf({ template: file.template, agreement, turn });
      return { caseId, agreement, claimant, turn };
    },
    open: async (signer) => {
      const { turn } = await agreements.read({ provider, file });
      return (await cases.open({ signer, file, turn })).receipt;
    },
    about: async (desk, account) => await aboutAgreement(desk, { at, file, account }),
    fromBlock: () => readDeployment(at.chainId, at.deployments).startBlock,
    drafted: async (text, { found: { caseId }, facts }) => {
      const { draft, ...rest } = await decisionIn(text, { file, caseId, facts });
      if (draft === undefined) return rest;
      const make: Making = async (decidedAt) => {
        const context = await decisionContext({ provider, file, caseId });
        return await decide(draft, { ...context, now: decidedAt ?? context.now });
      };
      return { ...rest, draft: make };
    },
    blank: blankDecision(file),
    facts: async (found) => {
      const { startBlock: fromBlock } = readDeployment(at.chainId, at.deployments);
      return await factsOfAgreement({ at, found, tribunal, fromBlock }, path, file);
    },
    read: async (texts) => await decisionOf(texts, file),
    requireCarriable: async ({ disposition }) => {
      const { held, turn } = await agreements.read({ provider, file });
      requireBalanced(disposition, { file, held });
      await checkDecision({ provider, file, turn, disposition });
    },
    simulate: async ({ disposition }, { turn }) => await simulatedAgreement({ provider, file, turn, disposition }),
    award: async (signer, { caseId, disposition, document, signatures }) =>
      await cases.award({ signer, tribunal, caseId, file, disposition, document, signatures }),
    enforce: async (signer, { disposition }) => await agreements.enforce({ signer, file, disposition }),
    enforceWords: stepWords(file, "enforce"),
    stakes: (ordered) => divided(file, ordered),
    standing: async () => {
      const { id, phase } = await agreements.read({ provider, file });
      return { id, phase };
    },
    distribute: async (signer, caseId) => await cases.distribute({ signer, tribunal, caseId, file }),
  };
}

async function aboutAgreement(
  desk: Desk,
  { at, file, account }: { at: Connected; file: AgreementFile; account: string | undefined },
): Promise<About> {
  const { lang } = desk;
  const state = await agreements.read({ provider: at.provider, file });
  await requireBound(file);
  tellMissing(desk, file);
  const text = isKnown(file.private) ? await agreements.textOf(agreements.withheld(file), lang) : file.summary;
  // What the case opens says from when a decision can be carried out: the agreement alone does not know.
  const next = await agreements.nextSteps(file, state, [lang]);
  const steps = next.filter(({ step }) => step !== "enforce");
  return {
    plain: { agreement: state, text },
    text,
    lines: [`${state.id}: ${PHASE_WORDS[state.phase][lang]}`],
    steps: account === undefined ? steps.map(({ words, ready }) => `${ready ? "→" : "·"} ${words[lang]}`) : [],
    isOver: false,
  };
}

/* OF A DISPUTE OF A CONDOMINIUM */

async function ofDispute(on: Reading, path: string): Promise<Disputed> {
  const { provider } = on.at;
  const { condominium, dispute, caseId } = disputeIn(path);
  const file = await condominiumAt(on, condominium);
  const { id, turn, common } = dispute;
  const { tribunal } = common;
  const of = { file, dispute };
  return {
    tribunal,
    folder: dirname(path),
    condominium: { ...of, caseId },
    find: async () => await cases.read({ provider, tribunal, caseId }),
    present: async () => {
      const isOver = await disputes.isOver({ provider, ...of });
      return { caseId, agreement: id, claimant: isOver ? undefined : common.first, turn };
    },
    open: async (signer) => (await disputes.openCase({ signer, ...of })).receipt,
    about: async ({ lang }) => await aboutDispute(on, { ...of, lang, folder: dirname(condominium) }),
    fromBlock: () => file.startBlock,
    drafted: async (text, { facts }) => {
      const { draft, ...rest } = await rulingIn(text, { caseId, facts });
      if (draft === undefined) return rest;
      const { order: ordered } = draft;
      const make: Making = async (decidedAt) => {
        const decided = await cases.readDecidedCase({ provider, tribunal, caseId });
        const made = await rule(draft, { dispute, decided, now: decidedAt ?? (await chainTime(provider)) });
        return { ...made, ordered, ...(ordered.order === "strike" ? { units: ordered.units } : {}) };
      };
      return { ...rest, draft: make };
    },
    blank: blankRuling(dispute.matter.subject),
    facts: async (found) => {
      const { said } = await aboutDispute(on, { ...of, lang: "en", folder: dirname(condominium) });
      return await factsOfDispute({ at: on.at, found, tribunal, fromBlock: file.startBlock }, path, said);
    },
    read: rulingOf,
    requireCarriable: async ({ disposition, ordered = { order: "declare" } }) =>
      await requireCarriable({ provider, ...of, ordered, disposition }),
    simulate: async (made) => await simulatedDispute({ provider, ...of, ...made }),
    award: async (signer, made) => await disputes.award({ signer, ...of, ...made }),
    enforce: async (signer, { disposition, units = [] }, piece = 0) =>
      await (piece === 0
        ? disputes.enforce({ signer, ...of, disposition, units })
        : disputes.strikeNext({ signer, ...of, units, piece })),
    enforceWords: DISPUTES_WORDS.enforce,
    stakes: () => [],
    standing: async () => ({ id, isOver: await disputes.isOver({ provider, ...of }) }),
    distribute: async (signer, inCase) => await disputes.distribute({ signer, ...of, caseId: inCase }),
  };
}

async function aboutDispute(
  on: Reading,
  {
    file,
    dispute,
    folder,
    lang,
  }: { file: CondominiumFile; dispute: DisputeFile["dispute"]; folder: string; lang: Lang },
): Promise<About & { readonly said: readonly Words[] }> {
  const { matter, common } = dispute;
  const decision = await resolutionIn(on, { file, folder, matter });
  const isOver = await disputes.isOver({ provider: on.at.provider, file, dispute });
  const object = matter.subject === "act" ? BigInt(matter.ref) : 0n;
  const { matters, shown } = DISPUTES_WORDS;
  const said = [
    say(matters[matter.subject], { no: decision?.no ?? "", unit: matter.unit, ref: matter.ref }),
    ...(decision?.question === undefined ? [] : [say(shown.question, { question: decision.question })]),
    ...(object === 0n ? [] : [say(shown.object, { object })]),
    ...(matter.document === ZeroHash ? [] : [say(shown.document, { document: matter.document })]),
    say(shown.claimant, { first: common.first }),
    areHoldersHeard({ file, dispute }) ? shown.holders : say(shown.answers, { second: common.second }),
  ];
  const lines = said.map((each) => each[lang]);
  return { plain: { matter, decision: decision?.no, isOver }, lines, steps: [], isOver, said };
}

/** The decision that is disputed: its number, and its question if the decision's file lies beside the condominium's. */
async function resolutionIn(
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
