/**
 * Calls of a tribunal and of a roster, each with what it does in words.
 * @module
 */

import { rosterAbi } from "../abi/roster.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import type { Call } from "../chain/send.ts";
import type { Telling } from "../chain/errors.ts";
import { keySignature } from "../chain/signatures.ts";
import { ERRORS } from "./errors.ts";
import { perLanguage, type Words } from "../words/lang.ts";
import * as POSSIBLE_WORDS from "../words/arbitration/possible.ts";
import * as STEPS_WORDS from "../words/arbitration/steps.ts";
import { say } from "../words/say.ts";

/** What a person's status in a roster is called. */
export const STATUS_WORDS = STEPS_WORDS.statuses;
/** What steps of a tribunal and of a roster do that no case is needed for. */
export const STEP_WORDS = STEPS_WORDS.steps;

/** How refusals of a tribunal, of its roster and of the tokens that it takes are told. */
export const TELLING: Telling = { errors: [ERRORS] };

/** A call about a case. @param args those after the case's id */
export function caseCall(
  { tribunal, caseId }: { readonly tribunal: string; readonly caseId: string },
  method: keyof typeof POSSIBLE_WORDS.steps,
  args: readonly unknown[] = [],
  { seat, value = 0n }: { readonly seat?: number; readonly value?: bigint } = {},
): Call {
  const said = begun(say(POSSIBLE_WORDS.steps[method], { seat: seat ?? "" }));
  return { to: tribunal, abi: tribunalAbi, method, args: [caseId, ...args], value, words: said, telling: TELLING };
}

/** Any other call of a tribunal. */
export function tribunalCall(
  to: string,
  method: "open" | "publish" | "withdraw",
  { args, words }: { readonly args: readonly unknown[]; readonly words: Words },
): Call {
  return { to, abi: tribunalAbi, method, args, words, telling: TELLING };
}

export function rosterCall(
  to: string,
  method: "accredit" | "setStatus" | "transferOwnership" | "acceptOwnership",
  { args, words }: { readonly args: readonly unknown[]; readonly words: Words },
): Call {
  return { to, abi: rosterAbi, method, args, words, telling: TELLING };
}

/** The words as a sentence begins. */
export const begun = (words: Words): Words =>
  perLanguage((lang) => words[lang].replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));

/** Arbiters sign by keys; what is none is left for the tribunal to refuse. */
export const asKeys = (signature: string) => keySignature(signature) ?? signature;
