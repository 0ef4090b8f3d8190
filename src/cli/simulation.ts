/**
 * An agreement as it is played: each event of a script done with the real contracts, and what it came to, beside the clauses that made it so.
 * @module
 */

import { Contract, ZeroAddress, type Signer } from "ethers";
import { testTengeAbi } from "../abi/index.ts";
import {
  actorsOf,
  decimalsOf,
  editionOf,
  orderedInWords,
  ownSteps,
  progressIn,
  restBeside,
  stepWords,
  type PartyKey,
  type ScriptEvent,
} from "../agreements/agreements.ts";
import { localKeys } from "../deploy/index.ts";
import {
  agreements,
  asBiyError,
  BiyError,
  cases,
  disposition,
  requireBalanced,
  THEN,
  type AgreementFile,
  type Disposition,
  type Lang,
  type Words,
} from "../index.ts";
import { amount, laidOut, moment, momentInEach, period, rolesOf, type Document, type Mover } from "../text/index.ts";
import { say } from "../words/index.ts";
import * as WORDS from "../words/cli/simulate.ts";
import type { Stage, Staged } from "./stage.ts";

const { receipts } = agreements;

/** A clause of the text that a step follows from. */
export type Cause = { readonly id: string; readonly number: string; readonly mark: string; readonly text: string };
/** What is held or promised, and what each party has more or less than before; of money that moves through banks in sentences. */
export type Money = {
  readonly held: bigint;
  readonly shares?: { readonly [party in PartyKey]: bigint };
  readonly said?: readonly Words[];
};
/** What happened at a moment. */
export type Entry = {
  readonly at: bigint;
  readonly mover: Mover;
  readonly who: Words;
  readonly step: string;
  readonly words: Words;
  /** Why the contract refused it, if it did. */
  readonly refused?: string;
  /** What a human ordered, or both agreed on. */
  readonly ordered: readonly string[];
  readonly factors: readonly agreements.ExplainedFactor[];
  readonly causes: readonly Cause[];
  readonly money: Money;
};

/** The steps of every agreement, with the clause that each follows from. */
export const CLAUSES: { readonly [step: string]: string } = {
  form: "formation",
  withdrawOffer: "withdrawal",
  dispute: "dispute",
  enforce: "decision",
  settle: "settlement",
  surrender: "surrender",
};
/** The same of every ledger. */
export const LEDGER_CLAUSES: { readonly [step: string]: string } = {
  confirmPayment: "receipts",
  reportPayment: "report",
  denyPayment: "report",
  confirmUnanswered: "silence",
};

/** The steps that an event can name. */
export function stepsOf({ kind, terms }: Pick<AgreementFile, "kind" | "terms">): string[] {
  const ledger = receipts.isOutside(terms.common) ? Object.keys(LEDGER_CLAUSES) : [];
  return [...new Set([...Object.keys(CLAUSES), ...ownSteps(kind).map(({ name }) => name), ...ledger])];
}

const input = (words: Words, field: string) => new BiyError("input", words, { field });

type Taking = ScriptEvent & { readonly step: string; readonly party: PartyKey | undefined; readonly path: string };
type Ordered = { readonly ordered: Disposition; readonly isKept: boolean };

/** A play, from the offer on. */
export class Play {
  readonly entries: Entry[] = [];
  readonly original: AgreementFile;
  readonly #lang: Lang;
  readonly #stage: Stage;
  readonly #keys: ReturnType<typeof localKeys>;
  readonly #causes: readonly Cause[];
  readonly #before: readonly bigint[];
  #file: AgreementFile;

  private constructor({ stage, original, file }: Staged, given: { lang: Lang; document: Document; before: bigint[] }) {
    const { lang, document } = given;
    [this.#stage, this.original, this.#file, this.#lang] = [stage, original, file, lang];
    [this.#keys, this.#before] = [localKeys(stage), given.before];
    this.#causes = [document, ...Object.values(document.annexes ?? {})].flatMap(({ edition, languages }) =>
      laidOut({ edition, clauses: languages[lang], lang }).map(({ id, number, mark, text }) => {
        const place = edition.isAnnex === true ? `${edition.title[lang]}, ${number}` : number;
        return { id, number: place, mark, text };
      }),
    );
  }

  /** Gives the parties what they need, and looks what they have. */
  static async begun(staged: Staged, lang: Lang): Promise<Play> {
    const { stage, original, file } = staged;
    const { first, second, currency } = file.terms.common;
    for (const party of [first, second])
      if (currency === ZeroAddress) await stage.send("hardhat_setBalance", [party, `0x${(1n << 200n).toString(16)}`]);
      else if (!receipts.isOutside({ currency })) {
        const mint = new Contract(currency, testTengeAbi, localKeys(stage).owner).getFunction("mint");
        await mint(party, 1n << 112n);
      }
    const document = await agreements.render(agreements.withheld(original), lang);
    return new Play(staged, { lang, document, before: await balances(staged) });
  }

  /** The present of the play, in seconds since 1970. */
  get now(): bigint {
    return this.#stage.now;
  }

  /** How it stands now. */
  async state(): Promise<agreements.AgreementState> {
    return { ...(await agreements.read({ provider: this.#stage, file: this.#file })), now: this.now };
  }

  /** What is open, or will be by time alone. */
  async next(): Promise<agreements.NextStep[]> {
    return agreements.nextSteps(this.original, await this.state());
  }

  /** Plays an event. @param path of the event, for what is wrong with it @throws {BiyError} `input`, `refused` */
  async play(event: ScriptEvent, path: string): Promise<void> {
    const { at, after, silence, step } = event;
    const later = after === undefined ? this.now : this.now + period(after, `${path}.after`);
    const wanted = at === undefined ? later : moment(at, `${path}.at`, this.now);
    if (wanted < this.now)
      throw input(say(WORDS.back, { moment: momentInEach(wanted), now: momentInEach(this.now) }), `${path}.at`);
    this.#stage.now = wanted;
    if (silence === true) return await this.#silence(path);
    if (step === undefined) return;
    const steps = stepsOf(this.#file);
    if (!steps.includes(step)) throw input(say(WORDS.noStep, { step, steps: steps.join(", ") }), `${path}.step`);
    const taking = { ...event, step, path, party: this.#partyOf(event, path) };
    if (event.refused !== true) return await this.#take(taking);
    const refused = await this.#take(taking).then(
      () => undefined,
      (thrown: unknown) => asBiyError(thrown),
    );
    if (refused === undefined) throw input(WORDS.notRefused, `${path}.refused`);
    if (refused.code !== "refused") throw refused;
    await this.#note(taking, { refused });
  }

  /* STEPS */

  /** The effects of a step, each with its clause. */
  #effects(step: string) {
    return editionOf(this.original).clauses.flatMap(({ id, effects = [] }) =>
      effects.flatMap((effect) => (effect.step === step ? [{ id, effect }] : [])),
    );
  }

  #isAutomatic(step: string): boolean {
    return step === "confirmUnanswered" || this.#effects(step).some(({ effect }) => effect.due !== undefined);
  }

  /** Who takes a step: as the event says, or else the template. Of what anyone does it is somebody else. */
  #partyOf({ by = "", step = "" }: ScriptEvent, path: string): PartyKey | undefined {
    const said = (["first", "second"] as const)[(actorsOf(this.original.kind) as readonly string[]).indexOf(by)];
    if (said !== undefined || by === "anyone" || step === "enforce" || this.#isAutomatic(step)) return said;
    const own = this.#effects(step).find(({ effect }) => effect.by !== undefined)?.effect.by;
    const found = own ?? (step === "form" || step === "settle" ? "first" : undefined);
    if (found === undefined) throw input(say(WORDS.whose, { step }), `${path}.by`);
    return found;
  }

  #signer(party: PartyKey | undefined): Signer {
    const { buyer, seller, stranger } = this.#keys;
    return party === undefined ? stranger : party === "first" ? buyer : seller;
  }

  #who({ step, party }: Pick<Taking, "step" | "party">): Words {
    if (this.#isAutomatic(step)) return WORDS.byItself;
    if (step === "settle") return WORDS.both;
    return party === undefined ? WORDS.anyone : rolesOf(editionOf(this.original))[party];
  }

  async #take(taking: Taking): Promise<void> {
    const { step, party, path, values = [] } = taking;
    const [signer, file] = [this.#signer(party), this.#file];
    const note = async ({ hash }: { hash: string }, order?: Ordered) => await this.#note(taking, { hash, order });
    if (step === "enforce") return await this.#decide(await this.#orderIn(taking), taking);
    if (step === "settle") {
      const order = await this.#orderIn(taking);
      return await note(await this.#settle(order), order);
    }
    if (step === "form") return await note(await this.#form(taking));
    if (step === "withdrawOffer") return await note(await agreements.withdrawOffer({ signer, file }));
    if (step === "surrender") return await note(await agreements.surrender({ signer, file }));
    if (step === "dispute") return await note(await agreements.dispute({ signer, file, claim: cases.textHash(path) }));
    if (Object.hasOwn(LEDGER_CLAUSES, step)) return await note(await this.#pay(taking));
    const { more = [] } = ownSteps(file.kind).find(({ name }) => name === step) ?? {};
    if (more.length !== values.length)
      throw input(say(WORDS.takes, { step, takes: more.join(", ") || "—" }), `${path}.values`);
    await agreements.approveStep({ signer, file, step, rest: values });
    await note(await agreements.step({ signer, file }, step, ...values));
  }

  /** The other party accepts, and who forms pays in. */
  async #form({ party }: Taking) {
    const signer = this.#signer(party);
    const other = this.#signer(party === "second" ? "first" : "second");
    const file = await agreements.sign({ signer: other, file: this.#file, now: this.now });
    await agreements.approve({ signer, file });
    this.#file = file;
    return await agreements.form({ signer, file, save: () => undefined });
  }

  /** What a decision or a settlement says. */
  async #orderIn({ shares, costs, then = "close", progress, path }: Taking): Promise<Ordered> {
    const { held, rest, progress: present } = await this.state();
    const file = this.original;
    const money = (written = "0", field: string) => amount(written, decimalsOf(file), `${path}.${field}`);
    if (!Object.hasOwn(THEN, then)) throw input(WORDS.then, `${path}.then`);
    const stands = progressIn(progress, { path: `${path}.progress`, present });
    const [toFirst, toSecond] = [money(shares.first, "toFirst"), money(shares.second, "toSecond")];
    const ends = THEN[then as keyof typeof THEN];
    const ordered = disposition({
      toFirst,
      toSecond,
      costs: money(costs, "costs"),
      then: ends,
      progress: stands.progress,
      rest: restBeside(stands, rest),
    });
    requireBalanced(ordered, { file, held });
    return { ordered, isKept: stands.isKept };
  }

  async #settle({ ordered }: Ordered) {
    const { id, turn } = await this.state();
    const settlement = { agreement: id, turn, disposition: ordered, validUntil: this.now };
    const given = { file: this.#file, settlement };
    const acceptances = [await agreements.signSettlement({ signer: this.#keys.seller, ...given })];
    return await agreements.settle({ signer: this.#keys.buyer, ...given, acceptances });
  }

  /** A receipt of the payee, a report of the payer, and the answers to it. */
  async #pay({ step, party, path, amount: written = "" }: Taking) {
    const [signer, file, provider] = [this.#signer(party), this.#file, this.#stage];
    if (step === "denyPayment" || step === "confirmUnanswered") {
      const [open] = (await receipts.standing({ provider, file, fromBlock: 0 })).reports;
      if (open === undefined) throw input(WORDS.noReport, `${path}.step`);
      return await receipts[step]({ signer, file, receipt: open.receipt });
    }
    const isFirst = (step === "confirmPayment") === (party === "first");
    const paid = amount(written, decimalsOf(file), `${path}.amount`);
    const payee = isFirst ? "first" : "second";
    const receipt = await receipts.next({ provider, file, payee, amount: paid, paidOn: this.now });
    const given = { signer, file, receipt };
    return await (step === "confirmPayment" ? receipts.confirmPayment(given) : receipts.reportPayment(given));
  }

  /** A case as the Rules have it, in which nobody is late; the decision with its reasons; and, when that is final, what it orders. */
  async #decide(order: Ordered, taking: Taking): Promise<void> {
    const file = this.#file;
    const { ordered } = order;
    const { buyer, seller, stranger, arbiter, secondArbiter, thirdArbiter } = this.#keys;
    const { caseId } = await cases.open({ signer: stranger, file, turn: (await this.state()).turn });
    const inCase = { tribunal: file.terms.common.tribunal, caseId };
    const seated = [arbiter, secondArbiter, thirdArbiter].slice(0, Number(file.rules.seats));
    const fill = async (seat: number, by: readonly Signer[]) => {
      const signer = seated[seat] ?? arbiter;
      for (const each of by) await cases.nominate({ signer: each, ...inCase, seat, arbiter: signer.address });
      await cases.accept({ signer, ...inCase, seat, disclosure: cases.textHash("disclosure") });
    };
    if (seated.length === 1) await fill(0, [buyer, seller]);
    else {
      await fill(0, [buyer]);
      await fill(1, [seller]);
      await fill(2, [arbiter, secondArbiter]);
    }
    for (const signer of [buyer, seller]) await cases.closeEvidence({ signer, ...inCase });
    const [document, reasons] = [cases.textHash("operative part"), cases.textHash("reasons")];
    const operative = { ...inCase, disposition: ordered, document };
    const signatures = await Promise.all(seated.map(async (signer) => await cases.signAward({ signer, ...operative })));
    await cases.award({ signer: arbiter, file, ...operative, signatures });
    const under = await Promise.all(
      seated.map(async (signer) => await cases.signReasons({ signer, ...inCase, reasons })),
    );
    await cases.giveReasons({ signer: arbiter, ...inCase, reasons, signatures: under });
    await this.#note(taking, { order, who: WORDS.human, words: WORDS.decides });
    this.#stage.now += file.rules.enforcementDelay + 1n;
    const { hash } = await agreements.enforce({ signer: stranger, file, disposition: ordered });
    await this.#note(taking, { hash });
  }

  /** Nobody acts: the first automatic step that opens by itself is taken, by anyone. */
  async #silence(path: string): Promise<void> {
    const { phase } = await this.state();
    if (phase === "suspended") throw input(WORDS.humanDecides, `${path}.silence`);
    const [provider, file] = [this.#stage, this.#file];
    const isPaid = receipts.isOutside(file.terms.common) && phase !== "none";
    const reports = isPaid ? (await receipts.standing({ provider, file, fromBlock: 0 })).reports : [];
    const [first] = [
      ...(await this.next()).filter(({ actor }) => actor === "anyone"),
      ...reports.map(({ confirmsFrom: from }) => ({ step: "confirmUnanswered", from })),
    ]
      .flatMap(({ step, from }) => (from === undefined ? [] : [{ step, from }]))
      .toSorted((one, other) => Number(one.from - other.from));
    if (first === undefined) throw input(WORDS.nothingByItself, `${path}.silence`);
    if (first.from > this.now) this.#stage.now = first.from;
    await this.#take({ step: first.step, party: undefined, path, shares: {} });
  }

  /* WHAT IT CAME TO */

  async #note(
    taking: Pick<Taking, "step" | "party">,
    given: { hash?: string; refused?: BiyError; order?: Ordered | undefined; who?: Words; words?: Words },
  ): Promise<void> {
    const { step } = taking;
    const { hash, refused, order, who = this.#who(taking), words = stepWords(this.original, step) } = given;
    const isAutomatic = this.#isAutomatic(step);
    const lang = this.#lang;
    const explained = isAutomatic ? await this.#factors(step, hash) : [];
    const says =
      order === undefined
        ? []
        : await orderedInWords(order.ordered, { file: this.original, isKept: order.isKept, lang });
    this.entries.push({
      at: this.now,
      mover: isAutomatic ? "automatic" : step === "enforce" || step === "settle" ? "human" : "party",
      who,
      step,
      words,
      ...(refused === undefined ? {} : { refused: await refused.sentence(lang) }),
      ordered: says,
      factors: explained,
      causes: this.#causesOf(step, refused?.contractError ?? ""),
      money: await this.#money(),
    });
  }

  /** The factors on which an automatic step was taken; without a transaction those of the present, for which it was refused. */
  async #factors(step: string, hash: string | undefined): Promise<readonly agreements.ExplainedFactor[]> {
    const [provider, file] = [this.#stage, this.#file];
    if (hash !== undefined) return (await agreements.explain({ provider, hash, file })).factors;
    if (step === "confirmUnanswered" || (await this.state()).phase !== "performing") return [];
    // What is only looked at is of the last block.
    await provider.send("evm_mine", []);
    return await agreements.factors({ provider, file, step });
  }

  /** The clauses that a step follows from, or its refusal. */
  #causesOf(step: string, error: string): Cause[] {
    const all = this.#effects(step);
    const ofError = all.filter(
      ({ effect: { until, refused = {} } }) => until?.error === error || Object.hasOwn(refused, error),
    );
    const ofStep = all.filter(({ effect: { by, due, pays } }) => (by ?? due ?? pays) !== undefined);
    const ids = [ofError, ofStep].find(({ length }) => length > 0)?.map(({ id }) => id);
    const named = ids ?? [CLAUSES[step] ?? LEDGER_CLAUSES[step]];
    return this.#causes.filter(({ id }) => named.includes(id));
  }

  async #money(): Promise<Money> {
    const { held, phase } = await this.state();
    const [provider, file] = [this.#stage, this.#file];
    if (!receipts.isOutside(file.terms.common)) {
      const [first, second] = (await balances({ stage: provider, file })).map(
        (has, at) => has - (this.#before[at] ?? 0n),
      );
      return { held, shares: { first: first ?? 0n, second: second ?? 0n } };
    }
    if (phase === "none" || phase === "withdrawn") return { held, said: [] };
    const { penalty, ...stands } = await receipts.standing({ provider, file, fromBlock: 0 });
    // Where the play is in the past, days of delay are counted to this machine's present, not to its own.
    const known = penalty !== undefined && stands.now <= this.now ? { penalty } : {};
    return { held, said: receipts.standingInWords(file, { ...stands, ...known, held }) };
  }
}

/** What the parties have of the agreement's currency. */
async function balances({ stage, file }: Pick<Staged, "stage" | "file">): Promise<bigint[]> {
  const { first, second, currency } = file.terms.common;
  if (receipts.isOutside({ currency })) return [0n, 0n];
  const of = new Contract(currency, testTengeAbi, stage).getFunction("balanceOf");
  const isCoin = currency === ZeroAddress;
  const has = async (party: string) => (isCoin ? await stage.getBalance(party) : ((await of(party)) as bigint));
  return [await has(first), await has(second)];
}
