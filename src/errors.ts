/**
 * What goes wrong, as a sentence in the reader's language. Contract errors are decoded from the data, because ethers does
 * not decode them when a transaction is sent.
 * @module
 */

import { Interface, isHexString, type ErrorDescription } from "ethers";
import { errorsAbi } from "./abi/errors.ts";
import { templates } from "./agreements/templates.ts";
import { BiyError } from "./biyError.ts";
import { codesIn, messagesIn } from "./chain/thrown.ts";
import { withoutSecrets } from "./chain/url.ts";
import type { Lang, Words } from "./terms/errors.ts";
import { LAST_MOMENT, momentInWords } from "./terms/slots/time.ts";
import { stateIn } from "./states.ts";
import { ERRORS } from "./sentences.ts";

export { BiyError, inFile, type BiyErrorCode } from "./biyError.ts";

/** Errors of contracts that a page need not know, with their sentences. */
export type ErrorSource = {
  readonly interface: Interface;
  readonly words: { readonly [error: string]: Words };
  /** What an error's value is called where it is one of an enum: by error and by the value's name. */
  readonly members?: { readonly [error: string]: { readonly [value: string]: readonly Words[] } };
};

const ours = /* @__PURE__ */ new Interface(errorsAbi);
const registered = /* @__PURE__ */ new Set<ErrorSource>();

/** Makes {@link asBiyError} know the errors of other contracts. What has such errors calls it when it is loaded. */
export function registerErrors(source: ErrorSource): void {
  registered.add(source);
}

/** The names of all errors that agreements and tribunals can give; the condominium's are in `condominium/errors.ts`. */
export const CONTRACT_ERRORS: readonly string[] = /* @__PURE__ */ errorsAbi.map(({ name }) => name).sort();

/** The contract's error in what a provider or a wallet threw, wherever it put the data. */
export function decodeRevert(thrown: unknown): ErrorDescription | undefined {
  for (const data of revertData(thrown)) {
    for (const each of [ours, ...[...registered, ...templates()].map((known) => known.interface)]) {
      const parsed = each.parseError(data);
      if (parsed !== null) return parsed;
    }
  }
  return undefined;
}

/** @returns a BiyError for anything thrown: what it was, if it was one; the contract's sentence; or what the node said. */
export function asBiyError(thrown: unknown): BiyError {
  if (thrown instanceof BiyError) return thrown;
  const revert = decodeRevert(thrown);
  if (revert === undefined) return networkError(thrown);
  const others = [...registered].map(({ words }) => words);
  const sentence = [ERRORS, ...others, ...templates().map(({ template }) => template.words.errors)]
    .map((errors) => errors[revert.name])
    .find((each) => each !== undefined);
  const fill = (text: string, lang: Lang) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const index = revert.fragment.inputs.findIndex((input) => input.name === name);
      const input = revert.fragment.inputs[index];
      const state = stateIn(revert.name, revert.args[index]) ?? memberIn(revert, index);
      return input === undefined ? whole : (state?.[lang] ?? shown(revert.args[index], input.type, lang));
    });
  const words = sentence ?? { kk: revert.signature, ru: revert.signature, en: revert.signature };
  return new BiyError(
    "refused",
    { kk: fill(words.kk, "kk"), ru: fill(words.ru, "ru"), en: fill(words.en, "en") },
    { contractError: revert.name, cause: thrown },
  );
}

function memberIn({ name, fragment, args }: ErrorDescription, index: number): Words | undefined {
  const member = fragment.inputs[index]?.name ?? "";
  for (const { members } of registered) {
    const words = members?.[name]?.[member]?.[Number(args[index])];
    if (words !== undefined) return words;
  }
  return undefined;
}

/** What a node or a wallet said, without asking whether a contract had a reason. */
export function networkError(thrown: unknown): BiyError {
  if (thrown instanceof BiyError) return thrown;
  const said = saidIn(thrown);
  return new BiyError(
    "network",
    {
      kk: `Желі немесе әмиян бас тартты: ${said}`,
      ru: `Сеть или кошелёк отказали: ${said}`,
      en: `The network or the wallet refused: ${said}`,
    },
    { cause: thrown },
  );
}

/** The node's own words rather than those of who passed them on; of what has none, its codes. */
function saidIn(thrown: unknown): string {
  const [said] = messagesIn(thrown).filter((each) => !isHexString(each) && !/^\s*[[{]/.test(each));
  const short = (said ?? codesIn(thrown).join(", ")).trim();
  return withoutSecrets(short === "" ? "?" : short.slice(0, 500));
}

/** One sentence for a person: what is wrong and what to do. */
export function sentenceOf(thrown: unknown, lang: Lang): string {
  return asBiyError(thrown).words[lang];
}

/** A value for a person: `uint40` is a moment in all our contracts. */
function shown(value: unknown, type: string, lang: Lang): string {
  if (type === "uint40" && typeof value === "bigint" && value <= LAST_MOMENT) return momentInWords(value, lang);
  return Array.isArray(value) ? value.map((each) => shown(each, "", lang)).join(", ") : String(value);
}

/** All that looks like revert data, from the outside in: nodes and wallets differ in where they put it. */
function* revertData(thrown: unknown, depth = 0): Generator<string> {
  if (typeof thrown !== "object" || thrown === null || depth > 5) return;
  for (const key of ["data", "info", "error", "cause"] as const) {
    const value = (thrown as Record<string, unknown>)[key];
    if (isHexString(value) && value.length >= 10) yield value;
    else yield* revertData(value, depth + 1);
  }
}
