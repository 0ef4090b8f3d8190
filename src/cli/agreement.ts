/**
 * `biy agreement`, and `biy sale`: what parties do, from acceptance to the end. Each command takes the agreement's file, whose template
 * says its steps; what binds is simulated, shown and asked.
 * @module
 */

import { basename, dirname, join } from "node:path";
import {
  approvalsOf,
  stepApprovalsOf,
  requireAuthority,
  requireParty,
  requireBound,
  moneyInWords,
  moneyWords,
  acceptanceFrom,
  ownSteps,
  stepWords,
} from "../agreements/agreements.ts";
import type { By } from "../chain/index.ts";
import { agreements, asBiyError, BiyError, cases, type AgreementFile, type Words } from "../index.ts";
import { readDeployment, readJson, writeAgreement, writeOnce, writeWhole } from "../node/index.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import { momentInWords } from "../text/index.ts";
import { readAgreement } from "./templates.ts";
import { allow } from "./allow.ts";
import { agree, agreeForEver, give, onDisk, tell, Usage, type Desk } from "./desk.ts";
import { caseOf } from "./disputed.ts";
import { doneHere } from "./journal.ts";
import { tellMissing } from "./mine.ts";
import { keptDocument, unlessRefused, type Kept } from "./records.ts";
import type { Connected } from "./network.ts";
import { openIn, openLines, openPlain } from "./open-lines.ts";
import { moneyOf } from "./receipts.ts";
import { requireKnown } from "./rules-shown.ts";
import type { Acting } from "./sender.ts";
import { paid, paidIn } from "./stakes.ts";
import * as AGREEMENT_WORDS from "../words/cli/agreement.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as CASE_WORDS from "../words/cli/case.ts";
import * as DESK_WORDS from "../words/cli/desk.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as TEMPLATES_WORDS from "../words/cli/templates.ts";

const { isOutside, payingInWords, standingInWords } = agreements.receipts;

/* ACCEPTANCE AND FORMATION */

/** Shows the rules and the whole text, asks, signs, and writes the acceptance as a file for the other party. */
export async function sign(
  { desk, at, signer }: Acting,
  { path, out }: { path: string; out?: string | undefined },
): Promise<void> {
  const file = readAgreement(path);
  const party = await requireParty(signer, file);
  const { phase, purse } = await agreements.read({ provider: at.provider, file });
  if (phase !== "none")
    throw new BiyError("refused", say(AGREEMENT_WORDS.alreadyStands, { phase: PHASE_WORDS[phase] }));
  await requireAuthority({ account: party, provider: at.provider, file });
  const rendered = await agreements.beginSigning(file); // Throws if the text is not what the terms bind: nothing is shown of such a file.
  await requireKnown({ desk, at }, file);
  const shown = rendered.show(desk.lang);
  tell(desk, shown.text);
  tell(desk, shown.summary);
  warn(desk, file);
  const price = agreements.amountOf(file);
  await agreeForEver(desk, say(AGREEMENT_WORDS.readAll, { account: party }), {
    word: BINDING_WORDS.typed.accept,
    stakes: paidIn(file, price, purse),
  });
  const signed = await shown.confirm(shown.root).sign({ signer });
  const agreement = agreements.idOfFile(file);
  const [first, second] = file.kind.actors ?? (["first", "second"] as const);
  const role = party === file.terms.common.first ? first : second;
  const target = out ?? join(dirname(path), `${basename(path, ".json")}.${role}.json`);
  const text = JSON.stringify({ biy: 1, kind: "acceptance", agreement, ...signed.acceptance }, null, 2) + "\n";
  await signed.save((whole) => {
    onDisk(target, () => writeOnce({ [target]: text }));
    onDisk(path, () => writeAgreement(path, whole));
  });
  tell(desk, say(AGREEMENT_WORDS.accepted, { path: target }));
  give(desk, { id: agreement, party, acceptance: target }, target);
}

/** Shows the whole text and its summary: the party who forms has both before their eyes, as the party who signs has. */
async function showWhole(desk: Desk, file: AgreementFile): Promise<void> {
  tell(desk, await agreements.textOf(file, desk.lang));
  tell(desk, file.summary);
  warn(desk, file);
}

/** What a person should look at twice before accepting. */
export function warn(desk: Desk, file: AgreementFile): void {
  for (const { words } of agreements.warningsOf(file)) tell(desk, words);
}

/** Adds acceptances that arrived as files, each checked to be for these terms and by the party it names. */
async function withArrived(
  file: AgreementFile,
  paths: readonly string[],
  { provider }: Connected,
): Promise<AgreementFile> {
  let whole = file;
  for (const path of paths) {
    const { agreement, acceptance } = readJson(path, acceptanceFrom);
    if (agreement !== agreements.idOfFile(file))
      throw new BiyError("document", say(AGREEMENT_WORDS.otherAgreement, { path, id: agreement }));
    whole = agreements.withAcceptance(whole, acceptance);
    // An account with code may accept by its own rules (ERC-1271): the contract asks it.
    const { party } = acceptance;
    const byKey = agreements.acceptedBy(whole).includes(party) || (await provider.getCode(party)) !== "0x";
    if (!byKey) throw new BiyError("document", say(AGREEMENT_WORDS.badSignature, { path, party }));
  }
  return whole;
}

/** Refuses before anything is sent if the side that doesn't act has not accepted, as far as keys tell, or the one that acts may not. */
async function requireAccepted(file: AgreementFile, { at, signer }: Acting): Promise<void> {
  const sender = await signer.getAddress();
  await requireAuthority({ account: sender, provider: at.provider, file });
  const accepted = agreements.acceptedBy(file);
  for (const party of [file.terms.common.first, file.terms.common.second]) {
    if (party === sender || accepted.includes(party)) continue;
    const byCode = file.acceptances.some((each) => each.party === party) && (await at.provider.getCode(party)) !== "0x";
    if (!byCode) throw new BiyError("document", say(AGREEMENT_WORDS.notAccepted, { party }));
  }
}

/** Lets the template take `price` if it may not yet, and forms the sale. Formed already, it says so and sends nothing. */
export async function form(
  acting: Acting,
  { path, acceptances }: { path: string; acceptances: readonly string[] },
): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await withArrived(readAgreement(path), acceptances, at);
  const id = agreements.idOfFile(file);
  const label = `agreement form ${id}`;
  const before = await agreements.read({ provider: at.provider, file });
  if (before.phase === "withdrawn") throw new BiyError("refused", AGREEMENT_WORDS.withdrawn);
  let hash = signer.journal.done(label)?.hash;
  if (before.phase === "none") {
    await requireAccepted(file, acting);
    await requireKnown(acting, file);
    if (signer.journal.pending(label) === undefined) await showWhole(desk, file);
    const price = agreements.amountOf(file);
    const permit = await payable(acting, file, { label });
    const save = (whole: AgreementFile) => onDisk(path, () => writeAgreement(path, whole));
    const asks = { word: BINDING_WORDS.typed.form, stakes: paidIn(file, price, before.purse) };
    const step = {
      label,
      words: say(AGREEMENT_WORDS.readAndForm, { account: await signer.getAddress() }),
      does: stepWords(file, "form"),
      asks,
    };
    hash = await signer.step(step, async () => await agreements.form({ signer, file, save, permit }));
  }
  const { phase, purse } = await agreements.read({ provider: at.provider, file });
  tell(desk, say(AGREEMENT_WORDS.alreadyFormed, { id, phase: PHASE_WORDS[phase][desk.lang] }));
  give(desk, { id, phase, purse, transaction: hash ?? null }, hash ?? id);
}

/**
 * Lets the template take what is paid in, unless it may already: by a permit, which goes along with the step, where the token takes one; else
 * by approvals, which are sent first. What the contract will refuse is refused here.
 */
async function payable(
  acting: Acting,
  file: AgreementFile,
  { label, old }: { readonly label: string; readonly old?: AgreementFile },
): Promise<agreements.Permit | undefined> {
  const { desk, at, signer } = acting;
  // What an interrupted command has sent has its permit in it.
  if (signer.journal.pending(label) !== undefined) return undefined;
  if (signer.signs) {
    const request = await agreements.permitFor({ provider: at.provider, from: await signer.getAddress(), file, old });
    if (request !== undefined) await agree(desk, request.words);
    const permit = request === undefined ? undefined : await agreements.signPermit({ signer, file, old });
    if (permit !== undefined) return permit;
  }
  const callsOf = async (by: By) => await approvalsOf(by, file, old);
  await allow(acting, { label: `${label} approve`, callsOf });
  return undefined;
}

/** Forms the agreement of `path` in place of the one in `old`, having shown what differs. */
export async function amend(
  acting: Acting,
  { path, old, acceptances }: { path: string; old: string; acceptances: readonly string[] },
): Promise<void> {
  const { desk, at, signer } = acting;
  const file = await withArrived(readAgreement(path), acceptances, at);
  const before = readAgreement(old);
  const id = agreements.idOfFile(file);
  const label = `agreement amend ${id}`;
  const state = await agreements.read({ provider: at.provider, file });
  let hash = signer.journal.done(label)?.hash;
  if (state.phase === "none") {
    await requireAccepted(file, acting);
    await requireKnown(acting, file);
    if (signer.journal.pending(label) === undefined) {
      tell(desk, agreements.diffText(await agreements.diff(before, file), desk.lang));
      await showWhole(desk, file);
    }
    const price = agreements.amountOf(file);
    const permit = await payable(acting, file, { label, old: before });
    const save = (whole: AgreementFile) => onDisk(path, () => writeAgreement(path, whole));
    const act = async () => await agreements.amend({ signer, file, old: before, save, permit });
    const asks = { word: BINDING_WORDS.typed.amend, stakes: paidIn(file, price, state.purse) };
    const words = say(AGREEMENT_WORDS.readAndAmend, { account: await signer.getAddress() });
    hash = await signer.step({ label, words, does: stepWords(file, "amend"), asks }, act);
  }
  const { phase, purse } = await agreements.read({ provider: at.provider, file });
  give(desk, { id, phase, purse, replaced: agreements.idOfFile(before), transaction: hash ?? null }, hash ?? id);
}

/* STEPS */

/** The steps that have commands of their own: those of every agreement, and a sale's. */
export const STEPS = {
  deliver: "markDelivered",
  confirm: "confirmReceipt",
  release: "release",
  refund: "refund",
  surrender: "surrender",
  withdraw: "withdrawOffer",
} as const;

/** One step of the agreement, or what an interrupted command has already sent of it. */
export async function take(acting: Acting, name: keyof typeof STEPS, { path }: { path: string }): Promise<void> {
  await stepOf(acting, { path, step: STEPS[name], rest: [], named: { label: name, word: BINDING_WORDS.typed[name] } });
}

/** A step of the template's own, by the name of its function. @param rest what it takes besides the terms; for a hash a document will do */
export async function takeStep(
  acting: Acting,
  { path, step, rest }: { path: string; step: string; rest: readonly string[] },
): Promise<void> {
  const file = readAgreement(path);
  const steps = [...ownSteps(file.kind), ...COMMON];
  const found = steps.find(({ name }) => name === step);
  if (found === undefined)
    throw new Usage(say(TEMPLATES_WORDS.noSuchStep, { step, steps: steps.map(({ name }) => name).join(", ") }));
  if (found.more.length !== rest.length)
    throw new Usage(say(TEMPLATES_WORDS.stepTakes, { step, takes: found.more.join(", ") || "—" }));
  const named = Object.entries(STEPS).find(([, each]) => each === step)?.[0] as keyof typeof STEPS | undefined;
  const word = named === undefined ? { kk: step, ru: step, en: step } : BINDING_WORDS.typed[named];
  const kept = new Map<string, Kept>();
  const values = rest.map((value, index) => {
    // Of a document its salted hash is written; the salt is kept beside the file, as that of evidence is.
    if (!found.more[index]?.startsWith("bytes32 ") || /^0x/i.test(value)) return value;
    const record = keptDocument(join(dirname(path), "evidence"), agreements.idOfFile(file), value);
    kept.set(value, record);
    return cases.saltedHash(record);
  });
  const taken = async () => await stepOf(acting, { path, step, rest: values, named: { label: named ?? step, word } });
  await [...kept.values()].reduce((act, record) => async () => await unlessRefused(record, act), taken)();
}

/** What every agreement has besides, and what needs no more than its file. */
const COMMON = [
  { name: "surrender", more: [] },
  { name: "withdrawOffer", more: [] },
] as const;

/** What a step takes or pays, and to whom; where its template doesn't say that, what it could pay. */
function stakesOf(file: AgreementFile, step: string, { me, held }: { me: string; held: bigint }): Words[] {
  if (step === "withdrawOffer") return [];
  const other = me === file.terms.common.first ? "second" : "first";
  const to = step === "surrender" ? other : agreements.payeeOf(file, step);
  if (to === undefined) return [say(BINDING_WORDS.unsaid, { amount: moneyWords(file, held) })];
  const [part = held, taken] = [agreements.partPaidBy(file, step), agreements.takenBy(file, step)];
  return [
    ...(taken === 0n ? [] : [say(BINDING_WORDS.youPay, { amount: moneyWords(file, taken) })]),
    ...(to === "nobody" ? [] : paid(file, to, part)),
  ];
}

type Named = { readonly label: string; readonly word: Words };

async function stepOf(
  { desk, at, signer }: Acting,
  { path, step, rest, named }: { path: string; step: string; rest: readonly string[]; named: Named },
): Promise<void> {
  const file = readAgreement(path);
  const { id, turn, held } = await agreements.read({ provider: at.provider, file });
  const asks = { word: named.word, stakes: stakesOf(file, step, { me: await signer.getAddress(), held }) };
  const act = async () => {
    if (step === "surrender") return await agreements.surrender({ signer, file });
    if (step === "withdrawOffer") return await agreements.withdrawOffer({ signer, file });
    return await agreements.step({ signer, file }, step, ...rest);
  };
  const approvals = async (by: By) => await stepApprovalsOf(by, { file, step, rest });
  // With other values it is another step.
  const label = ["agreement", named.label, id, turn, ...rest].join(" ");
  // What an interrupted command has sent needs no allowance any more; what it takes again is taken again.
  if (signer.journal.pending(label) === undefined)
    await allow({ desk, at, signer }, { label: `${label} approve`, callsOf: approvals });
  const hash = await signer.step({ label, words: stepWords(file, step), asks }, act);
  const { phase } = await agreements.read({ provider: at.provider, file });
  give(desk, { id, phase, transaction: hash }, hash);
}

/** Pays out the credit that a refused payment left: the signer's own to any address, or another's to that other. */
export async function credit({ desk, at, signer }: Acting, { path, to }: { path: string; to: string }): Promise<void> {
  const file = readAgreement(path);
  const { id, credits } = await agreements.read({ provider: at.provider, file });
  const { first, second } = file.terms.common;
  const me = await signer.getAddress();
  const own = [first, second].includes(me);
  const amount = (own ? me : to) === first ? credits.first : credits.second;
  const stakes = [
    say(BINDING_WORDS.amount, { amount: moneyWords(file, amount) }),
    say(BINDING_WORDS.toWhom, { whom: to }),
  ];
  const words = stepWords(file, own ? "withdrawCredit" : "pushCredit");
  const hash = await signer.step(
    { label: `agreement credit ${id} ${to}`, words, asks: { word: BINDING_WORDS.typed.credit, stakes } },
    async () =>
      await (own
        ? agreements.withdrawCredit({ signer, file, to })
        : agreements.pushCredit({ signer, file, owner: to })),
  );
  give(desk, { id, transaction: hash }, hash);
}

/* READING */

/** How a sale stands, and what can happen next. */
export async function status(
  { desk, at }: Omit<Acting, "signer">,
  { path, ics }: { path: string; ics?: string | undefined },
): Promise<void> {
  const { lang } = desk;
  const file = readAgreement(path);
  await requireBound(file); // Throws if the file is not what its terms bind: it would show another agreement.
  tellMissing(desk, file);
  const state = await agreements.read({ provider: at.provider, file });
  const formed = state.phase === "none" ? doneHere(at.chainId, `agreement form ${state.id}`) : undefined;
  if (formed !== undefined) tell(desk, say(AGREEMENT_WORDS.formationGone, { hash: formed.hash }));
  const open = await openInCase(at, file, state);
  // From when a decision can be carried out only its case says.
  const next = await agreements.nextSteps(file, state);
  const steps = next.filter(({ step }) => open.length === 0 || step !== "enforce");
  if (ics !== undefined) {
    const calendar = await agreements.toIcs(file, state, lang);
    onDisk(ics, () => writeWhole(ics, calendar));
    tell(desk, say(FILES_WORDS.saved, { path: ics }));
  }
  const isPaidOutside = isOutside(file.terms.common) && state.phase !== "none";
  const money = isPaidOutside ? await moneyOf({ at }, file) : undefined;
  const phase = PHASE_WORDS[state.phase][lang];
  const lines = [
    `${state.id}: ${phase}`,
    ...(money === undefined
      ? [`${AGREEMENT_WORDS.held[lang]}: ${moneyInWords(file, state.held, lang)}`]
      : [standingInWords, payingInWords].flatMap((inWords) =>
          inWords(file, { ...money, held: state.held }).map((each) => each[lang]),
        )),
    ...(state.claimant === undefined ? [] : [`${CASE_WORDS.claimant[lang]}: ${state.claimant}`]),
    ...steps.flatMap(({ words, sentence, ready }) => [
      `${ready ? "→" : "·"} ${words[lang]}`,
      ...(sentence === undefined ? [] : [`    ${sentence[lang]}`]),
    ]),
    ...openLines(open, lang),
  ];
  give(
    desk,
    {
      ...state,
      ...(money === undefined ? {} : { money, paymentCode: agreements.paymentCode(state.id) }),
      next: steps.map(({ words, sentence, ...rest }) => ({
        ...rest,
        words: words[lang],
        ...(sentence === undefined ? {} : { sentence: sentence[lang] }),
      })),
      open: openPlain(open, lang),
    },
    lines.join("\n"),
  );
}

/** What is open in the case of the present dispute, or of the last one; nothing where there was none. */
async function openInCase(
  at: Connected,
  file: AgreementFile,
  { turn }: agreements.AgreementState,
): Promise<cases.Possible[]> {
  if (turn === 0n) return [];
  try {
    const { caseId } = await caseOf(at, file);
    return await openIn(at, { tribunal: file.terms.common.tribunal, caseId });
  } catch (thrown) {
    // A turn without a case was a settlement's, or nobody has opened it yet.
    if (asBiyError(thrown).code === "missing") return [];
    throw thrown;
  }
}

/** What has happened, oldest first: each fact with its moment and transaction. */
export async function history(
  { desk, at }: Omit<Acting, "signer">,
  { path, from }: { path: string; from?: number | undefined },
): Promise<void> {
  const file = readAgreement(path);
  const { startBlock } = readDeployment(at.chainId, at.deployments);
  const facts = await agreements
    .timeline({ provider: at.provider, file, fromBlock: from ?? startBlock })
    .catch((thrown: unknown) => {
      throw new BiyError(
        "network",
        say(DESK_WORDS.withReason, { what: AGREEMENT_WORDS.noHistory, reason: asBiyError(thrown).words }),
        {
          cause: thrown,
        },
      );
    });
  const lines = facts.map(
    ({ at: moment, words, transaction }) =>
      `${momentInWords(moment, desk.lang)}  ${words[desk.lang]}\n    ${transaction}`,
  );
  const plain = facts.map(({ words, ...fact }) => ({ ...fact, words: words[desk.lang] }));
  give(desk, { id: agreements.idOfFile(file), facts: plain }, lines.join("\n"));
}
