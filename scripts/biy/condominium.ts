/**
 * `biy condominium`: founding, units, accession, decisions, polls, mandates, disputes. What binds is simulated, shown and asked.
 * @module
 */

import { encodeBytes32String, id as hashOf, isHexString, keccak256, toUtf8Bytes, ZeroAddress, ZeroHash } from "ethers";
import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import * as condominiums from "../../src/condominium/condominiums.ts";
import type { CondominiumFile, Convened, Motion, Question, SignedBallot } from "../../src/condominium/condominiums.ts";
import { BiyError, html, type Lang, type Words } from "../../src/index.ts";
import { condominiumCode } from "../../src/node/code.ts";
import { readDeployment, readJson, readText, writeNew, writeWhole } from "../../src/node/files.ts";
import { text } from "../../src/terms/render.ts";
import { momentInWords } from "../../src/terms/slots/time.ts";
import {
  CHOICE_TERMS,
  CONDOMINIUM_WORDS as SAY,
  PROBLEM_WORDS,
  STATE_WORDS,
  TABLE_WORDS,
} from "./condominium-words.ts";
import { agree, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Acting } from "./sender.ts";
import { filled, WORDS } from "./words.ts";

export type Reading = Omit<Acting, "signer">;
type Choice = "yes" | "no" | "abstain";

/* FILES */

/** The condominium's file, and that it is of this chain. */
export async function condominiumAt({ at }: Reading, path: string): Promise<CondominiumFile> {
  const file = condominiums.fromJson(readText(path));
  await condominiums.requireHere(at.provider, file);
  return file;
}

/** What a convener sends round: the question with its text. The rest is on chain. */
type DecisionFile = Question & { readonly biy: 1; readonly no: string };

/** A decision from its file: the text in it is the one that the chain has the hash of. @throws {BiyError} `document` */
export async function decisionAt(
  { at }: Reading,
  file: CondominiumFile,
  path: string,
): Promise<Convened & { readonly texts: Question }> {
  const { no, question, text } = readJson(path, ["biy", "no", "question", "text"]) as unknown as DecisionFile;
  if (!/^[0-9]+$/.test(String(no))) throw new BiyError("document", filled(SAY.wrongDecision, { path }));
  const known = condominiums.motionOf({ question, text }, { calls: [] });
  const found = await condominiums
    .decisionOf({ provider: at.provider, file, no: BigInt(no), question: known.question })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof BiyError) || thrown.code !== "document") throw thrown;
      throw new BiyError("document", filled(SAY.wrongDecision, { path }), { cause: thrown });
    });
  if (found.motion.text !== known.text) throw new BiyError("document", filled(SAY.wrongDecision, { path }));
  return { ...found, texts: { question, text } };
}

/** `{ "hashOf": "a text" }`, `{ "ascii": "rack" }`, `{ "moment": "2027-01-01T00:00:00+05:00" }`, or a value as it is. */
function argument(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  if (Array.isArray(given)) return given.map(argument);
  const { hashOf: text, ascii, moment } = given as { hashOf?: string; ascii?: string; moment?: string };
  if (text !== undefined) return hashOf(text);
  if (ascii !== undefined) return encodeBytes32String(ascii);
  if (moment !== undefined) return BigInt(Date.parse(moment)) / 1_000n;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, argument(value)]));
}

type MotionFile = Question & {
  readonly calls: readonly { on: condominiums.Target; do: string; with?: readonly unknown[] }[];
  readonly undo?: MotionFile["calls"];
  readonly class?: number;
};

/** A motion as a convener writes it. */
function motionIn(file: CondominiumFile, path: string): { motion: Motion; texts: Question } {
  const draft = readJson(path) as unknown as MotionFile;
  const isSaid = (given: Partial<Words> | undefined) =>
    [given?.kk, given?.ru, given?.en].every((each) => (each ?? "") !== "");
  if (!isSaid(draft.question) || !isSaid(draft.text) || !Array.isArray(draft.calls))
    throw new BiyError("input", filled(SAY.badMotion, { path }));
  const calls = (given: MotionFile["calls"] = []) =>
    given.map(({ on, do: method, with: args = [] }) => condominiums.callOf(file, on, method, args.map(argument)));
  const { question, text, class: ofClass } = draft;
  const motion = condominiums.motionOf(
    { question, text },
    { calls: calls(draft.calls), undo: calls(draft.undo), ...(ofClass === undefined ? {} : { class: ofClass }) },
  );
  return { motion, texts: { question, text } };
}

const unitNumbers = (given: string | undefined): number[] | undefined => {
  if (given === undefined) return undefined;
  const numbers = given.split(",").map(Number);
  if (!numbers.every((each) => Number.isSafeInteger(each) && each > 0)) throw new Usage(WORDS.aNumber);
  return numbers;
};

/** The units that are named, or all that the account holds. @throws {Usage} if it holds none */
async function unitsFor(
  { at }: Reading,
  file: CondominiumFile,
  { holder, named }: { holder: string; named: string | undefined },
): Promise<number[]> {
  const units = unitNumbers(named) ?? (await condominiums.unitsOf({ provider: at.provider, file, holder }));
  if (units.length === 0) throw new Usage(SAY.noUnits);
  return units;
}

/* FOUNDING */

/** Deploys and founds a condominium from one JSON; interrupted and run again, it goes on. */
export async function deploy(
  { desk, at, signer }: Acting,
  { charter, out }: { charter: string; out: string },
): Promise<void> {
  const founding = condominiums.checkFounding(readJson(charter));
  const { tribunal, rules } = readDeployment(at.chainId, at.deployments);
  const { arbitration } = founding;
  const named = arbitration === "sole" || arbitration === "three" ? rules[arbitration] : arbitration;
  const kept = `${out}.part.json`;
  const begun = existsSync(kept)
    ? (readJson(kept, ["startBlock", "addresses"]) as unknown as condominiums.Begun)
    : undefined;
  if (begun === undefined && existsSync(out)) throw new BiyError("input", filled(WORDS.exists, { path: out }));
  const key = keccak256(toUtf8Bytes(`${resolve(out)} ${JSON.stringify(founding)}`));
  const file = await condominiums.deploy({
    signer,
    founding,
    code: condominiumCode(),
    tribunal,
    arbitration: named,
    begun,
    save: (each) => onDisk(kept, () => writeWhole(kept, JSON.stringify(each, null, 2) + "\n")),
    step: async (label, act) =>
      await signer.step({ label: `${key} ${label}`, words: filled(SAY.deployStep, { label }) }, act),
  });
  onDisk(out, () => writeWhole(out, condominiums.toJson(file)));
  onDisk(kept, () => rmSync(kept, { force: true }));
  tell(desk, SAY.deployed, { path: out });
  give(desk, { path: out, addresses: file.addresses }, out);
}

/* WHAT THERE IS */

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The units with their holders, and the decisions with where they stand. */
export async function show({ desk, at }: Reading, { path }: { path: string }): Promise<void> {
  const { lang } = desk;
  const file = await condominiumAt({ desk, at }, path);
  const units = await condominiums.units({ provider: at.provider, file });
  const last = await condominiums.lastDecision({ provider: at.provider, file });
  const decisions: (condominiums.Standing & { no: bigint })[] = [];
  for (let no = 1n; no <= last; ++no) {
    const { id } = await condominiums.decisionOf({ provider: at.provider, file, no });
    decisions.push({ no, ...(await condominiums.standing({ provider: at.provider, file, id })) });
  }
  const heading = [TABLE_WORDS.unit, TABLE_WORDS.share, TABLE_WORDS.class, TABLE_WORDS.acceded, TABLE_WORDS.holder];
  const unitRows = units
    .filter(({ share }) => share !== 0n)
    .map(({ id, share, class: ofClass, acceded, holder }) => [
      `${id}`,
      `${share}`,
      `${ofClass}`,
      (acceded ? WORDS.yes : WORDS.no)[lang],
      holder,
    ]);
  const decisionRows = decisions.map((each) => [`${each.no}`, STATE_WORDS[each.state][lang], talliedUnits(each)]);
  const shown = [
    `${file.founding.name} (${file.kind}): ${file.addresses.charter}`,
    "",
    table([heading.map((words) => words[lang]), ...unitRows]),
    ...(decisionRows.length === 0
      ? []
      : ["", table([[TABLE_WORDS.decision[lang], TABLE_WORDS.state[lang], byUnitHeading(lang)], ...decisionRows])]),
  ];
  give(desk, { addresses: file.addresses, units, decisions }, shown.join("\n"));
}

const byUnitHeading = (lang: Lang) =>
  `${TABLE_WORDS.yes[lang]} / ${TABLE_WORDS.no[lang]} / ${TABLE_WORDS.abstain[lang]} / ${TABLE_WORDS.electorate[lang]}`;
const talliedUnits = ({ tally, electorate }: condominiums.Standing) =>
  `${tally.unitsYes} / ${tally.unitsNo} / ${tally.unitsAbstain} / ${electorate.count}`;

/** One decision: its question, where it stands, the results as a table. */
export async function result(on: Reading, { path, decision }: { path: string; decision: string }): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const file = await condominiumAt(on, path);
  const found = await decisionAt(on, file, decision);
  const standing = await condominiums.standing({ provider: at.provider, file, id: found.id });
  give(desk, { no: found.header.no, ...standing }, resultText(found, standing, lang));
}

function resultText(found: Convened & { texts: Question }, standing: condominiums.Standing, lang: Lang): string {
  const { tally, electorate } = standing;
  const rows = [
    ["", TABLE_WORDS.yes[lang], TABLE_WORDS.no[lang], TABLE_WORDS.abstain[lang], TABLE_WORDS.electorate[lang]],
    [TABLE_WORDS.byUnit[lang], ...[tally.unitsYes, tally.unitsNo, tally.unitsAbstain, electorate.count].map(String)],
    [TABLE_WORDS.byShare[lang], ...[tally.yes, tally.no, tally.abstain, electorate.share].map(String)],
  ];
  return [
    `№ ${found.header.no}. ${found.texts.question[lang]}`,
    found.texts.text[lang],
    `${TABLE_WORDS.opens[lang]}: ${momentInWords(standing.opensAt, lang)}`,
    `${TABLE_WORDS.closes[lang]}: ${momentInWords(standing.closesAt, lang)}`,
    `${TABLE_WORDS.state[lang]}: ${STATE_WORDS[standing.state][lang]}`,
    "",
    table(rows),
  ].join("\n");
}

/* ACCESSION AND UNITS */

/** Signs an accession and sends it; or writes it for another to send; or sends one that arrived. */
export async function accede(
  acting: Acting,
  {
    path,
    out,
    accession,
    unit,
  }: { path: string; out?: string | undefined; accession?: string | undefined; unit?: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const file = await condominiumAt(acting, path);
  if (accession !== undefined) {
    const arrived = readJson(accession, ["participant", "charter", "signature"]) as unknown as condominiums.Accession;
    await sendAccession(acting, file, { arrived, unit });
    return;
  }
  const document = await condominiums.charterInForce({ provider: acting.at.provider, file });
  tell(desk, text(document, desk.lang));
  tell(desk, SAY.charterAbove, { root: document.root });
  await agree(desk, SAY.agreeAccede, { account: await signer.getAddress() });
  const made = await condominiums.signAccessionTo({ signer, file });
  if (out === undefined) {
    await sendAccession(acting, file, { arrived: made, unit });
    return;
  }
  onDisk(out, () => writeNew(out, JSON.stringify(made, null, 2) + "\n"));
  tell(desk, SAY.acceded, { path: out });
  give(desk, { path: out }, out);
}

async function sendAccession(
  acting: Acting,
  file: CondominiumFile,
  { arrived, unit }: { arrived: condominiums.Accession; unit: string | undefined },
): Promise<void> {
  const { desk, at, signer } = acting;
  const holder = arrived.participant;
  const units = unitNumbers(unit) ?? (await condominiums.unitsOf({ provider: at.provider, file, holder }));
  const label = `condominium accede ${file.addresses.register} ${holder} ${units.join(",")}`;
  const act = async () => await condominiums.accede({ signer, file, accession: arrived, units });
  const hash = await signer.step({ label, words: SAY.accede }, act);
  give(desk, { participant: holder, units, transaction: hash }, hash);
}

/** Transfers, merges or splits units. */
export async function unit(
  acting: Acting,
  what: "transfer" | "merge" | "split",
  own: {
    path: string;
    unit: string;
    to?: string | undefined;
    accession?: string | undefined;
    shares?: string | undefined;
  },
): Promise<void> {
  const { desk, signer } = acting;
  const file = await condominiumAt(acting, own.path);
  const [first = 0, ...others] = unitNumbers(own.unit) ?? [];
  const at = `condominium ${what} ${file.addresses.register} ${own.unit}`;
  if (what === "transfer") {
    const to = own.to ?? "";
    const arrived =
      own.accession === undefined
        ? undefined
        : (readJson(own.accession, ["participant", "charter", "signature"]) as unknown as condominiums.Accession);
    const act = async () => await condominiums.transfer({ signer, file, unit: first, to, accession: arrived });
    const hash = await signer.step({ label: `${at} ${to}`, words: filled(SAY.transfer, { unit: first, to }) }, act);
    give(desk, { unit: first, to, transaction: hash }, hash);
    return;
  }
  if (what === "merge") {
    const units = [first, ...others];
    const act = async () => await condominiums.take({ signer, file, on: "register", method: "merge", args: [units] });
    const hash = await signer.step({ label: at, words: filled(SAY.merge, { units: units.join(", ") }) }, act);
    give(desk, { into: first, units, transaction: hash }, hash);
    return;
  }
  const parts = (own.shares ?? "").split(",").map((share, index) => ({
    share: Number(share),
    object: { kind: encodeBytes32String("part"), content: hashOf(`unit ${first}, part ${index + 1}`), uri: "" },
  }));
  const isFree = file.founding.split === "free";
  const method = isFree ? "split" : "consentToSplit";
  const words = filled(isFree ? SAY.split : SAY.consent, { unit: first });
  const act = async () => await condominiums.take({ signer, file, on: "register", method, args: [first, parts] });
  const hash = await signer.step({ label: `${at} ${own.shares}`, words }, act);
  if (!isFree)
    tell(desk, SAY.consentNext, { call: JSON.stringify({ on: "register", do: "split", with: [first, parts] }) });
  give(desk, { unit: first, parts: parts.length, transaction: hash }, hash);
}

/** Suspends a common object at once, for fourteen days at most: who has the mandate. */
export async function suspend(
  acting: Acting,
  { path, object, reason }: { path: string; object: string; reason: string },
): Promise<void> {
  const file = await condominiumAt(acting, path);
  const args = [object, hashOf(readText(reason))];
  await step(acting, file, { on: "objects", method: "suspendNow", args, words: filled(SAY.suspend, { object }) });
}

/** One step that is a call of one contract. */
async function step(
  { desk, signer }: Acting,
  file: CondominiumFile,
  call: { on: keyof CondominiumFile["addresses"]; method: string; args: readonly unknown[]; words: Words },
): Promise<void> {
  const { on, method, args, words } = call;
  const label = `condominium ${file.addresses[on]} ${method} ${args.map(String).join(" ")}`;
  const hash = await signer.step(
    { label, words },
    async () => await condominiums.take({ signer, file, on, method, args }),
  );
  give(desk, { transaction: hash }, hash);
}

/* DECISIONS */

/** Signs a petition to convene a motion, as a file for who convenes. */
export async function petition(
  acting: Acting,
  { path, motion, out, unit: named }: { path: string; motion: string; out: string; unit?: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const file = await condominiumAt(acting, path);
  const made = motionIn(file, motion);
  tell(desk, `${made.texts.question[desk.lang]}\n${made.texts.text[desk.lang]}`);
  await agree(desk, SAY.readQuestion);
  const units = await unitsFor(acting, file, { holder: await signer.getAddress(), named });
  const signed = await condominiums.petition({ signer, file, motion: made.motion, units });
  onDisk(out, () => writeNew(out, JSON.stringify(signed, null, 2) + "\n"));
  tell(desk, SAY.petitionSigned, { path: out });
  give(desk, { path: out, units }, out);
}

/** Puts a motion to the vote, and writes the decision's file, which the participants get. */
export async function convene(
  acting: Acting,
  {
    path,
    motion: source,
    petitions,
    own,
  }: { path: string; motion: string; petitions: readonly string[]; own: boolean },
): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await condominiumAt(acting, path);
  const { motion, texts } = motionIn(file, source);
  tell(desk, `${texts.question[desk.lang]}\n${texts.text[desk.lang]}`);
  await agree(desk, SAY.readQuestion);
  const mine = own
    ? [
        {
          units: await unitsFor(acting, file, { holder: await signer.getAddress(), named: undefined }),
          signature: "0x",
        },
      ]
    : [];
  const entries = [
    ...mine,
    ...petitions.map(
      (each) => readJson(each, ["motion", "units", "signature"]) as { units: number[]; signature: string },
    ),
  ];
  const label = `condominium convene ${file.addresses.decisions} ${condominiums.motionHash(motion)}`;
  const words = filled(SAY.convene, { question: texts.question });
  const act = async () => (await condominiums.convene({ signer, file, motion, petition: entries })).receipt;
  const hash = await signer.step({ label, words }, act);
  const no = await condominiums.numberIn({ provider: at.provider, file, hash });
  await written(acting, { path, texts, no, hash });
}

async function written(
  { desk }: Acting,
  { path, texts, no, hash }: { path: string; texts: Question; no: bigint; hash: string },
): Promise<void> {
  const target = join(dirname(path), `decision-${no}.json`);
  const content: DecisionFile = { biy: 1, no: no.toString(), question: texts.question, text: texts.text };
  onDisk(target, () => writeWhole(target, JSON.stringify(content, null, 2) + "\n"));
  tell(desk, SAY.convened, { no, path: target });
  give(desk, { no, path: target, transaction: hash }, target);
}

/** Puts the motion of a decision without quorum, or of one that an arbiter remitted, to the vote again. */
export async function reconvene(acting: Acting, { path, decision }: { path: string; decision: string }): Promise<void> {
  const { at, signer } = acting;
  const file = await condominiumAt(acting, path);
  const found = await decisionAt(acting, file, decision);
  const words = filled(SAY.reconvene, { no: found.header.no });
  const act = async () => (await condominiums.reconvene({ signer, file, decision: found })).receipt;
  const hash = await signer.step({ label: `condominium reconvene ${found.id}`, words }, act);
  const no = await condominiums.numberIn({ provider: at.provider, file, hash });
  await written(acting, { path, texts: found.texts, no, hash });
}

/** Votes in person, or by proxy for another. */
export async function vote(
  acting: Acting,
  own: { path: string; decision: string; choice: Choice; unit?: string | undefined; grantor?: string | undefined },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { lang } = desk;
  const file = await condominiumAt(acting, own.path);
  const found = await decisionAt(acting, file, own.decision);
  const holder = own.grantor ?? (await signer.getAddress());
  const units = await unitsFor(acting, file, { holder, named: own.unit });
  tell(desk, resultText(found, await condominiums.standing({ provider: at.provider, file, id: found.id }), lang));
  const [no, choice] = [found.header.no, CHOICE_TERMS[own.choice]];
  await agree(desk, SAY.agreeVote, { no, units: units.join(", "), choice: choice[lang] });
  const act = async () =>
    await condominiums.vote({ signer, file, id: found.id, units, choice: own.choice, grantor: own.grantor });
  const label = `condominium vote ${found.id} ${holder} ${units.join(",")} ${own.choice}`;
  const hash = await signer.step({ label, words: filled(SAY.vote, { no, choice }) }, act);
  give(desk, { no, units, choice: own.choice, transaction: hash }, hash);
}

/** Gives a proxy, or takes it back. */
export async function proxy(
  acting: Acting,
  own: {
    path: string;
    holder?: string | undefined;
    until?: string | undefined;
    category?: string | undefined;
    decision?: string | undefined;
  },
): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await condominiumAt(acting, own.path);
  const only = own.decision === undefined ? ZeroHash : (await decisionAt(acting, file, own.decision)).id;
  const until =
    own.until === undefined
      ? (await condominiums.now(at.provider)) + 30n * 86_400n
      : BigInt(Date.parse(own.until)) / 1_000n;
  const categories = unitNumbers(own.category) ?? (only === ZeroHash ? [1] : []);
  const holder = own.holder ?? ZeroAddress;
  const act = async () => await condominiums.giveProxy({ signer, file, holder, until, categories, only });
  const label = `condominium proxy ${file.addresses.decisions} ${holder} ${until} ${categories.join(",")} ${only}`;
  const hash = await signer.step({ label, words: SAY.proxy }, act);
  give(desk, { holder, until, categories, only, transaction: hash }, hash);
}

/* POLLS */

/** Signs a ballot as a file; nothing is sent. */
export async function sign(
  acting: Acting,
  own: { path: string; decision: string; choice: Choice; unit?: string | undefined; out?: string | undefined },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { lang } = desk;
  const file = await condominiumAt(acting, own.path);
  const found = await decisionAt(acting, file, own.decision);
  const holder = await signer.getAddress();
  const units = await unitsFor(acting, file, { holder, named: own.unit });
  tell(desk, resultText(found, await condominiums.standing({ provider: at.provider, file, id: found.id }), lang));
  const no = found.header.no;
  await agree(desk, SAY.agreeVote, { no, units: units.join(", "), choice: CHOICE_TERMS[own.choice][lang] });
  const ballot = await condominiums.signPollBallot({ signer, file, decision: found, choice: own.choice, units });
  const out = own.out ?? join(dirname(own.decision), `ballot-${no}-${holder}.json`);
  onDisk(out, () => writeNew(out, JSON.stringify(ballot, null, 2) + "\n"));
  tell(desk, SAY.ballotSigned, { path: out });
  give(desk, { path: out, units }, out);
}

const BALLOT_KEYS = ["decision", "voter", "choice", "units", "signature"];

/** Checks the ballots of a poll, file by file. */
async function ballotsIn(
  on: Reading,
  own: { path: string; decision: string; files: readonly string[] },
): Promise<{ file: CondominiumFile; found: Convened; good: SignedBallot[]; bad: { path: string; problem: Words }[] }> {
  const file = await condominiumAt(on, own.path);
  const found = await decisionAt(on, file, own.decision);
  const read = own.files.map((path) => {
    const ballot = readJson(path, BALLOT_KEYS) as unknown as SignedBallot;
    if (!Array.isArray(ballot.units) || !isHexString(ballot.signature) || !(ballot.choice in CHOICE_TERMS))
      throw new BiyError("input", filled(SAY.notCounted, { file: path, problem: PROBLEM_WORDS.signature }));
    return { path, ballot };
  });
  const { provider } = on.at;
  const units = await condominiums.units({ provider, file });
  const cast = await condominiums.castIn({ provider, file, id: found.id, last: units.length });
  const ballots = read.map(({ ballot }) => ballot);
  const { good, bad } = condominiums.checkBallots({ file, decision: found, ballots, units, cast });
  const pathOf = (ballot: SignedBallot) => read.find((each) => each.ballot === ballot)?.path ?? "";
  return {
    file,
    found,
    good,
    bad: bad.map(({ ballot, problem }) => ({ path: pathOf(ballot), problem: PROBLEM_WORDS[problem] })),
  };
}

/** What would count of the ballots given, and what would not and why. */
export async function check(
  on: Reading,
  own: { path: string; decision: string; files: readonly string[] },
): Promise<void> {
  const { desk } = on;
  const { good, bad } = await ballotsIn(on, own);
  const lines = bad.map(({ path, problem }) => filled(SAY.notCounted, { file: basename(path), problem })[desk.lang]);
  const units = good.reduce((sum, ballot) => sum + ballot.units.length, 0);
  const counts = (["yes", "no", "abstain"] as const).map((choice) => [
    CHOICE_TERMS[choice][desk.lang],
    `${good.filter((ballot) => ballot.choice === choice).reduce((sum, ballot) => sum + ballot.units.length, 0)}`,
  ]);
  give(
    desk,
    { good: good.length, units, bad: bad.map(({ path, problem }) => ({ path, problem: problem[desk.lang] })) },
    [table(counts), ...lines].join("\n"),
  );
}

/** Sends the ballots of a poll in batches; interrupted and run again, it goes on, and counts nothing twice. */
export async function count(
  acting: Acting,
  own: { path: string; decision: string; files: readonly string[]; size: string },
): Promise<void> {
  const { desk, signer } = acting;
  const { file, found, good, bad } = await ballotsIn(acting, own);
  for (const { path, problem } of bad)
    tell(desk, SAY.notCounted, { file: basename(path), problem: problem[desk.lang] });
  if (good.length === 0) throw new BiyError("missing", SAY.nothingToCount);
  const batches = condominiums.batchesOf(good, Number(own.size));
  const hashes: string[] = [];
  for (const [index, ballots] of batches.entries()) {
    const units = ballots.reduce((sum, ballot) => sum + ballot.units.length, 0);
    const label = `condominium count ${found.id} ${keccak256(toUtf8Bytes(ballots.map(({ signature }) => signature).join()))}`;
    const words = filled(SAY.count, { no: found.header.no, batch: index + 1, batches: batches.length, units });
    const act = async () => (await condominiums.countBallots({ signer, file, header: found.header, ballots })).receipt;
    tell(desk, words);
    hashes.push(await signer.step({ label, words }, act));
  }
  await result(acting, own);
  tell(desk, hashes.join("\n"));
}

/* WHAT WAS DECIDED */

/** Carries a decision out, or takes an annulled one back. */
export async function close(
  { desk, at, signer }: Acting,
  what: "execute" | "undo",
  own: { path: string; decision: string },
): Promise<void> {
  const file = await condominiumAt({ desk, at }, own.path);
  const found = await decisionAt({ desk, at }, file, own.decision);
  const { no } = found.header;
  const act = async () => await condominiums[what]({ signer, file, decision: found });
  const hash = await signer.step({ label: `condominium ${what} ${found.id}`, words: filled(SAY[what], { no }) }, act);
  const { state } = await condominiums.standing({ provider: at.provider, file, id: found.id });
  give(desk, { no, state, transaction: hash }, `${STATE_WORDS[state][desk.lang]}\n${hash}`);
}

/* MANDATES */

/** Makes the report that a mandate asks for. */
export async function report(acting: Acting, own: { path: string; document: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  const args = [hashOf(readText(own.document))];
  await step(acting, file, { on: "charter", method: "report", args, words: SAY.report });
}

/** Gives a mandate back. */
export async function resign(acting: Acting, own: { path: string }): Promise<void> {
  const file = await condominiumAt(acting, own.path);
  await step(acting, file, { on: "charter", method: "resign", args: [], words: SAY.resign });
}

export type { Desk };

/** The charter's text, if it is the one in force. */
export async function charter(
  on: Reading,
  { path, format, out, lang }: { path: string; format: "md" | "html"; out: string | undefined; lang: Lang | undefined },
): Promise<void> {
  const { desk, at } = on;
  const file = await condominiumAt(on, path);
  const document = await condominiums.charterInForce({ provider: at.provider, file });
  const facts = { id: document.root, chain: file.chainId.toString(), template: file.addresses.charter };
  const whole = format === "md" ? text(document, desk.lang) : html(document, facts, lang === undefined ? {} : { lang });
  if (out === undefined) {
    give(desk, { root: document.root, text: whole }, whole);
    return;
  }
  onDisk(out, () => writeNew(out, whole));
  tell(desk, WORDS.saved, { path: out });
  give(desk, { root: document.root, path: out }, out);
}
