/**
 * What commands about a condominium read: its file, a decision's, a motion, numbers of units.
 * @module
 */

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import {
  type CondominiumFile,
  type Convened,
  type Motion,
  type Question,
  decisionFrom,
  motionFrom,
  type CallDraft,
} from "../condominium/index.ts";
import { BiyError, type Words } from "../index.ts";
import { readJson, readText } from "../node/index.ts";
import * as condominiums from "../condominium/index.ts";
import { give, tell, Usage } from "./desk.ts";
import type { Acting, Step } from "./sender.ts";
import * as CONDOMINIUM_WORDS from "../words/cli/condominium.ts";
import * as MOTIONS_WORDS from "../words/cli/motions.ts";
import * as OPTIONS_WORDS from "../words/cli/options.ts";
import * as POLLS_WORDS from "../words/cli/polls.ts";
import { say } from "../words/index.ts";

export type Reading = Omit<Acting, "signer">;

export type Choice = "yes" | "no" | "abstain";

/** That there is the folder into which something is to be written: a mistyped one is not made. @throws {BiyError} `input` */
export function requireFolderOf(out: string | undefined): void {
  const folder = dirname(out ?? "");
  if (!existsSync(folder)) throw new BiyError("input", say(CONDOMINIUM_WORDS.noFolder, { folder }));
}

/** What is in a file that others sent, or why it is nothing of the kind: one of them must not stop the others. @throws {BiyError} `missing` */
export function sentIn<T>(path: string, from: (given: unknown) => T): { path: string; found?: T; problem?: Words } {
  try {
    return { path, found: readJson(path, from) };
  } catch (thrown) {
    if (!(thrown instanceof BiyError) || thrown.code !== "input") throw thrown;
    return { path, problem: (thrown.cause instanceof BiyError ? thrown.cause : thrown).words };
  }
}

/** The condominium's file, and that it is of this chain. */
export async function condominiumAt({ at }: Reading, path: string): Promise<CondominiumFile> {
  const file = condominiums.fromJson(readText(path));
  await condominiums.requireHere(at.provider, file);
  return file;
}

/** What a convener sends round: the question with its text. The rest is on chain. */
export type DecisionFile = Question & { readonly biy: 1; readonly no: string };

/** A decision from its file: the text in it is the one that the chain has the hash of. @throws {BiyError} `document` */
export async function decisionAt(
  { at }: Reading,
  file: CondominiumFile,
  path: string,
): Promise<Convened & { readonly texts: Question }> {
  const { no, question, text } = readJson(path, decisionFrom);
  const known = condominiums.motionOf({ question, text }, { calls: [] });
  const found = await condominiums
    .decisionOf({ provider: at.provider, file, no, question: known.question })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof BiyError) || thrown.code !== "document") throw thrown;
      throw new BiyError("document", say(MOTIONS_WORDS.wrongDecision, { path }), { cause: thrown });
    });
  if (found.motion.text !== known.text) throw new BiyError("document", say(MOTIONS_WORDS.wrongDecision, { path }));
  return { ...found, texts: { question, text } };
}

/**
 * A motion as a convener writes it, with the charter's new text where its calls change what that states, or where it amends it without saying
 * how: then the file says it.
 */
export async function motionIn(
  { at }: Reading,
  file: CondominiumFile,
  path: string,
): Promise<{ motion: Motion; texts: Question }> {
  const { question, text, class: ofClass, calls: drafted, undo } = readJson(path, motionFrom);
  const calls = drafted.filter((each) => !isByFile(each));
  const made = (given: readonly CallDraft[]) =>
    given.map((each) => condominiums.callOf(file, each.on, each.do, each.with));
  const motion = condominiums.motionOf({ question, text }, { calls: made(calls), undo: made(undo), class: ofClass });
  const amends = calls.length !== drafted.length;
  return {
    motion: await condominiums.withNewText({ provider: at.provider, file, motion, amends }),
    texts: { question, text },
  };
}

const isByFile = (call: CallDraft): boolean => call.on === "charter" && call.do === "amend" && call.with.length === 0;

/** Says of a decision that amends the charter whether its text is the one that follows from the file and its calls. */
export async function tellText({ desk, at }: Reading, file: CondominiumFile, motion: Motion): Promise<void> {
  try {
    const isAmended = await condominiums.requireTrueText({ provider: at.provider, file, motion });
    if (isAmended) tell(desk, CONDOMINIUM_WORDS.textTrue);
  } catch (thrown) {
    // Who votes may be against it: that is said, and not refused.
    if (!(thrown instanceof BiyError) || thrown.code !== "document") throw thrown;
    tell(desk, thrown.words);
  }
}

export const unitNumbers = (given: string | undefined): number[] | undefined => {
  if (given === undefined) return undefined;
  const numbers = given.split(",").map(Number);
  if (!numbers.every((each) => Number.isSafeInteger(each) && each > 0)) throw new Usage(OPTIONS_WORDS.aNumber);
  return numbers;
};

/** The units that are named, or all that the account holds. @throws {Usage} if it holds none */
export async function unitsFor(
  { at }: Reading,
  file: CondominiumFile,
  { holder, named }: { holder: string; named: string | undefined },
): Promise<number[]> {
  const units = unitNumbers(named) ?? (await condominiums.unitsOf({ provider: at.provider, file, holder }));
  if (units.length === 0) throw new Usage(POLLS_WORDS.noUnits);
  return units;
}

export function table(rows: readonly (readonly string[])[]): string {
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

/** One step that is a call of one contract. */
export async function step(
  { desk, signer }: Acting,
  file: CondominiumFile,
  call: { on: keyof CondominiumFile["addresses"]; method: string; args: readonly unknown[] } & Omit<Step, "label">,
): Promise<void> {
  const { on, method, args, words, asks } = call;
  const label = `condominium ${file.addresses[on]} ${method} ${args.map(String).join(" ")}`;
  const hash = await signer.step(
    { label, words, asks },
    async () => await condominiums.take({ signer, file, on, method, args }),
  );
  give(desk, { transaction: hash }, hash);
}
