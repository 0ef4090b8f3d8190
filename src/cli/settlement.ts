/**
 * `biy sale settle`: a settlement as a signed file of one side, carried out by the other.
 * @module
 */

import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { amount, moment, momentInWords } from "../text/index.ts";
import {
  proposalFrom,
  settlementId,
  decimalsOf,
  orderedInWords,
  progressIn,
  restBeside,
  stepWords,
} from "../agreements/agreements.ts";
import { signerOf } from "../chain/index.ts";
import {
  agreements,
  THEN,
  requireBalanced,
  BiyError,
  cases,
  disposition,
  sales,
  type AgreementFile,
} from "../index.ts";
import { readJson, writeNew } from "../node/index.ts";
import { PHASE_WORDS, say } from "../words/index.ts";
import { readAgreement } from "./templates.ts";
import { agreeForEver, give, onDisk, tell, type Desk } from "./desk.ts";
import type { Acting } from "./sender.ts";
import { divided } from "./stakes.ts";
import * as AGREEMENT_WORDS from "../words/cli/agreement.ts";
import * as BINDING_WORDS from "../words/cli/binding.ts";
import * as FILES_WORDS from "../words/cli/files.ts";
import * as RECEIPTS_WORDS from "../words/cli/receipts.ts";
import * as SETTLEMENT_WORDS from "../words/cli/settlement.ts";

const { isOutside, paidIn, withPaid } = agreements.receipts;

export type SettlementOptions = {
  readonly path: string;
  readonly proposal?: string | undefined;
  readonly toBuyer?: string | undefined;
  readonly toSeller?: string | undefined;
  readonly toFirst?: string | undefined;
  readonly toSecond?: string | undefined;
  /** Where it is paid through a bank: what both take as paid; without it as the account says. */
  readonly paidToFirst?: string | undefined;
  readonly paidToSecond?: string | undefined;
  readonly then: string;
  readonly deliveredAt?: string | undefined;
  readonly progress?: string | undefined;
  readonly valid: string;
  readonly out?: string | undefined;
};

/** Proposes a settlement as a signed file; or, given the other side's, carries it out. */
export async function settle(acting: Acting, options: SettlementOptions): Promise<void> {
  const { desk, at, signer } = acting;
  const file = readAgreement(options.path);
  const state = await sales.read({ provider: at.provider, file });
  if (options.proposal === undefined) return await propose(acting, { file, state, options });

  const { settlement, acceptances } = readJson(options.proposal, proposalFrom);
  const label = `agreement settle ${state.id} ${settlement.turn} ${cases.textHash(acceptances.map((each) => each.signature).join())}`;
  const unsent = signer.journal.pending(label) === undefined && (await signer.wasDone(label)) === undefined;
  if (unsent && (settlement.agreement !== state.id || settlement.turn !== state.turn)) {
    const values = { path: options.proposal, turn: settlement.turn, now: state.turn };
    throw new BiyError("document", say(SETTLEMENT_WORDS.stale, values));
  }
  for (const { party, signature } of acceptances) {
    const byKey = signerOf(settlementId(file, settlement), signature) === party;
    if (!byKey && (await at.provider.getCode(party)) === "0x")
      throw new BiyError("document", say(AGREEMENT_WORDS.badSignature, { path: options.proposal, party }));
  }
  await tellProposal(desk, { file, state, settlement });
  const act = async () => await sales.settle({ signer, file, settlement, acceptances });
  const asks = { word: BINDING_WORDS.typed.settle, stakes: divided(file, settlement.disposition) };
  const hash = await signer.step({ label, words: stepWords(file, "settle"), asks }, act);
  const { phase } = await sales.read({ provider: at.provider, file });
  give(desk, { id: state.id, phase, transaction: hash }, hash);
}

async function propose(
  { desk, signer }: Acting,
  { file, state, options }: { file: AgreementFile; state: agreements.AgreementState; options: SettlementOptions },
): Promise<void> {
  if (state.phase !== "performing" && state.phase !== "suspended")
    throw new BiyError("refused", say(SETTLEMENT_WORDS.notForSettling, { phase: PHASE_WORDS[state.phase] }));
  const decimals = decimalsOf(file);
  const share = (any: string | undefined, name: string, ofSale: string | undefined, saleName: string) =>
    any === undefined ? amount(ofSale ?? "0", decimals, saleName) : amount(any, decimals, name);
  if (options.then !== "close" && options.then !== "resume") throw new BiyError("input", SETTLEMENT_WORDS.settleThen);
  const stands = progressIn(options.progress ?? options.deliveredAt, {
    path: options.progress === undefined ? "--delivered-at" : "--progress",
    present: state.progress,
  });
  const ordered = disposition({
    toFirst: share(options.toFirst, "--to-first", options.toBuyer, "--to-buyer"),
    toSecond: share(options.toSecond, "--to-second", options.toSeller, "--to-seller"),
    then: THEN[options.then],
    progress: stands.progress,
    rest: restBeside(stands, paidAs(state.rest, { file, options })),
  });
  requireBalanced(ordered, { file, held: state.held });
  const validUntil = moment(options.valid, "--valid", state.now);
  const settlement = { agreement: state.id, turn: state.turn, disposition: ordered, validUntil };
  const path = options.out ?? join(dirname(options.path), `${basename(options.path, ".json")}.settlement.json`);
  if (existsSync(path)) throw new BiyError("input", say(FILES_WORDS.exists, { path }));
  await tellProposal(desk, { file, state, settlement });
  await agreeForEver(desk, SETTLEMENT_WORDS.sign, {
    word: BINDING_WORDS.typed.propose,
    stakes: divided(file, ordered),
  });
  const acceptances = [await sales.signSettlement({ signer, file, settlement })];
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  const text = JSON.stringify({ biy: 1, kind: "settlement", settlement, acceptances }, plain, 2) + "\n";
  onDisk(path, () => writeNew(path, text));
  tell(desk, say(FILES_WORDS.saved, { path }));
  give(desk, { id: state.id, proposal: path }, path);
}

/** The second word with what both take as paid. @throws {BiyError} `input` */
function paidAs(rest: string, { file, options }: { file: AgreementFile; options: SettlementOptions }): string {
  const { paidToFirst: first, paidToSecond: second } = options;
  if (first === undefined && second === undefined) return rest;
  if (!isOutside(file.terms.common))
    throw new BiyError("input", say(RECEIPTS_WORDS.notOutside, { path: options.path }), { field: "--paid-to-first" });
  const now = paidIn(rest);
  const of = (written: string | undefined, otherwise: bigint, name: string) =>
    written === undefined ? otherwise : amount(written, decimalsOf(file), name);
  return withPaid(rest, {
    toFirst: of(first, now.toFirst, "--paid-to-first"),
    toSecond: of(second, now.toSecond, "--paid-to-second"),
  });
}

async function tellProposal(
  desk: Desk,
  { file, state, settlement }: { file: AgreementFile; state: agreements.AgreementState; settlement: sales.Settlement },
): Promise<void> {
  const { disposition: ordered, validUntil } = settlement;
  const isKept = ordered.progress === state.progress;
  const words = (await orderedInWords(ordered, { file, isKept, lang: desk.lang })).join("\n");
  tell(desk, say(SETTLEMENT_WORDS.proposal, { words: `\n${words}\n`, until: momentInWords(validUntil, desk.lang) }));
}
