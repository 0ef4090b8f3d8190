/**
 * `biy condominium`: decisions, from a petition to what they did.
 * @module
 */

import { keccak256, toUtf8Bytes, ZeroAddress, ZeroHash } from "ethers";
import { basename, dirname, join } from "node:path";
import { moment, momentInWords } from "../text/index.ts";
import {
  type CondominiumFile,
  type Convened,
  type Motion,
  type Question,
  petitionFrom,
  type PetitionFile,
  callsInWords,
  momentWords,
  ruleInWords,
} from "../condominium/index.ts";
import { BiyError, type Lang } from "../index.ts";
import { writeBeside, writeNew } from "../node/index.ts";
import { keySignature } from "../chain/index.ts";
import * as condominiums from "../condominium/index.ts";
import { agree, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import type { Acting } from "./sender.ts";
import {
  type Reading,
  type Choice,
  condominiumAt,
  type DecisionFile,
  decisionAt,
  motionIn,
  sentIn,
  tellText,
  unitNumbers,
  unitsFor,
  table,
} from "./condominium-files.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as MOTIONS_WORDS from "../words/cli/motions.ts";
import * as POLLS_WORDS from "../words/cli/polls.ts";
import * as TABLES_WORDS from "../words/cli/tables.ts";
import { STEP_WORDS } from "../condominium/index.ts";
import { say } from "../words/index.ts";
import * as GLOSSARY from "../words/glossary.ts";

/** One decision: its question, where it stands, the results as a table. */
export async function result(on: Reading, { path, decision }: { path: string; decision: string }): Promise<void> {
  const { desk, at } = on;
  const { lang } = desk;
  const file = await condominiumAt(on, path);
  const found = await decisionAt(on, file, decision);
  const standing = await condominiums.standing({ provider: at.provider, file, id: found.id });
  give(desk, standing, resultText(found, standing, lang));
}

export function resultText(found: Convened & { texts: Question }, standing: condominiums.Standing, lang: Lang): string {
  const { tally, electorate } = standing;
  const rows = [
    [
      "",
      TABLES_WORDS.headings.yes[lang],
      TABLES_WORDS.headings.no[lang],
      TABLES_WORDS.headings.abstain[lang],
      TABLES_WORDS.headings.electorate[lang],
    ],
    [
      TABLES_WORDS.headings.byUnit[lang],
      ...[tally.unitsYes, tally.unitsNo, tally.unitsAbstain, electorate.count].map(String),
    ],
    [TABLES_WORDS.headings.byShare[lang], ...[tally.yes, tally.no, tally.abstain, electorate.share].map(String)],
  ];
  return [
    `№ ${found.header.no}. ${found.texts.question[lang]}`,
    found.texts.text[lang],
    `${TABLES_WORDS.headings.opens[lang]}: ${momentInWords(standing.opensAt, lang)}`,
    `${TABLES_WORDS.headings.closes[lang]}: ${momentInWords(standing.closesAt, lang)}`,
    `${TABLES_WORDS.headings.state[lang]}: ${GLOSSARY.decisionState[standing.state][lang]}`,
    "",
    table(rows),
  ].join("\n");
}

/** What a motion asks, what it does, call by call in the words of the notice, and by which rule it would be decided. */
async function tellMotion(
  { desk, at }: Acting,
  file: CondominiumFile,
  { motion, texts, convener }: { motion: Motion; texts: Question; convener: string },
): Promise<void> {
  const { lang } = desk;
  const foreseen = await condominiums.foresee({ provider: at.provider, file, motion, convener });
  const calls = async (given: Motion["calls"]) =>
    (await callsInWords(given, file.addresses)).flatMap(({ text, details }, index) => [
      `  ${index + 1}. ${text[lang]}`,
      ...details.map((detail) => `     – ${detail[lang]}`),
    ]);
  const rule = await ruleInWords(foreseen.rule, { number: foreseen.number, class: foreseen.class });
  const shown = [
    `${GLOSSARY.motion[lang]}: ${texts.question[lang]}`,
    texts.text[lang],
    MOTIONS_WORDS.motionCalls[lang],
    ...(await calls(motion.calls)),
    ...(motion.undo.length === 0 ? [] : [MOTIONS_WORDS.motionUndo[lang], ...(await calls(motion.undo))]),
    ...rule.filter(({ id }) => ["category", "class", "majority"].includes(id)).map(({ text }) => text[lang]),
  ];
  tell(desk, shown.join("\n"));
  await tellText({ desk, at }, file, motion);
}

/** Signs a petition to convene a motion, as a file for the person who convenes. */
export async function petition(
  acting: Acting,
  own: { path: string; motion: string; convener: string; out: string; unit?: string | undefined },
): Promise<void> {
  const { desk, signer } = acting;
  const { path, motion, convener, out, unit: named } = own;
  const file = await condominiumAt(acting, path);
  const made = await motionIn(acting, file, motion);
  await tellMotion(acting, file, { ...made, convener });
  await agree(desk, MOTIONS_WORDS.readQuestion);
  const units = await unitsFor(acting, file, { holder: await signer.getAddress(), named });
  const signed = await condominiums.petition({ signer, file, motion: made.motion, convener, units });
  onDisk(out, () => writeNew(out, JSON.stringify(signed, null, 2) + "\n"));
  tell(desk, say(MOTIONS_WORDS.petitionSigned, { path: out }));
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
  const { motion, texts } = await motionIn(acting, file, source);
  await tellMotion(acting, file, { motion, texts, convener: await signer.getAddress() });
  await agree(desk, MOTIONS_WORDS.readQuestion);
  const sender = await signer.getAddress();
  const about = condominiums.petitionFor(motion, sender);
  const signed = petitionsIn(desk, petitions, { about, mayBeNone: own });
  if (own)
    signed.unshift({
      ...about,
      units: await unitsFor(acting, file, { holder: sender, named: undefined }),
      signature: "0x",
    });
  await collect(acting, file, { about, signed });
  const label = `condominium convene ${file.addresses.decisions} ${condominiums.motionHash(motion)}`;
  const words = say(STEP_WORDS.convene, { question: texts.question });
  const act = async () => (await condominiums.convene({ signer, file, motion })).receipt;
  const hash = await signer.step({ label, words, asks: "yes" }, act);
  const no = await condominiums.numberIn({ provider: at.provider, file, hash });
  await written(acting, { path, texts, no, hash });
}

/**
 * Signatures from files: of what is none, or is under another petition, it says so and goes on. Where none is left it ends with the first reason.
 * @param about the petition, or the one that most of them are under
 */
function petitionsIn(
  desk: Desk,
  files: readonly string[],
  { about, mayBeNone }: { about?: condominiums.Petition; mayBeNone: boolean },
): PetitionFile[] {
  const read = files.map((path) => sentIn(path, petitionFrom));
  const under = new Map<string, PetitionFile[]>();
  for (const { found } of read)
    if (found !== undefined) under.set(nameOf(found), [...(under.get(nameOf(found)) ?? []), found]);
  const [most] = [...under.values()].sort((a, b) => b.length - a.length);
  const name = about === undefined ? most?.[0] && nameOf(most[0]) : nameOf(about);
  const words = about === undefined ? MOTIONS_WORDS.otherPetitions : MOTIONS_WORDS.otherPetition;

  const bad = read.flatMap(({ path, found, problem = POLLS_WORDS.problems.signature }) => {
    if (found === undefined || keySignature(found.signature) === undefined)
      return new BiyError("input", say(POLLS_WORDS.notCounted, { file: basename(path), problem }));
    if (nameOf(found) === name) return [];
    return new BiyError("document", say(words, { path, convener: found.convener }));
  });
  const good = (under.get(name ?? "") ?? []).filter(({ signature }) => keySignature(signature) !== undefined);
  if (good.length === 0 && !mayBeNone && bad[0] !== undefined) throw bad[0];
  for (const each of bad) tell(desk, each.words);
  return good;
}

const nameOf = ({ motion, question, convener }: condominiums.Petition) => `${motion} ${question} ${convener}`;

/** Counts signatures under a petition, or the sender's own support, and says how far it is. */
export async function support(
  acting: Acting,
  own: {
    path: string;
    petitions: readonly string[];
    motion?: string | undefined;
    convener?: string | undefined;
    unit?: string | undefined;
    size: string;
  },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { petitions, motion: source, convener, unit: named } = own;
  const isOwn = source !== undefined && convener !== undefined;
  if (isOwn === petitions.length > 0) throw new Usage(MOTIONS_WORDS.nothingToSupport);
  const file = await condominiumAt(acting, own.path);
  const signed = petitionsIn(desk, petitions, { mayBeNone: isOwn });
  if (isOwn) {
    const made = await motionIn(acting, file, source);
    await tellMotion(acting, file, { ...made, convener });
    const holder = await signer.getAddress();
    const units = await unitsFor(acting, file, { holder, named });
    signed.push({ ...condominiums.petitionFor(made.motion, convener), units, signature: "0x" });
  }
  const [about] = signed;
  if (about === undefined) throw new Usage(MOTIONS_WORDS.nothingToSupport);
  const transactions = await collect(acting, file, { about, signed, size: Number(own.size) });
  const found = await condominiums.supportOf({ provider: at.provider, file, petition: about });
  const until = momentWords(found.until);
  const words =
    found.until === 0n
      ? say(MOTIONS_WORDS.noSupport, { needed: found.needed })
      : say(MOTIONS_WORDS.petitionSupported, { ...found, until });
  give(desk, { ...found, transactions }, [words[desk.lang], ...transactions].join("\n"));
}

/** Sends signatures in batches, unless there are enough; interrupted and run again, it goes on, and counts nothing twice. */
async function collect(
  { desk, at, signer }: Acting,
  file: CondominiumFile,
  { about, signed, size }: { about: condominiums.Petition; signed: readonly condominiums.Supporting[]; size?: number },
): Promise<string[]> {
  const { units, needed } = await condominiums.supportOf({ provider: at.provider, file, petition: about });
  if (units >= needed) return [];
  const batches = condominiums.batchesOf(signed, size);
  const hashes: string[] = [];
  for (const [index, batch] of batches.entries()) {
    const content = batch.map((each) => `${each.signature} ${each.units.join(",")}`).join();
    const label = `condominium support ${about.motion} ${about.convener} ${keccak256(toUtf8Bytes(content))}`;
    const count = batch.reduce((sum, each) => sum + each.units.length, 0);
    const { convener } = about;
    const words = say(MOTIONS_WORDS.support, { convener, batch: index + 1, batches: batches.length, units: count });
    const act = async () => (await condominiums.support({ signer, file, petition: about, signed: batch })).receipt;
    tell(desk, words);
    hashes.push(await signer.step({ label, words, asks: "yes", more: index + 1 < batches.length }, act));
  }
  return hashes;
}

async function written(
  { desk }: Acting,
  { path, texts, no, hash }: { path: string; texts: Question; no: bigint; hash: string },
): Promise<void> {
  const folder = dirname(path);
  const content: DecisionFile = { biy: 1, no: no.toString(), question: texts.question, text: texts.text };
  const text = JSON.stringify(content, null, 2) + "\n";
  const target = onDisk(folder, () => writeBeside(join(folder, `decision-${no}.json`), text));
  tell(desk, say(MOTIONS_WORDS.convened, { no, path: target }));
  give(desk, { no, path: target, transaction: hash }, target);
}

/** Puts the motion of a decision without quorum, or of one that an arbiter remitted, to the vote again. */
export async function reconvene(acting: Acting, { path, decision }: { path: string; decision: string }): Promise<void> {
  const { at, signer } = acting;
  const file = await condominiumAt(acting, path);
  const found = await decisionAt(acting, file, decision);
  const words = say(STEP_WORDS.decisions.reconvene, { no: found.header.no });
  const act = async () => (await condominiums.reconvene({ signer, file, decision: found })).receipt;
  const hash = await signer.step({ label: `condominium reconvene ${found.id}`, words, asks: "yes" }, act);
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
  await tellText(acting, file, found.motion);
  const [no, choice] = [found.header.no, TABLES_WORDS.choices[own.choice]];
  const act = async () =>
    await condominiums.vote({ signer, file, id: found.id, units, choice: own.choice, grantor: own.grantor });
  const label = `condominium vote ${found.id} ${holder} ${units.join(",")} ${own.choice}`;
  const words = say(POLLS_WORDS.vote, { no, choice, units: units.join(", ") });
  const hash = await signer.step({ label, words, asks: { word: choice } }, act);
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
    unit?: string | undefined;
  },
): Promise<void> {
  const { desk, at, signer } = acting;
  const { holder, category, decision } = own;
  if (holder === undefined && (own.until ?? category ?? decision) !== undefined)
    throw new Usage(POLLS_WORDS.proxyWithoutHolder);
  if (category !== undefined && decision !== undefined) throw new Usage(POLLS_WORDS.proxyForBoth);
  const file = await condominiumAt(acting, own.path);
  const grantor = await signer.getAddress();
  const [unit = 0] = own.unit === undefined ? [] : await unitsFor(acting, file, { holder: grantor, named: own.unit });
  if (holder === undefined) {
    await takeProxyBack(acting, file, unit);
    return;
  }
  const only = decision === undefined ? ZeroHash : (await decisionAt(acting, file, decision)).id;
  const now = await condominiums.now(at.provider);
  const written = own.until ?? "30 days";
  const until = moment(written, "--until", now);
  if (until <= now) throw new Usage(say(POLLS_WORDS.pastMoment, { given: written }));
  const categories = unitNumbers(category) ?? (only === ZeroHash ? [1] : []);
  const highest = await condominiums.highestCategory({ provider: at.provider, file });
  const missing = categories.find((each) => each > highest);
  if (missing !== undefined) throw new Usage(say(POLLS_WORDS.noCategory, { category: missing, highest }));
  const act = async () => await condominiums.giveProxy({ signer, file, unit, holder, until, categories, only });
  const label = `condominium proxy ${file.addresses.decisions} ${unit} ${holder} ${written} ${categories.join(",")} ${only}`;
  const scope = only === ZeroHash ? categories.join(", ") : only;
  const words = say(POLLS_WORDS.proxy, { holder, until: momentWords(until), scope });
  const hash = await signer.step({ label, words, asks: "yes" }, act);
  // What an interrupted command has sent, another run goes on with: so what is said is what the chain has.
  const given = await condominiums.proxyOf({ provider: at.provider, file, grantor, unit });
  const ofAll = say(given.only === ZeroHash ? POLLS_WORDS.proxyGiven : POLLS_WORDS.proxyForOne, {
    ...given,
    until: momentWords(given.until),
    categories: given.categories.join(", "),
  });
  const shown = unit === 0 ? ofAll : say(POLLS_WORDS.proxyOfUnit, { words: ofAll, unit });
  give(desk, { unit, ...given, transaction: hash }, `${shown[desk.lang]}\n${hash}`);
}

/** A unit is taken out of the proxy for all, too. @throws {BiyError} `missing` if there is no proxy */
async function takeProxyBack({ desk, at, signer }: Acting, file: CondominiumFile, unit: number): Promise<void> {
  const grantor = await signer.getAddress();
  const before = await condominiums.proxyOf({ provider: at.provider, file, grantor, unit });
  const label = `condominium proxy ${file.addresses.decisions} ${unit} back`;
  const nothing = { unit, holder: ZeroAddress, until: 0n, categories: [], only: ZeroHash };
  const step = unit === 0 ? STEP_WORDS.proxyBack : say(POLLS_WORDS.takeUnitOut, { unit });
  const hash = await signer.step({ label, words: step, asks: "yes" }, async () => {
    if (unit === 0 && before.holder === ZeroAddress) throw new BiyError("missing", POLLS_WORDS.noProxy);
    return await condominiums.giveProxy({ signer, file, ...nothing });
  });
  const words =
    unit === 0 ? say(POLLS_WORDS.proxyTakenBack, { holder: before.holder }) : say(POLLS_WORDS.unitTakenOut, { unit });
  give(desk, { ...nothing, transaction: hash }, `${words[desk.lang]}\n${hash}`);
}

/** Carries a decision out, takes back what an annulled one did, or withdraws one before voting opens. */
export async function close(
  { desk, at, signer }: Acting,
  what: "execute" | "undo" | "withdraw",
  own: { path: string; decision: string },
): Promise<void> {
  const file = await condominiumAt({ desk, at }, own.path);
  const found = await decisionAt({ desk, at }, file, own.decision);
  const { no } = found.header;
  const act = async () => await condominiums[what]({ signer, file, decision: found });
  tell(desk, found.texts.question[desk.lang]);
  const step = {
    label: `condominium ${what} ${found.id}`,
    words: say(STEP_WORDS.decisions[what], { no }),
    asks: { word: BINDING_WORDS.typed[what === "withdraw" ? "withdrawMotion" : what] },
  };
  const hash = await signer.step(step, act);
  const { state } = await condominiums.standing({ provider: at.provider, file, id: found.id });
  give(desk, { no, state, transaction: hash }, `${GLOSSARY.decisionState[state][desk.lang]}\n${hash}`);
}
