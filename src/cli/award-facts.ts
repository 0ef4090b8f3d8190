/**
 * What the chain says of a case to who decides it, a line each: for the file in which the decision is written.
 * @module
 */

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Facts } from "../agreements/cases.ts";
import { agreements, cases, type AgreementFile, type Words } from "../index.ts";
import { moneyWords } from "../agreements/agreements.ts";
import { momentInEach } from "../text/index.ts";
import * as AWARD_WORDS from "../words/cli/award.ts";
import { say } from "../words/index.ts";
import * as RECORDS_WORDS from "../words/cli/records.ts";
import { recordIn, textIn, type Saved } from "./records.ts";
import { partyWords } from "./stakes.ts";
import type { Connected } from "./network.ts";

/** What the chain says of a case, and its claim, if that lies beside the file. */
export type CaseFacts = {
  readonly claim: Saved | undefined;
  readonly facts: Facts;
  /** Of all turns of the dispute. */
  readonly recorded: readonly cases.Recorded[];
  /** What has happened to an agreement, oldest first. */
  readonly happened: readonly Words[];
};

/** Where a case's records are looked for. */
type In = { readonly at: Connected; readonly found: cases.Case; readonly tribunal: string; readonly fromBlock: number };

/**
 * What is on record of a case: the claim, the evidence by its hashes, with the names of those that lie beside the file.
 * @param path of what is disputed
 */
export async function onRecord(
  { at, found, tribunal, fromBlock }: In,
  path: string,
): Promise<Omit<CaseFacts, "facts" | "happened"> & { readonly evidence: readonly Words[] }> {
  const of = { template: found.template, tribunal, agreement: found.agreement };
  const recorded = await cases.recordedOf({ provider: at.provider, fromBlock, of });
  const kept = recordsIn([dirname(path), join(dirname(path), "evidence")]);
  const own = recorded.filter(({ turn }) => turn === found.turn);
  const claim = own.filter(({ kind }) => kind === "claim").map(({ hash }) => kept.get(hash))[0];
  const evidence = own.filter(({ kind }) => kind === "claim" || kind === "evidence");
  return {
    claim,
    recorded,
    evidence: evidence.map(({ kind, hash, by, at: moment }) =>
      say(AWARD_WORDS.recorded, {
        kind: RECORDS_WORDS.kinds[kind],
        name: kept.get(hash)?.file ?? "–",
        hash,
        by,
        moment: momentInEach(moment),
      }),
    ),
  };
}

/** The salted records in some folders, by what of them is on chain. */
function recordsIn(folders: readonly string[]): ReadonlyMap<string, Saved> {
  const paths = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(".json"));
  return new Map(
    paths.flatMap((path) => {
      const record = recordIn(textIn(path));
      return record === undefined ? [] : [[cases.saltedHash(record), record] as const];
    }),
  );
}

/**
 * What is claimed, a paragraph for each claim: items that have numbers, or the whole text as one. None, where it
 * would be too long to repeat.
 */
export function claimsIn(claim: Saved | undefined): string[] {
  const lines = (claim?.text ?? "").split("\n").map((line) => line.trim());
  const items = lines.filter((line) => ITEM.test(line)).map((line) => line.replace(ITEM, ""));
  const whole = lines.filter((line) => line !== "").join(" ");
  const found = items.length > 0 && ITEM.test(lines.find((line) => line !== "") ?? "") ? items : [whole];
  return whole === "" || whole.length > LONGEST ? [] : found;
}

const ITEM = /^[0-9]{1,3}[.)] /;
/** A claim of more letters is not repeated. */
const LONGEST = 2_000;

/** What an agreement's case is about: the parties, what is held, what was put on record, and what happened. */
export async function factsOfAgreement(of: In, path: string, file: AgreementFile): Promise<CaseFacts> {
  const { provider } = of.at;
  const [{ claim, evidence, recorded }, { held }, timeline] = await Promise.all([
    onRecord(of, path),
    agreements.read({ provider, file }),
    agreements.timeline({ provider, file, fromBlock: of.fromBlock }),
  ]);
  const { costsCap } = file.terms.common;
  const isHeld = !agreements.receipts.isOutside(file.terms.common);
  const money = (amount: bigint) => moneyWords(file, amount);
  const happened = timeline.map(({ at, words }) => say(AWARD_WORDS.happened, { moment: momentInEach(at), words }));
  return {
    claim,
    recorded,
    happened,
    facts: {
      head: [
        caseFact(of.found),
        partyWords(file, "first"),
        partyWords(file, "second"),
        say(AWARD_WORDS.claimedBy, { whom: partyWords(file, of.found.claimant) }),
      ],
      facts: [...evidence, ...happened],
      costs: isHeld ? [say(AWARD_WORDS.costsAtMost, { amount: money((held * costsCap) / 10_000n) })] : [],
      ordered: [say(isHeld ? AWARD_WORDS.held : AWARD_WORDS.promised, { amount: money(held) })],
    },
  };
}

/** What a case of a condominium is about. @param about lines of it in each language */
export async function factsOfDispute(of: In, path: string, about: readonly Words[]): Promise<CaseFacts> {
  const { claim, evidence, recorded } = await onRecord(of, path);
  return { claim, recorded, happened: [], facts: { head: [caseFact(of.found), ...about], facts: evidence } };
}

const caseFact = ({ caseId, agreement, turn }: cases.Case): Words =>
  say(AWARD_WORDS.ofCase, { caseId, agreement, turn });
