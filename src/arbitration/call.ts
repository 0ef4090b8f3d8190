/**
 * Calls of a tribunal and of a roster, each with what it does in words.
 * @module
 */

import { rosterAbi } from "../abi/roster.ts";
import { tribunalAbi } from "../abi/tribunal.ts";
import type { Call } from "../chain/send.ts";
import { keySignature } from "../chain/signatures.ts";
import type { Lang, Words } from "../words/lang.ts";
import { POSSIBLE_WORDS, type PossibleStep } from "./possible-words.ts";
import { STEP_WORDS } from "./step-words.ts";

/** A call about a case. @param args those after the case's id */
export function caseCall(
  { tribunal, caseId }: { readonly tribunal: string; readonly caseId: string },
  method: PossibleStep,
  args: readonly unknown[] = [],
  { seat, value = 0n }: { readonly seat?: number; readonly value?: bigint } = {},
): Call {
  const said = filled(POSSIBLE_WORDS[method], { seat: String(seat) });
  return { to: tribunal, abi: tribunalAbi, method, args: [caseId, ...args], value, words: said };
}

/** Any other call of a tribunal. */
export function tribunalCall(
  to: string,
  method: "open" | "publish",
  args: readonly unknown[],
  values: Values = {},
): Call {
  return { to, abi: tribunalAbi, method, args, words: filled(STEP_WORDS[method], values) };
}

export function rosterCall(
  to: string,
  method: "accredit" | "setStatus" | "transferOwnership" | "acceptOwnership",
  args: readonly unknown[],
  values: Values = {},
): Call {
  return { to, abi: rosterAbi, method, args, words: filled(STEP_WORDS[method], values) };
}

type Values = { readonly [name: string]: string | Words };

/** The words with their values, as a sentence begins. */
export function filled(words: Words, values: Values): Words {
  const say = (lang: Lang) =>
    words[lang]
      .replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name] ?? whole;
        return typeof value === "string" ? value : value[lang];
      })
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { kk: say("kk"), ru: say("ru"), en: say("en") };
}

/** Arbiters sign by keys; what is none is left for the tribunal to refuse. */
export const asKeys = (signature: string) => keySignature(signature) ?? signature;
